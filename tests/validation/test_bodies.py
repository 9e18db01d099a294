"""Another name is another body, and what many names have in common names none of them."""

import pytest

from talentweek import Dataset, Evidence, Investment, Money, Organisation, Ref
from talentweek.validation import checks
from talentweek.validation._passages.bodies import is_another, is_generic
from tests.validation.asking import NOT_CHECKABLE, PAGE, SUPPORTED, contradicted, said


def _given(recipient: str) -> Investment:
    return Investment(id="x", kind="grant", amount=Money.exact(5, "CNY"), recipient=Ref.named(recipient))


@pytest.mark.parametrize(
    ("held", "passage", "expected"),
    [
        ("德佳生物科技有限公司", "德康生物科技有限公司", contradicted("words")),
        ("德佳生物科技有限公司", "生物科技有限公司", NOT_CHECKABLE),
        ("德佳生物科技有限公司", "德佳生物科技", SUPPORTED),
        ("德佳公司", "公司", NOT_CHECKABLE),
        ("北京大学", "大学", NOT_CHECKABLE),
        ("北京大学", "北京大学", SUPPORTED),
        ("北京大学", "北大", NOT_CHECKABLE),
        ("华东师范大学", "师范大学", NOT_CHECKABLE),
        ("DEJIA", "DEKANG", NOT_CHECKABLE),
        ("DEJIA Biotech Co., Ltd.", "DEKANG Biotech Co., Ltd.", contradicted("words")),
        ("DEJIA Biotech Co., Ltd.", "Biotech Co., Ltd.", NOT_CHECKABLE),
        ("DEJIA Biotech Co., Ltd.", "DEJIA Biotech", SUPPORTED),
        ("Institute of Chemistry", "IC Institute", NOT_CHECKABLE),
        ("University of Oxford", "University of", NOT_CHECKABLE),
        ("University of Oxford", "University of Cambridge", contradicted("words")),
        ("University of Oxford", "Oxford University", NOT_CHECKABLE),
        ("Peking University", "the university", NOT_CHECKABLE),
        ("Peking University", "Peking University", SUPPORTED),
        ("Peking University", "北京大学", NOT_CHECKABLE),
        ("Li Wei", "Prof. Li", NOT_CHECKABLE),
        ("Massachusetts Institute of Technology", "MIT", NOT_CHECKABLE),
    ],
)
def test_a_reference_is_named_by_what_is_its_own(held: str, passage: str, expected: tuple[str, str | None]) -> None:
    assert said(_given(held), "/recipient", f"In all, {passage} got it.", passage) == expected


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("Jurgen Muller", "Jürgen Müller"),
        ("Kunshan", "Kunshan's parks"),
        ("20", "Oxford"),
        ("德康公司获得", "德佳公司"),
    ],
)
def test_what_may_be_the_same_is_no_other(passage: str, name: str) -> None:
    assert not is_another(passage, name)


def test_a_name_that_is_nothing_but_generic_is_named_by_itself() -> None:
    assert not is_generic("The Institute", "The Institute")


def test_a_name_is_not_said_by_what_many_names_have() -> None:
    school = Organisation(id="x", names="华东师范大学")
    assert said(school, "/names", "上海师范大学", "师范大学", lang="zh") == NOT_CHECKABLE
    assert said(school, "/names", "华东师范大学", "华东师范大学", lang="zh") == SUPPORTED


@pytest.mark.parametrize(
    ("stated", "exact", "expected"),
    [
        ("Zanzibar Holdings", "Lumen Lark Ltd", contradicted("words")),
        ("Li Wei", "Lumen Lark Ltd", contradicted("words")),
        ("Lumen Lark", "Lumen Lark Ltd", SUPPORTED),
        ("LLL", "Lumen Lark Ltd", NOT_CHECKABLE),
        ("Lumen", "Lumen Lark Ltd", SUPPORTED),
        ("the company", "Lumen Lark Ltd", NOT_CHECKABLE),
        ("昆山市德佳公司", "Lumen Lark Ltd", NOT_CHECKABLE),
        ("Zanzibar Holdings", "raised money", NOT_CHECKABLE),
    ],
)
def test_a_party_by_its_name_alone_is_none_of_another_name(
    stated: str, exact: str, expected: tuple[str, str | None]
) -> None:
    firm = Organisation(id="firm", names="Lumen Lark Ltd")
    deal = Investment(id="deal", kind="investment", recipient=Ref.named(stated))
    claim = Evidence(id="claim", subject=deal, path="/recipient", document=PAGE, exact=exact)
    (only,) = checks(Dataset.of(firm, deal, PAGE, claim), {"page": "Then Lumen Lark Ltd raised money."})
    assert (only.outcome.value, only.difference and only.difference.value) == expected
