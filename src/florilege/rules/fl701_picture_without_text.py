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
from florilege.model.text_alternative import is_silent
from florilege.rules.examined import Examined
from florilege.rules.located import located_pictures
from florilege.rules.rule import Finding, Rule, Spot


def _check(examined: Examined) -> Iterator[Finding]:
    silent = (
        Spot(place, picture.alt or picture.src)
        for place, picture in located_pictures(examined.document)
        if is_silent(picture)
    )
    wording = ("a picture has no text alternative", "{count} pictures have no text alternative")
    return Finding.of_all(silent, wording)


RULE = Rule("FL701", "a picture without a text alternative", Severity.WARNING, _check)
