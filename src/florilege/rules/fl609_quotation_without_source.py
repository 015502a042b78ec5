"""A quotation from elsewhere without its source.

**What it finds.** A block quote of twenty words or more in which nothing is linked and that does
not end in a line such as "— Ada Quill, The Loom". Pull quotes are from the piece itself and are not
meant, and a quotation inside of another is counted with it.

**Why it matters.** The right to quote asks for the source (Berne Convention, Article 10 paragraph
3), and a reader wants to look it up.

**Example.**

    > The loom is a machine that remembers, and what it remembers is the hand of
    > whoever sat before it last, and the one before, back to the first.

**What to do.** Add a line "— name, work" at its end, or link the source.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.model import (
    BlockQuote,
    Heading,
    Link,
    Paragraph,
    descend,
    plain_text,
)
from florilege.rules.examined import Examined
from florilege.rules.located import located_of
from florilege.rules.rule import Finding, Rule, Spot

_FEWEST_WORDS = 20
_DASHES = ("—", "–", "―", "-", "~")
_EXCERPT = 80


def _check(examined: Examined) -> Iterator[Finding]:
    bare = (
        Spot(place, plain_text(quote)[:_EXCERPT].strip())
        for place, quote in located_of(examined.document, BlockQuote, closed=(BlockQuote,))
        if _lacks_source(quote)
    )
    return Finding.of_all(bare, ("a quotation has no source", "{count} quotations have no source"))


def _lacks_source(quote: BlockQuote) -> bool:
    lines = plain_text(quote).strip().splitlines()
    if sum(len(line.split()) for line in lines) < _FEWEST_WORDS:
        return False
    return not lines[-1].lstrip().startswith(_DASHES) and not _is_linked(quote)


def _is_linked(quote: BlockQuote) -> bool:
    return any(
        isinstance(mark, Link)
        for block in descend([quote])
        if isinstance(block, Paragraph | Heading)
        for span in block.spans
        for mark in span.marks
    )


RULE = Rule("FL609", "a quotation without its source", Severity.INFO, _check)
