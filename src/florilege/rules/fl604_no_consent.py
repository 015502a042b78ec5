"""A piece for which no consent is recorded.

**What it finds.** Interviews and portraits of an anthology whose rights say nothing of a consent.
One finding counts them and names the first.

**Why it matters.** People agree to one use of their words and not to another. Who publishes them
again should be able to say who agreed, when, to what, and where that is kept (personal data:
Regulation (EU) 2016/679, Article 7 paragraph 1).

**Example.**

    pieces = ["ada.md"]

**What to do.** Record it with the piece:
`{file = "ada.md", consent = {by = "Ada Quill", date = "2025-03-04", scope = "book and web",
evidence = "letters/ada.pdf"}}`. A house that keeps its consents elsewhere ignores FL604.
"""

from collections.abc import Iterator

from florilege.config import Config
from florilege.diagnostics import Severity
from florilege.model import Anthology, Article, Piece, iter_pieces
from florilege.rules.book_pieces import lacking
from florilege.rules.rule import BookRule, Finding


def _check(anthology: Anthology, _config: Config) -> Iterator[tuple[Piece | None, Finding]]:
    pieces = [each for each in iter_pieces(anthology) if not isinstance(each.document, Article)]
    yield from lacking(pieces, _has_consent, "no consent is recorded")


def _has_consent(piece: Piece) -> bool:
    rights = piece.document.rights
    return bool(rights and rights.consent)


RULE = BookRule("FL604", "a piece without a recorded consent", Severity.INFO, _check)
