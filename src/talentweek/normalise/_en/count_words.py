"""The words around a number that tell whether it is a count, and where the phrase ends in which it stands.

>>> "phase" in SMALL_LABELS, "turnout" in TALLIES, "fortune" in LISTS
(True, True, True)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import left_of, right_of, word, word_before
from talentweek.normalise._before import EN_DASH, LONG_DASHES
from talentweek.normalise._en.nouns import listed

if TYPE_CHECKING:
    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._rules import Match
    from talentweek.normalise._tokens import Tokens

#: Verbs of change: the two numbers behind them are no range.
CHANGES: Final = listed(
    """
    increased increases increasing rose risen rises rising grew grown grows growing expanded expands expanding climbed
    climbs climbing jumped jumps jumping surged soared soaring fell fallen falls falling dropped drops dropping declined
    declines declining decreased decreases decreasing reduced reduces shrank shrunk cut doubled tripled swelled went
    moved raised boosted scaled widened extended changed halved halving quadrupled plunged slumped tumbled plummeted
    dipped leapt leaped
    """
)
#: Nouns whose number follows: a turnout of 40,206.
TALLIES: Final = listed(
    """
    population attendance participation turnout headcount workforce membership readership viewership audience reach
    enrolment enrollment footfall generation total number staff registrations participants visitors attendees employees
    members followers subscribers applications applicants team teams delegation group groups panel jury crew cohort
    """
)
#: People who are counted by the million.
PEOPLE: Final = listed(
    """
    personnel people pax person-times users residents tourists passengers customers patients foreigners workers viewers
    readers spectators inhabitants citizens migrants commuters jobs
    """
)
#: What a group is made of: a 50-member delegation, a 300-strong team.
MEMBERS: Final = listed("member person seat bed strong team nation country player room")
#: Verbs between such a noun and its number.
REACHES: Final = listed("reached reaches totalled totaled totals numbered hit stood_at stands_at was is")
#: Verbs before such a noun: bringing the total to 14.
BRINGS: Final = listed("bringing brings bring brought taking takes took")
#: Lists of companies and the like, whose length is part of their name: Fortune 500, Top 100.
LISTS: Final = listed("fortune forbes hurun global top")
#: Before a number that is a label, whatever the number.
LABELS: Final = frozenset(
    listed(
        """
        top no no. nos nos. nrs number numbers id code isbn issn tel fax phone postcode zip room article fortune forbes
        global page pages version ver v vol volume iso iec x \u00d7 \u00b1 * # @ $ \u20ac \u00a3 \u00a5 minus negative
        hotline extension ext qq wechat windows ios android web industry expo agenda vision horizon euro
        """
    )
)
#: Labels are mostly smaller.
SMALL: Final = 100
#: Before a small number: Hall 3, Phase 2.
SMALL_LABELS: Final = frozenset(
    listed(
        """
        phase stage hall level tier grade class type section chapter part figure fig table day week month year quarter
        round series issue step gate booth stand zone block building floor line route channel unit lot item question
        category appendix annex platform track terminal pier episode season task schedule pillar ring district ward
        door seat stop exit bus train flight apartment suite box age aged q h cohort batch group team
        """
    )
)
MONTHS: Final = frozenset(
    listed(
        "january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec"
    )
)
#: Marks that may be glued to the left of a count.
OPENERS: Final = frozenset(
    (
        "\n",
        *listed("( [ { \" ' , ; : ! | * & ~ -- \u2022 \u00b7 \u25cf \u25cb \u25aa \u25a0 \u2026"),
        *"\u3001\u3002\u300a\u300c\u3010",
    )
)
#: Dashes that divide, where a hyphen would bind.
DASHES: Final = LONG_DASHES | {EN_DASH}
#: What begins a sentence.
SENTENCE: Final = frozenset(("", "\n", *listed(". ! ? : ;")))
#: Words and marks before a number that stands for a noun said before: of whom 20 were.
CLAUSES: Final = frozenset(
    (
        "\n",
        "",
        *listed('. , ; : ( " - -- and but of whom which while that only all the these those other'),
        *listed("another further additional remaining"),
    )
)
#: Before a number and a singular that are an adjective together: a 20 person team.
ARTICLES: Final = frozenset(listed("a an the this that each every per any no"))
#: Nouns that a colon may divide from their number.
COLUMNS: Final = frozenset(
    listed(
        "population attendance staff participants visitors attendees employees members applicants applications"
        " registrations followers subscribers teams turnout headcount membership"
    )
)
ZEROS: Final = frozenset(listed("zero nought naught nil"))
#: Behind a noun in capitals: 100 Talents Program.
PROGRAMMES: Final = frozenset(
    listed(
        "program programme plan project initiative scheme list campaign action index forum alliance fund award policy "
        "summit conference week strategy agenda deal"
    )
)
#: Numbers of Chinese programmes, and what is called after them: 985 universities, the 863 Program.
PROGRAMME_NUMBERS: Final = frozenset(listed("211 863 973 985"))
OF_PROGRAMMES: Final = frozenset(listed("university universities college colleges program programme project projects"))
STREETS: Final = frozenset(
    listed("street road avenue lane boulevard parkway square crescent terrace st rd ave blvd pkwy")
)
#: What makes a name of a noun in capitals before it.
AFTER_NAMES: Final = PROGRAMMES | STREETS
#: Words that begin a sentence before a number and make no name of it: Another 45 firms came.
NO_NAMES: Final = frozenset(listed("another further additional altogether today yesterday tomorrow"))
#: Between two numbers, of which the second alone is no count: 20 + 30 people, 300 +/- 20, 20 if not 30.
ADDING: Final = frozenset(listed("or plus + - not and & to"))
_LINKS: Final = frozenset(listed("and & to"))
#: Tags of words that are no names, though they have a capital: Attracting 300 talents.
VERBAL: Final = frozenset(listed("ED ING LY VERB TALLY PLURAL"))
#: Names that look like verbs.
NAMES_IN_ING: Final = frozenset(listed("beijing nanjing chongqing boeing jining liaoning jingning xining"))
#: What is developed around five themes has five.
AROUND: Final = frozenset(
    listed(
        "developed centred centered focused focusing built based organised organized themed structured designed "
        "revolves revolving revolve revolved evolves"
    )
)
#: Beside a number that is damaged, or a power.
TORN: Final = frozenset(listed("^ ? \ufffd \u00bd \u2153 \u2154 \u00bc \u00be \u215b"))
#: Behind the digits of an ordinal.
ENDINGS: Final = frozenset(listed("st nd rd th"))
#: Behind the number of a fraction.
PARTS: Final = frozenset(
    listed("halves thirds quarters fifths sixths sevenths eighths ninths tenths half third fifth tenth quarter fold")
)

#: Before a number that may be an hour, a day or an age.
_PLACING: Final = frozenset(listed("on at by in from to until till since before after between aged numbered and or"))
_FIRST_YEAR: Final = "1900"
_LAST_YEAR: Final = "2099"
_FEW: Final = 20
#: Marks and words that end a phrase.
_ENDS: Final = frozenset((*listed(". , ; : ) ] ! ? \" ' ( -- \u3002 \u3001 \u2026 last online"), "\n"))
#: Tags of words that may belong to the number before them.
_PHRASE: Final = frozenset(
    listed("WORD PLURAL NUM MEASURE PERCENT CURRENCY SIGN COIN NATION CENT MONTH SCALE LETTER BOUND HAN OTHER")
)


def is_year(tokens: Tokens, at: int) -> bool:
    """Whether this number could be a year: four digits of these two centuries, without a comma."""
    digits = tokens.payload(at, "D4")
    return digits is not None and _FIRST_YEAR <= digits <= _LAST_YEAR


def is_end(tokens: Tokens, at: int) -> bool:
    """Whether a phrase ends here: the text, a line, a mark, or a word that no noun phrase goes on over."""
    spaced = tokens.classes[at : at + 1] == " "
    at += spaced
    said = word(tokens, at)
    if not said or said in _ENDS or tokens.has(at, "LY"):
        return True
    if said == "-":
        return spaced and not tokens.has(right_of(tokens, at + 1), "NUM")
    return said[0].isalpha() and said != "of" and _PHRASE.isdisjoint(tokens.entries[at][1])


def is_noun(tokens: Tokens, at: int) -> bool:
    """Whether a noun that is counted stands here, behind at most three words."""
    for _ in range(4):
        at = right_of(tokens, at)
        if tokens.has(at, "PLURAL"):
            return True
        if not tokens.has(at, "WORD"):
            return False
        at += 1
    return False


def may_list(tokens: Tokens, at: int) -> bool:
    """Whether small numbers from here on can be counts: 12 and 30 experts; not at 12, aged 20, halls 3 and 4."""
    left = left_of(tokens, at)
    return not tokens.has(left, "PLURAL") and word(tokens, left) not in _PLACING


def is_added(tokens: Tokens, at: int) -> bool:
    """Whether what stands before "or", a plus, a plus-minus of two signs or "and" makes no count of a number."""
    if tokens.words[at] == "not":
        return word_before(tokens, at) == "if"
    if tokens.words[at] == "-":
        return word_before(tokens, at) == "/" and word_before(tokens, left_of(tokens, at)) == "+"
    number = left_of(tokens, at)
    if tokens.words[at] in _LINKS:
        small = _is_small(tokens, number) and _is_small(tokens, right_of(tokens, at + 1))
        label = left_of(tokens, number)
        return small and is_label(tokens, label) and word(tokens, label) != "aged"
    return tokens.has(number, "NUM")


def _is_small(tokens: Tokens, at: int) -> bool:
    """Whether a number stands here that is small enough for a label."""
    numeral: Numeral | None = tokens.payload(at, "NUM")
    return numeral is not None and numeral.value is not None and numeral.value < SMALL


def is_label(tokens: Tokens, at: int) -> bool:
    """Whether the small number behind a word is a label: Tier 2 and 3 cities, Floors 3 to 5; not: in three days."""
    said = word(tokens, at)
    return said in SMALL_LABELS or said in LABELS or (said[:-1] in SMALL_LABELS and tokens.original(at)[0].isupper())


def is_sign(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen is a minus: nothing stands before it, or a bound, or a space and no number."""
    if tokens.original(at) in LONG_DASHES:
        return False
    if at == 0 or word(tokens, at - 1) in {"(", "\n", ":", ","}:
        return True
    left = left_of(tokens, at)
    if left < 0 or tokens.has(left, "BOUND"):
        return True
    return tokens.classes[at - 1] == " " and tokens.classes[at + 1 : at + 2] != " " and not tokens.has(left, "NUM")


def is_bound(match: Match) -> bool:
    """Whether the words before a count bound it: not within 20 countries, around 5 themes, vitamin C. 5 people."""
    tokens, at = match.tokens, match.at("before")
    said = tokens.words[at]
    if said in {"c.", "est."}:  # not 5 p.m. EST
        return tokens.original(at) == said
    if said == "around" and word_before(tokens, at) in AROUND:
        value = match.payload("low", "NUM").value
        return value is None or value >= _FEW
    return said not in {"within", "south of"}


def is_changed(tokens: Tokens, at: int) -> bool:
    """Whether a verb of change stands before, with at most two words between."""
    for _ in range(3):
        at = left_of(tokens, at)
        if at < 0:
            return False
        if tokens.has(at, "CHANGE") or tokens.words[at] in {"up", "down"}:
            return True
        if not tokens.has(at, "WORD"):
            return False
    return False
