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

A shortened or altered quote in which a negation came or went, or a number or a name was
exchanged or added, is an error, because its sense has turned.

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
from florilege.model import Document, PullQuote, block_text
from florilege.rules.fidelity import Difference, Fidelity, Grade, grade, is_exact
from florilege.rules.places import located_blocks
from florilege.rules.rule import Finding, Rule
from florilege.rules.speech import Speech
from florilege.rules.spoken import spoken, written

_MOST_SHOWN = 4
_ADVICE = "Print what was said; “[…]” may stand for words that do not bear on the sense."


def _check(document: Document) -> Iterator[Finding]:
    quotes = [found for found in located_blocks(document) if isinstance(found[1], PullQuote)]
    if not quotes:
        return
    said = Speech(spoken(document), document.language)
    anywhere: Speech | None = None
    for place, block in quotes:
        text = block_text(block)
        found = grade(text, said)
        if found.grade is Grade.EMPTY:
            yield _empty(place, text)
        elif found.grade is Grade.NOT_FOUND:
            anywhere = anywhere or Speech(written(document), document.language)
            not_in_answers = is_exact(text, anywhere)
            yield _elsewhere(place, text) if not_in_answers else _never_said(place, text, found)
        elif found.grade is not Grade.EXACT:
            yield _changed(place, text, found)


def _empty(place: str | None, text: str) -> Finding:
    return Finding(
        "the pull quote is empty: it quotes nothing",
        place,
        excerpt=text.strip() or None,
        help="Quote an answer, or remove the pull quote.",
    )


def _elsewhere(place: str | None, text: str) -> Finding:
    return Finding(
        "the pull quote stands in no answer: the same words are in another part of the text",
        place,
        excerpt=text,
        help="Quote an answer, or make these words part of one if that is what they are.",
    )


def _never_said(place: str | None, text: str, found: Fidelity) -> Finding:
    nearest = f"The nearest words are “{found.said}”. " if found.said else ""
    return Finding(
        "the pull quote was not said",
        place,
        excerpt=text,
        severity=Severity.ERROR,
        help=f"{nearest}Quote what was said.",
    )


def _changed(place: str | None, text: str, found: Fidelity) -> Finding:
    what = f"is {found.grade}"
    if found.turned:
        what += ", which changes " + " and ".join(f"a {turning}" for turning in found.turned)
    differences = "; ".join(map(_described, found.differences[:_MOST_SHOWN]))
    more = "; and more" if len(found.differences) > _MOST_SHOWN else ""
    return Finding(
        f"the pull quote {what}: it was said “{found.said}”",
        place,
        excerpt=text,
        severity=Severity.ERROR if found.turned else None,
        help=f"{differences}{more}. {_ADVICE}",
    )


def _described(difference: Difference) -> str:
    if not difference.printed:
        return f"“{difference.said}” is left out"
    if not difference.said:
        return f"“{difference.printed}” is added"
    return f"“{difference.printed}” stands for “{difference.said}”"


RULE = Rule("FL301", "a pull quote that was not said", Severity.WARNING, _check)
