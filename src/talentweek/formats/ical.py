"""iCalendar (RFC 5545): the events whose first day is known, for calendars. It is written, not read.

- an Event becomes a VEVENT, all day, where its start is known to the day; any other is lost
- its id becomes UID, its label SUMMARY with its LANGUAGE, its kind CATEGORIES
- its `when` becomes DTSTART, and DTEND, which is the day after its last one; an end that is not known has no DTEND, and
  none is reckoned from a duration: a calendar shows one day, and the report says so
- what it is a part of becomes RELATED-TO;RELTYPE=PARENT
- cancelled becomes STATUS:CANCELLED, postponed TENTATIVE; ongoing and concluded are CONFIRMED, which does not tell them
  apart
- its places become the words of LOCATION, which no reader can take apart again
- DTSTAMP is the day on which the newest Document was published, at midnight UTC as the format wants it; never the clock
- a Document is lost beside that, and so is every record of another class: organisers and attendees of a calendar are
  mail addresses, and none is invented

What iCalendar cannot say is in the report. Texts are folded and escaped by icalendar (extra `ical`); what it cannot
carry, such as a lone carriage return, is left out of the text and told.

    >>> from talentweek import Dataset, Document, Event
    >>> week = Event(id="week", names="Talent Week", edition=8, when="2024-07-11/2024-07-18")
    >>> export = dumps(Dataset.of(week, Document(id="release", published="2024-07-16")))
    >>> print(export.data.decode().replace(chr(13), ""))
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//talentweek//talentweek//EN
    BEGIN:VEVENT
    SUMMARY:Talent Week
    DTSTART;VALUE=DATE:20240711
    DTEND;VALUE=DATE:20240719
    DTSTAMP:20240716T000000Z
    UID:week
    END:VEVENT
    END:VCALENDAR
    <BLANKLINE>
    >>> print(*export.losses, sep=chr(10))
    /events/0/edition: iCalendar has no property for it
    /documents: a calendar holds events
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final, Protocol

from talentweek._extras import needed
from talentweek.errors import need, shown
from talentweek.formats._given import Given, collections_of
from talentweek.formats.losses import Export, Loss
from talentweek.provenance import Document
from talentweek.values import edtf
from talentweek.values.edtf import Precision

if TYPE_CHECKING:
    import os

    from talentweek.dataset import Dataset

_NO_PROPERTY: Final = "iCalendar has no property for it"
_PRODUCT: Final = "-//talentweek//talentweek//EN"
#: The state of an event, and whether it says the same.
_STATES: Final = {
    "cancelled": ("CANCELLED", True),
    "postponed": ("TENTATIVE", True),
    "ongoing": ("CONFIRMED", False),
    "concluded": ("CONFIRMED", False),
}
#: The control characters that a TEXT may hold, the line break as `\\n`.
_ALLOWED: Final = frozenset("\t\n")
_LAST_CONTROL: Final = 0x1F
_DELETE: Final = 0x7F
#: What is escaped or means something in a line; a text without it is written as it is.
_ESCAPED: Final = frozenset('\\;,:"^')
_KIND: Final = "CATEGORIES"
_ONE_DAY: Final = dt.timedelta(days=1)


class _Entry(Protocol):
    """A component of a calendar, as far as it is used here; the library leaves the type of a value open."""

    def add(self, name: str, value: object, parameters: dict[str, str] = ...) -> None:
        """Add a property, escaped and folded when it is written."""
        ...


def dumps(dataset: Dataset, *, stamp: str | dt.date | None = None) -> Export:
    """Write the events of a dataset as a calendar; the report tells what it does not carry.

    `stamp` is the day of DTSTAMP (`2024-07-16`), in place of the one on which the newest document was published. Raises
    ValueError where there are events to write, and neither says a day; TypeError for what is no dataset;
    ModuleNotFoundError without the extra `ical`.
    """
    library = _library()
    collections = collections_of(dataset)
    calendar = library.Calendar()
    calendar.add("PRODID", _PRODUCT)
    calendar.add("VERSION", "2.0")
    starting = [(given, day) for given in _events(collections) if (day := _first_day(given)) is not None]
    stamped = _stamp(dataset, stamp) if starting else None
    for given, day in starting:
        entry = library.Event()
        _fill(entry, given, day)
        entry.add("DTSTAMP", stamped)
        calendar.add_component(entry)
    reasons = dict.fromkeys(collections, "a calendar holds events") | {"event": _NO_PROPERTY}
    losses = [loss for kind, given in collections.items() for loss in given.losses(reasons[kind])]
    return Export(calendar.to_ical(), tuple(losses))


def dump(dataset: Dataset, place: str | os.PathLike[str], *, stamp: str | dt.date | None = None) -> tuple[Loss, ...]:
    """Write to a file, whole or not at all, and return what it does not carry."""
    from talentweek.formats import _files  # noqa: PLC0415 - what files need is loaded where there is one

    export = dumps(dataset, stamp=stamp)
    _files.write_whole(place, export.data)
    return export.losses


def _library() -> Any:
    """Return icalendar."""
    needed("icalendar", "ical")
    import icalendar  # noqa: PLC0415 - an extra, loaded where it is used

    return icalendar


def _events(collections: dict[str, Given]) -> list[Given]:
    return collections["event"].items() if "event" in collections else []


def _stamp(dataset: Dataset, given: str | dt.date | None) -> dt.datetime:
    """Return the moment of DTSTAMP: that of the argument, else the newest day on which a document was published."""
    if given is not None:
        day = _day(given.isoformat() if isinstance(given, dt.date) else need(given, str, "a date or its text"))
        if day is None:
            raise ValueError(f"a stamp is one day, such as 2024-07-16, not {shown(given)}")
    else:
        spans = [document.published.edtf for document in dataset.all(Document) if document.published is not None]
        days = [found for span in spans if (found := _day(span)) is not None]
        if not days:
            message = "no document tells the day of its publication: say with stamp= when this was revised"
            raise ValueError(message)
        day = max(days)
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)


def _day(text: str) -> dt.date | None:
    """Return a date that is known to the day, None for any other and for what is none."""
    if not edtf.is_span(text) or "/" in text:
        return None
    point = edtf.read_point(text)
    return dt.date(*point.first) if point.precision is Precision.day and point.first is not None else None


def _first_day(given: Given) -> dt.date | None:
    """Return the day on which an event starts; None, and why it is lost, where it is no entry of a calendar."""
    when = given.value.get("when")
    day = None if when is None else _day(when["edtf"].partition("/")[0])
    if day is None:
        given.lose("the day on which it starts is not known", "DTSTART")
    elif not _survives(given.value["id"]):
        given.lose("iCalendar cannot carry its id", "UID")
        return None
    return day


def _fill(entry: _Entry, given: Given, day: dt.date) -> None:
    """Add what is known of an event that starts on a day."""
    entry.add("UID", given.take_part("id"))
    entry.add("DTSTART", day)
    for name, part in given.fields():
        if name in _CARRIERS:
            _CARRIERS[name](part, entry)


def _add_end(given: Given, entry: _Entry) -> None:
    """Add the day after the last one, where that is known; where it is read as another interval, that is told."""
    start, end = edtf.read_span(given.value["edtf"])
    last = _day(start if end is None else end)
    back = start  # an entry without an end lasts one day (RFC 5545, 3.6.1)
    if last is not None and last < dt.date.max:
        entry.add("DTEND", last + _ONE_DAY)
        back = start if last == _day(start) else f"{start}/{end}"
    if back == given.value["edtf"]:
        given.take_part("edtf")
    else:
        given.lose(f"it is read as {back}", "DTEND")


def _survives(text: str, term: str = "SUMMARY") -> bool:
    """Whether a text comes back from a property as it is; where nothing in it is escaped, that is sure."""
    if text.isprintable() and _ESCAPED.isdisjoint(text):
        return True
    if _clean(text) != text:
        return False
    event = _library().Event
    written = event()
    written.add(term, [text] if term == _KIND else text)
    read = event.from_ical(written.to_ical())[term]
    return [str(one) for one in (read.cats if term == _KIND else [read])] == [text]


def _clean(text: str) -> str:
    """Return a text without the control characters that iCalendar has no way to write."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(one for one in lines if one in _ALLOWED or (ord(one) > _LAST_CONTROL and ord(one) != _DELETE))


