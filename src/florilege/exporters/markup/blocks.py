"""Blocks to markup: one function a kind, found by the type of the block."""

from collections.abc import Callable, Sequence
from typing import Any

from florilege.exporters.markup.anchors import MADE
from florilege.exporters.markup.credits import picture_credit
from florilege.exporters.markup.escape import escape, escape_attribute, is_blank
from florilege.exporters.markup.headings import enter, level_of
from florilege.exporters.markup.links import web_address
from florilege.exporters.markup.names import listed
from florilege.exporters.markup.rendering import LOWEST, ExchangePlace, QuotedPlace, Rendering
from florilege.exporters.markup.spans import render_spans
from florilege.exporters.markup.tables import table_markup
from florilege.model import (
    Aside,
    Biography,
    Block,
    BlockQuote,
    CodeBlock,
    Exchange,
    Figure,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    PullQuote,
    Separator,
    Table,
    Turn,
    block_text,
    standing_spans,
)

NOTES_ID = "notes__title"
"""The id of the heading over the notes, behind the prefix of the page."""

LONGEST_SIGN = 4
"""What leads to a note and is longer, is no sign like "1" or "*" that could head the note."""


def render_blocks(blocks: Sequence[Block], page: Rendering) -> str:
    """Blocks to markup, one after the other."""
    return "".join([_RENDERERS[type(block)](block, page) for block in blocks])


def _identity(block: Block, page: Rendering) -> str:
    return "" if block.id is None else f' id="{page.anchors.take(block.id)}"'


def _paragraph(block: Paragraph, page: Rendering) -> str:
    text = render_spans(block.spans, page)
    return f"<p{_identity(block, page)}>{text}</p>\n" if not is_blank(text) else ""


def _heading(block: Heading, page: Rendering) -> str:
    text = render_spans(block.spans, page)
    if is_blank(text):
        return ""
    level = level_of(block.level, page)
    return f"<h{level}{_identity(block, page)}>{text}</h{level}>\n"


def _exchange(block: Exchange, page: Rendering) -> str:
    # The question heads the exchange: one level below the section, or the title without one.
    above = page.headings[0][1]
    level = above if block.question is None else min(above + 1, LOWEST)
    anchor = page.anchors.take(block.id)
    number, begins = len(page.exchanges), len(page.texts)
    outer = enter(page, level)
    heading = "" if block.question is None else _question(block.question, anchor, level, page)
    answers = "".join([_answer(turn, page) for turn in block.answers])
    page.headings = outer
    # Exchanges inside it have come first, but are read later.
    page.exchanges.insert(number, ExchangePlace(block, anchor, begins, len(page.texts)))
    if block.question is None:
        return f'<div class="exchange" id="{anchor}">\n{answers}</div>\n'
    kind = page.dialect.epub_type("qna")
    return (
        f'<section class="exchange" role="doc-qna"{kind} id="{anchor}"'
        f' aria-labelledby="{anchor}__h">\n{heading}{answers}</section>\n'
    )


def _question(turn: Turn, anchor: str, level: int, page: Rendering) -> str:
    first, rest = None, turn.blocks
    if rest and isinstance(rest[0], Paragraph | Heading):
        first, rest = rest[0], rest[1:]
    text = render_spans(first.spans, page) if first else ""
    if is_blank(text):
        lang, label = page.foreign(page.own.tag), escape(page.own.page["question"])
        text = f"<span{lang}>{label}</span>" if lang else label
    heading = (
        f'<h{level} class="question" id="{anchor}__h">{_speaker(turn, page, "<br/>")}'
        f"{_marker(turn)}{text}</h{level}>\n"
    )
    if not rest:
        return heading
    return f'{heading}<div class="question">\n{render_blocks(rest, page)}</div>\n'


def _answer(turn: Turn, page: Rendering) -> str:
    name = _speaker(turn, page, "")
    lead = f'<p class="speaker-line">{name}</p>\n' if name else ""
    return f'<div class="answer">\n{lead}{_marker_line(turn)}{render_blocks(turn.blocks, page)}</div>\n'


def _speaker(turn: Turn, page: Rendering, end: str) -> str:
    if not turn.speakers or not page.shows_speakers:
        return ""
    return f'<span class="speaker">{escape(listed(turn.speakers, page.own))}</span>{end}'


def _marker(turn: Turn) -> str:
    if not turn.marker:
        return ""
    # A picture character says nothing when it is read aloud; a number or letter does.
    spoken = any(character.isalnum() for character in turn.marker)
    hidden = "" if spoken else ' aria-hidden="true"'
    return f'<span class="marker"{hidden}>{escape(turn.marker)}</span> '


def _marker_line(turn: Turn) -> str:
    return f'<p class="marker-line">{_marker(turn)}</p>\n' if turn.marker else ""


def _pull_quote(block: PullQuote, page: Rendering) -> str:
    # One without an id of its own is numbered apart, so that it moves no id of an exchange.
    anchor = page.anchors.take(block.id or f"quote{MADE}{len(page.quotes) + 1}")
    page.quotes.append(QuotedPlace(block, anchor))
    kind = page.dialect.epub_type("pullquote")
    repeated = page.is_said(standing_spans(block.spans))
    # Nothing that is hidden from a screen reader may take the focus (WCAG 4.1.2).
    page.unlinked = repeated
    text = render_spans(block.spans, page)
    page.unlinked = False
    label = escape_attribute(page.own.page["pull_quote"])
    access = 'aria-hidden="true"' if repeated else f'aria-label="{label}"'
    said = ""
    if page.names_quoted(block.speakers):
        said = f'<p class="said">{escape(listed(block.speakers, page.own))}</p>\n'
    return (
        f'<aside class="pull-quote" role="doc-pullquote"{kind} {access} id="{anchor}">\n'
        f"<p>{text}</p>\n{said}</aside>\n"
    )


