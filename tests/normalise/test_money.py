"""Money: whose currency it is, equivalents, units of headers, what cannot be read and why."""

import decimal
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import normalise
from talentweek.normalise import Context, Unreadable, money
from talentweek.normalise._currencies import DOLLARS, SIGNS, YUAN, decide, options
from talentweek.normalise._currency_table import FAMILIES, LOCAL
from talentweek.normalise._en import money_words as english
from talentweek.normalise._engine import reader
from talentweek.normalise._plain import Numeral, holdable
from talentweek.normalise._prices import found, priced, with_part
from talentweek.normalise._zh import money_words as chinese
from talentweek.values._codes import CURRENCIES


@pytest.mark.parametrize(
    ("words", "country", "currency", "inferred"),
    [
        ("$5 million", None, None, False), ("$5 million", "US", "USD", True), ("$5 million", "NZ", "NZD", True),
        ("$5 million", "TW", "TWD", True), ("$5 million", "IN", "USD", True), ("$5 million", "CL", None, False),
        ("5 million dollars", "CA", "CAD", True), ("US$5 million", "CA", "USD", False),
        ("S$5 million", None, "SGD", False),
        ("£5 million", "GB", "GBP", True), ("£5 million", "EG", "EGP", True), ("£5 million", None, "GBP", True),
        ("5 million pesos", "PH", "PHP", True), ("5 million pesos", "US", None, False),
        ("500 kr", "DK", "DKK", True), ("500 kr", "DE", None, False), ("5 million Swiss francs", "FR", "CHF", False),
        ("¥5 million", "CN", "CNY", True), ("¥5 million", "JP", "JPY", True), ("¥5 million", None, None, False),
        ("5亿元", "CN", "CNY", True), ("5億元", "TW", "TWD", True), ("5億元", "HK", "HKD", True),
        ("5億元", "MO", None, False), ("5亿元", None, None, False), ("¥5亿", None, "CNY", True),
        ("5亿元港币", "CN", "HKD", False), ("$5億元", "HK", "HKD", True), ("5亿卢比", "PK", "PKR", True),
    ],
)  # fmt: skip
def test_the_words_decide_the_currency_else_the_country_else_nothing(words, country, currency, inferred):
    """What the country decided is marked; what nothing decides stays open."""
    value = money.read(words, Context(country=country))
    assert (value.currency, value.inferred) == (currency, inferred)


def test_the_script_never_decides():
    """A text of the mainland is also printed in traditional script."""
    assert money.read("5億元", Context(country="CN", language="zh-Hant")).currency == "CNY"
    assert money.read("5億元", Context(language="zh-Hant")).currency is None


@given(st.sampled_from(sorted(CURRENCIES)), st.decimals(1001, 10**9, places=2))
def test_every_code_is_read_beside_a_number(code, number):
    """Before and after it, in capitals."""
    for words in (f"{code} {number}", f"{code}{number}", f"{number} {code}"):
        assert money.read(words) == money.read(words).exact(number, code, stated=words)


@pytest.mark.parametrize("sign", sorted(set(SIGNS) - {"rs.", "rp."}))
def test_every_sign_is_read_before_a_number(sign):
    """As the words of people have them, small or capital."""
    for words in (f"{sign}25", f"{sign.upper()} 25"):
        assert money.read(words).amount == 25


@pytest.mark.parametrize("name", sorted(chinese.LEXICON["TENDER"]))
def test_every_chinese_name_is_read_on_both_sides_of_a_number(name):
    """A name behind the number, and before it with 元 behind."""
    assert money.read(f"25万{name}").amount == 250000
    assert money.read(f"{name}25万元").currency == money.read(f"25万{name}").currency


def test_the_tables_name_currencies_that_there_are():
    """No code is misspelt in what was written by hand."""
    tables = (english.LEXICON["MONEY"], english.LEXICON["SIGN"], english.LEXICON["NATION"], chinese.LEXICON["TENDER"])
    for table in tables:
        for word, means in table.items():
            assert means <= CURRENCIES, word
    for word in english.RISKY | english.COMMON_CODES:
        assert word.upper() in CURRENCIES | {"ANG", "KID", "STD"}, word


