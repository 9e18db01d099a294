"""What a plan says, and what is wrong with one, before the first row is read."""

import pytest

from talentweek import Cohort, Event, InvalidObject, Money, Ref
from talentweek.entities.kinds import KINDS
from talentweek.intake import Column, Plan, read
from talentweek.intake._addresses import parse
from talentweek.intake._headers import fold, unit_of
from talentweek.normalise import Context


def problems_of(*arguments, **keywords):
    """Return what is wrong with a plan: path, code, message, hint."""
    with pytest.raises(InvalidObject) as refused:
        Plan(*arguments, **keywords)
    assert refused.value.subject == "Plan"
    return [(one.path, one.code, one.message, one.hint) for one in refused.value.problems]


# addresses


@pytest.mark.parametrize(
    "text",
    [
        "event",
        "event.when",
        "event.when.start",
        "event.places.country",
        "cohort:invited.size",
        "cohort.origins.stated_count",
        "agreement.parties[]",
        "person[]",
        "context.published",
        "investment.amount.unit",
        "observation:GDP per head.money",
    ],
)
def test_an_address_is_written_as_it_is_read(text):
    """Reading it and writing it gives it back."""
    assert str(parse(text)) == text


@pytest.mark.parametrize(
    ("address", "message", "hint"),
    [
        ("evnt.when", "'evnt' is no kind of record", "did you mean 'event'?"),
        ("qqq", "'qqq' is no kind of record", f"there are {', '.join(KINDS)}, context"),
        ("event.wehn", "event has no field 'wehn'", "did you mean 'when'?"),
        ("event.when.strat", "event.when has no part 'strat'", "did you mean 'start'?"),
        ("event.kind.x", "event.kind has no part 'x'", None),
        ("event.when.start.year", "'event.when.start.year' is no address", "write kind.field or kind.field.part"),
        ("event..when", "'event..when' is no address", "write kind.field or kind.field.part"),
        ("event:.when", "a label is needed behind the colon", None),
        ("context:a.country", "the context has no label", None),
        ("context.publisher", "the context has no field 'publisher'", "did you mean 'published'?"),
        ("context", "the context has no field None", "it has published, country, language"),
        ("event.kind[]", "event.kind holds no list", "leave out the []"),
        ("participation", "participation cannot be told as a whole", "write participation.field"),
    ],
)
def test_an_address_that_is_none_is_refused_with_what_was_meant(address, message, hint):
    """At the column that has it."""
    found = problems_of({"Name": "event.names", "X": address})
    assert found[0] == ("/columns/X", "unknown_field", message, hint)


def test_all_problems_of_a_plan_are_told_together():
    """Each under its path."""
    found = problems_of(
        {"A": "event.name", "B": Column("project", role="guest"), "C": Column("cohort", status="invited")},
        always={"event.knd": "x", "investment.kind": "gift", "observation": "x"},
    )
    assert [(path, code) for path, code, _, _ in found] == [
        ("/columns/A", "unknown_field"),
        ("/columns/B", "unknown_field"),
        ("/columns/C", "unknown_field"),
        ("/always/event.knd", "unknown_field"),
        ("/always/investment.kind", "not_read"),
        ("/always/observation", "unknown_field"),
        ("/columns", "missing"),
    ]


def test_two_columns_for_one_field_are_refused():
    """Where the field holds one value; the names of a thing can stand in several columns."""
    found = problems_of({"Name": "event.names", "Date": "event.when", "Day": "event.when"})
    assert found == [
        ("/columns/Day", "two_columns", "two columns for 'event.when'", "give one of them a label: kind:label")
    ]
    plan = Plan({"Name": "event.names", "名称": "event.names"})
    (event,) = read({"Name": "Talent Week", "名称": "人才周"}, plan).records
    assert [name.text for name in event.names] == ["Talent Week", "人才周"]


def test_two_columns_with_one_name_are_refused():
    """Names of columns are compared without case, width and spaces."""
    found = problems_of({"Name": "event.names", " ＮＡＭＥ ": "event.kind"})
    assert found[0][:2] == ("/columns/ ＮＡＭＥ ", "two_columns")


def test_a_record_that_lacks_what_it_needs_is_refused():
    """With how to give it."""
    found = problems_of({"When": "event.when", "Person": "person"})
    assert found == [
        (
            "/columns",
            "missing",
            "event needs names",
            "give a column event.names, or always={'event.names': ...}",
        )
    ]


