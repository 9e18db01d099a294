"""Write the tables of Chinese script in talentweek.normalise: run `python tools/make_script.py`, commit what changes.

Traditional to simplified comes from the TSCharacters table of OpenCC (Apache-2.0), through opencc-python-reimplemented;
the radicals and compatibility ideographs that PDF files and old code pages leave behind come from Unicode itself; how
characters are read comes from pypinyin (MIT), which has it from Unihan. With `--check` nothing is written; the exit
status tells whether the committed tables are what the sources say.
"""

from __future__ import annotations

import pathlib
import sys
import unicodedata
from importlib.resources import files

from pypinyin.constants import PINYIN_DICT

FOLDER = pathlib.Path(__file__).parent.parent / "src" / "talentweek" / "normalise"
#: CJK radicals, the Suzhou tens, compatibility ideographs: what Unicode says is the same character.
SAME = (range(0x2E80, 0x2FD6), range(0x3038, 0x303B), range(0xF900, 0xFB00))
#: The characters of which readings are kept: the block of unified ideographs, without its extensions.
READ = range(0x4E00, 0xA000)
TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0302\u0304\u030c"))
WIDTH = 55


def opencc() -> dict[str, str]:
    """Return one simplified character for each traditional one: the first of OpenCC's candidates, in the BMP."""
    lines = files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line)
    found = {old: new.split(" ")[0] for old, new in pairs}
    return {old: new for old, new in found.items() if old != new and max(map(ord, old + new)) <= 0xFFFF}  # noqa: PLR2004 - BMP


def same() -> dict[str, str]:
    """Return the ideograph for each radical or compatibility character that is but another spelling of it."""
    found = {chr(code): unicodedata.normalize("NFKC", chr(code)) for part in SAME for code in part}
    return {old: new for old, new in found.items() if old != new and len(new) == 1 and ord(new) <= 0xFFFF}  # noqa: PLR2004 - BMP


def pairs() -> dict[str, str]:
    """Return every pair; what Unicode maps to a traditional character goes on to the simplified one."""
    simplified = opencc()
    found = {**simplified, **{old: simplified.get(new, new) for old, new in same().items()}}
    return {old: new for old, new in sorted(found.items()) if new not in found}  # folding twice changes nothing


def readings() -> dict[str, str]:
    """Return for each syllable of pinyin, without tones and with ü written v, the folded characters read so."""
    folded = pairs()
    found: dict[str, set[str]] = {}
    for code in READ:
        for reading in PINYIN_DICT.get(code, "").split(","):
            syllable = unicodedata.normalize("NFD", reading).translate(TONES).replace("u\u0308", "v")
            if syllable:
                found.setdefault(syllable, set()).add(folded.get(chr(code), chr(code)))
    return {syllable: "".join(sorted(found[syllable])) for syllable in sorted(found)}


def written(about: list[str], body: list[str]) -> str:
    """Return the text of a module of this docstring and these lines."""
    head = [
        f'"""{about[0]}',
        *about[1:],
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "from typing import Final",
        "",
    ]
    return "\n".join(head + body) + "\n"


def rows(text: str, indent: str) -> list[str]:
    """Return a text as literals, one a line, to stand in brackets."""
    return [f'{indent}"{text[start : start + WIDTH]}"' for start in range(0, len(text), WIDTH)]


def script() -> str:
    """Return the text of _script_table."""
    found = pairs()
    body = [
        *("OLD: Final = (", *rows("".join(found), "    "), ")", ""),
        *("NEW: Final = (", *rows("".join(found.values()), "    "), ")"),
    ]
    about = [
        "Characters and the simplified ones that they fold to, made by tools/make_script.py, not to be edited by hand.",
        "",
        "From OpenCC's TSCharacters (Apache-2.0) and from Unicode's own equivalents of radicals and compatibility",
        "ideographs. The two texts run in step: the character at a place of OLD folds to the one at that place of NEW.",
    ]
    return written(about, body)


def pinyin() -> str:
    """Return the text of _pinyin_table."""
    body = ["READINGS: Final[dict[str, str]] = {"]
    for syllable, characters in readings().items():
        lines = rows(characters, "        ")
        body += (
            [f'    "{syllable}": {lines[0].strip()},']
            if len(lines) == 1
            else [f'    "{syllable}": (', *lines, "    ),"]
        )
    about = [
        "How characters are read, made by tools/make_script.py, not to be edited by hand.",
        "",
        "From pypinyin (MIT), which has it from Unihan: for each syllable without its tone, ü written v, the folded",
        "characters of the block of unified ideographs that are read so.",
    ]
    return written(about, [*body, "}"])


def main(arguments: list[str]) -> int:
    """Write the tables, or compare them with the committed ones."""
    failed = 0
    for name, made in (("_script_table.py", script()), ("_pinyin_table.py", pinyin())):
        table = FOLDER / name
        if "--check" not in arguments:
            table.write_text(made, encoding="utf-8")
        elif table.read_text(encoding="utf-8") != made:
            print(f"{name}: differs from its sources; run tools/make_script.py")
            failed = 1
    print("scripts: as OpenCC and Unihan have them" if not failed else "scripts: differ")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
