"""Two pieces about the same person.

**What it finds.** A person, or an organisation, who is interviewed or portrayed in more than one
piece of the anthology.

**Why it matters.** It may be meant: an interview of 1998 and one of today. It may also be a piece
that came in twice, or a namesake, whom the index of people should tell apart.

**Example.**

    pieces = ["ada-1998.md", "ada-2024.md"]

**What to do.** Nothing, if it is meant: suppress FL802 with the reason. Else leave one of the pieces out,
or tell namesakes apart in their names: "Ada Quill (weaver)".
"""

from collections.abc import Iterator

from florilege.config import Config
from florilege.diagnostics import Severity
from florilege.model import Anthology, Piece
from florilege.rules.book_pieces import headed, piece_name
from florilege.rules.rule import BookRule, Finding


def _check(anthology: Anthology, _config: Config) -> Iterator[tuple[Piece | None, Finding]]:
    first: dict[str, Piece] = {}
    for piece, agent in headed(anthology):
        name = agent.name.casefold()
        if name in first:
            yield (
                piece,
                Finding(
                    f"“{piece_name(first[name])}” is about the same person",
                    excerpt=agent.name,
                ),
            )
        first.setdefault(name, piece)


RULE = BookRule("FL802", "two pieces about the same person", Severity.INFO, _check)
