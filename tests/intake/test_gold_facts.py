"""Facts of four public documents, told as rows in words: each comes out as records with the right values.

The figures, names and dates are those of the documents, the words are ours. A fact is a plan, a row, and what must
then be where: `kind.path` of the wire form, where `kind` is the first record of its kind that has the path.
"""

import pytest

from talentweek.entities.kinds import kind_of
from talentweek.formats import json
from talentweek.intake import Column, Plan, read
from talentweek.normalise import Context

EVENT = {"Event": "event.names"}
ROLE = {"role": "participant"}
#: The documents: when and where they were published, and in which language.
DOCUMENTS = {
    "lz2018": Context(published="2018-07-07", country="CN", language="en"),
    "kl20b": Context(published="2024-04-22", country="MY", language="en"),
    "jm2019": Context(published="2020-04-29", country="CN", language="zh-Hans"),
    "ndc2026": Context(published="2026-01-28", country="TW", language="zh-Hant"),
}
#: Fact -> columns, what is always so, the row, what must be where.
FACTS = {
    # a conference in Luzhou, 2018
    "lz2018-f01": (
        {"Event": "event.names", "Place": "event.places"},
        {},
        {"Event": "Luzhou Talents Development Conference", "Place": "Luzhou, Sichuan, China"},
        {
            "event.names.0.text": "Luzhou Talents Development Conference",
            "event.places.items.0.localities": ["Luzhou"],
            "event.places.items.0.subdivision": "CN-SC",
            "event.places.items.0.country": "CN",
            "event.edition": None,
        },
    ),
    "lz2018-f02": (
        {**EVENT, "Opened": "event.when.start"},
        {},
        {"Event": "conference", "Opened": "Friday, July 6"},
        {"event.when.edtf": "2018-07-06/", "event.when.inferred": ["year"]},
    ),
    "lz2018-f03": (
        {**EVENT, "Joint organisers": Column("organisation", role="joint organiser")},
        {},
        {
            "Event": "conference",
            "Joint organisers": "Luzhou Municipal Party Committee; Luzhou Municipal Government; "
            "China Economic Information Service",
        },
        {
            "organisation#0.names.0.text": "Luzhou Municipal Party Committee",
            "organisation#1.names.0.text": "Luzhou Municipal Government",
            "organisation#2.names.0.text": "China Economic Information Service",
            "participation#2.role": "joint organiser",
        },
    ),
    "lz2018-f04": (
        {**EVENT, "Guidance": Column("organisation", role="guidance")},
        {},
        {"Event": "conference", "Guidance": "China Talent Research"},
        {"organisation.names.0.text": "China Talent Research", "participation.role": "guidance"},
    ),
    "lz2018-f05": (
        {**EVENT, "Present": Column("cohort", role="attended", status="attended")},
        {},
        {"Event": "conference", "Present": "nearly 800 guests and talents"},
        {
            "cohort.size.value": "800",
            "cohort.size.bound": "nearly",
            "cohort.what": "guests and talents",
            "participation.status": "attended",
        },
    ),
    "lz2018-f06": (
        {**EVENT, "Invited": Column("cohort", role="participant", status="invited")},
        {},
        {"Event": "conference", "Invited": "more than 300 high-level talents"},
        {
            "cohort.size.value": "300",
            "cohort.size.bound": "more_than",
            "cohort.what": "high-level talents",
            "participation.status": "invited",
        },
    ),
    "lz2018-f07": (
        {"Invited": "cohort:invited", "Among them": "cohort:part"},
        {"cohort:part.part_of": "@cohort:invited"},
        {"Invited": "more than 300 high-level talents", "Among them": "10 academicians"},
        {"cohort#1.size.value": "10", "cohort#1.what": "academicians", "cohort#1.part_of": "@cohort#0"},
    ),
    "lz2018-f08": (
        {"Invited": "cohort:invited", "Among them": "cohort:part", "Plan": "programme.names"},
        {
            "cohort:part.part_of": "@cohort:invited",
            "programme.kind": "plan",
            "participation.agent": "@cohort:part",
            "participation.of": "@programme",
            "participation.role": "expert",
        },
        {"Invited": "more than 300 high-level talents", "Among them": "62 experts", "Plan": "Thousand Talents Plan"},
        {
            "cohort#1.size.value": "62",
            "cohort#1.what": "experts",
            "cohort#1.part_of": "@cohort#0",
            "programme.names.0.text": "Thousand Talents Plan",
            "participation.of": "@programme#0",
        },
    ),
    "lz2018-f09": (
        {"Who": "cohort"},
        {},
        {"Who": "59 foreign high-level talents from ten countries"},
        {
            "cohort.size.value": "59",
            "cohort.what": "foreign high-level talents",
            "cohort.origins.stated_count.value": "10",
            "cohort.origins.items": [],
        },
    ),
    "lz2018-f10": (
        {
            **EVENT,
            "Signed": Column("project", stage="signed"),
            "Worth": "observation:total investment",
            "Fields": "project.sectors[]",
        },
        {"observation:total investment.subject": "@project"},
        {
            "Event": "conference",
            "Signed": "42 projects",
            "Worth": "11.318 billion yuan",
            "Fields": "aerospace, electronic information and biological medicine",
        },
        {
            "project.count.value": "42",
            "project.sectors.items": ["aerospace", "electronic information", "biological medicine"],
            "milestone.stage": "signed",
            "milestone.event": "@event#0",
            "observation.money.amount": "11318000000",
            "observation.money.currency": "CNY",
            "observation.subject.id": "@project#0",
        },
    ),
    "lz2018-f11": (
        {
            "All": "project:all",
            "On the spot": Column("project:spot", stage="signed"),
            "Industry": "project:industrial",
            "Platforms": "project:platform",
        },
        {
            "project:spot.part_of": "@project:all",
            "project:industrial.part_of": "@project:spot",
            "project:platform.part_of": "@project:spot",
        },
        {
            "All": "42 projects",
            "On the spot": "15 projects",
            "Industry": "six industrial projects",
            "Platforms": "nine talent-platform projects",
        },
        {
            "project#1.count.value": "15",
            "project#1.part_of": "@project#0",
            "project#2.count.value": "6",
            "project#2.part_of": "@project#1",
            "project#3.count.value": "9",
        },
    ),
    "lz2018-f12": (
        {"Abroad": "facility", "Since": "milestone:established.when", "Where": "facility.places[]"},
        {},
        {
            "Abroad": "six overseas talent workstations",
            "Since": "since 2017",
            "Where": "Paris, Berlin, London and elsewhere",
        },
        {
            "facility.count.value": "6",
            "facility.names.0.text": "overseas talent workstations",
            "facility.places.items.1.localities": ["Berlin"],
            "facility.places.complete": False,
            "milestone.when.edtf": "2017/..",
            "milestone.subject": "@facility#0",
        },
    ),
    "lz2018-f13": (
        {"At home": "facility", "Where": "facility.places[]"},
        {},
        {"At home": "11 talent contact stations", "Where": "Shenzhen and other cities"},
        {
            "facility.count.value": "11",
            "facility.names.0.text": "talent contact stations",
            "facility.places.items.0.localities": ["Shenzhen"],
            "facility.places.complete": False,
        },
    ),
    "lz2018-f14": (
        {"Strategy": "programme.names", "In force": "milestone:operating.when"},
        {"programme.kind": "strategy"},
        {"Strategy": "rejuvenation through talents", "In force": "since 2017"},
        {"programme.kind": "strategy", "milestone.when.edtf": "2017/..", "milestone.stage": "operating"},
    ),
    "lz2018-f15": (
        {"Speaker": "person", "Post": "affiliation.post", "Body": "organisation.names", "Gist": "quote.gist"},
        {},
        {
            "Speaker": "Jiang Fuyi",
            "Post": "secretary",
            "Body": "CPC Luzhou Municipal Committee",
            "Gist": "The projects have had an effect.",
        },
        {
            "person.names.0.text": "Jiang Fuyi",
            "affiliation.post.text": "secretary",
            "affiliation.organisation.id": "@organisation#0",
            "quote.speaker.id": "@person#0",
        },
    ),
    # a summit in Kuala Lumpur, 2024
    "kl20b-f01": (
        {**EVENT, "Short": Column("event.names", parts={"kind": "acronym"}), "Place": "event.places"},
        {},
        {"Event": "Kuala Lumpur 20 Summit 2024", "Short": "KL20", "Place": "Kuala Lumpur, Malaysia"},
        {
            "event.names.0.text": "Kuala Lumpur 20 Summit 2024",
            "event.names.1.text": "KL20",
            "event.names.1.kind": "acronym",
            "event.places.items.0.localities": ["Kuala Lumpur"],
            "event.places.items.0.country": "MY",
        },
    ),
    "kl20b-f02": (
        {**EVENT, "From": "event.when.start", "To": "event.when.end"},
        {},
        {"Event": "KL20", "From": "April 22", "To": ""},
        {"event.when.edtf": "2024-04-22/"},
    ),
    "kl20b-f03": (
        {"Parties": "cohort", "Subject": "agreement.subject", "Agreed": "milestone:agreed.when"},
        {
            "agreement.kind": "joint commitment",
            "participation.agent": "@cohort",
            "participation.of": "@agreement",
            "participation.role": "party",
            "milestone:agreed.subject": "@agreement",
        },
        {"Parties": "six ministers", "Subject": "a coherent approach", "Agreed": "22 April 2024"},
        {
            "agreement.kind": "joint_commitment",
            "agreement.parties": [],
            "cohort.size.value": "6",
            "participation.of": "@agreement#0",
            "milestone.when.edtf": "2024-04-22",
        },
    ),
    "kl20b-f04": (
        {"Country": "ranking.place", "Goal": "ranking.rank", "Of": "ranking.scope", "By": "ranking.due"},
        {"ranking.status": "target"},
        {"Country": "Malaysia", "Goal": "top 20", "Of": "global startup hubs", "By": "by 2030"},
        {
            "ranking.place.country": "MY",
            "ranking.rank.number": 20,
            "ranking.rank.bound": "at_most",
            "ranking.status": "target",
            "ranking.due.edtf": "../2030",
        },
    ),
    "kl20b-f05": (
        {"Summit": "event.names", "Investor": "investment.investors", "Fund": Column("investment", stage="announced")},
        {"investment.kind": "fund"},
        {"Summit": "KL20", "Investor": "Khazanah Nasional", "Fund": "3 billion MYR (nearly 630,000 USD)"},
        {
            "investment.amount.amount": "3000000000",
            "investment.amount.currency": "MYR",
            "investment.amount.equivalents.0.amount": "630000",
            "investment.amount.equivalents.0.currency": "USD",
            "investment.amount.equivalents.0.bound": "nearly",
            "investment.investors.0.stated": "Khazanah Nasional",
            "milestone.stage": "announced",
        },
    ),
    "kl20b-f06": (
        {"Fund": "investment:fund", "Part": "investment:part", "For": "investment:part.recipient"},
        {"investment:part.part_of": "@investment:fund"},
        {"Fund": "3 billion MYR", "Part": "1 billion MYR", "For": "fast-growing Malaysian innovators"},
        {
            "investment#1.amount.amount": "1000000000",
            "investment#1.amount.currency": "MYR",
            "investment#1.part_of": "@investment#0",
            "investment#1.recipient.stated": "fast-growing Malaysian innovators",
        },
    ),
    "kl20b-f07": (
        {"Park": "facility.names", "Where": "facility.places", "Rank": "ranking.rank", "Of": "ranking.scope"},
        {"ranking.status": "planned", "milestone.subject": "@facility", "milestone.stage": "planned"},
        {"Park": "IC design park", "Where": "Selangor, Malaysia", "Rank": "No. 1", "Of": "Southeast Asia"},
        {
            "facility.names.0.text": "IC design park",
            "facility.places.items.0.country": "MY",
            "facility.places.items.0.localities": ["Selangor"],
            "ranking.rank.number": 1,
            "ranking.scope": "Southeast Asia",
            "ranking.status": "planned",
            "milestone.stage": "planned",
        },
    ),
    "kl20b-f08": (
        {**EVENT, "Speaker": Column("person", role="speaker"), "Posts": "affiliation"},
        {},
        {"Event": "KL20", "Speaker": "Anwar Ibrahim", "Posts": "Prime Minister; Finance Minister"},
        {
            "person.names.0.text": "Anwar Ibrahim",
            "affiliation#0.post.text": "Prime Minister",
            "affiliation#1.post.text": "Finance Minister",
            "affiliation#1.person": "@person#0",
            "participation.role": "speaker",
        },
    ),
    "kl20b-f09": (
        {**EVENT, "Speaker": Column("person", role="speaker"), "Post": "affiliation"},
        {},
        {"Event": "KL20", "Speaker": "Mohd Rafizi Ramli", "Post": "Minister of Economic Affairs"},
        {
            "person.names.0.text": "Mohd Rafizi Ramli",
            "affiliation.post.text": "Minister of Economic Affairs",
            "participation.role": "speaker",
        },
    ),
    "kl20b-f10": (
        {
            "Park": "facility.names",
            "Company": Column("organisation", role="resident", status="expected"),
            "Country": "organisation.place",
        },
        {},
        {"Park": "IC design park", "Company": "Arm", "Country": "UK"},
        {
            "organisation.names.0.text": "Arm",
            "organisation.place.country": "GB",
            "participation.status": "expected",
            "participation.of": "@facility#0",
        },
    ),
    # a tour of experts in Jiangmen, 2019
    "jm2019-f01": (
        {"活动": "event.names", "所属": "event:tour.names", "地点": "event.places"},
        {"event.part_of": ["@event:tour"]},
        {"活动": "江门专场活动", "所属": "2019年海外专家南粤行", "地点": "广东省江门市"},
        {
            "event#1.names.0.text": "江门专场活动",
            "event#0.names.0.text": "2019年海外专家南粤行",
            "event#1.part_of.0": "@event#0",
            "event#1.places.items.0.subdivision": "CN-GD",
            "event#1.places.items.0.localities": ["江门市"],
        },
    ),
    "jm2019-f02": (
        {"活动": "event.names", "日期": "event.when"},
        {},
        {"活动": "江门专场活动", "日期": "12月3日"},
        {"event.when.edtf": "2019-12-03", "event.when.inferred": ["year"]},
    ),
    "jm2019-f03": (
        {"活动": "event.names", "主题": "event.themes"},
        {},
        {"活动": "江门专场活动", "主题": "大健康和生物医药领域创新发展"},
        {"event.themes.0.text": "大健康和生物医药领域创新发展"},
    ),
    "jm2019-f04": (
        {"专家": "cohort"},
        {},
        {"专家": "来自美国、加拿大、英国、瑞典等国家的48名海外专家"},
        {
            "cohort.size.value": "48",
            "cohort.what": "海外专家",
            "cohort.origins.items.0.country": "US",
            "cohort.origins.items.1.country": "CA",
            "cohort.origins.items.2.country": "GB",
            "cohort.origins.items.3.country": "SE",
            "cohort.origins.complete": False,
        },
    ),
    "jm2019-f05": (
        {
            "专家": "cohort:全部",
            "到场": Column("cohort:到场", role="participant", status="invited"),
            "活动": "event.names",
        },
        {"cohort:到场.part_of": "@cohort:全部"},
        {"专家": "48名海外专家", "到场": "受邀的部分专家", "活动": "江门专场活动"},
        {"cohort#1.size": None, "cohort#1.what": "受邀的部分专家", "cohort#1.part_of": "@cohort#0"},
    ),
    "jm2019-f06": (
        {"活动": "event.names", "报名": Column("cohort", role="participant", status="registered")},
        {},
        {"活动": "江门专场活动", "报名": "50多名海外专家"},
        {
            "cohort.size.value": "50",
            "cohort.size.bound": "more_than",
            "cohort.what": "海外专家",
            "participation.status": "registered",
        },
    ),
    "jm2019-f07": (
        {"活动": "event.names", "项目": Column("project", stage="intended"), "领域": "project.sectors[]"},
        {},
        {"活动": "江门专场活动", "项目": "48个项目", "领域": "大健康、生物医药"},
        {
            "project.count.value": "48",
            "project.sectors.items": ["大健康", "生物医药"],
            "milestone.stage": "intended",
        },
    ),
    "jm2019-f08": (
        {"专家": "cohort", "博士": "observation:doctorate.value"},
        {},
        {"专家": "受邀专家", "博士": "九成以上"},
        {
            "observation.value.value": "90",
            "observation.value.bound": "at_least",
            "observation.value.unit": "%",
            "observation.measure": "doctorate",
            "observation.subject.id": "@cohort#0",
        },
    ),
    "jm2019-f09": (
        {"专家": "cohort", "任职": "observation:post abroad.value"},
        {},
        {"专家": "受邀专家", "任职": "至少50%"},
        {"observation.value.value": "50", "observation.value.bound": "at_least", "observation.value.unit": "%"},
    ),
    "jm2019-f10": (
        {
            "活动": "event.names",
            "到场": Column("cohort:到场", role="attended", status="attended"),
            "企业": "cohort:企业",
            "载体": "cohort:载体",
            "部门": "cohort:部门",
        },
        {"cohort:到场.drawn_from": ["@cohort:企业", "@cohort:载体", "@cohort:部门"]},
        {
            "活动": "江门专场活动",
            "到场": "逾150人",
            "企业": "70多家企业和医疗机构",
            "载体": "6家创新科研载体",
            "部门": "政府职能部门",
        },
        {
            "cohort#3.size.value": "150",
            "cohort#3.size.bound": "more_than",
            "cohort#0.size.value": "70",
            "cohort#0.size.bound": "more_than",
            "cohort#1.size.value": "6",
            "cohort#2.size": None,
            "cohort#3.drawn_from.0.id": "@cohort#0",
            "cohort#3.drawn_from.2.id": "@cohort#2",
        },
    ),
    "jm2019-f11": (
        {
            "活动": "event.names",
            "嘉宾": [Column("person", role="attended", status="attended"), Column("person", role="speaker")],
            "职务": "affiliation",
        },
        {},
        {"活动": "江门专场活动", "嘉宾": "王长青", "职务": "江门市副市长"},
        {
            "person.names.0.text": "王长青",
            "affiliation.post.text": "江门市副市长",
            "participation#0.role": "attended",
            "participation#1.role": "speaker",
        },
    ),
    "jm2019-f12": (
        {
            "活动": "event.names",
            "路演人": Column("person", role="presenter"),
            "国家": "person.origin",
            "项目": "project.names",
        },
        {"project.by": "@person"},
        {"活动": "江门专场活动", "路演人": "Aamar Khwaja", "国家": "英国", "项目": "模块化花园微型农场"},
        {
            "person.names.0.text": "Aamar Khwaja",
            "person.origin.country": "GB",
            "participation.role": "presenter",
            "project.names.0.text": "模块化花园微型农场",
            "project.by.0.id": "@person#0",
        },
    ),
    "jm2019-f13": (
        {
            "姓名": "person.names",
            "英文名": Column("person.names", parts={"kind": "transliteration", "lang": "en"}),
            "职务": "affiliation",
        },
        {},
        {"姓名": "萧锦荣", "英文名": "Kam Wing Michael SIU", "职务": "加拿大皇家科学院院士；加拿大温莎大学副校长"},
        {
            "person.names.0.text": "萧锦荣",
            "person.names.1.text": "Kam Wing Michael SIU",
            "affiliation#0.post.text": "加拿大皇家科学院院士",
            "affiliation#1.post.text": "加拿大温莎大学副校长",
        },
    ),
    "jm2019-f14": (
        {"类别": "agreement.kind", "各方": "agreement.parties", "内容": "agreement.subject"},
        {},
        {"类别": "合作意向", "各方": "萧锦荣；江门市中心医院", "内容": "医学生物技术产业"},
        {
            "agreement.kind": "intention",
            "agreement.parties.0.stated": "萧锦荣",
            "agreement.parties.1.stated": "江门市中心医院",
            "agreement.subject": "医学生物技术产业",
        },
    ),
    "jm2019-f15": (
        {"活动": "event.names", "环节": "event:环节[]"},
        {"event:环节.part_of": "@event"},
        {"活动": "江门专场活动", "环节": "路演、对接"},
        {
            "event#1.names.0.text": "路演",
            "event#2.names.0.text": "对接",
            "event#1.part_of.0": "@event#0",
            "event#2.part_of.0": "@event#0",
        },
    ),
    "jm2019-f16": (
        {
            "地区": "observation:favoured emerging industries.place",
            "产业": "observation:favoured emerging industries.value",
        },
        {},
        {"地区": "广东省江门市", "产业": "5个新兴产业"},
        {"observation.value.value": "5", "observation.measure": "favoured emerging industries"},
    ),
    # a contest in Taiwan, 2026
    "ndc2026-f01": (
        {
            "活動": "event.names",
            "競賽": "event:contest.names",
            "國家": "event.places.country",
            "城市": "event.places.localities",
            "場館": "event.places.venue",
        },
        {"event.part_of": "@event:contest"},
        {
            "活動": "初賽入選團隊茶敘活動（台北場）",
            "競賽": "創業綻放—創業大聯盟競賽",
            "國家": "台灣",
            "城市": "台北",
            "場館": "台大醫院國際會議中心",
        },
        {
            "event#1.names.0.text": "初賽入選團隊茶敘活動（台北場）",
            "event#0.names.0.text": "創業綻放—創業大聯盟競賽",
            "event#1.part_of.0": "@event#0",
            "event#1.places.items.0.country": "TW",
            "event#1.places.items.0.localities": ["台北"],
            "event#1.places.items.0.venue": "台大醫院國際會議中心",
        },
    ),
    "ndc2026-f02": (
        {"活動": "event.names", "日期": "event.when"},
        {},
        {"活動": "茶敘", "日期": "28日"},
        {"event.when.edtf": "2026-01-28", "event.when.inferred": ["year", "month"]},
    ),
    "ndc2026-f03": (
        {"活動": "event.names", "主辦單位": Column("organisation", role="organiser")},
        {},
        {"活動": "茶敘", "主辦單位": "國家發展委員會"},
        {"organisation.names.0.text": "國家發展委員會", "participation.role": "organiser"},
    ),
    "ndc2026-f04": (
        {"競賽": "event.names", "創業資源": "observation:support"},
        {},
        {"競賽": "創業大聯盟競賽", "創業資源": "超過新台幣3億元"},
        {
            "observation.money.amount": "300000000",
            "observation.money.currency": "TWD",
            "observation.money.bound": "more_than",
            "observation.subject.id": "@event#0",
        },
    ),
    "ndc2026-f05": (
        {"資格": "cohort.what", "成立日": "milestone:established.when.start"},
        {},
        {"資格": "新創公司", "成立日": "109年1月1日"},
        {"cohort.what": "新創公司", "milestone.when.edtf": "2020-01-01/", "milestone.stage": "established"},
    ),
    "ndc2026-f06": (
        {"競賽": "event.names", "報名": Column("cohort", role="participant", status="registered")},
        {},
        {"競賽": "創業大聯盟競賽", "報名": "超過2800組團隊"},
        {
            "cohort.size.value": "2800",
            "cohort.size.bound": "more_than",
            "cohort.what": "團隊",
            "participation.status": "registered",
        },
    ),
    "ndc2026-f07": (
        {
            "競賽": "event.names",
            "入選": Column("cohort", role="participant", status="selected"),
            "比例": "observation:入選率",
        },
        {},
        {"競賽": "創業大聯盟競賽", "入選": "300組團隊", "比例": "約1成"},
        {
            "cohort.size.value": "300",
            "participation.status": "selected",
            "observation.value.value": "10",
            "observation.value.bound": "about",
            "observation.value.unit": "%",
        },
    ),
    "ndc2026-f08": (
        {
            "競賽": "event.names",
            "培訓": "event:camp.names",
            "為期": "event:camp.duration",
            "輔導": "event:mentoring.names",
        },
        {
            "event:camp.part_of": "@event",
            "event:mentoring.part_of": "@event",
            "event:camp.status": "ongoing",
        },
        {"競賽": "創業大聯盟競賽", "培訓": "實體培訓營", "為期": "2天1夜", "輔導": "業師一對一輔導"},
        {
            "event#1.names.0.text": "實體培訓營",
            "event#1.duration.iso": "P2D",
            "event#1.status": "ongoing",
            "event#2.names.0.text": "業師一對一輔導",
        },
    ),
    "ndc2026-f09": (
        {"團隊": "cohort", "獎金": "observation:support"},
        {"observation:support.status": "planned"},
        {"團隊": "100組團隊", "獎金": "超過3億元"},
        {
            "cohort.size.value": "100",
            "observation.money.amount": "300000000",
            "observation.money.currency": "TWD",
            "observation.money.bound": "more_than",
            "observation.status": "planned",
        },
    ),
    "ndc2026-f10": (
        {"活動": "event.names", "致詞": Column("person", role="speaker"), "職稱": "affiliation"},
        {},
        {"活動": "茶敘", "致詞": "葉俊顯", "職稱": "國發會主委"},
        {
            "person.names.0.text": "葉俊顯",
            "affiliation.post.text": "國發會主委",
            "participation.role": "speaker",
        },
    ),
    "ndc2026-f11": (
        {"方案": "programme.names", "額度": "observation:quota"},
        {"programme.kind": "scheme"},
        {"方案": "創業天使投資方案", "額度": "100億元"},
        {
            "programme.names.0.text": "創業天使投資方案",
            "observation.money.amount": "10000000000",
            "observation.money.currency": "TWD",
            "observation.subject.id": "@programme#0",
        },
    ),
    "ndc2026-f12": (
        {"名稱": "programme.names", "數量": "programme.count", "領域": "programme.sectors"},
        {},
        {"名稱": "百億主題式投資", "數量": "7個", "領域": "AI、綠色成長、機器人等"},
        {
            "programme.names.0.text": "百億主題式投資",
            "programme.count.value": "7",
            "programme.sectors.items": ["AI", "綠色成長", "機器人"],
            "programme.sectors.complete": False,
        },
    ),
    "ndc2026-f13": (
        {"品牌": Column("facility.names", parts={"kind": "brand"}), "地點": "facility.places"},
        {"milestone.subject": "@facility", "milestone.stage": "營運"},
        {"品牌": "Startup Island TAIWAN", "地點": "東京、矽谷"},
        {
            "facility.names.0.text": "Startup Island TAIWAN",
            "facility.names.0.kind": "brand",
            "facility.places.items.0.localities": ["東京"],
            "facility.places.items.1.localities": ["矽谷"],
            "milestone.stage": "operating",
        },
    ),
    "ndc2026-f14": (
        {"活動": "event.names", "到場": Column("cohort", role="participant")},
        {},
        {"活動": "茶敘", "到場": "專業投資人及業師"},
        {"cohort.size": None, "cohort.what": "專業投資人及業師", "participation.agent.id": "@cohort#0"},
    ),
}


def at(tree, path):
    """Return what is at a path of a tree; None where nothing is."""
    for part in path:
        if isinstance(tree, list):
            tree = tree[int(part)] if int(part) < len(tree) else None
        else:
            tree = (tree or {}).get(part)
    return tree


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_told_as_a_row_comes_out_as_records(fact):
    """With the right values, all words kept, and nothing left to tell."""
    columns, always, row, expected = FACTS[fact]
    context = DOCUMENTS[fact.partition("-")[0]]
    result = read(row, Plan(columns, always=always, context=context))
    assert [str(problem) for problem in result.problems] == []
    assert result.unread == {}
    trees = {}
    for record in result.records:
        trees.setdefault(kind_of(type(record)).name, []).append(json.to_dict(record))
    for place, wanted in expected.items():
        kind, *path = place.split(".")
        name, _, number = kind.partition("#")
        found = at(trees[name][int(number or 0)], path)
        value = wanted
        if isinstance(wanted, str) and wanted.startswith("@"):
            other, _, which = wanted[1:].partition("#")
            value = trees[other][int(which)]["id"]
        assert (place, found or None) == (place, value or None)


def test_every_fact_is_here():
    """Fifteen, ten, sixteen and fourteen."""
    assert len(FACTS) == 55
