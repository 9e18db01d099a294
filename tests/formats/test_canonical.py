"""The canonical form: the same data are the same bytes and the same digest on every machine."""

from __future__ import annotations

import hashlib
import json as plain
import os
import subprocess
import sys
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import (
    Cohort,
    Dataset,
    DateSpan,
    Event,
    Evidence,
    Investment,
    Listing,
    Money,
    Name,
    Participation,
    Place,
    Quantity,
    Ref,
)
from talentweek import strategies as tws
from talentweek.formats import _parse, json

from .samples import FULL, PARSERS, reading

#: A document with many kinds of value, as version 1.0 of the wire form writes it: a test vector for other readers.
GOLDEN = (
    '{"cohorts":[{"id":"cohort-3aupj5fdqxmf77pu","origins":{"complete":false,"items":[{"country":"FR"},{"country":"IT"}]},'
    '"size":{"bound":"more_than","unit":"experts","value":"20"},"what":"foreign experts"}],'
    '"events":[{"edition":{"number":8},"id":"week","names":[{"lang":"zh-Hans","text":"昆山创业周"},'
    '{"kind":"translation","lang":"en","text":"Kunshan \\"Entrepreneurship\\" Week"}],'
    '"part_of":["summer"],"places":{"items":[{"country":"CN","localities":["Suzhou","Kunshan"],"subdivision":"CN-JS"}]},'
    '"sectors":{"complete":true,"items":["biomedicine"],"stated_count":{"value":"1"}},"status":"ongoing",'
    '"when":{"edtf":"2024-07-11/","inferred":["year"],"stated":"on July 11"}}],'
    '"evidence":[{"document":"paper","end":7,"exact":"8th","id":"claim","path":"/edition","start":4,"subject":"week"}],'
    '"investments":[{"amount":{"amount":"10000000.5","currency":"CNY","equivalents":[{"amount":"1370000","bound":"about",'
    '"currency":"USD","inferred":true}]},"id":"angel","investors":[{"stated":"a \\t fund/\U0001f600\x7f\u2028"}],'
    '"kind":"investment","round":"angel"}],'
    '"participations":[{"agent":{"id":"cohort-3aupj5fdqxmf77pu"},"id":"participation-x","of":"week","role":"attended"}],'
    '"talentweek":"1.0"}'
).encode()
GOLDEN_SHA256 = "f9d8f09f5ae7343c230e81bbf333632c9b9e00f3c1b4a3d78dc4867f864896a5"


def golden():
    """Build the data of the golden document."""
    experts = Cohort(
        what="foreign experts",
        size=Quantity.more_than(20, "experts"),
        origins=Listing.open(Place(country="FR"), Place(country="IT")),
    )
    return Dataset.of(
        Participation(id="participation-x", agent=experts, of="week", role="attended"),
        Evidence(id="claim", subject="week", path="/edition", document="paper", exact="8th", start=4, end=7),
        Event(
            id="week",
            names=[
                Name(text="昆山创业周", lang="zh-hans"),
                Name(text='Kunshan "Entrepreneurship" Week', lang="en", kind="translation"),
            ],
            edition=8,
            part_of=["summer"],
            when=DateSpan(edtf="2024-07-11/", inferred=["year"], stated="on July 11"),
            places=Place(country="CN", subdivision="CN-JS", localities=["Suzhou", "Kunshan"]),
            sectors=Listing.only("biomedicine", stated_count=1),
            status="ongoing",
        ),
        Investment(
            id="angel",
            kind="investment",
            investors=Ref.named("a \t fund/\U0001f600\x7f\u2028"),
            amount=Money.exact(
                "10000000.50", "CNY", equivalents=Money(amount=1_370_000, bound="about", currency="USD", inferred=True)
            ),
            round="angel",
        ),
        experts,
    )


