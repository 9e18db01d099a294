"""What is to come, wanted, refused or only thought of has the words of what happened, and does not say it."""

import pytest

from talentweek.validation._passages.cues import judge_code
from talentweek.validation._passages.denials import denied
from tests.validation.asking import contradicted

#: A sentence and the part of it that is quoted, by vocabulary and code.
_SAID = {
    ("Stage", "signed"): (
        ("未名湖公司签约", "签约"),
        ("未央区签约", "签约"),
        ("none other than Li signed", "signed"),
        ("昆山签约了", "签约"),
        ("the firm that will move there signed a deal", "signed"),
        ("现场签约项目20个", "签约"),
        ("The plan was signed", "signed"),
        ("Signed today, the deal will bring jobs", "Signed"),
        ("他们不断推进，签约项目", "签约"),
        ("将军县签约", "签约"),
        ("已成功签约", "签约"),
        ("20 firms signed up", "signed"),
        ("the two sides signed an agreement to build a park", "signed"),
        ("In May 2024 they signed", "signed"),
        ("千人计划专家签约", "签约"),
        ("模拟签约", "签约"),
        ("Signing ceremony", "Signing"),
    ),
    ("Stage", "appointed"): (("聘请专家", "聘请"),),
    ("EventStatus", "concluded"): (
        ("successfully concluded", "concluded"),
        ("第八届圆满落幕", "圆满落幕"),
        ("was held in July", "was held"),
        ("已于17日结束", "已于17日结束"),
    ),
    ("EventStatus", "planned"): (
        ("将举行", "将举行"),
        ("计划于7月举办", "计划"),
        ("The city plans to hold it", "plans"),
        ("will be held", "will be"),
        ("The plan to hold it", "plan"),
    ),
    ("StatementStatus", "reported"): (
        ("reached 500", "reached 500"),
        ("The target of 500 was reached", "reached"),
        ("The target of 500 was reached", "was reached"),
        ("去年达到500亿元", "达到"),
        ("新增500家", "新增"),
        ("500亿元目标已达到", "达到"),
        ("ranks first", "ranks"),
        ("has 500 firms", "has"),
        ("has created 500 jobs", "has created"),
        ("Exports were 500 and rank first", "were"),
        ("exceeded the target", "exceeded"),
        ("超过预期，达到500", "达到"),
        ("grew faster than expected and reached 500", "reached"),
    ),
    ("StatementStatus", "target"): (
        ("目标是达到500亿元", "目标是达到"),
        ("aims to reach its target", "target"),
        ("a target of 500 was set", "target"),
        ("力争实现目标", "目标"),
        ("The goal is to reach 500 by 2025", "goal"),
        ("wants to reach 500 by 2025", "wants to reach"),
        ("hopes to reach 500", "hopes to"),
        ("It did not reach its target of 500", "target"),
        ("fell short of its target", "target"),
        ("未能实现目标", "目标"),
        ("plan to reach", "plan"),
        ("力争完成500", "力争"),
    ),
    ("ParticipationStatus", "attended"): (
        ("invited experts attended", "attended"),
        ("受邀参加", "参加"),
        ("应邀出席", "出席"),
        ("20 experts took part", "took part"),
        ("who gathered there", "gathered"),
        ("Registered experts attended", "attended"),
    ),
    ("ParticipationStatus", "invited"): (("应邀出席", "应邀出席"),),
    ("Stage", "inaugurated"): (("Old Mill, which opened in 2019,", "opened"), ("二期正式启用", "启用")),
    ("Stage", "operating"): (("Old Mill, which opened in 2019,", "opened"),),
    ("Stage", "planned"): (("agreements are to be signed", "are to be signed"), ("预计年底前完工", "预计")),
    ("Stage", "closed"): (("至7月31日截止", "截止"),),
    ("Mode", "mixed"): (("线上线下同步方式", "线上线下"), ("a hybrid event", "hybrid")),
    ("Mode", "online"): (("线上举行", "线上"), ("and, online, for the Americas", "online")),
    ("Mode", "offline"): (("线下举行", "线下"), ("held in person", "in person")),
    ("ProgrammeKind", "plan"): (("“凤归云岭”人才计划", "计划"), ("The 5-year plan was praised", "plan")),
    ("role", "resident"): (("入驻企业32家", "入驻"), ("is home to 50 companies", "home to")),
    ("role", "keynote speaker"): (("Keynotes by Li", "Keynotes by"),),
    ("role", "participant"): (("634 teams entered", "entered"), ("参赛", "参赛")),
    ("AgreementKind", "cooperation"): (("a collaboration agreement", "collaboration agreement"),),
    ("AgreementKind", "framework"): (("签署战略合作框架协议", "战略合作框架协议"),),
    ("AgreementKind", "contract"): (("现场签订合同23份", "合同"), ("12 contracts were signed", "12 contracts")),
}
_NOT_SAID = {
    ("Stage", "signed"): (
        ("昆山将签署协议", "签署"),
        ("昆山拟签约", "签约"),
        ("The deal will be signed", "signed"),
        ("They refused to sign", "sign"),
        ("取消签约", "签约"),
        ("签约失败", "签约"),
        ("无签约项目", "签约"),
        ("还没签约", "签约"),
        ("没签约", "签约"),
        ("不签约", "签约"),
        ("无法签约", "签约"),
        ("非签约项目", "签约"),
        ("暂缓签约", "签约"),
        ("nobody signed", "signed"),
        ("nothing was signed", "signed"),
        ("They would have signed", "signed"),
        ("If signed, it", "signed"),
        ("They almost signed", "signed"),
        ("标签", "标签"),
        ("有望签约", "签约"),
        ("待签约", "签约"),
        ("计划签约", "签约"),
        ("the deal is to be signed", "signed"),
        ("预计签约项目20个", "签约"),
    ),
    ("Stage", "appointed"): (("招聘会", "招聘会"),),
    ("EventStatus", "concluded"): (
        ("will be concluded on Friday", "concluded"),
        ("创业周将于17日结束", "结束"),
        ("将于17日结束", "将于17日结束"),
        ("尚未结束", "结束"),
    ),
    ("EventStatus", "planned"): (
        ("在将军县举办", "将军"),
        ("The 5-year plan was praised", "plan"),
        ("该计划已结束", "计划"),
        ("计划书", "计划书"),
    ),
    ("EventStatus", "cancelled"): (("is held, and not cancelled", "cancelled"),),
    ("Mode", "online"): (("线上线下同步方式", "线上线下"), ("线下和线上", "线下和线上")),
    ("Mode", "offline"): (("线上线下同步方式", "线上线下"), ("after two years online", "online")),
    ("EventStatus", "ongoing"): (("The week will be opened", "opened"),),
    ("StatementStatus", "reported"): (
        ("力争达到500亿元", "力争达到500亿元"),
        ("计划新增500家", "计划新增"),
        ("计划新增500家", "新增"),
        ("发达地区", "发达"),
        ("plans to have 500 firms", "have"),
        ("was expected to reach 500", "was"),
    ),
    ("StatementStatus", "target"): (
        ("reached its target", "target"),
        ("已达到目标", "目标"),
        ("the target was met", "target"),
        ("There is no target", "target"),
    ),
    ("ParticipationStatus", "attended"): (
        ("拟邀请20名专家参加", "参加"),
        ("预计20名专家参加", "参加"),
        ("will attend", "attend"),
        ("are expected to attend", "attend"),
        ("were invited to attend", "attend"),
        ("报名参加", "参加"),
        ("experts invited by Kunshan to attend", "attend"),
    ),
}


