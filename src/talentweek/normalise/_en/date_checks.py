"""What the words around a date say of it: whether it is one, what bounds it, where a year stands that covers it.

"May" is a verb, "April" a name, "Black Friday" a sale; "the last year" is a length of time; "two days before July 11"
is not before it. Each function looks at a few tokens only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._en.date_words import ENDS

if TYPE_CHECKING:
    from talentweek.normalise._calendar_points import Point
    from talentweek.normalise._rules import Match
    from talentweek.normalise._tokens import Tokens

#: Behind these a month or a year stands without a day.
PREPOSITIONS: Final = frozenset({
    "in", "of", "from", "to", "for", "during", "throughout", "within", "until", "since", "by", "and", "or", "between",
    "through", "till", "before", "after", "around", "the",
})  # fmt: skip
_VERBS: Final = frozenset({"may", "march", "mar"})
_EVERY: Final = frozenset({"every", "each", "on-"})
_FEASTS: Final = frozenset({"black", "good", "cyber", "super", "easter", "ash", "palm", "giving", "holy", "fat"})
_COMING: Final = frozenset({
    "will", "opens", "begins", "starts", "kicks", "runs", "upcoming", "scheduled", "coming", "shall", "expected", "takes",
    "slated", "planned", "tomorrow", "hosts",
})  # fmt: skip
_SPANS: Final = frozenset({
    "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "decade", "decades", "night",
    "nights", "evening", "shortly", "soon", "just", "immediately", "morning", "afternoon", "quarter",
})  # fmt: skip
_ENDS_SENTENCE: Final = frozenset(".!?;\n。")
#: How far to look for a sign that the date is still to come, and for the year of a list.
_REACH: Final = 14
_LIST: Final = 30
_YEARS: Final = range(1000, 2200)


def before(tokens: Tokens, at: int) -> int:
    """Return the token before `at` that is no space; -1 where there is none."""
    at -= 1
    return at - 1 if at >= 0 and tokens.words[at][0] == " " else at


def word_before(tokens: Tokens, at: int) -> str:
    """Return the word before a token, empty at the beginning."""
    at = before(tokens, at)
    return tokens.words[at] if at >= 0 else ""


def after(tokens: Tokens, last: int) -> int:
    """Return the first token from `last` on that is no space; it may be none any more."""
    return last + 1 if last < len(tokens.words) and tokens.words[last][0] == " " else last


def word_after(tokens: Tokens, last: int) -> str:
    """Return the word behind the token before `last`, empty at the end."""
    at = after(tokens, last)
    return tokens.words[at] if at < len(tokens.words) else ""


def capital(tokens: Tokens, at: int) -> bool:
    """Whether a token begins with a capital."""
    return 0 <= at < len(tokens.words) and tokens.original(at)[:1].isupper()


def whole(match: Match) -> bool:
    """Whether the match is the whole text, marks at its ends left out."""
    first, last = match.span()
    words = match.tokens.words
    return not any(any(map(str.isalnum, word)) for word in (*words[max(0, first - 4) : first], *words[last : last + 4]))


def named(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the months in these tokens are months and no verbs: "may" and "march" in small letters are verbs.

    In a text that has no capitals around they are months where a figure stands beside them.
    """
    for at in range(first, last):
        if tokens.words[at].rstrip(".") in _VERBS and not capital(tokens, at) and tokens.has(at, "MONTH"):
            start = tokens.start(max(0, at - 10))
            if tokens.has(before(tokens, at), "WEEKDAY") or tokens.has(last - 1, "D4") or tokens.has(last - 1, "ENDING"):
                continue
            behind = after(tokens, last)
            counted = word_after(tokens, last).isalpha() and not tokens.has(behind, "STOP")
            if counted or not tokens.folded.source[start : tokens.end(min(at + 10, len(tokens.words)))].islower():
                return False
    return True


def form_of(match: Match, first: int) -> tuple[str | None, int]:
    """Return how the words bound the date, and the first token that belongs to it."""
    tokens = match.tokens
    later = match.payload("later", "LATER")
    if later:
        at = before(tokens, first)
        return later, at if later == "since" and at >= 0 and tokens.words[at] == "from" else first
    form = match.payload("bound", "LIMIT")
    if form in {"before", "after"}:
        if word_before(tokens, first) in _SPANS:
            start = match.span("part")[0]
            return None, start if start >= 0 else match.span("first")[0]
        if form == "before" and match.words("part") and any(end in match.words("part") for end in ENDS):
            form = "by"
    return form, first


