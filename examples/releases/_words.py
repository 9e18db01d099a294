"""What values say, in words for a person: "more than 20", "nearly 50", "CNY 10 million", "unknown"."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from talentweek import Bound, Component

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from talentweek import DateSpan, Duration, Listing, Money, Place, Quantity

#: The words before a number, by how the source bounds it.
_BEFORE: Final = {
    Bound.exact: "",
    Bound.about: "about ",
    Bound.more_than: "more than ",
    Bound.at_least: "at least ",
    Bound.less_than: "less than ",
    Bound.at_most: "at most ",
    Bound.nearly: "nearly ",
    Bound.between: "",
    Bound.vague: "some ",
}
#: What begins no line, and what ends none.
_NEVER_FIRST: Final = "、,。)”·"
_NEVER_LAST: Final = "(“"
_LARGE: Final = ((10**9, " billion"), (10**6, " million"))
_UNITS: Final = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "TH": "hour",
    "TM": "minute",
    "TS": "second",
}


def number(value: Decimal) -> str:
    """Write a number with its thousands set off, and large ones in millions.

    >>> from decimal import Decimal
    >>> number(Decimal(140_000)), number(Decimal(42_800_000_000))
    ('140,000', '42.8 billion')
    """
    for unit, word in _LARGE:
        if value >= unit and value % (unit // 100) == 0:
            return f"{(value / unit).normalize():,f}{word}"
    return f"{value:,f}"


def _bounded(bound: Bound, value: Decimal | None, upper: Decimal | None) -> str:
    if value is None:
        return "unknown"
    return f"{_BEFORE[bound]}{number(value)}{f' to {number(upper)}' if upper is not None else ''}"


def quantity(value: Quantity) -> str:
    """Say how many.

    >>> from talentweek import Quantity
    >>> quantity(Quantity.more_than(20)), quantity(Quantity.unknown("家"))
    ('more than 20', 'unknown')
    """
    said = _bounded(value.bound, value.value, value.upper)
    return f"{said} {value.unit}" if value.unit and value.value is not None else said


def count(value: Quantity) -> str:
    """Say how many, on its own.

    >>> from talentweek import Quantity
    >>> count(Quantity.nearly(50)), count(Quantity.unknown("家"))
    ('nearly 50', 'number unknown')
    """
    return quantity(value) if value.value is not None else "number unknown"


def money(value: Money) -> str:
    """Say how much, and what else the source itself calls it.

    >>> from talentweek import Money
    >>> money(Money.exact(10_000_000, "CNY", equivalents=[Money.exact(1_370_000, "USD")]))
    'CNY 10 million (the source: also USD 1.37 million)'
    """
    currency = value.currency or "currency undecided"
    said = _bounded(value.bound, value.amount, value.upper)
    bound = _BEFORE.get(value.bound, "")
    amount = f"{bound}{currency} {said.removeprefix(bound)}"
    also = ", ".join(money(other) for other in value.equivalents)
    return f"{amount} (the source: also {also})" if also else amount


def date(span: DateSpan) -> str:
    """Say when, exactly as precisely as it is known, and what was inferred.

    >>> from talentweek import DateSpan
    >>> date(DateSpan(edtf="2024-07-11/", inferred=["year"])), date(DateSpan(edtf="../2025"))
    ('from 2024-07-11, until when is not told (year inferred)', 'by 2025')
    """
    start, end = span.start, span.end
    if not span.is_interval:
        said = f"{start}" if start is not None and start.day else f"{start}, no more exactly"
    elif start is not None and end is not None:
        said = f"{start} to {end}"
    elif start is not None:
        said = f"from {start}, until when is not told" if span.ends_unknown else f"since {start}"
    else:
        said = f"until {end}, since when is not told" if span.starts_unknown else f"by {end}"
    if not span.inferred:
        return said
    parts = "" if set(span.inferred) == set(Component) else f"{' and '.join(span.inferred)} "
    return f"{said} ({parts}inferred)"


def duration(value: Duration) -> str:
    """Say how long.

    >>> from talentweek import Duration
    >>> duration(Duration(iso="P2D")), duration(Duration(iso="P1W"))
    ('2 days', '1 week')
    """
    parts = [f"{count} {_UNITS[unit]}{'s' if count > 1 else ''}" for unit, count in value.components]
    return _BEFORE[value.bound] + ", ".join(parts)


def place(value: Place) -> str:
    """Say where, from small to large.

    >>> from talentweek import Place
    >>> place(Place(country="CN", subdivision="CN-JS", localities=["Suzhou", "Kunshan"]))
    'Kunshan, Suzhou, CN-JS'
    """
    known = [value.venue, *reversed(value.localities), value.subdivision or value.country]
    return ", ".join(part for part in known if part) or value.stated or ""


def listing(values: Listing[str] | Listing[Place]) -> str:
    """Say what is named, how many there are, and whether there are others.

    >>> from talentweek import Listing
    >>> listing(Listing.open("new materials", "biomedicine")), listing(Listing.open("health", stated_count=5))
    ('new materials, biomedicine and others', 'health and others, 5 in all')
    """
    named = ", ".join(item if isinstance(item, str) else place(item) for item in values.items)
    count = f", {quantity(values.stated_count)} in all" if values.stated_count else ""
    return f"{named}{' and others' if values.complete is False else ''}{count}"


def width(text: str) -> int:
    """Count the columns that a text takes in a terminal: Chinese characters take two.

    >>> width("Hangzhou"), width("杭州")
    (8, 4)
    """
    return sum(
        0 if unicodedata.combining(character) else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )


def _pieces(text: str) -> Iterator[str]:
    """Cut a text where a line may end: after a space, and beside a wide character."""
    piece = ""
    for character in text:
        wide = unicodedata.east_asian_width(character) in "WF"
        after = piece[-1:]
        may_end = wide or after == " " or unicodedata.east_asian_width(after or " ") in "WF"
        if piece and may_end and character not in _NEVER_FIRST and after not in _NEVER_LAST:
            yield piece
            piece = ""
        piece += character
    yield piece


def wrapped(text: str, columns: int, indent: int, hanging: int) -> Iterator[str]:
    """Break a text into lines of at most so many columns, all but the first with a hanging indent.

    >>> list(wrapped("more than 50 enterprises", 16, 0, 2))
    ['more than 50', '  enterprises']
    """
    line = " " * indent
    for piece in _pieces(text):
        if width(line) + width(piece.rstrip()) > columns and line.strip():
            yield line.rstrip()
            line = " " * (indent + hanging)
        line += piece
    yield line.rstrip()
