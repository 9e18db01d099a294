"""Drawing: events by our strategy, beside those that `st.builds` makes of strategies as one writes them first.

The naive ones draw ids by a regular expression and lists of Hypothesis' default length. An event of theirs holds more
objects than one of ours, so ours is also asked for longer lists, until it holds as many; the bound is on those.

The cases take turns in a new random order each time, and each begins with nothing left for the garbage collector: what
one has left behind would else be collected in the time of the next, always the same one, at half of what it takes.
"""

from __future__ import annotations

import gc
import random
import time
from typing import TYPE_CHECKING, Any, Final

import attrs
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from benchmarks.harness import Bound, judge, table
from talentweek import Bound as Bounds
from talentweek import (
    DateSpan,
    Duration,
    Edition,
    Event,
    EventStatus,
    Listing,
    Mode,
    Name,
    NameKind,
    Place,
    Quantity,
)
from talentweek import strategies as tws

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

NAIVE: Final = "st.builds, regex ids, default lists"
OURS: Final = "tws.events()"
#: How long a text may be and how many localities there may be, by the rules.
_LONGEST: Final = 200
_MOST: Final = 20


def naive() -> SearchStrategy[Event]:
    """Return events as one would write them without us; valid, since invalid ones would cost nothing more."""
    ids = st.from_regex(r"[a-z][a-z0-9-]{2,30}", fullmatch=True)
    text = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=_LONGEST)
    maybe = st.none() | text
    names = st.builds(
        Name,
        text=text,
        lang=st.none() | st.sampled_from(["en", "zh-Hans", "zh-Hant"]),
        kind=st.sampled_from(list(NameKind)),
    )
    days = st.dates().map(str)
    between = st.builds(lambda one, two: "/".join(sorted([one, two])), days, days)
    counts = st.builds(
        Quantity,
        value=st.decimals(0, 10**9, places=2),
        bound=st.sampled_from([Bounds.exact, Bounds.more_than, Bounds.at_least, Bounds.about]),
        unit=maybe,
        stated=maybe,
    )
    places = st.builds(
        Place,
        country=st.sampled_from(["CN", "US", "JP"]),
        localities=st.lists(text, max_size=_MOST).map(tuple),
        venue=maybe,
        stated=maybe,
    )

    def listed(items: SearchStrategy[Any]) -> SearchStrategy[Any]:
        return st.builds(
            lambda items, complete: Listing(items=items, complete=complete),
            st.lists(items, min_size=1),
            st.sampled_from([None, True, False]),
        )

    return st.builds(
        Event,
        id=ids,
        names=st.lists(names, min_size=1),
        kind=maybe,
        series=st.none() | ids,
        edition=st.none() | st.builds(Edition, number=st.integers(1, 99), label=maybe),
        part_of=st.lists(ids, unique=True),
        count=st.none() | counts,
        when=st.none() | st.builds(DateSpan, edtf=days | between, stated=maybe),
        duration=st.none() | st.builds(Duration, iso=st.from_regex("P[1-9][0-9]{0,2}[DWMY]", fullmatch=True)),
        places=st.none() | listed(places),
        mode=st.none() | st.sampled_from(list(Mode)),
        themes=st.lists(names),
        sectors=st.none() | listed(text),
        status=st.sampled_from(list(EventStatus)),
    )


def objects_in(value: object) -> int:
    """Count the objects of the model in a value, itself included."""
    if isinstance(value, tuple):
        return sum(map(objects_in, value))
    if not attrs.has(type(value)):
        return 0
    return 1 + sum(objects_in(getattr(value, field.name)) for field in attrs.fields(type(value)))


def _drawn(strategy: SearchStrategy[Event], examples: int) -> tuple[float, float]:
    """Draw events; return the seconds and the objects of one."""
    held: list[int] = []

    @settings(
        max_examples=examples,
        database=None,
        derandomize=True,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(event: Event) -> None:
        held.append(objects_in(event))

    gc.collect()
    start = time.process_time()
    collect()
    return (time.process_time() - start) / len(held), sum(held) / len(held)


def drawing(*, quick: bool) -> None:
    """Measure the time of an event, in turns; the same draws each time."""
    examples, rounds = (150, 3) if quick else (500, 9)
    plain = naive()
    wanted = _drawn(plain, examples)[1]
    ours = {most: tws.events(max_items=most) for most in range(2, 9)}
    longer = next(most for most in ours if most == max(ours) or _drawn(ours[most], examples)[1] >= wanted)
    as_many = f"tws.events(max_items={longer})"
    cases = {NAIVE: plain, OURS: ours[2], as_many: ours[longer]}
    times: dict[str, list[float]] = {name: [] for name in cases}
    held = dict.fromkeys(cases, 0.0)
    order, draw = [*cases], random.Random(7)  # noqa: S311 - an order, no secret
    for _ in range(rounds):
        draw.shuffle(order)
        for name in order:
            seconds, held[name] = _drawn(cases[name], examples)
            times[name].append(seconds)
    table("drawing: one event", times, (NAIVE,), ("ms", 1e-3))
    for name, objects in held.items():
        print(f"  {name}: {objects:.1f} objects an event")
    judge((Bound("as many objects: at least 5 x as many events a second", as_many, NAIVE, 1 / 5, faster=True),), times)
