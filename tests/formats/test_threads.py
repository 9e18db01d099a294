"""Threads that are the first of a process to read and write: readers are made for them, by whoever comes first."""

import pytest

from tests.processes import printed_by

CODE = """
import sys, threading

sys.setswitchinterval(1e-6)  # whatever can come between two steps does

from talentweek.formats import {form}, _first, _lines, json
from talentweek.testing import sample_dataset

_first.takes.left = 0  # no small documents that are read without readers
DATASET = sample_dataset(2)
together, failed = threading.Barrier(12), []
json._read_exactly = _lines.read_line = lambda *given: failed.append(given)


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


ATTRS = """
import sys, threading

sys.setswitchinterval(1e-6)

import attrs
from talentweek.entities.kinds import KINDS

together, seen = threading.Barrier(12), []


def ask():
    together.wait()
    for kind in KINDS.values():
        seen.append(attrs.fields(attrs.resolve_types(kind.model)))


threads = [threading.Thread(target=ask) for _ in range(12)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(seen) == 12 * len(KINDS), len({id(fields) for fields in seen}) == len(KINDS))
"""


def test_threads_that_ask_attrs_at_once_hear_the_same():
    """Types that one of them has resolved stay resolved."""
    assert printed_by(ATTRS) == "True True\n"


WHILE_TOLD = """
import threading, typing, msgspec
from talentweek import Edition
from talentweek._frozen import LOOKING
from talentweek.formats import _first, json

_first.takes.left = 0
before, seen, decoder = typing.get_type_hints(Edition), [], msgspec.json.Decoder


def look():
    free = LOOKING.acquire(blocking=False)
    if free:
        LOOKING.release()
    seen.append((free, typing.get_type_hints(Edition)))


def while_the_parser_looks(kind):
    other = threading.Thread(target=look)
    other.start()
    other.join()
    return decoder(kind)


msgspec.json.Decoder = while_the_parser_looks
json.loads(b'{"number":1}', Edition)
print(len(seen), all(one == (False, before) for one in seen))
"""


def test_what_the_parser_is_told_no_other_thread_reads():
    """It waits where it has one made; whoever resolves the types of a class in that moment sees those of the class."""
    assert printed_by(WHILE_TOLD) == "2 True\n"
