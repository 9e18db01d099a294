"""The laws of merging, over datasets of every shape: twice is once, either way round, all at once or one by one."""

import attrs
import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st

import talentweek.strategies as tws
from talentweek import (
    Dataset,
    DateSpan,
    Duration,
    Edition,
    Evidence,
    InvalidObject,
    Listing,
    Match,
    Milestone,
    Money,
    Place,
    Quantity,
    Rank,
    Ref,
)
from talentweek.entities.kinds import kind_of
from talentweek.entities.narrowing import APART, is_silent, narrowed
from talentweek.entities.saying import said_as
from talentweek.formats import json
from talentweek.rules import same_fact
from talentweek.rules.references import derived_id, referred_to

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


@st.composite
def judged(draw, number=2, *, agreeing=False):
    """Draw accounts of the same records, and judgements about them: rows of them, some by way of what nobody holds."""
    told = draw(accounts(number, agreeing=agreeing))
    kinds = {}
    for dataset in told:
        for record in dataset:
            kinds.setdefault(record.__class__, set()).add(record.id)
    rows = [[*sorted(ids), "nobody"] for _, ids in sorted(kinds.items(), key=lambda item: item[0].__name__)]
    matches, held = [], [[] for _ in told]
    for ids in rows:
        for _ in range(draw(st.integers(0, 3))):
            a, b = draw(st.sampled_from(ids)), draw(st.sampled_from(ids))
            verdict = draw(st.sampled_from(["same", "same", "different", "unsure"]))
            where = draw(st.sampled_from([matches, matches, matches, *held]))
            if a != b or verdict == "different":
                where.append(Match(a=a, b=b, verdict=verdict))
    own = [{record.id for record in dataset} for dataset in told]
    told = [
        dataset.add(*{match.id: match for match in more if match.id not in ids}.values())
        for dataset, more, ids in zip(told, held, own, strict=True)
    ]
    return told, list({match.id: match for match in matches}.values())


def merged_by(one, other, matches):
    """Merge; judgements that contradict each other are another matter."""
    try:
        return one.merge(other, matches)
    except InvalidObject as error:
        if {problem.code for problem in error.problems} - {"contradictory_match", "matched_kinds"}:
            raise
        reject()


def speaks_for_itself(told, matches, merged):
    """Whether no id that is derived anew is known to a dataset from another one alone, or has other words there."""
    known = {known for match in matches for known in (match.a, match.b) if match.verdict == "same"}
    moved = [record for dataset in told for record in dataset if not known.isdisjoint(referred_to(record))]
    derived = {record.id for record in moved if record.id == derived_id(record)}
    if any(record.id in derived and record.id != derived_id(record) for record in moved):
        return False
    anew = {record.id for dataset in told for record in dataset} - {record.id for record in merged} - known
    return all(
        (record.id not in anew or record.id == derived_id(record))
        and all(to not in anew or to in dataset for to in referred_to(record))
        for dataset in (*told, Dataset(matches))
        for record in dataset
    )


@given(judged())
def test_what_was_merged_adds_nothing_when_it_is_merged_again(case):
    """With judgements and conflicts, too; what speaks of another's records comes back with the ids that they had."""
    (one, other), matches = case
    merged = merged_by(one, other, matches).dataset
    assume(speaks_for_itself((one, other), matches, merged))
    assert merged.merge(other, matches).dataset == merged
    assert merged.merge(one, matches).dataset == merged
    assert one.merge(merged, matches).dataset == merged
    assert merged.merge(merged, matches).dataset == merged


@given(judged())
def test_it_is_the_same_either_way_round(case):
    """The dataset, what was joined, and the conflicts."""
    (one, other), matches = case
    here, there = merged_by(one, other, matches), merged_by(other, one, matches[::-1])
    assert here.dataset == there.dataset
    assert {(one.id, one.fields, one.sure) for one in here.joined} == {
        (one.id, one.fields, one.sure) for one in there.joined
    }
    assert {(one.id, one.path, said_as(one.held), one.kept_as) for one in here.conflicts} == {
        (one.id, one.path, said_as(one.held), one.kept_as) for one in there.conflicts
    }


@given(judged(3, agreeing=True))
def test_where_there_is_no_conflict_three_are_merged_in_any_order(case):
    """But for the order of the items in a list."""
    told, matches = case
    one, two, three = told
    first = merged_by(one, two, matches)
    last = merged_by(two, three, matches)
    left, right = merged_by(first.dataset, three, matches), merged_by(one, last.dataset, matches)
    assume(not (first.conflicts or last.conflicts or left.conflicts or right.conflicts))
    assume(not any(parted(merged) for merged in (first, last, left, right)))
    assume(speaks_for_itself(told, matches, left.dataset))
    assert out_of_order(left.dataset) == out_of_order(right.dataset)


