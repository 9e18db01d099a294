"""The usual names of columns, in English and in both scripts of Chinese: Name, 名称, 名稱.

They are known where a plan gives no columns, or asks for them (`usual=True`).

>>> dict(usual_columns())["届次"].to
'event.edition'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.intake._columns import Column

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What a column leads to, and its names, separated by bars.
_USUAL: Final[tuple[tuple[str | Column, str], ...]] = (
    # the event
    ("event.id", "event id|id|活动编号|活動編號"),
    (
        "event.names",
        (
            "name|event|event name|title|event title"
            "|活动|活動|名称|名稱|活动名称|活動名稱|赛事名称|賽事名稱|会议名称|會議名稱"
        ),
    ),
    (
        Column("event.names", parts={"kind": "translation", "lang": "en"}),
        "english name|name en|name in english|英文名|英文名称|英文名稱",
    ),
    (
        Column("event.names", parts={"kind": "translation", "lang": "zh"}),
        "chinese name|name zh|name in chinese|中文名|中文名称|中文名稱",
    ),
    (Column("event.names", parts={"kind": "short"}), "short name|abbreviation|简称|簡稱"),
    ("event.edition", "edition|届|屆|届次|屆次|届数|屆數"),
    ("series.names", "series|event series|系列|系列活动|系列活動"),
    ("event.kind", "kind|type|event type|category|类型|類型|活动类型|活動類型|类别|類別"),
    (
        "event.when",
        (
            "when|date|dates|event date"
            "|日期|时间|時間|活动日期|活動日期|活动时间|活動時間|举办时间|舉辦時間|举行时间|舉行時間"
        ),
    ),
    (
        "event.when.start",
        "start|start date|from|begin|begins|开始日期|開始日期|开始时间|開始時間|起始日期|开幕日期|開幕日期",
    ),
    ("event.when.end", "end|end date|to|until|ends|结束日期|結束日期|结束时间|結束時間|截止日期|闭幕日期|閉幕日期"),
    ("event.duration", "duration|length|how long|期限|时长|時長|持续时间|持續時間|为期|為期|会期|會期"),
    (Column("event.duration", unit="天"), "天数|天數|number of days"),
    ("event.places", "place|places|location|where|地点|地點|地址|举办地|舉辦地|举办地点|舉辦地點|活动地点|活動地點"),
    ("event.places.country", "country|国家|國家"),
    ("event.places.subdivision", "province|state|省|省份"),
    ("event.places.localities", "city|town|城市|市"),
    ("event.places.venue", "venue|site|场地|場地|场馆|場館|会场|會場"),
    ("event.mode", "mode|format|形式|举办形式|舉辦形式|方式"),
    ("event.themes", "theme|themes|motto|topic|主题|主題"),
    ("event.sectors[]", "sector|sectors|field|fields|industry|industries|领域|領域|行业|行業|产业|產業"),
    ("event.status", "status|状态|狀態"),
    # who took part
    (
        Column("cohort:participants", role="participant"),
        "participants|participation|participating|参与者|參與者|参与人数|參與人數|参加人数|參加人數|人数|人數",
    ),
    (
        Column("cohort:attendees", role="attended", status="attended"),
        "attendees|attendance|attended|guests|参会人数|參會人數|参会者|參會者|与会人数|與會人數|出席人数|出席人數|与会人员|與會人員",
    ),
    (
        Column("cohort:invited", role="participant", status="invited"),
        "invited|invitees|受邀人数|受邀人數|邀请人数|邀請人數|受邀",
    ),
    (
        Column("cohort:registered", role="participant", status="registered"),
        "registered|registrations|applicants|applications|报名人数|報名人數|报名|報名|注册人数|註冊人數",
    ),
    (
        Column("cohort:experts", role="participant"),
        "experts|talents|专家|專家|专家人数|專家人數|人才|人才数|人才數",
    ),
    (Column("cohort:companies", role="participant"), "companies|enterprises|企业|企業|企业数|企業數|参会企业|參會企業"),
    (
        Column("organisation:organiser", role="organiser"),
        "organiser|organisers|organizer|organizers|organised by|organized by|主办|主辦|主办方|主辦方|主办单位|主辦單位",
    ),
    (Column("organisation:host", role="host"), "host|hosts|hosted by|承办|承辦|承办方|承辦方|承办单位|承辦單位"),
    (
        Column("organisation:co-organiser", role="co-organiser"),
        "co-organiser|co-organisers|co-organizer|co-organizers|协办|協辦|协办方|協辦方|协办单位|協辦單位",
    ),
    (
        Column("organisation:sponsor", role="sponsor"),
        "sponsor|sponsors|sponsored by|赞助|贊助|赞助商|贊助商|赞助单位|贊助單位",
    ),
    (
        Column("organisation:guidance", role="guidance"),
        "guidance|under the guidance of|supervised by|指导单位|指導單位",
    ),
    (
        Column("person:speaker", role="speaker"),
        "speaker|speakers|演讲人|演講人|演讲嘉宾|演講嘉賓|主讲人|主講人|发言人|發言人",
    ),
    ("affiliation.post", "job title|职务|職務|职位|職位"),
    # what came of it
    (
        Column("project:projects", stage="other"),
        "projects|number of projects|project count|项目|項目|项目数|項目數|项目数量|項目數量",
    ),
    (
        Column("project:signed", stage="signed"),
        "projects signed|signed projects|signings|签约项目|簽約項目|签约项目数|簽約項目數",
    ),
    (
        Column("agreement:agreements", stage="other"),
        "agreements|number of agreements|协议|協議|协议数|協議數",
    ),
    (
        Column("agreement:signed", stage="signed"),
        "agreements signed|signed agreements|签约协议|簽約協議|签署协议|簽署協議",
    ),
    ("agreement:agreements.parties", "parties|signatories|签约方|簽約方|签约各方|簽約各方"),
    (
        Column("investment.amount", stage="other"),
        "investment|investment amount|amount invested|投资|投資|投资额|投資額|投资金额|投資金額",
    ),
    ("investment.amount.currency", "currency|currency code|币种|幣種|货币|貨幣"),
    ("investment.recipient", "investee|被投企业|被投企業|被投资方|被投資方|受资方|受資方"),
    ("investment.investors", "investor|investors|投资方|投資方|投资人|投資人|投资机构|投資機構"),
    (Column("investment:prize.amount", stage="other"), "prize|prizes|prize money|奖金|獎金|总奖金|總獎金"),
    ("observation:total investment.money", "total investment|总投资|總投資|总投资额|總投資額|投资总额|投資總額"),
    ("observation:jobs", "jobs|jobs created|new jobs|就业岗位|就業崗位|新增就业|新增就業|就业人数|就業人數"),
    # the source
    (
        "context.published",
        "published|publication date|date published|发布日期|發布日期|发布时间|發布時間|报道日期|報道日期",
    ),
    ("context.language", "language|lang|语言|語言"),
    ("document.url", "url|link|source url|网址|網址|链接|鏈接|連結"),
    ("document.title", "source|source title|document|来源|來源|出处|出處"),
)


def usual_columns() -> Iterator[tuple[str, Column]]:
    """Yield each usual name of a column, and where its words belong."""
    for column, names in _USUAL:
        for name in names.split("|"):
            yield name, Column(column) if isinstance(column, str) else column
