"""What someone or something is called: whether words are one name, and whether they are a name at all.

>>> several("person", "Li Wei and Wang Fang"), several("person", "Smith, John")
('these may be several persons: a semicolon, or 、, divides them', None)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from talentweek.intake import _words
from talentweek.intake._lists import list_number
from talentweek.intake._said import Said, Unread
from talentweek.values.bounds import Bound

if TYPE_CHECKING:
    from talentweek.values.quantities import Quantity

#: What may stand between the names of two persons, and divides none.
_BETWEEN: Final = re.compile(r"\s*[,，]\s*(?:and\s+)?|\s+(?:and|&)\s+|[和与與及]")
#: What a name of a person looks like: two words or more that are written large, or two to four Han characters that do
#: not end in a post or a title.
_PERSON: Final = re.compile(
    r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,3}"
    r"|(?!.*(?:教授|院士|博士|主任|经理|經理|总裁|總裁|主席|秘书长|秘書長|[校院所市局部会會处處董事]长|研究员|研究員"
    r"|[校院所市局部会會处處事]長|书记|書記|创始人|創始人|专家|專家|先生|女士)\Z)[\u3400-\u9fff]{2,4}"
)
#: What stands between two bodies, where it stands between two; what a Chinese name of one ends in.
_BODIES: Final = re.compile(r"\s*[和与與及]\s*")
_BODY: Final = re.compile(
    r".+(?:公司|集团|集團|大学|大學|学院|學院|政府|协会|協會|学会|學會|商会|商會|委员会|委員會|研究院|研究所|银行|銀行"
    r"|医院|醫院|中心|[局厅廳部院])"
)
_LISTED: Final = re.compile(r"[^,]+(?:, [^,]+)*,? (?:and|&) [^,]+")
#: A number that is a part of a word: 7nm, 5G, A12.
_ATTACHED: Final = re.compile(r"(?<![0-9.,])[0-9]+-?[A-Za-z]|[A-Za-z]-?[0-9]")
#: What divides what.
_DIVIDES: Final = "a semicolon, or 、, divides them"


def several(kind: str, words: str) -> str | None:
    """Return that words may be the names of several persons or bodies; None where they are those of one.

    >>> several("organisation", "A公司和B公司"), several("organisation", "和平大学"), several("project", "Foo / Bar")
    ('these may be several organisations: a semicolon, or 、, divides them', None, None)
    """
    if kind == "person" and _all(_BETWEEN, _PERSON, words):
        return f"these may be several persons: {_DIVIDES}"
    if kind in {"person", "organisation"} and (
        " / " in words or (kind == "organisation" and (_all(_BODIES, _BODY, words) or _is_list(words)))
    ):
        return f"these may be several {kind}s: {_DIVIDES}"
    return None


def _all(between: re.Pattern[str], one: re.Pattern[str], words: str) -> bool:
    """Whether there are several in the words: "Li Wei and Wang Fang", and not "Smith, John" or "Li Wei, PhD"."""
    parts = between.split(words)
    return len(parts) > 1 and all(map(one.fullmatch, parts))


def _is_list(words: str) -> bool:
    return "," in words and _LISTED.fullmatch(words) is not None


def look_at(kind: str, said: Said) -> None:
    """Note what is odd about a name; Unread where it is none: nobody is called 5, though a firm may be called 360."""
    if mark := list_number(said.words):
        said.note("a number that may be that of a list, and is held as a part of the name", mark)
    if kind not in {"person", "organisation"} or not any(map(str.isnumeric, said.words)):
        return
    if _words.is_bare(said):
        if kind == "person":
            raise Unread("a number, and no name", said.words, code="not_read")
        said.note("a number, and perhaps no name", said.words)
    elif _words.bare_count(said) is not None:
        said.note("a number of them, and perhaps not the name of one", said.words)


def is_in_a_name(number: Quantity, said: Said) -> bool:
    """Whether a number is a part of a word, and no number of things.

    >>> is_in_a_name(_words.count(Said("7nm Fab")).value, Said("7nm Fab"))
    True
    """
    return number.bound is Bound.exact and number.unit is None and _ATTACHED.search(said.words) is not None
