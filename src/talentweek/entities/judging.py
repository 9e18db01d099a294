"""Which records judgements make one, and which they keep apart.

`same` joins whatever it connects; it acts where it is given to a merge. `different` is heard wherever it stands: what
is joined may not be different, and records of one id that are judged to be different stay two.

>>> Judgements([Match(a="week", b="talent-week", verdict="same")], ()).names
{'talent-week': 'talent-week', 'week': 'talent-week'}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from talentweek.errors import InvalidObject, Problem, pointer, shown
from talentweek.provenance import Match, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from talentweek.entities.kinds import Record


@final
class Judgements:
    """What is judged of the records that are merged."""

    def __init__(self, given: Iterable[Match], records: Iterable[Record]) -> None:
        """Take the judgements that act, and the records of both datasets, which may hold judgements, too."""
        many = tuple(records)
        held = (record for record in many if isinstance(record, Match))
        self._same = [match for match in given if match.verdict is Verdict.same]
        self._different = dict.fromkeys(match for match in (*given, *held) if match.verdict is Verdict.different)
        one: dict[str, str] = {}
        for match in self._same:
            first, second = _root(one, match.a), _root(one, match.b)
            one[max(first, second)] = min(first, second)
        together: dict[str, list[str]] = {}
        for known in sorted(one):
            together.setdefault(_root(one, known), []).append(known)
        there = one.keys() & {record.id for record in many}
        #: The one id for each id that is judged to be the same as another: the first of those that are held.
        self.names: dict[str, str] = {}
        for ids in together.values():
            self.names |= dict.fromkeys(ids, next((known for known in ids if known in there), ids[0]))

    def check(self, records: Iterable[Record], names: Mapping[str, str]) -> None:
        """Raise InvalidObject with every judgement that contradicts the others, or joins records of two classes."""
        if problems := self.problems(records, names):
            raise InvalidObject("matches", problems)

    def problems(self, records: Iterable[Record], names: Mapping[str, str]) -> tuple[Problem, ...]:
        """Return what contradicts each other among the judgements, and what makes one of records of two classes.

        They may do so by way of others, or by what the records refer to, from which their ids are derived; so the new
        ids are needed (`names`, and what follows from them).

        >>> held = Match(a="week", b="fair", verdict="same"), Match(a="fair", b="week", verdict="different")
        >>> judged = Judgements(held, held)
        >>> [problem.code for problem in judged.problems(held, judged.names)]
        ['contradictory_match']
        """
        return (*self._of_two_kinds(records, names), *self._contradictory(names))

    def told_apart(self, names: Mapping[str, str]) -> dict[str, Match]:
        """Return the ids of which it is said that they alone do not make two records one, each with who says so."""
        return {names.get(match.a, match.a): match for match in self._different if match.a == match.b}

    def _contradictory(self, names: Mapping[str, str]) -> Iterator[Problem]:
        for match in self._different:
            a, b = names.get(match.a, match.a), names.get(match.b, match.b)
            if a == b and (match.a != match.b or match.a in self.names):
                yield contradiction(match)

    def _of_two_kinds(self, records: Iterable[Record], names: Mapping[str, str]) -> Iterator[Problem]:
        """Tell of each row of records that are the same, but of several classes, once."""
        rows: dict[str, dict[tuple[str, str], None]] = {known: {} for known in self.names.values()}
        for record in records if rows else ():
            now = names.get(record.id, record.id)
            if now in rows:
                rows[now][record.__class__.__name__, record.id] = None
        first = {self.names[match.a]: match for match in sorted(self._same, key=_pair, reverse=True)}
        for known, row in rows.items():
            kinds = sorted({kind for kind, _ in row})
            if len(kinds) > 1:
                yield Problem(
                    code="matched_kinds", path=pointer([first[known].id]),
                    message=f"{' and '.join(kinds)} cannot be one",
                    found=", ".join(f"{kind} {shown(one)}" for kind, one in sorted(row)[:_SHOWN]),
                    hint="leave out a judgement on the way from one to the other",
                )  # fmt: skip


#: How many records of a row are shown.
_SHOWN: Final = 5


def _pair(match: Match) -> tuple[str, str]:
    return match.a, match.b


def contradiction(match: Match) -> Problem:
    """Return the problem of a judgement that two records are different, which are one by others."""
    return Problem(
        code="contradictory_match", path=pointer([match.id]), message="judged to be different, and to be the same",
        found=shown(match), hint="leave one of the judgements out",
    )  # fmt: skip


def _root(one: dict[str, str], known: str) -> str:
    """Return the first id of those that are the same; the way to it is shortened, so that no row of them is long."""
    root = known
    while one.setdefault(root, root) != root:
        root = one[root]
    while one[known] != root:
        one[known], known = root, one[known]
    return root
