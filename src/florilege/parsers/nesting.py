"""Flat blocks with their containers to nested lists and block quotes."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from florilege.parsers.manuscript import Container

_NESTING = frozenset({"list", "item", "quote"})
_DEEPEST = 16


class Entry(NamedTuple):
    """A block and the containers that it stands in, the outermost first."""

    containers: tuple[Container, ...]
    block: dict[str, Any]


def nested(
    entries: Iterable[Entry], transparent: frozenset[int] = frozenset()
) -> list[dict[str, Any]]:
    """Blocks in order, those of a list or a quotation gathered in one.

    Args:
        entries: The blocks.
        transparent: Ids of containers that are only scenery: the list that numbers the
            questions, the quotation that holds all speech.
    """
    plain = [
        Entry(
            tuple(c for c in entry.containers if c.kind in _NESTING and c.id not in transparent)[
                :_DEEPEST
            ],
            entry.block,
        )
        for entry in entries
    ]
    return _gather(plain, 0)


def _gather(entries: Sequence[Entry], depth: int) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = []
    for container, group in groupby(entries, key=lambda entry: _at(entry, depth)):
        members = list(group)
        if container is None:
            blocks += [entry.block for entry in members]
        elif container.kind == "list":
            blocks.append(_list(container, members, depth + 1))
        elif container.kind == "quote":
            blocks.append({"kind": "block_quote", "blocks": _gather(members, depth + 1)})
        else:
            blocks += _gather(members, depth + 1)
    return blocks


def _at(entry: Entry, depth: int) -> Container | None:
    return entry.containers[depth] if depth < len(entry.containers) else None


def _list(container: Container, members: list[Entry], depth: int) -> dict[str, Any]:
    items = [
        {"blocks": _gather(list(group), depth + 1)}
        for _, group in groupby(members, key=lambda entry: _at(entry, depth))
    ]
    return {
        "kind": "list",
        "ordered": container.ordered,
        "start": container.start,
        "items": items,
    }
