"""Strategies of documents, evidence and matches."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.errors import pointer
from talentweek.provenance import Confidence, Document, Evidence, Match, Verdict
from talentweek.strategies._building import Given, built, by, draws
from talentweek.strategies._leaves import CHARACTERS, text
from talentweek.strategies.names import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies._drafts import Draft
    from talentweek.values.dates import Dated, Precision
    from talentweek.values.ids import Identified, Ref

_WEB: Final = "https:" + "//example.org/"
_URLS: Final = (_WEB, f"{_WEB}新闻?a=1#b", "urn:isbn:9787302", *(f"{_WEB}{number}" for number in range(1, 30)))
_PATHS: Final = ("/names", "/edition/number", "/size", "/sectors/items/biomedicine", "/names/a~1b", "/when/edtf")
_PARTS: Final = st.lists(st.text(CHARACTERS, max_size=8), min_size=1, max_size=3)
#: The last offset that is allowed, and how long words can be.
_LAST: Final = 2**53 - 1
_LONGEST: Final = 10_000
_ANYWHERE: Final = st.integers(0, _LAST - _LONGEST)
#: Offsets below this are read from the row, as those of a short text.
_SHORT: Final = 60_000


def _digest(draft: Draft) -> str:
    return hashlib.sha256(bytes([draft.byte()])).hexdigest()


def _path(draft: Draft) -> str:
    """Draw a path that a record has, or any."""
    found = draft.one_of([*_PATHS, None])
    return pointer(draft.draw(_PARTS)) if found is None else found


def _settle_offsets(draft: Draft) -> None:
    """Let a start go with an end."""
    for one, other in (("start", "end"), ("end", "start")):
        if one in draft.given:
            draft.said[other] = isinstance(draft.values[one], int)
    if not {"start", "end"} & draft.given:
        draft.said["end"] = draft.said["start"]


def _exact(draft: Draft) -> str:
    """Draw words, as many as there is room for between the offsets that were given."""
    start, end = (draft.values.get(name) for name in ("start", "end"))
    most = (end if isinstance(end, int) else _LAST) - (start if isinstance(start, int) else 0)
    least = most if isinstance(start, int) and isinstance(end, int) else 1
    words = text(draft, "Evidence.exact", draft.manner.lang)
    if least <= len(words) <= most or not 1 <= most <= _LAST or least > _LONGEST:  # the constructor tells the last two
        return words
    return draft.draw(st.text(CHARACTERS, min_size=least, max_size=most))


def _end(draft: Draft) -> int:
    """Give where the words end, counted from where they start."""
    return int(draft.values["start"] + len(draft.values["exact"]))


def _start(draft: Draft) -> int:
    """Draw where the words start, or count it from where they end."""
    end = draft.values.get("end")
    if end is not None:
        return int(end - len(draft.values["exact"]))
    offset = draft.number()
    return offset >> 4 if offset < _SHORT else draft.draw(_ANYWHERE)


@draws(
    Document,
    {
        "url": by(lambda draft: draft.one_of(_URLS)),
        "lang": by(lambda draft: draft.manner.lang or draft.one_of(LANGUAGES)),
        "sha256": by(_digest),
    },
)
def documents(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    title: Given[str | None] = ...,
    url: Given[str | None] = ...,
    lang: Given[str | None] = ...,
    published: Given[Dated | None] = ...,
    publishers: Given[Ref | Identified | Iterable[Ref | Identified]] = ...,
    authors: Given[Ref | Identified | Iterable[Ref | Identified]] = ...,
    contact: Given[Ref | Identified | None] = ...,
    number: Given[str | None] = ...,
    derived_from: Given[str | Identified | None] = ...,
    sha256: Given[str | None] = ...,
    precision: Precision | str | None = None,
    max_items: int = 2,
) -> SearchStrategy[Document]:
    """Draw sources.

    Shrinks to `Document()`.
    """
    return built(Document, locals())


@draws(Evidence, {"path": by(_path), "exact": by(_exact, 2), "start": by(_start, 2), "end": by(_end)}, _settle_offsets)
def evidence(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    subject: Given[str | Identified] = ...,
    path: Given[str] = ...,
    document: Given[str | Identified] = ...,
    exact: Given[str] = ...,
    start: Given[int | None] = ...,
    end: Given[int | None] = ...,
    prefix: Given[str | None] = ...,
    suffix: Given[str | None] = ...,
    method: Given[str | None] = ...,
    asserted_by: Given[Ref | Identified | None] = ...,
    confidence: Given[Confidence | str] = ...,
    says: Given[str | None] = ...,
    note: Given[str | None] = ...,
    lang: str | None = None,
) -> SearchStrategy[Evidence]:
    """Draw passages that say facts; where offsets are given, they span the exact words.

    Shrinks to `Evidence(subject="event-1", path="/names", document="document-1", exact="over 20")`.
    """
    return built(Evidence, locals())


@draws(Match)
def matches(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    a: Given[str | Identified] = ...,
    b: Given[str | Identified] = ...,
    verdict: Given[Verdict | str] = ...,
) -> SearchStrategy[Match]:
    """Draw judgements that two records are of the same thing, or are not.

    Shrinks to `Match(a="event-1", b="event-1", verdict="same")`.
    """
    return built(Match, locals())
