"""What all nodes of the graph are made with."""

from collections.abc import Mapping
from typing import Any

from florilege.exporters.markup.escape import printable

Node = dict[str, Any]
"""A node object (JSON-LD 1.1, section 9.2)."""


def filled(properties: Mapping[str, Any]) -> Node:
    """The properties that have a value; a list of one is written as that one."""
    made: Node = {}
    for name, value in properties.items():
        if isinstance(value, list | tuple):
            if value:
                made[name] = value[0] if len(value) == 1 else list(value)
        elif value is not None and value != "":
            made[name] = value
    return made


def reference(iri: str) -> Node:
    """A node that is described elsewhere in the graph."""
    return {"@id": iri}


def printable_node(node: Node) -> Node:
    """The node without the characters that HTML and XML forbid, at any depth.

    JSON could escape them, and whoever reads it would have them on the page.
    """
    cleaned = {name: _printable(value) for name, value in node.items()}
    return {name: value for name, value in cleaned.items() if value != ""}


def _printable(value: Any) -> Any:  # noqa: ANN401 - whatever a property holds
    if isinstance(value, str):
        return value if value.isprintable() else printable(value)
    if isinstance(value, dict):
        return printable_node(value)
    if isinstance(value, list):
        return [item for item in map(_printable, value) if item != ""]
    return value