@pytest.mark.parametrize("country", sorted(LOCAL))
def test_a_country_gives_no_currency_that_the_words_exclude(country):
    """And each family is decided for its own countries."""
    for family in (DOLLARS, YUAN, *map(options, set(FAMILIES.values()))):
        code, inferred = decide(family, Context(country=country))
        assert code is None or code in family
        if LOCAL[country] in family:
            assert code == LOCAL[country]
        assert inferred is (code is not None and len(family) > 1)


def test_equivalents_that_the_source_states_are_nested():
    """The first amount is the fact, the others say the same."""
    words = "10 million yuan ($1.37 million; €1.2 million)"
    value = money.read(words, Context(country="CN"))
    assert (value.amount, value.currency, value.stated) == (Decimal(10_000_000), "CNY", words)
    assert [(other.amount, other.currency, other.stated) for other in value.equivalents] == [
        (Decimal(1_370_000), "USD", "$1.37 million"), (Decimal(1_200_000), "EUR", "€1.2 million"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "10 million yuan (about 1.4 million US dollars)", "10 million yuan, or US$1.4 million", "US$1.4m / €1.2m",
        "1000万元（约合140万美元）", "1000万元（140万美元）", "1000万元，约合140万美元",
        "1.4 million euros (equivalent to US$1.6 million)",
        "1000万元(折合140万美元)", "US$5m (HK$39m)", "RMB 10 million [US$1.4 million]",
    ],
)  # fmt: skip
def test_an_equivalent_is_told_by_brackets_or_words(words):
    """However it is written."""
    value = money.read(words, Context(country="CN"))
    assert len(value.equivalents) == 1
    assert value.stated == words


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("10 million yuan, 5 million euros", "more than one"), ("10 million yuan and 5 million euros", "more than one"),
        ("5 million yuan (6 million yuan)", "more than one"), ("$5 (¥35)", "more than one"),
        ("£10 or €12", "more than one"), ("50万元或10万美元", "more than one"),
        ("10 million yuan ($1.4 million", "more than one"), ("worth 10 million yuan ($1.4 million)", "more than one"),
        ("10 million yuan each", "words after"), ("worth 10 million yuan", "words before"), ("no money", "no amount"),
        ("1000万元和500万元", "more than one"),
    ],
)  # fmt: skip
def test_what_is_not_one_amount_says_why(words, reason):
    """Several amounts that are not said to be the same are refused."""
    with pytest.raises(Unreadable, match=reason):
        money.read(words)


@pytest.mark.parametrize(
    ("words", "unit", "amount", "bound", "currency"),
    [
        ("3.5", "亿元", 350_000_000, "exact", "CNY"), ("近3.5", "亿元", 350_000_000, "nearly", "CNY"),
        ("1,250", "万美元", 12_500_000, "exact", "USD"), ("over 20", "million yuan", 20_000_000, "more_than", "CNY"),
        ("12", "US$ million", 12_000_000, "exact", "USD"), ("12", "RMB 10,000", 120_000, "exact", "CNY"),
        ("12", "EUR", 12, "exact", "EUR"), ("5亿美元", "万元", 500_000_000, "exact", "USD"),
    ],
)  # fmt: skip
def test_the_unit_of_a_header_belongs_to_bare_numbers(words, unit, amount, bound, currency):
    """An amount with a currency of its own keeps it."""
    value = money.read(words, Context(unit=unit, country="CN"))
    assert (value.amount, value.bound, value.currency) == (amount, bound, currency)


def test_a_header_says_what_the_country_decided():
    """亿元 is inferred, million yuan is not."""
    assert money.read("3", Context(unit="亿元", country="CN")).inferred
    assert not money.read("3", Context(unit="million yuan", country="CN")).inferred
    assert money.read("2-3", Context(unit="million yuan")).upper == 3_000_000


@pytest.mark.parametrize("unit", ["人", "projects", "%", "亿", "over 5 million yuan"])
def test_a_header_that_is_no_money_makes_none(unit):
    """A bare number stays a number."""
    assert money.find("3.5", Context(unit=unit)) == ()


