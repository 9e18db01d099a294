"""Sample data: the same everywhere, realistic, as large as is wanted; and the profiles."""

import hashlib
import itertools
import subprocess
import sys

import pytest
from hypothesis import settings

import talentweek
from talentweek import (
    Bound,
    Cohort,
    Dataset,
    Document,
    Event,
    Evidence,
    Investment,
    Observation,
    Organisation,
    Quantity,
    StatementStatus,
    testing,
)
from talentweek.entities.kinds import KINDS
from talentweek.formats import json
from talentweek.rules.references import referred_to
from talentweek.testing import sample_dataset, sample_records
from talentweek.testing._draft import nth
from talentweek.testing._releases import release
from talentweek.values import pointers

SAMPLE = sample_dataset(60, seed=4)

#: What the sample of 20 releases and the seed 7 is on every machine; a change of it is a change for all who rely on it.
VECTOR = "b7fd77feb349005f5370c8cb3460d48ed9cf48ca09615ff472363b3b11151d9a"


def digest(dataset):
    return hashlib.sha256(json.dumps(dataset, canonical=True)).hexdigest()


def said_by(code, **variables):
    """Run code in a Python of its own and return what it printed."""
    env = {"PYTHONPATH": ":".join(filter(None, sys.path)), **variables}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True, env=env)
    return done.stdout.strip()


def test_a_sample_is_the_same_on_every_machine():
    """Of the same arguments, to the last byte."""
    assert digest(sample_dataset(20, seed=7)) == VECTOR


def test_a_sample_does_not_hang_on_the_order_of_sets():
    """Nor on anything else that one process has and the next has not."""
    code = (
        "import hashlib; from talentweek.formats import json; from talentweek.testing import sample_dataset\n"
        "print(hashlib.sha256(json.dumps(sample_dataset(20, seed=7), canonical=True)).hexdigest())"
    )
    for seed in ("1", "2"):
        assert said_by(code, PYTHONHASHSEED=seed) == VECTOR


def test_seeds_give_different_data_and_more_of_one_seed_is_more_of_the_same():
    """So that a test may ask for a larger sample without new data in the smaller one."""
    assert sample_dataset(5, seed=1) != sample_dataset(5, seed=-1)
    assert list(sample_records(5)) == list(itertools.islice(sample_records(9), len(list(sample_records(5)))))
    assert list(sample_records(0)) == []
    alone = {record.id for record in sample_records(30)} & {record.id for record in sample_records(30, seed=1)}
    assert {known.partition("-")[0] for known in alone} == {"series", "organisation"}


def test_samples_of_different_seeds_make_one_dataset():
    """What they share is the same in both."""
    assert len(Dataset([*sample_records(9), *sample_records(9, seed=2)])) < 2 * len(sample_dataset(9)) + 500


@pytest.mark.parametrize("count", [1, 7, 60])
def test_every_release_has_one_event_and_what_belongs_to_it(count):
    """With parts, participants, projects, agreements, investments, observations and evidence."""
    dataset = sample_dataset(count, seed=4)
    weeks = [event for event in dataset.all(Event) if event.series]
    assert len(weeks) == count
    for week in weeks:
        assert dataset.participants(week)
        assert dataset.sub_events(week)
        assert dataset.investments(week)
        assert dataset.agreements(week)
        assert dataset.evidence(week)


def test_every_kind_of_record_and_every_bound_occurs():
    """In a sample that is not small."""
    assert set(SAMPLE.models()) == {kind.model for kind in KINDS.values()}
    assert {cohort.size.bound for cohort in SAMPLE.all(Cohort) if cohort.size} == set(Bound)
    assert {observation.status for observation in SAMPLE.all(Observation)} >= {
        StatementStatus.reported,
        StatementStatus.target,
    }
    assert any(one.amount.equivalents for one in SAMPLE.all(Investment))
    assert {name.lang for one in SAMPLE.all(Organisation) for name in one.names} >= {"en", "zh-Hans", "zh-Hant"}


