"""What cannot be asked for is refused with Hypothesis' own error, which says what can."""

import importlib.util
import sys
from decimal import Decimal

import pytest
from hypothesis import find
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talentweek import Place
from talentweek import strategies as tws
from talentweek.rules import Number
from talentweek.strategies._building import maker_of
from tests.strategies.drawing import QUICK, drawn

NONSENSE = [
    ("quantities", {"bound": "between", "value": 5, "upper": 3}),
    ("quantities", {"value": "many"}),
    ("quantities", {"bound": "roughly"}),
    ("events", {"names": []}),
    ("events", {"when": "July"}),
    ("editions", {"number": None, "label": None}),
    ("editions", {"number": st.just(0)}),
    ("places", {"country": "JP", "subdivision": "CN-ZJ"}),
    ("refs", {"id": None, "stated": None}),
    ("durations", {"upper": "P1D", "bound": "exact"}),
    ("listings", {"items": ["a", Place(country="CN")]}),
    ("observations", {"subject": None, "place": None}),
    ("observations", {"value": None, "money": None, "change": None}),
    ("evidence", {"start": 3, "end": None}),
    ("numbers", {"min_value": 2, "max_value": 1}),
    ("numbers", {"min_value": 1.5}),
    ("numbers", {"max_value": "1e5"}),
    ("numbers", {"max_value": Decimal("NaN")}),
    ("partial_dates", {"precision": "minute"}),
    ("date_spans", {"precision": "minute"}),
    ("datasets", {"kinds": ["nobody"]}),
    ("datasets", {"kinds": []}),
    ("datasets", {"kinds": 5}),
    ("datasets", {"kinds": [[]]}),
    ("events", {"names": st.none()}),
    ("events", {"id": [1]}),
    ("evidence", {"start": "3"}),
    ("evidence", {"start": 3, "end": 3}),
    ("evidence", {"start": 0, "end": 10_001}),
    ("evidence", {"end": 2, "exact": "more than 2"}),
    ("tokens", {"kind": "two words"}),
    ("tokens", {"kind": "x" * 500}),
    ("intervals", {"low": "5"}),
    ("intervals", {"high": Decimal("NaN")}),
    ("intervals", {"low_open": st.just(1)}),
]


@pytest.mark.parametrize(("name", "arguments"), NONSENSE)
def test_nonsense_is_refused(name, arguments):
    """With Hypothesis' own InvalidArgument, when the strategy is made or first drawn from."""
    with pytest.raises(InvalidArgument):
        find(drawn(name, **arguments), lambda _: True, settings=QUICK)


def test_a_rule_without_a_strategy_is_named():
    """Whoever adds a rule is told what is missing."""
    with pytest.raises(TypeError, match=r"no strategy for the rule of Event\.kind"):
        maker_of(Number(), "Event.kind", 2)


def test_a_missing_extra_is_named(monkeypatch):
    """One clear error."""
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    fresh = importlib.util.module_from_spec(importlib.util.spec_from_file_location("fresh", tws.__file__))
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'talentweek\[test\]'") as missing:
        fresh.__spec__.loader.exec_module(fresh)
    assert missing.value.name == "hypothesis"


def test_a_count_that_is_none_is_refused():
    """As is one that goes with nothing else that was given."""
    for arguments in ({"stated_count": 1.5}, {"stated_count": 1, "items": ["a", "b"]}):
        with pytest.raises(InvalidArgument):
            find(tws.listings(st.just("a"), **arguments), lambda _: True, settings=QUICK)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"lang": "ja"}, "there are words in en, zh-Hans, zh-Hant, and not in lang='ja'"),
        ({"precision": "minute"}, "precision must be one of"),
        ({"max_items": 0}, "max_items must be 1 to 50, not 0"),
        ({"max_items": 10_000}, "max_items must be 1 to 50, not 10000"),
        ({"max_items": True}, "max_items must be 1 to 50, not True"),
        ({"lang": ["en"]}, "there are words in en, zh-Hans, zh-Hant, and not in"),
        ({"precision": []}, "precision must be one of"),
    ],
)
def test_what_cannot_be_asked_for_is_told(wrong, message):
    """For one record and for a dataset alike."""
    for strategy in (tws.events, tws.datasets):
        with pytest.raises(InvalidArgument, match=message):
            strategy(**wrong)


def test_a_dataset_of_no_size_is_refused():
    """And one of no whole number of records."""
    for wrong in (-1, 2.5, True):
        with pytest.raises(InvalidArgument, match="max_records must be 0 or more"):
            tws.datasets(max_records=wrong)


@pytest.mark.parametrize("wrong", [5, [[]], "nobody", [], st.just("vague")])
def test_names_that_are_none_are_refused(wrong):
    """Of corners, of faults and of kinds alike."""
    for strategy in (
        lambda: tws.edge.quantities(corners=wrong),
        lambda: tws.edge.datasets(corners=wrong),
        lambda: tws.invalid.events(faults=wrong),
        lambda: tws.invalid.datasets(kinds=wrong),
        lambda: tws.datasets(kinds=wrong),
    ):
        with pytest.raises(InvalidArgument, match="must be some of"):
            strategy()


def test_elements_that_are_no_strategy_are_refused():
    """And listings of what none are made of."""
    with pytest.raises(InvalidArgument, match="elements must be a strategy, not 5"):
        tws.listings(5)
    with pytest.raises(InvalidArgument, match="listings are of str or Place here, not of <class 'int'>"):
        tws.edge.listings(int)
