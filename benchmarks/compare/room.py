"""Memory: what a kept document takes, and whether a stream grows."""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks.documents import stream as lines
from benchmarks.harness import Bound, judge, process_rounds, run_python, table
from benchmarks.peers import ATTRS, BARE, MASHUMARO, OURS, PYDANTIC

#: The most megabytes by which a stream may grow.
GROWTH = 5.0


def memory(*, quick: bool) -> None:
    """Measure what one kept document takes, by tracemalloc and by the resident size of the process."""
    count = "100" if quick else "500"
    for key, title in (("traced", "as tracemalloc counts it"), ("resident", "as the process grows")):
        jobs = {
            name: ("-m", "benchmarks.child", "memory", name, count) for name in (OURS, PYDANTIC, BARE, ATTRS, MASHUMARO)
        }
        sizes = process_rounds(jobs, 1, key)
        table(f"memory: one kept document, {title}", sizes, (BARE, PYDANTIC), ("kB", 1e3))
        judge((Bound("memory at most 0.42 x pydantic", OURS, PYDANTIC, 0.42),), sizes)


def stream(*, quick: bool) -> None:
    """Read a file of JSON Lines line by line, keep nothing, and tell by how much the process grows."""
    count = 2_000 if quick else 20_000
    print(f"\nstream: {count:,} documents from a file, line by line")
    with tempfile.TemporaryDirectory(prefix="talentweek-") as folder:
        path = Path(folder) / "stream.jsonl"
        with path.open("wb") as file:
            file.writelines(line + b"\n" for line in lines(count))
        for name in (OURS, PYDANTIC, BARE):
            found = run_python("-m", "benchmarks.child", "stream", name, str(path))
            if found is None:
                continue
            grown = found["grown"] / 1e6
            verdict = "" if name != OURS else "   met" if grown < GROWTH else "   MISSED"
            rate = found["count"] / found["seconds"]
            print(f"  {name:34} grew by {grown:6.2f} MB, {rate:8.0f} documents a second{verdict}", flush=True)
    print(f"  the bound: talentweek grows by less than {GROWTH:.0f} MB")
