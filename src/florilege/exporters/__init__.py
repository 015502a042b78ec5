"""Documents and anthologies to bytes: one module a format.

Adding a format is one new module, one line in `EXPORTERS`, one folder of cases.
"""

from florilege.exporters.exporter import Exporter
from florilege.exporters.html import EXPORTER as HTML
from florilege.exporters.options import ExportOptions

EXPORTERS: tuple[Exporter, ...] = (HTML,)
"""All formats, in the order in which help texts list them."""

__all__ = ["EXPORTERS", "ExportOptions", "Exporter"]
