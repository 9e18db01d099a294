"""The closed vocabularies in the words of tables: 线上 is online, 已结束 is concluded, 备忘录 a memorandum.

The members' own words are always read, in any case and with spaces; these are the others.

    >>> member(Mode, "线上"), member(Mode, "Online"), member(Mode, "by post")
    (<Mode.online: 'online'>, <Mode.online: 'online'>, None)

Chinese says in what way something is done before and behind the word for it, which tells no more:

    >>> member(Mode, "采用线上线下同步方式举行"), member(EventStatus, "延期举办")
    (<Mode.mixed: 'mixed'>, <EventStatus.postponed: 'postponed'>)
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from talentweek.entities.agreements import AgreementKind
from talentweek.entities.events import EventStatus, Mode
from talentweek.entities.investments import InvestmentKind
from talentweek.entities.participants import ParticipationStatus
from talentweek.entities.programmes import ProgrammeKind
from talentweek.entities.statements import Stage, StatementStatus
from talentweek.intake._headers import fold

if TYPE_CHECKING:
    from enum import StrEnum

M = TypeVar("M", bound="StrEnum")


def _in_any_order(ones: str, others: str, between: str) -> list[str]:
    """Return each of one side with each of the other, in either order, with each mark or word between them."""
    pairs = [(one, other) for one in ones.split("|") for other in others.split("|")]
    return [
        mark.join(both) for one, other in pairs for both in ((one, other), (other, one)) for mark in between.split("|")
    ]


#: Member -> other words for it, separated by bars. Each vocabulary stands by itself: members of two are equal where
#: their words are (planned, other, fund), and one dictionary of all would keep the last of them.
_WORDS: Final[dict[type[StrEnum], dict[Any, str]]] = {
    Mode: {
        Mode.offline: "on site|onsite|in person|in presence|face to face|线下|線下|现场|現場|实体|實體",
        Mode.online: "virtual|virtually|remote|webinar|线上|線上|网络|網絡|網路|云端|雲端|网上|網上",
        Mode.mixed: "hybrid|混合|"
        + "|".join(
            _in_any_order("online", "offline|in person", " and | & |/| + |+")
            + _in_any_order("线上|線上", "线下|線下|实体|實體", "|、|/|+|与|與|和|及")
        ),
    },
    EventStatus: {
        EventStatus.planned: "upcoming|scheduled|计划|計劃|拟举办|擬舉辦|未开始|未開始|筹备中|籌備中",
        EventStatus.ongoing: "in progress|running|进行中|進行中|正在进行|正在進行",
        EventStatus.concluded: "completed|finished|over|held|done|ended"
        "|已结束|已結束|结束|結束|已举办|已舉辦|闭幕|閉幕|已完成",
        EventStatus.cancelled: "canceled|called off|取消|已取消",
        EventStatus.postponed: "delayed|deferred|rescheduled|延期|推迟|推遲|改期|延后|延後|顺延|順延",
        EventStatus.unknown: "未知",
    },
    ParticipationStatus: {
        ParticipationStatus.invited: "受邀|邀请|邀請|特邀",
        ParticipationStatus.registered: "signed up|applied|报名|報名|已报名|已報名|注册|註冊",
        ParticipationStatus.eligible: "符合条件|符合條件",
        ParticipationStatus.selected: "shortlisted|admitted|入选|入選|入围|入圍|晋级|晉級",
        ParticipationStatus.expected: "预计|預計|拟参加|擬參加",
        ParticipationStatus.confirmed: "确认|確認|已确认|已確認",
        ParticipationStatus.attended: "present|took part|出席|参加|參加|参会|參會|与会|與會|到场|到場",
    },
    AgreementKind: {
        AgreementKind.cooperation: "cooperation agreement|合作|合作协议|合作協議",
        AgreementKind.strategic: "strategic cooperation|strategic agreement|strategic cooperation agreement"
        "|战略|戰略|战略合作|戰略合作|战略合作协议|戰略合作協議|战略协议|戰略協議",
        AgreementKind.partnership: "partnership agreement|伙伴|夥伴|合作伙伴|合作夥伴",
        AgreementKind.memorandum: "mou|memorandum of understanding|memoranda of understanding"
        "|memorandums of understanding|备忘录|備忘錄|谅解备忘录|諒解備忘錄|合作备忘录|合作備忘錄",
        AgreementKind.intention: "letter of intent|letters of intent|loi|intention to cooperate"
        "|意向|合作意向|意向书|意向書|意向协议|意向協議",
        AgreementKind.framework: "framework agreement|framework cooperation agreement|cooperation framework agreement"
        "|框架|框架协议|框架協議|合作框架协议|合作框架協議|框架合作协议|框架合作協議",
        AgreementKind.contract: "purchase contract|supply contract|service contract"
        "|合同|合約|契約|采购合同|採購合約|供货合同|服务合同|正式合同",
        AgreementKind.joint_commitment: "joint statement|共同承诺|共同承諾|联合声明|聯合聲明",
        AgreementKind.other: "其他|其它",
    },
    InvestmentKind: {
        InvestmentKind.investment: "invested|equity|投资|投資|融资|融資|股权投资|股權投資",
        InvestmentKind.grant: "subsidy|funding|资助|資助|补助|補助|补贴|補貼|拨款|撥款|扶持资金|扶持資金",
        InvestmentKind.prize: "award|prize money|奖金|獎金|奖励|獎勵|奖|獎",
        InvestmentKind.fund: "基金",
        InvestmentKind.incentive: "激励|激勵|优惠|優惠",
        InvestmentKind.other: "其他|其它",
    },
    ProgrammeKind: {
        ProgrammeKind.plan: "计划|計劃|规划|規劃|方案",
        ProgrammeKind.strategy: "战略|戰略",
        ProgrammeKind.policy: "政策|新政",
        ProgrammeKind.scheme: "办法|辦法|制度",
        ProgrammeKind.fund: "基金",
        ProgrammeKind.service: "服务|服務",
        ProgrammeKind.other: "其他|其它",
    },
    Stage: {
        Stage.intended: "intention|意向",
        Stage.planned: "计划|計劃|拟建|擬建|规划|規劃",
        Stage.agreed: "达成|達成",
        Stage.signed: "signing|签约|簽約|签署|簽署|已签约|已簽約",
        Stage.announced: "发布|發布|宣布|公布|發表",
        Stage.unveiled: "揭牌|揭幕|亮相",
        Stage.foundation_stone: "ground breaking|groundbreaking|construction started|奠基|开工|開工|动工|動工",
        Stage.inaugurated: "opened|落成|竣工|启用|啟用|开幕|開幕",
        Stage.established: "founded|set up|成立|设立|設立|建立|挂牌|掛牌",
        Stage.launched: "kicked off|started|启动|啟動|开启|開啟|上线|上線",
        Stage.introduced: "landed|引进|引進|落户|落戶|落地",
        Stage.appointed: "聘任|任命|聘请|聘請",
        Stage.operating: "in operation|running|运营|運營|营运|營運|投产|投產|在运营",
        Stage.closed: "关闭|關閉|结束|結束|闭幕|閉幕",
        Stage.other: "其他|其它",
    },
    StatementStatus: {
        StatementStatus.reported: "actual|实际|實際|已实现|已實現|完成",
        StatementStatus.planned: "plan|计划|計劃|预计|預計",
        StatementStatus.target: "goal|目标|目標",
    },
}
#: The closed vocabularies that have words beside their members' own.
VOCABULARIES: Final = tuple(_WORDS)
#: What Chinese puts before a word, and behind it, to say that something is done in this way.
_BEFORE: Final = ("采用", "採用", "采取", "採取", "通过", "透過", "以")
_BEHIND: Final = (
    "相结合", "相結合", "结合", "結合", "同步", "同时", "同時", "融合", "并行", "並行", "的", "方式", "形式", "模式",
    "举行", "舉行", "举办", "舉辦", "召开", "召開", "进行", "進行", "会议", "會議",
)  # fmt: skip
#: Words in Han characters, and what stands between them and those of another language.
_HAN: Final = re.compile(r"[\u3400-\u9fff]+")
_MARKS: Final = " /／|·()（）"
_TRUE: Final = frozenset(("true", "yes", "y", "1", "是", "对", "對", "有"))
_FALSE: Final = frozenset(("false", "no", "n", "0", "否", "不", "无", "無"))


@cache
def _known(kind: type[StrEnum]) -> dict[str, StrEnum]:
    others = {fold(word): one for one, words in _WORDS.get(kind, {}).items() for word in words.split("|")}
    return others | {fold(one.value): one for one in kind}


def member(kind: type[M], words: str) -> M | None:
    """Return the member that the words stand for, None where they stand for none."""
    known, folded = _known(kind), fold(words)
    while folded not in known and (barer := _without_the_way(folded)) != folded:
        folded = barer
    found: Any = known.get(folded)
    return cast("M | None", found)


def in_two_languages(kind: type[M], words: str) -> M | None:
    """Return the member that words of two languages stand for; None where they are none, or say different things.

    >>> in_two_languages(Mode, "Offline / 线下"), in_two_languages(Mode, "online (线下)")
    (<Mode.offline: 'offline'>, None)
    """
    han = "".join(_HAN.findall(words))
    found = member(kind, han)
    return found if found is not None and found is member(kind, _HAN.sub(" ", words).strip(_MARKS)) else None


def _without_the_way(words: str) -> str:
    """Return words without what they begin with and end in where they say how something is done; as they are else."""
    for begin in _BEFORE:
        words = words.removeprefix(begin)
    return next((words.removesuffix(end) for end in _BEHIND if words.endswith(end)), words)


def flag(words: str) -> bool | None:
    """Return whether the words say yes or no, None where they say neither."""
    folded = fold(words)
    return True if folded in _TRUE else False if folded in _FALSE else None
