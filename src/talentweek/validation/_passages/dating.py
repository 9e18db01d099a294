"""A date held against a passage: what its words say of it, what they leave out, and what they say otherwise.

>>> from talentweek.normalise.context import NOTHING
>>> from talentweek.validation._passages.sentences import near
>>> judged = judge_date(DateSpan.on("2024-07-11"), near("in July 2024", 3, 12), NOTHING)
>>> judged.outcome.value, judged.difference.value, judged.parts, judged.reason
('contradicted', 'date', ('day',), 'the words give no day')
>>> judge_date(DateSpan.on("2024"), near("in July 2024", 3, 12), NOTHING).outcome.value
'supported'
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from talentweek.normalise._folding import fold
from talentweek.validation._passages.checks import Difference, Judged, Outcome
from talentweek.validation._passages.differ import closest
from talentweek.validation._passages.moments import parts_of, weigh
from talentweek.validation._passages.readings import NO_VALUE, readings
from talentweek.validation._passages.words import bare
from talentweek.values.dates import DateSpan

if TYPE_CHECKING:
    from talentweek.normalise.context import Context
    from talentweek.validation._passages.moments import Weighed
    from talentweek.validation._passages.sentences import Near

#: Words for the day of publication; folded. 今 is one by itself only: not in 今后, 今年, 今日头条.
_NOW: Final = re.compile(
    r"\b(?:to date|so far|at present|now|currently|today)\b|目前|迄今|至今|(?<![古于])今(?![后年月日天生世])"
)
#: What stands before the second of two dates of which one is meant, and how many characters before it are looked at.
_OR: Final = re.compile(r"[\w.)] (?i:or) (?:(?:in|on) )?\Z|(?:或|或者|或是)\Z")
_NEAR: Final = 10
#: Words for some day shortly before it.
_SHORTLY: Final = re.compile(r"\b(?:recently|lately|of late)\b|近日|日前|近期|不久前")
#: Words for nothing but the day of publication, as they are compared.
_THIS_DAY: Final = frozenset({"todate", "sofar", "atpresent", "currently", "today", "目前", "迄今", "至今"})
#: The parts of an interval up to the day of publication.
_ENDS_BY: Final = frozenset({"end year", "end month", "end day"})
#: The parts of an interval that is open.
_OPEN: Final = frozenset({"start", "end"})
_PUBLISHED: Final = "the words mean the day of publication"


def judge_date(
    value: DateSpan,
    around: Near,
    context: Context,
    *,
    loosely: bool = False,
    moment: bool = False,
    by: bool = False,
    since: bool = False,
) -> Judged:
    """Hold a date against a passage; `loosely` where it only implies it.

    An interval may bound a `moment`: whoever says that a thing was signed in 2021 has said that it was by 2021.
    What holds as of a day, or is due on one, is so `by` the words "as of the end of June", "by 2025", which are read as
    an interval up to then. What began on a day has been `since` then.

    >>> from talentweek.normalise.context import NOTHING
    >>> from talentweek.validation._passages.sentences import near
    >>> words = near("in 2021", 3, 7)
    >>> [judge_date(DateSpan(edtf="../2021"), words, NOTHING, moment=moment).outcome.value for moment in (True, False)]
    ['supported', 'contradicted']
    """
    found = readings(value, around, context)
    said = [one.value for one in found]
    dates = [one for one in said if isinstance(one, DateSpan)]
    if any(_OR.search(around.text, max(0, one.start - _NEAR), one.start) for one in found):
        return _one_of_two(value, dates)
    if "/" not in value.edtf:
        ends = [one for one in dates if (by and one.edtf.startswith("../")) or (since and one.edtf.endswith("/.."))]
        dates += [attrs.evolve(one, edtf=one.edtf.replace("../", "").replace("/..", "")) for one in ends]
    if not dates:
        return _on_publication(value, around.words, context.published)
    weighed = [weigh(value, one) for one in dates]
    own = _own(weighed, dates)
    if loosely and own:
        return Judged(outcome=Outcome.supported, shared=own)
    fitting = [one for one in weighed if one.difference is None]
    if fitting:
        return _as_far_as(value, fitting, around, context, moment=moment)
    return _contradicted(dates, weighed, own)


def _one_of_two(value: DateSpan, dates: list[DateSpan]) -> Judged:
    """Judge a date where the words say one of two: what holds of both is said.

    >>> _one_of_two(DateSpan.on("2025"), [DateSpan.on("2025-05"), DateSpan.on("2025-06")]).outcome.value
    'supported'
    """
    weighed = [(weigh(value, one), set(one.inferred)) for one in dates]
    both = len(dates) > 1 and all(
        {_bare(part) for part in one.apart} <= inferred and {*one.said, *inferred}.issuperset(parts_of(value))
        for one, inferred in weighed
    )
    if both and any(one.difference is None for one, _ in weighed):
        return Judged(outcome=Outcome.supported, shared=parts_of(value))
    return Judged(outcome=Outcome.not_checkable, reason="the words say one of two dates, and not which")


def _contradicted(dates: list[DateSpan], weighed: list[Weighed], own: tuple[str, ...]) -> Judged:
    """Tell in what a date differs from the closest of those that words say."""
    at = closest([one.difference for one in weighed], Difference.date)
    other, apart = dates[at], weighed[at].apart
    by_context = bool(apart) and {_bare(part) for part in apart} <= set(other.inferred)
    return Judged(
        outcome=Outcome.contradicted, difference=weighed[at].difference, says=other.stated, parts=apart,
        by_context=by_context, needs=apart if by_context else (), shared=own if by_context else (),
    )  # fmt: skip


def _bare(part: str) -> str:
    """Return a part of a date without the end to which it belongs."""
    return part.rpartition(" ")[2]


def _own(weighed: list[Weighed], dates: list[DateSpan]) -> tuple[str, ...]:
    """Return the parts of a date that words say themselves."""
    found = {part: None for one, date in zip(weighed, dates, strict=True) for part in one.said
             if _bare(part) not in date.inferred}  # fmt: skip
    return tuple(found)


def _as_far_as(value: DateSpan, fitting: list[Weighed], around: Near, context: Context, *, moment: bool) -> Judged:
    """Judge a date of which words say all, or only some parts."""
    said = {part: None for one in fitting for part in one.said}
    missing = [part for part in parts_of(value) if part not in said and _bare(part) not in value.inferred]
    missing = [part for part in missing if not (moment and part in _OPEN)]
    if not missing:
        return Judged(outcome=Outcome.supported, shared=tuple(said))
    parts = _in_short(missing, value)
    partly = Judged(
        outcome=Outcome.contradicted, difference=Difference.date, says=around.words, parts=parts,
        needs=tuple(missing), shared=tuple(said), reason=f"the words give no {' or '.join(parts)}",
    )  # fmt: skip
    if {_bare(part) for part in missing} == {"year"} and context.published is None:
        return attrs.evolve(partly, outcome=Outcome.not_checkable, difference=None, says=None, parts=())
    return partly


def _in_short(parts: list[str], value: DateSpan) -> tuple[str, ...]:
    """Return parts of a date by their names; an end that is missing as a whole by its own."""
    whole = parts_of(value)
    for end in ("start", "end"):
        mine = [part for part in whole if part.startswith(f"{end} ")]
        if mine and set(mine) <= set(parts):
            parts = [*(part for part in parts if part not in mine), end]
    return tuple(parts)


def _on_publication(value: DateSpan, words: str, published: DateSpan | None) -> Judged:
    """Judge a date where the words may mean the day of publication: "to date", 近日."""
    if published is None:
        return Judged(outcome=Outcome.not_checkable, reason=NO_VALUE)
    weighed = weigh(value, published)
    if _SHORTLY.search(fold(words).text):
        upto = weighed.difference is None and _ENDS_BY.issubset(weighed.said) and "start day" not in parts_of(value)
        if upto:
            return Judged(outcome=Outcome.supported, reason="the words mean a day up to publication")
        return Judged(outcome=Outcome.not_checkable, reason="the words mean some day before publication")
    if {"year", "month", "day"} <= {_bare(part) for part in weighed.said} and _NOW.search(fold(words).text):
        return Judged(outcome=Outcome.supported, reason=_PUBLISHED)
    if bare(words) in _THIS_DAY and weighed.apart:
        return Judged(
            outcome=Outcome.contradicted, difference=Difference.date, says=published.edtf, parts=weighed.apart,
            by_context=True, needs=weighed.apart, reason=_PUBLISHED,
        )  # fmt: skip
    return Judged(outcome=Outcome.not_checkable, reason=NO_VALUE)
