"""Dates in an order that cannot be.

**What it finds.** A conversation dated after its publication, a publication after its last
change, and, where the day is known (`florilege validate` knows it, the library is told it), a date
of either that is still to come.

**Why it matters.** One of the dates is wrong, often by a digit, or day and month are exchanged.

**Example.**

    "conducted": "2021-05-12", "published": "2021-05-02"

**What to do.** Correct the wrong date in the source, or give it for the piece in anthology.toml.
A piece that is to appear later has an `embargo` among its rights.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rivals import is_before
from florilege.rules.rule import Finding, Rule

_ORDER = (
    ("conducted", "published", "the conversation is dated {}, after its publication on {}"),
    ("published", "modified", "the publication is dated {}, after the last change on {}"),
)


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    for first, second, message in _ORDER:
        one, other = getattr(document, first), getattr(document, second)
        if one and other and is_before(other, one):
            yield Finding(message.format(one, other), excerpt=one)
    if examined.config.today is None:
        return
    for field in ("conducted", "published"):
        value = getattr(document, field)
        if value and is_before(examined.config.today.isoformat(), value):
            yield Finding(f"{field} is {value}, which is still to come", excerpt=value)


RULE = Rule("FL106", "dates in an order that cannot be", Severity.WARNING, _check)
