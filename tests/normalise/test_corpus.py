"""The project's own corpus: tests/corpus/<language>/<dimension>.toml, phrases with their meaning, and negatives.

A phrase has `text`, the words `read` in it, the `value` that they say (the scored part of `to_dict`), the `rule`, and
where needed the `context`; `hant` is the same text in traditional script. A negative has `text` and `why`.
"""

import pathlib
import tomllib

import pytest

from talentweek import normalise

FOLDER = pathlib.Path(__file__).parent.parent / "corpus"
KINDS = {
    "numbers": "count",
    "counts": "count",
    "money": "money",
    "percents": "percent",
    "dates": "date",
    "durations": "duration",
    "ordinals": "ordinal",
    "rankings": "ranking",
}


def rows(part):
    """Each row of the corpus with its kind."""
    for path in sorted(FOLDER.glob("*/*.toml")):
        for at, row in enumerate(tomllib.loads(path.read_text(encoding="utf-8")).get(part, [])):
            yield pytest.param(KINDS[path.stem], row, id=f"{path.parent.name}-{path.stem}-{at}-{row['text'][:30]}")


@pytest.mark.parametrize(("kind", "row"), list(rows("phrase")))
@pytest.mark.parametrize("script", ["text", "hant"])
def test_a_phrase_is_read_as_what_it_says(kind, row, script):
    """The value, the span and the rule, in both scripts."""
    text = row.get(script)
    if text is None:
        return
    context = normalise.Context(**row.get("context", {}))
    readings = normalise.find(text, context, kinds={kind} if row.get("alone") else None)
    mine = [reading for reading in readings if reading.kind == kind]
    if script == "hant":
        assert [(r.start, r.end) for r in mine] == [
            (r.start, r.end) for r in normalise.find(row["text"], context) if r.kind == kind
        ] or len(text) != len(row["text"])
    start = text.find(row["read"]) if script == "text" else None
    found = [r for r in mine if (r.text == row["read"] and r.start == start) or start is None]
    assert found, normalise.explain(text, context)
    told = found[0].to_dict()
    wanted = row["value"]
    value = told["value"]
    same = value == wanted if isinstance(wanted, str) else {key: value.get(key) for key in wanted} == wanted
    assert same or script == "hant", (value, normalise.explain(text, context))
    if "rule" in row:
        assert told["rule"] == row["rule"]


@pytest.mark.parametrize(("kind", "row"), [*rows("phrase"), *rows("negative")])
def test_of_each_reading_a_value_can_be_made(kind, row):
    """Whatever is asked for, and whatever is known beside the words."""
    for context in ({}, row.get("context", {}), {"published": "2024-07-16", "country": "TW"}):
        for kinds in (None, {kind}):
            readings = normalise.find(row["text"], normalise.Context(**context), kinds=kinds)
            assert all(reading.value is not None for reading in readings)


@pytest.mark.parametrize(("kind", "row"), list(rows("negative")))
def test_what_is_no_quantity_is_not_read_as_one(kind, row):
    """A false alarm is worse than a miss."""
    context = normalise.Context(**row.get("context", {}))
    assert [reading for reading in normalise.find(row["text"], context) if reading.kind == kind] == [], row["why"]
