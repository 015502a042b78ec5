"""French punctuation without its no-break space.

**What it finds.** French punctuation without the no-break space that belongs to it: before
; : ! ? and », and after «. An ordinary space there lets the mark slip to the next line; no
space at all is the English way. Both no-break spaces will do, the narrow one (U+202F) and the
full one (U+00A0), since houses differ; a house that has made its choice (`[typography.fr]`) is
told of the other one as well. One finding a document names all the places.

It keeps out of code, web addresses, names of files, times and ratios (10:30, 3:1, 3 : 1),
emoticons, marks in brackets and text in another language. In "?!" the first mark counts. In
French of Canada only the colon and « » count: there ; ! ? take no space (Office québécois de la
langue française, Banque de dépannage linguistique, "Espacement"). In Switzerland all these spaces
are narrow, and are mended so.

**Why it matters.** A line that begins with "?" looks careless, and a screen is always some other
width. The authority is the Lexique des règles typographiques en usage à l'Imprimerie nationale
("Ponctuation").

This is information and not a warning: keyboards and most editors give ordinary spaces, and
they hurt the look of a text, not its truth. A sound text must not fail a build for them.

**Example.**

    Pourquoi le secteur public ? « Pour les autres »

**What to do.** Put a no-break space there: U+202F before ; ! ?, U+00A0 before : and inside « ».
`florilege validate --fix` does so.
"""

from collections.abc import Iterator

from florilege.config import FrenchStyle
from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.french_spaces import KIND

_MISSING = ("a no-break space is missing", "no-break spaces are missing in {count} places")
_OTHER = (
    "a no-break space is missing or is not the house's",
    "no-break spaces are missing or are not the house's in {count} places",
)
_REMEDY = "Put U+202F before ; ! ? and U+00A0 before : and inside « »."
_HOUSE_REMEDY = "Put the no-break spaces there that the house sets."


def _check(examined: Examined) -> Iterator[Finding]:
    french = examined.config.typography.fr
    if french == FrenchStyle(dash=french.dash):
        yield from slips(examined, KIND, _MISSING, _REMEDY)
    else:
        yield from slips(examined, KIND, _OTHER, _HOUSE_REMEDY)


RULE = Rule("FL401", "French punctuation without its no-break space", Severity.INFO, _check)
