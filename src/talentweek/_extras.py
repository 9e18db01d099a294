"""Libraries that come with an extra: there, or one clear word about what to install.

>>> needed("no_such_module", "arrow")
Traceback (most recent call last):
ModuleNotFoundError: no_such_module is needed, which comes with the extra: pip install 'talentweek[arrow]'
"""

from __future__ import annotations

import importlib.util


def needed(module: str, extra: str) -> None:
    """Do nothing where a module can be imported; else ModuleNotFoundError, which names the extra to install."""
    if importlib.util.find_spec(module) is None:
        message = f"{module} is needed, which comes with the extra: pip install 'talentweek[{extra}]'"
        raise ModuleNotFoundError(message, name=module)
