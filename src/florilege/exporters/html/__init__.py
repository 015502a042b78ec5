"""HTML: a document or an anthology as one page that needs no other file."""

from florilege.exporters.exporter import Exporter
from florilege.exporters.html.page import export_page
from florilege.exporters.html.site import export_site
from florilege.exporters.lost import details, text

# What a page does not show and its JSON-LD says is not lost.
LOSSES = (
    text.UNSAFE_LINKS,
    text.TAKEN_FROM,
    details.SORT_NAMES,
    details.IDS,
    details.NOWHERE_PORTRAITS,
    details.UNREACHED,
    text.SYNTAX,
    details.STATUS,
)
"""In the order of their codes."""

EXPORTER = Exporter("html", "text/html", ".html", export_page, LOSSES)

__all__ = ["EXPORTER", "export_page", "export_site"]
