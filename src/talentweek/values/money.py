"""Amounts of money as the source states them: 金额. 1000万元 is ten million, 超3亿元 more than three hundred million.

The currency is a code of ISO 4217, or None while the text does not decide it (a bare $). Amounts that the source
itself gives beside the first one are `equivalents`; a computed conversion is another type and never sits in an
entity.

    >>> Money.exact("10000000", "CNY", equivalents=[Money.exact("1370000", "USD")])
    Money(amount=10000000, currency='CNY', equivalents=(Money(amount=1370000, currency='USD'),))
    >>> Money.exact(5, "RMB")
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Money: 1 problem
      /currency: not a code of ISO 4217; found 'RMB', expected a code such as CNY
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, ClassVar, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.rules import Code, Law, Text, Words
from talentweek.values import bounds
from talentweek.values._codes import CURRENCIES
from talentweek.values.bounds import Bound, Exact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talentweek.values.intervals import Interval


def _on_one_level(equivalents: tuple[Money, ...]) -> bool:
    return not any(other.equivalents for other in equivalents)


def as_money_list(values: Money | Iterable[Money]) -> tuple[Money, ...]:
    """Convert one amount or several to a tuple."""
    return cast("tuple[Money, ...]", rules.as_tuple([values] if isinstance(values, Money) else values))


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Money:
    """An amount, how the source bounds it, and its currency."""

    #: What can be given for one, for the message where something else was.
    taken: ClassVar[str] = 'Money.exact(10000000, "CNY")'
    #: The amount in units of the currency; None where it is unknown.
    amount: Decimal | None = field(default=None, converter=bounds.maybe_number)
    #: How the source bounds it.
    bound: Bound = field(default=Bound.exact, converter=bounds.as_bound)
    #: The upper amount of a range; included where the bound is `between`, not where it is `vague`.
    upper: Decimal | None = field(default=None, converter=bounds.maybe_number)
    #: The currency, a code of ISO 4217; None while the text does not decide it.
    currency: Annotated[str | None, Code("ISO 4217", CURRENCIES, "CNY")] = None
    #: Whether the country of the document decided the currency, and not the words.
    inferred: Annotated[bool, Words()] = False
    #: The other amounts that the source itself states for this one.
    equivalents: tuple[Money, ...] = field(default=(), converter=as_money_list)
    #: The words of the source.
    stated: Annotated[str | None, Text(1000), Words()] = None

    laws: ClassVar[tuple[Law, ...]] = (
        *bounds.laws("amount"),
        Law(
            "not equivalents or len(equivalents) == 1 and not equivalents[0].equivalents or on_one_level(equivalents)",
            "equivalents", "an equivalent has equivalents of its own", {"on_one_level": _on_one_level},
        ),
    )  # fmt: skip

    @classmethod
    def exact(
        cls, amount: Exact, currency: str | None = None, *, equivalents: Iterable[Money] = (), stated: str | None = None
    ) -> Money:
        """RMB 10 million, 1000万元."""
        return cls(amount=amount, currency=currency, equivalents=equivalents, stated=stated)

    @classmethod
    def bounded(
        cls, bound: Bound | str, amount: Exact, currency: str | None = None, *, equivalents: Iterable[Money] = (),
        stated: str | None = None,
    ) -> Money:  # fmt: skip
        """Over CNY 500 billion, 近3亿元: an amount with any bound of one number."""
        return cls(amount=amount, bound=bound, currency=currency, equivalents=equivalents, stated=stated)

    @classmethod
    def more_than(cls, amount: Exact, currency: str | None = None, *, stated: str | None = None) -> Money:
        """Over CNY 500 billion, 超5000亿元."""
        return cls(amount=amount, bound=Bound.more_than, currency=currency, stated=stated)

    @classmethod
    def about(cls, amount: Exact, currency: str | None = None, *, stated: str | None = None) -> Money:
        """About CNY 5 million, 约500万元: no plus-minus is invented."""
        return cls(amount=amount, bound=Bound.about, currency=currency, stated=stated)

    @classmethod
    def at_least(cls, amount: Exact, currency: str | None = None, *, stated: str | None = None) -> Money:
        """At least CNY 5 million, 500万元以上: the amount is included."""
        return cls(amount=amount, bound=Bound.at_least, currency=currency, stated=stated)

    @classmethod
    def less_than(cls, amount: Exact, currency: str | None = None, *, stated: str | None = None) -> Money:
        """Less than CNY 5 million, 不足500万元: the amount itself is ruled out."""
        return cls(amount=amount, bound=Bound.less_than, currency=currency, stated=stated)

    @classmethod
    def at_most(cls, amount: Exact, currency: str | None = None, *, stated: str | None = None) -> Money:
        """Up to CNY 5 million, 500万元以内: the amount is included."""
        return cls(amount=amount, bound=Bound.at_most, currency=currency, stated=stated)

    @classmethod
    def nearly(cls, amount: Exact, currency: str | None = None, *, stated: str | None = None) -> Money:
        """Nearly CNY 300 million, 近3亿元: below and close, no lower end."""
        return cls(amount=amount, bound=Bound.nearly, currency=currency, stated=stated)

    @classmethod
    def between(cls, amount: Exact, upper: Exact, currency: str | None = None, *, stated: str | None = None) -> Money:
        """CNY 10 to 20 million, 1000-2000万元: both are included."""
        return cls(amount=amount, bound=Bound.between, upper=upper, currency=currency, stated=stated)

    @classmethod
    def unknown(cls, currency: str | None = None, *, stated: str | None = None) -> Money:
        """Make an amount that the source has and we cannot read."""
        return cls(bound=Bound.unknown, currency=currency, stated=stated)

    @property
    def interval(self) -> Interval | None:
        """What the source leaves possible; None where it does not say."""
        return bounds.interval_of(self.bound, self.amount, self.upper)

    def implied_interval(self) -> Interval | None:
        """Return the interval up to the next unit of a round amount; nothing assumes it."""
        return bounds.implied_interval(self.bound, self.amount)

    def contains(self, amount: Exact) -> bool | None:
        """Whether the source leaves this amount possible; None where it does not say."""
        return bounds.contains(self.bound, self.interval, amount)

    def exceeds(self, amount: Exact) -> bool | None:
        """Whether the fact is surely above this amount; None where the source leaves it open."""
        return bounds.exceeds(self.interval, amount)

    def below(self, amount: Exact) -> bool | None:
        """Whether the fact is surely below this amount; None where the source leaves it open."""
        return bounds.below(self.interval, amount)

    def same_fact(self, other: Money) -> bool:
        """Whether both say the same, however it was worded and whoever decided the currency."""
        return rules.same_fact(self, other)
