"""JSON: the wire form, version 1.0.

- a Dataset becomes one object: the version, then one array for each class of record that it holds
- a record becomes an object of its fields; a field that holds its default is left out, and the reader puts it back
- a date is an object `{"edtf": ...}`, with `inferred` and `stated` where they say something
- a number of a Quantity or of Money becomes a decimal text, an enum its word, a tuple an array, a reference an object
- keys that are not known, keys that stand twice, NaN, numbers where texts should be, and other versions are refused

All problems of a document are told together, each with a JSON Pointer. The canonical form (sorted keys, no spaces)
is the same bytes for the same data on every machine.

    >>> from talentweek import Dataset, Event
    >>> data = dumps(Dataset.of(Event(id="week", names="Kunshan Entrepreneurship Week", edition=8, when="2024-07-11/")))
    >>> print(data.decode())
    {"talentweek":"1.0","events":[{"id":"week","names":[{"text":"Kunshan Entrepreneurship Week"}],\
"edition":{"number":8},"when":{"edtf":"2024-07-11/"}}]}
    >>> loads(data).get("week", Event).edition
    Edition(number=8)
    >>> loads(b'{"talentweek": "1.0", "events": [{"id": "week", "names": [], "edition": 8}]}')
    Traceback (most recent call last):
    talentweek.errors.InvalidDocument: Dataset: 2 problems
      /events/0/names: too few items; found 0, expected 1 or more
      /events/0/edition: wrong type int; found 8, expected an object (Edition)
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any, Final, TypeVar, final, get_args, get_origin, overload

from talentweek._frozen import frozen
from talentweek.dataset import Dataset
from talentweek.errors import InvalidDocument
from talentweek.formats import _documents, _exact, _fast, _first, _parse, _sound, _unknown, _write
from talentweek.rules import Shape, shape_of
from talentweek.rules.construct import MODELS
from talentweek.rules.numbers import TINY
from talentweek.values.listings import Listing
from talentweek.values.places import Place

if TYPE_CHECKING:
    import os

    from talentweek.formats._unknown import UnknownKeys

T = TypeVar("T")
#: From this size on, in bytes, the garbage collector rests while a document is read: all that is made is kept anyway.
_LARGE: Final = 100_000


@final
@frozen(kw_only=True, order=False)
class Limits:
    """How much a document may hold, so that a hostile one costs no more than an honest one."""

    #: The most bytes.
    bytes: int = 256 * 2**20
    #: How deep arrays and objects nest.
    depth: int = 32
    #: The most records.
    records: int = 1_000_000
    #: The most problems that are told; a document with more is not read to its end.
    problems: int = 1_000


DEFAULT: Final = Limits()


def dumps(value: object, *, canonical: bool = False, indent: int | None = None) -> bytes:
    """Write a dataset, a record or a value as UTF-8.

    `canonical` sorts the keys and leaves out spaces: the same data are the same bytes. `indent` spreads it over
    lines, for people. Raises TypeError for what is not of the model, and where `canonical` and `indent` are both
    asked for.
    """
    if canonical and indent is not None:
        message = "the canonical form has no indent"
        raise TypeError(message)
    if _parse.FAST:
        data = _parse.write(_as_written(value), canonical=canonical, indent=indent)
        if not TINY or not _parse.has_exponent(data):
            return data
    return _parse.write(to_dict(value), canonical=canonical, indent=indent)


@overload
def loads(
    data: bytes | bytearray | memoryview[int] | str, *, unknown_keys: UnknownKeys = ..., limits: Limits = ...
) -> Dataset: ...
@overload
def loads(
    data: bytes | bytearray | memoryview[int] | str,
    kind: type[T],
    *,
    unknown_keys: UnknownKeys = ...,
    limits: Limits = ...,
) -> T: ...
def loads(
    data: bytes | bytearray | memoryview[int] | str, kind: Any = Dataset, *,
    unknown_keys: UnknownKeys = "error", limits: Limits = DEFAULT,
) -> Any:  # fmt: skip
    """Read a dataset, or an object of the class `kind`.

    `unknown_keys="warn"` warns (`UnknownKey`) where keys are not known and leaves them out. Raises InvalidDocument
    with every problem.
    """
    subject = "Dataset" if kind is Dataset else _name_of(kind)
    if unknown_keys != "error" or limits is not DEFAULT:
        _unknown.check(unknown_keys)
        _check_limits(limits)
    raw = data if type(data) is bytes else _bytes_of(data, subject)
    if len(raw) > limits.bytes:
        most = f"{limits.bytes} at most"
        _parse.refuse(subject, "limit_exceeded", "the document is too large", found=f"{len(raw)} bytes", expected=most)
    if limits.depth >= DEFAULT.depth:  # no class of ours nests as deep
        try:
            if _first.takes(len(raw)):
                return _read_first(raw, kind, limits)
            if _parse.FAST:
                return _read_fast(raw, kind, limits)
        except _parse.REFUSED:
            pass  # valid data get here only where keys look as if they stood twice; the exact reader decides
    return _read_exactly(raw, kind, unknown_keys, limits)


def dump(value: object, place: str | os.PathLike[str], *, canonical: bool = False, indent: int | None = None) -> None:
    """Write to a file, whole or not at all; compressed where its name ends in `.gz` or `.zst` (extra `zstd`)."""
    from talentweek.formats import _compressed, _files  # noqa: PLC0415 - what files need is loaded where there is one

    data = dumps(value, canonical=canonical, indent=indent)
    with _files.writing(place) as file, _compressed.deflating(file, place) as packed:
        packed.write(data)


@overload
def load(place: str | os.PathLike[str], *, unknown_keys: UnknownKeys = ..., limits: Limits = ...) -> Dataset: ...
@overload
def load(
    place: str | os.PathLike[str], kind: type[T], *, unknown_keys: UnknownKeys = ..., limits: Limits = ...
) -> T: ...
def load(
    place: str | os.PathLike[str], kind: Any = Dataset, *, unknown_keys: UnknownKeys = "error", limits: Limits = DEFAULT
) -> Any:
    """Read a file, see `loads`, unpacked where its name ends in `.gz` or `.zst`.

    Raises OSError where the file cannot be read.
    """
    from talentweek.formats import _compressed  # noqa: PLC0415 - what files need is loaded where there is one

    _check_limits(limits)
    data = _compressed.read_whole(place, _name_of(kind), limits.bytes)
    return loads(data, kind, unknown_keys=unknown_keys, limits=limits)


def to_dict(value: Any) -> dict[str, Any]:
    """Turn a dataset, a record or a value into dicts, lists, texts and numbers in the wire form."""
    if value.__class__ is Dataset:
        return _documents.write_tree(value)
    return _write.writer_of(_shape(value.__class__, value))(value)


@overload
def from_dict(tree: object, *, unknown_keys: UnknownKeys = ...) -> Dataset: ...
@overload
def from_dict(tree: object, kind: type[T], *, unknown_keys: UnknownKeys = ...) -> T: ...
def from_dict(tree: object, kind: Any = Dataset, *, unknown_keys: UnknownKeys = "error") -> Any:
    """Read what `to_dict` gives; see `loads`."""
    _name_of(kind)
    _unknown.check(unknown_keys)
    if tree.__class__ is not dict:
        from talentweek.formats._plainly import plainly  # noqa: PLC0415 - only for what YAML readers hand out

        tree = plainly(tree)
    return _judged(tree, kind, unknown_keys, _exact.Findings(DEFAULT.problems), DEFAULT)


def _check_limits(limits: Limits) -> None:
    if limits is not DEFAULT:
        from talentweek.formats._limits import check  # noqa: PLC0415 - only for limits of the caller's own

        check(limits, Limits, "json")


def _name_of(kind: Any) -> str:
    """Return the name of a class that can be read; TypeError where it cannot."""
    if kind is not Dataset and kind not in MODELS and kind not in {Listing[str], Listing[Place]}:
        raise TypeError(_no_model(kind))
    return str(kind.__name__)


def _as_written(value: Any) -> Any:
    """Return what the parser writes: an object as it is, a dataset as its collections."""
    if value.__class__ is Dataset:
        return _documents.write_fast(value)
    if value.__class__ not in MODELS:
        raise TypeError(_no_model(value.__class__))
    return value


def _shape(model: Any, value: Any = None) -> Shape:
    if model is Listing:
        first = value.items[0].__class__ if value is not None and value.items else str
        return shape_of(Listing, first)
    if get_origin(model) is Listing:
        return shape_of(Listing, *get_args(model))
    if model not in MODELS:
        raise TypeError(_no_model(model))
    return shape_of(model)


def _no_model(model: object) -> str:
    return f"no class of the model: {getattr(model, '__name__', model)!r}"


def _bytes_of(data: bytes | bytearray | memoryview[int] | str, subject: str) -> bytes:
    if isinstance(data, str):
        try:
            return data.encode("utf-8")
        except UnicodeEncodeError as error:
            _parse.refuse(
                subject,
                "not_utf8",
                "a lone surrogate, which UTF-8 cannot carry",
                offset=len(data[: error.start].encode()),
            )
    return _parse.bytes_of(data)


def _read_first(raw: bytes, kind: Any, limits: Limits) -> Any:
    return _documents.read_first(raw, limits.records) if kind is Dataset else _first.read(raw, _shape(kind))


def _read_fast(raw: bytes, kind: Any, limits: Limits) -> Any:
    rests = len(raw) >= _LARGE and gc.isenabled()
    if rests:
        gc.disable()
    try:
        return _documents.read_fast(raw, limits.records) if kind is Dataset else _fast.read(raw, _shape(kind))
    finally:
        if rests:
            gc.enable()


def _read_exactly(raw: bytes, kind: Any, unknown_keys: UnknownKeys, limits: Limits) -> Any:
    subject = kind.__name__
    if limits.depth < DEFAULT.depth:
        _check_depth(raw, subject, limits)
    try:
        tree = _parse.parse(raw, subject)
    except RecursionError:
        _check_depth(raw, subject, limits)
        _parse.refuse(subject, "limit_exceeded", "the document nests deeper than Python can follow")
    made = None if _parse.FAST else _read_sound(raw, tree, kind)  # the fast reader would have taken what is sound
    if made is None:
        made = _judged(tree, kind, unknown_keys, _exact.Findings(limits.problems), limits, raw)
    if kind is Dataset and len(made) > limits.records:
        most = f"{limits.records} at most"
        _parse.refuse(subject, "limit_exceeded", "too many records", found=str(len(made)), expected=most)
    return made


def _read_sound(raw: bytes, tree: Any, kind: Any) -> Any:
    """Return what a tree says, None where the exact reader has to look at it."""
    try:
        return _documents.read_sound(raw, tree) if kind is Dataset else _sound.read(raw, tree, _shape(kind))
    except ValueError:
        return None


def _check_depth(raw: bytes, subject: str, limits: Limits) -> None:
    if (offset := _parse.too_deep_at(raw, limits.depth)) is not None:
        deepest = f"{limits.depth} levels at most"
        _parse.refuse(subject, "limit_exceeded", "the document nests too deep", expected=deepest, offset=offset)


def _judged(  # noqa: PLR0917 - one step, told in full by its two callers
    tree: Any, kind: Any, unknown_keys: UnknownKeys, findings: _exact.Findings, limits: Limits, raw: bytes | None = None
) -> Any:
    try:
        if kind is Dataset:
            made: Any = _documents.read_exact(tree, findings)
        else:
            made = _exact.reader_of(_shape(kind))(tree, None, findings)
    except _exact.EnoughProblems:
        made = None
    except RecursionError:  # a tree of Python objects has no limit of depth
        _parse.refuse(kind.__name__, "limit_exceeded", "the tree nests too deep")
    if raw is not None and findings.may_nest:  # what is right nests a few levels deep, and no more
        _check_depth(raw, kind.__name__, limits)
    if raw is not None and (findings.strange or _parse.keys_in(raw) != findings.keys):
        findings.problems.extend(_parse.duplicate_keys(raw, kind.__name__))
    if unknown_keys == "warn":
        for problem in findings.unknown:
            _unknown.warn(problem)
    else:
        findings.problems.extend(findings.unknown)
    if findings.problems:
        raise InvalidDocument(kind.__name__, findings.problems)
    return made
