"""iCalendar, read back by the library that we did not write, and line by line."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import attrs
import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from releases import RELEASES

from talentweek import Dataset, Document, Event, EventSeries, Listing, Name, Place
from talentweek import strategies as tws
from talentweek.formats import ical
from tests.formats import losing
from tests.formats.samples import FULL

GOLDEN = Path(__file__).parent / "golden" / "ical"
STAMP = "2024-07-16"
STATES = {"CANCELLED": "cancelled", "TENTATIVE": "postponed"}
#: Every property that is ever written.
PROPERTIES = {
    "BEGIN", "END", "VERSION", "PRODID", "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "CATEGORIES", "RELATED-TO",
    "STATUS", "LOCATION",
}  # fmt: skip


def entries_of(data):
    """Return the entries of a calendar as the library reads them; each is without errors."""
    calendar = icalendar.Calendar.from_ical(data)
    entries = calendar.walk("VEVENT")
    assert [entry.errors for entry in (calendar, *entries)] == [[] for _ in range(len(entries) + 1)]
    return entries


def span_of(entry):
    """Return the EDTF that an entry says; an all-day entry without an end lasts one day (RFC 5545, 3.6.1)."""
    start = entry["DTSTART"].dt
    assert type(start) is dt.date
    if "DTEND" not in entry:
        return str(start)
    last = entry["DTEND"].dt - dt.timedelta(days=1)
    assert entry.end == entry["DTEND"].dt
    return str(start) if last == start else f"{start}/{last}"


def record_of(entry):
    """Return an event in the wire form, as far as an entry says it."""
    parents = entry.get("RELATED-TO", [])
    parents = parents if isinstance(parents, list) else [parents]
    assert all(parent.params["RELTYPE"] == "PARENT" for parent in parents)
    record = {"id": str(entry["UID"]), "when": {"edtf": span_of(entry)}}
    if "SUMMARY" in entry:
        label = entry["SUMMARY"]
        language = {"lang": label.params["LANGUAGE"]} if "LANGUAGE" in label.params else {}
        record["names"] = [{"text": str(label), **language}]
    if "CATEGORIES" in entry:
        (record["kind"],) = map(str, entry["CATEGORIES"].cats)
    if parents:
        record["part_of"] = [str(parent) for parent in parents]
    if str(entry.get("STATUS")) in STATES:
        record["status"] = STATES[str(entry["STATUS"])]
    return record


def read(data):
    """Return the records of a calendar."""
    return {"events": {one["id"]: one for one in map(record_of, entries_of(data))}} if entries_of(data) else {}


def lines_of(data):
    """Return the lines of a calendar, unfolded; each physical one ends with CRLF and has 75 bytes at most."""
    physical = data.split(b"\r\n")
    assert physical.pop() == b""
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in physical)
    return data.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]


def written(*records, stamp=STAMP):
    """Write records as a calendar; return its lines between the head and the foot."""
    return lines_of(ical.dumps(Dataset(records), stamp=stamp).data)[3:-1]


def entry_of(**fields):
    """Return the lines of the only entry for an event."""
    lines = written(Event(**{"id": "week", "names": "Week", "when": "2024-07-11"} | fields))
    assert (lines[0], lines[-1]) == ("BEGIN:VEVENT", "END:VEVENT")
    return lines[1:-1]


#: Dates of events that are known to the day more often than others.
WHENS = st.sampled_from(
    [
        "2024-07-11", "2024-07-11/", "2024-07-11/..", "2024-07-11/2024-07-18", "2024-07-11/2024-07-11",
        "2024-07-11/2024-08", "2024-07", "2024", "../2024-07-11", "XXXX-07-11", "0001-01-01/9999-12-31", "9999-12-31",
    ]
)  # fmt: skip


@given(st.one_of(tws.datasets(), tws.edge.datasets()))
def test_the_report_names_exactly_what_differs_after_reading_back(dataset):
    """No value comes back changed, and none is missing, that the report does not name; and none is invented."""
    export = ical.dumps(dataset, stamp=STAMP)
    losing.check(dataset, export.losses, read(export.data))
    lines_of(export.data)


@given(tws.events(id=st.just("week"), when=WHENS, names=st.lists(tws.names(), min_size=1, max_size=2)))
def test_the_report_names_exactly_what_differs_of_an_event_on_a_day(event):
    """Whatever its texts hold."""
    dataset = Dataset.of(event)
    export = ical.dumps(dataset, stamp=STAMP)
    losing.check(dataset, export.losses, read(export.data))
    assert {line.partition(":")[0].partition(";")[0] for line in lines_of(export.data)} <= PROPERTIES


def test_an_event_that_is_known_to_the_day_lasts_all_day():
    """A single date falls within its day, whose end is the day after."""
    assert entry_of(when="2024-07-11") == [
        "SUMMARY:Week",
        "DTSTART;VALUE=DATE:20240711",
        "DTEND;VALUE=DATE:20240712",
        "DTSTAMP:20240716T000000Z",
        "UID:week",
    ]


@pytest.mark.parametrize(
    ("when", "end"),
    [
        ("2024-07-11/2024-07-31", "20240801"),
        ("2024-02-28/2024-02-28", "20240229"),
        ("2024-07-11/", None),
        ("2024-07-11/..", None),
        ("2024-07-11/2024-08", None),
        ("2024-07-11/9999-12-31", None),
        ("9999-12-31", None),
    ],
)
def test_an_end_is_the_day_after_the_last_one_and_no_other_is_invented(when, end):
    """A stated duration is no end."""
    ends = [line for line in entry_of(when=when, duration="P1W") if line.startswith("DTEND")]
    assert ends == ([] if end is None else [f"DTEND;VALUE=DATE:{end}"])


@pytest.mark.parametrize(
    "when", [None, "2024-07", "2024", "202X", "2024-35", "XXXX-07-11", "../2024-07-11", "/2024-07-11"]
)
def test_an_event_whose_first_day_is_not_known_is_no_entry(when):
    """The report says so; and a calendar without entries needs no stamp."""
    export = ical.dumps(Dataset.of(Event(id="week", names="Week", when=when)))
    assert entries_of(export.data) == []
    assert [(loss.path, loss.target) for loss in export.losses] == [("/events/0", "DTSTART")]


def test_an_interval_that_is_read_as_another_is_in_the_report():
    """An interval that fills one day is read as a date within that day; so is one whose end a calendar cannot say."""
    for end in ("2024-07-11", "", "..", "2024-08", "9999-12-31"):
        export = ical.dumps(Dataset.of(Event(id="week", names="Week", when=f"2024-07-11/{end}")), stamp=STAMP)
        assert [(loss.path, loss.reason) for loss in export.losses] == [("/events/0/when", "it is read as 2024-07-11")]
        assert entries_of(export.data)[0].end == dt.date(2024, 7, 12)


def test_the_label_has_its_language_and_the_parents_are_related():
    """The ids are those of the data."""
    lines = entry_of(names=[Name(text="昆山创业周", lang="zh-Hans"), "Week"], part_of=["summer", "a;b,c"], kind="x, y")
    assert [line for line in lines if not line.startswith("DT")] == [
        "SUMMARY;LANGUAGE=zh-Hans:昆山创业周",
        "UID:week",
        r"CATEGORIES:x\, y",
        "RELATED-TO;RELTYPE=PARENT:summer",
        r"RELATED-TO;RELTYPE=PARENT:a\;b\,c",
    ]


@pytest.mark.parametrize(
    ("status", "word", "carried"),
    [
        ("cancelled", "CANCELLED", True),
        ("postponed", "TENTATIVE", True),
        ("ongoing", "CONFIRMED", False),
        ("concluded", "CONFIRMED", False),
        ("planned", None, False),
        ("unknown", None, True),
    ],
)
def test_a_status_is_the_word_that_says_no_more(status, word, carried):
    """What is planned is neither confirmed nor tentative."""
    event = Event(id="week", names="Week", when="2024-07-11", status=status)
    export = ical.dumps(Dataset.of(event), stamp=STAMP)
    assert entries_of(export.data)[0].get("STATUS") == word
    assert [loss.path for loss in export.losses] == ([] if carried else ["/events/0/status"])


def test_places_are_words_that_no_reader_takes_apart():
    """From small to large; those of the source where nothing else is known."""
    kunshan = Place(country="CN", subdivision="CN-JS", localities=["Suzhou", "Kunshan"], venue="Hall 1")
    event = Event(
        id="week",
        names="Week",
        when="2024-07-11",
        places=Listing.of(kunshan, Place(country="FR"), Place(stated="here")),
    )
    export = ical.dumps(Dataset.of(event), stamp=STAMP)
    assert str(entries_of(export.data)[0]["LOCATION"]) == "Hall 1, Kunshan, Suzhou, CN-JS; FR; here"
    assert [(loss.path, loss.target) for loss in export.losses] == [("/events/0/places", "LOCATION")]


def test_places_that_are_only_counted_are_no_words():
    """Three places of which none is named."""
    event = Event(id="week", names="Week", when="2024-07-11", places=Listing(items=(), stated_count=3))
    export = ical.dumps(Dataset.of(event), stamp=STAMP)
    assert "LOCATION" not in entries_of(export.data)[0]
    assert [loss.path for loss in export.losses] == ["/events/0/places"]


def test_the_stamp_is_the_day_of_the_newest_document():
    """One of which only the month is known does not count."""
    event = Event(id="week", names="Week", when="2024-07-11")
    documents = [
        Document(id=f"paper-{number}", published=day)
        for number, day in enumerate(["2024-07-12", "2024-07-16", "2024-08", "2024-09-01/2024-09-02", None])
    ]
    assert b"DTSTAMP:20240716T000000Z" in ical.dumps(Dataset.of(event, *documents)).data


@pytest.mark.parametrize("stamp", ["2024-07-20", dt.date(2024, 7, 20)])
def test_a_stamp_that_is_given_comes_before_the_documents(stamp):
    """It is a day, as text or as a date."""
    dataset = Dataset.of(
        Event(id="week", names="Week", when="2024-07-11"), Document(id="paper", published="2024-07-16")
    )
    assert b"DTSTAMP:20240720T000000Z" in ical.dumps(dataset, stamp=stamp).data


def test_without_a_day_for_the_stamp_nothing_is_written():
    """The clock is never asked."""
    with pytest.raises(ValueError, match="say with stamp="):
        ical.dumps(Dataset.of(Event(id="week", names="Week", when="2024-07-11")))


@pytest.mark.parametrize("stamp", ["2024-07", "2024-07-11/", "XXXX-07-11", "soon", ""])
def test_a_stamp_that_is_no_day_is_refused(stamp):
    """Nothing is guessed."""
    with pytest.raises(ValueError, match="a stamp is one day"):
        ical.dumps(Dataset.of(Event(id="week", names="Week", when="2024-07-11")), stamp=stamp)


@pytest.mark.parametrize(
    "text",
    [
        "Week\r\nATTENDEE:mailto:x@example.org",
        "Week\nEND:VEVENT\nBEGIN:VEVENT",
        "Week\rATTENDEE:x",
        "Week\r\n ATTENDEE:x",
        "Week\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029ATTENDEE:x",
        'Week";LANGUAGE=x:ATTENDEE',
        r"Week\nATTENDEE:x\N\;\,",
        "\r\n",
        "\x07",
        "a\x7fb",
        "会" * 300,
        " \t x \t ",
        "  x  ",
    ],
)
def test_no_text_becomes_a_property_of_its_own(text):
    """It is escaped, or left out and told; the calendar has the same lines as one with a harmless text."""
    hostile = {"names": text, "kind": text[:200], "places": Place(venue=text)}
    event = Event(id="week", when="2024-07-11", **hostile)
    export = ical.dumps(Dataset.of(event), stamp=STAMP)
    names = [line.partition(":")[0].partition(";")[0] for line in lines_of(export.data)]
    assert set(names) <= PROPERTIES
    assert names.count("BEGIN") == 2
    assert not any("\x07" <= one < " " and one not in "\t\r\n" for one in export.data.decode())
    losing.check(Dataset.of(event), export.losses, read(export.data))


@pytest.mark.parametrize(
    ("text", "written_as"),
    [
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a\nb", "a\nb"),
        ("a\x07\x7f\tb", "a\tb"),
        ("a\x85\u2028b", "a\x85\u2028b"),
    ],
)
def test_a_line_break_stays_one_and_other_control_characters_are_left_out(text, written_as):
    """What is not as it was is in the report."""
    export = ical.dumps(Dataset.of(Event(id="week", names=text, when="2024-07-11")), stamp=STAMP)
    assert str(entries_of(export.data)[0]["SUMMARY"]) == written_as
    assert [loss.path for loss in export.losses] == ([] if text == written_as else ["/events/0/names/0"])


def test_an_id_that_the_library_changes_is_no_uid():
    r"""It takes `\N` for a line break, which an id does not hold."""
    event = Event(id=r"a\Nb", names="Week", when="2024-07-11")
    part = Event(id="part", names="Part", when="2024-07-11", part_of=[event, "summer"])
    export = ical.dumps(Dataset.of(event, part), stamp=STAMP)
    assert [(loss.path, loss.target) for loss in export.losses] == [
        ("/events/0", "UID"),
        ("/events/1/part_of", "RELATED-TO"),
    ]
    losing.check(Dataset.of(event, part), export.losses, read(export.data))


def test_all_records_but_events_are_lost_and_no_address_is_invented():
    """One line of the report for each class; a participation is none of a calendar."""
    export = ical.dumps(FULL)
    assert b"mailto" not in export.data.lower()
    assert {loss.path for loss in export.losses if loss.path.count("/") == 1} == {
        f"/{name}" for name in losing.records_of(FULL) if name != "events"
    }


def test_the_same_data_are_the_same_bytes():
    """In any order of the records."""
    assert ical.dumps(Dataset(reversed([*FULL]))) == ical.dumps(FULL)


def test_a_file_holds_what_would_be_returned(tmp_path):
    """And the losses come back."""
    target = tmp_path / "week.ics"
    assert ical.dump(FULL, target) == ical.dumps(FULL).losses
    assert target.read_bytes() == ical.dumps(FULL).data


def test_without_the_extra_there_is_one_clear_word(monkeypatch):
    """It says what to install."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'talentweek\[ical\]'"):
        ical.dumps(FULL)


