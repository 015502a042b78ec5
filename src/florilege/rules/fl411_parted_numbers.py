"""A number that a line can part from what belongs to it.

**What it finds.** In French, an ordinary space, or none, between a number and %, € or the "n°"
before it, inside an hour (10h30), and an ordinary space before a unit, between thousands, and
between "M.", "Mme" or "Dr" and a name. In English, a space before %. In Switzerland "10%" and
"10h30" are usual, and left alone.

**Why it matters.** A line must not end with "10" and the next begin with "km". The Lexique of the
Imprimerie nationale sets a no-break space there ("Nombres", "Pourcentage", "Heure", "Monsieur"), a
narrow one between thousands; the International System of Units wants the space as well. The Chicago
Manual of Style sets 10% without.

**Example.**

    M. Verdier vend 10 000 cloches, dont 10% à 10h30.

**What to do.** Put a no-break space there; in English, take the space before % away.
`florilege validate --fix` does so.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.parted_numbers import KIND

_WORDING = (
    "a number or a name is not joined to what belongs to it",
    "numbers or names are not joined to what belongs to them in {count} places",
)
_REMEDY = "Put a no-break space there; before an English %, none."


def _check(examined: Examined) -> Iterator[Finding]:
    yield from slips(examined, KIND, _WORDING, _REMEDY)


RULE = Rule("FL411", "a number that a line can part from what belongs to it", Severity.INFO, _check)
