"""A consent that does not say enough.

**What it finds.** A consent that lacks who agreed, when, to what, or where that is recorded.

**Why it matters.** "She said yes" helps nobody two years later, when the second edition is due.

**Example.**

    "rights": {"consent": {"by": "Ada Quill", "date": "2025-03-04"}}

**What to do.** Add what is missing: `by`, `date`, `scope` ("print and web") and `evidence` (a file
name, the address of a message).
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule

_WANTED = {
    "by": "who agreed",
    "date": "when",
    "scope": "to what",
    "evidence": "where that is recorded",
}


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    consent = document.rights.consent if document.rights else None
    if consent is None:
        return
    missing = [said for name, said in _WANTED.items() if not (getattr(consent, name) or "").strip()]
    if missing:
        yield Finding(f"the consent does not say {_listed(missing)}", excerpt=consent.by)


def _listed(parts: list[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]


RULE = Rule("FL605", "a consent that does not say enough", Severity.WARNING, _check)
