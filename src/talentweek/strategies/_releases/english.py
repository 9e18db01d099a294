"""Press releases in English: words, sentences, ways of saying values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.strategies._phrases.english import with_equivalent
from talentweek.strategies._phrases.english_dates import days_in_words, month_day, month_day_year
from talentweek.strategies._phrases.english_numbers import (
    BILLIONS,
    BOUNDS,
    EXACT_MILLIONS,
    GROUPED,
    MILLIONS,
    PLAIN,
    WORDS,
    a_bounded_number,
    a_bounded_range,
    ordinal,
    ordinal_words,
    words,
)
from talentweek.strategies._phrases.said import one_of
from talentweek.strategies._releases.tongue import Count, Long, Place, Sum, Tongue, When, Which
from talentweek.values.dates import DateSpan
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    import datetime as dt

    from hypothesis.strategies import DrawFn

_PROSE: Final = frozenset(("", "over ", "more than ", "at least ", "up to ", "nearly ", "almost ", "about ", "some "))
#: The ways of bounding that read well in any sentence.
_BOUNDS: Final = tuple(one for one in BOUNDS if one[1] in _PROSE)
_CURRENCIES: Final = (("CNY", "", " yuan"), ("CNY", "RMB ", ""), ("USD", "US$", ""), ("EUR", "€", ""))

WORDS_FOR: Final = {
    "city": (("Linhu", ""), ("Qingwan", ""), ("Donglin", ""), ("Yunze", ""), ("Haiping", "")),
    "week": (
        ("Talent Week", "talent_week"), ("Entrepreneurship Week", "entrepreneurship_week"),
        ("Innovation Forum", "forum"),
    ),
    "status": (("took place", "concluded"), ("is taking place", "ongoing"), ("will take place", "planned")),
    "venue": (("Convention Centre", ""), ("Lakeside Hall", ""), ("Science Museum", "")),
    "guests": (("foreign experts", ""), ("overseas scholars", ""), ("young entrepreneurs", "")),
    "country": (
        ("France", "FR"), ("Italy", "IT"), ("Japan", "JP"), ("Germany", "DE"), ("Brazil", "BR"), ("Iran", "IR"),
    ),
    "other countries": ((" and other countries", ""),),
    "projects": (("projects", ""), ("high-tech projects", ""), ("start-up projects", "")),
    "sector": (
        ("new materials", ""), ("biomedicine", ""), ("robotics", ""), ("integrated circuits", ""), ("green energy", ""),
    ),
    "other fields": ((" and other fields", ""),),
    "company": (("North Isle Batteries", "company"), ("Jade River Robotics", "company"), ("Tern Optics", "company")),
    "investor": (("Silver Pine Capital", "company"), ("Heron Ventures", "company")),
    "round": (("an angel round", "angel"), ("a seed round", "seed"), ("a series A round", "series A")),
    "party": (
        ("Blue Heron University", "university"), ("Harbour Institute of Optics", "institute"),
        ("Tern Optics", "company"), ("Maple Hill Hospital", "hospital"),
    ),
    "agreement": (
        ("cooperation agreement", "cooperation"), ("strategic agreement", "strategic"),
        ("memorandum of understanding", "memorandum"),
    ),
    "subject": (("talent training", ""), ("a joint laboratory", ""), ("student exchanges", "")),
    "jobs": (("jobs", "jobs"), ("patents", "patents")),
    "aim": (("start-ups", ""), ("overseas scholars", ""), ("young engineers", "")),
    "scope": (("the counties of the province", ""), ("the cities of the region", "")),
    "facility": (("Science Park", ""), ("Innovation Centre", ""), ("Incubator for Young Founders", "")),
    "stage": (("was inaugurated", "inaugurated"), ("was unveiled", "unveiled"), ("was established", "established")),
    "part": (("forum", "forum"), ("contest", "contest"), ("exhibition", "exhibition")),
    "person": (("Lin Qiao", ""), ("Mara Velden", ""), ("Shen Yu", "")),
    "post": (("director", ""), ("deputy head", "")),
    "bureau": (("Talent Bureau", "government"), ("Science Bureau", "government")),
    "quote": (
        ("Talents are the future of our city", "The city counts on talents."),
        ("We want every team to feel at home here", "Teams are to be welcome."),
    ),
}  # fmt: skip

SENTENCES: Final = {
    "title": ("{edition} {name} gathers talents in {city}", "{city} is host to the {edition} {name}"),
    "dateline": ("{city}, {published} —",),
    "week": (
        "The {edition} {name} {status} in {city} {before}{when}.",
        "In {city}, the {edition} {name} {status} {before}{when}.",
    ),
    "guests": (
        "{size} from {origins} {role:attended} the {ceremony:opening ceremony} at the {venue}.",
        "At the {venue}, {size} from {origins} {role:attended} the {ceremony:opening ceremony}.",
    ),
    "projects": (
        "{count} {stage:were signed} during {event:the event}, in the fields of {sectors}.",
        "During {event:the event}, {count} in {sectors} {stage:were signed}.",
    ),
    "investment": (
        "{recipient} received an {kind:investment} of {amount} from {investor} in {round}.",
        "In {round}, {investor} made an {kind:investment} of {amount} in {recipient}.",
    ),
    "agreement": ("{parties} {stage:signed} a {kind} on {subject}.",),
    "output": ("The {measure:GDP} of {city} {status:amounted to} {money} in {period}.",),
    "jobs": ("Enterprises in {city} {status:reported} {value} in {period}.",),
    "target": ("{due}, {city} {status:aims} to attract {value}.", "{city} {status:aims} to attract {value} {due}."),
    "ranking": ("{city} has been {rank} among {scope} for {streak}.",),
    "facility": ("The {facility} {stage} on {when}.", "On {when}, the {facility} {stage}."),
    "part": ("A {duration} {name} was held {part_of:as part of the programme}.",),
    "quote": ("“{quote},” said {person}, {post} of the {organisation}.",),
}


def _counted(draw: DrawFn, noun: str, how_many: str) -> Count:
    def put(figure: str) -> str:
        return f"{figure} {noun}"

    notations = (PLAIN, GROUPED) if how_many == "many" else (PLAIN, WORDS)
    wording = draw(st.integers(0, len(_BOUNDS)))
    if wording == len(_BOUNDS):
        made = a_bounded_range(draw, (PLAIN,), put)
    else:
        made = a_bounded_number(draw, notations, _BOUNDS[wording : wording + 1], put)
    return Count(made.words, Quantity(value=made.value, bound=made.bound, upper=made.upper, unit=noun))


def _amount(draw: DrawFn, use: str, _country: str) -> Sum:
    code, before, behind = one_of(draw, _CURRENCIES[: 1 if use == "output" else 4])
    notations = (BILLIONS,) if use == "output" else (MILLIONS, EXACT_MILLIONS)
    with_other = use != "output" and one_of(draw, (False, True))
    bounds = _BOUNDS[:1] if with_other else _BOUNDS
    made = a_bounded_number(draw, notations, bounds, lambda figure: f"{before}{figure}{behind}")
    value = Money(amount=made.value, bound=made.bound, currency=code)
    return Sum(*(with_equivalent(draw, made.words, value) if with_other else (made.words, value)))


def _day(draw: DrawFn, day: dt.date, _published: dt.date) -> When:
    if one_of(draw, (True, False)):
        return When(month_day(day), DateSpan(edtf=day, inferred=["year"]))
    return When(month_day_year(day), DateSpan(edtf=day))


def _days(draw: DrawFn, start: dt.date, end: dt.date) -> When:
    said, edtf, use, inferred, _ = days_in_words(draw, start, end, start if one_of(draw, (True, False)) else None)
    return When(said, DateSpan(edtf=edtf, inferred=inferred), "on " if use == "on" else "")


def _year(year: int) -> When:
    return When(str(year), DateSpan(edtf=str(year)))


def _due(draw: DrawFn, year: int) -> When:
    return When(one_of(draw, (f"by {year}", f"by the end of {year}")), DateSpan(edtf=f"../{year}"))


def _edition(draw: DrawFn) -> Which:
    number = draw(st.integers(2, 30))
    return Which(one_of(draw, (ordinal_words(number), ordinal(number))), Edition(number=number))


def _rank(draw: DrawFn) -> Place:
    number = draw(st.integers(1, 20))
    said = one_of(draw, (ordinal_words(number), f"No. {number}"))
    return Place(f"ranked {said}", Rank(number=number))


def _running(draw: DrawFn) -> Long:
    number = draw(st.integers(2, 20))
    said = one_of(draw, (words(number), str(number)))
    return Long(f"{said} consecutive years", Duration.of(years=number))


def _length(draw: DrawFn) -> Long:
    number = draw(st.integers(2, 9))
    return Long(f"{one_of(draw, (words(number), str(number)))}-day", Duration.of(days=number))


def _published(day: dt.date) -> When:
    return When(month_day_year(day), DateSpan(edtf=day))


TONGUE: Final = Tongue(
    lang="en", words=WORDS_FOR, sentences=SENTENCES, comma=", ", last=" and ", counted=_counted, amount=_amount,
    day=_day, days=_days, year=_year, due=_due, edition=_edition, rank=_rank, running=_running, length=_length,
    published=_published,
)  # fmt: skip
