"""Corruptions of sound data are reported with the right code; sound data are not reported as wrong."""

from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given

import talentweek.strategies as tws
from talentweek import Dataset, Document
from talentweek.errors import Severity
from talentweek.validation import RULES, validate
from tests.validation import planting
from tests.validation.corruptions import CORRUPTIONS

if TYPE_CHECKING:
    from talentweek.validation._rule import Rule

QUICK = 1


def test_there_are_many_kinds_with_names_of_their_own() -> None:
    names = [kind.name for kind in CORRUPTIONS]
    assert len(names) == len(set(names)) == 110


def test_each_code_of_a_rule_has_a_corruption() -> None:
    planted = {code for kind in CORRUPTIONS for code in kind.codes}
    assert {code for rule in RULES.values() for code in rule.codes} == planted


def test_what_leaves_a_witness_is_reported() -> None:
    """Each kind is planted once; `python3 dev.py judge` plants 2,000."""
    found = list(planting.planted(QUICK * len(CORRUPTIONS), releases=20))
    counts = Counter(one.outcome for one in found)
    assert len(found) == QUICK * len(CORRUPTIONS)
    assert counts["reported"] >= 0.99 * (counts["reported"] + counts["missed"])
    assert all(one.reason for one in found if one.outcome != "reported")


@given(tws.releases())
def test_a_made_up_release_is_no_false_alarm(release: tws.Release) -> None:
    (document,) = release.dataset.all(Document)
    countries = {document.id: release.context.country or ""}
    report = validate(release.dataset, {document.id: release.text}, countries=countries)
    assert [str(one) for one in report.errors] == []
    assert report.of("contradicted") == report.of("not_found") == ()
    assert {one.code for one in report.problems} <= {"off_the_rate"}  # amounts are made up


@given(tws.datasets())
def test_any_dataset_can_be_judged(dataset: Dataset) -> None:
    report = validate(dataset)
    assert report.dumps() == validate(dataset).dumps()
    assert str(report)
    assert len(report.table().splitlines()) == len(report.checks) + 1


def test_each_rule_alone_finds_what_all_find() -> None:
    for name, (dataset, texts) in planting.founding().items():
        alone = [problem for rule in RULES.values() for problem in rule.check(dataset, texts)]
        assert {one.code for one in alone} == set(validate(dataset, texts).codes), name


def test_a_rule_that_is_switched_off_is_silent() -> None:
    known: list[Rule] = list(RULES.values())
    assert all(rule.reason.endswith(".") and rule.codes for rule in known)
    for name, (dataset, texts) in planting.founding().items():
        report = validate(dataset, texts, without=RULES)
        assert (report.problems, report.checks) == ((), ()), name


def test_severities_are_those_of_the_house() -> None:
    assert [one.value for one in Severity] == ["error", "warning", "note"]
