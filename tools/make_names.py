"""Write the tables of names in talentweek.normalise from CLDR, through babel: run `python tools/make_names.py`, commit.

Names are folded as the lexer folds its text, so that the two forms of Chinese are one. With `--check` nothing is
written; the exit status tells whether the committed tables are what CLDR says.
"""

from __future__ import annotations

import pathlib
import re
import sys
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

from talentweek.normalise._folding import HAN, fold
from talentweek.values._codes import COUNTRIES, CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FOLDER = pathlib.Path(__file__).parent.parent / "src" / "talentweek" / "normalise"
ENGLISH = Locale("en")
CHINESE = (Locale("zh"), Locale("zh", script="Hant"), Locale("zh", territory="HK", script="Hant"))
WIDTH = 116
#: Signs that several countries use alone; the country decides what they are.
SHARED = {"$", "£", "¥", "kr", "Rs"}
#: The last words of names that are no name of a currency by themselves.
NO_NOUN = {"gold"}
#: What the Chinese names of families of currencies end with, longest first.
FAMILIES = ("第纳尔", "里亚尔", "迪拉姆", "卢比", "卢布", "比索", "法郎", "克朗", "先令", "里拉", "马纳特", "元", "镑")
#: Names of CLDR for Hong Kong and Taiwan that are ordinary words elsewhere (股东加入, 罗马利, 狮子山).
ORDINARY = {"东加", "马利", "狮子山", "曼岛", "根息", "尼日", "卡达"}


