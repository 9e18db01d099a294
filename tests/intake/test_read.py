"""One row in words: what it becomes, and what is said of the words that become nothing."""

import datetime as dt
from decimal import Decimal
from numbers import Integral

import pytest

from talentweek import (
    Affiliation,
    Agreement,
    Cohort,
    DateSpan,
    Duration,
    Edition,
    Event,
    Facility,
    Investment,
    Listing,
    Milestone,
    Money,
    Name,
    Observation,
    Organisation,
    Participation,
    Person,
    Place,
    Project,
    Quantity,
    Quote,
    Rank,
    Ranking,
    Ref,
    Severity,
)
from talentweek.intake import Column, Plan, converter, read
from talentweek.normalise import Context

CONTEXT = Context(published="2024-07-16", country="CN", language="en")


def only(result, model):
    """Return the one record of a class."""
    (found,) = [record for record in result.records if isinstance(record, model)]
    return found


def told(result):
    """Return the problems of a row: path, code, what was found."""
    return [(one.path, one.code, one.found) for one in result.problems]


# the common case


def test_a_row_of_words_becomes_records_that_know_each_other():
    """By the usual names of columns, and with all words kept."""
    result = read(
        {
            "name": "Kunshan Entrepreneurship Week",
            "edition": "第四届",
            "when": "July 11",
            "duration": "为期三天",
            "place": "Kunshan, Jiangsu",
            "participants": "over 20 foreign experts",
            "investment": "1000万元",
        },
        context=CONTEXT,
    )
    assert told(result) == []
    assert result.unread == {}
    event, experts, money = only(result, Event), only(result, Cohort), only(result, Investment)
    assert event.names == (Name(text="Kunshan Entrepreneurship Week", lang="en"),)
    assert event.edition == Edition(number=4)
    assert event.when == DateSpan(edtf="2024-07-11", inferred=["year"], stated="July 11")
    assert event.duration == Duration.of(days=3, stated="为期三天")
    (place,) = event.places.items
    assert place == Place(country="CN", subdivision="CN-JS", localities=["Kunshan"], stated="Kunshan, Jiangsu")
    assert experts.what == "foreign experts"
    assert experts.size.same_fact(Quantity.more_than(20, "foreign experts"))
    assert experts.size.stated == "over 20 foreign experts"
    assert money.amount.same_fact(Money.exact(10_000_000, "CNY"))
    assert money.amount.stated == "1000万元"
    taking_part = only(result, Participation)
    assert (taking_part.agent, taking_part.of, taking_part.role) == (Ref.to(experts), event.id, "participant")
    assert result.dataset.participants(event) == (experts,)
    assert result.dataset.investments(event) == (money,)


@pytest.mark.parametrize(
    ("name", "date", "place"),
    [
        ("名称", "日期", "地点"),
        ("名稱", "日期", "地點"),
        ("Event Name", "DATE", "Location"),
        ("event_name", "date", "where"),
    ],
)
def test_the_usual_names_of_columns_are_known_in_each_script(name, date, place):
    """Without regard to case, underscores and width."""
    result = read({name: "Week", date: "11 July 2024", place: "Taizhou, Zhejiang"})
    event = only(result, Event)
    assert (event.label, event.when.edtf, event.places.items[0].subdivision) == ("Week", "2024-07-11", "CN-ZJ")


def test_the_words_of_a_cell_are_kept_whole():
    """What stands beside the value is told, and stays in `stated`."""
    result = read({"Name": "Week", "Date": "registration at noon, 11 July 2024 at the park"})
    event = only(result, Event)
    assert event.when.edtf == "2024-07-11"
    assert event.when.stated == "registration at noon, 11 July 2024 at the park"
    assert {(one.path, one.code, one.severity) for one in result.problems} == {
        ("/Date", "partly_read", Severity.warning)
    }


def test_two_readings_in_a_cell_are_none():
    """Which of them was meant is not known; the amount stays as words."""
    result = read({"Name": "Week", "Investment": "10 million yuan from A and 5 million yuan from B"})
    amount = only(result, Investment).amount
    assert amount == Money.unknown(stated="10 million yuan from A and 5 million yuan from B")
    assert told(result)[0][:2] == ("/Investment", "several_readings")


def test_an_amount_and_what_the_source_calls_it_otherwise_are_one():
    """The second is an equivalent, not another amount, also among other words."""
    result = read({"Name": "Week", "Investment": "10 million yuan ($1.37 million)"}, context=CONTEXT)
    amount = only(result, Investment).amount
    assert amount.amount == 10_000_000
    assert [(other.amount, other.currency) for other in amount.equivalents] == [(1_370_000, "USD")]
    result = read({"Name": "Week", "Investment": "an angel round of 10 million yuan ($1.37 million)"}, context=CONTEXT)
    assert only(result, Investment).amount.equivalents[0].amount == 1_370_000
    assert told(result)[0][:2] == ("/Investment", "partly_read")


def test_words_that_are_no_value_are_kept():
    """As an unknown quantity or amount, and as words where the class has no unknown."""
    plan = Plan(
        {"Name": "event.names", "Date": "event.when", "Jobs": "observation:jobs.value", "Sum": "investment.amount"}
    )
    result = read({"Name": "Week", "Date": "soon", "Jobs": "to follow", "Sum": "面议"}, plan)
    assert only(result, Event).when is None
    assert only(result, Observation).value == Quantity.unknown(stated="to follow")
    assert only(result, Investment).amount == Money.unknown(stated="面议")
    assert result.unread == {"Date": "soon"}
    assert told(result) == [
        ("/Date", "not_read", "'soon'"),
        ("/Jobs", "not_read", "'to follow'"),
        ("/Sum", "not_read", "'面议'"),
    ]
    assert [one.expected for one in result.problems] == [
        "event.when",
        "observation:jobs.value",
        "investment.amount",
    ]


def test_unknown_columns_are_told_and_kept():
    """Also where nothing stands in them."""
    result = read({"Name": "Week", "Weather": "rain", "Mood": "", "Tree": {"a": 1}})
    assert result.unread == {"Weather": "rain", "Tree": '{"a": 1}'}
    assert [(one.path, one.code) for one in result.problems] == [
        ("/Weather", "unknown_column"),
        ("/Mood", "unknown_column"),
        ("/Tree", "unknown_column"),
    ]


class NAType:
    """What pandas has where nothing is; whether it differs from itself is not known either."""

    def __ne__(self, other):
        """Return what is neither true nor false."""
        return self

    def __bool__(self):
        """Refuse to be either."""
        raise TypeError("boolean value of NA is ambiguous")

    __hash__ = None


NOTHINGS = ["", "  ", "-", "—", "N/A", "N.A.", "NaN", "none", "无", "無", "暂无", None, float("nan"), NAType()]


@pytest.mark.parametrize("mark", NOTHINGS)
def test_empty_cells_say_nothing(mark):
    """However a spreadsheet marks them."""
    result = read({"Name": "Week", "Date": mark, "Participants": mark})
    assert [type(record) for record in result.records] == [Event]
    assert result.problems == ()


@pytest.mark.parametrize(
    "mark", ["TBA", "tbc", "Tbd.", "?", "？", "to be confirmed", "pending", "待定", "不详", "未知", "待统计"]
)
def test_a_placeholder_makes_no_record_and_is_told(mark):
    """TBA is no organisation, and an amount that is not known yet is none."""
    result = read({"Name": "Week", "Organiser": mark, "Date": mark, "Investment": mark, "Participants": mark})
    assert [type(record) for record in result.records] == [Event]
    assert [problem.code for problem in result.problems] == ["placeholder"] * 4
    assert {problem.severity for problem in result.problems} == {Severity.warning}
    assert result.unread == dict.fromkeys(("Organiser", "Date", "Investment", "Participants"), mark)


@pytest.mark.parametrize("mark", ["同上", "Ditto", "〃", "*", "...", "……", "－－", "=", "#DIV/0", "#N/A N/A"])
def test_what_is_no_name_makes_no_record(mark):
    """Words that point to the cell above, marks, error values that were cut."""
    result = read({"Name": "Week", "Organiser": mark, "Participants": mark})
    assert [type(record) for record in result.records] == [Event]
    assert [problem.code for problem in result.problems] == ["not_read"] * 2
    assert result.unread == {"Organiser": mark, "Participants": mark}


def test_a_currency_is_a_mark_that_says_something():
    """What a euro is needs no letters."""
    result = read({"Name": "Week", "Investment": "5m", "Currency": "€"})
    assert only(result, Investment).amount.currency == "EUR"


@pytest.mark.parametrize("words", ["TBA;", "; TBA", "待定等", "TBA; -"])
def test_a_placeholder_beside_marks_makes_no_record(words):
    """A semicolon behind it is no other item."""
    result = read({"Name": "Week", "Organiser": words, "Sectors": words})
    assert [type(record) for record in result.records] == [Event]
    assert {problem.code for problem in result.problems} >= {"placeholder"}
    assert result.unread == {"Organiser": words, "Sectors": words}
    assert only(result, Event).sectors is None


