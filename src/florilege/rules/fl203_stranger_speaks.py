"""A speaker whom nobody has introduced.

**What it finds.** A turn or a pull quote whose speaker is none of the document's people.

**Why it matters.** Turns and people are joined by the name. A speaker who is nobody has no place in
the index, no role, and no voice that a reader could tell from the others.

**Example.**

    {"kind": "exchange", "answers": [{"speakers": ["A. Verdier"], ...}]}    and people: Alma Verdier

**What to do.** Write the speaker as among the people, or add the person with a role.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.model import Block, Exchange, PullQuote, turns
from florilege.rules.examined import Examined
from florilege.rules.located import located_blocks
from florilege.rules.rule import Finding, Rule, Spot


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    known = {agent.name for agent in document.people}
    strangers: dict[str, list[Spot]] = {}
    for place, block in located_blocks(document):
        for name in _speakers(block):
            if name not in known:
                strangers.setdefault(name, []).append(Spot(place, name))
    for name, (first, *more) in strangers.items():
        message = f"“{name}” speaks, and is none of the people"
        yield Finding(message, first.block, excerpt=name, more=tuple(more))


def _speakers(block: Block) -> Iterator[str]:
    if isinstance(block, PullQuote):
        yield from block.speakers
    elif isinstance(block, Exchange):
        for turn in turns(block):
            yield from turn.speakers


RULE = Rule("FL203", "a speaker whom nobody has introduced", Severity.WARNING, _check)
