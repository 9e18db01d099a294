"""Innovation-event data, exactly as precise as the source.

Every name here is loaded when it is first used, so that `import talentweek` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from talentweek.dataset import Dataset as Dataset
    from talentweek.entities.agreements import Agreement as Agreement
    from talentweek.entities.agreements import AgreementKind as AgreementKind
    from talentweek.entities.covering import Coverage as Coverage
    from talentweek.entities.events import Event as Event
    from talentweek.entities.events import EventSeries as EventSeries
    from talentweek.entities.events import EventStatus as EventStatus
    from talentweek.entities.events import Mode as Mode
    from talentweek.entities.investments import Investment as Investment
    from talentweek.entities.investments import InvestmentKind as InvestmentKind
    from talentweek.entities.kinds import KINDS as KINDS
    from talentweek.entities.kinds import Record as Record
    from talentweek.entities.merging import Merged as Merged
    from talentweek.entities.outcomes import Conflict as Conflict
    from talentweek.entities.outcomes import Joined as Joined
    from talentweek.entities.participants import Affiliation as Affiliation
    from talentweek.entities.participants import Cohort as Cohort
    from talentweek.entities.participants import Facility as Facility
    from talentweek.entities.participants import Organisation as Organisation
    from talentweek.entities.participants import Participant as Participant
    from talentweek.entities.participants import Participation as Participation
    from talentweek.entities.participants import ParticipationStatus as ParticipationStatus
    from talentweek.entities.participants import Person as Person
    from talentweek.entities.programmes import Programme as Programme
    from talentweek.entities.programmes import ProgrammeKind as ProgrammeKind
    from talentweek.entities.projects import Project as Project
    from talentweek.entities.statements import Milestone as Milestone
    from talentweek.entities.statements import Observation as Observation
    from talentweek.entities.statements import Quote as Quote
    from talentweek.entities.statements import Ranking as Ranking
    from talentweek.entities.statements import Stage as Stage
    from talentweek.entities.statements import StatementStatus as StatementStatus
    from talentweek.errors import InvalidData as InvalidData
    from talentweek.errors import InvalidDocument as InvalidDocument
    from talentweek.errors import InvalidObject as InvalidObject
    from talentweek.errors import Malformed as Malformed
    from talentweek.errors import NoRate as NoRate
    from talentweek.errors import NotFound as NotFound
    from talentweek.errors import Problem as Problem
    from talentweek.errors import Severity as Severity
    from talentweek.errors import TalentweekError as TalentweekError
    from talentweek.provenance import Confidence as Confidence
    from talentweek.provenance import Document as Document
    from talentweek.provenance import Evidence as Evidence
    from talentweek.provenance import Match as Match
    from talentweek.provenance import Verdict as Verdict
    from talentweek.values.bounds import Bound as Bound
    from talentweek.values.dates import Component as Component
    from talentweek.values.dates import DateSpan as DateSpan
    from talentweek.values.dates import PartialDate as PartialDate
    from talentweek.values.dates import Precision as Precision
    from talentweek.values.durations import Duration as Duration
    from talentweek.values.ids import Ref as Ref
    from talentweek.values.ids import make_id as make_id
    from talentweek.values.intervals import Interval as Interval
    from talentweek.values.listings import Listing as Listing
    from talentweek.values.money import Money as Money
    from talentweek.values.names import Name as Name
    from talentweek.values.names import NameKind as NameKind
    from talentweek.values.ordinals import Edition as Edition
    from talentweek.values.ordinals import Rank as Rank
    from talentweek.values.places import Place as Place
    from talentweek.values.quantities import Quantity as Quantity

__all__ = [
    "KINDS",
    "Affiliation",
    "Agreement",
    "AgreementKind",
    "Bound",
    "Cohort",
    "Component",
    "Confidence",
    "Conflict",
    "Coverage",
    "Dataset",
    "DateSpan",
    "Document",
    "Duration",
    "Edition",
    "Event",
    "EventSeries",
    "EventStatus",
    "Evidence",
    "Facility",
    "Interval",
    "InvalidData",
    "InvalidDocument",
    "InvalidObject",
    "Investment",
    "InvestmentKind",
    "Joined",
    "Listing",
    "Malformed",
    "Match",
    "Merged",
    "Milestone",
    "Mode",
    "Money",
    "Name",
    "NameKind",
    "NoRate",
    "NotFound",
    "Observation",
    "Organisation",
    "PartialDate",
    "Participant",
    "Participation",
    "ParticipationStatus",
    "Person",
    "Place",
    "Precision",
    "Problem",
    "Programme",
    "ProgrammeKind",
    "Project",
    "Quantity",
    "Quote",
    "Rank",
    "Ranking",
    "Record",
    "Ref",
    "Severity",
    "Stage",
    "StatementStatus",
    "TalentweekError",
    "Verdict",
    "make_id",
]

_HOMES = {
    "Affiliation": "entities.participants",
    "Agreement": "entities.agreements",
    "AgreementKind": "entities.agreements",
    "Bound": "values.bounds",
    "Cohort": "entities.participants",
    "Component": "values.dates",
    "Confidence": "provenance",
    "Conflict": "entities.outcomes",
    "Coverage": "entities.covering",
    "Dataset": "dataset",
    "DateSpan": "values.dates",
    "Document": "provenance",
    "Duration": "values.durations",
    "Edition": "values.ordinals",
    "Event": "entities.events",
    "EventSeries": "entities.events",
    "EventStatus": "entities.events",
    "Evidence": "provenance",
    "Facility": "entities.participants",
    "Interval": "values.intervals",
    "InvalidData": "errors",
    "InvalidDocument": "errors",
    "InvalidObject": "errors",
    "Investment": "entities.investments",
    "InvestmentKind": "entities.investments",
    "KINDS": "entities.kinds",
    "Joined": "entities.outcomes",
    "Listing": "values.listings",
    "Malformed": "errors",
    "Match": "provenance",
    "Merged": "entities.merging",
    "Milestone": "entities.statements",
    "Mode": "entities.events",
    "Money": "values.money",
    "Name": "values.names",
    "NameKind": "values.names",
    "NoRate": "errors",
    "NotFound": "errors",
    "Observation": "entities.statements",
    "Organisation": "entities.participants",
    "PartialDate": "values.dates",
    "Participant": "entities.participants",
    "Participation": "entities.participants",
    "ParticipationStatus": "entities.participants",
    "Person": "entities.participants",
    "Place": "values.places",
    "Precision": "values.dates",
    "Problem": "errors",
    "Programme": "entities.programmes",
    "ProgrammeKind": "entities.programmes",
    "Project": "entities.projects",
    "Quantity": "values.quantities",
    "Quote": "entities.statements",
    "Rank": "values.ordinals",
    "Ranking": "entities.statements",
    "Record": "entities.kinds",
    "Ref": "values.ids",
    "Severity": "errors",
    "Stage": "entities.statements",
    "StatementStatus": "entities.statements",
    "TalentweekError": "errors",
    "Verdict": "provenance",
    "make_id": "values.ids",
}
#: What is no class but a room of its own.
_PACKAGES = frozenset(
    ("batches", "formats", "intake", "matching", "normalise", "rates", "strategies", "testing", "validation")
)


def __getattr__(name: str) -> Any:
    """Load a name when it is first used (PEP 562)."""
    import importlib  # noqa: PLC0415 - only where a name is used

    if name in _PACKAGES:
        return importlib.import_module(f"{__name__}.{name}")
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    found = getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """List the names, for completion."""
    return sorted({*__all__, *_PACKAGES, *(name for name in globals() if name.startswith("__"))})
