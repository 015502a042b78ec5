"""An exchange that begins in the middle of a sentence.

**What it finds.** A question that begins with a small letter, behind an answer that ends without
any sign of an end.

**Why it matters.** A line in bold or in italics inside an answer was then taken for a question, and
one answer was cut into two exchanges. Words of the guest are now the interviewer's.

**Example.**

    What we did there was, in the end,

    **a kind of weaving**

    with other means.

**What to do.** Join the two exchanges. In the source, mark the words as emphasis within their
paragraph.
"""

from collections.abc import Iterator
from itertools import pairwise

from florilege.diagnostics import Severity
from florilege.model import Exchange, plain_text
from florilege.rules.examined import Examined
from florilege.rules.located import located_of
from florilege.rules.rule import Finding, Rule
from florilege.rules.turns import opening


def _check(examined: Examined) -> Iterator[Finding]:
    exchanges = located_of(examined.document, Exchange)
    for (_, before), (place, exchange) in pairwise(exchanges):
        question = exchange.question
        if question is None or not before.answers:
            continue
        begins = plain_text(question).lstrip("«»“”„\"'‘’([ …\u00a0\u202f-–—")[:1]
        ends = plain_text(before.answers[-1]).rstrip()[-1:]
        if begins.islower() and (ends.isalnum() or ends in {",", "-", "–", "—"}):
            yield Finding(
                "the question goes on with the sentence of the answer before",
                place,
                excerpt=opening(question),
            )


RULE = Rule("FL206", "an exchange that begins within a sentence", Severity.WARNING, _check)
