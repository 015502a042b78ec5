"""JSON-LD: schema.org's words for interviews, portraits and anthologies.

What becomes what: docs/reference/formats.md. schema.org release 30.0.
"""

import json
from datetime import datetime

from florilege.exporters.exporter import Exporter
from florilege.exporters.jsonld.article import article
from florilege.exporters.jsonld.book import book
from florilege.exporters.jsonld.identity import Identities
from florilege.exporters.jsonld.nodes import Node, printable_node
from florilege.exporters.lost import details, text
from florilege.exporters.markup.dates import utc_text
from florilege.exporters.options import ExportOptions
from florilege.model import Anthology, Document, iter_pieces

# "<" as JSON can write it, and no HTML parser sees it.
_LESS_THAN = r"\u003c"


def graph(node: Document | Anthology, modified: datetime | None = None) -> Node:
    """A document or an anthology as one JSON-LD node object with its context.

    Every `@id` in it is absolute, and everything that is referred to is described in it.

    Args:
        node: The document or the anthology.
        modified: When it last changed, in UTC; None when nobody says so.
    """
    context: Node = {"@context": "https://schema.org"}
    if isinstance(node, Anthology):
        identities = Identities(piece.document for piece in iter_pieces(node))
        made = context | book(node, identities)
    else:
        made = context | article(node, Identities([node]))
    # A book that says when it changed is believed, as in its EPUB.
    if modified is not None and not (isinstance(node, Anthology) and node.modified):
        made["dateModified"] = utc_text(modified)
    return printable_node(made)


def export_jsonld(node: Document | Anthology, options: ExportOptions) -> bytes:
    """The graph as JSON in UTF-8, one space a level, a line feed at the end.

    It may be pasted into an HTML page: "<" is escaped, so that nothing ends the script.
    """
    data = json.dumps(graph(node, options.modified), indent=1, ensure_ascii=False)
    return f"{data.replace('<', _LESS_THAN)}\n".encode()


LOSSES = (
    text.MARKS,
    text.SHAPE,
    text.MARKERS,
    text.KICKER,
    text.TAKEN_FROM,
    details.SORT_NAMES,
    details.IDS,
    details.PORTRAIT_DETAILS,
    details.WITHOUT_ADDRESS,
    text.SYNTAX,
    details.STATUS,
)
"""In the order of their codes."""

EXPORTER = Exporter("jsonld", "application/ld+json", ".jsonld", export_jsonld, LOSSES)

__all__ = ["EXPORTER", "export_jsonld", "graph"]
