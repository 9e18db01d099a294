"""The laws of merging, over datasets of every shape: twice is once, either way round, all at once or one by one."""

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import talentweek.strategies as tws
from talentweek import (
    Dataset,
    DateSpan,
    Duration,
    Edition,
    Evidence,
    InvalidObject,
    Match,
    Money,
    Place,
    Quantity,
    Rank,
)
from talentweek.entities.claims import Claims
from talentweek.entities.kinds import kind_of
from talentweek.entities.narrowing import APART, is_silent, narrowed
from talentweek.entities.renaming import rename
from talentweek.entities.saying import said_as
from talentweek.formats import json
from talentweek.rules import same_fact

#: Another value of the same class, which may be wider, narrower, or have nothing to do with it.
OTHERS = {
    Quantity: tws.quantities(),
    Money: tws.money(),
    DateSpan: tws.date_spans(),
    Duration: tws.durations(),
    Edition: tws.editions(),
    Rank: tws.ranks(),
    Place: tws.places(),
    tuple: tws.names().map(lambda name: (name,)),
}


def another(draw, value, like):
    """Draw what another account has where this one has a value: of the same class, or what a like record has there."""
    if value.__class__ in OTHERS and draw(st.booleans()):
        return draw(OTHERS[value.__class__])
    return draw(st.sampled_from(like))


def evidence(draw, records):
    """Draw passages that say what fields hold; two accounts may have the same one."""
    for record in records:
        if not isinstance(record, Evidence) and draw(st.booleans()):
            said = [field.name for field in attrs.fields(record.__class__)[1:] if getattr(record, field.name)]
            for name in said:
                yield Evidence(subject=record, path=f"/{name}", document="release", exact=draw(st.sampled_from("ab")))


@st.composite
def accounts(draw, number=2, *, agreeing=False):
    """Draw datasets that tell of the same records; where they agree, each only leaves some fields out."""
    whole = tuple(draw(tws.datasets(max_records=4)))
    own = {record.id for record in whole}
    like = {}
    for record in whole:
        for attribute in attrs.fields(record.__class__)[1:]:
            like.setdefault((record.__class__, attribute.name), []).append(getattr(record, attribute.name))
    told = []
    for _ in range(number):
        mine = []
        for record in whole:
            if draw(st.integers(0, 3)) == 0:
                continue
            changes = {}
            for attribute in attrs.fields(record.__class__)[1:]:
                value, name = getattr(record, attribute.name), attribute.name
                if name != "count" and value != attribute.default and draw(st.integers(0, 2)) == 0:
                    others = like[record.__class__, name]
                    changes[name] = attribute.default if agreeing else another(draw, value, others)
            try:
                mine.append(attrs.evolve(record, **changes))
            except (InvalidObject, TypeError):
                mine.append(record)
        told.append(Dataset([*mine, *(claim for claim in evidence(draw, mine) if claim.id not in own)]))
    return told


def out_of_order(dataset):
    """Return the records of a dataset, with the items of each list in one order."""
    return {
        record.id: tuple(
            tuple(sorted(map(said_as, value))) if (value := getattr(record, field.name)).__class__ is tuple else value
            for field in attrs.fields(record.__class__)
        )
        for record in dataset
    }


@given(tws.datasets())
def test_a_dataset_merged_with_itself_is_itself(dataset):
    """And each of its records is joined, without a conflict."""
    merged = dataset.merge(dataset)
    assert merged.dataset == dataset
    assert merged.conflicts == merged.added == ()
    assert len(merged.joined) == len(dataset)
    assert all(one.fields == () for one in merged.joined)


@given(tws.datasets())
def test_nothing_adds_nothing(dataset):
    """An empty dataset is the neutral one, on either side."""
    assert dataset.merge(Dataset()).dataset == Dataset().merge(dataset).dataset == dataset


@given(accounts())
def test_what_was_merged_adds_nothing_when_it_is_merged_again(told):
    """With conflicts, too."""
    one, other = told
    merged = one.merge(other).dataset
    assert merged.merge(other).dataset == merged
    assert merged.merge(one).dataset == merged


@given(accounts())
def test_it_is_the_same_either_way_round(told):
    """The dataset, what was joined, and the conflicts."""
    one, other = told
    here, there = one.merge(other), other.merge(one)
    assert here.dataset == there.dataset
    assert {(one.id, one.fields, one.sure) for one in here.joined} == {
        (one.id, one.fields, one.sure) for one in there.joined
    }
    assert {(one.id, one.path, said_as(one.held), one.kept_as) for one in here.conflicts} == {
        (one.id, one.path, said_as(one.held), one.kept_as) for one in there.conflicts
    }


