"""Bytes of JSON and trees of plain Python: the door of msgspec's JSON, with the standard library where it is missing.

Two ways in. The fast one decodes straight into the objects of the model, as `_structs` tells msgspec, and says no
without saying why. The exact one makes a tree of dicts and lists; where the text is no JSON it says what is wrong and
at which byte. What neither parser refuses by itself is looked for in the bytes: keys that stand twice (the last would
win), NUL, nesting beyond any record of ours.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final, NoReturn

from talentweek.errors import InvalidDocument, Problem, pointer, shown
from talentweek.formats._mistaken import LINES, hint_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


#: Whether msgspec is used, which is loaded where it is; without it the standard library is.
FAST: bool = find_spec("msgspec") is not None
#: What both parsers raise where a text is no JSON, or not of the shape that is asked for.
REFUSED: Final = (ValueError, RecursionError)
#: The most digits of an integer that is converted at all: what Python itself allows.
_DIGITS: Final = 4300
_KEEP_QUOTES: Final = bytes(set(range(256)) - set(b'":'))
#: What some programs write before UTF-8.
_MARK: Final = "\ufeff"
#: How many times pairs of brackets are taken out before a document is gone through bracket by bracket.
ROUNDS: Final = 16
#: How deep a small document nests, such as one that tells which files there are.
_NESTING: Final = 32
_KEEP_BRACKETS: Final = bytes(set(range(256)) - set(b'"[]{}'))
_EXPONENT: Final = re.compile(rb'"-?[0-9.]{1,30}[Ee]-[0-9]{1,2}"')
_STRING_OR_NUMBER: Final = rb'(?s)"(?:[^"\\]|\\.)*(?:"|\\?\Z)|-?[0-9A-Za-z.+-]+'
_STRING_OR_BRACKET: Final = rb'(?s)"(?:[^"\\]|\\.)*(?:"|\\?\Z)|[\[\]{}]'


@cache
def door() -> Any:
    """Return msgspec itself."""
    import msgspec  # noqa: PLC0415 - the door; nothing else of ours needs it before the first object is made

    return msgspec


@cache
def _encoder() -> Any:
    return door().json.Encoder()


def write_lines(many: list[Any]) -> bytes:
    """Write trees or packings as UTF-8, each on a line of its own."""
    if FAST:
        data: bytes = _encoder().encode_lines(many)
        return data
    return b"".join(write(one) + b"\n" for one in many)


def keys_in(data: bytes) -> int:
    """Count the keys of all objects of a JSON text; where strings look like keys, the count is too high.

    Of quotation marks and colons alone, a key leaves two marks and a colon, as long as it holds none of them itself. No
    key of ours does, so that the count is never too low for a document whose keys are all known.

    >>> keys_in(b'{"a": 1, "b": {"c": "d:e"}}')
    3
    """
    return data.translate(None, _KEEP_QUOTES).count(b'"":')


def is_whole(data: bytes, made: Any, *, lines: bool = False) -> bool:
    r"""Whether no object of a JSON text has a key twice; `made` is what was read of it, of `lines` a list.

    What was read is written again. Where that takes as many bytes, nothing was lost. Where it does not (the text has
    white space), the colons are counted: one stands behind each key, and strings have as many as before. Not so where
    one may be escaped (`\u003a`), or a key says what is understood anyway (a null, a default) and is not written again:
    then each object is looked at.
    """
    again: bytes | bytearray = bytearray(len(data))  # as large as it should be, so that it does not have to grow
    if lines:
        again = _encoder().encode_lines(made)
    else:
        _encoder().encode_into(made, again)
    if len(again) == len(data) and b"\\" not in data:
        return True
    if data.count(b":") == again.count(b":") and b"\\u003" not in data:
        return True
    for text in data.splitlines() if lines else [data]:
        parse_plainly(text)
    return True


def has_exponent(data: bytes) -> bool:
    """Whether there may be a number with an exponent among the texts: `str` writes the smallest ones so."""
    return _EXPONENT.search(data) is not None


def is_within(refused: Exception) -> bool:
    """Whether msgspec tells a place within the document that it has refused, and not of the document itself."""
    return " - at `$" in str(refused)


def has_nul(data: bytes) -> bool:
    """Whether a text may hold an escaped NUL; a raw one is no JSON."""
    return b"\\" in data and b"\\u0000" in data


def too_deep_at(data: bytes, limit: int) -> int | None:
    """Return the offset at which a JSON text nests deeper than a limit, None where it does not; without recursion.

    Where a document has no backslash and no bracket in a string, its strings are pairs of quotation marks once all but
    marks and brackets is taken out. When pairs of brackets are then taken out a few times, nothing is left. Every other
    document is gone through bracket by bracket.

    >>> too_deep_at(b"[[[]]]", 3), too_deep_at(b"[[[]]]", 2), too_deep_at(b'["[[["]', 1)
    (None, 2, None)
    """
    if b"\\" not in data:
        brackets = data.translate(None, _KEEP_BRACKETS).replace(b'""', b"")
        for _ in range(min(limit // 2, ROUNDS)):  # one round may peel two levels
            brackets = brackets.replace(b"[]", b"").replace(b"{}", b"")
            if not brackets:
                return None
    depth = 0
    for found in re.finditer(_STRING_OR_BRACKET, data):
        character = data[found.start()]
        depth += (character in b"[{") - (character in b"]}")
        if depth > limit:
            return found.start()
    return None


def refuse(subject: str, code: str, message: str, **more: Any) -> NoReturn:
    """Raise an InvalidDocument with one problem."""
    raise InvalidDocument(subject, [Problem(code=code, message=message, **more)])


def parse(data: bytes, subject: str) -> Any:
    """Make a tree of a JSON text; InvalidDocument, with the offset in bytes, where it is none."""
    if FAST:
        try:
            return door().json.decode(data)
        except (*REFUSED, door().MsgspecError):
            pass  # the other parser says what is wrong, and where
    return _parse_exactly(data, subject)


class _NotJson(ValueError):
    """A number of JSON text that is none, or that nobody should convert."""


def _no_constant(text: str) -> NoReturn:
    raise _NotJson(text)


def _whole(text: str) -> int:
    if len(text) > _DIGITS:
        raise _NotJson(text)
    try:
        return int(text)
    except ValueError:  # the program has set a limit of its own
        raise _NotJson(text) from None


def _decode_text(data: bytes, subject: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        found = shown(data[error.start : error.end])
        refuse(subject, "not_utf8", "not UTF-8", found=found, offset=error.start, hint=hint_of(data))


_decoder: Final = json.JSONDecoder(parse_constant=_no_constant, parse_int=_whole)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _NotJson
    return made


_plain_decoder: Final = json.JSONDecoder(object_pairs_hook=_once)


def parse_plainly(data: bytes) -> Any:
    """Make a tree of a JSON text, in which NaN may stand, as any float; ValueError where a key stands twice."""
    return _plain_decoder.decode(data.decode("utf-8"))


def _parse_exactly(data: bytes, subject: str, decode: Callable[[str], Any] = _decoder.decode) -> Any:
    text = _decode_text(data, subject)
    if text.startswith(_MARK):
        refuse(subject, "not_json", "not JSON: a byte order mark (BOM) before it", found=shown(text[:20]), offset=0)
    try:
        return decode(text)
    except json.JSONDecodeError as error:
        offset = len(text[: error.pos].encode("utf-8"))
        found = shown(text[error.pos : error.pos + 20]) if error.pos < len(text) else "the end of the text"
        hint = LINES if error.msg == "Extra data" and text[: error.pos].endswith("\n") else hint_of(data)
        refuse(subject, "not_json", f"not JSON: {error.msg}", found=found, offset=offset, hint=hint)
    except _NotJson as error:
        found = str(error)
        word = "no number of JSON" if len(found) <= _DIGITS else "an integer that nobody should convert"
        refuse(subject, "not_a_number", word, found=shown(found), offset=_find_number(data, found.encode()))


def _find_number(data: bytes, number: bytes) -> int:
    """Return where a number stands that is not within a string."""
    return next(found.start() for found in re.finditer(_STRING_OR_NUMBER, data) if found[0] == number)


def parse_strictly(data: bytes, subject: str) -> Any:
    """Make a tree of a small JSON text, as `parse` does; InvalidDocument where it nests deep, or says a key twice."""
    if (offset := too_deep_at(data, _NESTING)) is not None:
        refuse(subject, "limit_exceeded", "it nests too deep", expected=f"{_NESTING} levels at most", offset=offset)
    tree = parse(data, subject)
    if twice := [*duplicate_keys(data, subject)]:
        raise InvalidDocument(subject, twice)
    return tree


def duplicate_keys(data: bytes, subject: str) -> Iterator[Problem]:
    """Tell each key that stands twice in one object, with its path."""
    repeated: dict[int, list[str]] = {}
    kept: list[dict[str, Any]] = []  # an object that lost against its double is freed, and its number given to another

    def note(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) != len(pairs):
            kept.append(made)
            seen: set[str] = set()
            repeated[id(made)] = [key for key, _ in pairs if key in seen or seen.add(key)]  # type: ignore[func-returns-value]
        return made

    noting = json.JSONDecoder(parse_constant=_no_constant, parse_int=_whole, object_pairs_hook=note)
    tree = _parse_exactly(data, subject, noting.decode)
    for path, found in _objects(tree):
        for key in dict.fromkeys(repeated.get(id(found), ())):
            yield Problem(
                code="duplicate_key", path=pointer((*path, key)), message="a key that stands twice in one object",
                found=shown(key), hint="which of the two is meant?",
            )  # fmt: skip


def _objects(tree: Any) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), tree)]
    while waiting:
        path, part = waiting.pop()
        if part.__class__ is dict:
            yield path, part
        inner: Any = part.items() if part.__class__ is dict else enumerate(part if part.__class__ is list else ())
        waiting.extend(((*path, name), value) for name, value in inner)


def bytes_of(data: bytes | bytearray | memoryview[int]) -> bytes:
    """Return what was given as bytes; TypeError for a number, of which Python would make so many bytes."""
    if data.__class__ not in {bytes, bytearray, memoryview}:
        raise TypeError(f"bytes or a text are read, not {type(data).__name__}")
    return bytes(data)


def write(tree: Any, *, canonical: bool = False, indent: int | None = None) -> bytes:
    """Write a tree or a packing as UTF-8: `canonical` sorts the keys, `indent` spreads it over lines.

    ValueError where the indent is no number, or less than 1.
    """
    if indent is not None and (indent.__class__ is not int or indent < 1):
        raise ValueError(f"an indent is a number of spaces, 1 or more, not {shown(indent)}")
    if FAST:
        data: bytes = door().json.encode(tree, order="sorted") if canonical else _encoder().encode(tree)
        return data if indent is None else door().json.format(data, indent=indent)
    separators = (",", ":") if indent is None else (",", ": ")
    return json.dumps(tree, ensure_ascii=False, sort_keys=canonical, indent=indent, separators=separators).encode(
        "utf-8"
    )