def test_every_reference_leads_to_a_record():
    """As in a dataset that somebody has looked after."""
    assert {known for record in SAMPLE for known in referred_to(record) if known not in SAMPLE} == set()


def test_the_evidence_points_at_what_it_says():
    """At a field that holds something, in a document of the sample; and most is in the very words of the value."""
    for claim in SAMPLE.all(Evidence):
        assert pointers.find(SAMPLE.get(claim.subject), claim.path) is not None
        assert SAMPLE.get(claim.document, Document).sha256
    assert SAMPLE.coverage()


@pytest.mark.parametrize("number", range(12))
def test_the_offsets_are_those_of_the_text(number):
    """Which is not kept, but its digest is."""
    draft = release(4, number)
    claims = [one for one in draft.records if isinstance(one, Evidence)]
    assert [draft.text[claim.start : claim.end] for claim in claims] == [claim.exact for claim in claims]
    (document,) = {claim.document for claim in claims}
    assert SAMPLE.get(document, Document).sha256 == hashlib.sha256(draft.text.encode("utf-8")).hexdigest()


def test_a_sample_is_read_back():
    """From the wire form, as any dataset."""
    assert json.loads(json.dumps(SAMPLE)) == SAMPLE


def test_records_stream():
    """Each is there before the next is made, so that a file of any size can be written."""
    endless = sample_records(10**9)
    assert isinstance(next(endless), talentweek.EventSeries)
    assert len({record.id for record in itertools.islice(endless, 2000)}) == 2000


@pytest.mark.parametrize(("n", "seed"), [(1.0, 0), (True, 0), ("1", 0), (1, None), (1, 0.5)])
def test_what_is_no_whole_number_is_refused(n, seed):
    """Before anything is made."""
    with pytest.raises(TypeError, match="must be a whole number"):
        sample_records(n, seed)


def test_less_than_nothing_is_refused():
    """Also by the dataset."""
    with pytest.raises(ValueError, match="n must be 0 or more, not -1"):
        sample_dataset(-1)


def test_ordinals_are_english():
    """The editions of a release in English."""
    assert [nth(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "111th",
    ]  # fmt: skip


def test_a_number_is_said_as_it_is_bounded():
    """In the language of the release."""
    for number in range(40):
        draft = release(1, number)
        (size,) = [one.size for one in draft.records if isinstance(one, Cohort) and not one.part_of]
        if size.bound is Bound.more_than:
            assert size.stated == f"{'超过' if draft.chinese else 'over '}{size.value}"
        if size.bound is Bound.unknown:
            assert size == Quantity.unknown(size.unit, stated=size.stated)


# profiles


def test_the_profiles_are_registered():
    """And none is loaded."""
    before = settings.default.max_examples
    assert testing.profiles() == tuple(f"talentweek-{name}" for name in ("fast", "balanced", "thorough"))
    assert [settings.get_profile(name).max_examples for name in testing.profiles()] == [25, 100, 20_000]
    assert [settings.get_profile(name).derandomize for name in testing.profiles()] == [True, True, False]
    assert settings.get_profile("talentweek-fast").deadline is None
    assert settings.default.max_examples == before


def test_the_house_uses_the_same_profiles():
    """Written in its conftest.py, which loads nothing of talentweek."""
    for name in testing.profiles():
        ours, theirs = settings.get_profile(name.removeprefix("talentweek-")), settings.get_profile(name)
        for asked in ("max_examples", "deadline", "derandomize", "print_blob", "suppress_health_check"):
            assert getattr(ours, asked) == getattr(theirs, asked)


def test_samples_need_no_hypothesis():
    """The profiles do, and say so in one sentence."""
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "from talentweek.testing import profiles, sample_dataset\n"
        "assert len(sample_dataset(1)) > 20\n"
        "try:\n    profiles()\nexcept ModuleNotFoundError as missing:\n    print(missing.name, missing)"
    )
    assert "hypothesis talentweek.strategies needs" in said_by(code)
    assert "pip install 'talentweek[test]'" in said_by(code)
