"""One person under two spellings.

**What it finds.** Two of a document's people whose names differ only in capitals, accents, hyphens,
punctuation or the order of their parts; by a letter or two in a long name; or by a given name that
one of them shortens to its initial.

**Why it matters.** The person appears twice in the credits and in the index, and the turns under
one spelling are not found under the other.

**Example.**

    "people": [{"name": "Anne-Laure Verdier", ...}, {"name": "Anne Laure Verdier", ...}]

**What to do.** Choose one spelling in the source, or name the person for the piece in
anthology.toml, the other spelling among the `labels`. Where they are two people, let the finding
stand: `suppress` in the configuration.
"""

from collections.abc import Iterator
from itertools import combinations, islice

from florilege.diagnostics import Severity
from florilege.model import Person
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.spellings import Spelling, look_alike

_MOST_PAIRS = 2_000


def _check(examined: Examined) -> Iterator[Finding]:
    people = [
        Spelling.of(agent.name) for agent in examined.document.people if isinstance(agent, Person)
    ]
    for one, other in islice(combinations(people, 2), _MOST_PAIRS):
        if look_alike(one, other):
            yield Finding(
                f"“{one.name}” and “{other.name}” look like one person", excerpt=other.name
            )


RULE = Rule("FL108", "one person under two spellings", Severity.WARNING, _check)