def test_lists_in_words_leave_out_what_is_no_item():
    """As lists do that are given as such."""
    plan = Plan({"Name": "event.names", "Deals": "agreement", "With": "agreement.parties[]", "In": "event.places"})
    row = {"Name": "Week", "Deals": "2 contracts", "With": "Foo, TBA, #REF! and Bar", "In": "Kunshan; -; TBC"}
    result = read(row, plan)
    assert [party.stated for party in only(result, Agreement).parties] == ["Foo", "Bar"]
    assert [place.stated for place in only(result, Event).places.items] == ["Kunshan"]
    assert [problem.code for problem in result.problems] == ["placeholder", "not_read", "placeholder"]
    assert result.unread == {"With": row["With"], "In": row["In"]}


def test_the_number_of_a_list_that_is_left_open_is_kept():
    """等10个国家 is no part of the last name."""
    result = read({"Name": "Week", "Place": "法国、意大利等10个国家", "Sectors": "AI、机器人等领域"})
    places, sectors = only(result, Event).places, only(result, Event).sectors
    assert [place.country for place in places.items] == ["FR", "IT"]
    assert (places.complete, places.stated_count.value) == (False, 10)
    assert (sectors.items, sectors.complete, sectors.stated_count) == (("AI", "机器人"), False, None)
    result = read({"Name": "Week", "Organiser": "东南大学等3家单位"})
    assert only(result, Organisation).label == "东南大学"
    assert told(result) == [("/Organiser", "partly_read", "'等3家单位'")]


@pytest.mark.parametrize("time", [" 00:00:00", " 0:00", "T00:00:00.000Z"])
def test_midnight_behind_a_day_says_no_time(time):
    """Exports write it behind each day."""
    result = read({"Name": "Week", "Date": f"2024-07-11{time}"})
    assert (only(result, Event).when.edtf, result.problems) == ("2024-07-11", ())
    assert told(read({"Name": "Week", "Date": f"2024-07-11{time.replace('00', '09', 1).replace(' 0:', ' 9:')}"}))


@pytest.mark.parametrize("words", ["张三，教授", "陈小明，院士", "王芳，副校长"])
def test_a_title_behind_a_comma_is_no_second_person(words):
    """He is one person, and the words are his."""
    result = read({"Name": "Week", "Speaker": words})
    assert (only(result, Person).label, result.problems) == (words, ())


def test_an_actual_number_is_said_to_be_no_target():
    """The words say what a number without them says as well."""
    plan = Plan({"Name": "event.names", "Jobs": "observation:jobs"})
    for words in ("实际300人", "300 jobs (actual)"):
        result = read({"Name": "Week", "Jobs": words}, plan)
        assert (only(result, Observation).status.value, result.problems) == ("reported", ())


@pytest.mark.parametrize("words", ["undisclosed", "Confidential", "未披露", "保密"])
def test_an_amount_that_is_not_told_is_unknown_and_whoever_is_not_has_no_name(words):
    """An investor that is not disclosed is none of that name."""
    plan = Plan(
        {
            "Sum": "investment.amount",
            "By": "investment.investors",
            "For": "investment.recipient",
            "Fund": "investment:fund",
        }
    )
    result = read({"Sum": words, "By": words, "For": "Foo", "Fund": words}, plan)
    assert [(path, code) for path, code, _ in told(result)] == [
        ("/Sum", "not_read"), ("/By", "placeholder"), ("/Fund", "not_read"),
    ]  # fmt: skip
    investment, fund = (record for record in result.records if isinstance(record, Investment))
    assert (investment.amount, investment.investors) == (Money.unknown(stated=words), ())
    assert (fund.amount, result.unread) == (Money.unknown(stated=words), {"By": words})


@pytest.mark.parametrize("nothing", ["\u200b", "\ufeff", "\u3000 \u200e", "\u2060\n"])
def test_what_nobody_sees_is_nothing(nothing):
    """It makes nobody of that name, and is no part of a name."""
    result = read({"\ufeffName": f"{nothing}Week{nothing}", "Speaker": nothing, "Date": f"2024{nothing}"})
    assert (told(result), result.unread) == ([], {})
    (event,) = result.records
    assert (event.label, event.when.edtf) == ("Week", "2024")


def test_a_plan_can_say_what_its_placeholders_are():
    """There is an organisation of that name; or the column has words for it."""
    result = read({"Name": "Week", "Organiser": "TBC"}, Plan(placeholders=frozenset({"offen"})))
    assert only(result, Organisation).label == "TBC"
    plan = Plan({"Name": "event.names", "Date": Column("event.when", words={"TBC": "11 July 2024"})})
    assert only(read({"Name": "Week", "Date": "TBC"}, plan), Event).when.edtf == "2024-07-11"


def test_a_plan_can_say_what_is_empty():
    """In lower case."""
    plan = Plan({"Name": "event.names", "Date": "event.when"}, empty=frozenset({"unbekannt"}))
    assert read({"Name": "Week", "Date": "Unbekannt"}, plan).problems == ()


def test_a_vocabulary_knows_its_own_words_for_nothing():
    """无 is a no where yes or no is asked for, and 未知 a status."""
    assert only(read({"Name": "Week", "Status": "未知"}), Event).status == "unknown"
    plan = Plan({"Name": "event.names", "City": "event.places", "All": "event.places.complete"})
    assert only(read({"Name": "Week", "City": "Paris", "All": "无"}, plan), Event).places.complete is False


@pytest.mark.parametrize(
    "error",
    ["#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#N/A", "#SPILL!", "#CALC!", "Err:502", "####"],
)
def test_an_error_value_of_a_spreadsheet_is_no_value_and_no_name(error):
    """#DIV/0! is no 0."""
    result = read({"Name": "Week", "Participants": error, "Projects": error, "Organiser": error})
    assert [type(record) for record in result.records] == [Event]
    assert [(path, code) for path, code, _ in told(result)] == [
        ("/Participants", "not_read"),
        ("/Projects", "not_read"),
        ("/Organiser", "not_read"),
    ]
    assert result.unread == dict.fromkeys(("Participants", "Projects", "Organiser"), error)
    assert read({"Name": error}).records == ()


def test_a_plan_can_say_what_an_error_value_stands_for():
    """By the words of a column, or as a mark of nothing."""
    plan = Plan({"Name": "event.names", "N": Column("cohort", words={"#N/A": "20 experts"})})
    assert only(read({"Name": "Week", "N": "#N/A"}, plan), Cohort).size.value == 20
    assert read({"Name": "Week", "Date": "#N/A"}, Plan(empty=frozenset({"#n/a"}))).problems == ()


def test_what_is_true_or_infinite_is_no_name():
    """It says something only where yes or no is asked for, or to a reader of the user's."""
    result = read({"Name": "Week", "Organiser": True, "Participants": float("inf"), "Projects": Decimal("-Infinity")})
    assert [type(record) for record in result.records] == [Event]
    assert told(result) == [
        ("/Organiser", "wrong_type", "True"),
        ("/Participants", "not_read", "inf"),
        ("/Projects", "not_read", "Decimal('-Infinity')"),
    ]
    plan = Plan({"Name": "event.names", "City": "event.places", "All": "event.places.complete"})
    assert only(read({"Name": "Week", "City": "Paris", "All": True}, plan), Event).places.complete
    plan = Plan({"Name": "event.names", "Fair": Column("event.kind", read=lambda words, _: f"fair: {words}")})
    assert only(read({"Name": "Week", "Fair": True}, plan), Event).kind == "fair: true"


@pytest.mark.parametrize(
    ("name", "organiser"),
    [("合计", "A"), ("总计：", ""), ("合 计", "A"), ("Total", "B"), ("Grand Total", ""), ("小计", "")],
)
def test_a_row_of_sums_makes_no_records(name, organiser):
    """What it sums up would count twice; its words are kept."""
    row = {"Name": name, "Organiser": organiser, "Investment": "5m yuan", "Tree": [1]}
    result = read(row)
    assert result.records == ()
    assert told(result)[0] == ("/Name", "sums", f"{name!r}")
    assert result.problems[0].severity is Severity.warning
    assert result.unread == {key: "[1]" if key == "Tree" else value for key, value in row.items() if value}


def test_a_row_of_sums_may_have_no_name():
    """Where it begins with what it is, in whichever column."""
    result = read({"No.": "合计", "Name": "", "Investment": "5m yuan", "Sectors": ["AI"]})
    assert result.records == ()
    assert told(result)[-1][:2] == ("/No.", "sums")
    assert result.unread == {"No.": "合计", "Investment": "5m yuan", "Sectors": '["AI"]'}
    result = read({"Sum": "5m yuan", "Of": "Total"}, Plan({"Sum": "investment", "Of": "investment.investors"}))
    assert only(result, Investment).investors == (Ref.named("Total"),)


