"""How the words of a cell become what a field holds: derived from the rule of the field, as everything else about it.

>>> from talentweek.intake._addresses import rules_of
>>> from talentweek import Event, Investment
>>> read = reader_of(rules_of(Event)["themes"], plain)
>>> read(Said("路演; 对接"))
(Name(text='路演'), Name(text='对接'))
>>> reader_of(rules_of(Investment)["kind"], plain)(Said("奖金"))
<InvestmentKind.prize: 'prize'>
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from talentweek.intake import _days, _places, _vocabulary, _words
from talentweek.intake._lists import Items, split
from talentweek.intake._named import known_place
from talentweek.intake._said import Said, Unread
from talentweek.normalise._scripts import may_be
from talentweek.rules import Code, Each, Flag, Member, Nested, Notation, Number, Rule, Text, Whole
from talentweek.values.dates import DateSpan
from talentweek.values.durations import Duration
from talentweek.values.ids import Ref
from talentweek.values.listings import Listing
from talentweek.values.money import Money
from talentweek.values.names import Name, as_language
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.places import COUNTRY, SUBDIVISION, Place
from talentweek.values.quantities import Quantity

Reader = Callable[[Said], Any]
#: Makes a value of a class from words: the converter's way, see `_convert`.
Structure = Callable[[Said, Any], Any]


def name(said: Said) -> Name:
    """Read a name: the words as they are, in the language of the context where they can be in it, by their script."""
    language = said.context.language
    return Name(text=said.words, lang=language if language is not None and may_be(said.words, language) else None)


def ref(said: Said) -> Ref:
    """Read a reference: the words by which the source names something."""
    return Ref.named(said.words)


#: How the words become a value of a class.
VALUES: Final[dict[Any, Reader]] = {
    Quantity: _words.quantity,
    Money: _words.money,
    DateSpan: _days.span,
    Duration: _words.duration,
    Edition: _words.edition,
    Rank: _words.rank,
    Name: name,
    Place: _places.place,
    Ref: ref,
}


def plain(said: Said, kind: Any) -> Any:
    """Make a value of a class from words, without a converter."""
    return VALUES[kind](said)


def kept(said: Said, rule: Rule) -> Any:
    """Return the value that keeps words which were not read, None where the class has none."""
    words = said.stated
    if words is None or not isinstance(rule, Nested):
        return None
    if rule.of in {Quantity, Money}:
        return rule.of.unknown(stated=words)
    return Place(stated=words) if rule.of is Place else None


def reader_of(rule: Rule, structure: Structure, *, each: bool = False) -> Reader:
    """Return how words become what a field with this rule holds; `each` says that commas stand between items."""
    if isinstance(rule, Each):
        inner = reader_of(rule.item, structure)
        names = isinstance(rule.item, Nested) and rule.item.of is Name and not each
        return lambda said: _items(said, inner, commas=each, names=names)
    if isinstance(rule, Nested) and rule.of is Listing:
        inner = reader_of(Text() if rule.argument is str else Nested(Place), structure)
        return lambda said: _listing(said, inner, rule.argument, commas=each)
    if isinstance(rule, Nested):
        return lambda said: structure(said, rule.of)
    if isinstance(rule, Member):
        return lambda said: _member(said, rule)
    if isinstance(rule, Code | Notation):
        return _CODES.get(rule.standard, _text)
    return _PLAIN.get(rule.__class__, _text)


def _items(said: Said, inner: Reader, *, commas: bool, names: bool) -> tuple[Any, ...] | None:
    items = split(said.words, commas=commas, enumeration=not names, names=names)
    _tell_open(said, items)
    return tuple(map(inner, said.parts(items.items or (said.words,)))) or None


def _tell_open(said: Said, items: Items) -> None:
    """Note that others are meant where the field cannot hold that."""
    if items.complete is False:
        said.note("the words leave the list open, which this field cannot hold", items.rest)


def _listing(said: Said, inner: Reader, argument: Any, *, commas: bool) -> Listing[Any] | None:
    items = split(said.words, commas=commas)
    found = tuple(map(inner, said.parts(items.items or (said.words,))))
    if not found:
        return None
    behind = items.rest.removeprefix("等")
    number = _words.bare_count(said.part(behind)) if behind not in {"", items.rest} else None
    return Listing[argument](items=found, complete=items.complete, stated_count=number)


def _member(said: Said, rule: Member) -> Any:
    words = said.words.rstrip(".!。！ ")
    found: Any = _vocabulary.member(rule.of, words) or _vocabulary.in_two_languages(rule.of, words)
    if found is None:
        known = ", ".join(one.value for one in rule.of)
        raise Unread(f"no {rule.of.__name__} in these words", said.words, f"one of {known}", code="not_read")
    return found


def _text(said: Said) -> str:
    return said.words


def _flag(said: Said) -> bool:
    found = _vocabulary.flag(said.words)
    if found is None:
        raise Unread("neither yes nor no", said.words, code="not_read")
    return found


def _whole(said: Said) -> int:
    found = _words.whole_number(said)
    if found is None:
        raise Unread("no whole number", said.words, code="not_read")
    return found


def _country(said: Said) -> str:
    if said.words in COUNTRY.members:
        return said.words
    known = known_place(said)
    if known is None or known.country is None or known.subdivision or known.localities:
        raise Unread("no country, or one of several of that name", said.words, code="not_read")
    return known.country


def _subdivision(said: Said) -> str:
    if SUBDIVISION.accepts(said.words):
        return said.words
    known = known_place(said)
    if known is None or known.subdivision is None:
        raise Unread("no province, or one of several of that name", said.words, code="not_read")
    return known.subdivision


def _language(said: Said) -> str:
    return _LANGUAGES.get(said.words.casefold()) or as_language(said.words) or said.words


_LANGUAGES: Final = {
    "english": "en", "英语": "en", "英語": "en", "英文": "en", "chinese": "zh", "中文": "zh",
    "汉语": "zh", "漢語": "zh", "simplified chinese": "zh-Hans", "简体中文": "zh-Hans", "简体": "zh-Hans",
    "traditional chinese": "zh-Hant", "繁體中文": "zh-Hant", "繁體": "zh-Hant", "繁体中文": "zh-Hant",
}  # fmt: skip
_PLAIN: Final[dict[Any, Reader]] = {Flag: _flag, Whole: _whole, Number: _words.number}
_CODES: Final[dict[str, Reader]] = {
    "ISO 3166-1": _country,
    "ISO 3166-2": _subdivision,
    "ISO 4217": _words.currency,
    "BCP 47": _language,
}
