"""Lists in the words of a cell: their numbers, and what their items are worth beside those that are left out."""

import pytest

from talentweek import Affiliation, Organisation, Participation, Person
from talentweek.intake import Column, Plan, read


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


POSTS = Plan(
    {
        "Name": Column("person", role="guest"),
        "Post": "affiliation.post",
        "Posts": "affiliation:all",
        "From": "person.origin",
        "At": Column("organisation", role="host"),
    },
    always={"event.names": "Week", "affiliation.person": "@person", "affiliation:all.person": "@person"},
)


@pytest.mark.parametrize("others", ["TBA", "#REF!", "-"])
def test_what_is_said_of_someone_who_is_left_out_is_said_of_nobody_else(others):
    """Of two posts the second one is that of whoever is not known yet."""
    result = read({"Name": f"Ann Lee; {others}", "Posts": "CEO; CTO", "From": "France; Italy"}, POSTS)
    people = {record.id: record.label for record in result.records if isinstance(record, Person)}
    posts = [(people[one.person], one.post.text) for one in result.records if isinstance(one, Affiliation)]
    assert posts == [("Ann Lee", "CEO")]
    assert [record.origin.country for record in result.records if isinstance(record, Person)] == ["FR"]
    assert ("/From", "partly_read", "'Italy'") in [(one.path, one.code, one.found) for one in result.problems]
    assert result.unread["From"] == "France; Italy"


@pytest.mark.parametrize("cells", [{"Name": "Ann Lee; TBA"}, {"Name": ["Ann Lee", {"x": 1}]}])
def test_what_is_said_of_one_of_two_is_said_of_neither_where_one_is_left_out(cells):
    """It is not known whose post it is, nor who comes from there."""
    result = read({**cells, "Post": "CEO", "From": "France"}, POSTS)
    assert not any(isinstance(record, Affiliation) for record in result.records)
    assert [record.origin for record in result.records if isinstance(record, Person)] == [None]
    assert {(one.path, one.code) for one in result.problems} >= {("", "inconsistent"), ("/From", "inconsistent")}
    assert {"Post", "From"} <= result.unread.keys()


def test_who_takes_part_does_so_whoever_else_is_left_out():
    """Each for itself."""
    result = read({"Name": "Ann Lee; TBA", "At": "TBA; Foo"}, POSTS)
    assert sorted(one.role for one in result.records if isinstance(one, Participation)) == ["guest", "host"]


def test_two_equal_names_are_one_record_in_two_places():
    """Each post finds it."""
    result = read({"Name": "Ann Lee; Ann Lee", "Posts": "CEO; CTO"}, POSTS)
    assert [one.post.text for one in result.records if isinstance(one, Affiliation)] == ["CEO", "CTO"]
    assert result.problems == ()


def test_nothing_in_a_list_is_nobody():
    """What is said in another column is said of the one who is there."""
    result = read({"Name": ["Ann Lee", None, "", "n/a"], "Post": "CEO", "From": "France"}, POSTS)
    (ann,) = (record for record in result.records if isinstance(record, Person))
    assert (ann.origin.country, [one.post.text for one in result.records if isinstance(one, Affiliation)]) == (
        "FR",
        ["CEO"],
    )
    assert result.problems == ()
