"""A place is in its own town, and not in another one of its province."""

import pytest

from talentweek import Facility, Place
from tests.validation.asking import NOT_CHECKABLE, SUPPORTED, contradicted, said


def _in(subdivision: str, *localities: str) -> Facility:
    return Facility(id="x", names="F", places=[Place(country="CN", subdivision=subdivision, localities=localities)])


@pytest.mark.parametrize(
    ("held", "town", "text", "expected"),
    [
        ("CN-ZJ", "温州", "浙江台州", NOT_CHECKABLE),
        ("CN-ZJ", "宁波", "浙江杭州", NOT_CHECKABLE),
        ("CN-ZJ", "宁波", "浙江省杭州市", NOT_CHECKABLE),
        ("CN-JS", "Kunshan", "Suzhou, Jiangsu", NOT_CHECKABLE),
        ("CN-JS", "Nantong", "Kunshan, Jiangsu", NOT_CHECKABLE),
        ("CN-ZJ", "台州", "浙江台州", SUPPORTED),
        ("CN-ZJ", "台州市", "浙江台州", SUPPORTED),
        ("CN-ZJ", "杭州", "浙江省杭州市", SUPPORTED),
        ("CN-ZJ", "温州", "浙江省", SUPPORTED),
        ("CN-ZJ", "温州", "浙江各地", SUPPORTED),
        ("CN-ZJ", "温州", "浙江企业", SUPPORTED),
        ("CN-JS", "Kunshan", "江苏昆山", SUPPORTED),
        ("CN-JS", "Kunshan", "Kunshan, Jiangsu", SUPPORTED),
        ("CN-JS", "Kunshan", "Jiangsu Province", SUPPORTED),
        ("CN-ZJ", "台州", "江苏泰州", contradicted("words")),
    ],
)
def test_a_place_is_not_in_another_town_of_its_province(
    held: str, town: str, text: str, expected: tuple[str, str | None]
) -> None:
    assert said(_in(held, town), "/places", f"在{text}。", text, lang="zh") == expected


def test_a_place_without_a_town_lies_in_its_province() -> None:
    assert said(_in("CN-ZJ"), "/places", "浙江台州", "浙江台州", lang="zh") == SUPPORTED


def test_a_place_in_several_towns_is_in_one_of_them() -> None:
    assert said(_in("CN-JS", "苏州", "昆山"), "/places", "江苏昆山", "江苏昆山", lang="zh") == SUPPORTED
