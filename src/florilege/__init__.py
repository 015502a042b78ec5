"""florilege: raw interviews and portraits to a typed model, checked and published.

The models are in `florilege.model`. The functions below are loaded when they are first asked for:
`import florilege` alone loads neither pydantic nor the models.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from florilege.anthology import load_anthology
    from florilege.api import (
        dump,
        export,
        load,
        losses,
        parse,
        parse_all,
        parse_html,
        parse_markdown,
        parse_text,
        validate,
    )
    from florilege.config import Config
    from florilege.diagnostics import Report, Severity
    from florilege.errors import FlorilegeError
    from florilege.exporters import ExportOptions
    from florilege.fixing import fix
    from florilege.parsers.corrections import Corrections, KnownPerson
    from florilege.parsers.parsed import Parsed

__version__ = "0.1.0"

__all__ = [
    "Config",
    "Corrections",
    "ExportOptions",
    "FlorilegeError",
    "KnownPerson",
    "Parsed",
    "Report",
    "Severity",
    "dump",
    "export",
    "fix",
    "load",
    "load_anthology",
    "losses",
    "parse",
    "parse_all",
    "parse_html",
    "parse_markdown",
    "parse_text",
    "validate",
]

_MODULES = {
    "Config": "florilege.config",
    "Corrections": "florilege.parsers.corrections",
    "ExportOptions": "florilege.exporters",
    "FlorilegeError": "florilege.errors",
    "KnownPerson": "florilege.parsers.corrections",
    "Parsed": "florilege.parsers.parsed",
    "Report": "florilege.diagnostics",
    "Severity": "florilege.diagnostics",
    "fix": "florilege.fixing",
    "load_anthology": "florilege.anthology",
}
"""Where the public names are that are not in `florilege.api`."""

_SUBMODULES = ("anthology", "api", "config", "diagnostics", "errors", "model")
"""Modules that are there without an import of their own."""

# Type checkers read the imports above; seeing this, they would take any name for one of ours.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """A public name on its first use (PEP 562); it stands in the module from then on."""
        if name in _SUBMODULES:
            return import_module(f"florilege.{name}")
        if name not in __all__:
            raise AttributeError(f"module 'florilege' has no attribute {name!r}")
        found = getattr(import_module(_MODULES.get(name, "florilege.api")), name)
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__, *_SUBMODULES})
