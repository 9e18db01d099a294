"""What the rules leave alone, and what they tell beyond their own examples."""

import gc
import inspect
from pathlib import Path
from typing import Any, get_type_hints

import attrs
import pytest

from talentweek import (
    Agreement,
    Cohort,
    Dataset,
    DateSpan,
    Document,
    Event,
    EventSeries,
    Evidence,
    Facility,
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
    Programme,
    Project,
    Quantity,
    Ref,
    rates,
    validation,
)
from talentweek.entities.kinds import KINDS
from talentweek.validation import RULES, Report, validate
from talentweek.validation._days import begins_before, surely_before
from talentweek.validation._passages.cues import judge_code
from talentweek.validation._world import World
from talentweek.validation.counts import COUNTED
from talentweek.validation.money import NO_DAY, NO_RATES
from talentweek.validation.quantities import relation
from talentweek.values._codes import COUNTRIES
from tests.validation.asking import codes


@pytest.mark.parametrize(
    ("total", "part", "subset"),
    [
        (Quantity.nearly(50), Quantity.exact(50), False),
        (Quantity.exact(50), Quantity.exact(50), True),
        (Quantity.exact(50), Quantity.at_least(50), None),
        (Quantity.exact(50), Quantity.more_than(50), False),
        (Quantity.more_than(20), Quantity.exact(400), None),
        (Quantity.more_than(20), Quantity.exact(12), True),
        (Quantity.exact(50), Quantity.exact(90, "%"), True),
        (Quantity.exact(50), Quantity.about(90, "%"), None),
        (Quantity.exact(50, "%"), Quantity.exact(60, "%"), None),
        (Quantity.exact(50, "%"), Quantity.exact(101, "%"), False),
        (Quantity.exact(50, "%"), Quantity.exact(400), None),
        (Quantity.exact(50, "km"), Quantity.exact(60, "m"), None),
        (Quantity.exact(50, "名"), Quantity.exact(60, "人"), False),
        (Quantity.exact(50, "experts"), Quantity.exact(60, "foreign experts"), False),
        (Quantity.exact(50, "experts"), Quantity.exact(60, "companies"), None),
        (Quantity.about(50), Quantity.exact(60), None),
        (Money.exact(50, "CNY"), Money.exact(60, "CNY"), False),
        (Money.exact(50, "CNY"), Money.exact(60, "USD"), None),
        (Money.exact(50, "CNY"), Quantity.exact(60), None),
    ],
)
def test_a_part_fits_its_total_surely_surely_not_or_perhaps(total: Any, part: Any, subset: bool | None) -> None:  # noqa: FBT001 - a column of the table
    assert relation(total, [part]).subset is subset


def test_parts_make_up_a_total_only_where_all_are_exact() -> None:
    numbers = [Quantity.exact(20), Quantity.exact(30)]
    assert relation(Quantity.exact(50), numbers).partition is True
    assert relation(Quantity.exact(60), numbers).partition is False
    assert relation(Quantity.exact(50), [*numbers, Quantity.about(1)]).partition is None


def test_shares_of_a_group_are_no_part_of_its_sum() -> None:
    whole = Cohort(id="all", what="experts", size=100)
    share = Cohort(id="share", what="young ones", size=Quantity.exact(30, "%"), part_of=whole)
    assert codes(whole, share) == ()


def test_rates_that_are_not_to_be_had_are_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ModuleNotFoundError

    monkeypatch.setattr(rates, "agrees", missing)
    amount = Money.exact(10, "CNY", equivalents=[Money.exact(10, "USD")])
    deal, page = Investment(id="deal", kind="grant", amount=amount), Document(id="page", published="2024-07-11")
    claim = Evidence(subject=deal, path="/amount", document=page, exact="10 yuan")
    report = validate(Dataset.of(deal, page, claim))
    assert report.notes == (NO_RATES,)
    assert str(report).splitlines()[-1] == f"note: {NO_RATES}"


def test_an_equivalent_without_a_day_is_left_alone() -> None:
    amount = Money.exact(10, "CNY", equivalents=[Money.exact(10, "USD")])
    deal, page = Investment(id="deal", kind="grant", amount=amount), Document(id="page", published="2024")
    assert codes(deal, page, Evidence(subject=deal, path="/amount", document=page, exact="10 yuan")) == ()
    assert codes(deal) == ()


