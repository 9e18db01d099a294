"""Documents that were damaged, or made to do harm: each is refused with a path or an offset, by both parsers alike."""

from __future__ import annotations

import codecs
import copy
import json as plain
import sys
from decimal import Decimal

import pytest

from talentweek import Dataset, Edition, Event, InvalidDocument, InvalidObject, Listing, Name, Quantity, Ref
from talentweek.errors import UnknownKey
from talentweek.formats import json

from .documents import places
from .samples import FULL, problems, reading

HEAD = b'{"talentweek":"1.0"'
WHOLE = json.dumps(FULL)
TREE = json.to_dict(FULL)


def week(names=b'[{"text":"Week"}]', more=b"", own=b'"week"'):
    """Write a document of one event."""
    return HEAD + b',"events":[{"id":' + own + b',"names":' + names + more + b"}]}"


def told(data, **options):
    """Return code, path and offset of each problem."""
    found = problems(data, **options)
    assert isinstance(found, tuple), found
    return [(problem.code, problem.path, problem.offset) for problem in found]


def numbered(number):
    """Write a document with a number where a whole number is wanted."""
    return week(more=b',"edition":{"number":' + number + b"}")


# truncation and trailing data


@pytest.mark.parametrize("part", range(8))
def test_a_truncated_document_is_told_with_its_offset(part):
    """Cut at any byte, in the middle of a character too: one problem, at an offset within what is left."""
    for size in range(part, len(WHOLE), 8):
        (problem,) = problems(WHOLE[:size])
        assert (problem.code, problem.path) in {("not_json", ""), ("not_utf8", "")}, WHOLE[:size]
        assert 0 <= problem.offset <= size


@pytest.mark.parametrize("size", range(1, len(week())))
def test_a_text_that_is_cut_is_told_like_bytes(size):
    """As a str it is judged alike."""
    assert told(week()[:size].decode()) == told(week()[:size])


@pytest.mark.parametrize("data", [b"", b" ", b"\n\t ", "", " "], ids=repr)
def test_nothing_is_no_document(data):
    """An empty file is the most frequent of damages."""
    (problem,) = problems(data)
    assert (problem.code, problem.offset, problem.found) == (
        "not_json",
        0 if not data else len(data),
        "the end of the text",
    )


@pytest.mark.parametrize("more", [b"x", b"{}", b"]", b"}", b",", b"\x0c", b"\x1a", b"//", b"\xc2\xa0"], ids=repr)
def test_what_follows_the_document_is_refused(more):
    """The offset is that of the first byte too many."""
    assert told(WHOLE + b"\n" + more) == [("not_json", "", len(WHOLE) + 1)]


@pytest.mark.parametrize("space", [b" ", b"\t", b"\r\n", b"\n\n  "], ids=repr)
def test_white_space_of_json_says_nothing(space):
    """Around every token."""
    spread = b"".join(space + bytes([byte]) + space if byte in b"{}[]:," else bytes([byte]) for byte in week())
    assert reading(spread) == json.loads(week())


@pytest.mark.parametrize("space", [b"\x0b", b"\x0c", b"\xc2\xa0", b"\xe3\x80\x80", b"\xe2\x80\xa8"], ids=repr)
def test_other_white_space_is_refused(space):
    """A full-width space looks like one, and is none."""
    assert told(HEAD + space + b"}") == [("not_json", "", len(HEAD))]


@pytest.mark.parametrize(
    "data",
    [b"{'talentweek':'1.0'}", HEAD + b",}", HEAD + b"/**/}", b"{talentweek:1}", b"talentweek: '1.0'", b"<xml/>",
     b"{]", b"[}", b'{"a"}', b'{"a":}', b'{"a" 1}', b"{,}", b"[1,]", b'"', b'"\\', b'{"a":"\\x"}', b'{"a":"\\u12"}',
     b'{"a":"\n"}', b"tru", b"-", b"01", b"1.", b".5", b"+1", b"1e", b"0x10", b"1_000"],
    ids=repr,
)  # fmt: skip
def test_what_only_looks_like_json_is_refused(data):
    """With the offset at which it ceases to be JSON."""
    (problem,) = problems(data)
    assert problem.code == "not_json"
    assert 0 <= problem.offset <= len(data)