@pytest.mark.parametrize("fast", PARSERS, ids=lambda fast: "msgspec" if fast else "stdlib")
def test_the_golden_document_is_written_byte_for_byte(fast):
    """Whichever parser writes; a change of a byte is a new version of the wire form."""
    with patch.object(_parse, "FAST", fast):
        written = json.dumps(golden(), canonical=True)
    assert GOLDEN.decode() == written.decode()
    assert hashlib.sha256(written).hexdigest() == GOLDEN_SHA256


def test_the_golden_document_is_read():
    """And written again, it is the same."""
    assert reading(GOLDEN) == golden()
    assert json.dumps(json.loads(GOLDEN), canonical=True) == GOLDEN


def test_the_canonical_form_has_sorted_keys_and_no_spaces():
    """As the standard library writes it with the same wishes."""
    tree = json.to_dict(FULL)
    expected = plain.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert expected == json.dumps(FULL, canonical=True).decode()


@given(dataset=tws.datasets(), random=st.randoms(use_true_random=False))
def test_the_order_of_making_leaves_no_trace(dataset, random):
    """Records in any order, keys of a document in any order, spaces or none: one canonical form."""
    expected = json.dumps(dataset, canonical=True)
    records = list(dataset)
    random.shuffle(records)
    assert expected == json.dumps(Dataset(records), canonical=True)
    turned = plain.dumps(upside_down(json.to_dict(dataset)), indent=3)
    assert expected == json.dumps(json.loads(turned), canonical=True)


def upside_down(tree):
    """Turn around the keys of all objects."""
    if isinstance(tree, dict):
        return {key: upside_down(value) for key, value in reversed(tree.items())}
    return [upside_down(part) for part in tree] if isinstance(tree, list) else tree


@given(dataset=tws.datasets())
def test_what_means_the_same_is_written_the_same(dataset):
    """Nulls and defaults that are spelled out leave no trace."""
    tree = json.to_dict(dataset)
    for event in tree.get("events", []):
        event |= {
            name: value
            for name, value in {"status": "unknown", "themes": [], "kind": None}.items()
            if name not in event
        }
        for name in event["names"]:
            name.setdefault("kind", "official")
    assert json.dumps(dataset, canonical=True) == json.dumps(json.from_dict(tree), canonical=True)


BUILD = """
import hashlib, sys
from talentweek import *
from talentweek.formats import json
experts = Cohort(what="experts", size=Quantity.more_than(20), origins=[Place(country="FR"), Place(country="IT")])
parties = [Ref.to(name) for name in {"a", "b", "c", "d"}]
week = Event(names=["Woche", Name(text="昆山创业周", lang="zh")], edition=8, when="2024-07-11/")
records = {
    week, experts, Participation(agent=experts, of=week, role="attended"), Programme(names="Plan", kind="plan"),
    Document(title="Paper", published="2024-07-16"), Milestone(subject=week, stage="announced", when="2024-07-11"),
    Agreement(kind="strategic", parties=sorted(parties, key=lambda party: party.id)),
}
dataset = Dataset(records)
data = json.dumps(dataset, canonical=True)
assert json.loads(data) == dataset
sys.stdout.buffer.write(hashlib.sha256(data).hexdigest().encode() + b" " + data)
"""


def test_machines_agree():
    """Other hash seeds, locales, time zones and encodings: the same bytes, the same derived ids, the same digest."""
    said = set()
    for seed, locale, zone in (
        ("0", "C", "UTC"),
        ("1", "tr_TR.UTF-8", "Asia/Shanghai"),
        ("4711", "de_DE.ISO-8859-1", "America/New_York"),
    ):
        env = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "LC_ALL": locale,
            "TZ": zone,
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        done = subprocess.run([sys.executable, "-c", BUILD], capture_output=True, env=env, check=False)
        assert done.returncode == 0, done.stderr.decode()
        said.add(done.stdout)
    (one,) = said
    digest, _, data = one.partition(b" ")
    assert digest.decode() == hashlib.sha256(data).hexdigest()
    assert "昆山创业周".encode() in data
