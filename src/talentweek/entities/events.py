"""Events and their series: 活动, 大会, 届.

A talent week, an opening ceremony, a forum, a contest, a tour and one of its stops are all events; what contains an
event is found upward through `part_of`, and a joint event is part of several.

    >>> week = Event(names="Kunshan Entrepreneurship Week", edition=8, when="2024-07-11/", duration="P1W")
    >>> week.label, week.edition, week.when
    ('Kunshan Entrepreneurship Week', Edition(number=8), DateSpan(edtf='2024-07-11/'))
    >>> Event(names=[], when="July 11")
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Event: 2 problems
      /names: too few items; found 0, expected 1 or more
      /when/edtf: not EDTF: expected a year from 0001 to 9999, a decade as 199X, or XXXX at character 0; found ...
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.rules import Key, Text, Token
from talentweek.values.dates import DateSpan, maybe_span
from talentweek.values.durations import Duration, maybe_duration
from talentweek.values.ids import DERIVED, as_ids, identity, maybe_id
from talentweek.values.listings import Listing, maybe_count, maybe_places, maybe_strings
from talentweek.values.names import Name, Named, as_names
from talentweek.values.ordinals import Edition, maybe_edition
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity


class Mode(StrEnum):
    """Where an event takes place: on site, on the net, or both."""

    offline = "offline"
    online = "online"
    mixed = "mixed"


class EventStatus(StrEnum):
    """What is known of the course of an event."""

    planned = "planned"
    ongoing = "ongoing"
    concluded = "concluded"
    cancelled = "cancelled"
    postponed = "postponed"
    unknown = "unknown"


def maybe_mode(value: Mode | str | None) -> Mode | None:
    """Convert a word to its member, keep None."""
    return cast("Mode | None", rules.as_member(Mode, value))


def as_event_status(value: EventStatus | str) -> EventStatus:
    """Convert a word to its member."""
    return cast("EventStatus", rules.as_member(EventStatus, value))


@final
@rules.checked
@frozen(kw_only=True, order=False)
class EventSeries:
    """What the editions of a recurring event have in common."""

    #: The id, derived from the names where it is not given.
    id: Annotated[str, identity("series")] = field(default=DERIVED)
    #: What it is called; the first name is the label.
    names: Annotated[Named, Key()] = field(converter=as_names)
    #: How often it is held, where the source says so (P1Y: every year).
    repeats: Duration | None = field(default=None, converter=maybe_duration)

    @property
    def label(self) -> str:
        """The first of its names."""
        return self.names[0].text


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Event:
    """Something that takes place: a week, a ceremony, a forum, a contest, a tour."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("event")] = field(default=DERIVED)
    #: What it is called; the first name is the label.
    names: Annotated[Named, Key()] = field(converter=as_names)
    #: What kind of event it is, in an open vocabulary: talent_week, opening_ceremony, forum, contest, expert_tour.
    kind: Annotated[str | None, Text(200)] = None
    #: The series of which it is an edition.
    series: Annotated[str | None, Token(("series",)), Key()] = field(default=None, converter=maybe_id)
    #: Which edition of the series it is.
    edition: Annotated[Edition | None, Key()] = field(default=None, converter=maybe_edition)
    #: The events of which it is a part.
    part_of: Annotated[tuple[str, ...], Token(("event",)), Key(ordered=False)] = field(default=(), converter=as_ids)
    #: How many events of this kind are meant; None for one, unknown for several.
    count: Annotated[Quantity | None, Key()] = field(default=None, converter=maybe_count)
    #: When it takes place: a single date says that it falls within it, an interval that it fills it.
    when: Annotated[DateSpan | None, Key()] = field(default=None, converter=maybe_span)
    #: How long it lasts, as the source states it.
    duration: Duration | None = field(default=None, converter=maybe_duration)
    #: Where it takes place.
    places: Annotated[Listing[Place] | None, Key()] = field(default=None, converter=maybe_places)
    #: Whether one goes there or takes part through the net.
    mode: Mode | None = field(default=None, converter=maybe_mode)
    #: Its themes and mottos, as worded.
    themes: tuple[Name, ...] = field(default=(), converter=as_names)
    #: The fields of industry and science that it is about.
    sectors: Listing[str] | None = field(default=None, converter=maybe_strings)
    #: What is known of its course.
    status: EventStatus = field(default=EventStatus.unknown, converter=as_event_status)

    @property
    def label(self) -> str:
        """The first of its names."""
        return self.names[0].text
