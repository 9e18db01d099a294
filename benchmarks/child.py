"""What is measured in a process of its own: memory, streams, long lists. Prints one JSON object.

`python -m benchmarks.child memory PEER COUNT | stream PEER FILE | many PEER COUNT | parquet FILE FOLDER`
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
import tracemalloc
from pathlib import Path

from benchmarks.documents import documents, stream
from benchmarks.peers import load

#: What `/proc` counts in.
PAGE = os.sysconf("SC_PAGE_SIZE")


def memory(name: str, count: int) -> dict[str, float]:
    """Return the bytes that one kept document takes, as tracemalloc and as the system counts them."""
    made = documents(2 * count)
    read = load(name).read
    for data in made[:50]:
        read(data)
    gc.collect()
    resident = _resident()
    kept = [read(data) for data in made[:count]]
    gc.collect()
    grown = _resident() - resident
    del kept
    tracemalloc.start()
    kept = [read(data) for data in made[count:]]
    gc.collect()
    traced = tracemalloc.get_traced_memory()[0]
    del kept
    return {"traced": traced / count, "resident": grown / count}


def many(name: str, count: int) -> dict[str, float]:
    """Return the time in which many documents are read and kept, the collector as it is by default."""
    read = load(name).read
    made = list(stream(count))
    for data in made[:20]:
        read(data)
    gc.collect()
    start = time.process_time()
    kept = [read(data) for data in made]
    seconds = time.process_time() - start
    return {"seconds": seconds, "kept": len(kept)}


def stream_file(name: str, path: str) -> dict[str, float]:
    """Read a file of JSON Lines line by line, keep nothing; return by how much the process grew, in bytes."""
    read = load(name).read
    count, first, most = 0, 0, 0
    start = time.process_time()
    with Path(path).open("rb") as lines:
        for count, line in enumerate(lines, 1):
            read(line)
            if count == 20:  # noqa: PLR2004 - warm: classes compiled, buffers grown
                gc.collect()
                first = _resident()
            elif count % 500 == 0:
                most = max(most, _resident())
    seconds = time.process_time() - start
    most = max(most, _resident())
    return {"grown": most - first, "count": count, "seconds": seconds, "peak": _peak()}


def parquet(path: str, folder: str) -> dict[str, float]:
    """Write a file of JSON Lines as Parquet, record by record; return the peak of the process, in bytes."""
    from talentweek.formats import arrow, jsonl  # noqa: PLC0415 - heavy: only for this measure

    reading = jsonl.stream(path)
    start = time.process_time()
    arrow.dump(reading, folder)
    return {"count": reading.report.records, "seconds": time.process_time() - start, "peak": _peak()}


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE


def _peak() -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def main() -> None:
    """Do what the command line says."""
    what, *given = sys.argv[1:]
    found: dict[str, float]
    if what == "memory":
        found = memory(given[0], int(given[1]))
    elif what == "many":
        found = many(given[0], int(given[1]))
    elif what == "parquet":
        found = parquet(given[0], given[1])
    else:
        found = stream_file(given[0], given[1])
    print(json.dumps(found))


if __name__ == "__main__":
    main()
