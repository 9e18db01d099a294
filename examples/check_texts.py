"""Hold every quotation against the real texts: `python examples/check_texts.py --texts FOLDER`.

The texts are not part of this project. A document keeps the SHA-256 of its text, so that a folder of texts is
enough to find them again, whatever the files are called. The exit status is 1 where a text is missing or a
quotation is not where the data says that it is.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from releases import RELEASES

from talentweek import Document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentweek import Dataset, Evidence

LINE: Final = "{:<10} {:>9} {:>7}  {}"


def texts_in(folder: Path) -> dict[str, str]:
    """Read the texts of a folder, by the digest of their bytes; what is no UTF-8 is none of ours."""
    found: dict[str, str] = {}
    for file in sorted(file for file in folder.iterdir() if file.is_file()):
        data = file.read_bytes()
        try:
            found[hashlib.sha256(data).hexdigest()] = data.decode("utf-8")
        except UnicodeDecodeError:
            continue
    return found


def is_right(claim: Evidence, text: str | None) -> bool:
    """Whether the exact words stand in the text where the claim says."""
    return text is not None and claim.start is not None and text[claim.start : claim.end] == claim.exact


def wrong_in(dataset: Dataset, texts: dict[str, str]) -> list[Evidence]:
    """Return the claims whose words are not where they should be."""
    digests = {document.id: document.sha256 or "" for document in dataset.all(Document)}
    return [claim for claim in dataset.evidence() if not is_right(claim, texts.get(digests[claim.document]))]


def report(datasets: dict[str, Dataset], texts: dict[str, str]) -> int:
    """Print a line for each release and one for each mistake; return the number of mistakes."""
    print(LINE.format("release", "evidence", "right", "text"))
    total = right = 0
    lost: list[str] = []
    for name, dataset in datasets.items():
        missing = [one.sha256 for one in dataset.all(Document) if one.sha256 and one.sha256 not in texts]
        wrong = wrong_in(dataset, texts)
        number = len(dataset.evidence())
        seen = f"not found: {', '.join(missing)}" if missing else "found by its digest"
        print(LINE.format(name, number, number - len(wrong), seen))
        for claim in () if missing else wrong:
            print(f"  {claim.subject} {claim.path}: not at {claim.start}: {claim.exact!r}")
        total, right, lost = total + number, right + number - len(wrong), lost + missing
    print(LINE.format("together", total, right, "").rstrip())
    return total - right + len(lost)


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the five founding releases."""
    parser = argparse.ArgumentParser(description="Hold every quotation against the real texts.")
    parser.add_argument("--texts", type=Path, required=True, help="the folder in which the texts are")
    folder: Path = parser.parse_args(arguments).texts
    if not folder.is_dir():
        parser.error(f"no folder: {folder}")
    return 1 if report({name: build() for name, build in RELEASES.items()}, texts_in(folder)) else 0


if __name__ == "__main__":
    sys.exit(main())
