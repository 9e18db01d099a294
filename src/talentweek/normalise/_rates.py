"""Amounts and counts of one among several: per person, each, /month; 每人, 人均, 元/月: 单价.

What is said of one is no total. A value has no room for the difference, so that a note tells it: the amount stands, and
whoever adds amounts up can leave it out. A stroke is one in any language, its words are those of a pack.

>>> from talentweek import normalise
>>> [(each.text, each.notes) for each in normalise.find("3000元/人，每年5亿元")]
[('3000元', ('the words say /人',)), ('5亿元', ('the words say 每年',))]
>>> normalise.money.find("$20 per head")[0].notes
('the words say per head',)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._rules import Found, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from talentweek.normalise._plain import Counted, Priced
    from talentweek.normalise._rules import Match
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

    #: Return the words before or behind a reading that make a rate of it, empty for none.
    Rate = Callable[[Tokens, int, int], str]

_STROKE: Final = ["/"]
#: What stands behind a stroke and is another amount.
_NO_UNITS: Final = ("NUM", "SIGN", "TENDER", "CURRENCY", "MONEY")


def telling(rules: Iterable[Rule], rate: Rate) -> tuple[Rule, ...]:
    """Return the rules, whose readings have a note where the words around make a rate of them."""
    return tuple(_telling(rule, rate) if rule.kind in {"money", "count"} else rule for rule in rules)


def _telling(rule: Rule, rate: Rate) -> Rule:
    build = rule.build

    def told(match: Match, context: Context) -> Found | list[Found] | str:
        made = build(match, context)
        if isinstance(made, str):
            return made
        several = [made] if isinstance(made, Found) else made
        tokens, first, last = match.tokens, several[0].first, several[-1].last
        said = rate(tokens, first, last)
        if not said and tokens.words[last : last + 1] == _STROKE:
            said = _behind_stroke(tokens, last)
        if not said:
            return made
        noted = [_noted(each, f"the words say {said}") for each in several]
        return noted[0] if isinstance(made, Found) else noted

    return rule._replace(build=told)


def _noted(made: Found, note: str) -> Found:
    plain: Priced | Counted = made.plain
    return made._replace(plain=plain._replace(notes=(*plain.notes, note)))


def _behind_stroke(tokens: Tokens, last: int) -> str:
    """Return a stroke and the unit behind it: /人, /month."""
    if last + 1 >= len(tokens.words) or not tokens.words[last + 1][0].isalpha():
        return ""
    other = any(tokens.has(last + 1, tag) for tag in _NO_UNITS)
    return "" if other else as_given(tokens, tokens.starts[last], tokens.starts[last + 2])


def as_given(tokens: Tokens, start: int, end: int) -> str:
    """Return the text as it was given between two places in the folded one."""
    folded = tokens.folded
    return folded.source[folded.start(start) : folded.end(end)].strip()
