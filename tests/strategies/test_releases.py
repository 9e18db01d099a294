"""Releases: every field has its words, every word that says a number has its field, and a person can read them."""

import hashlib
import random
import re
from functools import cache

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talentweek import (
    Bound,
    DateSpan,
    Document,
    Duration,
    Edition,
    Event,
    Evidence,
    Money,
    Name,
    Quantity,
    Rank,
    normalise,
)
from talentweek import strategies as tws
from talentweek.normalise import _script_table
from talentweek.rules.references import referred_to
from talentweek.strategies._phrases.script import traditional
from talentweek.strategies._releases import chinese, english
from talentweek.strategies._releases.facts import FACTS
from talentweek.strategies._releases.page import Page
from talentweek.strategies.phrases import LANGUAGES
from talentweek.strategies.releases import a_release
from talentweek.values import pointers
from tests.strategies.drawing import QUICK, assert_healthy, simplest

READERS = {
    Quantity: normalise.counts,
    Money: normalise.money,
    DateSpan: normalise.dates,
    Duration: normalise.durations,
    Edition: normalise.ordinals,
    Rank: normalise.rankings,
}
#: What says a number, in figures or in words.
NUMBERS = re.compile(
    "[0-9]+|[一二三四五六七八九十百千两兩]+(?=[名位个個项項家届屆天年])|[0-9] ?[万萬亿億]|(?i:"
    r"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|\w+ieth|\w+teenth|third|fourth|fifth|ninth|tenth|million|billion|percent)\b)"
)


@cache
def drawn(lang):
    """Return many releases, the same ones every time, each choice as likely as any other."""
    chance = random.Random(lang)  # noqa: S311 - no secret

    def draw(strategy):
        low, high = map(int, re.findall("-?[0-9]+", repr(strategy)))
        return chance.randint(low, high)

    return tuple(a_release(draw, lang, len(FACTS)) for _ in range(200))


def supported(release):
    """Go through the passages, each with the value that it says."""
    for claim in release.dataset.evidence():
        yield claim, pointers.find(release.dataset.get(claim.subject), claim.path)


def check(law):
    """Check a law on releases in each language."""

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test(lang):
        @settings(QUICK, max_examples=60)
        @given(tws.releases(lang=lang, max_facts=st.integers(0, len(FACTS))))
        def hold(release):
            law(release)

        hold()

    test.__doc__ = law.__doc__
    return test


@check
def test_the_exact_words_stand_where_the_evidence_says(release):
    """In code points, and each path leads to a value."""
    for claim, value in supported(release):
        assert release.text[claim.start : claim.end] == claim.exact != ""
        assert value is not None


@check
def test_the_words_say_the_value(release):
    """Read alone in the context of the release, they give what the record holds, with the same marks."""
    for claim, value in supported(release):
        if type(value) in READERS:
            assert READERS[type(value)].read(claim.exact, release.context) == value
        if isinstance(value, Name):
            assert value.text == claim.exact


@check
def test_each_field_has_evidence(release):
    """Whatever a record says, some words say it."""
    assert release.dataset.coverage().uncovered == ()
    assert {type(release.dataset.get(claim.subject)) for claim, _ in supported(release)} >= {Event, Document}


@check
def test_each_item_of_a_list_has_evidence(release):
    """And so has the list's being open."""
    paths = {(claim.subject, claim.path) for claim in release.dataset.evidence()}
    for record in release.dataset:
        for field in ("origins", "sectors"):
            listing = getattr(record, field, None)
            if listing is not None:
                said = [pointers.path(field, "items", one) for one in listing.items]
                said += [pointers.path(field, "complete")] if listing.complete is False else []
                assert {(record.id, path) for path in said} <= paths


@check
def test_the_status_of_the_event_is_that_of_its_dates(release):
    """Over before the day of publication, or not begun."""
    event, today = release.dataset.get("event", Event), release.context.published.start.first
    over, ahead = event.when.end.last < today, event.when.start.first > today
    assert event.status == ("concluded" if over else "planned" if ahead else "ongoing")


@check
def test_each_number_in_the_text_is_evidence(release):
    """In figures or in words: nothing is said beside what the dataset holds."""
    spans = [(claim.start, claim.end) for claim in release.dataset.evidence()]
    for found in NUMBERS.finditer(release.text):
        assert any(start <= found.start() and found.end() <= end for start, end in spans), found[0]


@check
def test_references_resolve_and_stated_words_occur(release):
    """Within the dataset, and in the text."""
    for record in release.dataset:
        assert all(known in release.dataset for known in referred_to(record))
    for _, value in supported(release):
        for one in (value, *getattr(value, "equivalents", ())):
            assert (getattr(one, "stated", None) or "") in release.text


@check
def test_the_document_is_that_of_the_text(release):
    """Its digest, its title, its language and its day of publication, which is that of the context."""
    (document,) = release.dataset.all(Document)
    assert document.sha256 == hashlib.sha256(release.text.encode("utf-8")).hexdigest()
    assert release.text.startswith(f"{document.title}\n\n")
    assert document.lang == release.context.language
    assert document.published.same_fact(release.context.published)


