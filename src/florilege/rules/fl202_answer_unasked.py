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
from florilege.rules.located import located_of
from florilege.rules.rule import Finding, Rule
from florilege.rules.turns import opening, says_something


def _check(examined: Examined) -> Iterator[Finding]:
    for place, exchange in located_of(examined.document, Exchange):
        answer = next(filter(says_something, exchange.answers), None)
        if answer is not None and not says_something(exchange.question):
            yield Finding("no question precedes this answer", place, opening(answer))


RULE = Rule("FL202", "an answer without a question", Severity.WARNING, _check)
