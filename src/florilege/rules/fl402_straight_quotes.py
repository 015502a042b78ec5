"""Quotation marks of the keyboard.

**What it finds.** Straight quotation marks around a quotation. In English they become “ ” and
‘ ’, as many strokes as were typed; in French « » with their no-break spaces, and “ ” inside them;
in German, Spanish and Portuguese what is usual there. A text is left alone where the marks do not
pair off (a quotation that goes on in the next paragraph), where they are inches (27"), and where
a ' may as well be an apostrophe (the 'girls' house). So are countries whose usage differs (de-CH)
and languages in which houses differ (Dutch, Italian).

**Why it matters.** The straight marks are those of typewriters: they do not say where a quotation
begins. The Lexique of the Imprimerie nationale ("Guillemets") sets « » in French, The Chicago
Manual of Style ("Smart quotation marks") and New Hart's Rules the curled ones in English.

**Example.**

    Elle m'a dit "rien ne presse".

**What to do.** Put the marks of the language there. `florilege validate --fix` does so.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.straight_quotes import KIND

_WORDING = ("straight quotation marks", "straight quotation marks in {count} places")
_REMEDY = "Put the quotation marks of the language there."


def _check(examined: Examined) -> Iterator[Finding]:
    yield from slips(examined, KIND, _WORDING, _REMEDY)


RULE = Rule("FL402", "quotation marks of the keyboard", Severity.INFO, _check)