def test_a_place_in_another_country_is_elsewhere() -> None:
    town = Place(country="FR", localities=["江苏"])
    assert codes(Event(names="Forum", places=town)) == ("locality_elsewhere",)
    stated = Place(country="FR", stated="in Jiangsu")
    assert codes(Event(names="Forum", places=stated)) == ("words_of_another_place",)
    assert codes(Event(names="Forum", places=Place(country="FR", stated="in the south"))) == ()


def test_two_agents_of_one_name_may_be_one_where_nothing_tells_them_apart() -> None:
    here = Place(country="CN", subdivision="CN-ZJ")
    pair = [Facility(id=name, names="The Park", places=places) for name, places in (("a", here), ("b", None))]
    assert codes(*pair) == ("two_ids_for_one",)
    labs = [Organisation(id=name, names="The Lab", part_of=Ref.named(name)) for name in ("a", "b")]
    assert codes(*labs) == ("two_agents_of_one_name",)
    people = [Person(id=name, names="Li Wei", origin=Place(country=code)) for name, code in (("a", "CN"), ("b", "SG"))]
    assert codes(*people) == ("two_agents_of_one_name",)
    assert codes(*people, Person(id="c", names="Li Wei")) == ("two_agents_of_one_name", "two_ids_for_one")
    assert codes(*people, Match(a="a", b="b", verdict="different")) == ()


def test_a_name_that_many_have_is_looked_up_among_some() -> None:
    many = [Person(id=f"li-{number}", names="Li Wei") for number in range(12)]
    assert len(World(Dataset(many), {}, {}).named("liwei")) == 8


def test_what_somebody_has_judged_is_not_asked_again() -> None:
    pair = [Event(id=name, names="Talent Week", when="2024") for name in ("a", "b")]
    assert codes(*pair) == ("same_record_twice",)
    assert codes(*pair, Match(a="a", b="b", verdict="same")) == ()


def test_a_document_knows_the_day_of_its_source() -> None:
    wire = Document(id="wire", published="2023-11-12")
    copy, lost = Document(id="copy", derived_from=wire), Document(id="lost", derived_from="nowhere")
    world = World(Dataset.of(wire, copy, lost), {}, {})
    assert str(world.published("copy")) == "2023-11-12"
    assert world.published("lost") is None
    assert world.context("nobody").published is None
    circle = World(Dataset.of(Document(id="a", derived_from="b"), Document(id="b", derived_from="a")), {}, {})
    assert circle.published("a") is None


def test_what_is_no_dataset_and_no_rule_is_refused() -> None:
    with pytest.raises(TypeError, match="a Dataset is needed, not a list"):
        validate([])  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no rule 'clocks'"):
        validate(Dataset(), without="clocks")


def test_the_garbage_collector_is_left_as_it_was() -> None:
    assert gc.isenabled()
    validate(Dataset())
    assert gc.isenabled()
    gc.disable()
    try:
        validate(Dataset())
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_report_reads_well() -> None:
    group = Cohort(id="experts", what="experts", size=20)
    page = Document(id="page", lang="en")
    claim = Evidence(id="e", subject=group, path="/size", document=page, exact="30 experts")
    report = validate(Dataset.of(group, page, claim), {"page": "Some say 30 experts came." + " And so on." * 9})
    assert report.table().splitlines()[0].split() == ["outcome", "fact", "holds", "says", "passage"]
    assert report.table("supported").count("\n") == 0
    assert "[30 experts]" in report.table("contradicted")
    assert report.to_dict()["outcomes"] == {"contradicted": 1}
    assert str(Report()) == "no problems"
    assert str(report).splitlines()[:2] == ["1 error", "1 quotation: 1 contradicted"]


def test_a_long_cell_of_the_table_is_cut() -> None:
    group = Cohort(id="x" * 190, what="专家" * 90)
    page = Document(id="page", lang="zh")
    claim = Evidence(id="e", subject=group, path="/what", document=page, exact="专家")
    table = validate(Dataset.of(group, page, claim), {"page": "专家" * 99}).table()
    assert max(map(len, table.splitlines())) < 250


def test_each_name_of_the_room_is_there() -> None:
    assert set(validation.__all__) <= set(dir(validation))
    assert all(getattr(validation, name) is not None for name in validation.__all__)
    with pytest.raises(AttributeError, match="no attribute 'clocks'"):
        validation.clocks  # noqa: B018 - what is asked for is what is tested


