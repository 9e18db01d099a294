"""The patterns of which English dates are made: the orders of day, month and year, parts of periods, what bounds them.

`D` is a day, `TAIL` the year behind a date, `FULL` a day with its month or a month with its year, in any order.
"""

from __future__ import annotations

from typing import Final

D: Final = "(D2 ENDING | DAYTENS '-'? ORDINAL | ORDINAL | D2 | WORDED)"
#: A time of day.
CLOCK: Final = "D2_':'_D2 (':' D2)?"
TIME: Final = f"({CLOCK} MERIDIEM? ZONE? | D2 MERIDIEM | 'noon' | 'midday' | 'midnight')"
#: A year in words: nineteen seventeen, nineteen oh five, two thousand and eight.
SPELLED: Final = "(WORDED OH WORDED | WORDED WORDED | WORDED)"
TAIL: Final = f"(','? ('of' | 'in')? (D4 | {SPELLED} !(WORD | NUM)) | ','? ('of' | 'in')? 'the'? RELATIVE)"
_MONTH_DAY: Final = (
    f"MONTH D2 ({CLOCK} ZONE | D2_':'_D2_':'_D2) D4"
    " | MONTH 'the'? ORDINAL D2 !(WORD | ENDING | ':') | MONTH '.'? DAYYEAR"
    " | MONTH '.' D2 ',' D4 | MONTH WORDED OH WORDED"
    f" | MONTH ('-' | '/' | ',')? 'the'? {D} ({TAIL} | ('-' | '/')_ D4 | ','? ''' D2)?"
)
_DAY_MONTH: Final = (
    f"'the'? ({D} 'day'? ('of' | '-' | '/')? | D2_'.') MONTH"
    f" ({TAIL} | ('-' | '/' | '.') D4 | ('-' | '/')_D2 !_(':' | ENDING) !MONTH | ('of' '''? | ''') D2)?"
    " | D2 ',' MONTH ','? D4 | D2_'-'_D4_'-'_MONTH"
)
_YEAR_MONTH: Final = f"D4 ('-' | '/')? MONTH (('-' | '/')? {D})? | D4 ',' MONTH {D} !(',' | D4)"
_MONTH_YEAR: Final = (
    "MONTH ('-' | '/' | ',' | 'period'? ('of' | 'in'))? 'the'? (D4 | RELATIVE)"
    f" | MONTH ('of' '''? | ''') D2 | MONTH {SPELLED}"
)
FULL: Final = f"({_MONTH_DAY} | {_DAY_MONTH} | {_YEAR_MONTH} | {_MONTH_YEAR})"
#: A part of the day: Friday afternoon, May 17.
HOURS: Final = "('morning' | 'afternoon' | 'evening' | 'night')"
#: The same with a day of the week before it.
DAY: Final = f"(WEEKDAY {HOURS}? ','? ('the' | 'on')?)? (TURN WEEKDAY '(' | TURN)? {FULL}"
#: "Early", "the end of": a part of a period that EDTF has no name for.
PART: Final = "('the'? PARTOF ('-'? 'to' '-'? PARTOF)? '-'? 'the'?)"
#: The year behind a part of it.
OF_YEAR: Final = "('of' | 'in' | ',' | '-' | '/')? 'the'? (YEARNAME 'of'?)? (D4 | RELATIVE)"
QUARTER: Final = (
    f"('q'_D2 ({OF_YEAR} | 'fy'_D2 | '''_D2)? | 'h'_D2 ({OF_YEAR} | 'fy'_D2) | D2_('q' | 'h') ('fy'_)? D2"
    " | D2_('q' | 'h') ('of' | ',')? 'fy'? D4"
    f" | D4 ('-' | '/')? ('q' | 'h')_D2 | (D2_ENDING | ORDINAL) '-'? SPANNED ({OF_YEAR})?"
    " | D4 (D2_ENDING | ORDINAL) SPANNED | RELATIVE 'of' D4)"
)
#: What stands before one date: the words that bound it, a part of a period, an estimate.
BEFORE: Final = f"bound:(LIMIT 'the'? hour:({TIME} ('on' | 'of' | ',')?)?)? part:{PART}? about:ABOUT?"
TO: Final = "('-' '-'? | '--' | 'to' | ('through' | 'thru') 'to'? | 'until' | 'till' | '~' | 'up' 'to')"
#: The day of the week in brackets behind a date.
CHECKED: Final = "(','? '(' WEEKDAY ')')?"
#: Days of the week before the dates of the same days: Mon-Wed, April 15-17; Saturday and Sunday, May 4 and 5.
WEEKDAYS: Final = f"((WEEKDAY ({TO} | ',' | 'and' | '&')){{1,3}} WEEKDAY ','?)"
AND: Final = "(',' 'and' | ',' | 'and' | '&')"