def _add_names(given: Given, entry: _Entry) -> None:
    """Add the label, in its language."""
    label = given.items()[0]
    text = label.value["text"]
    if _clean(text):
        language = {} if "lang" not in label.value else {"LANGUAGE": label.take_part("lang")}
        entry.add("SUMMARY", _clean(text), parameters=language)
    if _survives(text):
        label.take_part("text")
    else:
        label.lose("iCalendar cannot write every character of it", "SUMMARY")


def _add_kind(given: Given, entry: _Entry) -> None:
    if _survives(given.value, _KIND):
        entry.add(_KIND, [given.take()])
    else:
        given.lose("iCalendar cannot write every character of it", _KIND)


def _add_parents(given: Given, entry: _Entry) -> None:
    if all(_survives(parent) for parent in given.value):
        for parent in given.take():
            entry.add("RELATED-TO", parent, parameters={"RELTYPE": "PARENT"})
    else:
        given.lose("iCalendar cannot carry every id of it", "RELATED-TO")


def _add_status(given: Given, entry: _Entry) -> None:
    word, same = _STATES.get(given.value, (None, False))
    if word is not None:
        entry.add("STATUS", word)
    if same:
        given.take()
    else:
        given.lose(f"no status of an event says {given.value!r}", "STATUS")


def _add_places(given: Given, entry: _Entry) -> None:
    words = "; ".join(filter(None, (_clean(_words_of(place)) for place in given.value["items"])))
    if words:
        entry.add("LOCATION", words)
    given.lose("a place is written as words, from small to large", "LOCATION")


def _words_of(place: dict[str, Any]) -> str:
    """Return the words for a place, from small to large; those of the source where nothing else is known."""
    larger = place.get("subdivision") or place.get("country")
    parts = [place.get("venue"), *reversed(place.get("localities", [])), larger]
    return ", ".join(part for part in parts if part) or str(place["stated"])


_CARRIERS: Final = {
    "names": _add_names,
    "when": _add_end,
    "kind": _add_kind,
    "part_of": _add_parents,
    "places": _add_places,
    "status": _add_status,
}
