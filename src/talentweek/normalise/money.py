"""Read amounts of money: 金额. 10 million yuan, over US$14.5 million, 近3亿元, 1000万元（约合137万美元）.

    >>> read("10 million yuan ($1.37 million)", Context(country="CN"))
    Money(amount=10000000, currency='CNY', equivalents=(Money(amount=1370000, currency='USD', inferred=True, stated='$1.37 million'),), stated='10 million yuan ($1.37 million)')
    >>> read("10 million yuan and 5 million euros")
    Traceback (most recent call last):
    talentweek.normalise._reading.Unreadable: more than one amount of money
      10 million yuan and 5 million euros
                          ^^^^^^^^^^^^^^^

The currency is decided by the words, else by the country of the context, else by nothing: it stays None. A unit that
stands in the header of a column comes with the context and belongs to bare numbers:

    >>> read("3.5", Context(unit="亿元", country="CN"))
    Money(amount=350000000, currency='CNY', inferred=True, stated='3.5')
"""  # noqa: E501 - the repr of a value is one line

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, cast

import attrs

from talentweek.normalise import _figures, _find
from talentweek.normalise._engine import reader_for
from talentweek.normalise._header_units import spellings
from talentweek.normalise._plain import EXACT, Counted, Priced, holdable
from talentweek.normalise._reading import LONGEST, Reading
from talentweek.normalise.context import Context, known
from talentweek.rules import maker_of
from talentweek.values.money import Money

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

_KIND: Final = "money"
_KINDS: Final = frozenset({_KIND})
_WHAT: Final = "amount of money"
_UNDER_HEADER: Final = "money: bare number under the unit of a header"
#: Which bracket closes which.
_CLOSING: Final = {"(": ")", "（": "）", "[": "]", "［": "］", "【": "】"}
#: What stands before another amount that says the same.
_SAME: Final = frozenset(
    ("or", "or about", "equivalent to", "equivalent to about", "equivalent", "equal to", "i.e.", "ie", "that is", "=",
     "≈", "~", "approx.", "approximately", "/", "折合", "折", "合", "相当于", "相當於", "即", "折算",
     "折算为", "或", "等于", "等於")
)  # fmt: skip
#: Those of them that say it only behind a mark.
_EITHER: Final = frozenset(("or", "或"))
_SAID_SO: Final = ("约合", "約合", "约折合", "約折合", "折合")
#: Magnitudes, wherever they stand in a number: 1万2, two million and one.
_MAGNITUDES: Final = (*"千仟万萬亿億兆", "thousand", "lakh", "crore", "illion")
_THOUSAND: Final = 1000
#: The smallest bare number that is too great under a unit of thousands, and the smallest unit that is one in itself.
_TOO_GREAT: Final = 10**8
_MILLION: Final = 10**6


def find(text: str, context: Context | None = None) -> tuple[Reading, ...]:
    """Return the amounts in a running text in order; never raises.

    An amount and its equivalent are two readings. Where the context has the unit of a header, each bare number is an
    amount too.

    >>> [reading.text for reading in find("secured 10 million yuan ($1.37 million) each")]
    ['10 million yuan', '$1.37 million']
    """
    context = known(text, context)
    return _found(text, context, _figures.price(text, context))


def _found(text: str, context: Context, price: _figures.Price | None) -> tuple[Reading, ...]:
    if price is not None:
        number, currency, inferred, start, end = price
        plain = Priced(number, "exact", None, currency, inferred)
        return (Reading(_KIND, start, end, text[start:end], _figures.RULE, plain),)
    readings = tuple(reader_for(text, context.language).readings(text, context, _KINDS))
    return readings if context.unit is None else _under_header(text, context, readings)


def read(text: str, context: Context | None = None) -> Money:
    """Return the amount that a whole string says, with the equivalents that it states for it.

    Unreadable where it says none, or several that are not the same, or something else beside.

    >>> read("1000万元", Context(country="CN")).currency, read("1000万元").currency
    ('CNY', None)
    """
    context = known(text, context)
    price = _figures.price(text, context)
    if price is not None:
        number, currency, inferred, start, end = price
        if end - start == len(text):
            return maker_of(Money)(amount=number, currency=currency, inferred=inferred, stated=text)
    readings = _found(text, context, price)
    if len(readings) > 1:
        nested = _nested(text, readings)
        if nested is not None:
            return nested
    return cast("Money", _find.only_one(readings, text, _KIND, _WHAT).value)


