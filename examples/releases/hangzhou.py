"""Hangzhou 2023: a text in traditional Chinese with damaged digits and pinyin among its characters.

Shows a bare day (12日) whose month comes from the dateline and whose year comes from the title, a count of
which the first digits are lost and that is not 0, a number that is part of a name, and one source with two
publishers. Names stand without the pinyin that a converter put into them; the evidence keeps what is printed
and says so.
"""

from __future__ import annotations

from functools import partial

from releases._evidence import Release, described, en, hant, implies, says
from talentweek import (
    Cohort,
    Dataset,
    DateSpan,
    Document,
    Event,
    EventSeries,
    Listing,
    Milestone,
    NameKind,
    Organisation,
    Participation,
    Person,
    Place,
    Project,
    Quantity,
)

#: Words with pinyin in brackets that nobody wrote.
damaged = partial(implies, note="the pinyin in brackets is damage")

# Each record stands in few lines, right above its words.
# fmt: off
HANGZHOU = Place(country="CN", subdivision="CN-ZJ", localities=["杭州"])
#: The fields of the academic meetings, and where the release names them.
FIELDS = {"合成生物": 892, "環境健康": 897, "人工智能": 908, "先進材料": 913, "智能制造": 918}


def dataset() -> Dataset:
    """Build the dataset."""
    agency = Organisation(id="chinanews", names=hant("中新網"), kind="news_agency")
    reprinter = Organisation(id="china-tibet-net", names=hant("中國西藏網"), kind="media")
    reporter = Person(id="zhang-yuhuan", names=hant("張煜歡"))
    wire = Document(
        id="hangzhou-wire", lang="zh", published=DateSpan(edtf="2023-11-12", inferred=["year"]),
        publishers=agency, authors=reporter,
    )
    release = Release(
        Document(
            id="hangzhou-release", lang="zh-Hant", publishers=reprinter, derived_from=wire,
            sha256="71c3cb21d83651b67f093ef253da6cff08286e4cb13cac94bee849265b6c2716",
        ),
        damaged("來源:中國西藏網(wǎng)", 1957, "/publishers"),
        damaged("中新網(wǎng)", 35, "/derived_from"),
    )
    add = release.add
    add(
        wire,
        damaged("中新網(wǎng)", 35, "/publishers"),
        says("張煜歡", 54, "/authors"),
        says("11月12日電", 46, "/published"),
        implies("2023", 0, "/published", note="the year is that of the title"),
    )
    add(agency, damaged("中新網(wǎng)", 35))
    add(reprinter, damaged("中國西藏網(wǎng)", 1960))
    add(reporter, says("張煜歡", 54))

    # The conference
    conference = add(
        Event(
            id="hangzhou-2023", names=hant("2023杭州國際人才交流與項目合作大會"), kind="conference",
            when=DateSpan(edtf="2023-11-12/", inferred=["year", "month"], stated="12日"), places=HANGZHOU,
            themes=hant("開放合作、創新創業"), status="ongoing",
        ),
        says("2023杭州國際人才交流與項目合作大會", 62),
        says("12日", 58, "/when"),
        implies("11月12日電", 46, "/when", note="the month is that of the dateline"),
        implies("2023", 0, "/when", note="the year is that of the title"),
        says("浙江杭州", 82, "/places"),
        damaged("開放合作、創(chuàng)新創(chuàng)業(yè)", 137, "/themes"),
        says("開幕", 86, "/status"),
    )
    activities = add(
        Event(
            id="hangzhou-activities", names=described("活動", "zh-Hant"), part_of=conference,
            count=Quantity.more_than(50, "場"), status="planned",
        ),
        says("豐富活動", 468, "/names"),
        says("50余場", 464, "/count"),
        says("大會還將舉辦", 327),
    )
    parts = [conference, activities]

    # What it is made of
    forums = add(
        EventSeries(id="overseas-students-forum", names=hant("中國留學生論壇")),
        damaged("中國留學(xué)生論壇", 336),
    )
    add(
        Event(
            id="hangzhou-students-forum", names=hant("中國留學生論壇"), kind="forum", series=forums,
            edition=4, part_of=parts, themes=hant("弘揚留學報國傳統,書寫人生精彩華章"), status="planned",
        ),
        damaged("中國留學(xué)生論壇", 336),
        says("第四屆", 333, "/edition"),
        says("大會還將舉辦", 327, "/part_of", "/status"),
        damaged("弘揚留學(xué)報國傳統(tǒng),書寫人生精彩華章", 1146, "/themes"),
    )
    add(
        Event(
            id="hangzhou-westlake-dialogue", names=hant("2023西湖對話"), kind="forum", part_of=parts,
            themes=hant("薈人才、建名城,在杭州、聯世界"), status="planned",
        ),
        says("2023西湖對話", 349),
        says("大會還將舉辦", 327, "/part_of", "/status"),
        damaged("薈人才、建名城,在杭州、聯(lián)世界", 1406, "/themes"),
    )
    exhibition = add(
        Event(
            id="hangzhou-exhibition", names=hant("外籍人才創新成果展和項目對接會"), kind="exhibition",
            part_of=parts,
        ),
        damaged("外籍人才創(chuàng)新成果展和項目對接會", 358),
        says("大會還將舉辦", 327, "/part_of"),
    )
    add(
        Event(
            id="hangzhou-contest", kind="contest", part_of=parts, status="planned",
            names=[
                hant("“創客天下·杭向未來”2023杭州市海外高層次人才創新創業大賽"),
                hant("創客天下·杭向未來", NameKind.brand),
            ],
        ),
        damaged(
            "“創(chuàng)客天下·杭向未來”2023杭州市海外高層次人才創(chuàng)新創(chuàng)業(yè)大賽", 382,
            "/names", "/kind",
        ),
        says("大會還將舉辦", 327, "/part_of", "/status"),
    )
    rural = add(
        Event(
            id="hangzhou-rural",
            names=[hant("鄉村人才振興促進共同富裕大會"), hant("鄉村振興促進共同富裕大會", NameKind.alias)],
            kind="conference", part_of=parts, status="planned",
        ),
        damaged("鄉(xiāng)村人才振興促進共同富裕大會", 442, "/names/鄉村人才振興促進共同富裕大會", "/kind"),
        damaged("鄉(xiāng)村振興促進共同富裕大會", 1610, "/names/鄉村振興促進共同富裕大會"),
        says("大會還將舉辦", 327, "/part_of", "/status"),
    )
    add(
        Event(
            id="hangzhou-forum-50", names=hant("中國人才50人論壇"), kind="forum", part_of=conference,
            status="planned",
        ),
        says("中國人才50人論壇", 1630),
        says("杭州還將舉辦", 1604, "/part_of", "/status"),
    )
    window = add(
        Event(
            id="hangzhou-find-hz",
            names=[hant("海外人才“訪學訪工訪窗口(FIND HZ)”活動"), en("FIND HZ", NameKind.short)],
            kind="visit", part_of=conference,
        ),
        damaged("海外人才“訪學(xué)訪工訪窗口(FIND HZ)”活動", 1224),
        says("FIND HZ", 1242, "/names/"),
        says("本次大會新增", 1255, "/part_of"),
    )
    add(
        Milestone(id="find-hz-introduced", subject=window, stage="introduced", event=conference),
        says("本次大會新增的重點項目", 1255),
    )
    add(
        Event(
            id="hangzhou-academic", names=described("系列學術交流活動", "zh-Hant"), kind="academic_meeting",
            part_of=conference, count=Quantity.unknown(), sectors=Listing.open(*FIELDS), status="planned",
        ),
        damaged("系列學(xué)術(shù)交流活動", 949),
        says("大會期間", 881, "/part_of"),
        says("還將聚焦", 888, "/status"),
        *[says(field, at, "/sectors/items/") for field, at in FIELDS.items() if field != "環境健康"],
        damaged("環(huán)境健康", 897, "/sectors/items/環境健康"),
        says("等產", 922, "/sectors/complete"),
    )

    # Who takes part
    talents = add(
        Cohort(id="hangzhou-talents", what="在杭海外高層次人才", size=Quantity.more_than(130, "名")),
        says("在杭海外高層次人才", 835, "/what"),
        says("130余名", 830, "/size"),
    )
    bodies = add(
        Cohort(
            id="hangzhou-expert-bodies", what="外國專家機構", size=Quantity.unknown("家", stated="?0余家"),
        ),
        damaged("外國專家機構(gòu)", 818, "/what"),
        says("?0余家", 814, "/size", note="the first digits are lost; the number is unknown"),
    )
    for cohort in (talents, bodies):
        add(
            Participation(id=f"{cohort.id}-presented", agent=cohort, of=exhibition, role="presented"),
            says("參與路演洽談", 856),
        )
    visitors = add(
        Cohort(
            id="hangzhou-visitors", what="海外青年學者、外國專家組織負責人以及攜項目來杭參賽的外國人才",
            size=Quantity.more_than(300, "名"),
        ),
        damaged("海外青年學(xué)者", 1277, "/what"),
        damaged("外國專家組織負責(zé)人", 1289, "/what"),
        says("攜項目來杭參賽的外國人才", 1304, "/what"),
        says("300余名", 1272, "/size"),
    )
    add(
        Participation(
            id="hangzhou-visitors-invited", agent=visitors, of=window, role="visitor", status="invited",
        ),
        says("活動邀請了", 1267),
    )

    # What is to happen there
    cases = add(
        Project(
            id="lead-goose-cases", names=hant("鄉村振興“領頭雁”優秀案例"), count=Quantity.unknown("案例"),
        ),
        damaged("鄉(xiāng)村振興“領(lǐng)頭雁”優(yōu)秀案例", 1734),
    )
    add(
        Milestone(id="lead-goose-cases-planned", subject=cases, stage="planned", event=rural, stated="發布"),
        damaged("將發(fā)布", 1727),
        damaged("在鄉(xiāng)村人才振興促進共同富裕大會期間", 1699, "/event"),
    )
    contest = add(
        Event(
            id="lead-goose-contest", names=hant("全國農業“領頭雁”創新大賽"), kind="contest", status="planned",
        ),
        damaged("全國農(nóng)業(yè)“領(lǐng)頭雁”創(chuàng)新大賽", 1768),
        damaged("將發(fā)布", 1727, "/status"),
    )
    add(
        Milestone(
            id="lead-goose-contest-planned", subject=contest, stage="planned", event=rural, stated="啟動",
        ),
        says("啟動", 1766),
        damaged("在鄉(xiāng)村人才振興促進共同富裕大會期間", 1699, "/event"),
    )
    return release.dataset()
