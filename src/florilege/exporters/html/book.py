"""What the pages of an anthology share: its head, contents, parts, index and rights."""

from collections.abc import Sequence
from dataclasses import dataclass

from florilege.exporters.markup.anchors import xml_name
from florilege.exporters.markup.credits import rights_lines
from florilege.exporters.markup.documents import line_markup, paragraphs
from florilege.exporters.markup.escape import escape, visible
from florilege.exporters.markup.names import contents_label, listed, names_of
from florilege.exporters.markup.people_index import people_index
from florilege.exporters.markup.rendering import HTML
from florilege.exporters.markup.templates import fill, raw
from florilege.languages import Language
from florilege.model import Anthology, Document, Part, Role, iter_pieces

PEOPLE_ID = "people__title"
"""The id of the heading of the index of people."""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A piece in the contents; `lang` are attributes with a space before them."""

    href: str
    label: str
    lang: str


@dataclass(frozen=True, slots=True)
class ContentsPart:
    """A part in the contents."""

    title: str
    href: str | None
    entries: tuple[ContentsEntry, ...]


def book_markup(
    anthology: Anthology, words: Language, hrefs: Sequence[str], parts: str | None
) -> str:
    """The main part of the page of an anthology.

    Args:
        anthology: The anthology.
        words: Its language.
        hrefs: Links to its pieces, in reading order.
        parts: The parts with their pieces in full, when they stand on the same page.
    """
    index = people_markup(anthology, words, hrefs, level=2)
    people_href = (f"#{PEOPLE_ID}" if parts is not None else "people.html") if index else None
    values = {
        "title": anthology.title,
        "subtitle": anthology.subtitle,
        "lines": _lines(anthology, words),
        "description": anthology.description,
        "parts": _contents(anthology, words, hrefs, linked=parts is not None),
        "people_href": people_href,
        "body": raw("" if parts is None else parts + index),
        "imprint": [raw(line_markup(line)) for line in rights_lines(anthology.rights, words)],
    }
    return fill("html/book.html.j2", {"book": values, "words": words.page})


def people_markup(anthology: Anthology, words: Language, hrefs: Sequence[str], level: int) -> str:
    """The index of people under a heading of a level; empty when there is nobody in it."""
    pieces = [
        (piece.document, href, lang_of(piece.document, anthology))
        for piece, href in zip(iter_pieces(anthology), hrefs, strict=True)
    ]
    entries = people_index(pieces, words)
    if not entries:
        return ""
    no_types = dict.fromkeys(("section", "list", "entry", "term", "locator"), "")
    values = {"entries": entries, "words": words.page, "level": level, "epub": no_types}
    return fill("people.j2", values)


def part_markup(part: Part, pieces: str) -> str:
    """A part with its finished pieces; no section when it has no title."""
    introduction = paragraphs(part.introduction or "")
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
    raw_attributes = HTML.lang(document.language)
    return "" if document.language == anthology.language else raw(raw_attributes)


def _lines(anthology: Anthology, words: Language) -> list[str]:
    lines = []
    for role, key in ((Role.EDITOR, "edited_by"), (Role.TRANSLATOR, "translated_by")):
        names = names_of(anthology.people, role)
        if names:
            lines.append(words.page[key].format(names=listed(names, words)))
    if anthology.publisher:
        lines.append(words.page["published_by"].format(names=anthology.publisher))
    return lines


def _contents(
    anthology: Anthology, words: Language, hrefs: Sequence[str], *, linked: bool
) -> list[ContentsPart]:
    links = iter(hrefs)
    parts = []
    for part in anthology.parts:
        entries = tuple(
            ContentsEntry(
                next(links),
                contents_label(piece.document, words),
                lang_of(piece.document, anthology),
            )
            for piece in part.pieces
        )
        title = visible(part.title)
        href = f"#{part_anchor(part)}" if linked and title else None
        parts.append(ContentsPart(title, href, entries))
    return parts