@pytest.mark.parametrize("words", ["Total (3)", "合计：3项", "合计3项", "本页小计", "Sum"])
def test_a_row_of_sums_may_say_of_how_many(words):
    """The number in brackets is no name."""
    assert read({"Name": words, "Investment": "5m yuan"}).records == ()
    assert len(read({"Name": f"{words} 2024", "Investment": "5m yuan"}).records) == 3


def test_a_row_of_sums_may_say_so_in_the_column_of_numbers():
    """Whatever stands under the names: so many projects."""
    result = read({"No.": "合计", "Name": "2项", "Investment": "5m yuan"})
    assert result.records == ()
    assert result.unread == {"No.": "合计", "Name": "2项", "Investment": "5m yuan"}
    assert only(read({"No.": "Total Week", "Name": "Week"}), Event).label == "Week"


def test_what_is_named_otherwise_is_no_row_of_sums():
    """There is a company Total, and a plan can say what its sums are called."""
    assert only(read({"Organiser": "Total", "Name": "Week"}), Organisation).label == "Total"
    assert only(read({"Name": "Total Innovation Week"}), Event).label == "Total Innovation Week"
    assert only(read({"Name": "总计" * 20}), Event)
    assert len(only(read({"Name": "Total", "Short name": "TIW"}), Event).names) == 2
    assert only(read({"Name": "Total"}, Plan(totals=frozenset())), Event).label == "Total"
    plan = Plan({"Name": Column("event.names", words={"Total": "Total Week"})})
    assert only(read({"Name": "Total"}, plan), Event).label == "Total Week"


def test_what_cannot_be_kept_is_told():
    """A NUL, a lone surrogate, words without end."""
    result = read({"Name": "Week", "Date": "a\0b", "Place": "Kunsh\udcffan", "Theme": "x" * 100_001})
    assert result.unread == {"Date": "a\0b", "Place": "Kunsh\\xffan", "Theme": "x" * 100_001}
    assert [code for _, code, _ in told(result)] == ["not_storable"] * 3


# other things than words


@pytest.mark.parametrize(
    ("given", "expected"),
    [(48, 48), (48.0, 48), (Decimal(48), 48), ("48 ", 48), (48.5, Decimal("48.5"))],
)
def test_numbers_of_spreadsheets_are_read_as_their_figures(given, expected):
    """A float without a fraction is a whole number."""
    plan = Plan({"Name": "event.names", "Jobs": "observation:jobs.value"})
    assert only(read({"Name": "Week", "Jobs": given}, plan), Observation).value.value == expected


@pytest.mark.parametrize("given", [dt.date(2024, 7, 11), dt.datetime(2024, 7, 11, tzinfo=dt.UTC)])
def test_days_of_spreadsheets_are_days(given):
    """Midnight is what they have where there is no time."""
    result = read({"Name": "Week", "Date": given})
    assert only(result, Event).when == DateSpan(edtf="2024-07-11", stated="2024-07-11")
    assert told(result) == []


def test_the_time_of_a_day_is_told():
    """As that of words is; it stays in `stated`."""
    for given in (dt.datetime(2024, 7, 11, 23, 30), "2024-07-11 23:30"):  # noqa: DTZ001 - as spreadsheets have them
        result = read({"Name": "Week", "Date": given})
        assert only(result, Event).when == DateSpan(edtf="2024-07-11", stated="2024-07-11 23:30")
        assert told(result) == [("/Date", "partly_read", "'23:30'")]


@Integral.register
class Whole:
    """A whole number that is no int, as those of NumPy."""

    def __int__(self):
        """Return what it is."""
        return 20


def test_whole_numbers_of_others_are_numbers():
    """In a cell, and in an amount."""
    result = read({"Name": "Week", "Participants": Whole(), "Investment": {"amount": Whole(), "currency": "CNY"}})
    assert told(result) == []
    assert only(result, Cohort).size.value == 20
    assert only(result, Investment).amount == Money.exact(20, "CNY")
    result = read({"Name": "Week", "Investment": {"amount": float("inf"), "currency": "CNY"}})
    assert told(result)[0][:2] == ("/Investment", "wrong_type")


def test_models_hand_out_lists_and_values():
    """Lists of words, the wire form, values of the model."""
    result = read(
        {
            "Name": ["Talent Week", {"text": "人才周", "lang": "zh"}],
            "Date": {"edtf": "2024-07-11/"},
            "Place": ["Paris", {"country": "DE"}],
            "Duration": Duration.of(weeks=1),
            "Sectors": ["AI", "robots"],
            "Investors": ["A", Ref.to("b")],
            "Investment": Money.exact(5, "CNY"),
        }
    )
    assert told(result) == []
    event = only(result, Event)
    assert event.names[1] == Name(text="人才周", lang="zh")
    assert event.when.ends_unknown
    assert event.places == Listing(items=[Place(localities="Paris", stated="Paris"), Place(country="DE")])
    assert event.duration == Duration.of(weeks=1)
    assert event.sectors == Listing.of("AI", "robots")
    assert only(result, Investment).investors == (Ref.named("A"), Ref.to("b"))


def test_each_item_of_a_list_tells_a_record():
    """Commas within an item divide nothing, since the list has divided already."""
    result = read({"Name": "Week", "Organisers": ["Foo Co., Ltd.", "Bar"], "Experts": ["over 20 doctors", "3 deans"]})
    assert told(result) == []
    assert [one.names[0].text for one in result.dataset.all(Organisation)] == ["Foo Co., Ltd.", "Bar"]
    assert sorted(one.size.value for one in result.dataset.all(Cohort)) == [3, 20]
    assert len(result.dataset.participants(only(result, Event))) == 4


def test_a_bad_item_of_a_list_leaves_the_others():
    """It is told by its number, and the whole list is kept."""
    given = ["Foo", {"x": "Bar"}, "-", "TBA", "#REF!", True, "Baz等"]
    result = read({"Name": "Week", "Organisers": given})
    assert [one.label for one in result.dataset.all(Organisation)] == ["Baz", "Foo"]
    assert [(problem.code, problem.message) for problem in result.problems] == [
        ("unknown_key", "item 2: a key of no organisation"),
        ("placeholder", "item 4: not known yet"),
        ("not_read", "item 5: an error value of a spreadsheet"),
        ("wrong_type", "item 6: wrong type bool"),
        ("partly_read", "item 7: the words seem to leave a list open"),
    ]
    assert {problem.path for problem in result.problems} == {"/Organisers"}
    assert result.unread == {"Organisers": '["Foo", {"x": "Bar"}, "-", "TBA", "#REF!", true, "Baz等"]'}


def test_a_bad_item_of_a_list_of_values_leaves_the_others():
    """Whatever is asked for: words, names, places, references."""
    given = {
        "Sectors": ["AI", {"x": 1}, ["robots"], "无", 5],
        "Theme": ["a", "#REF!", {"lang": "en"}],
        "Place": ["Paris", True, {"country": "DE"}],
        "Investors": ["A", {"x": 1}, Ref.to("b"), "TBA"],
        "Parties": [["A"]],
    }
    result = read({"Name": "Week", **given})
    event = only(result, Event)
    assert event.sectors == Listing.of("AI", "5")
    assert event.themes == (Name(text="a"),)
    assert [place.country for place in event.places.items] == [None, "DE"]
    assert only(result, Investment).investors == (Ref.named("A"), Ref.to("b"))
    assert [(problem.path, problem.code, problem.message.partition(":")[0]) for problem in result.problems] == [
        ("/Sectors", "wrong_type", "item 2"),
        ("/Sectors", "wrong_type", "item 3"),
        ("/Theme", "not_read", "item 2"),
        ("/Theme", "missing", "item 3"),
        ("/Place", "wrong_type", "item 2"),
        ("/Investors", "inconsistent", "item 2"),
        ("/Investors", "unknown_key", "item 2"),
        ("/Investors", "placeholder", "item 4"),
        ("/Parties", "wrong_type", "item 1"),
    ]
    assert result.unread.keys() == given.keys()
    assert read({"Name": "Week", "Sectors": ["-", None]}).problems == ()


def test_one_of_several_in_a_cell_may_not_be_known_yet():
    """The others are read, and the whole cell is kept."""
    result = read({"Name": "Week", "Speakers": "Li Wei; TBA; -; #REF!"})
    assert only(result, Person).label == "Li Wei"
    assert told(result) == [("/Speakers", "placeholder", "'TBA'"), ("/Speakers", "not_read", "'#REF!'")]
    assert result.unread == {"Speakers": "Li Wei; TBA; -; #REF!"}


