"""A section title with nothing under it.

**What it finds.** A section that has a title and no content.

**Why it matters.** It leads readers, and the contents of the book, to nothing. Most often its text was
lost, or the title is none: a pull quote, a caption, the last line of the page.

**Example.**

    {"id": "the-bell", "title": "The bell", "blocks": []}

**What to do.** Bring the text back, or make of the title what it is.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule


def _check(examined: Examined) -> Iterator[Finding]:
    for section in examined.document.sections:
        if section.title and not section.blocks:
            yield Finding("there is nothing in this section", section.id, excerpt=section.title)


RULE = Rule("FL209", "a section without content", Severity.WARNING, _check)
