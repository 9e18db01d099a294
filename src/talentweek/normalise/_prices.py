"""What the parts of an amount of money say together, in any language: number, bound, currency, parts of a unit.

>>> from decimal import Decimal
>>> with_part(Numeral(Decimal(20)), Decimal("0.43")).value
Decimal('20.43')
>>> with_part(Numeral(Decimal(2_000_000), scale=1_000_000), Decimal("0.43")) is None
True
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from talentweek.normalise._currencies import YEN_OR_YUAN, decide
from talentweek.normalise._plain import EXACT, Numeral, Priced, holdable
from talentweek.normalise._rules import Found

if TYPE_CHECKING:
    from talentweek.normalise._amounts import Bounded
    from talentweek.normalise._currencies import Options
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: The years that a bare number of four digits may be.
_YEARS: Final = ("18", "19", "20")
#: From here on a number is rounded, so that no cents belong to it.
_MAGNITUDE: Final = 10**4
#: How many times the lower end of a range the upper one is at most that makes an amount of what may be a year.
_NEAR: Final = 10
#: How far into a text it is looked for a Chinese character.
_LOOKED_AT: Final = 200


def priced(read: Bounded | str, choice: Options, tokens: Tokens, context: Context) -> Priced | str:
    """Return the amount; the reason where the number says nothing."""
    if isinstance(read, str):
        return read
    value, bound, upper, notes = read
    chinese = choice == YEN_OR_YUAN and _is_chinese(tokens, context)
    currency, inferred = decide(choice, context, chinese=chinese)
    return Priced(value, bound, upper, currency, inferred, notes)


def _is_chinese(tokens: Tokens, context: Context) -> bool:
    if context.language is not None:
        return context.language.startswith("zh")
    return any("\u4e00" <= character <= "\u9fff" for character in tokens.folded.text[:_LOOKED_AT])


def found(tokens: Tokens, made: Priced | str, first: int, last: int) -> Found | str:
    """Return the reading, or why there is none: what stands behind it was lost."""
    if isinstance(made, str):
        return made
    if tokens.words[last : last + 1] == ["\ufffd"]:
        return "damaged: characters were lost behind it"
    return Found(made, first, last)


def with_part(numeral: Numeral, part: Decimal) -> Numeral | None:
    """Return the number with what parts of the unit add to it (43 cents, 五角); None where it can have none."""
    whole = numeral.value
    if whole is None or whole != whole.to_integral_value() or part >= 1:
        return None
    if numeral.scale >= _MAGNITUDE or numeral.bound != "exact":
        return None
    total = EXACT.add(whole, part)
    return Numeral(total) if holdable(total) else None


def is_written_out(numeral: Numeral, word: str) -> bool:
    """Whether a numeral can hardly be a year, a version or a number in a name: 5 million, 1,000, 3.03.

    >>> from decimal import Decimal
    >>> is_written_out(Numeral(Decimal(28), digits="28"), "28"), is_written_out(Numeral(Decimal("3.03")), "3.03")
    (False, True)
    """
    return numeral.scale > 1 or numeral.digits is None or "," in word


def is_year_like(numeral: Numeral) -> bool:
    """Whether a numeral may be a year: 2024, 1998.

    >>> from decimal import Decimal
    >>> is_year_like(Numeral(Decimal(2024), digits="2024")), is_year_like(Numeral(Decimal("2.024")))
    (True, False)
    """
    digits = numeral.digits
    return digits is not None and len(digits) == len("2024") and digits.startswith(_YEARS)


def may_be_year(tokens: Tokens, low: Numeral, high: Numeral, link: int) -> bool:
    """Whether the first of two numbers may be a year before an amount, and the link between them none of a range.

    In 2021-500万元 it is one; 2021-2500万元 is a range: the upper end is above the lower one, and no spaces divide.
    """
    if not is_year_like(low) or high.scale == 1:
        return False
    apart = tokens.classes[link - 1] == " " or tokens.classes[link + 1] == " "
    if (apart and not tokens.words[link].isalpha()) or low.value is None or high.value is None:
        return True
    near = low.value < high.value <= EXACT.multiply(low.value, Decimal(_NEAR))  # 2000至3千元
    return not near and EXACT.multiply(low.value, Decimal(high.scale)) >= high.value
