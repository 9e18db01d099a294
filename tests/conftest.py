"""The Hypothesis profiles, chosen by TALENTWEEK_PROFILE: fast (the default), balanced, thorough.

fast and balanced draw the same data in each run, so that a change is judged by what it changed; thorough draws anew.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

IN_CI = bool(os.environ.get("CI"))

for profile, examples in {"fast": 25, "balanced": 100, "thorough": 20_000}.items():
    settings.register_profile(
        profile,
        max_examples=examples,
        deadline=None,
        derandomize=profile != "thorough",
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
        **({"database": None} if IN_CI or profile == "fast" else {}),
    )

settings.load_profile(os.environ.get("TALENTWEEK_PROFILE", "fast"))


@pytest.fixture(autouse=True, scope="session")
def _long_process():
    """Leave nothing to the first reader: each test reads as a process does that has read much."""
    from talentweek.formats import _first  # noqa: PLC0415 - conftest loads nothing of ours before it is measured

    _first.takes.left = 0
