"""Money: currencies that are not decided, equivalents that disagree with each other or with the day's rate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.entities.investments import Investment
from talentweek.entities.statements import Observation
from talentweek.errors import Problem, Severity
from talentweek.validation._passages.said import told
from talentweek.validation._rates import Unavailable, off_by
from talentweek.validation._rule import rule
from talentweek.values.bounds import Bound
from talentweek.values.rounding import before_rounding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.validation._world import World
    from talentweek.values.dates import DateSpan
    from talentweek.values.money import Money

#: The fields that hold money.
_FIELDS: Final = ((Investment, "amount"), (Observation, "money"))
#: What is said where no document gives the day of a rate.
NO_DAY: Final = (
    "off_the_rate was not asked of every amount: a document that says it, published on a known day, is needed"
)
#: What is said where rates are not to be had.
NO_RATES: Final = "off_the_rate was not asked: talentweek.rates needs the extra talentweek[rates]"


def _amounts(world: World) -> Iterator[tuple[str, str, Money]]:
    for model, field in _FIELDS:
        for record in world.dataset.held(model):
            value: Money | None = getattr(record, field)
            if value is not None:
                yield record.id, field, value


@rule("currency_undecided")
def currencies(world: World) -> Iterator[Problem]:
    """An amount has a currency.

    A bare $ is not decided by its words; the country of the document decides it. Until then nothing can be compared.

    >>> from talentweek import Dataset, Investment, Money
    >>> currencies.check(Dataset.of(Investment(kind="investment", amount=Money.exact(5, "USD"))))
    ()
    >>> print(*currencies.check(Dataset.of(Investment(id="i", kind="investment", amount=Money.exact(5)))))
    /investments/i/amount: no currency; found 5 (no currency), expected a code of ISO 4217; ...
    """
    for name, field, value in _amounts(world):
        if value.currency is None and value.amount is not None:
            yield Problem(
                code="currency_undecided", path=world.at(name, field), severity=Severity.warning,
                message="no currency", found=told(value), expected="a code of ISO 4217",
                hint="the country in which the document was published may decide it",
            )  # fmt: skip


@rule("equivalents_disagree")
def equivalents(world: World) -> Iterator[Problem]:
    """What a source states beside an amount in the same currency is the same amount.

    Two different numbers of dollars for one sum: one of them is wrong, or it is for another sum. They may be rounded
    differently: 1.37 million and 1.376 million are one amount.

    >>> from talentweek import Dataset, Investment, Money
    >>> def of(*others):
    ...     amount = Money.exact(10_000_000, "CNY", equivalents=others)
    ...     return Dataset.of(Investment(id="i", kind="investment", amount=amount))
    >>> equivalents.check(of(Money.exact(1_370_000, "USD"), Money.about(1_400_000, "USD")))
    ()
    >>> print(*equivalents.check(of(Money.exact(1_370_000, "USD"), Money.exact(13_700_000, "USD"))))
    /investments/i/amount/equivalents: two amounts in one currency disagree; found 13,700,000 USD, expected ...
    """
    for name, field, value in _amounts(world):
        seen: dict[str, Money] = {}
        for one in (value, *value.equivalents):
            first = seen.setdefault(one.currency or "", one)
            if first is not one and one.currency is not None and _disjoint(first, one):
                yield Problem(
                    code="equivalents_disagree", path=world.at(name, field, "equivalents"),
                    message="two amounts in one currency disagree", found=told(one), expected=told(first),
                )  # fmt: skip


def _disjoint(left: Money, right: Money) -> bool:
    mine, theirs = left.interval, right.interval
    if mine is None or theirs is None or not mine.intersection(theirs).is_empty:
        return False
    if left.bound is right.bound is Bound.exact and left.amount is not None and right.amount is not None:
        low, high = max(
            (before_rounding(one) for one in (left.amount, right.amount)), key=lambda ends: ends[1] - ends[0]
        )
        return abs(left.amount - right.amount) >= high - low
    return True


@rule("off_the_rate")
def rates(world: World) -> Iterator[Problem]:
    """A stated equivalent fits the rate of the day on which it was published.

    A slip of a power of ten, million for billion, is what this finds: "3 billion MYR (nearly 630,000 USD)". Roundings
    and two percent are allowed. It needs the extra `rates`, and the date of publication.

    >>> from talentweek import Dataset, Document, Evidence, Investment, Money
    >>> def data(dollars):
    ...     amount = Money.exact(10_000_000, "CNY", equivalents=[Money.exact(dollars, "USD")])
    ...     deal, page = Investment(id="i", kind="investment", amount=amount), Document(id="p", published="2024-07-11")
    ...     return Dataset.of(deal, page, Evidence(subject=deal, path="/amount", document=page, exact="10 million"))
    >>> rates.check(data(1_370_000))
    ()
    >>> print(*rates.check(data(13_700_000)))
    /investments/i/amount/equivalents/USD: off the rate of 2024-07-11; found 13,700,000 USD, ...
    """
    for name, field, value in _amounts(world):
        if not value.equivalents:
            continue
        day = _day(world, name, field)
        if day is None:
            world.notes.add(NO_DAY)
            continue
        for other in value.equivalents:
            try:
                expected = off_by(value, other, day)
            except Unavailable:
                world.notes.add(NO_RATES)
                return
            if expected is not None:
                yield Problem(
                    code="off_the_rate", path=world.at(name, field, "equivalents", other.currency or ""),
                    message=f"off the rate of {day}", found=told(other), expected=expected, severity=Severity.warning,
                )  # fmt: skip


def _day(world: World, name: str, field: str) -> DateSpan | None:
    """Return when the document was published that states an amount; None where none says it to the day."""
    for claim in world.claims_for(name, field):
        known = world.context(claim.document)
        if known.date is not None:
            return known.published
    return None
