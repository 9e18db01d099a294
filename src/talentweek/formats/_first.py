"""The first reader: trees become objects by the rules as they stand; nothing is emitted or compiled for it.

To tell the parser of ten classes and to make their readers takes 0.3 of `import attrs`, which is soon worth it where
there is much to read. The first documents of a process, as long as they are small, are read by asking each rule about
each value, ten times as slowly. As the fast reader does, it gives up at whatever is wrong, without a word.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, NoReturn

from talentweek.formats import _parse
from talentweek.rules import Each, Member, Nested, Number, Rule, Shape, shape_of
from talentweek.rules.layout import unchecked
from talentweek.rules.numbers import read_number

if TYPE_CHECKING:
    from talentweek.formats._exact import Reader

#: How many bytes a process reads in this way.
BYTES: Final = 64 * 1024


class _Allowance:
    """How many bytes are still read by the first reader."""

    def __init__(self) -> None:
        self.left = BYTES

    def __call__(self, size: int) -> bool:
        """Whether a document of this size is among the first."""
        self.left -= size
        return self.left >= 0


takes: Final = _Allowance()


class NotPlain(ValueError):
    """The first reader refuses; the exact reader says why."""


def refuse() -> NoReturn:
    """Refuse whatever is being read."""
    raise NotPlain


def reader_of(shape: Shape) -> Reader:
    """Return the first reader of a class, which looks at the tree alone."""
    return partial(_read, shape)


def _read(shape: Shape, tree: Any, *_: Any) -> Any:
    if tree.__class__ is not dict:
        refuse()
    left = len(tree)
    values: dict[str, Any] = {}
    for field in shape.fields:
        if field.name in tree:
            left -= 1
            values[field.name] = _value(field.rule, tree[field.name])
        elif field.demanded:
            refuse()
        else:
            values[field.name] = field.default
    if left or not all(law.holds(values) for law in shape.laws):
        refuse()
    return unchecked(shape.model)(*[values[field.name] for field in shape.fields])


def _value(rule: Rule, value: Any) -> Any:
    """Return what a value of the wire form stands for."""
    match rule:
        case Nested():
            return _read(shape_of(rule.of, rule.argument), value)
        case Each():
            if value.__class__ is not list or not rule.least <= len(value) <= rule.most:
                refuse()
            return tuple([_value(rule.item, item) for item in value])
        case Number():
            made: Any = read_number(value) if value.__class__ is str else None
        case Member():
            made = rule.of._value2member_map_.get(value) if value.__class__ is str else None
        case _:
            made = None if any(rule.problems(value, ())) else value
    if made is None:
        refuse()
    return made


def read(data: bytes, shape: Shape) -> Any:
    """Read one object from bytes; any ValueError means that the exact reader has to look at it."""
    return _read(shape, _parse.parse_plainly(data))
