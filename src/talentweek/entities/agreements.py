"""Agreements of any number of parties: 合作协议, 战略协议, 意向书.

The parties stand in no order. That an agreement was signed, and when, is a milestone.

    >>> left = Agreement(kind="cooperation", parties=[Ref.to("a"), Ref.to("b")])
    >>> left.id == Agreement(kind="cooperation", parties=[Ref.to("b"), Ref.to("a")]).id
    True
    >>> Agreement(kind="cooperation", parties="a", about="b c")
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Agreement: 2 problems
      /parties: wrong type str; found 'a', expected a list
      /about/0: not an id; found 'b c', expected 1 to 200 printable characters without a space
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.rules import Key, Text, Token
from talentweek.values.ids import DERIVED, Ref, as_ids, as_refs, identity, maybe_id
from talentweek.values.listings import maybe_count
from talentweek.values.quantities import Quantity


class AgreementKind(StrEnum):
    """What kind of agreement it is."""

    cooperation = "cooperation"
    strategic = "strategic"
    partnership = "partnership"
    memorandum = "memorandum"
    intention = "intention"
    framework = "framework"
    contract = "contract"
    joint_commitment = "joint_commitment"
    other = "other"


def as_agreement_kind(value: AgreementKind | str) -> AgreementKind:
    """Convert a word to its member."""
    return cast("AgreementKind", rules.as_member(AgreementKind, value))


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Agreement:
    """What parties agreed on; or several agreements alike. That it was signed, and when, is a milestone."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("agreement")] = field(default=DERIVED)
    #: What kind of agreement it is.
    kind: Annotated[AgreementKind, Key()] = field(converter=as_agreement_kind)
    #: Who agreed, as far as the source names them; in no order.
    parties: Annotated[tuple[Ref, ...], Key(ordered=False)] = field(default=(), converter=as_refs)
    #: What it is about, in own words.
    subject: Annotated[str | None, Text(1000), Key()] = None
    #: What it sets up or concerns: a facility, a project, a programme.
    about: Annotated[
        tuple[str, ...], Token(("facility", "project", "programme", "event", "organisation")), Key(ordered=False)
    ] = field(default=(), converter=as_ids)
    #: How many are meant; None for one, unknown for several.
    count: Annotated[Quantity | None, Key()] = field(default=None, converter=maybe_count)
    #: The set of agreements of which it is a part.
    part_of: Annotated[str | None, Token(("agreement",)), Key()] = field(default=None, converter=maybe_id)
