"""Records told as a whole: "over 20 foreign experts from France" is a group, its size, and where it comes from.

>>> from talentweek.intake._readers import plain
>>> list(whole("cohort", Said("over 20 foreign experts"), plain))
[{'size': Quantity(value=20, bound='more_than', unit='foreign experts', stated='over 20 foreign experts'), \
'what': 'foreign experts'}]
>>> list(whole("organisation", Said("Kunshan High-tech Zone; Southeast University"), plain))[1]
{'names': (Name(text='Southeast University'),)}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from talentweek.entities.agreements import AgreementKind
from talentweek.entities.kinds import KINDS
from talentweek.entities.statements import StatementStatus
from talentweek.errors import Severity
from talentweek.intake import _words
from talentweek.intake._addresses import rules_of
from talentweek.intake._called import is_in_a_name, look_at, several
from talentweek.intake._changes import change, changed
from talentweek.intake._lists import split
from talentweek.intake._origins import origins
from talentweek.intake._readers import Structure, kept, name, reader_of
from talentweek.intake._said import Said, Unread
from talentweek.intake._statuses import says_actual, says_status, status_of
from talentweek.intake._units import is_classifier
from talentweek.intake._vocabulary import member
from talentweek.values.names import Name, NameKind
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Kinds of which the words tell a number and what it is a number of: the fields of both.
COUNTED: Final = {
    "cohort": ("size", "what"),
    "facility": ("count", "names"),
    "project": ("count", "names"),
    "programme": ("count", "names"),
    "agreement": ("count", "subject"),
}
#: What words may tell beside it, of which the plan knows better: a target, a contract.
BESIDE: Final = ("kind", "status")
#: What stands between a Chinese noun and the number behind it: 合作协议共12份.
_LINKS: Final = "共总總合计計有达達为為：: "
#: Kinds of which the words tell one field.
TOLD: Final = {
    "event": "names",
    "series": "names",
    "person": "names",
    "organisation": "names",
    "investment": "amount",
    "milestone": "when",
    "ranking": "rank",
    "affiliation": "post",
    "quote": "gist",
    "document": "title",
}
#: Kinds that can be told as a whole: those above, and a number of any kind.
WHOLE: Final = (*COUNTED, *TOLD, "observation")
#: Kinds whose names hold no 、, so that it stands between two of them.
_ENUMERATED: Final = ("person", "organisation", "affiliation")
#: What is no group of that name.
_YES_OR_NO: Final = ("yes", "no", "是", "否", "有")
#: What says that the next number is a part of the one before it.
_AMONG: Final = ("其中", "含", "包括")
#: Kinds of which one cell tells several records.
_SEVERAL: Final = (*COUNTED, *_ENUMERATED)


def whole(kind: str, said: Said, structure: Structure, *, each: bool = False) -> Iterator[dict[str, Any] | None]:
    """Yield the fields of each record that the words of a cell tell; None in the place of one that is left out."""
    if not each and kind not in _SEVERAL:
        yield _with_status(said, structure) if kind == "observation" else _one(kind, said, structure)
        return
    items = split(said.words, commas=each, enumeration=kind in _ENUMERATED)
    parts = items.items or (said.words,)
    if items.complete is False and len(parts) == 1 and not each:
        if kind in _ENUMERATED:
            said.note("the words seem to leave a list open", items.rest)
        if kind not in _ENUMERATED or not items.is_surely_open:  # "等" within a name, "and others" of one group
            parts = (said.words,)
    elif items.complete is False:
        said.note("the words leave the list open", items.rest)
    elif kind in COUNTED and len(parts) == 1:
        parts = _counts(said)
    for part in parts if not each and items.complete is not False else ():
        if (says := several(kind, part)) is not None:
            said.note(says, part)
    for item in said.places(parts):
        yield None if item is None else _one(kind, item, structure)


def _counts(said: Said) -> tuple[str, ...]:
    """Return the items of a list in each of which something is counted: 框架协议3份、合同2份; but not those of 3、5家.

    >>> _counts(Said("20名专家、30名学生")), _counts(Said("20名专家、其中教授5名")), _counts(Said("3、5家企业"))
    (('20名专家', '30名学生'), ('20名专家、其中教授5名',), ('3、5家企业',))
    """
    items = split(said.words).items if "、" in said else ()
    if not items or any(word in said for word in _AMONG):
        return (said.words,)
    return items if all(_words.counts_something(said.part(item)) for item in items) else (said.words,)


def _one(kind: str, said: Said, structure: Structure) -> dict[str, Any]:
    if kind in COUNTED:
        if said.lower() in _YES_OR_NO:
            raise Unread("yes or no, and neither a number nor what it is a number of", said.words, code="not_read")
        told = dict(_counted(kind, said))
        return told | _agreed(told) if kind == "agreement" else told
    if kind == "observation" and (clause := changed(said)) is not None:
        return _with_its_change(said, *clause, structure)
    field = TOLD.get(kind) or ("money" if _words.is_money(said) else "value")
    if field == "names":
        look_at(kind, said)
        return {field: (structure(said, Name),)}
    rule = rules_of(KINDS[kind].model)[field]
    try:
        return {field: reader_of(rule, structure)(said)}
    except Unread as unread:
        value = kept(said, rule)
        if value is None:
            raise
        said.notes.append(attrs.evolve(unread.problem, severity=Severity.error))
        return {field: value}


def _with_status(said: Said, structure: Structure) -> dict[str, Any]:
    """Return what an observation tells, and whether it is a target or a plan."""
    told = _one("observation", said, structure)
    status = status_of(said.words)
    said.notes[:] = [
        note
        for note in said.notes
        if not (note.code == "partly_read" and (says_actual if status is None else says_status)(note.found or ""))
    ]
    return told if status is None else told | {"status": StatementStatus(status)}


def _with_its_change(said: Said, before: Said, behind: Said, structure: Structure) -> dict[str, Any]:
    """Return what an observation tells, and by how much that has changed."""
    told = _one("observation", before, structure) if before else {}
    try:
        return told | {"change": change(behind)}
    except Unread as unread:
        if not told:
            raise
        said.notes.append(attrs.evolve(unread.problem, severity=Severity.error))
        return {field: _words.with_words(value, said) for field, value in told.items()}


def _counted(kind: str, said: Said) -> Iterator[tuple[str, Any]]:
    number_field, words_field = COUNTED[kind]
    told = said
    if kind == "cohort" and (clause := origins(said)) is not None:
        if clause.origins is not None:
            yield "origins", clause.origins
            told = said.part(clause.rest)
        elif _words.holds_count(said.part(clause.rest)):
            said.note("words that do not clearly say where they come from", clause.clause)
            told = said.part(clause.rest)
    try:
        number, noun = _number(kind, told, said)
    except Unread as unread:
        number, noun = None, told.words
        if any(character.isdecimal() for character in told):
            said.notes.append(attrs.evolve(unread.problem, severity=Severity.error))
            number = Quantity.unknown(stated=said.stated)
    if number is not None:
        yield number_field, number
    if not noun:
        return
    if words_field != "names":
        yield words_field, noun[:1000]
    elif number is None:
        yield words_field, (name(told),)
    else:
        yield words_field, (attrs.evolve(name(told.part(noun)), kind=NameKind.description),)


def _agreed(told: dict[str, Any]) -> dict[str, Any]:
    """Return the kind of agreement that the subject names, in singular or plural; nothing where it names none."""
    noun = told.get("subject", "")
    kind = member(AgreementKind, noun) or member(AgreementKind, noun.removesuffix("s"))
    return {} if kind is None else {"kind": kind}


def _number(kind: str, told: Said, said: Said) -> tuple[Quantity | None, str]:
    """Return the number in the words, and what it is a number of; tables have that before it, too: 框架协议3份."""
    found = _words.count(told)
    if _words.rests(found) and is_in_a_name(found.value, told):
        said.note("a number in what seems to be a name", told.words)
        return None, told.words
    noun = "" if is_classifier(found.value.unit) else found.value.unit or ""
    before = found.before.rstrip(_LINKS)
    if not found.behind and (before == noun or (kind == "agreement" and _agreed({"subject": before}))):
        noun, found = before, found._replace(before="")
    for rest in _words.rests(found):
        said.note("words beside the number that were not read", rest)
    return _words.with_words(found.value, said), noun