def test_a_list_may_be_empty_or_hold_what_cannot_be_read():
    """Nothing is told by nothing; the whole list is kept where one item says nothing."""
    assert read({"Name": "Week", "Organisers": [], "Speakers": [None]}).problems == ()
    plan = Plan({"Name": "event.names", "Ranks": "ranking", "Amount (qwx)": "investment"})
    result = read({"Name": "Week", "Ranks": ["first", "soon"], "Amount (qwx)": ["5"]}, plan)
    assert [(path, code) for path, code, _ in told(result)] == [
        ("/Ranks", "not_read"),
        ("/Amount (qwx)", "unknown_unit"),
    ]
    assert result.unread == {"Ranks": '["first", "soon"]', "Amount (qwx)": '["5"]'}


def test_numbers_of_an_amount_may_be_numbers():
    """A model of extraction writes no decimals as text."""
    result = read({"Name": "Week", "Investment": {"amount": 1.37, "upper": 2, "bound": "between", "currency": "CNY"}})
    assert told(result) == []
    assert only(result, Investment).amount == Money.between("1.37", 2, "CNY")
    assert told(read({"Name": "Week", "Investment": {"amount": True}}))[0][:2] == ("/Investment", "wrong_type")


def test_a_stage_in_the_name_of_a_column_is_no_name():
    """Projects signed are not called "signed"."""
    result = read({"Name": "Week", "Projects signed": "286", "Projects": "300"})
    assert sorted(one.names[0].text for one in result.dataset.all(Project)) == ["Projects signed", "projects"]


def test_what_is_neither_words_nor_a_value_is_told():
    """With the column that it stands in."""
    result = read({"Name": "Week", "Date": {"edtf": "soon"}, "Participants": [["a"], "b"], "Status": 3, "Mode": [1]})
    assert [(path, code) for path, code, _ in told(result)] == [
        ("/Date", "malformed"),
        ("/Participants", "wrong_type"),
        ("/Status", "not_read"),
        ("/Mode", "not_read"),
    ]
    assert result.unread.keys() == {"Date", "Participants", "Status", "Mode"}


def test_lists_and_values_have_their_own_columns():
    """No part of a value, and no record as a whole, is in the wire form."""
    plan = Plan({"Name": "event.names", "Land": "event.places.country"})
    result = read({"Name": "Week", "Land": {"a": 1}}, plan)
    assert told(result) == [("/Land", "wrong_type", "dict of 1")]
    assert result.unread == {"Land": '{"a": 1}'}


def test_words_that_no_field_can_hold_whole_are_kept_beside_the_value():
    """A field `stated` holds a thousand characters."""
    words = "registration is open " * 60 + "on 11 July 2024"
    result = read({"Name": "Week", "Date": words})
    assert only(result, Event).when == DateSpan(edtf="2024-07-11", stated="11 July 2024")
    assert result.unread == {"Date": words}


# the context


def test_a_column_can_tell_when_the_words_were_published():
    """And in which country and language; an empty cell leaves it to the table."""
    plan = Plan(
        {"Name": "event.names", "Date": "event.when", "Published": "context.published", "Land": "context.country"},
        context=Context(published="2024-07-16"),
    )
    rows = [{"Name": "Week", "Date": "July 11", "Published": when} for when in ("1 August 2021", "2019-06-30", "")]
    assert [only(read(row, plan), Event).when.edtf[:4] for row in rows] == ["2021", "2019", "2024"]
    for land, currency in (("Taiwan", "TWD"), ("China", "CNY")):
        plan = Plan({"Land": "context.country", "Sum": "investment.amount"})
        assert only(read({"Land": land, "Sum": "3亿元"}, plan), Investment).amount.currency == currency


def test_a_publication_date_that_cannot_be_read_decides_nothing():
    """No other date stands in for it."""
    plan = Plan(
        {"Name": "event.names", "Date": "event.when", "Published": "context.published", "Lang": "context.language"},
        context=Context(published="2024-07-16"),
    )
    result = read({"Name": "Week", "Date": "July 11", "Published": "lately", "Lang": "Klingon"}, plan)
    assert only(result, Event).when.edtf == "XXXX-07-11"
    assert [(path, code) for path, code, _ in told(result)] == [("/Published", "not_read"), ("/Lang", "malformed")]
    assert result.unread == {"Published": "lately", "Lang": "Klingon"}


# values in several columns


def test_start_and_end_make_an_interval():
    """What only one of them tells has an end that is not known; the end takes its year from the start."""
    plan = Plan({"Name": "event.names", "From": "event.when.start", "To": "event.when.end"})
    for start, end, expected in (
        ("2024-07-11", "2024-07-17", "2024-07-11/2024-07-17"),
        ("11 July 2024", "", "2024-07-11/"),
        ("", "17 July 2024", "/2024-07-17"),
        ("29 December 2024", "3 January", "2024-12-29/2025-01-03"),
        ("2024-07-11", "2024-07-11", "2024-07-11"),
    ):
        result = read({"Name": "Week", "From": start, "To": end}, plan)
        assert only(result, Event).when.edtf == expected
        assert told(result) == []


def test_ends_that_do_not_fit_are_told():
    """An end before the start, an interval where an end should stand, a date beside them."""
    plan = Plan({"Name": "event.names", "From": "event.when.start", "To": "event.when.end", "Date": "event.when"})
    for row in (
        {"From": "2024-07-17", "To": "2024-07-11"},
        {"From": "2024-07-11/2024-07-17"},
        {"From": "2024-07-11", "Date": "2024-07-12"},
    ):
        result = read({"Name": "Week", **row}, plan)
        assert "From" in result.unread
        assert result.problems[0].path == "/From"


def test_an_end_that_cannot_be_read_leaves_the_start():
    """As an interval whose end is not known."""
    plan = Plan({"Name": "event.names", "From": "event.when.start", "To": "event.when.end"})
    result = read({"Name": "Week", "From": "2024-07-11", "To": "later"}, plan)
    assert only(result, Event).when.edtf == "2024-07-11/"
    assert result.unread == {"To": "later"}


def test_an_amount_can_have_its_currency_and_its_unit_beside_it():
    """In columns of their own; a currency that contradicts the words is told."""
    plan = Plan({"Sum": "investment.amount", "Currency": "investment.amount.currency"})
    amount = only(read({"Sum": "1000", "Currency": "元"}, plan, context=CONTEXT), Investment).amount
    assert amount.same_fact(Money.exact(1000, "CNY"))
    result = read({"Sum": "1000 euros", "Currency": "USD"}, plan)
    assert only(result, Investment).amount.currency == "EUR"
    assert told(result) == [("/Currency", "inconsistent", "'USD'")]
    plan = Plan({"Sum": "investment.amount", "Unit": "investment.amount.unit"})
    amount = only(read({"Sum": "1000", "Unit": "万元"}, plan, context=CONTEXT), Investment).amount
    assert amount.same_fact(Money.exact(10_000_000, "CNY"))
    assert amount.stated == "1000 万元"
    assert read({"Sum": "", "Unit": "万元"}, plan).unread == {"Unit": "万元"}


def test_a_number_without_a_currency_is_an_amount_that_has_none():
    """Nothing decides it."""
    assert only(read({"Name": "Week", "Investment": "1000"}), Investment).amount == Money(amount=1000, stated="1000")


def test_a_place_can_stand_in_several_columns():
    """Country, province, city, venue."""
    result = read({"Name": "Week", "Country": "中国", "Province": "江苏", "City": "Kunshan", "Venue": "Grand Hall"})
    (place,) = only(result, Event).places.items
    assert place == Place(
        country="CN", subdivision="CN-JS", localities="Kunshan", venue="Grand Hall",
        stated="中国 / 江苏 / Kunshan / Grand Hall",
    )  # fmt: skip
    result = read({"Name": "Week", "Country": "CN", "Province": "CN-JS"})
    assert only(result, Event).places.items[0].subdivision == "CN-JS"
    result = read({"Name": "Week", "Place": "Kunshan, Jiangsu", "Country": "China", "Venue": "Grand Hall"})
    assert only(result, Event).places.items[0].venue == "Grand Hall"
    result = read({"Name": "Week", "Place": "Kunshan, Jiangsu", "Country": "Japan"})
    assert told(result) == [("/Country", "inconsistent", "'Japan'")]
    result = read({"Name": "Week", "Place": "Kunshan", "Province": "Nowhere"})
    assert told(result) == [("/Province", "not_read", "'Nowhere'")]
    result = read({"Name": "Week", "Place": "Paris; Berlin", "Country": "Japan"})
    assert told(result)[0][:2] == ("/Country", "inconsistent")


