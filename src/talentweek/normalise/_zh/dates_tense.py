"""What the words beside a Chinese date tell of its year: 将于10月举行 is to come, 已于11月开工 has been.

Where no year is written and nothing tells, the nearest one is taken; that is wrong for a date far from the publication.
Only what stands directly before the date tells, and 将 directly behind it.

>>> from talentweek import normalise
>>> early, late = (normalise.Context(published=day, language="zh") for day in ("2024-02-26", "2024-05-14"))
>>> [str(each.value) for each in normalise.find("大会将于10月9日至12日举行，报名将持续到9月", early)]
['2024-10-09/2024-10-12', '../2024-09']
>>> [str(each.value) for each in normalise.find("一期已于11月开工", late)]
['2023-11']
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import before, behind
from talentweek.normalise._calendar_points import lack_years, turned

if TYPE_CHECKING:
    from talentweek.normalise._calendar_points import Point
    from talentweek.normalise._tokens import Tokens

#: What says of a date that it is to come: will on, planned for, will last until.
_COMING: Final = re.compile(
    r"(?:[将拟定订][于在从自]|(?:计划|预计|预定|有望|力争|争取|暂定|初定)将?[于在从自到至]?"
    r"|[将拟][^,。;:、!? ]{0,4}[至到]|截止(?:时间|日期|日)[为是:])$"
).search
#: What says that it has been: was already on, as early as.
_TOLD: Final = re.compile(r"(?:[已曾早]|已经|曾经)[于在从自]$").search
#: Both together: 截至11月底，全市已引进200人.
_AS_OF: Final = re.compile("截[至止]$").search
_REACHED: Final = re.compile("[^。;:!?]{0,8}(?:已|累计|共有)").match
#: What says behind a date that it is to come, but 将近 (nearly) and ranks in an army.
_WILL: Final = re.compile(r"将(?![近军领士帅官])").match
#: How many characters are looked at.
_LEFT, _RIGHT = 8, 12


def toward(tokens: Tokens, first: int, last: int) -> str:
    """Return where the words around a date put it: coming, told, or near where they do not tell."""
    left, right = before(tokens, first, _LEFT), behind(tokens, last, _RIGHT)
    if _COMING(left) or _WILL(right):
        return "coming"
    return "told" if _TOLD(left) or (_AS_OF(left) and _REACHED(right)) else "near"


def directed(tokens: Tokens, first: int, last: int, *points: Point) -> tuple[Point, ...]:
    """Return points, of which none has a year, towards where the words around them put them."""
    return turned(points, toward(tokens, first, last)) if lack_years(points) else points
