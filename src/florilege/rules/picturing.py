"""The pages of what is noticed when pictures are brought along; only the pages stand here."""

from florilege.diagnostics import Severity
from florilege.rules.page import Page

_MISSING_PICTURE = """\
**What it finds.** A picture of the text that is missing, lies outside of the folder, is no PNG, JPEG,
GIF or WebP, is damaged or cut off, or has more than 20 MB or 100 million pixels; the cover of an
anthology that is one of these.

**Why it matters.** Pages and books can show only what is there: they print its caption alone.

**Example.**

    ![The workshop](pictures/workshop.tiff)

**What to do.** Put the picture where its name says, relative to the piece and inside the folder
of the manifest, or name another.
"""

_REMOTE_PICTURE = """\
**What it finds.** Pictures that the text takes from the web. One finding a document has all the places.

**Why it matters.** florilege fetches nothing: not everything that can be loaded may be published, and
a book must not depend on somebody's server. Pages and books link to such a picture in its place.

**Example.**

    ![The workshop](https://example.org/workshop.jpg)

**What to do.** Ask whose picture it is; with leave, save it beside the piece and name the file.
"""

_OTHER_SUFFIX = """\
**What it finds.** A picture whose content is of another format than its name says. The content counts:
in pages and books it gets the right suffix.

**Why it matters.** Other programs go by the name, and refuse it.

**Example.** "workshop.jpg" that a page served as WebP.

**What to do.** Rename the file.
"""

PICTURING: tuple[Page, ...] = (
    Page("FL501", "a picture that is missing", Severity.WARNING, _MISSING_PICTURE),
    Page("FL502", "a picture on the web", Severity.INFO, _REMOTE_PICTURE),
    Page("FL503", "a picture of another format", Severity.INFO, _OTHER_SUFFIX),
)
"""The codes, in order."""
