"""References held against a passage, which should name whom or what they lead to, and nobody else.

>>> from talentweek.entities.participants import Cohort
>>> names_of(Cohort(what="experts"))
['experts']
>>> names_another("Kunshan and Southeast University", ["Kunshan", "Peking University"])
True
>>> names_another("Kunshan and the university", ["Kunshan", "Peking University"])
False
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from talentweek.entities.agreements import Agreement
from talentweek.entities.kinds import kind_of
from talentweek.entities.participants import Organisation, Person
from talentweek.validation._passages.bodies import is_another, is_generic
from talentweek.validation._passages.checks import Difference, Judged, Outcome
from talentweek.validation._passages.lists import judge_list
from talentweek.validation._passages.words import bare, holds, occurs, same_script
from talentweek.values.ids import Ref
from talentweek.values.pointers import item_name

if TYPE_CHECKING:
    from talentweek.entities.kinds import Record
    from talentweek.validation._passages.sentences import Near
    from talentweek.validation._world import World

#: A word, or a character of Chinese, and how many of them are looked at.
_WORDS: Final = re.compile("[^\\W\u3400-\u9fff]+|[\u3400-\u9fff]")
_MANY: Final = 40
#: A name of several words, each with a capital; and what bears names of which one is not the other.
_PROPER: Final = re.compile(r"[A-Z][\w'’.&-]*(?: (?:(?:of|for|and|the|&) )?[A-Z][\w'’.&-]*)*")
_BODIES: Final[set[type]] = {Person, Organisation}
#: What stands between those who do something together.
_BETWEEN: Final = re.compile(r",|;|、|，|&|\b(?:and|with|as well as)\b|和|与|與|及|同")
#: The beginning of a name of several words, and a body of Chinese by its last characters.
_NAME: Final = re.compile(r"\s*(?:the |The )?[A-Z][\w'’-]* (?:of |for )?[A-Z]")
_CAPITALS: Final = re.compile(r"\b[A-Z]")
_BODY: Final = re.compile(
    "(?<![本该該此我各双雙对對])[\u3400-\u9fff]{2}(?:大学|大學|学院|學院|公司|集团|集團|研究院|研究所|医院|醫院|协会|協會|委员会|委員會)"
)


def judge_references(world: World, subject: str, value: Any, around: Near, *, loosely: bool = False) -> Judged:
    """Hold a reference, or a list of them, against a passage."""
    refs: tuple[Ref | str, ...] = value if value.__class__ is tuple else (value,)
    called = {item_name(ref): _names_of(world, ref) for ref in refs}
    others = _others(world, subject, refs, around)
    listed = len(refs) > 1
    items = [(name, _judge_one(names, around, others, listed=listed)) for name, names in called.items()]
    return judge_list(
        items, next((one for _, one in items if one.difference is not None), items[0][1]), loosely=loosely
    )


def judge_item(world: World, subject: str, ref: Ref | str, around: Near) -> Judged:
    """Hold a reference that is one of a list against a passage that should name it."""
    others = _others(world, subject, (ref,), around)
    return _judge_one(_names_of(world, ref), around, others, listed=True)


def _judge_one(names: list[str], around: Near, others: str, *, listed: bool) -> Judged:
    if any(occurs(name, around.words) and not is_generic(around.words.strip(), name) for name in names):
        return Judged(outcome=Outcome.supported)
    if others:
        return Judged(outcome=Outcome.contradicted, difference=Difference.words, says=others)
    alike = [name for name in names if same_script(name, around.words)]
    if not listed and alike and all(is_another(around.words.strip(), name) for name in alike):
        return Judged(outcome=Outcome.contradicted, difference=Difference.words, says=around.words)
    if any(holds(around.text, name) for name in names):
        return Judged(outcome=Outcome.supported, reason="the sentence around the words names it")
    if listed and names_another(around.words, names):
        return Judged(outcome=Outcome.contradicted, difference=Difference.words, says=around.words)
    return Judged(outcome=Outcome.not_checkable, reason="the words mean it without naming it")


def _others(world: World, subject: str, refs: tuple[Ref | str, ...], around: Near) -> str:
    """Tell which other records a passage names of the kinds to which references lead."""
    ids = {_id_of(ref) for ref in refs}
    kinds = {known.__class__ for name in ids if (known := world.by_id.get(name or "")) is not None}
    words = [ref.stated for ref in refs if isinstance(ref, Ref) and ref.id is None and ref.stated]
    if not kinds and words and all(_PROPER.fullmatch(one) or _BODY.search(one) for one in words):
        kinds = _BODIES
    found = [
        one for one in _named_in(world, around.words)
        if one.__class__ in kinds and one.id not in ids and one.id != subject
        and not any(_means(one, stated) for stated in words)
    ]  # fmt: skip
    return " or ".join(f"{kind_of(other.__class__).name} {other.id!r}" for other in found)


def _means(record: Record, stated: str) -> bool:
    """Whether some words are a name of a record, a part of one, or short for it."""
    return any(
        occurs(name, stated) or occurs(stated, name) or _is_short_for(stated, name) for name in names_of(record)
    ) or not any(same_script(name, stated) for name in names_of(record))


def names_another(passage: str, names: list[str]) -> bool:
    """Whether one of several that a passage names has a name of its own, which is none of these."""
    if any(_is_short_for(name, passage) for name in names):
        return False
    parts = _BETWEEN.split(passage)
    return any(
        (_NAME.match(part) or _BODY.search(part)) is not None and any(same_script(name, part) for name in names)
        for part in parts
        if not any(occurs(name, part) for name in names)
    )


def _is_short_for(name: str, words: str) -> bool:
    """Whether a name is made of the first letters of others.

    >>> _is_short_for("MIIT", "Ministry of Industry and Information Technology"), _is_short_for("M", "Ministry")
    (True, False)
    """
    return len(name) > 1 and name in "".join(_CAPITALS.findall(words))


def _named_in(world: World, passage: str) -> list[Record]:
    """Return the records whose whole names stand in a passage."""
    words = _WORDS.findall(passage)[:_MANY]
    spans = {bare("".join(words[at:end])) for at in range(len(words)) for end in range(at + 1, len(words) + 1)}
    return [one for span in sorted(spans) for one in world.named(span)]


def _id_of(ref: Ref | str) -> str | None:
    return ref.id if isinstance(ref, Ref) else ref


def _names_of(world: World, ref: Ref | str) -> list[str]:
    known = world.by_id.get(_id_of(ref) or "")
    stated = [ref.stated] if isinstance(ref, Ref) and ref.stated else []
    return [*stated, *([] if known is None else names_of(known))]


def names_of(record: Record) -> list[str]:
    """Return what a record is called."""
    named = [name.text for name in getattr(record, "names", ())]
    fields = ("what", "title", *(("subject",) if isinstance(record, Agreement) else ()))
    return named + [str(value) for field in fields if (value := getattr(record, field, None)) is not None]
