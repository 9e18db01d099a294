"""Chinese amounts of other shapes: ranges, parts of a unit alone, a number behind a word for an amount, 两个亿."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from talentweek.normalise._amounts import bounded, lifted, negative, ranged
from talentweek.normalise._around import behind
from talentweek.normalise._before import is_negative
from talentweek.normalise._currencies import YUAN, options
from talentweek.normalise._plain import EXACT, Numeral, holdable
from talentweek.normalise._prices import found, may_be_year, priced
from talentweek.normalise._zh import money_words as words
from talentweek.normalise._zh.money_below import named_once
from talentweek.normalise._zh.money_edges import closing, goes_on, opening
from talentweek.normalise._zh.money_sides import Side, side
from talentweek.normalise._zh.phrases import is_han
from talentweek.normalise._zh.surroundings import is_label, is_of_class

if TYPE_CHECKING:
    from talentweek.normalise._currencies import Options
    from talentweek.normalise._rules import Found, Match
    from talentweek.normalise.context import Context

#: How many tokens before a number are looked at for a word that means an amount.
_LOOKED_BACK: Final = 6
_WAN: Final = 10**4
_TEN: Final = 10
_CENT: Final = Decimal("0.01")
#: How far behind a number what is given is looked for.
_PHRASE: Final = 10
#: What divides clauses, and no number.
_CLAUSE: Final = frozenset("，；。")
_EURO: Final = options("EUR")
#: Behind a number they are its unit, so that it shares no magnitude with another one.
_UNITS: Final = ("YUAN", "KUAI")
#: Magnitudes that take a classifier: 两个亿.
_COUNTED_SO: Final = frozenset((10**8, 10**12))


def range_(match: Match, context: Context) -> Found | str:
    """Read 3000-5000万元, 五块六到五块七毛八, 2、3亿元."""
    tokens = match.tokens
    middle, after = match.span("sep")
    first, end = match.span("core")
    left, right = side(tokens, first, middle), side(tokens, after, end)
    if left.numeral is None or right.numeral is None:  # pragma: no cover - the pattern has both
        return "no two numbers"
    reason = _no_range(match, left, right)
    if reason:
        return reason
    choice = right.choice if left.choice is None else left.choice & (right.choice or left.choice)
    if not choice:
        return "no currency, or two of them"
    _bound, last = closing(match, end) if right.last == end else (None, right.last)
    start, low, high = match.span()[0], left.numeral, right.numeral
    if start == first and is_negative(tokens, start):
        low, start = negative(low), start - 1
    if match.has("less"):
        high = negative(high)
    own = any(tokens.has(at, tag) for at in range(first, middle) for tag in _UNITS)
    low, high = (low, high._replace(scale=1)) if own else (lifted(low, high), high)  # 100元至1000万元
    read = ranged(low, high, match.words("after") if last > end else "")
    return found(tokens, priced(read, named_once(tokens, last, choice), tokens, context), start, last)


def _no_range(match: Match, left: Side, right: Side) -> str:
    """Return why two numbers are no range, nothing where they are one."""
    tokens, middle, end = match.tokens, match.at("sep"), match.span("core")[1]
    if left.damaged or right.damaged or "".join(tokens.words[left.last : middle]).strip() not in words.INCLUDED:
        return "something else stands between the numbers"
    first = match.span("core")[0]
    listed = tokens.words[middle] == "、" and (left.numeral is None or left.numeral.scale > 1)  # 1万、2万元 are two
    listed = listed or (first > 0 and tokens.words[first - 1] == "、")
    if tokens.words[middle] in {"、", "或"} and (listed or not _are_neighbours(left, right)):
        return "a list"
    if tokens.words[middle] in {"和", "与"} and not (
        tokens.has(right.last, "BETWEEN") or tokens.has(match.span()[0] - 1, "AMID")
    ):
        return "two amounts, and nothing says that others lie between them"
    low, high = left.numeral, right.numeral
    if low is not None and high is not None and left.choice is None and may_be_year(tokens, low, high, middle):
        return "the first number may be a year"
    if right.choice is None and end < len(tokens.words) and tokens.words[end][0] in words.COUNTED:
        return "the numbers count something else"
    return ""


def _are_neighbours(left: Side, right: Side) -> bool:
    """Whether two digits with a comma between them are one or the other: 2、3亿元."""
    low, high = left.numeral, right.numeral
    if low is None or high is None or left.choice is not None or low.value is None or high.value is None:
        return False
    scale = Decimal(high.scale if low.scale == 1 else low.scale)  # 2、3亿元, 2亿或3亿元
    ones = EXACT.divide(low.value, Decimal(low.scale))
    return ones < _TEN and EXACT.multiply(EXACT.add(ones, Decimal(1)), scale) == high.value


def small(match: Match, context: Context) -> Found | str:
    """Read 九毛钱, 三毛五, 五角三分, 20美分: parts of the unit alone."""
    tokens, number, at = match.tokens, match.at("low"), match.at("unit")
    low: Numeral = tokens.payload(number, "NUM")
    of: Options = tokens.payload(at, "CENTS") or YUAN
    share: Decimal = tokens.payload(at, "PART")
    tail, last = _tail(match, share) if of is YUAN else (None, at + 1)
    if of is YUAN and tail is None and not tokens.words[at].endswith("钱"):
        return "no part of a currency"
    value = _of_parts(low, share)
    if value is None:
        return "too many for parts of a unit"
    if tail is not None:
        value = EXACT.fma(tail, _CENT, value)
        if not holdable(value):
            return "more digits than a value can hold"
    before, first = opening(match, number)
    return found(tokens, priced(bounded(Numeral(value), before), of, tokens, context), first, last)


def _tail(match: Match, share: Decimal) -> tuple[Decimal | None, int]:
    """Return the 分 behind 角 or 毛, and where they end; 角 has its 分 named, 毛 need not."""
    tokens, last = match.tokens, match.at("unit") + 1
    tail: Numeral | None = match.payload("tail", "NUM")
    if tail is None or tail.value is None or tail.value >= _TEN or share == _CENT:
        return None, last
    end = match.span("tail")[1]
    named = match.payload("tail", "PART")
    if named is None:
        bare = tokens.words[last - 1] == "毛" and not goes_on(tokens, end)
        return (tail.value, end) if bare else (None, last)
    return (tail.value, end) if named == _CENT and not tokens.has(end - 1, "CENTS") else (None, last)


def _of_parts(low: Numeral, share: Decimal) -> Decimal | None:
    if low.value is None or low.scale > 1 or low.bound != "exact":
        return None
    value = EXACT.multiply(low.value, share)
    return value if holdable(value) else None


def whole(match: Match, context: Context) -> Found | str:
    """Read 八角, 一分, 20欧, which are money where nothing else is said and an amount is asked for."""
    tokens, at = match.tokens, match.at("unit")
    low: Numeral = match.payload("low", "NUM")
    share: Decimal | None = tokens.payload(at, "PART")
    if share is None and tokens.words[at] != "欧":
        return "no part of a currency"
    numeral: Numeral | None = low
    if share is not None:
        value = _of_parts(low, share)
        numeral = None if value is None else Numeral(value)
    if numeral is None:
        return "too many for parts of a unit"
    before, first = opening(match, match.at("low"))
    choice = tokens.payload(at, "CENTS") or YUAN if share is not None else _EURO
    return found(tokens, priced(bounded(numeral, before), choice, tokens, context), first, at + 1)


def unmarked(match: Match, context: Context) -> Found | str:
    """Read 签约总额3578.2亿: a number with a magnitude and no unit behind a word for an amount."""
    tokens, number = match.tokens, match.at("low")
    low: Numeral = tokens.payload(number, "NUM")
    if max(low.scale, match.payload("high", "NUM").scale if match.at("high") >= 0 else 1) < _WAN:
        return "no magnitude, and no unit"
    last = match.span()[1]
    following = tokens.words[last] if last < len(tokens.words) else "."
    given = is_han(following) and _is_given(match, last) and not _is_left_open(match, number)
    if not given and (following[0].isalnum() or following[0] == "%") and not following.startswith(words.FOLLOWS):
        return "something else is counted"
    start = match.span()[0]
    high: Numeral | None = match.payload("high", "NUM")
    clause = last < len(tokens.words) and tokens.original(last) in _CLAUSE
    clause = clause or following[0].isspace() or following.startswith(words.CHANGES)
    if high is None and tokens.has(last + 1, "NUM") and not clause:
        return "one of several numbers"
    said = "".join(tokens.words[max(0, start - _LOOKED_BACK) : start]).rstrip()
    for word in words.REACH:
        said = said.removesuffix(word)
    if not given and not said.endswith(words.AMOUNTS):
        return "no word for an amount stands before"
    before, first = opening(match, number)
    after, last = closing(match, last)
    read = bounded(low, before, after) if high is None else ranged(lifted(low, high), high, match.words("after"))
    choice = _named(match, start) or named_once(tokens, last, YUAN)
    return found(tokens, priced(read, choice, tokens, context), first, last)


def _is_left_open(match: Match, number: int) -> bool:
    """Whether what stands before a number makes another one of it: 几个亿, 第100万, ×亿."""
    tokens = match.tokens
    first = match.span()[0] == number
    return first and number > 0 and (is_label(tokens, number) or tokens.words[number - 1] in words.BLANKS)


def _named(match: Match, start: int) -> Options | None:
    """Return the currency in the words right before a number without a unit: 美元基金3亿; None for none."""
    tokens = match.tokens
    for at in range(start - 1, max(-1, start - _LOOKED_BACK), -1):
        if tokens.has(at, "TENDER"):
            means: Options = tokens.payload(at, "TENDER")
            return means
        if tokens.has(at, "NUM") or not is_han(tokens.words[at]):
            break
    return None


def _is_given(match: Match, last: int) -> bool:
    """Whether what is given in money is named behind a number: 500万创业资助."""
    said = behind(match.tokens, last, _PHRASE)
    for word in words.FOR:
        said = said.removeprefix(word)
    given = next((word for word in words.GIVEN if said.startswith(word)), "")  # the longest
    follows = said[len(given) :][:1]
    return given != "" and (not is_han(follows) or follows in words.AFTER_GIVEN)


def hundreds_of_millions(match: Match, _context: Context) -> Found | str:
    """Read 两个亿, 三个亿: as people say it of money."""
    low: Numeral = match.payload("low", "NUM")
    scale: Numeral = match.payload("scale", "NUM")
    last = match.span()[1]
    if low.value is None or low.scale > 1 or low.bound != "exact" or scale.scale not in _COUNTED_SO:
        return "a number of something"
    if scale.value != scale.scale or is_of_class(match.tokens, last):
        return "so many of a class: 20个亿元以上项目, 5个十亿级项目"
    if goes_on(match.tokens, last) and not match.tokens.has(last, "CURRENCY"):
        return "a number of something"
    value = EXACT.multiply(low.value, Decimal(scale.scale))
    if not holdable(value):
        return "more digits than a value can hold"
    bound = match.payload("more", "MORE") or "exact"  # 三个多亿
    return match.found({"NUM": Numeral(value, bound, scale=scale.scale), "BIG": True})
