"""Where a word of a Chinese date ends although a longer word stands there: 歧义切分.

3日内 is within three days, but 7月12日内蒙古 has a date and Inner Mongolia in it; 下周一举行 is held next Monday, with
no 一举 in it. Words are cut longest first, so that what stands behind them is listed here: a few words each, since a
character would say too much (3日内部署 is within three days).

>>> from talentweek import normalise
>>> news = normalise.Context(published="2023-11-12", language="zh")
>>> [reading.text for reading in normalise.find("7月12日内地学生，3日内完成，2022年会员大会，下周一举办", news)]
['7月12日', '3日内', '2022年', '下周一']
>>> [reading.text for reading in normalise.find("上周一举夺冠", news)]
['上周']
"""

from __future__ import annotations

from typing import Final

#: 内 begins a word of its own.
_INNER: Final = "蒙|地(?!方|产)|江|容|销|测|科|河|存|涵|阁|贸|控|卷|陆|马尔"
#: 一 to 六 are a day of the week, but in 一举夺得 and before what is counted by more digits.
_NUMERAL: Final = "[0-9〇零一二三四五六七八九十]"
_OTHERS: Final = "[二三四五六七八九十百千万〇零些律共]|一(?![同起道早])|举[夺摘拿获囊斩成]|系列|揽子|体化"
_DAY: Final = "[一二三四五六]"
#: Expressions of words that end there; each matches one character and begins with it: most words begin otherwise.
CUTS: Final = (
    f"[年月日天周](?=内(?:{_INNER}))",
    f"日(?<={_NUMERAL}日)(?=元[旦宵首老气])",
    # 9月6日 is a day, whatever begins with 内 behind it
    *(f"日(?<=[^个]月{digits}日)(?=内)" for digits in ("[0-9]", "[0-9]{2}")),
    # 十来年 is some ten years, and no year to come; 近年来年均 says how much each year
    "来(?<=[十百年]来)(?=年)",
    "周(?<=[0-9一二三四五六七八九十两]周)(?=到)",
    *(f"{_DAY}(?<=[上下本这个一]{week}{_DAY})(?!{_OTHERS})" for week in ("周", "星期", "礼拜")),
)
