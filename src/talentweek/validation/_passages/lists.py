"""A list held against a passage, item by item: several passages may say it together, but what none says is invented.

Where a passage says some of the items, the others have to be said by other passages for the same list. An item that
could stand in the words and does not is contradicted; one in another script, or one that is meant without its name,
leaves the list open.

    >>> items = [(word, said([word], "biomedicine and new materials")) for word in ("biomedicine", "textiles")]
    >>> judged = judge_list(items, said(["biomedicine", "textiles"], "biomedicine and new materials"))
    >>> judged.outcome.value, judged.parts, judged.reason
    ('contradicted', ('textiles',), "no quoted words say 'textiles'")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from talentweek.validation._passages.checks import Judged, Outcome
from talentweek.validation._passages.words import said

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

#: For the example above.
__all__ = ["judge_list", "said"]


def judge_list(
    items: Sequence[tuple[str, Judged]], together: Judged, *, loosely: bool = False, spare: Collection[str] = ()
) -> Judged:
    """Judge a list by its items; `loosely` where the words only imply it.

    `together` is what the passage says of all of them where it says none by itself; `spare` are items that need no
    words: a name in another language beside the one that is said.
    """
    known = tuple(name for name, one in items if one.outcome is Outcome.supported)
    if not known:
        return together
    rest = tuple(name for name, one in items if one.outcome is not Outcome.supported and name not in spare)
    if not rest or loosely:
        reason = next((one.reason for _, one in items if one.outcome is Outcome.supported), None)
        return Judged(outcome=Outcome.supported, reason=reason, shared=known)
    reason = f"no quoted words say {' or '.join(map(repr, rest))}"
    for name, one in items:
        if one.outcome is Outcome.contradicted and name in rest:
            return attrs.evolve(one, reason=reason, parts=rest, needs=rest, shared=known)
    return Judged(outcome=Outcome.not_checkable, reason=reason, needs=rest, shared=known)
