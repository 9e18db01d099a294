"""The workshop: every chore of the house as one command, with nothing but the standard library.

Each command makes the virtual environment that it needs under `.venv/` from the locks in `requirements/`,
so that a fresh clone on a machine with python3 and pip alone needs no other step.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this with an older Python gets a sentence
    sys.exit("talentweek needs Python 3.11 or newer")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent
LOCKED = ROOT / "requirements"
VERSIONS = ("3.11", "3.12", "3.13")
UV = "uv==0.13.9"

#: What each lock holds, as uv names it. Every lock but the first keeps to the versions of the first.
LOCKS = {
    "dev": ("--extra", "test", "--group", "dev"),
    "test": ("--extra", "test", "--group", "test"),
    "core": (),
    "bench": ("--group", "bench"),
    "spark": ("--extra", "arrow", "--group", "spark"),
}

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("pyright",),
    ("pyright", "--verifytypes", "talentweek", "--ignoreexternal"),
    ("lint-imports", "--no-logo", "--no-cache"),
    ("python", "tools/make_codes.py", "--check"),
    ("python", "tools/make_names.py", "--check"),
    ("python", "tools/make_script.py", "--check"),
    ("zensical", "build", "--clean", "--strict"),
)


def call(*command: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> int:
    """Run a command in sight of the reader and return its exit code."""
    print("$", *command, flush=True)
    return subprocess.run(command, cwd=cwd, env=env or tidy(), check=False).returncode


def run(*command: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> None:
    """Run a command, and stop with its exit code where it fails."""
    if code := call(*command, cwd=cwd, env=env):
        sys.exit(code)


def tidy() -> dict[str, str]:
    """Give the environment of this process without what would lead an interpreter astray."""
    astray = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    return {name: value for name, value in os.environ.items() if name not in astray}


def inside(python: Path, **extra: str) -> dict[str, str]:
    """Give the environment in which the tools of a virtual environment come first."""
    path = f"{python.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return {**tidy(), "PATH": path, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1", **extra}


def ask(*command: str | Path) -> str:
    """Ask a command for something; one that is missing or does not work answers nothing."""
    try:
        done = subprocess.run(command, capture_output=True, check=False, env=tidy())
    except OSError:
        return ""
    return "" if done.returncode else done.stdout.decode("utf-8").strip()


def interpreter(home: Path) -> Path:
    """Say where the interpreter of a virtual environment is."""
    return home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_venv(home: Path, base: str | Path) -> Path:
    """Make an empty virtual environment and return its interpreter."""
    run(base, "-m", "venv", "--clear", home)
    return interpreter(home)


def install(python: Path, *what: str | Path) -> None:
    """Install with pip."""
    run(python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", *what)


def stamp(name: str, base: str | Path) -> str:
    """Name what an environment is made from: the interpreter, the lock, the project's own metadata."""
    metadata = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("\n[tool.")[0]
    said = ask(base, "-c", "import sys; print(sys.version, sys.base_prefix)")
    state = (LOCKED / f"{name}.txt").read_bytes() + metadata.encode("utf-8") + said.encode("utf-8")
    return hashlib.sha256(state).hexdigest()


def environment(name: str, base: str | Path = sys.executable) -> Path:
    """Return the interpreter of the environment for a lock, made anew when its state has changed.

    The stamp is written last, so that an environment left half-made is made again.
    """
    if not (tag := ask(base, "-c", "import sys; print(sys.implementation.cache_tag)")):
        sys.exit(f"{base} is no working Python")
    home = ROOT / ".venv" / f"{tag}-{name}"
    ready, wanted, python = home / "ready", stamp(name, base), interpreter(home)
    if ready.is_file() and ready.read_text(encoding="utf-8") == wanted and python.exists():
        return python
    make_venv(home, base)
    install(python, "--require-hashes", "-r", LOCKED / f"{name}.txt")
    install(python, "--no-deps", "--no-build-isolation", "-e", ROOT)
    ready.write_text(wanted, encoding="utf-8")
    return python