# wrong types


@pytest.mark.parametrize("junk", [None, True, 0, -1, 1.5, 10**30, "x", "", [], [None], [[]], {}, {"a": 1}], ids=repr)
def test_a_wrong_type_anywhere_is_refused_with_a_path_or_read(junk):
    """Put in the place of each part of a document with all classes in turn; nothing else than a verdict comes out."""
    for *above, name in places(TREE):
        tree = copy.deepcopy(TREE)
        parent = tree
        for step in above:
            parent = parent[step]
        parent[name] = junk
        found = problems(plain.dumps(tree))
        assert isinstance(found, str) or all(problem.path for problem in found), (above, name)


@pytest.mark.parametrize(
    "data", [b"null", b"true", b"1", b"1.5", b'"text"', b"[]", b'[{"talentweek":"1.0"}]'], ids=repr
)
def test_a_document_is_an_object(data):
    """What else JSON can be is told as a wrong type of the whole."""
    assert told(data) == [("wrong_type", "", None)]
    assert [problem.code for problem in problems(data, Event)] == ["wrong_type"]


# numbers


@pytest.mark.parametrize("constant", [b"NaN", b"Infinity", b"-Infinity"], ids=bytes.decode)
@pytest.mark.parametrize(
    "place", [b'{"number":%s}', b"%s", b'{"unknown":[%s]}'], ids=["field", "object", "unknown key"]
)
def test_constants_that_json_has_not_are_refused(constant, place):
    """Python writes them, JSON does not know them."""
    data = week(more=b',"edition":' + place.replace(b"%s", constant))
    assert told(data) == [("not_a_number", "", data.index(constant))]


@pytest.mark.parametrize("constant", [b"NaN", b"Infinity", b"-Infinity"], ids=bytes.decode)
def test_the_offset_is_that_of_the_number_and_not_of_a_text_like_it(constant):
    """A name may well be NaN."""
    data = week(names=b'[{"text":"' + constant + b'"}]', more=b',"edition":{"number":' + constant + b"}")
    assert told(data) == [("not_a_number", "", data.rindex(constant))]


def test_texts_that_look_like_constants_are_texts():
    """Whether a person or a number is called so."""
    data = week(names=b'[{"text":"NaN"},{"text":"Infinity"},{"text":"-Infinity"}]')
    assert [name.text for name in reading(data).get("week", Event).names] == ["NaN", "Infinity", "-Infinity"]
    (problem,) = problems(b'{"value":"NaN"}', Quantity)
    assert (problem.code, problem.path) == ("not_a_number", "/value")


@pytest.mark.parametrize("sign", [b"", b"-"], ids=["plus", "minus"])
@pytest.mark.parametrize("digits", [5_000, 1_000_000])
def test_an_integer_of_a_million_digits_is_not_converted(digits, sign):
    """Converting it would take minutes; as a text it is no number either."""
    data = numbered(sign + b"9" * digits)
    assert told(data) == [("not_a_number", "", data.index(sign + b"9"))]
    text = week(more=b',"count":{"value":"' + sign + b"9" * digits + b'"}')
    assert told(text) == [("not_a_number", "/events/0/count/value", None)]


def test_a_program_may_convert_fewer_digits_than_we_do():
    """Its own limit makes no other error of a number that is out of range for us in any case."""
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    try:
        (problem,) = problems(numbered(b"9" * 1000))
    finally:
        sys.set_int_max_str_digits(before)
    assert problem.code == "not_a_number"


@pytest.mark.parametrize("digits", [17, 30, 400, 401, 1000, 4300])
def test_an_integer_out_of_range_is_told_alike_by_both_parsers(digits):
    """Whatever its size; the message shows no more of it than is needed."""
    (problem,) = problems(numbered(b"9" * digits))
    assert problem.code in {"out_of_range", "not_a_number"}
    assert len(problem.found) < 120


