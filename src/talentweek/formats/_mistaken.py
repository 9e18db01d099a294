r"""What a file probably is that is not what was asked for, by its first bytes.

>>> hint_of(b"\x1f\x8b\x08\x00")
'it is compressed with gzip: its name should end in .gz'
"""

from __future__ import annotations

from typing import Final

#: What is said of the second value of a text that should hold one, where it begins a line.
LINES: Final = "JSON Lines, a record a line, are read by talentweek.formats.jsonl"
#: What is probably meant, by the first bytes.
_HINTS: Final = {
    b"\x1f\x8b": "it is compressed with gzip: its name should end in .gz",
    b"\x28\xb5\x2f\xfd": "it is compressed with zstd: its name should end in .zst",
    b"\xef\xbb\xbf": "a byte order mark stands before it",
    b"PK\x03\x04": "it is a zip file: a Data Package is read by talentweek.formats.csv",
    b"PAR1": "it is Parquet: the folder that holds it is read by talentweek.formats.arrow",
}


def hint_of(data: bytes) -> str | None:
    """Return what was probably meant; None where the first bytes do not tell."""
    return next((hint for start, hint in _HINTS.items() if data.startswith(start)), None)
