"""What a merge tells of itself when it is printed."""

from talentweek import (
    Agreement,
    Cohort,
    Dataset,
    Document,
    Event,
    Evidence,
    Listing,
    Match,
    Observation,
    Organisation,
    Place,
    Ref,
)


def week(edition, page, **said):
    """Return the account of a source, and the passage that tells the edition."""
    return Dataset.of(
        Event(id="week", names="Talent Week", edition=edition, **said),
        Evidence(id=page, subject="week", path="/edition", document=page, exact=f"no. {edition}"),
    )


def test_a_merge_tells_what_became_one_and_what_cannot():
    """Both values, each with the passages that say it; what is equal under one id is only counted."""
    park = Organisation(id="park", names="Park")
    merged = week(8, "release").add(park).merge(week(9, "report").add(park))
    assert str(merged).splitlines() == [
        "4 records of 3 and 3: 2 joined, 1 in conflict, 0 added",
        "joined    'week' of 2 records ('week'); not equal in edition",
        "conflict  'week' /edition: cannot both be true",
        "          held: 8, by 'no. 8' in 'release'",
        "          not held: 9, by 'no. 9' in 'report'",
    ]


def test_a_claim_that_no_passage_says_is_told_with_where_it_is_kept():
    """So is a record that is kept as a whole, and one that may be two things."""
    group, other = (Cohort(what="experts", origins=Listing.only(Place(country=code))) for code in ("FR", "IT"))
    merged = Dataset.of(group).merge(Dataset.of(other))
    (kept,) = (conflict.kept_as for conflict in merged.conflicts)
    assert str(merged).replace(group.id, "ID").splitlines() == [
        "3 records of 1 and 1: 1 joined, 1 in conflict, 2 added",
        "joined    'ID' of 2 records ('ID'); not equal in origins; its id is derived, so that it may be two things",
        "conflict  'ID' /origins: neither is the narrower",
        "          held: FR",
        f"          not held: IT; kept as '{kept}'".replace(group.id, "ID"),
    ]
    figures = [
        Dataset.of(Observation(id="o", measure="visitors", value=5, status="reported", **of))
        for of in ({"subject": Ref.to("week")}, {"place": Place(country="CN")})
    ]
    whole = figures[0].merge(figures[1])
    assert [line.split(";")[0] for line in str(whole).splitlines()[2:]] == [
        "conflict  'o': cannot both be true",
        "          held: observation 'o'",
        "          not held: observation 'o'",
    ]


def test_a_count_that_is_left_out_is_told_as_nothing():
    """One agreement is not twelve of them."""
    here, there = (Dataset.of(Agreement(id="deal", kind="other", **of)) for of in ({}, {"count": 12}))
    lines = [line.split(";")[0] for line in str(here.merge(there)).splitlines()]
    assert sorted(lines[3:]) == ["          held: 12", "          not held: nothing"]


def test_a_judgement_about_what_nobody_holds_is_told():
    """It joins nothing, but by way of others; what one side holds is no slip of the pen."""
    here, there = Dataset.of(Document(id="a", title="A")), Dataset.of(Document(id="b", title="A"))
    slip = here.merge(there, [Match(a="a", b="bb", verdict="same")])
    assert slip.unknown == ("bb",)
    assert str(slip).splitlines()[1:] == ["judged    'bb' is held by nobody"]
    merged = here.merge(there, [Match(a="a", b="b", verdict="same")])
    assert merged.unknown == ()
    assert str(merged).splitlines()[1:] == ["joined    'a' of 2 records ('a', 'b')"]
