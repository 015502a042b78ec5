"""Quotation marks that the language or the house sets otherwise.

**What it finds.** In French, “ ” around a quotation that stands in no other; in English, « ». And
in English, where the house has chosen `quotation_marks = "double"` or `"single"`
(`[typography.en]`), the other ones on the first level, and the same ones on the second. A text is
left alone in which an apostrophe may be taken for a closing mark.

**Why it matters.** The Lexique of the Imprimerie nationale ("Guillemets") opens a quotation with «
and leaves “ for a quotation inside. The Chicago Manual of Style sets double marks first and single
ones inside them, much of British practice (New Hart's Rules) the other way round: readers take two
kinds of marks for two kinds of quotations.

**Example.**

    On dit souvent “rien ne presse” à l’atelier.

**What to do.** Put the marks of the language and the house there. `florilege validate --fix` does
so.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.foreign_quotes import KIND

_WORDING = (
    "quotation marks of another language or level",
    "quotation marks of another language or level in {count} places",
)
_REMEDY = "Put the quotation marks there that the language and the house set."


def _check(examined: Examined) -> Iterator[Finding]:
    yield from slips(examined, KIND, _WORDING, _REMEDY)


RULE = Rule(
    "FL403", "quotation marks that the language or the house sets otherwise", Severity.INFO, _check
)
