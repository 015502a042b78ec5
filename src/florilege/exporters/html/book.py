"""What the pages of an anthology share: its head, contents, parts, lists and rights."""

from collections.abc import Sequence
from dataclasses import dataclass

from florilege.exporters.markup.anchors import xml_name
from florilege.exporters.markup.documents import line_markup, paragraphs
from florilege.exporters.markup.escape import escape, visible
from florilege.exporters.markup.matter import dedication_markup, epigraph_markup
from florilege.exporters.markup.placed import Placed
from florilege.exporters.markup.rendering import HTML
from florilege.exporters.markup.small_print import colophon_lines, copyright_lines, made_by
from florilege.exporters.markup.templates import fill, raw
from florilege.languages import Language
from florilege.model import Anthology, Document, Part


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A piece, a chapter or a list in the contents.

    Attributes:
        href: Where it is.
        label: What it is called.
        lang: The attributes of its language, with a space before them; "" for that of the book.
    """

    href: str
    label: str
    lang: str


@dataclass(frozen=True, slots=True)
class ContentsPart:
    """A part in the contents.

    Attributes:
        title: Of the part; "" where the book is not divided.
        href: Where its heading is; None where it has no page of its own.
        entries: Its opening and its pieces.
    """

    title: str
    href: str | None
    entries: tuple[ContentsEntry, ...]


@dataclass(frozen=True, slots=True)
class BookContent:
    """What the page of an anthology shows or leads to.

    Attributes:
        front: The chapters before the pieces.
        body: The pieces, and the chapters that open parts, in reading order.
        back: The chapters behind them.
        lists: The lists behind those, as pairs of link and title.
        whole: All of that in full, when it stands on the same page.
    """

    front: Sequence[Placed]
    body: Sequence[Placed]
    back: Sequence[Placed]
    lists: Sequence[tuple[str, str]]
    whole: str | None = None


def book_markup(anthology: Anthology, words: Language, content: BookContent) -> str:
    """The main part of the page of an anthology."""
    opening = dedication_markup(anthology.dedication, words, HTML) if anthology.dedication else ""
    if anthology.epigraph:
        opening += epigraph_markup(anthology.epigraph, words, HTML)
    lines = made_by(anthology, words)
    if anthology.publisher:
        lines.append(words.page["published_by"].format(names=anthology.publisher))
    # Title, makers and publisher stand at the head of the page already.
    rights = [line for line in copyright_lines(anthology, words) if line.text not in lines][1:]
    colophon = anthology.colophon is not None and colophon_lines(
        anthology, words, drawn_cover=False
    )
    values = {
        "title": anthology.title,
        "subtitle": anthology.subtitle,
        "lines": lines,
        "description": anthology.description,
        "opening": raw(opening),
        "front": _entries(content.front),
        "parts": _contents(anthology, content),
        "back": [*_entries(content.back), *(ContentsEntry(*each, "") for each in content.lists)],
        "body": raw(content.whole or ""),
        "imprint": [raw(line_markup(line)) for line in rights],
        "colophon": [raw(line_markup(line)) for line in colophon or ()],
    }
    return fill("html/book.html.j2", {"book": values, "words": words.page})


def part_markup(part: Part, opening: str, pieces: str) -> str:
    """A part with its finished opening and pieces; no section when it has no title."""
    introduction = paragraphs(part.introduction or "") + opening
    title = visible(part.title)
    if not title:
        return introduction + pieces
    anchor = part_anchor(part)
    return (
        f'<section class="part" role="doc-part" aria-labelledby="{anchor}">\n'
        f'<h2 id="{anchor}">{escape(title)}</h2>\n{introduction}{pieces}</section>\n'
    )


def part_anchor(part: Part) -> str:
    """The id of the heading of a part."""
    return f"part__{xml_name(part.id)}"


def lang_of(document: Document, anthology: Anthology) -> str:
    """The language attributes of a title in the contents, when it is not the book's."""
    tag, around = document.language, anthology.language
    return "" if tag == around else raw(HTML.lang(tag, around))


def _entries(placed: Sequence[Placed]) -> list[ContentsEntry]:
    return [ContentsEntry(each.href, each.label, each.lang) for each in placed]


def _contents(anthology: Anthology, content: BookContent) -> list[ContentsPart]:
    entries = iter(_entries(content.body))
    parts = []
    for part in anthology.parts:
        size = len(part.pieces) + (part.opening is not None)
        own = tuple(next(entries) for _ in range(size))
        title = visible(part.title)
        href = f"#{part_anchor(part)}" if content.whole is not None and title else None
        parts.append(ContentsPart(title, href, own))
    return parts
