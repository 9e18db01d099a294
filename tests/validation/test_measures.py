"""Units of measure: 500 MW is no 500 kW."""

import pytest

from talentweek import Quantity
from tests.validation.asking import NOT_CHECKABLE, SUPPORTED, contradicted, output, said


@pytest.mark.parametrize(
    ("unit", "exact", "expected"),
    [
        ("MW", "500 MW", SUPPORTED),
        ("megawatts", "500 MW", SUPPORTED),
        ("兆瓦", "500 MW", SUPPORTED),
        (None, "500 MW", SUPPORTED),
        ("kW", "500 MW", contradicted("unit")),
        ("MWh", "500 MW", contradicted("unit")),
        ("%", "500 MW", contradicted("unit")),
        ("experts", "500 MW", NOT_CHECKABLE),
        ("km", "500km", SUPPORTED),
        ("m", "500 km", contradicted("unit")),
        ("square metres", "500-square-metre", SUPPORTED),
        ("hectares", "500 square metres", contradicted("unit")),
        ("m2", "500 sq m", SUPPORTED),
        ("MW", "500", SUPPORTED),
        ("平方米", "500平方米", SUPPORTED),
        ("平方公尺", "500平方米", SUPPORTED),
        ("亩", "500平方米", contradicted("unit")),
        ("公里", "500公里", SUPPORTED),
        ("experts", "500 experts", SUPPORTED),
    ],
)
def test_a_number_of_one_unit_is_none_of_another(
    unit: str | None, exact: str, expected: tuple[str, str | None]
) -> None:
    text = f"It has {exact} in all." if exact.isascii() else f"建筑面积{exact}。"
    lang = "en" if exact.isascii() else "zh-Hans"
    assert said(output(value=Quantity.exact(500, unit)), "/value", text, exact, lang=lang) == expected


def test_a_bounded_area_in_wan_is_read() -> None:
    area = Quantity.about(45_000, "平方米")
    assert said(output(value=area), "/value", "建筑面积约4.5万平方米。", "约4.5万平方米", lang="zh-Hans") == SUPPORTED
    lost = Quantity.exact(45_000, "平方米")
    assert said(output(value=lost), "/value", "建筑面积约4.5万平方米。", "4.5万平方米", lang="zh-Hans") == contradicted(
        "bound"
    )


@pytest.mark.parametrize("words", ["one in five", "fewer than one in four", "9 in 10", "one in every 12"])
def test_a_share_is_no_number_of_things(words: str) -> None:
    record = output(value=Quantity.exact(20, "%"))
    assert said(record, "/value", f"Now {words} has failed.", words) == NOT_CHECKABLE


def test_a_number_in_a_year_is_no_share() -> None:
    assert said(output(value=9), "/value", "There were 9 in 2023.", "9") == SUPPORTED


def test_what_is_a_name_behind_a_number_is_no_measure() -> None:
    record = output(value=Quantity.exact(50))
    assert said(record, "/value", "中国人才50人论坛举行。", "50人论坛", lang="zh-Hans") == NOT_CHECKABLE
