"""Questions that are longer than their answers, over and over.

**What it finds.** An interview of four exchanges or more in which most questions have more
characters than what answers them.

**Why it matters.** Guests say more than those who ask. Where it is the other way round, the roles
were mostly taken the wrong way: the answers for the questions.

**Example.**

    CARLO: We had been at sea for nine days, and on the tenth ...
    ALMA: And then?

**What to do.** Look who is who. `people` in anthology.toml, or front matter, says it to the parser:
`people = [{name = "Carlo Quill", roles = ["interviewee"]}]`.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.model import Exchange, iter_exchanges, plain_text
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule

_FEWEST_EXCHANGES = 4
_SHARE = 0.6


def _check(examined: Examined) -> Iterator[Finding]:
    whole = [each for each in iter_exchanges(examined.document) if each.question and each.answers]
    longer = [each for each in whole if _is_longer(each)]
    if len(whole) >= _FEWEST_EXCHANGES and len(longer) >= _SHARE * len(whole):
        yield Finding(
            f"{len(longer)} of {len(whole)} questions are longer than their answers",
            longer[0].id,
            help="Look whether those who ask and those who answer were mistaken for each other.",
        )


def _is_longer(exchange: Exchange) -> bool:
    question = plain_text(exchange.question) if exchange.question else ""
    return len(question) > sum(len(plain_text(answer)) for answer in exchange.answers)


RULE = Rule("FL207", "questions longer than their answers", Severity.WARNING, _check)
