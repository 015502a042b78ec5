"""Web pages: every visible block of the body in reading order, and what the head says."""

from contextlib import suppress
from itertools import count
from typing import cast

from lxml import etree

from florilege.parsers.manuscript import Manuscript, ManuscriptBuilder
from florilege.parsers.media.front_matter import split_front_matter
from florilege.parsers.media.front_matter_keys import read_entries
from florilege.parsers.media.html_blocks import BlockWalk
from florilege.parsers.media.html_crowds import without_crowds
from florilege.parsers.media.html_facts import PageFacts
from florilege.parsers.media.html_large_tables import LargeTables
from florilege.parsers.media.html_looks import language_of
from florilege.parsers.media.html_metadata import read_metadata
from florilege.parsers.media.html_notes import NO_NOTES, find_notes
from florilege.parsers.media.html_place import Place
from florilege.parsers.media.html_tree import (
    NESTINGS,
    Element,
    TooDeepError,
    attributes_of,
    parse_markup,
)
from florilege.parsers.media.html_twins import leave_out_twins
from florilege.parsers.media.links import Addresses
from florilege.parsers.media.medium import Medium
from florilege.sources import HTML, Remark, Source

# The accordion of the ARIA Authoring Practices: a button in a heading, and its panel.
_OPENED = etree.XPath(
    "//*[self::h2 or self::h3 or self::h4 or self::h5 or self::h6 or self::dt or self::summary]"
    "//@aria-controls"
)


def read_html(source: Source) -> Manuscript:
    """Read a page into a manuscript of its visible text; never raises.

    Nothing is judged to be beside the point here: navigation, comments and the like are blocks
    too, and say by their containers, paths and class names where they stand.
    """
    *nestings, flat = NESTINGS
    for nesting in nestings:
        with suppress(TooDeepError):
            return _read(source, nesting)
    return _read(source, flat)


def _read(source: Source, nesting: int | None) -> Manuscript:
    # Static sites keep pages with front matter as their sources.
    front = split_front_matter(source.text)
    begun = "\n" * source.text.count("\n", 0, front.end) if front.end else ""
    markup = begun + source.text[front.end :]
    thinned = without_crowds(markup)
    root = parse_markup(thinned, nesting)
    builder = ManuscriptBuilder()
    manuscript = Manuscript(
        source=source,
        text="",
        basis="visible text",
        blocks=builder.blocks,
        omissions=builder.omissions,
        normalisation=("white space as browsers show it", "soft hyphens taken out"),
    )
    manuscript.remarks += front.remarks
    unread = read_entries(front.data, manuscript.metadata, str)
    builder.omit(
        "" if front.broken else "\n".join(unread),
        front.line,
        "front matter that says nothing known",
    )
    builder.omit(front.broken, front.line, "broken front matter")
    manuscript.remarks += _left_out(clamped=nesting is not None, thinned=thinned is not markup)
    if root is None:
        return manuscript
    addresses = Addresses(_base_address(root, source.url))
    body = root.find("body")
    language = None if body is None else language_of(attributes_of(body))
    page = _facts(root, source.text)
    walk = BlockWalk(builder, addresses, count(1), page=page)
    walk.read(root, Place(path="html"), language=language or language_of(attributes_of(root)))
    leave_out_twins(builder, page.for_show)
    manuscript.text = builder.text()
    manuscript.remarks += page.tables.remarks()
    found = read_metadata(root, addresses, has_items="itemprop" in source.text)
    manuscript.metadata.complete(found)
    return manuscript


def _facts(root: Element, text: str) -> PageFacts:
    """What is known of the page; what its text has no sign of is not looked for."""
    opened = cast("list[str]", _OPENED(root)) if "aria-controls" in text else []
    return PageFacts(
        notes=find_notes(root) if 'href="#' in text else NO_NOTES,
        opened=frozenset(opened),
        tables=LargeTables(text),
    )


def _left_out(*, clamped: bool, thinned: bool) -> list[Remark]:
    """What was taken out of the markup before anybody parsed it."""
    found = []
    if clamped:
        message = "elements are nested too deep: the innermost tags were left out, not their text"
        found.append(Remark("FL006", "warning", message))
    if thinned:
        message = "a tag has more than 500 attributes: the rest of them were left out"
        found.append(Remark("FL017", "warning", message))
    return found


def _base_address(root: Element, url: str | None) -> str | None:
    """What relative addresses start from: ``<base href>``, itself relative to the page's own."""
    base = root.find(".//base[@href]")
    if base is None:
        return url
    return Addresses(url).resolve(base.get("href", "")) or url


MEDIUM = Medium(HTML, read_html)
