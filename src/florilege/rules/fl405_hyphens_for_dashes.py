"""Hyphens that stand for a dash.

**What it finds.** A hyphen between two spaces, and two or three of them between words, in French
and English; in English also the dash that the house has not chosen (`dash` in `[typography.en]`).
Left alone are hyphens at the beginning of a line, between figures, in formulas (x - y), beside
code, and options of commands (--help).

The dash put there is the house's; else the one that the text itself uses most; else an en dash
between spaces in French and in British English, and an em dash without spaces in other English.

**Why it matters.** A hyphen joins, a dash parts: with the wrong one, a reader goes back to find
where the sentence broke. The Chicago Manual of Style ("Em dashes") sets —, New Hart's Rules names
– between spaces as the other British practice, the Lexique of the Imprimerie nationale ("Tiret")
sets a dash between spaces.

**Example.**

    The wood - if it is dry - answers at once.

**What to do.** Put the dash of the house there. `florilege validate --fix` does so.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.dashes import KIND

_WORDING = (
    "a hyphen or a dash that the house sets otherwise",
    "hyphens or dashes that the house sets otherwise in {count} places",
)
_REMEDY = "Put the dash of the house there."


def _check(examined: Examined) -> Iterator[Finding]:
    yield from slips(examined, KIND, _WORDING, _REMEDY)


RULE = Rule("FL405", "hyphens that stand for a dash", Severity.INFO, _check)
