"""Realistic words for the fields of records, in English and in both Chinese scripts.

The first of each list is what it shrinks to. A word that has been read a thousand times is easier on the eye of
whoever debugs a failing test than random letters; free text is drawn beside it, because data is not always realistic.
Towns, bodies and kinds of event are combined, so that there are many names and each costs one choice.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Final, final

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Words by their language, as BCP 47.
ByLanguage = "Mapping[str, tuple[str, ...]]"


def _in(en: tuple[str, ...], hans: tuple[str, ...], hant: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {"en": en, "zh-Hans": hans, "zh-Hant": hant}


def _joined(
    en: str, chinese: str, first: Mapping[str, tuple[str, ...]], second: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Join each of some words with each of others, by what stands between them in English and in Chinese."""
    return {
        lang: tuple(f"{a}{en if lang == 'en' else chinese}{b}" for b, a in product(second[lang], first[lang]))
        for lang in first
    }


@final
@attrs.frozen
class Town:
    """A town: where it is, and its localities from large to small in each language."""

    country: str
    subdivision: str
    words: dict[str, tuple[str, ...]]


#: Towns as releases name them, two of the same sound among them, and a few far away.
TOWNS: Final = (
    Town("CN", "CN-JS", _in(("Suzhou", "Kunshan"), ("苏州", "昆山"), ("蘇州", "昆山"))),
    Town("CN", "CN-JS", _in(("Taizhou",), ("泰州",), ("泰州",))),
    Town("CN", "CN-ZJ", _in(("Taizhou",), ("台州",), ("台州",))),
    Town("CN", "CN-ZJ", _in(("Hangzhou", "Binjiang"), ("杭州", "滨江"), ("杭州", "濱江"))),
    Town("CN", "CN-SH", _in(("Pudong", "Zhangjiang"), ("浦东", "张江"), ("浦東", "張江"))),
    Town("CN", "CN-BJ", _in(("Haidian",), ("海淀",), ("海淀",))),
    Town("CN", "CN-GD", _in(("Shenzhen",), ("深圳",), ("深圳",))),
    Town("TW", "TW-TPE", _in(("Taipei",), ("台北",), ("臺北",))),
    Town("US", "US-CA", _in(("San Jose",), ("圣何塞",), ("聖荷西",))),
    Town("DE", "DE-BY", _in(("Munich",), ("慕尼黑",), ("慕尼黑",))),
    Town("FR", "FR-IDF", _in(("Paris",), ("巴黎",), ("巴黎",))),
    Town("IT", "IT-25", _in(("Milan",), ("米兰",), ("米蘭",))),
    Town("JP", "JP-27", _in(("Osaka",), ("大阪",), ("大阪",))),
    Town("GB", "GB-LND", _in(("London",), ("伦敦",), ("倫敦",))),
)
_CITIES: Final = _in(
    ("Kunshan", "Suzhou", "Taizhou", "Hangzhou", "Shenzhen", "Osaka", "Munich"),
    ("昆山", "苏州", "泰州", "杭州", "深圳", "大阪", "慕尼黑"),
    ("昆山", "蘇州", "泰州", "杭州", "深圳", "臺北", "大阪"),
)
_SECTORS: Final = _in(
    ("new materials", "biomedicine", "integrated circuits", "artificial intelligence", "green energy"),
    ("新材料", "生物医药", "集成电路", "人工智能", "绿色能源"),
    ("新材料", "生物醫藥", "積體電路", "人工智慧", "綠色能源"),
)

