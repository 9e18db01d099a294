"""Names of columns: 列名. 投资额（亿元） is the column 投资额, and its unit is 亿元.

>>> fold("  Investment_Amount "), unit_of("投资额（亿元）"), unit_of("Investment (million yuan)"), unit_of("Name")
('investment amount', ('投资额', '亿元'), ('Investment', 'million yuan'), None)
"""

from __future__ import annotations

import unicodedata
from typing import Final

from talentweek.intake._cells import stripped

#: Which bracket closes which.
_BRACKETS: Final = {")": "(", "]": "[", "】": "【", "）": "（"}
#: What stands before the unit within the brackets.
_UNIT_WORDS: Final = ("单位", "單位", "unit", "in")
#: The longest name of a column that is looked at for its unit.
_LONGEST: Final = 300


def fold(name: str) -> str:
    """Return a name as it is compared: half width, lower case, one space where there is any, underscore or hyphen."""
    plain = unicodedata.normalize("NFKC", stripped(name)[:_LONGEST]).casefold().replace("_", " ").replace("-", " ")
    return " ".join(plain.split()) if len(name) <= _LONGEST else name


def unit_of(name: str) -> tuple[str, str] | None:
    """Return the name without the brackets at its end, and what stands in them; None where there are none.

    A slash does the same: 金额/万元.
    """
    text = name.strip()
    if len(text) > _LONGEST:
        return None
    opened = _BRACKETS.get(text[-1:])
    if opened is not None:
        base, _, inside = text[:-1].rpartition(opened)
    else:
        base, _, inside = text.rpartition("/")
    base, inside = base.strip(), inside.strip()
    word, gap, unit = (inside.replace("：", ":").replace(":", " ", 1)).partition(" ")
    if gap and word.casefold() in _UNIT_WORDS:
        inside = unit.strip() or inside
    return (base, inside) if base and inside else None


def behind_comma(name: str) -> tuple[str, str] | None:
    """Return the name without what stands behind its last comma, and that; None where there is no comma.

    >>> behind_comma("Investment, RMB m"), behind_comma("Name")
    (('Investment', 'RMB m'), None)
    """
    base, _, behind = name[:_LONGEST].replace("，", ",").rpartition(",")
    base, behind = base.strip(), behind.strip()
    return (base, behind) if base and behind and len(name) <= _LONGEST else None
