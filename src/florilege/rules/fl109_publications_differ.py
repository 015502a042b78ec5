"""A publication that another source names otherwise.

**What it finds.** A publication in the metadata of the source whose name has no word in common
with the one that was taken.

**Why it matters.** "First published in" goes into the book and the credits. Pages name the
magazine, the company that owns it and the software that made the page alike.

**Example.**

    <meta property="og:site_name" content="The Quay">
    <meta name="publisher" content="Harbour Media">

**What to do.** Give the name for the piece in anthology.toml: `publication = "The Quay"`.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rivals import rivals_of
from florilege.rules.rule import Finding, Rule


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    if document.publication is None:
        return
    name = document.publication.name
    for rival in rivals_of(document, "publication"):
        yield Finding(
            f"the publication is “{name}”, but {rival.origin} says “{rival.value}”",
            excerpt=rival.value,
        )


RULE = Rule("FL109", "a publication that another source names otherwise", Severity.INFO, _check)
