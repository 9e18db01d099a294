"""What attrs would have written for a class of the model is written at its first use, and is what attrs would write."""

import copy
import inspect
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import Edition, InvalidObject, Quantity, Rank, rules
from talentweek.entities.kinds import KINDS
from talentweek.normalise.context import Context
from talentweek.rules import construct
from talentweek.rules.construct import MODELS, twin_of
from talentweek.rules.late import Late
from talentweek.strategies._building import SOURCES
from tests.processes import printed_by

MODELS_BY_NAME = sorted({*MODELS, Context}, key=lambda model: model.__name__)
every_model = pytest.mark.parametrize("model", MODELS_BY_NAME)
every_drawn_model = pytest.mark.parametrize("model", [model for model in MODELS_BY_NAME if model in SOURCES])


def written_by_attrs(model, types=None):
    """Return a class with the same fields, of which attrs writes everything; `types` are those of the fields."""
    fields = {
        field.name: attrs.field(
            default=field.default, converter=field.converter, type=types[field.name] if types else field.type
        )
        for field in attrs.fields(model)
    }
    return attrs.make_class(model.__name__, fields, frozen=True, kw_only=True)


def test_every_class_of_record_is_looked_at():
    """And what nests in them."""
    assert {kind.model for kind in KINDS.values()} < set(MODELS_BY_NAME)
    assert {model for model in SOURCES if model in MODELS} == set(MODELS_BY_NAME) - {Context}


def said_by(field):
    """Return all that attrs says of a field but its validator, which is for Hypothesis."""
    return {name: getattr(field, name) for name in field.__slots__ if name != "validator"}


@every_model
def test_the_fields_are_those_that_attrs_makes(model):
    """With their defaults, in the constructor and in comparisons, as if nobody had touched them."""
    expected = attrs.fields(written_by_attrs(model))
    assert [said_by(field) for field in attrs.fields(model)] == [said_by(field) for field in expected]
    assert [name for name in vars(model) if name.startswith("_kept")] == []


@every_model
def test_the_constructor_has_the_signature_and_the_annotations_of_attrs(model):
    """An editor shows what a field takes, not what it holds."""
    expected = written_by_attrs(model, model.__annotations__)
    assert inspect.signature(model) == inspect.signature(expected)
    assert model.__init__.__annotations__ == expected.__init__.__annotations__
    assert model.__init__.__qualname__ == f"{model.__name__}.__init__"
    assert model.__init__.__module__ == model.__module__


def test_the_annotations_are_those_of_the_class_whenever_types_were_resolved():
    """Hypothesis and cattrs resolve the types of fields in place."""
    code = (
        "import inspect, attrs, talentweek; attrs.resolve_types(talentweek.Quantity);"
        "print(inspect.signature(talentweek.Quantity))"
    )
    expected = written_by_attrs(Quantity, Quantity.__annotations__)
    assert printed_by(code).strip() == str(inspect.signature(expected))


def samples(model):
    """Draw objects of a class."""
    return st.from_type(model)


@every_drawn_model
@given(data=st.data())
def test_objects_are_equal_where_every_field_is(model, data):
    """And equal objects have one hash; what is of another class says nothing of it."""
    one, other = data.draw(samples(model)), data.draw(samples(model))
    same = all(getattr(one, field.name) == getattr(other, field.name) for field in attrs.fields(model))
    assert (one == other) is same
    assert (one != other) is not same
    again = copy.copy(one)
    assert again == one
    assert hash(again) == hash(one)
    assert one.__eq__(1) is NotImplemented  # what Python asks, asked by itself


@every_drawn_model
@given(data=st.data())
def test_every_field_counts(model, data):
    """Two objects that differ in one field alone are two, for a set, too."""
    one = data.draw(samples(model))
    for field in attrs.fields(model):
        other = copy.copy(one)
        object.__setattr__(other, field.name, "something else")
        assert one != other
        assert len({one, other}) == 2


@every_drawn_model
@given(data=st.data())
def test_what_attrs_and_python_do_with_an_object_they_still_do(model, data):
    """Evolve, tell the fields, pickle, and not be changed."""
    one = data.draw(samples(model))
    assert attrs.has(model)
    assert attrs.evolve(one) == one
    assert list(attrs.asdict(one, recurse=False)) == [field.name for field in attrs.fields(model)]
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own
    assert model.__match_args__ == ()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(one, attrs.fields(model)[0].name, None)


def test_two_classes_that_hold_the_same_are_told_apart():
    """By their hash as well."""
    assert Edition(number=1) != Rank(number=1)
    values = [getattr(Edition(number=1), name) for name in ("number", "label")]
    assert hash(Edition(number=1)) == hash(("Edition", *values))


class Above:
    """A class whose methods are late."""


class Below(Above):
    """A class that has them, too."""


@pytest.mark.parametrize("look_up", [Above, Below, Above(), Below()], ids=["class", "below", "object", "object below"])
def test_a_method_stands_in_its_class_from_its_first_use_on(look_up):
    """However it is looked up it is written once, for the class that it was announced for, and found as any method."""
    made: list[Any] = []

    def write(model: Any) -> Any:
        made.append(model)
        return lambda *given: given

    Late(Above, "method", write)
    called = look_up.method(1)
    assert called == look_up.method(1)
    assert called == ((1,) if isinstance(look_up, type) else (look_up, 1))
    assert made == [Above]
    assert (Above.method.__qualname__, Above.method.__module__) == ("Above.method", __name__)
    assert "method" not in vars(Below)


def test_a_twin_compares_as_its_class_does():
    """It has what the class has, whenever that was written."""
    twin = twin_of(Quantity)
    assert twin.__eq__ is Quantity.__eq__
    assert twin.__hash__ is Quantity.__hash__


def test_an_import_of_the_model_compiles_nothing():
    """Neither attrs nor we; what is used is compiled, and nothing else."""
    code = (
        "import linecache\n"
        "from talentweek.entities import kinds\n"
        "def emitted(): return sorted(name for name in linecache.cache if name.startswith('<talentweek'))\n"
        "assert not emitted(), emitted()\n"
        "methods = [line for name, (_, _, lines, _) in linecache.cache.items() for line in lines\n"
        "           if 'talentweek.entities' in name and '<attrs' in name]\n"
        "assert not any('__eq__' in line or 'self.' in line for line in methods), methods\n"
        "from talentweek import Edition\n"
        "one = Edition(number=1)\n"
        "print(*emitted(), sep='|')\n"
        "{one, Edition(number=1)}\n"
        "print(*emitted(), sep='|')\n"
    )
    assert [line.split("|") for line in printed_by(code).splitlines()] == [
        ["<talentweek constructor of Edition>"],
        ["<talentweek constructor of Edition>", "<talentweek equality of Edition>", "<talentweek hash of Edition>"],
    ]


def test_a_class_that_attrs_writes_as_usual_is_checked_as_well(monkeypatch):
    """What is said beside the rules makes an import faster, and nothing else different."""
    monkeypatch.setattr(construct, "MODELS", set())  # it is none of ours

    @rules.checked
    @attrs.frozen(kw_only=True, weakref_slot=False)
    class Usual:
        """A class of somebody else."""

        number: int = 3

    assert [(field.init, field.default) for field in attrs.fields(Usual)] == [(True, 3)]
    assert Usual() == Usual(number=3)
    assert len({Usual(), Usual(number=3), Usual(number=4)}) == 2
    with pytest.raises(InvalidObject, match="wrong type str"):
        Usual(number="3")
