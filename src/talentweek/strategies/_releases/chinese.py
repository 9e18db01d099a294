"""Press releases in Chinese: words, sentences, ways of saying values. Written in simplified script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.strategies._phrases.chinese import with_equivalent
from talentweek.strategies._phrases.chinese_dates import month_day, year_month_day
from talentweek.strategies._phrases.chinese_numbers import (
    BOUNDS,
    NUMERAL,
    PLAIN,
    ROUND_COUNTS,
    ROUND_SUMS,
    SUMS,
    WAN,
    YI,
    a_bounded_number,
    a_bounded_range,
    numeral,
    ordinal_numeral,
)
from talentweek.strategies._phrases.said import one_of
from talentweek.strategies._releases.tongue import Count, Long, Place, Sum, Tongue, When, Which
from talentweek.values.dates import DateSpan
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    import datetime as dt

    from hypothesis.strategies import DrawFn

_PROSE: Final = frozenset(("", "超过", "逾", "至少", "不少于", "近", "将近", "约"))
#: The ways of bounding that read well in any sentence.
_BOUNDS: Final = tuple(one for one in BOUNDS if one[1] in _PROSE)
#: What 元 is where the release appeared.
_YUAN: Final = {"CN": "CNY", "TW": "TWD", "HK": "HKD"}

WORDS_FOR: Final = {
    "city": (("临湖", ""), ("青湾", ""), ("东麟", ""), ("云泽", ""), ("海平", "")),
    "week": (("人才周", "talent_week"), ("创业周", "entrepreneurship_week"), ("创新论坛", "forum")),
    "status": (("已于", "concluded"), ("正于", "ongoing"), ("将于", "planned")),
    "venue": (("会展中心", ""), ("湖畔会堂", ""), ("科技馆", "")),
    "guests": (("名海外专家", ""), ("位学者", ""), ("名青年企业家", "")),
    "country": (("法国", "FR"), ("意大利", "IT"), ("日本", "JP"), ("德国", "DE"), ("巴西", "BR"), ("伊朗", "IR")),
    "other countries": (("等国", ""),),
    "projects": (("个项目", ""), ("个科技项目", ""), ("个创业项目", "")),
    "sector": (("新材料", ""), ("生物医药", ""), ("机器人", ""), ("集成电路", ""), ("绿色能源", "")),
    "other fields": (("等", ""),),
    "company": (("北屿电池公司", "company"), ("玉河机器人公司", "company"), ("海燕光电公司", "company")),
    "investor": (("银松资本", "company"), ("白鹭创投", "company")),
    "round": (("天使轮", "angel"), ("种子轮", "seed"), ("首轮", "first")),
    "party": (
        ("蓝鹭大学", "university"), ("港湾光学研究所", "institute"), ("海燕光电公司", "company"),
        ("枫山医院", "hospital"),
    ),
    "agreement": (("合作协议", "cooperation"), ("战略合作协议", "strategic"), ("意向书", "intention")),
    "subject": (("人才培养", ""), ("联合实验室建设", ""), ("学生交流", "")),
    "jobs": (("个岗位", "jobs"), ("项专利", "patents")),
    "aim": (("家初创企业", ""), ("名海外专家", ""), ("名青年工程师", "")),
    "scope": (("全省县市", ""), ("本地区各城市", "")),
    "facility": (("科技园", ""), ("创新中心", ""), ("青年创业孵化器", "")),
    "stage": (("启用", "operating"), ("揭牌", "unveiled"), ("成立", "established")),
    "part": (("论坛", "forum"), ("大赛", "contest"), ("成果展", "exhibition")),
    "person": (("林乔", ""), ("江若溪", ""), ("沈予", "")),
    "post": (("局长", ""), ("副局长", "")),
    "bureau": (("人才局", "government"), ("科技局", "government")),
    "quote": (
        ("人才是城市的未来", "人才对城市很重要。"), ("让每个团队都有回家的感觉", "欢迎各个团队。"),
    ),
}  # fmt: skip

SENTENCES: Final = {
    "title": ("{edition}{name}汇聚英才", "{city}举办{edition}{name}"),
    "dateline": ("{city}{published}电　",),
    "week": ("{edition}{name}{status}{when}在{city}举行。", "{edition}{name}{status}{when}在{city}举办，气氛热烈。"),
    "guests": (
        "来自{origins}的{size}{role:出席}在{venue}举行的{ceremony:开幕式}。",
        "在{venue}举行的{ceremony:开幕式}上，来自{origins}的{size}{role:应邀出席}。",
    ),
    "projects": ("{event:活动}期间，{count}{stage:签约}，涉及{sectors}领域。",),
    "investment": (
        "{recipient}获得{investor}{round}{kind:投资}{amount}。",
        "{investor}在{round}中向{recipient}{kind:投资}{amount}。",
    ),
    "agreement": ("{parties}{stage:签署}{kind}，内容为{subject}。",),
    "output": ("{period}，{city}{measure:地区生产总值}{status:达}{money}。",),
    "jobs": ("{period}，{city}的企业{status:新增}{value}。",),
    "target": ("{due}，{city}{status:力争}引进{value}。", "{city}{status:力争}{due}引进{value}。"),
    "ranking": ("{city}{streak}在{scope}中{rank}。",),
    "facility": ("{facility}于{when}{stage}。", "{when}，{facility}{stage}。"),
    "part": ("为期{duration}的{name}{part_of:同期}举行。",),
    "quote": ("{organisation}{post}{person}表示：“{quote}。”",),
}  # fmt: skip


def _counted(draw: DrawFn, noun: str, how_many: str) -> Count:
    def put(figure: str) -> str:
        return f"{figure}{noun}"

    wording = draw(st.integers(0, len(_BOUNDS)))
    if wording == len(_BOUNDS):
        made = a_bounded_range(draw, (PLAIN,), put)
    else:
        notations = ((PLAIN, WAN) if how_many == "many" else (PLAIN, NUMERAL), ROUND_COUNTS)
        made = a_bounded_number(draw, notations, _BOUNDS[wording : wording + 1], put)
    return Count(made.words, Quantity(value=made.value, bound=made.bound, upper=made.upper, unit=noun[1:]))


def _amount(draw: DrawFn, use: str, country: str) -> Sum:
    code, unit = one_of(draw, ((_YUAN[country], "元"), ("USD", "美元"), ("EUR", "欧元"))[: 1 if use == "output" else 3])
    with_other = use != "output" and one_of(draw, (False, True))
    notations = ((YI,), ROUND_SUMS[2:]) if use == "output" else (SUMS[:4], ROUND_SUMS)
    bounds = _BOUNDS[:1] if with_other else _BOUNDS
    made = a_bounded_number(draw, notations, bounds, lambda figure: f"{figure}{unit}")
    value = Money(amount=made.value, bound=made.bound, currency=code, inferred=unit == "元")
    return Sum(*(with_equivalent(draw, made.words, value) if with_other else (made.words, value)))


def _day(draw: DrawFn, day: dt.date, _published: dt.date) -> When:
    if one_of(draw, (True, False)):
        return When(month_day(day), DateSpan(edtf=day, inferred=["year"]))
    return When(year_month_day(day), DateSpan(edtf=day))


def _days(draw: DrawFn, start: dt.date, end: dt.date) -> When:
    with_year = start.year != end.year or one_of(draw, (False, True))
    last = month_day(end) if start.month != end.month else f"{end.day}日"
    if start.year != end.year:
        last = year_month_day(end)
    said = f"{year_month_day(start) if with_year else month_day(start)}至{last}"
    return When(said, DateSpan(edtf=f"{start}/{end}", inferred=[] if with_year else ["year"]))


def _year(year: int) -> When:
    return When(f"{year}年", DateSpan(edtf=str(year)))


def _due(draw: DrawFn, year: int) -> When:
    return When(one_of(draw, (f"到{year}年", f"到{year}年底")), DateSpan(edtf=f"../{year}"))


def _edition(draw: DrawFn) -> Which:
    number = draw(st.integers(2, 30))
    return Which(f"第{one_of(draw, (ordinal_numeral(number), str(number)))}届", Edition(number=number))


def _rank(draw: DrawFn) -> Place:
    number = draw(st.integers(1, 20))
    said = one_of(draw, (f"位居第{ordinal_numeral(number)}", f"位列第{number}位", f"排名第{ordinal_numeral(number)}"))
    return Place(said, Rank(number=number))


def _running(draw: DrawFn) -> Long:
    number = draw(st.integers(2, 20))
    return Long(f"连续{one_of(draw, (numeral(number), str(number)))}年", Duration.of(years=number))


def _length(draw: DrawFn) -> Long:
    number = draw(st.integers(2, 9))
    return Long(f"{one_of(draw, (numeral(number), str(number)))}天", Duration.of(days=number))


def _published(day: dt.date) -> When:
    return When(year_month_day(day), DateSpan(edtf=day))


TONGUE: Final = Tongue(
    lang="zh-Hans", words=WORDS_FOR, sentences=SENTENCES, comma="、", last="和", counted=_counted, amount=_amount,
    day=_day, days=_days, year=_year, due=_due, edition=_edition, rank=_rank, running=_running, length=_length,
    published=_published,
)  # fmt: skip
