"""What a thousand datasets reach: everything that the rules of the model allow, said and not said.

What is to be reached is read off the rules, so that a new field, member or kind of reference is asked for without a
line here. The draws are the same on every run and every Python: they are made in a process of their own, since what
Hypothesis draws hangs on which modules are loaded.
"""

import json
import subprocess
import sys
from collections import defaultdict
from functools import cache

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from talentweek import Bound, Precision
from talentweek import strategies as tws
from talentweek.entities.kinds import KINDS
from talentweek.rules import Code, Each, Flag, Member, Nested, Token, shape_of
from talentweek.strategies._building import referring
from talentweek.strategies.dataset import kinds_referred_to
from talentweek.values.dates import DateSpan
from talentweek.values.durations import Duration
from talentweek.values.ids import Ref
from talentweek.values.ordinals import Rank

EXAMPLES = 1_000
#: The bounds that a class allows where it does not allow all.
BOUNDS = {
    Duration: set(Bound) - {Bound.unknown, Bound.vague},
    Rank: {Bound.exact, Bound.at_most},
}


def item_of(rule):
    return rule.item if isinstance(rule, Each) else rule


@cache
def shapes():
    """Return the shapes of all classes that a dataset holds, by their names."""
    found = {}
    waiting = [shape_of(kind.model) for kind in KINDS.values()]
    while waiting:
        shape = waiting.pop()
        if shape.name not in found:
            found[shape.name] = shape
            nested = [item_of(field.rule) for field in shape.fields if isinstance(item_of(field.rule), Nested)]
            waiting += [shape_of(rule.of, rule.argument) for rule in nested]
    return found


def look(value, shape, dataset, seen):
    """Note what one object holds, and go on to what it nests."""
    for field in shape.fields:
        held = getattr(value, field.name)
        rule = item_of(field.rule)
        items = held if isinstance(field.rule, Each) else (held,)
        notes = seen[shape.name, field.name]
        notes.add("default" if held == field.default else "said")
        if isinstance(field.rule, Each):
            notes.add(f"{min(len(held), 2)} items")
        for item in items:
            if item is None:
                continue
            if isinstance(rule, (Member, Flag)):
                notes.add(f"is {item}")
            elif isinstance(rule, Nested):
                look(item, shape_of(rule.of, rule.argument), dataset, seen)
            if referring(field):
                known = item.id if isinstance(item, Ref) else item
                kinds = [kind for kind, one in KINDS.items() if known and type(dataset.get(known)) is one.model]
                notes.update(f"a {kind}" for kind in kinds or ["word"])
    if isinstance(value, DateSpan):
        seen["DateSpan", "ends"].update(
            f"{at} {end.precision}" for at, end in (("start", value.start), ("end", value.end)) if end is not None
        )


def collected():
    """Draw the datasets, and return what they hold."""
    found = defaultdict(set)

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(tws.datasets())
    def collect(dataset):
        for record in dataset:
            look(record, shape_of(type(record)), dataset, found)

    collect()
    return found


@pytest.fixture(scope="module")
def seen():
    done = subprocess.run([sys.executable, __file__], capture_output=True, encoding="utf-8", check=True)
    return defaultdict(set, {tuple(key): set(notes) for key, notes in json.loads(done.stdout)})


def expected(shape, field):
    """Tell what is to be found of a field."""
    rule = item_of(field.rule)
    wanted = {"said"} if field.required else {"said", "default"}
    if isinstance(rule, Member):
        members = BOUNDS.get(shape.model, set(Bound)) if rule.of is Bound else rule.of
        wanted |= {f"is {member}" for member in members}
    if isinstance(rule, Flag):
        wanted |= {"is True", "is False"}
    if isinstance(field.rule, Each) and not isinstance(rule, Member):
        wanted |= {f"{size} items" for size in range(field.rule.least, min(field.rule.most, 2) + 1)}
    if referring(field) and field.name != "id":
        wanted |= {f"a {kind}" for kind in kinds_referred_to(shape.model, field)}
        wanted |= {"a word"} if isinstance(rule, Nested) else set()
    return wanted - ({"default"} if field.derived else set())


@pytest.mark.parametrize("name", sorted(shapes()))
def test_all_that_the_rules_of_a_class_allow_is_drawn(name, seen):
    """Members, flags, lengths of lists, kinds that are referred to, and every optional field both ways."""
    missing = {
        field.name: lacking
        for field in shapes()[name].fields
        if (lacking := expected(shapes()[name], field) - seen[name, field.name])
    }
    assert missing == {}


def test_every_precision_is_drawn_at_both_ends(seen):
    """From a decade to a day."""
    assert seen["DateSpan", "ends"] == {f"{at} {precision}" for at in ("start", "end") for precision in Precision}


def test_the_rules_are_known_here():
    """A rule that is new has to be looked at here."""
    known = {"Text", "Whole", "Number", "Notation", *(rule.__name__ for rule in (Code, Flag, Member, Nested, Token))}
    assert {type(item_of(field.rule)).__name__ for shape in shapes().values() for field in shape.fields} <= known


def test_a_dataset_may_be_empty_and_may_be_full():
    """The number of records reaches its ends."""
    sizes = set()

    @settings(max_examples=200, derandomize=True, database=None, phases=[Phase.generate])
    @given(tws.datasets(max_records=3))
    def collect(dataset):
        sizes.add(len(dataset))

    collect()
    assert {0, 1, 2, 3} <= sizes


if __name__ == "__main__":
    sys.platform = "emscripten"  # there Hypothesis draws no literals of local modules: the same draws wherever we are
    sys.stdout.write(json.dumps([(key, sorted(notes)) for key, notes in collected().items()]))
