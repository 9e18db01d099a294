"""Words by which what stands beside them has not happened: it is to come, it is wanted, or it is only thought of.

"The deal will be signed", 力争达到 and "if signed" have the words of a deal that was signed and of a figure that was
reached, and say neither. A verb that has its own past stands for itself: "the firm that will move there signed".

    >>> ahead("The deal will be ", "signed"), ahead("力争", "达"), ahead("If ", "signed"), ahead("拟邀请专家", "参加")
    (True, True, True, True)
    >>> ahead("The firm that will move there ", "signed"), ahead("500亿元目标已", "达"), ahead("In May 2024 ", "sign")
    (False, False, False)
"""

from __future__ import annotations

import re
from typing import Final

from talentweek.normalise._folding import fold

#: What ends a clause; a list goes on, and so does a number.
_BREAK: Final = re.compile("[;:!?()，。；：！？（）]|[,.](?![0-9])")
#: Chinese words that are parts of others, which mean something else.
EDGES: Final = {
    "将": "(?<![名少老干良])将(?![军领士帅近才])",
    "计划": "(?<![该此本项个年])(?<!千人)(?<!万人)计划(?![书单已的]|经济)",
    "拟": "(?<![模虚比])拟(?![人态])",
    "签": "(?<![标书抽便牙])签(?![证到])",
    "聘": "(?<![招应解])聘",
    "达": "(?<![发传表雷马抵])达(?![成人])",
    "访": "(?<!采)访(?!谈)",
    "局": "(?<![布格结])局(?![面部势限])",
    "报": "(?<![汇通申])报(?![告名道到考销])",
    "线上": "(?<!线下)(?<!线下[与和、及+])线上(?![与和、及+]?线下)",
    "线下": "(?<!线上)(?<!线上[与和、及+])线下(?![与和、及+]?线上)",
}
#: Words behind which a verb tells what is to come, unless it has its own past.
_TO_COME: Final = re.compile(
    r"\b(?:will|shall|would|could|should|might|may(?! ?[0-9])|can|must|going to|(?:is|are|was|were) to|to be|aim\w*"
    r"|plans?|plann(?:ed|ing)|intend\w*|hopes?|hoping|wants? to|wanted to"
    r"|(?<!than )(?<!as )expect(?:s|ed|ing)?|schedul\w*|target\w*|goals?"
    r"|striv\w*|seeks?|propos\w*|promis\w*"
    r"|(?:invited|invites?|inviting|registered|signed up|applied|eligible)(?= .*\bto\b))\b"
)
#: Words behind which nothing that follows has happened, whatever its form.
_IF: Final = re.compile(r"\b(?:if|unless|whether|(?:almost|nearly|about to be)\Z)")
#: The same in Chinese.
_TO_COME_HAN: Final = re.compile(
    f"{EDGES['将']}|{EDGES['计划']}|{EDGES['拟']}|力争|争取|力求|目标|预计|预期|有望|希望|期待|旨在|预祝|即将|准备|打算"
    "|(?<![应受])邀请|报名|意向|如果|若|一旦|倘若|假如|除非|是否|能否|(?:几乎|险些|差点|差一点|待)$"
)
#: What makes a fact of it all the same: right before, or right behind.
_DONE_HAN: Final = re.compile("(?:已|已经|成功|顺利|如期|累计|实际).{0,2}$")
#: Forms that are a past of their own, but with a form of "be" or "have" before them.
_PAST: Final = re.compile(r"\w*ed|held|took(?: \w+)?|came(?: \w+)?|inked|spoke|broke(?: \w+)?")
_AUXILIARY: Final = re.compile(r"\b(?:be|been|being|have|get)\b")
#: Words that say little: what stands on either side tells whether it is so.
_WEAK: Final = frozenset({"was", "were", "has", "have", "first"})
#: What tells that a target is one no longer.
_MET: Final = re.compile(r"\b(?:reached|met|achieved|hit|exceeded|surpassed|fulfilled|completed|ended)\b")
#: A plan that is a thing, and nothing that somebody plans to do.
_THING: Final = re.compile(r"\b(?:the|an?|this|that|its|their)(?: [\w-]+){0,2} $")
_OF_WHAT: Final = re.compile(r" (?:to|for|of|is to)\b")
#: What is said of a target that was not reached, which is one all the same.
_MISSED: Final = re.compile(
    r"(?:\bnot|n't|\bnever|\bfail(?:s|ed)? to|\byet to|\bshort of|\bwithout) (?:\w+ ){0,2}?(?:reach|meet|met|hit|achiev"
    r"|attain|fulfil|complet)\w*|\bmissed\b|\b(?:fell|fall|falls) short of\b|未(?:能|曾)?(?:如期)?(?:达|完成|实现)"
)
_MET_HAN: Final = re.compile("(?:已|如期|提前|超额|顺利).{0,6}(?:达|完成|实现|结束)|(?:达到|完成|实现|超过|结束)了")


def _clause(before: str, behind: str) -> tuple[str, str]:
    return _BREAK.split(fold(before).text)[-1], _BREAK.split(fold(behind).text)[0]


def ahead(before: str, word: str, behind: str = "") -> bool:
    """Whether a word tells of what has not happened, given what stands before and behind it.

    >>> ahead("The city ", "has", " a target of 500"), ahead("The city ", "reached", " its target of 500")
    (True, False)
    """
    left, right = _clause(before, behind)
    if _IF.search(left.rstrip()):
        return True
    if word in _WEAK and _TO_COME.search(f"{left} {right}"):
        return True
    if not word.isascii():
        return bool(_TO_COME_HAN.search(left)) and not _DONE_HAN.search(left) and not right[:2].endswith("了")
    markers = list(_TO_COME.finditer(left))
    return bool(markers) and (not _PAST.fullmatch(word) or bool(_AUXILIARY.search(left, markers[0].start())))


def met(before: str, word: str, behind: str = "") -> bool:
    """Whether a word for a target or a plan stands beside those that tell that it was met.

    >>> met("reached its ", "target"), met("to be reached: the ", "target"), met("该", "计划", "已结束")
    (True, False, True)
    >>> met("it will be the ", "target", " that was reached")
    False
    """
    left, right = _clause(before, behind)
    if _MET_HAN.search(left + word + right):
        return True
    return bool(_MET.search(f"{left} {right}")) and not re.search(r"\b(?:will|to be|aims?|be)\b", f"{left} {right}")


def missed(before: str) -> bool:
    """Whether what follows some words is what was not reached.

    >>> missed("It did not reach its "), missed("未能实现"), missed("There is no ")
    (True, True, False)
    """
    return _MISSED.search(_clause(before, "")[0]) is not None


def is_thing(before: str, word: str, behind: str) -> bool:
    """Whether a plan is a thing of that name.

    >>> is_thing("The 5-year ", "plan", " was praised"), is_thing("They ", "plan", " a week")
    (True, False)
    """
    return word == "plan" and bool(_THING.search(fold(before).text)) and not _OF_WHAT.match(behind)
