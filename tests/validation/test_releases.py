"""The five founding releases hold against their words; what cannot be checked is listed with its reason.

The real texts are not here: each release is judged in a text that has its quoted words at their offsets.
"""

import os
from collections import Counter
from pathlib import Path

import pytest

from talentweek import Dataset
from talentweek.validation import Outcome, Report, validate
from tests.validation import planting

LISTED = Path(__file__).with_name("not_checkable.txt")
RELEASES = planting.founding()
REPORTS = {name: validate(*data) for name, data in RELEASES.items()}


@pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))
def test_a_release_has_no_problem(report: Report) -> None:
    assert [str(one) for one in report.problems] == []


@pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))
def test_every_quotation_is_found_and_none_is_contradicted(report: Report) -> None:
    assert set(report.outcomes()) == {"supported", "not_checkable"}
    assert {one.found for one in report.checks} == {"offsets"}


def test_what_cannot_be_checked_is_listed_with_its_reason() -> None:
    """A fact counts as checked where one of its passages supports it."""
    told = []
    for name, report in REPORTS.items():
        supported = {(one.subject, one.path) for one in report.of(Outcome.supported)}
        told += sorted(
            {
                f"{name}: {one.subject}{one.path}: {one.reason}"
                for one in report.of(Outcome.not_checkable)
                if (one.subject, one.path) not in supported
            }
        )
    if os.environ.get("TALENTWEEK_REMAKE"):
        LISTED.write_text("".join(f"{line}\n" for line in told), encoding="utf-8")
    assert told == LISTED.read_text(encoding="utf-8").splitlines()


def test_numbers_amounts_and_dates_are_supported() -> None:
    """What cannot be checked are references without a name, codes and words of our own."""
    reasons = Counter(one.reason for report in REPORTS.values() for one in report.of("not_checkable"))
    kinds = {"/value", "/size", "/edition", "/amount", "/money", "/rank", "/duration", "/streak", "/period"}
    left = [one for report in REPORTS.values() for one in report.of("not_checkable") if one.path in kinds]
    assert [one.passage for one in left] == ["each".join("[]"), "each".join("[]")] or {
        (passage or "").partition("[")[2].partition("]")[0] for passage in (one.passage for one in left)
    } == {"each"}
    assert sum(reasons.values()) < 200


def test_the_releases_together_have_no_error() -> None:
    together = Dataset(one for dataset, _ in RELEASES.values() for one in dataset)
    texts = {name: text for _, many in RELEASES.values() for name, text in many.items()}
    assert [str(one) for one in validate(together, texts).problems] == []
