"""The pieces of a book as findings name them."""

from collections.abc import Iterator

from florilege.model import Agent, Anthology, Piece, Role, iter_pieces

HEADING = (Role.INTERVIEWEE, Role.SUBJECT)
"""The roles of those whom a piece is about."""


def piece_name(piece: Piece) -> str:
    """What an editor calls a piece: its file, else its title, else its id."""
    return piece.file or piece.document.title or piece.document.id


def headed(anthology: Anthology) -> Iterator[tuple[Piece, Agent]]:
    """The pieces, each with everybody that it is about, in reading order."""
    for piece in iter_pieces(anthology):
        for agent in piece.document.people:
            if any(role in HEADING for role in agent.roles):
                yield piece, agent
