"""How far English words and digits make one number: a hundred and twenty, 4 thousand 3 hundred and 21.

A number is a sum of groups, each smaller than the magnitude before it; a group is tens and ones, or hundreds with them.

    >>> from talentweek.normalise._engine import reader
    >>> from talentweek.normalise._folding import fold
    >>> tokens = reader(("en",)).lexicon.tokenise(fold("two hundred and two thousand and thirty thousand"))
    >>> parse(tokens, 0)
    Spoken(value=Decimal('202000'), last=9, scale=1000)
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from talentweek.normalise._around import right_of, word
from talentweek.normalise._en.letters import is_magnitude
from talentweek.normalise._plain import EXACT

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens

_TEN: Final = 10
_DOZEN: Final = 12
_HUNDRED: Final = 100
_THOUSAND: Final = 1000
#: What a number may go on with.
_GO_ON: Final = frozenset(("and", "-", ",", "(", "point"))
#: No number has more words.
_LONGEST: Final = 80


class Spoken(NamedTuple):
    """A number, where it ends, and the magnitude at its end (1 for none)."""

    value: Decimal
    last: int
    scale: int


def magnitudes(tokens: Tokens, at: int) -> tuple[Decimal, int] | None:
    """Return the product of the magnitudes that stand here (hundred thousand, lakh crore) and where they end."""
    product, last = Decimal(1), -1
    while (scale := tokens.payload(at, "SCALE")) is not None and product < 10**16 and not tokens.has(at, "LETTER"):
        product, last = EXACT.multiply(product, scale), at + 1
        at = right_of(tokens, last)
    return None if last < 0 else (product, last)


def parse(tokens: Tokens, at: int, *, led: bool = False) -> Spoken | None:
    """Return the number that begins here, None where it is no more than one token.

    Where it is `led` by "a", the first word is a magnitude: (a) hundred and twenty.
    """
    return (None if led else _scaled(tokens, at)) or _Walk(tokens, at).number(led=led)


def _scaled(tokens: Tokens, at: int) -> Spoken | None:
    """Return "10 million", the commonest of all, without a walk: figures and a magnitude with which nothing goes on."""
    figures = tokens.payload(at, "NUM")
    place = at + 1 + (tokens.words[at + 1 : at + 2] == [" "])
    scale: Decimal | None = tokens.payload(place, "SCALE")
    if scale is None or scale < _THOUSAND or tokens.has(place, "LETTER") or tokens.has(at, "WORDED"):
        return None
    following = right_of(tokens, place + 1)
    goes_on = word(tokens, following) in _GO_ON or tokens.has(following, "NUM") or tokens.has(following, "SCALE")
    if goes_on or figures is None or figures.value is None or figures.bound != "exact":
        return None
    return Spoken(EXACT.multiply(figures.value, scale), place + 1, int(scale))


class _Walk:
    """One walk over the tokens of a number; what is taken is never given back."""

    def __init__(self, tokens: Tokens, at: int) -> None:
        self.tokens = tokens
        self.first = self.last = at
        #: Whether it is said in words: then words may go on with it.
        self.worded = not tokens.has(at, "NUM") or tokens.has(at, "WORDED")
        #: The groups that are complete with their magnitude, and the smallest magnitude so far.
        self.total = Decimal(0)
        self.below: Decimal | None = None
        #: The group that is being said, and below what a number has to be to go on with it.
        self.group: Decimal | None = None
        self.room = 0
        self.hundreds = False
        #: The magnitude that was said last, while nothing follows it.
        self.scale = 1

    def number(self, *, led: bool) -> Spoken | None:
        """Walk as far as it goes."""
        if led:
            self.group = Decimal(1)
        at = self.first
        whole: tuple[Decimal, int, int] | None = None
        while at < self.first + _LONGEST:
            if self.group is None and self.total:
                whole = self.total, self.last, self.scale
            last = self._take(at)
            if last < 0:
                break
            self.last = last
            at = right_of(self.tokens, last)
        value, scale = EXACT.add(self.total, self.group or Decimal(0)), self.scale
        if self._is_torn():
            if whole is None:
                return None
            value, self.last, scale = whole
        last = self._said_twice(value)
        if not led and last - self.first < 2:  # noqa: PLR2004 - of one token nothing is to be made
            return None
        return Spoken(value, last, scale)

    def _is_torn(self) -> bool:
        """Whether a magnitude stands behind that does not fit: one thousand two million."""
        at = right_of(self.tokens, self.last)
        return self.tokens.has(at, "SCALE") and not (self.tokens.has(at, "LETTER") or self.tokens.has(at, "VAGUE"))

    def _said_twice(self, value: Decimal) -> int:
        """Return where the number ends: behind "(45)" or "(forty-five)" where it is said once more."""
        tokens = self.tokens
        at = right_of(tokens, self.last)
        if word(tokens, at) != "(" or not tokens.has(at + 1, "NUM"):
            return self.last
        again = parse(tokens, at + 1) or Spoken(tokens.payload(at + 1, "NUM").value, at + 2, 1)
        return again.last + 1 if again.value == value and word(tokens, again.last) == ")" else self.last

    def _take(self, at: int) -> int:
        """Take what stands here; return where it ends, -1 where the number does."""
        scale = self.tokens.payload(at, "SCALE")
        if scale is not None:
            return self._magnitude(at, scale)
        if self.tokens.has(at, "NUM"):
            return self._figure(at)
        said = word(self.tokens, at)
        if said == "point":
            return self._point(at)
        return self._linked(at, said) if said in {"and", "-", ","} else -1

    def _figure(self, at: int, link: str = "") -> int:
        """Take ones, tens or digits."""
        tokens = self.tokens
        numeral = tokens.payload(at, "NUM")
        value: Decimal | None = numeral.value
        if value is None or numeral.bound != "exact":
            return -1
        if self.last != self.first and not self._fits(at, value, link):
            return -1
        self.group = value if self.group is None else EXACT.add(self.group, value)
        self.room = _TEN if tokens.has(at, "TENS") else 0
        self.scale = 1
        return at + 1

    def _fits(self, at: int, value: Decimal, link: str) -> bool:
        """Whether a number goes on with what was said before."""
        worded = self.tokens.has(at, "WORDED")
        if self.group is not None:
            return (
                0 < value < self.room
                and (worded or self.hundreds)
                and not self.tokens.has(at, "DECIMAL")
                and not (self.hundreds and self._multiplied(at + 1, _HUNDRED))
            )
        if self.below is None or not 0 < value < self.below or value >= _THOUSAND:
            return False
        goes_on = self._multiplied(at + 1, self.below)
        if link == ",":
            return worded and self.worded and goes_on
        return (worded and self.worded) or (goes_on and not link)

    def _multiplied(self, at: int, limit: Decimal | int) -> bool:
        """Whether a magnitude stands here that is not above a limit."""
        at = right_of(self.tokens, at)
        scale = self.tokens.payload(at, "SCALE")
        return scale is not None and scale <= limit and not self.tokens.has(at, "LETTER")

    def _magnitude(self, at: int, scale: Decimal) -> int:
        """Take hundred, thousand, million, k."""
        if self.tokens.has(at, "LETTER") and not is_magnitude(self.tokens, at):
            return -1
        if scale == _HUNDRED and self.group is not None:
            if self.hundreds or self.group <= 0 or (self.worded and self.group >= _HUNDRED):
                return -1
            self.group, self.room, self.hundreds = EXACT.multiply(self.group, scale), _HUNDRED, True
            self.scale = _HUNDRED
            return at + 1
        if self.group is not None:
            if self.below is not None and scale >= self.below:
                return -1
            self.scale = int(scale) * (_HUNDRED if self.scale == _HUNDRED and not self.total else 1)
            self.total = EXACT.fma(self.group, scale, self.total)
        elif self.total and self.scale > 1 and scale > _DOZEN:
            self.total = EXACT.multiply(self.total, scale)
            self.scale *= int(scale)
        else:
            return -1
        self.below, self.group, self.room, self.hundreds = scale, None, 0, False
        return at + 1

    def _point(self, at: int) -> int:
        """Take "point two", "point one four"."""
        if self.group is None or self.total or self.hundreds:
            return -1
        digits, last = "", at + 1
        while len(digits) < _TEN and (numeral := self.tokens.payload(right_of(self.tokens, last), "NUM")) is not None:
            if numeral.value is None or numeral.value not in _ONE_DIGIT:
                break
            digits += str(int(numeral.value))
            last = right_of(self.tokens, last) + 1
        if not digits:
            return -1
        self.group = EXACT.add(self.group, Decimal(f"0.{digits}"))
        self.room = 0
        return last

    def _linked(self, at: int, link: str) -> int:
        """Take "and", a hyphen or a comma together with what it links."""
        tokens = self.tokens
        at = right_of(tokens, at + 1)
        if link == "-":
            scale = tokens.payload(at, "SCALE")
            if scale is not None:
                return self._magnitude(at, scale)
            if word(tokens, at) == "and":
                return self._linked(at, "and")
            return self._figure(at, "-") if self.group is not None and tokens.has(at, "WORDED") else -1
        if word(tokens, at) == "-":
            at += 1
        if not tokens.has(at, "NUM") or (self.group is not None and not (link == "and" and self.hundreds)):
            return -1
        return self._figure(at, link)


_ONE_DIGIT: Final = frozenset(map(Decimal, range(10)))
