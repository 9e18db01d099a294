"""Cells as people fill them in: in two languages, with footnotes, with months as 2024.07, and years left empty."""

import pytest

from talentweek import Event, Investment, Observation
from talentweek.intake import Plan, read
from talentweek.normalise import Context

CONTEXT = Context(published="2024-08-01", country="CN")
PLAN = Plan(
    {
        "Event": "event.names",
        "Date": "event.when",
        "Start": "event.when.start",
        "Mode": "event.mode",
        "Place": "event.places",
        "Sum": "investment.amount",
        "Measure": ["observation:a.measure", "observation:b.measure"],
        "2023": "observation:a",
        "2024": "observation:b",
    },
    always={"observation:a.period": "2023", "observation:b.period": "2024"},
    context=CONTEXT,
)


def of(model, context=None, **cells):
    """Return the records of a class that a row makes, and what is told of it."""
    result = read({"Event": "Week", **cells}, PLAN, context=context)
    return [one for one in result.records if isinstance(one, model)], [(one.path, one.code) for one in result.problems]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("July 11–17, 2024 / 2024年7月11日至17日", "2024-07-11/2024-07-17"),
        ("2024年7月11日（July 11, 2024）", "2024-07-11"),
        ("2024.07", "2024-07"), ("2024.7", "2024-07"), ("2024.07-2024.09", "2024-07/2024-09"), ("2024.12", "2024-12"),
    ],
)  # fmt: skip
def test_a_date_may_stand_twice_or_with_a_point(words, edtf):
    """In both languages, and as tables have months; all words are kept."""
    (event,), told = of(Event, Date=words)
    assert (event.when.edtf, event.when.stated, told) == (edtf, words, [])


@pytest.mark.parametrize(
    "words",
    [
        "11 July 2024 / 2024年7月12日",
        "11 July 2024 / 12 July 2024",
        "2024年7月11日 11 July 2024, 2024年",
        "2024年7月11日 vs July 11, 2024",
    ],
)
def test_two_dates_that_are_not_the_same_one_are_none(words):
    """Nor are two in one language, or three."""
    (event,), told = of(Event, Date=words)
    assert (event.when, told) == (None, [("/Date", "several_readings")])


def test_an_amount_may_stand_in_both_languages():
    """Once, and not twice."""
    (investment,), told = of(Investment, Sum="RMB 10 million / 1000万元")
    assert (investment.amount.amount, investment.amount.currency, told) == (10_000_000, "CNY", [])
    (investment,), told = of(Investment, Sum="RMB 10 million / RMB 10 million")
    assert (investment.amount.amount, told) == (None, [("/Sum", "several_readings")])


@pytest.mark.parametrize(
    ("words", "mode"),
    [("Offline 线下", "offline"), ("线上 / Online", "online"), ("Online / 线下", None), ("线下 Zoom", None)],
)
def test_a_word_of_a_vocabulary_may_stand_in_both_languages(words, mode):
    """Where they say the same."""
    (event,), told = of(Event, Mode=words)
    assert (event.mode and event.mode.value, told) == (mode, [] if mode else [("/Mode", "not_read")])


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        ("11/07/2024", "several_readings", "day and month cannot be told apart"),
        ("5.7.2024", "several_readings", "day and month cannot be told apart"),
        ("45484", "not_read", "a number, as spreadsheets have for days, and no date"),
        ("45484.75", "not_read", "a number, as spreadsheets have for days, and no date"),
        ("2024.1", "not_read", "no date in these words"),
        ("soon", "not_read", "no date in these words"),
    ],
)
def test_why_there_is_no_date_is_told(words, code, message):
    """With what would mend it."""
    result = read({"Event": "Week", "Date": words}, PLAN, context=Context())
    (problem,) = result.problems
    assert (problem.code, problem.message, result.unread) == (code, message, {"Date": words})
    assert (problem.hint is None) == (message == "no date in these words")


def test_the_mark_of_a_footnote_is_told_and_is_no_number():
    """What it says is not known."""
    (event,), told = of(Event, Date="2024-07-11 [a]")
    assert (event.when.edtf, event.when.stated, told) == ("2024-07-11", "2024-07-11 [a]", [("/Date", "partly_read")])
    (investment,), told = of(Investment, Sum="RMB 3.2m[1]")
    assert (investment.amount.amount, told) == (3_200_000, [("/Sum", "partly_read")])


@pytest.mark.parametrize(
    ("words", "venue", "localities"),
    [("Café Einstein", None, ("Café Einstein",)), ("Zürich", None, ("Zürich",)), ("Hôtel Palace, Hall 3", None, ())],
)
def test_a_place_with_marks_on_its_letters_is_one(words, venue, localities):
    """As one without."""
    (event,), _ = of(Event, Place=words)
    assert (event.places.items[0].venue, event.places.items[0].localities) == (venue, localities)


def test_a_year_that_is_left_empty_is_no_observation_and_is_not_told():
    """The words of the measure are held by another one."""
    found, told = of(Observation, Measure="jobs", **{"2023": "—", "2024": "300"})
    assert ([(one.measure, one.value.value) for one in found], told) == ([("jobs", 300)], [])


def test_a_measure_of_which_no_number_is_said_is_told():
    """Its words are held by nothing."""
    result = read({"Event": "Week", "Measure": "jobs", "2023": "", "2024": "-"}, PLAN)
    assert {(one.path, one.code) for one in result.problems} == {("/Measure", "inconsistent")}
    assert result.unread == {"Measure": "jobs"}


def test_a_record_that_several_columns_would_tell_names_them():
    """None of them alone is wrong."""
    plan = Plan({"Who": "person", "As": "participation.role", "On": "participation.when"}, always={
        "event.names": "Week", "participation.agent": "@person", "participation.of": "@event",
    })  # fmt: skip
    result = read({"Who": "TBC", "As": "speaker", "On": "2024"}, plan)
    assert [(one.path, one.code, one.found) for one in result.problems] == [
        ("/Who", "placeholder", "'TBC'"), ("", "missing", "'As, On'"),
    ]  # fmt: skip
    assert result.unread == {"Who": "TBC", "As": "speaker", "On": "2024"}


def test_two_records_of_one_id_are_told_at_the_column_of_the_second():
    """And not at the one that both share."""
    plan = Plan(
        {
            "Measure": ["observation:a.measure", "observation:b.measure"],
            "Done": "observation:a",
            "Rate": "observation:b",
        },
        always={"event.names": "Week", "observation:a.subject": "@event", "observation:b.subject": "@event"},
    )
    result = read({"Measure": "jobs", "Done": "300", "Rate": "96%"}, plan)
    assert [(one.path, one.code) for one in result.problems] == [("/Rate", "duplicate_id")]
    assert result.unread == {"Measure": "jobs", "Rate": "96%"}
