"""Markdown: CommonMark with the tables of GFM, and YAML front matter."""

from collections.abc import Iterator, Mapping

from florilege.exporters.exporter import Exporter
from florilege.exporters.markdown.blocks import render_blocks, render_text, render_title
from florilege.exporters.markdown.footnotes import footnotes_in
from florilege.exporters.markdown.front_matter import front_matter
from florilege.exporters.markdown.inline import paragraph
from florilege.exporters.markdown.losses import LOSSES
from florilege.exporters.markdown.page import SECTION, Page
from florilege.exporters.markup.credits import byline, imprint
from florilege.exporters.markup.matter import chapter_label
from florilege.exporters.markup.names import contents_label, listed, names_of
from florilege.exporters.options import ExportOptions
from florilege.languages import Language, load_language
from florilege.model import Anthology, Chapter, Document, Link, Piece, Role, Span

_PART = 1
_PIECE = 2


def export_markdown(node: Document | Anthology, _options: ExportOptions) -> bytes:
    """One Markdown text in UTF-8.

    A document has its title in the front matter only; its sections are headings of level two
    and its questions of level three. In an anthology the parts, pieces, sections and questions
    have levels one to four, and the credits of a piece stand at its end.
    """
    parts = _anthology(node) if isinstance(node, Anthology) else _body(node, SECTION)
    body = "".join(f"\n{part}\n" for part in parts if part)
    return (front_matter(node) + body).encode()


_Notes = Mapping[int, Mapping[str, str]]
"""The labels of the footnotes of each document, as `footnotes_in` has them."""


def _body(document: Document, section_level: int, notes: _Notes | None = None) -> Iterator[str]:
    page = Page.of(document, section_level, notes[id(document)] if notes else None)
    yield render_blocks(document.standfirst, page)
    for section in document.sections:
        yield render_title(section.title, section_level)
        yield render_blocks(section.blocks, page)


def _anthology(anthology: Anthology) -> Iterator[str]:
    words = load_language(anthology.language)
    notes = footnotes_in(anthology)
    yield render_text(anthology.dedication)
    if anthology.epigraph:
        epigraph = anthology.epigraph
        yield render_text(epigraph.text)
        yield render_text(", ".join(filter(None, (epigraph.author, epigraph.source))))
    for chapter in anthology.front:
        yield from _chapter(chapter, words, _PART, notes)
    for part in anthology.parts:
        yield render_title(part.title, _PART)
        yield render_text(part.introduction)
        if part.opening:
            yield from _chapter(part.opening, words, _PIECE, notes)
        for piece in part.pieces:
            yield from _piece(piece, notes)
    for chapter in anthology.back:
        yield from _chapter(chapter, words, _PART, notes)
    if anthology.colophon:
        yield render_text(anthology.colophon.text)


def _chapter(chapter: Chapter, words: Language, level: int, notes: _Notes) -> Iterator[str]:
    document = chapter.document
    yield render_title(chapter_label(chapter, words), level)
    yield render_text(document.subtitle)
    yield from _body(document, level + 1, notes)
    yield render_text(listed(names_of(document.people, Role.AUTHOR), words))


def _piece(piece: Piece, notes: _Notes) -> Iterator[str]:
    document = piece.document
    words = load_language(document.language)
    yield render_title(contents_label(document, words), _PIECE)
    yield render_text(document.subtitle)
    yield render_text(piece.headnote)
    yield from _body(document, _PIECE + 1, notes)
    for line in (*byline(document, words), *imprint(document, words)):
        marks = (Link(href=line.href),) if line.href else ()
        yield paragraph((Span(text=line.text, marks=marks),))


EXPORTER = Exporter("markdown", "text/markdown", ".md", export_markdown, LOSSES)

__all__ = ["EXPORTER", "export_markdown"]
