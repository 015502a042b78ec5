"""A mark without a space behind it.

**What it finds.** A comma between two words, and a full stop, question mark or exclamation mark
between a word and a capital, without a space behind it. Addresses, names of files, numbers and
abbreviations are left alone. It is not mended by itself: names of companies and of programs are
written so.

**Why it matters.** Two sentences run into each other, and a voice that reads the page aloud says
them as one word.

**Example.**

    The wood was dry.Then it sang,at last.

**What to do.** Put a space there, unless it is a name.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.typographic import slips
from florilege.typography.missing_spaces import KIND

_WORDING = ("a space is missing behind a mark", "spaces are missing behind marks in {count} places")
_REMEDY = "Put a space behind the mark."


def _check(examined: Examined) -> Iterator[Finding]:
    yield from slips(examined, KIND, _WORDING, _REMEDY)


RULE = Rule("FL413", "a mark without a space behind it", Severity.INFO, _check)
