"""How it is measured: interleaved, in random order in each round, medians, ratios within a round.

A shared machine is slow now and fast a second later. All cases of a measure therefore take turns: in each
round every case runs one slice of some milliseconds, in a new random order, and a ratio is the median over
the rounds of (this case / the base in the same round). Time is CPU time of the process. The garbage
collector runs as it does for a user; what the harness itself holds is frozen first, so that nobody pays for
it.
"""

from __future__ import annotations

import gc
import json
import os
import random
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Times = dict[str, list[float]]


class Bound(NamedTuple):
    """One figure that the issue asks for."""

    what: str
    case: str
    base: str
    #: The ratio (case / base) that it may have at most.
    most: float
    #: Whether it is told as "so many times faster".
    faster: bool = False


def interleave(
    cases: Mapping[str, Callable[[], object]],
    rounds: int,
    per: int = 1,
    slice_seconds: float = 0.008,
    seed: int = 7,
) -> Times:
    """Run all cases in turns; return the seconds of each round for each case, divided by `per`."""
    draw = random.Random(seed)  # noqa: S311 - an order, no secret
    repeat: dict[str, int] = {}
    for name, run in cases.items():
        run()
        run()
        start = time.process_time()
        run()
        repeat[name] = max(1, int(slice_seconds / max(time.process_time() - start, 1e-9)))
    times: Times = {name: [] for name in cases}
    gc.collect()
    gc.freeze()
    try:
        for _ in range(rounds):
            for name in draw.sample(list(cases), len(cases)):
                run, turns = cases[name], repeat[name]
                start = time.process_time()
                for _ in range(turns):
                    run()
                times[name].append((time.process_time() - start) / turns / per)
    finally:
        gc.unfreeze()
    return times


def ratio(times: Times, case: str, base: str) -> float:
    """Return the median of the ratios within each round."""
    return statistics.median(one / other for one, other in zip(times[case], times[base], strict=True))


def table(title: str, times: Times, bases: Sequence[str], unit: tuple[str, float]) -> None:
    """Print the median of each case, and its ratio to each base."""
    bases = [base for base in bases if base in times]
    print(f"\n{title}")
    print(f"  {'':34}{unit[0]:>10}" + "".join(f"{'to ' + short(base):>16}" for base in bases))
    for name, seconds in sorted(times.items(), key=lambda item: statistics.median(item[1])):
        ratios = "".join(f"{ratio(times, name, base):16.2f}" for base in bases)
        print(f"  {name:34}{statistics.median(seconds) / unit[1]:10.1f}{ratios}", flush=True)


def short(name: str) -> str:
    """Return the first word or two of a name."""
    return name.split(",", 1)[0].removeprefix("bare msgspec.")


def judge(bounds: Sequence[Bound], times: Times) -> None:
    """Print each bound beside what was measured, and whether it is met."""
    for bound in bounds:
        if bound.case not in times or bound.base not in times:
            print(f"  not measured: {bound.what}")
            continue
        found = ratio(times, bound.case, bound.base)
        verdict = "met" if found <= bound.most else "MISSED"
        measured = f"{1 / found:.2f} x faster" if bound.faster else f"{found:.2f} x"
        print(f"  {verdict:7} {bound.what}: {measured}", flush=True)


def run_python(*arguments: str) -> Any:
    """Run Python in a process of its own and return what it prints, which is JSON; None where it fails.

    It writes byte code whatever the environment says: what is installed has it, and a checkout should have it, too.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, encoding="utf-8", check=False, env=environment
    )
    if done.returncode:
        print(f"  left out: {arguments[-1]}: {''.join(done.stderr.strip().splitlines()[-1:])}", flush=True)
        return None
    return json.loads(done.stdout)


def process_rounds(jobs: Mapping[str, Sequence[str]], rounds: int, key: str, seed: int = 7) -> Times:
    """Run one process for each job and round, interleaved; return one of the figures that they print.

    A first round is left out: it writes byte code and fills the caches of the system.
    """
    draw = random.Random(seed)  # noqa: S311 - an order, no secret
    usable = {name: arguments for name, arguments in jobs.items() if run_python(*arguments) is not None}
    times: Times = {name: [] for name in usable}
    for _ in range(rounds):
        for name in draw.sample(list(usable), len(usable)):
            times[name].append(run_python(*usable[name])[key])
    return times
