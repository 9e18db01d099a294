"""The words in which a field says what it accepts.

A rule knows two things and nothing else: how to tell, in one Python expression, whether a value passes (`test`, from
which the constructors are compiled), and how to say everything that is wrong with a value that does not
(`problems`). Both must agree: a value passes exactly when it has no problems, and a property test holds them to it.
What a rule means outside Python (in JSON, in a schema, in a column) is for those who go there: they match on the
class of the rule.

A rule stands in the annotation of its field, so that a type checker sees the type and the compiler sees the rule:

    number: Annotated[int | None, Whole(1)]

A bare `str` is a `Text`, an `int` a `Whole`, a `bool` a `Flag`, a `Decimal` a `Number`, an enum a `Member`, a class
of the model a `Nested`, and `tuple[T, ...]` an `Each`.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Protocol, final, runtime_checkable

from talentweek.errors import Problem, pointer, shown
from talentweek.rules.numbers import DIGITS, FRACTION, KNOWN, is_number, read_number
from talentweek.rules.plain import Alike
from talentweek.rules.texts import Path, storable, wrong_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: The longest text that a field holds unless it says otherwise, in characters.
TEXT: Final = 100_000
#: How many texts of a notation are remembered.
REMEMBERED: Final = 4096
#: The longest token (an id), in characters.
TOKEN: Final = 200
#: The largest whole number: what every JSON reader, column and database can hold exactly.
WHOLE: Final = 2**53 - 1


class Bindings(Protocol):
    """What a compiled function can see: `bind` gives an object a name in it and returns the name."""

    def bind(self, value: object, /) -> str:
        """Give `value` a name in the compiled function."""
        ...


@runtime_checkable
class Rule(Protocol):
    """What a field accepts."""

    def test(self, value: str, names: Bindings, /) -> str:
        """Return a Python expression, true exactly where the variable named `value` passes."""
        ...

    def problems(self, value: Any, path: Path, /) -> Iterator[Problem]:
        """Tell everything that is wrong with the value."""
        ...


@final
class Text(Alike):
    """A text of at least one character, without NUL and lone surrogates.

    >>> [problem.code for problem in Text(3).problems("abcd", ())]
    ['too_long']
    """

    longest: int = TEXT

    def test(self, value: str, names: Bindings) -> str:
        """See `Rule.test`; of ASCII only NUL cannot be stored, what is printable can be, and a line break may be."""
        sound = names.bind(storable)
        return (
            f"({value}.__class__ is str and {value} and len({value}) <= {self.longest}"
            f" and ({value}.isascii() and '\\0' not in {value} or {value}.isprintable() or {sound}({value})))"
        )

    def problems(self, value: Any, path: Path) -> Iterator[Problem]:
        """See `Rule.problems`."""
        if value.__class__ is not str:
            yield wrong_type(value, path, "text")
        elif not value:
            yield Problem(code="empty", path=pointer(path), message="empty text", hint="leave the field out instead")
        elif len(value) > self.longest:
            yield Problem(
                code="too_long", path=pointer(path), message="text too long",
                found=f"{len(value)} characters", expected=f"{self.longest} at most",
            )  # fmt: skip
        elif not storable(value):
            yield Problem(
                code="not_storable", path=pointer(path), message="text with a NUL or a lone surrogate",
                found=shown(value), expected="text that UTF-8 can carry",
            )  # fmt: skip


@final
class Token(Alike):
    """An id: printable characters without a space, of any script.

    >>> [problem.code for problem in Token().problems("two words", ())]
    ['not_a_token']
    """

    #: The kinds of record that the id may belong to; empty where it is the record's own id.
    to: tuple[str, ...] = ()
    #: Makes the id from the natural key of the record where none is given; None where the id must be given.
    derive: Callable[[tuple[object, ...]], str] | None = None

    def test(self, value: str, _names: Bindings) -> str:
        """See `Rule.test`; `isprintable` is false for every white space but the plain space."""
        return (
            f"({value}.__class__ is str and {value} and len({value}) <= {TOKEN}"
            f" and {value}.isprintable() and ' ' not in {value})"
        )

    def problems(self, value: Any, path: Path) -> Iterator[Problem]:
        """See `Rule.problems`."""
        if value.__class__ is not str:
            yield wrong_type(value, path, "an id")
        elif not 0 < len(value) <= TOKEN or not value.isprintable() or " " in value:
            yield Problem(
                code="not_a_token", path=pointer(path), message="not an id",
                found=shown(value), expected=f"1 to {TOKEN} printable characters without a space",
            )  # fmt: skip


@final
class Code(Alike):
    """One of the codes of a standard.

    >>> [problem.hint for problem in Code("ISO 4217", frozenset({"CNY"})).problems("cny", ())]
    ["did you mean 'CNY'?"]
    """

    #: The name of the standard.
    standard: str
    #: All its codes.
    members: frozenset[str]
    #: A code of it, for the message.
    example: str = ""
    _hidden = frozenset({"members"})

    def test(self, value: str, names: Bindings) -> str:
        """See `Rule.test`."""
        return f"({value}.__class__ is str and {value} in {names.bind(self.members)})"

    def problems(self, value: Any, path: Path) -> Iterator[Problem]:
        """See `Rule.problems`."""
        if value.__class__ is not str:
            yield wrong_type(value, path, f"a code of {self.standard}")
        elif value not in self.members:
            meant = value[:TOKEN].strip().upper()
            yield Problem(
                code="unknown_code", path=pointer(path), message=f"not a code of {self.standard}",
                found=shown(value), expected=f"a code such as {self.example}" if self.example else None,
                hint=f"did you mean {meant!r}?" if meant in self.members else None,
            )  # fmt: skip


@final
class Notation(Alike):
    """A text in a notation that its own module reads (EDTF, ISO 8601, BCP 47, JSON Pointer), in canonical form."""

    #: The name of the notation.
    standard: str
    #: Whether a text is of the notation; safe for any text up to `longest`.
    reads: Callable[[str], bool]
    #: An example, for the message.
    example: str
    #: The longest text, in characters, that is looked at.
    longest: int = 100
    #: What would fit, and where, in a text that does not; None where the notation cannot say.
    reason: Callable[[str], str] | None = None
    _hidden = frozenset({"reason"})

    @cached_property
    def seen(self) -> set[str]:
        """Texts that were accepted before: most texts of a notation recur, and a set is the fastest memory there is."""
        return set()

    def accepts(self, text: str) -> bool:
        """Whether a text is of the notation, remembered if it is."""
        if len(text) > self.longest or not self.reads(text):
            return False
        if len(self.seen) >= REMEMBERED:
            self.seen.clear()
        self.seen.add(text)
        return True

    def test(self, value: str, names: Bindings) -> str:
        """See `Rule.test`."""
        seen, accepts = names.bind(self.seen), names.bind(self.accepts)
        return f"({value}.__class__ is str and ({value} in {seen} or {accepts}({value})))"

    def problems(self, value: Any, path: Path) -> Iterator[Problem]:
        """See `Rule.problems`."""
        if value.__class__ is not str:
            yield wrong_type(value, path, self.standard)
        elif not self.accepts(value):
            why = f": {self.reason(value[: self.longest + 1])}" if self.reason else ""
            yield Problem(
                code="malformed", path=pointer(path), message=f"not {self.standard}{why}",
                found=shown(value), expected=f"something like {self.example}",
            )  # fmt: skip


@final
class Whole(Alike):
    """A whole number between two bounds, both included.

    >>> [problem.expected for problem in Whole(1).problems(0, ())]
    ['1 to 9007199254740991']
    """

    low: int = -WHOLE
    high: int = WHOLE

    def test(self, value: str, _names: Bindings) -> str:
        """See `Rule.test`; a bool is no number."""
        return f"({value}.__class__ is int and {self.low} <= {value} <= {self.high})"

    def problems(self, value: Any, path: Path) -> Iterator[Problem]:
        """See `Rule.problems`."""
        if value.__class__ is not int:
            yield wrong_type(value, path, "a whole number")
        elif not self.low <= value <= self.high:
            yield Problem(
                code="out_of_range", path=pointer(path), message="number out of range",
                found=shown(value), expected=f"{self.low} to {self.high}",
            )  # fmt: skip


@final
class Flag(Alike):
    """True or False."""

    def test(self, value: str, _names: Bindings) -> str:
        """See `Rule.test`."""
        return f"({value}.__class__ is bool)"

    def problems(self, value: Any, path: Path) -> Iterator[Problem]:
        """See `Rule.problems`."""
        if value.__class__ is not bool:
            yield wrong_type(value, path, "true or false")


@final
class Number(Alike):
    """A decimal number of the house: finite, in normal form, within 28 integer and 10 fractional digits.

    >>> [problem.hint for problem in Number().problems(1.5, ())]
    ["a float is not exact: write '1.5' or Decimal('1.5')"]
    """

    def test(self, value: str, names: Bindings) -> str:
        """See `Rule.test`."""
        same = f"{names.bind(KNOWN)}.get(str({value})) is {value}"  # read before, as `is_number` asks first, too
        return f"({value}.__class__ is {names.bind(Decimal)} and ({same} or {names.bind(is_number)}({value})))"

    def problems(self, value: Any, path: Path) -> Iterator[Problem]:
        """See `Rule.problems`."""
        if is_number(value):
            return
        hint = None
        if value.__class__ is float and read_number(str(value)) is not None:
            hint = f"a float is not exact: write '{value}' or Decimal('{value}')"
        elif value.__class__ is str:
            hint = "a bound is said beside the number: Quantity.more_than(20), Money.nearly(5, 'CNY')"
        yield Problem(
            code="not_a_number", path=pointer(path), message="not a plain decimal number", found=shown(value),
            expected=f"at most {DIGITS} digits before the point and {FRACTION} behind it, nothing else", hint=hint,
        )  # fmt: skip
