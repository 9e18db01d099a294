"""What a made-up release tells of people and groups, of what was signed, of what the town counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.entities.agreements import Agreement, AgreementKind
from talentweek.entities.investments import Investment, InvestmentKind
from talentweek.entities.participants import (
    Affiliation,
    Cohort,
    Organisation,
    Participation,
    ParticipationStatus,
    Person,
)
from talentweek.entities.programmes import Programme, ProgrammeKind
from talentweek.entities.projects import Project
from talentweek.entities.statements import Milestone, Observation, Quote, Ranking, Stage, StatementStatus
from talentweek.testing import _words as words
from talentweek.testing._draft import Draft, key_of, nth
from talentweek.values.dates import DateSpan
from talentweek.values.durations import Duration
from talentweek.values.ids import Ref
from talentweek.values.listings import Listing
from talentweek.values.names import Name, NameKind
from talentweek.values.ordinals import Rank
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from talentweek.entities.events import Event


def tell_people(draft: Draft, event: Event, company: Organisation) -> None:
    """Tell who spoke, and the groups that came."""
    people = [_tell_person(draft, event, company, index) for index in range(1, 2 + draft.below(3))]
    what = draft.pick(words.GROUPS)
    unit = draft.said(what)
    size = draft.number(20, 600, unit)
    origins = [Place(country=country) for country in draft.some(words.COUNTRIES, 1 + draft.below(3))]
    more = len(origins) + draft.below(9)
    named = Quantity.more_than(more, stated=draft.said((f"over {more}", f"超过{more}")))
    group = Cohort(
        id=draft.id("cohort"), what=unit, size=size, members=people[:1] if draft.chance(50) else (),
        origins=Listing.open(*origins, stated_count=named),
    )  # fmt: skip
    share = Quantity(value=5 * (1 + draft.below(19)), unit="%")
    part = Cohort(id=draft.id("cohort", 1), what=draft.said(words.GROUPS[1]), size=share, part_of=group)
    draft.records += [group, Participation(
        id=draft.id("participation", 2), agent=group, of=event, role="attended",
        status=draft.pick((ParticipationStatus.attended, None, *ParticipationStatus)),
    )]  # fmt: skip
    if draft.chance(40):
        draft.records.append(part)
    draft.say("attended", size=(size.stated, group.id, "/size"), what=(unit, group.id, "/what"))
    draft.say("from", origins=(named.stated, group.id, "/origins/stated_count"))


def _tell_person(draft: Draft, event: Event, company: Organisation, index: int) -> Person:
    name, chinese, country = (*draft.pick(words.UNIVERSITIES),)
    university = Organisation(
        id=f"organisation-{key_of(name)}", names=[Name(text=name), Name(text=chinese, lang="zh-Hans")],
        kind="university", place=Place(country=country),
    )  # fmt: skip
    body = company if draft.chance(40) else university
    if body is university:
        draft.shared.append(university)
    if draft.chance(30):
        foreign, home = draft.pick(words.FOREIGN)
        person = Person(id=draft.id("person", index), names=foreign, origin=Place(country=home))
    else:
        surname, given = draft.pick(words.SURNAMES), draft.pick(words.GIVEN)
        pair = (f"{given[0]} {surname[0]}", f"{surname[1]}{given[1]}")
        person = Person(id=draft.id("person", index), names=draft.names(pair, NameKind.transliteration))
    post = draft.said(draft.pick(words.POSTS))
    held = Affiliation(
        id=draft.id("affiliation", index), person=person, organisation=body, post=Name(text=post, lang=draft.lang)
    )
    draft.records += [
        person,
        held,
        Participation(id=draft.id("participation", 2 + index), agent=person, of=event, role="speaker"),
    ]
    label = next((one.text for one in body.names if one.lang == draft.lang), body.label)
    draft.say(
        "spoke",
        name=(person.label, person.id, "/names"),
        post=(post, held.id, "/post"),
        body=(label, held.id, "/organisation"),
    )
    if draft.chance(25):
        gist = draft.said(("the town is a good place to begin", "这里是创业的好地方"))
        draft.records.append(Quote(id=draft.id("quote", index), speaker=person, about=event, gist=gist))
    return person


def tell_projects(draft: Draft, event: Event, company: Organisation) -> None:
    """Tell what was signed, and the money."""
    count = 3 + draft.below(300)
    signed = Project(id=draft.id("project"), names=draft.said(("projects", "项目")), count=count)
    pair = draft.pick(words.PROJECTS)
    one = Project(
        id=draft.id("project", 1), names=draft.names(pair), by=company, part_of=signed,
        sectors=draft.said(draft.pick(words.SECTORS)),
    )  # fmt: skip
    partner = Ref.named(draft.said(("an institute of the academy", "中科院某研究所")))
    agreement = Agreement(
        id=draft.id("agreement"), kind=draft.pick((AgreementKind.cooperation, *AgreementKind)),
        parties=[Ref.to(company), partner] if draft.chance(30) else [company], about=one,
        count=draft.number(2, 9) if draft.chance(20) else None,
    )  # fmt: skip
    amount = draft.money()
    money = Investment(
        id=draft.id("investment"), kind=draft.pick((InvestmentKind.investment, *InvestmentKind)), recipient=company,
        amount=amount, round=draft.pick(("angel", "series A", "series B", None)), under=event,
    )  # fmt: skip
    draft.records += [
        signed,
        one,
        agreement,
        Milestone(id=draft.id("milestone", 1), subject=agreement, stage=Stage.signed, when=event.when, event=event),
        money,
    ]
    draft.say(
        "signed",
        count=(str(count), signed.id, "/count"),
        project=(one.label, one.id, "/names"),
    )
    draft.say("invested", company=(company.label, money.id, "/recipient"), amount=(amount.stated, money.id, "/amount"))
    if draft.chance(30):
        plan = Programme(
            id=draft.id("programme"), names=draft.said(("Young Talents Plan", "青年人才计划")),
            kind=draft.pick((ProgrammeKind.plan, *ProgrammeKind)), by=Ref.named(draft.said(("the town", "该市"))),
        )  # fmt: skip
        draft.records.append(plan)


def tell_numbers(draft: Draft, event: Event) -> None:
    """Tell what the town counts: a tally so far, a target, an indicator, a rank."""
    tally, due = draft.number(100, 900), draft.year + 1 + draft.below(5)
    target = Quantity.more_than(1000, stated=draft.said(("over 1000", "超过1000")))
    subject = Ref.to(event.series or event.id)
    so_far = Observation(
        id=draft.id("observation"), subject=subject, measure="projects", value=tally,
        status=StatementStatus.reported, as_of=event.when,
    )  # fmt: skip
    aim = Observation(
        id=draft.id("observation", 1), subject=subject, measure="projects", value=target,
        status=StatementStatus.target, due=DateSpan.until(str(due)),
    )  # fmt: skip
    draft.records += [so_far, aim]
    draft.say(
        "so_far",
        tally=(tally.stated, so_far.id, "/value"),
        target=(target.stated, aim.id, "/value"),
        due=(str(due), aim.id, "/due"),
    )
    if draft.chance(40):
        change = f"{1 + draft.below(12)}.{draft.below(9) + 1}"
        growth = Observation(
            id=draft.id("observation", 2), place=draft.place, measure="GDP", change=Quantity.exact(change, "%"),
            status=StatementStatus.reported, period=str(draft.year - 1), versus=str(draft.year - 2),
        )  # fmt: skip
        rank = Rank(number=1 + draft.below(20))
        ranking = Ranking(
            id=draft.id("ranking"), place=draft.place, rank=rank, measure="GDP", status=StatementStatus.reported,
            streak=Duration.of(years=2 + draft.below(20)) if draft.chance(30) else None,
        )  # fmt: skip
        draft.records += [growth, ranking]
        draft.say("gdp", change=(change, growth.id, "/change"))
        draft.say("ranks", rank=(draft.said((nth(rank.number), str(rank.number))), ranking.id, "/rank"))
