"""The wire form: what is written, what is read back, what is refused, and with which words."""

from __future__ import annotations

import contextlib
import gc
import json as plain
import warnings
from collections import OrderedDict
from unittest.mock import patch

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import (
    Bound,
    Cohort,
    Component,
    Coverage,
    Dataset,
    DateSpan,
    Duration,
    Event,
    Interval,
    InvalidDocument,
    Listing,
    Money,
    Name,
    Place,
    Problem,
    Quantity,
)
from talentweek import strategies as tws
from talentweek.entities.kinds import KINDS
from talentweek.errors import UnknownKey
from talentweek.formats import _documents, _parse, arrow, csv, json, jsonl
from talentweek.rules import shape_of
from talentweek.strategies._building import SOURCES

from .samples import FULL, PARSERS, RECORDS, VALUES, problems, reading

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20)
#: What reads back each class that can be written, and what draws it.
ROUND = {
    **{model.__name__: (model, strategy()) for model, strategy in SOURCES.items() if model not in {Listing, Interval}},
    "Listing[str]": (Listing[str], tws.listings(TEXTS)),
    "Listing[Place]": (Listing[Place], tws.listings(tws.places())),
}
WEEK = b'{"talentweek":"1.0","events":[{"id":"week","names":[{"text":"Week"}]}]}'
both_parsers = pytest.mark.parametrize("fast", PARSERS, ids=lambda fast: "msgspec" if fast else "stdlib")
every_sample = pytest.mark.parametrize(
    ("sample", "text"),
    [*VALUES, *RECORDS],
    ids=[f"{type(sample).__name__}-{at}" for at, (sample, _) in enumerate([*VALUES, *RECORDS])],
)


def large(*more):
    """Write a document that is large enough for the garbage collector to rest."""
    events = [{"id": f"event-{number}", "names": [{"text": "x" * 50}]} for number in range(2000)]
    return plain.dumps({"talentweek": "1.0", "events": [*events, *more]}).encode()


# writing


@both_parsers
@every_sample
def test_a_sample_is_written_as_the_table_says(sample, text, fast):
    """Keys in the order of the fields, no spaces, defaults left out, Chinese as it is."""
    with patch.object(_parse, "FAST", fast):
        assert text == json.dumps(sample).decode()


@every_sample
def test_a_sample_is_read_as_the_table_says(sample, text):
    """What was left out is put back, whether bytes or a text are read."""
    kind = type(sample)
    assert [sample] * 4 == [
        reading(text.encode(), kind), reading(text, kind),
        json.loads(bytearray(text.encode()), kind), json.loads(memoryview(text.encode()), kind),
    ]  # fmt: skip


def test_the_samples_cover_every_class():
    """No class of record or value is without a sample."""
    from talentweek.formats import _converter  # noqa: PLC0415 - it loads cattrs, for this comparison alone

    expected = {*_converter.VALUES, Listing, *(kind.model for kind in KINDS.values())}
    assert expected == {type(sample) for sample, _ in [*VALUES, *RECORDS]}


@both_parsers
def test_a_dataset_is_the_version_and_one_array_for_each_class(fast):
    """The version stands first, the classes in their order."""
    with patch.object(_parse, "FAST", fast):
        tree = plain.loads(json.dumps(FULL))
    assert ["talentweek", *(kind.collection for kind in KINDS.values())] == list(tree)
    assert tree["talentweek"] == "1.0"
    assert all(len(tree[kind.collection]) == 1 for kind in KINDS.values())


def test_an_empty_dataset_is_its_version():
    """A class without a record is left out."""
    assert json.dumps(Dataset.of()) == b'{"talentweek":"1.0"}'
    assert reading(b'{"talentweek":"1.0"}') == Dataset.of()


@every_sample
def test_keys_stand_in_the_order_of_the_fields(sample, text):
    """Readers by eye find the same thing at the same place."""
    names = [attribute.name for attribute in attrs.fields(type(sample))]
    assert [name for name in names if name in plain.loads(text)] == list(plain.loads(text))


