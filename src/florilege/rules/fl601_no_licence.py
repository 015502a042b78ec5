"""A piece whose licence nobody knows.

**What it finds.** Pieces of an anthology for which neither they nor the book name a licence. One
finding counts them and names the first.

**Why it matters.** What nobody has licensed may not be passed on. Readers, libraries and shops want
to know what they may do with a text, and a publisher has to know it before printing.

**Example.**

    title = "In Between"        # no licence = ... here
    [[parts]]
    pieces = ["ada.md"]         # and none in the file

**What to do.** Write `licence = "CC-BY-4.0"` for the book or the piece: an SPDX identifier
(https://spdx.org/licenses/) or the address of a licence. `LicenseRef-all-rights-reserved` will do
where nothing is granted.
"""

from collections.abc import Iterator

from florilege.config import Config
from florilege.diagnostics import Severity
from florilege.model import Anthology, Piece, iter_pieces
from florilege.rules.book_pieces import lacking
from florilege.rules.rule import BookRule, Finding


def _check(anthology: Anthology, _config: Config) -> Iterator[tuple[Piece | None, Finding]]:
    if anthology.rights and anthology.rights.licence:
        return
    way_out = 'Write  licence = "..."  for the book or the piece.'
    yield from lacking(list(iter_pieces(anthology)), _is_licensed, "no licence is known", way_out)


def _is_licensed(piece: Piece) -> bool:
    rights = piece.document.rights
    return bool(rights and rights.licence)


RULE = BookRule("FL601", "a piece whose licence nobody knows", Severity.INFO, _check)
