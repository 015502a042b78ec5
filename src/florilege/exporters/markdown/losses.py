"""What Markdown cannot carry: a reader of the file cannot tell it again."""

from collections.abc import Iterable, Iterator

from florilege.diagnostics import Place
from florilege.exporters.lost import Leaving, Loss, details, text
from florilege.exporters.lost.text import place_of, spans_of
from florilege.exporters.markdown.escape import clean
from florilege.exporters.markdown.footnotes import (
    footnotes_at_end,
    footnotes_in,
    footnotes_of,
    reads_back,
    target_of,
)
from florilege.exporters.markdown.page import SECTION, Page
from florilege.exporters.markup.links import safe_href
from florilege.model import (
    Aside,
    Biography,
    Block,
    BlockQuote,
    Document,
    Emphasis,
    Exchange,
    Figure,
    Heading,
    Link,
    Note,
    Paragraph,
    PullQuote,
    Role,
    Separator,
    Span,
    Table,
    TableCell,
    Turn,
    block_text,
    descend,
    iter_blocks,
    iter_exchanges,
    turns,
)


def _speakers(leaving: Leaving) -> Iterator[Place]:
    """Of pull quotes, and of turns without a name whom the roles of people do not tell."""
    document = leaving.document
    page = Page.of(document, SECTION)
    asker, answerer = (_only(document, role) for role in (Role.INTERVIEWER, Role.INTERVIEWEE))
    for block in iter_blocks(document):
        if isinstance(block, PullQuote) and block.speakers:
            yield place_of(block)
        if not isinstance(block, Exchange):
            continue
        asked = [block.question] if block.question and not page.names_askers else []
        answered = () if page.names_answerers else block.answers
        for turn, only in (*((each, asker) for each in asked), *((a, answerer) for a in answered)):
            if turn.speakers != only:
                yield place_of(block, ", ".join(turn.speakers))


def _only(document: Document, role: Role) -> tuple[str, ...]:
    """The one person who has a role; nobody when several do."""
    names = tuple(agent.name for agent in document.people if role in agent.roles)
    return names if len(names) == 1 else ()


def _borders(leaving: Leaving) -> Iterator[Place]:
    """What begins where no heading does, or is a heading and no longer looks like it."""
    document = leaving.document
    labels = footnotes_of(document)
    at_end = {id(note) for note in footnotes_at_end(document, labels)}
    at_top = {id(block) for section in document.sections for block in section.blocks}
    for exchange in iter_exchanges(document):
        if id(exchange) not in at_top or not _is_plain(exchange):
            yield place_of(exchange)
    for block in iter_blocks(document):
        if isinstance(block, BlockQuote) and _looks_pulled(block):
            yield place_of(block)
        if isinstance(block, Note) and f"#{block.id}" in labels and id(block) not in at_end:
            yield place_of(block)
    for number, section in enumerate(document.sections):
        before: Block | None = None
        for block in section.blocks:
            is_exchange = isinstance(block, Exchange)
            if isinstance(before, Exchange) and not is_exchange and id(block) not in at_end:
                yield place_of(block)
            before = block
        opens = section.blocks[0] if section.blocks else None
        if section.title is None and (number or not isinstance(opens, Exchange)):
            yield Place(block=section.id)


def _is_plain(exchange: Exchange) -> bool:
    """Whether an exchange is a question in paragraphs and one answer."""
    question, answers = exchange.question, exchange.answers
    return (
        question is not None
        and bool(question.blocks)
        and all(isinstance(block, Paragraph) for block in question.blocks)
        and len(answers) == 1
        and bool(answers[0].blocks)
        and answers[0].marker is None
        and not any(isinstance(block, Separator) for block in answers[0].blocks)
    )


def _looks_pulled(quote: BlockQuote) -> bool:
    """Whether a quotation is in emphasis throughout, which is how pull quotes are written."""
    spans = [span for block in quote.blocks for span in getattr(block, "spans", ())]
    return all(any(isinstance(mark, Emphasis) for mark in span.marks) for span in spans)


def _in_tables(leaving: Leaving) -> Iterator[Place]:
    """What is no plain cell under a row of heads."""
    for block in iter_blocks(leaving.document):
        if not isinstance(block, Table):
            continue
        width = max((len(row) for row in block.rows), default=0)
        for number, row in enumerate(block.rows):
            is_head = number == 0
            if len(row) < width or any(cell.header != is_head for cell in row):
                yield place_of(block)
            yield from (place_of(block, _words(cell)) for cell in row if not _is_simple(cell))


