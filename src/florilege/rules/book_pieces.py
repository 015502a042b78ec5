"""The pieces of a book as findings name them."""

from collections.abc import Callable, Iterator, Sequence

from florilege.model import Agent, Anthology, Piece, Role, iter_pieces
from florilege.rules.rule import Finding

HEADING = (Role.INTERVIEWEE, Role.SUBJECT)
"""The roles of those whom a piece is about."""


def piece_name(piece: Piece) -> str:
    """What an editor calls a piece: its file, else its title, else its id."""
    return piece.file or piece.document.title or piece.document.id


def lacking(
    pieces: Sequence[Piece], has: Callable[[Piece], bool], what: str, way_out: str | None = None
) -> Iterator[tuple[None, Finding]]:
    """One finding on all pieces that lack something; it counts them and names the first.

    Args:
        pieces: Those that should have it.
        has: Whether a piece has it.
        what: That it lacks, with a verb: "no licence is known".
        way_out: The help of the finding.
    """
    without = [piece for piece in pieces if not has(piece)]
    if without:
        count = f"{len(without)} of {len(pieces)} pieces" if len(pieces) > 1 else "the piece"
        yield None, Finding(f"{what} for {count}", excerpt=piece_name(without[0]), help=way_out)


def headed(anthology: Anthology) -> Iterator[tuple[Piece, Agent]]:
    """The pieces, each with everybody that it is about, in reading order."""
    for piece in iter_pieces(anthology):
        for agent in piece.document.people:
            if any(role in HEADING for role in agent.roles):
                yield piece, agent
