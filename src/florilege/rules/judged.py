"""The page of what an outside judge finds in a book that was made, after all rules have run."""

from florilege.diagnostics import Severity
from florilege.rules.page import Page

_EPUBCHECK = """\
**What it finds.** What EPUBCheck says of the book that `florilege build --validate` has made. Errors are
errors, warnings warnings, and its usage messages are information. When the place lies in a piece or
a chapter, the finding names its file, and the line of the paragraph when that is a raw one.

**Why it matters.** Shops and libraries refuse books that EPUBCheck does not pass.

**Example.**

    EPUBCheck RSC-012: Fragment identifier is not defined.

**What to do.** Most often a theme or a picture is the cause. If it is neither, it is a fault of ours: report
it. EPUBCheck needs Java and the extra `epubcheck`.
"""

JUDGED: tuple[Page, ...] = (Page("FL951", "what EPUBCheck finds", Severity.ERROR, _EPUBCHECK),)
"""The codes, in order; `florilege.anthology.epubcheck` makes the findings."""
