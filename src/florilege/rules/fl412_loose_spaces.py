"""Spaces too many.

**What it finds.** Two or three spaces between words, a space before a comma or a full stop, and one
behind an opening or before a closing bracket; in every language that florilege knows. Left alone
are more spaces in a row and those at the beginning or the end of a line (verse, tables), several
no-break spaces, spaced points (. . .), emoticons, and names like " .net".

**Why it matters.** They are slips of the hand that show as holes in a justified line. One space
between sentences, too: The Chicago Manual of Style ("Space between sentences").

**Example.**

    The wood ,  if it is dry , answers ( at once ).

**What to do.** Take them away. `florilege validate --fix` does so.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.loose_spaces import KIND

_WORDING = ("a space too many", "spaces too many in {count} places")
_REMEDY = "Take the space away."


def _check(examined: Examined) -> Iterator[Finding]:
    yield from slips(examined, KIND, _WORDING, _REMEDY)


RULE = Rule("FL412", "spaces too many", Severity.INFO, _check)
