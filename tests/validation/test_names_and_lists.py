"""Names are whole words, lists are said item by item, and what is denied is not said."""

from typing import Any

import attrs
import pytest

from talentweek import (
    Agreement,
    Cohort,
    Dataset,
    Event,
    Evidence,
    Investment,
    Listing,
    Name,
    Organisation,
    Participation,
    Person,
    Place,
    Ref,
)
from talentweek.validation import Check, checks, validate
from talentweek.validation._passages.words import holds, occurs
from talentweek.validation._referring import names_another
from tests.validation.asking import NOT_CHECKABLE, PAGE, SUPPORTED, check, contradicted, report, said, step, week

WORDS = contradicted("words")


@pytest.mark.parametrize(
    ("passage", "words", "expected"),
    [
        ("the elite came", "Li", False),
        ("Li came", "Li", True),
        ("Li's firm", "Li", True),
        ("experts", "expert", True),
        ("the expertise", "expert", False),
        ("theatre", "theatre", True),
        ("the 8th week", "8", False),
        ("a", "", False),
        ("2023杭州大会", "杭州", True),
        ("G20杭州", "20", False),
        ("institutionsDuring it", "institutions", True),
        ("R&D centre", "r&d", True),
        ("上海", "海", False),
        ("海", "海", True),
        ("Vinc\u0327otte", "Vinçotte", True),
        ("elite Li", "li", True),
    ],
)
def test_a_name_stands_in_words_as_whole_words(passage: str, words: str, expected: bool) -> None:  # noqa: FBT001 - a table
    assert holds(passage, words) is expected


@pytest.mark.parametrize(
    ("words", "passage", "expected"),
    [
        ("DEJIA", "A", False),
        ("Kunshan Talent Week", "a", False),
        ("昆山创业周", "周", False),
        ("the park", "the", False),
        ("Kunshan Talent Week", "Kunshan", False),
        ("昆山国际人才创业周", "昆山", False),
        ("昆山创业周", "创业周", True),
        ("Kunshan Talent Week", "Talent Week", True),
        ("Osaka", "sak", False),
        ("Week", "We", False),
    ],
)
def test_a_passage_names_something_where_it_is_a_good_part_of_its_name(
    words: str,
    passage: str,
    expected: bool,  # noqa: FBT001 - a table
) -> None:
    assert occurs(words, passage) is expected


@pytest.mark.parametrize(
    ("record", "path", "text", "exact", "lang", "expected"),
    [
        (
            Investment(id="x", kind="investment", recipient=Ref.named("DEJIA")),
            "/recipient",
            "A deal was made.",
            "A",
            "en",
            NOT_CHECKABLE,
        ),
        (week(names="Kunshan Talent Week"), "/names", "We met a man.", "a", "en", WORDS),
        (week(names="昆山创业周"), "/names", "上海市民周末", "周", "zh", WORDS),
        (Person(id="x", names="Li"), "/names", "The elite came.", "elite", "en", WORDS),
        (
            Cohort(id="x", what="experts from many firms of the province"),
            "/what",
            "many firms",
            "many firms",
            "en",
            SUPPORTED,
        ),
    ],
)
def test_next_to_nothing_supports_no_name(  # noqa: PLR0917 - a table
    record: Any, path: str, text: str, exact: str, lang: str, expected: tuple[str, str | None]
) -> None:
    assert said(record, path, text, exact, lang=lang) == expected


def test_a_word_that_names_nothing_is_no_part_of_a_text() -> None:
    assert not occurs("the parks", "the", part=5)
    assert occurs("the parks", "parks", part=5)


def fields(*items: str) -> Event:
    return week(sectors=Listing.of(*items))


def origins(*countries: str) -> Cohort:
    return Cohort(id="week", what="experts", origins=[Place(country=one) for one in countries])


def parties(*names: str) -> Agreement:
    return Agreement(id="week", kind="cooperation", parties=[Ref.named(name) for name in names])


