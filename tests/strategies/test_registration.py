"""Hypothesis knows the classes by themselves: in any order of imports, at no cost, and nobody's import fails."""

import dataclasses
import subprocess
import sys
import warnings
from enum import StrEnum
from typing import Generic, TypeVar

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from talentweek import (
    Dataset,
    Event,
    EventStatus,
    Interval,
    InvalidObject,
    Listing,
    Name,
    Organisation,
    Person,
    Place,
    Record,
    Ref,
    _hypothesis,
    rules,
)
from talentweek._frozen import frozen
from talentweek.entities.participants import Participant
from talentweek.strategies._asked import strategy_of, strategy_of_field
from talentweek.strategies._building import SOURCES
from talentweek.values.names import Named, as_names

QUICK = settings(max_examples=200, database=None, derandomize=True, deadline=None, phases=[Phase.generate])
MODELS = pytest.mark.parametrize("model", SOURCES, ids=lambda model: model.__name__)

#: What whoever writes a test does, knowing nothing of talentweek.strategies.
ASKED = """
import sys
from hypothesis import Phase, find, given, settings, strategies as st
from talentweek import Dataset, Event, Interval, Listing, Place, Ref
quick = settings(max_examples=200, database=None, derandomize=True, deadline=None, phases=[Phase.generate])
loaded = [name for name in sys.modules if name.startswith("talentweek.strategies")]

@settings(quick, max_examples=20)
@given(...)
def hinted(event: Event, maybe: Event | None, ref: Ref, texts: Listing[str], dataset: Dataset, interval: Interval):
    assert isinstance(event, Event) and isinstance(maybe, Event | None) and isinstance(ref, Ref)
    assert all(isinstance(text, str) for text in texts.items)

hinted()
assert find(st.from_type(Event), lambda event: event.edition and event.when, settings=quick)
assert find(st.from_type(Listing[Place]), lambda listing: listing.complete, settings=quick)
assert find(st.builds(Event, when=...), lambda event: event.when, settings=quick)
print(*loaded)
"""
ORDERS = {
    "talentweek first": "import talentweek; talentweek.Event; import hypothesis",
    "the door alone first": "import talentweek; import hypothesis",
    "hypothesis first": "import hypothesis; import talentweek",
    "hypothesis.strategies first": "import hypothesis.strategies; import talentweek",
    "our strategies first": "import talentweek.strategies",
    "one of our strategies first": "import talentweek.strategies.money",
    "hypothesis alone": "import hypothesis",
    "values alone first": "import talentweek.values.money; import hypothesis",
    "before and after": "import talentweek.values.names; import hypothesis; import talentweek.entities.events",
    "the rules alone first": "import talentweek.rules; import hypothesis",
    "the hook first": "import talentweek._hypothesis; import hypothesis",
    "the hook first, called": "from talentweek._hypothesis import hook; hook(); import hypothesis",
    "a format first": "from talentweek.formats import json; import hypothesis.extra",
    "the dataset first": "from talentweek import Dataset; from hypothesis import given",
}