def test_links_that_lead_nowhere_or_in_a_circle_are_refused():
    """A link leads to a record of the row."""
    found = problems_of({"Name": "event.names"}, always={"event.part_of": "@event:tuor", "event:tour.names": "Tour"})
    assert found[0][2:] == ("no record 'event:tuor' in the row", "did you mean 'event:tour'?")
    found = problems_of(
        {"A": "project:a.names", "B": "project:b.names"},
        always={"project:a.part_of": "@project:b", "project:b.part_of": "@project:a"},
    )
    assert "project:a and project:b lead to each other" in {message for _, _, message, _ in found}
    found = problems_of({"Name": "event.names"}, always={"event.kind": "@event"})
    assert found[0][2] == "event.kind leads to no record"


def test_a_circle_is_told_by_those_that_are_in_it():
    """Not by one that only leads there."""
    found = problems_of(
        {"A": "project:a.names", "B": "project:b.names", "C": "project:c.names"},
        always={
            "project:a.part_of": "@project:b",
            "project:b.part_of": "@project:c",
            "project:c.part_of": "@project:b",
        },
    )
    assert [message for _, _, message, _ in found] == [
        "project:b and project:c lead to each other",
        "project:c and project:b lead to each other",
    ]


def test_what_the_row_is_about_has_to_be_in_the_row():
    """With what there is."""
    found = problems_of({"Name": "event.names"}, about="projct")
    assert found == [("/about", "unknown_field", "no record 'projct' in the row", "there is event")]
    assert Plan({"N": "event.names", "P": "project.names"}, about="project").ready.about == "project"


def test_parts_that_a_column_fixes_are_parts_of_the_value():
    """With what was meant."""
    found = problems_of({"Short": Column("event.names", parts={"knd": "short"})})
    assert found[0] == ("/columns/Short", "unknown_field", "no part 'knd'", "did you mean 'kind'?")
    found = problems_of({"Short": Column("event.names", parts={"zzz": "short"})})
    assert found[0][3] is None


def test_what_a_column_always_says_is_read_with_the_plan():
    """Its parts, its status, its stage: words that are none are told at once."""
    found = problems_of(
        {
            "Name": "event.names",
            "Short": Column("event.names", parts={"kind": "nick"}),
            "Guests": Column("cohort", role="guest", status="gone"),
            "Projects": Column("project", stage="dreamt"),
        }
    )
    assert [(path, code) for path, code, _, _ in found] == [
        ("/columns/Short", "not_read"),
        ("/columns/Guests", "not_read"),
        ("/columns/Projects", "not_read"),
    ]


@pytest.mark.parametrize(
    ("address", "unit", "sound"),
    [
        ("investment.amount", "万元", True), ("investment.amount", "万元/年", True), ("investment", "€m", True),
        ("event.duration", "days", True), ("cohort", "teams", True), ("observation:steel", "tons", True),
        ("observation:steel.value", "tons", True), ("event.when.start", "d", True), ("context.published", "d", True),
        ("investment.amount", "furlong", False), ("investment", "million", False), ("event.names", "人", False),
        ("event.duration", "furlong", False), ("person", "人", False),
    ],
)  # fmt: skip
def test_a_unit_that_no_number_of_a_column_can_have_is_refused(address, unit, sound):
    """A reader of the user's takes any."""
    columns = {"Name": "event.names", "Other": Column(address, unit=unit)}
    if sound:
        assert Plan(columns)
        return
    message = f"{unit!r} is no unit of {address}"
    assert problems_of(columns) == [("/columns/Other", "unknown_unit", message, None)]
    assert Plan({**columns, "Other": Column(address, unit=unit, read=lambda words, _: words)})


def test_only_what_can_happen_has_a_stage():
    """A milestone is said of things, not of statements."""
    found = problems_of({"N": "event.names", "X": Column("quote.gist", stage="signed"), "P": "person"})
    assert found[0][2] == "nothing happens to quote"


# what is always so


def test_what_is_always_so_is_read_once_and_stands_in_each_row():
    """As words, or as a value."""
    plan = Plan(
        {"Company": "investment.recipient"},
        always={
            "investment.kind": "奖金",
            "investment.amount": Money.exact(100, "CNY"),
            "investment.investors": "A; B",
            "investment.round": "angel",
        },
    )
    (investment,) = read({"Company": "Foo"}, plan).records
    assert investment.kind == "prize"
    assert investment.amount == Money.exact(100, "CNY")
    assert investment.investors == (Ref.named("A"), Ref.named("B"))


