"""A document as a few lines of text that a person can check against the source."""

from collections.abc import Iterator

from florilege.model import (
    Block,
    Document,
    Exchange,
    Paragraph,
    Turn,
    block_text,
    children,
    plain_text,
    spans_text,
)


def outline(document: Document) -> str:
    """What was recognised, a line for each thing, in order."""
    return "\n".join(_lines(document)) + "\n"


def _lines(document: Document) -> Iterator[str]:
    style = document.provenance.style if document.provenance else "-"
    yield f"{document.kind} in {document.language}, {style}"
    for name in ("kicker", "title", "subtitle", "published"):
        if value := getattr(document, name):
            yield f"{name}: {value}"
    if document.publication:
        tagline = f" ({document.publication.tagline})" if document.publication.tagline else ""
        yield f"publication: {document.publication.name}{tagline}"
    for person in document.people:
        told = [", ".join(person.roles)]
        if person.type == "person":
            told += [person.job_title or "", person.affiliation.name if person.affiliation else ""]
        yield f"person: {person.name} ({'; '.join(part for part in told if part)})"
    for block in document.standfirst:
        yield f"standfirst: {_block(block)}"
    for section in document.sections:
        yield f"section: {section.title or '-'}"
        for block in section.blocks:
            yield from _exchange(block) if isinstance(block, Exchange) else [f"  {_block(block)}"]


def _exchange(exchange: Exchange) -> Iterator[str]:
    yield "  Q " + (_turn(exchange.question) if exchange.question else "-")
    for answer in exchange.answers:
        yield "  A " + _turn(answer)


def _turn(turn: Turn) -> str:
    speakers = f"[{', '.join(turn.speakers)}] " if turn.speakers else ""
    marker = f"{turn.marker} " if turn.marker else ""
    return speakers + marker + " / ".join(_block(block) for block in turn.blocks)


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return spans_text(block.spans).replace("\n", "⏎")
    inner = " / ".join(_block(child) for child in children(block))
    return f"<{block.kind}: {inner or block_text(block) or plain_text(block)}>"
