"""An interview that was recognised with doubts.

**What it finds.** A document read from raw text in which the parser was not sure how the questions
are marked: its confidence is below 0.75. Either the marks tell little by themselves, or another
reading, which takes other words for the questions, convinces nearly as much. A house that marks its
questions in one way gives 0.85 and more.

**Why it matters.** Everything else rests on who asks and who answers. A doubtful reading wants a
look before it is printed.

**Example.**

    "provenance": {"style": "alternation", "confidence": 0.66, ...}

**What to do.** Open `florilege explain FILE`, which shows what became of each paragraph and why. If
the reading is wrong, say how the questions are marked (`style`) or who speaks (`people`) in
anthology.toml.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.model import Interview
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule

_SURE = 0.75


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    found = document.provenance
    if found is None or not isinstance(document, Interview):
        return
    if found.confidence < _SURE:
        yield Finding(
            f"the questions were recognised by “{found.style}” with a confidence of only"
            f" {found.confidence:.2f}"
        )


RULE = Rule("FL208", "an interview recognised with doubts", Severity.INFO, _check)
