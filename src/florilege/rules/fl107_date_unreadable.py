"""A date that does not exist or cannot be read.

**What it finds.** A date in the metadata of the source that is not in the calendar, or in which no
date could be found.

**Why it matters.** The document has no date, or that of a less trusted source.

**Example.**

    <meta property="article:published_time" content="2021-02-30T08:00:00Z">

**What to do.** Correct the source, or give the date for the piece in anthology.toml:
`published = "2021-03-02"`. A month or a year is a date, too.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rivals import is_date, rivals_of
from florilege.rules.rule import Finding, Rule


def _check(examined: Examined) -> Iterator[Finding]:
    for rival in rivals_of(examined.document, "published", "conducted", "modified"):
        if not is_date(rival.value):
            yield Finding(
                f"“{rival.value}” in {rival.origin} is no date of the calendar",
                excerpt=rival.value,
                help="Write 2020-05-12, 2020-05 or 2020.",
            )


RULE = Rule("FL107", "a date that does not exist", Severity.WARNING, _check)
