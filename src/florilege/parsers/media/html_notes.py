"""Footnotes of a page: what a reference in the text leads to and what leads back from it.

No class name is trusted. A footnote is a block that a short link leads to, and that holds a link
back to where that one stands, as Pandoc, Hugo, WordPress, MediaWiki and Word write them; or one
that says so by its role (DPUB-ARIA ``doc-footnote``, ``doc-endnote``).
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple, cast

from lxml import etree

from florilege.parsers.media.html_elements import HEADINGS
from florilege.parsers.media.html_tree import Element, tag_of, texts_of

_TARGETS = etree.XPath("//*[@id] | //a[@name]")
_BLOCKS = frozenset({"li", "p", "div", "aside", "dd", "section", "td"})
_ROLES = frozenset({"doc-footnote", "doc-endnote"})
_LONGEST_REFERENCE = 8
_MOST = 1_000
_MOST_NODES_OF_A_NOTE = 300
_NEAR = 3


class Notes(NamedTuple):
    """The footnotes of a page.

    Attributes:
        names: The target that references use, by the note's element.
        back: The links that lead from notes back to the text.
    """

    names: dict[Element, str]
    back: frozenset[Element]


NO_NOTES = Notes({}, frozenset())


def find_notes(root: Element) -> Notes:
    """The notes of a page to which a reference leads; linear in the size of the page."""
    references = list(islice(_references(root), _MOST))
    if not references:
        return NO_NOTES
    targets: dict[str, Element] = {}
    for element in cast("list[Element]", _TARGETS(root)):
        targets.setdefault(element.get("id") or element.get("name") or "", element)
    names: dict[Element, str] = {}
    back: set[Element] = set()
    for reference in references:
        name = reference.get("href", "")[1:]
        note = _block_of(targets.get(name))
        if note is None or reference in back or note in names:
            continue
        links = _links_back(note, reference) if _is_short(note) else []
        if (links or note.get("role") in _ROLES) and note not in reference.iterancestors():
            names[note] = name
            back.update(links)
    return Notes(names, frozenset(back))


def _references(root: Element) -> Iterator[Element]:
    """Links inside the page whose text is a number, a letter or a sign."""
    for link in root.iter("a"):
        href = link.get("href", "")
        if href.startswith("#") and len(href) > 1:
            text = "".join(islice(texts_of(link), _LONGEST_REFERENCE)).strip()
            if 0 < len(text) <= _LONGEST_REFERENCE and not any(map(str.isspace, text)):
                yield link


def _block_of(element: Element | None) -> Element | None:
    """The block that a target is, or stands at the head of."""
    while element is not None and tag_of(element) not in _BLOCKS:
        element = element.getparent()
    return element


def _is_short(note: Element) -> bool:
    """Whether a block can be a note: it has no headings, and not the size of a chapter."""
    nodes = [tag_of(node) for node in islice(note.iter(), _MOST_NODES_OF_A_NOTE + 1)]
    return len(nodes) <= _MOST_NODES_OF_A_NOTE and HEADINGS.keys().isdisjoint(nodes)


def _links_back(note: Element, reference: Element) -> list[Element]:
    """The links in a note that lead to a reference, or to what it closely stands in."""
    near = {reference.get("id"), reference.get("name")}
    near |= {outer.get("id") for outer in islice(reference.iterancestors(), _NEAR)}
    near |= {inner.get("id") for inner in islice(reference.iter(), _NEAR)}
    before = reference.getprevious()
    if before is not None:
        near |= {before.get("id"), before.get("name")}
    near.discard(None)
    return [link for link in note.iter("a") if link.get("href", "")[1:] in near]