#: Names by what they are the names of.
_NAMES: Final = {
    "Event.names": _joined(" ", "", _CITIES, _in(
        ("Entrepreneurship Week", "Talent Week", "Innovation Forum", "Demo Day", "Start-up Contest", "Expert Tour"),
        ("创业周", "人才周", "创新论坛", "路演", "创业大赛", "专家行"),
        ("創業週", "人才週", "創新論壇", "路演", "創業大賽", "專家行"),
    )),
    "Event.themes": _in(
        ("Innovation", "Gather talents, create the future", "Open to the world"),
        ("创新", "汇聚英才", "共创未来"),
        ("創新", "匯聚英才", "共創未來"),
    ),
    "EventSeries.names": _in(
        ("Entrepreneurship Week", "Talent Week", "Overseas Students Forum"),
        ("创业周", "人才周", "中国留学生论坛"),
        ("創業週", "人才週", "兩岸青年論壇"),
    ),
    "Person.names": _in(
        ("Li Wei", "Zhao Haibin", "Maria O'Neill", "Jean-Luc Petit", "Giulia De Santis"),
        ("李伟", "赵海滨", "陈美玲", "王芳", "欧阳明"),
        ("李偉", "趙海濱", "陳美玲", "歐陽明"),
    ),
    "Organisation.names": _joined(" ", "", _CITIES, _in(
        ("University", "Bureau of Science", "Biotech Co., Ltd.", "Venture Capital", "Talent Office", "Institute"),
        ("大学", "科技局", "生物科技有限公司", "创业投资有限公司", "人才办", "研究院"),
        ("大學", "科技局", "生物科技有限公司", "創業投資有限公司", "人才辦", "研究院"),
    )),
    "Facility.names": _joined(" ", "", _CITIES, _in(
        ("Science Park", "Incubator", "Postdoctoral Station No. 3"),
        ("科技园", "留学人员创业园", "博士后工作站"),
        ("科技園", "創新園區", "博士後工作站"),
    )),
    "Project.names": {lang: (plain, *words) for (lang, words), plain in zip(
        _joined(" ", "", _SECTORS, _in(("project", "laboratory"), ("项目", "实验室"), ("項目", "實驗室"))).items(),
        ("projects", "项目", "項目"), strict=True,
    )},
    "Programme.names": _in(
        ("Young talents plan", "Seed fund", "Green card for experts"),
        ("双创人才计划", "种子基金", "青年英才计划"),
        ("雙創人才計畫", "種子基金", "青年英才計畫"),
    ),
    "Affiliation.post": _in(
        ("director", "Professor of Physics", "founder and CEO"),
        ("主任", "党委书记", "教授"),
        ("主任", "董事長", "教授"),
    ),
}  # fmt: skip

#: Other words of one language.
_WORDS: Final = {
    "Event.sectors": _SECTORS,
    "Project.sectors": _SECTORS,
    "Programme.sectors": _SECTORS,
    "Cohort.what": _in(
        ("experts", "foreign experts", "representatives of enterprises", "graduates"),
        ("专家", "高层次人才", "企业代表", "毕业生"),
        ("專家", "青年專家", "企業代表", "畢業生"),
    ),
    "Agreement.subject": _in(
        ("a joint laboratory", "talent exchange"), ("产学研合作", "人才交流"), ("產學研合作", "人才交流")
    ),
    "Investment.round": _in(("angel", "series A", "first instalment"), ("天使轮", "A轮"), ("天使輪", "A輪")),
    "Investment.purpose": _in(
        ("a pilot line", "start-up of the company", "rent"), ("中试线", "研发", "房租"), ("研發", "房租")
    ),
    "Ranking.scope": _in(("China's top 100 counties", "the province"), ("全国百强县", "全省"), ("全國百強縣", "全省")),
    "Ranking.measure": _in(("GDP", "innovation capability"), ("综合实力", "创新能力"), ("綜合實力", "創新能力")),
    "Quote.gist": _in(
        ("talents are welcome", "the park will grow"), ("欢迎来昆山", "园区将扩建"), ("歡迎來昆山", "園區將擴建")
    ),
    "Document.title": _in(
        ("Entrepreneurship week opens", "Experts visit the park"),
        ("第八届创业周开幕", "专家走进园区"),
        ("第八屆創業週開幕", "專家走進園區"),
    ),
    "Evidence.exact": _in(
        ("over 20", "the 8th", "10 million yuan", "last July"), ("第四届", "1000万元", "近50家"), ("第四屆", "1000萬元")
    ),
    "Evidence.note": _in(("the digit is damaged", "see the table"), ("数字残缺",), ("數字殘缺",)),
    "Place.localities": _in(("Riverside", "Old Town"), ("河滨区", "老城区"), ("河濱區", "老城區")),
    "Place.venue": _in(
        ("Kunshan Convention Centre", "Hall 3", "Zhangjiang Science Hall"),
        ("昆山会展中心", "3号馆"),
        ("昆山會展中心", "3號館"),
    ),
    "Cohort.size.unit": _in(("experts", "%", "people"), ("名", "%", "人"), ("名", "%", "人")),
    "Observation.change.unit": _in(("%", "pp", "times"), ("%", "pp", "倍"), ("%", "pp", "倍")),
    "Quantity.unit": _in(("projects", "experts", "%", "pp", "times"), ("家", "名", "个", "%"), ("家", "名", "個", "%")),
    "DateSpan.stated": _in(
        ("last July", "July 11-13", "this year"), ("7月11日至13日", "去年7月", "今年"), ("今年", "去年7月")
    ),
    "Duration.stated": _in(("three days", "half a year"), ("三天", "半年"), ("三天", "半年")),
    "Money.stated": _in(("10 million yuan", "over $2 million"), ("1000万元", "2亿元"), ("1000萬元", "2億元")),
    "Rank.stated": _in(("first", "among the top ten"), ("第一", "前十名"), ("第一", "前十名")),
    "Place.stated": _in(("in the city", "overseas"), ("我市", "海外"), ("本市", "海外")),
    "Milestone.stated": _in(("was founded", "will open soon"), ("成立", "即将开园"), ("成立", "即將開園")),
    "Participation.stated": _in(("was invited", "came as a guest"), ("应邀出席", "受邀"), ("應邀出席", "受邀")),
    "Edition.label": _in(("Spring", "2024"), ("春季", "2024"), ("春季", "2024")),
    "Ref.stated": _in(("the park", "the university"), ("该园区", "主办单位"), ("該園區", "主辦單位")),
}

