"""Invalid data: every sample is refused with exactly the problems it tells, and no constraint is without a sample."""

import copy
import inspect
import itertools
import json as plain
import re
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import talentweek
from talentweek import Dataset, Event, InvalidDocument, Listing, Money, Place, Quantity
from talentweek import strategies as tws
from talentweek.entities.kinds import KINDS
from talentweek.formats import _parse, json
from talentweek.rules import Code, Each, Flag, Member, Nested, Notation, Number, Rule, Text, Token, Whole, shape_of
from talentweek.strategies import invalid
from talentweek.strategies._building import SOURCES
from talentweek.strategies.invalid._catalogue import faults_of, sound
from talentweek.strategies.invalid._laws import BREAKS
from talentweek.strategies.invalid._planting import planted, shape_for
from talentweek.strategies.invalid._values import bad_values
from talentweek.values.ids import Ref
from tests.strategies.drawing import QUICK, assert_healthy, simplest, values_of

PARSERS = (True, False) if _parse.FAST else (False,)
SPACE = {name: getattr(talentweek, name) for name in talentweek.__all__}
STRATEGIES = {name: getattr(invalid, name) for name in invalid.__all__ if name not in {"FAULTS", "Invalid"}}
every_strategy = pytest.mark.parametrize("name", sorted(STRATEGIES))
#: Every class of the model that has a wire form.
CLASSES = [
    *(kind.model for kind in KINDS.values()),
    *(model for model in SOURCES if model in BREAKS and model is not Listing and not hasattr(model, "id")),
    SPACE["Name"],
    Ref,
    Listing[str],
    Listing[Place],
]
SHAPES = {getattr(kind, "__name__", str(kind)) + str(at): kind for at, kind in enumerate(dict.fromkeys(CLASSES))}
every_class = pytest.mark.parametrize("kind", SHAPES.values(), ids=SHAPES)


def told(raw, kind):
    """Return the problems that all readers tell: of the tree, and of its JSON by each parser."""
    data = plain.dumps(raw)
    found = [refusal(json.from_dict, raw, kind)]
    for fast in PARSERS:
        with patch.object(_parse, "FAST", fast):
            found.append(refusal(json.loads, data, kind))
    assert all(one == found[0] for one in found), "the readers tell different things"
    return sorted((problem.code, problem.path) for problem in found[0])


def refusal(read, data, kind):
    try:
        return f"read: {read(data, kind)!r}"
    except InvalidDocument as refused:
        return refused.problems


# the law


@every_strategy
@given(data=st.data())
def test_a_sample_is_refused_with_exactly_the_problems_that_it_tells(name, data):
    """Neither more nor fewer, whichever reader reads it."""
    sample = data.draw(STRATEGIES[name]())
    assert told(sample.raw, sample.kind) == sorted(sample.problems)
    assert len(sample.problems) == len(sample.faults)
    assert set(sample.faults) <= set(invalid.FAULTS)


@settings(max_examples=40)
@given(invalid.listings(Place), invalid.datasets(kinds=["event"], max_faults=8), invalid.observations(max_faults=9))
def test_many_faults_are_told_together(places, dataset, observation):
    """Of places within lists, of records within datasets, of several parts of one record."""
    for sample in (places, dataset, observation):
        assert told(sample.raw, sample.kind) == sorted(sample.problems)


def test_the_example_of_the_module_works():
    """As it stands there, for events."""

    @settings(QUICK, max_examples=10)
    @given(invalid.events())
    def test_my_service_tells_all_that_is_wrong(sample):
        with pytest.raises(InvalidDocument) as refused:
            json.from_dict(sample.raw, sample.kind)
        assert sorted((one.code, one.path) for one in refused.value.problems) == sorted(sample.problems)

    test_my_service_tells_all_that_is_wrong()


# completeness: every constraint has its twin

#: The faults that each rule has to have at least.
FAULTS_OF = {
    Text: {"empty", "too_long", "not_storable", "wrong_type"},
    Token: {"not_a_token", "wrong_type"},
    Code: {"unknown_code", "wrong_type"},
    Notation: {"malformed", "wrong_type"},
    Whole: {"out_of_range", "wrong_type"},
    Flag: {"wrong_type"},
    Member: {"unknown_word", "wrong_type"},
    Nested: {"wrong_type"},
    Number: {"not_a_number", "number_not_text", "wrong_type"},
}