def test_what_a_column_fixes_is_in_each_of_its_values():
    """In each item of a list, or in the list."""
    plan = Plan(
        {
            "Name": "event.names",
            "City": Column("event.places", parts={"country": "中国"}),
            "Fields": Column("event.sectors", parts={"complete": "yes"}),
            "Edition": Column("event.edition", parts={"label": "Spring"}),
        }
    )
    event = only(read({"Name": "Week", "City": "昆山; 台州", "Fields": "AI; robots", "Edition": "4"}, plan), Event)
    assert [place.country for place in event.places.items] == ["CN", "CN"]
    assert event.sectors == Listing.only("AI", "robots")
    assert event.edition == Edition(number=4, label="Spring")


def test_two_columns_that_say_the_same_say_it_once():
    """What they say differently of one field is told; lists grow."""
    assert told(read({"Name": "Week", "Date": "2024", "When": "2024"})) == []
    result = read({"Name": "Week", "Date": "2024", "When": "2025"})
    assert only(result, Event).when.edtf == "2024"
    assert told(result) == [("/When", "two_columns", "'2025'")]
    result = read({"Name": "Week", "Sectors": "AI and others", "领域": "AI、机器人", "Theme": "a", "主题": "b"})
    assert only(result, Event).sectors == Listing.open("AI", "机器人")
    assert [theme.text for theme in only(result, Event).themes] == ["a", "b"]


def test_names_can_have_a_kind_and_a_language():
    """Fixed by the plan, or in a column of its own."""
    plan = Plan(
        {
            "Name": "event.names",
            "Short": Column("event.names", parts={"kind": "acronym", "lang": "en"}),
            "Theme": "event.themes",
            "Its language": "event.themes.lang",
        }
    )
    event = only(read({"Name": "Talent Week", "Short": "TW", "Theme": "创新", "Its language": "zh"}, plan), Event)
    assert event.names == (Name(text="Talent Week"), Name(text="TW", kind="acronym", lang="en"))
    assert event.themes == (Name(text="创新", lang="zh"),)


def test_a_listing_can_have_its_number_beside_it():
    """20 experts from 10 countries, of which two are named."""
    plan = Plan({"Who": "cohort", "From": "cohort.origins[]", "Countries": "cohort.origins.stated_count"})
    cohort = only(read({"Who": "20 experts", "From": "France, Italy", "Countries": "10"}, plan), Cohort)
    assert [place.country for place in cohort.origins.items] == ["FR", "IT"]
    assert cohort.origins.stated_count.value == 10
    cohort = only(read({"Who": "20 experts", "From": "", "Countries": "10"}, plan), Cohort)
    assert cohort.origins.items == ()


# records told as a whole


def test_a_group_tells_where_it_comes_from_only_where_that_is_clear():
    """Countries by name, or how many there are."""
    plan = Plan({"Who": "cohort"})
    for words, items, complete in (
        ("over 20 foreign experts from France, Italy and other countries", ["FR", "IT"], False),
        ("来自法国、意大利等国的20余名外国专家", ["FR", "IT"], False),
        ("20 experts from Japan", ["JP"], None),
    ):
        cohort = only(read({"Who": words}, plan), Cohort)
        assert [place.country for place in cohort.origins.items] == items
        assert cohort.origins.complete is complete
        assert cohort.size.value == 20
        assert cohort.size.stated == words
    cohort = only(read({"Who": "59 high-level talents from ten countries"}, plan), Cohort)
    assert cohort.origins.stated_count.value == 10
    result = read({"Who": "20 experts from leading universities"}, plan)
    cohort = only(result, Cohort)
    assert (cohort.origins, cohort.what, cohort.size.value) == (None, "experts", 20)
    assert told(result) == [("/Who", "partly_read", "'leading universities'")]
    result = read({"Who": "experts from leading universities"}, plan)
    assert only(result, Cohort).what == "experts from leading universities"
    assert told(result) == []
    (project,) = read({"项目": "286个"}, Plan({"项目": "project"})).records
    assert project.label == "项目"


def test_a_group_without_a_number_is_what_its_words_say():
    """And one whose number is damaged has one that is not known."""
    plan = Plan({"Who": "cohort"})
    cohort = only(read({"Who": "investors and mentors"}, plan), Cohort)
    assert (cohort.what, cohort.size) == ("investors and mentors", None)
    cohort = only(read({"Who": "20 experts and 30 students"}, plan), Cohort)
    assert cohort.size == Quantity.unknown(stated="20 experts and 30 students")


def test_a_bare_number_is_of_what_the_label_or_the_column_says():
    """The column is in the words of the source, too."""
    assert only(read({"Foreign experts": "20"}, Plan({"Foreign experts": "cohort"})), Cohort).what == "Foreign experts"
    assert only(read({"数": "20"}, Plan({"数": "cohort:外国专家"})), Cohort).what == "外国专家"
    (project,) = read({"Projects": "48"}, Plan({"Projects": "project"})).records
    assert project == Project(names=Name(text="Projects", kind="description"), count=Quantity.exact(48, stated="48"))


def test_the_words_beside_a_number_tell_what_is_counted():
    """Before the label and the name of the column; a classifier says nothing."""
    for words, what in (("20 foreign experts", "foreign experts"), ("20名", "size"), ("20", "size")):
        assert only(read({"N": words}, Plan({"N": "cohort:size.size"})), Cohort).what == what
    result = read({"": "20"}, Plan({"": "cohort.size"}))
    assert result.records == ()
    assert result.unread == {"": "20"}


def test_an_amount_that_is_not_told_is_unknown():
    """Also where the record is told as a whole."""
    result = read({"Fund": "面议"}, Plan({"Fund": "investment"}))
    assert only(result, Investment).amount == Money.unknown(stated="面议")
    assert told(result) == [("/Fund", "not_read", "'面议'")]
    result = read({"Rank": "面议", "City": "甲"}, Plan({"City": "organisation.names", "Rank": "ranking"}))
    assert result.unread == {"Rank": "面议"}


def test_people_who_are_not_named_are_told():
    """Whoever is named takes part."""
    result = read({"Name": "Week", "Speakers": "王长青、李明等"})
    assert {record.label for record in result.records if isinstance(record, Person)} == {"王长青", "李明"}
    assert told(result) == [("/Speakers", "partly_read", "'等'")]
    result = read({"Who": "甲等"}, Plan({"Who": "person"}))
    assert only(result, Person).label == "甲等"
    assert told(result) == [("/Who", "partly_read", "'等'")]


@pytest.mark.parametrize(
    ("words", "label", "found"),
    [
        ("东南大学等", "东南大学", "'等'"),
        ("東南大學等單位", "東南大學等單位", "'等單位'"),
        ("Southeast University et al.", "Southeast University", "'et al.'"),
        ("A, B and others", "A, B and others", "'and others'"),
        ("Toys and More", "Toys and More", "'and More'"),
        ("including City of A", "including City of A", "'including'"),
    ],
)
def test_one_name_that_leaves_a_list_open_is_told(words, label, found):
    """What is surely no part of the name is left out of it."""
    result = read({"Name": "Week", "Organiser": words})
    assert only(result, Organisation).label == label
    assert told(result) == [("/Organiser", "partly_read", found)]


@pytest.mark.parametrize(
    ("words", "several"),
    [
        ("Li Wei, Wang Fang", True),
        ("李伟，王芳", True),
        ("Émile Zola, O'Neill Jean-Luc, Wang Fang", True),
        ("Li Wei and Wang Fang", True),
        ("Li Wei, Wang Fang, and Zhao Min", True),
        ("Li Wei & Wang Fang", True),
        ("李伟和王芳", True),
        ("李和平", False),
        ("Smith, John", False),
        ("John Smith, PhD", False),
        ("Andrew and Sons", False),
        ("Li Wei", False),
    ],
)
def test_names_of_several_persons_in_one_are_told(words, several):
    """They are one name, as neither commas nor "and" divide anything where the plan does not say so."""
    result = read({"Name": "Week", "Speaker": words})
    assert only(result, Person).label == words
    assert told(result) == ([("/Speaker", "partly_read", f"{words!r}" if "'" not in words else f'"{words}"')] * several)
    plan = Plan({"Name": "event.names", "Speaker": "person[]"})
    assert read({"Name": "Week", "Speaker": words}, plan).problems == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("下降5%", Quantity.exact(-5, "%")),
        ("-5%", Quantity.exact(-5, "%")),
        ("5%", Quantity.exact(5, "%")),
        ("+5%", Quantity.exact(5, "%")),
        ("up 12%", Quantity.exact(12, "%")),
        ("fell by more than 5%", Quantity.less_than(-5, "%")),
        ("减少至少20人", Quantity.at_most(-20, "人")),
        ("下降5%至10%", Quantity.between(-10, -5, "%")),
    ],
)
def test_a_change_has_its_sign(words, expected):
    """A fall is below zero, and so are its bounds."""
    plan = Plan({"City": "organisation.names", "X": "observation:GDP.change"})
    found = only(read({"City": "Kunshan", "X": words}, plan), Observation).change
    assert found.same_fact(expected)
    assert found.stated == words