def run_python(code, *options):
    """Run code in a Python of its own and return what it printed."""
    done = subprocess.run(
        [sys.executable, *options, "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"PYTHONPATH": ":".join(filter(None, sys.path))},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("order", ORDERS)
def test_hypothesis_knows_the_classes_in_any_order_of_imports(order):
    """Without an import of the strategies by anybody, unless it is that what is imported first."""
    loaded = run_python(f"{ORDERS[order]}\n{ASKED}", "-W", "error")
    assert bool(loaded) is (order in {"our strategies first", "one of our strategies first"})


def test_hypothesis_alone_loads_nothing_but_the_hook():
    """Neither the model nor what it needs."""
    asked = "import hypothesis, sys; print(*sorted(name for name in sys.modules if name.partition('.')[0] in {names}))"
    names = {"talentweek", "msgspec", "cattrs", "pendulum"}  # Hypothesis itself may load attrs
    assert run_python(asked.format(names=names)) == "talentweek talentweek._hypothesis"


def test_pytest_with_the_plugin_of_hypothesis_knows_them(tmp_path):
    """As in the suite of a project that depends on talentweek."""
    (tmp_path / "test_theirs.py").write_text(
        "from hypothesis import given\n"
        "from talentweek import Event, Name\n\n"
        "@given(...)\n"
        "def test_theirs(event: Event, names: list[Name]):\n"
        "    assert event.label and all(name.text for name in names)\n",
        encoding="utf-8",
    )
    run = f"import pytest, sys; sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider', {str(tmp_path)!r}]))"
    assert "1 passed" in run_python(run, "-W", "error")


@pytest.mark.parametrize("options", [(), ("-W", "error")])
def test_a_failing_hook_breaks_no_import(options):
    """It tells what happened, where warnings are errors too, and the other classes are known all the same."""
    planted = (
        "import talentweek.entities.events, talentweek._hypothesis as ours\n"
        "ours._MODELS.insert(0, type('Planted', (), {}))\n"
        "import hypothesis, hypothesis.strategies as st\n"
        "print('given=' in repr(st.from_type(talentweek.entities.events.Event)))"
    )
    assert run_python(planted, *options) == "True"


def test_a_failure_is_told(capsys, monkeypatch):
    """As a warning, or where warnings are errors on the error stream; whoever makes the class goes on."""
    monkeypatch.setattr(_hypothesis, "_MODELS", [])

    class Planted:
        """No class of attrs."""

    with pytest.warns(UserWarning, match="could not tell Hypothesis of .*Planted.*AttributeError"):
        assert _hypothesis.known(Planted) is Planted
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _hypothesis.hook()
    assert "could not tell Hypothesis" in capsys.readouterr().err


def test_a_class_waits_for_hypothesis(monkeypatch):
    """It is registered when the hook is called."""
    monkeypatch.setattr(_hypothesis, "_MODELS", [])

    @attrs.frozen(kw_only=True)
    class Late:
        """A class that Hypothesis hears of later."""

        number: int

    with monkeypatch.context() as without:
        without.delitem(sys.modules, "hypothesis.strategies")
        assert _hypothesis.known(Late) is Late
    assert attrs.fields(Late).number.validator is None
    _hypothesis.hook()
    assert attrs.fields(Late).number.validator is not None


@MODELS
@given(data=st.data())
def test_every_class_is_known(model, data):
    """By itself, where it may be missing, and in containers."""
    assert isinstance(data.draw(st.from_type(model)), model)
    assert isinstance(data.draw(st.from_type(model | None)), model | None)
    assert all(isinstance(one, model) for one in data.draw(st.from_type(tuple[model, model])))


@MODELS
def test_a_class_that_hypothesis_asks_for_is_drawn_as_our_strategy_draws_it(model):
    """And by no inference."""
    ours = SOURCES[model]() if model is not Listing else strategy_of(Listing)
    assert repr(st.from_type(model)) == repr(ours)


#: What their laws ask of fields that need not be given: nothing that `builds` could know.
MORE = {
    "Edition": {"number": st.integers(1, 9)},
    "Listing": {"items": st.just(("biomedicine",))},
    "Money": {"amount": st.integers(0, 9)},
    "Observation": {"place": st.from_type(Place), "value": st.integers(0, 9)},
    "Place": {"venue": st.just("Hall 3")},
    "Quantity": {"value": st.integers(0, 9)},
    "Ranking": {"place": st.from_type(Place)},
    "Ref": {"id": st.just("a")},
}


@MODELS
@given(data=st.data())
def test_builds_makes_valid_objects(model, data):
    """It infers what is required; what the laws ask beside it is given."""
    assert isinstance(data.draw(st.builds(model, **MORE.get(model.__name__, {}))), model)


@given(st.builds(Event, id=..., when=..., places=..., edition=..., status=..., themes=...))
def test_builds_infers_what_it_is_asked_to(event):
    """Each field as it is in a whole object."""
    assert attrs.evolve(event) == event


@pytest.mark.parametrize("name", ["when", "edition", "places", "mode", "sectors", "count", "duration"])
def test_builds_draws_a_field_that_it_is_asked_for(name):
    """Not its default alone."""
    assert find(st.builds(Event, **{name: ...}), lambda event: getattr(event, name) is not None, settings=QUICK)


def test_the_fields_stay_what_they_are():
    """Constructors refuse what they refused, and the validators of attrs pass what the rules have passed."""
    event = Event(names="Demo Day")
    attrs.validate(event)
    assert attrs.fields(Event).names.converter is as_names
    with pytest.raises(InvalidObject, match="/edition/number"):
        Event(names="Demo Day", edition=0)


@given(st.from_type(Listing[str]), st.from_type(Listing[Place]), st.from_type(Listing))
def test_lists_are_of_what_is_asked_for(texts, places, either):
    """Of one kind in any case."""
    assert all(isinstance(text, str) for text in texts.items)
    assert all(isinstance(place, Place) for place in places.items)
    assert len({type(item) for item in either.items}) <= 1


T = TypeVar("T", str, Place)


@dataclasses.dataclass
class Page(Generic[T]):
    """A class of somebody else that holds ours."""

    event: Event
    lists: Listing[T]
    sectors: Listing[str]
    dataset: Dataset
    interval: Interval
    status: EventStatus
    who: Participant
    what: Record
    names: Named
    ref: Ref | None = None


@given(...)
def test_classes_that_hold_ours_are_inferred(page: Page, record: Record, who: Participant, status: EventStatus):
    """Unions and enums as usual."""
    assert isinstance(page.event, Event)
    assert isinstance(page.who, Participant)
    assert isinstance(page.dataset, Dataset)
    assert isinstance(record, Record)
    assert isinstance(who, Participant)
    assert isinstance(status, StrEnum)


def test_every_member_of_a_union_is_drawn():
    """And not only the first."""
    for model in (Person, Organisation):
        assert find(st.from_type(Participant), lambda one, model=model: isinstance(one, model), settings=QUICK)


def test_a_class_of_somebody_else_is_left_to_hypothesis():
    """Where it uses our rules, too."""

    @rules.checked
    @frozen(kw_only=True, order=False)
    class Theirs:
        """A class that has no strategy of ours."""

        name: Name

    assert strategy_of(Theirs) is NotImplemented
    assert isinstance(find(st.from_type(list[Name]), bool, settings=QUICK)[0], Name)


@given(strategy_of_field(Place, "country"))
def test_a_field_is_drawn_as_in_a_whole_object(country):
    """So that whatever is drawn is valid in one."""
    assert country is None or Place(country=country)
