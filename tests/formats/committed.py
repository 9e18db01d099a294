"""Files that are written once and looked at by a person: a change of them is a change to be reviewed.

`TALENTWEEK_REMAKE=1 python3 dev.py test tests/formats` writes them anew.
"""

from __future__ import annotations

import os
from pathlib import Path

#: The five founding releases in each format.
GOLDEN = Path(__file__).with_name("golden")


def committed(place: Path, made: bytes) -> bytes:
    """Return what the file holds, which has to be what was made; remake it first where that is asked for."""
    if os.environ.get("TALENTWEEK_REMAKE"):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(made)
    return place.read_bytes()
