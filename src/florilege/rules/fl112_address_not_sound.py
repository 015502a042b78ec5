"""An address that leads nowhere.

**What it finds.** An address of the document, its publication or its people (`url`, `same_as`) that
is not one of the web: without `https://`, without a host, or with spaces in it. A path within a site
("/ferry/") is said for information only.

**Why it matters.** Exporters leave such addresses out; the credit line loses its link, and the
JSON-LD its identity.

**Example.**

    "url": "www.quay.example/ferry"

**What to do.** Write the whole address: `https://www.quay.example/ferry`.
"""

import re
from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.model import Document
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule

# Possessive, so that nothing is tried twice.
_SOUND = re.compile(r"https?://[^\s/?#@\"<>]++(?:[/?#][^\s\"<>]*+)?", re.IGNORECASE)


def _check(examined: Examined) -> Iterator[Finding]:
    for what, address in _addresses(examined.document):
        if _SOUND.fullmatch(address.strip()) is None:
            # What site generators write: their readers know the site.
            within = Severity.INFO if address.startswith("/") else None
            message = f"the address of {what} is none: “{address}”"
            yield Finding(message, excerpt=address, severity=within)


def _addresses(document: Document) -> Iterator[tuple[str, str]]:
    if document.url is not None:
        yield "the document", document.url
    if document.publication is not None and document.publication.url is not None:
        yield "the publication", document.publication.url
    for agent in document.people:
        for address in filter(None, (agent.url, *agent.same_as)):
            if not address.lower().startswith(("urn:", "doi:")):
                yield f"“{agent.name}”", address


RULE = Rule("FL112", "an address that is none", Severity.WARNING, _check)
