"""The documents that are measured: one event as a press release tells it, in the wire form, as compact JSON.

A document is decided by its number alone, on every machine and Python. About fifty records with their
nested values, 10 to 16 kB: English and Chinese names, dates of every precision, numbers of every bound; in
three documents of ten whole optional parts are missing. What equals the default of its field is left out,
fields stand in the order of their class, records in the order of their ids, so that what is read and
written again is the same bytes.

    >>> import json
    >>> made = json.loads(document(0))
    >>> list(made)[:3], len(made["events"])
    (['talentweek', 'events', 'persons'], 7)
    >>> document(0) == document(0), document(0) == document(1)
    (True, False)
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from benchmarks import words
from benchmarks.drawn import Drawn, Json, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: The share of the documents in which whole parts are missing.
SPARSE = 0.3
#: What may be missing as a whole.
OPTIONAL = ("cohorts", "agreements", "investments", "documents", "evidence", "projects")


def document(number: int) -> bytes:
    """Return one document as JSON."""
    return json.dumps(tree(number), ensure_ascii=False, separators=(",", ":")).encode()


def documents(count: int, first: int = 0) -> list[bytes]:
    """Return some documents."""
    return [document(number) for number in range(first, first + count)]


def stream(count: int, distinct: int = 500) -> Iterator[bytes]:
    """Yield many documents, all with different ids; their other content recurs after `distinct` of them."""
    kept = documents(min(count, distinct))
    for number in range(count):
        at = number % distinct
        yield kept[at] if number < distinct else kept[at].replace(b"d%05d-" % at, b"d%05d-" % number)


def tree(number: int) -> Json:
    """Return one document as what `json.loads` would make of it."""
    writer = _Writer(number)
    made: Json = {"talentweek": "1.0"}
    missing: Sequence[str] = ()
    if writer.draw.random() < SPARSE:
        missing = writer.draw.sample(OPTIONAL, writer.draw.randint(2, 4))
    for part in ("events", "persons", "organisations", "cohorts", "participations", "projects", "agreements",
                 "investments", "documents", "evidence"):  # fmt: skip
        if part not in missing:
            made[part] = sorted(getattr(writer, part)(), key=lambda record: str(record["id"]))
    return made


class _Writer(Drawn):
    """Draws the records of one document."""

    def events(self) -> Iterator[Json]:
        town, year = self.town, self.year
        yield without_empty(
            id=self.week,
            names=self.name((f"The {year} Talent and Innovation Week of {town.english}",
            f"{year}{town.chinese}人才科创周")),
            kind="talent_week", series=self.maybe("talent-week"),
            edition=self.maybe(without_empty(number=self.draw.randint(1, 20), label=self.maybe("Spring",
            0.2)), 0.8),
            when=self.span(), duration=self.maybe(without_empty(iso="P1W", stated=self.maybe("week-long"))),
            places=self.maybe(self.listing([self.place()], "places"), 0.9),
            mode=self.maybe(self.draw.choice(("offline", "mixed"))),
            themes=self.name(words.THEME),
            sectors=self.maybe(self.sectors()), status=self.maybe("concluded", 0.7),
        )  # fmt: skip
        for day in self.days:
            pair = self.draw.choice(words.ACTIVITIES)
            yield without_empty(
                id=day, names=self.name(pair), kind=pair[0].lower().replace(" ", "_"), part_of=[self.week],
                count=self.maybe(self.quantity("sessions", 2, 9), 0.2), when=self.maybe(self.span(), 0.9),
                duration=self.maybe({"iso": self.draw.choice(("P2D", "PT90M")), "bound": "nearly"}, 0.2),
                places=self.maybe(self.listing([self.place()], "places"), 0.8), mode=self.maybe("offline",
                0.3),
                sectors=self.maybe(self.sectors(), 0.3), status=self.maybe("concluded", 0.4),
            )  # fmt: skip

    def persons(self) -> Iterator[Json]:
        for known in self.ids("person", 5):
            yield without_empty(
                id=known,
                names=self.name(self.draw.choice(words.PERSONS)),
                origin=self.maybe(self.place(), 0.7),
            )

    def organisations(self) -> Iterator[Json]:
        for known in self.ids("organisation", 4):
            yield without_empty(
                id=known, names=self.name(self.draw.choice(words.BODIES)), kind=self.draw.choice(("company",
                "university", "government")),
                place=self.maybe(self.place(), 0.8), part_of=self.maybe({"stated": "Osaka University"}, 0.2),
            )  # fmt: skip

    def cohorts(self) -> Iterator[Json]:
        for known in self.ids("cohort", 3):
            origins = [{"country": country} for country in self.draw.sample(words.COUNTRIES, self.draw.randint(2, 6))]
            yield without_empty(
                id=known, what=self.draw.choice(words.GROUPS), size=self.quantity("persons", 5, 900),
                part_of=self.maybe(f"{self.prefix}cohort-9", 0.2), members=self.refs("person", 5, 2),
                drawn_from=self.refs("organisation", 4, 1), origins=self.maybe(self.listing(origins,
                "countries"), 0.8),
            )  # fmt: skip

    def participations(self) -> Iterator[Json]:
        for known in self.ids("participation", self.draw.randint(9, 11)):
            kind, count = self.draw.choice((("person", 5), ("organisation", 4), ("cohort", 3)))
            yield without_empty(
                id=known, agent=self.ref(kind, count), of=self.draw.choice([self.week, *self.days]),
                role=self.draw.choice(words.ROLES), status=self.maybe(self.draw.choice(("invited",
                "attended", "selected"))),
                when=self.maybe(self.span(), 0.4), stated=self.maybe("delivered a speech at the ceremony",
                0.6),
            )  # fmt: skip

    def projects(self) -> Iterator[Json]:
        for known in self.ids("project", 5):
            yield without_empty(
                id=known, names=self.name(self.draw.choice(words.PROJECTS), ("description",)),
                by=self.refs("organisation", 4, 2),
                sectors=self.maybe(self.sectors(), 0.7), count=self.maybe(self.quantity("projects"), 0.2),
                part_of=self.maybe(f"{self.prefix}project-9", 0.2),
            )  # fmt: skip

    def agreements(self) -> Iterator[Json]:
        for known in self.ids("agreement", 4):
            yield without_empty(
                id=known, kind=self.draw.choice(("cooperation", "strategic", "intention", "memorandum")),
                parties=self.refs("organisation", 4, 3),
                subject=self.maybe(self.draw.choice(words.SUBJECTS), 0.8),
                about=[self.draw.choice(self.ids("project", 5))] if self.maybe(1, 0.4) else [],
                count=self.maybe(self.quantity("agreements", 2, 60), 0.3),
            )  # fmt: skip

    def investments(self) -> Iterator[Json]:
        for known in self.ids("investment", 2):
            equivalents = [self.money("USD")] if self.maybe(1) else []
            yield without_empty(
                id=known, kind=self.draw.choice(("investment", "grant", "prize")),
                investors=self.refs("organisation", 4, 2),
                recipient=self.ref("project", 5), amount=self.money("CNY", equivalents),
                round=self.maybe("angel"),
                under=self.maybe(self.week, 0.3),
                purpose=self.maybe("commercialisation of scientific results"),
                period=self.maybe(self.span(), 0.4),
            )  # fmt: skip

    def documents(self) -> Iterator[Json]:
        for known in self.ids("document", 2):
            yield without_empty(
                id=known, title=self.draw.choice(words.TITLES),
                url=self.maybe(f"https://example.org/news/{known}", 0.7),
                lang=self.draw.choice(("en", "zh-Hans")), published={"edtf": self.day()},
                publishers=[{"stated": "China Daily"}],
                authors=self.refs("person", 5, 1),
                contact=self.maybe({"stated": "the organising committee"}, 0.2),
                sha256=self.maybe(hashlib.sha256(known.encode()).hexdigest(), 0.8),
            )  # fmt: skip

    def evidence(self) -> Iterator[Json]:
        for known in self.ids("evidence", 8):
            exact = self.draw.choice(words.PASSAGES)
            start = self.draw.randint(0, 6000)
            where = without_empty(start=start, end=start + len(exact)) if self.maybe(1, 0.9) else {}
            yield without_empty(
                id=known, subject=self.draw.choice([self.week, *self.days]),
                path=self.draw.choice(words.PATHS),
                document=f"{self.prefix}document-{self.draw.randint(0, 1)}", exact=exact, **where,
                prefix=self.maybe("gathered together to do a ", 0.6), suffix=self.maybe(" in new materials",
                0.6),
                method=self.draw.choice(("hand", "rule", "model")),
                asserted_by=self.maybe({"id": f"{self.prefix}organisation-0"}, 0.2),
                confidence=self.maybe(self.draw.choice(("inferred", "doubtful")), 0.3),
                note=self.maybe("rounded in the heading", 0.1),
            )  # fmt: skip
