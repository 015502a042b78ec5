"""Three full stops for an ellipsis.

**What it finds.** Three full stops in a row, in French and English; and in French an ellipsis
behind "etc.". Two, four and more full stops are left alone, as are the spaced points (. . .) of
American books.

**Why it matters.** The one character … cannot be parted at the end of a line, and a reading aloud
says it as what it is. Of "etc." the Lexique of the Imprimerie nationale ("Etc.") says that points
of suspension never follow: they would say the same again.

**Example.**

    Le bois, la colle, le vernis, etc... C’est long...

**What to do.** Put … there; behind "etc", one full stop. `florilege validate --fix` does so.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.ellipses import KIND

_WORDING = ("three full stops for an ellipsis", "full stops for an ellipsis in {count} places")
_REMEDY = "Put … (U+2026) there; behind “etc” one full stop."


def _check(examined: Examined) -> Iterator[Finding]:
    yield from slips(examined, KIND, _WORDING, _REMEDY)


RULE = Rule("FL407", "three full stops for an ellipsis", Severity.INFO, _check)
