"""Values in English: counts, amounts of money, percentages, ordinals, rankings, durations.

Each function draws one thing that is said, with few choices.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.normalise.context import Context
from talentweek.strategies._phrases.amounts import Bounded, Currency, money_of, quantity_of, where_said, worth
from talentweek.strategies._phrases.english_dates import a_date
from talentweek.strategies._phrases.english_numbers import (
    BOUNDS,
    COUNT_BOUNDS,
    COUNTS,
    INDIAN_SUMS,
    MORE_OR_LESS,
    PLAIN,
    SUMS,
    VAGUE,
    WORD_SUMS,
    WORDS,
    a_bounded_number,
    a_bounded_range,
    ordinal,
    ordinal_words,
    words,
)
from talentweek.strategies._phrases.said import ONE, Notation, Said, hundredths, one_of, tenths
from talentweek.values.bounds import Bound
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import DrawFn

_HERE: Final = Context(language="en")
#: What is counted, and which sentences hold it.
_NOUNS: Final = (
    ("experts", "people"), ("foreign experts", "people"), ("overseas scholars", "people"), ("students", "people"),
    ("young engineers", "people"), ("attendees", "people"), ("enterprises", "bodies"), ("start-ups", "bodies"),
    ("research institutes", "bodies"), ("universities", "bodies"), ("projects", "things"),
    ("high-tech projects", "things"),
    ("agreements", "things"), ("jobs", "things"), ("patents", "things"), ("countries and regions", "places"),
    ("countries", "places"), ("cities", "places"),
)  # fmt: skip


CURRENCIES: Final = (
    Currency("CNY", behind=" yuan"), Currency("CNY", "RMB "), Currency("CNY", "RMB"), Currency("CNY", "CNY "),
    Currency("CNY", behind=" RMB"), Currency("CNY", behind=" renminbi"), Currency("USD", "US$"),
    Currency("USD", "USD "),
    Currency("USD", behind=" US dollars"), Currency("EUR", "€"), Currency("EUR", "EUR "),
    Currency("EUR", behind=" euros"),
    Currency("GBP", "GBP "), Currency("GBP", behind=" pounds sterling"), Currency("JPY", "JPY "),
    Currency("JPY", behind=" yen"), Currency("HKD", "HK$"), Currency("SGD", "S$"), Currency("TWD", "NT$"),
    Currency("AUD", "A$"), Currency("CAD", "C$"), Currency("INR", "₹"), Currency("AED", "AED "),
    Currency("SAR", "SAR "),
    Currency("MYR", "MYR "), Currency("CHF", "CHF "), Currency("KRW", "KRW "),
    Currency("USD", "$", country="CN"), Currency("USD", "$", country="US"), Currency("SGD", "$", country="SG"),
    Currency("HKD", "$", country="HK"), Currency("TWD", "$", country="TW"), Currency("AUD", "$", country="AU"),
    Currency("CAD", "$", country="CA"), Currency("NZD", "$", country="NZ"), Currency(None, "$"), Currency(None, "¥"),
    Currency("CNY", "¥", country="CN"), Currency("JPY", "¥", country="JP"), Currency("INR", "Rs ", country="IN"),
    Currency("AED", behind=" dirhams", country="AE"), Currency("KRW", behind=" won", country="KR"),
    Currency("GBP", "£", country="GB"),
)  # fmt: skip


#: Numbers that name programmes of China where nothing bounds them: 985 universities, 863 projects.
_PROGRAMMES: Final = frozenset(("211", "863", "973", "985"))


def a_count(draw: DrawFn) -> Said:
    """Draw a count: "over 20 foreign experts"."""
    form = one_of(draw, ("number", "number", "range", "vague"))
    noun, use = one_of(draw, _NOUNS)

    def put(figure: str) -> str:
        return f"{figure} {noun}"

    if form == "vague":
        said, power = one_of(draw, VAGUE)
        made = Bounded(put(said), Bound.vague, Decimal(10**power), Decimal(10 ** (power + 1)))
    elif form == "range":
        made = a_bounded_range(draw, COUNTS, put)
    else:
        made = a_bounded_number(draw, COUNTS, COUNT_BOUNDS, put)
    if made.words in map(put, _PROGRAMMES):
        made = Bounded(put(str(made.value + 1)), made.bound, made.value + 1)
    return Said(made.words, quantity_of(made, noun), use, _HERE)


def an_amount(draw: DrawFn) -> Said:
    """Draw an amount of money: "nearly 300 million yuan", "RMB 10 million (about US$1.37 million)"."""
    form = one_of(draw, ("number", "number", "equivalent", "range", "vague"))
    currency = one_of(draw, CURRENCIES if form != "vague" else [one for one in CURRENCIES if one.behind])

    def put(figure: str) -> str:
        return f"{currency.before}{figure}{currency.behind}"

    notations = INDIAN_SUMS if currency.code == "INR" else WORD_SUMS if currency.behind else SUMS
    if form == "vague":
        said, power = one_of(draw, VAGUE[1:])
        made = Bounded(put(said), Bound.vague, Decimal(10**power), Decimal(10 ** (power + 1)))
    elif form == "range":
        made = a_bounded_range(draw, notations, put, twice=True)
    else:
        made = a_bounded_number(draw, notations, (*BOUNDS, *MORE_OR_LESS) if form == "number" else BOUNDS[:1], put)
    said, value = made.words, money_of(made, currency)
    if form == "equivalent":
        said, value = with_equivalent(draw, said, value)
    return Said(said, value, "money", Context(language="en", country=where_said(draw, currency)))


def with_equivalent(draw: DrawFn, said: str, value: Money) -> tuple[str, Money]:
    """Add what the source itself says that it is in another currency."""
    code, sign = ("CNY", "RMB ") if value.currency == "USD" else ("USD", "US$")
    bound, word = one_of(draw, ((Bound.exact, ""), (Bound.about, "about "), (Bound.about, "approximately ")))
    number = draw(st.integers(101, 9999))
    other = f"{word}{sign}{hundredths(number)} million"
    equivalent = Money(amount=number * 10_000, bound=bound, currency=code, stated=other)
    return f"{said} ({other})", worth(value, equivalent)


_PERCENTS: Final = (Notation(2, 99, ONE, str), Notation(11, 999, ONE / 10, tenths))
_PERCENT_UNITS: Final = (("%", " percent"), ("%", "%"), ("%", " per cent"), ("pp", " percentage points"))


def a_percentage(draw: DrawFn) -> Said:
    """Draw a percentage or a number of percentage points: "30 percent", "1.5 percentage points"."""
    form = one_of(draw, ("number", "number", "range"))
    unit, written = one_of(draw, _PERCENT_UNITS)

    def put(figure: str) -> str:
        return f"{figure}{written}"

    if form == "range":
        made = a_bounded_range(draw, _PERCENTS, put, twice=written == "%")
    else:
        made = a_bounded_number(draw, _PERCENTS, (*BOUNDS, *MORE_OR_LESS), put)
    return Said(made.words, quantity_of(made, unit), "points" if unit == "pp" else "percent", _HERE)


def an_ordinal(draw: DrawFn) -> Said:
    """Draw an ordinal: "8th", "Third", "inaugural"."""
    number = draw(st.integers(2, 99))
    firsts = ("inaugural", "first")
    said = one_of(draw, (ordinal(number), ordinal_words(number), ordinal_words(number).capitalize(), *firsts))
    number = 1 if said in firsts else number
    return Said(said, Edition(number=number), "edition", _HERE)


#: How a place in a ranking is said.
_RANKS: Final[tuple[tuple[str, Callable[[int], str]], ...]] = (
    ("ranked {}", ordinal_words), ("ranks {}", ordinal_words), ("ranked {}", ordinal), ("ranked No. {}", str),
    ("No. {}", str), ("#{}", str),
)  # fmt: skip
_TOPS: Final[tuple[tuple[str, Callable[[int], str]], ...]] = (("top {}", str), ("top {}", words))


def a_ranking(draw: DrawFn) -> Said:
    """Draw a place in a ranking: "ranked first", "No. 3", or among the top so many."""
    form = one_of(draw, (*_RANKS, *_TOPS))
    if form in _TOPS:
        number = draw(st.integers(2, 99))
        return Said(form[0].format(form[1](number)), Rank.among_top(number), "top", _HERE)
    number = draw(st.integers(1, 99))
    verb = form[0].startswith("rank")
    return Said(form[0].format(form[1](number)), Rank(number=number), "ranked" if verb else "rank", _HERE)


_UNITS: Final = (
    ("day", "D", ""),
    ("week", "W", ""),
    ("month", "M", ""),
    ("year", "Y", ""),
    ("hour", "H", "T"),
    ("minute", "M", "T"),
)
#: What is said of a time: "over seven days" may be during them.
_OF_TIMES: Final = frozenset(
    ("", "more than ", "at least ", "no less than ", "up to ", "no more than ", "less than ", "nearly ", "almost ",
     "about ", "around ", "approximately ", "roughly ")
)  # fmt: skip
_DURATION_BOUNDS: Final = tuple(one for one in (*BOUNDS, *MORE_OR_LESS) if one[1] in _OF_TIMES)


def a_duration(draw: DrawFn) -> Said:
    """Draw a duration: "three-day", "week-long", "19 consecutive years", "three to five years"."""
    form: Callable[[DrawFn], tuple[str, Duration, str]] = one_of(
        draw, (_lasting, _lasting, _adjective, _running, _from_to)
    )
    said, value, use = form(draw)
    return Said(said, value, use, _HERE)


def _iso(number: Decimal | int, unit: tuple[str, str, str]) -> str:
    return f"P{unit[2]}{number}{unit[1]}"


def _lasting(draw: DrawFn) -> tuple[str, Duration, str]:
    unit = one_of(draw, _UNITS)
    made = a_bounded_number(
        draw, (WORDS, PLAIN._replace(high=99)), _DURATION_BOUNDS, lambda figure: f"{figure} {unit[0]}s"
    )
    return made.words, Duration(iso=_iso(made.value, unit), bound=made.bound), "lasting"


def _from_to(draw: DrawFn) -> tuple[str, Duration, str]:
    unit = one_of(draw, _UNITS)
    made = a_bounded_range(draw, (WORDS, PLAIN._replace(high=99)), lambda figure: f"{figure} {unit[0]}s")
    upper = _iso(made.upper or 0, unit)
    return made.words, Duration(iso=_iso(made.value, unit), bound=made.bound, upper=upper), "lasting"


def _adjective(draw: DrawFn) -> tuple[str, Duration, str]:
    unit = one_of(draw, _UNITS)
    number = draw(st.integers(1, 60))
    if number == 1 and unit[2] == "":
        return f"{unit[0]}-long", Duration(iso=_iso(1, unit)), "adjective"
    number = max(number, 2)
    written = one_of(draw, (words(number), str(number)))
    return f"{written}-{unit[0]}", Duration(iso=_iso(number, unit)), "adjective"


def _running(draw: DrawFn) -> tuple[str, Duration, str]:
    unit = one_of(draw, _UNITS[:4])
    number = draw(st.integers(2, 40))
    written = one_of(draw, (str(number), words(number)))
    return f"{written} consecutive {unit[0]}s", Duration(iso=_iso(number, unit)), "running"


GRAMMAR: Final = {
    "count": a_count,
    "money": an_amount,
    "percent": a_percentage,
    "ordinal": an_ordinal,
    "ranking": a_ranking,
    "date": a_date,
    "duration": a_duration,
}