@pytest.mark.parametrize("name", ROUND)
@given(data=st.data())
def test_every_value_survives_there_and_back(name, data):
    """What was written is read back equal, by both parsers, canonical or not, through bytes or through dicts."""
    kind, strategy = ROUND[name]
    value = data.draw(strategy)
    for fast in PARSERS:
        with patch.object(_parse, "FAST", fast):
            assert value == json.loads(json.dumps(value), kind)
            assert value == json.loads(json.dumps(value, canonical=True), kind)
    tree = json.to_dict(value)
    assert tree == plain.loads(json.dumps(value))
    assert value == json.from_dict(tree, kind)


@pytest.mark.parametrize("name", ROUND)
@given(data=st.data())
def test_no_default_is_written(name, data):
    """A key that is written says something: nowhere a null or an empty list that is the default."""
    kind, strategy = ROUND[name]
    value = data.draw(strategy)
    said = [
        attribute.name
        for attribute in (() if kind is Dataset else attrs.fields(type(value)))
        if attribute.default is attrs.NOTHING or getattr(value, attribute.name) != attribute.default
    ]
    assert kind is Dataset or said == list(json.to_dict(value))


@both_parsers
@pytest.mark.parametrize("indent", [1, 2, 4])
def test_an_indent_spreads_the_document_over_lines(indent, fast):
    """The bytes are those of the standard library, and are read back."""
    with patch.object(_parse, "FAST", fast):
        written = json.dumps(FULL, indent=indent)
    assert plain.dumps(json.to_dict(FULL), ensure_ascii=False, indent=indent) == written.decode()
    assert reading(written) == FULL


@pytest.mark.parametrize("indent", [0, -1, " ", True, 2.0])
def test_an_indent_spreads_by_one_space_or_more(indent):
    """The parsers differ in what they make of none."""
    with pytest.raises(ValueError, match="1 or more"):
        json.dumps(FULL, indent=indent)


@pytest.mark.parametrize("indent", [1, 8])
def test_both_parsers_indent_alike(indent):
    """Whoever reads the file with another Python sees no difference."""
    written = []
    for fast in PARSERS:
        with patch.object(_parse, "FAST", fast):
            written.append(json.dumps(FULL, indent=indent))
    assert written[0] == written[-1]


@pytest.mark.parametrize("indent", [0, 2])
def test_the_canonical_form_has_no_indent(indent):
    """Both at once are a mistake of the caller."""
    with pytest.raises(TypeError, match="canonical"):
        json.dumps(FULL, canonical=True, indent=indent)


