"""A page that is being written: sentences, the records that they state, and where each word of it stands.

A sentence is a template; `{when}` is filled in, `{stage:were signed}` stands as it is, and both are marked, so that a
record can be added with the passages that say its fields.

>>> page = Page("en")
>>> marks = page.say("{who} {stage:opened} the park.", {"who": "the city"})
>>> page.text, marks["who"], marks["stage"].part("open")
('The city opened the park.', Mark(start=0, exact='The city'), Mark(start=9, exact='open'))
"""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Final, NamedTuple

from talentweek.provenance import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from talentweek.entities.kinds import R, Record

#: The id of the document.
DOCUMENT: Final = "release"


class Mark(NamedTuple):
    """Words on the page, and where they start."""

    start: int
    exact: str

    def part(self, words: str) -> Mark:
        """Return the place of some of these words."""
        return Mark(self.start + self.exact.index(words), words)


#: What fills a place in a sentence: words, or several pieces with their names, None for what is not marked.
Filling = str | list[tuple[str | None, str]]
#: The marks of a sentence by their names.
Marks = dict[str, Mark]


class Page:
    """What has been written so far, and what it states."""

    def __init__(self, lang: str) -> None:
        """Begin with an empty page."""
        self.lang: Final = lang
        self.text = ""
        self.records: list[Record] = []
        self.evidence: list[Evidence] = []

    def say(self, sentence: str, fillings: Mapping[str, Filling]) -> Marks:
        """Write a sentence behind what is there; return where its words stand."""
        if self.text and self.text[-1] not in "\n " and self.lang == "en":
            self.text += " "
        marks: Marks = {}
        begun = len(self.text)
        for literal, name, given, _ in Formatter().parse(sentence):
            self.text += literal
            if name is None:
                continue
            filling = given or fillings[name]
            pieces: Sequence[tuple[str | None, str]] = [(name, filling)] if isinstance(filling, str) else filling
            for mark, words in pieces:
                first = len(self.text) == begun
                written = words[:1].upper() + words[1:] if first else words
                if mark is not None:
                    marks[mark] = Mark(len(self.text), written)
                self.text += written
        return marks

    def new_paragraph(self) -> None:
        """Begin another paragraph."""
        self.text += "\n\n"

    def add(self, record: R, passages: Mapping[str, Mark | Iterable[Mark]]) -> R:
        """Add a record, and for each of its fields the passages that say it."""
        self.records.append(record)
        self.support(record.id, passages)
        return record

    def support(self, subject: str, passages: Mapping[str, Mark | Iterable[Mark]]) -> None:
        """Add passages that say what a record holds."""
        for path, said in passages.items():
            for mark in (said,) if isinstance(said, Mark) else said:
                end = mark.start + len(mark.exact)
                claim = Evidence(
                    id=f"evidence-{len(self.evidence) + 1}", subject=subject, path=path, document=DOCUMENT,
                    exact=mark.exact, start=mark.start, end=end,
                )  # fmt: skip
                self.evidence.append(claim)
