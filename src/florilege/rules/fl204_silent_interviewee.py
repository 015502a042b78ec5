"""An interviewee who never speaks.

**What it finds.** Somebody with the role "interviewee" who says nothing in an interview in which
the others' answers carry their names.

**Why it matters.** Either the turns were given to somebody else, or the person is no interviewee
but is only talked about. Both put words, or silence, into the wrong mouth.

**Example.**

    "people": [{"name": "Alma Verdier", "roles": ["interviewee"]},
               {"name": "Carlo Quill", "roles": ["interviewee"]}]        and only Alma answers

**What to do.** Correct the speakers of the turns, or the role of the person.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.model import Role, iter_exchanges
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    answers = [answer for exchange in iter_exchanges(document) for answer in exchange.answers]
    # A turn without a speaker could be anybody's.
    if not answers or not all(answer.speakers for answer in answers):
        return
    heard = {name for answer in answers for name in answer.speakers}
    for agent in document.people:
        if Role.INTERVIEWEE in agent.roles and agent.name not in heard:
            yield Finding(f"“{agent.name}” is interviewed, and never speaks", excerpt=agent.name)


RULE = Rule("FL204", "an interviewee who never speaks", Severity.WARNING, _check)
