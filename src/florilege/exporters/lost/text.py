"""What becomes of the running text: marks, links, shape, turns and quotes."""

from collections.abc import Callable, Iterator

from florilege.diagnostics import Place
from florilege.exporters.lost.loss import Leaving, Loss
from florilege.exporters.markup.links import is_relative, safe_href
from florilege.model import (
    Block,
    BlockQuote,
    CodeBlock,
    Document,
    Heading,
    Link,
    ListBlock,
    PullQuote,
    Separator,
    Span,
    Table,
    block_text,
    iter_blocks,
    iter_exchanges,
    turns,
)

_SHAPES = (Heading, ListBlock, Table, BlockQuote, CodeBlock, Separator)
_LONGEST_EXCERPT = 80


def place_of(block: Block, text: str | None = None) -> Place:
    """The place of a block, with the beginning of its words or of those that are given."""
    return Place(block=block.id, excerpt=(text or block_text(block))[:_LONGEST_EXCERPT] or None)


def spans_of(document: Document) -> Iterator[tuple[Block, Span]]:
    """All spans in reading order, each with the block that it stands in."""
    for block in iter_blocks(document):
        for span in getattr(block, "spans", ()):
            yield block, span


def _marks(leaving: Leaving) -> Iterator[Place]:
    for block, span in spans_of(leaving.document):
        if span.marks:
            yield place_of(block, span.text)


def links_that(is_lost: Callable[[Document, str], bool]) -> Callable[[Leaving], Iterator[Place]]:
    """Finds the links whose target is lost, and those inside of other links."""

    def find(leaving: Leaving) -> Iterator[Place]:
        for block, span in spans_of(leaving.document):
            links = [mark for mark in span.marks if isinstance(mark, Link)]
            if links[1:] or any(is_lost(leaving.document, link.href) for link in links):
                yield place_of(block, span.text)

    return find


def _is_unsafe(document: Document, href: str) -> bool:
    return not href.startswith("#") and safe_href(href, document.url) is None


def _is_unsafe_as_written(_document: Document, href: str) -> bool:
    return safe_href(href) is None


def _leads_nowhere(document: Document, href: str) -> bool:
    target = None if href.startswith("#") else safe_href(href, document.url)
    return target is not None and is_relative(target)


def _shape(leaving: Leaving) -> Iterator[Place]:
    for block in iter_blocks(leaving.document):
        if isinstance(block, _SHAPES):
            yield place_of(block)


def _markers(leaving: Leaving) -> Iterator[Place]:
    for exchange in iter_exchanges(leaving.document):
        for turn in turns(exchange):
            if turn.marker:
                yield place_of(exchange, turn.marker)


def _kicker(leaving: Leaving) -> Iterator[Place]:
    if leaving.document.kicker:
        yield Place(excerpt=leaving.document.kicker)


def _pull_quotes(document: Document) -> Iterator[PullQuote]:
    return (block for block in iter_blocks(document) if isinstance(block, PullQuote))


def _taken_from(leaving: Leaving) -> Iterator[Place]:
    return (place_of(each) for each in _pull_quotes(leaving.document) if each.taken_from)


def _syntax(leaving: Leaving) -> Iterator[Place]:
    for block in iter_blocks(leaving.document):
        if isinstance(block, CodeBlock) and block.syntax:
            yield place_of(block, block.syntax)


_LINKS = "links whose address is unsafe or broken"

MARKS = Loss("FL901", "emphasis, links and the other marks of the text", _marks)
UNSAFE_LINKS = Loss("FL902", _LINKS, links_that(_is_unsafe))
UNSAFE_LINKS_AS_WRITTEN = Loss("FL902", _LINKS, links_that(_is_unsafe_as_written))
RELATIVE_LINKS = Loss("FL903", "relative links, which lead nowhere", links_that(_leads_nowhere))
SHAPE = Loss("FL904", "headings, lists, tables, quotations and code as such", _shape)
MARKERS = Loss("FL908", "printed signs before turns", _markers)
KICKER = Loss("FL909", "the line above the title", _kicker)
TAKEN_FROM = Loss("FL911", "where a pull quote was taken from", _taken_from)
SYNTAX = Loss("FL919", "the programming language of code", _syntax)
