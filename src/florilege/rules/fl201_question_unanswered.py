"""A question without an answer.

**What it finds.** A question that no answer follows.

**Why it matters.** The answer was lost on the way from the recording, or it was taken for
something else (a caption, a section title, the next question). Readers see a question that
leads nowhere.

**Example.**

    What did you do before?
    And what would you do again?
    I would plant the trees first.

**What to do.** Look at the source behind the question (`florilege explain` shows what each
paragraph was taken for) and bring the answer back. Join the two, where one question was
printed on two lines.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.model import Document, Exchange
from florilege.rules.places import located_blocks
from florilege.rules.rule import Finding, Rule
from florilege.rules.turns import opening, says_something


def _check(document: Document) -> Iterator[Finding]:
    for place, block in located_blocks(document):
        if not isinstance(block, Exchange) or block.question is None:
            continue
        if says_something(block.question) and not any(map(says_something, block.answers)):
            yield Finding("nobody answers this question", place, opening(block.question))


RULE = Rule("FL201", "a question without an answer", Severity.WARNING, _check)