@pytest.mark.parametrize(
    ("record", "path", "words", "expected"),
    [
        (fields("biomedicine", "textiles"), "/sectors", "biomedicine and new materials", WORDS),
        (fields("biomedicine", "textiles"), "/sectors/items", "biomedicine and new materials", WORDS),
        (fields("biomedicine", "textiles"), "/sectors/items/textiles", "biomedicine and new materials", WORDS),
        (fields("biomedicine", "textiles"), "/sectors/items/biomedicine", "biomedicine and new materials", SUPPORTED),
        (fields("biomedicine", "new materials"), "/sectors", "biomedicine and new materials", SUPPORTED),
        (fields("biomedicine", "纺织"), "/sectors", "biomedicine and new materials", NOT_CHECKABLE),
        (fields("textiles"), "/sectors", "biomedicine and new materials", WORDS),
        (origins("FR", "IT"), "/origins", "experts from France", WORDS),
        (origins("FR", "IT"), "/origins", "experts from France and Italy", SUPPORTED),
        (origins("FR"), "/origins", "France and Italy", SUPPORTED),
        (parties("Kunshan", "Peking University"), "/parties", "Kunshan and Southeast University", WORDS),
        (
            parties("Kunshan", "Peking University"),
            "/parties/Peking University",
            "Kunshan and Southeast University",
            WORDS,
        ),
        (parties("Kunshan", "Peking University"), "/parties", "Kunshan and the university", NOT_CHECKABLE),
        (parties("Kunshan", "Peking University"), "/parties", "Kunshan and Peking University", SUPPORTED),
        (parties("Kunshan", "Peking University"), "/parties", "both sides", NOT_CHECKABLE),
        (parties("Kunshan", "SEU"), "/parties", "Kunshan and Southeast European University", NOT_CHECKABLE),
        (parties("Kunshan", "MIT"), "/parties", "Kunshan, the Ministry of Industry and Technology", NOT_CHECKABLE),
        (parties("昆山", "北京大学"), "/parties", "昆山与东南大学", WORDS),
        (parties("昆山", "北京大学"), "/parties", "昆山与该大学", NOT_CHECKABLE),
        (parties("昆山", "北京大学"), "/parties", "Kunshan and Southeast University", NOT_CHECKABLE),
        (week(themes=["Innovation", "Talent"]), "/themes", "Innovation first", WORDS),
        (week(names=[Name(text="Talent Week"), Name(text="Talent Days")]), "/names", "Talent Week", WORDS),
        (week(names=[Name(text="Talent Week"), Name(text="TW", kind="short")]), "/names", "Talent Week", SUPPORTED),
        (week(names=[Name(text="Talent Week"), Name(text="人才周")]), "/names", "Talent Week", SUPPORTED),
        (week(names=[Name(text="Talent Week"), Name(text="Talent Days")]), "/names/Talent Days", "Talent Week", WORDS),
    ],
)
def test_a_list_is_supported_where_all_of_it_is_said(
    record: Any, path: str, words: str, expected: tuple[str, str | None]
) -> None:
    assert said(record, path, f"{words}, it says.", words) == expected


def test_an_item_that_nobody_says_is_named() -> None:
    found = report(fields("biomedicine", "textiles"), "/sectors", "Biomedicine.", "Biomedicine")
    (only,) = found.checks
    assert (only.parts, only.reason) == (("textiles",), "no quoted words say 'textiles'")
    assert [(one.code, one.severity) for one in found.problems] == [("words_contradicted", "warning")]
    assert found.problems[0].message == "differs from its words in the words themselves (textiles)"


def _held(record: Any, text: str, **passages: str) -> list[Check]:
    claims = [
        Evidence(id=f"e{at}", subject=record, path=f"/sectors{path.replace('_', '/')}", document=PAGE, exact=words)
        for at, (path, words) in enumerate(passages.items())
    ]
    return list(checks(Dataset.of(record, PAGE, *claims), {"page": text}))


def test_several_passages_may_say_the_items_of_one_list() -> None:
    text = "In biomedicine. In textiles."
    both = _held(fields("biomedicine", "textiles"), text, _items="biomedicine", _items_textiles="textiles")
    assert [(one.outcome, one.reason) for one in both] == [
        ("supported", "other passages say the rest"),
        ("supported", None),
    ]
    one = _held(fields("biomedicine", "textiles", "tea"), text, _items="biomedicine", _items_textiles="textiles")
    assert [only.outcome for only in one] == ["contradicted", "supported"]


def test_words_that_only_imply_a_list_support_it_where_they_say_some_of_it() -> None:
    words = {"confidence": "inferred"}
    assert said(fields("biomedicine", "textiles"), "/sectors", "Biomedicine.", "Biomedicine", **words) == SUPPORTED
    assert said(parties("Kunshan", "Wuxi"), "/parties", "Kunshan did it.", "Kunshan", **words) == SUPPORTED


