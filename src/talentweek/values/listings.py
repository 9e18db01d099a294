"""Lists as the source gives them: "France, Italy and other countries", 等 (and others), "such as".

What is named is named; whether that is all, and how many there are, is another matter.

    >>> Listing.open("new materials", "biomedicine")
    Listing(items=('new materials', 'biomedicine'), complete=False)
    >>> Listing(items=("a", "b"), complete=True, stated_count=3)
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Listing: 1 problem
      /stated_count: a complete list has as many items as are stated
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.rules import Law
from talentweek.values.bounds import Bound
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talentweek.values.bounds import Exact

T = TypeVar("T", str, Place)
S = TypeVar("S", str, Place)


def _items_of(values: Any) -> Any:
    return rules.as_tuple([values] if isinstance(values, str | Place) else values)


def as_items(values: T | Iterable[T]) -> tuple[T, ...]:
    """Convert one item or several to a tuple."""
    return cast("tuple[T, ...]", _items_of(values))


def maybe_count(value: Quantity | Exact | None) -> Quantity | None:
    """Convert a bare number to an exact quantity, keep None."""
    exact: Any = value
    return Quantity(value=exact) if value.__class__ in {int, str, Decimal} else exact


def _counts_agree(named: int, complete: bool | None, stated_count: Quantity) -> bool:  # noqa: FBT001 - a law passes fields
    count = stated_count.value
    if count is not None and stated_count.bound is Bound.exact:  # as most are: no interval has to be made
        return count == named if complete else count >= named
    if complete:
        return stated_count.contains(named) is not False
    return stated_count.below(named) is not True


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Listing(Generic[T]):
    """Items that a source names, whether they are all, and how many there are."""

    #: What can be given for one, for the message where something else was.
    taken: ClassVar[str] = "Listing.of(...), Listing.only(...), Listing.open(...)"
    #: What is named, in the order of the source.
    items: tuple[T, ...] = field(converter=as_items)
    #: Whether this is all of it; None where the source does not say.
    complete: bool | None = None
    #: How many there are, where the source says so.
    stated_count: Quantity | None = field(default=None, converter=maybe_count)

    laws: ClassVar[tuple[Law, ...]] = (
        Law(
            "stated_count is None or counts_agree(len(items), complete, stated_count)", "stated_count",
            "a complete list has as many items as are stated", {"counts_agree": _counts_agree},
        ),
        Law("items or stated_count is not None", "", "a list that names nothing and counts nothing"),
    )  # fmt: skip

    @staticmethod
    def of(*items: S) -> Listing[S]:
        """Make a list of which the source does not say whether it is complete."""
        return Listing[S](items=items)

    @staticmethod
    def only(*items: S, stated_count: Quantity | Exact | None = None) -> Listing[S]:
        """Make a complete list."""
        return Listing[S](items=items, complete=True, stated_count=stated_count)

    @staticmethod
    def open(*items: S, stated_count: Quantity | Exact | None = None) -> Listing[S]:
        """Make a list to which others belong that are not named: "and other countries", 等."""
        return Listing[S](items=items, complete=False, stated_count=stated_count)

    def same_fact(self, other: Listing[T]) -> bool:
        """Whether both say the same."""
        return rules.same_fact(self, other)


def _strings_of(value: Any) -> Any:
    return Listing[str](items=value) if value.__class__ in {str, list, tuple} else value


def maybe_strings(value: Listing[str] | str | Iterable[str] | None) -> Listing[str] | None:
    """Convert a text or texts to a listing, keep None."""
    return cast("Listing[str] | None", _strings_of(value))


def maybe_places(value: Listing[Place] | Place | Iterable[Place] | None) -> Listing[Place] | None:
    """Convert a place or places to a listing, keep None."""
    listed: Any = value
    return Listing[Place](items=listed) if value.__class__ in {Place, list, tuple} else listed
