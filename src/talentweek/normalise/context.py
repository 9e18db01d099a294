"""What a reading may know beside its words: when and where they were published, in which language, under which header.

Nothing is taken from the machine: there is no "today", no locale, no default country. What a field of the context
decided is marked as inferred in the value.

    >>> Context(published="2024-07-16", country="CN", language="en").date
    (2024, 7, 16)
    >>> Context(country="China")
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Context: 1 problem
      /country: not a code of ISO 3166-1; found 'China', expected a code such as CN
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Final, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.errors import a
from talentweek.rules import Code, Text
from talentweek.values._codes import COUNTRIES
from talentweek.values.dates import DateSpan, PartialDate, maybe_span
from talentweek.values.names import LANGUAGE, as_language


def _published(value: Any) -> Any:
    return maybe_span(value.edtf if isinstance(value, PartialDate) else value)


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Context:
    """The document around the words; every field may be left out."""

    #: What can be given for one, for the message where something else was.
    taken: ClassVar[str] = 'Context(published="2024-07-16", country="CN", language="en")'
    #: The publication date: EDTF text, a date, a PartialDate or a DateSpan.
    published: DateSpan | None = field(default=None, converter=_published)
    #: The country of the document, ISO 3166-1 (with its reserved EU): decides what a bare $, 元 or ¥ is.
    country: Annotated[str | None, Code("ISO 3166-1", COUNTRIES | {"EU"}, "CN")] = None
    #: The language of the text, BCP 47: decides what digits and separators leave open.
    language: Annotated[str | None, LANGUAGE] = field(default=None, converter=as_language)
    #: The unit that stands in the header of a column: "亿元", "million yuan".
    unit: Annotated[str | None, Text(100)] = None

    @property
    def date(self) -> tuple[int, int, int] | None:
        """The day of publication as year, month and day; None where it is not known to the day."""
        span = self.published
        if span is None or span.is_interval or span.start is None:
            return None
        year, month, day = span.start.year, span.start.month, span.start.day
        return None if year is None or month is None or day is None else (year, month, day)

    @property
    def year(self) -> int | None:
        """The year of publication; None where it is not known."""
        span = self.published
        return None if span is None or span.is_interval or span.start is None else span.start.year


#: The context that knows nothing.
NOTHING: Final = Context()


def known(text: Any, context: Any) -> Context:
    """Return the context in which a text is read; TypeError where either is something else.

    >>> known("over 20", None) is NOTHING
    True
    >>> known(20, None)
    Traceback (most recent call last):
    TypeError: text to read is a str, not an int
    """
    if text.__class__ is str and context.__class__ is Context:  # nearly always
        return context
    if not isinstance(text, str):
        raise TypeError(f"text to read is a str, not {a(type(text).__name__)}")
    if context is None:
        return NOTHING
    if not isinstance(context, Context):
        raise TypeError(f"context= is a normalise.Context, not {a(type(context).__name__)}")
    return context
