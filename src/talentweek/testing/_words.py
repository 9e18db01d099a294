"""Words of made-up releases, in English and in Chinese: towns, bodies, people, what they work on.

None of it is about anybody: the bodies and people do not exist, the towns do.
"""

from __future__ import annotations

from typing import Final, NamedTuple

#: English and Chinese of one thing.
Pair = tuple[str, str]


class Town(NamedTuple):
    """A town, and how it is written there."""

    english: str
    chinese: str
    subdivision: str
    lang: str = "zh-Hans"


TOWNS: Final = (
    Town("Kunshan", "昆山", "CN-JS"), Town("Taizhou", "台州", "CN-ZJ"), Town("Taizhou", "泰州", "CN-JS"),
    Town("Jiangmen", "江门", "CN-GD"), Town("Hefei", "合肥", "CN-AH"), Town("Chengdu", "成都", "CN-SC"),
    Town("Xiamen", "厦门", "CN-FJ"), Town("Dalian", "大连", "CN-LN"), Town("Changsha", "长沙", "CN-HN"),
    Town("Xi'an", "西安", "CN-SN"), Town("Hsinchu", "新竹", "TW-HSZ", "zh-Hant"), Town("Wuxi", "无锡", "CN-JS"),
)  # fmt: skip
#: What recurs in a town: the kind of event, the name of its series.
SERIES: Final = (
    ("talent_week", ("Talent Week", "人才周")),
    ("entrepreneurship_week", ("Entrepreneurship Week", "创业周")),
    ("expert_tour", ("Overseas Experts Tour", "海外专家行")),
    ("contest", ("Innovation and Start-up Contest", "创新创业大赛")),
)
PARTS: Final = (
    ("opening_ceremony", ("Opening Ceremony", "开幕式")),
    ("forum", ("Young Scientists Forum", "青年科学家论坛")),
    ("signing_ceremony", ("Signing Ceremony", "签约仪式")),
    ("matchmaking", ("Project Matchmaking", "项目对接会")),
    ("contest", ("Final of the Start-up Contest", "创业大赛决赛")),
    ("visit", ("Visit to the Science Park", "科技园参观")),
)
THEMES: Final = (
    ("Gather talent, build the future", "汇聚英才 共创未来"),
    ("New ideas, new start", "新思路 新起点"),
    ("Science meets industry", "科技对接产业"),
)
UNIVERSITIES: Final = (
    ("Riverside University", "滨江大学", "CN"), ("Lakeside Medical University", "湖滨医科大学", "CN"),
    ("Northgate Institute of Technology", "北门理工学院", "CN"), ("Hochschule Mittelwald", "米特瓦尔德大学", "DE"),
    ("Harbour University", "港湾大学", "GB"), ("Minatogawa University", "港川大学", "JP"),
    ("Université des Collines", "丘陵大学", "FR"), ("Prairie State University", "草原州立大学", "US"),
)  # fmt: skip
BRANDS: Final = (
    ("Hanxing", "瀚星"), ("Ruiqing", "瑞青"), ("Zhongyue", "中悦"), ("Lanfeng", "岚峰"), ("Yunqi", "云启"),
    ("Jinghe", "景禾"), ("Borui", "博锐"), ("Chenguang", "晨桄"), ("Tianmu", "天沐"), ("Xinyao", "昕曜"),
)  # fmt: skip
TRADES: Final = (
    ("Biotech", "生物科技"), ("Robotics", "机器人"), ("Semiconductor", "半导体"), ("New Energy", "新能源"),
    ("Medical Devices", "医疗器械"), ("Photonics", "光电"), ("Software", "软件"), ("New Materials", "新材料"),
)  # fmt: skip
SECTORS: Final = (
    ("biomedicine", "生物医药"), ("integrated circuits", "集成电路"), ("artificial intelligence", "人工智能"),
    ("new materials", "新材料"), ("green energy", "绿色能源"), ("intelligent manufacturing", "智能制造"),
)  # fmt: skip
PROJECTS: Final = (
    ("solid-state battery", "固态电池"), ("surgical robot", "手术机器人"), ("gene therapy for the eye", "眼科基因治疗"),
    ("high-power laser", "高功率激光器"), ("chip packaging line", "芯片封装线"), ("hydrogen storage", "储氢装置"),
    ("crop sensors", "作物传感器"), ("machine translation", "机器翻译"),
)  # fmt: skip
SURNAMES: Final = (
    ("Li", "李"), ("Wang", "王"), ("Zhao", "赵"), ("Chen", "陈"), ("Sun", "孙"), ("Gu", "顾"), ("Ouyang", "欧阳"),
    ("Lin", "林"), ("Shen", "沈"), ("Xu", "徐"),
)  # fmt: skip
GIVEN: Final = (
    ("Wei", "伟"), ("Meiling", "美玲"), ("Haibin", "海滨"), ("Jing", "静"), ("Guoqiang", "国强"), ("Xue", "雪"),
    ("Yifan", "一帆"), ("Zihan", "子涵"),
)  # fmt: skip
FOREIGN: Final = (
    ("Maria Keller", "DE"), ("Jean-Luc Petit", "FR"), ("Aoife O'Neill", "IE"), ("Haruto Mori", "JP"),
    ("Emily Carter", "US"), ("José Núñez", "ES"), ("Anna Lindqvist", "SE"), ("Oleksandr Koval", "UA"),
)  # fmt: skip
POSTS: Final = (
    ("professor", "教授"), ("head of laboratory", "实验室主任"), ("founder", "创始人"),
    ("chief scientist", "首席科学家"),
)  # fmt: skip
GROUPS: Final = (
    ("overseas experts", "海外专家"), ("doctoral students", "博士生"), ("entrepreneurs", "企业家"),
    ("investors", "投资人"), ("young scientists", "青年科学家"),
)  # fmt: skip
COUNTRIES: Final = ("US", "DE", "JP", "GB", "FR", "SG", "KR", "SE", "IL", "CA")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

