"""Ids and references: how one record speaks of another.

An id is any token that its maker likes; where none is given, it is derived from the natural key of the record, the
same on every machine. A reference names a record by its id, or, where it is not resolved yet, by the words of the
source ("the park").

    >>> Ref.named("the park")
    Ref(stated='the park')
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Protocol, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.errors import a, need
from talentweek.rules import Law, Text, Token, Words

if TYPE_CHECKING:
    from collections.abc import Iterable


class Identified(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str:
        """Its id."""
        ...


def make_id(kind: str, *key: object) -> str:
    """Derive an id from the kind of a record and its natural key.

    The key's parts are texts, numbers, values of the model, None, or tuples of them; words and inference do not take
    part. The id is the kind and 80 bits of the SHA-256 of the key in base 32: the same on every machine and in every
    version. TypeError where a part is anything else: a date is given as its text.

    >>> make_id("event", "Kunshan Entrepreneurship Week", 8)
    'event-lvdacxe7rbhfcaoo'
    """
    import base64  # noqa: PLC0415 - this and hashlib are loaded where an id is derived: a reader derives none
    import hashlib  # noqa: PLC0415 - see above

    told = ascii((need(kind, str, "a kind"), rules.fact(key))).encode("ascii")
    digest = hashlib.sha256(told, usedforsecurity=False).digest()[:10]
    return f"{kind}-{base64.b32encode(digest).decode('ascii').lower()}"


def _from_key(kind: str, key: tuple[object, ...]) -> str:
    return make_id(kind, *key)


def identity(kind: str) -> Token:
    """Return the rule of a record's own id: a token, derived from the natural key where it is not given."""
    return Token(derive=partial(_from_key, kind))


#: The default of a record's own id, which is derived from the natural key before anyone sees it.
DERIVED: Any = None


def _id_of(value: Any) -> Any:
    return value if value is None or isinstance(value, str | Ref) else getattr(value, "id", value)


def id_of(record: str | Identified) -> str:
    """Return the id of a record, or the id that is given; TypeError for anything else."""
    known = record if isinstance(record, str) else getattr(record, "id", None)
    if not isinstance(known, str):
        raise TypeError(f"a record or an id is needed, not {a(type(record).__name__)}")
    return known


def as_id(value: str | Identified) -> str:
    """Convert a record to its id; what has no id passes through unchanged."""
    return cast("str", _id_of(value))


def maybe_id(value: str | Identified | None) -> str | None:
    """Convert a record to its id, keep None."""
    return cast("str | None", _id_of(value))


def as_ids(values: str | Identified | Iterable[str | Identified]) -> tuple[str, ...]:
    """Convert records or ids, or a single one, to a tuple of ids; what is neither passes through unchanged."""
    one_or_many: Any = [values] if isinstance(values, str) or hasattr(values, "id") else values
    return cast("tuple[str, ...]", rules.each(as_id, one_or_many))


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Ref:
    """A reference: the id of a record, the words by which the source names it, or both."""

    #: What can be given for one, for the message where something else was.
    taken: ClassVar[str] = 'a record, Ref.to(an id) or Ref.named("the park")'
    #: The id of the record, None while the reference is not resolved.
    id: Annotated[str | None, Token(("any",))] = field(default=None, converter=maybe_id)
    #: The words by which the source names it.
    stated: Annotated[str | None, Text(1000), Words(beside="id")] = None

    laws: ClassVar[tuple[Law, ...]] = (
        Law("id is not None or stated is not None", "", "neither an id nor stated words"),
    )

    @classmethod
    def to(cls, record: str | Identified, stated: str | None = None) -> Ref:
        """Refer to a record, or to an id."""
        return cls(id=record, stated=stated)

    @classmethod
    def named(cls, stated: str) -> Ref:
        """Refer to something by the words of the source alone."""
        return cls(stated=stated)


def _ref_of(value: Any) -> Any:
    if value is None or isinstance(value, str | Ref):
        return value
    return Ref(id=value.id) if isinstance(getattr(value, "id", None), str) else value


def as_ref(value: Ref | Identified) -> Ref:
    """Convert a record to a reference to it. A text is not converted: it could be an id or the words of the source."""
    return cast("Ref", _ref_of(value))


def maybe_ref(value: Ref | Identified | None) -> Ref | None:
    """Convert a record to a reference to it, keep None."""
    return cast("Ref | None", _ref_of(value))


def as_refs(values: Ref | Identified | Iterable[Ref | Identified]) -> tuple[Ref, ...]:
    """Convert records or references, or a single one, to a tuple of references."""
    one_or_many: Any = [values] if hasattr(values, "id") else values
    return cast("tuple[Ref, ...]", rules.each(as_ref, one_or_many))
