"""What an import loads and what it gives: a front door that is light, complete, the same for checkers and Python."""

import ast
import importlib
import pathlib
import re
import subprocess
import sys
import traceback
from pathlib import Path

import pytest

import talentweek
from talentweek import _HOMES, Edition, InvalidObject
from talentweek.formats import _fast, _parse, json
from talentweek.rules import shape_of

#: What costs time to load, whoever needs it.
HEAVY = ("attr", "attrs", "cattrs", "msgspec", "pendulum", "hypothesis", "pyarrow", "pandas")
SOURCE = Path(talentweek.__file__).read_text(encoding="utf-8")


def loaded_by(code):
    """Return which heavy modules are loaded after some code, in a Python of its own."""
    asked = f"import sys\n{code}\nprint(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", asked],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"PYTHONPATH": ":".join(filter(None, sys.path))},
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "code",
    ["import talentweek", "import talentweek; dir(talentweek); talentweek.__version__", "import talentweek.formats"],
)
def test_the_front_door_loads_nothing_heavy(code):
    """Whoever only asks for the version, or for what there is, pays for nothing."""
    assert loaded_by(code) == set()


@pytest.mark.parametrize("code", ["from talentweek import Problem", "import talentweek.errors"])
def test_errors_need_nothing(code):
    """Not even attrs, which hears of them when somebody asks it."""
    assert loaded_by(code) == set()
    assert loaded_by(f"{code}; import attrs; from talentweek import Problem; attrs.fields(Problem)") == {
        "attr",
        "attrs",
    }


def test_making_and_reading_a_date_does_not_load_pendulum():
    """Only whoever asks for one of its objects does."""
    made = 'from talentweek import Event; event = Event(names="a", when="2024-07-11/"); event.when.start.precision'
    assert loaded_by(made) <= {"msgspec"}
    assert loaded_by(f"{made}; event.when.start.first") >= {"pendulum"}


def test_json_does_not_load_the_converter():
    """Neither at its import nor at its use: cattrs is for those who extend it."""
    imported = "from talentweek.formats import json; from talentweek import Event"
    assert loaded_by(imported) <= {"msgspec"}
    assert loaded_by(f'{imported}; json.loads(json.dumps(Event(names="a")), Event)') <= {"msgspec"}
    assert loaded_by("from talentweek.formats import converter; converter()") >= {"cattrs"}


def test_only_the_strategies_load_hypothesis():
    """The whole of the model and its formats do without."""
    everything = "from talentweek import *; from talentweek.formats import json, converter; converter()"
    assert "hypothesis" not in loaded_by(everything)
    assert "hypothesis" in loaded_by("import talentweek.strategies")


@pytest.mark.parametrize("name", talentweek.__all__)
def test_every_name_is_there_and_is_listed(name):
    """For Python and for completion; a second look gives the same object."""
    assert name in dir(talentweek)
    assert getattr(talentweek, name) is getattr(talentweek, name)
    home = importlib.import_module(f"talentweek.{_HOMES[name]}")
    assert getattr(home, name) is getattr(talentweek, name)


def test_every_name_is_listed_before_it_is_used():
    """In a fresh Python, too."""
    assert loaded_by("import talentweek; assert set(talentweek.__all__) <= set(dir(talentweek))") == set()


def test_nothing_else_is_listed_than_what_is_for_others():
    """No import of our own, no private name; every room, which is loaded when it is looked into."""
    rooms = {name for name in dir(talentweek) if not name.startswith("__")} - set(talentweek.__all__)
    folder = pathlib.Path(talentweek.__file__).parent
    public = {place.stem for place in folder.iterdir() if not place.name.startswith(("_", ".")) and place.stem != "py"}
    assert rooms == public - {"values", "rules", "entities", "provenance", "dataset", "errors"}
    for room in rooms:
        assert getattr(talentweek, room).__name__ == f"talentweek.{room}"


def test_the_list_of_names_is_sorted():
    """Constants, classes, functions, as the linter sorts them; each name once."""
    names = set(talentweek.__all__)
    assert sorted(names, key=lambda name: (not name.isupper(), name[0].islower(), name)) == talentweek.__all__


def test_the_homes_are_those_that_the_type_checker_reads():
    """What is imported lazily is what is imported for the type checker: name by name, from the same module."""
    (block,) = [
        node
        for node in ast.parse(SOURCE).body
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    ]
    seen = {
        alias.asname: node.module.removeprefix("talentweek.")
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.asname == alias.name
    }
    assert seen == _HOMES
    assert sorted(seen) == sorted(talentweek.__all__)
    assert len(block.body) == len(seen), "something else stands in the block"


def test_a_name_that_is_not_there_is_an_attribute_error():
    """With the words of Python itself."""
    with pytest.raises(AttributeError, match=re.escape("module 'talentweek' has no attribute 'nonsense'")):
        talentweek.nonsense  # noqa: B018 - the look-up is the test
    assert not hasattr(talentweek, "__nonsense__")
    with pytest.raises(ImportError, match="nonsense"):
        exec("from talentweek import nonsense")  # noqa: S102 - a type checker would refuse the line


def test_star_imports_give_every_name():
    """And nothing else, so that a repr can be pasted."""
    space = {}
    exec("from talentweek import *", space)  # noqa: S102 - a star may only stand at the top of a module
    assert sorted(name for name in space if name != "__builtins__") == sorted(talentweek.__all__)


# emitted functions


def lines_of(error):
    """Return the lines of a traceback that lead through emitted functions, each with its source."""
    frames = traceback.extract_tb(error.__traceback__)
    return {frame.filename: frame.line for frame in frames if frame.filename.startswith("<talentweek ")}


def test_a_traceback_shows_the_line_of_an_emitted_constructor():
    """Whoever debugs sees what was run, as in any other module."""
    with pytest.raises(InvalidObject) as refused:
        Edition(number=0)
    called, refusing = lines_of(refused.value).values()
    assert "settle" in called
    assert "refuse" in refusing
    told = "".join(traceback.format_exception(refused.value))
    assert called in told
    assert refusing in told


def test_a_traceback_shows_the_line_of_an_emitted_reader():
    """The readers are written by the program, too."""
    shape = shape_of(Edition)
    made = _fast.decoder_of(shape)(b"{}") if _parse.FAST else None
    with pytest.raises((_fast.NotOfTheModel, AttributeError)) as refused:
        _fast.look_of(shape)(made, [])
    ((place, line),) = lines_of(refused.value).items()
    assert place == "<talentweek look at Edition>"
    assert line


def test_every_emitted_function_has_its_own_place():
    """Two functions of one class do not show each other's lines."""
    json.loads(json.dumps(Edition(number=1)), Edition)
    json.from_dict({"number": 1}, Edition)
    functions = [_fast.look_of(shape_of(Edition)), type(Edition).__call__]
    assert len({function.__code__.co_filename for function in functions}) == len(functions)
