"""Where a Chinese noun phrase ends: the words behind a classifier up to the head noun (中心语).

The phrase is walked word by word. A head noun is kept as its end for as long as only modifiers and head nouns follow
(创业 计划 项目); a verb, a function word, a number or a mark ends the walk. 的 joins what stands before it to the head noun
behind it, unless a head noun stands before it (12个国家的60余所大学). Who is counted with 名 and 位 is a person, what is
counted with 家 and 所 is none: 70多家企业及医疗机构代表 counts institutions.

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
ANYTHING: Final = PERSONS | THINGS
NOTHING: Final = frozenset[str]()

#: How many tokens a phrase may have, and how many a quoted name in it.
_LONGEST: Final = 18
_QUOTED: Final = 12
#: How many Han characters a phrase without a known head noun may have.
_UNKNOWN: Final = range(2, 11)
_QUOTES: Final = {'"': '"', "「": "」", "『": "』", "'": "'", "《": "》"}
#: Endings of words for people, behind a part that is in no list: 作曲家, 合伙人, 美容师.
_SUFFIXES: Final = frozenset("家人师手")
_OPENING: Final = "来自 具有 具备 拥有 从事 获得 荣获 入选 参加 参与 毕业 在 有 持有"
#: Verbs that open a clause in front of the noun, which 的 closes: 来自海内外的…
_CLAUSES: Final = frozenset(_OPENING.split())
_HAN: Final = "\u3400"


def phrase_end(tokens: Tokens, first: int, heads: frozenset[str], *, guess: bool) -> int:  # noqa: C901, PLR0912 - one walk
    """Return where the noun phrase that begins at a token ends; the token itself where there is none.

    `heads` tells what may be its head. With `guess` a phrase whose head is in no list ends before the next verb or mark.
    """
    words = tokens.words
    limit = min(len(words), first + _LONGEST)
    at = head = first
    verb = -1
    clause, loose = False, True  # inside a clause before 的; an unknown word may follow
    while at < limit:
        role = _role(tokens, first, at, heads)
        if role == "head":
            if not clause:
                head, loose = at + 1, False
        elif role == "other":  # a head noun of the other kind
            if head > first and heads is THINGS:
                break
        elif role == "unknown":
            if not loose:
                break
        elif role == "verb":
            if head > first:
                break
            clause = clause or (at == first and words[at] in _CLAUSES)
            verb = at if verb < 0 else verb
        elif role == "and":
            if at == first or head not in {first, at} or (head == at and words[at] == "、" and heads is PERSONS):
                break
            loose = True
        elif role == "of":
            if at == first or head > first:
                break
            clause = False
        elif role == "such":
            if head != at or at == first:
                break
        elif role == "quote":
            at = _behind_quote(tokens, at, limit)
            if at < 0 or head > first:
                break
            continue
        elif role != "modifier":
            break
        at += 1
    if head > first or clause or not guess:
        return head
    stop = verb if verb >= 0 else max(at, first)
    return stop if _is_name(words[first:stop]) else first


def _is_name(words: list[str]) -> bool:
    """Whether words can be the name of something, though no head noun is among them."""
    return sum(map(len, words)) in _UNKNOWN and all(word[0] >= _HAN for word in words) and words[-1] not in "的和与及"


def _role(tokens: Tokens, first: int, at: int, heads: frozenset[str]) -> str:
    """Return what a word is for the phrase."""
    word, tags = tokens.words[at], tokens.entries[at][1]
    what: str | None = tags.get("ZNOUN")
    if what is None:
        return _role_of_other(tokens, first, at, heads)
    if what in heads:
        return "head"
    if what in ANYTHING:
        return "other"
    if what == "word":
        return "unknown"
    if what == "end" and len(word) == 1 and at > first and tokens.payload(at - 1, "ZNOUN") is None:
        return "unknown"
    return "verb" if what == "end" and at == first and word in _CLAUSES else what


def _role_of_other(tokens: Tokens, first: int, at: int, heads: frozenset[str]) -> str:
    """Return what a word that is in no list of nouns is for the phrase."""
    word, tags = tokens.words[at], tokens.entries[at][1]
    if "NUM" in tags or "ZPART" in tags:
        return "unknown" if _is_in_word(tokens, at) else "end"
    if word[0] >= _HAN:
        if "CURRENCY" in tags or ("BOUND" in tags and len(word) > 1):
            return "end"
        if heads is PERSONS and word[-1] in _SUFFIXES and at > first:
            return "head"
        return "unknown"
    if word == " ":
        around = tokens.words[at - 1][-1] + tokens.words[at + 1][0] if at + 1 < len(tokens.words) else ""
        return "modifier" if at == first or (around and any("a" <= char <= "z" for char in around)) else "end"
    if "a" <= word[0] <= "z":
        return "unknown"
    return "quote" if word in _QUOTES else "end"


def _is_in_word(tokens: Tokens, at: int) -> bool:
    """Whether a numeral is part of a word: 5g, 500强企业, 三一重工."""
    behind = tokens.words[at + 1] if at + 1 < len(tokens.words) else " "
    if behind == "强" or ("a" <= behind[0] <= "z" and len(behind) == 1):
        return True
    return tokens.words[at][0] >= _HAN and behind[0] >= _HAN and not tokens.has(at + 1, "CLASSIFIER")


def _behind_quote(tokens: Tokens, at: int, limit: int) -> int:
    """Return where the words behind a quoted name begin; -1 where no noun follows it."""
    close = _QUOTES[tokens.words[at]]
    for end in range(at + 2, min(limit, at + _QUOTED)):
        if tokens.words[end] == close:
            follows = tokens.payload(end + 1, "ZNOUN")
            return end + 1 if follows in ANYTHING or follows == "modifier" else -1
    return -1
