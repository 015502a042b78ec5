"""A quote in the title or standfirst that was not said.

**What it finds.** Words between quotation marks in the title, the subtitle or the standfirst that
differ from what was said. They are graded like pull quotes (FL301), and looked for in the answers,
in a portrait or an article in all text. Four words are the least: fewer are a nickname, an idiom
or irony. A title of a work, with a capital on each long word, is left alone.

- *its sense has turned* (FL302): an error or a warning, as there;
- *altered*: a warning;
- *not found*: a warning in a title, for information in a standfirst, which may quote somebody else,
  name a book or tell what was said off the record;
- *shortened*: no finding, since a title is always short.

**Why it matters.** The title is what travels: it is shared, indexed and cited without the text
that could put it right.

**Example.**

    "I hate this town": an evening with Ada Loftus

    I don't hate this town, I just know it too well.

**What to do.** Quote what was said, or take the quotation marks off.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from florilege.diagnostics import Severity
from florilege.fidelity import Fidelity, Grade, Speech, grade, printed_quotes, read_quotation
from florilege.model import Document, Paragraph, block_text, standing_text
from florilege.rules.examined import Examined
from florilege.rules.located import located
from florilege.rules.rule import Finding, Rule
from florilege.rules.spoken import body, told

_LEAST_WORDS = 4
_LONG_WORD = 4


@dataclass(frozen=True, slots=True)
class _Quote:
    """A quote, where it stands ("title") and, in the standfirst, in which block and where."""

    text: str
    field: str
    block: str | None = None
    offset: int | None = None


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    quotes = list(_quotes(document))
    if not quotes:
        return
    speech = Speech(told(document), document.language, [each.name for each in document.people])
    anywhere: Speech | None = None
    for quote in quotes:
        if len(read_quotation(quote.text, speech.language).words) < _LEAST_WORDS:
            continue
        found = grade(quote.text, speech)
        if found.grade is Grade.NOT_FOUND:
            anywhere = anywhere or Speech(body(document), document.language)
            if _is_title(quote.text) or _is_faithful(grade(quote.text, anywhere)):
                continue
        if found.turned or not _is_faithful(found):
            yield _finding(quote, found)


def _quotes(document: Document) -> Iterator[_Quote]:
    fields = {"title": document.title, "subtitle": document.subtitle}
    for field, text in fields.items():
        for quote in printed_quotes(text or ""):
            yield _Quote(quote.text, field)
    for place, block in located(document.standfirst, None):
        if isinstance(block, Paragraph):
            text = standing_text(block)
            is_whole = text == block_text(block)
            for quote in printed_quotes(text):
                at = quote.start if block.id and is_whole else None
                yield _Quote(quote.text, "standfirst", place, at)


def _is_title(text: str) -> bool:
    """Whether all long words have a capital, as in "The Old Man and the Sea"."""
    return all(word[0].isupper() for word in text.split() if len(word) > _LONG_WORD)


def _is_faithful(found: Fidelity) -> bool:
    return found.grade in (Grade.EXACT, Grade.SHORTENED)


def _finding(quote: _Quote, found: Fidelity) -> Finding:
    if found.grade is Grade.NOT_FOUND:
        what = "was not said"
        advice = f"The nearest words are “{found.said}”. " if found.said else ""
    else:
        turned = (
            ", which changes " + " and ".join(each.described for each in found.turned)
            if found.turned
            else ""
        )
        what = f"is {found.grade}{turned}: it was said “{found.said}”"
        advice = ""
    return Finding(
        f"a quote in the {quote.field} {what}",
        quote.block,
        excerpt=quote.text.strip(),
        offset=quote.offset,
        severity=_severity(quote, found),
        help=f"{advice}Quote what was said, or take the quotation marks off.",
    )


def _severity(quote: _Quote, found: Fidelity) -> Severity:
    if any(turning.is_certain for turning in found.turned):
        return Severity.ERROR
    elsewhere = quote.field == "standfirst" and found.grade is Grade.NOT_FOUND
    return Severity.INFO if elsewhere else Severity.WARNING


RULE = Rule(
    "FL305", "a quote in the title or standfirst that was not said", Severity.WARNING, _check
)
