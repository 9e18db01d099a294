"""English words for currencies: US dollars, renminbi, Swiss francs, HK$; and the words around them in an amount.

The names and the signs come from CLDR; what people also say is written here. A tag tells where a word may stand:

    MONEY       after the number: 10 million yuan; codes and signs as well
    CURRENCY    the same, and its likes of other languages: what other dimensions have to know of it
    SIGN        before the number, or after it: US$ 5, EUR 5, 5 EUR
    COIN        after the number and the name of a country only, since it is a common word: Brazilian real
    NATION      before one of those: Swiss, U.S., Hong Kong
    CENT        after the number of a part of the unit: 43 cents
    LIMIT       what is bounded: up to a ceiling of $30 million
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._currencies import CENTS, POUNDS, SIGNS, Options, options
from talentweek.normalise._currency_table import FAMILIES, NAMES_EN
from talentweek.values._codes import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Codes that are words or other abbreviations as well: in capitals only, and before a number only where it is one
#: of money beyond doubt (TOP 10, COP 28, PHP 8).
RISKY: Final = frozenset(
    "all amd ang bam bob bsd btn cad cop cup cve dop ern etb gel gip kes kid lak lbp mad mdl mop mur nad nio npr pab pen "
    "php ron rub sar scr sle sos std stn top try vnd wst".split()
)
#: Codes that people write in lower case too.
COMMON_CODES: Final = frozenset(
    "usd eur gbp cny jpy hkd twd sgd aud cad nzd chf inr krw myr thb idr vnd aed sar qar sek nok dkk brl mxn zar pln "
    "czk huf".split()
)
#: Words that are common in another sense, so that they are money only behind the name of a country.
COMMON_WORDS: Final = frozenset(
    "mark marks real reals sol soles som soms colon colons lev lek leke leone leones lei leu tala kip kips pula kina "
    "dram drams loti lotis crown crowns krona krone kroner kronor krónur koruna guilder guilders florin rial rials"
    .split()
) - frozenset("kroner kronor krona koruna rial rials leu lei".split())
#: Words that are money in lower case only, beside a number without a magnitude: Rand, Dong and Pound are names.
LOWER: Final = frozenset("rand dong lei baht won pound pounds euro real rupee sterling".split())
#: What may stand before the number in full, where the number is one of money beyond doubt: dollar 22.5 million.
NAMES_BEFORE: Final = frozenset("dollar ringgit rupees rupiah naira euro euros yuan yen baht peso".split())
#: Signs that are letters: how they are written, and the one country where they are read: R500 million, N5 billion.
LETTERS: Final = {
    "r": ("R", "ZA", "ZAR"), "n": ("N", "NG", "NGN"), "p": ("P", "PH", "PHP"), "sh": ("Sh", "KE", "KES"),
    "sr": ("SR", "SA", "SAR"), "qr": ("QR", "QA", "QAR"), "kd": ("KD", "KW", "KWD"), "bd": ("BD", "BH", "BHD"),
    "ro": ("RO", "OM", "OMR"), "le": ("LE", "EG", "EGP"), "k": ("K", "ZM", "ZMW"), "fr": ("Fr", "CH", "CHF"),
    "sfr": ("SFr", "CH", "CHF"), "jd": ("JD", "JO", "JOD"), "tk": ("Tk", "BD", "BDT"), "l": ("L", "HN", "HNL"),
}  # fmt: skip

_ALIASES: Final[dict[str, str]] = {
    "renminbi": "CNY", "rmb": "CNY", "kuai": "CNY", "ntd": "TWD", "rm": "MYR", "nis": "ILS",
    "bucks": FAMILIES["dollars"], "quid": "GBP", "pounds sterling": "GBP", "pound sterling": "GBP",
    "sterling pounds": "GBP", "reais": "BRL", "roubles": FAMILIES["rubles"], "rouble": FAMILIES["rubles"],
    "rubels": FAMILIES["rubles"], "rs": FAMILIES["rupees"], "dhs": FAMILIES["dirhams"], "dh": FAMILIES["dirhams"],
    "liras": "TRY", "ksh": "KES", "kshs": "KES", "tsh": "TZS", "tshs": "TZS", "ush": "UGX", "rp": "IDR", "kr": "SEK NOK DKK ISK",
    "shillings": FAMILIES["shillings"], "hryvnias": "UAH", "hryvnya": "UAH", "zlotych": "PLN", "kronor": "SEK",
    "kroner": "NOK DKK", "krona": "SEK ISK", "sheqels": "ILS", "yens": "JPY", "yuans": "CNY", "shekels": "ILS",
    "us dollar": "USD", "us dollars": "USD",
}  # fmt: skip
_NATIONS: Final[dict[str, str]] = {
    "us": "USD", "u.s.": "USD", "u.s": "USD", "usa": "USD", "american": "USD", "united states": "USD", "united states'": "USD",
    "chinese": "CNY", "china": "CNY", "hk": "HKD", "hongkong": "HKD", "nt": "TWD", "n.t.": "TWD",
    "taiwan": "TWD", "taiwanese": "TWD", "taiwan new": "TWD", "singaporean": "SGD", "aussie": "AUD", "australia": "AUD", "nz": "NZD",
    "canada": "CAD", "c": "CAD", "cdn": "CAD", "mex": "MXN", "malaysia": "MYR", "japan": "JPY", "korean": "KRW",
    "korea": "KRW", "macau": "MOP", "macao": "MOP", "uk": "GBP", "u.k.": "GBP", "english": "GBP", "sterling": "GBP",
    "emirati": "AED", "emirates": "AED", "saudi arabian": "SAR", "india": "INR", "indonesia": "IDR", "philippines": "PHP",
    "thailand": "THB", "vietnam": "VND", "kazakh": "KZT", "kyrgyz": "KGS", "uzbek": "UZS", "turkmen": "TMT",
    "lao": "LAK", "filipino": "PHP", "iraqi": "IQD", "bulgarian": "BGN", "israeli": "ILS", "icelandic": "ISK",
    "ghana": "GHS", "kenya": "KES", "new israeli": "ILS", "brazil": "BRL", "trinidad": "TTD", "cfa": "XAF XOF",
    "czech": "CZK", "belarusian": "BYN", "south korea": "KRW", "deutsche": "", "german": "", "french": "",
}  # fmt: skip
#: Part of a unit -> how much of it, and of which currencies.
_CENTS: Final[dict[str, tuple[Decimal, Options]]] = {
    **{word: (Decimal("0.01"), CENTS) for word in ("cent", "cents", "c", "¢", "ct", "cts")},
    **{word: (Decimal("0.01"), POUNDS) for word in ("pence", "penny", "p")},
    **{word: (Decimal("0.01"), options(FAMILIES["rupees"])) for word in ("paise", "paisa")},
    **{word: (Decimal("0.01"), options("CNY")) for word in ("fen",)},
    **{word: (Decimal("0.1"), options("CNY")) for word in ("jiao", "mao")},
    **{word: (Decimal("0.01"), options("MYR JPY IDR")) for word in ("sen",)},
    **{word: (Decimal("0.01"), options(FAMILIES["rubles"])) for word in ("kopeks", "kopecks", "kopek", "kopeck")},
}
#: Parts of a unit that are money by themselves, without the unit before them.
WHOLE_CENTS: Final = frozenset("cents cent pence penny ¢ paise".split())
#: A unit of thousands or millions in one word: 30 MUSD, 120 MEUR.
SCALED: Final[dict[str, tuple[Decimal, Options]]] = {
    f"{letter}{code}": (scale, options(code.upper()))
    for letter, scale in (("k", Decimal(10**3)), ("m", Decimal(10**6)), ("mn", Decimal(10**6)), ("bn", Decimal(10**9)))
    for code in ("usd", "eur", "gbp", "sek", "nok", "dkk", "chf", "cny", "rmb", "aud", "cad")
}  # fmt: skip
for _letters in [word for word in SCALED if word.endswith("rmb")]:
    SCALED[_letters] = (SCALED[_letters][0], options("CNY"))


def _nations() -> dict[str, Options]:
    """Return what stands before the last word of the names of CLDR (swiss, new taiwan), and what people also say."""
    found: dict[str, set[str]] = {}
    for name, code in NAMES_EN.items():
        nation, _, coin = name.rpartition(" ")
        if nation and coin in FAMILIES:
            found.setdefault(nation, set()).add(code)
    for nation, codes in _NATIONS.items():
        found.setdefault(nation, set()).update(codes.split())
    return {nation: frozenset(codes) for nation, codes in found.items()}


_CODES: Final = {code.lower(): options(code) for code in sorted(CURRENCIES)}
_UNITS: Final = {word: options(codes) for word, codes in FAMILIES.items() if word.isascii() and word not in COMMON_WORDS}
_NAMED: Final = {word: options(codes) for word, codes in _ALIASES.items()}
NATIONS: Final = _nations()

_MONEY: Final = {
    **_UNITS, **_NAMED, **SIGNS, **{code: means for code, means in _CODES.items() if code not in RISKY},
    **{word: choice for word, (_, choice) in SCALED.items()},
}  # fmt: skip

LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "MONEY": _MONEY,
    "CURRENCY": dict.fromkeys(_MONEY, True),
    "SIGN": {
        **SIGNS, **_CODES, **{word: _UNITS[word] for word in NAMES_BEFORE},
        **{word: _NAMED[word] for word in ("rmb", "renminbi", "ntd", "rm", "rs", "dhs", "dh", "ksh", "kshs", "tsh", "ush", "rp", "nis")},
        **{letter: options(code) for letter, (_, _, code) in LETTERS.items()},
    },
    "COIN": {word: options(FAMILIES.get(word, "")) for word in COMMON_WORDS},
    "NATION": NATIONS,
    "CENT": _CENTS,
    "LIMIT": dict.fromkeys("ceiling maximum max total sum cap limit value".split(), True),
    "BOUND": {"north of": "more_than", "to the tune of": "about"},
    "NOT": dict.fromkeys(("not", "cannot", "can't", "never", "don't", "won't"), True),
    # what is a word beside its sense of money stays one for the nouns of a count
    "WORD": dict.fromkeys(
        [
            *(RISKY - {"all"}), *COMMON_WORDS, *(nation for nation in NATIONS if nation != "c"), *LETTERS, "c", "p",
            "fen", "mao", "sen", "ct", "cts", "ceiling", "max", "total", "sum", "cap", "limit", "value", "never",
            "rand", "rp", "nis", "dh", "kr",
        ],
        True,
    ),
}  # fmt: skip

