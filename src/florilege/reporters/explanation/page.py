"""The page itself: one self-contained file without scripts, linear in the size of the source."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from florilege.diagnostics import Diagnostic
from florilege.errors import expect
from florilege.languages import UNDETERMINED
from florilege.model import Document
from florilege.model.document import DocumentBase
from florilege.model.walk import iter_exchanges
from florilege.reporters.explanation import summary
from florilege.reporters.explanation.blocks import Blocks
from florilege.reporters.explanation.placing import place_findings
from florilege.reporters.explanation.rows import Row, rows_of
from florilege.source_map import SourceMap

if TYPE_CHECKING:
    from jinja2 import Template

_WAY_OUT = "give the document and the source_map that florilege.parse(path) returns"

# Characters that HTML does not allow (HTML Living Standard, 13.2.3.5), shown as U+FFFD.
_FORBIDDEN = dict.fromkeys([*range(9), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0xA0)], "\ufffd")


@dataclass(frozen=True, slots=True)
class RuleText:
    """What there is to say about the code of a finding.

    Attributes:
        name: What is wrong, in a few words.
        text: What it finds, why it matters, what to do; in Markdown.
    """

    name: str
    text: str


def explanation_page(
    document: Document,
    source_map: SourceMap,
    diagnostics: Sequence[Diagnostic],
    rules: Mapping[str, RuleText] | None = None,
) -> str:
    """A standalone HTML page.

    Args:
        document: What was made of the source.
        source_map: What became of each part of the source.
        diagnostics: What was found, in the order in which it is listed.
        rules: By code, what the page says about the findings; others are named by their code.

    Raises:
        InputError: The document or the map is something else, such as a path.
    """
    expect(document, (DocumentBase,), "what is explained", _WAY_OUT)
    expect(source_map, (SourceMap,), "the map of what is explained", _WAY_OUT)
    blocks = Blocks.of(document)
    rows = rows_of(source_map, blocks)
    placed = place_findings(diagnostics, rows, blocks)
    cited = {each.code for each in diagnostics}
    texts = {code: rule for code, rule in sorted((rules or {}).items()) if code in cited}
    page = _template().render(
        document=document,
        known=document.provenance,
        language="" if document.language == UNDETERMINED else document.language,
        exchanges=sum(1 for _ in iter_exchanges(document)),
        source_map=source_map,
        rows=rows,
        row_of=_first_rows(rows),
        findings=placed,
        rules=texts,
        rule_text=_markup,
        summary=summary,
        style=(files("florilege.reporters") / "templates" / "explanation.css").read_text("utf-8"),
    )
    return page.translate(_FORBIDDEN)


def _first_rows(rows: Sequence[Row]) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in rows:
        if row.block:
            found.setdefault(row.block, row)
    return found


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - 30 ms, seldom needed

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    folder = files("florilege.reporters") / "templates"
    return environment.from_string((folder / "explanation.html.j2").read_text("utf-8"))


def _markup(text: str) -> str:
    """The Markdown of a rule's page as HTML; raw HTML in it is shown as text."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - needed for findings only

    return str(MarkdownIt("commonmark", {"html": False}).render(text))