def _rows(table: dict[tuple[str, str], tuple[tuple[str, str], ...]]) -> list[tuple[str, str, str, str]]:
    return [(*known, *row) for known, rows in table.items() for row in rows]


def _outcome(vocabulary: str, code: str, text: str, exact: str) -> str:
    at = text.index(exact)
    return judge_code(code, exact, vocabulary, text[:at], text[at + len(exact) :]).outcome.value


@pytest.mark.parametrize(("vocabulary", "code", "text", "exact"), _rows(_SAID))
def test_words_of_what_happened_or_is_wanted_support_it(vocabulary: str, code: str, text: str, exact: str) -> None:
    assert _outcome(vocabulary, code, text, exact) == "supported"


@pytest.mark.parametrize(("vocabulary", "code", "text", "exact"), _rows(_NOT_SAID))
def test_words_that_say_it_of_another_mood_or_within_another_word_do_not(
    vocabulary: str, code: str, text: str, exact: str
) -> None:
    assert _outcome(vocabulary, code, text, exact) in {"contradicted", "not_checkable"}


def test_a_target_that_is_said_of_an_actual_is_told() -> None:
    found = judge_code("reported", "力争达到500亿元", "StatementStatus")
    assert (found.outcome.value, found.says) == ("contradicted", "target")
    assert (
        judge_code("reported", "达到500亿元", "StatementStatus", "力争").reason == "the words tell of what is to come"
    )
    assert judge_code("target", "target", "StatementStatus", "reached its ").reason == "the words tell that it is over"


def test_a_target_that_is_wanted_is_no_actual() -> None:
    found = judge_code("reported", "wants to reach 500", "StatementStatus")
    assert (found.outcome.value, found.says) == ("contradicted", "target")


@pytest.mark.parametrize("words", ["计划总投资9.8亿元", "expect 20,000 visitors", "would cost 5 million yuan"])
def test_a_plan_that_is_said_to_be_an_actual_is_told(words: str) -> None:
    found = judge_code("reported", words, "StatementStatus")
    assert (found.outcome.value, found.says) in {("contradicted", "planned"), ("contradicted", "planned or target")}


def test_a_way_of_taking_part_is_not_contradicted_by_another_one() -> None:
    assert judge_code("attended", "taking part as exhibitors", "role").outcome.value == "not_checkable"
    assert judge_code("exhibitor", "The organisers", "role").outcome.value == "not_checkable"


def test_a_number_has_a_mark_within_it_that_ends_no_clause() -> None:
    assert judge_code("reported", "reach", "StatementStatus", "aims to have 1,000 firms ").reason is not None
    assert denied("not 1,000 firms ")


def test_words_that_are_refused_are_denied() -> None:
    found = judge_code("signed", "签约", "Stage", "取消")
    assert (found.outcome.value, found.difference and found.difference.value) == contradicted("words")
