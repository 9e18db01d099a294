"""Each fact of the founding releases is in the data as it should be, with its evidence, and survives JSON."""

import pytest
from releases import RELEASES, _facts

from talentweek import Dataset, Document, Evidence, NotFound
from talentweek.formats import json
from talentweek.values.pointers import find

FACTS, OPEN = _facts.read()
DATASETS = {name: build() for name, build in RELEASES.items()}
READ_BACK = {name: json.loads(json.dumps(dataset)) for name, dataset in DATASETS.items()}
#: How many facts each release has; a row that goes missing is noticed here.
NUMBERS = {"K": 19, "S": 27, "T": 23, "H": 18, "J": 11}
#: More words than this are a sentence, and sentences stay with their owners.
LONGEST = 75

each_fact = pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.id)
each_release = pytest.mark.parametrize("dataset", DATASETS.values(), ids=list(DATASETS))


def test_the_table_has_every_fact() -> None:
    wanted = {f"{letter}{number:02d}" for letter, last in NUMBERS.items() for number in range(1, last + 1)}
    assert len(wanted) == 98
    ticked = [fact.id for fact in FACTS]
    assert len(ticked) == len(set(ticked)) == 96
    assert {*ticked, *OPEN, *_facts.cleaned(), *_facts.rated(DATASETS)} == wanted


def test_what_is_open_has_its_reason() -> None:
    assert OPEN == {}, "each with a reason of some words, and a reason to be open"


def test_the_stated_pair_fits_the_rate_of_the_day() -> None:
    assert _facts.rated(DATASETS) == {"S10": True}


@pytest.mark.parametrize(("key", "wrong"), [("percent", "0.1"), ("day", "'2014-07-11'"), ("expected", "'1370000'")])
def test_a_pair_that_does_not_fit_is_noticed(tmp_path, key: str, wrong: str) -> None:
    table = tmp_path / "facts.toml"
    row = {"release": "'kunshan'", "amounts": "['zkmap-investment']", "day": "'2024-07-11'", "percent": 1}
    row |= {"expected": "'1376455.0734193908'"}
    for changes, expected in (({}, True), ({key: wrong}, False)):
        said = "".join(f"{name} = {value}\n" for name, value in (row | changes).items())
        table.write_text(f"[rated.X]\n{said}", encoding="utf-8")
        assert _facts.rated(DATASETS, table) == {"X": expected}


@each_fact
def test_a_fact_says_what_it_is_and_where(fact: _facts.Fact) -> None:
    assert fact.text
    assert any(row.value is not None for row in fact.rows)


@each_fact
def test_a_fact_is_in_the_data(fact: _facts.Fact) -> None:
    assert fact.missing(DATASETS[fact.release]) == []


@each_fact
def test_a_fact_has_evidence(fact: _facts.Fact) -> None:
    assert fact.unsupported(DATASETS[fact.release]) == []


@each_fact
def test_a_fact_survives_json(fact: _facts.Fact) -> None:
    assert fact.missing(READ_BACK[fact.release]) == []
    assert fact.unsupported(READ_BACK[fact.release]) == []


@pytest.mark.parametrize("name", DATASETS)
def test_a_release_survives_json(name: str) -> None:
    assert READ_BACK[name] == DATASETS[name]
    assert json.dumps(READ_BACK[name], canonical=True) == json.dumps(DATASETS[name], canonical=True)


@each_release
def test_every_field_that_says_something_has_evidence(dataset: Dataset) -> None:
    assert dataset.coverage().uncovered == ()


@each_release
def test_every_reference_is_to_a_record(dataset: Dataset) -> None:
    known = {record.id for record in dataset}
    assert [claim.id for claim in dataset.evidence() if claim.subject not in known] == []
    assert [claim.id for claim in dataset.evidence() if not dataset.get(claim.document, Document).sha256] == []


@each_release
def test_evidence_leads_to_a_value(dataset: Dataset) -> None:
    for claim in dataset.evidence():
        assert find(dataset.get(claim.subject), claim.path) is not None


@each_release
def test_a_passage_is_a_few_words(dataset: Dataset) -> None:
    assert [claim.exact for claim in dataset.all(Evidence) if len(claim.exact) > LONGEST] == []


def test_the_datasets_go_together() -> None:
    together = Dataset(record for dataset in DATASETS.values() for record in dataset)
    assert len(together) == sum(map(len, DATASETS.values()))


def test_a_table_that_is_wrong_is_noticed() -> None:
    week = DATASETS["kunshan"].get("kunshan-week-2024")
    wrong = _facts.Row(week.id, "/edition", {"number": 9})
    bare = _facts.Row(week.id, "/mode")
    fact = _facts.Fact("X01", "kunshan", "an invention", (wrong, bare))
    assert fact.missing(DATASETS["kunshan"]) == ["kunshan-week-2024 /edition: {'number': 8}, not {'number': 9}"]
    with pytest.raises(AttributeError):
        _facts.value_at(DATASETS["kunshan"], _facts.Row(week.id, "/colour"))
    with pytest.raises(NotFound):
        _facts.value_at(DATASETS["kunshan"], _facts.Row("nobody", "/names"))


def test_what_was_printed_wrong_is_repaired_and_reported() -> None:
    assert _facts.cleaned() == {"H16": True}


def test_a_repair_that_is_not_made_is_told(tmp_path) -> None:
    table = tmp_path / "facts.toml"
    table.write_text('[cleaned.X]\ngiven = "a"\nrepaired = "b"\nreported = []\n', encoding="utf-8")
    assert _facts.cleaned(table) == {"X": False}
