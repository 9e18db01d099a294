"""English words that several dimensions share: what bounds a number, and what noun phrases are made of.

What a tag means. Numbers: BOUND before a number, AFTER behind it (one of them TAIL, behind its noun as well). Noun
phrases: STOP ends one, MEASURE makes no count of a number (20 kilometres), and WORD, which a word of no lexicon has by
its shape, may stand in one. PLURAL can be its last word, BOTH that or a modifier (300 talents, 11 talent stations),
NOUN is a singular that can be counted, VERB may begin another clause (20 companies and promote trade).

    >>> LEXICON["BOUND"]["more than"], LEXICON["AFTER"]["or more"], "metres" in LEXICON["PLURAL"]
    ('more_than', 'at_least', False)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._en.nouns import NOUNS, listed
from talentweek.normalise._shapes import shape_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._rules import Rule

_BEFORE: Final = {
    "more_than": (
        "over, more than, exceeding, exceeds, exceeded, exceed, surpassing, surpasses, surpassed, surpass, topping, "
        "topped, tops, above, beyond, greater than, larger than, higher than, bigger than, in excess of, just over, "
        "well over, slightly over, a little over, just above, well above, slightly more than, a little more than, "
        "well more than, much more than, far more than, far exceeding, or more than, north of, upwards of, upward of, "
        "more then, >"
    ),
    "at_least": (
        "at least, no less than, not less than, no fewer than, not fewer than, no lower than, not lower than, "
        "a minimum of, minimum of, minimum, greater than or equal to, more than or equal to, "
        "larger than or equal to, bigger than or equal to, equal to or more than, equal to or greater than, "
        "no smaller than, not smaller than, not under, not below, never below, min., starting at, "
        "starting from, at the very least, at the least, at or above, at or over, equal to or above, equal to or over, "
        "as low as, as little as, as few as, no less then, not less then, no fewer then, >=, \u2265"
    ),
    "at_most": (
        "up to, up to and including, at the most, at the very most, at or below, at or under, equal to or below, "
        "equal to or under, upto, max., "
        "as many as, as much as, as high as, capped at, no more than, not more than, "
        "no higher than, not higher than, no greater than, not greater than, no larger than, not larger than, "
        "no bigger than, less than or equal to, fewer than or equal to, smaller than or equal to, "
        "equal to or less than, not exceeding, not to exceed, not exceed, cannot exceed, never exceed, "
        "not over, not above, within, a maximum of, maximum of, maximum, max, at most, limited to, restricted to, "
        "a limit of, limit of, an upper limit of, upper limit of, a cap of, cap of, a ceiling of, ceiling of, "
        "<=, \u2264"
    ),
    "less_than": (
        "below, less than, under, fewer than, smaller than, lower than, or less than, or fewer than, "
        "well under, well below, south of, not even, less then, fewer then, <"
    ),
    "nearly": (
        "nearly, almost, close to, approaching, approaches, approached, just under, just below, slightly under, "
        "slightly below, slightly less than, a little under, a little less than, just shy of, nearing, not quite, "
        "not far off, not far short of, just short of, closing in on, getting on for"
    ),
    "about": (
        "about, around, some, approximately, roughly, an estimated, estimated, circa, ca., c., approx., "
        "approx, ~, \u2248, est., more or less, in the ballpark of, "
        "in the region of, in the order of, of the order of, on the order of, somewhere around, "
        "in the neighborhood of, in the neighbourhood of, in the vicinity of, perhaps, maybe"
    ),
}  # fmt: skip
#: Behind the numeral or its noun.
_TAIL: Final = {
    "or more": "at_least", "and above": "at_least", "or above": "at_least",
    "or higher": "at_least", "or greater": "at_least", "or larger": "at_least", "or upwards": "at_least",
    "and upwards": "at_least", "and counting": "at_least",
    "or lower": "at_most", "or smaller": "at_most", "or less": "at_most", "or fewer": "at_most",
    "and below": "at_most", "or below": "at_most", "or so": "about",
    "or thereabouts": "about",
}  # fmt: skip
#: Behind the numeral only.
_AFTER: Final = {
    "plus": "at_least", "-plus": "at_least", "+": "at_least", "-odd": "about", "odd": "about", "-some": "about",
    "ish": "about", "-ish": "about",
}  # fmt: skip

#: What no noun phrase goes on over: prepositions, determiners, pronouns, conjunctions, auxiliaries.
_FUNCTION: Final = listed(
    """
    of in on at by from to for with into onto upon as than the a an this that these those its their our his her my your
    is are was were be been being am have has had having will would can could may might shall should must do does did
    and or but nor so yet if when while who whom whose which what where why how because since until till before after
    during between among amongst amid through throughout per via about against across toward towards along alongside
    within without around behind beside besides inside outside despite except like unlike concerning regarding
    including excluding involving covering spanning totalling totaling worth not no each every also both either
    neither it they we he she you i us them him me there here then now thus hence however therefore meanwhile
    up down out off away back ahead apart ago later already still just only even ever never again too very
    """
)
#: Verbs that could be taken for a modifier (drew) or for a plural (includes).
_VERBS: Final = listed(
    """
    said says say took takes take came comes come went goes go won made makes make gave gives give saw sees held
    hold met meets drew grew grows grow rose rises rise fell fall ran began begins begin became becomes become
    brought brings bring found finds find got gets get told tells tell sent sends send spent spends spend pays sells
    bought buys buy kept keeps keep stood stand sat lose loses chose choose wrote spoke speaks speak knew knows know
    attends joins include includes provides provide attracts involves requires allows enables boasts enjoys seeks
    represents reaches owns employs receives receive creates remains remain seems seem continues continue expects
    believes thinks follows belongs belong consists consist contains comprises constitutes serves promotes
    encourages gather gathers participates participate attend let lets puts
    """
)
#: Behind a numeral that stands for what was counted before: 339 were signed online.
_BE: Final = listed("are were was is have had has will would can could may must should remain came come")
_DONE: Final = listed("signed joined attended participated visited registered applied graduated")
#: Six of them, 2,500 of its staff.
_ANAPHORS: Final = listed("them its their our these those which whom us his her your whose")
#: What begins another clause behind "and", and is no noun there.
_BEGINNERS: Final = listed(
    """
    promote build attract host provide support create strengthen enhance deepen accelerate establish develop explore
    expand help offer launch introduce form set achieve realize realise improve optimize optimise drive foster
    cultivate recruit train invest discuss exchange visit share sign enable ensure encourage facilitate boost jointly
    win use see want need plan aim call agree start begin open close run work serve lead present
    """
)

#: Plurals that do not look like it, and words that are counted as they are.
_PLURALS: Final = listed(
    """
    staff children women men personnel memoranda criteria phenomena alumni fungi mice police crew youth youths faculty
    aircraft spacecraft series species headquarters vcs ips lps gps pcs tvs evs mps ups ids ads mous menus gurus media
    cattle sheep businessmen businesswomen businesspeople craftsmen freshmen sportsmen spokesmen statesmen salespeople
    fishermen policemen policewomen firefighters stimuli nuclei foci radii curricula strata spectra symposia consortia
    stadia referenda lois apis kpis pois rois person-times man-times people
    """
)
#: Several words that are one: what is counted stands first.
_PHRASES: Final = (
    "memoranda of understanding", "memoranda of understandings", "memorandums of understanding", "letters of intent",
    "letters of agreement", "expressions of interest", "rounds of talks", "heads of state", "members of parliament",
    "points of interest", "pieces of advice", "sets of equipment", "doctors of philosophy",
    "memorandum of understanding", "memorandums of understandings",
)  # fmt: skip
#: Words in -s and peoples that are counted, and modify as well: 300 talents, 11 talents stations; 20 Chinese students.
_BOTH: Final = listed(
    """
    talents materials sciences services systems communications operations arts games devices sports sales staff people
    personnel women men youth faculty police alumni media chinese japanese british french dutch swiss portuguese
    vietnamese taiwanese irish polish danish finnish swedish spanish turkish lebanese maltese burmese nepalese
    series headquarters semiconductors drugs goods awards children
    """
)
#: Words in -s that are not counted.
_SINGULAR: Final = listed(
    """
    overseas electronics robotics logistics physics economics mathematics news genetics genomics photonics graphics
    ceramics plastics cosmetics optics ethics politics athletics aesthetics diagnostics therapeutics analytics dynamics
    mechanics acoustics linguistics statistics informatics avionics hydraulics bionics proteomics biologics pediatrics
    business various numerous previous always perhaps besides towards afterwards sometimes nowadays
    chess gas jos los las
    """
)
#: Acronyms with marks, ordinals and the like: they stand before a noun.
_MODIFIERS: Final = listed(
    """
    r&d m&a q&a i&t s&t f&b o&m u.s. u.k. u.s u.k e.u. u.n. ph.d. ph.d m.sc.
    first second third fourth fifth sixth seventh eighth ninth tenth top second-hand point negative couple half such
    max middle pair final current ongoing date noon midnight odd
    """
)
#: Verbs of two words, the first of which bounds a number where it stands alone: topping 50 million.
_TOPPED_UP: Final = ("topped up", "tops up", "topping up")

#: Rounds of financing.
_ROUNDS: Final = tuple(f"series {letter}" for letter in "abcdefg")
#: Sayings with numbers in which nothing is counted.
_SAYINGS: Final = (
    "one country, two systems", "one country two systems", "one belt, one road", "one belt one road", "one by one",
    "one another", "one to one", "one on one", "one-on-one", "one-to-one", "number one", "day one", "no one", "two-way",
    "at one stop", "zero to one", "one village, one product", "one village one product", "five figures", "six figures",
    "seven figures", "eight figures",
)  # fmt: skip

#: What makes a measure, a duration or a part of a number, and no count.
_TIMES: Final = listed("minute hour day night week weekend fortnight month quarter year decade century")
_MEASURES: Final = listed(
    """
    seconds minutes hours days nights weeks weekends fortnights months years decades centuries semesters
    workday workdays weekdays star year-old years-old hrs hr mins min min. mths secs sec yrs yr
    metre metres meter meters kilometre kilometres kilometer kilometers centimetre centimetres centimeter centimeters
    millimetre millimetres millimeter millimeters nanometre nanometres nanometer nanometers micron microns km kms cm mm
    nm mile miles foot feet inch inches yard yards acre acres hectare hectares mu ha square sq sqm sqft cubic
    ton tons tonne tonnes kilogram kilograms kg gram grams mg pound pounds ounce ounces litre litres liter liters
    gallon gallons barrel barrels kilowatt kilowatts megawatt megawatts gigawatt gigawatts terawatt terawatts watt
    watts kw mw gw kwh mwh gwh twh kwp mwp gwp volt volts hz khz mhz ghz megahertz gigahertz kilobyte kilobytes megabyte
    megabytes gigabyte gigabytes terabyte terabytes petabyte petabytes kb mb gb tb pb mbps gbps byte bytes bit bits
    decibel decibels pixels megapixels lumens lux amps amperes ohms joules pascals horsepower teraflops
    petaflops exaflops degrees celsius fahrenheit calories knots
    yuan renminbi dollar dollars euro euros cent cents pence yen rupee rupees rs dirham dirhams ringgit baht peso pesos
    times fold halves thirds quarters fifths sixths sevenths eighths ninths tenths hundredths thousandths millionths
    billionths percent percentage o'clock
    """
)
#: Multi-word measures.
_MEASURED: Final = ("year old", "years old", "years of age", "light-years", "light years", "per cent", "basis points")

#: Words of other lexicons that stand in noun phrases as what they look like.
_SHAPED: Final = listed(
    """
    stands marks crowns places emirates breaks moves ranked ranking tied placed placing finished finishing rated listed
    voted advanced advancing entered entering joining named featured remaining remained rising standing moving upcoming
    coming following preceding packed exciting inspiring uninterrupted early spring increased increasing growing
    expanded expanding climbing soaring falling dropping declining reduced raised scaled extended changed doubled
    tripled building meeting ceiling numbered reached jointly boosted widened moved decreasing
    """
)


def _shaped() -> dict[str, dict[str, Any]]:
    """Return the tags that words have by their shape."""
    tagged: dict[str, dict[str, Any]] = {}
    for word in _SHAPED:
        for tag in shape_of(word):
            tagged.setdefault(tag, {})[word] = True
    return tagged


def _words(*lists: tuple[str, ...]) -> dict[str, bool]:
    return {word: True for words in lists for word in words}


_BOUNDS: Final = {word: bound for bound, words in _BEFORE.items() for word in words.split(", ")}
_LOOKS: Final = _shaped()
LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "BOUND": _BOUNDS,
    "AFTER": _TAIL | _AFTER,
    "LATE": {"at most": "at_most", "at least": "at_least", "maximum": "at_most", "max": "at_most", "max.": "at_most"},
    "TAIL": _TAIL,
    "STOP": _words(_FUNCTION, _VERBS),
    "BE": _words(_BE, _DONE),
    "ED": _words(_DONE) | _LOOKS["ED"],
    "ING": _LOOKS["ING"],
    "LY": _LOOKS["LY"],
    "ANAPHOR": _words(_ANAPHORS),
    "PLURAL": _words(_PLURALS, _PHRASES, _BOTH) | _LOOKS["PLURAL"],
    "BOTH": _words(_BOTH),
    "VERB": _words(_BEGINNERS),
    "MEASURE": _words(_TIMES, _MEASURES, _MEASURED),
    "TIME": _words(_TIMES),
    "WORD": _words(_BOTH, _SINGULAR, _MODIFIERS, _BEGINNERS, _DONE, NOUNS, _SAYINGS, _ROUNDS, _TOPPED_UP)
    | _LOOKS["WORD"],
    "NOUN": _words(NOUNS),
}
RULES: Final[tuple[Rule, ...]] = ()
