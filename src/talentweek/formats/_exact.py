"""The exact reader, emitted from the rules: trees of plain Python become objects, or every problem with its path.

It accepts what the fast reader accepts and gives equal objects; a property test holds both to that. A sound field
costs one test; only what fails it is handed to its rule, which says what is wrong. Where the fast reader is not to
be had, the reader of what is sound stands in for it, and this one tells what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, Final, final

from talentweek.errors import Problem, pointer, shown
from talentweek.formats._recurring import kept_by, sole_field
from talentweek.rules import Each, Field, Member, Nested, Number, Rule, Shape, shape_of
from talentweek.rules.construct import law_tests, made_of
from talentweek.rules.numbers import DIGITS, FRACTION, KNOWN, read_number
from talentweek.rules.source import Source
from talentweek.rules.texts import Path, wrong_type

#: What stands for a key that is not there.
MISSING: Final = object()
#: For how many unknown keys it is sought what may have been meant, and how long a key may be for that.
HINTS: Final = 100
LONGEST_KEY: Final = 40
#: The codes of problems that nothing can nest behind: what was found is a text, a number, or nothing.
FLAT: Final = frozenset({
    "empty", "inconsistent", "malformed", "missing", "not_a_number", "not_a_token", "not_storable", "out_of_range",
    "too_few", "too_long", "unknown_code", "unknown_word",
})  # fmt: skip
#: A path from a part up to the whole, each step a pair of the trail above and a key: made for all parts, spelt for few.
Trail = tuple[Any, str | int] | None


class EnoughProblems(Exception):
    """So many problems are found that no more are looked for."""


@final
class Findings:
    """What an exact reading finds: the problems, the keys that are not known, how many keys there were in all."""

    __slots__ = ("keys", "most", "problems", "strange", "unknown")

    def __init__(self, most: int = 1_000) -> None:
        """Begin with nothing found, and say how many problems are enough."""
        self.most = most
        self.problems: list[Problem] = []
        self.unknown: list[Problem] = []
        self.keys = 0
        #: Whether a key that is not known has a quote or a colon in it, so that keys cannot be counted in the text.
        self.strange = False

    @property
    def may_nest(self) -> bool:
        """Whether what was found wrong may nest deeper than any record does."""
        return bool(self.unknown) or not FLAT.issuperset([problem.code for problem in self.problems])

    def tell(self, problems: Iterable[Problem]) -> None:
        """Note problems; EnoughProblems where there are too many to tell."""
        self.problems.extend(problems)
        if len(self.problems) + len(self.unknown) > self.most:
            message = f"more than {self.most} problems; the rest is not told"
            told = (self.problems + self.unknown)[: self.most]
            self.problems, self.unknown = [*told, Problem(code="limit_exceeded", message=message)], []
            raise EnoughProblems

    def opens(self, value: Any, known: frozenset[str], trail: Trail, what: str) -> bool:
        """Whether a value is an object; note its keys, tell those that are not known."""
        if value.__class__ is not dict:
            self.tell([wrong_type(value, spelt(trail), f"an object ({what})")])
            return False
        self.keys += len(value)
        if not value.keys() <= known:
            for key in map(str, value):
                if key not in known:  # not for thousands, nor for what cannot be ours
                    self.strange = self.strange or '"' in key or ":" in key
                    seeks = len(self.unknown) < HINTS and len(key) <= LONGEST_KEY
                    self.unknown.append(_unknown_key(key, known, spelt(trail), seeks=seeks))
                    self.tell(())
        return True

    def bad(self, field: Field, value: Any, trail: Trail) -> bool:
        """Tell what is wrong with the value of a field; return that it is not sound."""
        here = (*spelt(trail), field.name)
        if value is MISSING:
            self.tell([Problem(code="missing", path=pointer(here), message="missing", expected=_expected(field.rule))])
        else:
            self.tell(wire_problems(field.rule, value, here))
        return False

    def laws(self, shape: Shape, values: dict[str, Any], trail: Trail) -> None:
        """Tell which laws are broken between the fields that are sound."""
        path = spelt(trail)
        head = pointer(path)
        within = [problem.path[len(head) + 1 :] for problem in self.problems if problem.path.startswith(f"{head}/")]
        unsound = {part.partition("/")[0] for part in within}
        for law in shape.laws:
            if unsound.isdisjoint(law.fields) and not law.holds(values):
                at = pointer((*path, law.at)) if law.at else head
                self.tell([Problem(code="inconsistent", path=at, message=law.message)])


#: What turns a tree into an object: called with the tree, its trail, and the findings; it counts without problems only.
Reader = Callable[[Any, Trail, Findings], Any]


def spelt(trail: Trail) -> Path:
    """Spell out a trail, from the whole to the part."""
    steps: list[str | int] = []
    while trail is not None:
        trail, step = trail
        steps.append(step)
    return tuple(reversed(steps))


def _unknown_key(key: str, known: frozenset[str], path: Path, *, seeks: bool) -> Problem:
    import difflib  # noqa: PLC0415 - only where a key is not known

    near = difflib.get_close_matches(key, known, 1) if seeks else []
    hint = f"did you mean {near[0]!r}?" if near else None
    return Problem(
        code="unknown_key", path=pointer((*path, key)), message="unknown key", found=shown(key),
        expected=None if near else f"one of {', '.join(sorted(known))}", hint=hint,
    )  # fmt: skip


def _expected(rule: Rule) -> str | None:
    return next((problem.expected for problem in wire_problems(rule, None, ())), None)


def wire_problems(  # noqa: C901 - one case for each rule that differs outside Python
    rule: Rule, value: Any, path: Path
) -> Iterator[Problem]:
    """Tell everything that is wrong with a value of the wire form."""
    match rule:
        case Number():
            if value.__class__ is not str:
                yield wrong_type(value, path, "a decimal number as text", _as_text(value))
            elif read_number(value) is None:
                yield Problem(
                    code="not_a_number", path=pointer(path), message="not a plain decimal number", found=shown(value),
                    expected=f"at most {DIGITS} digits before the point and {FRACTION} behind it, nothing else",
                )  # fmt: skip
        case Member():
            if isinstance(value, rule.of):  # what it is in Python; a document holds its word
                yield wrong_type(value, path, "its word as text")
            elif value.__class__ is not str or value not in rule.of._value2member_map_:
                yield from rule.problems(value, path)
        case Nested():
            yield wrong_type(value, path, f"an object ({rule.of.__name__})")
        case Each():
            if value.__class__ is not list:
                yield wrong_type(value, path, "a list")
                return
            yield from rule.size_problems(len(value), path)
            if not isinstance(rule.item, Nested):  # objects in a list are read one by one, whatever its size
                for index, item in enumerate(value[: rule.most]):
                    yield from wire_problems(rule.item, item, (*path, index))
        case _:
            yield from rule.problems(value, path)


def _as_text(value: Any) -> str | None:
    return f'write "{value}"' if value.__class__ is int and abs(value) < 10**DIGITS else None


def _tell(field: Field, source: Source) -> str:
    """Return the call that tells what is wrong with the value of a field."""
    return f"sound_ = findings_.bad({source.bind(field)}, {field.name}, path_)"


def _emit_field(field: Field, source: Source, shape: Shape) -> None:
    """Write the lines that read one field from `tree_` into a variable of its name."""
    name, default = field.name, field.default
    tell = _tell(field, source)
    if field.optional and not field.demanded:
        source.add(1, f"{name} = tree_.get({name!r})", f"if {name} is not None:", "    found_ += 1")
        _emit_value(field, field.rule, source, shape, 2)
        return
    missing = source.bind(MISSING)
    source.add(1, f"{name} = tree_.get({name!r}, {missing})")
    if not field.demanded:
        source.add(1, f"if {name} is {missing}: {name} = {source.bind(default)}", "else:", "    found_ += 1")
        _emit_value(field, field.rule, source, shape, 2)
    elif isinstance(field.rule, Nested):
        source.add(1, f"if {name} is {missing}: {tell}", "else:")
        _emit_value(field, field.rule, source, shape, 2)
    else:
        _emit_value(field, field.rule, source, shape, 1)


def _emit_value(field: Field, rule: Rule, source: Source, shape: Shape, indent: int) -> None:
    """Write the lines that turn what stands in a variable into a value of the model, or tell what is wrong with it."""
    name, tell = field.name, _tell(field, source)

    def add(*lines: str) -> None:
        source.add(indent, *lines)

    match rule:
        case Number():
            known, read = source.bind(KNOWN), source.bind(read_number)
            add(f"made_ = {known}.get({name}) or {read}({name}) if {name}.__class__ is str else None")
            add(f"if made_ is None: {tell}", f"else: {name} = made_")
        case Member():
            add(f"made_ = {source.bind(rule.of._value2member_map_)}.get({name}) if {name}.__class__ is str else None")
            add(f"if made_ is None: {tell}", f"else: {name} = made_")
        case Nested():
            add(f"{name} = {_nested(rule, source, shape)}({name}, (path_, {name!r}), findings_)")
            add(f"if {name} is None: sound_ = False")
        case Each():
            _emit_items(field, rule, source, shape, indent)
        case _:
            add(f"if not {rule.test(name, source)}: {tell}")


def _emit_items(field: Field, rule: Each, source: Source, shape: Shape, indent: int) -> None:
    """Write the lines that turn a list into a tuple."""
    name, tell, item = field.name, _tell(field, source), rule.item
    right = f"{rule.least} <= len({name}) <= {rule.most}"
    if isinstance(item, Nested):
        one = f"{_nested(item, source, shape)}(item_, (list_, at_), findings_)"
        source.add(indent, f"if {name}.__class__ is not list: {tell}", "else:", f"    if not {right}:")
        source.add(indent + 2, tell, f"{name} = {name}[:{rule.most}]")
        source.add(indent + 1, "items_ = []", f"list_ = (path_, {name!r})", f"for at_, item_ in enumerate({name}):")
        source.add(indent + 2, f"items_.append({one})")
        source.add(indent + 1, f"{name} = tuple(items_)", "if not all(items_): sound_ = False")
        return
    members = source.bind(item.of._value2member_map_) if isinstance(item, Member) else ""
    test = f"i_.__class__ is str and i_ in {members}" if members else item.test("i_", source)
    source.add(indent, f"if {name}.__class__ is not list or not {right}: {tell}", "else:")
    source.add(indent + 1, f"for i_ in {name}:", f"    if not ({test}):", f"        {tell}", "        break")
    made = f"tuple([{members}[i_] for i_ in {name}])" if members else f"tuple({name})"
    source.add(indent + 1, f"else: {name} = {made}")


def _nested(rule: Nested, source: Source, shape: Shape) -> str:
    """Return the name of the reader of a class within another; a class that nests itself calls its own."""
    return "read" if rule.of is shape.model else source.bind(reader_of(shape_of(rule.of, rule.argument)))


@cache
def reader_of(shape: Shape) -> Reader:
    """Emit the exact reader of a class."""
    source = Source()
    known = source.bind(frozenset(field.name for field in shape.fields))
    source.add(0, "def read(tree_, path_, findings_):")
    opens = f"findings_.opens(tree_, {known}, path_, {shape.model.__name__!r})"
    source.add(1, "if tree_.__class__ is not dict:", f"    {opens}", "    return None")
    if (sole := sole_field(shape)) is not None:
        known, keep = map(source.bind, kept_by(shape, sole))
        source.add(1, f"if len(tree_) == 1 and (sole_ := tree_.get({sole.name!r})).__class__ is str:")
        source.add(2, f"made_ = {known}.get(sole_) or {keep}(sole_)", "if made_ is not None:")
        source.add(3, "findings_.keys += 1", "return made_")
    source.add(1, "sound_ = True", f"found_ = {sum(field.demanded for field in shape.fields)}")
    for field in shape.fields:
        _emit_field(field, source, shape)
    source.add(1, "if found_ == len(tree_) and sound_: findings_.keys += found_", f"else: {opens}")
    if shape.laws:
        values = ", ".join(f"{field.name!r}: {field.name}" for field in shape.fields)
        source.add(1, f"if not (sound_ and {' and '.join(law_tests(shape, source))}):")
        source.add(2, f"findings_.laws({source.bind(shape)}, {{{values}}}, path_)", "return None")
    else:
        source.add(1, "if not sound_: return None")
    source.add(1, f"return {made_of(shape, source)}")
    reader: Reader = source.compile(f"exact reader of {shape.name}", "read")
    return reader
