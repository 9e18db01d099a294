"""The contracts of pyproject.toml hold, and each of them sees the fault that it is there for."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

#: file in the package -> (what is planted there, what the report must then say)
FAULTS = {
    "values/planted_up.py": (
        "from talentweek import entities",
        "talentweek.values.planted_up -> talentweek.entities (l.1)",
    ),
    "values/planted_lazy.py": (
        "def late():\n    from talentweek import dataset",
        "talentweek.values.planted_lazy -> talentweek.dataset (l.2)",
    ),
    "values/planted_typing.py": (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import talentweek.formats",
        "talentweek.values.planted_typing -> talentweek.formats (l.3)",
    ),
    "planted_room.py": ("", "- talentweek.planted_room"),
    "formats/planted_left.py": (
        "import talentweek.formats.planted_right",
        "No cycles are allowed in talentweek.formats.",
    ),
    "formats/planted_right.py": ("import talentweek.formats.planted_left", ".planted_"),
    "formats/planted_front.py": (
        "from talentweek import __version__",
        "talentweek.formats.planted_front -> talentweek (l.1)",
    ),
    "formats/planted_pendulum.py": (
        "import pendulum",
        "talentweek.formats.planted_pendulum -> pendulum (l.1)",
    ),
    "values/planted_cattrs.py": (
        "def late():\n    from cattrs import Converter",
        "talentweek.values.planted_cattrs -> cattrs (l.2)",
    ),
    "formats/planted_msgspec.py": (
        "from msgspec import json",
        "talentweek.formats.planted_msgspec -> msgspec (l.1)",
    ),
    "formats/planted_zstandard.py": (
        "def late():\n    import zstandard",
        "talentweek.formats.planted_zstandard -> zstandard (l.2)",
    ),
    "formats/planted_icalendar.py": (
        "def late():\n    import icalendar",
        "talentweek.formats.planted_icalendar -> icalendar (l.2)",
    ),
    "formats/planted_currency_converter.py": (
        "def late():\n    from currency_converter import CurrencyConverter",
        "talentweek.formats.planted_currency_converter -> currency_converter (l.2)",
    ),
    "formats/planted_pyarrow.py": (
        "def late():\n    import pyarrow.compute",
        "talentweek.formats.planted_pyarrow -> pyarrow (l.2)",
    ),
    "values/planted_hypothesis.py": (
        "import hypothesis.strategies",
        "talentweek.values.planted_hypothesis -> hypothesis (l.1)",
    ),
}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Lint the package in a folder that has the shape of the checkout."""
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONUTF8": "1", "COLUMNS": "400"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("layers")
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture(scope="module")
def report_on_faults(copy: Path) -> str:
    for file, (fault, _) in FAULTS.items():
        (copy / "src" / "talentweek" / file).write_text(fault, encoding="utf-8")
    linted = lint_imports(copy)
    for file in FAULTS:
        (copy / "src" / "talentweek" / file).unlink()
    assert linted.returncode == 1, linted.stdout + linted.stderr
    return linted.stdout


def test_the_house_as_it_stands_keeps_every_contract(copy: Path) -> None:
    linted = lint_imports(copy)
    assert linted.returncode == 0, linted.stdout + linted.stderr
    assert " 0 broken" in linted.stdout


@pytest.mark.parametrize("file", FAULTS)
def test_a_planted_fault_is_named(file: str, report_on_faults: str) -> None:
    assert FAULTS[file][1] in report_on_faults


def test_no_contract_is_blind(report_on_faults: str) -> None:
    """Every contract is broken by one of the faults at least."""
    assert " 0 kept" in report_on_faults
