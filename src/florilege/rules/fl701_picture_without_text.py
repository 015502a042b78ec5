"""A picture that says nothing to who cannot see it.

**What it finds.** A figure without a text alternative, and one whose text alternative is only the
name of a file ("IMG_2041.jpg"). An empty text, `alt=""`, says that the picture is decoration, and
is right.

**Why it matters.** A reader who hears the book hears the text instead of the picture, or else the
name of its file (WCAG 2.2, success criterion 1.1.1; EPUB Accessibility 1.1, section 3.2).

**Example.**

    ![](IMG_2041.jpg)

**What to do.** Say in a sentence what there is to see; say nothing, `alt=""`, of an ornament.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.model import Document, Figure, Person
from florilege.model.text_alternative import is_silent
from florilege.rules.examined import Examined
from florilege.rules.places import located_blocks
from florilege.rules.rule import Finding, Rule, Spot


def _check(examined: Examined) -> Iterator[Finding]:
    silent = list(_silent_pictures(examined.document))
    if silent:
        first, *more = silent
        count = f"{len(silent)} pictures have" if more else "a picture has"
        yield Finding(
            f"{count} no text alternative", first.block, excerpt=first.excerpt, more=tuple(more)
        )


def _silent_pictures(document: Document) -> Iterator[Spot]:
    portraits = (agent.picture for agent in document.people if isinstance(agent, Person))
    for picture in (document.picture, *portraits):
        if picture and is_silent(picture):
            yield Spot(excerpt=picture.alt or picture.src)
    for place, block in located_blocks(document):
        if isinstance(block, Figure) and is_silent(block):
            yield Spot(place, block.alt or block.src)


RULE = Rule("FL701", "a picture without a text alternative", Severity.WARNING, _check)