def test_a_header_belongs_to_money_alone():
    """In running text over all kinds a bare number is no amount."""
    assert [r.kind for r in normalise.find("3.5", Context(unit="亿元"), kinds={"money", "count"})] == []
    assert normalise.find("9" * 28, Context(unit="亿元"), kinds="money") == ()
    assert money.find("9" * 28, Context(unit="亿元")) == ()


def test_numbers_are_reckoned_without_rounding():
    """Whatever context of decimals is set."""
    with decimal.localcontext() as context:
        context.prec = 3
        assert money.read("1,234,567,890.12 yuan").amount == Decimal("1234567890.12")
        assert money.read("1234567 dollars and 43 cents").amount == Decimal("1234567.43")
        assert money.read("1,234,567", Context(unit="万元")).amount == Decimal(12345670000)
        assert money.read("1234-5678万元").amount == Decimal(12340000)
    assert money.find("9999999999999999999999999999 dollars and 43 cents")[0].value.amount == Decimal("9" * 28 + ".43")


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("$20 43", "20.43"),
        ("15 dollars and 5", "15.05"),
        ("$100 and fifty", "100.5"),
        ("1250€60", "1250.6"),
        ("九块九", "9.9"),
    ],
)
def test_bare_cents_are_read_where_only_money_is_asked_for(words, bare):
    """And nowhere else, but for the Chinese way of saying it."""
    assert money.read(words).amount == Decimal(bare)
    found = [reading.value.amount for reading in normalise.find(words) if reading.kind == "money"]
    assert (Decimal(bare) in found) is ("块" in words)


@pytest.mark.parametrize("words", ["$20 5", "$20 0.5"])
def test_a_number_beside_an_amount_is_none_of_its_cents(words):
    """Two figures are, and one behind "and"."""
    (reading,) = money.find(words)
    assert (reading.text, reading.value.amount) == ("$20", 20)


def test_each_amount_of_a_list_is_one():
    """Prices in a row, signs before or behind."""
    for words in ("$5, $10 and $20", "5 €, 10 € and 20 €", "5 € 10 € 20 €", "RMB 5 USD 10 HKD 20", "5元、10元和20元"):
        assert [int(reading.value.amount or 0) for reading in money.find(words)] == [5, 10, 20], words


def test_a_reversed_range_is_turned_round_with_a_note():
    """Stored from low to high."""
    (reading,) = money.find("between Rs 500 crore and Rs 200 crore")
    assert reading.value.amount < reading.value.upper
    assert reading.notes


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("€250.000", []), ("5 million USD million", []), ("5 yuan dollars", []),
        ("a won and 5 cents", [Decimal("0.05")]), ("a dollar and 5 pence", [Decimal("0.05")]), ("$5-10 €", [5]),
        ("TOP 5 43", []), ("$5 and 3 million", []), ("$5 and 300", [5]), ("$5, 6", [5]), ("$5, $6", [5, 6]),
        ("$5, $6 or $7 million", [6_000_000]), (", ".join(["$5"] * 9), [5] * 9), ("$5 and $3 thousand", [5, 3000]),
        ("12 13,5 €", [Decimal("13.5")]), ("7 12 139,00 €", [139]), ("70 Rs", [70]), ("50 Rs and RS 5", [50]),
        ("$5 plus", [5]), ("5美元至6英镑", [5, 6]), ("5元1.5角", [5]), ("5元3至6元", [5, 6]), ("5万个亿元", []),
        (f"{'9' * 22}个亿元", []), (f"{'9' * 28} million cents", []), ("5元12角", [5]), ("5元300", [5]),
        ("100块1000", [100]),
        ("9 cents", [Decimal("0.09")]), (f"0.{'1' * 10} cents", []), ("5 won, 500 won", [500]), ("won 500", []),
        ("10 euro area members", []),
        ("拿出1个亿支持人才", []), ("$50 million and 43c", [50_000_000]),
        ("5 rand, 5 Rand, 5 million Rand", [5, 5_000_000]),
        ("RUB 64.500", []), ("GEL 2024", []), ("50c", []), (f"0.{'1' * 10}p", []), ("COP $90", [90]), ("7,- of it", []),
        ("-$5 - -$3", [-5]), ("x-$5 to $9", [9]), ("五亿角", []), ("3欧姆", []), ("三角五元", [5]),
    ],
)  # fmt: skip
def test_what_is_asked_of_money_alone(words, amounts):
    """Numbers that go on, clash or belong elsewhere are left out, and what is beside them is read."""
    assert [reading.value.amount for reading in money.find(words, Context(country="US"))] == amounts


