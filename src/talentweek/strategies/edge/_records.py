"""The corners of the records: who is not known, what has no date, what is a part, a target, a fall, a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from talentweek.entities.events import EventStatus
from talentweek.entities.participants import (
    ParticipationStatus,
)
from talentweek.entities.statements import Stage, StatementStatus
from talentweek.provenance import Confidence, Verdict
from talentweek.strategies.dates import date_spans
from talentweek.strategies.edge._corners import Corner
from talentweek.strategies.edge._values import ASTRAL
from talentweek.strategies.money import money
from talentweek.strategies.names import names
from talentweek.strategies.quantities import quantities
from talentweek.values.bounds import Bound
from talentweek.values.ids import Ref
from talentweek.values.listings import Listing
from talentweek.values.money import Money
from talentweek.values.names import Name, NameKind
from talentweek.values.ordinals import Edition
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

_SOMEBODY: Final = Ref.named("the park")
_SEVERAL: Final = st.sampled_from([Quantity.unknown(), Quantity.vague(2), Quantity.more_than(20)])
_DESCRIPTION: Final = Corner(
    "no name: what the source calls it", {"names": names(kind=NameKind.description).map(lambda name: (name,))}
)
_SEVERAL_AT_ONCE: Final = Corner("several of them, and how many is not quite known", {"count": _SEVERAL})
_UNDECIDED: Final = Money(amount=10_000_000, equivalents=[Money.exact("1370000", "USD")])
_NOWHERE: Final = Listing[Place](items=(), complete=False, stated_count=Quantity.unknown())
_PERCENT: Final = st.sampled_from([Quantity.exact(30, "%"), Quantity.more_than("33.3", "%"), Quantity.exact(100, "%")])


def _given(says: str, /, **given: Any) -> Corner:
    return Corner(says, given)


def _referring(says: str, field: str) -> Corner:
    """Return a corner at which a field refers by words alone."""
    return Corner(says, {field: _SOMEBODY})


#: The corners of each record, by the name of its function.
RECORDS: Final[dict[str, Mapping[str, Corner]]] = {}

RECORDS["events"] = {
    "without_date": _given("when it is, was or will be is not said", when=None, duration=None),
    "unknown_end": _given("a week that began, without an invented end", when="2024-07-11/", duration="P1W"),
    "open_end": _given("it goes on", when="2024-07-11/..", status=EventStatus.ongoing),
    "unknown_year": _given("a day of a year that is not known", when="XXXX-07-11"),
    "before_its_time": _given("concluded, and in the far future", when="9999-12-31", status=EventStatus.concluded),
    "longer_than_its_dates": _given("a duration that contradicts the dates", when="2024-07-11", duration="P1Y"),
    "in_several_places": _given(
        "two cities and others", places=Listing.open(Place(localities="Suzhou"), Place(localities="Kunshan"))
    ),
    "in_unnamed_places": _given("several places, of which none is named", places=_NOWHERE),
    "label_alone": _given("an edition without a number", edition=Edition(label="Spring")),
    "part_of_two": _given("a part of two events", part_of=("event-1", "event-2")),
    "several": _SEVERAL_AT_ONCE,
    "description": _DESCRIPTION,
    "most_names": _given("as many names as there can be", names=names().map(lambda name: (name,) * 100)),
}
RECORDS["event_series"] = {
    "irregular": _given("how often it takes place is not said", repeats=None),
    "every_second_year": _given("less often than every year", repeats="P2Y"),
    "description": _DESCRIPTION,
}
RECORDS["persons"] = {
    "names_in_several_scripts": _given(
        "one name in three scripts",
        names=[Name(text="陳美玲", lang="zh-Hant"), Name(text="陈美玲", lang="zh-Hans"), Name(text="Mei")],
    ),
    "description": _DESCRIPTION,
    "origin_in_words": _given("an origin of which only words are known", origin=Place(stated="overseas")),
}
RECORDS["organisations"] = {
    "description": _DESCRIPTION,
    "part_of_the_unresolved": _referring("a part of something that nobody knows", "part_of"),
    "astral": _given("a name beyond the first plane", names=names(text=ASTRAL).map(lambda name: (name,))),
}
RECORDS["cohorts"] = {
        "unknown_size": _given("how many cannot be read", size=Quantity.unknown()),
        "unsized": _given("how many is not said", size=None),
        "nobody": _given("a group of none", size=0),
        "share": _given("so many percent of a larger group", size=_PERCENT, part_of="cohort-1"),
        "unresolved_members": _given("members who are not known", members=(_SOMEBODY, Ref.named("the mayor"))),
        "unnamed_origins": _given("from many countries, of which none is named", origins=_NOWHERE),
        "more_members_than_size": _given("two members of a group of one", size=1, members=(
            Ref.to("person-1"), Ref.to("person-2"),
        )),
    }  # fmt: skip
RECORDS["facilities"] = {
    "unknown_count": _given("several parks, how many cannot be read", count=Quantity.unknown()),
    "several": _SEVERAL_AT_ONCE,
    "nowhere": _given("where it is is not said", places=None),
    "description": _DESCRIPTION,
}
RECORDS["participations"] = {
    "unresolved": _referring("somebody who is not known takes part", "agent"),
    "not_there": _given(
        "invited, registered or expected, which is not attended",
        status=st.sampled_from(
            [ParticipationStatus.invited, ParticipationStatus.registered, ParticipationStatus.expected]
        ),
    ),
    "undecided": _given("whether they came is not said", status=None, when=None),
}
RECORDS["affiliations"] = {
    "without_organisation": _given("a post, and where is not said", organisation=None),
    "unresolved": _referring("a post in something that is not known", "organisation"),
}
RECORDS["projects"] = {
    "many_without_names": _given(
        "286 projects of which none is named", names=Name(text="projects", kind=NameKind.description), count=286
    ),
    "several": _SEVERAL_AT_ONCE,
    "unresolved": _referring("carried out by somebody who is not known", "by"),
    "unnamed_sectors": _given(
        "several sectors, of which none is named", sectors=Listing[str](items=(), stated_count=Quantity.vague(2))
    ),
}
RECORDS["programmes"] = {
    "by_two": _given("of two bodies, one of them not known", by=(Ref.to("organisation-1"), _SOMEBODY)),
    "part": _given("a part of a larger one", part_of="programme-1"),
    "several": _SEVERAL_AT_ONCE,
}
RECORDS["agreements"] = {
    "without_parties": _given("who agreed is not said", parties=()),
    "one_party": _given("only one side is named", parties=(_SOMEBODY,)),
    "ten_parties": _given(
        "ten parties in no order", parties=tuple(Ref.to(f"organisation-{number}") for number in range(10, 0, -1))
    ),
    "party_twice": _given("one party by its id and by words", parties=(Ref.to("organisation-1"), _SOMEBODY)),
    "several": _SEVERAL_AT_ONCE,
}
RECORDS["investments"] = {
    "without_investor": _given("who gives is not said", investors=()),
    "without_amount": _given("how much is not said", amount=None),
    "undecided": _given("a currency that is not decided, beside one that is", amount=_UNDECIDED),
    "unknown_amount": _given("an amount that cannot be read", amount=money(bound=Bound.unknown)),
    "many_investors": _given(
        "several investors, one of them not known", investors=(Ref.to("organisation-1"), _SOMEBODY)
    ),
    "part": _given("an instalment of a larger one", part_of="investment-1"),
}
RECORDS["milestones"] = {
    "undated": _given("when is not said", when=None, event=None),
    "bounded_moment": _given("on a day or before", when=st.sampled_from(["../2021-05-17", "../2025"])),
    "planned": _given("it has not happened", stage=st.sampled_from([Stage.intended, Stage.planned])),
    "unresolved": _referring("done by somebody who is not known", "by"),
}
RECORDS["observations"] = {
        "unknown": _given("a number that cannot be read", value=Quantity.unknown()),
        "target": _given("a target, which is never an actual", status=StatementStatus.target, due="../2025"),
        "overdue_target": _given("a target whose time is not said", status=StatementStatus.target, due=None),
        "fall": _given("a negative change", change=quantities(value=st.integers(-100, -1), bound="exact", unit="%")),
        "change_alone": _given(
            "by how much it changed, and not what it is", value=None, money=None,
            change=quantities(bound=Bound.more_than, unit="%"), versus=date_spans(precision="year"),
        ),
        "of_a_place": _given("said of a territory, which is no agent", place=Place(country="CN")),
        "unresolved": _referring("said of something that is not known", "subject"),
        "share": _given("percent of a larger number", value=_PERCENT, part_of="observation-1"),
        "money": _given("an amount whose currency is not decided", money=_UNDECIDED),
    }  # fmt: skip
RECORDS["rankings"] = {
    "streak": _given("first for years running", rank=1, streak="P19Y"),
    "of_a_place": _given("a territory that is ranked", place=Place(subdivision="CN-JS", localities="Kunshan")),
    "target": _given("a place that is aimed at", status=StatementStatus.target, due=date_spans()),
    "first_of_nothing": _given("first, and of what is not said", rank=1, of=None, scope=None, measure=None),
}
RECORDS["quotes"] = {
    "unresolved": _referring("somebody who is not known speaks", "speaker"),
    "without_gist": _given("somebody is quoted, and nothing else is kept", gist=None, about=None),
}
RECORDS["documents"] = {
        "barest": _given(
            "a source of which nothing is known", title=None, url=None, lang=None, published=None, publishers=(),
            authors=(), contact=None, number=None, derived_from=None, sha256=None,
        ),
        "reprint": _given("a reprint or a translation of another", derived_from="document-1"),
        "unresolved": _referring("published by somebody who is not known", "publishers"),
        "month_of_issue": _given("published some time in a month", published="2024-07"),
    }  # fmt: skip
RECORDS["evidence"] = {
    "without_offsets": _given("where the words stand is not known", start=None, end=None),
    "at_the_start": _given("the first words of a document", start=0),
    "astral": _given("offsets count code points, not bytes nor UTF-16", exact=ASTRAL, start=st.integers(0, 9)),
    "escaped_path": _given("a path with escaped keys", path=st.sampled_from(["/names/a~1b", "/names/m~0n", "/names/"])),
    "contradicting": _given(
        "the passage says something else than the record", says='"21"', confidence=Confidence.doubtful
    ),
    "inferred": _given("nobody wrote it: it was inferred", confidence=Confidence.inferred),
    "longest": _given(
        "words at the limit",
        exact=st.sampled_from(["第" * 10_000, "𠮷" * 10_000]),
        start=st.sampled_from([None, 0, 99]),
    ),
}
RECORDS["matches"] = {
    "itself": _given("a record and itself", a="event-1", b="event-1"),
    "unsure": _given("nobody knows whether they are the same", verdict=Verdict.unsure),
    "across_classes": _given("a person and an organisation", a="person-1", b="organisation-1"),
}
