"""A link that no page or book will have.

**What it finds.** A link of the text whose address runs a program or holds data (`javascript:`, `data:`), is
that of a file on somebody's machine, has no host or holds spaces. Addresses are looked at, never fetched.

**Why it matters.** Exporters keep the words and leave such a link out. Where it came by accident, the
readers miss a source; where by intent, somebody has tried to run a program on their machines.

**Example.**

    [the archive](file:///home/ada/archive.html)

**What to do.** Give the link an address that begins with `https://` or `http://`, or take it off.
"""

import re
from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.model import Link
from florilege.rules.examined import Examined
from florilege.rules.located import located_blocks
from florilege.rules.rule import Finding, Rule

_SCHEME = re.compile(r"\s*+([A-Za-z][A-Za-z0-9+.\-]*+):")
_HARMLESS = ("mailto", "tel", "sms", "geo", "doi", "urn")
_HOST = re.compile(r"\s*+https?://[^\s/?#\"<>]", re.IGNORECASE)
_LONGEST = 80


def _check(examined: Examined) -> Iterator[Finding]:
    for place, block in located_blocks(examined.document):
        offset = 0
        for span in getattr(block, "spans", ()):
            for mark in span.marks:
                if isinstance(mark, Link) and not _leads_somewhere(mark.href):
                    shown = mark.href[:_LONGEST]
                    message = f"pages and books leave this link out: “{shown}”"
                    yield Finding(message, place, span.text, offset if block.id else None)
            offset += len(span.text)


def _leads_somewhere(href: str) -> bool:
    scheme = _SCHEME.match(href)
    if scheme is None:
        return bool(href.strip())
    name = scheme[1].lower()
    if name in ("http", "https"):
        host = href.strip().partition("//")[2].partition("/")[0]
        return _HOST.match(href) is not None and " " not in host
    return name in _HARMLESS


RULE = Rule("FL504", "a link that leads nowhere", Severity.WARNING, _check)
