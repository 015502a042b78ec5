"""A book in which nothing is dated.

**What it finds.** An anthology without `modified` and `date`, none of whose pieces and chapters has a
date.

**Why it matters.** An EPUB must say when it was last changed. The clock would make another file on
every build, so such a book says 1970-01-01; shops and reading systems cannot tell a corrected edition
from the one before.

**Example.**

    title = "In Between"
    language = "en"

**What to do.** Say `modified = 2025-03-01` in the manifest, and a new day with every edition; or say
`date`. SOURCE_DATE_EPOCH does it for a single build.
"""

from collections.abc import Iterator

from florilege.config import Config
from florilege.diagnostics import Severity
from florilege.model import Anthology, Document, Piece, iter_chapters, iter_pieces
from florilege.rules.rule import BookRule, Finding


def _check(anthology: Anthology, _config: Config) -> Iterator[tuple[Piece | None, Finding]]:
    documents = [piece.document for piece in iter_pieces(anthology)]
    documents += [chapter.document for chapter in iter_chapters(anthology)]
    if anthology.modified or anthology.published or any(map(_is_dated, documents)):
        return
    yield (
        None,
        Finding(
            "nothing in the book is dated: the EPUB says 1970-01-01",
            help="say modified = YEAR-MONTH-DAY in the manifest, or date",
        ),
    )


def _is_dated(document: Document) -> bool:
    return bool(document.published or document.conducted or document.modified)


RULE = BookRule("FL114", "a book in which nothing is dated", Severity.INFO, _check)
