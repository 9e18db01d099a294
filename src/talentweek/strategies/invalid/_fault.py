"""What a planted fault is, and which faults can stand beside each other in one object.

Each fault gives exactly one problem. The reader looks at the laws of an object only between fields that are sound, so
that a fault in a field hides a broken law that looks at it: two faults go together only where neither touches what the
other touches. What they need of the valid object below them must go together, too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias, final

import attrs

from talentweek.rules import Law
from talentweek.rules.texts import Path

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

#: An object of the wire form.
Wire: TypeAlias = dict[str, Any]
#: How many characters of the data are shown.
SHOWN: Final = 2_000
#: In the way to a fault: an item of the list.
ITEM: Final = "*"
#: Damages an object; returns the code of the problem, and its path from that object on.
Plant = Callable[["DrawFn", Wire], tuple[str, Path]]


@final
@attrs.frozen(kw_only=True, repr=False)
class Invalid:
    """Data that are not valid, and what is wrong with them."""

    #: What they are meant to be: the class to read them as, `Listing[str]` or `Listing[Place]` for a listing.
    kind: Any
    #: The data in the wire form, made of dicts, lists, texts, numbers, booleans and None.
    raw: Wire
    #: The code and the path of every problem that a reader has to tell, in the order of the paths.
    problems: tuple[tuple[str, str], ...]
    #: The names of the faults that were planted, each beside its problem; `FAULTS` says what they mean.
    faults: tuple[str, ...]

    def __repr__(self) -> str:
        """Return the call that makes an equal object, cut where the data are long."""
        kind = (
            self.kind.__name__
            if isinstance(self.kind, type)
            else "[".join(one.__name__ for one in (self.kind.__origin__, *self.kind.__args__)) + "]"
        )
        raw = repr(self.raw)
        said = raw if len(raw) <= SHOWN else f"{raw[:SHOWN]}... ({len(raw)} characters in all)"
        return f"Invalid(kind={kind}, raw={said}, problems={self.problems!r}, faults={self.faults!r})"

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:  # noqa: FBT001 - the protocol of IPython and Hypothesis
        """Print the repr, where a property test fails."""
        printer.text(repr(self))


@final
@attrs.frozen(kw_only=True, eq=False)
class Fault:
    """One way to damage objects of a class."""

    name: str
    #: The way from the whole to the object that is damaged: names of fields, `ITEM` for an item of a list.
    into: tuple[str, ...]
    #: The fields of that object that it changes or that must stay as they are for it.
    touches: tuple[str, ...]
    plant: Plant
    #: On the way, the laws of each object that is passed.
    laws: tuple[Sequence[Law], ...] = ()


def goes_with(one: Fault, other: Fault) -> bool:
    """Whether two faults can be planted in one object, and both be told."""
    for first in one.touches:
        for second in other.touches:
            if all(a == b for a, b in zip((*one.into, first), (*other.into, second), strict=False)):
                return False
    return _drawn_together(one, other)


def _drawn_together(one: Fault, other: Fault) -> bool:
    """Whether the parts that both faults are planted in can be asked for at once.

    Where the ways part at two fields of one law (the value and the money of an observation), one of the two parts may
    not be there.
    """
    for laws, a, b in zip(one.laws, one.into, other.into, strict=False):
        if a != b:
            return not any(a in law.fields and b in law.fields for law in laws)
    return True