def interpreters() -> Iterator[tuple[str, str | Path]]:
    """Find one working interpreter for each supported version, the running one first; none is downloaded."""
    running = f"{sys.version_info[0]}.{sys.version_info[1]}"
    root = ask("pyenv", "root")
    for version in sorted(VERSIONS, key=lambda version: version != running):
        places = [Path(place) / f"python{version}" for place in os.get_exec_path()]
        places += sorted(Path(root).glob(f"versions/{version}.*/bin/python")) if root else []
        for place in [sys.executable, *places]:
            if ask(place, "-c", "import ensurepip, sys; print('%d.%d' % sys.version_info[:2])") == version:
                yield version, place
                break
        else:
            print(f"Python {version} is not on this machine: left out", flush=True)


def demo(args: list[str]) -> int:
    """Build the five founding releases, print them and write them as JSON."""
    python = environment("dev")
    return call(python, ROOT / "examples" / "all_releases.py", *args, cwd=Path.cwd(), env=inside(python))


def test(args: list[str]) -> int:
    """Run the suite under branch coverage; with pytest's own arguments, run just that, without coverage."""
    python = environment("dev")
    if args:
        return call(python, "-m", "pytest", *args, env=inside(python))
    # An open without encoding= warns, and warnings are errors.
    run(python, "-m", "coverage", "run", "-m", "pytest", env=inside(python, PYTHONWARNDEFAULTENCODING="1"))
    return call(python, "-m", "coverage", "report", env=inside(python))


def fuzz(args: list[str]) -> int:
    """Run the suite with the long Hypothesis profile."""
    python = environment("dev")
    return call(python, "-m", "pytest", *args, env=inside(python, TALENTWEEK_PROFILE="thorough"))


def check(args: list[str]) -> int:
    """Lint, types, layers, tables and documentation; with names (ruff, mypy, ...) only those tools."""
    python = environment("dev")
    chosen = [command for command in CHECKS if not args or command[0] in args]
    codes = [call(python.parent / command[0], *command[1:], env=inside(python)) for command in chosen]
    failed = [" ".join(command) for command, code in zip(chosen, codes, strict=True) if code]
    print("failed:", ", ".join(failed) or "nothing", flush=True)
    return next(filter(None, codes), 0)


def bench(args: list[str]) -> int:
    """Compare with the peers, or `bench NAME` for one of benchmarks/; `--python PATH` chooses another interpreter."""
    base = sys.executable
    if args[:1] == ["--python"] and len(args) > 1:
        base, args = args[1], args[2:]
    python = environment("bench", shutil.which(base) or base)
    name, rest = (args[0], args[1:]) if args and not args[0].startswith("-") else ("compare", args)
    return call(python, "-m", f"benchmarks.{name}", *rest, env=inside(python))


def spark(args: list[str]) -> int:
    """Run `talentweek.batches` in Spark on two cores, as it runs in a loop; needs Java 17 or newer."""
    python = environment("spark")
    return call(python, "-m", "benchmarks.spark", *args, env=inside(python, PYSPARK_PYTHON=str(python)))


def judge(args: list[str]) -> int:
    """Plant 2,000 corruptions into sound data and tell which are reported: `judge [NUMBER] [--texts DIR]`."""
    python = environment("dev")
    roots = os.pathsep.join(map(str, (ROOT, ROOT / "examples")))
    return call(python, "-m", "tests.validation.planting", *args, cwd=Path.cwd(), env=inside(python, PYTHONPATH=roots))


def mutate(args: list[str]) -> int:
    """Plant small faults into modules and tell which no test sees: `mutate FOLDER --tests FOLDER [--number N]`."""
    python = environment("dev")
    return call(python, ROOT / "tools" / "mutate.py", *args, env=inside(python))


def releases(args: list[str]) -> int:
    """Check every quotation and offset against the real texts: `releases --texts DIR`."""
    python = environment("dev")
    return call(python, ROOT / "examples" / "check_texts.py", *args, cwd=Path.cwd(), env=inside(python))


