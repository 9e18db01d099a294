"""Strategies of documents, evidence and matches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.errors import pointer
from talentweek.provenance import Confidence, Document, Evidence, Match, Verdict
from talentweek.strategies._building import Given, Values, built, draws
from talentweek.strategies.names import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import DrawFn, SearchStrategy

    from talentweek.values.dates import Dated
    from talentweek.values.ids import Identified, Ref

_WEB: Final = "https:" + "//example.org/"
_URLS: Final = st.one_of(
    st.sampled_from([_WEB, f"{_WEB}新闻?a=1#b", "urn:isbn:9787302"]),
    st.integers(1, 9999).map(lambda n: f"{_WEB}{n}"),
)
_LANGUAGES: Final = st.sampled_from(LANGUAGES)
_DIGESTS: Final = st.integers(0, 2**256 - 1).map(lambda number: f"{number:064x}")
_PATHS: Final = st.one_of(
    st.sampled_from(["/names", "/edition/number", "/size", "/sectors/items/biomedicine", "/names/a~1b", "/when/edtf"]),
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8), min_size=1, max_size=3).map(
        pointer
    ),
)
_STARTS: Final = st.one_of(st.integers(0, 5000), st.integers(0, 2**53 - 100))


def _settle_offsets(_: DrawFn, said: set[str], values: Values) -> None:
    """Let a start go with an end."""
    for one, other in (("start", "end"), ("end", "start")):
        if values.get(one) is not None:
            said.add(other)
        elif one in values:
            said.discard(other)
    if {"start", "end"}.isdisjoint(values):
        said.discard("end")
        said.update({"end"} if "start" in said else ())


def _ends(values: Values) -> SearchStrategy[int]:
    """Draw where the words end, counted from where they start."""
    return st.just(values["start"] + len(values["exact"]))


def _starts(values: Values) -> SearchStrategy[int]:
    """Draw where the words start, counted from where they end where that is given."""
    return st.just(values["end"] - len(values["exact"])) if values.get("end") is not None else _STARTS


@draws(Document)
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
) -> SearchStrategy[Document]:
    """Draw sources.

    Shrinks to `Document()`.
    """
    return built(Document, locals(), {"url": _URLS, "lang": _LANGUAGES, "sha256": _DIGESTS})


@draws(Evidence)
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
) -> SearchStrategy[Evidence]:
    """Draw passages that say facts; where offsets are given, they span the exact words.

    Shrinks to `Evidence(subject="event-1", path="/names", document="document-1", exact="over 20")`.
    """
    return built(Evidence, locals(), {"path": _PATHS, "start": _starts, "end": _ends}, _settle_offsets)


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
