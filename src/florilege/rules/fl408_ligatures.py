"""Two letters for the French œ.

**What it finds.** Words of a list that French writes with œ, and that stand there with o and e:
coeur, soeur, oeuvre, oeil, noeud, voeu, moeurs, boeuf, manoeuvre, foetus ... Never words like
"moelle" and "coexister", in which the two are heard apart.

**Why it matters.** It is spelling, not ornament: the Lexique of the Imprimerie nationale
("Ligature") and all dictionaries have œ in these words. It is mended like a sign, because the word
stays the same and the list holds no other reading; names that are not on it stay as they are.

**Example.**

    Le coeur à l'oeuvre.

**What to do.** Write œ. `florilege validate --fix` does so.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.ligatures import KIND

_WORDING = ("a word with oe for œ", "words with oe for œ in {count} places")
_REMEDY = "Write œ."


def _check(examined: Examined) -> Iterator[Finding]:
    yield from slips(examined, KIND, _WORDING, _REMEDY)


RULE = Rule("FL408", "two letters for the French œ", Severity.INFO, _check)
