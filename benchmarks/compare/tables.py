"""Arrow and Parquet: columns beside what Arrow makes of rows, the size of the files, a file larger than the memory.

Rows are what `pyarrow.Table.from_pylist` takes. Who has records has to make them first, and there are three ways:
`attrs.asdict`, which every attrs class has; the wire form, whose numbers and dates stay texts; and rows with every
field, the decimals and the days of the columns, made by one function for a class that is emitted here for the purpose
and does nothing else. The last is the leanest that we could think of. Beside it stand the same rows, made beforehand.
"""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from benchmarks.harness import Bound, interleave, judge, run_python, table
from talentweek import testing
from talentweek.formats import arrow, json, jsonl
from talentweek.formats._arrow_columns import BOUNDS, DATES, bounds_of, fields_of
from talentweek.rules import Each, Nested, Shape, shape_of
from talentweek.rules.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentweek.formats._arrow_columns import Field

MICRO = ("us", 1e-6)
COLUMNS, LEAN = "emitted columns", "lean rows, from_pylist"
READY, WIRE, ASDICT = "rows made before, from_pylist", "the wire form, from_pylist", "attrs.asdict, from_pylist"
#: How much of the bytes of JSON Lines the Parquet files may have.
SHARE = 0.07
#: How much memory the process may take, at its peak, that writes a large file as Parquet.
PEAK = 300e6
GIGABYTE = 10**9


@cache
def row_maker(shape: Shape, *, innermost: bool = False) -> Callable[[Any], dict[str, Any]]:
    """Emit what makes a row of an object: every field, and the days beside a date."""
    source = Source()
    parts = [f"{field.name!r}: {_part(field, source, shape)}" for field in fields_of(shape, innermost=innermost)]
    if shape.model in DATES:
        source.add(0, "def row(v_):", f"    first_, last_ = {source.bind(bounds_of)}(v_.edtf)")
        parts += [f"{name!r}: {name}_" for name in BOUNDS]
    else:
        source.add(0, "def row(v_):")
    source.add(1, f"return {{{', '.join(parts)}}}")
    made: Callable[[Any], dict[str, Any]] = source.compile(f"rows of {shape.name}", "row")
    return made


def _part(field: Field, source: Source, shape: Shape) -> str:
    rule = field.rule
    inner = rule.item if isinstance(rule, Each) else rule
    value = f"v_.{field.name}"
    if not isinstance(inner, Nested):
        return value
    nested = shape_of(inner.of, inner.argument)
    make = source.bind(row_maker(nested, innermost=nested is shape))
    if isinstance(rule, Each):
        return f"[{make}(i_) for i_ in {value}]"
    return f"None if (n_ := {value}) is None else {make}(n_)" if field.optional else f"{make}({value})"


def tables(*, quick: bool) -> None:
    """Measure columns, files and the stream."""
    columns(quick=quick)
    size()
    stream(quick=quick)


def columns(*, quick: bool) -> None:
    """Make tables of all classes of many releases: a short column costs more a value than a long one."""
    import pyarrow as pa  # noqa: PLC0415 - heavy: only for this measure

    dataset = json.loads(json.dumps(testing.sample_dataset(200 if quick else 2000)))
    jobs = [(model, dataset.all(model), arrow.schema(model), row_maker(shape_of(model))) for model in dataset.models()]
    ready = [([row(one) for one in records], schema) for _, records, schema, row in jobs]
    for (model, records, _, _), (rows, schema) in zip(jobs, ready, strict=True):
        if not pa.table(arrow.collection(records, model)).equals(pa.Table.from_pylist(rows, schema=schema)):
            raise SystemExit(f"the two tables of {model.__name__} differ")
    cases: dict[str, Callable[[], object]] = {
        COLUMNS: lambda: [pa.table(arrow.collection(records, model)) for model, records, _, _ in jobs],
        LEAN: lambda: [
            pa.Table.from_pylist([row(one) for one in records], schema=schema) for _, records, schema, row in jobs
        ],
        READY: lambda: [pa.Table.from_pylist(rows, schema=schema) for rows, schema in ready],
        WIRE: lambda: [pa.Table.from_pylist([json.to_dict(one) for one in records]) for _, records, _, _ in jobs],
        ASDICT: lambda: [
            pa.Table.from_pylist([attrs.asdict(one) for one in records], schema=schema)
            for _, records, schema, _ in jobs
        ],
    }
    times = interleave(cases, 9, per=len(dataset))
    table(f"tables: a record of a table, {len(dataset)} records of {len(jobs)} classes", times, (COLUMNS,), MICRO)
    bounds = [
        Bound(f"columns at least 2.5 x faster than: {name}", COLUMNS, name, 1 / 2.5, faster=True)
        for name in (ASDICT, WIRE, LEAN, READY)
    ]
    judge(bounds, times)


def size() -> None:
    """Print how large the Parquet files are beside JSON Lines."""
    dataset = testing.sample_dataset(2000)
    with tempfile.TemporaryDirectory() as temporary:
        arrow.dump(dataset, Path(temporary) / "it")
        packed = _size(Path(temporary) / "it")
    plain = len(jsonl.dumps(dataset))
    verdict = "met" if packed <= SHARE * plain else "MISSED"
    print(f"\ntables: {len(dataset):,} records, {plain:,} bytes of JSON Lines, {packed:,} of Parquet (zstd)")
    print(f"  {verdict:7} at most {SHARE:.0%} of the bytes of JSON Lines: {packed / plain:.2%}", flush=True)


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir())


def stream(*, quick: bool) -> None:
    """Write JSON Lines as Parquet in a process of its own; print its peak."""
    with tempfile.TemporaryDirectory() as temporary:
        first, place = Path(temporary) / "part.jsonl", Path(temporary) / "large.jsonl"
        jsonl.dump(testing.sample_records(2000), first)
        wanted = (GIGABYTE // 20 if quick else GIGABYTE) // first.stat().st_size + 1
        with place.open("wb") as file:
            for seed in range(wanted):  # each part has ids of its own
                jsonl.dump(testing.sample_records(2000, seed), first)
                with first.open("rb") as part:
                    shutil.copyfileobj(part, file)
        plain = place.stat().st_size
        found = run_python("-m", "benchmarks.child", "parquet", str(place), str(Path(temporary) / "it"))
        packed = _size(Path(temporary) / "it")
    verdict = "met" if found["peak"] < PEAK else "MISSED"
    print(f"\ntables: {plain:,} bytes of JSON Lines, {found['count']:,} records, {packed:,} bytes of Parquet")
    print(f"  {found['seconds']:.0f} s of CPU time, {plain / found['seconds'] / 1e6:.1f} MB a second")
    print(f"  {verdict:7} peak below {PEAK / 1e6:.0f} MB: {found['peak'] / 1e6:.0f} MB", flush=True)
