"""An ordinal with too long an ending.

**What it finds.** 2ème, 3eme, XXième, 1ère and the like in French, where 2e, 3e, XXe and 1re are
meant. "1er", "2d" and "2nd" are right, raised or not. It is not mended by itself, because letters
would go.

**Why it matters.** The Lexique of the Imprimerie nationale ("Abréviations", "Nombres") shortens
ordinals to the least: 1er, 1re, 2e. The longer endings are those of handwriting.

**Example.**

    Mon 2ème atelier, la 1ère année.

**What to do.** Write 2e, 1re.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.ordinals import KIND

_WORDING = (
    "an ordinal with too long an ending",
    "ordinals with too long an ending in {count} places",
)
_REMEDY = "Write 1re, 2e, 3es."


def _check(examined: Examined) -> Iterator[Finding]:
    yield from slips(examined, KIND, _WORDING, _REMEDY)


RULE = Rule("FL410", "an ordinal with too long an ending", Severity.INFO, _check)