def test_a_column_knows_better_than_what_is_always_so():
    """What is always so stands in where the cell is empty."""
    plan = Plan({"Name": "event.names", "Kind": "event.kind"}, always={"event.kind": "forum"})
    kinds = [read({"Name": "x", "Kind": kind}, plan).records[0].kind for kind in ("contest", "")]
    assert kinds == ["contest", "forum"]


def test_words_that_are_always_so_and_are_none_are_told():
    """At the construction of the plan, whichever rule they break."""
    found = problems_of({"Name": "event.names"}, always={"event.id": "two words", "event.mode": "by post"})
    assert [(path, code) for path, code, _, _ in found] == [("/always/event.mode", "not_read")]
    found = problems_of({"Name": "event.names"}, always={"event.names": "x" * 1001})
    assert found[0][:2] == ("/always/event.names/text", "too_long")


# names of columns


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("投资额（亿元）", ("投资额", "亿元")),
        ("投资额(单位：亿元)", ("投资额", "亿元")),
        ("Investment [million yuan]", ("Investment", "million yuan")),
        ("Investment (in million yuan)", ("Investment", "million yuan")),
        ("金额/万元", ("金额", "万元")),
        ("(only brackets)", None),
        ("open (", None),
        ("Name", None),
        ("x" * 400 + "(元)", None),
    ],
)
def test_the_unit_of_a_column_stands_in_brackets(name, expected):
    """Or behind a slash."""
    assert unit_of(name) == expected


def test_a_long_name_of_a_column_is_compared_as_it_is():
    """Nobody means two of them to be one."""
    assert fold("X" * 301) == "X" * 301


def test_the_unit_of_the_header_is_that_of_bare_numbers():
    """Whether the plan names the column with it or without."""
    for named in ("投资额", "投资额（亿元）"):
        plan = Plan({named: "investment.amount"}, context=Context(country="CN"))
        (investment,) = read({"投资额（亿元）": "1.5"}, plan).records
        assert investment.amount.amount == 150_000_000
    plan = Plan({"投资额（估计）": Column("investment.amount", unit="亿元")}, context=Context(country="CN"))
    (investment,) = read({"投资额（估计）": "1.5"}, plan).records
    assert investment.amount.amount == 150_000_000


def test_brackets_that_hold_no_unit_make_another_column():
    """The planned investment is not the investment."""
    plan = Plan({"Investment": "investment.amount"})
    result = read({"Investment (planned)": "10 million yuan"}, plan)
    assert result.records == ()
    assert result.unread == {"Investment (planned)": "10 million yuan"}


def test_counts_and_durations_have_units_too():
    """人 and 天, and no words that only look like a unit."""
    plan = Plan({"人数": "cohort:experts", "时长": "event.duration", "名称": "event.names"})
    result = read({"名称": "x", "人数（人）": "48", "时长（天）": "3"}, plan)
    event = next(record for record in result.records if isinstance(record, Event))
    experts = next(record for record in result.records if isinstance(record, Cohort))
    assert event.duration.iso == "P3D"
    assert experts.size.value == 48
    plan = Plan({"市": "organisation.names", "就业": "observation:jobs", "人数": "cohort"})
    assert read({"市": "甲", "就业（人）": "48"}, plan).dataset.observations()[0].value.value == 48
    assert read({"人数（预计）": "48"}, plan).unread == {"人数（预计）": "48"}


@pytest.mark.parametrize(
    ("unit", "amount", "currency"),
    [
        (" (RMB 100m)", 2_600_000_000, "CNY"), (" (€m)", 26_000_000, "EUR"), (" (10k yuan)", 260_000, "CNY"),
        (" (in millions of US dollars)", 26_000_000, "USD"), (" (¥10,000)", 260_000, "CNY"),
        (" (RMB '000)", 26_000, "CNY"), (", RMB m", 26_000_000, "CNY"), (" (人民币亿元)", 2_600_000_000, "CNY"),
        (" [£bn]", 26_000_000_000, "GBP"), (" (RMB 000s)", 26_000, "CNY"), (" (US$)", 26, "USD"),
    ],
)  # fmt: skip
def test_a_unit_of_money_may_be_written_in_many_ways(unit, amount, currency):
    """In the name that the plan gives, and in that of the row."""
    for named in ("Sum", f"Sum{unit}"):
        plan = Plan({"Name": "event.names", named: "investment.amount"}, context=Context(country="CN"))
        result = read({"Name": "Week", f"Sum{unit}": "26"}, plan)
        (investment,) = result.dataset.investments()
        assert (investment.amount.amount, investment.amount.currency) == (amount, currency)
        assert result.problems == ()


