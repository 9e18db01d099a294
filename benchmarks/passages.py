"""Passages as press releases have them, of any number: free text for readings at scale, English and Chinese in turn.

>>> passages(5)[4]
'Visitor 108 came to see what the 7 tenants of the park make.'
>>> len(passages(1000)), len(set(passages(1000)))
(1000, 1000)
"""

from __future__ import annotations

MONTHS = ("January", "March", "April", "May", "July", "September", "October", "November")
#: What is said, with places for figures; what is counted, and how it is bounded, differs.
TOLD = (
    "On {month} {day} over {many} foreign experts toured the park; {some} projects of {sum} million yuan were signed.",
    "{month_number}月{day}日，{many}余名海外人才参加第{few}届创新创业大赛，签约项目{some}个，总投资{sum}亿元。",
    "The {few}-day tour, which opened on {month} {day}, 2024, drew nearly {many} start-ups, up {some}.5 percent.",
    "活动为期{few}天，对接企业近{many}家，其中{some}个项目获得投资{sum}00万元（约合{some}.5万美元）。",
    "Visitor {many} came to see what the {few} tenants of the park make.",
)


def passages(count: int) -> list[str]:
    """Return so many passages, all different."""
    return [
        TOLD[number % len(TOLD)].format(
            month=MONTHS[number * 7 % len(MONTHS) or 1],
            month_number=number % 12 + 1,
            day=number % 28 + 17 if number % 28 < 12 else number % 28 - 11,  # noqa: PLR2004 - days of a month
            many=number + 104,
            few=number % 9 + 3,
            some=number % 90 + 7,
            sum=number * 37 % 970 + 38,
        )
        for number in range(count)
    ]
