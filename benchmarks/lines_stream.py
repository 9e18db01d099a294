"""Whether JSON Lines stream in constant memory: how much the peak grows while a file is written, and is read.

    python -m benchmarks.lines_stream               # 10,000 and 200,000 events, plain and compressed
    python -m benchmarks.lines_stream --events 5000 --suffix .jsonl.gz

Growth is that of the peak resident size behind the first 2,000 events (`VmHWM`), so that what is loaded and compiled
once does not count. What is read is thrown away, as a caller would who keeps it elsewhere.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from talentweek import Event, Name, Place, Quantity
from talentweek.formats import jsonl

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How many events are written or read before anything is measured.
WARM = 2_000
SIZES = (10_000, 200_000)
SUFFIXES = (".jsonl", ".jsonl.gz", ".jsonl.zst")


def events(count: int) -> Iterator[Event]:
    """Yield events; no two are alike."""
    for number in range(count):
        yield Event(
            id=f"week-{number}",
            names=[Name(text=f"Talent Week {number}", lang="en"), Name(text=f"第{number}号人才周", lang="zh-Hans")],
            edition=number % 30 + 1, when=f"2024-07-{number % 28 + 1:02d}/", places=Place(country="CN"),
            count=Quantity.more_than(number % 90 + 1, "sessions"),
        )  # fmt: skip


def measure(count: int, suffix: str) -> dict[str, float]:
    """Write a file and read it; return the growth of the peak in bytes and the time of each."""
    first = 0

    def watched() -> Iterator[Event]:
        nonlocal first
        for number, event in enumerate(events(count + WARM)):
            if number == WARM:
                first = peak()
            yield event

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / f"events{suffix}"
        start = time.process_time()
        jsonl.dump(watched(), place)
        written, grown = time.process_time() - start, peak() - first
        size = place.stat().st_size
        start = time.process_time()
        for number, _ in enumerate(jsonl.stream(place)):
            if number == WARM:
                first = peak()
        read = time.process_time() - start
    return {"size": size, "write": grown, "read": peak() - first, "write_s": written, "read_s": read}


def peak() -> int:
    """Return the largest resident size of the process until now, in bytes."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def main() -> None:
    """Print a line for each size and suffix, each measured in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, help="one size, as JSON")
    parser.add_argument("--suffix", default=".jsonl", choices=SUFFIXES)
    asked = parser.parse_args()
    if asked.events is not None:
        print(json.dumps(measure(asked.events, asked.suffix)))
        return
    print(f"{'events':>8} {'file':>11} {'MB':>7} {'write grew':>12} {'read grew':>12} {'written/s':>10} {'read/s':>10}")
    for suffix in SUFFIXES:
        for count in SIZES:
            done = subprocess.run(
                [sys.executable, "-m", "benchmarks.lines_stream", "--events", str(count), "--suffix", suffix],
                capture_output=True, check=True, encoding="utf-8",
            )  # fmt: skip
            got = json.loads(done.stdout)
            rates = f"{count / got['write_s']:>10,.0f} {count / got['read_s']:>10,.0f}"
            grown = f"{got['write'] / 2**20:>8.2f} MiB {got['read'] / 2**20:>8.2f} MiB"
            print(f"{count:>8,} {suffix:>11} {got['size'] / 1e6:>7.1f} {grown} {rates}")


if __name__ == "__main__":
    main()