@pytest.mark.parametrize(
    "number",
    [b"1e1000000", b"-1e1000000", b"1e-1000000", b"1E400", b"8e0", b"8.0", b"-0.0", b"0." + b"1" * 100_000],
    ids=lambda number: number[:12].decode(),
)
def test_exponents_and_fractions_are_no_whole_numbers(number):
    """However large or small they are; what is found is shown short."""
    (problem,) = problems(numbered(number))
    assert (problem.code, problem.path) == ("wrong_type", "/events/0/edition/number")
    assert len(problem.found) < 120


@pytest.mark.parametrize(
    "text", ["1e1000000", "1e5", "1_000", "１２", "٣", "1,000", " 1", "+1", "0x10", "Infinity", "", ".5", "5."]
)
def test_a_number_is_written_plainly(text):
    """No exponents, no separators, no digits of other scripts."""
    (problem,) = problems(plain.dumps({"value": text}), Quantity)
    assert (problem.code, problem.path) == ("not_a_number", "/value")


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("0.1234567891", True),
        ("0.12345678901", False),
        ("0.00000000001", False),
        ("0.10000000000000000", True),
        ("9" * 28, True),
        ("1" + "0" * 28, False),
        ("9" * 29, False),
        ("-" + "9" * 28 + ".0000000001", True),
        ("9" * 28 + ".00000000001", False),
    ],
)
def test_a_number_has_28_digits_before_the_point_and_10_behind_it(text, sound):
    """In the constructor, whatever it is given, and in both readers; nothing is rounded."""
    given = [text, Decimal(text), *([int(text)] if "." not in text else [])]
    if sound:
        made = {Quantity(value=one) for one in given} | {reading(plain.dumps({"value": text}), Quantity)}
        assert {quantity.value for quantity in made} == {Decimal(text)}
        return
    for one in given:
        with pytest.raises(InvalidObject) as refused:
            Quantity(value=one)
        assert [problem.code for problem in refused.value.problems] == ["not_a_number"]
    assert told(plain.dumps({"value": text}), kind=Quantity) == [("not_a_number", "/value", None)]


@pytest.mark.parametrize("number", [2**53, 2**53 + 1, 2**63, 2**64])
def test_a_whole_number_is_one_that_every_reader_holds_exactly(number):
    """2**53 - 1 is the last of them, in the constructor and in both readers."""
    assert reading(b'{"number":%d}' % (2**53 - 1), Edition) == Edition(number=2**53 - 1)
    with pytest.raises(InvalidObject) as refused:
        Edition(number=number)
    assert [problem.code for problem in refused.value.problems] == ["out_of_range"]
    assert told(b'{"number":%d}' % number, kind=Edition) == [("out_of_range", "/number", None)]


# nesting

DEEP = 100_000


@pytest.mark.parametrize(
    ("opening", "closing", "at"),
    [(b"[", b"]", 32), (b'{"a":', b"}", 160), (b'[{"a":', b"}]", 96)],
    ids=["arrays", "objects", "mixed"],
)
@pytest.mark.parametrize("closed", [True, False], ids=["closed", "open"])
def test_nesting_without_end_is_told_where_it_becomes_too_deep(opening, closing, at, closed):
    """A hundred thousand levels, closed or not, at the top or within an unknown key: no recursion error."""
    data = opening * DEEP + b"1" + (closing * DEEP if closed else b"")
    assert told(data) == [("limit_exceeded", "", at)]
    assert [code for code, _, _ in told(HEAD + b',"a":' + data + b"}")] == ["limit_exceeded"]


@pytest.mark.parametrize("kind", [Event, Listing[str], Quantity])
def test_nesting_without_end_is_refused_for_every_kind(kind):
    """Whatever is to be read."""
    assert [problem.code for problem in problems(b"[" * DEEP, kind)] == ["limit_exceeded"]


