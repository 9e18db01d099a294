"""Whether a table of words streams in constant memory, and how fast: 1,000 rows beside 100,000.

    python -m benchmarks.intake_stream            # both sizes, each in a process of its own
    python -m benchmarks.intake_stream --rows 10000

Each row is an event with its date, place, edition, participants, organisers and investment, in English or Chinese; no
two rows are alike. Growth is that of the peak resident size behind the first 200 rows (`VmHWM`), so that what is
loaded and compiled once does not count. What is read is thrown away, as a caller would who writes it elsewhere.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from talentweek import intake
from talentweek.normalise import Context

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How many rows are read before anything is measured.
WARM = 200
HEADER = ("Name", "Edition", "Date", "Place", "Participants", "Organisers", "Investment", "Duration")
TOWNS = (
    ("Kunshan, Jiangsu", "江苏省昆山市"),
    ("Taizhou, Zhejiang", "浙江省台州市"),
    ("Jiangmen, Guangdong", "广东省江门市"),
)


def row(number: int) -> tuple[str, ...]:
    """Return a row; it depends on its number alone."""
    english, chinese = TOWNS[number % len(TOWNS)]
    day, size, money = number % 28 + 1, number % 970 + 20, number % 90 + 10
    if number % 2:
        return (
            f"Talent Week {number}", f"{number % 30 + 1}th", f"{day} July 2024", english,
            f"over {size} foreign experts from France, Italy and other countries",
            f"City {number}; University {number}", f"{money} million yuan", f"{number % 5 + 2} days",
        )  # fmt: skip
    return (
        f"第{number}号人才周", f"第{number % 30 + 1}届", f"7月{day}日", chinese, f"{size}余名海外专家",
        f"第{number}市政府；第{number}大学", f"{money}00万元", f"为期{number % 5 + 2}天",
    )  # fmt: skip


def rows(count: int) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a table."""
    return map(row, range(1, count + 1))


def measure(count: int) -> dict[str, float]:
    """Read a table of so many rows; return the growth of the peak in bytes, the time and what was not read."""
    plan = intake.Plan(context=Context(published="2024-07-16", country="CN"))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "rows.csv"
        with place.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(HEADER)
            writer.writerows(rows(count + WARM))
        told: list[int] = []
        first = problems = records = 0
        start = time.process_time()
        for result in intake.stream(place, plan, progress=lambda done, _: told.append(done)):
            if result.row == WARM:
                first, start = peak(), time.process_time()
            problems += len(result.problems)
            records += len(result.records)
        seconds = time.process_time() - start
    return {"rows": count, "grown": peak() - first, "seconds": seconds, "problems": problems, "records": records,
            "told": len(told)}  # fmt: skip


def peak() -> int:
    """Return the largest resident size of the process until now, in bytes."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, help="one size, as JSON")
    asked = parser.parse_args().rows
    if asked is not None:
        print(json.dumps(measure(asked)))
        return
    print(f"{'rows':>8} {'growth of the peak':>20} {'rows/s':>8} {'records':>9} {'problems':>9}")
    for count in (1_000, 100_000):
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.intake_stream", "--rows", str(count)],
            capture_output=True, check=True, encoding="utf-8",
        )  # fmt: skip
        got = json.loads(done.stdout)
        print(f"{count:>8,} {got['grown'] / 2**20:>16.1f} MiB {count / got['seconds']:>8,.0f} {got['records']:>9,}"
              f" {got['problems']:>9,}")  # fmt: skip


if __name__ == "__main__":
    main()
