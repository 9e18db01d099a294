"""Programmes: plans, strategies, policies, schemes, funds, services: 计划, 政策, 基金. A contest is an event.

>>> Programme(names="young talents gather in Taizhou", kind="plan").kind.value
'plan'
>>> Programme(names="x", kind="contest")
Traceback (most recent call last):
talentweek.errors.InvalidObject: Programme: 1 problem
  /kind: not a ProgrammeKind; found 'contest', expected one of plan, strategy, policy, scheme, fund, service, other
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.rules import Key, Token
from talentweek.values.ids import DERIVED, Ref, as_refs, identity, maybe_id
from talentweek.values.listings import Listing, maybe_count, maybe_strings
from talentweek.values.names import Named, as_names
from talentweek.values.quantities import Quantity


class ProgrammeKind(StrEnum):
    """What kind of programme it is."""

    plan = "plan"
    strategy = "strategy"
    policy = "policy"
    scheme = "scheme"
    fund = "fund"
    service = "service"
    other = "other"


def as_programme_kind(value: ProgrammeKind | str) -> ProgrammeKind:
    """Convert a word to its member."""
    return cast("ProgrammeKind", rules.as_member(ProgrammeKind, value))


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Programme:
    """What somebody means to do, or does, over time; or several alike."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("programme")] = field(default=DERIVED)
    #: What it is called; the first name is the label.
    names: Annotated[Named, Key()] = field(converter=as_names)
    #: What kind of programme it is.
    kind: Annotated[ProgrammeKind, Key()] = field(converter=as_programme_kind)
    #: Whose programme it is.
    by: Annotated[tuple[Ref, ...], Key(ordered=False)] = field(default=(), converter=as_refs)
    #: The fields of industry and science that it is about.
    sectors: Listing[str] | None = field(default=None, converter=maybe_strings)
    #: How many are meant; None for one, unknown for several.
    count: Annotated[Quantity | None, Key()] = field(default=None, converter=maybe_count)
    #: The larger programme of which it is a part (one of five actions of a plan).
    part_of: Annotated[str | None, Token(("programme",)), Key()] = field(default=None, converter=maybe_id)

    @property
    def label(self) -> str:
        """The first of its names."""
        return self.names[0].text
