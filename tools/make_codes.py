"""Write src/talentweek/values/_codes.py from CLDR, through babel: run `python tools/make_codes.py`, commit what changes.

With `--check` nothing is written; the exit status tells whether the committed table is what CLDR says.
"""

from __future__ import annotations

import pathlib
import sys

from babel import Locale
from babel.core import get_global

TABLE = pathlib.Path(__file__).parent.parent / "src" / "talentweek" / "values" / "_codes.py"
#: Regions of CLDR that are no country of ISO 3166-1: exceptional reservations, private use, groups of countries.
NO_COUNTRY = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}


def currencies() -> set[str]:
    """Return the codes that are legal tender somewhere today."""
    return {
        code
        for used in get_global("territory_currencies").values()
        for code, _start, end, tender in used
        if tender and end is None
    }


def countries() -> set[str]:
    """Return the countries of ISO 3166-1."""
    return {code for code in Locale("en").territories if len(code) == 2 and code.isalpha()} - NO_COUNTRY


def table() -> str:
    """Return the text of the module."""
    lines = [
        '"""Codes of ISO 3166-1 and ISO 4217, made from CLDR by tools/make_codes.py; not to be edited by hand."""',
        "",
        "from __future__ import annotations",
        "",
        "from typing import Final",
    ]
    for name, about, codes in (
        ("COUNTRIES", "The countries of ISO 3166-1, alpha-2.", countries()),
        ("CURRENCIES", "The currencies of ISO 4217 that are legal tender somewhere.", currencies()),
    ):
        words = sorted(codes)
        rows = [" ".join(words[start : start + 25]) for start in range(0, len(words), 25)]
        lines += ["", f"#: {about}", f"{name}: Final = frozenset(", *(f'    "{row} "' for row in rows[:-1]), f'    "{rows[-1]}".split()', ")"]
    return "\n".join(lines).replace('    "', '    "') + "\n"


def main(arguments: list[str]) -> int:
    """Write the table, or compare it with the committed one."""
    made = table()
    if "--check" in arguments:
        same = TABLE.read_text(encoding="utf-8") == made
        print("codes: as CLDR has them" if same else "codes: differ from CLDR; run tools/make_codes.py")
        return 0 if same else 1
    TABLE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
