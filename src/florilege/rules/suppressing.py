"""The page of what `florilege.anthology` says of suppressions."""

from florilege.diagnostics import Severity
from florilege.rules.page import Page

_UNUSED_SUPPRESSION = """\
**What it finds.** A `suppress` of a piece in anthology.toml that fits no finding about it. It is looked
for when the whole book is checked with all that the code stands for.

**Why it matters.** The fault was mended, or the code or the block is misspelt. What is left would hide
the next fault of its kind.

**Example.**

    { file = "ada.md", suppress = [{ code = "FL301", block = "q-3", reason = "Approved." }] }

**What to do.** Delete it, or correct its code or its block.
"""

SUPPRESSING = (Page("FL807", "a suppression without use", Severity.INFO, _UNUSED_SUPPRESSION),)
"""The codes, in order."""
