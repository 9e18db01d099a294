"""Faults in what is done with single values."""

from datetime import MAXYEAR
from decimal import Context, Decimal
from urllib.parse import quote

from talentweek import Bound, NameKind, Precision
from tests.strategies.faults.planting import consumer, plant

EXACT = Context(prec=80)


# numbers that a source bounds


@consumer("quantities")
def size_in_words(size):
    """Say a size on a page."""
    if size.bound is Bound.unknown:
        return "several"
    if size.bound is Bound.vague and size.upper is None:
        return "many"
    if size.upper is not None:
        return f"{size.value:f} to {size.upper:f}"
    signs = {Bound.more_than: ">", Bound.at_least: "≥", Bound.less_than: "<", Bound.at_most: "≤", Bound.nearly: "↗"}
    mark = "about " if size.bound is Bound.about else signs.get(size.bound, "")
    return f"{mark}{size.value:f}"


plant(
    size_in_words,
    an_unknown_number_is_a_number=("if size.bound is Bound.unknown:", "if False:"),
    a_vague_number_without_an_end_is_exact=('        return "many"', '        return f"{size.value:f}"'),
    the_upper_end_is_lost=('return f"{size.value:f} to {size.upper:f}"', 'return f"{size.value:f}"'),
    at_least_is_more_than=('Bound.at_least: "≥"', 'Bound.at_least: ">"'),
    nearly_is_the_number=(', Bound.nearly: "↗"', ""),
    about_is_exact=('"about " if size.bound is Bound.about else ', ""),
)


@consumer("quantities")
def least(size):
    """Return the number that is reached in any case, for a sum that must not promise too much."""
    return Decimal(0) if size.low is None else size.low


plant(
    least,
    the_bound_is_lost=("size.low is None else size.low", "size.value is None else size.value"),
    the_other_end=("size.low is None else size.low", "size.high is None else size.high"),
)


@consumer("quantities", "quantities")
def both_together(one, other):
    """Add two sizes of one unit, exactly; None where no exact sum can be told."""
    if one.unit != other.unit or {one.bound, other.bound} != {Bound.exact}:
        return None
    return EXACT.add(one.value, other.value)


plant(
    both_together,
    units_are_not_compared=("one.unit != other.unit or ", ""),
    bounds_are_not_looked_at=(" or {one.bound, other.bound} != {Bound.exact}", " or None in (one.value, other.value)"),
    one_bound_is_not_looked_at=(
        "{one.bound, other.bound} != {Bound.exact}",
        "one.bound is not Bound.exact or other.value is None",
    ),
)


@consumer("quantities")
def share(size):
    """Return a percentage as a fraction, None where it is none."""
    if size.unit != "%" or size.bound is not Bound.exact:
        return None
    return EXACT.divide(size.value, 100)


plant(
    share,
    percentage_points_are_percent=('size.unit != "%"', 'size.unit not in ("%", "pp")'),
    the_unit_is_not_looked_at=('size.unit != "%" or ', ""),
)


@consumer("numbers")
def column_of_text(number):
    """Write a number in a table so that it can be read back."""
    return str(number)


plant(column_of_text, decimal_through_float=("str(number)", "str(Decimal(float(number)))"))


@consumer("numbers")
def in_cents(number):
    """Return whole cents, None where there are parts of one."""
    cents = EXACT.multiply(number, 100)
    return int(cents) if cents == cents.to_integral_value(context=EXACT) else None


plant(
    in_cents,
    cents_through_float=("EXACT.multiply(number, 100)", "Decimal(float(number) * 100)"),
    parts_of_a_cent_are_dropped=(
        "int(cents) if cents == cents.to_integral_value(context=EXACT) else None",
        "int(cents)",
    ),
)


@consumer("intervals")
def middle(interval):
    """Return the middle of an interval, None where it has none."""
    if interval.low is None or interval.high is None or interval.is_empty:
        return None
    return EXACT.divide(EXACT.add(interval.low, interval.high), 2)


plant(
    middle,
    a_missing_end_is_zero=("interval.low is None or interval.high is None or interval.is_empty", "interval.is_empty"),
    an_empty_interval_has_a_middle=(" or interval.is_empty", ""),
    the_middle_is_rounded=("EXACT.add(interval.low, interval.high)", "(interval.low + interval.high)"),
)


@consumer("intervals")
def whole_numbers(interval):
    """Count the whole numbers between two whole ends, None where that cannot be told."""
    ends = interval.low, interval.high
    if None in ends or any(end != int(end) for end in ends):
        return None
    return max(0, int(interval.high) - int(interval.low) + 1 - interval.low_open - interval.high_open)


plant(
    whole_numbers,
    one_too_few=(" + 1 - interval.low_open", " - interval.low_open"),
    an_open_end_is_closed=(" - interval.high_open", ""),
)


# money


@consumer("money")
def in_yuan(money):
    """Return the amount in yuan that the source gives, first or beside another; None where it gives none."""
    for one in (money, *money.equivalents):
        if one.currency == "CNY" and one.bound is Bound.exact:
            return one.amount
    return None


