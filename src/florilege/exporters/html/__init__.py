"""HTML: a document or an anthology as one page that needs no other file."""

from florilege.exporters.exporter import Exporter
from florilege.exporters.html.page import export_page
from florilege.exporters.html.site import export_site

EXPORTER = Exporter(name="html", media_type="text/html", suffix=".html", export=export_page)

__all__ = ["EXPORTER", "export_page", "export_site"]
