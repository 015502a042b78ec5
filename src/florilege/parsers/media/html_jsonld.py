"""The nodes that a page carries as JSON-LD."""

import html
import json
from collections import deque

from florilege.parsers.media.html_tree import Element
from florilege.parsers.media.schema_org_values import Node

_LONGEST = 1_000_000
_MOST_SCRIPTS = 50
_MOST_NODES = 2_000
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage")


def jsonld_nodes(root: Element) -> list[Node]:
    """All nodes of all scripts of the type ``application/ld+json``, in order."""
    nodes: list[Node] = []
    for number, script in enumerate(root.iter("script")):
        kind = script.get("type", "").lower()
        if kind.startswith("application/ld+json") and script.text and number < _MOST_SCRIPTS:
            nodes += _nodes(script.text)
    return nodes


def _nodes(text: str) -> list[Node]:
    """The objects of a JSON-LD text, those of a graph among them; none if it is not JSON."""
    if len(text) > _LONGEST:
        return []
    text = text.strip().removeprefix("<!--").removesuffix("-->")
    text = text.replace("//<![CDATA[", "").replace("//]]>", "").strip().rstrip(";")
    found: list[Node] = []
    waiting = deque([_loaded(text)])
    while waiting and len(found) < _MOST_NODES:
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extendleft(reversed(item[:_MOST_NODES]))
        elif isinstance(item, dict):
            found.append(item)
            waiting.extend(
                item[term] for term in _NESTED if isinstance(item.get(term), list | dict)
            )
    return found


def _loaded(text: str) -> object:
    """The JSON; that of a text whose quotation marks were escaped as in an attribute, too."""
    for attempt in (text, html.unescape(text)) if "&quot;" in text[:200] else (text,):
        try:
            loaded: object = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return loaded
    return None
