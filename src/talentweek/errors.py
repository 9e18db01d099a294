"""What can be wrong, said as data first and as prose second.

Every error about data descends from `TalentweekError`; a wrong call is a TypeError or ValueError, as everywhere.
Most carry a tuple of `Problem`:
one record for each thing that is wrong, so that a caller who wants to mend the input need not parse a message.
All problems of an object or of a document are reported together.

    >>> problem = Problem(code="out_of_range", path="/edition/number", message="small", found="0", expected="1 or more")
    >>> print(problem)
    /edition/number: small; found 0, expected 1 or more
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast, final

from talentweek._frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sized

T = TypeVar("T")
#: How much of a found value is shown; the whole of it may be megabytes.
SHOWN: Final = 80
#: How much of a path is printed; it may hold a key that somebody made to be long.
PATH: Final = 300


class Severity(StrEnum):
    """How bad a problem is: an error makes the data unusable, a warning does not."""

    error = "error"
    warning = "warning"
    note = "note"


@final
@frozen(kw_only=True, order=False)
class Problem:
    """One thing that is wrong with an object or a document."""

    #: What kind of thing is wrong; a snake_case word that stays the same within a major version.
    code: str
    #: Where, as a JSON Pointer (RFC 6901); "" is the whole.
    path: str = ""
    #: What is wrong, in words.
    message: str
    #: What stands there, shortened for show.
    found: str | None = None
    #: What would have been right.
    expected: str | None = None
    #: What was probably meant, where that can be said.
    hint: str | None = None
    #: How bad it is.
    severity: Severity = Severity.error
    #: Where in the text, in bytes of a document or characters of a notation, where no path can be known.
    offset: int | None = None
    #: In which line, from 1, where the document is read line by line; path and offset then lead into that line.
    line: int | None = None

    def __str__(self) -> str:
        """One line: the place, the message, what was found, what was expected."""
        place = _told(self.path) or ("the whole" if self.offset is None else f"offset {self.offset}")
        if self.line is not None:
            place = f"line {self.line}, {place}"
        said = "; ".join(
            part
            for part in (
                self.message,
                ", ".join(
                    f"{word} {value}"
                    for word, value in (("found", self.found), ("expected", self.expected))
                    if value is not None
                ),
                self.hint,
            )
            if part
        )
        return f"{place}: {said}"


def _told(path: str) -> str:
    """Return a path as it is printed: on one line, shortened where a key was made to be long."""
    line = path if path.isprintable() else repr(path)[1:-1]
    return line if len(line) <= PATH else f"{line[:PATH]}... ({len(path)} characters in all)"


def shown(value: object) -> str:
    """Return the value as a problem shows it: its repr, cut where it is long, never expanded where it is huge.

    >>> shown("x" * 100)[-16:]
    '... (100 in all)'
    """
    if isinstance(value, str | bytes | bytearray):
        cut = repr(value[:SHOWN])
        return cut if len(value) <= SHOWN else f"{cut[:-1]}... ({len(value)} in all)"
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() > SHOWN * 3:
        return f"an integer of {value.bit_length()} bits"
    if value.__class__ in {list, tuple, dict, set, frozenset}:
        return f"{type(value).__name__} of {len(cast('Sized', value))}"
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 - whatever a stranger's repr raises, the problem itself must be told
        return f"an object of the class {type(value).__name__}"
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}..."


def a(word: str) -> str:
    """Return a word behind its article.

    >>> a("Quantity"), a("Event")
    ('a Quantity', 'an Event')
    """
    return f"{'an' if word[0] in 'AEIOUaeiou' else 'a'} {word}"


def need(value: T, kind: Any, what: str) -> T:
    """Return an argument of a call; TypeError where it is not of the type that is needed.

    >>> need("attended", str, "a role")
    'attended'
    >>> need(5, str, "a role")
    Traceback (most recent call last):
    TypeError: a role is needed, not an int
    """
    if not isinstance(value, kind):
        raise TypeError(f"{what} is needed, not {a(type(value).__name__)}")
    return value


def pointer(parts: Iterable[str | int]) -> str:
    """Return a JSON Pointer (RFC 6901) made of its parts.

    >>> pointer(["events", 0, "a/b"])
    '/events/0/a~1b'
    """
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


class TalentweekError(Exception):
    """The root of all errors that talentweek raises on purpose."""


class InvalidData(TalentweekError):
    """Something breaks the rules of the model; `problems` says what, all of it."""

    #: Everything that is wrong, in the order of the fields.
    problems: tuple[Problem, ...]
    #: The name of what was being made or read.
    subject: str

    def __init__(self, subject: str, problems: Iterable[Problem]) -> None:
        """Name what was being made or read, and what is wrong with it."""
        self.subject = subject
        self.problems = tuple(problems)
        super().__init__(subject, self.problems)

    def __str__(self) -> str:
        """Print the number of problems, then each on its line."""
        count = len(self.problems)
        head = f"{self.subject}: {count} problem{'' if count == 1 else 's'}"
        return "\n  ".join([head, *map(str, self.problems)])


@final
class InvalidObject(InvalidData):
    """The arguments of a constructor break the rules of its class."""


@final
class InvalidDocument(InvalidData):
    """A document that was read breaks the rules of the wire form, or is none."""


@final
class NoRate(InvalidData):
    """An amount cannot be converted: it has no currency, its date is no day, or no rate of that day is known."""


@final
class Malformed(TalentweekError):
    """A text is not of the notation that it should be of (EDTF, ISO 8601, a decimal number)."""

    def __init__(self, notation: str, text: str, offset: int, expected: str) -> None:
        """Name the notation, the text, the offset of the first character that does not fit, and what would fit."""
        self.notation = notation
        self.text = text
        self.offset = offset
        self.expected = expected
        super().__init__(notation, text, offset, expected)

    def __str__(self) -> str:
        """Print the text with a caret under the character that does not fit."""
        head = f"not {self.notation}: expected {self.expected} at character {self.offset}"
        if len(self.text) > SHOWN or not self.text.isprintable():
            return f"{head} of {shown(self.text)}"
        return f"{head}\n  {self.text}\n  {' ' * self.offset}^"


@final
class UnknownKey(UserWarning):
    """A key of a document that is not known was left out, as was asked for."""


@final
class NotFound(TalentweekError):
    """No record of the dataset has this id, or none of the kind that was asked for."""

    def __init__(self, wanted: str, kind: str | None = None, near: str | None = None) -> None:
        """Name the id, the kind that was asked for, and an id that may have been meant."""
        self.wanted = wanted
        self.kind = kind
        self.near = near
        super().__init__(wanted, kind, near)

    def __str__(self) -> str:
        """Say what is missing and what was probably meant."""
        known_by = "at the path" if self.kind == "value" else "with the id"
        what = f"no {self.kind or 'record'} {known_by} {shown(self.wanted)}"
        return what if self.near is None else f"{what}; did you mean {shown(self.near)}?"