def test_it_shrinks_to_what_its_docstring_says():
    """A title and one sentence."""
    release = simplest(tws.releases())
    assert "`second Linhu Talent Week`" in tws.releases.__doc__
    assert release.text == (
        "Second Linhu Talent Week gathers talents in Linhu\n\n"
        "Linhu, July 16, 2024 — The second Linhu Talent Week is taking place in Linhu on July 16-17."
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_health_check_fires(lang):
    """Neither too slow nor too large nor filtered, nor a warning."""
    assert_healthy(tws.releases(lang=lang))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"lang": "zh"}, "lang must be one of en, zh-Hans, zh-Hant, not 'zh'"),
        ({"max_facts": -1}, "max_facts must be a whole number from 0, not -1"),
        ({"max_facts": 2.5}, "not 2.5"),
        ({"max_facts": True}, "not True"),
        ({"lang": st.just(None), "max_facts": st.just(1)}, "not None"),
    ],
)
def test_nonsense_is_refused(arguments, message):
    """With Hypothesis' own InvalidArgument."""
    with pytest.raises(InvalidArgument, match=re.escape(message)):
        find(tws.releases(**arguments), lambda _: True, settings=QUICK)


@given(tws.releases(max_facts=0), tws.releases(max_facts=1), tws.releases(lang=..., max_facts=...))
def test_there_are_no_more_facts_than_asked_for(none, one, some):
    """Beside the event itself."""
    assert {type(record) for record in none.dataset} == {Document, Event, Evidence}
    assert len(none.text.split("\n\n")) == 2
    assert len(one.text.split("\n\n")) <= 3
    assert len(some.text.split("\n\n")) <= 6


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_of_fact_is_drawn(lang):
    """With open and closed lists, equivalents, targets, milestones, every status of an event, most bounds."""
    records = [record for release in drawn(lang) for record in release.dataset]
    assert {type(record).__name__ for record in records} == {
        "Affiliation", "Agreement", "Cohort", "Document", "Event", "Evidence", "Facility", "Investment", "Milestone",
        "Observation", "Organisation", "Participation", "Person", "Project", "Quote", "Ranking",
    }  # fmt: skip
    of = {kind: [one for one in records if type(one).__name__ == kind] for kind in ("Cohort", "Observation")}
    amounts = [one.amount for one in records if type(one).__name__ == "Investment"]
    assert {one.origins.complete for one in of["Cohort"]} == {False, None}
    assert {str(one.status) for one in of["Observation"]} == {"reported", "target"}
    assert {bool(one.money) for one in of["Observation"]} == {True, False}
    assert {bool(one.equivalents) for one in amounts} == {True, False}
    assert {str(one.status) for one in records if one.id == "event"} == {"planned", "ongoing", "concluded"}
    assert {len(one.parties) for one in records if type(one).__name__ == "Agreement"} == {2, 3, 4}
    counts = [one.size for one in of["Cohort"]] + [one.value for one in of["Observation"] if one.value]
    assert {one.bound for one in counts} >= {Bound.exact, Bound.more_than, Bound.nearly, Bound.about, Bound.between}
    assert {bool(one.when.inferred) for one in records if one.id == "event"} == {True, False}


def test_traditional_releases_are_from_three_places():
    """What 元 is there follows."""
    amounts = {
        (release.context.country, record.money.currency)
        for release in drawn("zh-Hant")
        for record in release.dataset
        if record.id == "output"
    }
    assert amounts == {("TW", "TWD"), ("HK", "HKD"), ("CN", "CNY")}


@pytest.mark.parametrize("tongue", [english.TONGUE, chinese.TONGUE], ids=["en", "zh"])
def test_every_sentence_is_drawn(tongue):
    """Each way of stating each fact."""
    texts = "\n".join(release.text for release in drawn(tongue.lang))
    for many in tongue.sentences.values():
        for sentence in many:
            fixed = re.sub(r"\\{\w+(:([^}]+))?\\}", lambda found: found[2] or ".+?", re.escape(sentence))
            assert re.search(fixed.replace(r"\ ", " "), texts, re.IGNORECASE), sentence


def test_the_words_are_in_traditional_script():
    """No character is left of which there is another one in traditional script."""
    both = set(
        "一不二人才入全八六出列利力北十千合同向回大子家小局山工布席年度心折料日月朗松林枫比沈流海烈玉生用略白目省示突立"
    )
    both |= set("署者自至良色若落行表足路逾都量金零首高麟器银份")
    said = "".join(word for many in chinese.WORDS_FOR.values() for word, _ in many) + "".join(
        sentence for many in chinese.SENTENCES.values() for sentence in many
    )
    left = {character for character in traditional(said) if character in _script_table.NEW}
    assert left - set(_script_table.OLD) - both == set()


def test_a_sentence_begins_with_a_capital_letter_and_a_gap():
    """English has a space between sentences, Chinese has none."""
    page = Page("en")
    page.say("{who} came.", {"who": "over 20 experts"})
    marks = page.say("{who:they} left.", {})
    assert page.text == "Over 20 experts came. They left."
    assert marks["who"].part("ey") == (24, "ey")