@pytest.mark.parametrize(
    "value",
    [None, 3, "text", b"bytes", [], {}, Event, Event(names="a").status, Problem(code="a", message="b"),
     Coverage((), ()), json.Limits(), Interval(low=1), KINDS["event"]],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_what_is_not_of_the_model_is_not_written(value):
    """Only datasets, records and values have a wire form."""
    with pytest.raises(TypeError, match="class of the model"):
        json.dumps(value)
    with pytest.raises(TypeError, match="class of the model"):
        json.to_dict(value)


@both_parsers
@pytest.mark.parametrize(
    "kind",
    [int, dict, list[Event], Problem, Coverage, json.Limits, Interval, None, 3, "event", Event | Cohort],
    ids=repr,
)
def test_what_is_not_of_the_model_is_not_read(kind, fast):
    """A kind that has no wire form is a mistake of the caller, not of the document."""
    with patch.object(_parse, "FAST", fast), pytest.raises(TypeError, match="class of the model"):
        json.loads(b"{}", kind)
    with pytest.raises(TypeError, match="class of the model"):
        json.from_dict({}, kind)


@pytest.mark.parametrize("data", [None, 3, ["a"], {"talentweek": "1.0"}], ids=repr)
def test_only_bytes_and_texts_are_loaded(data):
    """A tree is for from_dict."""
    with pytest.raises(TypeError, match="bytes or a text"):
        json.loads(data)


# listings and money


def test_a_listing_holds_texts_or_places():
    """The type argument tells which; without one it holds texts."""
    texts, places = Listing.of("a", "b:c"), Listing.only(Place(country="CN"), Place(country="FR"), stated_count=2)
    assert reading(json.dumps(texts), Listing[str]) == texts
    assert reading(json.dumps(texts), Listing) == texts
    assert reading(json.dumps(places), Listing[Place]) == places
    assert [(problem.code, problem.path) for problem in problems(b'{"items":[{"country":"CN"}]}', Listing[str])] == [
        ("wrong_type", "/items/0")
    ]
    assert [(problem.code, problem.path) for problem in problems(b'{"items":["a"]}', Listing[Place])] == [
        ("wrong_type", "/items/0")
    ]


def test_a_listing_that_names_nothing_keeps_its_count():
    """An empty list of items is not left out: the field has no default."""
    counted = Listing[str](items=(), stated_count=Quantity.more_than(50))
    assert json.dumps(counted) == b'{"items":[],"stated_count":{"value":"50","bound":"more_than"}}'
    assert reading(json.dumps(counted), Listing[str]) == counted
    assert reading(json.dumps(counted), Listing[Place]) == Listing[Place](items=(), stated_count=Quantity.more_than(50))


def test_money_has_equivalents_of_one_level():
    """An equivalent of an equivalent is refused, and an empty list of them is none."""
    one = b'{"amount":"1","equivalents":[{"amount":"2"},{"amount":"3"}]}'
    assert reading(one, Money) == Money(amount=1, equivalents=[Money(amount=2), Money(amount=3)])
    assert reading(b'{"amount":"1","equivalents":[{"amount":"2","equivalents":[]}]}', Money) == Money(
        amount=1, equivalents=Money(amount=2)
    )
    two = b'{"amount":"1","equivalents":[{"amount":"2","equivalents":[{"amount":"3"}]}]}'
    assert [(problem.code, problem.path) for problem in problems(two, Money)] == [("inconsistent", "/equivalents")]


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (b'{"amount":1}', "/amount"),
        (b'{"amount":"1","equivalents":[{"amount":"2"},{"amount":3}]}', "/equivalents/1/amount"),
        (
            b'{"amount":"1","equivalents":[{"amount":"2","equivalents":[{"amount":3}]}]}',
            "/equivalents/0/equivalents/0/amount",
        ),
        (b'{"amount":"1","equivalents":[{"amount":"2","equivalents":[null]}]}', "/equivalents/0/equivalents/0"),
    ],
)
def test_a_bad_amount_is_told_at_any_depth(data, path):
    """The law between the levels looks at sound levels only."""
    assert [path] == [problem.path for problem in problems(data, Money)]


# all problems at once

FAULTY = """{
  "talentweek": "1.0",
  "evnts": [],
  "events": [
    {"id": "two words", "names": [], "edition": 8, "when": {"edtf": "July 11"}, "count": {"value": 20, "bound": "over"},
     "places": {"items": [{"country": "cn"}]}, "mode": "onsite", "themes": ["a"], "stauts": "ongoing"},
    {"names": [{"text": "", "lang": "English"}], "kind": "a", "kind": "b"},
    3
  ],
  "cohorts": {},
  "investments": [
    {"id": "i", "kind": "grant", "amount": {"amount": "1e5", "currency": "cny"}},
    {"id": "j", "kind": "grant", "amount": {"amount": "5", "bound": "between", "upper": "1"}}
  ]
}"""
BOUNDS = "one of exact, about, more_than, at_least, less_than, at_most, nearly, between, vague, unknown"
FAULTS = [
    ("not_a_token", "/events/0/id", "'two words'", "1 to 200 printable characters without a space", None),
    ("too_few", "/events/0/names", "0", "1 or more", None),
    ("wrong_type", "/events/0/edition", "8", "an object (Edition)", None),
    ("wrong_type", "/events/0/count/value", "20", "a decimal number as text", 'write "20"'),
    ("unknown_word", "/events/0/count/bound", "'over'", BOUNDS, None),
    ("malformed", "/events/0/when/edtf", "'July 11'", "something like 2024-07-11, 2024-07 or 2024-07-11/", None),
    ("unknown_code", "/events/0/places/items/0/country", "'cn'", "a code such as CN", "did you mean 'CN'?"),
    ("unknown_word", "/events/0/mode", "'onsite'", "one of offline, online, mixed", None),
    ("wrong_type", "/events/0/themes/0", "'a'", "an object (Name)", None),
    ("missing", "/events/1/id", None, "an id", None),
    ("empty", "/events/1/names/0/text", None, None, "leave the field out instead"),
    ("malformed", "/events/1/names/0/lang", "'English'", "something like zh-Hans", None),
    ("wrong_type", "/events/2", "3", "an object (Event)", None),
    ("wrong_type", "/cohorts", "dict of 0", "a list", None),
    ("not_a_number", "/investments/0/amount/amount", "'1e5'",
     "at most 28 digits before the point and 10 behind it, nothing else", None),
    ("unknown_code", "/investments/0/amount/currency", "'cny'", "a code such as CNY", "did you mean 'CNY'?"),
    ("inconsistent", "/investments/1/amount/upper", None, None, None),
    ("duplicate_key", "/events/1/kind", "'kind'", None, "which of the two is meant?"),
    ("unknown_key", "/evnts", "'evnts'", None, "did you mean 'events'?"),
    ("unknown_key", "/events/0/stauts", "'stauts'", None, "did you mean 'status'?"),
]  # fmt: skip


