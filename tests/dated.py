"""What the tests of dates in words share: the dates that are read in a text of a day."""

from talentweek import normalise


def dates_in(text: str, published: str, language: str) -> str:
    """Return the EDTF of each date in a text that was published on a day."""
    context = normalise.Context(published=published, language=language)
    return " ".join(str(reading.value) for reading in normalise.find(text, context) if reading.kind == "date")
