"""One side of a Chinese amount: a number, the words for its currency before and after it, the parts of its unit.

壹佰元伍角, 九块九, 三块零四, 美金一万元, 8亿元人民币; in a range there are two of them.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from talentweek.normalise._currencies import YUAN, options
from talentweek.normalise._plain import EXACT, Numeral
from talentweek.normalise._prices import with_part
from talentweek.normalise._zh import money_words as words
from talentweek.normalise._zh.money_edges import goes_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._currencies import Options
    from talentweek.normalise._tokens import Tokens

#: The pataca is called 元 too: 300万元澳门币.
_PATACA: Final = options("MOP")
_TEN: Final = 10
_CENTS: Final = 2
_CENT: Final = Decimal("0.01")
_HALF: Final = Decimal("0.5")
_ZEROS: Final = frozenset("零〇")


class Side(NamedTuple):
    """A number with the words for its currency."""

    #: The number, with the parts of its unit; None where there is none.
    numeral: Numeral | None
    #: What the words mean, None where there are none.
    choice: Options | None
    #: The token after the last one that belongs to it.
    last: int
    #: Whether 元 is followed by a currency that is not called so: a magnitude has been lost.
    damaged: bool = False


def side(tokens: Tokens, first: int, last: int) -> Side:
    """Read what these tokens say."""
    ahead: Options | None = None
    at = first
    while at < last and "NUM" not in tokens.entries[at][1]:
        says = tokens.entries[at][1]
        means: Options | None = says.get("TENDER") or says.get("SIGN")
        if means is not None:
            ahead = means if ahead is None else (ahead & means or means)
        at += 1
    if at == last:  # pragma: no cover - every pattern has a number
        return Side(None, ahead, last)
    return _behind(tokens, at, last, ahead)


def _behind(tokens: Tokens, number: int, last: int, ahead: Options | None) -> Side:
    """Read the words after the number."""
    choice: Options | None = None
    kuai = damaged = zero = False
    share, parts = Decimal(1), Decimal(0)
    whole: Numeral = tokens.payload(number, "NUM")
    end = number + 1
    for at in range(number + 1, last):
        says = tokens.entries[at][1]
        if tokens.words[at] == words.MORE_YUAN and at > number + 1:  # 1000万元多元化
            break
        if kuai and tokens.words[at] == "半" and not goes_on(tokens, at + 1):  # 三块半
            half = with_part(whole, _HALF)
            return Side(half or whole, choice or ahead, end if half is None else at + 1)
        if choice is not None and tokens.words[at] in _ZEROS:
            zero = True
        elif "NUM" in says:
            part = _part(tokens, at, last, share, choice or frozenset(), kuai=kuai, zero=zero)
            if part is None or choice is None or with_part(whole, part[0]) is None:
                break
            parts, share, end = EXACT.add(parts, part[0]), part[1], part[2]
            zero = False
        else:
            means = _means(says, ahead, choice, spoken=kuai)
            if means is not None:
                choice, torn = means
                damaged = damaged or torn
                closes = tokens.words[at - 1] == "(" and at + 1 < last and tokens.words[at + 1] == ")"
                kuai, end = "KUAI" in says, at + 1 + closes
    numeral = with_part(whole, parts) if parts else whole
    return Side(numeral, choice or ahead, end, damaged)


def _means(
    says: Mapping[str, Options], ahead: Options | None, choice: Options | None, *, spoken: bool
) -> tuple[Options, bool] | None:
    """Return what a word for a currency makes of what is known, and whether it contradicts that; None for others."""
    if "YUAN" in says or "KUAI" in says:
        known = ahead or choice
        return (YUAN if known is None else known & (YUAN | _PATACA) or known), False
    means = says.get("TENDER") or says.get("MONEY")
    if means is None:
        return None
    known = choice or ahead
    if known is None or (spoken and ahead is None):  # 100块美金
        return means, False
    joined = known & means or (means & _PATACA if known == YUAN else frozenset())
    return (joined, False) if joined else (means, True)


def _part(
    tokens: Tokens, at: int, last: int, share: Decimal, choice: Options, *, kuai: bool, zero: bool
) -> tuple[Decimal, Decimal, int] | None:
    """Return what a number behind a unit adds: how much, the share of its unit, where it ends; None for nothing."""
    number: Numeral = tokens.payload(at, "NUM")
    value = number.value
    if value is None or number.bound != "exact" or number.scale > 1 or value != value.to_integral_value():
        return None
    named: Decimal | None = tokens.payload(at + 1, "PART") if at + 1 < last else None
    if named is not None:
        of: Options = tokens.payload(at + 1, "CENTS") or choice
        return (EXACT.multiply(value, named), named, at + 2) if of & choice else None  # 5元20美分
    follows = at + 1 < len(tokens.words) and tokens.words[at + 1][0].isalnum()
    if number.digits is None or (follows and not kuai):
        return None
    if len(number.digits) == _CENTS and share == 1 and not follows:  # 3块50
        return EXACT.multiply(value, _CENT), _CENT, at + 1
    if value >= _TEN:
        return None
    tenth = EXACT.divide(share, Decimal(_TEN * _TEN if zero else _TEN))  # 九毛九, 三块五, 三块零四
    return EXACT.multiply(value, tenth), tenth, at + 1
