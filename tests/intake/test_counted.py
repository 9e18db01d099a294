"""What is counted, where the noun stands before the number, and lists of numbers."""

import pytest

from talentweek import Agreement, Cohort, Investment
from talentweek.intake import Plan, read

PLAN = Plan(
    {
        "Event": "event.names",
        "Agreements": "agreement",
        "Kind": "agreement:one.kind",
        "About": "agreement:one.subject",
        "Experts": "cohort",
        "Money": "investment.amount",
        "As": "investment.kind",
    }
)


def of(model, **cells):
    """Return the records of a class that a row makes, and what is told of it."""
    result = read({"Event": "Week", **cells}, PLAN)
    return [one for one in result.records if isinstance(one, model)], [(one.path, one.code) for one in result.problems]


@pytest.mark.parametrize(
    ("words", "kind", "subject", "number"),
    [
        ("框架协议3份", "framework", "框架协议", 3), ("战略合作协议 2 份", "strategic", "战略合作协议", 2),
        ("MoUs: 3", "memorandum", "MoUs", 3), ("采购合同（3份）", "contract", "采购合同", 3),
        ("合作协议共5个", "cooperation", "合作协议", 5), ("协议10份", "other", "协议", 10),
        ("合同12份", "contract", "合同", 12),
    ],
)  # fmt: skip
def test_the_noun_may_stand_before_the_number(words, kind, subject, number):
    """As in tables; it was read, and nothing is told."""
    (one,), told = of(Agreement, Agreements=words)
    assert (one.kind.value, one.subject, one.count.value, told) == (kind, subject, number, [])


def test_other_words_before_the_number_are_told():
    """A verb is no noun."""
    (one,), told = of(Agreement, Agreements="签署框架协议3份")
    assert (one.kind.value, told) == ("other", [("/Agreements", "partly_read")])


def test_each_number_of_a_list_is_one_of_its_own():
    """Where each has what is counted."""
    agreements, told = of(Agreement, Agreements="框架协议3份、合同2份")
    assert ([(one.kind.value, one.count.value) for one in agreements], told) == (
        [("framework", 3), ("contract", 2)],
        [],
    )
    experts, told = of(Cohort, Experts="20名专家、30名学生")
    assert ([(one.what, one.size.value) for one in experts], told) == ([("专家", 20), ("学生", 30)], [])


@pytest.mark.parametrize(
    ("words", "what", "rest"),
    [
        ("20名专家、其中教授5名", "专家", "其中教授5名"), ("20人（含教授5名）", "人", "含教授5名"),
        ("50 experts (of which 20 foreign)", "experts", "of which 20 foreign"),
        ("50 experts, including 20 women", "experts", "including 20 women"),
    ],
)  # fmt: skip
def test_a_part_of_a_number_is_told_and_is_no_number_beside_it(words, what, rest):
    """It would be counted twice."""
    result = read({"Event": "Week", "Experts": words}, PLAN)
    (experts,) = (record for record in result.records if isinstance(record, Cohort))
    assert (experts.what, experts.size.stated) == (what, words)
    assert [(one.code, one.found) for one in result.problems] == [("partly_read", repr(rest))]


def test_a_part_of_an_amount_is_told():
    """As that of a number."""
    (investment,), told = of(Investment, Money="1亿元（其中财政资金2000万元）")
    assert (investment.amount.amount, told) == (10**8, [("/Money", "partly_read")])


def test_an_amount_with_another_one_beside_it_is_none():
    """Unless it is a part of it."""
    (investment,), told = of(Investment, Money="1亿元 2000万元")
    assert (investment.amount.amount, told) == (None, [("/Money", "several_readings")])


@pytest.mark.parametrize("words", ["3、5家企业", "20名专家、教授"])
def test_a_list_in_which_not_each_is_counted_is_no_list_of_numbers(words):
    """Nor are two numbers of one thing."""
    experts, _ = of(Cohort, Experts=words)
    assert len(experts) == 1


@pytest.mark.parametrize(
    ("cells", "kind", "told"),
    [
        ({"About": "a lab", "Kind": "租赁协议"}, "other", [("/Kind", "not_read")]),
        ({"About": "a lab", "Kind": ""}, "other", []),
        ({"About": "a lab", "Kind": "TBC"}, "other", [("/Kind", "placeholder")]),
        ({"About": "a lab", "Kind": "MoU"}, "memorandum", []),
        ({"Money": "$5m", "As": "loan"}, "other", [("/As", "not_read")]),
        ({"Money": "$5m", "As": "-"}, "investment", []),
        ({"Money": "$5m", "As": "grant"}, "grant", []),
    ],
)
def test_a_record_of_a_kind_that_is_not_understood_is_made_all_the_same(cells, kind, told):
    """What is of no kind that is known is another one; where nothing is said the usual one goes without saying."""
    (one,), problems = of((Agreement, Investment), **cells)
    assert (one.kind.value, problems) == (kind, told)
