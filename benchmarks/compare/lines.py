"""JSON Lines beside JSON: the same events, one by one and as a press release tells them."""

from __future__ import annotations

import io
from typing import Any

from benchmarks.documents import documents
from benchmarks.harness import Bound, interleave, judge, table
from talentweek import Dataset, Event
from talentweek.formats import json, jsonl

MICRO = ("us", 1e-6)
#: How many documents one turn goes through.
BATCH = 12


def lines(*, quick: bool) -> None:
    """Write and read: each event by itself, then each document of one event with all that belongs to it."""
    made: list[Dataset] = [json.loads(data) for data in documents(BATCH)]
    events: list[Event] = [event for dataset in made for event in dataset.events()]
    many = jsonl.dumps(events)
    singles = [json.dumps(event) for event in events]
    rounds = 15 if quick else 60
    times = interleave(
        {
            "JSON, write": lambda: [json.dumps(event) for event in events],
            "JSON Lines, write": lambda: jsonl.dumps(events),
            "JSON, read": lambda: [json.loads(data, Event) for data in singles],
            "JSON Lines, read": lambda: list(jsonl.stream(io.BytesIO(many))),
        },
        rounds,
        per=len(events),
    )
    table("lines: one event, many in a file", times, ("JSON, write", "JSON, read"), MICRO)
    _judge(times, "one event of many")
    whole, parted = [json.dumps(one) for one in made], [jsonl.dumps(one) for one in made]
    times = interleave(
        {
            "JSON, write": lambda: [json.dumps(one) for one in made],
            "JSON Lines, write": lambda: [jsonl.dumps(one) for one in made],
            "JSON, read": lambda: [json.loads(data) for data in whole],
            "JSON Lines, read": lambda: [list(jsonl.stream(io.BytesIO(data))) for data in parted],
            "JSON Lines, read as a dataset": lambda: [jsonl.loads(data) for data in parted],
        },
        rounds,
        per=BATCH,
    )
    table("lines: a document of one event, about fifty records", times, ("JSON, write", "JSON, read"), MICRO)
    _judge(times, "a document of one event")


def _judge(times: dict[str, Any], what: str) -> None:
    """Print the bounds beside what was measured."""
    judge(
        (
            Bound(f"{what}: JSON Lines write at most 1.3 x JSON", "JSON Lines, write", "JSON, write", 1.3),
            Bound(f"{what}: JSON Lines read at most 1.3 x JSON", "JSON Lines, read", "JSON, read", 1.3),
        ),
        times,
    )
