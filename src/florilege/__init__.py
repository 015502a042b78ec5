"""florilege: raw interviews and portraits to a typed model, checked and published.

The models are in `florilege.model`.
"""

from florilege.anthology import load_anthology
from florilege.api import (
    dump,
    export,
    load,
    parse,
    parse_all,
    parse_html,
    parse_markdown,
    parse_text,
    validate,
)
from florilege.errors import FlorilegeError
from florilege.parsers.corrections import Corrections, KnownPerson
from florilege.parsers.parsed import Parsed

__version__ = "0.1.0"

__all__ = [
    "Corrections",
    "FlorilegeError",
    "KnownPerson",
    "Parsed",
    "dump",
    "export",
    "load",
    "load_anthology",
    "parse",
    "parse_all",
    "parse_html",
    "parse_markdown",
    "parse_text",
    "validate",
]
