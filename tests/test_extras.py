"""A library that is not installed is missed by one clear error that names its extra."""

from __future__ import annotations

import sys

import pytest

from talentweek._extras import needed


def test_a_library_that_is_there_is_no_word_worth():
    """Nothing happens."""
    needed("attrs", "arrow")


def test_a_library_that_is_missing_is_named_with_its_extra(monkeypatch):
    """The error is what Python itself raises, with what to type."""
    monkeypatch.setitem(sys.modules, "zstandard", None)
    with pytest.raises(ModuleNotFoundError, match=r"zstandard is needed.*pip install 'talentweek\[zstd\]'") as missing:
        needed("zstandard", "zstd")
    assert missing.value.name == "zstandard"