@pytest.mark.parametrize(
    "text", [b"[" * 900, b"]" * 900, b"{[" * 400, b'\\"[' * 300, b"\\\\" * 400], ids=lambda text: text[:3].decode()
)
def test_brackets_in_texts_are_text(text):
    """They nest nothing, whatever quotes and backslashes stand between them."""
    data = week(names=b'[{"text":"' + text + b'"}]')
    assert reading(data).get("week", Event).label == plain.loads(b'"' + text + b'"')


HIDING = b'["]",', b',"["]'  # each bracket has its double within a text, so that counting bytes finds nothing


@pytest.mark.parametrize(("opening", "closing"), [HIDING, (b'{"}":', b',"{":1}')], ids=["arrays", "objects"])
@pytest.mark.parametrize("depth", [33, 100, 100_000])
def test_brackets_in_texts_hide_no_nesting(opening, closing, depth):
    """Neither at the top nor under a key that is let through."""
    data = opening * depth + b"1" + closing * depth
    assert [code for code, _, _ in told(data)] == ["limit_exceeded"]
    under = HEAD + b',"zz":' + data + b"}"
    for choice in ("error", "warn"):
        assert [code for code, _, _ in told(under, unknown_keys=choice)] == ["limit_exceeded"]


def test_what_python_itself_cannot_follow_is_refused_whatever_the_limit():
    """A limit that was set too high makes no recursion error."""
    (problem,) = problems(b"[" * DEEP, limits=json.Limits(depth=10 * DEEP))
    assert (problem.code, problem.message) == ("limit_exceeded", "the document nests deeper than Python can follow")


# ids


@pytest.mark.parametrize(
    "own",
    [
        "two words",
        " a",
        "a ",
        "a\u200b",
        "\ta",
        "a\tb",
        "\u00a0",
        "a\u00a0b",
        "a\u3000b",
        "a\n",
        "\x7f",
        "\u202e",
        "a\u2028",
    ],
    ids=ascii,
)
@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"id": None}, "/events/0/id"),
        ({"series": None}, "/events/0/series"),
        ({"part_of": ["a", None]}, "/events/0/part_of/1"),
    ],
    ids=["own", "of another", "in a list"],
)
def test_an_id_has_no_space_and_nothing_that_does_not_print(own, more, path):
    """In a document that is right in all else."""

    def filled(with_id):
        put = {key: [with_id if one is None else one for one in value] if isinstance(value, list) else with_id
               for key, value in more.items()}  # fmt: skip
        return plain.dumps({"talentweek": "1.0", "events": [{"id": "week", "names": [{"text": "Week"}], **put}]})

    assert len(reading(filled("w-1"))) == 1
    assert told(filled(own)) == [("not_a_token", path, None)]


@pytest.mark.parametrize("own", ["two words", "a\u200b", "a\tb", "\u00a0"], ids=ascii)
def test_a_reference_is_to_an_id_without_a_space(own):
    """Alone, in a record, and in a list of a record."""
    assert told(plain.dumps({"id": own}), kind=Ref) == [("not_a_token", "/id", None)]
    quote = {"talentweek": "1.0", "quotes": [{"id": "q", "speaker": {"id": own}}]}
    assert told(plain.dumps(quote)) == [("not_a_token", "/quotes/0/speaker/id", None)]
    project = {
        "talentweek": "1.0",
        "projects": [{"id": "p", "names": [{"text": "a"}], "by": [{"id": "a"}, {"id": own}]}],
    }
    assert told(plain.dumps(project)) == [("not_a_token", "/projects/0/by/1/id", None)]


# characters


@pytest.mark.parametrize("code", [b"\\ud800", b"\\uDFFF", b"a\\udc00b", b"\\ude00\\ud83d"], ids=bytes.decode)
def test_an_escaped_lone_surrogate_is_refused_at_its_path(code):
    """It could never be written again."""
    assert told(week(names=b'[{"text":"' + code + b'"}]')) == [("not_storable", "/events/0/names/0/text", None)]
    assert told(week(own=b'"' + code + b'"')) == [("not_a_token", "/events/0/id", None)]


