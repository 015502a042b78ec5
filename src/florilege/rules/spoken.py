"""Who says what in a document, as passages that a quote can be looked for in."""

from collections.abc import Iterator

from florilege.model import (
    Aside,
    Biography,
    Block,
    CodeBlock,
    Document,
    Exchange,
    Figure,
    Heading,
    Interview,
    Note,
    PullQuote,
    block_text,
)
from florilege.rules.places import Located, located, located_blocks
from florilege.rules.speech import Passage

_NOT_SPOKEN: tuple[type[Block], ...] = (
    PullQuote, Note, Aside, Biography, Figure, Heading, CodeBlock, Exchange,
)  # fmt: skip


def spoken(document: Document) -> Iterator[Passage]:
    """What a pull quote may be taken from.

    The answers of an interview, without the editor's notes, boxes and captions in them; all
    text besides pull quotes where there are no answers, as in a portrait.
    """
    answers = list(_answers(document)) if isinstance(document, Interview) else []
    yield from answers or written(document)


def written(document: Document) -> Iterator[Passage]:
    """All text of a document besides pull quotes and code, whoever says it."""
    skip = (PullQuote, CodeBlock)
    yield from _passages(located(document.standfirst, None, skip), 0, narrated=True)
    for turn, section in enumerate(document.sections, start=1):
        yield from _passages(located(section.blocks, section.id, skip), turn, narrated=True)


def _answers(document: Document) -> Iterator[Passage]:
    turn = 0
    for place, block in located_blocks(document):
        if isinstance(block, Exchange):
            for answer in block.answers:
                turn += 1
                yield from _passages(located(answer.blocks, place, _NOT_SPOKEN), turn)


def _passages(blocks: Iterator[Located], turn: int, *, narrated: bool = False) -> Iterator[Passage]:
    for place, block in blocks:
        text = block_text(block)
        if text.strip():
            yield Passage(text, place, turn, narrated)
