"""Build the five founding releases, say what is in them, and write them as JSON.

`python examples/all_releases.py [folder]`: the files go to the folder, otherwise into a fresh
one, which is named at the end.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final, final

import attrs
from releases import RELEASES, _facts, _words

from talentweek import (
    Agreement,
    Cohort,
    Dataset,
    Document,
    Event,
    Facility,
    Investment,
    Observation,
    Organisation,
    Person,
    Programme,
    Project,
    Quote,
    Ranking,
    Ref,
)
from talentweek.formats import json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from talentweek import Listing, Place, Record

COLUMNS: Final = 96


@final
@attrs.frozen
class Teller:
    """Tells what is in a dataset, line by line."""

    data: Dataset

    def name(self, thing: Ref | Record | str) -> str:
        """Name a record, or what is referred to: its label, else the words of the source."""
        if isinstance(thing, Ref) and thing.id is None:
            return thing.stated or ""
        record = self.data.resolve(thing) if isinstance(thing, Ref | str) else thing
        if isinstance(record, Agreement):
            return "agreement" if record.kind == "other" else f"{record.kind} agreement"
        said = str(getattr(record, "label", getattr(record, "id", "")))
        if isinstance(record, Organisation) and record.part_of:
            return f"{said} of {self.name(record.part_of)}"
        return said

    def names(self, things: Iterable[Ref]) -> str:
        """Name several."""
        return ", ".join(self.name(thing) for thing in things)

    def steps(self, record: Record) -> str:
        """Say what happened to a thing: signed, announced, planned; when, where, by whom."""
        told: list[str] = []
        for step in self.data.milestones(record.id):
            when = f" {_words.date(step.when)}" if step.when else ""
            where = f" at “{self.name(step.event)}”" if step.event else ""
            told.append(f"{step.stage}{when}{where}{f' by {self.names(step.by)}' if step.by else ''}")
        return "; ".join(told)

    def events(self, inside: str | None = None, depth: int = 0) -> Iterator[tuple[int, str]]:
        """Tell the events, each under the first one of which it is a part."""
        for event in self.data.all(Event):
            if (event.part_of[0] if event.part_of else None) != inside:
                continue
            told = [
                f"edition {event.edition.number or event.edition.label}" if event.edition else "",
                _words.count(event.count) if event.count else "",
                _words.date(event.when) if event.when else "",
                f"for {_words.duration(event.duration)}" if event.duration else "",
                f"in {_words.listing(event.places)}" if event.places else "",
                f"on {_words.listing(event.sectors)}" if event.sectors else "",
                *(f"theme “{theme}”" for theme in event.themes),
                "" if event.status == "unknown" else event.status.value,
                self.steps(event),
            ]
            yield depth, told_as(event.label, told)
            yield from self.events(event.id, depth + 1)

    def people(self) -> Iterator[tuple[int, str]]:
        """Tell who took part, how many, and who has a post."""
        for group in self.data.all(Cohort):
            told = [
                _words.count(group.size) if group.size else "number not told",
                f"from {_words.listing(group.origins)}" if group.origins else "",
                f"drawn from {self.names(group.drawn_from)}" if group.drawn_from else "",
                f"among them {self.names(group.members)}" if group.members else "",
                self.roles(group),
            ]
            yield 0, told_as(group.what, told)
        for person in self.data.all(Person):
            if not (self.data.affiliations(person) or self.roles(person)):
                continue
            posts = [
                f"{post.post}{f', {self.name(post.organisation)}' if post.organisation else ''}"
                for post in self.data.affiliations(person)
            ]
            yield 0, told_as(person.label, [*posts, self.roles(person)])

    def roles(self, agent: Cohort | Person) -> str:
        """Tell in what roles somebody took part in what."""
        mine = [one for one in self.data.participations() if one.agent.id == agent.id]
        return "; ".join(f"{one.role} ({self.name(one.of)})" for one in mine)

    def deeds(self) -> Iterator[tuple[int, str]]:
        """Tell what was signed, founded and announced, and what is planned."""
        for agreement in self.data.all(Agreement):
            told = [
                _words.count(agreement.count) if agreement.count else "",
                f"between {self.names(agreement.parties)}" if agreement.parties else "parties not named",
                f"about {agreement.subject or ', '.join(map(self.name, agreement.about))}" if agreement.about else "",
                self.steps(agreement),
            ]
            yield 0, told_as(self.name(agreement), told)
        things: list[Project | Facility | Programme] = [
            *self.data.all(Project), *self.data.all(Programme), *self.data.all(Facility)
        ]  # fmt: skip
        for thing in things:
            by = () if isinstance(thing, Facility) else thing.by
            about: Listing[str] | Listing[Place] | None = thing.places if isinstance(thing, Facility) else thing.sectors
            told = [
                _words.count(thing.count) if thing.count else "",
                f"by {self.names(by)}" if by else "",
                f"{'in' if isinstance(thing, Facility) else 'on'} {_words.listing(about)}" if about else "",
                self.steps(thing),
            ]
            yield 0, told_as(thing.label, told)

    def money(self) -> Iterator[tuple[int, str]]:
        """Tell who got how much."""
        for given in self.data.all(Investment):
            told = [
                f"{given.round} {given.kind}" if given.round else given.kind.value,
                f"in {self.name(given.recipient)}" if given.recipient else "",
                f"from {self.names(given.investors)}" if given.investors else "investor not named",
            ]
            yield 0, told_as(_words.money(given.amount) if given.amount else "amount not told", told)

    def figures(self, whole: str | None = None) -> Iterator[tuple[int, str]]:
        """Tell the numbers, each part under the whole; a plan or target is called one."""
        for one in self.data.all(Observation):
            if one.part_of != whole:
                continue
            about = _words.place(one.place) if one.place else self.name(one.subject) if one.subject else ""
            told = [
                _words.money(one.money) if one.money else "",
                _words.quantity(one.value) if one.value else "",
                "" if one.status == "reported" else one.status.value,
                f"in {one.period}" if one.period else "",
                f"as of {_words.date(one.as_of)}" if one.as_of else "",
                _words.date(one.due) if one.due else "",
            ]
            yield (1 if whole else 0), told_as(one.measure if whole else f"{one.measure} ({about})", told)
            yield from self.figures(one.id)

    def rankings(self) -> Iterator[tuple[int, str]]:
        """Tell who is ranked how."""
        for one in self.data.all(Ranking):
            about = _words.place(one.place) if one.place else self.name(one.subject) if one.subject else ""
            told = [
                f"No. {one.rank.number}{f' among {one.scope}' if one.scope else ''}",
                f"by {one.measure}" if one.measure else "",
                f"for {_words.duration(one.streak)} running" if one.streak else "",
            ]
            yield 0, told_as(about, told)

    def quotes(self) -> Iterator[tuple[int, str]]:
        """Tell who is quoted, and in our words with what."""
        for quote in self.data.all(Quote):
            yield 0, told_as(self.name(quote.speaker), [quote.gist or ""])

    def source(self, document: Document) -> str:
        """Tell where a text is from, and what it reprints."""
        publishers = self.names(document.publishers) or "by nobody named"
        when = _words.date(document.published) if document.published else "undated"
        told = [
            publishers,
            when,
            f"by {self.names(document.authors)}" if document.authors else "",
            f"contact {self.name(document.contact)}" if document.contact else "",
            f"release {document.number}" if document.number else "",
        ]
        said = ", ".join(part for part in told if part)
        first = document.derived_from and self.data.get(document.derived_from, Document)
        return f"{said}; a reprint of {self.source(first)}" if first else said


def told_as(what: str, details: Iterable[str]) -> str:
    """Put details behind what they are told of."""
    said = [detail for detail in details if detail]
    return f"{what}: {' · '.join(said)}" if said else what


def tell(name: str, data: Dataset) -> None:
    """Print what is in one release."""
    (document,) = (document for document in data.all(Document) if document.sha256)
    teller = Teller(data)
    print("-" * COLUMNS)
    print(*_words.wrapped(f"{name.upper()}: {teller.source(document)}", COLUMNS, indent=0, hanging=4), sep="\n")
    for title, lines in (
        ("events", teller.events()),
        ("who", teller.people()),
        ("signed, founded, planned", teller.deeds()),
        ("money", teller.money()),
        ("figures", teller.figures()),
        ("ranked", teller.rankings()),
        ("quoted, in our words", teller.quotes()),
    ):
        for position, (depth, line) in enumerate(lines):
            if not position:
                print(f"  {title}")
            print(*_words.wrapped(line, COLUMNS, indent=4 + 2 * depth, hanging=4), sep="\n")
    print(f"  {len(data.evidence())} passages support this")


def count(datasets: dict[str, Dataset]) -> bool:
    """Print how many facts of the table the datasets hold; return whether that is all that are ticked."""
    facts, still_open = _facts.read()
    held = [fact for fact in facts if not fact.missing(datasets[fact.release])]
    backed = [fact for fact in held if not fact.unsupported(datasets[fact.release])]
    cleaned = _facts.cleaned()
    rated = _facts.rated(datasets)
    repaired, fitting = sum(cleaned.values()), sum(rated.values())
    total, shown = len(facts) + len(still_open) + len(cleaned) + len(rated), len(held) + repaired + fitting
    print(f"facts     {shown} of {total}: {len(held)} in the data, {len(backed)} with evidence", end="")
    print(f", {repaired} by cleaning, {fitting} by the rate of the day")
    for fact_id, reason in still_open.items():
        print(*_words.wrapped(f"open      {fact_id}: {reason}", COLUMNS, indent=0, hanging=10), sep="\n")
    return len(backed) == len(facts) and all([*cleaned.values(), *rated.values()])


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, tell, count and write."""
    parser = argparse.ArgumentParser(description="Build the five founding releases and write them as JSON.")
    parser.add_argument("folder", nargs="?", type=Path, help="where the files go; a fresh folder otherwise")
    wanted: Path | None = parser.parse_args(arguments).folder
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    datasets = {name: build() for name, build in RELEASES.items()}
    for name, data in datasets.items():
        tell(name, data)
    print("-" * COLUMNS)
    complete = count(datasets) if _facts.TABLE.is_file() else True
    records, passages = (
        sum(map(len, datasets.values())),
        sum(len(data.evidence()) for data in datasets.values()),
    )
    print(f"evidence  {passages} passages for {records - passages} records")
    folder = wanted or Path(tempfile.mkdtemp(prefix="talentweek-releases-"))
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in datasets.items():
        file = folder / f"{name}.json"
        json.dump(data, file, indent=2)
        same = json.load(file) == data
        complete = complete and same
        verdict = "reads back equal" if same else "READS BACK CHANGED"
        print(f"written   {file} ({file.stat().st_size:,} bytes, {verdict})")
    return 0 if complete else 1


if __name__ == "__main__":
    sys.exit(main())
