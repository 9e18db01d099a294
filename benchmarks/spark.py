"""`talentweek.batches` in Spark on two cores and in a plain loop: equal readings, and how many rows a second.

    python3 dev.py spark [--rows N]

The rows are distinct passages of free text, so that nothing is read but once. Beside ours stands the same loop with
price-parser and dateparser, which find one amount at most and the dates of a text, told that it is English or
Chinese. Spark's figure is that of its fastest run over data that it holds, its workers started, its result counted by
a sink that keeps nothing. Plain loops run one after the other, in two turns; of each the faster one counts. All times
are wall-clock time: a cluster is not one process.
"""

from __future__ import annotations

import argparse
import functools
import sys
import time
import warnings
from typing import TYPE_CHECKING, Any

from benchmarks.passages import passages
from talentweek import batches
from talentweek.normalise import Context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CONTEXT = Context(published="2024-07-16", country="CN")
READ = functools.partial(batches.normalise, columns="text", context=CONTEXT)
#: How many rows are in one batch, which is what Spark sends.
BATCH = 10_000
#: The peers take so long that they get one row of so many.
FEWER = 20


def peers(given: Iterator[Any]) -> Iterator[Any]:
    """Read batches with price-parser and dateparser: the same loop, the amount and the dates of each text."""
    import pyarrow as pa  # noqa: PLC0415 - in a worker
    from dateparser.search import search_dates  # noqa: PLC0415 - as above
    from price_parser import Price  # noqa: PLC0415 - as above

    for batch in given:
        texts = batch.column("text").to_pylist()
        amounts = [Price.fromstring(text) for text in texts]
        dates = [search_dates(text, languages=["en", "zh"]) or [] for text in texts]
        columns = [
            pa.array([None if one.amount is None else str(one.amount) for one in amounts], pa.string()),
            pa.array([one.currency for one in amounts], pa.string()),
            pa.array([[str(date.date()) for _, date in found] for found in dates], pa.list_(pa.string())),
        ]
        yield pa.RecordBatch.from_arrays(
            [*batch.columns, *columns], [*batch.schema.names, "amount", "currency", "dates"]
        )


def session() -> Any:
    """Start Spark on two cores of this machine."""
    warnings.filterwarnings("ignore", message="PySpark does not yet fully support pandas")
    from pyspark.sql import SparkSession  # noqa: PLC0415 - heavy

    built = SparkSession.builder.master("local[2]").appName("talentweek")
    for name, value in {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.execution.arrow.maxRecordsPerBatch": str(BATCH),
    }.items():
        built = built.config(name, value)
    made = built.getOrCreate()
    made.sparkContext.setLogLevel("ERROR")
    return made


def seconds(run: Callable[[], object], turns: int = 2) -> float:
    """Return how long a run takes, the faster one of some."""
    taken: list[float] = []
    for _ in range(turns):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return min(taken)


def consume(made: Iterator[Any]) -> int:
    """Go through batches."""
    return sum(batch.num_rows for batch in made)


def main() -> None:
    """Compare, then measure."""
    parser = argparse.ArgumentParser(prog="python3 dev.py spark", description="talentweek.batches in Spark")
    parser.add_argument("--rows", type=int, default=20_000)
    rows = parser.parse_args().rows
    import pyarrow as pa  # noqa: PLC0415 - heavy
    from pyspark.sql.types import StructType  # noqa: PLC0415 - as above

    spark = session()
    java = spark.sparkContext._jvm.System.getProperty("java.version")  # noqa: SLF001 - PySpark has no other way
    print(f"Python {sys.version.split()[0]}, Spark {spark.version} local[2], Java {java}, pyarrow {pa.__version__}")

    def frame(count: int) -> Any:
        numbered = spark.createDataFrame([*enumerate(passages(count))], "id BIGINT, text STRING").repartition(2).cache()
        numbered.count()
        return numbered

    def table(count: int) -> list[Any]:
        return pa.table({"id": range(count), "text": passages(count)}).to_batches(max_chunksize=BATCH)

    text = frame(rows)
    wanted = StructType(text.schema.fields + StructType.fromDDL(batches.ddl("text")).fields)
    read = text.mapInArrow(READ, wanted)
    same(read, pa.Table.from_batches(READ(table(rows))).to_pylist())
    others = frame(rows // FEWER)
    found = StructType(
        [*text.schema.fields, *StructType.fromDDL("amount STRING, currency STRING, dates ARRAY<STRING>")]
    )
    figures = {
        "talentweek.batches, plain loop": rows / seconds(lambda: consume(READ(table(rows)))),
        "talentweek.batches, Spark local[2]": rows / seconds(lambda: sink(read), 3),
        "price-parser and dateparser, plain loop": rows
        // FEWER
        / seconds(lambda: consume(peers(iter(table(rows // FEWER))))),
        "price-parser and dateparser, Spark local[2]": rows
        // FEWER
        / seconds(lambda: sink(others.mapInArrow(peers, found))),
    }
    base = figures["price-parser and dateparser, plain loop"]
    print(f"\n  {'':46}{'rows/s':>10}{'to the peers in a loop':>26}")
    for name, figure in figures.items():
        print(f"  {name:46}{figure:10,.0f}{figure / base:24.1f} x")
    spark.stop()


def sink(frame: Any) -> None:
    """Run a frame and keep nothing of it."""
    frame.write.format("noop").mode("overwrite").save()


def same(read: Any, wanted: list[dict[str, Any]]) -> None:
    """Stop unless Spark has read what the plain loop has read, row by row."""
    made = sorted((row.asDict(recursive=True) for row in read.collect()), key=lambda row: row["id"])
    if made != wanted:
        differing = next(pair for pair in zip(made, wanted, strict=True) if pair[0] != pair[1])
        raise SystemExit(f"Spark and the plain loop differ:\n  {differing[0]}\n  {differing[1]}")
    readings = sum(len(row["text_readings"]) for row in made)
    print(f"{len(made):,} rows, {readings:,} readings: Spark's are those of the plain loop, value by value")


if __name__ == "__main__":
    main()
