"""The rules that are made of others: members of an enum, values of a class, lists, alternatives.

>>> from talentweek.rules.vocabulary import Text
>>> [problem.path for problem in Each(Text()).problems(("a", "", 3), ("themes",))]
['/themes/1', '/themes/2']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, final

from talentweek._frozen import evolve
from talentweek.errors import Problem, a, pointer, shown
from talentweek.rules.plain import Alike
from talentweek.rules.texts import Path, wrong_type

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum

    from talentweek.rules.vocabulary import Bindings, Rule

#: The most items that a list holds unless it says otherwise.
ITEMS: Final = 10_000


@final
class Member(Alike):
    """A member of an enum."""

    of: type[StrEnum]

    def test(self, value: str, names: Bindings) -> str:
        """See `Rule.test`."""
        return f"({value}.__class__ is {names.bind(self.of)})"

    def problems(self, value: Any, path: Path) -> Iterator[Problem]:
        """See `Rule.problems`."""
        if value.__class__ is not self.of:
            words = ", ".join(member.value for member in self.of)
            if value.__class__ is str:
                meant = value[:40].strip().lower().replace(" ", "_").replace("-", "_")
                hint = f"did you mean {meant!r}?" if meant in self.of._value2member_map_ else None
                yield Problem(
                    code="unknown_word", path=pointer(path), message=f"not {a(self.of.__name__)}",
                    found=shown(value), expected=f"one of {words}", hint=hint,
                )  # fmt: skip
            else:
                yield wrong_type(value, path, f"one of {words}")


@final
class Nested(Alike):
    """A value of a class of the model."""

    of: type[Any]
    #: The type argument of a generic class, None where there is none.
    argument: Any = None

    def test(self, value: str, names: Bindings) -> str:
        """See `Rule.test`: whatever was constructed is valid, only the type argument is looked at again."""
        right = f"{value}.__class__ is {names.bind(self.of)}"
        if self.argument is None:
            return f"({right})"
        return f"({right} and all([i_.__class__ is {names.bind(self.argument)} for i_ in {value}.items]))"

    def problems(self, value: Any, path: Path) -> Iterator[Problem]:
        """See `Rule.problems`."""
        if value.__class__ is not self.of:
            yield wrong_type(value, path, a(self.of.__name__), getattr(self.of, "taken", None))
        elif self.argument is not None:
            for index, item in enumerate(value.items):
                if item.__class__ is not self.argument:
                    yield wrong_type(item, (*path, "items", index), a(self.argument.__name__))


@final
class Either(Alike):
    """What one of several rules accepts: the list of a generic class before its type argument is known."""

    options: tuple[Rule, ...]

    def test(self, value: str, names: Bindings) -> str:
        """See `Rule.test`."""
        return f"({' or '.join(option.test(value, names) for option in self.options)})"

    def problems(self, value: Any, path: Path) -> Iterator[Problem]:
        """See `Rule.problems`: those of the option that comes nearest."""
        told = [list(option.problems(value, path)) for option in self.options]
        if not all(told):
            return
        fitting = [some for some in told if some[0].code != "wrong_type"]  # the text that it is, and no Place
        if len(fitting) == 1:
            yield from fitting[0]
            return
        nearest = min(told, key=len)
        alike = [some for some in told if [one.path for one in some] == [one.path for one in nearest]]
        for same in zip(*alike, strict=True):  # what several options say of one place is one problem
            expected = " or ".join(dict.fromkeys(one.expected or one.message for one in same))
            yield evolve(same[0], expected=expected)


@final
class Some(Alike):
    """How many items a list holds; stands beside a `tuple[T, ...]` in an annotation."""

    least: int = 0
    most: int = ITEMS


@final
class Each(Alike):
    """A tuple of items of one rule."""

    item: Rule
    least: int = 0
    most: int = ITEMS

    def test(self, value: str, names: Bindings) -> str:
        """See `Rule.test`: most lists are empty or hold one item, and are done with the look at it.

        What the first item is tells lists of one class from lists of another before the others are looked at.
        """
        size = f"{self.least} <= len({value}) <= {self.most}" if self.least > 1 else f"len({value}) <= {self.most}"
        test = self.item.test("i_", names)
        every = f"all([{test} for i_ in {value}])"
        if isinstance(self.item, Nested) and self.item.argument is None:
            of = names.bind(self.item.of)
            first = f"{value}[0].__class__ is {of}"
            others = f"{value}[-1].__class__ is {of} and (len({value}) < 3 or {every})"
        else:
            first, others = f"(i_ := {value}[0]) is not None and {test}", every
        one = f"len({value}) == 1 or " if self.least <= 1 <= self.most else ""
        items = f"{first} and ({one}{size} and {others})"
        some = f"{value} and {items}" if self.least else f"(not {value} or {items})"
        return f"({value}.__class__ is tuple and {some})"

    def problems(self, value: Any, path: Path) -> Iterator[Problem]:
        """See `Rule.problems`."""
        if value.__class__ is not tuple:
            yield wrong_type(value, path, "a list")
            return
        yield from self.size_problems(len(value), path)
        for index, item in enumerate(value[: self.most]):
            yield from self.item.problems(item, (*path, index))

    def size_problems(self, size: int, path: Path) -> Iterator[Problem]:
        """Tell what is wrong with the number of items."""
        if size < self.least:
            yield Problem(
                code="too_few", path=pointer(path), message="too few items", found=str(size),
                expected=f"{self.least} or more",
            )  # fmt: skip
        elif size > self.most:
            yield Problem(
                code="too_many", path=pointer(path), message="too many items", found=str(size),
                expected=f"{self.most} at most",
            )  # fmt: skip
