"""Rules: each has a name, the codes of the problems that it finds, and a docstring with its reason and examples.

>>> from talentweek.dataset import Dataset
>>> from talentweek.validation.references import dangling
>>> dangling.name, dangling.codes, dangling.reason
('dangling', ('dangling_reference',), 'An id to which records refer should be the id of a record.')
>>> dangling.check(Dataset())
()
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final, final

import attrs

from talentweek.errors import Problem
from talentweek.validation._world import World

if TYPE_CHECKING:
    from talentweek.dataset import Dataset

#: All rules by their names, in the order in which they are asked.
RULES: Final[dict[str, Rule]] = {}


@final
@attrs.frozen(eq=False)
class Rule:
    """One thing that is looked at, which can be switched off by its name."""

    #: The name.
    name: str
    #: The codes of the problems that it can find.
    codes: tuple[str, ...]
    #: How it looks for them.
    judge: Callable[[World], Iterable[Problem]] = attrs.field(repr=False)

    @property
    def reason(self) -> str:
        """What it holds data to: the first line of its docstring."""
        return (self.judge.__doc__ or "").partition("\n")[0]

    def check(
        self,
        dataset: Dataset,
        texts: Mapping[str, str] | None = None,
        *,
        countries: Mapping[str, str] | None = None,
    ) -> tuple[Problem, ...]:
        """Return what this rule alone finds in a dataset; see `validate`."""
        return tuple(self.judge(World.of(dataset, texts, countries)))


def rule(*codes: str) -> Callable[[Callable[[World], Iterable[Problem]]], Rule]:
    """Make a rule of a function, and list it under its name."""

    def made(judge: Callable[[World], Iterable[Problem]]) -> Rule:
        known = Rule(judge.__name__, codes, judge)
        RULES[known.name] = known
        return known

    return made