@given(accounts(3, agreeing=True))
def test_where_there_is_no_conflict_three_are_merged_in_any_order(told):
    """But for the order of the items in a list."""
    one, two, three = told
    first = one.merge(two)
    last = two.merge(three)
    left, right = first.dataset.merge(three), one.merge(last.dataset)
    assume(not (first.conflicts or last.conflicts or left.conflicts or right.conflicts))
    assert out_of_order(left.dataset) == out_of_order(right.dataset)


@given(accounts())
def test_every_record_is_accounted_for(told):
    """What came in is there, was joined, or was added with its reason."""
    one, other = told
    merged = one.merge(other)
    fewer = sum(len(joined.records) - 1 for joined in merged.joined)
    assert len(one) + len(other) + len(merged.added) - fewer == len(merged.dataset)
    assert set(merged.added) <= set(merged.dataset)
    held = {record.id for record in (*one, *other)}
    beside = {conflict.kept_as for conflict in merged.conflicts if conflict.kept_as} - held
    unsure = [match for match in merged.added if isinstance(match, Match) and match.id not in beside]
    assert {record.id for record in merged.added} == beside | {match.id for match in unsure}
    assert all(match.verdict == "unsure" and match.b in beside for match in unsure)


@given(accounts())
def test_every_claim_is_still_said(told):
    """Each value of each field follows from what is held, or is said by evidence, or by a record beside it."""
    merged = told[0].merge(told[1])
    kept = {(conflict.id, conflict.path): conflict for conflict in merged.conflicts}
    for dataset in told:
        for record in dataset:
            if isinstance(record, Evidence):
                continue
            if (record.id, "") in kept:
                assert record.id in merged.dataset
                continue
            held = merged.dataset.get(record.id)
            for attribute in attrs.fields(record.__class__)[1:]:
                claimed, stands = getattr(record, attribute.name), getattr(held, attribute.name)
                moment = kind_of(record.__class__).name == "milestone" and attribute.name == "when"
                one = narrowed(claimed, stands, moment=moment) if attribute.name != "count" else claimed
                if same_fact(one, stands) or is_silent(claimed) or same_fact(claimed, stands):
                    continue
                conflict = kept.get((record.id, f"/{attribute.name}"))
                if conflict is None:  # a list, some items of which became narrower
                    assert one is not APART
                elif conflict.kept_as is None:
                    said = [claim.says for claim in merged.dataset.evidence(record.id, f"/{attribute.name}")]
                    assert said_as(claimed) in said
                else:
                    assert getattr(merged.dataset.get(conflict.kept_as), attribute.name) == claimed


@given(accounts())
def test_evidence_says_what_it_said(told):
    """A passage that supported a value supports the same value, or lists that have grown by other items."""
    merged = told[0].merge(told[1])
    for side, dataset in enumerate(told):
        claims = Claims([rename(one, {}) for one in told])
        for claim in dataset.all(Evidence):
            now = claims.kept(side, claim.id, claim, {record.id: record for record in merged.dataset})
            same = [one for one in merged.dataset.all(Evidence) if attrs.evolve(one, id=now.id) == now]
            conflicts = [one for one in merged.conflicts if one.id == claim.id]
            joined = [one for one in merged.joined if one.id == claim.id and one.fields]
            assert same or conflicts or joined


@given(
    st.one_of(tws.quantities(), tws.money(), tws.names(), tws.places(), tws.editions(), tws.ranks(), tws.durations())
)
def test_what_a_value_says_is_written_as_the_wire_form_has_it(value):
    """Character by character as the format writes it, so that a reader of `says` needs no other."""
    assert (
        said_as(value) == json.dumps(value).decode("utf-8")
        if isinstance(json.dumps(value), bytes)
        else json.dumps(value)
    )


@pytest.mark.parametrize("strategy", ["quantities", "money", "date_spans", "places", "editions", "ranks", "durations"])
def test_the_narrower_of_two_values_is_the_same_either_way_round(strategy):
    """For each class of value; and the narrower of it and one of the two is itself."""
    values = getattr(tws, strategy)()

    @given(values, values, st.booleans())
    def law(one, other, moment):
        both = narrowed(one, other, moment=moment)
        again = narrowed(other, one, moment=moment)
        assert both == again
        if both is not APART:
            assert narrowed(both, one, moment=moment) == both

    law()
