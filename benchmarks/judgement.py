"""How long judging takes: made-up releases with their evidence and texts, validated in one pass.

`python -m benchmarks.judgement [events ...]` prints a line for each size: records, quotations, seconds, and the time
for one record beside that of the smallest size, which stays about 1 where time is linear.
"""

from __future__ import annotations

import gc
import sys
import time
from typing import TYPE_CHECKING

from talentweek import Dataset, Document, Evidence
from talentweek.testing import sample_records
from talentweek.validation import validate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentweek.validation import Report

#: How many releases are judged, one event with its parts each.
SIZES = (1250, 2500, 5000, 10_000)


def sample(events: int) -> tuple[Dataset, dict[str, str]]:
    """Return made-up releases, and for each document a text that has the quoted words where they stand."""
    dataset = Dataset(sample_records(events))
    letters: dict[str, list[str]] = {document.id: [] for document in dataset.all(Document)}
    for claim in dataset.all(Evidence):
        text = letters[claim.document]
        text += "\n" * ((claim.end or 0) - len(text))
        text[claim.start : claim.end] = claim.exact
    return dataset, {name: "".join(text) for name, text in letters.items()}


def judged(dataset: Dataset, texts: dict[str, str]) -> tuple[float, Report]:
    """Validate, and return how much time of the processor it took."""
    gc.collect()
    started = time.process_time()
    report = validate(dataset, texts)
    return time.process_time() - started, report


def main(arguments: Sequence[str]) -> None:
    """Print a line for each size."""
    judged(*sample(50))  # what is read and compiled at the first use
    print(f"{'events':>8} {'records':>9} {'quotations':>10} {'seconds':>8} {'us a record':>11} {'ratio':>6}")
    first = 0.0
    for events in [int(one) for one in arguments] or SIZES:
        dataset, texts = sample(events)
        seconds, report = judged(dataset, texts)
        each = seconds / len(dataset)
        first = first or each
        quotations = len(report.checks)
        print(f"{events:8} {len(dataset):9} {quotations:10} {seconds:8.1f} {each * 1e6:11.1f} {each / first:6.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
