"""A whole document to markup: its head, standfirst, sections and credits."""

from collections.abc import Sequence

from florilege.exporters.markup.blocks import figure, render_blocks, render_notes
from florilege.exporters.markup.credits import Line, byline, imprint
from florilege.exporters.markup.dates import format_date
from florilege.exporters.markup.escape import escape, escape_attribute, visible
from florilege.exporters.markup.headings import enter
from florilege.exporters.markup.rendering import LOWEST, Rendering
from florilege.model import (
    Document,
    Figure,
    Paragraph,
    Person,
    Picture,
    PullQuote,
    Role,
    Section,
    plain_text,
    standing_spans,
)

TITLE_ID = "piece__title"
"""The id of a document's title, behind the prefix of the page; no slug has "__"."""


def render_document(page: Rendering, headnote: str | None = None) -> str:
    """A document as one `article`, in a book as one chapter.

    Args:
        page: The document and how to render it.
        headnote: What the editor says before it.
    """
    title = page.anchors.take(TITLE_ID)
    body = (
        f"{_head(page, title)}{_headnote(headnote, page)}{render_standfirst(page)}"
        f"{''.join([render_section(section, page) for section in page.document.sections])}"
        f"{render_notes(page)}"
        f"{render_credits(imprint(page.document, page.words), page)}"
    )
    if page.dialect.epub:
        return (
            f'<section class="piece" role="doc-chapter" epub:type="chapter" aria-labelledby="{title}">\n'
            f"{body}</section>\n"
        )
    return f'<article class="piece"{page.apart} aria-labelledby="{title}">\n{body}</article>\n'


def render_credits(lines: Sequence[Line], page: Rendering) -> str:
    """Lines of credits as a list at the end of a document."""
    if not lines:
        return ""
    label = escape_attribute(page.words.page["sources"])
    kind = page.dialect.epub_type("credits")
    items = "".join([f"<p>{line_markup(line)}</p>\n" for line in lines])
    if page.prefix:
        # Regions of a page need names of their own, and here each piece would have this one.
        return f'<footer class="credits"{page.furniture}>\n{items}</footer>\n'
    return (
        f'<section class="credits" role="doc-credits"{kind} aria-label="{label}"'
        f"{page.furniture}>\n{items}</section>\n"
    )


def line_markup(line: Line) -> str:
    """A line of credits as text or as a link."""
    if line.href is None:
        return escape(line.text)
    return f'<a href="{escape_attribute(line.href)}">{escape(line.text)}</a>'


def paragraphs(text: str) -> str:
    """Plain text as paragraphs, which empty lines divide."""
    return "".join(
        [f"<p>{escape(part.strip())}</p>\n" for part in text.split("\n\n") if part.strip()]
    )


def _head(page: Rendering, title_id: str) -> str:
    document, level = page.document, min(page.level, LOWEST)
    names, title = page.heading
    kicker = document.kicker
    parts = [f'<p class="kicker">{escape(kicker)}</p>\n'] if kicker else []
    inside = f'<span class="title">{escape(title)}</span>' if title else ""
    if names:
        # Without a style sheet, and read aloud, name and title still stand apart.
        end = "<br/>" if title else ""
        inside = f'<span class="name">{escape(names)}</span>{end}{inside}'
    untitled = page.furniture if not (document.title or names) else ""
    parts.append(f'<h{level} id="{title_id}"{untitled}>{inside}</h{level}>\n')
    if document.subtitle:
        parts.append(f'<p class="subtitle" role="doc-subtitle">{escape(document.subtitle)}</p>\n')
    parts += [f'<p class="who">{escape(line)}</p>\n' for line in _who(page)]
    said = _standfirst_text(document)
    lines = [line for line in byline(document, page.words) if line.text not in said]
    parts += [f'<p class="byline"{page.furniture}>{escape(line.text)}</p>\n' for line in lines]
    parts += [_dateline(page), _pictures(page)]
    return f'<header class="head">\n{"".join(parts)}</header>\n'


def _dateline(page: Rendering) -> str:
    """The day that the document appeared, else the day of the conversation."""
    day = page.document.published or page.document.conducted
    if not day:
        return ""
    text = escape(format_date(day, page.words.tag))
    return f'<p class="dateline"{page.furniture}><time datetime="{day}">{text}</time></p>\n'


def _pictures(page: Rendering) -> str:
    """The lead picture and the portraits of those it is about."""
    document = page.document
    shown = []
    if document.picture:
        shown.append(_picture(document.picture, "", page))
    for person in _portrayed(document):
        picture = person.picture
        if picture and (document.picture is None or picture.src != document.picture.src):
            shown.append(_picture(picture, person.name, page))
    return "".join(shown)


def _picture(picture: Picture, caption: str, page: Rendering) -> str:
    return figure(
        Figure(src=picture.src, alt=picture.alt, caption=caption or None, credit=picture.credit),
        page,
    )


def _portrayed(document: Document) -> list[Person]:
    return [
        person
        for person in document.people
        if isinstance(person, Person)
        # A set of roles would have to hash them, which is slow for members of an enumeration.
        and (Role.INTERVIEWEE in person.roles or Role.SUBJECT in person.roles)
    ]


def _who(page: Rendering) -> list[str]:
    """What those who are portrayed do, unless the standfirst says it in the same words."""
    document = page.document
    said = _standfirst_text(document)
    about = _portrayed(document)
    lines = []
    for person in about:
        place = person.affiliation.name if person.affiliation else None
        facts = [fact for fact in (person.job_title, place) if fact and fact not in said]
        if facts:
            lines.append(", ".join([*([person.name] if len(about) > 1 else []), *facts]))
    return lines


def _standfirst_text(document: Document) -> str:
    return "\n".join([plain_text(block) for block in document.standfirst])


def _headnote(text: str | None, page: Rendering) -> str:
    if not text:
        return ""
    label = escape_attribute(page.words.page["headnote"])
    return (
        f'<div class="headnote" role="note" aria-label="{label}"{page.furniture}>\n'
        f"{paragraphs(text)}</div>\n"
    )


def render_standfirst(page: Rendering) -> str:
    """What introduces a document."""
    blocks = page.document.standfirst
    if not blocks:
        return ""
    page.headings = [(0, min(page.level, LOWEST))]
    kind = page.dialect.epub_type("introduction")
    role = ' role="doc-introduction"' if page.dialect.epub else ""
    return f'<div class="standfirst"{kind}{role}>\n{render_blocks(blocks, page)}</div>\n'


def render_section(section: Section, page: Rendering) -> str:
    """A section under its heading; a stretch without one when it has no title."""
    anchor = page.anchors.take(section.id)
    title = visible(section.title)
    if not title:
        enter(page, page.level)
        return f'<div class="section" id="{anchor}">\n{render_blocks(section.blocks, page)}</div>\n'
    level = min(page.level + 1, LOWEST)
    enter(page, level)
    page.outline.append((anchor, title))
    return (
        f'<section class="section" id="{anchor}" aria-labelledby="{anchor}__h">\n'
        f'<h{level} class="section-title" id="{anchor}__h">{escape(title)}</h{level}>\n'
        f"{render_blocks(section.blocks, page)}</section>\n"
    )


def description_of(document: Document) -> str:
    """The first words of a standfirst as one line, for search results and shops."""
    for kind in (Paragraph, PullQuote):
        for block in document.standfirst:
            if isinstance(block, kind):
                return " ".join(standing_spans(block.spans).split())
    return ""
