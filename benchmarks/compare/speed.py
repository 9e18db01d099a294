"""Time: reading, writing, constructing, refusing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from benchmarks import construct, faults
from benchmarks.documents import documents
from benchmarks.harness import Bound, interleave, judge, process_rounds, table
from benchmarks.peers import ATTRS, ATTRS_FAST, BARE, MASHUMARO, OURS, PYDANTIC, STDLIB, load_all

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MICRO, MILLI, SECOND = ("us", 1e-6), ("ms", 1e-3), ("s", 1.0)
#: How many documents one turn goes through.
BATCH = 12


def _each(run: Callable[[Any], object], given: Sequence[Any]) -> object:
    for one in given:
        run(one)
    return None


def decode(*, quick: bool) -> None:
    """Read: bytes to checked objects, one document at a time, the objects dropped at once."""
    given = documents(BATCH)
    peers = load_all()
    times = interleave(
        {name: partial(_each, peer.read, given) for name, peer in peers.items()},
        15 if quick else 60,
        per=BATCH,
    )
    table("decode: one document from JSON to objects, all checks on", times, (BARE, PYDANTIC), MICRO)
    judge(
        (
            Bound("decode at least 2.0 x faster than pydantic", OURS, PYDANTIC, 1 / 2.0, faster=True),
            Bound("decode at most 2.4 x bare Struct", OURS, BARE, 2.4),
            Bound("decode at least 6 x faster than attrs.validators + cattrs", OURS, ATTRS, 1 / 6, faster=True),
            Bound("with stdlib json at most 1.2 x pydantic", STDLIB, PYDANTIC, 1.2),
        ),
        times,
    )


def encode(*, quick: bool) -> None:
    """Write: objects to bytes of the wire form, defaults left out."""
    given = documents(BATCH)
    peers = load_all((OURS, PYDANTIC, BARE, ATTRS, ATTRS_FAST, MASHUMARO))
    cases = {name: partial(_each, peer.write, [peer.read(data) for data in given]) for name, peer in peers.items()}
    times = interleave(cases, 15 if quick else 60, per=BATCH)
    table("encode: one document from objects to JSON", times, (BARE, PYDANTIC), MICRO)
    judge(
        (
            Bound("encode at least 2.2 x faster than pydantic", OURS, PYDANTIC, 1 / 2.2, faster=True),
            Bound("encode at most 3.1 x bare Struct", OURS, BARE, 3.1),
        ),
        times,
    )


def construction(*, quick: bool) -> None:
    """Construct from keyword arguments, leaf first, with all checks (bare Struct has none)."""
    given = documents(BATCH)
    peers = load_all((OURS, PYDANTIC, BARE, ATTRS, MASHUMARO))
    builders = {name: [construct.builder(data, peer.classes) for data in given] for name, peer in peers.items()}
    for name, peer in peers.items():
        if name != BARE and any(peer.write(build()) != data for build, data in zip(builders[name], given, strict=True)):
            raise SystemExit(f"{name} does not build what it reads")
    cases = {name: partial(_each, lambda build: build(), built) for name, built in builders.items()}
    times = interleave(cases, 15 if quick else 60, per=BATCH)
    table("construction: one document from keywords, all checks on", times, (BARE, PYDANTIC), MICRO)
    judge(
        (Bound("construction at least 1.8 x faster than pydantic", OURS, PYDANTIC, 1 / 1.8, faster=True),),
        times,
    )


def invalid(*, quick: bool) -> None:
    """Refuse documents with planted errors: all of them reported, each with its place."""
    peers = {name: peer.problems for name, peer in load_all((OURS, PYDANTIC, ATTRS)).items() if peer.problems}
    for errors, wanted in ((5, faults.FIVE_PLACES), (1, frozenset({"/investments/0/amount/currency"}))):
        given = faults.with_errors(errors, BATCH)
        times = interleave(
            {name: partial(_each, tell, given) for name, tell in peers.items()},
            12 if quick else 40,
            per=BATCH,
        )
        table(
            f"invalid: {errors} planted error{'s' if errors > 1 else ''} in one document",
            times,
            (PYDANTIC,),
            MICRO,
        )
        for name, tell in peers.items():
            found = tell(given[0])
            exact = (
                f"{len(wanted & set(found))} of {errors} at their places"
                if name != ATTRS
                else f"in words of its own: {found[0]}"
            )
            print(f"    {name}: {len(found)} reported, {exact}")
        if errors > 1:
            judge((Bound("five planted errors at most 1.45 x pydantic", OURS, PYDANTIC, 1.45),), times)


def many(*, quick: bool) -> None:
    """Read and keep 5,000 documents, the collector as it is by default, each run in its own process."""
    jobs = {
        name: ("-m", "benchmarks.child", "many", name, "1000" if quick else "5000") for name in (OURS, PYDANTIC, BARE)
    }
    times = process_rounds(jobs, 3, "seconds")
    table(f"many: {'1,000' if quick else '5,000'} documents read and kept", times, (BARE, PYDANTIC), SECOND)
    judge(
        (Bound("5,000 documents at least 3 x faster than pydantic", OURS, PYDANTIC, 1 / 3, faster=True),),
        times,
    )
