"""Headings that skip a level.

**What it finds.** A heading in the text that is more than one level below the heading before it.

**Why it matters.** The levels are the outline by which people who listen find their way
(WCAG 2.2, success criterion 1.3.1). Books and pages of ours close the gap, other programs that read
the JSON may not.

**Example.**

    {"kind": "heading", "level": 3, ...}, ..., {"kind": "heading", "level": 6, ...}

**What to do.** Give the heading the level that its place in the text has.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.model import Heading, block_text
from florilege.rules.examined import Examined
from florilege.rules.located import located_of
from florilege.rules.rule import Finding, Rule


def _check(examined: Examined) -> Iterator[Finding]:
    before: int | None = None
    for place, heading in located_of(examined.document, Heading):
        if before is not None and heading.level > before + 1:
            yield Finding(
                f"a heading of level {heading.level} follows one of level {before}",
                place,
                excerpt=block_text(heading),
            )
        before = heading.level


RULE = Rule("FL210", "headings that skip a level", Severity.INFO, _check)
