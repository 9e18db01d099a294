"""Names: whether they are one, whether they are some at all, and numbers within them."""

import pytest

from talentweek import Cohort, Duration, Event, Organisation, Person, Project
from talentweek.intake import read


def of(model, **cells):
    """Return the labels of the records of a class that a row makes, and what is told of it."""
    result = read({"Name": "Week", **cells})
    return [one.label for one in result.records if isinstance(one, model)], [
        (one.path, one.code) for one in result.problems
    ]


@pytest.mark.parametrize(
    "words", ["A公司和B公司", "东南大学与昆山市政府", "Foo / Bar", "Foo, Bar and Baz", "Foo, Bar & Baz"]
)
def test_what_may_be_several_bodies_is_told(words):
    """It is held as one, since a name may hold such words, too."""
    assert of(Organisation, Organiser=words) == ([words], [("/Organiser", "partly_read")])


@pytest.mark.parametrize(
    "words",
    [
        "Foo Co., Ltd.",
        "Johnson & Johnson",
        "和平大学",
        "University of California, Berkeley",
        "Foo/Bar",
        "中国和平统一促进会",
    ],
)
def test_one_body_is_one(words):
    """And nothing is told of it."""
    assert of(Organisation, Organiser=words) == ([words], [])


def test_what_may_be_several_persons_is_told():
    """With a slash between them as well."""
    assert of(Person, Speaker="Mr. X / Ms. Y") == (["Mr. X / Ms. Y"], [("/Speaker", "partly_read")])


def test_nobody_is_called_by_a_number():
    """A firm may be."""
    assert of(Person, Speaker="5") == ([], [("/Speaker", "not_read")])
    assert of(Organisation, Organiser=360) == (["360"], [("/Organiser", "partly_read")])


@pytest.mark.parametrize(
    ("cells", "model"), [({"Speaker": "3位院士"}, Person), ({"Organiser": "10 organisations"}, Organisation)]
)
def test_a_number_of_them_is_told(cells, model):
    """It may be a name all the same."""
    ((column, words),) = cells.items()
    assert of(model, **cells) == ([words], [(f"/{column}", "partly_read")])


@pytest.mark.parametrize("words", ["7nm Fab", "5G Lab", "A12 Chip Line"])
def test_a_number_that_is_a_part_of_a_word_is_no_number_of_things(words):
    """The words are a name."""
    result = read({"Name": "Week", "Projects": words})
    (project,) = (record for record in result.records if isinstance(record, Project))
    assert (project.label, project.count, [one.code for one in result.problems]) == (words, None, ["partly_read"])


def test_a_number_with_a_magnitude_is_a_number_of_things():
    """Its letter is no part of a name."""
    (group,) = (one for one in read({"Name": "Week", "Participants": "1.5k"}).records if isinstance(one, Cohort))
    assert group.size.value == 1500


@pytest.mark.parametrize("words", ["Kunshan & Taicang", "Kunshan / Online", "China (Kunshan)", "5", "Zoom", "多地"])
def test_what_is_no_name_of_one_place_is_kept_as_words(words):
    """No town is called so."""
    result = read({"Name": "Week", "Place": words})
    ((place,),) = (record.places.items for record in result.records if isinstance(record, Event))
    assert (place.stated, place.localities, place.venue) == (words, (), None)
    assert [one.code for one in result.problems] == ["partly_read"]


@pytest.mark.parametrize("column", ["天数", "Number of days"])
def test_a_number_of_days_needs_no_unit(column):
    """Its column says it."""
    (event,) = read({"Name": "Week", column: "3"}).records
    assert event.duration.same_fact(Duration.of(days=3))


@pytest.mark.parametrize("words", ["Done!", "done.", "已结束。"])
def test_a_mark_behind_a_word_of_a_vocabulary_says_nothing(words):
    """It is read as the word."""
    (event,) = read({"Name": "Week", "Status": words}).records
    assert event.status.value == "concluded"
