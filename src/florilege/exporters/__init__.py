"""Documents and anthologies to bytes: one module a format.

Adding a format is one new module, one line in `EXPORTERS`, one folder of cases.
"""

from florilege.exporters.epub import EXPORTER as EPUB
from florilege.exporters.exporter import Exporter
from florilege.exporters.html import EXPORTER as HTML
from florilege.exporters.json_document import EXPORTER as JSON
from florilege.exporters.jsonld import EXPORTER as JSONLD
from florilege.exporters.markdown import EXPORTER as MARKDOWN
from florilege.exporters.options import ExportOptions

EXPORTERS: tuple[Exporter, ...] = (JSON, JSONLD, HTML, EPUB, MARKDOWN)
"""All formats, in the order in which help texts list them."""

__all__ = ["EXPORTERS", "ExportOptions", "Exporter"]
