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
from florilege.rules.examined import Examined
from florilege.rules.located import located_pictures
from florilege.rules.rule import Finding, Rule, Spot


def _check(examined: Examined) -> Iterator[Finding]:
    bare = (
        Spot(place, picture.src)
        for place, picture in located_pictures(examined.document)
        if not (picture.credit or "").strip()
    )
    return Finding.of_all(bare, ("a picture has no credit", "{count} pictures have no credit"))


RULE = Rule("FL603", "a picture without a credit", Severity.INFO, _check)