def bare(text: str) -> str:
    """Return a text without accents."""
    return unicodedata.normalize(
        "NFC", "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    )


def unambiguous(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the names that mean one code, sorted."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, code in pairs:
        found[name].add(code)
    return {name: next(iter(codes)) for name, codes in sorted(found.items()) if len(codes) == 1}


def counted(code: str) -> tuple[str, str]:
    """Return the English name of a currency as it stands behind one and behind several."""
    return get_currency_name(code, 1, ENGLISH), get_currency_name(code, 2, ENGLISH)


def english_currencies() -> Iterable[tuple[str, str]]:
    """Yield the English names of currencies: singular, plural, of the list, each with and without accents."""
    for code in CURRENCIES:
        for name in (ENGLISH.currencies[code], *counted(code)):
            for spelled in (name, bare(name), name.replace("&", "and"), bare(name.replace("&", "and"))):
                yield fold(spelled).text, code


def chinese_currencies() -> Iterable[tuple[str, str]]:
    """Yield the Chinese names of currencies, folded; those with brackets or letters are left out."""
    for code in CURRENCIES:
        for locale in CHINESE:
            name = fold(locale.currencies.get(code, "")).text
            if re.fullmatch(f"[{HAN}]+", name):
                yield name, code


def symbols() -> Iterable[tuple[str, str]]:
    """Yield the signs that say which currency it is."""
    for code in CURRENCIES:
        for locale in (ENGLISH, *CHINESE):
            sign = locale.currency_symbols.get(code, code)
            if sign not in SHARED and sign != code:
                yield fold(sign).text.strip(), code


def families() -> Mapping[str, str]:
    """Return the currencies that share a noun: pesos, 比索."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code in CURRENCIES:
        for name in counted(code):
            for noun in {name.split()[-1].lower(), bare(name.split()[-1].lower())}:
                if noun not in NO_NOUN:
                    found[noun].add(code)
    for name, code in chinese_currencies():
        if noun := next((noun for noun in FAMILIES if name.endswith(noun)), ""):
            found[noun].add(code)
    return {noun: " ".join(sorted(codes)) for noun, codes in sorted(found.items())}


def local() -> Mapping[str, str]:
    """Return each country's legal tender of today; of several the one that is its own by the code."""
    found: dict[str, str] = {}
    for country, used in sorted(get_global("territory_currencies").items()):
        codes = {code for code, _start, end, tender in used if tender and end is None and code in CURRENCIES}
        own = {code for code in codes if code.startswith(country)}
        if country in COUNTRIES and len(codes) == 1:
            found[country] = codes.pop()
        elif country in COUNTRIES and len(own) == 1:
            found[country] = own.pop()
    return found


def digits() -> Mapping[str, int]:
    """Return the digits after the point where they are not two."""
    fractions = get_global("currency_fractions")
    return {code: fractions[code][0] for code in sorted(CURRENCIES) if fractions.get(code, (2,))[0] != 2}  # noqa: PLR2004 - the usual


def english_places() -> Iterable[tuple[str, str]]:
    """Yield the English names of countries as words in lower case without accents."""
    for code in COUNTRIES:
        name = ENGLISH.territories[code]
        whole, _, other = name.partition(" (")
        for spelled in {whole, other.rstrip(")"), whole.replace("St.", "Saint")} - {""}:
            yield " ".join(re.findall("[a-z]+", bare(spelled.replace("&", "and")).lower())), code


def chinese_places() -> Iterable[tuple[str, str]]:
    """Yield the Chinese names of countries, folded, without brackets and points."""
    for code in COUNTRIES:
        for locale in CHINESE:
            name = re.sub("[^\u4e00-\u9fff]", "", fold(locale.territories[code]).text)
            if len(name) > 1 and name not in ORDINARY:
                yield name, code


def rows(pairs: Mapping[str, object]) -> list[str]:
    """Return the pairs of a dict as lines of a literal."""
    lines, line = [], "   "
    for key, value in pairs.items():
        pair = f' "{key}": "{value}",' if isinstance(value, str) else f' "{key}": {value},'
        if len(line + pair) > WIDTH:
            lines.append(line)
            line = "   "
        line += pair
    return [*lines, line]


def module(about: str, tables: Iterable[tuple[str, str, str, Mapping[str, object]]]) -> str:
    """Return the text of a module: its docstring, then each table with its comment, name and type."""
    lines = [f'"""{about}"""', "", "from __future__ import annotations", "", "from typing import Final"]
    for comment, name, of, pairs in tables:
        lines += ["", f"#: {comment}", f"{name}: Final[dict[str, {of}]] = {{", *rows(pairs), "}"]
    return "\n".join(lines) + "\n"


def currency_table() -> str:
    """Return the text of _currency_table."""
    return module(
        "Currencies: names, signs and countries, made from CLDR by tools/make_names.py, not to be edited by hand.\n\n"
        "Names and signs are folded (lower case, simplified) and mean one currency each; the bare nouns are in\n"
        "FAMILIES, and some of them are common words too (real, sol, mark). LOCAL leaves out a country of several\n"
        "tenders of which none is its own by the code (PS).\n",
        [
            ("English name -> code: us dollar, us dollars.", "NAMES_EN", "str", unambiguous(english_currencies())),
            ("Chinese name, both scripts folded -> code.", "NAMES_ZH", "str", unambiguous(chinese_currencies())),
            ("Sign that means one currency -> code.", "SYMBOLS", "str", unambiguous(symbols())),
            (
                "Last word of a name -> the codes of the currencies that are called so, in one text.",
                "FAMILIES",
                "str",
                families(),
            ),
            ("Country -> the code of its legal tender.", "LOCAL", "str", local()),
            ("Code -> digits after the point as CLDR prints them, where they are not two.", "DIGITS", "int", digits()),
        ],
    )


def place_table() -> str:
    """Return the text of _place_table."""
    return module(
        "Names of countries, made from CLDR by tools/make_names.py, not to be edited by hand.\n\n"
        "English names are words in lower case without accents, Chinese ones of both scripts are folded; each means\n"
        "one country. What people also say is in _place_words, which a person writes.\n",
        [
            ("English name -> country.", "NAMES_EN", "str", unambiguous(english_places())),
            ("Chinese name -> country.", "NAMES_ZH", "str", unambiguous(chinese_places())),
        ],
    )


def main(arguments: list[str]) -> int:
    """Write the tables, or compare them with the committed ones."""
    failed = 0
    for name, made in (("_currency_table.py", currency_table()), ("_place_table.py", place_table())):
        table = FOLDER / name
        if "--check" not in arguments:
            table.write_text(made, encoding="utf-8")
        elif table.read_text(encoding="utf-8") != made:
            print(f"{name}: differs from CLDR; run tools/make_names.py")
            failed = 1
    if not failed:
        print("names: as CLDR has them")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
