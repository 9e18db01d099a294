"""Values that a rule refuses, in the wire form: for each fault its code and what can stand there.

A rule that is not known here gets none, and a test asks for them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.rules import Code, Each, Flag, Member, Nested, Notation, Number, Rule, Text, Token, Whole
from talentweek.rules.numbers import DIGITS, FRACTION
from talentweek.rules.vocabulary import TOKEN
from talentweek.values.ids import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator


@final
@attrs.frozen(kw_only=True)
class Bad:
    """What a rule refuses for one reason."""

    fault: str
    code: str
    values: tuple[Any, ...]


#: A value of each type of JSON, null aside.
_OF_TYPE: Final[dict[type, tuple[Any, ...]]] = {
    str: ("as stated", "5"),
    int: (5, 0),
    float: (1.5, 8.0),
    bool: (True, False),
    list: ([], ["as stated"]),
    dict: ({}, {"text": "as stated"}),
}
_DIGEST: Final = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
_DATES: Final = (
    "July", "11 July 2024", "2024-7", "2024-13", "2024-02-30", "2023-02-29", "0000", "XXXX", "000X", "2024-37",
    "2024-XX-11", "20240711", "2024-07-11T10:00", "２０２４", "2024~", "2024-07-XX",
)  # fmt: skip
_SPANS: Final = ("2024-07-11/2024-07-10", "2025/2024", "/", "../..", "/..", "2024/July", "2024/2025/2026", "2024-")
#: Texts that a notation refuses, by its name; every notation refuses the empty text, a space and what is too long.
_MALFORMED: Final = {
    "EDTF": (*_DATES, *_SPANS),
    "an EDTF date": (*_DATES, "2024/2025", "2024-07-11/", "../2024"),
    "BCP 47": (
        "English", "und", "zh-hans", "ZH", "zh_Hans", "en-", "e", "zh-Hans-Hans", "en-x-private",
        "-".join(["zh", *(f"abcde{number}" for number in range(6))]),
    ),
    "an ISO 8601 duration": (
        "2 days", "P", "PT", "P0D", "P01D", "P1.5D", "P1D1W", "P1H", "p1d", "-P1D", "P1DT", "P1234567890D", "P1",
    ),
    "ISO 3166-2": ("CN", "XX-ZJ", "cn-zj", "CN-ABCD", "CN-", "CNZJ", "CN-Z J", "CN_ZJ", "CN-浙"),
    "a URL": ("example.org", "https:", ":", "//example.org", "1a:b", "ht tp:a", "a:b c", "é:b"),
    "a JSON Pointer (RFC 6901)": ("names", "#/names", "/a~2b", "/a~", "names/0", "/a\0"),
    "a SHA-256 digest": (_DIGEST[:-1], _DIGEST.upper(), f"{_DIGEST[:-1]}g", _DIGEST.replace("8", "８")),
}  # fmt: skip
_NO_TOKENS: Final = ("two words", "", "x" * (TOKEN + 1), "a\tb", "a\u00a0b", "a\u200bb", "\0", "\udc00")
_REFERENCES: Final = ({"id": "event-1"}, {"stated": "the park"}, dict[str, Any]())
_NO_NUMBERS: Final = (
    "1,000", "1e3", "1_000", "", " 5", "5 ", "+5", ".5", "5.", "-", "--5", "NaN", "Infinity", "0x10", "½", "٣", "５",
    "五", "over 20", "9" * (DIGITS + 1), f"0.{'1' * (FRACTION + 1)}",
)  # fmt: skip


def wrong_types(right: type, *beside: type) -> Bad:
    """Return values of the other types of JSON than the right one and those that have a fault of their own."""
    others = (value for kind, values in _OF_TYPE.items() if kind not in {right, *beside} for value in values)
    return Bad(fault="wrong_type", code="wrong_type", values=tuple(others))


def bad_values(rule: Rule) -> tuple[Bad, ...]:
    """Return what a rule refuses; for a list, the list itself and not its items; null is not among it."""
    known: Any = rule
    return _kept(known)


@cache
def _kept(rule: Any) -> tuple[Bad, ...]:
    return tuple(_of_rule(rule))


def _of_rule(rule: Rule) -> Iterator[Bad]:  # noqa: C901, PLR0912 - one case for each rule
    match rule:
        case Text(longest=longest):
            yield _bad("empty", "")
            yield _bad("too_long", "x" * (longest + 1), "第" * (longest + 1))
            yield _bad("not_storable", "a\0b", "\ud800")
            yield wrong_types(str)
        case Token(to=kinds):
            yield _bad("not_a_token", *_NO_TOKENS)
            if kinds:
                yield Bad(fault="reference_not_id", code="wrong_type", values=_REFERENCES)
            yield wrong_types(str, *[dict] * bool(kinds))
        case Code(members=codes):
            known = sorted(codes)
            near = (known[0].lower(), f" {known[-1]}", f"{known[0]}{known[-1]}", known[0][:1], "")
            yield Bad(fault="unknown_code", code="unknown_code", values=near)
            yield wrong_types(str)
        case Notation(standard=standard, example=example, longest=longest):
            yield _bad("malformed", *_MALFORMED.get(standard, ()), "", f" {example}", example + example[-1] * longest)
            yield wrong_types(str)
        case Number():
            yield _bad("not_a_number", *_NO_NUMBERS)
            yield Bad(fault="number_not_text", code="wrong_type", values=(20, 0, -1, 1.5, 10**DIGITS))
            yield wrong_types(str, int, float)
        case Member(of=members):
            words = [member.value for member in members]
            yield _bad("unknown_word", "roughly", words[0].upper(), f"{words[0]} ", words[-1].title(), "")
            yield wrong_types(str)
        case Whole(low=low, high=high):
            yield _bad("out_of_range", low - 1, high + 1, -(10**30), 10**30)
            yield wrong_types(int)
        case Flag():
            yield wrong_types(bool)
        case Nested(of=model):
            if model is Ref:
                yield Bad(fault="id_not_reference", code="wrong_type", values=("event-1", "the park", ""))
            yield wrong_types(dict, *[str] * (model is Ref))
        case Each(least=least):
            if least:
                yield _bad("too_few", [])
            yield wrong_types(list)
        case _:
            pass


def _bad(code: str, *values: Any) -> Bad:
    """Return values of a fault that has the name of its code."""
    return Bad(fault=code, code=code, values=values)
