"""A passage that is quoted twice.

**What it finds.** A pull quote that repeats, for three fifths of its words or more, a passage that
another pull quote before it was taken from.

**Why it matters.** A pull quote is there to draw the reader in; the second time it draws nobody.
Most often a quote was moved and its old place forgotten, or a page repeats its lead.

**Example.**

    > What I love about the service is the variety of its trades.

    > The variety of its trades!

**What to do.** Take one of the two out, or quote another passage.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.fidelity import Stretch
from florilege.rules.examined import Examined
from florilege.rules.pull_quotes import Graded
from florilege.rules.rule import Finding, Rule

_LEAST_SHARED = 0.6


def _check(examined: Examined) -> Iterator[Finding]:
    quotes = examined.quotes
    again = sorted((second, first) for first, second in _repeated(quotes))
    for second, first in again:
        yield Finding(
            f"the pull quote repeats a passage that was quoted before: “{quotes[first].text}”",
            quotes[second].place,
            excerpt=quotes[second].text,
            help="Take one of the two out, or quote another passage.",
        )


def _repeated(quotes: tuple[Graded, ...]) -> Iterator[tuple[int, int]]:
    """Pairs of quotes from one passage, the one that comes first in the document first.

    The passages are swept in the order of the speech. Each is compared with the one that
    reaches furthest among those before, so that the time stays linear.
    """
    taken = sorted(
        (stretch, index)
        for index, quote in enumerate(quotes)
        for stretch in quote.fidelity.stretches[:1]
    )
    furthest: tuple[Stretch, int] | None = None
    for stretch, index in taken:
        if furthest and _shared(furthest[0], stretch) >= _LEAST_SHARED:
            yield min(index, furthest[1]), max(index, furthest[1])
        if furthest is None or stretch.end > furthest[0].end:
            furthest = (stretch, index)


def _shared(one: Stretch, other: Stretch) -> float:
    """The part of the shorter stretch that both have."""
    shorter = min(one.end - one.start, other.end - other.start)
    return (min(one.end, other.end) - max(one.start, other.start)) / shorter


RULE = Rule("FL304", "a passage that is quoted twice", Severity.INFO, _check)
