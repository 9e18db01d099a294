"""Lists in the words of a cell: "France, Italy and other countries", 路演、对接, 美国、英国等.

A semicolon, a bar and the end of a line always stand between items, as does 、 outside of names and numbers. A comma
does so only where the plan says that the cell is a list (`parties[]`): "Foo Co., Ltd." and "Kunshan, Jiangsu" are not
lists. Words that leave a list open are told apart from its items.

    >>> split("A; B"), split("Foo Co., Ltd.")
    (Items(items=('A', 'B'), complete=None, rest=''), Items(items=('Foo Co., Ltd.',), complete=None, rest=''))
    >>> split("AI, robots and others", commas=True), split("路演、对接等")
    (Items(items=('AI', 'robots'), complete=False, rest='and others'), \
Items(items=('路演', '对接'), complete=False, rest='等'))

The numbers of the items are no part of them:

    >>> split("1、科技局；2、人社局").items, split("(1) Foo (2) Bar").items
    (('科技局', '人社局'), ('Foo', 'Bar'))
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

#: What stands between items whatever the list.
_ALWAYS: Final = re.compile(r"[;；\n|]")
_ENUMERATION: Final = re.compile(r"[;；\n|、]")
_COMMAS: Final = re.compile(r"[;；\n|、,，]")
#: What stands before the last item where commas stand between the others.
_AND: Final = (" and ", " & ", " as well as ", "以及", "及", "和", "与", "與")
#: Words before a list that is not complete.
_SUCH_AS: Final = ("including ", "such as ", "e.g. ", "among them ", "包括", "例如", "比如")
#: How many there are with those that are not named: 等3家单位, 等十余个国家, 等多家企业.
_SO_MANY: Final = "(?:[0-9]{1,4}|[两兩一二三四五六七八九十百数數多]{1,4})[多余餘]?[家个個所名位]"
#: Words behind the items of a list that is not complete.
_OTHERS: Final = re.compile(
    r"(?:,? (?:and|or) (?:other|others|elsewhere|more|so on)\b[^,;]{0,60}|,? etc\.?|,? among others|,? et al\.?"
    r"|(?<![高平中初优優同次劣均对對相])等等?"
    rf"(?:{_SO_MANY})?(?:地|国|國|国家|國家|地区|地區|城市|领域|領域|企业|企業|单位|單位"
    r"|机构|機構|高校|行业|行業|产业|產業|方面|学科|學科|专业|專業|专家|專家|嘉宾|嘉賓|人)?)\Z",
    re.IGNORECASE,
)

#: The number of an item, where an item begins. A full stop behind it may be a part of a name (1. FC Nürnberg).
_NUMBERED: Final = re.compile(
    r"(?:\A|(?<=[;；,，。、|\s])|(?=[(（①-⑳]))"
    r"(?:[(（](?P<within>[0-9]{1,2})[)）]|(?P<mark>[0-9]{1,2})[、)）．]|(?P<stop>[0-9]{1,2})\.(?![0-9])|(?P<ring>[①-⑳]))\s*"
)
#: The first of the numbers in rings, less one.
_RING: Final = ord("①") - 1
#: Those of which no name is a part.
_SURELY: Final = re.compile(rf"and others|et al\.?|etc\.?|among others|等等?(?:{_SO_MANY}.*)?", re.IGNORECASE)


class Items(NamedTuple):
    """The items of a list, whether the words leave it open, and the words that say so."""

    items: tuple[str, ...]
    #: False where others are meant that are not named, None where the words do not say.
    complete: bool | None
    rest: str

    @property
    def is_surely_open(self) -> bool:
        """Whether one item with such a rest can be no name of its own, as 甲等 and "Toys and More" are.

        >>> [split(words).is_surely_open for words in ("东南大学等3家单位", "Li et al.", "甲等", "A, B and others")]
        [True, True, False, False]
        """
        (item, *others) = self.items or ("",)
        return bool(not others and _SURELY.fullmatch(self.rest) and len(item) > 1 and not _COMMAS.search(item))


def split(words: str, *, commas: bool = False, enumeration: bool = True, names: bool = False) -> Items:
    """Take a list apart; `enumeration` says whether 、 stands between its items.

    Where they are `names`, nothing in one of them leaves the list open: "Love and Other Drugs" is a title.
    """
    text, complete, rest = words.strip(), None, ""
    if not names and (others := _OTHERS.search(text, max(0, len(text) - 80))):
        text, rest, complete = text[: others.start()], others[0].strip(" ,"), False
    for opening in () if names else _SUCH_AS:
        if text[: len(opening)].lower() == opening and len(text) > len(opening):
            text, rest, complete = text[len(opening) :], f"{opening.strip()} {rest}".strip(), False
            break
    between = _COMMAS if commas else _ENUMERATION if enumeration else _ALWAYS
    items = [item.strip() for part in _numbered(text) for item in between.split(part)]
    items = [item for item in items if item]
    if len(items) > 1 and (commas or (enumeration and "、" in text)):
        items[-1:] = _last(items[-1])
    return Items(tuple(items), complete, rest)


def _numbered(text: str) -> list[str]:
    """Return the items between the numbers 1, 2, 3 of a list; the words as they are where they have none.

    >>> _numbered("1. Foo; 2. Bar"), _numbered("1. FC Nürnberg"), _numbered("1、2、3号楼")
    (['Foo;', 'Bar'], ['1. FC Nürnberg'], ['1、2、3号楼'])
    """
    marks, style = list[re.Match[str]](), ""
    for mark in _NUMBERED.finditer(text):
        of = mark.lastgroup or ""
        number = ord(mark[of]) - _RING if of == "ring" else int(mark[of])
        if number == len(marks) + 1 and (style == of if marks else not mark.start()):
            marks.append(mark)
            style = of
    if not marks or (len(marks) == 1 and style == "stop"):
        return [text]
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    items = [text[mark.end() : end].strip() for mark, end in zip(marks, ends, strict=True)]
    return items if all(items) else [text]


def list_number(words: str) -> str | None:
    """Return what stands before a name and may be its number in a list, or a part of it; None where nothing does.

    >>> list_number("1. FC Nürnberg"), list_number("1.5 Degrees"), list_number("3M")
    ('1.', None, None)
    """
    mark = _NUMBERED.match(words)
    return None if mark is None or mark.end() == len(words) else mark[0].strip()


def _last(item: str) -> list[str]:
    """Return the last item of a list, and the one before it where "and" stands between them."""
    for word in _AND:
        if item.startswith(word.lstrip()) and word.isascii():
            return [item[len(word) - 1 :].strip()]
        before, _, behind = item.partition(word)
        if before and behind:
            return [before.strip(), behind.strip()]
    return [item]
