"""The classes that Hypothesis should know: `@given` with type hints, `st.from_type(Event)`, `st.builds(Event)`.

Hypothesis calls `hook` when it is imported; a class of the model calls `known` when it is made. Whichever comes second
registers, so that neither imports the other: this module loads nothing that a bare Python has not loaded, and what is
registered are functions that load the strategies when they are first asked for.

`from_type` asks for a class. `builds` asks attrs what a field holds, and understands the validator `instance_of` alone:
so each field gets one, with a type that stands for the field and that every value is an instance of. The constructors
of the model look at no validator.
"""

from __future__ import annotations

import sys
import warnings
from typing import Any, TypeVar

T = TypeVar("T")
#: The classes of the model that are loaded.
_MODELS: list[type[Any]] = []


def hook() -> None:
    """Register the classes that are loaded already; Hypothesis finds this as its entry point `talentweek`."""
    for model in _MODELS:
        _register(model)


def known(model: type[T]) -> type[T]:
    """Take note of a class, and register it where Hypothesis is loaded already."""
    _MODELS.append(model)
    if hasattr(sys.modules.get("hypothesis.strategies"), "register_type_strategy"):
        _register(model)
    return model


class _Holds(type):
    """The type of types that stand for a field."""

    def __instancecheck__(cls, _: object) -> bool:
        """Whatever the field holds, the rules have looked at it."""
        return True


def _register(model: type[Any]) -> None:
    """Tell Hypothesis how a class and each of its fields are drawn; nobody's import fails where that fails."""
    try:
        strategies, attributes = sys.modules["hypothesis.strategies"], model.__attrs_attrs__
        validators = sys.modules["attrs"].validators  # which has been loaded to say what the class holds
        strategies.register_type_strategy(model, _draw)
        for attribute in attributes:
            field = _Holds(attribute.name, (), {"of": model})
            strategies.register_type_strategy(field, _draw_field)
            object.__setattr__(attribute, "validator", validators.instance_of(field))
    except Exception as failed:  # noqa: BLE001 - it may be any, and `import hypothesis` must go on
        _tell(model, failed)


def _tell(model: type[Any], failed: Exception) -> None:
    """Warn, and let nothing come of it where warnings are errors."""
    message = f"talentweek could not tell Hypothesis of {model}: {failed!r}; use talentweek.strategies instead"
    try:
        warnings.warn(message, stacklevel=2)
    except UserWarning:
        sys.stderr.write(f"{message}\n")


def _draw(asked: Any) -> Any:
    from talentweek.strategies._asked import strategy_of  # noqa: PLC0415 - loaded where it is asked for

    return strategy_of(asked)


def _draw_field(field: Any) -> Any:
    from talentweek.strategies._asked import strategy_of_field  # noqa: PLC0415 - as above

    return strategy_of_field(field.of, field.__name__)
