"""The table of facts, and whether a dataset holds them.

The table is `tests/releases/facts.toml`: the id of a fact, the fact in a few words, and what it is in the
data, row by row, as the id of a record, a path into it and the value there. A row without a value says that
nothing is there, as with the dates of an event that the source does not tell.
"""

from __future__ import annotations

import tomllib
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek import Investment, NotFound, normalise, rates
from talentweek.values.pointers import find

if TYPE_CHECKING:
    from talentweek import Dataset

TABLE: Final = Path(__file__).resolve().parents[2] / "tests" / "releases" / "facts.toml"


@final
@attrs.frozen
class Row:
    """One part of a fact: a value at a path of a record, None for nothing."""

    record: str
    path: str
    value: Any = None


@final
@attrs.frozen
class Fact:
    """A fact of a release."""

    id: str
    release: str
    text: str
    rows: tuple[Row, ...]

    def missing(self, dataset: Dataset) -> list[str]:
        """Tell which rows a dataset does not hold as they are in the table."""
        found = [(row, value_at(dataset, row)) for row in self.rows]
        wrong = [(row, value) for row, value in found if value != row.value]
        return [f"{row.record} {row.path}: {value!r}, not {row.value!r}" for row, value in wrong]

    def unsupported(self, dataset: Dataset) -> list[str]:
        """Tell which rows no passage supports at or within the path; where nothing is, none is needed."""
        return [
            f"{row.record} {row.path}"
            for row in self.rows
            if row.value is not None and not dataset.evidence(row.record, row.path)
        ]


def plain(value: Any) -> Any:
    """Turn a value into what TOML can say, without the fields that are left at their defaults.

    >>> from talentweek import Quantity
    >>> plain(Quantity.more_than(20))
    {'value': '20', 'bound': 'more_than'}
    """
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if attrs.has(type(value)):
        held = [(field, getattr(value, field.name)) for field in attrs.fields(type(value))]
        return {field.name: plain(inner) for field, inner in held if inner != field.default}
    return value if isinstance(value, bool | int | str) else str(value)


def value_at(dataset: Dataset, row: Row) -> Any:
    """Return the value at a path of a record, None where the record holds nothing there.

    Raises AttributeError where the path begins with no field of the record: nothing is a statement, too.
    """
    record = dataset.get(row.record)
    if getattr(record, row.path.split("/")[1]) in (None, ()):
        return None
    try:
        return plain(find(record, row.path))
    except NotFound:
        return None


def cleaned(table: Path = TABLE) -> dict[str, bool]:
    """Return the facts that cleaning a text shows, and whether it does: the repair is made, and reported."""
    shown = {}
    for name, row in tomllib.loads(table.read_text(encoding="utf-8"))["cleaned"].items():
        made = normalise.clean(row["given"])
        reported = [[repair.kind, repair.found] for repair in made.repairs]
        shown[name] = made.text == row["repaired"] and reported == row["reported"] and not made.damage
    return shown


def rated(datasets: dict[str, Dataset], table: Path = TABLE) -> dict[str, bool]:
    """Return the facts that the rate of a day shows, and whether it does: what is stated in two currencies fits it."""
    shown = {}
    for name, row in tomllib.loads(table.read_text(encoding="utf-8"))["rated"].items():
        given = [datasets[row["release"]].get(known, Investment).amount for known in row["amounts"]]
        told = [
            rates.agrees(money, stated, on=row["day"], percent=row["percent"])
            for money in given
            if money is not None
            for stated in money.equivalents
        ]
        made = {str(one.expected.amount) for one in told if one.fits and one.expected}
        shown[name] = len(told) == len(given) and made == {row["expected"]}
    return shown


def read(table: Path = TABLE) -> tuple[list[Fact], dict[str, str]]:
    """Return the facts, and those that are still open with the reason."""
    tables = tomllib.loads(table.read_text(encoding="utf-8"))
    still_open = tables.pop("open")
    del tables["cleaned"], tables["rated"]
    facts = [
        Fact(name, release, fact["fact"], tuple(Row(*row) for row in fact["rows"]))
        for release, table_of_release in tables.items()
        for name, fact in table_of_release.items()
    ]
    return facts, still_open
