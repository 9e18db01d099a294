"""What stands around a Chinese amount: its bound before and after it, and words that make it part of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._zh import money_words as words
from talentweek.normalise._zh.phrases import is_han

if TYPE_CHECKING:
    from talentweek.normalise._rules import Match
    from talentweek.normalise._tokens import Tokens

#: How many tokens before an amount are looked at, and the longest verb between it and its bound.
_LOOKED_BACK: Final = 6
_LONGEST_VERB: Final = 6
#: Behind an amount that closes its phrase: at least so much.
_LEAST: Final = frozenset(("起", "起步"))
#: What in brackets before a bound is no aside, as 税前 in 50万元（税前）以上 is.
_NOT: Final = "(不"
_NET: Final = "(不含税"


def goes_on(tokens: Tokens, last: int) -> bool:
    """Whether a Chinese word follows that is no part of an amount."""
    if last >= len(tokens.words) or tokens.has(last, "NUM"):
        return False
    character = tokens.words[last][0]
    return "\u4e00" <= character <= "\u9fff" and character not in words.AFTER_UNIT


def opening(match: Match, core: int) -> tuple[str | None, int]:
    """Return the bound of the words before an amount, and the first token of the reading."""
    tokens = match.tokens
    first, last = match.span("before")
    if last > first >= 0:
        return tokens.payload(first, "BOUND"), first
    verb = ""
    for at in range(core - 1, max(-1, core - _LOOKED_BACK), -1):
        bound: str | None = tokens.payload(at, "BOUND")
        if bound is not None:
            # 最高可获, 最高奖励, 上限为每宗
            if bound in {"at_most", "at_least"} and (verb.endswith(words.VERBS) or verb[:1] == "每"):
                return bound, at
            break
        if tokens.has(at, "NUM"):  # 最高一间获2400万元
            break
        verb = tokens.words[at] + verb
        if len(verb) > _LONGEST_VERB or not "\u4e00" <= verb[0] <= "\u9fff":
            break
    return match.payload("late", "BOUND"), core


def _closes(tokens: Tokens, at: int) -> bool:
    """Whether a phrase ends here: 月租3500元起, but not 50万元起诉."""
    return at == len(tokens.words) or not is_han(tokens.words[at])


def closing(match: Match, last: int) -> tuple[str | None, int]:
    """Return the bound of the words after an amount, and the token after the reading: 左右, （含）以上."""
    first, end = match.span("after")
    if first < 0:
        least = (
            last < len(match.tokens.words) and match.tokens.words[last] in _LEAST and _closes(match.tokens, last + 1)
        )
        return ("at_least", last + 1) if least else (None, last)
    said = match.words("after")
    if match.tokens.words[first] == "(" and said.startswith(_NOT) and not said.startswith(_NET):
        return None, last
    return match.payload("after", "AFTER"), end