plant(
    in_yuan,
    the_equivalents_are_dropped=("(money, *money.equivalents)", "(money,)"),
    any_currency_is_yuan=('one.currency == "CNY" and ', ""),
    no_currency_is_yuan=('one.currency == "CNY"', 'one.currency in ("CNY", None)'),
    the_bound_is_lost=("one.bound is Bound.exact", "one.amount is not None"),
)


@consumer("money")
def price(money):
    """Write an amount with its currency."""
    if money.amount is None:
        return "n/a"
    upper = "" if money.upper is None else f"-{money.upper:f}"
    return f"{money.currency or '?'} {money.amount:f}{upper}"


plant(
    price,
    the_upper_amount_is_lost=("{upper}", ""),
    no_currency_is_dollars=("'?'", "'USD'"),
    an_amount_is_rounded=("{money.amount:f}", "{money.amount:.2f}"),
    an_unknown_amount_is_not_expected=("if money.amount is None:", "if False:"),
)


@consumer("money", "money")
def add_up(one, other):
    """Add two exact amounts of one currency; None otherwise."""
    if one.currency is None or one.currency != other.currency or {one.bound, other.bound} != {Bound.exact}:
        return None
    return EXACT.add(one.amount, other.amount)


plant(
    add_up,
    currencies_are_not_compared=("one.currency is None or one.currency != other.currency or ", ""),
    two_undecided_currencies_are_the_same=("one.currency is None or ", ""),
)


# dates and durations


@consumer("date_spans")
def days_of(span):
    """Count the days from the first to the last, None where that cannot be told."""
    if not span.is_interval or span.start is None or span.end is None:
        return None
    ends = span.start, span.end
    if any(end.precision is not Precision.day or end.first is None for end in ends):
        return None
    return (span.end.last - span.start.first).days + 1


plant(
    days_of,
    off_by_one=(".days + 1", ".days"),
    the_precision_is_not_looked_at=("end.precision is not Precision.day or ", ""),
    an_open_end_is_not_expected=(" or span.end is None", ""),
    an_open_start_is_not_expected=("span.start is None or ", ""),
)


@consumer("date_spans")
def calendar_entry(span):
    """Return the first day and the day after the last, as calendars want them; None where there are none."""
    first, last = span.start, span.end
    if first is None or last is None or first.first is None or last.last is None or last.last.year == MAXYEAR:
        return None
    return str(first.first), str(last.last.add(days=1))


plant(
    calendar_entry,
    the_last_day_is_lost=("last.last.add(days=1)", "last.last"),
    the_end_of_a_month_is_its_first_day=("last.last.add(days=1)", "last.first.add(days=1)"),
    an_unknown_year_is_not_expected=("first.first is None or ", ""),
    an_open_end_is_the_start=("= span.start, span.end", "= span.start, span.end or span.start"),
)


@consumer("date_spans", "days")
def is_over(span, today):
    """Whether something is surely over on a day."""
    end = span.end
    return end is not None and end.last is not None and end.last < today


plant(
    is_over,
    an_open_end_is_closed=("end = span.end", "end = span.end or span.start"),
    it_is_over_when_it_begins=("end.last < today", "span.start is not None and span.start.last < today"),
    an_unknown_year_is_over=("end.last is not None and end.last < today", "(end.last is None or end.last < today)"),
)


@consumer("partial_dates")
def heading(date):
    """Head a section of a chronicle."""
    if date.year is None:
        return "year unknown"
    return f"{date.year}s" if date.precision is Precision.decade else f"{date.year}"


plant(
    heading,
    an_unknown_year_is_the_current=('return "year unknown"', 'return "2026"'),
    a_decade_is_its_first_year=('f"{date.year}s" if date.precision is Precision.decade else ', ""),
)


@consumer("partial_dates")
def next_month(date):
    """Return year and month of the month after, None where no month is known."""
    if date.month is None or date.year is None:
        return None
    return (date.year + 1, 1) if date.month == 12 else (date.year, date.month + 1)


plant(
    next_month,
    december_is_forgotten=("(date.year + 1, 1) if date.month == 12 else ", ""),
    a_date_without_a_month_is_not_expected=("date.month is None or ", ""),
    a_date_without_a_year_is_not_expected=(" or date.year is None", ""),
)


@consumer("partial_dates")
def a_year_later(date):
    """Return the anniversary, the last of February for a leap day; None where no day is known."""
    if date.precision is not Precision.day or date.first is None or date.year == MAXYEAR:
        return None
    return str(date.first.add(years=1))


plant(
    a_year_later,
    naive_arithmetic=("str(date.first.add(years=1))", "str(date.first.replace(year=date.year + 1))"),
    a_year_is_365_days=("date.first.add(years=1)", "date.first.add(days=365)"),
)


@consumer("partial_dates", "partial_dates")
def surely_before(one, other):
    """Whether one date lies surely before another."""
    if one.last is None or other.first is None:
        return False
    return one.last < other.first


plant(
    surely_before,
    a_month_is_its_first_day=("one.last < other.first", "one.first < other.first"),
    the_text_is_compared=("return one.last < other.first", "return one.edtf < other.edtf"),
)


