"""Projects: 项目. One that is named, or a set of which the source gives the number ("286 projects").

>>> Project(names="projects", count=Quantity.exact(286)).count
Quantity(value=286)
>>> Project(names="")
Traceback (most recent call last):
talentweek.errors.InvalidObject: Project: 1 problem
  /names/0/text: empty text; leave the field out instead
"""

from __future__ import annotations

from typing import Annotated, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.rules import Key, Token
from talentweek.values.ids import DERIVED, Ref, as_refs, identity, maybe_id
from talentweek.values.listings import Listing, maybe_count, maybe_strings
from talentweek.values.names import Named, as_names
from talentweek.values.quantities import Quantity


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Project:
    """A project, or several alike."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("project")] = field(default=DERIVED)
    #: What it is called; the first name is the label.
    names: Annotated[Named, Key()] = field(converter=as_names)
    #: Who carries it out.
    by: Annotated[tuple[Ref, ...], Key(ordered=False)] = field(default=(), converter=as_refs)
    #: The fields of industry and science that it is about.
    sectors: Listing[str] | None = field(default=None, converter=maybe_strings)
    #: How many are meant; None for one, unknown for several.
    count: Annotated[Quantity | None, Key()] = field(default=None, converter=maybe_count)
    #: The larger set of projects of which it is a part.
    part_of: Annotated[str | None, Token(("project",)), Key()] = field(default=None, converter=maybe_id)

    @property
    def label(self) -> str:
        """The first of its names."""
        return self.names[0].text