def _block_quote(block: BlockQuote, page: Rendering) -> str:
    return (
        f"<blockquote{_identity(block, page)}>\n{render_blocks(block.blocks, page)}</blockquote>\n"
    )


def _note(block: Note, page: Rendering) -> str:
    identity = _identity(block, page)
    inside = render_blocks(block.blocks, page)
    reference = page.references.get(block.id or "")
    if reference is None:
        label = escape_attribute(page.own.page["note"])
        return f'<div class="note" role="note" aria-label="{label}"{identity}>\n{inside}</div>\n'
    label = escape_attribute(page.own.page["back_to_text"])
    back, kind = page.dialect.epub_type("backlink"), page.dialect.epub_type("footnote")
    number = reference.label if len(reference.label) <= LONGEST_SIGN else ""
    sign = f'<p class="note-label">{escape(number)}</p>\n' if number else ""
    # No <aside>: Apple Books hides those that are footnotes, and their heading would stand alone.
    page.gathered.append(
        f'<div class="note" role="doc-footnote"{kind}{identity}>\n'
        f'{sign}{inside}<p class="back"><a href="#{reference.anchor}" role="doc-backlink"{back}'
        f' aria-label="{label}">↩</a></p>\n</div>\n'
    )
    return ""


def render_notes(page: Rendering) -> str:
    """The notes that links led to so far, under a heading; nothing when there are none.

    They stand at the end of their chapter, which is a file of its own in a book: reading systems
    that show them beside the text find them there, and no answer is interrupted.
    """
    if not page.gathered:
        return ""
    anchor, level = page.anchors.take(NOTES_ID), min(page.level + 1, LOWEST)
    title, lang = escape(page.own.page["notes"]), page.foreign(page.own.tag)
    kind = page.dialect.epub_type("footnotes")
    return (
        f'<section class="notes"{kind} aria-labelledby="{anchor}">\n'
        f'<h{level} class="notes-title" id="{anchor}"{lang}>{title}</h{level}>\n'
        f"{''.join(page.gathered)}</section>\n"
    )


def _aside(block: Aside, page: Rendering) -> str:
    label = escape_attribute(page.own.page["aside"])
    return (
        f'<div class="aside" role="group" aria-label="{label}"{_identity(block, page)}>\n'
        f"{render_blocks(block.blocks, page)}</div>\n"
    )


def _biography(block: Biography, page: Rendering) -> str:
    label, lang = page.own.page["biography"], page.foreign(page.own.tag)
    # A box that comes with a heading needs no second one.
    headed = bool(block.blocks) and isinstance(block.blocks[0], Heading)
    title = "" if headed else f'<p class="box-title"{lang}>{escape(label)}</p>\n'
    return (
        f'<div class="biography" role="group" aria-label="{escape_attribute(label)}"'
        f"{_identity(block, page)}>\n{title}{render_blocks(block.blocks, page)}</div>\n"
    )


def _list(block: ListBlock, page: Rendering) -> str:
    identity = _identity(block, page)
    start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
    name = "ol" if block.ordered else "ul"
    items = "".join([f"<li>{_tight(item.blocks, page)}</li>\n" for item in block.items])
    return f"<{name}{identity}{start}>\n{items}</{name}>\n" if items else ""


def _tight(blocks: Sequence[Block], page: Rendering) -> str:
    """An only paragraph stands in its item or cell without a <p>."""
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and blocks[0].id is None:
        return render_spans(blocks[0].spans, page)
    return render_blocks(blocks, page)


def _table(block: Table, page: Rendering) -> str:
    page.texts.append(block_text(block))
    return table_markup(block, page, _identity(block, page), lambda cell: _tight(cell.blocks, page))


def _figure(block: Figure, page: Rendering) -> str:
    page.texts.append(block_text(block))
    return figure(block, page, _identity(block, page))


def figure(picture: Figure, page: Rendering, identity: str = "") -> str:
    """A picture with caption and credit; a link in its place when the page cannot show it."""
    source = page.picture(picture.src)
    undescribed = page.own.page["picture_undescribed"]
    caption = escape(picture.caption) if picture.caption else ""
    shown = ""
    if source is not None:
        page.pictures.append(picture)
        alt = undescribed if picture.alt is None else picture.alt
        shown = f'<img src="{escape_attribute(source)}" alt="{escape_attribute(alt)}"/>\n'
    else:
        address = web_address(picture.src)
        label = caption or escape(picture.alt or undescribed)
        caption = f'<a href="{escape_attribute(address)}">{label}</a>' if address else label
    if picture.credit:
        credit = escape(picture_credit(picture.credit, page.own))
        caption += f' <span class="credit"{page.foreign(page.own.tag)}>{credit}</span>'
    legend = f"<figcaption>{caption}</figcaption>\n" if caption else ""
    return f"<figure{identity}>\n{shown}{legend}</figure>\n"


def _code(block: CodeBlock, page: Rendering) -> str:
    page.texts.append(block.text)
    return f"<pre{_identity(block, page)}{page.dialect.scrollable}><code>{escape(block.text)}</code></pre>\n"


def _separator(block: Separator, page: Rendering) -> str:
    return f"<hr{_identity(block, page)}/>\n"


_RENDERERS: dict[type, Callable[[Any, Rendering], str]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    Exchange: _exchange,
    PullQuote: _pull_quote,
    BlockQuote: _block_quote,
    Note: _note,
    Aside: _aside,
    Biography: _biography,
    ListBlock: _list,
    Table: _table,
    Figure: _figure,
    CodeBlock: _code,
    Separator: _separator,
}
