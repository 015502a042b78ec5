"""A claim of accessibility that the book refutes.

**What it finds.** A book for which `accessibility` in the manifest declares that it conforms, although
a picture in it has no text alternative.

**Why it matters.** That fails WCAG 2, criterion 1.1.1, at every level: the claim is not true, and an
EPUB that shows the picture does not make it.

**Example.**

    [accessibility]
    conforms_to = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"

**What to do.** Describe every picture (FL701 names them), or leave the claim out.
"""

from collections.abc import Iterator

from florilege.config import Config
from florilege.diagnostics import Severity
from florilege.model import (
    Anthology,
    Document,
    Figure,
    Person,
    Piece,
    Role,
    iter_blocks,
    iter_texts,
)
from florilege.model.text_alternative import is_silent
from florilege.rules.rule import BookRule, Finding

_SHOWN = frozenset({Role.INTERVIEWEE, Role.SUBJECT})
"""Whose portraits books show."""


def _check(anthology: Anthology, _config: Config) -> Iterator[tuple[Piece | None, Finding]]:
    if anthology.accessibility is None:
        return
    bare = sum(_undescribed(text.document) for text in iter_texts(anthology))
    if bare:
        count = f"{bare} pictures have" if bare > 1 else "a picture has"
        claim = anthology.accessibility.conforms_to
        yield None, Finding(f"{count} no text alternative, which refutes “{claim}”", excerpt=claim)


def _undescribed(document: Document) -> int:
    people = (agent for agent in document.people if isinstance(agent, Person))
    portraits = (person.picture for person in people if _SHOWN.intersection(person.roles))
    figures = (block for block in iter_blocks(document) if isinstance(block, Figure))
    pictures = (document.picture, *portraits, *figures)
    return sum(picture is not None and is_silent(picture) for picture in pictures)


RULE = BookRule("FL702", "a claim of accessibility that the book refutes", Severity.WARNING, _check)