@pytest.mark.parametrize(
    "unit", [" (planned)", " ($5,000)", " (million)", "/10 Mio. DM", ", millions", f" ({'x' * 150})"]
)
@pytest.mark.parametrize("address", ["investment.amount", "investment"])
def test_a_bare_number_is_no_amount_where_its_unit_is_not_understood(unit, address):
    """Which would be wrong by a magnitude; an amount with a unit of its own is one."""
    plan = Plan({"Name": "event.names", f"Sum{unit}": address})
    result = read({"Name": "Week", f"Sum{unit}": "26"}, plan)
    assert [problem.code for problem in result.problems] == ["unknown_unit"]
    assert [one.amount.amount for one in result.dataset.investments()] == [None] * (address != "investment")
    result = read({"Name": "Week", f"Sum{unit}": "26 million yuan"}, plan)
    assert result.problems == ()
    assert result.dataset.investments()[0].amount.amount == 26_000_000


def test_what_stands_behind_a_comma_need_not_be_a_unit():
    """The sum, planned, is a sum; and a label in brackets is none of what is counted."""
    for name, address in (("Sum, planned", "investment.amount"), ("A/B", "investment.amount")):
        result = read({"Name": "Week", name: "26"}, Plan({"Name": "event.names", name: address}))
        assert result.dataset.investments()[0].amount.amount == 26
    plan = Plan({"Name (short)": "event.names", "Edition (k)": "event.edition"})
    assert read({"Name (short)": "Week", "Edition (k)": "3"}, plan).dataset.events()[0].edition.number == 3
    (experts,) = read({"Experts (foreign)": "48"}, Plan({"Experts (foreign)": "cohort"})).records
    assert experts.size.value == 48


@pytest.mark.parametrize(
    ("unit", "value"),
    [("（万人）", 260_000), (" (thousands)", 26_000), ("（千人）", None), (" ('000)", None), (" (5 million)", None)],
)
def test_a_magnitude_in_the_name_of_a_column_is_that_of_its_numbers(unit, value):
    """Or they are not read."""
    result = read({f"Visitors{unit}": "26"}, Plan({f"Visitors{unit}": "cohort:visitors"}))
    assert [one.size.value for one in result.records if one.size] == ([] if value is None else [value])
    assert [problem.code for problem in result.problems] == ["unknown_unit"] * (value is None)
    plan = Plan({"City": "organisation.names", f"Sum{unit}": "observation:visitors"})
    (told,) = read({"City": "x", f"Sum{unit}": "26"}, plan).dataset.observations() or (None,)
    assert (told and told.value.value) == value


def test_an_observation_is_of_money_where_its_unit_is():
    """GDP (RMB bn), whatever way the unit is written."""
    plan = Plan({"City": "organisation.names", "GDP": "observation:gdp"})
    for unit in ("RMB bn", "in billions of yuan", "RMB 1bn"):
        (told,) = read({"City": "x", f"GDP ({unit})": "26"}, plan).dataset.observations()
        assert told.money.amount == 26_000_000_000


def test_many_names_of_columns_do_not_pile_up():
    """Keys of hostile rows are forgotten."""
    plan = Plan({"Name": "event.names"})
    for number in range(3000):
        read({f"column {number}": "x"}, plan)
    assert len(plan.ready.known) <= 1024


@pytest.mark.parametrize(
    ("arguments", "options", "said"),
    [
        ((["Name"],), {}, "columns is a Mapping, not list of 1"),
        (("Name",), {}, "columns is a Mapping, not 'Name'"),
        (({},), {"always": ["event.kind"]}, "always is a Mapping, not list of 1"),
        (({},), {"context": "CN"}, "context is a Context, not 'CN'"),
    ],
)
def test_a_plan_of_something_else_is_a_wrong_call(arguments, options, said):
    """And says what was meant."""
    with pytest.raises(TypeError, match=said):
        Plan(*arguments, **options)


@pytest.mark.parametrize("target", [None, 5, ["event.when", 5], {"event.when"}])
def test_a_column_that_leads_to_no_address_is_told(target):
    """With all other problems of the plan."""
    with pytest.raises(InvalidObject) as refused:
        Plan({"Date": target, "Name": "event.name"})
    assert [(one.path, one.code) for one in refused.value.problems if one.path] == [
        ("/columns/Date", "wrong_type"),
        ("/columns/Name", "unknown_field"),
    ]
