"""Money that is put into something: investments, grants, prizes, funds, incentives: 投资, 资助, 奖金.

The investor may not be named. "10 million each" makes one record for each recipient.

    >>> Investment(kind="investment", amount=Money.exact(10_000_000, "CNY"), round="angel").investors
    ()
    >>> Investment(kind="investment", amount="10 million yuan")
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Investment: 1 problem
      /amount: wrong type str; found '10 million yuan', expected a Money; Money.exact(10000000, "CNY")
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.rules import Key, Text, Token
from talentweek.values.dates import DateSpan, maybe_span
from talentweek.values.ids import DERIVED, Ref, as_refs, identity, maybe_id, maybe_ref
from talentweek.values.money import Money


class InvestmentKind(StrEnum):
    """What kind of money it is."""

    investment = "investment"
    grant = "grant"
    prize = "prize"
    fund = "fund"
    incentive = "incentive"
    other = "other"


def as_investment_kind(value: InvestmentKind | str) -> InvestmentKind:
    """Convert a word to its member."""
    return cast("InvestmentKind", rules.as_member(InvestmentKind, value))


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Investment:
    """Money put into one recipient, by nobody in particular, one investor or several."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("investment")] = field(default=DERIVED)
    #: What kind of money it is.
    kind: Annotated[InvestmentKind, Key()] = field(converter=as_investment_kind)
    #: Who gives it, as far as the source names them.
    investors: Annotated[tuple[Ref, ...], Key(ordered=False)] = field(default=(), converter=as_refs)
    #: Who or what gets it.
    recipient: Annotated[Ref | None, Key()] = field(default=None, converter=maybe_ref)
    #: How much it is.
    amount: Annotated[Money | None, Key()] = None
    #: The round: angel, series A, first instalment.
    round: Annotated[str | None, Text(200), Key()] = None
    #: The scheme or contest under which it is given.
    under: Annotated[str | None, Token(("programme", "event")), Key()] = field(default=None, converter=maybe_id)
    #: What it is for, in own words.
    purpose: Annotated[str | None, Text(1000), Key()] = None
    #: The time over which it is given.
    period: Annotated[DateSpan | None, Key()] = field(default=None, converter=maybe_span)
    #: The larger sum of which it is a part; parts are never summed.
    part_of: Annotated[str | None, Token(("investment",)), Key()] = field(default=None, converter=maybe_id)