def test_all_problems_are_told_at_once():
    """Each with its code, its path, what was found, what was expected, and what was probably meant."""
    told = [(fault.code, fault.path, fault.found, fault.expected, fault.hint) for fault in problems(FAULTY)]
    assert told == FAULTS


def test_the_error_prints_each_problem_on_its_line():
    """The message is made of the same data."""
    with pytest.raises(InvalidDocument) as refused:
        json.loads(FAULTY)
    first, *lines = str(refused.value).splitlines()
    assert first == f"Dataset: {len(FAULTS)} problems"
    assert [path for _, path, *_ in FAULTS] == [line.split(":")[0].strip() for line in lines]
    assert refused.value.subject == "Dataset"


@pytest.mark.parametrize("name", KINDS)
def test_every_demanded_key_that_is_missing_is_told(name):
    """Readers derive nothing, not even an id."""
    model = KINDS[name].model
    expected = [f"/{field.name}" for field in shape_of(model).fields if field.demanded]
    missing = [problem.path for problem in problems(b"{}", model) if problem.code == "missing"]
    assert missing == expected
    assert f"/{KINDS[name].collection}/0/id" in [
        problem.path for problem in problems(f'{{"talentweek":"1.0","{KINDS[name].collection}":[{{}}]}}')
    ]


# unknown keys


def test_an_unknown_key_is_a_problem_with_a_hint_of_the_near_one():
    """Where no key is near, those that there are stand in the message."""
    (near,) = problems(b'{"text":"a","langauge":"en"}', Name)
    (far,) = problems(b'{"text":"a","zzz":1}', Name)
    assert (near.code, near.path, near.expected, near.hint) == (
        "unknown_key",
        "/langauge",
        None,
        "did you mean 'lang'?",
    )
    assert (far.code, far.path, far.expected, far.hint) == ("unknown_key", "/zzz", "one of kind, lang, text", None)


@both_parsers
def test_unknown_keys_can_be_warned_of(fast):
    """One warning for each, and the rest is read."""
    data = WEEK.replace(b'"id"', b'"colour":{"a":[1]},"Id":"x","id"').replace(b'"events"', b'"evnts":[],"events"')
    with patch.object(_parse, "FAST", fast), pytest.warns(UnknownKey) as warned:
        made = json.loads(data, unknown_keys="warn")
    assert made == json.loads(WEEK)
    assert [str(one.message).split(":")[0] for one in warned] == ["/evnts", "/events/0/colour", "/events/0/Id"]


@both_parsers
def test_a_warning_does_not_hide_problems(fast):
    """What else is wrong is refused, and what stands twice within an unknown key, too."""
    data = WEEK.replace(b'"id":"week"', b'"id":3,"colour":{"a":1,"a":2}')
    with patch.object(_parse, "FAST", fast), pytest.warns(UnknownKey), pytest.raises(InvalidDocument) as refused:
        json.loads(data, unknown_keys="warn")
    assert [(problem.code, problem.path) for problem in refused.value.problems] == [
        ("wrong_type", "/events/0/id"),
        ("duplicate_key", "/events/0/colour/a"),
    ]


