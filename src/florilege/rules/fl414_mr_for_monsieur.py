"""“Mr” for “M.” in French.

**What it finds.** "Mr" or "Mr." before a name in French. It is not mended by itself: letters would
go, and before an English name it may be meant.

**Why it matters.** "Monsieur" is shortened to "M." (Lexique of the Imprimerie nationale,
"Monsieur"); "Mr" is the English "Mister".

**Example.**

    Mr Verdier nous reçoit.

**What to do.** Write "M.", with a no-break space before the name.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.honorifics import KIND

_WORDING = ("“Mr” for “M.”", "“Mr” for “M.” in {count} places")
_REMEDY = "Write “M.”."


def _check(examined: Examined) -> Iterator[Finding]:
    yield from slips(examined, KIND, _WORDING, _REMEDY)


RULE = Rule("FL414", "“Mr” for “M.” in French", Severity.INFO, _check)
