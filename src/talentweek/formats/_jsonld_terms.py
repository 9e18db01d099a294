"""The words of schema.org that are written: for each class its parents, for each property its domains and ranges.

Copied from release 29.0 of the vocabulary, as far as it is used here; a test holds every document against it. The
properties of a role (`organizer` within `organizer`) stand outside of it by design: a Role repeats the property that
it stands in.

    >>> fits("organizer", "ExhibitionEvent"), fits("organizer", "Project")
    (True, False)
"""

from __future__ import annotations

from functools import cache
from typing import Final

#: Each class, and the classes that it is one of.
PARENTS: Final[dict[str, tuple[str, ...]]] = {
    "Thing": (),
    "Action": ("Thing",),
    "Article": ("CreativeWork",),
    "Claim": ("CreativeWork",),
    "ContactPoint": ("StructuredValue",),
    "CreativeWork": ("Thing",),
    "EducationEvent": ("Event",),
    "Event": ("Thing",),
    "EventSeries": ("Event", "Series"),
    "ExhibitionEvent": ("Event",),
    "Festival": ("Event",),
    "Grant": ("Intangible",),
    "Hackathon": ("Event",),
    "Intangible": ("Thing",),
    "ItemList": ("Intangible",),
    "ListItem": ("Intangible",),
    "MediaObject": ("CreativeWork",),
    "MonetaryAmount": ("StructuredValue",),
    "MonetaryGrant": ("Grant",),
    "NewsArticle": ("Article",),
    "Observation": ("Intangible", "QuantitativeValue"),
    "Organization": ("Thing",),
    "OrganizationRole": ("Role",),
    "OrganizeAction": ("Action",),
    "Person": ("Thing",),
    "Place": ("Thing",),
    "PlanAction": ("OrganizeAction",),
    "PostalAddress": ("ContactPoint",),
    "Project": ("Organization",),
    "PropertyValue": ("StructuredValue",),
    "QuantitativeValue": ("StructuredValue",),
    "Quotation": ("CreativeWork",),
    "Role": ("Intangible",),
    "Schedule": ("Intangible",),
    "Series": ("Intangible",),
    "StatisticalPopulation": ("Intangible",),
    "StructuredValue": ("Intangible",),
}