def test_a_surrogate_pair_is_a_character():
    """JSON escapes what lies beyond the first plane by two of them."""
    assert reading(b'{"text":"\\ud83d\\ude00"}', Name) == Name(text="\U0001f600")


@pytest.mark.parametrize("before", ["", "a", "昆山", "\U0001f600"])
def test_a_raw_lone_surrogate_in_a_text_is_told_at_its_byte(before):
    """The offset counts bytes of UTF-8, as in every other problem."""
    data = f'{{"text":"{before}\ud800"}}'
    expected = len(f'{{"text":"{before}'.encode())
    assert [("not_utf8", "", expected)] == [(one.code, one.path, one.offset) for one in problems(data, Name)]


@pytest.mark.parametrize(
    "bad",
    [b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80", b"\xe6\xbc", b"\xf0\x9f\x98"],
    ids=["no byte", "overlong", "surrogate", "beyond", "continuation", "cut", "cut emoji"],
)
@pytest.mark.parametrize("place", ["start", "key", "text", "number", "end"])
def test_invalid_utf_8_is_told_at_its_byte(bad, place):
    """Wherever it stands, in the middle of Chinese text too."""
    good = week(names='[{"text":"昆山"}]'.encode(), more=b',"edition":{"number":8}')
    cuts = {
        "start": 0,
        "key": good.index(b"names") + 2,
        "text": good.index("山".encode()),
        "number": good.index(b"8}"),
        "end": len(good),
    }
    at = cuts[place]
    assert told(good[:at] + bad + good[at:]) == [("not_utf8", "", at)]


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        (week(names=b'[{"text":"a\x00"}]'), week().index(b"Week") + 1),
        (HEAD + b"\x00}", len(HEAD)),
        (b"\x00" + week(), 0),
        (week() + b"\x00", len(week())),
    ],
    ids=["in a text", "between", "before", "behind"],
)
def test_a_raw_nul_is_no_json(data, offset):
    """Nor is any other control character."""
    assert told(data) == [("not_json", "", offset)]


def test_an_escaped_nul_is_refused_at_its_path():
    """JSON allows it, few stores do; a backslash before a u is none."""
    assert told(week(names=b'[{"text":"a\\u0000b"}]')) == [("not_storable", "/events/0/names/0/text", None)]
    assert told(week(more=b',"kind":"\\u0000"')) == [("not_storable", "/events/0/kind", None)]
    assert reading(b'{"text":"\\\\u0000"}', Name) == Name(text="\\u0000")


def test_a_byte_order_mark_is_refused():
    """RFC 8259 lets nobody write one; the message says what it is."""
    (problem,) = problems(codecs.BOM_UTF8 + week())
    assert (problem.code, problem.offset) == ("not_json", 0)
    assert "BOM" in problem.message
    assert told("\ufeff" + week().decode()) == [("not_json", "", 0)]


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "gb18030", "latin-1", "cp037"]
)
def test_other_encodings_are_refused(encoding):
    """What is written is UTF-8, and what is read is no guess."""
    data = week(names='[{"text":"Zürich"}]'.encode()).decode().encode(encoding)
    (problem,) = problems(data)
    assert problem.code in {"not_utf8", "not_json"}
    assert 0 <= problem.offset < len(data)