def test_each_code_is_listed_beside_its_rule() -> None:
    page = (Path(__file__).parents[2] / "docs/reference/problem-codes.md").read_text(encoding="utf-8")
    pairs = [(code, rule.name) for rule in RULES.values() for code in rule.codes]
    assert [pair for pair in pairs if f"| `{pair[0]}` | `{pair[1]}` |" not in page] == []


def test_each_rule_has_a_good_and_a_bad_example() -> None:
    for rule in RULES.values():
        examples = inspect.cleandoc(rule.judge.__doc__ or "").split(">>> ")
        shown = [one for one in examples if f"{rule.name}.check(" in one]
        assert len(shown) >= 2, rule.name
        assert any("\n()" in one or "\n((), ())" in one for one in shown), rule.name


def test_the_same_day_is_neither_before_nor_after() -> None:
    week = Event(id="week", names="Talent Week", when="2024-07-11/2024-07-12", duration="P2D", status="concluded")
    page = Document(id="page", published="2024-07-12")
    claim = Evidence(subject=week, path="/status", document=page, exact="concluded")
    last = Event(id="closing", names="Closing", part_of=week, when="2024-07-12")
    assert codes(week, page, claim, last) == ()
    assert surely_before(week.when, DateSpan.on("2024-07-12")) is False
    assert begins_before(last.when, DateSpan.on("2024-07-12")) is False


def test_a_day_more_or_less_is_a_clash_and_a_week_may_be_five_days() -> None:
    days = "2024-07-11/2024-07-12"
    assert codes(Event(names="Forum", when=days, duration="P3D")) == ("duration_clash",)
    assert codes(Event(names="Forum", when=days, duration="P1D")) == ("duration_clash",)
    assert codes(Event(names="Week", when="2024-07-08/2024-07-12", duration="P1W")) == ()


def test_a_thing_can_be_of_two_kinds() -> None:
    assert judge_code("forum", "the signing", "kind").outcome == "not_checkable"
    assert judge_code("signed", "was unveiled", "Stage").outcome == "contradicted"


def observed(name: str, measure: str, value: Quantity | int | None, **more: Any) -> Observation:
    return Observation(id=name, subject=Ref.named("Kunshan"), measure=measure, value=value, status="reported", **more)


@pytest.mark.parametrize(
    ("whole", "part", "found"),
    [
        (observed("all", "enterprises", 362), observed("part", "employees of these", 140_000, part_of="all"), ()),
        (
            observed("all", "plan", Quantity.exact(110, "%")),
            observed("part", "plan", Quantity.exact(120, "%"), part_of="all"),
            (),
        ),
        (observed("all", "balance", -10), observed("part", "balance", -5, part_of="all"), ()),
        (observed("all", "firms", 362), observed("part", "firms", 400, part_of="all"), ("part_exceeds_total",)),
        (
            observed("all", "firms", 362),
            observed("part", "listed", None, money=Money.exact(5, "CNY"), part_of="all"),
            (),
        ),
        (
            observed("all", "firms", Quantity.exact(362, "firms")),
            observed("part", "listed", Quantity.exact(400, "firms"), part_of="all"),
            ("part_exceeds_total",),
        ),
        (Event(id="all", names="Weeks", count=2), Event(id="part", names="Forums", count=10, part_of="all"), ()),
        (
            Cohort(id="all", what="a", size=Quantity.exact(50, "%")),
            Cohort(id="part", what="b", size=400, part_of="all"),
            (),
        ),
    ],
)
def test_only_what_is_of_one_kind_is_compared(whole: Any, part: Any, found: tuple[str, ...]) -> None:
    assert codes(whole, part) == found


def test_more_parts_than_wholes_may_be_right_where_they_are_no_subset() -> None:
    whole = Project(id="all", names="The parks", count=2)
    (problem,) = validate(Dataset.of(whole, Project(id="part", names="The labs", count=10, part_of=whole))).problems
    assert (problem.code, problem.severity) == ("part_exceeds_total", "warning")