@given(judged())
def test_every_record_is_accounted_for(case):
    """What came in is there, was joined, or was added with its reason."""
    (one, other), matches = case
    merged = merged_by(one, other, matches)
    fewer = sum(len(joined.records) - 1 for joined in merged.joined)
    assert len(one) + len(other) + len(merged.added) - fewer == len(merged.dataset)
    assert set(merged.added) <= set(merged.dataset)
    held = {record.id for record in (*one, *other)}
    beside = {conflict.kept_as for conflict in merged.conflicts if conflict.kept_as} - held
    given_ids = {record.id for record in merged.added if isinstance(record, Match)} - beside
    assert {record.id for record in merged.added} == beside | given_ids
    assert merged.matches == tuple(matches)
    assert sum(kind_of(record.__class__).name == "match" for record in merged.dataset) >= len(
        {match.id for match in matches if match.verdict == "same"}
    )
    for joined in merged.joined:
        assert {record.__class__ for record in joined.records} == {merged.dataset.get(joined.id).__class__}


@given(judged())
def test_without_its_judgements_it_is_as_if_there_had_been_none(case):
    """And without each of them, as if that had not been given."""
    (one, other), matches = case
    merged = merged_by(one, other, matches)
    try:
        plain = one.merge(other)
    except InvalidObject:
        reject()
    assert merged.without(*matches).dataset == plain.dataset
    assert merged.without() == merged


def parted(merged):
    """Whether two records of one id were kept apart, with all that leads to them."""
    return any(one.verdict == "different" and "~" in one.b for one in merged.added if isinstance(one, Match))


def follows(claimed, held, *, moment=False):
    """Whether a claim is a part of what is held."""
    both = narrowed(claimed, held, moment=moment)
    return is_silent(claimed) or same_fact(claimed, held) or (both is not APART and same_fact(both, held))


@given(judged())
def test_every_claim_is_still_said(case):
    """Each value of each field follows from what is held, or is said by evidence, or by a record beside it."""
    told, matches = case
    merged = merged_by(*told, matches)
    assume(not parted(merged))
    data = merged.dataset
    became = {id(record): joined.id for joined in merged.joined for record in joined.records}
    kept = {}
    for conflict in merged.conflicts:
        kept.setdefault((conflict.id, conflict.path), []).append(conflict)
    for dataset in told:
        for record in dataset:
            known = became.get(id(record), record.id)
            if isinstance(record, Evidence | Match) or known not in data or (known, "") in kept:
                continue
            held = data.get(known)
            for attribute in attrs.fields(record.__class__)[1:]:
                name, claimed = attribute.name, getattr(record, attribute.name)
                items = claimed if isinstance(claimed, tuple) else ()
                if claimed.__class__ not in {*OTHERS, Listing} or any(isinstance(item, Ref | str) for item in items):
                    continue  # what refers to others may have been renamed
                if follows(claimed, getattr(held, name), moment=isinstance(record, Milestone) and name == "when"):
                    continue
                (conflict, *_) = [one for one in kept[known, f"/{name}"] if one.other == claimed]
                if conflict.kept_as is None:
                    assert said_as(claimed) in [claim.says for claim in data.evidence(known, f"/{name}")]
                else:
                    assert getattr(data.get(conflict.kept_as), name) == claimed


@given(judged())
def test_evidence_says_what_it_said(case):
    """A passage supports the value that it supported, by what it says, or a list that has grown by other items."""
    told, matches = case
    merged = merged_by(*told, matches)
    assume(not parted(merged))
    data = merged.dataset
    became = {id(record): joined.id for joined in merged.joined for record in joined.records}
    disputed = {conflict.id for conflict in merged.conflicts}
    for dataset in told:
        for claim in dataset.all(Evidence):
            known = became.get(id(claim), claim.id)
            if known in disputed or known not in data or claim.subject not in dataset:
                continue
            now, field = data.get(known), claim.path.split("/")[1]
            said = getattr(dataset.get(claim.subject), field, None)
            if claim.says is not None:
                assert now.says == claim.says
            elif claim.path == f"/{field}" and (said.__class__ in OTHERS and said and not isinstance(said, tuple)):
                held = getattr(data.get(now.subject), field)
                assert held == said if now.says is None else now.says == said_as(said)


@given(
    st.one_of(tws.quantities(), tws.money(), tws.names(), tws.places(), tws.editions(), tws.ranks(), tws.durations())
)
def test_what_a_value_says_is_written_as_the_wire_form_has_it(value):
    """Character by character as the format writes it, so that a reader of `says` needs no other."""
    assert said_as(value) == json.dumps(value).decode("utf-8")


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
