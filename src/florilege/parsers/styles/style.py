"""What a style is: a guess at how a house marks the turns of a conversation."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from florilege.parsers.once import once
from florilege.parsers.passage import Passage


class Cue(NamedTuple):
    """An atom opens a turn.

    Attributes:
        role: Who speaks: the one who asks or the one who answers.
        label: The printed name of the speaker, if there is one.
        start: The offset in the atom's text at which the speech begins.
        marker: The printed sign before it, if there is one.
    """

    role: Literal["question", "answer"]
    label: str | None = None
    start: int = 0
    marker: str | None = None


@dataclass(frozen=True)
class Hypothesis:
    """One way to read a manuscript.

    Attributes:
        style: The name of the style that proposes it.
        variant: What distinguishes it from others of the style: "level 3".
        prior: How telling the signature is in itself, from 0 to 1.
        cues: By atom index, what opens there. Atoms without a cue go on with the turn.
        asks: Whether the sign itself asks, whatever the words are.
    """

    style: str
    variant: str
    prior: float
    cues: Mapping[int, Cue]
    asks: bool = False

    @once
    def is_labelled(self) -> bool:
        """Whether labels tell who speaks, and not only what looks like a question."""
        return any(cue.label is not None or cue.role == "answer" for cue in self.cues.values())

    @once
    def is_named(self) -> bool:
        """Whether answers stand under names."""
        return any(cue.label is not None and cue.role == "answer" for cue in self.cues.values())


Propose = Callable[[Passage], Iterator[Hypothesis]]


@dataclass(frozen=True, slots=True)
class Style:
    """A typographic way of telling questions from answers.

    Attributes:
        name: The name that provenance records.
        propose: The ways in which the manuscript could be read, if it has this style.
    """

    name: str
    propose: Propose
