"""The objects of the model are structs to the parser, attrs objects to everybody else, and slots without msgspec."""

import copy
import pickle
from typing import Annotated, ClassVar, final
from unittest.mock import patch

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import Edition, Event, InvalidObject, Rank, rules
from talentweek._frozen import frozen, said_by
from talentweek.entities.kinds import KINDS
from talentweek.normalise.context import Context
from talentweek.rules import Law, Whole, construct, layout, shape_of
from talentweek.rules.construct import MODELS
from talentweek.rules.layout import is_required, unchecked
from talentweek.strategies._building import SOURCES
from tests.processes import printed_by

MODELS_BY_NAME = sorted({*MODELS, Context}, key=lambda model: model.__name__)
every_model = pytest.mark.parametrize("model", MODELS_BY_NAME)
every_drawn_model = pytest.mark.parametrize("model", [model for model in MODELS_BY_NAME if model in SOURCES])


def test_every_class_of_record_is_looked_at():
    """And what nests in them."""
    assert {kind.model for kind in KINDS.values()} < set(MODELS_BY_NAME)
    assert {model for model in SOURCES if model in MODELS} == set(MODELS_BY_NAME) - {Context}


def samples(model):
    """Draw objects of a class."""
    return st.from_type(model)


def put(one, name, value):
    """Put a value into a frozen object, past everything."""
    vars(type(one))[name].__set__(one, value)


@every_model
def test_what_a_document_demands_the_parser_demands(model):
    """What the annotations say as text is what the rules read of them."""
    if model.__name__ != "Listing":  # whose rule needs its type argument
        required = [said.name for said in said_by(model) if is_required(said)]
        assert required == [one.name for one in shape_of(model).fields if one.demanded]


@every_drawn_model
@given(data=st.data())
def test_objects_are_equal_where_every_field_is(model, data):
    """And equal objects have one hash; what is of another class says nothing of it."""
    one, other = data.draw(samples(model)), data.draw(samples(model))
    same = all(getattr(one, said.name) == getattr(other, said.name) for said in said_by(model))
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
    for said in said_by(model):
        other = copy.copy(one)
        put(other, said.name, "something else")
        assert one != other
        assert len({one, other}) == 2


@every_drawn_model
@given(data=st.data())
def test_what_attrs_and_python_do_with_an_object_they_still_do(model, data):
    """Evolve, tell the fields, pickle, copy, and not be changed."""
    one = data.draw(samples(model))
    assert attrs.evolve(one) == one
    assert one.__replace__() == one
    assert list(attrs.asdict(one, recurse=False)) == [said.name for said in said_by(model)]
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own
    assert copy.deepcopy(one) == one
    assert model.__match_args__ == ()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(one, said_by(model)[0].name, None)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        delattr(one, said_by(model)[0].name)


@every_drawn_model
@given(data=st.data())
def test_what_is_made_without_a_look_is_what_the_constructor_makes(model, data):
    """Of the values of all fields, in their order."""
    one = data.draw(samples(model))
    assert unchecked(model)(*[getattr(one, said.name) for said in said_by(model)]) == one


def test_a_replaced_field_is_looked_at():
    """By whichever way: a copy with a change is a new object."""
    with pytest.raises(InvalidObject, match="out of range"):
        Edition(number=1).__replace__(number=0)
    with pytest.raises(InvalidObject, match="out of range"):
        attrs.evolve(Edition(number=1), number=0)


def test_two_classes_that_hold_the_same_are_told_apart():
    """They are two in a set."""
    assert Edition(number=1) != Rank(number=1)
    assert len({Edition(number=1), Rank(number=1)}) == 2


def test_a_call_with_an_argument_that_there_is_not_names_the_class():
    """Not the function behind it."""
    with pytest.raises(TypeError, match=r"Event\(\) got an unexpected keyword argument 'place'"):
        Event(names="Week", place="Kunshan")


def test_an_import_of_the_model_compiles_nothing():
    """What is used is compiled, and nothing else."""
    code = (
        "import linecache\n"
        "from talentweek.entities import kinds\n"
        "def emitted(): return sorted(name for name in linecache.cache if name.startswith(('<talentweek', '<attrs')))\n"
        "assert not emitted(), emitted()\n"
        "from talentweek import Edition\n"
        "{Edition(number=1), Edition(number=2)}\n"
        "print(*emitted(), sep='|')\n"
    )
    assert printed_by(code).strip() == "<talentweek constructor of Edition>"


def test_without_msgspec_objects_have_slots_and_are_the_same(monkeypatch):
    """Whoever has no msgspec sees no difference."""
    monkeypatch.setattr(construct, "MODELS", set())  # it is none of ours
    with patch.object(layout, "STRUCTS", new=False):

        @final
        @rules.checked
        @frozen(kw_only=True, order=False)
        class Score:
            """How a game ended."""

            won: Annotated[int, Whole(0)]
            lost: Annotated[int | None, Whole(0)] = None
            laws: ClassVar[tuple[Law, ...]] = (Law("lost is None or won >= lost", "lost", "nobody won"),)

        one = Score(won=2, lost=1)
        assert (one, hash(one), repr(one)) == (Score(won=2, lost=1), hash(Score(won=2, lost=1)), "Score(won=2, lost=1)")
        assert one != Score(won=2)
        assert one.__eq__(3) is NotImplemented
        assert attrs.evolve(one, lost=None) == Score(won=2) == copy.copy(Score(won=2))
        assert unchecked(Score)(2, 1) == one
        assert [said.name for said in attrs.fields(Score)] == ["won", "lost"]
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            one.won = 3
        with pytest.raises(InvalidObject, match="nobody won"):
            Score(won=1, lost=2)
        with pytest.raises(TypeError, match="no subclasses"):
            type("Other", (Score,), {})
