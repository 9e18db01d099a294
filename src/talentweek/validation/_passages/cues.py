"""Words that tell what a code of the model says: "successfully concluded" is concluded, 签约 is signed.

A passage supports a code where it has one of its words. Where it has a word of another code of the same vocabulary
and none of its own, it contradicts it. Any other words may say the same in another way, and nothing is decided.

    >>> judge_code("concluded", "The week successfully concluded.", "EventStatus").outcome.value
    'supported'
    >>> judge_code("planned", "The week successfully concluded.", "EventStatus").outcome.value
    'contradicted'
    >>> judge_code("planned", "The week.", "EventStatus").outcome.value
    'not_checkable'
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Final

from talentweek.normalise._folding import fold
from talentweek.validation._passages.checks import Difference, Judged, Outcome
from talentweek.validation._passages.denials import denied, refused
from talentweek.validation._passages.moods import EDGES, ahead, is_thing, met, missed

#: The words of each code, by vocabulary, folded, with bars between them: English ones may have an ending.
_CUES: Final[dict[str, dict[str, str]]] = {
    "EventStatus": {
        "planned": (
            "will be|will open|will take place|will hold|will host|will run|will start|will begin|will return"
            "|to be held|is to|are to|plan|schedul|slated|expect|upcoming|将|拟|计划|预计|定于"
        ),
        "ongoing": ("is hosting|opened|kicked off|is being held|is taking place|was under way|正在|正于|开幕"),
        "concluded": (
            "conclud|closed|was held|took place|were held|held in|successfully held"
            "|also held|ended|wrapped up|已于|闭幕|落幕|圆满|结束|举行了|举办了|成功举行|成功举办"
        ),
        "cancelled": "cancel|called off|scrapped|was not held|were not held|did not take place|取消|停办",
        "postponed": "postpon|put off|delayed|reschedul|推迟|延期|改期|延后|顺延",
    },
    "ParticipationStatus": {
        "invited": "invit|邀请|应邀|受邀",
        "registered": "regist|signed up|报名|注册",
        "eligible": "eligib|符合条件",
        "selected": "select|chosen|shortlist|qualif|qualified|qualifying|finalist|went through|入选|入围|晋级",
        "expected": "expect|will attend|will visit|will join|will take part|will speak|预计|将出席|将参加",
        "confirmed": "confirm|确认",
        "attended": (
            "attend|gathered|attract|came to|was present|were present|in the presence of|took part|drew|joined"
            "|出席|参加|应邀出席|到场|莅临|参展"
        ),
    },
    "Stage": {
        "intended": "intend|intent|hope|意向|有意|希望",
        "planned": "plan|will|is to|are to|to be|schedul|slated|expect|should have|拟|计划|将|预计|定于|原定",
        "agreed": "agree|商定|达成",
        "signed": "sign|inked|签",
        "announced": "announc|released|revealed|told reporters|promis|宣布|发布|公布|揭晓",
        "unveiled": "unveil|揭牌|揭幕",
        "foundation_stone": "foundation stone|broke ground|奠基|开工",
        "inaugurated": "inaugurat|opened|落成|启用|开馆|开园|开业",
        "established": "establish|founded|founding|co-founded|set up|成立|设立|创立|创办|创建|组建",
        "launched": "launch|kicked off|rolled out|启动|上线|开启",
        "introduced": "introduc|new_|新增|引进|推出",
        "appointed": "appoint|聘|任命|出任|就任",
        "operating": "operat|opened|in use|in service|启用|运营|投用|投产",
        "closed": "closed|closes|expired|shut down|deadline|关闭|截止|终止|关停",
    },
    "StatementStatus": {
        "reported": (
            "report|reach|was|were|has|have|rank|first|created|added|exceed|amounted|stood at|达|新增|位居|位列|排名"
        ),
        "planned": "plan|expect|estimat|forecast|schedul|will|would|is to|are to|to be|计划|拟|预计|预期|估计|将",
        "target": "aim|target|goal|plan|hope|wants to|want to|ambition|seek|力争|目标|争取|力求|计划|盼",
    },
    "InvestmentKind": {
        "investment": "invest|financ|stake|投资|融资|注资|入股|领投|跟投",
        "grant": "grant|subsid|bursar|allowance|scholarship|资助|补助|补贴|津贴",
        "prize": "prize|award|奖",
        "fund": "fund|基金",
        "incentive": "incentive|reward|奖励|激励",
    },
    "AgreementKind": {
        "cooperation": "cooperat|co-operat|collaborat|合作|协作",
        "strategic": "strateg|战略",
        "partnership": "partner|伙伴",
        "memorandum": "memorand|mou|备忘录",
        "intention": "intent|意向",
        "framework": "framework|框架",
        "contract": "contract|合同|合约|契约",
        "joint_commitment": "joint commitment|共同承诺",
    },
    "Mode": {
        "offline": "offline|on site|on-site|in person|in-person|face to face|线下",
        "online": "online|virtual|webinar|livestream|remotely|线上|云端|云上",
        "mixed": "hybrid|both online|online and offline|online and in person|线上线下|线上与线下|线上和线下|线下线上",
    },
    "ProgrammeKind": {
        "plan": "plan|计划|规划|方案",
        "strategy": "strateg|战略",
        "policy": "polic|policy|policies|政策|条例",
        "scheme": "scheme|programme|program|initiative|计划|工程",
        "fund": "fund|基金",
        "service": "service|服务",
    },
    "kind": {
        "talent_week": "人才周",
        "entrepreneurship_week": "创业周",
        "opening_ceremony": "开幕式",
        "signing_ceremony": "signing|签约仪式",
        "conference": "summit|congress|大会|会议|峰会",
        "forum": "论坛|对话",
        "contest": "competition|cup_|challenge|大赛|竞赛|比赛",
        "exhibition": "expo_|fair_|成果展|博览会|展览",
        "visit": "参观|访",
        "academic_meeting": "学术交流",
        "expert_tour": "tour",
        "company_visit": "corporates",
        "company": "co., ltd|inc.|corporation|公司|集团",
        "university": "大学|学院",
        "institute": "研究所|研究院",
        "laboratory": "实验室",
        "hospital": "医院",
        "government": "municipal|bureau|committee|政府|局",
        "news_agency": "通讯社",
        "media": "报|电视台|.com.cn",
    },
    "role": {
        "organiser": "organi|主办|举办",
        "host": "host|visited|承办",
        "sponsor": "sponsor|赞助",
        "speaker": "speak|spoke|speech|address|keynote|introduced|said|发言|致辞|表示|演讲",
        "attended": (
            "attend|gathered|came to|attract|present at|in the presence of|drew|joined|took part|出席|参加|到场|莅临"
        ),
        "presided": "presid|chair|主持",
        "visited": "visit|tour|参观|考察",
        "presented": "presented|presents|presenting|presentation|roadshow|路演|展示",
        "keynote_speaker": "keynote|主旨",
        "participant": "participa|took part|takes part|take part|enter|compet|attend|参加|参与|参赛|报名",
        "exhibitor": "exhibit|booth|参展|展商",
        "visitor": "visit|参观|访",
        "resident": "home to|based in|moved into|tenant|settled|入驻|进驻|落户",
        "jury": "juror|jurors|judge|panel|评审|评委",
        "winner": "won|win_|wins|award|获奖|夺得|摘得",
    },
}
#: Codes whose words can stand in a passage that says the other one, too.
_KIN: Final = {
    "Stage": frozenset({"intended", "planned", "announced", "agreed", "introduced"}),
    "StatementStatus": frozenset({"planned"}),
    "InvestmentKind": frozenset({"fund"}),
    "ParticipationStatus": frozenset({"confirmed"}),
    "role": frozenset(("keynote_speaker", "participant", "exhibitor", "visitor", "resident", "jury", "winner")),
}
#: Kin that contradict one code all the same: what is only planned is no actual.
_OF_PLANS: Final = {("StatementStatus", "reported"): frozenset({"planned"})}
#: Codes of what has happened, by vocabulary, and those of what is to come: the words of either may stand in the other.
_DONE: Final = {
    "EventStatus": frozenset({"ongoing", "concluded"}),
    "ParticipationStatus": frozenset({"registered", "selected", "attended"}),
    "Stage": frozenset(_CUES["Stage"]) - {"intended", "planned"},
    "StatementStatus": frozenset({"reported"}),
}
_TO_COME: Final = {"EventStatus": frozenset({"planned"}), "StatementStatus": frozenset({"target", "planned"})}
#: Vocabularies in which a thing can be two at once, so that the word of another code says nothing.
_OPEN: Final = frozenset({"kind", "Mode", "ProgrammeKind"})


#: The endings that the English words above may have: "sign" is signed and signing, and no significant step. Words
#: with a line behind them have none.
_ENDINGS: Final = (
    "e|ed|es|d|s|ing|ings|ion|ions|ional|ation|ations|tion|tions|ment|ments|ement|er|ers|or|ors|ance|ee|ees|al|ned|ning"
    "|led|ling|lation|ering|ered|ration|le|ility|ship|ships|um|a|y|ies|ize|ized|ic|ical|man|men|ial|ive|sed|zed|ses|zes"
    "|ser|sers|zer|zers|sing|zing|sation|zation"
)


@lru_cache(maxsize=1024)
def _pattern(words: str) -> re.Pattern[str]:
    """Return a pattern of words with bars between them."""
    english: list[str] = []
    others: list[str] = []
    for word in words.split("|"):
        if word.isascii():
            english.append(re.escape(word.removesuffix("_")) + ("" if word.endswith("_") else f"(?:{_ENDINGS})?"))
        else:
            others.append(EDGES.get(word, re.escape(word)))
    whole = [rf"\b(?:{'|'.join(english)})(?!\w)"] if english else []
    return re.compile("|".join([*whole, *others]))


class _Said(Enum):
    """How a passage says something."""

    yes = "yes"
    no = "it does not"
    denied = "the words deny it"
    ahead = "the words tell of what is to come"
    met = "the words tell that it is over"


def _says(code: str, words: str, around: tuple[str, str, str], vocabulary: str) -> _Said:
    """Tell how a passage, between what stands before and behind it, has one of some words."""
    begin, end, text = len(around[0]), len(around[0]) + len(around[1]), "".join(around)
    found = [
        _how(code, one[0], text[: one.start()], text[one.end() :], vocabulary)
        for one in _pattern(words).finditer(text, begin) if one.start() < end
    ]  # fmt: skip
    return min(found, key=list(_Said).index, default=_Said.no)


def _how(code: str, word: str, before: str, behind: str, vocabulary: str) -> _Said:
    if vocabulary != "ProgrammeKind" and is_thing(before, word, behind):
        return _Said.no
    if not (code in _TO_COME.get(vocabulary, ()) and missed(before)) and (denied(before) or refused(before, behind)):
        return _Said.denied
    if code in _DONE.get(vocabulary, ()) and ahead(before, word, behind):
        return _Said.ahead
    if code in _TO_COME.get(vocabulary, ()) and met(before, word, behind):
        return _Said.met
    return _Said.yes


def judge_code(code: str, passage: str, vocabulary: str, before: str = "", behind: str = "") -> Judged:
    """Tell whether a passage says what a code says; `before` and `behind` are the rest of its sentence.

    >>> judge_code("signed", "signed", "Stage", "The deal has not been ").reason
    'the words deny it'
    >>> judge_code("signed", "signed", "Stage", "The deal will be ").reason
    'the words tell of what is to come'
    """
    around = fold(before).text, fold(passage).text, fold(behind).text
    known = _CUES.get(vocabulary, {})
    words = (code.replace("_", " "), known.get(code.replace(" ", "_")))
    own = _says(code, "|".join(filter(None, words)), around, vocabulary)
    if own is _Said.yes:
        return Judged(outcome=Outcome.supported)
    if own is _Said.denied:
        return Judged(outcome=Outcome.contradicted, difference=Difference.words, says=passage, reason=own.value)
    kin = _KIN.get(vocabulary, frozenset()) - _OF_PLANS.get((vocabulary, code), frozenset())
    others = [
        name for name, words in known.items()
        if name != code and name not in kin and _says(name, words, around, vocabulary) is _Said.yes
    ]  # fmt: skip
    if others and code in known and code not in kin and vocabulary not in _OPEN:
        return Judged(outcome=Outcome.contradicted, difference=Difference.words, says=" or ".join(others))
    reason = f"the words do not say {code!r} in a way that is known here" if own is _Said.no else own.value
    return Judged(outcome=Outcome.not_checkable, reason=reason)
