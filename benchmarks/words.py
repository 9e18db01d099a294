"""What the documents speak of, in English and Chinese, as in the founding releases."""

from __future__ import annotations

from typing import NamedTuple


class Town(NamedTuple):
    """A town and where it is."""

    country: str
    subdivision: str | None
    english: str
    chinese: str


TOWNS = (
    Town("CN", "CN-ZJ", "Shaoxing", "绍兴"),
    Town("CN", "CN-JS", "Kunshan", "昆山"),
    Town("CN", "CN-ZJ", "Taizhou", "台州"),
    Town("CN", "CN-ZJ", "Hangzhou", "杭州"),
    Town("CN", "CN-GD", "Jiangmen", "江门"),
    Town("CN", "CN-GD", "Shenzhen", "深圳"),
    Town("CN", "CN-SH", "Shanghai", "上海"),
    Town("GB", None, "Oxford", "牛津"),
    Town("JP", "JP-27", "Osaka", "大阪"),
)
THEME = ("Innovation Leads the Future, Talent Drives Development", "创新引领未来，人才驱动发展")
VENUES = (
    "Zhejiang (Shaoxing) High-level Foreign Experts Innovation Center",
    "Hall 7",
    "International Conference Center",
)
COUNTRIES = ("FR", "IT", "GB", "JP", "BE", "IR", "DE", "US", "CN", "KR", "SG", "AU")
BODIES = (
    ("Osaka University", "大阪大学"),
    ("Southeast University", "东南大学"),
    ("Kunshan Municipal Government", "昆山市人民政府"),
    ("Keqiao Talent Office", "柯桥区人才办"),
    ("Baoye Group", "宝业集团"),
    ("Lunisolar", "日月集团"),
    ("Vinçotte", "威立雅检测"),
    ("Modern Textile Technology Innovation Center", "现代纺织技术创新中心"),
    ("UKIIC Accelerator", "中英创新加速器"),
)
PERSONS = (
    ("Zhao Haibin", "赵海滨"),
    ("Li Hongtao", "李洪涛"),
    ("Jean-Pierre Dubois", "让-皮埃尔·杜布瓦"),
    ("Anna Rossi", "安娜·罗西"),
    ("Kenji Tanaka", "田中健二"),
    ("Emily O'Connor", "艾米丽·奥康纳"),
)
ACTIVITIES = (
    ("Opening Ceremony", "开幕式"),
    ("Talent Forum", "人才论坛"),
    ("Project Roadshow", "项目路演"),
    ("Innovation Contest", "创新创业大赛"),
    ("Expert Tour", "专家行"),
    ("Signing Ceremony", "签约仪式"),
    ("Docking Session", "对接会"),
)
PROJECTS = (
    ("all-solid-state battery program", "全固态电池项目"),
    ("humanoid robot joints", "人形机器人关节"),
    ("mRNA vaccine platform", "mRNA疫苗平台"),
    ("low-altitude logistics", "低空物流"),
    ("gallium nitride devices", "氮化镓器件"),
)
SECTORS = (
    "new materials",
    "biomedicine",
    "pan-semiconductor",
    "high-end equipment",
    "digital industries",
    "new energy",
    "artificial intelligence",
    "optoelectronics",
    "low-altitude economy",
    "life sciences",
    "textiles",
    "新能源汽车",
    "集成电路",
)
GROUPS = (
    "foreign experts",
    "representatives of enterprises",
    "高层次人才",
    "young doctors",
    "overseas students",
)
ROLES = ("organiser", "host", "speaker", "attended", "visited", "sponsor", "representative")
SUBJECTS = (
    "construction and operation of the Sino-British Innovation Center",
    "a joint laboratory of biophotonics",
    "introduction of two young doctors",
    "共建联合实验室",
)
TITLES = (
    "The 2024 Second Talent and Innovation Week series of events has successfully concluded",
    "第八届昆山创业周开幕",
    "Foreign experts gather in Keqiao",
)
PASSAGES = (
    "Over 20 foreign experts",
    "has seen signing of 286 projects spanning high-end equipment",
    "第八届",
    "week-long",
    "cooperation agreements with eight scientific research institutes",
    "超过300名高层次人才",
)
PATHS = (
    "/edition",
    "/when",
    "/names",
    "/places",
    "/sectors/items/biomedicine",
    "/duration",
    "/status",
    "/count",
)
