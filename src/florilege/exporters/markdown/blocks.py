"""Blocks to Markdown: one function a kind, found by the type of the block."""

from collections.abc import Callable, Iterable
from typing import Any

from florilege.exporters.markdown.escape import attribute, clean
from florilege.exporters.markdown.inline import heading, paragraph, plain
from florilege.exporters.markdown.page import Page
from florilege.exporters.markdown.spans import address, longest_run
from florilege.exporters.markdown.tables import table
from florilege.exporters.markup.names import listed
from florilege.model import (
    Aside,
    Biography,
    Block,
    BlockQuote,
    CodeBlock,
    Emphasis,
    Exchange,
    Figure,
    Heading,
    ListBlock,
    Mark,
    Note,
    Paragraph,
    PullQuote,
    Separator,
    Span,
    Strong,
    Table,
    Turn,
)

_HIGHEST_NUMBER = 999_999_999
_LINE_BREAK = Span(text="\n")


def render_blocks(blocks: Iterable[Block], page: Page) -> str:
    """Blocks one after the other, divided by empty lines; "" when there are no words."""
    made: list[str] = []
    before: Block | None = None
    alternate = False
    for block in blocks:
        # Of two lists in a row, the second has another sign, or they would be one.
        follows = isinstance(block, ListBlock) and isinstance(before, ListBlock)
        alternate = follows and not alternate
        text = _list(block, page, alternate) if isinstance(block, ListBlock) else _one(block, page)
        if text:
            made.append(text)
            before = block
    return "\n\n".join(made)


def _one(block: Block, page: Page) -> str:
    return _RENDERERS[type(block)](block, page)


def _paragraph(block: Paragraph, page: Page) -> str:
    return paragraph(block.spans, page.notes)


def _heading(block: Heading, page: Page) -> str:
    return heading(block.spans, page.inner(block.level), page.notes)


def _exchange(block: Exchange, page: Page) -> str:
    parts = [_question(block.question, page)] if block.question else []
    parts += [_answer(turn, page) for turn in block.answers]
    return "\n\n".join(filter(None, parts))


def _question(turn: Turn, page: Page) -> str:
    """The paragraphs that a question begins with as its heading, the rest beneath."""
    count = 0
    while count < len(turn.blocks) and isinstance(turn.blocks[count], Paragraph | Heading):
        count += 1
    spans: list[Span] = list(_opening(turn, page, names=page.names_askers))
    for number, block in enumerate(turn.blocks[:count]):
        if isinstance(block, Paragraph | Heading):
            spans += [*([_LINE_BREAK, _LINE_BREAK] if number else []), *block.spans]
    rest = render_blocks(turn.blocks[count:], page)
    return "\n\n".join(filter(None, [heading(spans, page.question, page.notes), rest]))


def _answer(turn: Turn, page: Page) -> str:
    """The blocks of an answer; who speaks stands at the head of the first paragraph."""
    opening = _opening(turn, page, names=page.names_answerers)
    blocks = turn.blocks
    if blocks and isinstance(blocks[0], Paragraph):
        first = paragraph((*opening, *blocks[0].spans), page.notes)
        blocks = blocks[1:]
    else:
        first = paragraph(opening)
    return "\n\n".join(filter(None, [first, render_blocks(blocks, page)]))


def _opening(turn: Turn, page: Page, *, names: bool) -> tuple[Span, ...]:
    """The printed sign and the name before a turn."""
    opening: tuple[Span, ...] = ()
    if turn.marker:
        opening += plain(f"{turn.marker} ")
    if names and turn.speakers:
        space = "\xa0" if ":" in page.words.typography.space_before else ""
        label = f"{listed(turn.speakers, page.words)}{space}:"
        opening += (Span(text=label, marks=(Strong(),)), Span(text=" "))
    return opening


def _pull_quote(block: PullQuote, page: Page) -> str:
    """A quotation in emphasis throughout; a block quote is not."""
    emphasis: tuple[Mark, ...] = (Emphasis(),)
    spans = [span.model_copy(update={"marks": emphasis + span.marks}) for span in block.spans]
    return _quoted(paragraph(spans, page.notes))


