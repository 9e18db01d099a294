"""What the files of the house promise one another."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import talentweek

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
MODULES = sorted((ROOT / "src").rglob("*.py"))
ITSELF = Path(__file__)
SCRIPTS = [
    file
    for folder in ("", "src/**/", "tests/**/", "examples/**/", "benchmarks/**/", "tools/**/")
    for file in sorted(ROOT.glob(f"{folder}*.py"))
    if file != ITSELF
]
LONGEST = 300
GENERATED = ("_table.py", "_codes.py")


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("lock", LOCKS, ids=named)
def test_a_lock_pins_with_hashes_and_names_no_host(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    pins = [line for line in text.splitlines() if not line.startswith((" ", "#"))]
    assert pins
    assert all(re.fullmatch(r"[a-z0-9-]+(\[[a-z,]+\])?==\S+( ; .+)? \\", line) for line in pins)


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_a_module_is_one_sitting(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST or module.name.endswith(GENERATED)


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_a_module_says_what_it_is_about(module: Path) -> None:
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))


def test_each_rule_that_ruff_leaves_out_has_its_reason() -> None:
    section = read("pyproject.toml").partition("[tool.ruff.lint]")[2].partition("\n[tool.ruff.lint.pyd")[0]
    rules = [line.strip() for line in section.splitlines() if re.match(r'\s+"', line)]
    assert rules
    assert [rule for rule in rules if not re.fullmatch(r'"[A-Z]+[0-9]*", *# \w.+', rule)] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=named)
def test_each_finding_that_is_silenced_has_its_reason(script: Path) -> None:
    reasoned = re.compile(r"# noqa: [A-Z]+[0-9]+(, ?[A-Z]+[0-9]+)* - \w")
    silenced = re.findall(r"# noqa\b.*", script.read_text(encoding="utf-8"))
    assert [comment for comment in silenced if not reasoned.match(comment)] == []


def test_the_changelog_knows_the_version() -> None:
    changelog = read("CHANGELOG.md")
    assert "## [Unreleased]" in changelog
    assert talentweek.__version__ in changelog


def test_the_readme_names_its_two_commands() -> None:
    readme = read("README.md")
    assert "python3 dev.py demo" in readme
    assert "python3 dev.py test" in readme


def test_the_workshop_tests_the_versions_that_the_package_declares() -> None:
    declared = tomllib.loads(read("pyproject.toml"))["project"]["classifiers"]
    versions = tuple(name.rpartition(" ")[2] for name in declared if re.search(r":: 3\.\d+$", name))
    assert f"VERSIONS = {versions!r}".replace("'", '"') in read("dev.py")


def test_the_core_dependencies_are_four() -> None:
    needed = tomllib.loads(read("pyproject.toml"))["project"]["dependencies"]
    assert [re.split(r"\W", name)[0] for name in needed] == ["attrs", "cattrs", "msgspec", "pendulum"]


def test_each_tool_of_the_workshop_has_a_decision() -> None:
    groups = tomllib.loads(read("pyproject.toml"))["dependency-groups"].values()
    tools = {re.split(r"[^\w-]", need)[0] for group in groups for need in group if isinstance(need, str)}
    written = "".join(page.read_text(encoding="utf-8") for page in ROOT.glob("docs/decisions/*.md"))
    assert {tool for tool in tools if f"`{tool}`" not in written} == set()


@pytest.mark.parametrize(("words", "code"), [([], 0), (["help"], 0), (["no such command"], 2)])
def test_the_workshop_says_what_there_is(words: list[str], code: int) -> None:
    said = subprocess.run([sys.executable, ROOT / "dev.py", *words], capture_output=True, encoding="utf-8", check=False)
    assert said.returncode == code
    assert "python3 dev.py COMMAND" in said.stdout


def test_every_example_is_run() -> None:
    """Sybil's `**` is one folder and not any number of them."""
    import conftest  # noqa: PLC0415 - the file of the root, with its own import path

    patterns = conftest.SOURCES
    unseen = [named(file) for file in MODULES if not any(file.match(pattern) for pattern in patterns)]
    assert unseen == []
