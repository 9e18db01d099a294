"""What a language must be able to say so that releases can be written in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from talentweek.strategies._phrases.script import traditional, value_in_traditional_script

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from hypothesis.strategies import DrawFn

    from talentweek.values.dates import DateSpan
    from talentweek.values.durations import Duration
    from talentweek.values.money import Money
    from talentweek.values.ordinals import Edition, Rank
    from talentweek.values.quantities import Quantity


class Count(NamedTuple):
    """A number of something in words."""

    words: str
    value: Quantity


class Sum(NamedTuple):
    """An amount of money in words."""

    words: str
    value: Money


class When(NamedTuple):
    """A date in words, and what stands in front of it."""

    words: str
    value: DateSpan
    before: str = ""


class Long(NamedTuple):
    """A duration in words."""

    words: str
    value: Duration


class Which(NamedTuple):
    """An edition in words."""

    words: str
    value: Edition


class Place(NamedTuple):
    """A place in a ranking in words."""

    words: str
    value: Rank


#: Words for things of one kind, and what each is in the data.
Words = tuple[tuple[str, str], ...]


class Tongue(NamedTuple):
    """A language: its words, its sentences, and its ways of saying values."""

    lang: str
    #: Words by what they are for, each with the code that stands for it in the data.
    words: Mapping[str, Words]
    #: Sentences by the fact that they state.
    sentences: Mapping[str, tuple[str, ...]]
    #: What stands between the items of a list, before the last one, and behind an open one.
    comma: str
    last: str
    counted: Callable[[DrawFn, str, str], Count]
    amount: Callable[[DrawFn, str, str], Sum]
    day: Callable[[DrawFn, dt.date, dt.date], When]
    days: Callable[[DrawFn, dt.date, dt.date], When]
    year: Callable[[int], When]
    due: Callable[[DrawFn, int], When]
    edition: Callable[[DrawFn], Which]
    rank: Callable[[DrawFn], Place]
    running: Callable[[DrawFn], Long]
    length: Callable[[DrawFn], Long]
    published: Callable[[dt.date], When]


#: The ways of saying values among the fields of a tongue.
_SAYING: Final = (
    "counted",
    "amount",
    "day",
    "days",
    "year",
    "due",
    "edition",
    "rank",
    "running",
    "length",
    "published",
)


def in_traditional_script(tongue: Tongue) -> Tongue:
    """Return the same language in traditional script."""
    words = {name: tuple((traditional(word), code) for word, code in many) for name, many in tongue.words.items()}
    sentences = {name: tuple(map(traditional, many)) for name, many in tongue.sentences.items()}
    saying: dict[str, Any] = {name: _converted(getattr(tongue, name)) for name in _SAYING}
    return tongue._replace(lang="zh-Hant", words=words, sentences=sentences, **saying)


def _converted(say: Callable[..., Any]) -> Callable[..., Any]:
    def said(*arguments: Any) -> Any:
        made = say(*arguments)
        return made._replace(words=traditional(made.words), value=value_in_traditional_script(made.value))

    return said
