"""What the rules leave alone, and what they tell beyond their own examples."""

import gc
import inspect
from pathlib import Path
from typing import Any

import pytest

from talentweek import (
    Cohort,
    Dataset,
    DateSpan,
    Document,
    Event,
    Evidence,
    Facility,
    Investment,
    Match,
    Money,
    Organisation,
    Person,
    Place,
    Quantity,
    Ref,
    rates,
    validation,
)
from talentweek.validation import RULES, Report, validate
from talentweek.validation._cues import judge_code
from talentweek.validation._days import begins_before, surely_before
from talentweek.validation._world import World
from talentweek.validation.money import NO_RATES
from talentweek.validation.quantities import relation


def codes(*records: Any) -> tuple[str, ...]:
    return validate(Dataset(records)).codes


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
        (Quantity.exact(50, "%"), Quantity.exact(60, "%"), False),
        (Quantity.exact(50, "km"), Quantity.exact(60, "m"), None),
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
    assert codes(*people, Match(a="a", b="b", verdict="unsure")) == ()


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
    assert str(report).splitlines()[:2] == ["1 error", "1 quotations: 1 contradicted"]


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