@pytest.mark.parametrize(
    "record",
    [
        Cohort(what="experts", size=-5), Cohort(what="experts", size=Quantity.between(-5, 3)),
        Cohort(what="experts", size=Quantity.at_most(-1)), Event(names="forums", count=-2),
        Project(names="projects", count=-1), Programme(kind="policy", names="policies", count=-1),
        Facility(names="parks", count=-1),
        Agreement(kind="contract", count=-1),
        Cohort(what="experts", origins=Listing.open(stated_count=Quantity.about(-7))),
    ],
)  # fmt: skip
def test_nobody_counts_below_zero(record: Any) -> None:
    assert codes(record) == ("below_zero",)


def test_what_may_be_below_zero_is_left_alone() -> None:
    balance = Observation(subject=Ref.named("Kunshan"), measure="balance", value=-5, change=-3, status="reported")
    none = Cohort(what="experts", size=0, origins=Listing.of(Place(country="FR"))), Cohort(what="guests")
    unknown = Cohort(what="staff", size=Quantity.unknown())
    assert codes(balance, Investment(kind="grant", amount=Money.exact(-5, "CNY")), *none, unknown) == ()


def test_every_count_of_a_record_is_looked_at() -> None:
    """A new field that says how many there are belongs to one table or the other."""
    said = {
        (model, name)
        for model in (kind.model for kind in KINDS.values())
        for name, taken in get_type_hints(model).items()
        if "Quantity" in str(taken) or "Listing" in str(taken)
    }
    measured = {(Observation, "value"), (Observation, "change")}
    assert said - measured == {(model, name) for model, names in COUNTED.items() for name in names}


@pytest.mark.parametrize(
    ("size", "members", "found"),
    [
        (Quantity.exact(1), [Ref.to("li"), Ref(id="li", stated="Li Wei")], ()),
        (Quantity.exact(1), [Ref.to("li"), Ref.named("Li  Wei")], ()),
        (Quantity.exact(1), [Ref(id="zhao", stated="Zhao"), Ref.named("zhao")], ()),
        (Quantity.exact(1), [Ref.to("li"), Ref.named("Zhao Min")], ("more_members_than_size",)),
        (Quantity.exact(1, "experts"), [Ref.to("li"), Ref.named("Zhao Min")], ("more_members_than_size",)),
        (Quantity.exact(1, "delegations"), [Ref.to("li"), Ref.named("Zhao Min")], ()),
        (Quantity.exact(1, "pp"), [Ref.to("li"), Ref.named("Zhao Min")], ()),
    ],
)
def test_members_are_counted_once(size: Quantity, members: list[Ref], found: tuple[str, ...]) -> None:
    group = Cohort(id="c", what="foreign experts", size=size, members=members)
    assert set(codes(group, Person(id="li", names="Li Wei"))) - {"dangling_reference"} == set(found)


def test_members_that_are_groups_have_no_number() -> None:
    members = [Ref.to("team"), Ref.named("Zhao Min")]
    assert codes(Cohort(id="c", what="experts", size=1, members=members), Cohort(id="team", what="a team")) == ()


def test_a_series_begins_with_its_first_beginning() -> None:
    series = EventSeries(id="weeks", names="Talent Week")
    began = [
        Milestone(subject=series, stage=stage, when=when)
        for stage, when in (("launched", "2015"), ("inaugurated", "2020"))
    ]
    assert codes(series, *began, Event(names="Talent Week", series=series, when="2018")) == ()
    assert codes(series, *began, Event(names="Talent Week", series=series, when="2014")) == ("before_its_series",)
    assert (
        codes(series, Milestone(subject=series, stage="launched"), Event(names="W", series=series, when="2014")) == ()
    )


def test_an_event_that_was_planned_and_is_over_is_told_of_by_both_documents() -> None:
    week = Event(id="week", names="Talent Week", when="2024-07-11/2024-07-17", status="concluded")
    pages = Document(id="before", published="2024-07-01"), Document(id="after", published="2024-07-18")
    said = [
        Evidence(subject=week, path="/status", document="before", exact="will be held", says='"planned"'),
        Evidence(subject=week, path="/status", document="after", exact="concluded"),
    ]
    assert codes(week, *pages, *said) == ()
    too_early = Evidence(subject=week, path="/status", document="before", exact="concluded", says='"concluded"')
    assert codes(week, *pages, too_early) == ("over_before_it_was",)