# keys


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (b'{"talentweek":"1.0","talentweek":"1.0"}', "/talentweek"),
        (HEAD + b',"events":[],"events":[]}', "/events"),
        (HEAD + b',"rankings":[{"id":1}],"rankings":[]}', "/rankings"),
        (week(more=b',"id":"week"'), "/events/0/id"),
        (week(more=b',"id":"other"'), "/events/0/id"),
        (week(more=b',"i\\u0064":"other"'), "/events/0/id"),
        (week(more=b',"\\u0069\\u0064":"week"'), "/events/0/id"),
        (week(more=b',"id" \n\t\r :"week"'), "/events/0/id"),
        (week(names=b'[{"text":"a","text":"a"}]'), "/events/0/names/0/text"),
        (week(names=b'[{"text":"a"},{"text":"b","lang":null,"lang":"en"}]'), "/events/0/names/1/lang"),
        (week(more=b',"edition":null,"edition":{"number":8}'), "/events/0/edition"),
        (week(names=b'[{"text":"a\\":b","text":":x"}]'), "/events/0/names/0/text"),
        (week(names=b'[{"text":"a","text":"b\\u003ac"}]'), "/events/0/names/0/text"),
        (week(names=b'[ {"text":"a","text":"b\\u003Ac"}]'), "/events/0/names/0/text"),
    ],
    ids=["version", "empty arrays", "skipped arrays", "equal", "different", "escaped", "all escaped", "spaced", "value",
         "null first", "null", "among texts like keys", "escaped colon", "escaped colon and a space"],
)  # fmt: skip
def test_a_key_that_stands_twice_is_refused_at_its_path(data, path):
    """Even where both say the same: the last would win elsewhere, the first here."""
    assert [("duplicate_key", path)] == [(problem.code, problem.path) for problem in problems(data)]


def test_each_key_that_stands_twice_is_told_once():
    """Three times the same is one problem; two keys are two."""
    data = week(more=b',"id":"a","id":"b","kind":"x","kind":"y"')
    assert sorted([("duplicate_key", "/events/0/id"), ("duplicate_key", "/events/0/kind")]) == sorted(
        (problem.code, problem.path) for problem in problems(data)
    )


@pytest.mark.parametrize(
    "text", ['a":b', ":x", '":', '","id":"', '\\":', "a:b", '"', '":"":"":', '{"id":"a","id":"b"}', '"id" : '], ids=repr
)
def test_texts_that_look_like_keys_are_texts(text):
    """Quotes and colons within a text double nothing, in fields and in lists."""
    event = Event(id="week", names=text, themes=[text, "b:c"], sectors=["a", text])
    assert reading(json.dumps(Dataset.of(event))).get("week", Event) == event
    assert reading(json.dumps(event, indent=2), Event) == event


@pytest.mark.parametrize("count", [999, 1000])
def test_many_keys_are_all_told(count):
    """Each with its path, at the top and within a record; many keys that are known are no problem."""
    keys = b",".join(b'"zz%d":1' % number for number in range(count))
    assert [path for _, path, _ in told(HEAD + b"," + keys + b"}")] == [f"/zz{number}" for number in range(count)]
    assert len(told(week(more=b"," + keys))) == count
    many = [{"id": f"e{number}", "names": [{"text": "a"}]} for number in range(1500)]
    assert len(reading(plain.dumps({"talentweek": "1.0", "events": many}))) == 1500


ENOUGH = ("limit_exceeded", "", None)


@pytest.mark.parametrize(
    "data",
    [
        HEAD + b',"events":[' + b",".join([b"3"] * 1001) + b"]}",
        HEAD + b',"events":[' + b",".join([b"{}"] * 1500) + b"]}",
        HEAD + b"," + b",".join(b'"zz%d":1' % number for number in range(1500)) + b"}",
        HEAD + b',"events":[' + b",".join([b'{"zz":1}'] * 600) + b"]}",
        week(
            names=b"[" + b",".join([b'{"text":""}'] * 60) + b"]", more=b',"part_of":[' + b",".join([b"3"] * 1500) + b"]"
        ),
    ],
    ids=["records", "fields", "unknown keys", "keys and fields", "items of a list"],
)
def test_of_problems_without_end_a_thousand_are_told(data):
    """And one that says so, at the end; nobody reads more, and a document of them takes no memory."""
    found = told(data)
    assert len(found) == 1001
    assert found[-1] == ENOUGH
    assert ENOUGH not in found[:-1]
    assert len(set(found)) == len(found)


def test_how_many_problems_are_told_is_a_limit_like_others():
    """Exactly so many are no excess."""
    data = HEAD + b',"events":[3,3,3]}'
    paths = ["/events/0", "/events/1", "/events/2"]
    assert [path for _, path, _ in told(data, limits=json.Limits(problems=3))] == paths
    assert [path for _, path, _ in told(data, limits=json.Limits(problems=2))] == [*paths[:2], ""]


