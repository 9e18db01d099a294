"""The facts of a release: each draws what it says, writes it, and adds the records with the passages that say them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, NamedTuple

from hypothesis import strategies as st

from talentweek.entities.agreements import Agreement
from talentweek.entities.events import Event
from talentweek.entities.investments import Investment
from talentweek.entities.participants import Affiliation, Cohort, Facility, Organisation, Participation, Person
from talentweek.entities.projects import Project
from talentweek.entities.statements import Milestone, Observation, Quote, Ranking
from talentweek.strategies._phrases.said import one_of, with_words
from talentweek.values.listings import Listing
from talentweek.values.names import Name, NameKind
from talentweek.values.places import Place
from talentweek.values.pointers import path

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import DrawFn

    from talentweek.strategies._releases.page import Filling, Mark, Marks, Page
    from talentweek.strategies._releases.tongue import Tongue

#: The words for one thing and its code in the data.
Word = tuple[str, str]


class Setting(NamedTuple):
    """What all facts of a release have in common."""

    draw: DrawFn
    page: Page
    tongue: Tongue
    city: str
    country: str
    published: dt.date
    event: Event

    def pick(self, what: str) -> Word:
        """Draw one of the words for something."""
        return one_of(self.draw, self.tongue.words[what])

    def say(self, fact: str, fillings: dict[str, Filling]) -> Marks:
        """Draw one of the sentences for a fact and write it."""
        return self.page.say(one_of(self.draw, self.tongue.sentences[fact]), fillings)

    def name(self, words: str, kind: NameKind = NameKind.official) -> Name:
        """Make a name in the language of the release."""
        return Name(text=words, lang=self.tongue.lang, kind=kind)

    def some(self, what: str, least: int = 1) -> list[Word]:
        """Draw a few different words: neighbours in their list."""
        words = self.tongue.words[what]
        first, more = divmod(self.draw(st.integers(0, 3 * len(words) - 1)), 3)
        return [words[(first + step) % len(words)] for step in range(least + more)]

    def organisation(self, identity: str, word: Word, mark: Mark) -> Organisation:
        """Add an organisation, unless the release has named it before."""
        known = [one for one in self.page.records if isinstance(one, Organisation) and one.label == word[0]]
        if known:
            return known[0]
        body = Organisation(id=identity, names=self.name(word[0]), kind=word[1])
        return self.page.add(body, {path("names", body.names[0]): mark, "/kind": mark})


def listed(tongue: Tongue, items: list[str], others: str = "") -> list[tuple[str | None, str]]:
    """Write a list: each item under its number, then what says that there are others."""
    pieces: list[tuple[str | None, str]] = []
    for at, item in enumerate(items):
        if at:
            pieces.append((None, tongue.last if at == len(items) - 1 and not others else tongue.comma))
        pieces.append((str(at), item))
    return [*pieces, ("others", others)] if others else pieces


def guests(at: Setting) -> None:
    """Write who came to the opening ceremony: a cohort and where it comes from."""
    noun, _ = at.pick("guests")
    venue, _ = at.pick("venue")
    countries = at.some("country", 2)
    others = one_of(at.draw, (at.tongue.words["other countries"][0][0], ""))
    size = at.tongue.counted(at.draw, noun, "few")
    origins_written = listed(at.tongue, [one for one, _ in countries], others)
    marks = at.say("guests", {"size": size.words, "venue": venue, "origins": origins_written})
    what = size.value.unit or noun
    origins = Listing[Place](items=[Place(country=code) for _, code in countries], complete=False if others else None)
    cohort = Cohort(id="guests", what=what, size=with_words(size.value, marks["size"].exact), origins=origins)
    said: dict[str, Mark] = {"/what": marks["size"].part(what), "/size": marks["size"]}
    said |= {path("origins", "items", code): marks[str(number)] for number, (_, code) in enumerate(countries)}
    at.page.add(cohort, {**said, "/origins/complete": marks["others"]} if others else said)
    ceremony = Event(
        id="ceremony", names=at.name(marks["ceremony"].exact, NameKind.description), kind="opening_ceremony",
        part_of=at.event, places=Place(localities=[at.city], venue=venue),
    )  # fmt: skip
    at.page.add(
        ceremony,
        {
            path("names", ceremony.names[0]): marks["ceremony"], "/kind": marks["ceremony"],
            "/part_of": marks["ceremony"], "/places": marks["venue"],
        },
    )  # fmt: skip
    at.page.add(
        Participation(id="guests-attended", agent=cohort, of=ceremony, role="attended", status="attended"),
        {"/agent": marks["size"], "/of": marks["ceremony"], "/role": marks["role"], "/status": marks["role"]},
    )


def projects(at: Setting) -> None:
    """Write how many projects were signed, and in which fields."""
    noun, _ = at.pick("projects")
    sectors = [one for one, _ in at.some("sector", 2)]
    others = one_of(at.draw, (at.tongue.words["other fields"][0][0], ""))
    count = at.tongue.counted(at.draw, noun, "few")
    marks = at.say("projects", {"count": count.words, "sectors": listed(at.tongue, sectors, others)})
    what = count.value.unit or noun
    project = Project(
        id="projects", names=at.name(what, NameKind.description), count=with_words(count.value, marks["count"].exact),
        sectors=Listing[str](items=sectors, complete=False if others else None),
    )  # fmt: skip
    said = {path("names", project.names[0]): marks["count"].part(what), "/count": marks["count"]}
    said |= {path("sectors", "items", one): marks[str(number)] for number, one in enumerate(sectors)}
    at.page.add(project, {**said, "/sectors/complete": marks["others"]} if others else said)
    at.page.add(
        Milestone(id="projects-signed", subject=project, stage="signed", event=at.event),
        {"/subject": marks["count"], "/stage": marks["stage"], "/event": marks["event"]},
    )


def investment(at: Setting) -> None:
    """Write what a company got, from whom, in which round."""
    recipient, investor = at.pick("company"), at.pick("investor")
    series, code = at.pick("round")
    amount = at.tongue.amount(at.draw, "investment", at.country)
    marks = at.say(
        "investment",
        {"recipient": recipient[0], "investor": investor[0], "round": series, "amount": amount.words},
    )
    company = at.organisation("company", recipient, marks["recipient"])
    fund = at.organisation("investor", investor, marks["investor"])
    put_in = Investment(
        id="investment", kind="investment", investors=fund, recipient=company, round=code,
        amount=with_words(amount.value, marks["amount"].exact),
    )  # fmt: skip
    at.page.add(
        put_in,
        {
            "/kind": marks["kind"], path("investors", fund.id): marks["investor"], "/recipient": marks["recipient"],
            "/round": marks["round"], "/amount": marks["amount"],
        },
    )  # fmt: skip


def agreement(at: Setting) -> None:
    """Write who signed what, two parties or more."""
    parties = at.some("party", 2)
    words, kind = at.pick("agreement")
    subject, _ = at.pick("subject")
    names = [one for one, _ in parties]
    marks = at.say("agreement", {"parties": listed(at.tongue, names), "kind": words, "subject": subject})
    bodies = [at.organisation(f"party-{number + 1}", one, marks[str(number)]) for number, one in enumerate(parties)]
    signed = Agreement(id="agreement", kind=kind, parties=bodies, subject=subject)
    said = {path("parties", body.id): marks[str(number)] for number, body in enumerate(bodies)}
    at.page.add(signed, {"/kind": marks["kind"], "/subject": marks["subject"], **said})
    at.page.add(
        Milestone(id="agreement-signed", subject=signed, stage="signed"),
        {"/subject": marks["kind"], "/stage": marks["stage"]},
    )


def output(at: Setting) -> None:
    """Write an indicator that is an amount of money."""
    money = at.tongue.amount(at.draw, "output", at.country)
    period = at.tongue.year(at.published.year - at.draw(st.integers(1, 3)))
    marks = at.say("output", {"city": at.city, "money": money.words, "period": period.words})
    at.page.add(
        Observation(
            id="output", place=Place(localities=[at.city]), measure=marks["measure"].exact, status="reported",
            money=with_words(money.value, marks["money"].exact), period=with_words(period.value, marks["period"].exact),
        ),
        {name: marks[mark] for name, mark in _OBSERVED.items() if mark in marks},
    )  # fmt: skip


def jobs(at: Setting) -> None:
    """Write an indicator that is a count."""
    noun, measure = at.pick("jobs")
    value = at.tongue.counted(at.draw, noun, "many")
    period = at.tongue.year(at.published.year - at.draw(st.integers(1, 3)))
    marks = at.say("jobs", {"city": at.city, "value": value.words, "period": period.words})
    at.page.add(
        Observation(
            id="jobs", place=Place(localities=[at.city]), measure=measure, status="reported",
            value=with_words(value.value, marks["value"].exact), period=with_words(period.value, marks["period"].exact),
        ),
        {"/measure": marks["value"], **{name: marks[mark] for name, mark in _OBSERVED.items() if mark in marks}},
    )  # fmt: skip


def target(at: Setting) -> None:
    """Write what the city aims at, and by when."""
    noun, _ = at.pick("aim")
    value = at.tongue.counted(at.draw, noun, "many")
    due = at.tongue.due(at.draw, at.published.year + at.draw(st.integers(1, 10)))
    marks = at.say("target", {"city": at.city, "value": value.words, "due": due.words})
    at.page.add(
        Observation(
            id="target", place=Place(localities=[at.city]), measure=value.value.unit or noun, status="target",
            value=with_words(value.value, marks["value"].exact), due=with_words(due.value, marks["due"].exact),
        ),
        {"/measure": marks["value"], **{name: marks[mark] for name, mark in _OBSERVED.items() if mark in marks}},
    )  # fmt: skip


#: The fields of an observation, and the words of a sentence that say them.
_OBSERVED: Final = {
    "/place": "city", "/measure": "measure", "/money": "money", "/value": "value", "/status": "status",
    "/period": "period", "/due": "due",
}  # fmt: skip


def ranking(at: Setting) -> None:
    """Write where the city stands, and for how long."""
    scope, _ = at.pick("scope")
    rank, streak = at.tongue.rank(at.draw), at.tongue.running(at.draw)
    marks = at.say("ranking", {"city": at.city, "rank": rank.words, "streak": streak.words, "scope": scope})
    at.page.add(
        Ranking(
            id="ranking", place=Place(localities=[at.city]), rank=with_words(rank.value, marks["rank"].exact),
            scope=scope, streak=with_words(streak.value, marks["streak"].exact), status="reported",
        ),
        {
            "/place": marks["city"], "/rank": marks["rank"], "/scope": marks["scope"], "/streak": marks["streak"],
            "/status": marks["rank"],
        },
    )  # fmt: skip


def facility(at: Setting) -> None:
    """Write what happened to a park or a centre, and on which day."""
    kind, _ = at.pick("facility")
    name = f"{at.city}{' ' if at.tongue.lang == 'en' else ''}{kind}"
    words, stage = at.pick("stage")
    day = at.published - dt.timedelta(days=at.draw(st.integers(1, 90)))
    when = at.tongue.day(at.draw, day, at.published)
    marks = at.say("facility", {"facility": name, "stage": words, "when": when.words})
    site = Facility(id="facility", names=at.name(name))
    at.page.add(site, {path("names", site.names[0]): marks["facility"]})
    at.page.add(
        Milestone(id="facility-stage", subject=site, stage=stage, when=with_words(when.value, marks["when"].exact)),
        {"/subject": marks["facility"], "/stage": marks["stage"], "/when": marks["when"]},
    )


def part(at: Setting) -> None:
    """Write of an event within the event, and how long it was."""
    sector, _ = at.pick("sector")
    word, kind = at.pick("part")
    name = f"{word} on {sector}" if at.tongue.lang == "en" else f"{sector}{word}"
    duration = at.tongue.length(at.draw)
    marks = at.say("part", {"duration": duration.words, "name": name})
    inner = Event(
        id="part", names=at.name(name, NameKind.description), kind=kind, part_of=at.event, sectors=sector,
        duration=with_words(duration.value, marks["duration"].exact),
    )  # fmt: skip
    at.page.add(
        inner,
        {
            path("names", inner.names[0]): marks["name"], "/kind": marks["name"].part(word),
            "/part_of": marks["part_of"], path("sectors", "items", sector): marks["name"].part(sector),
            "/duration": marks["duration"],
        },
    )  # fmt: skip


def quote(at: Setting) -> None:
    """Write what somebody said, and who that is."""
    (words, gist), (person, _), (post, _), (bureau, kind) = map(at.pick, ("quote", "person", "post", "bureau"))
    name = f"{at.city}{' ' if at.tongue.lang == 'en' else ''}{bureau}"
    marks = at.say("quote", {"quote": words, "person": person, "post": post, "organisation": name})
    speaker = Person(id="speaker", names=at.name(person))
    at.page.add(speaker, {path("names", speaker.names[0]): marks["person"]})
    body = at.organisation("bureau", (name, kind), marks["organisation"])
    at.page.add(
        Affiliation(id="post", person=speaker, organisation=body, post=at.name(post)),
        {"/person": marks["person"], "/organisation": marks["organisation"], "/post": marks["post"]},
    )
    at.page.add(Quote(id="quote", speaker=speaker, gist=gist), {"/speaker": marks["person"], "/gist": marks["quote"]})


#: What a release can say beside its event.
FACTS: Final[tuple[Callable[[Setting], None], ...]] = (
    guests, projects, investment, agreement, output, target, ranking, facility, quote, part, jobs,
)  # fmt: skip
