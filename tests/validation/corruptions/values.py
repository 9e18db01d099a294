"""Numbers, amounts, dates and durations that are not those of the words."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import attrs

from talentweek import DateSpan, Duration, Edition, Milestone, Money, Quantity, Rank
from talentweek.entities.including import MEASURES
from talentweek.errors import InvalidData
from talentweek.validation._passages.nouns import fits
from tests.validation.corruptions.planting import Case, Planted, corruption, exchanged

if TYPE_CHECKING:
    from collections.abc import Callable

NUMBER = "number_contradicted"


def _known(value: Quantity | Money) -> bool:
    number = value.amount if isinstance(value, Money) else value.value
    return number is not None and number != 0 and value.upper is None


def _number(value: Quantity | Money) -> Decimal:
    number = value.amount if isinstance(value, Money) else value.value
    assert number is not None
    return number


def _with(value: Any, number: Decimal) -> Any:
    return attrs.evolve(value, **{"amount" if isinstance(value, Money) else "value": number})


def _digit(number: Decimal, turn: int) -> Decimal:
    """Change one digit for another one."""
    figures = f"{number:f}"
    places = [at for at, figure in enumerate(figures) if figure.isdigit()]
    at = places[turn % len(places)]
    new = str(int(figures[at]) % 9 + 1)
    return Decimal(figures[:at] + new + figures[at + 1 :])


def of_number(name: str, model: type, change: Callable[[Case, Decimal], Decimal], *codes: str) -> None:
    """List a corruption of a number."""

    @corruption(name, *codes)
    def plant(case: Case) -> Planted | None:
        picked = case.pick(case.facts(model, where=_known))
        if picked is None:
            return None
        claim, value = picked
        return exchanged(case, claim, _with(value, change(case, _number(value))))


for kind, words in ((Quantity, "a count"), (Money, "an amount")):
    of_number(f"{words}: a changed digit", kind, lambda case, n: _digit(n, case.rng.randrange(30)), NUMBER)
    of_number(f"{words}: a digit too many", kind, lambda case, n: n * 10 + case.rng.randrange(1, 10), NUMBER)
    of_number(f"{words}: ten times as much", kind, lambda _, n: n * 10, "magnitude_contradicted")
    of_number(f"{words}: 万 to 亿", kind, lambda _, n: n * 10_000, "magnitude_contradicted")
    of_number(f"{words}: 亿 to 万", kind, lambda _, n: n / 10_000, "magnitude_contradicted")
    of_number(f"{words}: thousand to million", kind, lambda _, n: n * 1000, "magnitude_contradicted")
    of_number(f"{words}: below zero", kind, lambda _, n: -n, "direction_contradicted")


def of_bound(name: str, model: type, old: tuple[str, ...], new: str) -> None:
    """List a corruption of a bound."""

    @corruption(name, "bound_contradicted")
    def plant(case: Case) -> Planted | None:
        picked = case.pick(case.facts(model, where=lambda value: _known(value) and value.bound in old))
        return None if picked is None else exchanged(case, picked[0], attrs.evolve(picked[1], bound=new))


LOWER, UPPER = ("more_than", "at_least"), ("less_than", "at_most", "nearly")
for kind, words in ((Quantity, "a count"), (Money, "an amount")):
    of_bound(f"{words}: a dropped “over”", kind, LOWER, "exact")
    of_bound(f"{words}: a dropped “nearly”", kind, UPPER, "exact")
    of_bound(f"{words}: a dropped “about”", kind, ("about",), "exact")
    of_bound(f"{words}: an added “over”", kind, ("exact",), "more_than")
    of_bound(f"{words}: “over” turned to “under”", kind, LOWER, "less_than")


@corruption("a count: a number that the words have, made unknown", NUMBER)
def unknown(case: Case) -> Planted | None:
    picked = case.pick(case.facts(Quantity, where=_known))
    return None if picked is None else exchanged(case, picked[0], Quantity.unknown(picked[1].unit))


@corruption("a count: the damaged digit read as a number", NUMBER)
def invented_number(case: Case) -> Planted | None:
    lost = case.facts(Quantity, where=lambda value: value.value is None and value.stated is not None)
    picked = case.pick(lost)
    return None if picked is None else exchanged(case, picked[0], Quantity.exact(case.rng.randrange(100)))


@corruption("an amount: CNY to USD", "currency_contradicted", "leads_nowhere", NUMBER)
def currency(case: Case) -> Planted | None:
    picked = case.pick(case.facts(Money, where=lambda value: value.currency is not None))
    if picked is None:
        return None
    new = case.pick({"USD", "CNY", "EUR", "JPY"} - {picked[1].currency})
    return exchanged(case, picked[0], attrs.evolve(picked[1], currency=new, inferred=False))


@corruption("an amount: the numbers of a sum and its equivalent exchanged", NUMBER, "magnitude_contradicted")
def swapped(case: Case) -> Planted | None:
    picked = case.pick(case.facts(Money, where=lambda value: bool(value.equivalents)))
    if picked is None:
        return None
    claim, value = picked
    first, *rest = value.equivalents
    other = _with(first, _number(value))
    return exchanged(case, claim, attrs.evolve(_with(value, _number(first)), equivalents=[other, *rest]))


@corruption("an amount: another equivalent", NUMBER, "magnitude_contradicted")
def equivalent(case: Case) -> Planted | None:
    picked = case.pick(case.facts(Money, where=lambda value: bool(value.equivalents)))
    if picked is None:
        return None
    claim, value = picked
    first, *rest = value.equivalents
    changed = _with(first, _digit(_number(first), case.rng.randrange(9)))
    planted = exchanged(case, claim, attrs.evolve(value, equivalents=[changed, *rest]))
    inner = [one.path for one in case.records.values() if getattr(one, "path", "").startswith(f"{claim.path}/equiv")]
    return planted._replace(fact=(claim.subject, inner[0] if inner else claim.path))


def _moved(span: DateSpan, **by: int) -> str | None:
    """Move each end of a span by years, months or days."""
    moved = []
    for end in span.edtf.split("/"):
        if end in {"", ".."}:
            moved.append(end)
            continue
        parts = [int(part) for part in end.split("-")] if "X" not in end else []
        if not parts or len(parts) < 1 + ("month" in by) + 2 * ("day" in by):
            return None
        parts[0] += by.get("year", 0)
        if "month" in by:
            parts[1] = (parts[1] - 1 + by["month"]) % 12 + 1
        if "day" in by:
            parts = list((dt.date(*parts) + dt.timedelta(days=by["day"])).timetuple()[:3])
        moved.append("-".join(f"{part:0{4 if at == 0 else 2}d}" for at, part in enumerate(parts)))
    return "/".join(moved)


def of_date(name: str, change: Callable[[Case, DateSpan], str | None], *codes: str, but: tuple[str, ...] = ()) -> None:
    """List a corruption of a date, `but` for those fields where it makes no difference: what is due is due by then."""

    @corruption(name, *codes)
    def plant(case: Case) -> Planted | None:
        facts = case.facts(DateSpan, where=lambda value: change(case, value) is not None)
        picked = case.pick(fact for fact in facts if fact[0].path not in but)
        if picked is None:
            return None
        try:
            new = DateSpan(edtf=change(case, picked[1]) or "", inferred=picked[1].inferred)
        except InvalidData:  # 30 February, an end before its start
            return None
        return exchanged(case, picked[0], new)


def _interval(span: DateSpan) -> list[str] | None:
    ends = span.edtf.split("/")
    return ends if len(ends) == 2 and all(len(end) == 10 for end in ends) else None


def _later_end(_: Case, span: DateSpan) -> str | None:
    ends = _interval(span)
    return None if ends is None else f"{ends[0]}/{dt.date.fromisoformat(ends[1]) + dt.timedelta(days=12)}"


def _only_first(_: Case, span: DateSpan) -> str | None:
    ends = _interval(span)
    return None if ends is None else ends[0]


def _until(span: DateSpan) -> str | None:
    start, _, end = span.edtf.partition("/")
    return end if start == ".." and "/" in span.edtf and len(end) == 4 else None


DATE = "date_contradicted"
of_date("a date: a wrong year", lambda case, span: _moved(span, year=case.rng.choice((-10, -1, 1, 2))), DATE)
of_date("a date: a wrong month", lambda case, span: _moved(span, month=case.rng.randrange(1, 12)), DATE)
of_date("a date: a wrong day", lambda case, span: _moved(span, day=case.rng.randrange(40, 300)), DATE)
of_date("a date: a later end", _later_end, DATE)
of_date("a date: the first day for all of them", _only_first, DATE)
of_date("a date: a dropped “by”", lambda _, span: _until(span), "bound_contradicted", but=("/due",))
of_date(
    "a date: “by” turned to “since”", lambda _, span: (end := _until(span)) and f"{end}/..", "direction_contradicted"
)


def _finer(case: Case, span: DateSpan) -> str | None:
    """Give a month to a year and a day to a month, as those do who need a full date."""
    if "/" in span.edtf or "X" in span.edtf or len(span.edtf) not in {4, 7} or span.edtf[5:6] > "1":
        return None
    return f"{span.edtf}-{case.rng.randrange(1, 13):02d}"


def _with_an_end(case: Case, span: DateSpan) -> str | None:
    """Give an end to a single date, as those do who know how long such a thing lasts."""
    if "/" in span.edtf or len(span.edtf) != 10 or "X" in span.edtf:
        return None
    return f"{span.edtf}/{dt.date.fromisoformat(span.edtf) + dt.timedelta(days=case.rng.randrange(1, 30))}"


of_date("a date: an invented day or month", _finer, DATE)
of_date("a date: an invented end", _with_an_end, DATE)


@corruption("a date: an end left open that no words leave open", DATE)
def left_open(case: Case) -> Planted | None:
    """Leave an extent open; of a moment, an open interval says no more than its date."""
    extents = (
        one
        for one in case.facts(DateSpan, where=lambda span: "/" not in span.edtf)
        if one[0].path != "/due" and not isinstance(case.records[one[0].subject], Milestone)
    )
    picked = case.pick(extents)
    if picked is None:
        return None
    return exchanged(case, picked[0], DateSpan(edtf=f"{picked[1].edtf}/..", inferred=picked[1].inferred))


def of_unit(name: str, change: Callable[[Quantity], str | None]) -> None:
    """List a corruption of what a number is one of."""

    @corruption(name, "unit_contradicted")
    def plant(case: Case) -> Planted | None:
        picked = case.pick(case.facts(Quantity, where=lambda value: _known(value) and change(value) is not None))
        return None if picked is None else exchanged(case, picked[0], attrs.evolve(picked[1], unit=change(picked[1])))


def _another_noun(value: Quantity) -> str | None:
    unit = value.unit or ""
    return next((noun for noun in ("companies", "experts") if unit not in MEASURES and fits(unit, noun) is False), None)


of_unit("a count: a percentage", lambda value: None if value.unit in MEASURES else "%")
of_unit("a count: percentage points", lambda value: None if value.unit in MEASURES else "pp")
of_unit("a count: of another thing", _another_noun)


def of_plain(name: str, model: type, change: Callable[[Any], Any], *codes: str) -> None:
    """List a corruption of an edition, a rank or a duration."""

    @corruption(name, *codes)
    def plant(case: Case) -> Planted | None:
        picked = case.pick(case.facts(model))
        return None if picked is None else exchanged(case, picked[0], change(picked[1]))


def _longer(value: Duration) -> Duration:
    (unit, number), *_ = value.components
    return Duration(iso=f"P{number + 1}{unit}")


def _other_unit(value: Duration) -> Duration:
    (unit, number), *_ = value.components
    return Duration(iso=f"P{number}{ {'D': 'W', 'W': 'M', 'M': 'Y', 'Y': 'M'}[unit] }".replace(" ", ""))


of_plain("an edition: one too many", Edition, lambda value: Edition(number=value.number + 1), NUMBER)
of_plain("a rank: one lower", Rank, lambda value: Rank(number=value.number + 1), NUMBER)
of_plain("a rank: among the top", Rank, lambda value: Rank.among_top(value.number), "bound_contradicted")
of_plain("a duration: one too many", Duration, _longer, NUMBER)
of_plain("a duration: another unit", Duration, _other_unit, "unit_contradicted")
