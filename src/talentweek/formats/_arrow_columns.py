"""Columns, emitted from the rules: one function for a class, which takes many objects and makes an array of each field.

Every type of column is derived here, too, so that a schema and what is filled into it cannot differ. Beside the EDTF
text of a date stand the first and the last day that it may mean, where they are known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

from talentweek.formats import _arrow_arrays
from talentweek.formats._arrow_arrays import (
    DAY,
    FLAG,
    NO_DAY,
    NO_FLAG,
    NO_WHOLE,
    NUMBER,
    TEXT,
    WHOLE,
    Spots,
    flags,
    lists,
    numbers,
    pa,
    texts,
    texts_or_none,
    wholes,
    words,
)
from talentweek.formats._documents import VERSION, VERSION_KEY
from talentweek.rules import Code, Each, Field, Flag, Member, Nested, Number, Rule, Shape, Whole, shape_of
from talentweek.rules.source import Source
from talentweek.values import edtf
from talentweek.values.dates import DateSpan, PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.entities.kinds import Kind

#: What makes the columns of many objects of a class.
Columns = Callable[..., list[Any]]
#: What makes one column of many values.
Builder = Callable[..., Any]
#: The classes of date, and the columns that stand beside their text.
DATES: Final = (DateSpan, PartialDate)
BOUNDS: Final = ("first", "last")
_EPOCH: Final = dt.date(1970, 1, 1).toordinal()


def fields_of(shape: Shape, *, innermost: bool = False) -> list[Field]:
    """Return the fields that become columns: a class that nests itself does so for one level."""
    return [field for field in shape.fields if not (innermost and _nests(field.rule, shape))]


def _nests(rule: Rule, shape: Shape) -> bool:
    inner = rule.item if isinstance(rule, Each) else rule
    return isinstance(inner, Nested) and inner.of is shape.model


@cache
def struct_of(shape: Shape, *, innermost: bool = False) -> Any:
    """Return the type of the column of a class."""
    fields = [(field.name, _type_of(field.rule, shape)) for field in fields_of(shape, innermost=innermost)]
    beside = [(name, DAY) for name in BOUNDS] if shape.model in DATES else []
    return pa.struct([*fields, *beside])


def _type_of(rule: Rule, inside: Shape) -> Any:
    match rule:
        case Number():
            return NUMBER
        case Whole():
            return WHOLE
        case Flag():
            return FLAG
        case Nested():
            inner = shape_of(rule.of, rule.argument)
            return struct_of(inner, innermost=inner is inside)
        case Each():
            return pa.list_(_type_of(rule.item, inside))
        case _:
            return TEXT


@cache
def builder_of(shape: Shape, *, innermost: bool = False) -> Builder:
    """Return what makes one column of many objects of a class, none of them None."""
    kind, columns = struct_of(shape, innermost=innermost), columns_of(shape, innermost=innermost)

    def build(many: Sequence[Any], spots: Spots | None = None) -> Any:
        return _arrow_arrays.structs(kind, columns(many, spots), len(many) if spots is None else spots.rows, spots)

    return build


def spread(values: Sequence[Any], shape: Shape) -> Any:
    """Make one column of many objects of a class, some of them None."""
    return _arrow_arrays.spread(values, builder_of(shape), struct_of(shape))


@lru_cache(maxsize=4096)
def bounds_of(text: str) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day that a date or an interval in EDTF may mean, None where that is not known.

    >>> bounds_of("2024-07")
    (datetime.date(2024, 7, 1), datetime.date(2024, 7, 31))
    >>> bounds_of("2024-07-11/"), bounds_of("XXXX-07-11")
    ((datetime.date(2024, 7, 11), None), (None, None))
    """
    start, end = edtf.read_span(text)
    first = None if start in {"", ".."} else edtf.read_point(start).first
    closing = start if end is None else end
    last = None if closing in {"", ".."} else edtf.read_point(closing).last
    return first and dt.date(*first), last and dt.date(*last)


