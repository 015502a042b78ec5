"""What schema.org descriptions say of the article that a page holds.

The descriptions come as JSON-LD or as microdata; both are nodes here: a dict of terms, with
"@type" and "@id". What a node says may be of any type, because people write these by hand:
a string where an object should be, a list where one value should be, an object by its "@id".
"""

import html
from collections.abc import Iterable, Iterator

from florilege.parsers.manuscript import Metadata
from florilege.parsers.media.identifiers import identifier_uri
from florilege.parsers.media.schema_org_people import described_person
from florilege.parsers.media.schema_org_values import (
    MOST_VALUES,
    Node,
    name_of,
    texts_in,
    types_of,
)
from florilege.parsers.media.timestamps import day_of

_TEXTS = {
    "headline": "title", "alternativeHeadline": "subtitle", "description": "description",
    "datePublished": "date", "dateModified": "modified", "inLanguage": "language",
    "keywords": "keyword", "license": "licence", "url": "url", "image": "picture",
    "copyrightYear": "holding_year",
}  # fmt: skip
_NAMES = {
    "author": "author", "creator": "author", "editor": "editor", "translator": "translator",
    "copyrightHolder": "holder", "publisher": "publication", "isPartOf": "publication",
}  # fmt: skip
_OF_PUBLICATION = {"url": "publication_url", "issn": "issn", "isbn": "isbn"}
TERMS = frozenset({
    *_TEXTS, *_NAMES, *_OF_PUBLICATION, "identifier", "about", "name", "additionalType",
    "mainEntityOfPage", "dateCreated", "alternateName", "propertyID", "value", "givenName",
    "familyName", "sameAs", "jobTitle", "worksFor", "affiliation",
})  # fmt: skip
"""The terms that are read of any node."""

_PUBLICATIONS = frozenset({
    "WebSite", "Periodical", "Newspaper", "Blog", "PublicationIssue", "CreativeWorkSeries", "Book",
})  # fmt: skip
_ARTICLE_ENDINGS = ("Article", "Posting", "Interview", "Report", "Review", "Episode")
_PAGE_TYPES = frozenset({"WebPage", "CreativeWork", "ItemPage", "ProfilePage"})
_WEB = ("http://", "https://")
_YEAR = 4
_MOST_OF_ONE = 3


def read_nodes(
    nodes: list[Node], metadata: Metadata, syntax: str, addresses: frozenset[str]
) -> None:
    """Add what the first article (or else the first page) that is described says of itself.

    Args:
        nodes: All nodes of the page.
        metadata: What to add to.
        syntax: How the nodes were written, for the origins: "JSON-LD", "microdata".
        addresses: Where the page says it stands; of several articles, the one that stands there
            is meant, and the others are teasers.
    """
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    articles = [node for node in nodes if any(t.endswith(_ARTICLE_ENDINGS) for t in types_of(node))]
    pages = [node for node in nodes if not _PAGE_TYPES.isdisjoint(types_of(node))]
    here = [node for node in articles if not addresses.isdisjoint(_addresses_of(node))]
    for node in (here or articles[:1])[:_MOST_OF_ONE] + pages[:1]:
        _Reader(named, metadata, syntax).read(node)
    for node in nodes[:MOST_VALUES]:
        person = described_person(node, f"{syntax} Person")
        if person is not None:
            metadata.people.append(person)


class _Reader:
    """Reads nodes into metadata."""

    def __init__(self, named: dict[object, Node], metadata: Metadata, syntax: str) -> None:
        self._named = named
        self._metadata = metadata
        self._syntax = syntax

    def read(self, node: Node) -> None:
        """Add what one node says."""
        is_interview = any("Interview" in text for text in texts_in(node.get("additionalType")))
        for kind in types_of(node):
            self._add("type", kind, "@type")
        for term, key in _TEXTS.items():
            for text in texts_in(node.get(term)):
                self._add(key, text, term)
        for term, key in _NAMES.items():
            self._read_names(node, term, "interviewer" if is_interview and key == "author" else key)
        for term in (*_NAMES, "about"):
            self._describe(node.get(term), term)
        for text in _identifiers(node.get("identifier")):
            self._add("identifier", text, "identifier")
        if is_interview:
            for name in self._people(node.get("about")):
                self._add("interviewee", name, "about")
            for text in texts_in(node.get("dateCreated")):
                self._add("conducted", text, "dateCreated")

    def _read_names(self, node: Node, term: str, key: str) -> None:
        value = node.get(term)
        if term == "isPartOf" and _PUBLICATIONS.isdisjoint(types_of(self._resolved(value))):
            return
        for name in self._people(value):
            self._add(key, name, term)
        if key == "publication":
            described = self._resolved(value)
            for inner, own in _OF_PUBLICATION.items():
                for text in texts_in(described.get(inner)):
                    if own != "publication_url" or text.startswith(_WEB):
                        self._add(own, text, f"{term} {inner}")

    def _describe(self, value: object, term: str) -> None:
        """Add what is said of people besides their names."""
        for item in value[:MOST_VALUES] if isinstance(value, list) else [value]:
            person = described_person(self._resolved(item), f"{self._syntax} {term}")
            if person is not None:
                self._metadata.people.append(person)

    def _add(self, key: str, text: str, term: str) -> None:
        text = html.unescape(text)
        if key in {"date", "modified", "conducted"}:
            text = day_of(text)
        elif key == "holding_year" and not (len(text) == _YEAR and text.isdecimal()):
            return
        divider = "," if "," in text else ";"
        parts = text.split(divider) if key == "keyword" else [text]
        for part in parts[:MOST_VALUES]:
            self._metadata.add(key, part, f"{self._syntax} {term}")

    def _resolved(self, value: object) -> Node:
        """An object (of several the first), or the one it refers to; an empty one for others."""
        if isinstance(value, list):
            value = value[0] if value else None
        if not isinstance(value, dict):
            return {}
        identifier = value.get("@id")
        known = self._named.get(identifier) if isinstance(identifier, str) else None
        return value if "name" in value or known is None else known

    def _people(self, value: object) -> Iterator[str]:
        """Names of people and bodies: strings, objects, or references to objects."""
        for item in value[:MOST_VALUES] if isinstance(value, list) else [value]:
            name = item if isinstance(item, str) else name_of(self._resolved(item))
            for text in name[:MOST_VALUES] if isinstance(name, list) else [name]:
                if isinstance(text, str) and not text.startswith(_WEB):
                    yield text


def _addresses_of(node: Node) -> Iterator[str]:
    for term in ("url", "@id", "mainEntityOfPage"):
        yield from (text.partition("#")[0] for text in texts_in(node.get(term)))


def _identifiers(value: object) -> Iterable[str]:
    """Identifiers as URIs: strings, or PropertyValues that name what they are."""
    for item in value[:MOST_VALUES] if isinstance(value, list) else [value]:
        scheme, text = (
            (item.get("propertyID"), item.get("value")) if isinstance(item, dict) else ("", item)
        )
        if isinstance(text, str):
            found = identifier_uri(text, scheme if isinstance(scheme, str) else "")
            if found is not None:
                yield found