@pytest.mark.parametrize("data", [b'{"label":"x","label":"y","a:b":1}', b'{"a:b":1,"label":"x","label":"y"}'])
def test_a_key_that_stands_twice_is_told_though_other_keys_are_let_through(data):
    """A warning about the one excuses nothing about the other, nor does a colon that makes it hard to count keys."""
    with pytest.warns(UnknownKey, match="/a:b"):
        found = told(data, kind=Edition, unknown_keys="warn")
    assert found == [("duplicate_key", "/label", None)]


def test_objects_that_lost_against_their_double_leave_nothing_behind():
    """What stood twice within them is not told of other objects that took their places in memory."""
    lost = b'"edition":[' + b",".join([b'{"number":1,"number":2}'] * 300) + b"]"
    names = b'"names":[' + b",".join([b'{"text":"a"}'] * 60) + b"]"
    events = [b'{"id":"first",' + names + b"," + lost + b',"edition":{"number":8}}']
    events += [b'{"id":"e%d",' % number + names + b"}" for number in range(20)]
    data = HEAD + b',"events":[' + b",".join(events) + b"]}"
    assert told(data) == [("duplicate_key", "/events/0/edition", None)]


@pytest.mark.parametrize(
    "key", ["", "/", "~", "a/b", "~1", "\U0001f600", "漢", " ", "__class__", "ids_", "self"], ids=repr
)
def test_strange_keys_are_unknown_keys(key):
    """Their paths are escaped as RFC 6901 says."""
    (problem,) = problems(plain.dumps({"text": "a", key: 1}), Name)
    assert (problem.code, problem.path) == ("unknown_key", "/" + key.replace("~", "~0").replace("/", "~1"))


@pytest.mark.parametrize("key", [b"\\ud800", b"a\\u0000", b"a\\nb", b"\\u001b[31m"], ids=bytes.decode)
def test_a_key_that_cannot_be_printed_does_no_harm(key):
    """The error can be written to any file, and each of its problems takes one line."""
    with pytest.raises(InvalidDocument) as refused:
        json.loads(b'{"text":"a","' + key + b'":1}', Name)
    (problem,) = refused.value.problems
    assert problem.code == "unknown_key"
    assert len(str(refused.value).encode().splitlines()) == 2
    assert str(problem).isprintable()


# size


def test_a_text_of_a_million_characters_is_too_long():
    """The message shows its length and not the text."""
    for data, path in (
        (week(names=b'[{"text":"' + b"x" * 1_000_000 + b'"}]'), "/events/0/names/0/text"),
        (week(more=b',"kind":"' + "漢".encode() * 1_000_000 + b'"'), "/events/0/kind"),
    ):
        (problem,) = problems(data)
        assert (problem.code, problem.path, problem.found) == ("too_long", path, "1000000 characters")
        assert len(str(problem)) < 200
    assert told(week(own=b'"' + b"x" * 1_000_000 + b'"')) == [("not_a_token", "/events/0/id", None)]


def test_a_key_of_a_million_characters_is_shown_short():
    """An error is for reading."""
    with pytest.raises(InvalidDocument) as refused:
        json.loads(HEAD + b',"' + b"k" * 1_000_000 + b'":1}')
    assert len(str(refused.value)) < 2000


def test_too_many_items_are_told_by_their_number():
    """A list has a limit of its own."""
    data = week(more=b',"part_of":[' + b",".join([b'"a"'] * 10_001) + b"]")
    (problem,) = problems(data)
    assert (problem.code, problem.path, problem.found) == ("too_many", "/events/0/part_of", "10001")


def test_nothing_is_made_of_a_document_that_is_refused():
    """One bad record among a thousand good ones: an error, and no dataset of the rest."""
    many = [{"id": f"e{number}", "names": [{"text": "a"}]} for number in range(1000)]
    many[-1]["names"] = []
    assert told(plain.dumps({"talentweek": "1.0", "events": many})) == [("too_few", "/events/999/names", None)]
