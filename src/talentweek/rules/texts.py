"""What every rule needs: the problem of a wrong type, and whether a text can be kept everywhere.

>>> wrong_type(3, ("text",), "text").message, storable("第四届")
('wrong type int', True)
"""

from __future__ import annotations

from talentweek.errors import Problem, pointer, shown

#: The parts of a path into an object, from the whole to the part.
Path = tuple[str | int, ...]


def wrong_type(value: object, path: Path, expected: str, hint: str | None = None) -> Problem:
    """Return the problem that a value is of the wrong Python type.

    >>> wrong_type(3, ("text",), "text").message
    'wrong type int'
    """
    return Problem(
        code="wrong_type", path=pointer(path), message=f"wrong type {type(value).__name__}",
        found=shown(value), expected=expected, hint=hint,
    )  # fmt: skip


def storable(text: str) -> bool:
    r"""Whether a text can be written as UTF-8 and kept everywhere: no NUL and no lone surrogate.

    >>> storable("第四届"), storable("a\0"), storable("\ud800")
    (True, False, False)
    """
    if "\0" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
