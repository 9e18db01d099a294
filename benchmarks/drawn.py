"""Values as a press release gives them, drawn at random: names, dates, numbers of every bound."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from benchmarks import words

if TYPE_CHECKING:
    from collections.abc import Sequence

Json = dict[str, Any]


def without_empty(**fields: Any) -> Json:
    """Return the fields that say something."""
    return {name: value for name, value in fields.items() if value is not None and value != []}


class Drawn:
    """Draws the values of one document; the ids of its records are known before the records are."""

    def __init__(self, number: int) -> None:
        self.draw = random.Random(number * 1_000_003 + 7)  # noqa: S311 - a benchmark, no secret
        self.prefix = f"d{number:05d}-"
        self.year = self.draw.randint(2012, 2025)
        self.town = self.draw.choice(words.TOWNS)
        self.week = f"{self.prefix}event-0"
        self.days = [f"{self.prefix}event-{day}" for day in range(1, 7)]

    def ids(self, kind: str, count: int) -> list[str]:
        """Return the ids of the records of a kind."""
        return [f"{self.prefix}{kind}-{index}" for index in range(count)]

    def maybe(self, value: Any, chance: float = 0.5) -> Any:
        """Return the value, or now and then None."""
        return value if self.draw.random() < chance else None

    def name(self, pair: tuple[str, str], kinds: Sequence[str] = ("short", "translation", "acronym")) -> list[Json]:
        """Draw the names of a thing: English, and often Chinese."""
        english, chinese = pair
        made = [without_empty(text=english, lang="en")]
        if self.maybe(1, 0.7):
            lang = self.draw.choice(("zh-Hans", "zh-Hans", "zh-Hant"))
            made.append(without_empty(text=chinese, lang=lang, kind=self.maybe(self.draw.choice(kinds), 0.3)))
        return made

    def day(self) -> str:
        """Draw a day in EDTF."""
        return f"{self.year}-{self.draw.randint(1, 12):02d}-{self.draw.randint(1, 28):02d}"

    def span(self) -> Json:
        """Draw a DateSpan of any precision."""
        year, month = self.year, self.draw.randint(1, 9)
        first, last = self.draw.randint(1, 14), self.draw.randint(15, 28)
        edtf = self.draw.choice((
            self.day(), self.day(), f"{year}-{month:02d}-{first:02d}/{year}-{month:02d}-{last:02d}",
            f"{year}-{month:02d}-{first:02d}/", f"{year}-{month:02d}", f"{year}", f"../{year}-{month:02d}",
            f"{year}-{month:02d}/..", f"{year}-{self.draw.randint(33, 36)}", f"{year}-40", f"{year // 10}X",
            f"XXXX-{month:02d}-{first:02d}",
        ))  # fmt: skip
        inferred = [] if "X" in edtf else self.draw.choice(([], [], ["year"], ["year", "month"]))
        return without_empty(edtf=edtf, inferred=inferred, stated=self.maybe(f"on the {first}th, {year}", 0.5))

    def number(self, low: int, high: int) -> tuple[str | None, str | None, str | None]:
        """Draw a number, its bound (None for the default) and its upper end."""
        bound = self.draw.choice((
            "exact", "exact", "exact", "about", "more_than", "more_than", "at_least", "less_than", "at_most",
            "nearly", "between", "vague", "unknown",
        ))  # fmt: skip
        value = self.draw.randint(low, high) * self.draw.choice((1, 1, 10))
        upper = str(value + self.draw.randint(1, high)) if bound in {"between", "vague"} else None
        return (
            None if bound == "unknown" else str(value),
            None if bound == "exact" else bound,
            upper,
        )

    def quantity(self, unit: str, low: int = 2, high: int = 400) -> Json:
        """Draw a Quantity."""
        value, bound, upper = self.number(low, high)
        stated = self.maybe(f"{value or 'several'} {unit}", 0.4)
        return without_empty(value=value, bound=bound, upper=upper, unit=unit, stated=stated)

    def money(self, currency: str, equivalents: Sequence[Json] = ()) -> Json:
        """Draw an amount of money."""
        amount, bound, upper = self.number(1, 9000)
        scale = self.draw.choice((".5", "0000", "000000", "000000"))
        million = [None if end is None else end + scale for end in (amount, upper)]
        return without_empty(
            amount=million[0], bound=bound, upper=million[1], currency=currency,
            inferred=True if self.maybe(1, 0.2) else None, equivalents=list(equivalents),
            stated=self.maybe(f"{currency} {amount or 'several'} million", 0.6),
        )  # fmt: skip

    def place(self) -> Json:
        """Draw a place."""
        town = self.draw.choice(words.TOWNS) if self.maybe(1, 0.3) else self.town
        return without_empty(
            country=town.country, subdivision=town.subdivision, localities=[town.english],
            venue=self.maybe(self.draw.choice(words.VENUES), 0.4), stated=self.maybe(town.chinese, 0.2),
        )  # fmt: skip

    def listing(self, items: list[Any], unit: str) -> Json:
        """Make a list of items, complete or not, counted or not."""
        complete, more = self.draw.choice(((None, 0), (True, 0), (False, 0), (False, 5)))
        count = {"value": str(len(items) + more), "unit": unit} if complete is not None and self.maybe(1) else None
        return {
            "items": items,
            **({} if complete is None else {"complete": complete}),
            **without_empty(stated_count=count),
        }

    def sectors(self) -> Json:
        """Draw a list of sectors."""
        return self.listing(self.draw.sample(words.SECTORS, self.draw.randint(2, 4)), "fields")

    def ref(self, kind: str, count: int) -> Json:
        """Draw a reference: resolved, in words, or both."""
        known = self.draw.choice(self.ids(kind, count))
        return self.draw.choice(
            (
                {"id": known},
                {"id": known, "stated": "the park"},
                {"stated": self.draw.choice(words.BODIES)[0]},
            )
        )

    def refs(self, kind: str, count: int, most: int) -> list[Json]:
        """Draw references to records of a kind."""
        chosen = self.draw.sample(self.ids(kind, count), self.draw.randint(0, most))
        return [without_empty(id=known, stated=self.maybe(self.draw.choice(words.BODIES)[0], 0.2)) for known in chosen]
