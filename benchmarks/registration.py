"""What `import hypothesis` costs more where talentweek is installed, and never imported.

    python -m benchmarks.registration             # 41 rounds
    python -m benchmarks.registration --rounds 9

Two folders of installed packages are made of links, with talentweek and without it; in turns, each in a fresh process
that sees nothing else, Hypothesis is imported, and its CPU time taken. So the figure holds all of it: one more
distribution to look through for entry points, the front door of the package, the hook. Each process also imports
Hypothesis with all entry points off, which tells how much of the time is Hypothesis' own.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import tempfile
from pathlib import Path

import hypothesis

import talentweek
from benchmarks.harness import Bound, judge, process_rounds, table

WITHOUT, WITH, OFF = "without talentweek", "with talentweek", "entry points off"
LATER = "with talentweek, and its model loaded"
_TIMED = """import os, sys, time
sys.path.append({folder!r})
{before}
start = time.process_time()
import hypothesis
took = time.process_time() - start
assert ("talentweek" in sys.modules) is {loaded}
print(f'{{{{"seconds": {{took}}}}}}')
"""


def link(folder: Path, *, ours: bool) -> None:
    """Link the installed packages into a folder, and ours or not."""
    folder.mkdir()
    site = Path(hypothesis.__file__).parents[1]
    for one in sorted(site.iterdir()):
        if one.suffix != ".pth" and not one.name.startswith("talentweek"):
            (folder / one.name).symlink_to(one)
    if ours:
        (folder / "talentweek").symlink_to(Path(talentweek.__file__).parent)
        metadata = importlib.metadata.distribution("talentweek").locate_file(
            f"talentweek-{talentweek.__version__}.dist-info"
        )
        (folder / f"talentweek-{talentweek.__version__}.dist-info").symlink_to(str(metadata))


def main() -> None:
    """Measure in turns, print medians, ratios and the bound."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.registration", description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=41)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="talentweek-") as temporary:
        lean, full = Path(temporary) / "lean", Path(temporary) / "full"
        link(lean, ours=False)
        link(full, ours=True)

        def job(folder: Path, before: str = "", *, loaded: bool) -> tuple[str, ...]:
            return "-I", "-S", "-c", _TIMED.format(folder=str(folder), before=before, loaded=loaded)

        jobs = {
            WITHOUT: job(lean, loaded=False),
            WITH: job(full, loaded=True),
            OFF: job(full, "os.environ['HYPOTHESIS_NO_PLUGINS'] = '1'", loaded=False),
            LATER: job(full, "import talentweek.dataset", loaded=True),
        }
        times = process_rounds(jobs, rounds, "seconds")
    table("import hypothesis: a fresh process", times, (WITHOUT,), ("ms", 1e-3))
    judge((Bound("talentweek slows `import hypothesis` by 5 percent at most", WITH, WITHOUT, 1.05),), times)


if __name__ == "__main__":
    main()
