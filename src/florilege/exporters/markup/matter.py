"""What stands before and behind the pieces: dedication, epigraph, and chapters of prose."""

from collections.abc import Mapping

from florilege.exporters.markup.blocks import render_notes
from florilege.exporters.markup.credits import rights_lines
from florilege.exporters.markup.dates import format_date
from florilege.exporters.markup.documents import (
    render_credits,
    render_section,
    render_standfirst,
)
from florilege.exporters.markup.escape import escape, escape_attribute, visible
from florilege.exporters.markup.names import listed, names_of
from florilege.exporters.markup.rendering import LOWEST, Dialect, Rendering
from florilege.languages import Language
from florilege.model import Chapter, ChapterRole, Epigraph, Role

CHAPTER_ID = "chapter__title"
"""The id of a chapter's heading, behind the prefix of the page."""

# DPUB-ARIA 1.1 and the EPUB Structural Semantics Vocabulary 1.1 write "acknowledgments".
SEMANTICS: Mapping[ChapterRole, str] = {
    ChapterRole.FOREWORD: "foreword",
    ChapterRole.PREFACE: "preface",
    ChapterRole.INTRODUCTION: "introduction",
    ChapterRole.ACKNOWLEDGEMENTS: "acknowledgments",
    ChapterRole.AFTERWORD: "afterword",
}


def render_chapter(page: Rendering, role: ChapterRole, *, opens_part: bool = False) -> str:
    """A chapter of front or back matter, signed at its end.

    What it is, "Foreword", stands above its title, or is its title when it has none.

    Args:
        page: Its document and how to render it.
        role: What it is to the book.
        opens_part: Whether it stands under the title of a part, and needs none of its own.
    """
    anchor = page.anchors.take(CHAPTER_ID)
    name = SEMANTICS[role]
    if opens_part and not visible(page.document.title):
        label = escape_attribute(page.words.page[role])
        head, named = "", f' id="{anchor}" aria-label="{label}"'
        # Its sections stand directly below the title of the part.
        page.level -= 1
    else:
        head, named = _head(page, role, anchor), f' aria-labelledby="{anchor}"'
    return (
        f'<section class="matter" role="doc-{name}"{page.dialect.epub_type(name)}{page.apart}{named}>\n'
        f"{head}{render_standfirst(page)}"
        f"{''.join([render_section(section, page) for section in page.document.sections])}"
        f"{_signature(page)}{render_notes(page)}"
        f"{render_credits(rights_lines(page.document.rights, page.words), page)}</section>\n"
    )


def _head(page: Rendering, role: ChapterRole, anchor: str) -> str:
    kind, title = page.words.page[role], visible(page.document.title)
    subtitle, level = visible(page.document.subtitle), min(page.level, LOWEST)
    kicker = f'<p class="kicker"{page.furniture}>{escape(kind)}</p>\n' if title else ""
    lang = "" if title else page.furniture
    under = f'<p class="subtitle" role="doc-subtitle">{escape(subtitle)}</p>\n' if subtitle else ""
    return (
        f'<header class="head">\n{kicker}<h{level} id="{anchor}"{lang}>{escape(title or kind)}'
        f"</h{level}>\n{under}</header>\n"
    )


def chapter_label(chapter: Chapter, words: Language) -> str:
    """What tables of contents call a chapter: "Foreword: Holding the lamp"."""
    kind, title = words.page[chapter.role], visible(chapter.document.title)
    return words.page["titled"].format(kind=kind, title=title) if title else kind


def dedication_markup(text: str, words: Language, dialect: Dialect) -> str:
    """The dedication; it has no heading to be seen."""
    label = escape_attribute(words.page["dedication"])
    kind = dialect.epub_type("dedication")
    return (
        f'<section class="dedication" role="doc-dedication"{kind} aria-label="{label}">\n'
        f"{_verse(text)}</section>\n"
    )


def epigraph_markup(epigraph: Epigraph, words: Language, dialect: Dialect) -> str:
    """The epigraph with its author and source beneath it; its lines are kept."""
    label = escape_attribute(words.page["epigraph"])
    lang = dialect.lang(epigraph.language, words.tag) if epigraph.language else ""
    text = _verse(epigraph.text)
    author = escape(epigraph.author) if epigraph.author else ""
    source = f"<cite>{escape(epigraph.source)}</cite>" if epigraph.source else ""
    said = ", ".join(part for part in (author, source) if part)
    beneath = f'<p class="said">{said}</p>\n' if said else ""
    return (
        f'<section class="epigraph" aria-label="{label}">\n'
        f'<blockquote role="doc-epigraph"{dialect.epub_type("epigraph")}{lang}>\n{text}'
        f"</blockquote>\n{beneath}</section>\n"
    )


def _verse(text: str) -> str:
    """Paragraphs whose lines are kept."""
    return "".join(
        [
            "<p>" + escape(part.strip()).replace("\n", "<br/>") + "</p>\n"
            for part in text.split("\n\n")
            if part.strip()
        ]
    )


def _signature(page: Rendering) -> str:
    """Who signs a chapter, and when it was written."""
    document = page.document
    names = listed(names_of(document.people, Role.AUTHOR), page.words)
    day = document.published or document.conducted
    lines = [names] if names else []
    if day:
        lines.append(format_date(day, page.words.tag))
    if not lines:
        return ""
    inside = "".join([f"<p>{escape(line)}</p>\n" for line in lines])
    return f'<div class="signature"{page.furniture}>\n{inside}</div>\n'
