"""Records, and beside each the words that support it.

>>> from talentweek import Document, Event
>>> release = Release(Document(id="notice", lang="en"))
>>> week = release.add(Event(id="week", names="Talent Week", edition=2), says("Second", 9, "/edition"))
>>> [(claim.path, claim.exact, claim.end) for claim in release.dataset().evidence(week)]
[('/edition', 'Second', 15)]
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, final

import attrs

from talentweek import Confidence, Dataset, Document, Evidence, Name, NameKind
from talentweek.values.pointers import path

if TYPE_CHECKING:
    from talentweek import Record
    from talentweek.entities.kinds import R


def en(text: str, kind: NameKind = NameKind.official) -> Name:
    """Make a name in English."""
    return Name(text=text, lang="en", kind=kind)


def hant(text: str, kind: NameKind = NameKind.official) -> Name:
    """Make a name in Chinese, in traditional script."""
    return Name(text=text, lang="zh-Hant", kind=kind)


def described(text: str, lang: str = "en") -> Name:
    """Make the description of a thing for which the source has no name."""
    return Name(text=text, lang=lang, kind=NameKind.description)


@final
@attrs.frozen
class Passage:
    """A few exact words, where they stand in the text, and which fields of a record they support."""

    #: The exact words.
    exact: str
    #: The code point at which they begin.
    start: int
    #: The fields, as JSON Pointers: one that ends with a slash leads to the item of a list with these very
    #: words, and no pointer at all to whatever no other passage of the record supports.
    paths: tuple[str, ...]
    #: How sure it is that they say so.
    confidence: Confidence
    #: A remark.
    note: str | None

    def support(self, record: Record, otherwise: tuple[str, ...], document: Document) -> list[Evidence]:
        """Return the evidence for each field that the passage supports."""
        item = path(self.exact).removeprefix("/")
        return [
            Evidence(
                subject=record.id, path=where + item if where.endswith("/") else where,
                document=document.id, exact=self.exact, start=self.start, end=self.start + len(self.exact),
                confidence=self.confidence, note=self.note,
            )
            for where in self.paths or otherwise
        ]  # fmt: skip


def says(
    exact: str, start: int, *paths: str, confidence: Confidence = Confidence.stated, note: str | None = None
) -> Passage:
    """Quote a few words for some fields of a record, or for all of which nothing else is quoted."""
    return Passage(exact, start, paths, confidence, note)


#: Words that say so only together with what everybody knows, or with another passage.
implies: Final = partial(says, confidence=Confidence.inferred)


def _unsupported(record: Record, passages: tuple[Passage, ...]) -> tuple[str, ...]:
    supported = {where.split("/")[1] for passage in passages for where in passage.paths}
    return tuple(
        path(field.name)
        for field in attrs.fields(record.__class__)[1:]
        if field.name not in supported and getattr(record, field.name) != field.default
    )


@final
class Release:
    """The records of one release, collected one after the other, with their evidence."""

    def __init__(self, document: Document, *passages: Passage) -> None:
        """Begin with the document from which all passages are."""
        self.document: Final = document
        self._records: list[Record] = []
        self.add(document, *passages)

    def add(self, record: R, *passages: Passage) -> R:
        """Add a record and the passages that support it."""
        rest = _unsupported(record, passages)
        self._records.append(record)
        for passage in passages:
            self._records.extend(passage.support(record, rest, self.document))
        return record

    def dataset(self) -> Dataset:
        """Return all that was added."""
        return Dataset(self._records)
