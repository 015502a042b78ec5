"""An identifier that its check digit refutes.

**What it finds.** An ISBN, ISSN or ORCID identifier whose last figure does not follow from the
others, and a DOI or Wikidata identifier that is not of its form; among the identifiers of the
document, of its publication and of its people (`same_as`).

**Why it matters.** A digit is wrong or two are exchanged: the identifier names nothing, or somebody
else's book.

**Example.**

    "same_as": ["https://orcid.org/0000-0002-1825-0079"]

**What to do.** Copy the identifier again from where it was issued.
"""

from collections.abc import Iterator

from florilege.check_digits import is_isbn, is_issn
from florilege.diagnostics import Severity
from florilege.model import Document
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule
from florilege.rules.unsound import unsound


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    publication = document.publication
    if publication is not None and publication.isbn and not is_isbn(publication.isbn):
        yield _finding("ISBN", publication.isbn)
    if publication is not None and publication.issn and not is_issn(publication.issn):
        yield _finding("ISSN", publication.issn)
    for text in _identifiers(document):
        if found := unsound(text):
            yield _finding(*found)


def _identifiers(document: Document) -> Iterator[str]:
    yield from document.identifiers
    for agent in document.people:
        yield from agent.same_as


def _finding(name: str, identifier: str) -> Finding:
    return Finding(f"“{identifier}” is no {name}: a figure is wrong or missing", excerpt=identifier)


RULE = Rule("FL111", "an identifier that is not sound", Severity.WARNING, _check)
