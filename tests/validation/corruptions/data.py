"""What cannot be, or is unlikely, within the data: references, dates, parts, sums, names."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from talentweek import (
    Agreement,
    Cohort,
    Document,
    Event,
    EventSeries,
    Evidence,
    Investment,
    Listing,
    Match,
    Milestone,
    Money,
    Observation,
    Organisation,
    Participation,
    Person,
    Place,
    Project,
    Quantity,
    Ref,
)
from tests.validation.corruptions.planting import Case, Planted, corruption

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November")


def _day(span: Any) -> dt.date | None:
    """Return the first day of a span that is known to the day."""
    start = span.edtf.partition("/")[0] if span is not None else ""
    return dt.date.fromisoformat(start) if len(start) == 10 and "X" not in start else None


def _dated(case: Case) -> list[tuple[Event, dt.date]]:
    return [(event, day) for event in case.of(Event) if (day := _day(event.when)) is not None]


def _added(*records: Any) -> Planted:
    return Planted({record.id: record for record in records})


@corruption("a party dropped", "leads_nowhere")
def party(case: Case) -> Planted | None:
    named = {one.subject for one in case.of(Evidence) if one.path.startswith("/parties/")}
    deal = case.pick(one for one in case.of(Agreement) if len(one.parties) > 1 and one.id in named)
    if deal is None:
        return None
    return _added(attrs.evolve(deal, parties=deal.parties[:-1]))


@corruption("a record taken out", "dangling_reference")
def taken_out(case: Case) -> Planted | None:
    gone = case.pick(case.of(Event, Person, Organisation, Cohort, Document))
    return None if gone is None else Planted({}, gone=frozenset({gone.id}))


@corruption("a reference to a record of another kind", "wrong_kind")
def wrong_kind(case: Case) -> Planted | None:
    step = case.pick(one for one in case.of(Participation, Milestone))
    wrong = case.pick(case.of(Document))
    field = "of" if isinstance(step, Participation) else "subject"
    return None if step is None or wrong is None else _added(attrs.evolve(step, **{field: wrong.id}))


@corruption("a part of itself", "part_of_itself")
def circle(case: Case) -> Planted | None:
    part = case.pick(one for one in case.of(Event) if one.part_of)
    if part is None:
        return None
    whole = case.records[part.part_of[0]]
    return _added(attrs.evolve(whole, part_of=[*whole.part_of, part.id]))


@corruption("a total that is the sum of overlapping parts", "counted_twice", "number_contradicted")
def summed(case: Case) -> Planted | None:
    whole = case.pick(
        one
        for one in case.of(Cohort, Project, Observation)
        if any(getattr(part, "part_of", None) == one.id and _count(part) for part in case.records.values())
        and _count(one)
    )
    if whole is None:
        return None
    parts = [one for one in case.records.values() if getattr(one, "part_of", None) == whole.id and _count(one)]
    field = {Cohort: "size", Project: "count", Observation: "value"}[whole.__class__]
    total = sum(_count(part).value for part in parts)
    return None if total == _count(whole).value else _added(attrs.evolve(whole, **{field: Quantity.exact(total)}))


@corruption("a sum that nobody stated", "counted_twice")
def added_up(case: Case) -> Planted | None:
    group = case.pick(one for one in case.of(Cohort) if one.size is not None and one.size.value is not None)
    if group is None or group.size.bound != "exact":
        return None
    total = Cohort(id="sum", what="all who came", size=group.size.value + 7)
    parts = attrs.evolve(group, part_of=total), Cohort(id="more", what="others", size=7, part_of=total)
    return _added(total, *parts)


def _count(record: Any) -> Any:
    for field in ("size", "count", "value"):
        value = getattr(record, field, None)
        if isinstance(value, Quantity) and value.bound == "exact" and value.value is not None:
            return value
    return None


@corruption("a part larger than the whole", "part_exceeds_total")
def larger(case: Case) -> Planted | None:
    whole = case.pick(one for one in case.of(Cohort, Project) if _count(one))
    if whole is None:
        return None
    number = _count(whole).value + case.rng.randrange(1, 100)
    if isinstance(whole, Cohort):
        return _added(Cohort(id="part", what="some of them", size=number, part_of=whole))
    return _added(Project(id="part", names="some of them", count=number, part_of=whole))


@corruption("a share of more than all", "share_above_all")
def share(case: Case) -> Planted | None:
    whole = case.pick(case.of(Cohort))
    return (
        None
        if whole is None
        else _added(
            Cohort(
                id="part", what="some of them", size=Quantity.exact(case.rng.randrange(101, 900), "%"), part_of=whole
            )
        )
    )


@corruption("a question that nobody answered", "perhaps_one")
def perhaps_one(case: Case) -> Planted | None:
    group = case.pick(case.of(Cohort))
    if group is None:
        return None
    other = attrs.evolve(group, id="perhaps-the-same")
    return _added(other, Match(id="perhaps", a=group, b=other, verdict="unsure"))


@corruption("fewer than nobody", "below_zero")
def below_zero(case: Case) -> Planted | None:
    counted = case.pick(one for one in case.of(Cohort, Project) if _count(one))
    if counted is None:
        return None
    number = Quantity.exact(-case.rng.randrange(1, 100))
    return _added(attrs.evolve(counted, **{"size" if isinstance(counted, Cohort) else "count": number}))


@corruption("more members than the group has", "more_members_than_size")
def members(case: Case) -> Planted | None:
    group = case.pick(one for one in case.of(Cohort) if one.size is not None)
    if group is None:
        return None
    named = [Ref.named(f"member {number}") for number in range(3)]
    return _added(attrs.evolve(group, members=named, size=Quantity.exact(case.rng.randrange(1, 3))))


@corruption("an event before its series began", "before_its_series")
def early(case: Case) -> Planted | None:
    picked = case.pick(_dated(case))
    if picked is None:
        return None
    event, day = picked
    series = EventSeries(id="the-series", names=event.label)
    began = Milestone(id="began", subject=series, stage="launched", when=str(day.year + 1))
    return _added(series, began, attrs.evolve(event, series=series))


@corruption("a signing outside its event", "outside_its_event")
def outside(case: Case) -> Planted | None:
    days = {event.id: day for event, day in _dated(case)}
    step = case.pick(one for one in case.of(Milestone) if one.event in days)
    if step is None:
        return None
    when = days[step.event] - dt.timedelta(days=case.rng.randrange(30, 300))
    return _added(attrs.evolve(step, when=str(when)))


@corruption("a part of an event at another time", "outside_its_whole")
def other_time(case: Case) -> Planted | None:
    days = {event.id: day for event, day in _dated(case)}
    part = case.pick(one for one in case.of(Event) if one.part_of and one.part_of[0] in days)
    if part is None:
        return None
    return _added(attrs.evolve(part, when=str(days[part.part_of[0]] - dt.timedelta(days=400))))


@corruption("a target due before it was set", "due_before_it_was_said")
def due(case: Case) -> Planted | None:
    published = case.published()
    aim = case.pick(one for one in case.of(Observation) if one.due is not None)
    return (
        None
        if aim is None or published is None
        else _added(attrs.evolve(aim, due=f"../{int(published[:4]) - case.rng.randrange(1, 9)}"))
    )


@corruption("an actual of next year", "reported_too_early")
def ahead(case: Case) -> Planted | None:
    published = case.published()
    one = case.pick(one for one in case.of(Observation) if one.status == "reported" and one.period is not None)
    return (
        None
        if one is None or published is None
        else _added(attrs.evolve(one, period=str(int(published[:4]) + case.rng.randrange(1, 9))))
    )


@corruption("an edition out of order", "edition_out_of_order")
def order(case: Case) -> Planted | None:
    picked = case.pick((event, day) for event, day in _dated(case) if event.edition and event.edition.number)
    if picked is None:
        return None
    event, day = picked
    series = EventSeries(id="the-series", names=event.label)
    later = Event(
        id="later", names=event.names, series=series, edition=event.edition.number + 1, when=str(day.year - 2)
    )
    return _added(series, later, attrs.evolve(event, series=series))


@corruption("an edition twice", "same_edition_twice")
def edition(case: Case) -> Planted | None:
    event = case.pick(one for one in case.of(Event) if one.edition)
    if event is None:
        return None
    series = EventSeries(id="the-series", names=event.label)
    again = Event(id="again", names="The Week", series=series, edition=event.edition)
    return _added(series, again, attrs.evolve(event, series=series))


@corruption("a weekday that is none of the date", "weekday_clash")
def weekday(case: Case) -> Planted | None:
    picked = case.pick((event, day) for event, day in _dated(case) if day.month <= len(MONTHS))
    if picked is None:
        return None
    event, day = picked
    wrong = WEEKDAYS[(day.weekday() + case.rng.randrange(1, 7)) % 7]
    stated = f"{wrong}, {MONTHS[day.month - 1]} {day.day}, {day.year}"
    return _added(attrs.evolve(event, when=attrs.evolve(event.when, stated=stated)))


@corruption("a duration that does not fit the days", "duration_clash")
def duration(case: Case) -> Planted | None:
    picked = case.pick(_dated(case))
    if picked is None:
        return None
    event, day = picked
    when = f"{day}/{day + dt.timedelta(days=case.rng.randrange(1, 5))}"
    return _added(attrs.evolve(event, when=when, duration=f"P{case.rng.randrange(9, 30)}D"))


@corruption("a concluded event that was still to come", "over_before_it_was")
def over(case: Case) -> Planted | None:
    said = {one.subject for one in case.of(Evidence) if one.path == "/status"}
    published = case.published()
    event = case.pick(one for one in case.of(Event) if one.id in said)
    if event is None or published is None:
        return None
    start = dt.date.fromisoformat(published) + dt.timedelta(days=case.rng.randrange(1, 60))
    return _added(attrs.evolve(event, status="concluded", when=f"{start}/{start + dt.timedelta(days=5)}"))


@corruption("a reprint before its source", "copied_before_its_source")
def reprint(case: Case) -> Planted | None:
    published = case.published()
    source = case.pick(one for one in case.of(Document) if one.published and one.published.edtf == published)
    if source is None or published is None:
        return None
    day = dt.date.fromisoformat(published) - dt.timedelta(days=case.rng.randrange(1, 90))
    return _added(Document(id="reprint", derived_from=source, published=str(day)))


def _money(case: Case) -> Any:
    return case.pick(one for one in case.of(Investment) if one.amount is not None and one.amount.amount)


@corruption("an amount without a currency", "currency_undecided")
def no_currency(case: Case) -> Planted | None:
    deal = _money(case)
    return None if deal is None else _added(attrs.evolve(deal, amount=Money.exact(deal.amount.amount)))


@corruption("two equivalents that disagree", "equivalents_disagree")
def disagree(case: Case) -> Planted | None:
    deal = _money(case)
    if deal is None:
        return None
    pair = [Money.exact(case.rng.randrange(10**6, 10**7), "GBP"), Money.exact(case.rng.randrange(10**8, 10**9), "GBP")]
    return _added(attrs.evolve(deal, amount=attrs.evolve(deal.amount, equivalents=pair)))


@corruption("an equivalent off the day's rate", "off_the_rate")
def off_rate(case: Case) -> Planted | None:
    deal = _money(case)
    published = case.published()
    if deal is None or published is None or published > "2025" or deal.amount.currency not in {"CNY", "EUR", "USD"}:
        return None
    pair = [Money.exact(int(deal.amount.amount) * 100_000, "GBP")]
    return _added(attrs.evolve(deal, amount=Money.exact(deal.amount.amount, deal.amount.currency, equivalents=pair)))


@corruption("a town in another province", "locality_elsewhere")
def town(case: Case) -> Planted | None:
    event = case.pick(case.of(Event))
    name, wrong = case.rng.choice((("Suzhou", "CN-GD"), ("Taizhou", "CN-SC"), ("江苏", "CN-ZJ"), ("Fuzhou", "CN-HN")))
    return (
        None
        if event is None
        else _added(attrs.evolve(event, places=Listing.of(Place(subdivision=wrong, localities=[name]))))
    )


@corruption("the words of another place", "words_of_another_place")
def place_words(case: Case) -> Planted | None:
    event = case.pick(case.of(Event))
    return (
        None
        if event is None
        else _added(
            attrs.evolve(
                event, places=Listing.of(Place(subdivision="CN-GD", stated=case.rng.choice(("浙江", "in Sichuan"))))
            )
        )
    )


@corruption("one body under two ids", "two_ids_for_one")
def two_ids(case: Case) -> Planted | None:
    one = case.pick(
        one for one in case.of(Organisation, Person) if any(name.kind in {"official", "brand"} for name in one.names)
    )
    return None if one is None else _added(attrs.evolve(one, id="zz-again"))


@corruption("two bodies under one name", "two_agents_of_one_name")
def one_name(case: Case) -> Planted | None:
    one = case.pick(
        one for one in case.of(Organisation, Person) if any(name.kind in {"official", "brand"} for name in one.names)
    )
    if one is None:
        return None
    if isinstance(one, Person):
        return _added(Organisation(id="zz-other", names=one.names))
    return _added(attrs.evolve(one, id="zz-other", kind="band"), attrs.evolve(one, kind="university"))


@corruption("an event twice", "same_record_twice", "same_edition_twice")
def twice(case: Case) -> Planted | None:
    event = case.pick(one for one in case.of(Event) if any(name.kind == "official" for name in one.names))
    return None if event is None else _added(attrs.evolve(event, id="zz-again"))


@corruption("two records that are judged both ways", "contradictory_match")
def both_ways(case: Case) -> Planted | None:
    event = case.pick(case.of(Event))
    other = case.pick(one for one in case.of(Event) if event is not None and one.id != event.id)
    if event is None or other is None:
        return None
    return _added(Match(a=event, b=other, verdict="same"), Match(a=other, b=event, verdict="different"))


@corruption("records of two classes that are judged to be one", "matched_kinds")
def two_classes(case: Case) -> Planted | None:
    event, other = case.pick(case.of(Event)), case.pick(case.of(Person, Organisation, Cohort))
    return None if event is None or other is None else _added(Match(a=other, b=event, verdict="same"))
