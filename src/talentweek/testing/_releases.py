"""What a made-up release tells: an event and its parts, the bodies behind it; and the sources of all that is told.

What several releases have in common (the series, the government of the town, the universities) is the same record in
each of them.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from talentweek.entities.events import Event, EventSeries, EventStatus, Mode
from talentweek.entities.participants import (
    Facility,
    Organisation,
    Participation,
)
from talentweek.entities.statements import Milestone, Stage
from talentweek.provenance import Confidence, Document, Evidence, Match, Verdict
from talentweek.testing import _words as words
from talentweek.testing._draft import Draft, key_of, nth
from talentweek.testing._tellings import tell_numbers, tell_people, tell_projects
from talentweek.values.bounds import Bound
from talentweek.values.dates import Component, DateSpan
from talentweek.values.durations import Duration
from talentweek.values.ids import Ref
from talentweek.values.listings import Listing
from talentweek.values.names import Name, NameKind
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from talentweek.testing._words import Town

_FIRST: Final = 2010
_STATUSES: Final = (EventStatus.concluded, EventStatus.concluded, *EventStatus)
_MODES: Final = (Mode.offline, Mode.offline, None, *Mode)
_WEB: Final = "https:" + "//example.org/"


def release(seed: int, number: int) -> Draft:
    """Make up a release."""
    draft = Draft(seed, number)
    event = _tell_event(draft)
    company = _tell_bodies(draft, event)
    tell_people(draft, event, company)
    tell_projects(draft, event, company)
    tell_numbers(draft, event)
    _tell_sources(draft, event)
    return draft


def _when(draft: Draft) -> DateSpan:
    """Draw when the event takes place: days, a first day with an end that is not known, a day, a month."""
    month, day = 3 + draft.below(9), 1 + draft.below(20)
    start, last, name = f"{draft.year}-{month:02d}-{day:02d}", day + 1 + draft.below(7), words.MONTHS[month - 1]
    edtf, pair = draft.pick(
        (
            (f"{start}/{start[:7]}-{last:02d}", (f"from {name} {day} to {last}", f"{month}月{day}日至{last}日")),
            (f"{start}/", (f"from {name} {day}", f"{month}月{day}日起")),
            (start, (f"on {name} {day}", f"{month}月{day}日")),
            (start[:7], (f"in {name}", f"{month}月")),
        )
    )
    if draft.chance(70):
        return DateSpan(edtf=edtf, inferred=[Component.year], stated=draft.said(pair))
    return DateSpan(edtf=edtf, stated=draft.said((f"{pair[0]}, {draft.year}", f"{draft.year}年{pair[1]}")))


def _series(town: Town, kind: str, english: str, chinese: str) -> EventSeries:
    return EventSeries(
        id=f"series-{key_of(town.subdivision)}-{key_of(town.english)}-{kind}",
        names=[Name(text=english, lang="en"), Name(text=chinese, lang=town.lang)],
        repeats="P1Y",
    )


def _tell_event(draft: Draft) -> Event:
    kind, pair = draft.pick(words.SERIES)
    names = (f"{draft.town.english} {pair[0]}", f"{draft.town.chinese}{pair[1]}")
    series = _series(draft.town, kind, *names)
    draft.shared.append(series)
    edition, theme = draft.year - _FIRST, draft.said(draft.pick(words.THEMES))
    when = _when(draft)
    hall = draft.said(("Convention Centre", "会展中心")) if draft.chance(40) else None
    sectors = [draft.said(pair) for pair in draft.some(words.SECTORS, 2 + draft.below(3))]
    event = Event(
        id=draft.id("event"),
        names=draft.names(names),
        kind=kind,
        series=series,
        edition=edition,
        when=when,
        duration=Duration(iso="P1W", bound=draft.pick((Bound.exact, Bound.about))) if draft.chance(40) else None,
        places=Place(country=draft.place.country, localities=draft.place.localities, venue=hall),
        mode=draft.pick(_MODES),
        themes=[Name(text=theme, lang=draft.lang)],
        sectors=draft.pick((Listing.of, Listing.only, Listing.open))(*sectors),
        status=draft.pick(_STATUSES),
    )
    draft.records.append(event)
    draft.say(
        "opens",
        edition=(draft.said((nth(edition), f"第{edition}届")), event.id, "/edition"),
        event=(event.label, event.id, "/names"),
        place=(draft.place.localities[0], event.id, "/places"),
        when=(when.stated, event.id, "/when"),
        theme=(theme, event.id, "/themes"),
    )
    for index, (part, called) in enumerate(draft.some(words.PARTS, 1 + draft.below(3)), 1):
        count = Quantity.exact(2 + draft.below(9)) if part == "matchmaking" else None
        sub = Event(id=draft.id("event", index), names=draft.names(called), kind=part, part_of=event, count=count)
        draft.records.append(sub)
        draft.say("part", part=(sub.label, sub.id, "/names"))
    return event


def _tell_bodies(draft: Draft, event: Event) -> Organisation:
    """Tell who organises it; return the company that is in the news."""
    town = draft.town
    government = Organisation(
        id=f"organisation-{key_of(town.subdivision)}-{key_of(town.english)}",
        names=[
            Name(text=f"{town.english} Municipal Government", lang="en", kind=NameKind.translation),
            Name(text=f"{town.chinese}市政府", lang=town.lang),
        ],
        kind="government",
        place=Place(country=town.subdivision[:2], subdivision=town.subdivision),
    )
    draft.shared.append(government)
    brand, trade = draft.pick(words.BRANDS), draft.pick(words.TRADES)
    names = draft.names((f"{brand[0]} {trade[0]} Co., Ltd.", f"{brand[1]}{trade[1]}有限公司"))
    company = Organisation(
        id=draft.id("organisation"), names=[*names, Name(text=brand[0], kind=NameKind.brand)],
        kind="company", place=draft.place,
    )  # fmt: skip
    park = Facility(
        id=draft.id("facility"), names=draft.names((f"{town.english} Science Park", f"{town.chinese}科技园")),
        places=draft.place, count=Quantity.unknown() if draft.chance(10) else None,
    )  # fmt: skip
    draft.records += [
        company,
        park,
        Participation(id=draft.id("participation"), agent=government, of=event, role="organiser"),
        Participation(id=draft.id("participation", 1), agent=park, of=event, role="host"),
        Milestone(
            id=draft.id("milestone"), subject=park, stage=draft.pick((Stage.operating, Stage.inaugurated)),
            when=draft.pick((f"../{draft.year}", f"{draft.year - 3}-33", f"{draft.year // 10}X")),
        ),
    ]  # fmt: skip
    if draft.chance(15):
        short = Organisation(id=draft.id("organisation", 1), names=Name(text=brand[1], kind=NameKind.short))
        match = Match(id=draft.id("match"), a=company, b=short, verdict=draft.pick((Verdict.same, Verdict.unsure)))
        draft.records += [short, match]
    return company


def _soon_after(event: Event, draft: Draft) -> str:
    """Draw a day of the month after the event's, so that a date without a year can only be of this one."""
    month = int(str(event.when)[5:7])  # its first day or its month is always told
    return f"{draft.year}-{month + 1:02d}-{1 + draft.below(28):02d}"


def _tell_sources(draft: Draft, event: Event) -> None:
    text = draft.text
    document = Document(
        id=draft.id("document"), title=event.label, url=f"{_WEB}{draft.id('release')}", lang=draft.lang,
        published=_soon_after(event, draft),
        publishers=Ref.named(draft.said(("the town's news office", "市新闻办"))),
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
    )  # fmt: skip
    draft.records.append(document)
    draft.records.extend(
        Evidence(
            id=draft.id("evidence", index), subject=subject, path=path, document=document, exact=exact, start=start,
            end=start + len(exact), method="sample",
            confidence=draft.pick((Confidence.stated, Confidence.stated, *Confidence)),
        )
        for index, (exact, subject, path, start) in enumerate(draft.claims, 1)
    )  # fmt: skip
    if draft.chance(25):
        copy = Document(id=draft.id("document", 1), title=event.label, lang=draft.lang, derived_from=document)
        draft.records.append(copy)