def test_a_warning_names_the_line_that_reads(tmp_path):
    """Whoever reads the warning is led to their own code, whichever of the three functions they called."""
    data = WEEK.replace(b'"id"', b'"colour":1,"id"')
    (tmp_path / "a.json").write_bytes(data)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        json.loads(data, unknown_keys="warn")
        json.load(tmp_path / "a.json", unknown_keys="warn")
        json.from_dict(plain.loads(data), unknown_keys="warn")
    assert [__file__] * 3 == [one.filename for one in warned]
    assert len({one.lineno for one in warned}) == 3


# null


@pytest.mark.parametrize("name", KINDS)
def test_null_is_as_good_as_leaving_out_where_none_is_a_value(name):
    """And it is refused where it is none; both parsers agree."""
    model = KINDS[name].model
    text = next(text for sample, text in RECORDS if type(sample) is model)
    for field in shape_of(model).fields:
        tree = {**plain.loads(text), field.name: None}
        without = {key: value for key, value in tree.items() if key != field.name}
        if field.optional:
            assert problems(plain.dumps(without), model) == problems(plain.dumps(tree), model)
        else:
            assert [("wrong_type", f"/{field.name}")] == [
                (problem.code, problem.path) for problem in problems(plain.dumps(tree), model)
            ]


@pytest.mark.parametrize("collection", [kind.collection for kind in KINDS.values()])
def test_null_is_no_array_of_records(collection):
    """A class without a record is left out."""
    (problem,) = problems(f'{{"talentweek":"1.0","{collection}":null}}')
    assert (problem.code, problem.path, problem.expected) == ("wrong_type", f"/{collection}", "a list")


# limits


def test_a_document_may_have_as_many_bytes_as_the_limit():
    """One more is refused before anything is read."""
    assert reading(WEEK, limits=json.Limits(bytes=len(WEEK))) == json.loads(WEEK)
    (problem,) = problems(WEEK, limits=json.Limits(bytes=len(WEEK) - 1))
    assert (problem.code, problem.found, problem.expected) == ("limit_exceeded", "71 bytes", "70 at most")


def test_the_bytes_of_a_text_are_counted():
    """The limit is of bytes, whatever is handed over."""
    text = '{"text":"昆山"}'
    assert len(text) == 13
    assert reading(text, Name, limits=json.Limits(bytes=17)) == Name(text="昆山")
    assert problems(text, Name, limits=json.Limits(bytes=16))[0].code == "limit_exceeded"


@pytest.mark.parametrize(
    ("data", "depth"),
    [(WEEK, 5), (b'{"talentweek":"1.0","events":[]}', 2), (b'{"talentweek":"1.0"}', 1)],
    ids=["objects in arrays", "an array", "an object"],
)
def test_a_document_may_nest_as_deep_as_the_limit(data, depth):
    """One level more is refused, whether arrays, objects or both nest."""
    assert reading(data, limits=json.Limits(depth=depth)) == json.loads(data)
    (problem,) = problems(data, limits=json.Limits(depth=depth - 1))
    assert (problem.code, problem.expected) == ("limit_exceeded", f"{depth - 1} levels at most")


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}"), ('[{"a":', "}]")])
def test_the_depth_of_what_is_left_out_counts(opening, closing):
    """An unknown key may not hide what nests too deep; 32 levels are allowed by default."""
    levels = 31 // (opening.count("[") + opening.count("{"))
    within = '{"talentweek":"1.0","a":' + opening * levels + "1" + closing * levels + "}"
    assert [problem.code for problem in problems(within)] == ["unknown_key"]
    beyond = '{"talentweek":"1.0","a":' + opening * (levels + 2) + "1" + closing * (levels + 2) + "}"
    assert [problem.code for problem in problems(beyond)] == ["limit_exceeded"]


def test_a_document_may_hold_as_many_records_as_the_limit():
    """Records of all classes are counted, each id once."""
    data = json.dumps(FULL)
    assert reading(data, limits=json.Limits(records=19)) == FULL
    (problem,) = problems(data, limits=json.Limits(records=18))
    assert (problem.code, problem.found, problem.expected) == ("limit_exceeded", "19", "18 at most")


