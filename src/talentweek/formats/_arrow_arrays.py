"""Arrow arrays of plain Python values: the door of pyarrow, and the few kinds of column that the model needs.

`pyarrow.array` looks at each value, and its first call loads pandas wherever that is installed. No text of the model
is empty or holds a NUL; so a column of texts is one join here, and one split on the side of Arrow. Numbers take the
same way and are cast.

Where an object is absent, as most are, its columns are made of those that are there, and *spread* over the rows
afterwards: of a text or a list only the offsets are, what they lead to stays as it is.

    >>> from decimal import Decimal
    >>> texts(["week", "昆山"]).to_pylist(), numbers([Decimal("1.5"), None]).to_pylist()
    (['week', '昆山'], [Decimal('1.5000000000'), None])
"""

from __future__ import annotations

from array import array
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from talentweek._extras import needed
from talentweek.rules.numbers import DIGITS, FRACTION

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal


def _door() -> tuple[Any, Any]:
    needed("pyarrow", "arrow")
    import pyarrow.compute  # type: ignore[import-untyped]  # noqa: PLC0415 - the door

    arrow: Any = pyarrow
    return arrow, arrow.compute


pa: Any
pc: Any
pa, pc = _door()

TEXT: Final = pa.string()
WHOLE: Final = pa.int64()
FLAG: Final = pa.bool_()
DAY: Final = pa.date32()
#: As many digits as a number of the house has.
NUMBER: Final = pa.decimal128(DIGITS + FRACTION, FRACTION)
#: The most bytes of all texts of one column in one batch: offsets are of 32 bits, which every reader understands.
LARGEST: Final = 2**31 - 1
#: What stands for an absent whole number, and for an absent day; no value of the model is it.
NO_WHOLE: Final = -(2**63)
NO_DAY: Final = -(2**31)
#: What stands for the number of no value.
NO_NUMBER: Final = NO_DAY
#: What stands for an absent truth value.
NO_FLAG: Final = 2
_BYTE: Final = pa.uint8()
_INDEX: Final = pa.int32()
#: A column of nothing is kept for so many rows at most: most fields of most batches say nothing.
_KEPT: Final = 8192
_nothing: Final[dict[tuple[Any, int], Any]] = {}


class TooMuchText(ValueError):
    """The texts of one column do not fit in one Arrow batch."""


def _made(kind: Any, length: int, *buffers: Any, there: Any = None) -> Any:
    """Make an array of buffers; `there` is an array of truth values, false where the value is absent."""
    mask = None if there is None else there.buffers()[1]
    return pa.Array.from_buffers(kind, length, [mask, *buffers])


def _plain(kind: Any, held: Sequence[int]) -> Any:
    return _made(kind, len(held), pa.py_buffer(held))


#: Functions of Arrow, called as they are: their Python wrappers cost more than a short column does.
_sum: Final = pc.get_function("cumulative_sum")
_split_texts: Final = pc.get_function("split_pattern")
_cast: Final = pc.get_function("cast")
_FROM_ZERO: Final = pc.CumulativeOptions()
_AT_NUL: Final = pc.SplitPatternOptions("\0")
_TO_NUMBER: Final = pc.CastOptions.safe(NUMBER)
_TO_FLAG: Final = pc.CastOptions.safe(FLAG)
_TO_INDEX: Final = pc.CastOptions.safe(_INDEX)
#: Scalars of Arrow; `pyarrow.scalar` would load pandas, too.
_NO: Final = _plain(_BYTE, b"\0").cast(FLAG)[0]
_SENTINELS: Final = {
    WHOLE: _plain(WHOLE, array("q", [NO_WHOLE]))[0],
    _INDEX: _plain(_INDEX, array("i", [NO_DAY]))[0],
    _BYTE: _plain(_BYTE, bytes([NO_FLAG]))[0],
}


class Spots(NamedTuple):
    """In which of the rows objects are."""

    #: How many rows there are.
    rows: int
    #: For each row, whether an object is there.
    there: Any
    #: How many objects are before each row, and in all: one more than there are rows.
    before: Any
    #: The number of the object in each row, null where none is.
    number: Any

    @classmethod
    def of(cls, values: Sequence[object], outer: Spots | None) -> Spots:
        """Tell where values are not None; of objects within others, in the rows of those."""
        marks = _plain(_BYTE, bytes([0, *[value is not None for value in values]]))
        before, there = _added(_cast.call([marks], _TO_INDEX)), _cast.call([marks.slice(1)], _TO_FLAG)
        if outer is not None:
            before, there = before.take(outer.before), pc.fill_null(there.take(outer.number), _NO)
        return cls(len(there), there, before, _made(_INDEX, len(there), before.buffers()[1], there=there))


def nothing(kind: Any, rows: int) -> Any:
    """Return a column of nulls."""
    if rows > _KEPT:
        return pa.nulls(rows, kind)
    if (kind, rows) not in _nothing:
        if len(_nothing) >= _KEPT:
            _nothing.clear()
        _nothing[kind, rows] = pa.nulls(rows, kind)
    return _nothing[kind, rows]


def _added(lengths: Any) -> Any:
    return _sum.call([lengths], _FROM_ZERO)


def _rows(values: Sequence[object], spots: Spots | None) -> int:
    return len(values) if spots is None else spots.rows


