"""Threads that are the first of a process to read and write: readers are made for them, by whoever comes first."""

import pytest

from tests.processes import printed_by

CODE = """
import sys, threading

sys.setswitchinterval(1e-6)  # whatever can come between two steps does

from talentweek.formats import {form}, _first
from talentweek.testing import sample_dataset

_first.takes.left = 0  # no small documents that are read without readers
DATASET = sample_dataset(2)
together, failed = threading.Barrier(12), []


def there_and_back():
    try:
        together.wait()
        for dataset in (DATASET, *map(type(DATASET).of, DATASET)):
            assert {form}.loads({form}.dumps(dataset)) == dataset
    except BaseException as error:
        failed.append(error)


threads = [threading.Thread(target=there_and_back) for _ in range(12)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(failed)
"""


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_threads_read_and_write_at_once_what_nobody_has_read_before(form):
    """A parser that is made in two threads is left half made in one of them, where nobody keeps them apart."""
    assert printed_by(CODE.format(form=form)) == "[]\n"
