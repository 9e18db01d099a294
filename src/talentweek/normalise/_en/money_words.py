"""English words for currencies: US dollars, renminbi, Swiss francs, HK$; and the words around them in an amount.

The names and the signs come from CLDR; what people also say is written here. A tag tells where a word may stand:

    MONEY       after the number: 10 million yuan; codes and signs as well
    CURRENCY    the same, and its likes of other languages: what other dimensions have to know of it
    SIGN        before the number, or after it: US$ 5, EUR 5, 5 EUR
    COIN        after the number and the name of a country only, since it is a common word: Brazilian real
    NATION      before one of those: Swiss, U.S., Hong Kong
    CENT        after the number of a part of the unit: 43 cents
    LIMIT       what is bounded: up to a ceiling of $30 million
    CLOSING     what bounds it at the end: $30 million minimum
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._currencies import CENTS_BEHIND, CROWNS, POUNDS, RISKY, SIGNS, Options, options
from talentweek.normalise._currency_table import FAMILIES, NAMES_EN
from talentweek.values._codes import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Codes that people write in lower case too.
COMMON_CODES: Final = options(
    "usd eur gbp cny jpy hkd twd sgd aud nzd chf inr krw myr thb idr aed qar sek nok dkk brl mxn zar pln czk huf"
)
#: Those of them that are a word or a name even where nothing but a number stands behind them: TOP 10, COP 28.
NO_CODE: Final = options("all cop cup kid mop pen php std stn top try")
#: Rupees, and the short forms of crore and lakh behind an amount of them: ₹5 Cr.
RUPEES: Final = options(FAMILIES["rupees"])
INDIAN: Final = {"cr": Decimal(10**7), "crs": Decimal(10**7), "l": Decimal(10**5)}
#: Words that are common in another sense, so that they are money only behind the name of a country.
COMMON_WORDS: Final = options(
    "mark marks real reals sol soles som soms colon colons lev leone leones tala kina "
    "dram drams loti lotis crown crowns guilder guilders florin"
)
#: Words that are money in lower case only, beside a number without a magnitude: Rand, Dong and Pound are names.
LOWER: Final = options("rand dong lei baht won pound pounds euro real rupee sterling")
#: What may stand before the number in full, where the number is one of money beyond doubt: dollar 22.5 million.
NAMES_BEFORE: Final = options("dollar ringgit ringgits rupees rupiah naira euro euros yuan yen baht peso")
#: How short forms are written: Rs 5, not RS 232; RM 5, not Rm 5, which is a room.
WRITTEN: Final[dict[str, tuple[str, ...]]] = {
    "rs": ("Rs", "rs"), "rm": ("RM", "rm"), "rp": ("Rp",), "dh": ("Dh", "DH"), "dhs": ("Dhs", "DHS", "dhs"),
    "nis": ("NIS",), "ush": ("USh", "Ush"), "tsh": ("TSh", "Tsh"), "ksh": ("KSh", "Ksh", "KSH"),
    "s/": ("S/",), "tl": ("TL",),
}  # fmt: skip
#: Signs that are letters: how they are written, and the one country where they are read: R500 million, N5 billion.
LETTERS: Final = {
    "r": ("R", "ZA", "ZAR"), "n": ("N", "NG", "NGN"), "p": ("P", "PH", "PHP"), "sh": ("Sh", "KE", "KES"),
    "sr": ("SR", "SA", "SAR"), "qr": ("QR", "QA", "QAR"), "kd": ("KD", "KW", "KWD"), "bd": ("BD", "BH", "BHD"),
    "ro": ("RO", "OM", "OMR"), "le": ("LE", "EG", "EGP"), "k": ("K", "ZM", "ZMW"), "fr": ("Fr", "CH", "CHF"),
    "sfr": ("SFr", "CH", "CHF"), "jd": ("JD", "JO", "JOD"), "tk": ("Tk", "BD", "BDT"), "l": ("L", "HN", "HNL"),
}  # fmt: skip

#: What people also say: code or codes -> words.
_ALIASES: Final = {
    "CZK": "kč", "BGN": "лв", "KZT": "тг", "KRW": "원", "THB": "บาท",
    "CNY": "renminbi rmb kuai yuans", "TWD": "ntd", "MYR": "rm", "ILS": "nis sheqels", "BRL": "reais",
    "TRY": "liras tl",
    "KES": "ksh kshs", "TZS": "tsh tshs", "UGX": "ush", "IDR": "rp", "SEK": "kronor", "SEK ISK": "krona",
    "NOK DKK": "kroner krone", "UAH": "hryvnya грн", "PLN": "zlotych zł", "JPY": "yens", "GBP": "quid",
    FAMILIES["dollars"]: "bucks", FAMILIES["rubles"]: "roubles rouble rubels руб", FAMILIES["rupees"]: "rs",
    FAMILIES["dirhams"]: "dhs dh", " ".join(sorted(CROWNS)): "kr",
}  # fmt: skip
#: The same with words of several parts.
_PHRASES: Final = {
    "pounds sterling": "GBP", "pound sterling": "GBP", "sterling pounds": "GBP", "us dollar": "USD",
    "us dollars": "USD",
}  # fmt: skip
#: Those of them that stand before a number too.
_BEFORE: Final = (
    "rmb",
    "renminbi",
    "ntd",
    "rm",
    "rs",
    "dhs",
    "dh",
    "ksh",
    "kshs",
    "tsh",
    "ush",
    "rp",
    "nis",
    "kr",
    "kč",
    "zł",
    "tl",
)
#: Words before a unit, beside those of CLDR; none where the money of the country is called otherwise.
_NATIONS: Final = {
    "USD": "us/u.s./u.s/usa/american/united states", "CNY": "chinese/china", "HKD": "hk/hongkong",
    "TWD": "nt/n.t./taiwan/taiwanese/taiwan new", "SGD": "singaporean", "AUD": "aussie/australia", "NZD": "nz",
    "CAD": "canada/c/cdn", "MXN": "mex", "MYR": "malaysia", "JPY": "japan", "KRW": "korean/korea/south korea",
    "MOP": "macau/macao", "GBP": "uk/u.k./english/sterling", "AED": "emirati/emirates", "SAR": "saudi arabian",
    "INR": "india", "IDR": "indonesia", "PHP": "philippines/filipino", "THB": "thailand", "VND": "vietnam",
    "KZT": "kazakh", "KGS": "kyrgyz", "UZS": "uzbek", "TMT": "turkmen", "LAK": "lao", "IQD": "iraqi",
    "BGN": "bulgarian", "ILS": "israeli/new israeli", "ISK": "icelandic", "GHS": "ghana", "KES": "kenya",
    "BRL": "brazil", "TTD": "trinidad", "XAF XOF": "cfa", "CZK": "czech", "BYN": "belarusian",
    "": "deutsche/german/french",
}  # fmt: skip
#: Parts of a unit: how much of it, of which currencies, and what they are called.
_PARTS: Final = (
    ("0.01", CENTS_BEHIND, "cent cents c ¢ ct cts"), ("0.01", POUNDS, "pence penny p"), ("0.01", options("CNY"), "fen"),
    ("0.1", options("CNY"), "jiao mao"), ("0.01", options(FAMILIES["rupees"]), "paise paisa"),
    ("0.01", options("MYR JPY IDR"), "sen"), ("0.01", options(FAMILIES["rubles"]), "kopeks kopecks kopek kopeck"),
)  # fmt: skip
#: Those of them that are money by themselves.
WHOLE_CENTS: Final = options("cents cent pence penny ¢ paise")
#: Thousands or millions of a unit in one word: 30 MUSD, 120 MEUR.
SCALED: Final[dict[str, tuple[Decimal, Options]]] = {
    f"{letter}{code}": (Decimal(scale), options("CNY" if code == "rmb" else code.upper()))
    for letter, scale in (("k", 10**3), ("m", 10**6), ("mn", 10**6), ("bn", 10**9))
    for code in ("usd", "eur", "gbp", "sek", "nok", "dkk", "chf", "cny", "rmb", "aud", "cad")
}


def is_sign(written: str) -> bool:
    """Whether a word that can be a sign is written as one.

    >>> [is_sign(word) for word in ("$", "INR", "Rs", "try")]
    [True, True, True, False]
    """
    return not written.isalpha() or written.isupper() or written in WRITTEN.get(written.lower(), ())


def _nations() -> dict[str, Options]:
    """Return what stands before the last word of the names of CLDR (swiss, new taiwan), and what people also say."""
    found: dict[str, set[str]] = {}
    for name, code in NAMES_EN.items():
        nation, _, coin = name.rpartition(" ")
        if nation and coin in FAMILIES:
            found.setdefault(nation, set()).add(code)
    for codes, nations in _NATIONS.items():
        for nation in nations.split("/"):
            found.setdefault(nation, set()).update(codes.split())
    return {nation: frozenset(codes) for nation, codes in found.items()}


_CODES: Final = {code.lower(): options(code) for code in sorted(CURRENCIES)}
_UNITS: Final = {
    word: options(codes) for word, codes in FAMILIES.items() if word.isascii() and word not in COMMON_WORDS
}
_NAMED: Final = {word: options(codes) for codes, words in _ALIASES.items() for word in words.split()}
_NATION: Final = _nations()
_MONEY: Final = {
    **_UNITS, **_NAMED, **{phrase: options(codes) for phrase, codes in _PHRASES.items()}, **SIGNS,
    **{code: means for code, means in _CODES.items() if code not in RISKY},
    **{word: choice for word, (_, choice) in SCALED.items()},
}  # fmt: skip
#: What bounds an amount where nothing follows: $5,000 minimum.
_ENDINGS: Final = {
    **dict.fromkeys(("minimum", "at least"), "at_least"),
    **dict.fromkeys(("maximum", "max", "max.", "at most"), "at_most"),
    **dict.fromkeys(("approx.", "approx", "approximately"), "about"),
}  # fmt: skip
_LIMITS: Final = ("ceiling", "maximum", "max", "total", "sum", "cap", "limit", "value")

LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "MONEY": _MONEY,
    "CURRENCY": dict.fromkeys(_MONEY, True),
    "SIGN": {
        **SIGNS, **_CODES, **dict.fromkeys(("us dollars", "us dollar"), options("USD")),
        **{word: _UNITS[word] for word in NAMES_BEFORE}, **{word: _NAMED[word] for word in _BEFORE},
        **{letter: options(code) for letter, (_, _, code) in LETTERS.items()}, "s/": options("PEN"),
    },
    "COIN": {
        **{word: options(FAMILIES.get(word, "")) for word in COMMON_WORDS},
        **dict.fromkeys(("crown", "crowns"), CROWNS | {"CZK"}),
    },
    "NATION": _NATION,
    "CENT": {word: (Decimal(share), of) for share, of, words in _PARTS for word in words.split()},
    "LIMIT": dict.fromkeys(_LIMITS, True),
    "CLOSING": _ENDINGS,
    "SCALE": {"mio": Decimal(10**6), "mio.": Decimal(10**6), "mrd": Decimal(10**9), "mrd.": Decimal(10**9)},
    "BOUND": {"north of": "more_than", "to the tune of": "about"},
    "NOT": dict.fromkeys(("not", "cannot", "can't", "never", "don't", "won't"), True),
    # what is a word beside its sense of money stays one for the nouns of a count
    "WORD": dict.fromkeys(
        [
            *(RISKY - {"all"}), *COMMON_WORDS, *_NATION, *LETTERS, *_LIMITS, "p", "fen", "mao", "sen", "ct", "cts",
            "never", "rand", "rp", "nis", "dh", "kr", "tl",
        ],
        True,
    ),
}  # fmt: skip
