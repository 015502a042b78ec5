"""Markdown: CommonMark with tables, front matter, raw HTML and the habits of site generators."""

from itertools import count
from typing import TYPE_CHECKING

from florilege.parsers.manuscript import (
    HARD_BREAK,
    SOFT_BREAK,
    BlockKind,
    Cell,
    Container,
    Manuscript,
    ManuscriptBlock,
    ManuscriptBuilder,
    Metadata,
    Run,
)
from florilege.parsers.media.front_matter import FrontMatter, split_front_matter
from florilege.parsers.media.front_matter_keys import read_entries
from florilege.parsers.media.html_fragment import HtmlFragments
from florilege.parsers.media.html_tables import table_runs
from florilege.parsers.media.links import Addresses
from florilege.parsers.media.markdown_boxes import (
    BOX_FENCE,
    BoxFences,
    alert,
    without_head,
)
from florilege.parsers.media.markdown_captions import with_caption
from florilege.parsers.media.markdown_headings import has_unspaced_heading, split_unspaced_headings
from florilege.parsers.media.markdown_inline import (
    Inline,
    InlineReader,
    Segment,
    footnote_name,
)
from florilege.parsers.media.markdown_syntax import TOO_DEEP, markdown_parser
from florilege.parsers.media.markdown_tables import Rows, turns
from florilege.parsers.media.medium import Medium
from florilege.parsers.media.run_collector import is_blank
from florilege.parsers.media.template_tags import is_table_of_contents
from florilege.sources import MARKDOWN, Remark, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_CLOSING = frozenset({"bullet_list_close", "list_item_close", "blockquote_close", "footnote_close"})
_MARKUP_SIGNS = frozenset("*_[]`<>&~")


def read_markdown(source: Source) -> Manuscript:
    """Read a Markdown text into a manuscript of its visible text; never raises.

    "##Title" without the space is a heading, as it was for the first Markdown processors; so is
    "#Title" when it is a paragraph of its own and no row of hashtags.
    """
    front = split_front_matter(source.text)
    walk = _Walk(source, front)
    metadata = Metadata()
    unread = read_entries(front.data, metadata, _plain_text)
    walk.builder.omit(
        "" if front.broken else "\n".join(unread),
        front.line,
        "front matter that says nothing known",
    )
    walk.builder.omit(front.broken, front.line, "broken front matter")
    walk.read(source.text[front.end :])
    return Manuscript(
        source=source,
        text=walk.builder.text(),
        basis="visible text",
        blocks=walk.builder.blocks,
        metadata=metadata,
        omissions=walk.builder.omissions,
        remarks=[*front.remarks, *walk.remarks],
        normalisation=("Markdown signs",),
    )


def _plain_text(value: str) -> str:
    """A metadata value without its Markdown."""
    if _MARKUP_SIGNS.isdisjoint(value):
        return value
    inline = InlineReader(Addresses(None)).read(markdown_parser().parseInline(value)[0])
    return " ".join(_joined(segment.runs) for segment in inline.segments)