@lru_cache(maxsize=4096)
def _days_of(text: str) -> tuple[int, int]:
    first, last = (NO_DAY if day is None else day.toordinal() - _EPOCH for day in bounds_of(text))
    return first, last


def _bounds(notations: Sequence[str], spots: Spots | None) -> tuple[Any, Any]:
    pairs = [_days_of(notation) for notation in notations]
    first, last = [first for first, _ in pairs], [last for _, last in pairs]
    return _arrow_arrays.days(first, spots), _arrow_arrays.days(last, spots)


def _item_builder(rule: Rule, inside: Shape) -> Builder:
    """Return what makes the column of the items of a list; lists of the model hold texts and objects."""
    if isinstance(rule, Nested):
        inner = shape_of(rule.of, rule.argument)
        return builder_of(inner, innermost=inner is inside)
    return texts


def _column(field: Field, source: Source, shape: Shape) -> str:  # noqa: PLR0911 - one case for each rule
    """Return the expression for the column of a field."""
    rule, value, bind, optional = field.rule, f"v_.{field.name}", source.bind, field.optional
    rest = "for v_ in many_], spots_)"
    match rule:
        case Number():
            return f"{bind(numbers)}([{value} {rest}"
        case Whole() | Flag():
            build, none = (wholes, NO_WHOLE) if isinstance(rule, Whole) else (flags, NO_FLAG)
            said = f"{none} if (n_ := {value}) is None else n_" if optional else value
            return f"{bind(build)}([{said} {rest}"
        case Nested():
            inner = shape_of(rule.of, rule.argument)
            build = builder_of(inner)
            if optional:
                said = f"[{value} for v_ in many_], {bind(build)}, {bind(struct_of(inner))}"
                return f"{bind(_arrow_arrays.spread)}({said}, spots_)"
            return f"{bind(build)}([{value} {rest}"
        case Each():
            return f"{bind(lists)}([{value} for v_ in many_], {bind(_item_builder(rule.item, shape))}, spots_)"
        case Member() if not optional:
            return f"{bind(words)}([{value} {rest}"
        case _:
            return f"{bind(texts_or_none if optional else texts)}([{value} {rest}"


@cache
def columns_of(shape: Shape, *, innermost: bool = False) -> Columns:
    """Emit what makes the columns of a class."""
    source = Source()
    source.add(0, "def columns(many_, spots_=None):", "    return [")
    for field in fields_of(shape, innermost=innermost):
        source.add(2, f"{_column(field, source, shape)},")
    if shape.model in DATES:
        source.add(2, f"*{source.bind(_bounds)}([v_.edtf for v_ in many_], spots_),")
    source.add(1, "]")
    emitted: Columns = source.compile(f"columns of {shape.name}{' within itself' if innermost else ''}", "columns")
    return emitted


def closed_columns(shape: Shape, path: str = "", *, innermost: bool = False) -> Iterator[str]:
    """Yield the columns, as Parquet calls them, of closed vocabularies: their few words recur."""
    for field in fields_of(shape, innermost=innermost):
        rule, here = field.rule, f"{path}{field.name}"
        if isinstance(rule, Each):
            rule, here = rule.item, f"{here}.list.element"
        if isinstance(rule, Nested):
            inner = shape_of(rule.of, rule.argument)
            yield from closed_columns(inner, f"{here}.", innermost=inner is shape)
        elif isinstance(rule, Member | Code):
            yield here


def schema_of(kind: Kind) -> Any:
    """Return the schema of the table of a class; it names the version of the wire form, and the class."""
    said = {VERSION_KEY: VERSION, "collection": kind.collection}
    return pa.schema(list(struct_of(shape_of(kind.model))), metadata=said)


def batch_of(records: Sequence[Any], kind: Kind) -> Any:
    """Make the columns of records of one class."""
    return pa.RecordBatch.from_arrays(columns_of(shape_of(kind.model))(records), schema=schema_of(kind))
