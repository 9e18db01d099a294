"""What is counted: whether a number of one thing can be the number of another one.

Two phrases count one thing where they have one head (experts, foreign experts) or heads of one kind (experts,
scholars); they surely differ where both heads are of a known kind and these are two: five companies are no five company
representatives. Of all others nothing is known: words are many, and a wrong alarm is worse than none.

    >>> fits("foreign experts", "experts"), fits("experts", "学者"), fits("experts", "companies")
    (True, True, False)
    >>> fits("experts", "parks") is None
    True
    >>> fits("company representatives", "20 representatives"), fits("专家", "人次"), fits("企业", "家")
    (True, False, True)
    >>> [nearness("German experts", said) for said in ("30 German experts", "French experts", "scholars", "firms")]
    [3, 2, 1, 0]
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from talentweek.normalise._folding import fold

#: Nouns of each kind: English ones in the singular, Chinese ones as the end of a phrase; classifiers that tell a kind.
_KINDS: Final = {
    "people": """
        expert person people talent scholar scientist guest participant attendee delegate representative student doctor
        graduate professor entrepreneur researcher academician engineer speaker visitor official employee worker
        resident specialist staff personnel individual man woman men women child children youth founder applicant
        candidate journalist teacher physician technician volunteer 人 人才 专家 学者 院士 教授 博士 硕士 嘉宾 代表 人员
        学生 科学家 企业家 创业者 青年 员工 居民 人士 名 位
        """,
    "organisations": """
        company enterprise firm university college institute institution organisation organization school hospital
        laboratory startup business bank agency association manufacturer 企业 公司 机构 高校 大学 院校 院所 研究院
        研究所 医院 学校 单位 银行 协会 家
        """,
    "places": "country nation region city town province county village 国家 国 地区 城市 省 县",
    "undertakings": """
        project programme program agreement contract deal activity event forum meeting conference contest competition
        session seminar exhibition roadshow 项目 协议 合同 活动 论坛 会议 大会 大赛 比赛 路演 场
        """,
    "jobs": "job position vacancy post 岗位 职位",
    "results": "patent paper invention 专利 论文 发明",
    "visits": "visit person-time 人次",
    "money": "yuan dollar euro renminbi 元 美元 欧元",
    "times": "day week month year hour minute 天 周 月 年 小时",
}
_WORDS: Final = re.compile("[a-z][a-z-]*")
_HAN: Final = re.compile("[\u3400-\u9fff]+")
#: Where a noun phrase is over, and where it has two heads.
_OVER: Final = re.compile(r"\b(?:of|from|in|at|for|with|to|by|who|that|which|on|per|including)\b")
_PARTS: Final = re.compile(r"\b(?:and|or)\b|[,;/()]")
#: What is for others may be counted by them: jobs for doctors.
_FOR: Final = re.compile(r"\bfor\b")
#: How many characters of Chinese have to be the same.
_SAME: Final = 2


@cache
def _kinds() -> dict[str, str]:
    return {noun: kind for kind, nouns in _KINDS.items() for noun in nouns.split()}


@lru_cache(maxsize=4096)
def fits(held: str, said: str) -> bool | None:
    """Whether what a record counts is what words count; None where that cannot be told.

    >>> fits("company representatives", "companies"), fits("项目负责人", "项目"), fits("experts", "expert committees")
    (False, False, False)
    """
    mine, theirs = _heads(held), _heads(said)
    if mine & theirs:
        return True
    known, other = _kinds_of(mine), _kinds_of(theirs)
    if known and other and not _FOR.search(fold(held).text):
        return not known.isdisjoint(other)
    if not other and any(word.isascii() for word in mine & _singulars(said)):
        return False
    if _share(theirs, held):
        return True
    known = known or _kinds_of(_singulars(held))
    return not known.isdisjoint(other) if known and other else None


@lru_cache(maxsize=4096)
def nearness(held: str, said: str) -> int:
    """Tell how near two phrases are: 3 the same words, 2 one head with other words before it, 1 one kind, 0 none."""
    common = _heads(held) & _heads(said)
    if not common:
        return int(fits(held, said) is True)
    (mine, my_han), (theirs, their_han) = (_before(phrase, common) for phrase in (held, said))
    if mine and theirs and not (mine <= theirs or theirs <= mine):
        return 2
    return 2 if my_han and their_han and my_han not in their_han and their_han not in my_han else 3


def _before(phrase: str, heads: set[str]) -> tuple[frozenset[str], str]:
    """Return the words before some heads, English and Chinese ones."""
    folded = fold(phrase).text
    words = [_singular(word) for word in _WORDS.findall(folded)]
    cut = next((at for at, word in enumerate(words) if word in heads), 0)
    han = "".join(_HAN.findall(folded))
    end = max((han.rfind(head) for head in heads if _HAN.fullmatch(head)), default=0)
    return frozenset(words[:cut]), han[: max(end, 0)]


def _share(heads: set[str], phrase: str) -> bool:
    words, folded = _singulars(phrase), fold(phrase).text
    return any(head in words or (len(head) >= _SAME and _HAN.fullmatch(head) and head in folded) for head in heads)


def _singular(word: str) -> str:
    """Return a word without the ending of the plural.

    >>> [_singular(word) for word in ("experts", "companies", "businesses", "class")]
    ['expert', 'company', 'business', 'class']
    """
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("s", "")):
        if word.endswith(ending):
            return word[: -len(ending)] + instead
    return word


def _singulars(phrase: str) -> set[str]:
    return {_singular(word) for word in _WORDS.findall(fold(phrase).text)} | _ends(phrase)


def _heads(phrase: str) -> set[str]:
    """Return the nouns at which the phrases of some words end; a participle behind them is none.

    >>> sorted(_heads("experts invited, and students of universities"))
    ['expert', 'student']
    """
    heads: set[str] = set()
    for part in _PARTS.split(_OVER.split(fold(phrase).text, maxsplit=1)[0]):
        words = _WORDS.findall(part)
        nouns = [word for word in words if word.endswith("s") or _singular(word) in _kinds()]
        heads |= {_singular(word) for word in (nouns or words)[-1:]}
    return heads | _ends(phrase)


def _ends(phrase: str) -> set[str]:
    """Return the nouns at which the words of Chinese end: the longest that is known, else the last characters."""
    found: set[str] = set()
    for part in _HAN.findall(fold(phrase).text):
        ends = [part[at:] for at in range(len(part)) if part[at:] in _kinds()]
        found.add(ends[0] if ends else part[-_SAME:])
    return found


def _kinds_of(nouns: set[str]) -> set[str]:
    return {_kinds()[noun] for noun in nouns if noun in _kinds()}


def is_known(phrase: str) -> bool:
    """Whether the kind of what a phrase ends with is known."""
    return bool(_kinds_of(_heads(phrase)))
