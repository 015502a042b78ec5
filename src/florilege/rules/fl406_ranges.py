"""A hyphen between the numbers of a range.

**What it finds.** A hyphen between two years (1998-2003), the numbers of pages (pp. 12-15), or two
small numbers before a word (3-4 times), where the second is the greater one; in English. Numbers of
telephones, dates, scores and models are left alone.

**Why it matters.** Between numbers the en dash means "up to and including" (The Chicago Manual of
Style and New Hart's Rules, both under "En dash"); a hyphen makes one thing of the two.

**Example.**

    I worked there in 1998-2003, for 10-12 hours a day.

**What to do.** Put an en dash there. `florilege validate --fix` does so.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.ranges import KIND

_WORDING = (
    "a hyphen between the numbers of a range",
    "hyphens between the numbers of a range in {count} places",
)
_REMEDY = "Put an en dash (U+2013) there."


def _check(examined: Examined) -> Iterator[Finding]:
    yield from slips(examined, KIND, _WORDING, _REMEDY)


RULE = Rule("FL406", "a hyphen between the numbers of a range", Severity.INFO, _check)