@pytest.mark.parametrize(
    ("words", "code"), [("先升后降", "not_read"), ("下降后增长5%", "several_readings"), ("下降近5%", "not_read")]
)
def test_a_change_that_is_not_clear_is_unknown(words, code):
    """Nearly 5 below zero has no bound."""
    plan = Plan({"City": "organisation.names", "X": "observation:GDP.change"})
    result = read({"City": "Kunshan", "X": words}, plan)
    assert only(result, Observation).change == Quantity.unknown(stated=words)
    assert [problem.code for problem in result.problems] == [code]


@pytest.mark.parametrize(
    ("words", "value", "changed"),
    [
        ("634 teams, up 28%", Quantity.exact(634, "teams"), Quantity.exact(28, "%")),
        ("634 teams (up 28%)", Quantity.exact(634, "teams"), Quantity.exact(28, "%")),
        ("达8.64万人，增长6.2%", Quantity.exact(86_400, "人"), Quantity.exact("6.2", "%")),
        ("約1200人 成長近兩成", Quantity.about(1200, "人"), Quantity.nearly(20, "%")),
        ("增长6.2%", None, Quantity.exact("6.2", "%")),
        ("fell by 3%", None, Quantity.exact(-3, "%")),
        ("57%", Quantity.exact(57, "%"), None),
        ("up to 57%", Quantity.at_most(57, "%"), None),
        ("634 teams", Quantity.exact(634, "teams"), None),
    ],
)
def test_a_percentage_by_which_a_number_changed_is_its_change(words, value, changed):
    """It is no value of what is counted."""
    plan = Plan({"City": "organisation.names", "X": "observation:teams"})
    result = read({"City": "Kunshan", "X": words}, plan)
    found = only(result, Observation)
    assert result.problems == ()
    assert found.value is value is None or found.value.same_fact(value)
    assert found.change is changed is None or found.change.same_fact(changed)


def test_money_has_its_change_beside_it_with_the_words_of_both():
    """What the change is measured against is told as left."""
    plan = Plan({"City": "organisation.names", "X": "observation:budget"})
    result = read({"City": "Bath", "X": "£385,000, up 12% on 2023"}, plan)
    found = only(result, Observation)
    assert (found.money.amount, found.change.value) == (385_000, 12)
    assert [problem.found for problem in result.problems] == ["'on 2023'"]


@pytest.mark.parametrize(
    "words", ["634 (28% more than in 2023)", "57% of 634 teams", "1326人，占比1.5%", "634 teams, up 28% to 30 firms"]
)
def test_a_number_and_a_percentage_are_not_taken_for_one_another(words):
    """Which of them is meant is not known."""
    plan = Plan({"City": "organisation.names", "X": "observation:teams"})
    result = read({"City": "Bath", "X": words}, plan)
    assert [problem.code for problem in result.problems] == ["several_readings"]
    found = only(result, Observation)
    assert (found.change, found.value.stated) == (None, words)
    assert found.value.value in {None, 634}


def test_a_change_alone_that_is_not_clear_makes_no_value():
    """The words are kept."""
    plan = Plan({"City": "organisation.names", "X": "observation:teams"})
    result = read({"City": "Bath", "X": "下降近5%"}, plan)
    assert [problem.code for problem in result.problems] == ["not_read"]
    assert [record for record in result.records if isinstance(record, Observation)] == []
    assert result.unread == {"X": "下降近5%"}


def test_projects_and_agreements_are_sets_or_single_ones():
    """By whether the words count them."""
    plan = Plan({"P": "project", "A": "agreement"})
    result = read({"P": "48 projects", "A": "12 agreements"}, plan)
    assert only(result, Project).count.value == 48
    assert only(result, Project).names[0].kind == "description"
    assert only(result, Agreement).count.value == 12
    result = read({"P": "Garden Farm", "A": "building a park"}, plan)
    assert only(result, Project).count is None
    assert only(result, Agreement).subject == "building a park"


def test_an_observation_is_of_money_or_of_a_number():
    """As its words say."""
    plan = Plan({"City": "organisation.names", "GDP": "observation:GDP", "People": "observation:population"})
    result = read({"City": "Kunshan", "GDP": "over 500 billion yuan", "People": "about 140,000 people"}, plan)
    gdp, people = (record for record in result.records if isinstance(record, Observation))
    assert (gdp.measure, gdp.money.amount, gdp.value) == ("GDP", 500_000_000_000, None)
    assert (people.measure, people.value.value, people.money) == ("population", 140_000, None)
    assert gdp.subject == Ref.to(only(result, Organisation))


# who takes part


def test_a_role_makes_everyone_take_part():
    """Several names in a cell are several records."""
    result = read({"Name": "Week", "Organisers": "City of A; University of B", "Speakers": "王长青、李明"})
    data, event = result.dataset, only(result, Event)
    assert {one.label for one in data.participants(event, "organiser")} == {"City of A", "University of B"}
    assert {one.label for one in data.participants(event, "speaker")} == {"王长青", "李明"}


def test_commas_stand_between_names_where_the_plan_says_so():
    """Foo Co., Ltd. is one company otherwise."""
    for address, count in (("organisation:host", 1), ("organisation:host[]", 3)):
        plan = Plan({"Name": "event.names", "Hosts": Column(address, role="host")})
        result = read({"Name": "Week", "Hosts": "City of A, B University and C Ltd"}, plan)
        assert len([record for record in result.records if isinstance(record, Organisation)]) == count


def test_whoever_takes_part_in_nothing_is_still_there():
    """The row names no event; that is told."""
    result = read({"Participants": "over 20 foreign experts"})
    assert [type(record) for record in result.records] == [Cohort]
    (problem,) = result.problems
    assert (problem.path, problem.code, problem.severity) == ("", "missing", Severity.warning)


def test_several_values_belong_to_as_many_records_in_their_order():
    """Or to none."""
    plan = Plan(
        {"Speakers": "person", "Posts": "affiliation.post", "From": "person.origin", "Since": "person.origin.venue"}
    )
    result = read({"Speakers": "A; B", "From": "France; Italy"}, plan)
    assert {record.label: record.origin.country for record in result.records} == {"A": "FR", "B": "IT"}
    result = read({"Speakers": "A; B", "From": "France", "Since": "Hall"}, plan)
    assert result.unread == {"From": "France", "Since": "Hall"}
    plan = Plan({"Projects": "project", "Sectors": "project.sectors", "Count": "project.count"})
    result = read({"Projects": "Alpha; Beta", "Sectors": "AI; robots", "Count": "no; 3"}, plan)
    assert [record.count for record in result.records] == [
        Quantity.unknown(stated="no"),
        Quantity.exact(3, stated="3"),
    ]
    assert told(result) == [("/Count", "not_read", "'no'")]


def test_a_post_is_of_the_person_and_the_body_of_the_row():
    """Without saying."""
    plan = Plan({"Who": "person.names", "Post": "affiliation.post", "Body": "organisation.names", "Said": "quote.gist"})
    result = read(
        {"Who": "Cai Hongtao", "Post": "president", "Body": "Scholars Association", "Said": "Talent comes."}, plan
    )
    person, body = only(result, Person), only(result, Organisation)
    post = only(result, Affiliation)
    assert (post.person, post.organisation, post.post.text) == (person.id, Ref.to(body), "president")
    assert only(result, Quote).speaker == Ref.to(person)
    assert only(read({"Who": "Cai Hongtao", "Post": "president", "Body": ""}, plan), Affiliation).organisation is None


def test_several_posts_are_those_of_as_many_persons():
    """In their order; of another number none can be told."""
    plan = Plan({"Who": "person", "Posts": "affiliation"})
    posts = read({"Who": "A; B", "Posts": "mayor; professor"}, plan).records
    labels = {record.id: record.label for record in posts if isinstance(record, Person)}
    held = {labels[one.person]: one.post.text for one in posts if isinstance(one, Affiliation)}
    assert held == {"A": "mayor", "B": "professor"}
    result = read({"Who": "A; B; C", "Posts": "mayor; professor"}, plan)
    assert result.unread == {"Posts": "mayor; professor"}
    assert {one.code for one in result.problems} == {"inconsistent", "missing"}


def test_a_stage_tells_what_happened_to_a_thing_at_the_event():
    """And a label the stage of a milestone of its own."""
    plan = Plan(
        {"Event": "event.names", "Projects": Column("project", stage="signed"), "Opened": "milestone:inaugurated.when"}
    )
    result = read({"Event": "Week", "Projects": "286 projects", "Opened": "11 July 2024"}, plan)
    signed, opened = sorted((one for one in result.records if isinstance(one, Milestone)), key=lambda one: one.stage)[
        ::-1
    ]
    event = only(result, Event)
    assert (signed.subject, signed.event, signed.stage) == (only(result, Project).id, event.id, "signed")
    assert (opened.subject, opened.when.edtf, opened.stage) == (event.id, "2024-07-11", "inaugurated")


