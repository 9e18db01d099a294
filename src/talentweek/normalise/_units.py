"""The nouns that are counted in both languages: 量词 (classifiers), English and Chinese side by side.

Chinese puts a classifier between a number and what is counted (20余名专家, 50家公司), and it goes with the noun: a noun
that is not listed has none that we know of, so that a number of it is not said in Chinese. A noun in front of which
others stand (海外高层次人才) takes the classifier of the last one.

    >>> unit_of("experts").chinese, unit_of("專家").classifier, head_of("海外专家").plural
    ('专家', '名', 'experts')
    >>> unit_of("foreign experts") is None, head_of("名专家") is None
    (True, True)

Two units say the same where both are of one entry: experts and 专家, people and 名.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Unit(NamedTuple):
    """What is counted, in each language."""

    #: In English, one of them.
    singular: str
    #: In English, several.
    plural: str
    #: In Chinese, simplified.
    chinese: str
    #: In Chinese, traditional.
    traditional: str
    #: What stands between the number and the noun in Chinese, simplified; empty where nothing does.
    classifier: str
    #: Other words for the same, in any language.
    others: tuple[str, ...] = ()


#: The units that are listed.
UNITS: Final = (
    # people
    Unit("person", "people", "人", "人", "", ("persons", "名", "位")),
    Unit("person-time", "person-times", "人次", "人次", ""),
    Unit("expert", "experts", "专家", "專家", "名"),
    Unit("talent", "talents", "人才", "人才", "名"),
    Unit("scientist", "scientists", "科学家", "科學家", "名"),
    Unit("academician", "academicians", "院士", "院士", "名"),
    Unit("scholar", "scholars", "学者", "學者", "名"),
    Unit("professor", "professors", "教授", "教授", "名"),
    Unit("researcher", "researchers", "研究人员", "研究人員", "名"),
    Unit("engineer", "engineers", "工程师", "工程師", "名"),
    Unit("teacher", "teachers", "教师", "教師", "名"),
    Unit("student", "students", "学生", "學生", "名"),
    Unit("graduate", "graduates", "毕业生", "畢業生", "名"),
    Unit("entrepreneur", "entrepreneurs", "企业家", "企業家", "名"),
    Unit("founder", "founders", "创始人", "創始人", "名"),
    Unit("investor", "investors", "投资人", "投資人", "名"),
    Unit("employee", "employees", "员工", "員工", "名"),
    Unit("guest", "guests", "嘉宾", "嘉賓", "名"),
    Unit("representative", "representatives", "代表", "代表", "名"),
    Unit("visitor", "visitors", "参观者", "參觀者", "名"),
    Unit("participant", "participants", "参与者", "參與者", "名"),
    Unit("member", "members", "成员", "成員", "名"),
    Unit("volunteer", "volunteers", "志愿者", "志願者", "名"),
    Unit("winner", "winners", "获奖者", "獲獎者", "名"),
    # organisations
    Unit("company", "companies", "公司", "公司", "家"),
    Unit("enterprise", "enterprises", "企业", "企業", "家"),
    Unit("start-up", "start-ups", "初创企业", "初創企業", "家", ("startup", "startups")),
    Unit("institution", "institutions", "机构", "機構", "家"),
    Unit("organisation", "organisations", "组织", "組織", "个", ("organization", "organizations")),
    Unit("association", "associations", "协会", "協會", "家"),
    Unit("bank", "banks", "银行", "銀行", "家"),
    Unit("hospital", "hospitals", "医院", "醫院", "家"),
    Unit("exhibitor", "exhibitors", "参展商", "參展商", "家"),
    Unit("buyer", "buyers", "采购商", "採購商", "家"),
    Unit("university", "universities", "大学", "大學", "所"),
    Unit("school", "schools", "学校", "學校", "所"),
    Unit("laboratory", "laboratories", "实验室", "實驗室", "个"),
    Unit("team", "teams", "团队", "團隊", "个"),
    # undertakings and results
    Unit("project", "projects", "项目", "項目", "个"),
    Unit("activity", "activities", "活动", "活動", "场", ("event", "events")),
    Unit("forum", "forums", "论坛", "論壇", "场"),
    Unit("meeting", "meetings", "会议", "會議", "场"),
    Unit("exhibition", "exhibitions", "展览", "展覽", "场"),
    Unit("contest", "contests", "比赛", "比賽", "场", ("competition", "competitions")),
    Unit("roadshow", "roadshows", "路演", "路演", "场"),
    Unit("lecture", "lectures", "讲座", "講座", "场"),
    Unit("agreement", "agreements", "协议", "協議", "份"),
    Unit("contract", "contracts", "合同", "合同", "份"),
    Unit("order", "orders", "订单", "訂單", "份"),
    Unit("policy", "policies", "政策", "政策", "项"),
    Unit("measure", "measures", "措施", "措施", "项"),
    Unit("task", "tasks", "任务", "任務", "项"),
    Unit("service", "services", "服务", "服務", "项"),
    Unit("technology", "technologies", "技术", "技術", "项"),
    Unit("achievement", "achievements", "成果", "成果", "项"),
    Unit("patent", "patents", "专利", "專利", "项"),
    Unit("standard", "standards", "标准", "標準", "项"),
    Unit("award", "awards", "奖项", "獎項", "个", ("prize", "prizes")),
    Unit("product", "products", "产品", "產品", "个"),
    Unit("paper", "papers", "论文", "論文", "篇"),
    Unit("programme", "programmes", "计划", "計劃", "个", ("program", "programs", "計畫")),
    Unit("fund", "funds", "基金", "基金", "支"),
    Unit("job", "jobs", "工作岗位", "工作崗位", "个"),
    Unit("position", "positions", "岗位", "崗位", "个"),
    # places
    Unit("country", "countries", "国家", "國家", "个"),
    Unit("region", "regions", "地区", "地區", "个"),
    Unit("country or region", "countries and regions", "国家和地区", "國家和地區", "个"),
    Unit("province", "provinces", "省份", "省份", "个"),
    Unit("city", "cities", "城市", "城市", "个"),
    Unit("park", "parks", "园区", "園區", "个"),
    Unit("industrial park", "industrial parks", "产业园", "產業園", "个"),
    Unit("incubator", "incubators", "孵化器", "孵化器", "个"),
    Unit("base", "bases", "基地", "基地", "个"),
    Unit("platform", "platforms", "平台", "平臺", "个"),
    Unit("centre", "centres", "中心", "中心", "个", ("center", "centers")),
    Unit("workstation", "workstations", "工作站", "工作站", "个"),
    Unit("industry", "industries", "产业", "產業", "个"),
    Unit("sector", "sectors", "行业", "行業", "个"),
    Unit("field", "fields", "领域", "領域", "个"),
)  # fmt: skip

#: Classifiers that stand for what they count where no noun follows: 50余家.
CLASSIFIERS: Final = frozenset("家个個项項场場所次件份组組支篇条條座种種款批")
#: What begins no noun phrase behind a classifier: numerals, more of them, and the classifiers themselves.
_NOT_FIRST: Final = CLASSIFIERS | frozenset("名位〇零一二两兩三四五六七八九十百千万萬亿億几幾数數余餘多来來第")
_LISTED: Final = {word: unit for unit in UNITS for word in (unit.singular, *unit[1:4], *unit.others)}
_LONGEST: Final = max(map(len, _LISTED))


def unit_of(word: str) -> Unit | None:
    """Return the entry of a unit in either language, None where it is not listed."""
    return _LISTED.get(word)


def head_of(phrase: str) -> Unit | None:
    """Return the entry of the noun with which a Chinese noun phrase ends, None where it is not listed.

    >>> head_of("外国人") is None, head_of("人").plural
    (True, 'people')
    """
    if phrase in _LISTED:
        return _LISTED[phrase]
    if phrase[0] in _NOT_FIRST or not all("\u4e00" <= char <= "\u9fff" for char in phrase):
        return None
    heads = (_LISTED.get(phrase[at:]) for at in range(max(1, len(phrase) - _LONGEST), len(phrase)))
    return next((head for head in heads if head is not None and head.classifier), None)
