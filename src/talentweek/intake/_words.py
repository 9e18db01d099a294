"""The door to `talentweek.normalise`: the words of a cell become one value, or are said not to be one.

A cell is no sentence: "over 20 foreign experts from France" holds one number among other words. Where the whole cell
is one reading it is that; where one reading stands in it, the value is taken and the other words are noted; where
several do, none is: which of them was meant is not known. The value keeps all words of the cell.

    >>> from talentweek.normalise import Context
    >>> money(Said("1000万元（约137万美元）", Context(country="CN"))).equivalents
    (Money(amount=1370000, bound='about', currency='USD', stated='约137万美元'),)
    >>> money(Said("1.5", Context(unit="million yuan")))
    Money(amount=1500000, currency='CNY', stated='1.5')
    >>> money(Said("to be agreed"))
    Traceback (most recent call last):
    talentweek.intake._said.Unread: ('not_read', 'no amount of money in these words')
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

import attrs

from talentweek import normalise
from talentweek.intake._beside import first_of, footnote, holds_number, must_be_certain, must_be_plain, must_be_some
from talentweek.intake._fit import misfit, noticed, noticed_beside, other
from talentweek.intake._said import Said, Unread
from talentweek.normalise import counts, durations, numbers, ordinals, percents, rankings
from talentweek.normalise import money as amounts
from talentweek.values.bounds import Bound
from talentweek.values.durations import Duration, read_duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank

if TYPE_CHECKING:
    from types import ModuleType

    from talentweek.normalise import Reading
    from talentweek.normalise.context import Context
    from talentweek.values.quantities import Quantity

#: How many readings are remembered, since the words of a table recur, and of words of which length at most.
_REMEMBERED: Final = 4096
_RECURS: Final = 100
#: What may stand around a reading and says nothing.
_NOTHING: Final = " \t\r\n\u00a0\u3000.,;:!?()[]\"'“”‘’、，。；：！？（）【】《》"
#: Words that only introduce a value of their kind, or name the kind.
_SAYS_NOTHING: Final = frozenset(
    (
        "为期", "為期", "历时", "歷時", "期限", "共", "共计", "共計", "合计", "合計", "累计", "累計", "总计", "總計",
        "达", "達", "于", "於", "在", "自", "届", "屆", "届次", "有", "举行", "舉行", "举办", "舉辦", "日期", "会期",
        "會期", "总额", "總額", "金额", "金額", "总金额", "總金額", "for", "lasting", "lasts", "held", "on", "in", "at",
        "a", "an", "the", "total", "of", "all", "date", "worth", "amount", "edition", "session", "ranked", "ranking",
    )
)  # fmt: skip
#: Behind a day, where a spreadsheet or a data frame has written that it has no time.
_MIDNIGHT: Final = re.compile(r"T?0?0:00(?::00(?:\.0+)?)?Z?")


class Found(NamedTuple):
    """A value in the words of a cell, and the words before and behind it."""

    value: Any
    before: str
    behind: str


def read_whole(module: Any, words: str, context: Context) -> Any:
    """Return what the whole of the words says, None where it is not one reading."""
    return (_remembered if len(words) <= _RECURS else _remembered.__wrapped__)(module, words, context)


@lru_cache(maxsize=_REMEMBERED)
def _remembered(module: Any, words: str, context: Context) -> Any:
    try:
        return module.read(words, context)
    except normalise.Unreadable:
        return None


def _find(kinds: frozenset[str], words: str, context: Context) -> tuple[Reading, ...]:
    return (_found if len(words) <= _RECURS else _found.__wrapped__)(kinds, words, context)


@lru_cache(maxsize=_REMEMBERED)
def _found(kinds: frozenset[str], words: str, context: Context) -> tuple[Reading, ...]:
    return normalise.find(words, context, kinds=kinds)


@lru_cache(maxsize=256)
def without_unit(context: Context) -> Context:
    """Return the context of the words where no unit stands behind a number."""
    return attrs.evolve(context, unit=None)


def _bare(said: Said) -> Quantity | None:
    """Return the number that the words are, where nothing but a number stands."""
    read = read_whole(numbers, said.words, without_unit(said.context))
    return read if read is not None and read.unit is None else None


def is_bare(said: Said) -> bool:
    """Whether the words are a number and nothing else."""
    return _bare(said) is not None


def _with_unit(said: Said) -> tuple[str, Context]:
    """Return the words with the unit of their column behind them, where they are a number and nothing else."""
    unit = said.context.unit
    if unit is None or _bare(said) is None:
        return said.words, said.context
    gap = " " if unit.isascii() else ""
    return f"{said.words}{gap}{unit}", without_unit(said.context)


def found(said: Said, kind: str, module: ModuleType, what: str) -> Found:
    """Return the one value of a kind in the words; Unread where there is none, or more than one."""
    mark = footnote(said.words)
    made = _only(said.part(said.words.removesuffix(mark).rstrip()) if mark else said, kind, module, what)
    if module is amounts:
        must_be_plain(said.words, made.value.amount, what)
    if mark:
        said.note("the mark of a footnote", mark)
    return made


def _only(said: Said, kind: str, module: ModuleType, what: str) -> Found:
    own = module is amounts and amounts.is_header(said.context)  # reading amounts knows what a header makes of a number
    words, context = (said.words, said.context) if own else _with_unit(said)
    bare = None if context is said.context else _bare(said)
    if bare is not None and (reason := misfit(said.words, bare, said.context.unit or "")) is not None:
        raise Unread(reason, said.words, code="not_read")
    whole = read_whole(module, words, context)
    if whole is not None:
        alone = bare is not None or (own and is_bare(said))  # the unit of a column covers both ends of 5-10
        for note in noticed(whole, "count", said.words, context) if alone else noticed(whole, kind, words, context):
            said.note(note, said.words)
        return Found(whole, "", "")
    readings = amounts.find(words, context) if own else _find(frozenset({kind}), words, context)
    if not readings:
        raise Unread(f"no {what} in these words", said.words, code="not_read")
    start, end = readings[0].start, readings[-1].end
    if len(readings) > 1 and words[end : end + 1] in {")", "）"}:  # 1000万元（约137万美元）
        end += 1
    value = readings[0].value if len(readings) == 1 else read_whole(module, words[start:end], context)
    if value is None and (settled := first_of(words, readings)) is not None:
        value, end = settled
        readings = readings[:1]
    if value is None:
        raise Unread(f"more than one {what} in these words", said.words, code="several_readings")
    if kind == "count" and (says := other(words, context, readings)) is not None:
        raise Unread(f"{says}, and no {what}", said.words, code="not_read")
    must_be_certain(words, start, end, what)
    for note in noticed_beside(readings):
        said.note(note, said.words)
    return Found(value, words[:start].strip(_NOTHING), words[end:].strip(_NOTHING))


def rests(made: Found) -> list[str]:
    """Return the words beside a value that say something."""
    words = [rest for rest in (made.before, made.behind) if not _SAYS_NOTHING.issuperset(rest.lower().split())]
    return [rest for rest in words if _MIDNIGHT.fullmatch(rest) is None]


def one(said: Said, kind: str, module: ModuleType, what: str) -> Any:
    """Return the one value of a kind with all words of the cell; note the words that are not in it."""
    made = found(said, kind, module, what)
    for rest in rests(made):
        said.note(f"words beside the {what} that were not read", rest)
    return with_words(made.value, said)


def with_words(value: Any, said: Said) -> Any:
    """Return a value with all words of the cell, as far as it holds words."""
    if hasattr(value, "stated") and said.stated is not None:
        return attrs.evolve(value, stated=said.stated)
    return value


def money(said: Said) -> Money:
    """Read an amount of money; a number without a currency is an amount of which the currency is not decided."""
    try:
        return cast("Money", one(said, "money", amounts, "amount of money"))
    except Unread:
        bare = _bare(said)
        if bare is None or said.context.unit is not None:
            raise
        must_be_plain(said.words, bare.value, "amount of money")
        for note in noticed(bare, "count", said.words, said.context):
            said.note(note, said.words)
        return Money(amount=bare.value, bound=bare.bound, upper=bare.upper, stated=said.stated)


def quantity(said: Said) -> Quantity:
    """Read a count or a percentage; Unread where there are both: 634, 28% more than the year before."""
    if not is_percentage(said):
        return cast("Quantity", one(said, "count", counts, "number"))
    made = found(said.part(said.words), "percent", percents, "percentage")
    if any(holds_number(rest, said.context) for rest in rests(made)):
        raise Unread("a number and a percentage in these words", said.words, code="several_readings")
    return cast("Quantity", one(said, "percent", percents, "percentage"))


def size(said: Said) -> Quantity:
    """Read how many things there are: 1.250 guests may be a thousand and more, but not one and a quarter."""
    read = quantity(said)
    if read.unit != "%":
        must_be_plain(said.words, read.value, "number")
    must_be_some(said.words, read.value)
    return read


def is_percentage(said: Said) -> bool:
    """Whether the words tell a percentage."""
    return "%" in said or "％" in said or bool(_find(frozenset({"percent"}), *_with_unit(said)))


def bare_count(said: Said) -> Quantity | None:
    """Return the count that the words are as a whole, None where they are none."""
    return cast("Quantity | None", read_whole(counts, *_with_unit(said)))


def duration(said: Said) -> Duration:
    """Read a duration, in words or in ISO 8601."""
    if read_duration(said.words) is not None:
        return Duration(iso=said.words)
    return cast("Duration", one(said, "duration", durations, "duration"))


def whole_number(said: Said) -> int | None:
    """Return the whole number that the words are, None where they are something else."""
    bare = _bare(said)
    if bare is None or bare.bound is not Bound.exact or bare.value is None or bare.value % 1:
        return None
    return int(bare.value)


#: The numbers that are years and no numbers of editions, where nothing but a number stands.
_YEARS: Final = range(1900, 2200)


def edition(said: Said) -> Edition:
    """Read which edition it is: an ordinal, a bare number, a year as the label of the edition."""
    bare = whole_number(said)
    if bare is None:
        return cast("Edition", one(said, "ordinal", ordinals, "ordinal"))
    return Edition(label=said.words) if bare in _YEARS else Edition(number=bare)


def rank(said: Said) -> Rank:
    """Read a place in a ranking: words, or a bare number."""
    bare = whole_number(said)
    if bare is None:
        return cast("Rank", one(said, "ranking", rankings, "place in a ranking"))
    return Rank(number=bare, stated=said.stated)


def number(said: Said) -> Any:
    """Read an exact number; Unread where it is bounded."""
    bare = _bare(said)
    if bare is None or bare.bound is not Bound.exact:
        raise Unread("no exact number", said.words, code="not_read")
    return bare.value


def currency(said: Said) -> str:
    """Return the code of a currency by any of its names: 元, yuan, CNY."""
    for text in (f"1 {said.words}", f"1{said.words}"):
        read = read_whole(amounts, text, without_unit(said.context))
        if read is not None and read.currency is not None and read.amount == 1:
            return cast("str", read.currency)
    raise Unread("no currency in these words", said.words, code="not_read")


def count(said: Said) -> Found:
    """Return the one count in the words, and the words beside it."""
    made = found(said, "count", counts, "number")
    must_be_plain(said.words, made.value.value, "number")
    must_be_some(said.words, made.value.value)
    return made


def holds_count(said: Said) -> bool:
    """Whether there is one count in the words."""
    return len(_find(frozenset({"count"}), *_with_unit(said))) == 1


def counts_something(said: Said) -> bool:
    """Whether there is one count in the words, and what it is a count of."""
    readings = _find(frozenset({"count"}), *_with_unit(said))
    return len(readings) == 1 and bool(getattr(readings[0].value, "unit", None))


def is_money(said: Said) -> bool:
    """Whether the words tell an amount of money."""
    if amounts.is_header(said.context):
        return bool(amounts.find(said.words, said.context))
    return bool(_find(frozenset({"money"}), *_with_unit(said)))
