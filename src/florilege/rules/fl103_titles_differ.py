"""A title that another source gives otherwise.

**What it finds.** A title in the metadata of the source that has less than half of its words in
common with the title that was taken; or, where the title was taken from the metadata, the only
heading of the first level, when it says something else.

**Why it matters.** One of them is wrong: left over from another piece, made for search engines,
or the name of the section. Readers, catalogues and links show whichever they find first.

**Example.**

    <meta property="og:title" content="Seven things you never knew about rope">
    ...
    <h1>The last ferry</h1>

**What to do.** Say which one is meant: `title` in the front matter, or for the piece in
anthology.toml. `provenance.origins` says where the present one was found.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rivals import rivals_of
from florilege.rules.rule import Finding, Rule


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    for rival in rivals_of(document, "title"):
        yield Finding(
            f"the title is “{document.title}”, but {rival.origin} says “{rival.value}”",
            excerpt=rival.value,
        )


RULE = Rule("FL103", "a title that another source gives otherwise", Severity.INFO, _check)
