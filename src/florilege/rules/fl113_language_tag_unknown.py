"""A language tag that names no language.

**What it finds.** A tag of the document, or of foreign words in it, whose language or region is not
registered (BCP 47): "english", "xx", "en-UK".

**Why it matters.** Screen readers, browsers and reading systems pass over a tag that they do not
know, and read French with an English voice.

**Example.**

    "language": "en-UK"

**What to do.** Write the registered subtags: the language in two or three letters, the region in
two ("en-GB"), the script in four.
"""

from collections.abc import Iterator
from functools import cache

from florilege.diagnostics import Severity
from florilege.languages import UNDETERMINED
from florilege.model import ForeignLanguage, Heading, Paragraph, PullQuote
from florilege.rules.examined import Examined
from florilege.rules.located import located_blocks
from florilege.rules.rule import Finding, Rule

_SHORT, _LONGEST_LANGUAGE = 2, 3


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    told = _problem(document.language)
    if told:
        yield Finding(told, excerpt=document.language)
    seen = {document.language}
    for place, block in located_blocks(document):
        if not isinstance(block, Paragraph | Heading | PullQuote):
            continue
        for span in block.spans:
            for mark in span.marks:
                if isinstance(mark, ForeignLanguage) and mark.tag not in seen:
                    seen.add(mark.tag)
                    told = _problem(mark.tag)
                    if told:
                        yield Finding(told, place, span.text)


@cache
def _problem(tag: str) -> str | None:
    """What is wrong with a tag. Languages of three letters are too many to be known here."""
    primary, *rest = tag.split("-")
    languages, regions = _registered()
    short = len(primary) == _SHORT
    if len(primary) > _LONGEST_LANGUAGE or (short and primary.lower() not in languages):
        return f"“{tag}” names no language: “{primary}” is not registered"
    for subtag in rest:
        if len(subtag) == 1:
            break  # Extensions and private use have rules of their own.
        if len(subtag) == _SHORT and subtag.isalpha() and subtag.upper() not in regions:
            return f"“{tag}” names no region: “{subtag}” is not registered"
    return None


@cache
def _registered() -> tuple[frozenset[str], frozenset[str]]:
    """The languages and regions of the Unicode CLDR, which has all two-letter ones."""
    from babel import Locale  # noqa: PLC0415 - not loaded before a tag is looked at

    english = Locale("en")
    return frozenset((*english.languages, UNDETERMINED)), frozenset(english.territories)


RULE = Rule("FL113", "a language tag that names no language", Severity.WARNING, _check)
