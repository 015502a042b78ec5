"""A picture without a credit.

**What it finds.** Figures, the lead picture and portraits of people for which nobody says whose
picture it is. One finding a document has all the places.

**Why it matters.** Photographers have the right to be named (Berne Convention, Article 6 bis), and
an uncredited picture is the commonest claim a publisher has to pay.

**Example.**

    {"kind": "figure", "src": "ada.jpg", "alt": "Ada at the loom", "caption": "The workshop"}

**What to do.** Give the figure a `credit`; in Markdown and HTML a caption that ends in "Photo: A.
Verdier" is read as one.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.model import Document, Figure, Person
from florilege.rules.examined import Examined
from florilege.rules.places import located_blocks
from florilege.rules.rule import Finding, Rule, Spot


def _check(examined: Examined) -> Iterator[Finding]:
    bare = [*_bare_pictures(examined.document)]
    if bare:
        first, *more = bare
        count = f"{len(bare)} pictures have" if more else "a picture has"
        yield Finding(f"{count} no credit", first.block, excerpt=first.excerpt, more=tuple(more))


def _bare_pictures(document: Document) -> Iterator[Spot]:
    portraits = (agent.picture for agent in document.people if isinstance(agent, Person))
    for picture in (document.picture, *portraits):
        if picture and not (picture.credit or "").strip():
            yield Spot(excerpt=picture.src)
    for place, block in located_blocks(document):
        if isinstance(block, Figure) and not (block.credit or "").strip():
            yield Spot(place, block.src)


RULE = Rule("FL603", "a picture without a credit", Severity.INFO, _check)
