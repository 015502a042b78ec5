"""Markup to an lxml tree: no network, no entities but HTML's own, no text lost to its depth."""

from collections.abc import Iterator
from typing import cast

from lxml import etree

from florilege.parsers.media.html_clamp import clamp_nesting
from florilege.parsers.media.html_elements import UNSEEN

Element = etree._Element  # noqa: SLF001 - lxml has no public name for the type
Attributes = dict[str, str]

DEEPEST = 250
"""Levels of elements that are walked; libxml2 loses what stands below 2,048."""

NESTINGS = (None, 120, 0)
"""How deep tags may nest, tried in turn: as they do, less, and not at all.

What ends an element is guessed when tags are left out: libxml2 may nest deeper than was counted.
"""
_NO_TEXT = UNSEEN | {""}


class TooDeepError(Exception):
    """Elements are nested deeper than `DEEPEST`: the markup must be clamped and parsed again."""


def parse_markup(text: str, nesting: int | None = None) -> Element | None:
    """The root element of a page, or None when there is nothing in it; never raises.

    Args:
        text: The markup.
        nesting: How many levels tags may nest; those that nest deeper are left out first.
    """
    if nesting is not None:
        text = clamp_nesting(text, nesting)
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, huge_tree=True, remove_pis=True
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def tag_of(element: Element) -> str:
    """The name of an element; "" of a comment."""
    tag: object = element.tag
    return tag if isinstance(tag, str) else ""


def attributes_of(element: Element) -> Attributes:
    """The attributes of an element."""
    return dict(cast("list[tuple[str, str]]", element.items()))


def line_of(element: Element) -> int:
    """The line of the markup that an element starts on, from 1."""
    line = cast("int | None", element.sourceline)
    return line or 1


def texts_of(element: Element) -> Iterator[str]:
    """The texts in an element and below it, without those of scripts and the like."""
    for node in element.iter():
        if node.text and tag_of(node) not in _NO_TEXT:
            yield node.text
        if node.tail and node is not element:
            yield node.tail