def _is_simple(cell: TableCell) -> bool:
    return not cell.blocks[1:] and all(isinstance(block, Paragraph) for block in cell.blocks)


def _words(cell: TableCell) -> str:
    return " ".join(filter(None, map(block_text, descend(cell.blocks))))


def _levels(leaving: Leaving) -> Iterator[Place]:
    page = Page.of(leaving.document, SECTION)
    for block in iter_blocks(leaving.document):
        if isinstance(block, Heading) and page.inner(block.level) != block.level:
            yield place_of(block)


def _captions(leaving: Leaving) -> Iterator[Place]:
    for block in iter_blocks(leaving.document):
        if isinstance(block, Figure) and (block.credit or block.alt == ""):
            yield place_of(block, block.credit or block.src)
        elif isinstance(block, Table) and block.caption:
            yield place_of(block, block.caption)


def _targets(leaving: Leaving) -> Iterator[Place]:
    """Links to a block of the document: of all blocks, notes alone keep their ids."""
    notes = {block.id for block in iter_blocks(leaving.document) if isinstance(block, Note)}
    for block, span in spans_of(leaving.document):
        for mark in span.marks:
            if isinstance(mark, Link) and mark.href[:1] == "#" and mark.href[1:] not in notes:
                yield place_of(block, span.text)


def _references(leaving: Leaving) -> Iterator[Place]:
    """References to footnotes that are not raised, have brackets, or another number."""
    document, book = leaving.document, leaving.book
    labels = book.once(footnotes_in)[id(document)] if book else footnotes_of(document)
    for block, span in spans_of(document):
        label = labels.get(target_of(span) or "")
        if label is not None and not reads_back(span, label):
            yield place_of(block, span.text)


def _characters(leaving: Leaving) -> Iterator[Place]:
    """Spaces at edges, control characters, and blocks without words, which are not written."""
    for block in iter_blocks(leaving.document):
        spans = getattr(block, "spans", None)
        if spans is None:
            if isinstance(block, BlockQuote | Note | Aside | Biography) and not block.blocks:
                yield place_of(block)
            continue
        words = "".join(span.text for span in spans)
        marked = [span.text for span in spans if span.marks]
        if not words.strip() or any(map(_changes, (words, *marked, *_titles(spans)))):
            yield place_of(block)
    for turn in _all_turns(leaving.document):
        if not turn.blocks:
            yield Place(excerpt=", ".join(turn.speakers) or None)


def _titles(spans: Iterable[Span]) -> Iterator[str]:
    """The titles of links; a bare space for one in which spaces would be folded."""
    for span in spans:
        for mark in span.marks:
            if isinstance(mark, Link) and mark.title:
                yield mark.title if " ".join(mark.title.split()) == mark.title else " "


def _addresses(leaving: Leaving) -> Iterator[Place]:
    """Addresses that mean the same when they are read again, and are written otherwise."""
    for block, span in spans_of(leaving.document):
        for mark in span.marks:
            if isinstance(mark, Link) and safe_href(mark.href) not in (None, mark.href):
                yield place_of(block, mark.href)
    for block in iter_blocks(leaving.document):
        if isinstance(block, Figure) and safe_href(block.src) not in (None, block.src):
            yield place_of(block, block.src)


def _changes(words: str) -> bool:
    at_edges = words != words.strip(" \t\n") or " \n" in words or "\n " in words
    return at_edges or clean(words) != words


def _all_turns(document: Document) -> Iterator[Turn]:
    return (turn for exchange in iter_exchanges(document) for turn in turns(exchange))


LOSSES = (
    text.UNSAFE_LINKS_AS_WRITTEN,
    Loss("FL905", "what tables hold beside plain cells under one row of heads", _in_tables),
    Loss("FL906", "the levels of headings above the fourth", _levels),
    Loss(
        "FL907",
        "where answers, quotations and sections without title end, and notes stand",
        _borders,
    ),
    Loss("FL910", "who speaks, where no name is printed", _speakers),
    text.TAKEN_FROM,
    details.NAME_PARTS,
    details.ADDRESSES,
    details.PORTRAITS,
    details.NOT_IN_FRONT_MATTER,
    details.UNSAFE_PICTURES,
    Loss("FL918", "what is caption, credit or an empty text alternative", _captions),
    Loss("FL920", "links within the document", _targets),
    Loss("FL921", "spaces at edges, control characters and blocks without words", _characters),
    details.STATUS,
    Loss("FL923", "the writing of addresses that are not in ASCII", _addresses),
    Loss("FL924", "how references to notes are set", _references),
)
"""In the order of their codes."""
