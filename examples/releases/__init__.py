"""Five founding releases of talentweek as data: one script each, and the words that support each fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from releases import hangzhou, jiangmen, keqiao, kunshan, taizhou

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentweek import Dataset

#: The release by its name, and how its dataset is built.
RELEASES: Final[dict[str, Callable[[], Dataset]]] = {
    "keqiao": keqiao.dataset,
    "kunshan": kunshan.dataset,
    "taizhou": taizhou.dataset,
    "hangzhou": hangzhou.dataset,
    "jiangmen": jiangmen.dataset,
}
