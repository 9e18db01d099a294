"""Which currency a word or a sign means: 币种. `$` may be any dollar, 元 any of three, US$ is one.

A word stands for the set of the currencies that it can mean. Two words beside one amount narrow each other down
(AUD and `$`, 元 and 人民币), and where more than one is left, the country of the document decides.

    >>> from talentweek.normalise.context import Context
    >>> decide(DOLLARS, Context(country="SG")), decide(DOLLARS, Context(country="AE")), decide(DOLLARS, Context())
    (('SGD', True), ('USD', True), (None, False))
    >>> decide(YUAN, Context(country="TW")), decide(YUAN, Context(country="MO")), decide(YUAN & {"CNY"}, Context())
    (('TWD', True), (None, False), ('CNY', False))

What stays open is None: nothing is guessed. The second part of the answer tells whether the words left it open.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from talentweek.normalise._currency_table import FAMILIES, LOCAL, SYMBOLS

if TYPE_CHECKING:
    from talentweek.normalise.context import Context

#: The currencies that a word can mean.
Options = frozenset[str]


def options(codes: str) -> Options:
    """Return the currencies whose codes stand in a text."""
    return frozenset(codes.split())


#: Codes that are words or other abbreviations as well: in capitals only, and before a number only where it is one
#: of money beyond doubt (TOP 10, COP 28, PHP 8).
RISKY: Final = options(
    "all amd ang ars bam bob bsd btn cad cop cup cve dop ern etb gel gip irr kes kid lak lbp mad mdl mop mur nad nio "
    "npr pab pen php ron rub sar scr sdg shp sle sos ssp std stn top try vnd wst"
)
#: A bare $, dollars.
DOLLARS: Final = options(FAMILIES["dollars"])
#: £, pounds.
POUNDS: Final = options(FAMILIES["pounds"])
#: 元, 块: of the mainland, of Taiwan, of Hong Kong. Macau calls the pataca so too, and is left open.
YUAN: Final = options("CNY TWD HKD")
#: A bare ¥.
YEN_OR_YUAN: Final = options("CNY JPY")
#: kr, crowns.
CROWNS: Final = options("SEK NOK DKK ISK")
#: Pesos that are written with a bare $.
_PESO_SIGNS: Final = options(FAMILIES["pesos"]) - {"PHP"}
#: Cents by themselves, and behind an amount of what else has them.
CENTS: Final = DOLLARS | {"EUR"}
CENTS_BEHIND: Final = CENTS | options("CHF ZAR KES MYR INR PKR LKR SEK NOK DKK BRL MXN PLN CZK TRY THB AED SAR QAR")

#: What is meant where the country of the document has none of its own of that name.
_ABROAD: Final[dict[Options, str]] = {
    POUNDS: "GBP", options(FAMILIES["won"]): "KRW", options(FAMILIES["rupees"]): "INR",
    options(FAMILIES["dirhams"]): "AED", options(FAMILIES["rubles"]): "RUB", options(FAMILIES["lei"]): "RON",
}  # fmt: skip

#: Signs, with what each can mean.
SIGNS: Final[dict[str, Options]] = {
    **{sign: options(code) for sign, code in SYMBOLS.items() if " " not in sign},
    **{sign: options(codes) for sign, codes in {
        "$": FAMILIES["dollars"], "£": FAMILIES["pounds"], "¥": "CNY JPY", "円": "JPY", "₽": "RUB", "₺": "TRY",
        "₴": "UAH", "₾": "GEL", "₸": "KZT", "₦": "NGN", "₵": "GHS", "gh₵": "GHS", "gh¢": "GHS", "฿": "THB",
        "₡": "CRC", "₲": "PYG", "₭": "LAK", "₮": "MNT", "៛": "KHR", "৳": "BDT", "₼": "AZN", "֏": "AMD", "u.s.$": "USD",
        "u.s. $": "USD",
        "s$": "SGD", "sg$": "SGD", "c$": "CAD", "can$": "CAD", "cdn$": "CAD", "aus$": "AUD", "mex$": "MXN",
        "j$": "JMD", "tt$": "TTD", "b$": "BND BSD", "bz$": "BZD", "fj$": "FJD", "mop$": "MOP", "e£": "EGP",
        "ar$": "ARS", "rd$": "DOP", "mx$": "MXN", "uy$": "UYU", "cl$": "CLP", "col$": "COP", "bds$": "BBD",
        "lb£": "LBP", "kr.": "SEK NOK DKK ISK", "dhs.": FAMILIES["dirhams"],
        "dh.": FAMILIES["dirhams"], "ksh.": "KES", "sfr.": "CHF",
        "rmb¥": "CNY", "cny¥": "CNY", "jpy¥": "JPY", "usd$": "USD", "s/.": "PEN", "rp.": "IDR",
        "rs.": FAMILIES["rupees"], "fcfa": "XAF XOF",
    }.items()},
}  # fmt: skip


def narrowed(first: Options, second: Options) -> Options:
    """Return what two words beside one amount mean together; a bare $ is the sign of pesos too.

    >>> [sorted(narrowed(DOLLARS, options(code))) for code in ("AUD", "MXN", "EUR")]
    [['AUD'], ['MXN'], []]
    """
    both = first & second
    if both or DOLLARS not in (first, second):
        return both
    other = second if first == DOLLARS else first
    return other if other <= _PESO_SIGNS else both


@lru_cache(maxsize=1024)
def decided(choice: Options, country: str | None, chinese: bool) -> tuple[str | None, bool]:  # noqa: FBT001 - a key
    """Return what `decide` returns, for a country alone."""
    if len(choice) == 1:
        return next(iter(choice)), False
    own = LOCAL.get(country) if country is not None else None
    if own is not None and own in choice:
        return own, True
    if choice == DOLLARS:  # whoever writes pesos writes them with the same sign
        return (None, False) if country is None or own in _PESO_SIGNS else ("USD", True)
    if choice == YEN_OR_YUAN:
        return ("CNY", True) if chinese and country is None else (None, False)
    usual = _ABROAD.get(choice)
    return usual, usual is not None


def decide(choice: Options, context: Context, *, chinese: bool = False) -> tuple[str | None, bool]:
    """Return the currency that is meant, None where it stays open, and whether it was not the words that decided it.

    `chinese` tells that the words stand in a Chinese text, where a bare ¥ is the yuan.

    >>> from talentweek.normalise.context import Context
    >>> decide(YEN_OR_YUAN, Context(country="JP")), decide(YEN_OR_YUAN, Context(), chinese=True)
    (('JPY', True), ('CNY', True))
    >>> decide(POUNDS, Context()), decide(POUNDS, Context(country="EG")), decide(CROWNS, Context(country="GB"))
    (('GBP', True), ('EGP', True), (None, False))
    """
    return decided(choice, context.country, chinese)
