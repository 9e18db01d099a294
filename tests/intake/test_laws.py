"""What holds for any row whatever stands in it."""

import string

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import Dataset
from talentweek.entities.kinds import KINDS
from talentweek.formats import json
from talentweek.intake import Plan, read
from talentweek.intake._addresses import parse, parts_of, rules_of
from talentweek.intake._cells import escaped
from talentweek.intake._lists import split
from talentweek.intake._usual import usual_columns
from talentweek.intake.plans import EMPTY
from talentweek.normalise import Context

USUAL = [name for name, _ in usual_columns()]
PIECES = [
    "over ", "20", " experts", "1000万元", "近", "余名", "专家", "July 11", ", ", "; ", "、", "等", "and others",
    "from ",
    "France", "来自", "%", "?", "2024", "第", "届", "(", ")", " ", "$", "yuan", "\n", "的", "江苏省", "昆山市", "Hall",
]  # fmt: skip
WORDS = st.one_of(st.text(max_size=30), st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
ROWS = st.dictionaries(st.sampled_from(USUAL), WORDS, max_size=6)
CONTEXTS = st.sampled_from([Context(), Context(published="2024-07-16", country="CN", language="en")])


def leaves(value):
    """Yield every text in a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from leaves(item)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from leaves(getattr(value, field.name))


@given(ROWS, CONTEXTS)
def test_no_words_are_lost(row, context):
    """Each character of a cell that says something is in a record, or among what was not read, or told."""
    result = read(row, context=context)
    held = "".join(text for record in result.records for text in leaves(record))
    kept = held + "".join(result.unread.values()) + "".join(one.found or "" for one in result.problems)
    separators = set("；;|、,，" + string.whitespace)
    for column, words in row.items():
        address = dict(usual_columns())[column].to
        if words.strip().lower() in EMPTY or address.endswith((".mode", ".status", ".edition", ".kind", ".language")):
            continue  # a member or a number says it as well as the words
        if address.startswith("context.") or ".places." in address:
            continue
        for character in escaped(words):
            assert character in kept or character in separators or character.isspace() or not character.isprintable()


@given(ROWS, CONTEXTS)
def test_what_is_read_is_valid(row, context):
    """The records of a row are a dataset that is written and read again."""
    dataset = read(row, context=context).dataset
    assert json.loads(json.dumps(dataset)) == dataset


@given(ROWS, CONTEXTS)
def test_a_row_is_read_alike_each_time(row, context):
    """Ids, too."""
    assert read(row, context=context) == read(dict(row), context=context)


@given(ROWS, CONTEXTS)
def test_problems_lead_to_columns_of_the_row(row, context):
    """And have codes and messages."""
    for problem in read(row, context=context).problems:
        column = problem.path[1:].replace("~1", "/").replace("~0", "~")
        assert problem.path == "" or column in row
        assert problem.code
        assert problem.message


@given(st.lists(WORDS, max_size=3), st.booleans(), st.booleans())
def test_lists_keep_the_words_of_their_items(words, commas, enumeration):
    """Items are parts of the words, in their order."""
    text = ", ".join(words)
    at = 0
    for item in split(text, commas=commas, enumeration=enumeration).items:
        assert item
        at = text.index(item, at) + len(item)


NUMBERS = {
    "{}、": "；", "{}. ": "; ", "{}) ": "\n", "({}) ": " ", "（{}）": "", "{}．": "；", "{}.": " ", "{ring}": "",
}  # fmt: skip


@given(
    st.lists(st.text("甲乙丙丁Foo", min_size=1, max_size=9), min_size=2, max_size=20), st.sampled_from(sorted(NUMBERS))
)
def test_the_numbers_of_a_list_are_no_part_of_its_items(items, style):
    """However they are written, and whatever stands between the items."""
    marks = [style.format(number, ring=chr(ord("①") + number - 1)) for number in range(1, len(items) + 1)]
    words = NUMBERS[style].join(mark + item for mark, item in zip(marks, items, strict=True))
    assert split(words).items == tuple(items)


def addresses():
    """Yield the address of every field of every class of record, and of every part of one."""
    for kind, known in KINDS.items():
        for field, rule in rules_of(known.model).items():
            yield f"{kind}.{field}"
            for part in parts_of(rule):
                yield f"{kind}.{field}.{part}"


@pytest.mark.parametrize("address", list(addresses()))
def test_every_field_of_every_class_can_be_addressed(address):
    """And read from whatever words without an error."""
    parsed = parse(address)
    plan = Plan({"X": address}, always=needs(parsed.kind, parsed.field))
    for words in ("20", "2024", "a; b", "第四届", "?0余家", "yes", "CN", "P1W", "x" * 2000):
        assert isinstance(read({"X": words}, plan).dataset, Dataset)


def needs(kind, field):
    """Return what a record of a kind needs beside one of its fields."""
    always = {
        "event": {"names": "Week"}, "series": {"names": "Weeks"}, "person": {"names": "A"},
        "organisation": {"names": "A"}, "cohort": {"what": "experts"}, "facility": {"names": "Park"},
        "participation": {"agent": "A", "of": "week"}, "affiliation": {"person": "a", "post": "b"},
        "project": {"names": "Farm"}, "programme": {"names": "Plan"}, "milestone": {"subject": "a"},
        "observation": {"measure": "jobs"}, "ranking": {"rank": "3"}, "quote": {"speaker": "A"},
        "evidence": {"subject": "a", "path": "/names", "document": "d", "exact": "e"},
        "match": {"a": "a", "b": "b", "verdict": "same"},
    }.get(kind, {})  # fmt: skip
    return {f"{kind}.{name}": words for name, words in always.items() if name != field}
