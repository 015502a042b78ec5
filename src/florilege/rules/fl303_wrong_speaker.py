"""A pull quote under the wrong name.

**What it finds.** A pull quote whose words, or some of them, were said by somebody else than those
it is given to: by its `speakers`, or by a line of credit under it ("— Ada Loftus"), which counts
for more. If both have said much the same, there is no finding; neither is there where the answers
do not tell who speaks.

**Why it matters.** It puts a person's words into another one's mouth: both will write to the
editor.

**Example.**

    > I am lonely in February.
    > — Marlow Teague

    **Oona Strand:** I am lonely in February.

**What to do.** Put the name of who said it under the quote, and in `speakers`; if the answer is
under the wrong name, correct that.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule


def _check(examined: Examined) -> Iterator[Finding]:
    for quote in examined.quotes:
        if quote.others:
            given, said = " and ".join(quote.claimed), " and ".join(quote.others)
            yield Finding(
                f"the pull quote is given to {given}, but it was said by {said}",
                quote.place,
                excerpt=quote.text,
                help=f"Give it to {said}, or quote what {given} said.",
            )


RULE = Rule("FL303", "a pull quote under the wrong name", Severity.ERROR, _check)
