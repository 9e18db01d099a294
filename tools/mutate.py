"""Plant faults into modules, one at a time, and tell which of them no test sees.

    python dev.py mutate src/talentweek/validation --number 60 --tests tests/validation

A fault is one small change of what the code does: a comparison turned, a condition turned round, `and` for `or`, a
number one higher, nothing returned. Which faults are planted hangs on the seed alone. The tests run in a copy of the
tree, so that the tree stays as it is. A fault that survives shows a test that is missing, or code that makes no
difference; a few make no difference and cannot be seen.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = pathlib.Path(__file__).parent.parent
#: What the tests need beside them.
FOLDERS = ("src", "tests", "docs", "examples", "benchmarks", "tools")
#: How many seconds the tests of one fault may take; what hangs is seen.
PATIENCE = 300
TURNED = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add,
}  # fmt: skip
SWAPPED = {"any": "all", "all": "any", "min": "max", "max": "min"}


class Fault(NamedTuple):
    """A change in one place of a module."""

    module: pathlib.Path
    line: int
    what: str
    source: str


def spots(tree: ast.AST) -> Iterator[ast.AST]:
    """Go through what does something when the code runs: no annotation, no decorator, no docstring."""
    for name, field in ast.iter_fields(tree):
        if name in {"annotation", "returns", "decorator_list", "type_params"}:
            continue
        for node in field if isinstance(field, list) else [field]:
            if not isinstance(node, ast.AST) or (
                isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
            ):
                continue
            yield node
            yield from spots(node)


def changed(node: ast.AST) -> str | None:
    """Change a node in place, and tell what was done; None where nothing can be done to it."""
    match node:
        case ast.Compare(ops=[op, *_]) if type(op) in TURNED:
            node.ops[0] = TURNED[type(op)]()
        case ast.BoolOp() | ast.BinOp(op=ast.Add() | ast.Sub()):
            node.op = TURNED[type(node.op)]()
        case ast.If() | ast.IfExp():
            node.test = ast.UnaryOp(ast.Not(), node.test)
        case ast.Constant(value=bool()):
            node.value = not node.value
        case ast.Constant(value=int()):
            node.value += 1
        case ast.Call(func=ast.Name(id=name)) if name in SWAPPED:
            node.func.id = SWAPPED[name]
        case ast.Return(value=ast.expr()) if not (isinstance(node.value, ast.Constant) and node.value.value is None):
            node.value = ast.Constant(None)
        case _:
            return None
    ast.fix_missing_locations(node)
    return ast.unparse(node).splitlines()[0]


def faults(module: pathlib.Path) -> Iterator[Fault]:
    """Give every fault that can be planted in a module."""
    source = module.read_text(encoding="utf-8")
    tree = ast.parse(source)
    lines = source.splitlines()
    for number, spot in enumerate(spots(tree)):
        if changed(copy.deepcopy(spot)) is None:
            continue
        spoilt = ast.parse(source)
        node = next(node for at, node in enumerate(spots(spoilt)) if at == number)
        what = changed(node)
        line = getattr(spot, "lineno", 0)
        yield Fault(module, line, f"{lines[line - 1].strip()}  ->  {what}", ast.unparse(spoilt))


def is_seen(command: list[str], where: str) -> bool:
    """Whether the tests fail, or hang."""
    paths = os.pathsep.join(f"{where}/{part}" for part in ("src", ".", "examples"))
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=where, env=environment, capture_output=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def main() -> int:
    """Plant, run, tell."""
    parser = argparse.ArgumentParser(description="plant faults, tell which no test sees")
    parser.add_argument("places", nargs="+", type=pathlib.Path, help="modules, or folders of them")
    parser.add_argument("--tests", nargs="+", required=True, help="the tests that should see them")
    parser.add_argument("--number", type=int, default=60, help="how many faults")
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    modules = [one for place in asked.places for one in (sorted(place.rglob("*.py")) if place.is_dir() else [place])]
    every = [fault for module in modules for fault in faults(module.resolve())]
    chosen = random.Random(asked.seed).sample(every, min(asked.number, len(every)))  # noqa: S311 - a choice, no secret
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *asked.tests]
    with tempfile.TemporaryDirectory(prefix="talentweek-") as where:
        for folder in FOLDERS:
            shutil.copytree(ROOT / folder, pathlib.Path(where) / folder, ignore=shutil.ignore_patterns("__pycache__"))
        for file in ROOT.glob("*.*"):
            if file.is_file():
                shutil.copy(file, where)
        if is_seen(command, where):
            print("the tests fail without a fault:", " ".join(command))
            return 2
        left = 0
        for fault in chosen:
            place = pathlib.Path(where) / fault.module.relative_to(ROOT)
            sound = place.read_text(encoding="utf-8")
            place.write_text(fault.source, encoding="utf-8")
            if not is_seen(command, where):
                left += 1
                print(f"unseen  {fault.module.relative_to(ROOT)}:{fault.line}  {fault.what}", flush=True)
            place.write_text(sound, encoding="utf-8")
    print(f"{len(chosen)} of {len(every)} faults planted, {len(chosen) - left} seen, {left} not")
    return 0


if __name__ == "__main__":
    sys.exit(main())
