"""Lists in the words of a cell: their numbers, and what their items are worth beside those that are left out."""

import pytest

from talentweek import Organisation
from talentweek.intake import read


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("1、科技局；2、人社局", ["科技局", "人社局"]),
        ("1、科技局、人社局；2、东南大学", ["科技局", "人社局", "东南大学"]),
        ("1. Foo\n2. Bar", ["Foo", "Bar"]),
        ("（1）科技局（2）人社局", ["科技局", "人社局"]),
        ("①A公司②B公司", ["A公司", "B公司"]),
        ("1、Foo", ["Foo"]),
        ("Foo (1); Bar (2)", ["Foo (1)", "Bar (2)"]),
        ("3M、58同城", ["3M", "58同城"]),
        ("1) Foo\n2) Bar\n4) Baz", ["Foo", "Bar", "4) Baz"]),
    ],
)
def test_the_number_of_an_item_is_no_name_and_no_part_of_one(words, names):
    """It is one where the numbers follow each other from one on."""
    result = read({"Name": "Week", "Organisers": words})
    assert [record.label for record in result.records if isinstance(record, Organisation)] == names


@pytest.mark.parametrize(("words", "mark"), [("1. FC Nürnberg", "1."), ("3. Foo; Bar", "3.")])
def test_a_number_that_may_be_one_of_a_list_is_told(words, mark):
    """A name may begin with a number."""
    result = read({"Name": "Week", "Organisers": words})
    assert [(one.path, one.code, one.found) for one in result.problems] == [("/Organisers", "partly_read", f"'{mark}'")]
    assert any(isinstance(one, Organisation) and one.label.startswith(mark) for one in result.records)