def asked_of(field):
    """Return the faults that a field has to have, by its rule."""
    rule = field.rule.item if isinstance(field.rule, Each) else field.rule
    asked = {*FAULTS_OF[type(rule)]}
    asked |= {"missing"} if field.demanded else set()
    asked |= set() if field.optional else {"null"}
    asked |= {"too_many", "null"} if isinstance(field.rule, Each) else set()
    asked |= {"too_few"} if isinstance(field.rule, Each) and field.rule.least else set()
    asked |= {"id_not_reference"} if isinstance(rule, Nested) and rule.of is Ref else set()
    return asked | ({"reference_not_id"} if isinstance(rule, Token) and rule.to else set())


@every_class
def test_every_rule_of_every_field_has_its_faults(kind):
    """A new field has them by itself; a new rule is asked for here and in `invalid/_values.py`."""
    shape = shape_for(kind)
    for field in shape.fields:
        found = [fault.name for fault in faults_of(shape) if not fault.into and fault.touches == (field.name,)]
        assert asked_of(field) - set(found) == set(), field.name
        if isinstance(field.rule, Each):  # the list and each of its items
            assert found.count("wrong_type") == 2
    assert [fault.name for fault in faults_of(shape) if fault.touches == ("?",) and not fault.into] == ["unknown_key"]


@every_class
def test_the_faults_of_a_class_are_those_of_every_class_that_holds_it_too(kind):
    """At every depth; only a class within itself is gone into once and no more."""
    shape = shape_for(kind)
    for field in shape.fields:
        rule = field.rule.item if isinstance(field.rule, Each) else field.rule
        if isinstance(rule, Nested):
            inner = [fault for fault in faults_of(shape_of(rule.of, rule.argument)) if "equivalents" not in fault.into]
            steps = (field.name, "*") if isinstance(field.rule, Each) else (field.name,)
            found = [fault for fault in faults_of(shape) if fault.into[: len(steps)] == steps]
            assert sorted((fault.name, (*steps, *fault.into)) for fault in inner) == sorted(
                (fault.name, fault.into)
                for fault in found
                if fault.into.count("equivalents") <= steps.count("equivalents")
            )


@every_class
def test_whatever_a_rule_refuses_is_refused_in_its_field(kind):
    """Each bad value alone, in a record that is good but for it."""
    good = json.to_dict(simplest(sound(shape_for(kind))))
    for field in shape_for(kind).fields:
        for bad in bad_values(field.rule):
            for value in bad.values:
                assert told({**good, field.name: value}, kind) == [(bad.code, f"/{field.name}")], value
        for bad in bad_values(field.rule.item) if isinstance(field.rule, Each) else ():
            for value in bad.values:
                assert told({**good, field.name: [value]}, kind) == [(bad.code, f"/{field.name}/0")], value


@every_class
def test_every_law_is_broken_alone_and_in_every_way(kind):
    """Each way breaks one law at the place that is told, and together they break all."""
    shape = shape_for(kind)
    good = json.to_dict(simplest(sound(shape)))
    broken = set()
    for one in BREAKS.get(shape.model, ()):
        for put in one.puts:
            raw = copy.deepcopy(good)
            for name, value in (put(raw) if callable(put) else put).items():
                raw.pop(name, None)
                raw |= {} if value is None else {name: value}
            (problem,) = refusal(json.from_dict, raw, kind)
            assert (problem.code, problem.path) == ("inconsistent", f"/{one.at}" if one.at else "")
            assert told(raw, kind) == [(problem.code, problem.path)]
            broken.add(problem.message)
    assert broken == {law.message for law in shape.laws}


@every_class
def test_every_fault_is_planted_alone(kind):
    """Each one of the catalogue of a class, that of its own fields and those within."""
    names = {fault.name for fault in faults_of(shape_for(kind))}
    for name in names:
        sample = simplest(planted(kind, name, 1))
        assert sample.faults == (name,)
        assert told(sample.raw, kind) == list(sample.problems)


