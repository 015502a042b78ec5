"""A part without pieces, or a piece without text.

**What it finds.** A part of the anthology that has no pieces, and a piece whose document has no
words but its title.

**Why it matters.** The contents would lead to an empty page.

**Example.**

    {"kind": "anthology", ..., "parts": [{"id": "water", "title": "Water", "pieces": []}]}

**What to do.** Leave the part or the piece out, or put in what is missing.
"""

from collections.abc import Iterator

from florilege.config import Config
from florilege.diagnostics import Severity
from florilege.model import Anthology, Figure, Piece, iter_blocks, iter_pieces, plain_text
from florilege.rules.rule import BookRule, Finding


def _check(anthology: Anthology, _config: Config) -> Iterator[tuple[Piece | None, Finding]]:
    if not anthology.parts:
        yield None, Finding("the anthology has no parts")
    for part in anthology.parts:
        if not part.pieces:
            yield None, Finding("a part has no pieces", excerpt=part.title or part.id)
    for piece in iter_pieces(anthology):
        if not plain_text(piece.document).strip() and not _is_pictured(piece):
            yield piece, Finding("the piece has no text", excerpt=piece.document.title)


def _is_pictured(piece: Piece) -> bool:
    return any(isinstance(block, Figure) for block in iter_blocks(piece.document))


RULE = BookRule("FL804", "a part without pieces, a piece without text", Severity.WARNING, _check)
