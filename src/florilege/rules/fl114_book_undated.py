"""A book in which nothing is dated.

**What it finds.** An anthology without `modified`, `date`, a legal deposit and a year of its rights, none
of whose pieces and chapters has a date.

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
from florilege.model import Anthology, Piece, iter_dates
from florilege.rules.rule import BookRule, Finding


def _check(anthology: Anthology, _config: Config) -> Iterator[tuple[Piece | None, Finding]]:
    if anthology.modified or any(iter_dates(anthology)):
        return
    yield (
        None,
        Finding(
            "nothing in the book is dated: without SOURCE_DATE_EPOCH, its EPUB says 1970-01-01",
            help="say modified = YEAR-MONTH-DAY in the manifest, or date",
        ),
    )


RULE = BookRule("FL114", "a book in which nothing is dated", Severity.INFO, _check)
