"""Columns of towns: several in a cell are several places, or it is told that they may be."""

import pytest

from talentweek import Event, Organisation, intake

PLAN = intake.Plan(
    {"Name": "event.names", "City": "event.places.localities", "Country": "event.places.country"}, usual=False
)
HOSTS = intake.Plan({"Host": "organisation", "City": "organisation.place.localities"}, usual=False)


@pytest.mark.parametrize("city", ["昆山、太仓", "昆山；太仓", "昆山; 太仓"])
def test_towns_that_are_divided_are_places_of_one_country(city):
    """One within the other they would be, were they the parts of one place."""
    read = intake.read({"Name": "X", "City": city, "Country": "中国"}, PLAN)
    (week,) = read.dataset.held(Event)
    assert [(place.country, place.localities) for place in week.places.items] == [
        ("CN", ("昆山",)),
        ("CN", ("太仓",)),
    ]
    assert not read.problems


@pytest.mark.parametrize("city", ["Kunshan, Taicang", "Kunshan and Taicang", "Kunshan & Taicang", "Kunshan / Taicang"])
def test_towns_that_nothing_divides_are_told(city):
    """Suzhou, Jiangsu is one; nobody knows of the others."""
    read = intake.read({"Name": "X", "City": city}, PLAN)
    (week,) = read.dataset.held(Event)
    assert [place.localities for place in week.places.items] == [(city,)]
    (problem,) = read.problems
    assert (problem.path, problem.code, problem.hint) == ("/City", "partly_read", "a semicolon, or 、, divides towns")


@pytest.mark.parametrize("city", ["昆山、太仓", "Kunshan; Taicang"])
def test_of_the_one_place_of_a_host_several_are_told(city):
    read = intake.read({"Host": "Foo", "City": city}, HOSTS)
    (host,) = read.dataset.held(Organisation)
    assert len(host.place.localities) == 2
    (problem,) = read.problems
    assert (problem.path, problem.message, problem.hint) == ("/City", "this may be more than one place", None)


def test_one_town_is_one_place():
    read = intake.read({"Name": "X", "City": "Kunshan"}, PLAN)
    assert [place.localities for place in read.dataset.held(Event)[0].places.items] == [("Kunshan",)]
    assert not read.problems