def _text(ends: Any, data: Any, spots: Spots | None, *, holes: bool) -> Any:
    """Make a column of texts from the ends of each and the bytes of all; with holes, what is empty is absent."""
    if spots is not None:
        ends = ends.take(spots.before)
    rows = len(ends) - 1
    there = pc.not_equal(ends.slice(1), ends.slice(0, rows)) if holes or spots is not None else None
    return _made(TEXT, rows, ends.buffers()[1], data, there=there)


def _ends(held: Sequence[int]) -> Any:
    return _plain(_INDEX, held)


def _split(values: Sequence[str], joined: str) -> tuple[Any, Any]:
    """Return where each text ends, and the bytes of all."""
    data = joined.encode("utf-8")
    if len(data) > LARGEST:
        message = f"{len(data)} bytes of text in one column, and a batch holds {LARGEST}: hand over fewer at a time"
        raise TooMuchText(message)
    if data.count(0) != len(values) - 1:  # no text at all; and the words of others may hold NUL
        parts = [value.encode("utf-8") for value in values]
        lengths = _ends(array("i", [0, *map(len, parts)]))
        return _added(lengths), pa.py_buffer(b"".join(parts))
    whole = _made(TEXT, 1, pa.py_buffer(array("i", [0, len(data)])), pa.py_buffer(data))
    _, ends, held = _split_texts.call([whole], _AT_NUL).values.buffers()
    return _made(_INDEX, len(values) + 1, ends), held


def texts(values: Sequence[str], spots: Spots | None = None) -> Any:
    """Make a column of texts, none of them absent."""
    return _text(*_split(values, "\0".join(values)), spots, holes=False)


def texts_or_none(values: Sequence[str | None], spots: Spots | None = None) -> Any:
    """Make a column of texts, some of them None."""
    if not any(values):
        return nothing(TEXT, _rows(values, spots))
    filled = [value or "" for value in values]
    return _text(*_split(filled, "\0".join(filled)), spots, holes=True)


def words(values: Sequence[str], spots: Spots | None = None) -> Any:
    """Make a column of the words of a vocabulary, none of them absent; most are the same."""
    if not values or values.count(values[0]) != len(values):
        return texts(values, spots)
    word = values[0].encode("ascii")
    ends = _ends(array("i", range(0, len(word) * len(values) + 1, len(word))))
    return _text(ends, pa.py_buffer(word * len(values)), spots, holes=False)


def numbers(values: Sequence[Decimal | None], spots: Spots | None = None) -> Any:
    """Make a column of numbers, some of them None."""
    written = texts_or_none([None if value is None else str(value) for value in values], spots)
    return _cast.call([written], _TO_NUMBER)


def wholes(values: Sequence[int], spots: Spots | None = None) -> Any:
    """Make a column of whole numbers, `NO_WHOLE` where there is none."""
    return _measured(WHOLE, _plain(WHOLE, array("q", values)), spots)


def days(values: Sequence[int], spots: Spots | None = None) -> Any:
    """Make a column of days, counted from the first of 1970, `NO_DAY` where there is none."""
    return _measured(DAY, _plain(_INDEX, array("i", values)), spots)


def flags(values: Sequence[int], spots: Spots | None = None) -> Any:
    """Make a column of truth values, `NO_FLAG` where there is none."""
    return _measured(FLAG, _plain(_BYTE, bytes(values)), spots)


def _measured(kind: Any, plain: Any, spots: Spots | None) -> Any:
    """Make a column of values of one size, absent where a sentinel stands."""
    there = pc.not_equal(plain, _SENTINELS[plain.type])
    held = _cast.call([plain], _TO_FLAG) if kind == FLAG else plain
    made = _made(kind, len(plain), held.buffers()[1], there=there)
    return made if spots is None else made.take(spots.number)


def structs(kind: Any, columns: Sequence[Any], rows: int, spots: Spots | None = None) -> Any:
    """Make a column of objects from the columns of their fields."""
    there = None if spots is None else spots.there.buffers()[1]
    return pa.Array.from_buffers(kind, rows, [there], children=columns)


def lists(values: Sequence[Sequence[Any]], build: Callable[[Sequence[Any]], Any], spots: Spots | None = None) -> Any:
    """Make a column of lists; `build` makes one of all their items."""
    items = build([*chain.from_iterable(values)])
    ends = _added(_ends(array("i", [0, *map(len, values)])))
    there = None
    if spots is not None:
        ends, there = ends.take(spots.before), spots.there.buffers()[1]
    kind = pa.list_(items.type)
    return pa.Array.from_buffers(kind, len(ends) - 1, [there, ends.buffers()[1]], children=[items])


def spread(
    values: Sequence[Any],
    build: Callable[[Sequence[Any], Spots | None], Any],
    kind: Any,
    spots: Spots | None = None,
) -> Any:
    """Make a column of objects, some of them None; `build` makes one of the others, in the spots where they are."""
    present = [value for value in values if value is not None]
    if len(present) == len(values):
        return build(present, spots)
    if not present:
        return nothing(kind, _rows(values, spots))
    return build(present, Spots.of(values, spots))


def picked(column: Any, numbers: Sequence[int]) -> Any:
    """Make a column of the values of another one, by their numbers; `NO_NUMBER` gives null."""
    return column.take(_measured(_INDEX, _plain(_INDEX, array("i", numbers)), None))