UNITS = {"W": 7, "D": 1}


@consumer("durations")
def whole_days(duration):
    """Return how many days something lasts; None where months, hours or a bound leave it open."""
    if duration.bound is not Bound.exact or any(unit not in UNITS for unit, _ in duration.components):
        return None
    return sum(UNITS[unit] * number for unit, number in duration.components)


plant(
    whole_days,
    weeks_are_days=("UNITS[unit] * number", "number"),
    a_month_has_thirty_days=("unit not in UNITS", "unit not in {**UNITS, 'M': 30}"),
    only_the_first_unit_is_read=("in duration.components)\n", "in duration.components[:1])\n"),
    the_bound_is_lost=("duration.bound is not Bound.exact or ", ""),
)


# names, places, ordinals, lists, ids


@consumer("editions")
def nth(edition):
    """Write an edition on a poster."""
    if edition.number is None:
        return edition.label
    ending = "th" if edition.number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(edition.number % 10, "th")
    return f"{edition.number}{ending}"


plant(
    nth,
    a_label_alone_is_not_expected=("return edition.label", 'return "1st"'),
    eleventh_is_forgotten=('"th" if edition.number // 10 % 10 == 1 else ', ""),
)


@consumer("editions", "editions")
def same_edition(one, other):
    """Whether two editions are the same."""
    return (one.number, one.label) == (other.number, other.label)


plant(
    same_edition,
    two_editions_are_confused=("(one.number, one.label) == (other.number, other.label)", "one.number == other.number"),
)


@consumer("ranks")
def medal(rank):
    """Say whether it was among the best three, and which."""
    if rank.bound is Bound.at_most:
        return f"top {rank.number}"
    return {1: "gold", 2: "silver", 3: "bronze"}.get(rank.number)


plant(medal, the_top_ten_are_tenth=("if rank.bound is Bound.at_most:", "if False:"))


@consumer("names")
def is_chinese(name):
    """Whether a name is surely Chinese."""
    return (name.lang or "").partition("-")[0] == "zh"


plant(
    is_chinese,
    traditional_is_forgotten=('.partition("-")[0] == "zh"', ' in ("zh", "zh-Hans")'),
    no_language_is_not_expected=('(name.lang or "")', "name.lang"),
    any_language_that_has_han_characters=(
        '(name.lang or "").partition("-")[0] == "zh"',
        "any('一' <= one <= '鿿' for one in name.text)",
    ),
)


@consumer("names")
def on_the_badge(name):
    """Write the name as it is, its kind behind it where it is not the official one."""
    return name.text if name.kind is NameKind.official else f"{name.text} ({name.kind})"


plant(
    on_the_badge,
    the_kind_is_dropped=('name.text if name.kind is NameKind.official else f"{name.text} ({name.kind})"', "name.text"),
    only_ascii=("return name.text if", "return name.text.encode('ascii', 'ignore').decode() if"),
)


@consumer("places")
def country(place):
    """Return the country, from the subdivision where only that is known."""
    return place.country or (place.subdivision or "")[:2] or None


plant(
    country,
    the_subdivision_is_not_looked_at=(' or (place.subdivision or "")[:2] or None', ""),
    china_where_nothing_is_known=("or None", 'or "CN"'),
)


@consumer("places")
def town(place):
    """Return the largest locality, None where none is named."""
    return place.localities[0] if place.localities else None


plant(
    town,
    the_smallest_locality=("place.localities[0]", "place.localities[-1]"),
    a_place_without_localities_is_not_expected=(" if place.localities else None", ""),
)


@consumer("listings")
def how_many(listing):
    """Return how many there are, None where that cannot be told."""
    if listing.stated_count is not None and listing.stated_count.bound is Bound.exact:
        return int(listing.stated_count.value)
    return len(listing.items) if listing.complete else None


plant(
    how_many,
    an_open_list_is_closed=("if listing.complete else None", "if listing.complete is not False else None"),
    what_is_named_is_all=(" if listing.complete else None", ""),
    the_stated_count_is_not_looked_at=(
        "if listing.stated_count is not None and listing.stated_count.bound is Bound.exact:",
        "if False:",
    ),
    the_bound_of_the_count_is_lost=(
        "listing.stated_count.bound is Bound.exact",
        "listing.stated_count.value is not None",
    ),
)


@consumer("refs")
def link(ref):
    """Link to a record, or write the words."""
    if ref.id is None:
        return ref.stated
    return f"<a href='/{quote(ref.id, safe='')}'>{ref.stated or ref.id}</a>"


plant(
    link,
    an_unresolved_reference_is_linked=("if ref.id is None:", "if False:"),
    the_id_is_not_quoted=("quote(ref.id, safe='')", "ref.id"),
    the_words_are_dropped=("ref.stated or ref.id", "ref.id"),
)


@consumer("tokens")
def file_name(token):
    """Name a file after a record, one name for one id."""
    return f"{quote(token, safe='')}.json"


plant(file_name, a_slash_makes_a_folder=("quote(token, safe='')", "token"))
