"""A made-up release while it is written: what is drawn for it, its text so far, the records that say what it says.

Everything follows from the seed and the number of the release, by `random.Random.random` alone, which gives the same
on every machine and in every version of Python.
"""

from __future__ import annotations

import random
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from talentweek.testing import _words as words
from talentweek.values.bounds import Bound
from talentweek.values.money import Money
from talentweek.values.names import Name, NameKind
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentweek.entities.kinds import Record
    from talentweek.testing._words import Pair

T = TypeVar("T")
#: The bounds of numbers, the usual ones more often.
_BOUNDS: Final = (*[Bound.exact] * 4, *[Bound.more_than] * 4, *Bound)
_AMOUNTS: Final = (*[Bound.exact] * 3, Bound.more_than, Bound.nearly, Bound.about)
#: Above this, a number that is not exact is a round one.
_ROUND: Final = 10


def key_of(text: str) -> str:
    """Return a name as a part of an id.

    >>> key_of("Xi'an")
    'xi-an'
    """
    return "-".join("".join(one if one.isalnum() else " " for one in text.lower()).split())


def nth(number: int) -> str:
    """Write an English ordinal.

    >>> nth(11), nth(22)
    ('11th', '22nd')
    """
    teen = number // 10 % 10 == 1
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


class Claim(NamedTuple):
    """Words of the release that say a field of a record, and where they begin."""

    exact: str
    subject: str
    path: str
    start: int


@cache
def _pieces(sentence: str, chinese: bool) -> tuple[tuple[str, str | None], ...]:  # noqa: FBT001 - cached by position
    """Return the literal pieces of a sentence, each with the name of the fact behind it."""
    parsed = Formatter().parse(words.SENTENCES[sentence][chinese])
    return tuple((literal, name) for literal, name, _, _ in parsed)


class Draft:
    """A release while it is written."""

    def __init__(self, seed: int, number: int) -> None:
        """Begin a release: its language, its town, its year."""
        self._random = random.Random(f"talentweek {seed} {number}").random  # noqa: S311 - sample data, no secret
        self._prefix = f"{seed}-{number}"
        #: The records of this release, and those that others have too.
        self.records: list[Record] = []
        self.shared: list[Record] = []
        self.claims: list[Claim] = []
        self._said: list[str] = []
        self._length = 0
        self.chinese = self.chance(50)
        self.lang = "zh-Hans" if self.chinese else "en"
        self.town = self.pick(words.TOWNS)
        self.year = 2012 + self.below(14)
        self.place = Place(
            country=self.town.subdivision[:2], subdivision=self.town.subdivision, localities=self.said(self.town[:2])
        )

    @property
    def text(self) -> str:
        """The words of the release."""
        return "".join(self._said)

    def below(self, number: int) -> int:
        """Draw a whole number from 0 to below another."""
        return int(self._random() * number)

    def pick(self, items: Sequence[T]) -> T:
        """Draw one of some items."""
        return items[int(self._random() * len(items))]

    def some(self, items: Sequence[T], count: int) -> list[T]:
        """Draw several different items, in their order."""
        start = self.below(len(items))
        chosen = {(start + turn) % len(items) for turn in range(count)}
        return [items[index] for index in sorted(chosen)]

    def chance(self, percent: int) -> bool:
        """Decide something, yes in so many of a hundred."""
        return self._random() * 100 < percent

    def id(self, kind: str, index: int = 0) -> str:
        """Return the id of a record of this release."""
        return f"{kind}-{self._prefix}-{index}" if index else f"{kind}-{self._prefix}"

    def said(self, pair: Pair) -> str:
        """Return the word in the language of the release."""
        return pair[self.chinese]

    def names(self, pair: Pair, kind: NameKind = NameKind.translation) -> list[Name]:
        """Return the names of a thing: in the language of the release, mostly in the other one too."""
        english, chinese = Name(text=pair[0], lang="en"), Name(text=pair[1], lang="zh-Hans")
        first, other = (chinese, english) if self.chinese else (english, chinese)
        return [first, Name(text=other.text, lang=other.lang, kind=kind)] if self.chance(60) else [first]

    def number(self, low: int, high: int, unit: str | None = None) -> Quantity:
        """Draw a number with any bound; `stated` is how it is said."""
        bound = self.pick(_BOUNDS)
        value = low + self.below(high - low)
        if bound is not Bound.exact and value > _ROUND:
            value -= value % 10
        upper = value + 10 if bound is Bound.between else None
        stated = self.said(words.BOUNDS[bound]).format(value, upper)
        if bound is Bound.vague:
            return Quantity.vague(10, 100, unit, stated=stated)
        known = None if bound is Bound.unknown else value
        return Quantity(value=known, bound=bound, upper=upper, unit=unit, stated=stated)

    def money(self) -> Money:
        """Draw an amount in yuan, some with the dollars that the release gives beside it."""
        tenths, bound = 1 + self.below(900), self.pick(_AMOUNTS)
        figures = f"{tenths * 10}万元" if self.chinese else f"{tenths // 10}.{tenths % 10} million yuan"
        dollars = [Money.about(tenths * 14_000, "USD")] if self.chance(25) else []
        said = self.said(words.BOUNDS[bound]).format(figures)
        beside = f"（约{tenths * 14_000}美元）" if self.chinese else f" (about ${tenths * 14_000})"
        return Money(
            amount=tenths * 100_000, bound=bound, currency="CNY", equivalents=dollars,
            stated=said + beside if dollars else said,
        )  # fmt: skip

    def say(self, sentence: str, **facts: tuple[str | None, str, str]) -> None:
        """Write a sentence; each of its facts is the words, the id of the record and the field."""
        for literal, name in _pieces(sentence, self.chinese):
            self._write(literal)
            if name is not None:
                stated, subject, path = facts[name]
                exact = stated or name
                self.claims.append(Claim(exact, subject, path, self._length))
                self._write(exact)

    def _write(self, text: str) -> None:
        self._said.append(text)
        self._length += len(text)
