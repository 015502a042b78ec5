"""What a page says about itself, best source first.

One precedence for every key: JSON-LD, Open Graph, Twitter cards, Dublin Core and the like,
plain ``<meta name>``, microdata, links and times in the text. Only for the language does the
``lang`` of the page come first, because the others are often left at a default.
docs/reference/metadata.md has the whole order.
"""

import html
import re
from collections.abc import Iterator
from itertools import islice

from florilege.parsers.manuscript import Metadata
from florilege.parsers.media.html_jsonld import jsonld_nodes
from florilege.parsers.media.html_looks import language_of
from florilege.parsers.media.html_microdata import microdata_nodes
from florilege.parsers.media.html_tree import Element, attributes_of, texts_of
from florilege.parsers.media.identifiers import identifier_uri
from florilege.parsers.media.links import Addresses
from florilege.parsers.media.meta_names import META_NAMES
from florilege.parsers.media.schema_org import read_nodes
from florilege.parsers.media.timestamps import day_of

_ARTICLES = frozenset({"article", "main"})
_ADDRESS_KEYS = frozenset({"url", "picture"})
_DATE_KEYS = frozenset({"date", "modified"})
# "Varga, Ilse", as catalogues write names.
_INVERTED = frozenset({"meta citation_author", "meta dc.creator", "meta dcterms.creator"})
_RIGHTS = re.compile(
    r"(?:copyright|©|\(c\)|&copy;|\s){1,6}(\d{4})?(?:\s?[-–]\s?\d{4})?[\s,:]{0,3}", re.IGNORECASE
)
_LICENCE = re.compile(r"https?://|CC[ -]", re.IGNORECASE)
_RELATIONS = frozenset({"author", "license"})
_LONGEST_NAME = 200
_MOST_FOUND = 200
_MOST_TIMES = 20


def read_metadata(root: Element, addresses: Addresses, *, has_items: bool) -> Metadata:
    """The metadata of a page; addresses in it are made absolute where they can be.

    Args:
        root: The page.
        addresses: What relative addresses are resolved with.
        has_items: Whether it may hold microdata, which cost a search of the whole tree.
    """
    metadata = Metadata()
    language = language_of(attributes_of(root))
    if language is not None:
        metadata.add("language", language, "html lang")
    written = _meta_elements(root)
    canonical = list(_canonical(root, addresses))
    here = {*canonical, *written.get("og:url", ())}
    stands_at = frozenset(address.partition("#")[0] for address in here)
    read_nodes(jsonld_nodes(root), metadata, "JSON-LD", stands_at)
    for names in META_NAMES:
        for name, key in names.items():
            for content in written.get(name, ())[:_MOST_FOUND]:
                _add(metadata, addresses, key, content, f"meta {name}")
    if has_items:
        read_nodes(microdata_nodes(root), metadata, "microdata", stands_at)
    _read_links(root, metadata, addresses)
    _read_times(root, metadata)
    for address in canonical:
        metadata.add("url", address, "link rel=canonical")
    metadata.add("page_title", html.unescape(root.findtext(".//head/title") or ""), "title")
    return metadata


def _meta_elements(root: Element) -> dict[str, list[str]]:
    """The contents of the ``<meta>`` elements of each name."""
    written: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = meta.get("content")
        names = meta.get("property") or meta.get("name") or meta.get("http-equiv")
        if content and names:
            for name in names.lower().split()[:_MOST_FOUND]:
                if name.startswith(("dc:", "dcterms:")):
                    name = name.replace(":", ".", 1)  # noqa: PLW2901 - the same name, spelt once
                written.setdefault(name, []).append(content)
    return written


def _add(metadata: Metadata, addresses: Addresses, key: str, value: str, origin: str) -> None:
    value = html.unescape(value)
    if key in _DATE_KEYS:
        metadata.add(key, day_of(value), origin)
    elif key == "keyword":
        for part in value.split("," if "," in value else ";"):
            metadata.add(key, part, origin)
    elif key == "language":
        metadata.add(key, value.replace("_", "-"), origin)
    elif key == "identifier":
        metadata.add(key, identifier_uri(value) or "", origin)
    elif key == "rights":
        _add_rights(metadata, value, origin)
    elif key in _ADDRESS_KEYS:
        metadata.add(key, addresses.resolve(value) or "", origin)
    elif key != "author" or not value.startswith(("http://", "https://")):
        metadata.add(key, _upright(value) if origin in _INVERTED else value, origin)


def _add_rights(metadata: Metadata, value: str, origin: str) -> None:
    """A licence, or who holds the copyright: "© 2020 The Gazette"."""
    if _LICENCE.match(value.strip()):
        metadata.add("licence", value, origin)
        return
    match = _RIGHTS.match(value)
    metadata.add("holder", value[match.end() :] if match else value, origin)
    if match is not None and match[1]:
        metadata.add("holding_year", match[1], origin)


def _upright(name: str) -> str:
    """A name with the given name first."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else name


def _canonical(root: Element, addresses: Addresses) -> Iterator[str]:
    for link in root.iter("link"):
        if "canonical" in link.get("rel", "").lower().split():
            address = addresses.resolve(link.get("href", ""))
            if address is not None:
                yield address


def _read_links(root: Element, metadata: Metadata, addresses: Addresses) -> None:
    """``rel=author`` and ``rel=license``."""
    related = ((link, link.get("rel")) for link in root.iter("a", "link"))
    links = ((link, relation.lower().split()) for link, relation in related if relation)
    found = (each for each in links if not _RELATIONS.isdisjoint(each[1]))
    for link, relations in islice(found, _MOST_FOUND):
        if "author" in relations:
            value = link.get("title", "") if link.tag == "link" else " ".join(texts_of(link))
            if len(value) <= _LONGEST_NAME:
                metadata.add("author", value, "rel=author")
        if "license" in relations:
            metadata.add("licence", addresses.resolve(link.get("href", "")) or "", "rel=license")


def _read_times(root: Element, metadata: Metadata) -> None:
    for moment in islice(root.iter("time"), _MOST_TIMES):
        if moment.get("datetime") and any(
            outer.tag in _ARTICLES for outer in moment.iterancestors()
        ):
            # The first is the article's own; further ones are those of comments and the like.
            metadata.add("date", day_of(moment.get("datetime", "")), "time datetime")
            break