def test_every_fault_that_is_named_can_be_planted():
    """In some class, or in datasets; and none is planted that has no name."""
    of_classes = {fault.name for kind in SHAPES.values() for fault in faults_of(shape_for(kind))}
    assert of_classes | {"other_version", "one_id_twice"} == set(invalid.FAULTS)


def test_a_rule_that_is_not_known_has_no_faults_yet():
    """Whoever adds one is told by the tests above."""

    class Another:
        def test(self, value, names):
            raise NotImplementedError

        def problems(self, value, path):
            raise NotImplementedError

    assert isinstance(Another(), Rule)
    assert bad_values(Another()) == ()


# combinations


def test_two_faults_in_one_object_give_both_problems():
    """Beside each other, and one above the other's object."""
    found = [sample for sample in values_of(invalid.events(), 200) if len(sample.problems) > 1]
    parents = [sorted(path.rpartition("/")[0] for _, path in sample.problems) for sample in found]
    assert any(first == second for first, second, *_ in parents)
    assert any(first != second and second.startswith(first) for first, second, *_ in parents)


@pytest.mark.parametrize("most", [1, 2, 4])
def test_there_are_as_many_faults_as_are_asked_for_at_most(most):
    """And as many are reached."""
    assert max(len(sample.faults) for sample in values_of(invalid.quantities(max_faults=most))) == most
    assert max(len(sample.faults) for sample in values_of(invalid.datasets(max_faults=most))) == most


def test_faults_run_out():
    """Where no more go together, there are fewer."""
    assert {len(sample.faults) for sample in values_of(invalid.refs(faults="nothing_said", max_faults=5), 20)} == {1}
    own = values_of(invalid.datasets(kinds=["event"], faults=["missing", "unknown_key", "null"], max_faults=50), 50)
    assert all(told(sample.raw, Dataset) == sorted(sample.problems) for sample in own)


@pytest.mark.parametrize(
    ("strategy", "names"),
    [
        (invalid.editions(faults="out_of_range"), {"out_of_range"}),
        (invalid.events(faults=["malformed", "too_few"]), {"malformed", "too_few"}),
        (invalid.datasets(faults=["one_id_twice"]), {"one_id_twice"}),
        (invalid.datasets(faults=["one_id_twice", "unknown_key"]), {"one_id_twice", "unknown_key"}),
        (invalid.datasets(faults="upper_below"), {"upper_below"}),
        (invalid.datasets(kinds=["match"], faults=["wrong_type", "null"], max_faults=9), {"wrong_type", "null"}),
    ],
    ids=range(6),
)
def test_faults_are_narrowed(strategy, names):
    """To those that are asked for, and all of them are drawn."""
    found = values_of(strategy)
    assert {name for sample in found for name in sample.faults} == names
    assert all(told(sample.raw, sample.kind) == sorted(sample.problems) for sample in found)


def test_one_id_stands_for_two_records_in_every_way():
    """Two of one class that differ, two of different classes, two equal ones that may be two things."""
    ways = set()
    for sample in values_of(invalid.datasets(faults="one_id_twice"), 200):
        pairs = [
            (first[0] == second[0], first[1] == second[1])
            for first, second in itertools.combinations(
                [(name, one) for name, many in sample.raw.items() if name != "talentweek" for one in many], 2
            )
            if first[1]["id"] == second[1]["id"]
        ]
        ways |= set(pairs)
    assert ways == {(True, False), (False, False), (True, True)}


@pytest.mark.parametrize("kind", KINDS)
def test_one_id_stands_for_two_records_of_any_kind(kind):
    """Among records of one kind alone, too."""
    for sample in values_of(invalid.datasets(kinds=[kind], faults="one_id_twice", max_records=2), 25):
        assert told(sample.raw, Dataset) == list(sample.problems)


def test_an_id_that_is_taken_is_not_used():
    """The id that stands twice is one that no good record has."""
    from talentweek.strategies.invalid import dataset as module  # noqa: PLC0415 - its inside is tested here alone

    taken = st.just(Dataset.of(Event(id="another", names="a"), Event(id="another-one", names="b")))
    records = {"event": ()}
    strategy = module._damaged_datasets(taken, records, frozenset({"one_id_twice"}), 1)  # noqa: SLF001 - see above
    for sample in values_of(strategy, 30):
        assert told(sample.raw, Dataset) == list(sample.problems)


