"""Strategies of documents, evidence and matches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.errors import pointer
from talentweek.provenance import Confidence, Document, Evidence, Match, Verdict
from talentweek.strategies._building import Given, built, draws
from talentweek.strategies._leaves import CHARACTERS, one_of
from talentweek.strategies.names import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies._drafts import Draft
    from talentweek.values.dates import Dated, Precision
    from talentweek.values.ids import Identified, Ref

_WEB: Final = "https:" + "//example.org/"
_URLS: Final = st.one_of(
    st.sampled_from([_WEB, f"{_WEB}新闻?a=1#b", "urn:isbn:9787302"]),
    st.integers(1, 9999).map(lambda n: f"{_WEB}{n}"),
)
_DIGESTS: Final = st.integers(0, 2**256 - 1).map(lambda number: f"{number:064x}")
_KNOWN_PATHS: Final = ("/names", "/edition/number", "/size", "/sectors/items/biomedicine", "/names/a~1b", "/when/edtf")
_PATHS: Final = st.one_of(
    st.sampled_from(_KNOWN_PATHS), st.lists(st.text(CHARACTERS, max_size=8), min_size=1, max_size=3).map(pointer)
)
_STARTS: Final = st.one_of(st.integers(0, 5000), st.integers(0, 2**53 - 100))


def _settle_offsets(draft: Draft) -> None:
    """Let a start go with an end."""
    for one, other in (("start", "end"), ("end", "start")):
        if one in draft.given:
            draft.said[other] = int(draft.holds(one))
    if not {"start", "end"} & draft.given:
        draft.said["end"] = draft.said["start"]


def _end(draft: Draft) -> int:
    """Give where the words end, counted from where they start."""
    return int(draft.values["start"] + len(draft.values["exact"]))


def _start(draft: Draft) -> int:
    """Draw where the words start, or count it from where they end."""
    end = draft.values.get("end")
    return int(draft.draw(_STARTS) if end is None else end - len(draft.values["exact"]))


@draws(
    Document,
    {
        "url": lambda draft: draft.draw(_URLS),
        "lang": lambda draft: draft.manner.lang or one_of(draft.draw, LANGUAGES),
        "sha256": lambda draft: draft.draw(_DIGESTS),
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


@draws(Evidence, {"path": lambda draft: draft.draw(_PATHS), "start": _start, "end": _end}, _settle_offsets)
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