def test_every_field_of_an_event_is_carried_or_told():
    """A field that somebody adds is in the report before anyone thinks of calendars."""
    series = EventSeries(id="weeks", names="Weeks")
    (full,) = FULL.all(Event)
    export = ical.dumps(Dataset.of(full, series), stamp=STAMP)
    told = {loss.path.split("/")[3] for loss in export.losses if loss.path.startswith("/events/0/")}
    carried = {"id", "names", "kind", "part_of", "when"}
    assert told | carried == {attribute.name for attribute in attrs.fields(Event)}


@pytest.mark.parametrize("name", RELEASES)
def test_the_founding_releases_are_as_they_were(name):
    """`TALENTWEEK_REMAKE=1` writes them anew; the difference is then for whoever reviews it."""
    dataset = RELEASES[name]()
    export = ical.dumps(dataset)
    report = "".join(f"{loss}\n" for loss in export.losses)
    calendar, losses = GOLDEN / f"{name}.ics", GOLDEN / f"{name}.losses.txt"
    if os.environ.get("TALENTWEEK_REMAKE"):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        calendar.write_bytes(export.data)
        losses.write_text(report, encoding="utf-8")
    assert calendar.read_bytes() == export.data
    assert losses.read_text(encoding="utf-8") == report
    losing.check(dataset, export.losses, read(calendar.read_bytes()))