def test_links_lead_from_one_record_of_the_row_to_another():
    """By `@`, also to several."""
    plan = Plan(
        {
            "Stop": "event.names",
            "Tour": "event:tour.names",
            "Parties": "organisation:party",
            "Agreement": "agreement.subject",
            "Fund": "investment.amount",
        },
        always={
            "event.part_of": "@event:tour",
            "agreement.parties": "@organisation:party",
            "agreement.about": "@event",
            "investment.recipient": "@organisation:party",
        },
    )
    result = read(
        {"Stop": "Jiangmen", "Tour": "South Tour", "Parties": "A; B", "Agreement": "a park", "Fund": "5 yuan"}, plan
    )
    stop, tour = (record for record in result.records if isinstance(record, Event))
    stop, tour = (stop, tour) if stop.part_of else (tour, stop)
    assert stop.part_of == (tour.id,)
    agreement = only(result, Agreement)
    assert {party.id for party in agreement.parties} == {one.id for one in result.dataset.all(Organisation)}
    assert agreement.about == (stop.id,)
    assert only(result, Investment).recipient is None
    assert [one.message for one in result.problems] == ["which of 2 records investment.recipient leads to is not told"]


def test_which_of_several_belong_to_which_of_several_is_not_guessed():
    """The records stand, what would join them does not."""
    plan = Plan(
        {"Speakers": "person", "Projects": "project"},
        always={
            "participation.agent": "@person",
            "participation.of": "@project",
        },
    )
    result = read({"Speakers": "A; B", "Projects": "X; Y"}, plan)
    assert len(result.records) == 4
    assert [one.code for one in result.problems] == ["inconsistent"]


# records that cannot be made


def test_a_record_that_lacks_a_name_gives_its_words_back():
    """And whatever would lead to it does without."""
    result = read({"Name": "", "Date": "11 July 2024", "Theme": "innovation"})
    assert result.records == ()
    assert result.unread == {"Date": "11 July 2024", "Theme": "innovation"}
    assert [(one.code, one.message) for one in result.problems] == [("missing", "no event without names")]


def test_a_field_that_is_refused_gives_its_words_back():
    """The record stands without it."""
    plan = Plan({"Name": "event.names", "Kind": "event.kind", "Id": "event.id"})
    result = read({"Name": "Week", "Kind": "x" * 201, "Id": "week-1"}, plan)
    event = only(result, Event)
    assert (event.id, event.kind) == ("week-1", None)
    assert result.unread == {"Kind": "x" * 201}
    assert told(result)[0][:2] == ("/Kind", "too_long")


def test_a_record_that_is_refused_as_a_whole_gives_its_words_back():
    """A ranking of nothing and nowhere."""
    plan = Plan({"Rank": "ranking.rank", "Scope": "ranking.scope"})
    result = read({"Rank": "No. 3", "Scope": "cities"}, plan)
    assert result.records == ()
    assert result.unread == {"Rank": "No. 3", "Scope": "cities"}
    assert [one.code for one in result.problems] == ["inconsistent"]


def test_one_id_for_two_records_of_a_row_is_told():
    """The second gives its words back."""
    plan = Plan({"A": "event.id", "N": "event.names", "B": "project.id", "M": "project.names"})
    result = read({"A": "x", "N": "Week", "B": "x", "M": "Farm"}, plan)
    assert [type(record) for record in result.records] == [Event]
    assert result.unread == {"B": "x", "M": "Farm"}
    assert told(result) == [("", "duplicate_id", "'x'")]


def test_groups_without_a_name_are_told_apart_by_their_event():
    """20 experts here are not 20 there; the ids are the same on every machine."""
    here, there = (only(read({"Name": name, "Participants": "20 experts"}), Cohort) for name in ("Week", "Day"))
    assert here.id != there.id
    assert here == only(read({"Participants": "20 experts", "Name": "Week"}), Cohort)


def test_what_was_noticed_of_a_cell_is_told_once():
    """Though its value is made in two steps: read, and given the parts that the plan fixes."""
    plan = Plan({"Name": "event.names", "Sum": Column("investment.amount", parts={"currency": "CNY"})})
    result = read({"Name": "Week", "Sum": "1000 yuan from the province"}, plan)
    assert [(problem.path, problem.code) for problem in result.problems] == [("/Sum", "partly_read")]
    assert only(result, Investment).amount.currency == "CNY"


@pytest.mark.parametrize("word", ["unit:", "Unit:", "UNIT: ", "In", "in", "单位：", "單位: "])
def test_the_word_before_the_unit_of_a_header_may_have_capitals(word):
    """Investment (UNIT: million yuan)."""
    gap = "" if word.endswith((" ", ":", "：")) else " "
    result = read({"Name": "Week", f"Investment ({word}{gap}million yuan)": "3"}, context=Context(country="CN"))
    assert only(result, Investment).amount.amount == 3_000_000


@pytest.mark.parametrize(
    ("unit", "words", "amount"),
    [
        ("亿元", "1.5", 150_000_000), ("亿元", "-1.5", -150_000_000), ("US$ million", "-2", -2_000_000),
        ("亿元", "150000000", None), ("亿元", "$1.5", None), ("million yuan", "$3", None),
        ("亿元", "约150000000", None),
        ("万元/年", "3", 30_000), ("亿元", "1.5亿元（含设备）", 150_000_000), ("元", "$3", 3),
    ],
)  # fmt: skip
def test_the_unit_of_a_column_is_taken_once(unit, words, amount):
    """A number that seems to have it already is kept as its words, and so is a sign without a magnitude."""
    plan = Plan({"Name": "event.names", "Sum": Column("investment.amount", unit=unit)})
    result = read({"Name": "Week", "Sum": words}, plan)
    value = only(result, Investment).amount
    assert (value.amount, value.stated) == (amount, words)
    assert [problem.code for problem in result.problems if amount is None] == ["not_read"] * (amount is None)


# readers of one's own


def test_a_column_can_have_words_of_its_own():
    """And a reader; whatever that raises is a problem of the cell."""
    plan = Plan(
        {
            "Name": "event.names",
            "Mode": Column("event.mode", words={"Zoom": "online"}),
            "Stars": Column("observation:stars.value", read=lambda words, _context: Quantity.exact(len(words))),
            "Shout": Column("event.kind", read=lambda words, _context: words.index("!") and words),
            "Dumb": Column("event.duration", read=lambda _words, _context: None),
        }
    )
    result = read({"Name": "Week", "Mode": "Zoom", "Stars": "***", "Shout": "hey", "Dumb": "x"}, plan)
    assert only(result, Event).mode == "online"
    assert only(result, Observation).value == Quantity.exact(3)
    assert result.unread == {"Shout": "hey", "Dumb": "x"}
    assert [problem.found for problem in result.problems] == ["'hey'", "'x'"]
    assert [problem.message for problem in result.problems] == [
        "ValueError: substring not found",
        "the reader of the column makes nothing of these words",
    ]


def test_a_bug_of_a_reader_of_the_house_is_no_problem_of_a_cell(monkeypatch):
    """It is raised; of a reader or a converter of somebody else's, it is told."""

    def broken(*_):
        raise KeyError("a bug")

    monkeypatch.setattr("talentweek.normalise.dates.read", broken)
    row = {"Name": "Week", "Date": "a date that nobody has remembered"}
    with pytest.raises(KeyError, match="a bug"):
        read(row, Plan({"Name": "event.names", "Date": "event.when"}))
    result = read(row, Plan({"Name": "event.names", "Date": "event.when"}, converter=converter()))
    assert [problem.message for problem in result.problems] == ["KeyError: 'a bug'"]
    assert result.unread == {"Date": row["Date"]}


def test_a_plan_can_have_a_converter_of_its_own():
    """With hooks for values of its notation."""
    mine = converter()
    mine.register_structure_hook(Place, lambda words, _kind: Place(localities=words.title()))
    plan = Plan({"Name": "event.names", "Place": "event.places"}, converter=mine)
    assert only(read({"Name": "Week", "Place": "KUNSHAN"}, plan), Event).places.items == (Place(localities="Kunshan"),)


@pytest.mark.parametrize(
    ("field", "words", "expected"),
    [
        ("event.mode", "线上线下", "mixed"),
        ("event.status", "已结束", "concluded"),
        ("event.status", "Ongoing", "ongoing"),
        ("event.edition", "2024", Edition(label="2024")),
        ("event.edition", "4", Edition(number=4)),
        ("event.edition.label", "Spring", Edition(label="Spring")),
        ("event.duration", "P1W", Duration.of(weeks=1)),
        ("event.when", "2024-07-11/", DateSpan(edtf="2024-07-11/")),
        ("event.themes[]", "创新、创业等", (Name(text="创新"), Name(text="创业"))),
        ("event.sectors[]", "AI, robots and others", Listing.open("AI", "robots")),
    ],
)
def test_words_become_what_the_field_holds(field, words, expected):
    """By the rule of the field."""
    event = only(read({"Name": "Week", "X": words}, Plan({"Name": "event.names", "X": field})), Event)
    assert getattr(event, field.split(".")[1].removesuffix("[]")) == expected


