"""Records in words become entities: a row of a spreadsheet, the answer of an extraction model. 表格读入.

Columns and header units are told once, in a `Plan`; every value keeps the words that it was read from; what could not
be read is a problem with a path, and its words are kept. Nothing is dropped, and a bad row never stops the others.

    >>> from talentweek import intake
    >>> from talentweek.normalise import Context
    >>> plan = intake.Plan(
    ...     {"活动": "event.names", "日期": "event.when", "投资额（亿元）": "investment.amount"},
    ...     context=Context(published="2024-07-16", country="CN", language="zh-Hans"),
    ... )
    >>> result = intake.read({"活动": "昆山创业周", "日期": "7月11日", "投资额（亿元）": "1.5"}, plan)
    >>> event, investment = result.records
    >>> event.when.edtf, investment.amount.amount, investment.amount.currency
    ('2024-07-11', Decimal('150000000'), 'CNY')
"""

from __future__ import annotations

from talentweek.intake._convert import converter as converter
from talentweek.intake.plans import Column as Column
from talentweek.intake.plans import Plan as Plan
from talentweek.intake.reading import read as read
from talentweek.intake.results import Report as Report
from talentweek.intake.results import Result as Result
from talentweek.intake.results import RowProblem as RowProblem
from talentweek.intake.results import RowRecord as RowRecord
from talentweek.intake.results import RowWords as RowWords
from talentweek.intake.tables import stream as stream
from talentweek.intake.tables import table as table
