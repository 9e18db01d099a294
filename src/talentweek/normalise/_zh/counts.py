"""Chinese counts: 50余场活动, 近50家企业."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._amounts import amount
from talentweek.normalise._plain import Counted
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise.context import Context


def _counted(match: Match, _context: Context) -> Found | str:
    read = amount(match)
    if isinstance(read, str):
        return read
    value, bound, upper, notes = read
    return match.found(Counted(value, bound, upper, match.words("noun") or match.words("classifier"), notes))


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "CLASSIFIER": dict.fromkeys("家 名 位 个 场 项 人 人次 支 件 间 所 座 条".split(), True),
}
RULES: Final = (
    Rule("zh count: classifier and noun", "count", "before:BOUND? low:NUM (('至' | '到' | '-' | '~') high:NUM)? after:AFTER? classifier:CLASSIFIER noun:HAN?", _counted),
)
