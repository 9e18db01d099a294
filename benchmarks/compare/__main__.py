"""All measures, the bounds of the issue beside them: `python -m benchmarks.compare`."""

from __future__ import annotations

import argparse
import importlib.metadata
import platform
from pathlib import Path
from typing import TYPE_CHECKING, Any

import talentweek
from benchmarks.compare import drawing, lines, reading, refusals, room, speed, startup, tables
from benchmarks.documents import documents
from benchmarks.peers import load_all

if TYPE_CHECKING:
    from collections.abc import Callable

MEASURES: dict[str, Callable[..., Any]] = {
    "decode": speed.decode,
    "encode": speed.encode,
    "construct": speed.construction,
    "invalid": speed.invalid,
    "reject": refusals.reject,
    "import": startup.startup,
    "memory": room.memory,
    "many": speed.many,
    "stream": room.stream,
    "reading": reading.reading,
    "drawing": drawing.drawing,
    "lines": lines.lines,
    "tables": tables.tables,
}
LIBRARIES = (
    "attrs",
    "cattrs",
    "msgspec",
    "pydantic",
    "pydantic-core",
    "orjson",
    "mashumaro",
    "price-parser",
    "dateparser",
    "cn2an",
    "quantulum3",
    "pyarrow",
)


def same_bytes() -> None:
    """Stop unless every peer writes the very bytes that it has read: they hold the same model."""
    for name, peer in load_all().items():
        for number, data in enumerate(documents(60)):
            if peer.write(peer.read(data)) != data:
                raise SystemExit(f"{name} does not write what it has read: document {number}")


def version(library: str) -> str:
    """Return the version of a library, or that there is none."""
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return "-"


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compare", description="talentweek beside its peers")
    parser.add_argument("--quick", action="store_true", help="fewer rounds: good for a look, not for a claim")
    parser.add_argument("--only", default="", help=f"some of the measures, with commas: {','.join(MEASURES)}")
    parser.add_argument(
        "--data", type=Path, help="for reading: a folder with gold/ and corpora/ of labelled expressions"
    )
    asked = parser.parse_args()
    chosen = asked.only.split(",") if asked.only else list(MEASURES)
    if unknown := sorted(set(chosen) - set(MEASURES)):
        parser.error(f"no such measure: {', '.join(unknown)}")
    sizes = sorted(map(len, documents(60)))
    print(
        f"Python {platform.python_version()}, talentweek {talentweek.__version__}, "
        + ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    )
    print(f"documents of {sizes[0]:,} to {sizes[-1]:,} bytes, {sum(sizes) // len(sizes):,} on average")
    same_bytes()
    for name in chosen:
        more = {"data": asked.data} if name == "reading" else {}
        MEASURES[name](quick=asked.quick, **more)


if __name__ == "__main__":
    main()
