"""What of the model speaks Arrow, by the protocol of its C data interface: `Dataset.__arrow_c_stream__`.

The objects lie below the formats and know none of them. They ask here; `formats.arrow` has registered what answers.
Where nobody has imported it yet, it is loaded: a table library that is handed a dataset cannot know of it. That is the
one import upwards, and the contract of the layers names it.
"""

from __future__ import annotations

from typing import Any, Protocol


class Exporter(Protocol):
    """What gives an object as a stream of Arrow batches."""

    def schema_of(self, speaker: Any, /) -> object:
        """Return the capsule of its schema."""
        ...

    def stream_of(self, speaker: Any, requested: object, /) -> object:
        """Return the capsule of its stream, in the requested schema as far as possible."""
        ...


_REGISTERED: list[Exporter] = []


def register(exporter: Exporter) -> None:
    """Say what answers; `formats.arrow` calls this when it is imported."""
    _REGISTERED[:] = [exporter]


def exporter() -> Exporter:
    """Return what answers; ModuleNotFoundError, naming the extra, where pyarrow is not installed."""
    if not _REGISTERED:
        from talentweek.formats import arrow  # noqa: PLC0415 - see above

        register(arrow.EXPORTER)
    return _REGISTERED[0]
