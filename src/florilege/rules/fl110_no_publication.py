"""A published piece that does not say where it appeared.

**What it finds.** A document with an address on the web, and no publication.

**Why it matters.** Whoever reprints a piece owes its first publisher the name: "First published
in The Quay". The address alone may not outlive the book.

**Example.**

    {"kind": "interview", "url": "https://quay.example/ferry", "publication": null, ...}

**What to do.** Give it: `publication` in the front matter, or for the piece in anthology.toml.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    named = document.publication is not None and document.publication.name.strip()
    if document.url and document.url.startswith(("http:", "https:")) and not named:
        yield Finding(
            f"{document.url} is published, but nothing says in what", excerpt=document.url
        )


RULE = Rule("FL110", "a published piece without a publication", Severity.INFO, _check)