def test_a_header_belongs_to_no_number_that_counts_something():
    """Twenty people are not twenty million yuan."""
    assert money.find("20 people", Context(unit="million yuan")) == ()


def test_a_reason_is_handed_on():
    """From the number to the reading."""
    tokens = reader(("en",)).tokens("5", Context())
    assert priced("a reason", DOLLARS, tokens, Context()) == found(tokens, "a reason", 0, 1) == "a reason"
    assert with_part(Numeral(None), Decimal("0.5")) is None


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("3-4 MEUR", [(3_000_000, 4_000_000)]), ("between 3 and 4 MUSD", [(3_000_000, 4_000_000)]),
        ("3 MEUR to 4 MEUR", [(3_000_000, 4_000_000)]), ("€3-4 MEUR", [(3_000_000, 4_000_000)]),
        ("3 to 4 kEUR", [(3_000, 4_000)]), ("3 MEUR EUR", [(3_000_000, None)]),
        ("3 MEUR to 4 kEUR", [(3_000_000, None), (4_000, None)]), ("3-4 million MEUR", []), ("€3 MEUR", []),
        ("2019-3 MEUR", []), ("三四mdkk", [(3_000_000, 4_000_000)]),
        ("三四十 meur", [(30_000_000, 40_000_000)]), ("-3 MEUR", [(-3_000_000, None)]),
        ("-3-4 MEUR", [(-3_000_000, 4_000_000)]), ("\u2014 3 EUR", [(3, None)]), ("\u20143 EUR", [(3, None)]),
        ("3 MEUR 50", []), ("a MEUR and 42 cents", [(Decimal("0.42"), None)]),
    ],
)  # fmt: skip
def test_a_magnitude_inside_the_word_for_the_currency_is_of_all_numbers(words, amounts):
    """Of both ends of a range; what has two magnitudes is none."""
    read = [(reading.value.amount, reading.value.upper) for reading in money.find(words)]
    if words == "3 MEUR 50":
        assert Decimal("3.5") not in [amount for amount, _ in read]
    else:
        assert read == amounts


@pytest.mark.parametrize("words", ["0.0000000001美分", ".123456789美分", "5角0.0000000001分"])
def test_a_part_of_a_unit_with_too_many_digits_is_none(words):
    """After it has been divided."""
    assert normalise.find(words) == ()
    assert money.find(words) == ()


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("1500万", "亿元"), ("1500萬", "億元"), ("1万2", "万元"), ("1500-2000万", "亿元"), ("5bn", "EUR million"),
        ("over 3 million", "thousand USD"), ("12", "projects"),
    ],
)  # fmt: skip
def test_a_number_with_a_magnitude_of_its_own_is_not_multiplied(words, unit):
    """It may be so many of the unit, or a mistake; under a plain unit it is what it says."""
    assert money.find(words, Context(unit=unit)) == ()
    assert money.read("1500万", Context(unit="美元")).amount == 15_000_000


def test_a_number_is_holdable_by_its_digits_and_not_by_its_zeros():
    """What is no number is not."""
    assert holdable(Decimal("0.500000000000"))
    assert not holdable(Decimal("NaN"))


@pytest.mark.parametrize("text", ["5 to 3 million yuan", "from 20 to 5 million yuan", "5至3万元", "5到3亿元"])
def test_a_range_whose_magnitude_may_be_that_of_one_end_holds_no_number(text):
    """Neither end is read as if it stood alone; the note tells why."""
    (reading,) = normalise.find(text)
    assert (reading.text, reading.value.amount, reading.value.bound) == (text, None, "unknown")
    assert reading.notes == ("whether the magnitude covers both ends of the range is open",)


def test_a_nought_behind_another_number_is_no_amount():
    """Spaces have torn 500 apart; nothing at all is an amount."""
    assert money.find("5 0 0 yuan") == ()
    assert money.read("0 yuan").amount == 0
