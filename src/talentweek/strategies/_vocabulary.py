"""Realistic words for the fields of records, in English and in both Chinese scripts.

The first of each list is what it shrinks to.
A word that has been read a thousand times is easier on the eye of whoever debugs a failing test than random
letters; free text is drawn beside it, because data is not always realistic.
"""

from __future__ import annotations

from typing import Final

_TRADITIONAL: Final = frozenset(
    {
        "昆山創業週",
        "兩岸青年論壇",
        "國立清華大學",
        "香港科技大學",
        "陳美玲",
        "創新園區",
        "臺北",
        "人工智慧",
        "青年專家",
        "主辦單位",
        "產業園計畫",
    }
)

_NAMES: Final = {
    "Event.names": (
        "Kunshan Entrepreneurship Week",
        "第四届中国留学生论坛",
        "昆山創業週",
        "Opening Ceremony",
        "兩岸青年論壇",
        "Demo Day",
    ),
    "Event.themes": ("Innovation", "汇聚英才", "人工智慧", "Gather talents, create the future"),
    "EventSeries.names": ("Entrepreneurship Week", "中国留学生论坛", "兩岸青年論壇", "Talent Week"),
    "Person.names": ("Li Wei", "赵海滨", "陳美玲", "Maria O'Neill", "Jean-Luc Petit"),
    "Organisation.names": (
        "Osaka University",
        "昆山市人民政府",
        "國立清華大學",
        "香港科技大學",
        "Fraunhofer IPT",
        "ACME Ltd.",
    ),
    "Facility.names": ("Kunshan Science Park", "留学人员创业园", "創新園區", "Postdoctoral Station No. 3"),
    "Project.names": ("projects", "芯片研发项目", "產業園計畫", "Solid-state battery"),
    "Programme.names": ("Young talents plan", "双创人才计划", "產業園計畫", "Seed fund"),
    "Affiliation.post": ("director", "党委书记", "Professor of Physics", "主任"),
}

_WORDS: Final = {
    "Event.kind": (
        "talent_week",
        "opening_ceremony",
        "forum",
        "contest",
        "expert_tour",
        "signing_ceremony",
        "路演",
    ),
    "Event.sectors": ("new materials", "biomedicine", "集成电路", "人工智慧", "green energy"),
    "Organisation.kind": ("company", "university", "institute", "government", "association"),
    "Cohort.what": ("experts", "foreign experts", "高层次人才", "青年專家", "representatives of enterprises"),
    "Participation.role": (
        "attended",
        "organiser",
        "host",
        "sponsor",
        "speaker",
        "presided",
        "visited",
        "主辦單位",
    ),
    "Agreement.subject": ("a joint laboratory", "talent exchange", "产学研合作"),
    "Investment.round": ("angel", "series A", "first instalment", "天使轮"),
    "Investment.purpose": ("a pilot line", "start-up of the company", "研发"),
    "Observation.measure": ("jobs", "GDP", "population", "total_investment", "高新技术企业"),
    "Ranking.scope": ("China's top 100 county-level regions", "全国百强县"),
    "Ranking.measure": ("GDP", "innovation capability", "综合实力"),
    "Quote.gist": ("talents are welcome", "the park will grow", "欢迎来昆山"),
    "Document.title": ("Entrepreneurship week opens", "第八届创业周开幕", "昆山創業週"),
    "Document.number": ("2024-07-001", "昆政发〔2024〕8号"),
    "Evidence.exact": ("over 20", "the 8th", "第四届", "10 million yuan", "𠮷野家"),
    "Evidence.method": ("hand", "rule", "model"),
    "Evidence.says": ('"20"', "21", '{"number": 8}', "null"),
    "Evidence.note": ("the digit is damaged", "see the table"),
    "Place.localities": ("Kunshan", "Suzhou", "台州", "泰州", "臺北", "Zhangjiang"),
    "Place.venue": ("Kunshan Convention Centre", "昆山会展中心", "Hall 3"),
    "Quantity.unit": ("projects", "experts", "%", "pp", "times", "家", "名"),
    "Edition.label": ("Spring", "2024", "春季"),
    "Ref.stated": ("the park", "the university", "该园区", "主辦單位"),
}

#: Words for a field of which nothing else is known.
PLAIN: Final = ("as stated", "a", "第一", "over 20", "創新園區")

#: What stands for any country, subdivision and city that occurs in the releases, and a few beside.
SUBDIVISIONS: Final = (
    "CN-JS",
    "CN-ZJ",
    "CN-SH",
    "CN-BJ",
    "TW-TPE",
    "US-CA",
    "DE-BY",
    "FR-IDF",
    "JP-27",
    "GB-LND",
)


def words_of(place: str) -> tuple[str, ...]:
    """Return the words for a field, named as `Event.kind`.

    >>> words_of("Event.kind")[0], words_of("Event.unheard_of")[0]
    ('talent_week', 'as stated')
    """
    return _NAMES.get(place) or _WORDS.get(place) or PLAIN


def all_names() -> tuple[str, ...]:
    """Return the names of all kinds of thing, each once."""
    return tuple(dict.fromkeys(name for names in _NAMES.values() for name in names))


def language_of(text: str) -> str:
    """Return the language of one of our words, as BCP 47.

    >>> [language_of(text) for text in ("Li Wei", "赵海滨", "陳美玲")]
    ['en', 'zh-Hans', 'zh-Hant']
    """
    if text in _TRADITIONAL:
        return "zh-Hant"
    return "en" if text.isascii() else "zh-Hans"
