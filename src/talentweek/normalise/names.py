"""Read names of places: countries and the provinces of China, in English and both Chinese scripts: 国家, 省份.

    >>> for reading in find("12 experts from France and the UK met in 江蘇省"):
    ...     print(reading.text, reading.value)
    France Place(country='FR', stated='France')
    UK Place(country='GB', stated='UK')
    江蘇省 Place(country='CN', subdivision='CN-JS', stated='江蘇省')

A name that means several places is never resolved silently: its reading has no value but `candidates`. What decides:

1. a larger place right beside it, in the words themselves: "Taizhou, Zhejiang", 中国浙江, "Georgia, USA". Within a list
   ("Armenia, Georgia, USA") a name that may be a country stays undecided;
2. the country of the context, where exactly one candidate is in it; the reading is then marked `inferred`, and keeps
   its candidates.

    >>> find("a delegation from Georgia")[0].value is None
    True
    >>> find("Taizhou, Zhejiang")[0].value
    Place(country='CN', subdivision='CN-ZJ', localities=('Taizhou',), stated='Taizhou, Zhejiang')
    >>> read("Georgia")
    Traceback (most recent call last):
    talentweek.normalise._reading.Unreadable: undecided between GE and US-GA
      Georgia
      ^^^^^^^

Of cities only those are known whose name in English belongs to two (Suzhou is 苏州 and 宿州). English names need their
capital in running text: turkey is no country. Words for people and things of a place are readings with `demonym` set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from talentweek.normalise import _places
from talentweek.normalise._folding import fold
from talentweek.normalise._reading import Unreadable
from talentweek.normalise.context import known
from talentweek.values.places import Place

if TYPE_CHECKING:
    from talentweek.normalise._folding import Folded
    from talentweek.normalise._places import Found
    from talentweek.normalise.context import Context

#: Countries of ISO 3166-1 that are subdivisions of China as well (ISO 3166-2:CN).
_ALSO_OF_CHINA = frozenset({"HK", "MO", "TW"})
#: What stands between the items of a list.
_LISTED = frozenset({",", "and", ", and", "&", "or", ", or", ";", "/"})


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class PlaceReading:
    """A name of a place that was read."""

    #: Where the words begin in the text as given, in code points.
    start: int
    #: Where they end.
    end: int
    #: The words as given.
    text: str
    #: The place; None where the words mean several and nothing decides.
    value: Place | None
    #: What the words may mean, where they mean several places by themselves.
    candidates: tuple[Place, ...] = ()
    #: Whether the words are for people or things of the place: French, 美籍.
    demonym: bool = False
    #: Whether the country of the context decided.
    inferred: bool = False
    #: The name of the rule that read them.
    rule: str
    #: What was read, as for every reading.
    kind: str = "place"

    def to_dict(self) -> dict[str, Any]:
        """Return the flat form: kind, start, end, text, value, candidates, demonym, inferred, rule.

        >>> find("Georgia")[0].to_dict()["candidates"]
        [{'country': 'GE'}, {'country': 'US', 'subdivision': 'US-GA'}]
        """
        return {
            "kind": self.kind, "start": self.start, "end": self.end, "text": self.text,
            "value": None if self.value is None else _flat(self.value),
            "candidates": [_flat(place) for place in self.candidates],
            "demonym": self.demonym, "inferred": self.inferred, "rule": self.rule,
        }  # fmt: skip


def _flat(place: Place) -> dict[str, Any]:
    flat: dict[str, Any] = {"country": place.country, "subdivision": place.subdivision}
    return {key: value for key, value in flat.items() if value} | (
        {"localities": list(place.localities)} if place.localities else {}
    )


def find(text: str, context: Context | None = None) -> tuple[PlaceReading, ...]:
    """Return the places that a running text names, in order; it never raises and takes linear time.

    >>> [(reading.text, reading.demonym) for reading in find("a Sino-British centre in Inner Mongolia, China")]
    [('Sino', True), ('British', True), ('Inner Mongolia, China', False)]
    """
    country = known(text, context).country
    folded = fold(text)
    return tuple([_reading(folded, found, country) for found in _merged(folded, _places.found_in(folded))])


def read(text: str, context: Context | None = None) -> Place:
    """Return the place that a whole string names, in capitals or not; Unreadable where it names none or several.

    >>> read("Zhejiang Province, China"), read("united kingdom").country
    (Place(country='CN', subdivision='CN-ZJ', stated='Zhejiang Province, China'), 'GB')
    """
    country = known(text, context).country
    folded = fold(text)
    merged = _merged(folded, _places.found_in(folded, any_case=True))
    readings = [_reading(folded, found, country) for found in merged]
    if not readings:
        raise Unreadable("place", text, 0, len(text), "no place in these words")
    first = readings[0]
    before, after = text[: first.start].strip(), text[first.end :]
    if len(readings) > 1:
        raise Unreadable("place", text, readings[1].start, readings[1].end, "more than one place")
    if before and before.lower() != "the":
        raise Unreadable("place", text, 0, first.start, "words before the place that were not read")
    if after.strip():
        raise Unreadable("place", text, first.end, len(text), "words after the place that were not read")
    if first.value is None:
        codes = " and ".join(_named(place) for place in first.candidates)
        raise Unreadable("place", text, first.start, first.end, f"undecided between {codes}")
    return first.value


def _named(place: Place) -> str:
    """Return a candidate as a message names it: GE, US-GA, Taizhou in CN-ZJ."""
    return " in ".join([*place.localities, place.subdivision or place.country or ""])


def _merged(folded: Folded, found: list[Found]) -> list[Found]:
    """Join each place with the larger one right beside it: "Taizhou, Zhejiang, China", 中国浙江."""
    merged: list[Found] = []
    for at, one in enumerate(found):
        joined = _joined(folded.text, merged[-1], one) if merged else None
        before = merged[-2].end if len(merged) > 1 else None
        after = found[at + 1].start if at + 1 < len(found) else None
        if joined is None or _listed(folded.text, merged[-1], one, before, after):
            merged.append(one)
        else:
            merged[-1] = joined
    return merged


def _joined(text: str, left: Found, right: Found) -> Found | None:
    """Return two places as one where the words put the smaller into the larger."""
    between = text[left.end : right.start]
    if left.demonym or right.demonym or left.chinese is not right.chinese:
        return None
    if left.chinese:
        small, large, fits = right, left, between in {"", " ", "·", "-"}
    else:
        small, large, fits = left, right, between in {", ", ",", " "}
    within = tuple(target for target in small.targets if any(_is_within(target, whole) for whole in large.targets))
    return small._replace(start=left.start, end=right.end, targets=within) if fits and within else None


def _is_within(target: str, whole: str) -> bool:
    return target == f"{whole}+" or target.startswith(f"{whole}-") or (whole == "CN" and target in _ALSO_OF_CHINA)


def _listed(text: str, left: Found, right: Found, before: int | None, after: int | None) -> bool:
    """Whether a place that may be a country stands in a list: of "Armenia, Georgia, USA" three may be meant.

    `before` is where the last place ends, `after` where the next begins.
    """
    if left.chinese or all("-" in target for target in left.targets):
        return False
    near = [] if before is None else [text[before : left.start]]
    near += [] if after is None else [text[right.end : after]]
    return any(len(between) <= len(", and ") and between.strip() in _LISTED for between in near)


def _reading(folded: Folded, found: Found, country: str | None) -> PlaceReading:
    """Return what was found as a reading, with its places."""
    text = _places.given(folded, found.start, found.end)
    places = tuple(_place(target, found.words, text) for target in found.targets)
    several = len(places) > 1
    fitting = [place for place in places if place.country == country] if several else list(places)
    value = fitting[0] if len(fitting) == 1 else None
    language = "zh" if found.chinese else "en"
    return PlaceReading(
        start=folded.start(found.start), end=folded.end(found.end), text=text, value=value,
        candidates=places if several else (), demonym=found.demonym, inferred=several and value is not None,
        rule=f"{language} place: {'people and things of it' if found.demonym else 'name'}",
    )  # fmt: skip


def _place(target: str, words: str, stated: str) -> Place:
    code, city, _ = target.partition("+")
    return Place(
        country=code[:2], subdivision=code if "-" in code else None, localities=[words] if city else (), stated=stated
    )
