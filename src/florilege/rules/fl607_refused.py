"""A piece that was refused.

**What it finds.** A piece of an anthology whose status is "refused".

**Why it matters.** Somebody said no: the person, or the editor. `florilege build` writes nothing
with such a piece in it, unless it is named with `--force`.

**Example.**

    {file = "ada.md", status = "refused"}

**What to do.** Leave the piece out of the manifest, or change its status when the refusal was
withdrawn.
"""

from collections.abc import Iterator

from florilege.config import Config
from florilege.diagnostics import Severity
from florilege.model import Anthology, Piece, Status, iter_pieces
from florilege.rules.rule import BookRule, Finding


def _check(anthology: Anthology, _config: Config) -> Iterator[tuple[Piece | None, Finding]]:
    for piece in iter_pieces(anthology):
        if piece.status is Status.REFUSED:
            yield piece, Finding("the piece was refused", excerpt=piece.document.title)


RULE = BookRule("FL607", "a piece that was refused", Severity.ERROR, _check)