#: Words of an open vocabulary or of a notation, which belong to no language.
_CODES: Final = {
    "Event.kind": (
        "talent_week",
        "opening_ceremony",
        "forum",
        "contest",
        "expert_tour",
        "signing_ceremony",
        "roadshow",
    ),
    "Organisation.kind": ("company", "university", "institute", "government", "association"),
    "Participation.role": ("attended", "organiser", "host", "sponsor", "speaker", "presided", "visited"),
    "Observation.measure": ("jobs", "GDP", "population", "total_investment", "high_tech_companies"),
    "Document.number": ("2024-07-001", "昆政发〔2024〕8号"),
    "Evidence.method": ("hand", "rule", "model"),
    "Evidence.says": ('"20"', "21", '{"number": 8}', "null"),
}

#: Where the words of a field stand that are the same for most classes.
_ANYWHERE: Final = {"unit": "Quantity.unit"}
#: Words for a field of which nothing else is known.
_PLAIN: Final = _in(("as stated", "a", "over 20"), ("第一", "近50家"), ("創新園區", "第一"))


def _once(words: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for several in words.values() for word in several))


@cache
def words_of(place: str, lang: str | None = None) -> tuple[str, ...]:
    """Return the words for a field, named as `Event.kind`, of one language or of all.

    >>> words_of("Event.kind")[0], words_of("Event.unheard_of")[0], words_of("Ref.stated", "zh-Hant")[0]
    ('talent_week', 'as stated', '該園區')
    """
    if place in _CODES:
        return _CODES[place]
    if place == "Name.text":
        return tuple(word for word in all_names() if lang in {None, language_of(word)})
    words = _NAMES.get(place) or _WORDS.get(place) or _WORDS.get(_ANYWHERE.get(place.rpartition(".")[2], "")) or _PLAIN
    return _once(words) if lang is None else words[lang]


@cache
def all_names() -> tuple[str, ...]:
    """Return the names of all kinds of thing, each once."""
    return tuple(dict.fromkeys(name for names in _NAMES.values() for name in _once(names)))


@cache
def _languages() -> dict[str, str]:
    said = [(word, lang) for words in _NAMES.values() for lang, several in words.items() for word in several]
    return dict(reversed(said))


def language_of(text: str) -> str | None:
    """Return the language of one of our names, as BCP 47; None for any other text.

    A name that is written alike in both scripts is in the first of them.

    >>> [language_of(text) for text in ("Li Wei", "赵海滨", "陳美玲", "?")]
    ['en', 'zh-Hans', 'zh-Hant', None]
    """
    return _languages().get(text)