def test_of_two_parties_that_are_records_the_swapped_one_is_known() -> None:
    firms = [Organisation(id=name.lower(), names=f"{name} Works") for name in ("Ada", "Bela", "Cora")]
    deal = Agreement(id="deal", kind="cooperation", parties=[Ref.to("ada"), Ref.to("cora")])
    text = "Ada Works and Bela Works signed."
    claims = [
        Evidence(id=f"e{at}", subject=deal, path=path, document=PAGE, exact=words)
        for at, (path, words) in enumerate(
            [("/parties", "Ada Works and Bela Works"), ("/parties/cora", "Bela Works"), ("/parties/ada", "Ada Works")]
        )
    ]
    found = validate(Dataset.of(deal, PAGE, *firms, *claims), {"page": text})
    assert [(one.outcome, one.says) for one in found.checks] == [
        ("contradicted", "organisation 'bela'"),
        ("contradicted", "organisation 'bela'"),
        ("supported", None),
    ]
    good = attrs.evolve(deal, parties=[Ref.to("ada"), Ref.to("bela")])
    assert [one.outcome for one in checks(Dataset.of(good, PAGE, *firms, claims[0]), {"page": text})] == ["supported"]


def test_a_record_that_the_sentence_names_is_told_so() -> None:
    deal = Agreement(id="deal", kind="cooperation", parties=[Ref.named("Kunshan"), Ref.named("Wuxi")])
    only = check(deal, "/parties", "Kunshan and Wuxi: both sides signed", "both sides")
    assert (only.outcome, only.reason) == ("supported", "the sentence around the words names it")


@pytest.mark.parametrize(
    ("record", "path", "text", "exact", "expected"),
    [
        (
            step("signed"),
            "/stage",
            "It has not been signed.",
            "has not been signed",
            WORDS,
        ),
        (step("signed"), "/stage", "It has not been signed.", "signed", WORDS),
        (
            step("signed"),
            "/stage",
            "It has yet to be signed.",
            "yet to be signed",
            WORDS,
        ),
        (
            step("signed"),
            "/stage",
            "It was not signed in May, but signed in June.",
            "not signed in May, but signed in June",
            SUPPORTED,
        ),
        (step("signed"), "/stage", "项目尚未签约", "签约", WORDS),
        (
            step("signed"),
            "/stage",
            "It is not new, but was signed.",
            "signed",
            SUPPORTED,
        ),
        (
            step("signed"),
            "/stage",
            "a significant step",
            "significant step",
            NOT_CHECKABLE,
        ),
        (step("introduced"), "/stage", "The news came.", "news", NOT_CHECKABLE),
        (step("established"), "/stage", "found it hard", "found it", NOT_CHECKABLE),
        (step("launched"), "/stage", "It was never signed.", "signed", NOT_CHECKABLE),
        (week(status="concluded"), "/status", "It has not concluded yet.", "has not concluded yet", WORDS),
        (week(status="concluded"), "/status", "It has concluded.", "has concluded", SUPPORTED),
        (week(status="planned"), "/status", "The plant of William.", "plant of William", NOT_CHECKABLE),
        (
            Participation(id="x", agent=Ref.named("Li"), of="w", role="speaker"),
            "/role",
            "The loudspeaker",
            "loudspeaker",
            NOT_CHECKABLE,
        ),
        (
            Participation(id="x", agent=Ref.named("Li"), of="w", role="presented"),
            "/role",
            "At present",
            "At present",
            NOT_CHECKABLE,
        ),
        (
            Participation(id="x", agent=Ref.named("Li"), of="w", role="organiser"),
            "/role",
            "organized by",
            "organized by",
            SUPPORTED,
        ),
    ],
)
def test_a_code_is_said_by_whole_words_that_nothing_denies(
    record: Any, path: str, text: str, exact: str, expected: tuple[str, str | None]
) -> None:
    assert said(record, path, text, exact) == expected


def test_words_that_deny_a_code_are_told() -> None:
    milestone = step("signed")
    assert check(milestone, "/stage", "It has not been signed.", "signed").reason == "the words deny it"


@pytest.mark.parametrize(
    ("names", "another"),
    [
        (["MIIT", "Ministry of Education"], False),
        (["Ministry of Education", "MIIT"], False),
        (["MOE", "Ministry of Education"], True),
    ],
)
def test_a_body_that_is_told_by_its_letters_is_no_other(names: list[str], another: bool) -> None:  # noqa: FBT001 - a column of the table
    assert names_another("Ministry of Industry and Information Technology", names) is another
