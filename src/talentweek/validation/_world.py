"""What a rule may look at: the dataset, the texts of its documents, and the look-ups that all rules share.

>>> from talentweek.entities.events import Event
>>> from talentweek.dataset import Dataset
>>> world = World(Dataset.of(Event(id="week", names="Talent Week")), {}, {})
>>> world.by_id["week"].label, world.at("week", "names")
('Talent Week', '/events/week/names')
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, cast, final

from talentweek.dataset import Dataset
from talentweek.entities.kinds import kind_of
from talentweek.errors import NotFound, a, need, pointer, shown
from talentweek.normalise.context import NOTHING, Context
from talentweek.provenance import Document, Evidence, Match, Verdict
from talentweek.validation._passages.quotations import Text
from talentweek.validation._passages.words import bare
from talentweek.values._codes import COUNTRIES
from talentweek.values.names import NameKind
from talentweek.values.pointers import Finder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.entities.kinds import Record
    from talentweek.values.dates import DateSpan

#: How many records of one name are told apart; thousands may have it.
NAMESAKES: Final = 8
#: How many steps a document may be derived from another one.
_STEPS: Final = 20


@final
class World:
    """A dataset with its neighbourhood; what is looked up is made when it is first asked for."""

    def __init__(self, dataset: Dataset, texts: Mapping[str, str], countries: Mapping[str, str]) -> None:
        """Hold a dataset, the texts of its documents, and the countries of those; all by the ids of the documents."""
        self.dataset: Final = dataset
        self.texts: Final = texts
        self.countries: Final = countries
        #: What could not be looked at, and why.
        self.notes: Final[set[str]] = set()
        #: What rules have found out and others need, too.
        self.shared: Final[dict[str, Any]] = {}
        #: Follows the paths of evidence; long lists are gone through once.
        self.finder: Final = Finder()
        self._contexts: dict[str, Context] = {}
        self._changed: dict[str, bool] = {}

    @classmethod
    def of(
        cls, dataset: Dataset, texts: Mapping[str, str] | None = None, countries: Mapping[str, str] | None = None
    ) -> World:
        """Hold what a caller gives; TypeError and ValueError where it is no such thing."""
        need(dataset, Dataset, "a Dataset")
        texts, countries = _by_document(texts), _by_document(countries)
        for name, country in sorted(countries.items()):
            if country not in COUNTRIES:
                raise ValueError(f"countries: {shown(country)} ({name!r}) is no code of ISO 3166-1")
        return cls(dataset, texts, countries)

    @cached_property
    def by_id(self) -> dict[str, Record]:
        """All records by their ids."""
        return {record.id: record for record in self.dataset}

    @cached_property
    def claims(self) -> dict[str, list[Evidence]]:
        """The evidence for each record, by its id."""
        made: dict[str, list[Evidence]] = {}
        for claim in self.dataset.all(Evidence):
            made.setdefault(claim.subject, []).append(claim)
        return made

    @cached_property
    def decided(self) -> set[frozenset[str]]:
        """The pairs of ids of which somebody has said whether they are of one thing."""
        judged = self.dataset.all(Match)
        return {frozenset((one.a, one.b)) for one in judged if one.verdict is not Verdict.unsure}

    @cached_property
    def _by_name(self) -> dict[str, list[Record]]:
        made: dict[str, list[Record]] = {}
        for record in self.dataset:
            for name in getattr(record, "names", ()):
                if name.kind is not NameKind.description:
                    known = made.setdefault(bare(name.text), [])
                    if len(known) < NAMESAKES:
                        known.append(record)
        return made

    def named(self, words: str) -> list[Record]:
        """Return the records that have this name, which is given as `bare` words; a description is no name."""
        return self._by_name.get(words, [])

    def text(self, document: str) -> str | None:
        """Return the text of a document, which was given by its id or by its digest."""
        if not self.texts:
            return None
        known = self.by_id.get(document)
        digest = known.sha256 if isinstance(known, Document) else None
        return self.texts.get(document, self.texts.get(digest or ""))

    def is_changed(self, document: str) -> bool:
        """Whether the text that was given for a document is not the one that was quoted from."""
        known, text = self.by_id.get(document), self.text(document)
        if text is None or not isinstance(known, Document) or known.sha256 is None:
            return False
        if document not in self._changed:
            self._changed[document] = Text(text).digest != known.sha256
        return self._changed[document]

    def at(self, record: str, *parts: str) -> str:
        """Return the JSON Pointer of a record that is held, or of a part of it: collection, id, field."""
        return pointer((kind_of(self.by_id[record].__class__).collection, record, *parts))

    def label(self, record: str) -> str:
        """Return what a record is called, for a message."""
        return str(getattr(self.by_id.get(record), "label", record))

    def value(self, record: str, path: str) -> Any:
        """Return what a record holds at a path; None where it holds nothing there."""
        try:
            return self.finder.find(self.by_id.get(record), path)
        except NotFound:
            return None

    def claims_for(self, record: str, field: str) -> Iterator[Evidence]:
        """Go through the evidence for a field of a record, and for what is within it."""
        for claim in self.claims.get(record, ()):
            if claim.path.split("/")[1] == field:
                yield claim

    def documents(self, record: str) -> tuple[Document, ...]:
        """Return the documents that tell of a record, each once, in the order of their ids."""
        names = sorted({claim.document for claim in self.claims.get(record, ())})
        held = (self.by_id.get(name) for name in names)
        return tuple(one for one in held if isinstance(one, Document))

    def published(self, document: str) -> DateSpan | None:
        """Return when a document was published, or what it was derived from; None where neither says."""
        known = self.by_id.get(document)
        for _ in range(_STEPS):
            if not isinstance(known, Document) or known.published is not None:
                break
            known = self.by_id.get(known.derived_from or "")
        return known.published if isinstance(known, Document) else None

    def context(self, document: str) -> Context:
        """Return the context in which the words of a document are read."""
        made = self._contexts.get(document)
        if made is None:
            known = self.by_id.get(document)
            made = NOTHING
            if isinstance(known, Document):
                made = Context(
                    published=self.published(document), language=known.lang, country=self.countries.get(document)
                )
            self._contexts[document] = made
        return made


def _by_document(given: object) -> Mapping[str, str]:
    """Check what is given for documents by their ids; TypeError where it is something else."""
    if given is None:
        return {}
    need(given, Mapping, "a mapping from the ids of documents")
    for name, text in cast("Mapping[object, object]", given).items():
        if not isinstance(name, str) or not isinstance(text, str):
            told = f"not {a(type(text).__name__)} for {shown(name)}"
            raise TypeError(f"a str is needed for each id of a document, {told}")
    return cast("Mapping[str, str]", given)
