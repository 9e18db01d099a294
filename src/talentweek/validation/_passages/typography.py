r"""Typography folded away: the same words, as another program, another keyboard or another mail has set them.

Quotes, dashes, commas and brackets of all shapes and widths are one each, and so are simplified and traditional
characters; white space beside a character of Chinese or within a bracket is nothing, nor is the end of a line behind a
hyphen. Case stays, and what would glue two numbers together stays apart.

    >>> folded("There’s（20 名專家）").text, folded("There's (20名专家)").text
    ("There's(20名专家)", "There's(20名专家)")
    >>> folded("20，300名").text == folded("20,300名").text, folded("10-\nmillion").text
    (False, '10-million')
    >>> folded("ex-\nperts", joined=True).text
    'experts'
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple
from unicodedata import is_normalized, normalize

from talentweek.normalise._clean import clean
from talentweek.normalise._folding import one_to_one

#: Beside what the lexer folds: quotes and brackets of Chinese, points between the parts of a name.
_SHAPES: Final = str.maketrans("「」『』«»【】〔〕；‧・•∙", '""\'\'""[]();····')
#: Characters beside which white space is nothing: those of Chinese, and its punctuation.
WIDE: Final = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
_BRACKETS: Final = frozenset("()[]")
_MARKS: Final = frozenset(",;:!?")
#: The signs of quoted mail at the beginning of a line that is not the first.
_MAIL: Final = re.compile(r"(?<=[\r\n])>[> \t]*")


class Folded(NamedTuple):
    """A text without its typography, and where in the text as given each character of it begins and ends."""

    text: str
    starts: list[int]
    ends: list[int]


def unquoted(text: str, whole: str | None = None, low: int = 0) -> str:
    r"""Return a part of a text with blanks for the signs of quoted mail; where one line only has it, > is "more than".

    >>> unquoted("> over\n> 20"), unquoted("Experts:\n> 20")
    ('> over\n  20', 'Experts:\n> 20')
    """
    whole = text if whole is None else whole

    def blank(found: re.Match[str]) -> str:
        end = low + found.start() - 1
        end -= whole.startswith("\r\n", end - 1)
        begin = max(whole.rfind("\n", 0, end), whole.rfind("\r", 0, end)) + 1
        return " " * len(found[0]) if whole.startswith(">", begin) else found[0]

    return _MAIL.sub(blank, text)


def folded(text: str, *, joined: bool = False) -> Folded:
    """Fold a text; `joined` where a hyphen at the end of a line is none within the word."""
    cleaned = clean(unquoted(text))
    same = "".join(map(_alike, cleaned.text))
    apart = not is_normalized("NFC", same)
    kept: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at, length = 0, len(same)
    while at < length:
        char, here = same[at], cleaned.source_offset(at)
        if char.isspace():
            behind = next((end for end in range(at, length) if not same[end].isspace()), length)
            if behind < length and _hyphen(kept, same[at:behind], same[behind]):
                if joined and kept[-2].isalpha() and same[behind].islower():
                    del kept[-1], starts[-1], ends[-1]
            elif behind < length and not _nothing(kept, cleaned.text[at - 1 : at], cleaned.text[behind], same[behind]):
                kept.append(" ")
                starts.append(here)
                ends.append(here + 1)
            at = behind
            continue
        if apart and kept and len(both := normalize("NFC", kept[-1] + char)) == 1:
            kept[-1], ends[-1] = both, here + 1
        else:
            between = char == "," and "".join(kept[-1:]).isdigit() and same[at + 1 : at + 2].isdigit()
            kept.append(cleaned.text[at] if between else char)  # a comma of full width makes no number of two
            starts.append(here)
            ends.append(here + 1)
        at += 1
    return Folded("".join(kept), [*starts, len(text)], ends)


@lru_cache(maxsize=4096)
def _alike(char: str) -> str:
    """Return what a character is folded to, in the same case."""
    lower = one_to_one(char).translate(_SHAPES)
    return char if char == "\u200b" or lower == "\u200b" else lower.upper() if char.isupper() else lower


def _hyphen(kept: list[str], space: str, behind: str) -> bool:
    """Whether white space is the end of a line behind a hyphen within a word."""
    if "\n" not in space and "\r" not in space:
        return False
    return len(kept) > 1 and kept[-1] == "-" and kept[-2].isalnum() and behind.isalnum()


def _nothing(kept: list[str], left: str, right: str, behind: str) -> bool:
    """Whether white space between two characters is nothing."""
    if not kept:
        return True
    if kept[-1] in _MARKS:
        return WIDE.match("".join(kept[-2:-1])) is not None
    return any(map(WIDE.match, (left, right))) or kept[-1] in _BRACKETS or behind in _BRACKETS


def alike(words: str, *, joined: bool = False) -> str:
    """Return words as they are compared where typography does not count.

    >>> alike(" “Twenty” — experts ")
    '"Twenty" - experts'
    """
    return folded(words, joined=joined).text.strip()
