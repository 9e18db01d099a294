"""Judgement that needs the neighbourhood: what cannot be, what is unlikely, and which facts their words support.

    >>> from talentweek import Cohort, Dataset, Document, Evidence
    >>> from talentweek.validation import validate
    >>> page = Document(id="page", lang="en", published="2024-07-16")
    >>> experts = Cohort(id="experts", what="foreign experts", size=20)
    >>> claim = Evidence(id="e1", subject=experts, path="/size", document=page, exact="over 20", start=6, end=13)
    >>> print(validate(Dataset.of(page, experts, claim), {"page": "While over 20 foreign experts came, it rained."}))
    1 error
    1 quotation: 1 contradicted
    error    bound_contradicted  /cohorts/experts/size
             differs from its words in the bound; found 20, expected over 20 foreign experts; page: While [over 20] ...

`validate` asks every rule; `RULES` has them by their names, each with the codes of its problems and its reason.
Everything is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from talentweek.validation._passages.checks import Check as Check
    from talentweek.validation._passages.checks import Difference as Difference
    from talentweek.validation._passages.checks import Outcome as Outcome
    from talentweek.validation._rule import RULES as RULES
    from talentweek.validation._rule import Rule as Rule
    from talentweek.validation.evidence import checks as checks
    from talentweek.validation.report import Report as Report
    from talentweek.validation.run import validate as validate

__all__ = ["RULES", "Check", "Difference", "Outcome", "Report", "Rule", "checks", "validate"]

#: Where each name is at home.
_HOMES = {
    "RULES": "run",
    "Check": "_passages.checks",
    "Difference": "_passages.checks",
    "Outcome": "_passages.checks",
    "Report": "report",
    "Rule": "_rule",
    "checks": "evidence",
    "validate": "run",
}


def __getattr__(name: str) -> Any:
    """Load a name at its first use."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return value


def __dir__() -> list[str]:
    """List what is public."""
    return sorted({*globals(), *__all__})
