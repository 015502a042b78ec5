"""An interview in which nobody is interviewed, or a portrait of nobody.

**What it finds.** An interview in which no person or organisation has the role "interviewee",
or a portrait in which none has the role "subject". Articles need neither.

**Why it matters.** The name heads the piece, stands in the index of people, and tells catalogues
and search engines whose words these are. Words that belong to nobody cannot be cited.

**Example.**

    {"kind": "interview", "people": [{"name": "Côme Lasserre", "roles": ["interviewer"]}], ...}

**What to do.** Name the person in the title or the standfirst, or give them for the piece in
anthology.toml: `people = [{name = "Alma Verdier", roles = ["interviewee"]}]`.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.model import Role
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule

_WANTED = {
    "interview": (Role.INTERVIEWEE, "nobody is interviewed: no one has the role “interviewee”"),
    "portrait": (Role.SUBJECT, "nobody is portrayed: no one has the role “subject”"),
}


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    if document.kind not in _WANTED:
        return
    role, message = _WANTED[document.kind]
    if not any(role in agent.roles for agent in document.people):
        yield Finding(message)


RULE = Rule("FL102", "nobody is interviewed or portrayed", Severity.WARNING, _check)
