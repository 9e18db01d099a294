"""What every field of every class accepts is promised: a change of it is a change of the file beside this one.

`TALENTWEEK_REMAKE=1 python3 dev.py test tests/rules/test_shape.py` writes the file anew; the difference is then for
whoever reviews the change.
"""

import hashlib
import os
from pathlib import Path

import attrs

from talentweek import KINDS, Listing, Place
from talentweek.normalise.context import Context
from talentweek.rules import Code, Each, Either, Law, Member, Nested, Notation, Token, shape_of
from talentweek.rules.construct import MODELS

WRITTEN = Path(__file__).with_name("fields.txt")


def rule_told(rule):  # noqa: PLR0911 - one for each class of rule
    """Return all that a rule says, without the addresses of functions."""
    match rule:
        case Each():
            return f"{rule.least} to {rule.most} of {rule_told(rule.item)}"
        case Either():
            return " or ".join(map(rule_told, rule.options))
        case Nested():
            return f"Nested({rule.of.__name__}, {getattr(rule.argument, '__name__', None)})"
        case Member():
            return f"Member({rule.of.__name__}: {' '.join(rule.of)})"
        case Token():
            return f"Token({' '.join(rule.to)}{'' if rule.derive is None else f'derived: {rule.derive.args[0]}'})"
        case Code():
            digest = hashlib.sha256("\n".join(sorted(rule.members)).encode()).hexdigest()
            return f"Code({rule.standard}, such as {rule.example}: {len(rule.members)} codes, sha256 {digest})"
        case Notation():
            reads = f"{rule.reads.__module__}.{rule.reads.__qualname__}"
            reason = "with a reason" if rule.reason else "without a reason"
            return f"Notation({rule.standard}, such as {rule.example}: {rule.longest} at most, {reads}, {reason})"
        case _:
            return repr(rule)


def field_told(field):
    """Return the lines about one field."""
    default = "required" if field.required else f"default {field.default!r}"
    words = f"words beside {field.words.beside}" if field.words else None
    key = ("ordered key" if field.key.ordered else "unordered key") if field.key else None
    optional = "or None" if field.optional else None
    convert = f"converts by {field.convert.__name__}" if hasattr(field.convert, "__name__") else None
    yield f"  {field.name}: {', '.join(filter(None, [rule_told(field.rule), optional, default, convert, key, words]))}"


def law_told(law: Law):
    """Return the line about one law."""
    return f"  law at {law.at or 'the object'}: {law.test} -- {law.message}"


def our_models():
    """Return the classes of the model, without those that other tests make."""
    return [model for model in MODELS if model.__module__.startswith("talentweek.")]


def fields_told():
    """Return all rules of all fields of all classes."""
    kinds = {kind.model: f" ({kind.name}, {kind.collection})" for kind in KINDS.values()}
    assert Context in MODELS  # whatever else was imported before
    shapes = [shape_of(model) for model in our_models()] + [shape_of(Listing, str), shape_of(Listing, Place)]
    lines = []
    for shape in sorted(shapes, key=lambda shape: shape.name):
        lines.append(f"{shape.name}{kinds.get(shape.model, '')}")
        lines += [line for field in shape.fields for line in field_told(field)]
        lines += map(law_told, shape.laws)
    return "\n".join(lines) + "\n"


def test_the_rules_of_all_fields_are_those_that_are_written_down():
    """No limit, code, target, key or mark of words drifts unseen."""
    if os.environ.get("TALENTWEEK_REMAKE"):
        WRITTEN.write_text(fields_told(), encoding="utf-8")
    assert WRITTEN.read_text(encoding="utf-8").splitlines() == fields_told().splitlines()


def test_every_field_is_written_down():
    """One line for each; what a class of the model holds is attrs' affair."""
    fields = {field.name for model in our_models() for field in attrs.fields(model)}
    lines = {line.strip().partition(":")[0] for line in fields_told().splitlines()}
    assert fields <= lines
