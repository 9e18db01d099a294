"""What a type checker knows of the package itself."""

import importlib
from typing import assert_type

import pytest

import talentweek


def test_the_version_is_a_str() -> None:
    assert_type(talentweek.__version__, str)


def test_the_two_packages_within_are_found_without_an_import() -> None:
    for name in ("formats", "strategies"):
        assert talentweek.__getattr__(name) is importlib.import_module(f"talentweek.{name}")
    with pytest.raises(AttributeError, match="no attribute 'xml'"):
        talentweek.__getattr__("xml")
