"""Which records judgements make one, and which they keep apart.

`same` joins whatever it connects; it acts where it is given to a merge. `different` is heard wherever it stands: what
is joined may not be different, and records of one id that are judged to be different stay two.

>>> Judgements([Match(a="week", b="talent-week", verdict="same")], (), ()).names
{'talent-week': 'talent-week', 'week': 'talent-week'}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from talentweek.errors import InvalidObject, Problem, pointer, shown
from talentweek.provenance import Match, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from talentweek.entities.kinds import Record


@final
class Judgements:
    """What is judged of the records that are merged."""

    def __init__(self, given: Iterable[Match], held: Iterable[Match], records: Iterable[Record]) -> None:
        """Take the judgements that act, those that the datasets hold, and the records of both.

        InvalidObject with every judgement that contradicts the others, or joins records of different classes.
        """
        self._same = [match for match in given if match.verdict is Verdict.same]
        self._different = dict.fromkeys(match for match in (*given, *held) if match.verdict is Verdict.different)
        one: dict[str, str] = {}
        for match in self._same:
            first, second = _root(one, match.a), _root(one, match.b)
            one[max(first, second)] = min(first, second)
        together: dict[str, list[str]] = {}
        for known in sorted(one):
            together.setdefault(_root(one, known), []).append(known)
        classes: dict[str, set[str]] = {}
        for record in records if one else ():
            if record.id in one:
                classes.setdefault(record.id, set()).add(record.__class__.__name__)
        #: The one id for each id that is judged to be the same as another: the first of those that are held.
        self.names: dict[str, str] = {}
        for many in together.values():
            self.names |= dict.fromkeys(many, next((known for known in many if known in classes), many[0]))
        self._refuse((*self._of_two_kinds(together, classes), *self._contradictory(self.names)))

    def check(self, names: Mapping[str, str]) -> None:
        """Raise InvalidObject where records that are different have come to have one id, by what they refer to."""
        self._refuse(self._contradictory(names))

    def told_apart(self, names: Mapping[str, str]) -> dict[str, Match]:
        """Return the ids of which it is said that they alone do not make two records one, each with who says so."""
        return {names.get(match.a, match.a): match for match in self._different if match.a == match.b}

    def _contradictory(self, names: Mapping[str, str]) -> Iterator[Problem]:
        for match in self._different:
            a, b = names.get(match.a, match.a), names.get(match.b, match.b)
            if a == b and (match.a != match.b or match.a in self.names):
                yield contradiction(match)

    def _of_two_kinds(self, together: Mapping[str, list[str]], classes: Mapping[str, set[str]]) -> Iterator[Problem]:
        """Tell of each row of records that are the same, but of several classes, once."""
        first: dict[str, Match] = {}
        for match in sorted(self._same, key=lambda match: (match.a, match.b)):
            first.setdefault(self.names[match.a], match)
        for many in together.values():
            kinds = sorted({(kind, known) for known in many for kind in classes.get(known, ())})
            words = list(dict.fromkeys(kind for kind, _ in kinds))
            if len(words) > 1:
                yield Problem(
                    code="matched_kinds", path=pointer([first[self.names[many[0]]].id]),
                    message=f"{' and '.join(words)} cannot be one",
                    found=", ".join(f"{kind} {shown(known)}" for kind, known in kinds[:_SHOWN]),
                    hint="leave out a judgement on the way from one to the other",
                )  # fmt: skip

    def _refuse(self, problems: Iterable[Problem]) -> None:
        if found := tuple(problems):
            raise InvalidObject("matches", found)


#: How many records of a row are shown.
_SHOWN = 5


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