def _block_quote(block: BlockQuote, page: Page) -> str:
    return _quoted(render_blocks(block.blocks, page))


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n")) if text else ""


def _note(block: Note, page: Page) -> str:
    """A footnote, what follows its first line indented; a box when nothing short leads to it."""
    label = page.notes.get(f"#{block.id}")
    if label is None:
        return _aside(block, page)
    sign = f"[^{label}]:"
    lines = render_blocks(block.blocks, page).split("\n")
    return "\n".join([f"{sign} {lines[0]}", *(f"    {line}" if line else "" for line in lines[1:])])


def _aside(block: Note | Aside | Biography, page: Page) -> str:
    """A box; Markdown has none, so it is HTML around Markdown (CommonMark, section 4.6)."""
    inside = render_blocks(block.blocks, page)
    name = "" if isinstance(block, Aside) else f' class="{block.kind}"'
    if isinstance(block, Note) and block.id is not None:
        # What links to a footnote leads there.
        name += f' id="{block.id}"'
    return f"<aside{name}>\n\n{inside}\n\n</aside>" if inside else ""


def _list(block: ListBlock, page: Page, alternate: bool) -> str:  # noqa: FBT001 - of two signs
    items = [render_blocks(item.blocks, page) for item in block.items]
    if not any(items):
        return ""
    made = []
    for offset, text in enumerate(items):
        if block.ordered:
            number = min(max(block.start, 0) + offset, _HIGHEST_NUMBER)
            made.append(_item(f"{number}{')' if alternate else '.'}", text))
        elif text:
            made.append(_item("*" if alternate else "-", text))
    tight = not any("\n\n" in text for text in items)
    return ("\n" if tight else "\n\n").join(made)


def _item(sign: str, text: str) -> str:
    indent = " " * (len(sign) + 1)
    lines = text.split("\n")
    rest = [f"{indent}{line}" if line else "" for line in lines[1:]]
    return "\n".join([f"{sign} {lines[0]}".rstrip(" "), *rest])


def _table(block: Table, page: Page) -> str:
    return table(block, page.notes)


def _figure(block: Figure, _page: Page) -> str:
    """A picture; caption and credit are paragraphs beneath it, in emphasis."""
    target = address(block.src)
    parts = [f"![{_alternative(block.alt)}]({target})"] if target else []
    words = [text for text in (block.caption, block.credit) if text]
    parts += [paragraph((Span(text=text, marks=(Emphasis(),)),)) for text in words]
    return "\n\n".join(filter(None, parts))


def _alternative(text: str | None) -> str:
    return paragraph(plain(" ".join((text or "").split())))


def _code(block: CodeBlock, _page: Page) -> str:
    text = clean(block.text).removesuffix("\n")
    if not text.strip():
        return ""
    fence = "`" * max(3, longest_run(text) + 1)
    syntax = attribute(block.syntax or "").replace("`", "").replace("\\", "")
    return f"{fence}{syntax}\n{text}\n{fence}"


def _separator(_block: Separator, _page: Page) -> str:
    # Not "---" or "***": after the sign of a list item, these would be one rule with it.
    return "___"


# Any: each function takes the type of block that it stands beside.
_RENDERERS: dict[type[Block], Callable[[Any, Page], str]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    Exchange: _exchange,
    PullQuote: _pull_quote,
    BlockQuote: _block_quote,
    Note: _note,
    Aside: _aside,
    Biography: _aside,
    Table: _table,
    Figure: _figure,
    CodeBlock: _code,
    Separator: _separator,
}


def render_title(text: str | None, level: int) -> str:
    """A title as a heading; "" when there is none."""
    return heading(plain(text), level) if text else ""


def render_text(text: str | None) -> str:
    """A text without marks as paragraphs; an empty line divides it."""
    parts = (text or "").split("\n\n")
    return "\n\n".join(filter(None, (paragraph(plain(part)) for part in parts)))
