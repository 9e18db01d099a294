"""What a type checker knows of the package itself."""

from typing import assert_type

import talentweek


def test_the_version_is_a_str() -> None:
    assert_type(talentweek.__version__, str)
