"""The strategies: all there, typed by their fields, shrinking to what they say, clear about nonsense."""

import inspect
import os
import re
import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import talentweek
from talentweek import Listing, Place
from talentweek import strategies as tws
from talentweek.entities.kinds import KINDS
from talentweek.rules import shape_of
from talentweek.strategies._building import SOURCES
from tests.strategies.drawing import MODELS, PUBLIC, assert_healthy, drawn, simplest, values_of

SPACE = {name: getattr(talentweek, name) for name in talentweek.__all__} | {"Decimal": Decimal}
every_strategy = pytest.mark.parametrize("name", sorted(PUBLIC))


def test_every_class_has_its_strategy():
    """One plural function for each value, each record and the dataset."""
    assert set(MODELS) | {"numbers", "tokens"} == set(PUBLIC)
    assert {kind.model for kind in KINDS.values()} <= set(SOURCES)
    assert tws.__all__ == sorted(tws.__all__)


@every_strategy
def test_it_shrinks_to_what_its_docstring_says(name):
    """The minimum is part of the promise."""
    said = re.search(r"Shrinks to `(.+?)`", PUBLIC[name].__doc__)
    expected = eval(said[1], dict(SPACE)) if said else Listing(items=[Place(country="CN")])  # noqa: S307 - our own docstring
    assert simplest(drawn(name)) == expected


@every_strategy
def test_no_health_check_fires(name):
    """Neither too slow nor filtered, nor a warning."""
    assert_healthy(drawn(name))


@every_strategy
def test_every_field_is_a_keyword(name):
    """With the name of the field, and drawn where it is left out."""
    if name in {"datasets", "numbers", "tokens"}:
        return
    parameters = inspect.signature(PUBLIC[name]).parameters
    fields = (
        {field.name for field in shape_of(MODELS[name]).fields}
        if name != "intervals"
        else {"low", "high", "low_open", "high_open"}
    )
    assert set(parameters) - {"precision", "lang", "max_items", "elements"} == fields - {"lang"}
    for field in fields:
        assert parameters[field].kind is inspect.Parameter.KEYWORD_ONLY
        assert parameters[field].default is ...


@pytest.mark.parametrize("name", [name for name in sorted(MODELS) if name not in {"datasets", "intervals"}])
@given(data=st.data())
def test_a_field_takes_a_value_or_a_strategy(name, data):
    """Whatever one object holds can be asked for in the next, one field at a time or all together."""
    one = data.draw(drawn(name))
    held = {field.name: getattr(one, field.name) for field in shape_of(MODELS[name]).fields}
    assert data.draw(drawn(name, **held)) == one
    assert data.draw(drawn(name, **{field: st.just(value) for field, value in held.items()})) == one
    linked = {"items", "start", "end", "exact", "subject", "place", "value", "money", "change"}
    for field, value in held.items():
        if field not in linked:
            assert getattr(data.draw(drawn(name, **{field: value})), field) == value
            assert getattr(data.draw(drawn(name, **{field: st.just(value)})), field) == value


@pytest.mark.parametrize("name", [name for name in sorted(MODELS) if name not in {"datasets", "intervals"}])
def test_every_optional_field_is_drawn_both_ways(name):
    """Said and not said, and every member of every enum of few members."""
    found = values_of(drawn(name))
    for field in shape_of(MODELS[name]).fields:
        if not field.required and field.name != "id":
            assert {getattr(one, field.name) == field.default for one in found} == {True, False}, field.name


def test_the_profiles_have_no_deadline():
    """Those that draw the same in each run keep no examples; asked where the settings are Hypothesis' own."""
    asked = (
        "from hypothesis import settings; from talentweek.testing import profiles;"
        "told = [settings.get_profile(name) for name in profiles()];"
        "print([one.deadline for one in told], [one.database is None for one in told])"
    )
    plain = {name: value for name, value in os.environ.items() if name not in {"CI", "GITHUB_ACTIONS", "TF_BUILD"}}
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, encoding="utf-8", check=True, env=plain)
    assert told.stdout == "[None, None, None] [True, True, False]\n"
