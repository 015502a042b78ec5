"""The nodes that a page carries as microdata (HTML Living Standard, 5)."""

from typing import cast

from lxml import etree

from florilege.parsers.media.html_tree import Element, attributes_of, texts_of
from florilege.parsers.media.schema_org import TERMS
from florilege.parsers.media.schema_org_values import Node

_ITEMS = etree.XPath("//*[@itemprop or @itemscope]")
_MOST_ITEMS = 2_000
_LONGEST = 300
_VALUES = {
    "meta": "content", "time": "datetime", "data": "value", "a": "href", "link": "href",
    "area": "href", "img": "src", "audio": "src", "video": "src", "source": "src",
}  # fmt: skip
_NAMED_BY_TEXT = frozenset({"author", "creator", "editor", "translator", "name", "headline"})


def microdata_nodes(root: Element) -> list[Node]:
    """All items, those without a type last; properties outside of any item belong to such a one.

    Long texts are no metadata: an ``articleBody`` is not read.
    """
    stray: Node = {"@type": "CreativeWork"}
    nodes: list[Node] = []
    by_element: dict[Element, Node] = {}
    for element in cast("list[Element]", _ITEMS(root))[:_MOST_ITEMS]:
        attributes = attributes_of(element)
        value: object = None
        if "itemscope" in attributes:
            kinds: list[object] = [*attributes.get("itemtype", "").split()]
            node: Node = {"@type": kinds}
            if attributes.get("itemid"):
                node["@id"] = attributes["itemid"]
            by_element[element] = value = node
            nodes.append(node)
        terms = [term for term in attributes.get("itemprop", "").split() if term in TERMS]
        if not terms:
            continue
        owner = next((by_element[o] for o in element.iterancestors() if o in by_element), stray)
        for term in terms:
            said = value if value is not None else _value(element, attributes, term)
            if said:
                cast("list[object]", owner.setdefault(term, [])).append(said)
    return [*nodes, stray] if len(stray) > 1 else nodes


def _value(element: Element, attributes: dict[str, str], term: str) -> str:
    """The value of a property: an attribute's, or the text where that names somebody."""
    name = _VALUES.get(str(element.tag), "content")
    value = attributes.get("content") or attributes.get("datetime")
    if value is None and not (name == "href" and term in _NAMED_BY_TEXT):
        value = attributes.get(name)
    if value is None:
        value = " ".join(texts_of(element))
    return value if len(value) <= _LONGEST else ""
