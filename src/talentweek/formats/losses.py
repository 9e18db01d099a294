"""What an export could not carry: a foreign vocabulary says less than the model, and never more.

A lossy format gives an `Export`: the bytes, and one `Loss` for each value that did not reach them as it was. The path
is that of the wire form of the dataset, as in a `Problem`. What is not in the report comes back as it was.

    >>> loss = Loss(path="/events/0/when", target="DTSTART", reason="a start of month precision is no day")
    >>> print(loss)
    /events/0/when: a start of month precision is no day (DTSTART)
    >>> Loss(path="events", target=None, reason="a path starts with a slash")
    Traceback (most recent call last):
    ValueError: no JSON Pointer: 'events'
"""

from __future__ import annotations

from typing import final

import attrs


@final
@attrs.frozen(kw_only=True)
class Loss:
    """One value that an export does not carry, or not as precisely."""

    #: Where it stands in the dataset, as a JSON Pointer (RFC 6901) into the wire form.
    path: str
    #: The field of the foreign vocabulary that it would have gone to; None where there is none.
    target: str | None
    #: Why it is lost, in words.
    reason: str

    def __attrs_post_init__(self) -> None:
        """Refuse what is no pointer."""
        if self.path and not self.path.startswith("/"):
            message = f"no JSON Pointer: {self.path!r}"
            raise ValueError(message)

    def __str__(self) -> str:
        """One line: the place, the reason, the foreign field."""
        return f"{self.path or 'the whole'}: {self.reason}" + (f" ({self.target})" if self.target else "")


@final
@attrs.frozen
class Export:
    """What a lossy format made of a dataset, and what it lost."""

    #: The document, in UTF-8.
    data: bytes
    #: What it does not carry, in the order of the dataset.
    losses: tuple[Loss, ...]
