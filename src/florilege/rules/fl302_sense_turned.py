"""A pull quote whose sense has turned.

**What it finds.** A pull quote that was said, shortened or altered (FL301 shows how), where the
words that differ turn its sense. An error:

- *a negation* that came or went: "I was never afraid" is no "I was afraid";
- *a number*, or the sign beside it, that was exchanged or added: 1989 for 1998, 40 € for 40 %;
- *a name* that was exchanged or added.

A warning, since only a reader can say whether they bear on what is quoted:

- *a condition* that was left out: "if it rains, we win" is no "we win";
- *whose view it is*, left out: "they say we lost" is no "we lost";
- *a reservation* that was left out: "most", "perhaps", "almost".

To leave out a number, a name or a whole sentence is fair. The words that are looked for stand
under `[sense]` in the file of each language. A name is known by its capital inside a sentence, or
because it is one of the document's people; in German, where every noun has a capital, by the
people alone.

**Why it matters.** Of all mistakes in a quote these are the ones that make somebody say what they
did not mean, and the ones that are most easily made by shortening.

**Example.**

    > I was afraid of the machine.

    I was never afraid of the machine.

**What to do.** Print what was said, with the word that bears on the sense.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.fidelity import Difference
from florilege.rules.examined import Examined
from florilege.rules.pull_quotes import Graded
from florilege.rules.rule import Finding, Rule

_LONGEST = 80


def _check(examined: Examined) -> Iterator[Finding]:
    for quote in examined.quotes:
        if quote.fidelity.turned:
            yield _turned(quote)


def _turned(quote: Graded) -> Finding:
    turned = quote.fidelity.turned
    differences = [each for each in quote.fidelity.differences if each.turned]
    certain = any(turning.is_certain for turning in turned)
    changed = "changes" if certain else "leaves out"
    what = " and ".join(turning.described for turning in turned)
    described = "; ".join(dict.fromkeys(map(_described, differences)))
    return Finding(
        f"the pull quote {changed} {what}: {described}",
        quote.place,
        excerpt=quote.text,
        severity=None if certain else Severity.WARNING,
        help="Print what was said, with the words that bear on the sense.",
    )


def _described(difference: Difference) -> str:
    said, printed = _shortened(difference.said), _shortened(difference.printed)
    if not printed:
        return f"“{said}” is left out"
    if not said:
        return f"“{printed}” is added"
    return f"“{printed}” stands for “{said}”"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + "…"


RULE = Rule("FL302", "a pull quote whose sense has turned", Severity.ERROR, _check)
