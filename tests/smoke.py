"""What must work where only talentweek and its core dependencies are: a plain script, without pytest."""

from __future__ import annotations

import hashlib
import re
import sys
import tempfile
import traceback
from pathlib import Path

import talentweek
from talentweek import Cohort, Dataset, Event, InvalidDocument, Money, Name, Participation, Quantity
from talentweek.formats import converter, json
from talentweek.testing import sample_dataset


def expect(expected: object, actual: object) -> None:
    """Fail where two things differ."""
    if expected != actual:
        raise AssertionError(f"expected {expected!r}, not {actual!r}")


def built() -> Dataset:
    """Build a dataset as a person would."""
    week = Event(
        names=[Name(text="昆山创业周", lang="zh-Hans"), "Kunshan Entrepreneurship Week"], edition=8, when="2024-07-11/"
    )
    experts = Cohort(what="foreign experts", size=Quantity.more_than(20))
    return Dataset.of(week, experts, Participation(agent=experts, of=week, role="attended"))


def every_name_is_there() -> None:
    """Load every name of the front door."""
    expect([], [name for name in ("__version__", *talentweek.__all__) if not hasattr(talentweek, name)])


def look_ups_go_both_ways() -> None:
    """Find the week by its id and the experts by the week."""
    dataset = built()
    week = dataset.all(Event)[0]
    expect(week, dataset.get(week.id, Event))
    expect(["foreign experts"], [group.label for group in dataset.participants(week)])


def a_file_is_read_as_it_was_written() -> None:
    """Write a dataset and read it."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "创业周 week.json"
        json.dump(built(), place, indent=2)
        expect(built(), json.load(place))
        expect(["创业周 week.json"], [file.name for file in Path(folder).iterdir()])


def canonical_bytes_are_the_same_twice() -> None:
    """Write the same data, made in another order."""
    expect(json.dumps(built(), canonical=True), json.dumps(Dataset(reversed(list(built()))), canonical=True))


def a_bad_document_is_refused_with_its_paths() -> None:
    """Read a document with three faults and one that is cut."""
    bad = b'{"talentweek": "1.0", "events": [{"id": "week", "names": [], "edition": 8}], "evnts": []}'
    try:
        json.loads(bad)
    except InvalidDocument as refused:
        expect(["/events/0/names", "/events/0/edition", "/evnts"], [problem.path for problem in refused.problems])
    else:
        raise AssertionError("a bad document was read")
    try:
        json.loads(bad[:40])
    except InvalidDocument as refused:
        expect(40, refused.problems[0].offset)
    else:
        raise AssertionError("a cut document was read")


def dates_become_days() -> None:
    """Ask a date for a day, which takes pendulum."""
    when = built().all(Event)[0].when
    first = when.start.first if when and when.start else None
    expect("2024-07-11", first.isoformat() if first else None)


def the_converter_reads_and_writes() -> None:
    """Structure a value, which takes cattrs."""
    amount = Money.exact("1.5", "CNY")
    expect(amount, converter().structure(converter().unstructure(amount), Money))


def samples_are_the_same_everywhere() -> None:
    """Make sample data, which takes no extra."""
    digest = hashlib.sha256(json.dumps(sample_dataset(20, seed=7), canonical=True)).hexdigest()
    expect("b7fd77feb349005f5370c8cb3460d48ed9cf48ca09615ff472363b3b11151d9a", digest)


def strategies_name_their_extra() -> None:
    """Import the strategies as if Hypothesis were not installed: one clear error."""
    sys.modules["hypothesis"] = None  # type: ignore[assignment]
    for name in [name for name in sys.modules if name.startswith("talentweek.strategies")]:
        del sys.modules[name]
    try:
        import talentweek.strategies  # noqa: F401, PLC0415 - the import is the check
    except ModuleNotFoundError as missing:
        expect(["talentweek[test]"], re.findall(r"talentweek\[\w+\]", str(missing)))
        expect("hypothesis", missing.name)
    else:
        raise AssertionError("the strategies were loaded without Hypothesis")


CHECKS = (
    every_name_is_there,
    look_ups_go_both_ways,
    a_file_is_read_as_it_was_written,
    canonical_bytes_are_the_same_twice,
    a_bad_document_is_refused_with_its_paths,
    dates_become_days,
    the_converter_reads_and_writes,
    samples_are_the_same_everywhere,
    strategies_name_their_extra,
)


def main() -> int:
    """Run every check, say how it went, and return the number of failures."""
    failed = 0
    for check in CHECKS:
        try:
            check()
        except Exception:  # noqa: BLE001 - whatever it is, the others are run, too
            failed += 1
            print(f"FAILED {check.__name__}")
            traceback.print_exc(file=sys.stdout)
    where = f"talentweek {talentweek.__version__}, Python {sys.version.split()[0]}"
    print(f"smoke: {len(CHECKS) - failed} passed, {failed} failed ({where})")
    return failed


if __name__ == "__main__":
    sys.exit(min(main(), 1))
