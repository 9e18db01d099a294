"""Words that bound a Chinese date: 截至2015年, 到2025年, 2025年前, 自2012年启动以来, 4月12日起, 2010-01-01之后.

前 behind a day includes it, behind a year it does not; 后 behind a day leaves the day. 从4月12日起 is the day on which
something begins, 自2015年起 the time since then. 至 and 到 behind a verb of change say what something became.

>>> from talentweek import normalise
>>> news = normalise.Context(published="2023-11-12")
>>> words = "截至2021年底，2025年前，2019年4月15日前，自2012年启动以来，从11月20日起"
>>> [str(reading.value) for reading in normalise.find(words, news)]
['../2021', '../2024', '../2019-04-15', '2012/..', '2023-11-20']
>>> normalise.find("三月后", news)
()
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._around import before, behind, left_of, word
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh import dates_checks as checks
from talentweek.normalise._zh.dates import DATE, DAY, dated, led, on, weekday
from talentweek.normalise._zh.dates_figures import MONTHS, number_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise._zh.dates_points import Said
    from talentweek.normalise.context import Context

#: What may stand behind a bound and belongs to it.
_STOPS: Final = frozenset({"止", "为止"})
#: Before 至 or 到: a verb whose object is the date, or another word (甚至, 受到).
_NO_END: Final = frozenset("增升降改推移来回受看谈说提想得收遇感遭见听讲找拿拉甚乃以及达")
_VERBS: Final = """
推迟 延迟 延期 延后 提前 改期 调整 顺延 追溯 增加 增长 提升 提高 扩大 上升 下降 减少 发展 跃升 攀升 降低 上涨 扩展
拓展 飙升 推进 晋升 演变 恢复 回升 回落
"""
_OBJECTS: Final = frozenset(_VERBS.split())
#: How far back 从 is looked for in the clause of 到.
_CLAUSE: Final = 24
#: Before 至 or 到: what says that it is the end of a range that was not read.
_ENDS: Final = frozenset({"NUM", "CYEAR", "CMONTH", "CDAY", "CEDGE", "CTHIRD", "CTIME", "CWEEKDAY", "CRELDAY"})
#: Behind 开始: no verb, so that it has no end.
_OPEN: Final = frozenset("的至到,")
_PLAIN: Final = {"early": "before", "late": "after"}
_INCLUDED: Final = {"before": "by", "early": "by", "after": "since", "late": "since"}


def _until(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    start, stop = match.span("p")
    made = dated(tokens, start, stop, context)
    if isinstance(made, str):
        return made
    if isinstance(made, checks.Kept):
        return Found(made, first, last)
    form: str = match.payload("until", "CUNTIL")
    if not form:
        left = before(tokens, first, 2)
        if not _ENDS.isdisjoint(tokens.entries[left_of(tokens, first)][1]) and first:
            return "the end of something else"
        if left in _OBJECTS or left[-1:] in _NO_END or _is_compared(match, made.last):
            return Found(on(made), start, made.last)
    end = last + (word(tokens, last) in _STOPS) if made.last == stop else made.last
    return Found(on(made, weekday(match))._replace(form=form or "by"), first, end)


def _is_compared(match: Match, last: int) -> bool:
    """Whether 到 leads to what was in a year, from what was in another: 从2012年的第34位到2023年的第12位."""
    tokens, first = match.tokens, match.span()[0]
    if behind(tokens, last, 1) == "的":
        return True
    clauses = re.split("[,。;:]", before(tokens, first, _CLAUSE))
    clause = clauses[-1]
    at = max(clause.rfind(word) for word in "从由自")
    if at >= 0 and "年" in clause[at:]:
        return True
    earlier = clauses[-2] if clauses[-1] == "" and len(clauses) > 1 else ""  # 从2012年的34家,到2023年的120家
    at = max(earlier.rfind(word) for word in "从由自")
    return at >= 0 and "年的" in earlier[at:]


def _tailed(match: Match, context: Context) -> Found | str:
    """2025年前, 自2015年起, 2010-01-01之后."""
    tokens = match.tokens
    first, last = match.span()
    start, stop = match.span("p")
    made = dated(tokens, start, stop, context)
    if isinstance(made, checks.Kept):
        return Found(made, first, last)
    if isinstance(made, str) or made.last != stop:
        return made if isinstance(made, str) else "a number too many"
    form = _form(match, made)
    if form is None:
        return "part of another word"
    if form == "kept":
        return Found(checks.Kept("a month, or so many months"), first, last)
    if form == "on":
        return Found(on(made, weekday(match)), led(tokens, start), match.span("wd")[1] if match.has("wd") else stop)
    guessed = (
        form == "by" and made.fine == "day" and match.payload("tail", "CTAIL") == "early" and not match.has("with")
    )
    if form == "since" and (match.has("now") or match.payload("tail", "CTAIL") in {"since", None}):
        made = _past(made)
    return Found(on(made)._replace(form=form, inferred=(*made.inferred, *(["day"] if guessed else []))), first, last)


def _past(made: Said) -> Said:
    """Return a date that has begun, whichever year that makes it: 12月以来, 1月1日至今."""
    return made._replace(point=made.point._replace(toward="past"))


def _form(match: Match, made: Said) -> str | None:
    """Return how the word behind a date bounds it; None where it is part of another word."""
    tail = match.payload("tail", "CTAIL")
    if tail is None or match.has("now"):
        return "since"
    if match.has("with"):
        return _INCLUDED.get(tail) if "含" in match.words("with") else None
    if match.has("clock"):
        return "by" if tail in {"early", "before"} else None
    if tail in {"start", "begin"}:
        return _beginning(match, made, tail)
    if (
        made.fine == "month"
        and match.tokens.has(match.span("p")[0], "ZH")
        and tail in {"late", "early", "before", "after"}
    ):
        # 三月后 is after March, or three months later
        return (
            "kept"
            if made.point.year is None and number_at(match.tokens, match.span("p")[0]) != MONTHS
            else _PLAIN.get(tail, tail)
        )
    return _beside(match, made, tail)


def _beginning(match: Match, made: Said, tail: str) -> str | None:
    """从4月12日起 and 4月12日开始报名 are the day, 自4月12日起 the time since; 于4月12日开始 is when it begins."""
    tokens = match.tokens
    if tail == "begin" and (match.has("lead") or not _goes_on(match)):
        return "on" if before(tokens, match.span("p")[0], 1) in {"于", "在"} and not match.has("lead") else "since"
    if tail == "start" and behind(tokens, match.span("tail")[1], 1) in checks.RISES:
        return None
    return "on" if made.fine == "day" and match.words("lead") != "自" else "since"


def _goes_on(match: Match) -> bool:
    """Whether a verb follows 开始, so that the date is when it began."""
    right = behind(match.tokens, match.span("tail")[1], 1)
    return right.isalpha() and right not in _OPEN


def _beside(match: Match, made: Said, tail: str) -> str | None:
    """Before and after: 前 includes a day, 年底前 the year; 后 behind a day says no more than the day."""
    tokens, at = match.tokens, match.span("tail")[1]
    right = behind(tokens, at, 1)
    if tail == "late":
        return None if right in checks.FOLLOWS else "on" if made.fine == "day" else "after"
    if tail == "early" and (right in checks.ADVANCES or tokens.has(at, "NUM") or _advances(tokens, at)):
        return None
    part = made.edge or made.fine == "third"
    if tail in {"early", "before"} and (part or (tail == "early" and made.fine == "day")):
        return "by"
    return _PLAIN.get(tail, tail)


def _advances(tokens: Tokens, at: int) -> bool:
    """Whether 前 is part of 前进 with how far (较去年前进5位); in 2025年前进入 it is not."""
    return word(tokens, at) == "进" and tokens.has(at + 1 + (word(tokens, at + 1) == "了"), "NUM")


def _since(match: Match, context: Context) -> Found | str:
    """自2012年启动以来."""
    start, stop = match.span("p")
    made = dated(match.tokens, start, stop, context)
    if isinstance(made, str):
        return made
    if isinstance(made, checks.Kept):
        return match.found(made)
    return match.found(on(_past(made))._replace(form="since")) if made.last == stop else "a number too many"


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {}
_VERB: Final = "(HAN | ZNOUN | FIRST | WORD){1,6}"
_CLOCK: Final = "clock:(CTIME? NUM (':' NUM | ('时' | '点') ('半' | NUM '分'?)?))"
_TAIL: Final = "(tail:CTAIL now:('至' '今')? | ('-' | '--')? '至' '今' | ('-' | '--') '今')"
_WITH: Final = "with:('(' (HAN | ZNOUN){1,3} ')')"
RULES: Final = (
    Rule("zh date: until", "date", f"until:CUNTIL p:{DATE} wd:{DAY}?", _until, rank=5),
    Rule(
        "zh date: before or since", "date",
        f"CUNTIL? lead:CFROM? p:({DATE} | DECIMAL) wd:{DAY}? ({_CLOCK} | {_WITH})? {_TAIL}",
        _tailed, rank=6,
    ),
    Rule("zh date: since with a verb", "date", f"CFROM? p:{DATE} {_VERB} '以来'", _since, rank=6),
)  # fmt: skip