def lock(args: list[str]) -> int:
    """Write the locks anew; `--upgrade` takes newer versions."""
    with tempfile.TemporaryDirectory(prefix="talentweek-") as temporary:
        python = make_venv(Path(temporary) / "uv", sys.executable)
        install(python, UV)
        for name, holds in LOCKS.items():
            form = ("--universal", "--generate-hashes", "--no-header", "--no-annotate", "--quiet")
            where = ("--python-version", VERSIONS[0], "--output-file", f"requirements/{name}.txt")
            keep = () if name == "dev" else ("--constraints", "requirements/dev.txt")
            run(python, "-m", "uv", "pip", "compile", *form, *where, *keep, *holds, *args, "pyproject.toml")
    return 0


def wheel(args: list[str]) -> int:
    """Build the wheel and test it, without src/, on each supported Python that the machine has, two at a time."""
    if args:
        return one_wheel(Path(args[0]), args[1])
    python = environment("dev")
    with tempfile.TemporaryDirectory(prefix="talentweek-") as temporary:
        run(python, "-m", "build", "--wheel", "--no-isolation", "--outdir", temporary, env=inside(python))
        (built,) = Path(temporary).glob("*.whl")
        jobs = [(sys.executable, __file__, "wheel", str(built), version) for version, _ in interpreters()]
        with ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as hands:
            for job in hands.map(lambda job: subprocess.run(job, check=False, capture_output=True), jobs):
                sys.stdout.buffer.write(job.stdout + job.stderr)
                sys.stdout.flush()
                if job.returncode:
                    return job.returncode
    return 0


def one_wheel(built: Path, wanted: str) -> int:
    """Test a wheel on one Python: the first of them with the balanced profile, the others with the fast one."""
    with tempfile.TemporaryDirectory(prefix="talentweek-") as temporary:
        for turn, (version, base) in enumerate(interpreters()):
            if version == wanted:
                suite_on_wheel(Path(temporary), base, built, profile="fast" if turn else "balanced")
                bare_wheel(Path(temporary), base, built)
    return 0


def suite_on_wheel(room: Path, base: str | Path, built: Path, profile: str) -> None:
    """Run the suite in a copy that has no src/, against the installed wheel."""
    python = make_venv(room / "venv", base)
    install(python, "--require-hashes", "-r", LOCKED / "test.txt")
    install(python, "--no-deps", built)
    left_out = shutil.ignore_patterns("__pycache__", "house")
    for folder in ("tests", "examples", "docs"):
        shutil.copytree(ROOT / folder, room / "suite" / folder, ignore=left_out)
    for file in ("README.md", "conftest.py", "pyproject.toml"):
        shutil.copy(ROOT / file, room / "suite")
    run(python, "-m", "pytest", cwd=room / "suite", env=inside(python, TALENTWEEK_PROFILE=profile))


def bare_wheel(room: Path, base: str | Path, built: Path) -> None:
    """Run the smoke test where only the wheel and its core dependencies are."""
    python = make_venv(room / "bare", base)
    install(python, "--require-hashes", "-r", LOCKED / "core.txt")
    install(python, "--no-deps", built)
    run(python, ROOT / "tests" / "smoke.py", cwd=room, env=inside(python))


COMMANDS: tuple[Callable[[list[str]], int], ...] = (
    demo,
    test,
    check,
    wheel,
    bench,
    spark,
    fuzz,
    mutate,
    judge,
    releases,
    lock,
)


def main() -> int:
    """Choose the command; without one, say what there is."""
    commands = {command.__name__: command for command in COMMANDS}
    if len(sys.argv) > 1 and sys.argv[1] in commands:
        return commands[sys.argv[1]](sys.argv[2:])
    print("python3 dev.py COMMAND [arguments]\n")
    for name, command in commands.items():
        print(f"  {name:10}{(command.__doc__ or '').splitlines()[0]}")
    return 0 if sys.argv[1:] in ([], ["help"], ["-h"], ["--help"]) else 2


if __name__ == "__main__":
    sys.exit(main())