# the promise of each strategy


def test_every_class_has_its_function():
    """The names of `talentweek.strategies`, but for what is no object of the wire form."""
    functions = {function.__name__ for function in SOURCES.values()}
    assert functions - {"intervals"} == set(STRATEGIES)
    assert invalid.__all__ == sorted(invalid.__all__)


@every_strategy
def test_it_shrinks_to_what_its_docstring_says(name):
    """The minimum is part of the promise."""
    said = STRATEGIES[name].__doc__.partition("Shrinks to ")[2]
    sample = simplest(STRATEGIES[name]())
    if said.startswith("the simplest one without its `id`"):
        valid = json.to_dict(simplest(SOURCES[sample.kind]()))
        del valid["id"]
        expected = (valid, ("missing", "/id"))
    else:
        raw, problem = re.findall(r"`(.+?)`[,.]", said)
        expected = (plain.loads(raw), eval(problem))  # noqa: S307 - our own docstring
    assert (sample.raw, *sample.problems) == expected


@every_strategy
def test_no_health_check_fires(name):
    """Neither too slow nor filtered, nor a warning."""
    assert_healthy(STRATEGIES[name]())


@every_strategy
def test_every_function_takes_the_same_keywords(name):
    """Only a listing says of what, and only a dataset of which records."""
    parameters = inspect.signature(STRATEGIES[name]).parameters
    assert set(parameters) - {"of", "kinds", "max_records"} == {"faults", "max_faults"}
    assert all(one.kind is one.KEYWORD_ONLY for one in parameters.values() if one.name != "of")


@pytest.mark.parametrize(
    ("strategy", "arguments"),
    [
        (invalid.events, {"faults": "roughly"}),
        (invalid.events, {"faults": ["missing", "one_id_twice"]}),
        (invalid.quantities, {"faults": ["missing"]}),
        (invalid.quantities, {"faults": []}),
        (invalid.events, {"max_faults": 0}),
        (invalid.events, {"max_faults": True}),
        (invalid.datasets, {"max_faults": "1"}),
        (invalid.datasets, {"kinds": ["nobody"]}),
        (invalid.datasets, {"kinds": ["match"], "faults": "upper_below"}),
    ],
)
def test_nonsense_is_refused(strategy, arguments):
    """With Hypothesis' own InvalidArgument, which names what there is."""
    with pytest.raises(InvalidArgument):
        strategy(**arguments)


def test_a_listing_is_of_texts_or_of_places():
    """The class to read it as goes along."""
    assert values_of(invalid.listings(), 5)[0].kind == Listing[str]
    assert values_of(invalid.listings(Place), 5)[0].kind == Listing[Place]


def test_a_sample_prints_as_the_call_that_makes_it():
    """Cut where the data are long, so that a failing test can be read."""
    short = simplest(invalid.quantities())
    listed = simplest(invalid.listings(Place))
    long = simplest(invalid.names(faults="too_long"))
    space = SPACE | {"Invalid": invalid.Invalid}
    assert eval(repr(short), space) == short  # noqa: S307 - what we print ourselves
    assert eval(repr(listed), space) == listed  # noqa: S307 - see above
    assert repr(short) == (
        "Invalid(kind=Quantity, raw={'value': '1,000'}, problems=(('not_a_number', '/value'),), "
        "faults=('not_a_number',))"
    )
    assert len(repr(long)) < 2_500 or len(str(long.raw)) <= 2_000
    many = simplest(planted(Money, "too_many", 1))
    assert re.search(r"\.\.\. \([0-9]+ characters in all\), problems=", repr(many))


def test_samples_share_nothing_that_a_test_could_spoil():
    """What is put into one sample is not held by the next."""
    for sample in values_of(invalid.quantities(faults="wrong_type"), 50):
        for value in sample.raw.values():
            if isinstance(value, dict | list):
                value.clear()
    assert all(
        told(sample.raw, Quantity) == sorted(sample.problems)
        for sample in values_of(invalid.quantities(faults="wrong_type"), 50)
    )


def test_the_package_offers_them():
    """Beside the strategies of what is valid."""
    assert tws.invalid is invalid