def not_a_date(match: Match, point: Point) -> str | None:
    """Return why a date in words is none."""
    tokens = match.tokens
    first, last = match.span("first")
    if point.year is not None and point.year not in _YEARS:
        return "no year of our time"
    if not named(tokens, first, last):
        return "a verb"
    if first > 1 and tokens.words[first - 1] in {"-", "/"} and tokens.has(first - 2, "INT"):
        return "part of something longer"
    if point.part in {"H1", "H2"} and point.year is None and point.unit is None and not whole(match):
        return "half of what is not said"
    following = after(tokens, last)
    if following < len(tokens.words):
        if point.part and point.year is None and word_after(tokens, last).startswith("final"):
            return "a round of a contest"
        if point.part and point.year is None and point.unit is None and _year_behind(tokens, following):
            return "of a year that stands further on"
        if tokens.has(last - 1, "D2") and not point.year:
            if tokens.words[following] in {"%", "percent"} or tokens.has(following, "CURRENCY"):
                return "the number belongs to what follows"
            if tokens.words[following] == ":" and tokens.has(following + 1, "INT"):
                return "the number belongs to what follows"
            if tokens.has(following, "PLURAL") and word_before(tokens, first) == "in":
                return "the number counts what follows"
    return None


def year_ahead(tokens: Tokens, last: int, month: int | None) -> int | None:
    """Return the year at the end of a list of days: 22 March, 7 June and 4 October 2023."""
    at = after(tokens, last)
    if at >= len(tokens.words) or tokens.words[at] not in {",", "and", "&", "or"}:
        return None
    named = 0
    for place in range(at, min(at + _LIST, len(tokens.words))):
        tags = tokens.entries[place][1]
        if "D4" in tags:
            year = int(tags["D4"])
            return year if year in _YEARS and named and (month or 0) <= named else None
        if "MONTH" in tags:
            named = tags["MONTH"]
        elif not ({"D2", "ENDING", "ORDINAL", "WEEKDAY"} & tags.keys() or tokens.words[place] in _LISTING):
            return None
    return None


def _year_behind(tokens: Tokens, at: int) -> bool:
    """Whether a year is likely to cover a part of a year: "the fourth quarter and year ended December 31, 2018"."""
    if tokens.has(at, "INT") or tokens.has(at, "YEARNAME"):
        return True
    return tokens.words[at] in {"and", "or"} and any(tokens.has(place, "D4") for place in range(at, at + _REACH))


_LISTING: Final = frozenset({" ", ",", "and", "&", "or", "-", "of", "to", "the"})


def bare_month(match: Match) -> str | None:
    """Return why a month alone is none."""
    tokens = match.tokens
    first, last = match.span("first")
    if whole(match):
        return None
    at = last - 1
    if not capital(tokens, at) and tokens.words[at].rstrip(".") in _VERBS:
        return "a verb"
    left = word_before(tokens, match.span()[0])
    if left in _EVERY:
        return "comes again every year"
    if not (match.has("bound") or match.has("part") or left in PREPOSITIONS or tokens.has(first, "TURN")):
        return "a month without a word that makes it a date"
    if capital(tokens, after(tokens, last)) and left not in {"in", "since", "during"} and not match.has("part"):
        return "perhaps a name"
    return None


def bare_weekday(match: Match) -> str | None:
    """Return why a day of the week is no date."""
    tokens = match.tokens
    first, last = match.span("first")
    left = word_before(tokens, first)
    if left in _EVERY or left in _FEASTS:
        return "no single day"
    behind = after(tokens, last)
    if left == "the" and capital(tokens, behind):
        return "a name"
    beside = (before(tokens, first), behind)
    for at, other in zip(beside, (before(tokens, beside[0]), after(tokens, behind + 1)), strict=True):
        if 0 <= at < len(tokens.words) and tokens.words[at] in {"-", "to", "through"} and tokens.has(other, "WEEKDAY"):
            return "days of every week"
    return None


def behind_another(match: Match) -> bool:
    """Whether it stands in a list behind another day of the week: "Friday, Saturday and Sunday"."""
    tokens = match.tokens
    at = before(tokens, match.span()[0])
    while at >= 0 and tokens.words[at] in {",", "and", "&"}:
        at = before(tokens, at)
    return tokens.has(at, "FULLDAY") and at != before(tokens, match.span()[0])


