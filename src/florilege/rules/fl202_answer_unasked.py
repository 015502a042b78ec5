"""An answer without a question.

**What it finds.** An answer that no question precedes.

**Why it matters.** Most often the question was lost, or was taken for a section title or for the
end of the answer before. Somebody may also speak without being asked, at the opening of a
conversation for instance: then all is well, and this is only a pointer.

**Example.**

    Alma Verdier: I would plant the trees first.

**What to do.** Look at the source before the answer (`florilege explain` shows what each
paragraph was taken for) and bring the question back.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.model import Exchange
from florilege.rules.examined import Examined
from florilege.rules.places import located_blocks
from florilege.rules.rule import Finding, Rule
from florilege.rules.turns import opening, says_something


def _check(examined: Examined) -> Iterator[Finding]:
    for place, block in located_blocks(examined.document):
        if not isinstance(block, Exchange) or says_something(block.question):
            continue
        answer = next(filter(says_something, block.answers), None)
        if answer is not None:
            yield Finding("no question precedes this answer", place, opening(answer))


RULE = Rule("FL202", "an answer without a question", Severity.WARNING, _check)
