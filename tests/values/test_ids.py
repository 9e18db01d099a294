"""Ids and references: derived the same everywhere, converted from what a person would give."""

import os
import subprocess
import sys

import pytest
from hypothesis import given

from talentweek import Event, InvalidObject, Participation, Person, Quantity, Ref, make_id
from talentweek import strategies as tws
from talentweek.rules import fact
from talentweek.rules.facts import unordered
from talentweek.values.ids import as_id, as_ids, as_ref, as_refs, maybe_id, maybe_ref

#: kind, key -> the id; promised not to change within a major version.
VECTORS = [
    (("event", "Kunshan Entrepreneurship Week", 8), "event-lvdacxe7rbhfcaoo"),
    (("cohort", "experts", Quantity(value=20, bound="more_than", unit="experts")), "cohort-hwd6eenm3zdmafac"),
    (("x",), "x-xk5lhy4h7d6ibjv7"),
    (("x", None, True, 8, ("a", ("b",))), "x-iftcc7y2z47e2acw"),
    (("agreement", (Ref(id="a"), Ref(stated="乙"))), "agreement-ovmu3tsq5vzjbz5q"),
]


@pytest.mark.parametrize(("key", "expected"), VECTORS)
def test_an_id_is_the_same_in_every_version(key, expected):
    """The vectors are fixed: a change here breaks the data of others."""
    assert expected == make_id(*key)


def test_an_id_is_the_same_in_every_process():
    """Neither the hash seed nor the locale takes part."""
    code = """from talentweek import Event, Quantity
print(Event(names=["\\u5468", "b"], count=Quantity.vague(10, 100), when="2024-07-11/").id)"""
    ids = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "LC_ALL": locale,
                "PYTHONUTF8": "0",
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
            capture_output=True,
            check=True,
        ).stdout
        for seed, locale in (("1", "C"), ("2", "C.UTF-8"))
    }
    assert len(ids) == 1


@given(tws.quantities(stated=None))
def test_an_id_does_not_depend_on_the_words(quantity):
    """However a number was worded, the id of what it counts is the same."""
    worded = Quantity(
        value=quantity.value,
        bound=quantity.bound,
        upper=quantity.upper,
        unit=quantity.unit,
        stated="so it said",
    )
    assert make_id("cohort", worded) == make_id("cohort", quantity)


def test_different_keys_have_different_ids():
    """None, an empty tuple, a text of a number and the number are told apart, as are the places of parts."""
    keys = [
        (),
        (None,),
        ("",),
        ("8",),
        (8,),
        ((),),
        (None, "8"),
        ("8", None),
        (("8",),),
        (True,),
        (1,),
        ("True",),
    ]
    assert len({make_id("event", *key) for key in keys}) == len(keys)


def test_the_order_of_unordered_parts_does_not_depend_on_theirs():
    """Texts of any script are sorted by one rule."""
    refs = (Ref.named("甲"), Ref.named("b"), Ref.to("甲"), Ref.to("c"))
    assert unordered(refs) == unordered(refs[::-1])
    assert unordered(refs) == tuple(sorted(map(fact, refs), key=ascii))


PERSON = Person(id="p", names="Li Wei")
UNTOUCHED = object()


@pytest.mark.parametrize(
    ("convert", "given_", "expected"),
    [
        (as_id, PERSON, "p"),
        (as_id, "p", "p"),
        (as_id, UNTOUCHED, UNTOUCHED),
        (as_id, Ref.to("p"), Ref.to("p")),
        (maybe_id, None, None),
        (maybe_id, PERSON, "p"),
        (as_ids, "p", ("p",)),
        (as_ids, PERSON, ("p",)),
        (as_ids, [PERSON, "q"], ("p", "q")),
        (as_ids, UNTOUCHED, UNTOUCHED),
        (as_ref, PERSON, Ref.to("p")),
        (as_ref, Ref.named("the park"), Ref.named("the park")),
        (as_ref, "the park", "the park"),
        (as_ref, UNTOUCHED, UNTOUCHED),
        (maybe_ref, None, None),
        (maybe_ref, PERSON, Ref.to("p")),
        (as_refs, PERSON, (Ref.to("p"),)),
        (as_refs, Ref.named("x"), (Ref.named("x"),)),
        (as_refs, [PERSON, Ref.named("x")], (Ref.to("p"), Ref.named("x"))),
        (as_refs, "text", "text"),
    ],
)
def test_what_a_person_would_give_is_converted(convert, given_, expected):
    """A record where its id or a reference is wanted; what is neither passes through."""
    assert expected == convert(given_)


def test_a_record_can_be_given_where_its_id_is_wanted():
    """The example of the design reads as it should."""
    week = Event(names="Kunshan Entrepreneurship Week", edition=8, when="2024-07-11/")
    visit = Participation(agent=PERSON, of=week, role="attended")
    assert (visit.agent, visit.of) == (Ref(id="p"), week.id)


def test_a_text_is_no_reference():
    """It could be an id or the words of the source."""
    with pytest.raises(InvalidObject) as refused:
        Participation(agent="experts", of="week", role="attended")
    assert [(problem.code, problem.path) for problem in refused.value.problems] == [("wrong_type", "/agent")]


def test_a_reference_is_made_by_its_id_or_its_words():
    """Named constructors."""
    assert Ref.to(PERSON, "Mr Li") == Ref(id="p", stated="Mr Li")
    assert Ref.named("Mr Li") == Ref(stated="Mr Li")
