"""Made-up press releases: a text, its context, and the dataset that it states.

Every value of the dataset is in the words of the text, and evidence tells where; so a reader or an extraction model
can be scored on it, and whoever checks evidence has something to check. Towns, bodies and persons are made up.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, Any, Final, cast, final

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talentweek.dataset import Dataset
from talentweek.entities.events import Event
from talentweek.normalise.context import Context
from talentweek.provenance import Document
from talentweek.strategies._building import Given, is_strategy
from talentweek.strategies._phrases.said import one_of, with_words
from talentweek.strategies._releases import chinese, english
from talentweek.strategies._releases.facts import FACTS, Setting
from talentweek.strategies._releases.page import DOCUMENT, Page
from talentweek.strategies._releases.tongue import in_traditional_script
from talentweek.strategies.phrases import LANGUAGES
from talentweek.values.names import Name
from talentweek.values.places import Place
from talentweek.values.pointers import path

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from talentweek.strategies._releases.tongue import Tongue

_TONGUES: Final = {
    "en": english.TONGUE, "zh-Hans": chinese.TONGUE, "zh-Hant": in_traditional_script(chinese.TONGUE),
}  # fmt: skip
#: Where a release in a language may have appeared.
_COUNTRIES: Final = {"en": ("CN",), "zh-Hans": ("CN",), "zh-Hant": ("TW", "HK", "CN")}
#: The day to which the day of publication shrinks.
_USUAL: Final = dt.date(2024, 7, 16)


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Release:
    """A press release in words, and what it states."""

    #: The whole text: the title, and paragraphs with empty lines between them.
    text: str
    #: What a reader has to know beside the words: when and where it was published, and its language.
    context: Context
    #: What it states, with the document, and the evidence for each field.
    dataset: Dataset


@st.composite
def _releases(draw: DrawFn, langs: SearchStrategy[str], limits: SearchStrategy[int]) -> Release:
    lang = draw(langs)
    limit: Any = draw(limits)
    if lang not in LANGUAGES:
        message = f"lang must be one of {', '.join(LANGUAGES)}, not {lang!r}"
        raise InvalidArgument(message)
    if not isinstance(limit, int) or isinstance(limit, bool) or limit < 0:
        message = f"max_facts must be a whole number from 0, not {limit!r}"
        raise InvalidArgument(message)
    return a_release(draw, lang, limit)


def a_release(draw: DrawFn, lang: str, limit: int) -> Release:
    """Draw a release in a language that states up to so many facts beside its event."""
    tongue = _TONGUES[lang]
    country = one_of(draw, _COUNTRIES[lang])
    published = _USUAL + dt.timedelta(days=draw(st.integers(-3000, 3000)))
    page = Page(lang)
    city, _ = one_of(draw, tongue.words["city"])
    event = _event(draw, page, tongue, city, published)
    setting = Setting(draw, page, tongue, city, country, published, event)
    mask = draw(st.integers(0, 2 ** len(FACTS) - 1)) if limit else 0
    chosen = [fact for bit, fact in enumerate(FACTS) if mask >> bit & 1]
    turn = mask % (len(chosen) or 1)
    for number, fact in enumerate((chosen[turn:] + chosen[:turn])[:limit]):
        if number % 2 == 0:
            page.new_paragraph()
        fact(setting)
    text = page.text
    digest = hashlib.sha256(text.encode("utf-8"), usedforsecurity=False).hexdigest()
    document = attrs.evolve(cast("Document", page.records[0]), sha256=digest)
    context = Context(published=str(published), country=country, language=lang)
    return Release(text=text, context=context, dataset=Dataset([document, *page.records[1:], *page.evidence]))


def _event(draw: DrawFn, page: Page, tongue: Tongue, city: str, published: dt.date) -> Event:
    """Write the title, where and when it was published, and the event that it is about."""
    gap = " " if tongue.lang == "en" else ""
    word, kind = one_of(draw, tongue.words["week"])
    name, edition = f"{city}{gap}{word}", tongue.edition(draw)
    start = published + dt.timedelta(days=draw(st.integers(-10, 10)))
    end = start + dt.timedelta(days=draw(st.integers(1, 7)))
    when, printed = tongue.days(draw, start, end), tongue.published(published)
    status, code = tongue.words["status"][0 if end < published else 2 if start > published else 1]
    fillings: dict[str, Any] = {
        "edition": edition.words, "name": name, "city": city, "status": status, "when": when.words,
        "before": [(None, when.before)], "published": printed.words,
    }  # fmt: skip
    title = page.say(one_of(draw, tongue.sentences["title"]), fillings)
    whole = page.text
    page.new_paragraph()
    dateline = page.say(tongue.sentences["dateline"][0], fillings)
    marks = page.say(one_of(draw, tongue.sentences["week"]), fillings)
    page.add(
        Document(
            id=DOCUMENT, title=whole, lang=tongue.lang,
            published=with_words(printed.value, dateline["published"].exact),
        ),
        {"/published": dateline["published"]},
    )  # fmt: skip
    held = Event(
        id="event", names=Name(text=name, lang=tongue.lang), kind=kind, edition=edition.value, status=code,
        when=with_words(when.value, marks["when"].exact), places=Place(localities=[city]),
    )  # fmt: skip
    page.add(
        held,
        {
            path("names", held.names[0]): (marks["name"], title["name"]),
            "/edition": (marks["edition"], title["edition"]), "/kind": marks["name"].part(word),
            "/when": marks["when"], "/places": marks["city"], "/status": marks["status"],
        },
    )  # fmt: skip
    return held


def releases(*, lang: Given[str] = ..., max_facts: Given[int] = 8) -> SearchStrategy[Release]:
    """Draw press releases in words, in English and in both Chinese scripts, with the datasets that they state.

    A release has a title, a date line and a few paragraphs about one event; beside the event it states up to
    `max_facts` facts of different kinds: guests and where they are from, projects, an investment, an agreement, an
    indicator, a target, a ranking, a milestone, a quotation, an event within the event. Each field of each record
    has evidence; numbers, amounts, dates, durations, editions and ranks say nothing but their evidence's words, read in
    the release's context.

    Shrinks to a title and one sentence about the `second Linhu Talent Week`.
    """
    langs = st.sampled_from(LANGUAGES) if lang is ... else lang if is_strategy(lang) else st.just(lang)
    limits = st.just(8) if max_facts is ... else max_facts if is_strategy(max_facts) else st.just(max_facts)
    return _releases(cast("SearchStrategy[str]", langs), cast("SearchStrategy[int]", limits))
