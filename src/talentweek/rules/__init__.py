"""What a field accepts, said in one place; everything else about the field is derived from it."""

from __future__ import annotations

from talentweek.rules.compound import Each, Either, Member, Nested, Some
from talentweek.rules.construct import checked, maker_of
from talentweek.rules.convert import as_member, as_tuple, each
from talentweek.rules.facts import fact, same_fact
from talentweek.rules.shape import Field, Key, Law, Shape, Words, shape_of
from talentweek.rules.vocabulary import Code, Flag, Notation, Number, Rule, Text, Token, Whole

__all__ = [
    "Code",
    "Each",
    "Either",
    "Field",
    "Flag",
    "Key",
    "Law",
    "Member",
    "Nested",
    "Notation",
    "Number",
    "Rule",
    "Shape",
    "Some",
    "Text",
    "Token",
    "Whole",
    "Words",
    "as_member",
    "as_tuple",
    "checked",
    "each",
    "fact",
    "maker_of",
    "same_fact",
    "shape_of",
]
