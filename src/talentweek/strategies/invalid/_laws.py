"""How the laws of the classes are broken: each fault puts some fields so that one law does not hold, all others do.

A law is an expression and does not say how it is broken, so this is a table; a test asks for every law of every class.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, final

import attrs

from talentweek.entities.statements import Observation, Ranking
from talentweek.provenance import Evidence
from talentweek.strategies.invalid._fault import Wire
from talentweek.values.bounds import Bound
from talentweek.values.dates import DateSpan, PartialDate
from talentweek.values.durations import Duration
from talentweek.values.ids import Ref
from talentweek.values.listings import Listing
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

#: What is put into the fields of an object; None takes the field away.
Put = Mapping[str, Any]


@final
@attrs.frozen(kw_only=True)
class Break:
    """One way to break a law."""

    fault: str
    #: The field that the problem stands at, "" for the object.
    at: str
    #: The fields that the law looks at.
    touches: tuple[str, ...]
    #: What is put, each enough by itself.
    puts: tuple[Put | Callable[[Wire], Put], ...]


def _spanning(more: int) -> Callable[[Wire], Put]:
    """Return what puts offsets that span some characters more than the exact words."""
    return lambda made: {"start": 5, "end": 5 + len(made["exact"]) + more}


def _counting(more: int, bound: str | None, *, complete: bool | None) -> Callable[[Wire], Put]:
    """Return what puts a count of some items more than are listed."""

    def put(made: Wire) -> Put:
        count = {"value": str(len(made["items"]) + more)} | ({"bound": bound} if bound else {})
        return {"complete": complete, "stated_count": count}

    return put


def _bounded(number: str) -> tuple[Break, ...]:
    """Return how the laws between a number, its bound and its upper number are broken."""
    fields = (number, "bound", "upper")
    ends = ({number: "5", "bound": None, "upper": "10"}, {number: None, "bound": None, "upper": None})
    open_ends = ({number: "5", "bound": "between", "upper": None}, {number: "5", "bound": "unknown", "upper": None})
    more = ({number: "5", "bound": word, "upper": "10"} for word in ("about", "more_than", "at_most", "unknown"))
    below = ({number: "10", "upper": "5"}, {number: "0", "upper": "-1"}, {number: "5", "upper": "4.9999999999"})
    return (
        Break(fault="bound_against_numbers", at="upper", touches=fields, puts=(*ends, *open_ends, *more)),
        Break(
            fault="upper_below", at="upper", touches=fields,
            puts=tuple({**one, "bound": word} for word in ("between", "vague") for one in below),
        ),
    )  # fmt: skip


_ONE_SUBJECT: Final = Break(
    fault="not_one_subject", at="", touches=("subject", "place"),
    puts=({"subject": None, "place": None}, {"subject": {"stated": "the park"}, "place": {"country": "CN"}}),
)  # fmt: skip
_NAMED_TWICE: Final = Break(
    fault="named_twice", at="inferred", touches=("inferred",),
    puts=({"inferred": ["year", "year"]}, {"inferred": ["day", "month", "day"]}),
)  # fmt: skip


def _nothing(*fields: str, **but: Any) -> Break:
    return Break(fault="nothing_said", at="", touches=fields, puts=(dict.fromkeys(fields) | but,))


#: How the laws of each class are broken.
BREAKS: Final[dict[Any, tuple[Break, ...]]] = {
    Quantity: _bounded("value"),
    Money: (
        *_bounded("amount"),
        Break(
            fault="equivalents_of_equivalents", at="equivalents", touches=("equivalents",),
            puts=({"equivalents": [{"amount": "5"}, {"amount": "7", "equivalents": [{"amount": "1"}]}]},),
        ),
    ),
    DateSpan: (_NAMED_TWICE,),
    PartialDate: (_NAMED_TWICE,),
    Duration: (
        Break(
            fault="bound_against_numbers", at="upper", touches=("bound", "upper"),
            puts=(
                {"bound": None, "upper": "P3D"}, {"bound": "about", "upper": "P3D"},
                {"bound": "between", "upper": None},
            ),
        ),
        Break(
            fault="no_such_bound", at="bound", touches=("bound", "upper"),
            puts=({"bound": "vague", "upper": None}, {"bound": "unknown", "upper": None}),
        ),
    ),
    Edition: (_nothing("number", "label"),),
    Rank: (
        Break(
            fault="no_such_bound", at="bound", touches=("bound",),
            puts=tuple({"bound": bound.value} for bound in Bound if bound not in {Bound.exact, Bound.at_most}),
        ),
    ),
    Place: (
        Break(
            fault="other_country", at="subdivision", touches=("country", "subdivision"),
            puts=({"country": "JP", "subdivision": "CN-ZJ"}, {"country": "CN", "subdivision": "TW-TPE"}),
        ),
        _nothing("country", "subdivision", "localities", "venue", "stated"),
    ),
    Ref: (_nothing("id", "stated"),),
    Listing: (
        Break(
            fault="count_against_items", at="stated_count", touches=("items", "complete", "stated_count"),
            puts=(
                _counting(1, None, complete=True), _counting(0, "more_than", complete=True),
                _counting(0, "less_than", complete=False), _counting(-1, None, complete=None),
            ),
        ),
        _nothing("items", "complete", "stated_count", items=[]),
    ),
    Observation: (
        _ONE_SUBJECT,
        Break(
            fault="not_one_number", at="", touches=("value", "money", "change"),
            puts=(
                {"value": None, "money": None, "change": None},
                {"value": {"value": "5"}, "money": {"amount": "5"}, "change": None},
                {"value": {"value": "5"}, "money": {"amount": "5"}, "change": {"value": "-1"}},
            ),
        ),
    ),
    Ranking: (_ONE_SUBJECT,),
    Evidence: (
        Break(
            fault="offsets_against_words", at="end", touches=("start", "end", "exact"),
            puts=({"start": 3, "end": None}, {"start": None, "end": 9}, _spanning(1), _spanning(-1)),
        ),
    ),
}  # fmt: skip
