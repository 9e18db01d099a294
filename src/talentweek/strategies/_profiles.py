"""The profiles of Hypothesis that fit our strategies: fast, balanced, thorough."""

from __future__ import annotations

from typing import Final

from hypothesis import HealthCheck, settings

#: How many examples each has.
EXAMPLES: Final = {"fast": 25, "balanced": 100, "thorough": 20_000}


def register() -> tuple[str, ...]:
    """Register the profiles; return their names.

    The short ones draw the same in each run, so that a change is judged by what it changed; thorough draws anew.
    """
    for name, examples in EXAMPLES.items():
        settings.register_profile(
            f"talentweek-{name}", max_examples=examples, deadline=None, derandomize=name != "thorough", print_blob=True,
            suppress_health_check=[HealthCheck.too_slow],
        )  # fmt: skip
    return tuple(f"talentweek-{name}" for name in EXAMPLES)