def test_a_document_is_held_against_the_days_that_it_tells() -> None:
    week = Event(id="week", names="Talent Week", when="2024-07-11/2024-07-17", status="concluded")
    page = Document(id="page", published="2024-07-12")
    over = Evidence(subject=week, path="/status", document=page, exact="concluded")
    other = Evidence(subject=week, path="/when", document=page, exact="July 11", says='{"edtf":"2024-07-11"}')
    assert codes(week, page, over) == ("over_before_it_was",)
    assert codes(week, page, over, other) == ()
    late = Evidence(subject=week, path="/when", document=page, exact="July 15", says='{"edtf":"2024-07-15"}')
    assert codes(week, page, over, late) == ("over_before_it_was",)
    assert codes(attrs.evolve(week, when="2024-07-11/"), page, over) == ()


def test_one_amount_may_be_rounded_twice() -> None:
    def stated(*others: Money) -> tuple[str, ...]:
        return codes(Investment(kind="grant", amount=Money.exact(10_000_000, "CNY", equivalents=others)))

    assert stated(Money.exact(1_370_000, "USD"), Money.exact(1_376_000, "USD")) == ()
    assert stated(Money.exact(1_376_000, "USD"), Money.exact(1_370_000, "USD")) == ()
    assert stated(Money.exact(1_370_000, "USD"), Money.exact(1_380_000, "USD")) == ("equivalents_disagree",)
    assert stated(Money.more_than(2_000_000, "USD"), Money.exact(1_370_000, "USD")) == ("equivalents_disagree",)


@pytest.mark.parametrize(
    "record",
    [
        Event(names="Week", when=DateSpan.on("2023-07-11", stated="Thursday, July 11")),
        Participation(
            agent=Ref.named("Li"),
            of="week",
            role="guest",
            when=DateSpan.on("2024-07-11", stated="Monday, July 11, 2024"),
        ),
        Document(id="page", published=DateSpan.on("2024-07-11", stated="2024年7月11日（星期一）")),
    ],
)
def test_the_day_of_the_week_is_that_of_the_date(record: Any) -> None:
    assert "weekday_clash" in codes(record)


def test_a_day_of_the_week_is_left_alone_where_the_year_is_not_known() -> None:
    assert codes(Event(names="Week", when=DateSpan.on("XXXX-07-11", stated="Thursday, July 11"))) == ()
    assert codes(Event(names="Week", when=DateSpan.on("2024-07-11", stated="Thursday, July 11"))) == ()


def test_agents_of_one_name_are_each_held_against_those_before() -> None:
    places = ("CN-JS", "CN-ZJ", "CN-ZJ", "CN-JS")
    many = [
        Organisation(id=name, names="Talent Bureau", place=Place(subdivision=place))
        for name, place in zip("abcd", places, strict=True)
    ]
    found = [(one.code, one.path) for one in validate(Dataset(many)).problems]
    assert sorted(found) == [
        ("two_agents_of_one_name", "/organisations/b/names"),
        ("two_ids_for_one", "/organisations/c/names"),
        ("two_ids_for_one", "/organisations/d/names"),
    ]
    crowd = [
        Organisation(id=f"o{number}", names="Talent Bureau", place=Place(country=country))
        for number, country in enumerate(sorted(COUNTRIES)[:20])
    ]
    assert codes(*crowd) == ("two_agents_of_one_name",)


def test_only_same_and_different_end_the_question() -> None:
    pair = [Organisation(id=name, names="Talent Bureau") for name in "ab"]
    assert codes(*pair, Match(a="a", b="b", verdict="unsure")) == ("perhaps_one", "two_ids_for_one")
    assert codes(*pair, Match(a="a", b="b", verdict="different")) == ()


def test_an_open_question_about_what_is_not_there_or_cannot_be_one_is_another_matter() -> None:
    week = Event(id="week", names="Talent Week")
    assert "perhaps_one" not in codes(week, Match(a="week", b="gone", verdict="unsure"))
    assert "perhaps_one" not in codes(
        week, Cohort(id="guests", what="x"), Match(a="week", b="guests", verdict="unsure")
    )
    assert codes(week, attrs.evolve(week, id="other", names="Fair"), Match(a="week", b="other", verdict="unsure")) == (
        "perhaps_one",
    )


def test_a_judgement_that_was_carried_out_leads_to_one_of_two() -> None:
    one = Organisation(id="a", names="Talent Bureau")
    assert codes(one, Match(a="a", b="gone", verdict="same")) == ()
    assert codes(one, Match(a="a", b="gone", verdict="different")) == ("dangling_reference",)
    assert codes(Match(a="lost", b="gone", verdict="same")) == ("dangling_reference",)


