"""Decimals of the house against Python's own Decimal as the judge."""

import re
from decimal import Context, Decimal, Inexact, InvalidOperation, Rounded, localcontext

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentweek import Dataset, InvalidDocument, InvalidObject, Investment, Money, Observation, Quantity, Rank, Ref
from talentweek import strategies as tws
from talentweek.formats import json
from talentweek.rules.numbers import (
    DIGITS,
    FRACTION,
    KNOWN,
    REMEMBERED,
    as_number,
    is_number,
    read_number,
    read_number_of,
    write_number,
)
from talentweek.values.ids import make_id

PLAIN = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")
WIDE = Context(prec=200)

digits = st.text("0123456789", max_size=32)
plain = st.builds("{}{}{}{}".format, st.sampled_from(["", "-", "-0"]), digits, st.sampled_from(["", "."]), digits)


def oracle(text):
    """Read what a plain notation means, None where it is none, is too long, or is out of bounds."""
    if len(text) > DIGITS + FRACTION + 2 or not PLAIN.match(text):
        return None
    number = WIDE.create_decimal(text)
    if WIDE.abs(number) >= 10**DIGITS or number != number.quantize(Decimal(f"1e-{FRACTION}"), context=WIDE):
        return None
    return number


@given(plain)
@example("0." + "0" * 37)
@example("1" + "0" * 27)
@example("-" + "9" * 28 + "." + "9" * 10)
def test_reading_agrees_with_decimal(text):
    """Plain notation within bounds is read as Decimal reads it; all else is refused."""
    expected = oracle(text)
    assert read_number(text) == expected
    if expected is not None:
        assert is_number(read_number(text))


@given(st.text())
@example("١٢")
@example("１２")
@example("1_000")
@example(" 1")
@example("1\n")
@example("+1")
@example("1e5")
@example("NaN")
@example("Infinity")
@example("--1")
@example("-")
@example(".5")
@example("5.")
@example("")
def test_nothing_but_plain_notation_is_read(text):
    """ASCII digits, one point, one sign."""
    if not PLAIN.match(text):
        assert read_number(text) is None


@pytest.mark.parametrize(
    "text",
    ["9" * 10_000_000, "1e" + "9" * 1_000_000, "-" * 1_000_000, "0" * 1_000_000, "1." + "0" * 1_000_000],
)
def test_hostile_notation_is_refused(text):
    """The length is asked before anything is looked at."""
    assert read_number(text) is None
    assert as_number(text) is text


@given(tws.numbers())
@example(Decimal("1E-10"))
@example(Decimal("0.0000001"))
@example(Decimal("-9999999999999999999999999999.9999999999"))
def test_a_number_is_written_and_read_back(number):
    """One text for one value, without an exponent, and reading it gives the same form."""
    text = write_number(number)
    assert PLAIN.match(text)
    assert read_number(text) == number
    assert str(read_number(text)) == str(number)
    assert is_number(number)
    assert as_number(number) is number


@given(
    st.one_of(
        st.decimals(),
        st.builds(Decimal, plain.filter(PLAIN.match)),
        st.sampled_from([Decimal("1e999999999"), Decimal("0e-999999999"), Decimal("sNaN"), Decimal("-0.0")]),
    )
)
def test_a_decimal_comes_into_the_form_of_the_house_or_passes_through(number):
    """What is converted is equal and in form; what is out of bounds passes through unchanged."""
    held = as_number(number)
    if is_number(held):
        assert held == number
        assert str(held) == str(read_number(write_number(held)))
        assert not (held.is_zero() and held.is_signed())
    else:
        assert held is number
        assert not number.is_finite() or number.adjusted() >= DIGITS or _places(number) > FRACTION


def _places(number: Decimal) -> int:
    """Count the digits behind the point, zeros at the end aside."""
    _, digits, exponent = number.as_tuple()
    written = "".join(map(str, digits))
    return -(int(exponent) + len(written) - len(written.rstrip("0")))


@given(st.integers(-(10**30), 10**30))
def test_a_whole_number_is_converted_within_bounds(number):
    """28 digits and no more."""
    held = as_number(number)
    assert held == number
    assert is_number(held) is (abs(number) < 10**DIGITS)


