"""Documents, evidence and matches: where a fact comes from."""

import hashlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentweek import Document, Evidence, InvalidObject, Match, Person
from talentweek import strategies as tws
from talentweek.errors import pointer
from talentweek.provenance import POINTER, is_pointer
from talentweek.rules.texts import storable

PASSAGE = {"subject": "a", "path": "/names", "document": "d", "exact": "over 20"}


@given(st.lists(st.one_of(st.text(), st.integers(0)), min_size=1))
@example(["\x00"])
@example(["~1/"])
def test_every_pointer_that_is_made_is_one(parts):
    """RFC 6901 escapes any text; a NUL or a lone surrogate is refused here as it is in every text that is kept."""
    made = pointer(parts)
    assert is_pointer(made) is storable(made)


@given(st.text("/~01a", max_size=8))
@example("/~~01")
@example("/~~10")
def test_a_tilde_stands_only_before_0_or_1(text):
    """Character by character, as RFC 6901 has it."""
    expected = text.startswith("/") and all(
        text[at + 1 : at + 2] in {"0", "1"} for at, mark in enumerate(text) if mark == "~"
    )
    assert is_pointer(text) is expected
    assert POINTER.accepts(text) is expected


@pytest.mark.parametrize(
    "url",
    [
        "https:" + "//example.org/",
        "http:" + "//例子.中国/新闻?a=1#b",
        "urn:isbn:9787302",
        "git+ssh:" + "//x",
        "mailto:a@b",
    ],
)
def test_a_url_is_taken(url):
    """A scheme and what it names, of any script."""
    assert Document(url=url).url == url


@pytest.mark.parametrize(
    "url",
    [
        "example.org",
        ":x",
        "https:",
        "ht tp://x",
        "https://a b",
        "1a:x",
        "+a:x",
        "https://a\n",
        "中:x",
        "a/b:c",
        "https://x" + "y" * 2000,
    ],
)
def test_what_is_no_url_is_refused(url):
    """With the path of the field."""
    with pytest.raises(InvalidObject) as refused:
        Document(url=url)
    assert [(problem.code, problem.path) for problem in refused.value.problems] == [("malformed", "/url")]


@given(st.text())
def test_a_digest_is_that_of_the_text(text):
    """SHA-256 in lower-case hexadecimal, nothing else."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    assert Document(sha256=digest).sha256 == digest
    for bad in (digest[:-1], digest + "0", "g" + digest[1:], "A" + digest[1:]):
        with pytest.raises(InvalidObject):
            Document(sha256=bad)


@given(st.text("a中𠮷", min_size=1, max_size=9), st.integers(0, 99), st.integers(-1, 20))
def test_offsets_span_the_exact_words_in_code_points(exact, start, more):
    """A character outside the basic plane counts once."""
    arguments = PASSAGE | {"exact": exact, "start": start, "end": max(0, start + more)}
    if arguments["end"] - start == len(exact):
        assert Evidence(**arguments).start == start
    else:
        with pytest.raises(InvalidObject):
            Evidence(**arguments)


def test_several_claims_about_one_fact_stand_side_by_side():
    """The same words at another place are another claim; who asserts it is not what it is."""
    one = Evidence(**PASSAGE)
    assert Evidence(**PASSAGE, start=3, end=10).id != one.id
    assert (
        Evidence(**PASSAGE, confidence="doubtful", method="model", asserted_by=Person(names="a"), says="21").id
        == one.id
    )


def test_records_can_be_given_where_ids_are_held():
    """A match of two records, evidence of a document."""
    left, right, source = Person(id="l", names="a"), Person(id="r", names="b"), Document(id="s")
    assert Match(a=left, b=right, verdict="unsure") == Match(a="l", b="r", verdict="unsure")
    assert Evidence(subject=left, path="/names", document=source, exact="a") == Evidence(
        subject="l", path="/names", document="s", exact="a"
    )
    assert Document(derived_from=source, lang="EN", authors=left).authors[0].id == "l"


@given(tws.evidence())
def test_evidence_is_drawn_whole(passage):
    """Its offsets are both there or neither is."""
    assert (passage.start is None) is (passage.end is None)


TOLD = {"subject": "a", "path": "/size", "document": "d"}


@given(st.text(min_size=1, max_size=9).filter(storable), st.text(max_size=50), st.text(max_size=50))
def test_what_is_quoted_stands_where_the_evidence_says(exact, before, behind):
    """In code points, with the words on both sides as they are."""
    text = f"{before}{exact}{behind}"
    claim = Evidence.quoting(exact, text, start=text.index(exact), **TOLD)
    assert text[claim.start : claim.end] == claim.exact == exact
    assert f"{claim.prefix or ''}{exact}{claim.suffix or ''}" in text


def test_words_that_stand_twice_need_a_place():
    """Each of them can be told, and no other place."""
    text = "20 of 120; " * 4
    with pytest.raises(InvalidObject, match=r"several times; found '20', expected one of 0, 7, 11, 18, 22, \.\.\."):
        Evidence.quoting("20", text, **TOLD)
    assert Evidence.quoting("20", text, start=7, **TOLD).prefix == "20 of 1"
    with pytest.raises(InvalidObject, match="/start: the words do not stand there; found 8, expected 0, 7, 11"):
        Evidence.quoting("20", text, start=8, **TOLD)
    for exact in ("30", ""):
        with pytest.raises(InvalidObject, match="/exact: not in the text"):
            Evidence.quoting(exact, text, **TOLD)


def test_a_quotation_says_how_it_was_found():
    """And how sure it is; a whole text has nothing beside it."""
    claim = Evidence.quoting("over 20", "over 20", method="by hand", confidence="doubtful", **TOLD)
    assert (claim.method, claim.confidence, claim.prefix, claim.suffix) == ("by hand", "doubtful", None, None)


def test_a_text_is_known_by_its_digest():
    """In UTF-8; what else is known of it is given."""
    made = Document.of_text("周", title="Week", url="https://example.org/", lang="zh-Hans", published="2024-07-16")
    assert made.sha256 == hashlib.sha256("周".encode()).hexdigest()
    assert (made.title, made.url, made.lang, made.published.edtf) == (
        "Week",
        "https://example.org/",
        "zh-Hans",
        "2024-07-16",
    )
