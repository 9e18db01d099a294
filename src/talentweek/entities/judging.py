"""Which records judgements make one: `same` joins whatever it connects, and none of that may be `different`.

>>> canonical([Match(a="week", b="talent-week", verdict="same")], ())
{'talent-week': 'talent-week', 'week': 'talent-week'}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.errors import InvalidObject, Problem, shown
from talentweek.provenance import Match, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talentweek.entities.kinds import Record


def canonical(matches: Iterable[Match], records: Iterable[Record]) -> dict[str, str]:
    """Return the one id for each id that is judged to be the same as another; the first of those that are held.

    InvalidObject with every judgement that contradicts the others, or joins records of different classes.
    """
    judgements = tuple(matches)
    one: dict[str, str] = {}
    for match in judgements:
        if match.verdict is Verdict.same:
            first, second = _root(one, match.a), _root(one, match.b)
            one[max(first, second)] = min(first, second)
    together: dict[str, list[str]] = {}
    for known in sorted(one):
        together.setdefault(_root(one, known), []).append(known)
    classes: dict[str, set[type]] = {}
    for record in records if one else ():
        if record.id in one:
            classes.setdefault(record.id, set()).add(record.__class__)
    problems = [problem for match in judgements for problem in _problems(match, one, classes)]
    if problems:
        raise InvalidObject("matches", problems)
    names: dict[str, str] = {}
    for many in together.values():
        names |= dict.fromkeys(many, next((known for known in many if known in classes), many[0]))
    return names


def _root(one: dict[str, str], known: str) -> str:
    """Return the first id of those that are the same; the way to it is shortened, so that no row of them is long."""
    root = known
    while one.setdefault(root, root) != root:
        root = one[root]
    while one[known] != root:
        one[known], known = root, one[known]
    return root


def _problems(match: Match, one: dict[str, str], classes: dict[str, set[type]]) -> Iterable[Problem]:
    if (
        match.verdict is Verdict.different
        and {match.a, match.b} <= one.keys()
        and _root(one, match.a) == _root(one, match.b)
    ):
        yield Problem(
            code="contradictory_match", path=f"/{match.id}", message="judged to be different, and to be the same",
            found=shown(match), hint="leave one of the judgements out",
        )  # fmt: skip
    mine, theirs = classes.get(match.a, set()), classes.get(match.b, set())
    if match.verdict is Verdict.same and len(mine | theirs) > 1:
        words = " and ".join(sorted(kind.__name__ for kind in mine | theirs))
        yield Problem(
            code="matched_kinds", path=f"/{match.id}", message=f"{words} cannot be one", found=shown(match)
        )  # fmt: skip
