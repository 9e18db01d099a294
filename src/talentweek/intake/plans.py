"""What the columns of a table mean, said once: 列名. `Plan({"名称": "event.names", "日期": "event.when"})`.

A column leads to an address, or to several; `Column` says more about it, a role, a unit. The records of a row find
each other: who is named in the column of a role takes part in the event of the row. `always` says what no column
says, and leads from one record of the row to another with `@`.

    >>> plan = Plan({"Name": "event.names", "Guests": Column("cohort:invited", role="guest", status="invited")})
    >>> Plan({"Name": "event.name", "Date": "evnt.when"})
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Plan: 2 problems
      /columns/Name: event has no field 'name'; did you mean 'names'?
      /columns/Date: 'evnt' is no kind of record; did you mean 'event'?
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.errors import shown
from talentweek.intake._cells import WITHHELD
from talentweek.intake._columns import Column, Targets, columns_of
from talentweek.intake._compile import Compiled, compiled
from talentweek.intake._convert import lenient
from talentweek.intake._draft import Draft
from talentweek.intake._usual import usual_columns
from talentweek.normalise.context import NOTHING, Context

if TYPE_CHECKING:
    from talentweek.formats._converter import Converter  # noqa: TC004 - cattrs is loaded where it is used

__all__ = ["EMPTY", "PLACEHOLDERS", "TOTALS", "Column", "Plan"]

#: What marks a cell as empty, beside nothing and spaces; compared in lower case.
EMPTY: Final = frozenset(
    ("-", "--", "---", "–", "—", "——", "/", "\\", "n/a", "n.a.", "n.a", "na", "nan", "<na>", "null", "none",
     "not applicable", "not available", "———", "－", "无", "無", "暂无", "暫無", "没有", "沒有", "不适用", "不適用")
)  # fmt: skip
#: What says that something is not known yet, compared in lower case, without a full stop.
PLACEHOLDERS: Final = frozenset(
    ("?", "??", "???", "？", "tba", "tbc", "tbd", "t.b.a", "t.b.c", "t.b.d", "to be announced", "to be confirmed",
     "to be decided", "to be determined", "unknown", "not known", "待定", "未定", "待公布", "未公布", "待确认",
     "待確認", "待确定", "待確定", "待通知", "待补充", "待補充", "不详", "不詳", "未知", "不明", "pending",
     "to be advised", "to be added", "待统计", "待統計", "待核实", "待核實", "待更新", "待完善", "待填", "待议", "待議",
     "待商定", "待协商", "待協商", "待落实", "待落實", *WITHHELD)
)  # fmt: skip
#: What a row is called that sums up others, compared in lower case, without spaces and a colon.
TOTALS: Final = frozenset(
    ("total", "totals", "grandtotal", "subtotal", "sub-total", "sum", "average", "本页小计", "本頁小計",
     "合计", "合計", "总计", "總計", "小计", "小計", "共计", "共計", "总和", "總和", "平均", "平均值")
)  # fmt: skip


@final
@attrs.frozen(eq=False)
class Plan:
    """What the columns of a table mean, and in which context their words are read.

    InvalidObject, with all problems, where an address is none, where two columns tell one field, where a record lacks
    what it needs.
    """

    #: The name of a column, and where its words belong. Case, width and spaces of the name do not matter.
    columns: Mapping[str, Targets] = attrs.field(factory=dict[str, Targets])
    #: What is the same in each row, by address: words, a value, or `@event` for the record of the row.
    always: Mapping[str, object] = attrs.field(factory=dict[str, object], kw_only=True)
    #: When and where the table was published, in which language; a column can say it of its row (`context.published`).
    context: Context = attrs.field(default=NOTHING, kw_only=True)
    #: Whether other columns are known by their usual names; None where they are if no columns are given.
    usual: bool | None = attrs.field(default=None, kw_only=True)
    #: What the row is about: the event, or, where no column tells of one, what the first column tells of.
    about: str | None = attrs.field(default=None, kw_only=True)
    #: What marks a cell as empty, in lower case.
    empty: frozenset[str] = attrs.field(default=EMPTY, kw_only=True)
    #: What stands in for words that are not known yet, in lower case: such a cell is told of, and makes no record.
    placeholders: frozenset[str] = attrs.field(default=PLACEHOLDERS, kw_only=True)
    #: What names a row of sums, in lower case and without spaces: such a row is told of, and makes no record.
    totals: frozenset[str] = attrs.field(default=TOTALS, kw_only=True)
    #: What makes values of words: `intake.converter()` with hooks of your own.
    converter: Converter | None = attrs.field(default=None, kw_only=True, repr=False)
    _ready: Compiled = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the whole plan, and make it ready."""
        _check("columns", self.columns, Mapping)
        _check("always", self.always, Mapping)
        _check("context", self.context, Context)
        for what in ("empty", "placeholders", "totals"):
            _check(what, words := getattr(self, what), Collection)
            if isinstance(words, str) or not all(isinstance(one, str) for one in words):
                raise TypeError(f"{what} is a set of texts, not {shown(words)}")
        _check("about", self.about, str | None)
        _check("usual", self.usual, bool | None)
        if self.converter is not None and not hasattr(self.converter, "structure"):
            raise TypeError(f"converter is one of cattrs, as intake.converter() makes, not {shown(self.converter)}")
        draft = Draft(self.context, self.makes.structure)
        for name, targets in self.columns.items():
            columns = columns_of(targets)
            _check("the name of a column", name, str)
            if columns is None:
                message = f"no address, Column, or list of them: {shown(targets)}"
                draft.refuse(("columns", name), message, code="wrong_type")
            else:
                draft.add(name, columns, strictly=True)
        if self.usual or (self.usual is None and not self.columns):
            for name, column in usual_columns():
                draft.add(name, (column,), strictly=False)
        for address, value in self.always.items():
            _check("what is always so", address, str)
            draft.fix(address, value)
        object.__setattr__(self, "_ready", compiled(draft, self.about))

    @property
    def makes(self) -> Converter:
        """What makes values of words: the converter of the plan, or the usual one."""
        return self.converter or lenient()

    @property
    def ready(self) -> Compiled:
        """The plan made ready, for those who read rows."""
        return self._ready


def _check(what: str, given: object, wanted: Any) -> None:
    """Raise a TypeError where an argument is none that could be meant."""
    if not isinstance(given, wanted):
        name = getattr(wanted, "__name__", str(wanted))
        raise TypeError(f"{what} is a {name}, not {shown(given)}")
