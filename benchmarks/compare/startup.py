"""Import time in a fresh process, as CPU time from the first statement on, above bare Python."""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks.documents import document
from benchmarks.harness import Bound, judge, process_rounds, table

ATTRS = "import attrs"
ALONE = "import talentweek"
READING = "from talentweek import normalise"
FIRST = "talentweek and a first decode"
_TIMED = """import time
start = time.process_time()
{code}
print(f'{{{{"seconds": {{time.process_time() - start}}}}}}')
"""


def startup(*, quick: bool) -> None:
    """Measure imports and first uses, as ratios to `import attrs`."""
    with tempfile.TemporaryDirectory(prefix="talentweek-") as folder:
        path = Path(folder) / "one.json"
        path.write_bytes(document(0))
        data = f"open({str(path)!r}, 'rb').read()"
        peers = "benchmarks.peers"
        codes = {
            ATTRS: "import attrs",
            ALONE: "import talentweek",
            "from talentweek import Event": "from talentweek import Event",
            READING: "from talentweek import normalise",
            "normalise and a first find": "from talentweek import normalise; normalise.find('over 20 experts')",
            FIRST: f"from talentweek.formats import json; json.loads({data})",
            "from pydantic import BaseModel": "from pydantic import BaseModel",
            "the checks the peers share": "import benchmarks.peers.checks",
            "pydantic model and a first decode": f"from {peers} import pydantic_model as m; m.read({data})",
            "bare Struct and a first decode": f"from {peers} import bare_struct as m; m.read({data})",
            "cattrs model and a first decode": f"from {peers} import attrs_cattrs as m; "
            f"m.converter(detailed=True).loads({data}, m.Dataset)",
        }
        jobs = {name: ("-c", _TIMED.format(code=code)) for name, code in codes.items()}
        times = process_rounds(jobs, 5 if quick else 21, "seconds")
    table("import: a fresh process", times, (ATTRS,), ("ms", 1e-3))
    judge(
        (
            Bound("import talentweek at most 0.5 x import attrs", ALONE, ATTRS, 0.5),
            Bound("import of normalise at most 1.5 x import attrs", READING, ATTRS, 1.5),
            Bound("with a first decode at most 2.3 x import attrs", FIRST, ATTRS, 2.3),
        ),
        times,
    )
