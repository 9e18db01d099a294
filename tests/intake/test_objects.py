"""What a model of extraction writes: objects of parts, lists for one value, and nothing at all."""

import pytest

from talentweek import (
    Agreement,
    Cohort,
    Event,
    Investment,
    Listing,
    Money,
    Observation,
    Organisation,
    Person,
    Place,
    Project,
    Quantity,
    Ref,
)
from talentweek.intake import Column, Plan, read
from talentweek.normalise import Context

PLAN = Plan(
    {
        "event": "event.names",
        "date": "event.when",
        "place": "event.places",
        "sectors": "event.sectors",
        "mode": "event.mode",
        "experts": Column("cohort", role="participant"),
        "organisers": Column("organisation", role="organiser"),
        "speaker": Column("person", role="speaker"),
        "projects": Column("project", stage="signed"),
        "agreement": "agreement",
        "parties": "agreement.parties",
        "sum": "investment.amount",
        "grant": "investment:grant",
        "jobs": "observation:jobs",
        "visitors": "observation:visitors.value",
    },
    context=Context(published="2024-07-16", country="CN", language="en"),
)


def made(model, **cells):
    """Return the records of a class that a row makes, and what is told of it."""
    result = read({"event": "Week", **cells}, PLAN)
    found = [record for record in result.records if isinstance(record, model)]
    return found, [(one.path, one.code) for one in result.problems]


@pytest.mark.parametrize(
    ("given", "amount"),
    [
        (
            {"amount": "10", "unit": "million", "currency": "CNY"},
            Money.exact(10_000_000, "CNY", stated="10 million CNY"),
        ),
        ({"amount": 1.5, "unit": "亿元"}, Money(amount=150_000_000, currency="CNY", stated="1.5 亿元", inferred=True)),
        ({"amount": "10 million", "currency": "yuan"}, Money.exact(10_000_000, "CNY", stated="10 million")),
        ({"amount": "over 10 million yuan", "currency": "CNY"}, Money.more_than(10_000_000, "CNY")),
        ({"value": "10", "unit": "million", "currency": "USD"}, Money.exact(10_000_000, "USD")),
        ({"amount": "10", "currency": None}, Money(amount=10)),
        ({"amount": "10", "currency": "CNY"}, Money.exact(10, "CNY")),
    ],
)
def test_an_amount_may_be_an_object_of_its_parts(given, amount):
    """As in columns of their own, in the words of each."""
    found, told = made(Investment, sum=given)
    assert told == []
    assert found[0].amount.same_fact(amount)
    assert amount.stated in {None, found[0].amount.stated}


def test_an_amount_alone_may_be_an_object():
    """A record that is told by its amount, as by its fields."""
    (one,), told = made(Investment, grant={"amount": "5", "unit": "million", "currency": "CNY"})
    (two,), also = made(Investment, grant={"amount": {"amount": "5000000", "currency": "CNY"}, "round": "A"})
    assert one.amount.same_fact(two.amount)
    assert (two.round, told, also) == ("A", [], [])


@pytest.mark.parametrize(
    ("given", "edtf"),
    [
        ({"start": "July 11", "end": "July 17"}, "2024-07-11/2024-07-17"),
        ({"from": "2024-07-11", "to": None}, "2024-07-11/"),
        ({"edtf": "2024-07"}, "2024-07"),
        (["2024-07-11"], "2024-07-11"),
        ([None, "July 11"], "2024-07-11"),
        ([{"start": "2024-07-11", "end": "2024-07-17"}], "2024-07-11/2024-07-17"),
    ],
)
def test_a_time_may_be_an_object_or_a_list_of_one(given, edtf):
    """Start and end, under their usual names."""
    (event,), told = made(Event, date=given)
    assert (event.when.edtf, told) == (edtf, [])


def test_places_may_be_objects():
    """With names of countries and provinces as people write them."""
    kunshan = Place(country="CN", subdivision="CN-JS", localities=["Kunshan"])
    for given in (
        {"city": "Kunshan", "province": "Jiangsu", "country": "China"},
        {"localities": ["Kunshan"], "subdivision": "CN-JS", "country": "CN"},
        [{"city": "Kunshan", "province": "江苏", "country": "China", "venue": ""}],
    ):
        (event,), told = made(Event, place=given)
        assert told == []
        assert event.places.same_fact(Listing(items=[kunshan]))
    (event,), told = made(Event, place=["Paris", {"city": "Berlin", "country": "Germany"}])
    assert [(place.country, place.localities) for place in event.places.items] == [
        (None, ("Paris",)),
        ("DE", ("Berlin",)),
    ]
    assert told == []


def test_a_number_may_be_an_object_of_its_parts():
    """With the words of the number and of the unit."""
    (jobs, visitors), told = made(
        Observation, jobs={"value": 1200, "unit": "jobs"}, visitors={"value": "about 20", "unit": "人"}
    )
    assert jobs.value.same_fact(Quantity.exact(1200, "jobs"))
    assert visitors.value.same_fact(Quantity.about(20, "人"))
    assert (visitors.value.stated, told) == ("about 20 人", [])
    (jobs,), told = made(Observation, jobs={"amount": "5", "unit": "million yuan"})
    assert jobs.money.same_fact(Money.exact(5_000_000, "CNY"))