class _Walk:
    """One pass over the tokens of a text."""

    def __init__(self, source: Source, front: FrontMatter) -> None:
        addresses = Addresses(source.url)
        self.builder = ManuscriptBuilder()
        self.remarks: list[Remark] = []
        self._line = source.text.count("\n", 0, front.end) + 1
        self._ids = count(1)
        self._inline = InlineReader(addresses)
        self._fragments = HtmlFragments(self.builder, addresses, self._ids)
        self._fences = BoxFences(self._ids)
        self._containers: tuple[Container, ...] = ()
        self._opened_quote: int | None = None
        self._numbers: list[int] = []
        self._ordinal: str | None = None

    def read(self, text: str) -> None:
        """Add the blocks of the text to the builder."""
        environment: dict[str, object] = {}
        tokens = iter(markdown_parser().parse(text, environment))
        for token in tokens:
            kind = token.type
            if kind == "inline":
                self._text(token)
            elif kind == "heading_open":
                self._heading(next(tokens), int(token.tag[1]))
            elif kind == "table_open":
                self._table(token, tokens)
            elif kind == BOX_FENCE:
                self._fences.meet(token.content)
                self.builder.omit(token.content, self._line_of(token), "template tag")
            else:
                self._other(token)
        self._fences.forget_unclosed(self.builder.blocks)
        self.remarks += self._fragments.remarks
        too_deep = environment.get(TOO_DEEP)
        if isinstance(too_deep, int):
            message = "quotes or lists are nested too deep: the inner levels were read as text"
            self.remarks.append(Remark("FL006", "warning", message, self._line + too_deep))

    def _other(self, token: "Token") -> None:
        kind = token.type
        if kind.endswith("_open"):
            self._open(token)
        elif kind == "ordered_list_close":
            self._containers = self._containers[:-1]
            self._numbers.pop()
        elif kind in _CLOSING:
            self._containers = self._containers[:-1]
        elif kind in ("fence", "code_block"):
            self._code(token)
        elif kind == "hr":
            self._add(ManuscriptBlock("separator", (), 0, self._line_of(token)))
        elif kind == "html_block":
            self._html(token)

    def _open(self, token: "Token") -> None:
        kind = token.type
        if kind == "bullet_list_open":
            self._push(Container("list", next(self._ids)))
        elif kind == "ordered_list_open":
            start = int(token.attrs.get("start", 1))
            self._numbers.append(start)
            self._push(Container("list", next(self._ids), ordered=True, start=start))
        elif kind == "list_item_open":
            self._open_item(token)
        elif kind == "footnote_open":
            self._open_footnote(token)
        elif kind == "blockquote_open":
            self._push(Container("quote", next(self._ids)))
            self._opened_quote = self._containers[-1].id

    def _push(self, container: Container) -> None:
        self._containers = (*self._containers, container)

    def _open_item(self, token: "Token") -> None:
        ordered = self._containers[-1].ordered
        self._push(Container("item", next(self._ids)))
        self._ordinal = None
        if ordered:
            self._ordinal = f"{self._numbers[-1]}{token.markup}"
            self._numbers[-1] += 1

    def _open_footnote(self, token: "Token") -> None:
        label = str(token.meta["name"])
        self.builder.omit(f"[^{label}]:", self._line_of(token), "number of a footnote")
        self._push(Container("footnote", next(self._ids), name=footnote_name(label)))

    def _text(self, token: "Token") -> None:
        inline = with_caption(token, self._inline.read(token))
        line = self._line_of(token)
        if is_table_of_contents(token.content):
            self.builder.omit(token.content, line, "template tag")
            return
        unspaced = "#" in token.content and has_unspaced_heading(token.content)
        for segment in inline.segments:
            if self._containers and self._containers[-1].id == self._opened_quote:
                segment = self._without_alert(segment, line)  # noqa: PLW2901 - the same paragraph
            if is_blank(segment.runs):
                continue
            if unspaced:
                for level, runs, below in split_unspaced_headings(segment.runs):
                    kind: BlockKind = "heading" if level else "text"
                    start = line + segment.line + below
                    self._add(ManuscriptBlock(kind, runs, 0, start, level=level))
            else:
                self._add(ManuscriptBlock("text", segment.runs, 0, line + segment.line))
        self._finish_inline(inline, line)

    def _without_alert(self, segment: Segment, line: int) -> Segment:
        """The first of a quotation without "[!NOTE]", which makes the quotation a note.

        "[!quote]", which Obsidian has, leaves it one.
        """
        length, is_note = alert(segment.runs)
        if not length:
            return segment
        tag = _joined(segment.runs)[:length]
        self.builder.omit(tag.strip(), line + segment.line, "template tag")
        if is_note:
            self._containers = (*self._containers[:-1], Container("note", next(self._ids)))
        return segment._replace(
            runs=without_head(segment.runs, length), line=segment.line + tag.count(SOFT_BREAK)
        )

    def _heading(self, token: "Token", level: int) -> None:
        inline = self._inline.read(token)
        line = self._line_of(token)
        for segment in inline.segments:
            if not is_blank(segment.runs):
                self._add(ManuscriptBlock("heading", segment.runs, 0, line, level=level))
        self._finish_inline(inline, line)

    def _finish_inline(self, inline: Inline, line: int) -> None:
        for picture in inline.pictures:
            runs = tuple(Run(text) for text in (picture.caption, picture.credit) if text)
            if len(runs) > 1:
                runs = (runs[0], Run(HARD_BREAK), runs[1])
            self._add(ManuscriptBlock("figure", runs, 0, line, picture=picture))
        for text, reason in inline.omitted:
            self.builder.omit(text, line, reason)

    def _table(self, opening: "Token", tokens: "Iterator[Token]") -> None:
        rows: list[tuple[Cell, ...]] = []
        cells: list[Cell] = []
        inlines: list[Inline] = []
        header = False
        for token in tokens:
            kind = token.type
            if kind == "inline":
                inline = self._inline.read(token)
                inlines.append(inline)
                paragraphs = tuple(segment.runs for segment in inline.segments)
                cells.append(Cell(header, paragraphs))
            elif kind in ("th_open", "td_open"):
                header = kind == "th_open"
            elif kind == "tr_close":
                rows.append(tuple(cells))
                cells = []
            elif kind == "table_close":
                break
        line = self._line_of(opening)
        runs = table_runs(rows)
        if said := turns(rows):
            self._turns(rows, said, line)
        elif runs:
            self._add(ManuscriptBlock("table", runs, 0, line, rows=tuple(rows)))
        for inline in inlines:
            self._finish_inline(inline, line)

    def _turns(self, rows: Rows, said: Rows, line: int) -> None:
        """Add the cells of a table as what stands beside each other in a list of definitions."""
        heads = table_runs(rows[: len(rows) - len(said)])
        self.builder.omit(_joined(heads), line, "heads of the columns of a table")
        for row in said:
            for kind, cell in zip(("term", "definition"), row, strict=True):
                self._push(Container(kind, next(self._ids)))
                for runs in cell.paragraphs:
                    self._add(ManuscriptBlock("text", runs, 0, line))
                self._containers = self._containers[:-1]

    def _code(self, token: "Token") -> None:
        text = token.content.rstrip("\n").replace("\n", HARD_BREAK)
        if text.strip():
            syntax = token.info.split()[0] if token.info.split() else None
            self._add(ManuscriptBlock("code", (Run(text),), 0, self._line_of(token), syntax=syntax))

    def _html(self, token: "Token") -> None:
        before = len(self.builder.blocks)
        self._fragments.read(token.content, self._containers, self._line_of(token))
        if self._ordinal is not None and len(self.builder.blocks) > before:
            self.builder.blocks[before].ordinal, self._ordinal = self._ordinal, None

    def _add(self, block: ManuscriptBlock) -> None:
        self._opened_quote = None
        inner = self._containers + self._fragments.open_containers
        block.containers = self._fences.open + inner
        block.ordinal, self._ordinal = self._ordinal, None
        self.builder.add(block)

    def _line_of(self, token: "Token") -> int:
        return self._line + (token.map[0] if token.map else 0)


def _joined(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


MEDIUM = Medium(MARKDOWN, read_markdown)
