"""Documents and anthologies to bytes: one module a format.

Adding a format is one new module, one line in `EXPORTERS`, one folder of cases.
"""

from florilege.errors import FormatError, did_you_mean
from florilege.exporters.epub import EXPORTER as EPUB
from florilege.exporters.exporter import Exporter
from florilege.exporters.html import EXPORTER as HTML
from florilege.exporters.json_document import EXPORTER as JSON
from florilege.exporters.jsonld import EXPORTER as JSONLD
from florilege.exporters.markdown import EXPORTER as MARKDOWN
from florilege.exporters.options import ExportOptions

EXPORTERS: tuple[Exporter, ...] = (JSON, JSONLD, HTML, EPUB, MARKDOWN)
"""All formats, in the order in which help texts list them."""

__all__ = ["EXPORTERS", "ExportOptions", "Exporter", "find_exporter"]


def find_exporter(name: str) -> Exporter:
    """The exporter of a format.

    Raises:
        FormatError: There is none; the message names the nearest.
    """
    for exporter in EXPORTERS:
        if exporter.name == name:
            return exporter
    known = did_you_mean(name, (exporter.name for exporter in EXPORTERS))
    raise FormatError(f"unknown format {name!r}: {known}")