def test_records_may_be_objects_of_their_fields():
    """A name, a number and what it is a number of."""
    (experts,), told = made(Cohort, experts={"name": "foreign experts", "count": "over 20", "origins": ["France"]})
    assert (experts.what, experts.size.bound.value, told) == ("foreign experts", "more_than", [])
    assert [place.country for place in experts.origins.items] == ["FR"]
    organisers, told = made(Organisation, organisers=["Foo", {"name": "Bar", "kind": "university"}, {"names": ["Baz"]}])
    assert ([(one.label, one.kind) for one in organisers], told) == (
        [("Foo", None), ("Bar", "university"), ("Baz", None)],
        [],
    )
    (speaker,), told = made(Person, speaker={"name": "Ann Lee", "origin": {"country": "China"}})
    assert (speaker.label, speaker.origin.country, told) == ("Ann Lee", "CN", [])
    projects, told = made(Project, projects=[{"name": "Chip Fab", "count": None}, {"count": 3}])
    assert ([(one.label, one.count) for one in projects], told) == (
        [("Chip Fab", None), ("projects", Quantity.exact(3))],
        [],
    ) or projects
    (agreement,), told = made(Agreement, agreement={"kind": "MoU", "parties": ["Foo", "Bar"]})
    assert (agreement.kind.value, agreement.parties, told) == ("memorandum", (Ref.named("Foo"), Ref.named("Bar")), [])


def test_references_may_be_objects_with_a_name():
    """As whoever is referred to is one."""
    (agreement,), told = made(Agreement, parties=[{"name": "Foo"}, "Bar"])
    assert (agreement.parties, told) == ((Ref.named("Foo"), Ref.named("Bar")), [])


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"sum": {"amount": "10", "tranche": "first"}}, "unknown_key"),
        ({"sum": {"amount": True}}, "wrong_type"),
        ({"sum": {"amount": "10", "currency": "CNY", "币种": "USD"}}, "unknown_key"),
        ({"sum": {"currency": "CNY"}}, "missing"),
        ({"sum": {"amount": "10", "unit": "tranches"}}, "not_read"),
        ({"sum": ["10", "20"]}, "several_readings"),
        ({"date": ["2024-07-11", "2024-07-17"]}, "several_readings"),
        ({"place": {"localities": [["Kunshan"]]}}, "wrong_type"),
        ({"place": {"country": "Korea"}}, "not_read"),
        ({"place": {"country": ["CN"]}}, "wrong_type"),
        ({"mode": ["online", "offline"]}, "several_readings"),
        ({"speaker": {"name": "Ann Lee", "role": "host"}}, "unknown_key"),
        ({"speaker": {"name": "Ann Lee", "names": "Li An"}}, "two_columns"),
        ({"speaker": {"nmes": "Ann Lee"}}, "unknown_key"),
        ({"speaker": {"name": None}}, "not_read"),
        ({"projects": {"name": "Fab", "part_of": "Foo"}}, "unknown_key"),
        ({"experts": {"count": "many"}}, "not_read"),
        ({"experts": [{"count": float("inf")}]}, "wrong_type"),
    ],
)
def test_an_object_that_tells_no_value_is_kept_whole(cells, code):
    """With the path of its column, and as JSON."""
    (column,) = cells
    result = read({"event": "Week", **cells}, PLAN)
    assert code in {one.code for one in result.problems}
    assert {one.path for one in result.problems} == {f"/{column}"}
    assert result.unread.keys() == {column}


@pytest.mark.parametrize("nothing", [[], {}, (), [None], ["", "n/a"], [[]]])
@pytest.mark.parametrize("column", ["date", "place", "sectors", "mode", "experts", "parties", "sum", "jobs"])
def test_what_holds_nothing_tells_nothing(nothing, column):
    """No record is made of an empty list, and nothing is told of it."""
    result = read({"event": "Week", column: nothing}, PLAN)
    assert (result.records, result.problems, result.unread) == (read({"event": "Week"}, PLAN).records, (), {})


def test_a_field_that_is_refused_is_told_at_its_own_cells():
    """And not at those of another one."""
    result = read({"event": "Week", "date": object(), "sectors": object()}, PLAN)
    assert [(one.path, one.message.partition(":")[0]) for one in result.problems] == [
        ("/date", "when"),
        ("/sectors", "sectors"),
    ]


def test_what_a_plan_says_and_a_record_refuses_is_told():
    """It has no column, and so no path."""
    result = read({"event": "Week"}, Plan({"event": "event.names"}, always={"event.when": 5}))
    assert [(one.path, one.code, one.message) for one in result.problems] == [
        ("", "wrong_type", "event.when: wrong type int")
    ]
    assert isinstance(result.records[0], Event)


def test_a_list_of_ids_is_taken_as_it_is():
    """They are no words."""
    result = read({"event": "Day", "of": ["week", "month"]}, Plan({"event": "event.names", "of": "event.part_of"}))
    assert (result.records[0].part_of, result.problems) == (("week", "month"), ())


def test_a_reader_of_the_plan_reads_the_one_item_of_a_list():
    """As it reads words."""
    plan = Plan({"event": "event.names", "on": Column("event.when", read=lambda words, _: f"2024-07-{words}")})
    assert read({"event": "Day", "on": ["11"]}, plan).records[0].when.edtf == "2024-07-11"
