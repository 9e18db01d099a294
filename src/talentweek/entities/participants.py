"""Who takes part: persons, organisations, anonymous groups (cohorts) and facilities: 参与者.

A cohort is a group of which the source gives a size and not the names; members that it does name are a subset.
Taking part is a record of its own, one for each role; a post is an affiliation, as printed that day.

    >>> Cohort(what="foreign experts", size=Quantity.more_than(20), origins=[Place(country="FR")]).size
    Quantity(value=20, bound='more_than')
    >>> Affiliation(person="zhao-haibin", post=[])
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Affiliation: 1 problem
      /post: wrong type list; found list of 0, expected a Name; a text, or Name(text=..., lang=...)
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.rules import Key, Text, Token, Words
from talentweek.values.dates import DateSpan, maybe_span
from talentweek.values.ids import DERIVED, Ref, as_id, as_ref, as_refs, identity, maybe_id, maybe_ref
from talentweek.values.listings import Listing, maybe_count, maybe_places
from talentweek.values.names import Name, Named, as_name, as_names
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity


class ParticipationStatus(StrEnum):
    """How far taking part has come."""

    invited = "invited"
    registered = "registered"
    eligible = "eligible"
    selected = "selected"
    expected = "expected"
    confirmed = "confirmed"
    attended = "attended"


def maybe_participation_status(value: ParticipationStatus | str | None) -> ParticipationStatus | None:
    """Convert a word to its member, keep None."""
    return cast("ParticipationStatus | None", rules.as_member(ParticipationStatus, value))


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Person:
    """A person who is named."""

    #: The id, derived from the names where it is not given.
    id: Annotated[str, identity("person")] = field(default=DERIVED)
    #: What the person is called; the first name is the label.
    names: Annotated[Named, Key()] = field(converter=as_names)
    #: Where the person comes from.
    origin: Place | None = None

    @property
    def label(self) -> str:
        """The first of its names."""
        return self.names[0].text


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Organisation:
    """A company, university, institute, authority, association or another body."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("organisation")] = field(default=DERIVED)
    #: What it is called; a body of which only a description is known has a name of that kind.
    names: Annotated[Named, Key()] = field(converter=as_names)
    #: What kind of body it is, in an open vocabulary: company, university, government, association.
    kind: Annotated[str | None, Text(200)] = None
    #: Where it is.
    place: Annotated[Place | None, Key()] = None
    #: The body of which it is a part (a laboratory in an institute in a university).
    part_of: Annotated[Ref | None, Key()] = field(default=None, converter=maybe_ref)

    @property
    def label(self) -> str:
        """The first of its names."""
        return self.names[0].text


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Cohort:
    """A group whose members are not all named: "over 20 foreign experts", 130余名高层次人才."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("cohort")] = field(default=DERIVED)
    #: What its members are, in the words of the source.
    what: Annotated[str, Text(1000), Key()]
    #: How many they are: a number, or a percentage of what it is part of.
    size: Annotated[Quantity | None, Key()] = field(default=None, converter=maybe_count)
    #: The larger cohort of which it is a part; parts may overlap and are never summed.
    part_of: Annotated[str | None, Token(("cohort",)), Key()] = field(default=None, converter=maybe_id)
    #: The members that are named, a subset.
    members: tuple[Ref, ...] = field(default=(), converter=as_refs)
    #: The bodies or groups from which they come (representatives from 70 enterprises).
    drawn_from: Annotated[tuple[Ref, ...], Key(ordered=False)] = field(default=(), converter=as_refs)
    #: The countries or places from which they come.
    origins: Listing[Place] | None = field(default=None, converter=maybe_places)

    @property
    def label(self) -> str:
        """What its members are."""
        return self.what


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Facility:
    """A site with a name and a purpose: a park, a station, an innovation centre, a sight; or several alike."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("facility")] = field(default=DERIVED)
    #: What it is called; the first name is the label.
    names: Annotated[Named, Key()] = field(converter=as_names)
    #: Where it is.
    places: Annotated[Listing[Place] | None, Key()] = field(default=None, converter=maybe_places)
    #: How many are meant; None for one, unknown for several.
    count: Annotated[Quantity | None, Key()] = field(default=None, converter=maybe_count)

    @property
    def label(self) -> str:
        """The first of its names."""
        return self.names[0].text


#: Whoever or whatever can take part.
Participant = Person | Organisation | Cohort | Facility


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Participation:
    """One role of one agent in one thing; two roles are two records."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("participation")] = field(default=DERIVED)
    #: Who takes part.
    agent: Annotated[Ref, Key()] = field(converter=as_ref)
    #: What it takes part in.
    of: Annotated[str, Token(("event", "agreement", "project", "facility", "programme")), Key()] = field(
        converter=as_id
    )
    #: In what role, in an open vocabulary: organiser, host, sponsor, speaker, attended, presided, visited.
    role: Annotated[str, Text(200), Key()]
    #: How far taking part has come, where the source says so.
    status: Annotated[ParticipationStatus | None, Key()] = field(default=None, converter=maybe_participation_status)
    #: When, where that is narrower than what it takes part in.
    when: Annotated[DateSpan | None, Key()] = field(default=None, converter=maybe_span)
    #: The words of the source.
    stated: Annotated[str | None, Text(1000), Words()] = None


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Affiliation:
    """A post of a person, as it was printed; several posts are several records."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("affiliation")] = field(default=DERIVED)
    #: Whose post it is.
    person: Annotated[str, Token(("person",)), Key()] = field(converter=as_id)
    #: Where, None where the source names no body.
    organisation: Annotated[Ref | None, Key()] = field(default=None, converter=maybe_ref)
    #: The post as printed.
    post: Annotated[Name, Key()] = field(converter=as_name)
