"""Run every example: the Python blocks of the README and of docs/, and the doctests of the docstrings."""

from doctest import ELLIPSIS

from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

pages = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), SkipParser()],
    patterns=["README.md", "docs/*.md", "docs/*/*.md"],
)
#: Every depth of the package: a `**` of these patterns is one folder.
SOURCES = [f"src/talentweek/{'*/' * depth}*.py" for depth in range(5)]
docstrings = Sybil(
    parsers=[DocTestParser(ELLIPSIS)],
    patterns=SOURCES,
    document_types={".py": PythonDocStringDocument},
)

pytest_collect_file = (pages + docstrings).pytest()
