"""Values in words, as a careful person writes them: the way back from a reading.

    >>> render(Quantity.more_than(20, "experts"), "en"), render(Quantity.more_than(20, "experts"), "zh-Hans")
    ('more than 20 experts', '20余名专家')
    >>> render(DateSpan(edtf="2024-07-11/2024-07-17"), "en"), render(DateSpan(edtf="2024-07-11/2024-07-17"), "zh-Hant")
    ('11–17 July 2024', '2024年7月11日至17日')
    >>> render(Quantity.vague(20, 40, "experts"), "en")
    Traceback (most recent call last):
    talentweek.normalise._sayable.Unsayable: no words in en for Quantity(value=20, bound='vague', upper=40, unit='experts'): words for a vague number reach from one power of ten to the next (dozens: 10 to below 100)

The law: what was rendered is read as the same fact, in a context of that language (and country, where one was given),
with the unit as that language calls it.
What words cannot say without loss is refused: a bound or an end that is not known, a currency that is not decided, the
label of an edition, a unit whose Chinese classifier is not known.
"""  # noqa: E501 - the message of an error is one line

from __future__ import annotations

from typing import Final

from talentweek.normalise._sayable import Loss, Sayable, Unsayable
from talentweek.normalise.context import Context
from talentweek.values.dates import DateSpan, PartialDate
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.quantities import Quantity

_TAKEN: Final = (Quantity, Money, DateSpan, PartialDate, Duration, Edition, Rank)
#: The regions where Chinese is written in traditional script.
_TRADITIONAL: Final = frozenset({"Hant", "TW", "HK", "MO"})


def render(value: Sayable, language: str, *, country: str | None = None) -> str:
    """Return the value in the words of a language: "en", "zh-Hans" or "zh-Hant", or a tag that falls under one.

    `country` (ISO 3166-1) is that of the document into which the words go; it shortens 人民币1000万元 to 1000万元.
    Unsayable where no words say the same, or the language is another one; InvalidObject where the language is no tag
    of BCP 47 or the country no code; TypeError for what is none of the values.

        >>> render(Quantity.nearly(50, "companies"), "zh-CN"), render(Quantity.nearly(50, "公司"), "en-GB")
        ('近50家公司', 'nearly 50 companies')
        >>> render(Money.exact("10000000", "CNY"), "zh", country="CN"), render(Money.exact("10000000", "CNY"), "en")
        ('1000万元', 'RMB 10 million')
    """
    if value.__class__ not in _TAKEN:
        message = f"a value that words are made of ({', '.join(kind.__name__ for kind in _TAKEN)}), not {type(value)}"
        raise TypeError(message)
    tag = Context(language=language, country=country).language or ""
    subtags = tag.split("-")
    try:
        if subtags[0] == "en":
            from talentweek.normalise._en import render as english  # noqa: PLC0415 - loaded at its first use

            return english.render(value)
        if subtags[0] == "zh":
            from talentweek.normalise._zh import render as chinese  # noqa: PLC0415 - loaded at its first use

            traditional = "Hans" not in subtags and not _TRADITIONAL.isdisjoint(subtags)
            return chinese.render(value, traditional=traditional, country=country)
    except Loss as loss:
        raise Unsayable(value, tag, str(loss)) from None
    raise Unsayable(value, tag or "no language", "the languages are en, zh-Hans and zh-Hant")
