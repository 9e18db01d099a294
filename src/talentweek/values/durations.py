"""Durations as the source states them: 为期三天 (three days), week-long, 连续9年 (nine years running).

The notation is that of ISO 8601 (`P1W`, `P2D`, `P1Y6M`), whole numbers only. A week is not seven days here: what was
said is kept.

    >>> Duration.of(weeks=1)
    Duration(iso='P1W')
    >>> Duration(iso="2 days")
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Duration: 1 problem
      /iso: not an ISO 8601 duration; found '2 days', expected something like P2D
"""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Any, ClassVar, Final, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.errors import need
from talentweek.rules import Law, Notation, Text, Words
from talentweek.values import bounds
from talentweek.values.bounds import Bound

_DATE_UNITS: Final = "YMWD"
_TIME_UNITS: Final = "HMS"
_FIGURES: Final = frozenset("0123456789")
#: The most digits of one component.
_DIGITS: Final = 9


@lru_cache(maxsize=1024)
def read_duration(text: str) -> tuple[tuple[str, int], ...] | None:
    """Return the components of a duration in canonical form (no zeros, no empty parts), None where it is none.

    >>> read_duration("P1Y6M"), read_duration("PT90M"), read_duration("P"), read_duration("P01D")
    ((('Y', 1), ('M', 6)), (('TM', 90),), None, None)
    """
    date, mark, time = text.removeprefix("P").partition("T")
    if not text.startswith("P") or (mark and not time):
        return None
    found: list[tuple[str, int]] = []
    for part, units, prefix in ((date, _DATE_UNITS, ""), (time, _TIME_UNITS, "T")):
        position, figures = 0, ""
        for character in part:
            if character in _FIGURES and len(figures) < _DIGITS:
                figures += character
                continue
            position = units.find(character, position) + 1
            if not position or not figures or figures[0] == "0":
                return None
            found.append((prefix + character, int(figures)))
            figures = ""
        if figures:
            return None
    return tuple(found) or None


def _is_duration(text: str) -> bool:
    return read_duration(text) is not None


_NO_BOUNDS: Final = (Bound.unknown, Bound.vague)
ISO_DURATION: Final = Notation("an ISO 8601 duration", _is_duration, "P2D", longest=72)


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Duration:
    """How long something lasts, and how the source bounds that."""

    #: What can be given for one, for the message where something else was.
    taken: ClassVar[str] = 'ISO 8601 such as "P2D", or Duration.of(days=2)'
    #: The duration in ISO 8601, in canonical form.
    iso: Annotated[str, ISO_DURATION]
    #: How the source bounds it.
    bound: Bound = field(default=Bound.exact, converter=bounds.as_bound)
    #: The upper duration of a range, only with the bound `between`.
    upper: Annotated[str | None, ISO_DURATION] = None
    #: The words of the source.
    stated: Annotated[str | None, Text(1000), Words()] = None

    laws: ClassVar[tuple[Law, ...]] = (
        Law(
            "(upper is not None) is (bound is between)", "upper",
            "an upper duration goes with the bound 'between', and only with it", {"between": Bound.between},
        ),
        Law("bound not in no_bounds", "bound", "a duration that is not known is left out", {"no_bounds": _NO_BOUNDS}),
    )  # fmt: skip

    @classmethod
    def of(
        cls, *, years: int = 0, months: int = 0, weeks: int = 0, days: int = 0, hours: int = 0, minutes: int = 0,
        bound: Bound | str = Bound.exact, stated: str | None = None,
    ) -> Duration:  # fmt: skip
        """Make a duration from its components: `of(days=2)`. TypeError for what is no int."""
        for number in (years, months, weeks, days, hours, minutes):
            need(number, int, "a whole number")
        date = "".join(f"{n}{unit}" for n, unit in ((years, "Y"), (months, "M"), (weeks, "W"), (days, "D")) if n)
        time = "".join(f"{n}{unit}" for n, unit in ((hours, "H"), (minutes, "M")) if n)
        return cls(iso=f"P{date}{'T' if time else ''}{time}", bound=bound, stated=stated)

    @property
    def components(self) -> tuple[tuple[str, int], ...]:
        """The components, largest first: `Y M W D TH TM TS` and a number each."""
        return read_duration(self.iso) or ()

    def same_fact(self, other: Duration) -> bool:
        """Whether both say the same, however it was worded."""
        return rules.same_fact(self, other)

    def __str__(self) -> str:
        """Return the ISO 8601 text."""
        return self.iso


def _duration_of(value: Any) -> Any:
    return Duration(iso=value) if value.__class__ is str else value


def maybe_duration(value: Duration | str | None) -> Duration | None:
    """Convert ISO 8601 to a duration, keep None."""
    return cast("Duration | None", _duration_of(value))
