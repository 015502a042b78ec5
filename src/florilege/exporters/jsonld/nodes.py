"""What all nodes of the graph are made with."""

from collections.abc import Mapping
from typing import Any

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