def _nested(text: str, readings: Sequence[Reading]) -> Money | None:
    """Return the first amount with the others as its equivalents; None where the words do not make them so."""
    first = readings[0]
    if text[: first.start].strip():
        return None
    closing = ""
    for before, after in pairwise(readings):
        gap = text[before.end : after.start].strip().lower()
        if not closing and gap[:1] in _CLOSING:
            closing, gap = _CLOSING[gap[0]], gap[1:].strip()
            said = True
        else:
            said = bool(closing)
        word = gap.strip(",，;；、:： ")
        if word in _EITHER and word == gap and not said:
            return None  # £10 or €12 are two prices; 10 million yuan, or $1.4 million is one amount
        if not (said and not word) and word not in _SAME and not (gap and not word and _says_so(after)):
            return None
    if text[readings[-1].end :].strip() != closing:
        return None
    values = [cast("Money", reading.value) for reading in readings]
    if any(value.currency == values[0].currency for value in values[1:]):
        return None
    stated = text.strip()
    return attrs.evolve(
        values[0], equivalents=tuple(values[1:]), stated=stated if len(stated) <= LONGEST else values[0].stated
    )


def _says_so(reading: Reading) -> bool:
    """Whether the words of an amount say that it is another one converted: 约合137万美元, about $1.37 million."""
    return reading.text.startswith(_SAID_SO) or (isinstance(reading.plain, Priced) and reading.plain.bound == "about")


def is_header(context: Context) -> bool:
    """Whether a context has the unit of a header, and it is one of money.

    >>> is_header(Context(unit="million yuan")), is_header(Context(unit="projects")), is_header(Context())
    (True, False, False)
    """
    return context.unit is not None and _header(context.unit, context.country, context.language) is not None


@lru_cache(maxsize=256)
def _header(unit: str, country: str | None, language: str | None) -> Priced | None:
    """Return the amount that one of a unit is, None where it is no unit of money.

    >>> _header("million yuan", None, None).value, _header("projects", None, None)
    (Decimal('1000000'), None)
    """
    context = Context(country=country, language=language)
    for said in spellings(unit):
        readings = _find.find(said, context, kinds=_KIND)
        if len(readings) == 1 and readings[0].text == said.strip():
            plain = readings[0].plain
            return plain if isinstance(plain, Priced) and plain.value and plain.bound == "exact" else None
    return None


def _under_header(text: str, context: Context, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Return the amounts under the unit of a header: those that have a magnitude of their own, and bare numbers.

    Under a magnitude, an amount with a sign and no magnitude ($1.5) may be one of both; it is none.
    """
    header = _header(context.unit or "", context.country, context.language)
    if header is None or header.value is None:
        return readings
    taken = [(reading.start, reading.end) for reading in readings]
    if header.value > 1:
        readings = tuple(reading for reading in readings if _has_magnitude(reading.text, context))
    bare = [
        Reading(_KIND, number.start, number.end, number.text, _UNDER_HEADER, made)
        for number in _find.find(text, context, kinds="count")
        if (made := _scaled(number.plain, header)) is not None
        and not (header.value > 1 and _has_magnitude(number.text, context))
        and not any(start < number.end and number.start < end for start, end in taken)
    ]
    return tuple(sorted([*readings, *bare], key=lambda reading: reading.start))


def _is_full(number: Decimal | None, header: Decimal) -> bool:
    """Whether a bare number is so great that its column seems to have the unit in it already: 150000000 under 亿元.

    Columns of thousands and of 万 do hold numbers of seven digits.

    >>> from decimal import Decimal
    >>> _is_full(Decimal(150_000_000), Decimal(10**8)), _is_full(Decimal(1_234_567), Decimal(10**4))
    (True, False)
    """
    limit = header if header >= _MILLION else _TOO_GREAT
    return number is not None and header > 1 and abs(number) >= limit


def _has_magnitude(words: str, context: Context) -> bool:
    """Whether a number has a magnitude of its own: 1500万 in a column of 亿元 may be so many yuan, or a mistake."""
    said = words.lower()
    if any(magnitude in said for magnitude in _MAGNITUDES):
        return True
    entries = reader_for(words, context.language).tokens(words, context).entries
    return any("NUM" in says and says["NUM"].scale >= _THOUSAND for _, says in entries)


def _scaled(plain: object, header: Priced) -> Priced | None:
    """Return a bare number as an amount in the unit of the header; None where it counts something or is too long."""
    if not isinstance(plain, Counted) or plain.unit is not None or header.value is None:
        return None
    if _is_full(plain.value, header.value) or _is_full(plain.upper, header.value):
        return None
    value, upper = (
        None if number is None else EXACT.multiply(number, header.value) for number in (plain.value, plain.upper)
    )
    if not (holdable(value) and holdable(upper)):
        return None
    return Priced(value, plain.bound, upper, header.currency, header.inferred, plain.notes)
