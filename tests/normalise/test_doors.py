"""What may be handed to a reader: texts and contexts, and nothing else."""

import pytest

from talentweek import normalise
from talentweek.normalise import counts, dates, durations, money, names, numbers, ordinals, percents, rankings

MODULES = (counts, dates, durations, money, names, numbers, ordinals, percents, rankings)
WITH_CONTEXT = {"find": normalise.find, "explain": normalise.explain} | {
    f"{module.__name__}.{name}": getattr(module, name) for module in MODULES for name in ("find", "read")
}
DOORS = WITH_CONTEXT | {"clean": normalise.clean}


@pytest.mark.parametrize("words", [None, 20, b"20 experts", ["20 experts"]])
@pytest.mark.parametrize("door", DOORS)
def test_what_is_no_text_is_refused_by_type(door, words):
    """With what is wanted, and what was given."""
    with pytest.raises(TypeError, match=rf"text to read is a str, not an? {type(words).__name__}$"):
        DOORS[door](words)


@pytest.mark.parametrize("door", WITH_CONTEXT)
def test_what_is_no_context_is_refused_by_type(door):
    """An empty mapping as well, which would say nothing."""
    with pytest.raises(TypeError, match=r"context= is a normalise.Context, not a dict$"):
        DOORS[door]("20 experts", {})


def test_a_text_may_be_of_a_class_that_is_one():
    """As the words of a cell are."""

    class Words(str):
        __slots__ = ()

    readings = normalise.find(Words("over 20 experts"), normalise.Context(language="en"))
    assert [(reading.text, reading.value.unit) for reading in readings] == [("over 20 experts", "experts")]


@pytest.mark.parametrize(("kinds", "named"), [("", "''"), ("dates", "'dates'"), (["money", 5, ""], "'', 5")])
def test_a_kind_that_there_is_not_is_named_as_it_was_given(kinds, named):
    """Also where nothing of it could be seen."""
    with pytest.raises(ValueError, match=f"no kind of reading: {named}; there are count, date,"):
        normalise.find("20 experts", kinds=kinds)


def test_a_number_of_something_is_no_number():
    """It is a count; the error says so, and where."""
    with pytest.raises(normalise.Unreadable, match="a number of something") as caught:
        numbers.read(" over 20 experts")
    assert (caught.value.start, caught.value.end) == (1, 16)
    assert counts.read("over 20 experts").unit == "experts"
    assert [reading.text for reading in numbers.find("50余家企业，共3.5万")] == ["3.5万"]
