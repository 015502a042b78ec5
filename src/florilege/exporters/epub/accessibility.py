"""What a book claims about its accessibility: computed from what is in it, nothing more.

EPUB Accessibility 1.1, section 2, with the schema.org accessibility vocabulary. Conformance
and its certifier are for a human to declare, so they are never written.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from florilege.exporters.epub.package import MetadataEntry
from florilege.languages import Language


@dataclass(frozen=True, slots=True)
class BookFacts:
    """What the claims rest on.

    Attributes:
        pictures: How many pictures the text shows; the cover is none of them.
        described: How many of them have a text alternative, be it empty for decoration.
        animated: Whether a picture may move; nobody has looked how fast it flashes.
        indexed: Whether there is an index.
    """

    pictures: int
    described: int
    animated: bool
    indexed: bool


def accessibility_entries(facts: BookFacts, words: Language) -> Iterator[MetadataEntry]:
    """The claims as package metadata."""
    all_described = facts.described == facts.pictures
    yield _claim("accessMode", "textual")
    if facts.pictures:
        yield _claim("accessMode", "visual")
        yield _claim("accessModeSufficient", "textual,visual")
    if all_described:
        yield _claim("accessModeSufficient", "textual")
    features = ["ARIA", "displayTransformability", "readingOrder", "structuralNavigation"]
    features.append("tableOfContents")
    if facts.indexed:
        features.append("index")
    if all_described:
        features.append("alternativeText")
    for feature in features:
        yield _claim("accessibilityFeature", feature)
    yield _claim("accessibilityHazard", "unknown" if facts.animated else "none")
    yield _claim("accessibilitySummary", _summary(facts, words, all_described=all_described))


def _summary(facts: BookFacts, words: Language, *, all_described: bool) -> str:
    if not facts.pictures:
        key = "accessibility_no_images"
    else:
        key = "accessibility_images" if all_described else "accessibility_images_missing"
    return f"{words.page['accessibility_summary']} {words.page[key]}"


def _claim(name: str, value: str) -> MetadataEntry:
    return MetadataEntry("meta", value, {"property": f"schema:{name}"})
