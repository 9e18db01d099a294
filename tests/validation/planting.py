"""Plant corruptions into sound data, and see whether each is reported with the right code.

`python -m tests.validation.planting 2000 [--texts FOLDER]` prints a line for each kind. With a folder of the founding
releases (any file names; their digests tell), those are judged in their real texts, else in texts that hold the quoted
words at their offsets and nothing else.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import attrs
from hypothesis import HealthCheck, Phase, given, seed, settings
from releases import RELEASES

import talentweek.strategies as tws
from talentweek import Dataset, Document, Evidence, InvalidData
from talentweek.validation import Report, validate
from tests.validation.corruptions import CORRUPTIONS
from tests.validation.corruptions.planting import Case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from talentweek import Record
    from tests.validation.corruptions.planting import Corruption


def quoted_text(dataset: Dataset, document: str) -> str:
    """Return a text that has the quoted words of a document where they stand, and line ends in between."""
    claims = [claim for claim in dataset.all(Evidence) if claim.document == document and claim.end is not None]
    text = ["\n"] * max((claim.end or 0 for claim in claims), default=0)
    for claim in claims:
        text[claim.start : claim.end] = claim.exact
    return "".join(text)


def founding(folder: Path | None = None) -> dict[str, tuple[Dataset, dict[str, str]]]:
    """Return the founding releases with their texts: the real ones, or those made of the quotations."""
    files = [] if folder is None else [file.read_bytes() for file in sorted(folder.iterdir()) if file.is_file()]
    real = {hashlib.sha256(data).hexdigest(): data.decode("utf-8") for data in files}
    made: dict[str, tuple[Dataset, dict[str, str]]] = {}
    for name, build in RELEASES.items():
        dataset, texts = build(), dict[str, str]()
        for document in dataset.all(Document):
            if document.sha256 is not None:
                texts[document.id] = real.get(document.sha256) or quoted_text(dataset, document.id)
        made[name] = Dataset(_with_digest(one, texts) for one in dataset), texts
    return made


def _with_digest(record: Record, texts: dict[str, str]) -> Record:
    """Let a document that is judged in the text made of its quotations have the digest of that."""
    if not isinstance(record, Document) or record.id not in texts:
        return record
    return attrs.evolve(record, sha256=hashlib.sha256(texts[record.id].encode("utf-8")).hexdigest())


def drawn(number: int, begin: int) -> list[tuple[Dataset, dict[str, str], dict[str, str]]]:
    """Return so many made-up releases, the same for the same seed."""
    kept: list[tuple[Dataset, dict[str, str], dict[str, str]]] = []

    @seed(begin)
    @settings(
        max_examples=number, deadline=None, database=None, phases=[Phase.generate], print_blob=False,
        suppress_health_check=list(HealthCheck), derandomize=False,
    )  # fmt: skip
    @given(tws.releases())
    def keep(release: tws.Release) -> None:
        name = release.dataset.all(Document)[0].id
        kept.append((release.dataset, {name: release.text}, {name: release.context.country or ""}))

    keep()
    return kept


class Ground(NamedTuple):
    """Sound data, and what is found in it before anything is planted."""

    name: str
    dataset: Dataset
    texts: dict[str, str]
    countries: dict[str, str]
    report: Report

    def case(self, rng: random.Random) -> Case:
        """Return it as what a corruption is given, beside a document that is of something else."""
        return Case(self.name, {one.id: one for one in self.dataset}, self.texts, self.countries, rng)


def grounds(releases: int, folder: Path | None, begin: int) -> list[Ground]:
    """Return sound data: the founding releases, and made-up ones, each beside another document."""
    made = [Ground(name, *data, {}, validate(*data)) for name, data in founding(folder).items()]
    for number, (dataset, texts, countries) in enumerate(drawn(releases, begin)):
        known = validate(dataset, texts, countries=countries)
        made.append(Ground(f"made up {number}", dataset, texts, countries, known))
    return [ground._replace(**_beside(ground)) for ground in made]


#: A document of something else, and words of it.
_OTHER = "Elsewhere, 77 sailors from Norway tasted 12 kinds of herring on 3 March 1999."
_WORDS = ("77 sailors", "Norway", "12 kinds of herring", "3 March 1999")


def _beside(ground: Ground) -> dict[str, object]:
    """Put a document beside the data that is of something else, so that words can be taken from there."""
    page = Document(id="zz-other", title="Elsewhere")
    claims = [
        Evidence(
            id=f"zz-{at}", subject=page, path="/title", document=page, exact=words, start=_OTHER.index(words),
            end=_OTHER.index(words) + len(words), confidence="doubtful",
        )
        for at, words in enumerate(_WORDS)
    ]  # fmt: skip
    return {"dataset": Dataset([*ground.dataset, page, *claims]), "texts": {**ground.texts, page.id: _OTHER}}


class Outcome(NamedTuple):
    """What became of one corruption."""

    kind: str
    where: str
    outcome: str
    reason: str = ""


def judged(kind: Corruption, ground: Ground, rng: random.Random) -> Outcome | None:
    """Plant one corruption; None where the data have no place for it."""
    case = ground.case(rng)
    try:
        planted = kind.plant(case)
        if planted is None:
            return None
        dataset, texts = planted.applied(case)
    except InvalidData:  # a constructor has refused it: nothing is left to be judged
        return None
    report = validate(dataset, texts, countries=ground.countries)
    before = {(one.code, one.path) for one in ground.report.problems}
    new = [one for one in report.problems if (one.code, one.path) not in before]
    if any(one.code in kind.codes for one in new):
        return Outcome(kind.name, ground.name, "reported")
    checks = [one for one in ground.report.checks if (one.subject, one.path) == planted.fact]
    if checks and all(one.outcome == "not_checkable" for one in checks):
        return Outcome(kind.name, ground.name, "not checkable", checks[0].reason or "")
    claims = [one for one in ground.dataset.evidence() if (one.subject, one.path) == planted.fact]
    if claims and all(one.confidence != "stated" for one in claims):
        return Outcome(kind.name, ground.name, "not checkable", "the words only imply it")
    seen = ", ".join(sorted({one.code for one in new})) or "nothing"
    return Outcome(kind.name, ground.name, "missed", f"{planted.fact}: {seen}")


def planted(number: int, releases: int = 60, folder: Path | None = None, begin: int = 2026) -> Iterator[Outcome]:
    """Plant so many corruptions, each kind as often as any other, as far as there is a place for it."""
    rng = random.Random(begin)  # noqa: S311 - which data are corrupted, the same for the same seed
    known = grounds(releases, folder, begin)
    done = 0
    while done < number:
        for kind in CORRUPTIONS:
            for ground in rng.sample(known, len(known)):
                found = judged(kind, ground, rng)
                if found is not None:
                    yield found
                    done += 1
                    break
            if done == number:
                return


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what became of each kind, what was missed, and what cannot be checked, with the reason."""
    parser = argparse.ArgumentParser(description="Plant corruptions, and see whether each is reported.")
    parser.add_argument("number", type=int, nargs="?", default=2000)
    parser.add_argument("--texts", type=Path, help="the folder in which the texts of the founding releases are")
    parser.add_argument("--seed", type=int, default=2026, help="another one plants other corruptions")
    given_ = parser.parse_args(arguments)
    found = list(planted(given_.number, folder=given_.texts, begin=given_.seed))
    counts = Counter((one.kind, one.outcome) for one in found)
    print(f"{'kind':<60} planted reported missed not checkable")
    for kind in CORRUPTIONS:
        row = [counts[kind.name, outcome] for outcome in ("reported", "missed", "not checkable")]
        print(f"{kind.name:<60} {sum(row):7} {row[0]:8} {row[1]:6} {row[2]:13}")
    total = Counter(one.outcome for one in found)
    witnessed = total["reported"] + total["missed"]
    print(f"{len(CORRUPTIONS)} kinds, {len(found)} planted: {witnessed} leave a witness, {total['reported']} of those")
    print(
        f"reported with the right code ({total['reported'] / witnessed:.2%}); {total['not checkable']} not checkable:"
    )
    for (kind_name, reason), count in sorted(
        Counter((one.kind, one.reason) for one in found if one.outcome == "not checkable").items()
    ):
        print(f"  {count:4} {kind_name}: {reason}")
    for one in found:
        if one.outcome == "missed":
            print("MISSED", one)
    return 1 if total["reported"] < 0.99 * witnessed else 0


if __name__ == "__main__":
    sys.exit(main())
