"""A question without an answer.

**What it finds.** A question that no answer follows. A remark of the interviewer to which nobody says
anything is only a pointer, and one that closes the conversation ("Thank you very much.") is well.

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
from florilege.model import Exchange, Turn, plain_text
from florilege.rules.examined import Examined
from florilege.rules.located import located_of
from florilege.rules.rule import Finding, Rule
from florilege.rules.turns import QUESTION_MARKS, opening, says_something


def _check(examined: Examined) -> Iterator[Finding]:
    exchanges = list(located_of(examined.document, Exchange))
    for number, (place, block) in enumerate(exchanges, start=1):
        question = block.question
        if question is None or not says_something(question):
            continue
        if any(map(says_something, block.answers)):
            continue
        if _asks(question):
            yield Finding("nobody answers this question", place, opening(question))
        elif number < len(exchanges):
            yield Finding(
                "nobody answers this remark", place, opening(question), severity=Severity.INFO
            )


def _asks(question: Turn) -> bool:
    return any(mark in plain_text(question) for mark in QUESTION_MARKS)


RULE = Rule("FL201", "a question without an answer", Severity.WARNING, _check)
