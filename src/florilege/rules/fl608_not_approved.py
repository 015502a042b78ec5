"""A piece that is not approved yet.

**What it finds.** A piece of an anthology whose status is "draft" or "sent". A piece without any
status is passed over: not every house keeps one.

**Why it matters.** A draft that slips into the book is found by its reader.

**Example.**

    {file = "ada.md", status = "sent"}

**What to do.** Wait for the answer, then write `status = "approved"`.
"""

from collections.abc import Iterator

from florilege.config import Config
from florilege.diagnostics import Severity
from florilege.model import Anthology, Piece, Status, iter_pieces
from florilege.rules.rule import BookRule, Finding

_SAID = {
    Status.DRAFT: "the piece is still a draft",
    Status.SENT: "the piece was sent, and is not approved yet",
}


def _check(anthology: Anthology, _config: Config) -> Iterator[tuple[Piece | None, Finding]]:
    for piece in iter_pieces(anthology):
        if piece.status in _SAID:
            yield piece, Finding(_SAID[piece.status], excerpt=piece.document.title)


RULE = BookRule("FL608", "a piece that is not approved", Severity.WARNING, _check)
