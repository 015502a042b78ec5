"""Dates that disagree between sources.

**What it finds.** A date of publication, conversation or change that one source gives otherwise
than the one that was believed. A less exact date is no other date, and neither is the day before
or after: the clocks of servers stand in other time zones.

**Why it matters.** Quotations cite the date. One of the two is that of an upload, a new design of
the site, or another piece.

**Example.**

    <script type="application/ld+json">{"@type": "Article", "datePublished": "2021-03-04"}</script>
    <meta name="date" content="2021-04-02">

**What to do.** Say which one is meant: `date` in the front matter, or `published` for the piece in
anthology.toml. docs/reference/metadata.md has the order in which sources are believed.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rivals import first_day, is_date, rivals_of
from florilege.rules.rule import Finding, Rule

_FULL = len("2020-05-12")


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    for rival in rivals_of(document, "published", "conducted", "modified"):
        taken = getattr(document, rival.field, None)
        if taken and is_date(rival.value) and not _is_next_day(taken, rival.value):
            yield Finding(
                f"{rival.field} is {taken}, but {rival.origin} says {rival.value}",
                excerpt=rival.value,
            )


def _is_next_day(one: str, other: str) -> bool:
    if len(one) != _FULL or len(other) != _FULL:
        return False
    return abs((first_day(one) - first_day(other)).days) <= 1


RULE = Rule("FL104", "dates that disagree between sources", Severity.WARNING, _check)