def test_languages_and_numbers_are_said_in_words():
    """And what is none is told."""
    plan = Plan(
        {"Title": "document.title", "Lang": "document.lang", "At": "evidence.start"},
        always={
            "evidence.subject": "a",
            "evidence.path": "/names",
            "evidence.document": "@document",
            "evidence.exact": "x",
        },
    )
    result = read({"Title": "News", "Lang": "繁體中文", "At": "soon"}, plan)
    assert result.records[0].lang == "zh-Hant"
    assert told(result)[0] == ("/At", "not_read", "'soon'")


@pytest.mark.parametrize(
    ("field", "words", "expected"),
    [
        ("ranking.rank", "3", Rank(number=3, stated="3")),
        ("ranking.rank", "top 20", Rank.among_top(20, stated="top 20")),
    ],
)
def test_ranks_are_words_or_numbers(field, words, expected):
    """Among the top is a rank of its own."""
    plan = Plan({"City": "organisation.names", "X": field})
    assert only(read({"City": "Kunshan", "X": words}, plan), Ranking).rank == expected


def test_a_list_that_is_left_open_is_told_where_the_field_cannot_hold_that():
    """The items stand."""
    plan = Plan({"Parties": "agreement.parties"})
    result = read({"Parties": "甲公司、乙大学等"}, plan)
    assert only(result, Agreement).parties == (Ref.named("甲公司"), Ref.named("乙大学"))
    assert told(result) == [("/Parties", "partly_read", "'等'")]


def test_facilities_have_places():
    """A list of them where the plan says so."""
    plan = Plan({"Stations": "facility", "Where": "facility.places[]"})
    result = read({"Stations": "six overseas workstations", "Where": "Paris, Berlin, London and elsewhere"}, plan)
    places = only(result, Facility).places
    assert [place.localities for place in places.items] == [("Paris",), ("Berlin",), ("London",)]
    assert places.complete is False


def test_a_column_need_not_be_a_string():
    """A key of any type is told as a string; a table that was read without a header has numbers."""
    result = read({1: 2, "Name": "Kunshan Week"})
    assert [(problem.path, problem.code) for problem in result.problems] == [("/1", "unknown_column")]
    assert only(result, Event).label == "Kunshan Week"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("目标10万人", "target"),
        ("力爭10萬人", "target"),
        ("100,000 people (target)", "target"),
        ("Target: 100,000 people", "target"),
        ("预计10万人", "planned"),
        ("100,000 people (expected)", "planned"),
        ("10万人", "reported"),
        ("target of 100,000 people reached", "reported"),
        ("已完成目标10万人", "reported"),
    ],
)
def test_a_target_in_the_words_is_no_actual(words, status):
    """Nor is a plan."""
    plan = Plan({"City": "organisation.names", "X": "observation:talents"})
    found = only(read({"City": "Kunshan", "X": words}, plan), Observation)
    assert (found.status, found.value.value) == (status, 100_000)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("目标10万人", []),
        ("目标为10万人", []),
        ("6,000 visitors (expected)", []),
        ("target of 300 visitors", []),
        ("target: 300 visitors", []),
        ("计划2026年10万人", ["'计划2026年'"]),
        ("expected 300 visitors at noon", ["'at noon'"]),
    ],
)
def test_words_that_tell_the_status_were_read(words, left):
    """No warning says that they were not."""
    plan = Plan({"Name": "event.names", "V": "observation:visitors"})
    assert [found for _, _, found in told(read({"Name": "Week", "V": words}, plan))] == left


@pytest.mark.parametrize(
    ("column", "words", "left"),
    [
        ("Projects signed", "286 projects signed", []),
        ("签约项目", "签约项目286个", []),
        ("签约项目", "签约286个", []),
        ("Projects", "286 projects signed", ["'signed'"]),
        ("Invited", "300 experts invited", []),
        ("Attendees", "300人参会", []),
        ("Participants", "300人参会", ["'参会'"]),
        ("投资额（亿元）", "投资额5亿元", []),
        ("Prize", "奖金5万元", ["'奖金'"]),
        ("奖金", "5万元奖金", []),
        ("Participants", "a total of 500 people in all", []),
        ("Date", "2024年7月11日举行", []),
        ("Date", "日期：2024年7月11日", []),
        ("Investment", "an amount worth 5 million yuan", []),
    ],
)
def test_words_that_say_what_the_column_says_were_understood(column, words, left):
    """Its name, its stage or its status; words that only introduce a value say nothing at all."""
    assert [found for _, _, found in told(read({"Name": "Week", column: words}, context=CONTEXT))] == left


def test_the_status_that_is_always_so_stands_over_the_words():
    """And so does that of a column of its own."""
    columns = {"City": "organisation.names", "X": "observation:talents"}
    row = {"City": "Kunshan", "X": "目标10万人"}
    fixed = Plan(columns, always={"observation:talents.status": "planned"})
    assert only(read(row, fixed), Observation).status == "planned"
    told = Plan({**columns, "Status": "observation:talents.status"})
    assert only(read({**row, "Status": "planned"}, told), Observation).status == "planned"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("3 framework agreements", "framework"),
        ("over 20 memoranda of understanding", "memorandum"),
        ("战略合作协议", "strategic"),
        ("12份合同", "contract"),
        ("框架协议4份", "framework"),
        ("戰略合作協議共6項", "strategic"),
        ("新增备忘录2份", "memorandum"),
        ("agreement on batteries", "other"),
        ("12 deals", "other"),
    ],
)
def test_words_tell_what_kind_of_agreement_they_count(words, kind):
    """What is always so stands over them."""
    columns = {"Name": "event.names", "X": "agreement"}
    row = {"Name": "Talent Week", "X": words}
    assert only(read(row, Plan(columns)), Agreement).kind == kind
    fixed = Plan(columns, always={"agreement.kind": "intention"})
    assert only(read(row, fixed), Agreement).kind == "intention"


@pytest.mark.parametrize(
    "words", ["May or June 2025", "spring or June 2025", "春节或2025年6月", "this MAY OR June 2025"]
)
def test_one_of_two_dates_is_none(words):
    """The second alone is not what the words say."""
    result = read({"Name": "Talent Week", "Date": words})
    assert [problem.code for problem in result.problems] == ["several_readings"]
    assert (only(result, Event).when, result.unread) == (None, {"Date": words})


def test_a_value_with_an_or_behind_it_is_read():
    """It says more of the same."""
    result = read({"Name": "Talent Week", "Date": "11 July 2024 or so"})
    assert only(result, Event).when.edtf == "2024-07-11"


@pytest.mark.parametrize(
    ("words", "language", "lang"),
    [
        ("蘇州創新創業大賽", "zh-Hans", None),
        ("苏州大赛", "zh-Hans", "zh-Hans"),
        ("苏州大赛", "zh-Hant", None),
        ("台北創新周", "zh-Hant", "zh-Hant"),
        ("蘇州", "zh-TW", "zh-TW"),
        ("蘇州", "zh-Hans-TW", None),
        ("蘇州", "zh", "zh"),
        ("東京イノベーション", "zh-Hans", None),
        ("東京イノベーション", "ja", "ja"),
        ("苏州大赛", "ja", None),
        ("서울 혁신", "en", None),
        ("서울 혁신", "ko", "ko"),
        ("Неделя", "en", None),
        ("Неделя", "ru", "ru"),
        ("人才周", "ru", None),
        ("Café 周", "fr", None),
        ("Café №1", "fr", "fr"),
        ("Talent Week", "zh-Hans", None),
    ],
)
def test_a_name_is_in_the_language_of_the_context_where_its_script_allows_it(words, language, lang):
    """A language that the characters contradict is not said."""
    assert only(read({"Name": words}, context=Context(language=language)), Event).names[0].lang == lang


def test_more_columns_are_known_by_their_usual_names():
    """Those that can mean nothing else."""
    row = {
        "Name": "Week",
        "Investment": "1000",
        "币种": "EUR",
        "被投企业": "Foo",
        "Speaker": "Li",
        "职务": "教授",
        "Jobs": "20",
    }
    result = read(row)
    assert told(result) == []
    investment = only(result, Investment)
    assert (investment.amount.currency, investment.recipient) == ("EUR", Ref.named("Foo"))
    assert only(result, Affiliation).post.text == "教授"
    assert only(result, Observation).measure == "jobs"
