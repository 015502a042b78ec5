"""An answer with a question in it that may be the next one.

**What it finds.** A paragraph inside an answer that is nothing but a question to "you", with more of
the answer before and behind it, in an interview most of whose questions end in a question mark.

**Why it matters.** When the mark of a question is lost (the bold, the name before it), two exchanges
become one: the guest then seems to ask, and the interviewer to be silent.

**Example.**

    **What did you do before?**
    I was a weaver.

    And what would you do again?

    I would plant the trees first.

**What to do.** Look at the paragraph. If the interviewer asks it, mark it in the source as the other
questions are, or make two exchanges of the one. If the guest asks, nothing.
"""

import re
from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.languages import load_language
from florilege.model import Exchange, Paragraph, Turn, block_text, plain_text
from florilege.rules.examined import Examined
from florilege.rules.located import located_of
from florilege.rules.rule import Finding, Rule
from florilege.rules.turns import QUESTION_MARKS

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*+")
_LONGEST = 240
_SHARE = 0.5


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    addressed = load_language(document.language).questions.second_person
    exchanges = list(located_of(document, Exchange))
    asked = [_asks(plain_text(block.question)) for _, block in exchanges if block.question]
    if not asked or sum(asked) < _SHARE * len(asked):
        return
    for place, exchange in exchanges:
        for answer in exchange.answers:
            for paragraph in _inner_paragraphs(answer):
                text = block_text(paragraph).strip()
                if _asks(text) and len(text) <= _LONGEST and _addresses(text, addressed):
                    yield Finding(
                        "this may be the next question", paragraph.id or place, excerpt=text
                    )


def _inner_paragraphs(answer: Turn) -> Iterator[Paragraph]:
    for block in answer.blocks[1:-1]:
        if isinstance(block, Paragraph):
            yield block


def _asks(text: str) -> bool:
    return text.rstrip().endswith(QUESTION_MARKS)


def _addresses(text: str, addressed: frozenset[str]) -> bool:
    words = (match[0].lower().replace("'", "’") for match in _WORD.finditer(text))
    return any(word in addressed for word in words)


RULE = Rule("FL205", "an answer that may hold the next question", Severity.INFO, _check)
