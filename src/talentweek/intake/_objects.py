"""Objects where words are asked for: what a model of extraction makes of "10 million yuan" is its parts.

The wire form is taken as it is. Other keys are those that columns of the parts have: the names of the parts, and the
usual names of such columns. The words under a key are read as those of a cell are.

    >>> from talentweek import Event, Investment
    >>> from talentweek.intake._addresses import rules_of
    >>> from talentweek.intake._convert import lenient
    >>> told = {"amount": "10", "unit": "million", "currency": "CNY"}
    >>> value_of(told, rules_of(Investment)["amount"], lenient(), Said(""))
    Money(amount=10000000, currency='CNY', stated='10 million CNY')
    >>> value_of({"city": "Kunshan", "country": "China"}, rules_of(Event)["places"], lenient(), Said("")).items
    (Place(country='CN', localities=('Kunshan',), stated='Kunshan / China'),)
    >>> record_of("cohort", {"name": "experts", "count": "over 20"}, lenient(), Said(""))["size"].stated
    'over 20'
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from talentweek.entities.kinds import KINDS
from talentweek.errors import InvalidData, Problem, shown
from talentweek.intake._addresses import parse, parts_of, rules_of, target_of
from talentweek.intake._cells import words_of
from talentweek.intake._convert import given
from talentweek.intake._headers import fold
from talentweek.intake._parts import join
from talentweek.intake._readers import reader_of
from talentweek.intake._said import STATED, Said, Unread
from talentweek.intake._units import is_unit, scales
from talentweek.intake._usual import usual_columns
from talentweek.intake._wholes import COUNTED, TOLD
from talentweek.rules import Each, Rule, Token
from talentweek.values.ids import Ref
from talentweek.values.money import Money
from talentweek.values.names import Name
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from talentweek.formats._converter import Converter

#: The part that the words of a value fill which stand alone, and that is read as the whole value is.
_MAIN: Final[dict[Any, str]] = {Money: "amount", Quantity: "value"}
#: The part that a name fills.
_NAMED: Final[dict[Any, str]] = {Name: "text", Ref: "stated"}
#: What an amount is called.
_SUMS: Final = ("value", "sum", "金额", "金額")
#: What a number of things is called.
_NUMBERS: Final = ("count", "number", "size", "数量", "數量", "人数", "人數")


@cache
def _usual_parts() -> dict[str, str]:
    """Return the parts of values by the usual names of columns of their own: city, province, start."""
    columns = ((name, parse(column.to).part) for name, column in usual_columns())
    return {fold(name): part for name, part in columns if part is not None}


def _part(key: str, kind: Any, known: Mapping[str, Rule]) -> str | None:
    """Return the part of a value of some class that a key names, None where it names none."""
    if key in known:
        return key
    if fold(key) == "name":
        return _NAMED.get(kind)
    if kind is Money and fold(key) in _SUMS:
        return "amount"
    usual = _usual_parts().get(fold(key))
    return usual if usual in known else None


def _parted(tree: Mapping[Any, Any], rule: Rule) -> dict[str, Any] | None:
    """Return what an object tells of which part; None where a key is no part, two are one, or no words are its main."""
    kind, known, parts = target_of(rule), parts_of(rule), dict[str, Any]()
    for key, value in tree.items():
        part = _part(str(key), kind, known)
        if part is None or part in parts:
            return None
        parts[part] = value
    main = parts.get(_MAIN.get(kind, ""))
    if isinstance(main, bool) or words_of(main) is None:
        return None
    return {part: value for part, value in parts.items() if words_of(value) != ""} or None


def value_of(tree: Mapping[Any, Any], rule: Rule, makes: Converter, said: Said) -> Any:
    """Return the value that an object tells; Unread or InvalidData where it tells none."""
    try:
        return given(tree, rule, makes, said.context)
    except InvalidData:
        parts = _parted(tree, rule)
        if parts is None:
            raise
    kind, known = target_of(rule), parts_of(rule)
    main, held = _MAIN.get(kind, ""), None
    if kind is Money and "unit" not in parts and scales(words_of(parts.get("currency")) or ""):
        parts["unit"] = parts.pop("currency")
    unit = words_of(parts.pop("unit", None)) if main in parts else None
    if unit and kind is Money and not is_unit(unit, Money) and (currency := words_of(parts.get("currency"))):
        unit = f"{unit}{' ' if currency.isascii() else ''}{currency}"
    if main in parts and (words := words_of(parts.pop(main))):
        part = said.part(words)
        part.context = said.context if not unit else attrs.evolve(said.context, unit=unit)
        held = makes.structure(part, kind)
        held = held if not unit else attrs.evolve(held, stated=f"{words} {unit}"[:STATED])
    if main and held is None:
        raise Unread(f"a part of a value without its {main}", shown(tree), code="missing")
    if held is not None and not parts:
        return held
    return join(held, rule, {part: _told(value, known[part], makes, said) for part, value in parts.items()})


def _told(value: Any, rule: Rule, makes: Converter, said: Said) -> tuple[Any, Said]:
    """Return what a part is, and the words that say so."""
    words = words_of(value)
    if words is not None:
        part = said.part(words)
        return reader_of(rule, makes.structure)(part), part
    listed = issubclass(value.__class__, list | tuple) and isinstance(rule, Each)
    items = [words_of(item) for item in value] if listed else [None]
    if None in items:
        raise Unread.of(Problem(code="wrong_type", message=f"wrong type {type(value).__name__}", found=shown(value),
                                expected="words"))  # fmt: skip
    told = [said.part(item) for item in items if item]
    made = (reader_of(rule, makes.structure)(item) for item in told)
    return tuple(one for many in made for one in many), said.part(", ".join(told))


def record_of(kind: str, tree: Mapping[Any, Any], makes: Converter, said: Said) -> dict[str, Any]:
    """Return the fields of the record that an object tells as a whole; Unread or InvalidData where it tells none."""
    rules = rules_of(KINDS[kind].model)
    for field in ("value", "money") if kind == "observation" else (TOLD.get(kind, ""),):
        if field in rules and target_of(rules[field]) in _MAIN and _parted(tree, rules[field]):
            return {field: value_of(tree, rules[field], makes, said)}
    told = dict[str, Any]()
    for key, value in tree.items():
        field = _field(kind, str(key), rules)
        if field in told:
            raise Unread("two keys tell the same", str(key), code="two_columns")
        if words_of(value) != "":
            told[field] = _of_field(value, rules[field], makes, said)
    if not told:
        raise Unread("an object that says nothing", shown(tree), code="not_read")
    return told


def _field(kind: str, key: str, rules: Mapping[str, Rule]) -> str:
    """Return the field of a kind of record that a key names; Unread where it names none that words fill."""
    number, words = COUNTED.get(kind, (None, TOLD.get(kind, "names")))
    folded = fold(key)
    field = words if folded == "name" else number if number and folded in _NUMBERS and key not in rules else key
    rule: Any = rules.get(field)
    item = rule.item if isinstance(rule, Each) else rule
    if rule is None or (isinstance(item, Token) and item.to and field != "id"):
        near = difflib.get_close_matches(key[:100], rules, 1)
        hint = f"did you mean {near[0]!r}?" if near and near[0] != key else None
        raise Unread.of(Problem(code="unknown_key", message=f"a key of no {kind}", found=shown(key), hint=hint))
    return field


def _of_field(value: Any, rule: Rule, makes: Converter, said: Said) -> Any:
    words = words_of(value)
    if words is not None:
        return reader_of(rule, makes.structure)(said.part(words))
    if isinstance(value, Mapping):
        return value_of(cast("Any", value), rule, makes, said)
    return given(value, rule, makes, said.context)
