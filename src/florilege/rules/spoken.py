"""Who says what in a document, as passages that a quote can be looked for in."""

from collections.abc import Iterator

from florilege.fidelity import Passage
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
    standing_text,
)
from florilege.rules.located import Located, located, located_blocks

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


def told(document: Document) -> Iterator[Passage]:
    """What a quote in the title or standfirst may be taken from: as `spoken`, without these."""
    answers = list(_answers(document)) if isinstance(document, Interview) else []
    yield from answers or body(document)


def body(document: Document) -> Iterator[Passage]:
    """All text of the sections of a document besides pull quotes and code, whoever says it."""
    for turn, section in enumerate(document.sections, start=1):
        blocks = located(section.blocks, section.id, (PullQuote, CodeBlock))
        yield from _passages(blocks, turn, narrated=True)


def written(document: Document) -> Iterator[Passage]:
    """All text of a document besides pull quotes and code, whoever says it."""
    standfirst = located(document.standfirst, None, (PullQuote, CodeBlock))
    yield from _passages(standfirst, 0, narrated=True)
    yield from body(document)


def _answers(document: Document) -> Iterator[Passage]:
    turn = 0
    for place, block in located_blocks(document):
        if isinstance(block, Exchange):
            for answer in block.answers:
                turn += 1
                blocks = located(answer.blocks, place, _NOT_SPOKEN)
                yield from _passages(blocks, turn, speakers=answer.speakers)


def _passages(
    blocks: Iterator[Located],
    turn: int,
    *,
    narrated: bool = False,
    speakers: tuple[str, ...] = (),
) -> Iterator[Passage]:
    for place, block in blocks:
        text = standing_text(block)
        if text.strip():
            yield Passage(text, place, turn, narrated, speakers)
