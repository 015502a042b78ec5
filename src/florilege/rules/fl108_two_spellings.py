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

import unicodedata
from collections.abc import Iterator
from itertools import combinations, islice

from florilege.diagnostics import Severity
from florilege.model import Document, Person
from florilege.rules.rule import Finding, Rule

_MOST_PAIRS = 2_000
_LONG_NAME = 10
_ALIKE = 92.0


def _check(document: Document) -> Iterator[Finding]:
    people = [agent for agent in document.people if isinstance(agent, Person)]
    for one, other in islice(combinations(people, 2), _MOST_PAIRS):
        if _is_same(_parts(one.name), _parts(other.name)):
            yield Finding(
                f"“{one.name}” and “{other.name}” look like one person", excerpt=other.name
            )


def _parts(name: str) -> list[str]:
    """The parts of a name, without capitals, accents and signs."""
    plain = unicodedata.normalize("NFD", name.casefold())
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return "".join(c if c.isalnum() else " " for c in kept).split()


def _is_same(one: list[str], other: list[str]) -> bool:
    if not one or not other:
        return False
    if sorted(one) == sorted(other) or "".join(one) == "".join(other):
        return True
    if len(one) != len(other) or len(one) == 1:
        return False
    if one[-1] == other[-1]:
        return all(_shortens(a, b) or _shortens(b, a) for a, b in zip(one, other, strict=True))
    return _is_misspelt(" ".join(one), " ".join(other))


def _shortens(short: str, full: str) -> bool:
    return short == full or (len(short) == 1 and full.startswith(short))


def _is_misspelt(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _LONG_NAME:
        return False
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only long names of equal shape need it

    return ratio(one, other) >= _ALIKE


RULE = Rule("FL108", "one person under two spellings", Severity.WARNING, _check)