@pytest.mark.parametrize(
    "value",
    [
        True,
        1.5,
        None,
        b"1",
        [1],
        10**28,
        Decimal("NaN"),
        Decimal("1e28"),
        Decimal("1." + "0" * 1500),
        "1,000",
    ],
)
def test_what_is_not_exactly_a_number_passes_through(value):
    """The rule of the field then says what is wrong."""
    assert as_number(value) is value


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("1.50", "1.5"),
        ("-0", "0"),
        ("1e3", "1000"),
        ("0e50", "0"),
        ("1.000", "1"),
        ("100", "100"),
        ("1e-10", "1E-10"),
        ("1e27", "1" + "0" * 27),
    ],
)
def test_one_form_for_one_value(number, expected):
    """However it was written."""
    assert expected == str(as_number(Decimal(number)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1.50000000000000", Decimal("1.5")), ("100", Decimal(100)), ("1.", Decimal(1)), ("x.0", None)],
)
def test_more_zeros_behind_the_point_are_no_harm(text, expected):
    """A Decimal may carry them."""
    assert read_number_of(text) == expected


def test_a_signalling_nan_does_not_signal():
    """Nothing is computed with what is no number."""
    with pytest.raises(InvalidOperation):
        Decimal("sNaN") < 1  # noqa: B015 - so it would
    assert is_number(Decimal("sNaN")) is False
    assert as_number(Decimal("sNaN")).is_snan()


def test_the_memory_of_numbers_is_bounded():
    """However many are read."""
    for number in range(REMEMBERED + 10):
        assert read_number(str(number)) == number
    assert len(KNOWN) <= REMEMBERED


class Words(str):
    """A str that is none of ours."""

    __slots__ = ()


@pytest.mark.parametrize(
    "refused",
    [
        Decimal("0.12345678987"),
        Decimal("7" * 29),
        Decimal("1e28"),
        Decimal("7.7e-11"),
        Decimal("NaN"),
        Decimal("1e999999999"),
        Decimal("7." + "7" * 1500),
        "0.12345678987",
        "7" * 29,
        "7,777",
        "7" * 50,
        Words("77123.25"),
        Words("1e5"),
    ],
    ids=repr,
)
def test_what_is_refused_is_not_remembered(refused):
    """A memory of numbers that are none would hand them out to the next who asks."""
    before = dict(KNOWN)
    assert is_number(refused) is False
    assert as_number(refused) is refused
    with pytest.raises(InvalidObject):
        Quantity(value=refused)
    with pytest.raises(InvalidDocument):
        json.from_dict({"value": refused}, Quantity)
    assert before == KNOWN
    assert {str} == {text.__class__ for text in KNOWN}
    assert {Decimal} == {number.__class__ for number in KNOWN.values()}


def everything():
    """Make, write, name and compare numbers of every size, each anew."""
    KNOWN.clear()
    texts = ["0.0000001", "0.0000000001", "-0.5", "286", "12345678", "9" * 28 + ".0123456789", "1" + "0" * 27]
    given = [*texts, *map(Decimal, texts), Decimal("1e-10"), Decimal("1.50"), Decimal("1e27"), 10**27, 12345678]
    quantities = [Quantity(value=one) for one in given]
    quantities += [Quantity.more_than(value) for value in (1_000, 12_345_600, 9 * 10**26, 10**27, "1234.5")]
    quantities += [Quantity.between("1234.5678", "1234.56789"), Quantity.nearly(123_456), Quantity.unknown()]
    money = [Money(amount=one, currency="CNY") for one in given if not str(one).startswith("-")]
    counts = [Observation(subject=Ref.to("a"), measure=repr(one), value=one, status="reported") for one in quantities]
    sums = [Investment(kind="other", amount=one) for one in dict.fromkeys(money)]
    dataset = Dataset.of(*dict.fromkeys(counts), *sums)
    values = [*quantities, *money, Rank(number=12345)]
    return [
        *map(repr, [*values, dataset]),
        *(json.dumps(value) for value in [*values, dataset]),
        *(json.loads(json.dumps(value), type(value)) == value for value in values),
        json.dumps(dataset, canonical=True),
        *(record.id for record in dataset),
        *(make_id("x", value) for value in values),
        *(value.interval for value in [*quantities, *money]),
        *(value.implied_interval() for value in quantities),
        *((one.overlaps(two), one.narrower_than(two), one.intersection(two))
          for one in quantities for two in quantities),
        *(value.contains("0.0000001") for value in quantities),
        *(as_number(Decimal(text)).as_tuple() for text in ("1.50", "1E+3", "1e-10", "0e50", "123456.7890")),
        *(problem for wrong in ("1.5x", 1.5, Decimal("1e-11")) for problem in refusals(wrong)),
    ]  # fmt: skip


def refusals(wrong):
    """Return what is wrong with a number."""
    with pytest.raises(InvalidObject) as refused:
        Quantity(value=wrong)
    return [attrs.evolve(problem, found=None) for problem in refused.value.problems]  # what is found is Python's repr


@pytest.mark.parametrize(
    "context",
    [
        Context(capitals=0),
        Context(prec=3),
        Context(prec=3, traps=[Inexact, Rounded, InvalidOperation]),
        Context(prec=1, capitals=0, traps=[Inexact], Emin=-1, Emax=1, clamp=1),
    ],
    ids=["small letters", "few digits", "few digits and traps", "all of it"],
)
def test_the_context_of_the_caller_says_nothing(context):
    """How a program computes is its own affair; what we write, name, compare and refuse is ours."""
    expected = everything()
    with localcontext(context):
        found = everything()
    assert found == expected