# the version


def test_a_document_names_its_version():
    """Without one it could be anything."""
    (problem,) = problems(b"{}")
    assert (problem.code, problem.path, problem.expected) == ("missing", "/talentweek", "the version '1.0'")


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        ('{"id":"week","names":[{"text":"Week"}]}', "a single record is read with its class: loads(data, Event)"),
        ("{}", None),
    ],
)
def test_a_record_that_is_read_as_a_dataset_is_told_apart(data, hint):
    """The way to read it stands at the version that it does not have."""
    missing = next(problem for problem in problems(data) if problem.path == "/talentweek")
    assert (missing.code, missing.hint) == ("missing", hint)


@pytest.mark.parametrize(
    ("version", "found"),
    [('"2.0"', "'2.0'"), ('"1"', "'1'"), ('"1.1"', "'1.1'"), ('""', "''"), ("1.0", "1.0"), ("1", "1"), ("null", "None"),
     ("[]", "list of 0"), ('{"a": 1}', "dict of 1"), ("true", "True")],
)  # fmt: skip
def test_another_version_is_not_read(version, found):
    """It is told alone: what else such a document holds cannot be judged."""
    (problem,) = problems(f'{{"talentweek":{version},"festivals":[{{"id":3}}]}}')
    assert (problem.code, problem.path, problem.found, problem.expected) == (
        "unsupported_version",
        "/talentweek",
        found,
        "'1.0'",
    )


# order and identity


def test_records_out_of_order_are_sorted():
    """However a document is sorted, the dataset is the same, and so are its bytes."""
    tree = json.to_dict(Dataset(Event(id=f"e{number}", names="a") for number in range(5)))
    shuffled = {"events": [tree["events"][place] for place in (3, 0, 4, 2, 1)], "talentweek": "1.0"}
    assert [event.id for event in reading(plain.dumps(shuffled))] == ["e0", "e1", "e2", "e3", "e4"]
    assert json.dumps(reading(plain.dumps(shuffled))) == json.dumps(json.from_dict(tree))


def test_the_same_record_twice_is_one():
    """Merged files repeat themselves."""
    tree = {"talentweek": "1.0", "events": [{"id": "a", "names": [{"text": "b"}]}] * 2}
    assert reading(plain.dumps(tree)) == Dataset.of(Event(id="a", names="b"))


def test_one_id_for_two_records_is_refused():
    """Within one class and across classes; the path names the second of them."""
    tree = {
        "talentweek": "1.0",
        "events": [{"id": "a", "names": [{"text": "b"}]}, {"id": "a", "names": [{"text": "c"}]}],
        "persons": [{"id": "a", "names": [{"text": "b"}]}],
    }
    told = problems(plain.dumps(tree))
    assert [(one.code, one.path) for one in told] == [
        ("duplicate_id", "/events/1/id"),
        ("duplicate_id", "/persons/0/id"),
    ]
    assert all("id=" in problem.hint for problem in told)


def test_two_equal_groups_with_derived_ids_may_be_two():
    """What no official name tells apart is not joined in silence."""
    cohort = json.to_dict(Cohort(what="experts"))
    (problem,) = problems(plain.dumps({"talentweek": "1.0", "cohorts": [cohort] * 2}))
    assert (problem.code, problem.path) == ("duplicate_id", "/cohorts/1/id")


# dicts


def test_from_dict_tells_the_same_problems():
    """The same data without JSON are judged alike."""
    tree = plain.loads(FAULTY)
    with pytest.raises(InvalidDocument) as refused:
        json.from_dict(tree)
    told = [(fault.code, fault.path, fault.found, fault.expected, fault.hint) for fault in refused.value.problems]
    assert told == [fault for fault in FAULTS if fault[0] != "duplicate_key"]


@pytest.mark.parametrize("tree", [None, 3, "a", [], ("talentweek", "1.0"), {1: 2, "talentweek": "1.0"}], ids=repr)
def test_from_dict_refuses_what_no_json_can_be(tree):
    """Tuples, keys that are no texts and the like are problems, not crashes."""
    with pytest.raises(InvalidDocument):
        json.from_dict(tree)


