"""A document without a title.

**What it finds.** A document whose title is missing or blank.

**Why it matters.** The title names the piece in the table of contents, in the tab of a browser,
in search results and in a screen reader's list of pages. Without one, all of these show
"Untitled" or nothing.

**Example.**

    {"kind": "interview", "id": "alma-verdier", "language": "fr", "title": null, ...}

**What to do.** Write the title into the source (a first line, a heading, `title` in the front
matter), or give it for the piece in anthology.toml.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule


def _check(examined: Examined) -> Iterator[Finding]:
    if not (examined.document.title or "").strip():
        yield Finding("the document has no title")


RULE = Rule("FL101", "no title", Severity.WARNING, _check)