#: What a release says, its facts in braces.
SENTENCES: Final[dict[str, Pair]] = {
    "opens": (
        "The {edition} {event} takes place in {place} {when}, its motto “{theme}”. ",
        "{edition}{event}{when}在{place}举行，主题为“{theme}”。",
    ),
    "attended": ("In all, {size} {what} attended. ", "共有{size}名{what}参加了活动。"),
    "from": ("They come from {origins} countries. ", "他们来自{origins}个国家。"),
    "spoke": ("{name}, {post} of {body}, spoke. ", "{body}{post}{name}作了演讲。"),
    "signed": (
        "The town signed {count} projects, among them one called {project}. ",
        "共签约项目{count}个，其中包括{project}项目。",
    ),
    "invested": ("{company} receives {amount}. ", "{company}获得{amount}。"),
    "part": ("On the programme: {part}. ", "其间举行了{part}。"),
    "so_far": (
        "So far the town has {tally} such projects and means to have {target} by {due}. ",
        "目前全市共有此类项目{tally}个，到{due}年力争达到{target}个。",
    ),
    "gdp": ("Its output grew by {change} percent. ", "地区生产总值增长{change}%。"),
    "ranks": ("The town ranks {rank} of its province. ", "该市在全省排名第{rank}。"),
}
#: How each bound of a number is said.
BOUNDS: Final[dict[str, Pair]] = {
    "exact": ("{}", "{}"),
    "about": ("about {}", "约{}"),
    "more_than": ("over {}", "超过{}"),
    "at_least": ("at least {}", "至少{}"),
    "less_than": ("fewer than {}", "不足{}"),
    "at_most": ("up to {}", "不超过{}"),
    "nearly": ("nearly {}", "近{}"),
    "between": ("{} to {}", "{}至{}"),
    "vague": ("dozens of", "数十"),
    "unknown": ("several", "若干"),
}