_AGENT: Final = ("Organization", "Person")
_DAY: Final = ("Date", "DateTime")
_TEXT: Final = ("Text",)
_NUMBERED: Final = ("MonetaryAmount", "PropertyValue", "PropertyValueSpecification", "QuantitativeValue")
_MEASURED: Final = ("PropertyValue", "QualitativeValue", "QuantitativeValue")
_FUNDED: Final = (
    "BioChemEntity", "CreativeWork", "Event", "MedicalEntity", "Organization", "Person", "Product",
)  # fmt: skip
_SPANNING: Final = (
    "CreativeWorkSeason", "CreativeWorkSeries", "DatedMoneySpecification", "EducationalOccupationalProgram", "Event",
    "MerchantReturnPolicySeasonalOverride", "Role", "Schedule",
)  # fmt: skip
#: Each property: the classes that have it, and what its value is.
PROPERTIES: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "about": (("Certification", "CommunicateAction", "CreativeWork", "Event"), ("Thing",)),
    "abstract": (("CreativeWork",), _TEXT),
    "actionStatus": (("Action",), ("ActionStatusType",)),
    "additionalProperty": (
        ("MerchantReturnPolicy", "Offer", "Place", "Product", "QualitativeValue", "QuantitativeValue"),
        ("PropertyValue",),
    ),
    "additionalType": (("Thing",), ("Text", "URL")),
    "address": (
        ("GeoCoordinates", "GeoShape", "Organization", "Person", "Place"),
        ("PostalAddress", "Text"),
    ),
    "addressCountry": (("DefinedRegion", "GeoCoordinates", "GeoShape", "PostalAddress"), ("Country", "Text")),
    "addressLocality": (("PostalAddress",), _TEXT),
    "addressRegion": (("DefinedRegion", "PostalAddress"), _TEXT),
    "affiliation": (("Person",), ("Organization",)),
    "agent": (("Action",), _AGENT),
    "alternateName": (("Thing",), _TEXT),
    "amount": (
        ("DatedMoneySpecification", "InvestmentOrDeposit", "LoanOrCredit", "MonetaryGrant", "MoneyTransfer"),
        ("MonetaryAmount", "Number"),
    ),
    "appearance": (("Claim",), ("CreativeWork",)),
    "attendee": (("Event",), _AGENT),
    "author": (("CreativeWork", "Rating"), _AGENT),
    "claimInterpreter": (("Claim",), _AGENT),
    "containedInPlace": (("Place",), ("Place",)),
    "contributor": (("CreativeWork", "Event"), _AGENT),
    "creator": (("CreativeWork", "UserComments"), _AGENT),
    "currency": (
        (
            "DatedMoneySpecification", "ExchangeRateSpecification", "LoanOrCredit", "MonetaryAmount",
            "MonetaryAmountDistribution",
        ),
        _TEXT,
    ),
    "datePublished": (("Certification", "CreativeWork"), _DAY),
    "description": (("Thing",), ("Text", "TextObject")),
    "disambiguatingDescription": (("Thing",), _TEXT),
    "duration": (
        (
            "Audiobook", "Episode", "Event", "MediaObject", "Movie", "MusicRecording", "MusicRelease",
            "QuantitativeValueDistribution", "Schedule", "ServicePeriod",
        ),
        ("Duration", "QuantitativeValue"),
    ),
    "encoding": (("CreativeWork",), ("MediaObject",)),
    "endDate": (_SPANNING, _DAY),
    "eventAttendanceMode": (("Event",), ("EventAttendanceModeEnumeration",)),
    "eventSchedule": (("Event",), ("Schedule",)),
    "eventStatus": (("Event",), ("EventStatusType",)),
    "fundedItem": (("Grant",), _FUNDED),
    "funder": (("CreativeWork", "Event", "Grant", "MonetaryGrant", "Organization", "Person"), _AGENT),
    "headline": (("CreativeWork",), _TEXT),
    "identifier": (("Thing",), ("PropertyValue", "Text", "URL")),
    "inLanguage": (
        (
            "BroadcastService", "CommunicateAction", "CreativeWork", "Event", "LinkRole", "PronounceableText",
            "WriteAction",
        ),
        ("Language", "Text"),
    ),
    "isBasedOn": (("CreativeWork",), ("CreativeWork", "Product", "URL")),
    "isPartOf": (("CreativeWork",), ("CreativeWork", "URL")),
    "item": (("DataFeedItem", "ListItem"), ("Thing",)),
    "itemListElement": (("ItemList",), ("ListItem", "Text", "Thing")),
    "keywords": (
        ("CreativeWork", "Event", "Organization", "Place", "Product"),
        ("DefinedTerm", "Text", "URL"),
    ),
    "location": (
        ("Action", "Event", "InteractionCounter", "Organization"),
        ("Place", "PostalAddress", "Text", "VirtualLocation"),
    ),
    "maxValue": (_NUMBERED, ("Number",)),
    "member": (("Organization", "ProgramMembership"), _AGENT),
    "minValue": (_NUMBERED, ("Number",)),
    "name": (("Thing",), _TEXT),
    "object": (("Action",), ("Thing",)),
    "observationAbout": (("Observation",), ("Place", "Thing")),
    "observationDate": (("Observation",), ("DateTime",)),
    "organizer": (("Event",), _AGENT),
    "parentOrganization": (("Organization",), ("Organization",)),
    "performer": (("Event",), _AGENT),
    "position": (("CreativeWork", "ListItem"), ("Integer", "Text")),
    "publisher": (("CreativeWork",), _AGENT),
    "repeatFrequency": (("Schedule",), ("Duration", "Text")),
    "result": (("Action",), ("Thing",)),
    "roleName": (("Role",), ("Text", "URL")),
    "scheduledTime": (("PlanAction",), _DAY),
    "sha256": (("MediaObject",), _TEXT),
    "sponsor": (("CreativeWork", "Event", "Grant", "MedicalStudy", "Organization", "Person"), _AGENT),
    "startDate": (_SPANNING, _DAY),
    "startTime": (
        ("Action", "FoodEstablishmentReservation", "InteractionCounter", "MediaObject", "Schedule"),
        ("DateTime", "Time"),
    ),
    "superEvent": (("Event",), ("Event",)),
    "unitText": (("PropertyValue", "QuantitativeValue", "TypeAndQuantityNode", "UnitPriceSpecification"), _TEXT),
    "url": (("Thing",), ("URL",)),
    "value": (
        ("MonetaryAmount", "PropertyValue", "QuantitativeValue"),
        ("Boolean", "Number", "StructuredValue", "Text"),
    ),
    "valueReference": (
        _MEASURED,
        (
            "DefinedTerm", "Enumeration", "MeasurementTypeEnumeration", "PropertyValue", "QualitativeValue",
            "QuantitativeValue", "StructuredValue", "Text",
        ),
    ),
    "variableMeasured": (
        ("Dataset", "Observation"),
        ("Property", "PropertyValue", "StatisticalVariable", "Text"),
    ),
}  # fmt: skip
#: The properties whose value is a date; the context says so, a document gives plain text.
DATES: Final = ("datePublished", "endDate", "observationDate", "scheduledTime", "startDate", "startTime")
#: The properties whose value is a member of an enumeration, written as its IRI.
ENUMERATED: Final = ("actionStatus", "eventAttendanceMode", "eventStatus")


@cache
def ancestors(word: str) -> frozenset[str]:
    """Return a class and all classes that it is one of."""
    return frozenset({word}.union(*(ancestors(parent) for parent in PARENTS[word])))


def fits(term: str, word: str) -> bool:
    """Whether a class, or one that it is one of, has a property."""
    return not ancestors(word).isdisjoint(PROPERTIES[term][0])
