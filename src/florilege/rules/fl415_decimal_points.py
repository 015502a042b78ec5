"""A decimal point in French.

**What it finds.** A point in a number with one or two decimals, before %, €, a unit, "millions" or
"milliards", in French. Other numbers with a point (versions, dates, times) are left alone, and so
is French of Switzerland. It is not mended by itself: a figure is for the author to confirm.

**Why it matters.** French has the decimal comma (Lexique of the Imprimerie nationale, "Nombres"),
and a point may be read as one between thousands.

**Example.**

    Il vend 3.5 millions de cloches, 2.5 % de plus.

**What to do.** Write a comma, if it is a decimal sign.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.decimals import KIND

_WORDING = ("a decimal point", "decimal points in {count} places")
_REMEDY = "Write a decimal comma."


def _check(examined: Examined) -> Iterator[Finding]:
    yield from slips(examined, KIND, _WORDING, _REMEDY)


RULE = Rule("FL415", "a decimal point in French", Severity.INFO, _check)
