"""A French capital without its accent.

**What it finds.** Words whose first letter always has an accent, with a bare capital: Etat, Ecole,
Eglise, Etudes, Etre ... And an A alone that begins a sentence, where "À" is nearly always meant
("A quand", "A mon arrivée"); Latin like "A priori" is left alone.

It is not mended by itself: an accent is part of a letter, "A vu son père" may be the verb, and a
person may write her own name so.

**Why it matters.** In French the accent counts in capitals as in small letters (Lexique of the
Imprimerie nationale, "Accentuation des capitales"; the Académie française says the same): without
it, words look alike that are none.

**Example.**

    A l’époque, l’Etat ne payait rien.

**What to do.** Give the letter its accent, if it is that word.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.capitals import KIND

_WORDING = ("a capital without its accent", "capitals without their accents in {count} places")
_REMEDY = "Give the letter its accent: À, É."


def _check(examined: Examined) -> Iterator[Finding]:
    yield from slips(examined, KIND, _WORDING, _REMEDY)


RULE = Rule("FL409", "a French capital without its accent", Severity.INFO, _check)
