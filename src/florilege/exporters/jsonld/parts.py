"""The body of a document: questions, quotations and prose, in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from florilege.exporters.jsonld.agents import Agents
from florilege.exporters.jsonld.identity import part
from florilege.exporters.jsonld.nodes import Node, filled
from florilege.model import (
    Aside,
    Biography,
    Block,
    Document,
    Exchange,
    Figure,
    Note,
    PullQuote,
    Turn,
    children,
    descend,
    standing_text,
)

# What stands beside the running text and becomes a node, or a property, of its own.
_SET_APART = (Exchange, PullQuote, Figure, Note, Aside, Biography)


@dataclass(frozen=True, slots=True)
class Body:
    """What the blocks of a document become.

    Attributes:
        parts: Nodes for `hasPart`, in reading order; prose among questions is one of them.
        prose: The text of a document that is prose throughout.
        notes: The texts of notes.
    """

    parts: list[Node]
    prose: str
    notes: list[str]


def body_of(document: Document, iri: str, agents: Agents) -> Body:
    """Read the blocks of a document once, in reading order.

    The prose of the standfirst is not among them: it is the abstract.
    """
    reader = _Reader(iri, agents)
    for block in descend(document.standfirst):
        reader.read(block)
    for section in document.sections:
        for block in section.blocks:
            reader.stretch.append(running_text([block]))
            for inner in descend([block]):
                reader.read(inner)
    reader.close_stretch()
    parts, prose = reader.parts, ""
    if not any(node["@type"] in ("Question", "Answer") for node in parts):
        prose = "\n\n".join(node["text"] for node in parts if node["@type"] == "CreativeWork")
        parts = [node for node in parts if node["@type"] != "CreativeWork"]
    for position, node in enumerate(parts, 1):
        node["position"] = position
    return Body(parts, prose, reader.notes)


def running_text(blocks: Iterable[Block]) -> str:
    """The words of blocks without what is set apart from them: quotes, pictures, boxes, notes."""
    return "\n\n".join(text for text in _running(blocks) if text.strip())


def _running(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if not isinstance(block, _SET_APART):
            yield standing_text(block)
            yield from _running(children(block))


class _Reader:
    """Collects the parts; `stretch` is the prose since the last of them."""

    def __init__(self, iri: str, agents: Agents) -> None:
        self.parts: list[Node] = []
        self.notes: list[str] = []
        self.stretch: list[str] = []
        self._iri = iri
        self._agents = agents

    def read(self, block: Block) -> None:
        """Add the parts that a block itself makes; the blocks inside it come by themselves."""
        if isinstance(block, Note):
            self.notes.append(running_text(block.blocks))
        elif isinstance(block, Exchange):
            self.close_stretch()
            self.parts += self._exchange(block)
        elif isinstance(block, PullQuote):
            self.close_stretch()
            self.parts.append(self._quotation(block))
        elif isinstance(block, Aside | Biography):
            self.close_stretch()
            self.stretch.append(running_text(block.blocks))
            self.close_stretch()

    def close_stretch(self) -> None:
        """Make one part of the prose that was collected."""
        text = "\n\n".join(filter(None, self.stretch))
        self.stretch.clear()
        if text:
            self.parts.append({"@type": "CreativeWork", "text": text})

    def _exchange(self, exchange: Exchange) -> list[Node]:
        """A Question with its answers, or the answers alone when nobody asked.

        All answers are `acceptedAnswer`, in order by `position`: a `suggestedAnswer` is "one
        of several, possibly incorrect", which nobody says of what two interviewees answered.
        """
        answers = [self._turn("Answer", turn) for turn in exchange.answers]
        if exchange.question is None:
            return answers
        for position, answer in enumerate(answers, 1):
            if len(answers) > 1:
                answer["position"] = position
        question = self._turn("Question", exchange.question, exchange.id)
        return [filled({**question, "acceptedAnswer": answers})]

    def _turn(self, kind: str, turn: Turn, identifier: str | None = None) -> Node:
        return filled(
            {
                "@type": kind,
                "@id": part(self._iri, identifier) if identifier else None,
                "text": running_text(turn.blocks),
                "author": self._agents.speakers(turn.speakers),
            }
        )

    def _quotation(self, quote: PullQuote) -> Node:
        speakers = self._agents.speakers(quote.speakers)
        return filled(
            {
                "@type": "Quotation",
                "@id": part(self._iri, quote.id) if quote.id else None,
                "text": standing_text(quote),
                "creator": speakers,
                "spokenByCharacter": speakers,
            }
        )


def section_titles(document: Document) -> list[str]:
    """The titles of sections, each once."""
    return list(dict.fromkeys(section.title for section in document.sections if section.title))
