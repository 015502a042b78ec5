"""What a book claims about its accessibility: computed from what is in it, nothing more.

EPUB Accessibility 1.1, section 2, with the schema.org accessibility vocabulary. Conformance and
its certifier are for a human to declare: they are written when one does, and nothing in the book
refutes it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from florilege.exporters.epub.package import MetadataEntry, refined
from florilege.languages import Language
from florilege.model import Accessibility


@dataclass(frozen=True, slots=True)
class BookFacts:
    """What the claims rest on.

    Attributes:
        pictures: How many pictures the text shows; the cover is none of them.
        described: How many of them have a text alternative, be it empty for decoration.
        animated: Whether a picture may move; nobody has looked how fast it flashes.
        indexed: Whether there is an index.
        asks: Whether there is a question.
        sizes_fixed: Whether the style sheet fixes the size of the type.
    """

    pictures: int
    described: int
    animated: bool
    indexed: bool
    asks: bool
    sizes_fixed: bool

    @property
    def all_described(self) -> bool:
        """Whether no picture lacks a text alternative."""
        return self.described == self.pictures


def accessibility_entries(facts: BookFacts, words: Language) -> Iterator[MetadataEntry]:
    """The claims as package metadata."""
    yield _claim("accessMode", "textual")
    if facts.pictures:
        yield _claim("accessMode", "visual")
        yield _claim("accessModeSufficient", "textual,visual")
    if facts.all_described:
        yield _claim("accessModeSufficient", "textual")
    features = ["ARIA", "readingOrder", "structuralNavigation", "tableOfContents"]
    if not facts.sizes_fixed:
        features.append("displayTransformability")
    if facts.indexed:
        features.append("index")
    if facts.all_described:
        features.append("alternativeText")
    for feature in features:
        yield _claim("accessibilityFeature", feature)
    yield _claim("accessibilityHazard", "unknown" if facts.animated else "none")
    yield _claim("accessibilitySummary", _summary(facts, words))


def conformance_entries(
    declared: Accessibility | None, facts: BookFacts
) -> Iterator[MetadataEntry]:
    """What a person says of the book's conformance (EPUB Accessibility 1.1, section 3.5).

    A picture without a text alternative fails WCAG 1.1.1, at every level: nothing is claimed then,
    and FL702 says so.
    """
    if declared is None or not facts.all_described:
        return
    certifier = declared.certifier
    claim = {"property": "dcterms:conformsTo", "id": "conformance"}
    yield MetadataEntry("meta", declared.conforms_to, claim)
    by = {"refines": "#conformance", "property": "a11y:certifiedBy", "id": "certifier"}
    yield MetadataEntry("meta", certifier.name, by)
    if certifier.date:
        yield refined("certifier", "dcterms:date", certifier.date)
    if certifier.credential:
        yield _linked("certifierCredential", certifier.credential)
    if certifier.report:
        yield _linked("certifierReport", certifier.report)


def _linked(name: str, value: str) -> MetadataEntry:
    """What is on the web is linked, anything else said (EPUB Accessibility 1.1, appendix C)."""
    if value.startswith(("http://", "https://")):
        attributes = {"rel": f"a11y:{name}", "refines": "#certifier", "href": value}
        return MetadataEntry("link", "", attributes)
    return refined("certifier", f"a11y:{name}", value)


def _summary(facts: BookFacts, words: Language) -> str:
    if not facts.pictures:
        key = "accessibility_no_images"
    else:
        key = "accessibility_images" if facts.all_described else "accessibility_images_missing"
    questions = ["accessibility_questions"] if facts.asks else []
    return " ".join(words.page[name] for name in ("accessibility_summary", *questions, key))


def _claim(name: str, value: str) -> MetadataEntry:
    return MetadataEntry("meta", value, {"property": f"schema:{name}"})