def test_what_is_given_for_no_document_is_told() -> None:
    page = Document(id="page", sha256="ab" * 32)
    report = validate(Dataset.of(page), {"pgae": "text", "page": "text", "ab" * 32: "text"}, countries={"paeg": "CN"})
    assert report.notes == (
        "no document has the id 'paeg', for which a country was given",
        "no document has the id 'pgae', for which a text was given",
    )


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({"texts": "text"}, TypeError, "a mapping from the ids of documents is needed, not a str"),
        ({"texts": {"page": b"text"}}, TypeError, "a str is needed for each id of a document, not a bytes for 'page'"),
        ({"countries": "CN"}, TypeError, "a mapping from the ids of documents is needed, not a str"),
        ({"countries": {"page": "China"}}, ValueError, r"countries: 'China' \('page'\) is no code of ISO 3166-1"),
    ],
)
def test_texts_and_countries_are_given_by_documents(given: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        validate(Dataset.of(Document(id="page")), **given)


def test_a_text_gives_a_terminal_no_orders() -> None:
    group, page = Cohort(id="c", what="experts", size=20), Document(id="page", lang="en")
    claim = Evidence(id="e", subject=group, path="/size", document=page, exact="30 experts")
    report = validate(Dataset.of(group, page, claim), {"page": "Red \x1b[31m: 30 experts \u202ecame."})
    assert r"\x1b[31m" in report.table()
    assert all(text.replace("\n", "").isprintable() for text in (str(report), report.table()))


def test_an_edition_is_held_against_all_that_have_a_lower_number() -> None:
    years = {7: "2023", 8: "2020/2030", 9: "2021"}
    series = EventSeries(id="weeks", names="Talent Week")
    events = [
        Event(id=f"w{at}", names="Talent Week", series=series, edition=at, when=when) for at, when in years.items()
    ]
    (problem,) = validate(Dataset.of(series, *events)).problems
    assert (problem.code, problem.path) == ("edition_out_of_order", "/events/w9/when")
    assert problem.message == "edition 9 is before edition 7, which was in 2023"
    open_start = Event(id="w0", names="Talent Week", series=series, edition=1, when="../2022")
    assert codes(series, open_start, events[2]) == ()
    twice = [
        Event(id=name, names=name, series=series, edition=7, when=when) for name, when in (("a", "2023"), ("b", "2022"))
    ]
    assert "edition_out_of_order" not in codes(series, *twice)


def test_parts_of_other_years_make_no_sum() -> None:
    total = observed("all", "firms", 30, period="2024")
    parts = [
        observed(str(year), "firms", value, part_of="all", period=str(year)) for year, value in ((2022, 10), (2023, 20))
    ]
    assert codes(total, *parts) == ()
    assert codes(total, *(attrs.evolve(part, period=total.period) for part in parts)) == (
        "counted_twice",
        "same_record_twice",
    )


def test_an_equivalent_that_was_not_held_against_a_rate_is_a_note() -> None:
    amount = Money.exact(10, "CNY", equivalents=[Money.exact(500, "USD")])
    report = validate(Dataset.of(Investment(kind="grant", amount=amount)))
    assert (report.problems, report.notes) == ((), (NO_DAY,))


def test_a_report_is_asked_in_its_own_words() -> None:
    report = validate(Dataset.of(Event(id="opening", names="Opening", part_of="week")))
    assert [one.code for one in report.warnings] == ["dangling_reference"]
    assert report.errors == ()
    with pytest.raises(ValueError, match="'contradictd' is not a valid Outcome"):
        report.of("contradictd")
    with pytest.raises(ValueError, match="'nope' is not a valid Outcome"):
        report.table("nope")


def test_a_code_is_no_rule_but_leads_to_one() -> None:
    with pytest.raises(ValueError, match="no rule 'two_ids_for_one'; it is a code of 'one_agent'"):
        validate(Dataset(), without="two_ids_for_one")


def test_a_rule_alone_knows_the_countries_too() -> None:
    amount, page = Money.exact(10, "CNY"), Document(id="page", lang="zh")
    deal = Investment(id="deal", kind="grant", amount=amount)
    data = Dataset.of(deal, page, Evidence(subject=deal, path="/amount", document=page, exact="10元"))
    assert RULES["evidence"].check(data, countries={"page": "CN"}) == ()
