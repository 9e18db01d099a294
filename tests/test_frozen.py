"""Frozen classes are what attrs would make of them, and attrs finds in them what it would have put there."""

import copy
import inspect
import pickle
import weakref
from typing import Any, ClassVar, final

import attrs
import pytest

from talentweek import Dataset, Edition, Interval, Problem
from talentweek._frozen import NO_DEFAULT, Late, evolve, field, frozen, said_by
from talentweek.formats.json import Limits
from talentweek.rules.construct import MODELS
from tests.processes import printed_by

EVERY = sorted({*MODELS, Problem, Interval, Limits}, key=lambda model: model.__name__)
every_class = pytest.mark.parametrize("model", EVERY)


def written_by_attrs(model, types):
    """Return a class with the same fields, of which attrs writes everything; `types` are those of the fields."""
    fields = {
        said.name: attrs.field(
            default=attrs.NOTHING if said.default is NO_DEFAULT else said.default, converter=said.convert,
            type=types[said.name],
        )
        for said in said_by(model)
    }  # fmt: skip
    return attrs.make_class(model.__name__, fields, frozen=True, kw_only=True)


def all_said_by(attribute):
    """Return all that attrs says of a field but its validator, which is for Hypothesis."""
    return {name: getattr(attribute, name) for name in attribute.__slots__ if name != "validator"}


@every_class
def test_the_fields_are_those_that_attrs_makes(model):
    """With their defaults, in the constructor and in comparisons."""
    resolved = {one.name: one.type for one in attrs.fields(model)}  # somebody may have resolved them in place
    expected = attrs.fields(written_by_attrs(model, resolved))
    assert [all_said_by(one) for one in attrs.fields(model)] == [all_said_by(one) for one in expected]
    assert attrs.fields(model) is attrs.fields(model)
    assert attrs.has(model)
    assert attrs.fields_dict(model).keys() == {said.name for said in said_by(model)}


@every_class
def test_the_constructor_has_the_signature_and_the_annotations_of_attrs(model):
    """An editor shows what a field takes, not what it holds."""
    expected = written_by_attrs(model, model.__annotations__)
    assert inspect.signature(model) == inspect.signature(expected)


def test_the_annotations_are_those_of_the_class_whenever_types_were_resolved():
    """Hypothesis and cattrs resolve the types of fields in place."""
    code = (
        "import inspect, attrs, talentweek; attrs.resolve_types(talentweek.Quantity);"
        "print(attrs.fields(talentweek.Quantity).value.type, inspect.signature(talentweek.Quantity))"
    )
    quantity = next(model for model in EVERY if model.__name__ == "Quantity")
    expected = inspect.signature(written_by_attrs(quantity, quantity.__annotations__))
    assert printed_by(code).strip() == f"decimal.Decimal | None {expected}"


@final
@frozen(kw_only=True, order=False)
class Pair:
    """A class like any other."""

    #: Something of the class alone.
    kind: ClassVar[str] = "pair"
    left: int
    right: str = field(default="b", converter=str)


def test_a_frozen_class_is_what_it_holds():
    """Equal, hashed, shown, copied and pickled by its fields."""
    one = Pair(left=1)
    assert (one.left, one.right, one.kind) == (1, "b", "pair")
    assert one == Pair(left=1, right="b") != Pair(left=2)
    assert one.__eq__((1, "b")) is NotImplemented
    assert len({one, Pair(left=1), Pair(left=2)}) == 2
    assert repr(one) == "Pair(left=1, right='b')"
    assert Pair(left=1, right=3).right == "3"
    assert copy.copy(one) == copy.deepcopy(one) == pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own
    assert evolve(one, left=5) == attrs.evolve(one, left=5) == Pair(left=5)
    assert attrs.asdict(one) == {"left": 1, "right": "b"}
    assert not hasattr(one, "__dict__")


def test_two_frozen_classes_that_hold_the_same_are_told_apart():
    """Objects of one class by what they hold, and in a set by a hash of their own."""
    other = frozen(kw_only=True, order=False)(type("Other", (), {"__annotations__": {"left": "int", "right": "str"}}))
    assert other(left=1, right="b") != Pair(left=1)
    assert len({hash(Pair(left=left)) for left in range(9)}) == 9


def test_attrs_says_of_a_class_what_it_is():
    """Since version 25.4 in one object, once it has been asked for the fields."""
    assert attrs.has(Pair)
    assert attrs.has(Edition)
    if hasattr(attrs, "inspect"):
        assert attrs.inspect(Pair).is_frozen
        assert attrs.inspect(Edition).is_slotted


def test_a_constructor_of_its_own_has_a_signature_of_its_own():
    """As an editor shows it."""
    assert list(inspect.signature(Dataset).parameters) == ["records"]
    assert list(inspect.signature(Pair).parameters) == ["left", "right"]


@pytest.mark.parametrize("one", [Pair(left=1), Dataset()], ids=["pair", "dataset"])
def test_a_frozen_object_may_be_kept_track_of(one):
    """A cache beside a dataset, which goes with it, is a `WeakKeyDictionary`."""
    assert weakref.ref(one)() is one


def test_a_frozen_class_takes_its_fields_by_name():
    """And says which is missing, or not known."""
    with pytest.raises(TypeError, match="missing the argument 'left'"):
        Pair()
    with pytest.raises(TypeError, match="unexpected argument 'top'"):
        Pair(left=1, top=2)
    with pytest.raises(TypeError, match="positional"):
        Pair(1)


@pytest.mark.parametrize(
    "change", [lambda one: setattr(one, "left", 2), lambda one: delattr(one, "left")], ids=["set", "del"]
)
@pytest.mark.parametrize("one", [Pair(left=1), Dataset()], ids=["pair", "dataset"])
def test_nobody_changes_a_frozen_object(one, change):
    """With the words of attrs."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        change(one)


class Above:
    """A class with something late."""


class Below(Above):
    """A class that has it, too."""


@pytest.mark.parametrize("look_up", [Above, Below, Above(), Below()], ids=["class", "below", "object", "object below"])
def test_what_is_late_stands_in_its_class_from_its_first_use_on(look_up):
    """However it is looked up it is made once, and found as any method or value."""
    made: list[Any] = []

    def make() -> Any:
        made.append(look_up)
        return lambda *given: given

    Late(Above, "method", make)
    called = look_up.method(1)
    assert called == look_up.method(1)
    assert called == ((1,) if isinstance(look_up, type) else (look_up, 1))
    assert made == [look_up]
    assert "method" not in vars(Below)
    late = Late(Above, "value", object)
    assert look_up.value is late.made() is vars(Above)["value"]
