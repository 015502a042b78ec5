"""Runs of a manuscript to spans of the model, as plain dicts."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from florilege.parsers.atoms import Atom
from florilege.parsers.looks import NOT_OF_THE_TEXT
from florilege.parsers.manuscript import HARD_BREAK, SOFT_BREAK, Mark, Run, runs_slice

_SIMPLE = frozenset({"emphasis", "strong", "code", "superscript", "subscript", "quote", "deleted"})
_NO_TARGETS: Mapping[str, str] = MappingProxyType({})
_SPACES = " \t\n\r\f\v\u00a0\u202f\u2007\u2009\u200b\ufeff"


def joined_runs(atoms: Sequence[Atom], start: int = 0, end: int | None = None) -> list[Run]:
    """The runs of atoms of one paragraph, from an offset in the first to one in the last."""
    runs: list[Run] = []
    for atom in atoms:
        first = start if atom is atoms[0] else 0
        last = end if end is not None and atom is atoms[-1] else len(atom.text)
        if atom is not atoms[0] and atom.joint:
            runs.append(Run(atom.joint))
        is_whole = not first and last == len(atom.text)
        runs += atom.block.runs if is_whole else runs_slice(atom.block.runs, first, last)
    return runs


def spans(
    runs: Iterable[Run], without: str | None = None, targets: Mapping[str, str] = _NO_TARGETS
) -> list[dict[str, Any]]:
    """Spans with the edges trimmed, breaks as the model has them, equal neighbours merged.

    Args:
        runs: The runs.
        without: A kind of mark that is only the decoration of all this text.
        targets: Links whose target has another name in the document.
    """
    merged: list[tuple[str, tuple[Mark, ...]]] = []
    for printed, looks in runs:
        text = printed.replace(SOFT_BREAK, " ").replace(HARD_BREAK, "\n")
        marks = tuple([m for m in looks if m[0] != without and m[0] not in NOT_OF_THE_TEXT])
        if merged and merged[-1][1] == marks:
            merged[-1] = (merged[-1][0] + text, marks)
        elif text:
            merged.append((text, marks))
    _trim(merged)
    return [
        {"text": text, "marks": [_mark(mark, targets) for mark in marks]} for text, marks in merged
    ]


def _trim(merged: list[tuple[str, tuple[Mark, ...]]]) -> None:
    while merged:
        text = merged[0][0].lstrip(_SPACES)
        if text:
            merged[0] = (text, merged[0][1])
            break
        merged.pop(0)
    while merged:
        text = merged[-1][0].rstrip(_SPACES)
        if text:
            merged[-1] = (text, merged[-1][1])
            break
        merged.pop()


def _mark(mark: Mark, targets: Mapping[str, str]) -> dict[str, Any]:
    kind, *values = mark
    if kind in _SIMPLE:
        return {"kind": kind}
    if kind == "link":
        title = values[1] if len(values) > 1 and values[1] else None
        return {"kind": "link", "href": targets.get(values[0], values[0]), "title": title}
    if kind == "language":
        return {"kind": "language", "tag": values[0]}
    return {"kind": "abbreviation", "expansion": values[0]}
