"""Apostrophes of the keyboard.

**What it finds.** A straight apostrophe (U+0027), or an acute accent in its place, between two
letters, at the end of a word, and before a word that English shortens ('tis, the '90s), in
French and English. Left alone are feet and minutes (5'), and a ' that may be a quotation mark.

**Why it matters.** The apostrophe of print is ’ (U+2019): The Chicago Manual of Style
("Apostrophes, directional"), and the practice of the Lexique of the Imprimerie nationale. Two sorts
in one book betray who typed which piece, and a search for one does not find the other.

**Example.**

    L'atelier, c'est ma vie.

**What to do.** Put ’ there. `florilege validate --fix` does so.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.apostrophes import KIND

_WORDING = ("a straight apostrophe", "straight apostrophes in {count} places")
_REMEDY = "Put ’ (U+2019) there."


def _check(examined: Examined) -> Iterator[Finding]:
    yield from slips(examined, KIND, _WORDING, _REMEDY)


RULE = Rule("FL404", "apostrophes of the keyboard", Severity.INFO, _check)
