"""The blocks of a document, each with the id that a finding about it can name."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from florilege.model import Block, Document, Figure, Person, Picture, children

_Kind = TypeVar("_Kind", bound=Block)

Located = tuple[str | None, Block]
"""A block behind its id, or behind the id of the nearest block or section around it."""


def located_blocks(document: Document, closed: tuple[type[Block], ...] = ()) -> Iterator[Located]:
    """All blocks in reading order, containers before their contents.

    Args:
        document: Where they are.
        closed: Kinds of blocks to leave shut: what is inside them is left out.
    """
    yield from located(document.standfirst, None, closed=closed)
    for section in document.sections:
        yield from located(section.blocks, section.id, closed=closed)


def located_of(
    document: Document, kind: type[_Kind], closed: tuple[type[Block], ...] = ()
) -> Iterator[tuple[str | None, _Kind]]:
    """The blocks of one kind, as `located_blocks` has them."""
    for place, block in located_blocks(document, closed):
        if isinstance(block, kind):
            yield place, block


def located_pictures(document: Document) -> Iterator[tuple[str | None, Figure | Picture]]:
    """All pictures: the lead picture and those of people, which stand in no block; then figures."""
    portraits = (agent.picture for agent in document.people if isinstance(agent, Person))
    yield from ((None, picture) for picture in (document.picture, *portraits) if picture)
    yield from located_of(document, Figure)


def located(
    blocks: Iterable[Block],
    around: str | None,
    skip: tuple[type[Block], ...] = (),
    closed: tuple[type[Block], ...] = (),
) -> Iterator[Located]:
    """The blocks and all that is inside them, in reading order.

    Args:
        blocks: Where to begin.
        around: The id of what the blocks stand in.
        skip: Kinds of blocks to leave out, with all that is inside them.
        closed: Kinds of which only what is inside them is left out.
    """
    for block in blocks:
        if not isinstance(block, skip):
            own = block.id or around
            yield own, block
            if not isinstance(block, closed):
                yield from located(children(block), own, skip, closed)
