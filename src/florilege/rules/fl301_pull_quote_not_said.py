"""A pull quote that was not said.

**What it finds.** A pull quote that differs from what was said. Each one is laid beside the
answers (beside all other text, in a portrait or an article) and graded:

- *exact*: these words in this order, from the beginning of a clause to the end of one. No
  finding. Case, spaces, variants of writing and punctuation besides question marks do not count,
  words marked as left out ("[…]", "…") or as the editor's own ("[the team]") neither.
- *shortened*: words were left out, in the middle or where the sentence went on. A warning that
  shows what was said.
- *altered*: words were exchanged, added or moved, or what was asked is stated. A warning that
  shows what was said.
- *not found*: an error.
- *empty*: a pull quote of marks alone, "«»" or "[…]". A warning.

What goes before or behind in the same sentence counts as left out if it denies, sets a condition
or gives the words as somebody else's view: "if it rains, we win" is no "we win". The same holds
for what "[…]" leaves out of a sentence, and for any omission or addition in brackets that
outweighs the words quoted. The words that are looked for stand under `[sense]` in the file of
each language; they are taken at their word, and irony is not heard. In a portrait, whose
narrator's words are not those of the person quoted, this stops at quotation marks.

Numbers are compared as numbers ("vingt-cinq" is "25"), a line of credit under the quote ("— Ada
Loftus") is no part of it. Sentences of one quote that were said in different answers are graded
one by one; the whole is at best shortened. Where the same words were said twice, the passage that
the quote names in `from` counts, then the one by its speaker. Any other word that is exchanged,
"must" for "can", "hate" for "love", makes a quote altered; what it does to the sense is for a
reader to say. What can be told from the words alone is a finding of FL302 besides.

The passage is shown with the differences marked: [-what was said and is not printed-], {+what is
printed and was not said+}.

**Why it matters.** A pull quote is read by more people than any other sentence of an interview,
and it stands under somebody's name. A publisher answers for every word of it.

**Example.**

    > What I love about the service is the variety of its trades.

    I could go on for hours! What I love about the service is the great variety of its trades,
    old and new.

**What to do.** Print what was said, or mark what is left out with "[…]" if the sense stays. What
a person said is never changed for you.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.fidelity import Fidelity, Grade, Speech, is_exact
from florilege.rules.examined import Examined
from florilege.rules.pull_quotes import Graded
from florilege.rules.rule import Finding, Rule
from florilege.rules.spoken import written

_NOWHERE = "Quote what was said; if it was said, but stands only here, make it part of an answer."
_ADVICE = "Print what was said; “[…]” may stand for words that do not bear on the sense."


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    anywhere: Speech | None = None
    for quote in examined.quotes:
        found = quote.fidelity
        if found.grade is Grade.EMPTY:
            yield _empty(quote)
        elif found.grade is Grade.NOT_FOUND:
            anywhere = anywhere or Speech(written(document), document.language)
            elsewhere = is_exact(quote.quote, anywhere)
            yield _elsewhere(quote) if elsewhere else _never_said(quote)
        elif found.grade is not Grade.EXACT:
            yield _changed(quote)


def _empty(quote: Graded) -> Finding:
    return Finding(
        "the pull quote is empty: it quotes nothing",
        quote.place,
        excerpt=quote.text.strip() or None,
        help="Quote an answer, or remove the pull quote.",
    )


def _elsewhere(quote: Graded) -> Finding:
    return Finding(
        "the pull quote stands in no answer: the same words are in another part of the text",
        quote.place,
        excerpt=quote.text,
        help="Quote an answer, or make these words part of one if that is what they are.",
    )


def _never_said(quote: Graded) -> Finding:
    said = quote.fidelity.said
    nearest = f"The nearest words are “{said}”. Quote what was said." if said else _NOWHERE
    return Finding(
        "the pull quote was not said",
        quote.place,
        excerpt=quote.text,
        severity=Severity.ERROR,
        help=nearest,
    )


def _changed(quote: Graded) -> Finding:
    found = quote.fidelity
    apart = " and put together from several answers" if len(found.stretches) > 1 else ""
    return Finding(
        f"the pull quote is {found.grade}{apart}: it was said “{found.said}”",
        quote.place,
        excerpt=quote.text,
        help=f"{_compared(found)}{_ADVICE}",
    )


def _compared(found: Fidelity) -> str:
    return f"Compare “{found.marked}”. " if found.differences else ""


RULE = Rule("FL301", "a pull quote that was not said", Severity.WARNING, _check)
