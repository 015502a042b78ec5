"""A piece under embargo.

**What it finds.** A document that must not be published before a day that has not come. The
configuration says which day it is; on the command line it is today, or the day of
SOURCE_DATE_EPOCH.

**Why it matters.** An embargo is a promise. `florilege build` writes nothing while a piece is under
one, unless that piece is named with `--force`.

**Example.**

    "rights": {"embargo": "2027-03-01"}

**What to do.** Wait, leave the piece out, or take the embargo away when it was lifted.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rivals import first_day
from florilege.rules.rule import Finding, Rule


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    embargo = document.rights.embargo if document.rights else None
    if embargo and examined.config.today and examined.config.today < first_day(embargo):
        yield Finding(f"must not be published before {embargo}", excerpt=embargo)


RULE = Rule("FL606", "a piece under embargo", Severity.ERROR, _check)
