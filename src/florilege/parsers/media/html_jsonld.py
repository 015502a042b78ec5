"""Schema.org descriptions of an article that a page carries as JSON-LD."""

import html
import json
from collections.abc import Iterator

from florilege.parsers.manuscript import Metadata
from florilege.parsers.media.html_tree import Element
from florilege.parsers.media.timestamps import day_of

Node = dict[str, object]

_LONGEST = 1_000_000
_MOST_SCRIPTS = 50
_MOST_NODES = 2_000
_MOST_VALUES = 100
_TEXTS = {
    "headline": "title", "alternativeHeadline": "subtitle", "description": "description",
    "datePublished": "date", "inLanguage": "language", "keywords": "keyword",
    "license": "licence", "url": "url", "image": "picture",
}  # fmt: skip
_NAMES = {
    "author": "author", "creator": "author", "editor": "editor", "translator": "translator",
    "copyrightHolder": "holder", "publisher": "publication", "isPartOf": "publication",
}  # fmt: skip
_PUBLICATIONS = frozenset({"WebSite", "Periodical", "Newspaper", "Blog", "PublicationIssue"})
_ARTICLE_ENDINGS = ("Article", "Posting", "Interview", "Report", "Review", "Episode")
_PAGE_TYPES = frozenset({"WebPage", "CreativeWork", "ItemPage", "ProfilePage"})


def read_jsonld(root: Element, metadata: Metadata) -> None:
    """Add what the first article (or else the first page) that is described says of itself."""
    nodes: list[Node] = []
    for number, script in enumerate(root.iter("script")):
        kind = script.get("type", "").lower()
        if kind.startswith("application/ld+json") and script.text and number < _MOST_SCRIPTS:
            nodes += _nodes(script.text)
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    found = [node for node in nodes if any(t.endswith(_ARTICLE_ENDINGS) for t in _types(node))]
    found += [node for node in nodes if not _PAGE_TYPES.isdisjoint(_types(node))]
    for node in found[:2]:
        _read_node(node, named, metadata)


def _read_node(node: Node, named: dict[object, Node], metadata: Metadata) -> None:
    is_interview = any("Interview" in text for text in _texts(node.get("additionalType")))
    for kind in _types(node):
        metadata.add("type", kind, "JSON-LD @type")
    for term, key in _TEXTS.items():
        for text in _texts(node.get(term)):
            _add(metadata, key, text, f"JSON-LD {term}")
    for term, key in _NAMES.items():
        role = "interviewer" if is_interview and key == "author" else key
        value = node.get(term)
        if term == "isPartOf" and _PUBLICATIONS.isdisjoint(_types(_resolved(value, named))):
            continue
        for name in _people(value, named):
            _add(metadata, role, name, f"JSON-LD {term}")
    if is_interview:
        for name in _people(node.get("about"), named):
            _add(metadata, "interviewee", name, "JSON-LD about")


def _add(metadata: Metadata, key: str, text: str, origin: str) -> None:
    text = html.unescape(text)
    if key == "date":
        text = day_of(text)
    parts = text.split(",") if key == "keyword" else [text]
    for part in parts[:_MOST_VALUES]:
        metadata.add(key, part, origin)


def _nodes(text: str) -> list[Node]:
    """The objects of a JSON-LD text, those of a graph among them; none if it is not JSON."""
    if len(text) > _LONGEST:
        return []
    text = text.strip().removeprefix("<!--").removesuffix("-->")
    text = text.replace("//<![CDATA[", "").replace("//]]>", "").strip().rstrip(";")
    try:
        waiting = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return []
    found: list[Node] = []
    while waiting and len(found) < _MOST_NODES:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting = item[:_MOST_NODES] + waiting
        elif isinstance(item, dict):
            found.append(item)
            for term in ("@graph", "mainEntity"):
                if isinstance(item.get(term), (list, dict)):
                    waiting.append(item[term])
    return found


def _types(node: Node) -> list[str]:
    return [text.rsplit("/", 1)[-1] for text in _texts(node.get("@type"))]


def _texts(value: object) -> Iterator[str]:
    """Strings of a value, a list of values, or the URL or name of an object."""
    for item in value[:_MOST_VALUES] if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            for term in ("url", "name", "alternateName", "@value", "@id"):
                if isinstance(item.get(term), str):
                    yield item[term]
                    break


def _resolved(value: object, named: dict[object, Node]) -> Node:
    """An object, or the one it refers to; an empty one for anything else."""
    if not isinstance(value, dict) or "name" in value:
        return value if isinstance(value, dict) else {}
    identifier = value.get("@id")
    return named.get(identifier, {}) if isinstance(identifier, str) else {}


def _people(value: object, named: dict[object, Node]) -> Iterator[str]:
    """Names of people and bodies: strings, objects, or references to objects."""
    for item in value[:_MOST_VALUES] if isinstance(value, list) else [value]:
        name = item if isinstance(item, str) else _resolved(item, named).get("name")
        for text in name[:_MOST_VALUES] if isinstance(name, list) else [name]:
            if isinstance(text, str) and not text.startswith(("http://", "https://")):
                yield text
