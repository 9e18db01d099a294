"""Where a Chinese noun phrase ends: the words behind a classifier up to the head noun (中心语).

The phrase is walked word by word. A head noun is kept as its end for as long as only modifiers and head nouns follow
(创业 计划 项目); a verb, a function word, a number or a mark ends the walk. 的 joins what stands before it to the head
noun behind it, unless a head noun stands before it (12个国家的60余所大学). Who is counted with 名 and 位 is a person,
what is counted with 家 and 所 is none: 70多家企业及医疗机构代表 counts institutions.

    >>> from talentweek import normalise
    >>> [reading.text for reading in normalise.find("300名来自海内外的青年学者参加，签约12个人才科技合作项目")]
    ['300名来自海内外的青年学者', '12个人才科技合作项目']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens

#: What may be the head of a phrase.
PERSONS: Final = frozenset({"person", "either"})
THINGS: Final = frozenset({"thing", "either"})
ANYTHING: Final = PERSONS | THINGS | {"place"}
NOTHING: Final = frozenset[str]()

#: How many tokens a phrase may have, and how many a quoted name in it.
_LONGEST: Final = 18
_QUOTED: Final = 12
#: How many characters a phrase without a known head noun may have; shorter ones are these.
_UNKNOWN: Final = range(2, 13)
_AREAS: Final = frozenset("省市县区州镇乡村国")
_QUOTES: Final = {'"': '"', "「": "」", "『": "』", "'": "'", "《": "》"}
_MARKS: Final = frozenset([*_QUOTES, *_QUOTES.values()])
_LISTS: Final = frozenset("、和及与")
_WITH: Final = "与"
#: A phrase that is complete, whatever follows: 37个国家和地区高新科技项目725个.
_CLOSED: Final = frozenset({"国家和地区"})
_ALWAYS: Final = frozenset("为是将被把已也还又就在从而但则让由年共")
_JOINTS: Final = frozenset("的和与及")
#: Endings of words for people, behind a part that is in no list: 作曲家, 合伙人, 美容师.
_SUFFIXES: Final = frozenset("家人师手")
#: Endings of words for what is measured of a thing, and not counted: 66个投资额过亿元的项目.
_MEASURED: Final = frozenset("额值率")
#: How many words say what is measured.
_CLAUSE: Final = 5


def phrase_end(  # noqa: C901, PLR0912 - one walk, whose steps share all they know
    tokens: Tokens, first: int, heads: frozenset[str], *, guess: bool
) -> int:
    """Return where the noun phrase that begins at a token ends; the token itself where there is none.

    `heads` tells what may be its head. With `guess` a phrase without a known head ends before the next verb or mark.
    """
    words = tokens.words
    limit = min(len(words), first + _LONGEST)
    at = head = first
    verb = -1
    clause, loose = False, True  # inside a clause that 的 closes; an unknown word may follow
    while at < limit:
        role = _role(tokens, first, at, heads)
        if role == "modifier":
            pass
        elif role == "end":
            break
        elif role == "head":
            if head > first and words[head] in _LISTS and _is_counted(tokens, at):
                break
            if not clause:
                head, loose = at + 1, False
            if words[at] in _CLOSED:
                break
        elif role == "other":
            if head > first and heads is THINGS:
                break
        elif role == "unknown":
            if not loose:
                break
        elif role in {"verb", "act"}:
            if head > first:
                break
            clause = clause or role == "act"
            verb = at if verb < 0 else verb
        elif role == "and":
            if at == first or head not in {first, at} or (head == at and words[at] == "、" and heads is PERSONS):
                break
            loose = words[at] != _WITH  # 20家企业与北京大学签约
        elif role == "of":
            if at == first or head > first:
                break
            clause = False
        elif role == "such":
            if head != at or at == first:
                break
        else:  # a quote
            behind = _behind_quote(tokens, at, limit)
            if behind == at or head > first:
                break
            at = behind - 1
        at += 1
    if head > first or clause or not guess:
        return head
    stop = verb if verb >= 0 else at
    return stop if _is_name(words[first:stop]) and _may_be_head(tokens, stop - 1) else first


def _may_be_head(tokens: Tokens, at: int) -> bool:
    """Whether a word may be what is counted: no head noun of the other kind, nothing that is measured of a thing."""
    measured = tokens.words[at][-1] in _MEASURED or tokens.has(at + 1, "BOUND") or tokens.has(at + 1, "NUM")
    return not measured and tokens.payload(at, "ZNOUN") not in ANYTHING


def is_measured(tokens: Tokens, first: int) -> bool:
    """Whether what follows says how much each of the things has: 38个投资额过亿元的项目."""
    behind = tokens.words[first : first + _CLAUSE]
    stop = next((at for at in range(first, first + len(behind)) if tokens.has(at, "BOUND")), -1)
    return stop > first and tokens.has(stop + 1, "NUM") and all(map(is_han, behind[: stop - first]))


def _is_counted(tokens: Tokens, at: int) -> bool:
    """Whether a noun has a number of its own: 20个项目、团队组8个."""
    return tokens.has(at + 1, "NUM") or (tokens.payload(at + 1, "ZNOUN") is None and tokens.has(at + 2, "NUM"))


def is_han(word: str) -> bool:
    """Whether a token is a word of Han characters.

    >>> is_han("人才"), is_han("；"), is_han("ai"), is_han("")
    (True, False, False, False)
    """
    return word[:1] >= "\u3400" and word[0].isalpha()


def _is_name(words: list[str]) -> bool:
    """Whether words can be the name of something, though no head noun is among them."""
    if sum(map(len, words)) not in _UNKNOWN and not (len(words) == 1 and words[0] in _AREAS):
        return False
    return words[-1] not in _JOINTS and all(is_han(word) or word in _MARKS for word in words)


def _role(tokens: Tokens, first: int, at: int, heads: frozenset[str]) -> str:
    """Return what a word is for the phrase."""
    word = tokens.words[at]
    what: str | None = tokens.entries[at][1].get("ZNOUN")
    if what is None:
        return _role_of_other(tokens, first, at, heads)
    if what in heads:
        return "head"
    if what in ANYTHING:
        return "other"
    if what == "word":
        return "unknown"
    # one character in the middle of a name is no verb: 基因; before a number it is: 产值超10亿元
    soft = what in {"end", "act"} and len(word) == 1 and word not in _ALWAYS and not tokens.has(at + 1, "NUM")
    inside = soft and at > first and tokens.payload(at - 1, "ZNOUN") is None
    return "unknown" if inside else what


def _role_of_other(tokens: Tokens, first: int, at: int, heads: frozenset[str]) -> str:
    """Return what a word that is in no list of nouns is for the phrase."""
    word, tags = tokens.words[at], tokens.entries[at][1]
    role = "end"
    if "NUM" in tags or "ZPART" in tags:
        role = "unknown" if _is_in_word(tokens, at) else "end"
    elif is_han(word):
        person = (heads is PERSONS and word[-1] in _SUFFIXES and at > first) or (
            heads is ANYTHING and word == "人" and at == first
        )
        bound = "BOUND" in tags and (len(word) > 1 or tokens.has(at + 1, "NUM"))  # 5家估值过10亿元
        measure = "CURRENCY" in tags or bound
        role = "head" if person else "end" if measure else "unknown"
    elif word[0] == " ":
        around = (*tokens.words[at - 1 : at], *tokens.words[at + 1 : at + 2])
        role = "modifier" if any(map(_is_latin, around)) else "end"
    elif _is_latin(word):
        role = "unknown"
    elif word in _QUOTES:
        role = "quote"
    return role


def _is_latin(word: str) -> bool:
    return "a" <= word[0] <= "z"


def _is_in_word(tokens: Tokens, at: int) -> bool:
    """Whether a numeral is part of a word: 5g, 500强企业, 三一重工."""
    behind = tokens.words[at + 1] if at + 1 < len(tokens.words) else " "
    if behind == "强" or (_is_latin(behind) and len(behind) == 1):
        return True
    if not tokens.has(at + 1, "HAN") and not tokens.has(at + 1, "ZNOUN"):
        return False
    return tokens.has(at, "ZPART") or (tokens.has(at, "ZH") and len(tokens.words[at]) == 1)


def _behind_quote(tokens: Tokens, at: int, limit: int) -> int:
    """Return where the words behind a quoted name begin; the quote itself where no noun follows it."""
    close = _QUOTES[tokens.words[at]]
    for end in range(at + 2, min(limit, at + _QUOTED)):
        if tokens.words[end] == close:
            follows = tokens.payload(end + 1, "ZNOUN")
            return end + 1 if follows in ANYTHING or follows == "modifier" else at
    return at