def test_what_to_dict_gives_belongs_to_the_caller():
    """Changing it changes no dataset."""
    tree = json.to_dict(FULL)
    tree["events"][0]["names"].clear()
    tree["events"][0]["part_of"].append("x")
    tree["events"][0]["sectors"]["items"].append("x")
    assert json.from_dict(json.to_dict(FULL)) == FULL


# the garbage collector


@pytest.fixture(autouse=True)
def _collector_enabled():
    gc.enable()
    yield
    gc.enable()


@pytest.mark.skipif(not _parse.FAST, reason="only the fast reader lets the collector rest")
@pytest.mark.parametrize(("data", "works"), [(large(), False), (WEEK, True)], ids=["large", "small"])
def test_the_garbage_collector_rests_while_a_large_document_is_read(data, works):
    """Nothing that is made is garbage; a small document is not worth it."""
    seen = []
    read_fast = _documents.read_fast

    def watched(*given):
        seen.append(gc.isenabled())
        return read_fast(*given)

    with patch.object(_documents, "read_fast", watched):
        json.loads(data)
    assert seen == [works]


@both_parsers
@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize(
    "data", [large(), large({"id": 3}), large()[:-1], large() + b"\xff"], ids=["good", "bad", "cut", "not UTF-8"]
)
def test_the_garbage_collector_is_left_as_it_was(data, enabled, fast):
    """Whether reading succeeds or fails."""
    if not enabled:
        gc.disable()
    with patch.object(_parse, "FAST", fast), contextlib.suppress(InvalidDocument):
        json.loads(data)
    assert gc.isenabled() is enabled


@pytest.mark.parametrize("tree", [{"edtf": "2024", "inferred": [Component.year]}, {"iso": "P1D", "bound": Bound.about}])
def test_a_member_of_an_enum_is_no_word_of_a_document(tree):
    """A tree holds plain texts, as a document does; a list of members would else stay a list in the object."""
    kind = DateSpan if "edtf" in tree else Duration
    with pytest.raises(InvalidDocument) as refused:
        json.from_dict(tree, kind)
    assert [(one.code, one.expected) for one in refused.value.problems] == [("wrong_type", "its word as text")]


def test_a_tree_of_classes_made_of_dict_is_read():
    """As readers of YAML and BSON hand it out; what is wrong in it is told as ever."""

    class Words(str):
        __slots__ = ()

    class Many(list):
        pass

    tree = OrderedDict(id="week", names=Many([OrderedDict(text=Words("Week"))]), edition=OrderedDict(number=8))
    week = json.from_dict(tree, Event)
    assert week == Event(id="week", names="Week", edition=8)
    assert type(week.names[0].text) is str
    tree["edition"]["number"] = Words("8")
    with pytest.raises(InvalidDocument) as refused:
        json.from_dict(tree, Event)
    assert [(one.code, one.path) for one in refused.value.problems] == [("wrong_type", "/edition/number")]


def test_a_tree_that_is_a_part_of_itself_is_refused():
    """Of whatever class it is."""
    for tree in ({}, OrderedDict()):
        tree.update(id="week", names=[{"text": "Week"}], more=tree)
        with pytest.raises(InvalidDocument):
            json.from_dict(tree, Event)


@pytest.mark.parametrize("module", [json, jsonl, csv, arrow], ids=lambda module: module.__name__)
def test_limits_are_those_of_the_format(module, tmp_path):
    """And whole numbers."""
    others = {json: jsonl, jsonl: json, csv: json, arrow: csv}
    for wrong in ("5", 5.0, -1, True):
        with pytest.raises(TypeError, match=f"the limit 'records' is a whole number, 0 or more, not {wrong!r}"):
            module.loads(b"", limits=module.Limits(records=wrong))
    for limits in (others[module].DEFAULT, None, 5):
        with pytest.raises(TypeError, match=f"limits are a {module.__name__.rpartition('.')[2]}.Limits, not"):
            module.loads(b"", limits=limits)
        with pytest.raises(TypeError, match="limits are a"):
            module.load(tmp_path / "talents", limits=limits)
