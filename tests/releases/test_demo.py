"""The demonstration says what a person wants to see, and the files that it writes are whole."""

import doctest
import io
import sys

import all_releases
import pytest
from releases import RELEASES, _evidence, _facts, _words

from talentweek import Dataset, DateSpan, Duration, Money, Place, Quantity
from talentweek.formats import json


@pytest.fixture(scope="module")
def shown(tmp_path_factory) -> tuple[int, str, dict[str, Dataset]]:
    folder = tmp_path_factory.mktemp("demo") / "made"
    before, sys.stdout = sys.stdout, io.StringIO()
    try:
        code = all_releases.main([str(folder)])
        said = sys.stdout.getvalue()
    finally:
        sys.stdout = before
    return code, said, {file.stem: json.load(file) for file in folder.glob("*.json")}


def test_it_counts_the_facts(shown) -> None:
    code, said, _ = shown
    assert code == 0
    ways = "96 in the data, 96 with evidence, 1 by cleaning, 1 by the rate of the day"
    assert f"98 of 98: {ways}" in said
    assert "open  " not in said


def test_it_writes_what_it_built(shown) -> None:
    assert shown[2] == {name: build() for name, build in RELEASES.items()}


def test_it_fits_a_terminal(shown) -> None:
    assert [line for line in shown[1].splitlines() if _words.width(line) > 96 and "written" not in line] == []


@pytest.mark.parametrize(
    "words",
    [
        "more than 20",
        "nearly 50",
        "about 140,000",
        "number unknown",
        "2024, no more exactly",
        "CNY 10 million (the source: also USD 1.37 million)",
        "by 2025",
        "more than 50 場",
    ],
)
def test_it_says_bounds_in_words(shown, words: str) -> None:
    assert words in " ".join(shown[1].split())


def test_without_a_folder_it_makes_a_fresh_one(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(all_releases.tempfile, "mkdtemp", lambda prefix: str(tmp_path / prefix))
    assert all_releases.main([]) == 0
    assert len(list(tmp_path.glob("*/*.json"))) == 5
    assert str(tmp_path) in capsys.readouterr().out


def test_a_fact_that_is_lost_is_told(monkeypatch, capsys) -> None:
    datasets = {name: build() for name, build in RELEASES.items()}
    facts, still_open = _facts.read()
    invented = _facts.Fact("X01", "kunshan", "an invention", (_facts.Row("kunshan-week-2024", "/edition", 9),))
    monkeypatch.setattr(_facts, "read", lambda: ([*facts, invented], still_open))
    assert not all_releases.count(datasets)
    assert "98 of 99" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (DateSpan(edtf="2024-07-11"), "2024-07-11"),
        (DateSpan(edtf="2024-07"), "2024-07, no more exactly"),
        (DateSpan(edtf="2024-07-11/2024-07-17"), "2024-07-11 to 2024-07-17"),
        (DateSpan(edtf="2021/.."), "since 2021"),
        (DateSpan(edtf="/2021"), "until 2021, since when is not told"),
        (DateSpan(edtf="2024-07-16", inferred=["year", "month", "day"]), "2024-07-16 (inferred)"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(span: DateSpan, said: str) -> None:
    assert _words.date(span) == said


def test_other_values_are_said_in_words() -> None:
    assert _words.quantity(Quantity.between(5, 10, "parks")) == "5 to 10 parks"
    assert _words.quantity(Quantity.vague(10, 100)) == "some 10 to 100"
    assert _words.money(Money.more_than(5)) == "more than currency undecided 5"
    assert _words.duration(Duration.of(years=1, months=6, bound="nearly")) == "nearly 1 year, 6 months"
    assert _words.place(Place(stated="our city")) == "our city"


@pytest.mark.parametrize("module", [_evidence, _facts, _words], ids=lambda module: module.__name__)
def test_the_examples_of_the_helpers_are_right(module) -> None:
    done = doctest.testmod(module)
    assert done.attempted
    assert not done.failed