def direction(match: Match) -> str:
    """Return where a day of the week is looked for: news speaks of the past, unless a word tells otherwise."""
    tokens = match.tokens
    first, last = match.span()
    if match.has("bound"):
        return "past" if match.words("bound") in {"since", "after", "ever since"} else "future"
    for steps in (range(first - 1, max(-1, first - _REACH), -1), range(last, min(len(tokens.words), last + _REACH))):
        for at in steps:
            word = tokens.words[at]
            if word in _COMING or (word == "be" and word_before(tokens, at) == "to"):
                return "future"
            if word in _ENDS_SENTENCE:
                break
    return "past"


def bare_relative(match: Match) -> str | None:
    """Return why a period counted from the publication is none: "the last year" is a length of time."""
    tokens = match.tokens
    first, _last = match.span("first")
    if (
        tokens.words[first].startswith(("last ", "next ", "past "))
        and tokens.words[first] not in {"next day", "past weekend"}
        and word_before(tokens, first) == "the"
    ):
        return "a length of time"
    return None


def bare_day(match: Match) -> str | None:
    """Return why "the 12th" is no day: a noun follows, or no word stands before it with which it is one."""
    tokens = match.tokens
    first, last = match.span()
    if not match.has("bound") and word_before(tokens, first) != "on" and not whole(match):
        return "an ordinal"
    at = after(tokens, last)
    if at < len(tokens.words) and (
        (tokens.has(at, "WORD") and not tokens.has(at, "STOP")) or tokens.words[at] in {"of", "-", "century"}
    ):
        return "an ordinal of what follows"
    return None


def not_a_range(match: Match, low: Point, high: Point) -> str | None:
    """Return why two dates with "to" between them are no range."""
    tokens = match.tokens
    if not named(tokens, *match.span("first")) or not named(tokens, *match.span("last")):
        return "a verb"
    for point in (low, high):
        if point.year is not None and point.year not in _YEARS:
            return "no year of our time"
    if match.words("lead") != "between" and "and" in tokens.words[match.span("first")[1] : match.span("last")[0]]:
        return "two dates"
    low_only, high_only = (_only(low), _only(high))
    if "day" in {low_only, high_only} and not (low.day and high.day):
        return "a day beside a longer period"
    if low_only == high_only == "day":
        return "two numbers"
    if "year" in {low_only, high_only} and not (low.year and high.year) and not (low.unit or high.unit):
        return "a year beside a date without one"
    return None


def _only(point: Point) -> str:
    """Return the one thing that a point says, "more" where it says more."""
    if point.unit is not None or point.part is not None or point.weekday is not None:
        return "more"
    said = [name for name in ("year", "month", "day") if getattr(point, name) is not None]
    return said[0] if len(said) == 1 else "more"


def range_span(match: Match) -> tuple[int, int]:
    """Return the tokens of a range: "from" belongs to it where "to" does, not before a dash."""
    first, last = match.span()
    if match.words("lead") in {"from", "during"}:
        between = match.tokens.words[match.span("first")[1] : match.span("last")[0]]
        if "-" in between or "~" in between or match.words("lead") == "during":
            first = match.span("first")[0]
    return first, last


def not_a_list(match: Match) -> str | None:
    """Return why days behind a month are no list: the last number counts what follows."""
    tokens = match.tokens
    last = match.span("days")[1]
    if not named(tokens, *match.span("named")):
        return "a verb"
    at = after(tokens, last)
    bare = tokens.has(last - 1, "D2") and not match.has("year") and match.span("named")[0] < match.span("days")[0]
    if bare and at < len(tokens.words) and tokens.has(at, "WORD") and not tokens.has(at, "STOP"):
        return "the last number counts what follows"
    return None


def days_of(match: Match) -> list[tuple[int, int]]:
    """Return the tokens of each reading of a list of days: the first with its month, the last with its year."""
    tokens = match.tokens
    start, end = match.span("days")
    cuts = [at for at in range(start, end) if tokens.words[at] in {",", "and", "&"}]
    runs: list[tuple[int, int]] = []
    begin = start
    for cut in (*cuts, end):
        first, last = after(tokens, begin), cut - (tokens.words[cut - 1] == " ")
        if first < last:
            runs.append((first, last))
        begin = cut + 1
    return runs
