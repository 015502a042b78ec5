"""The laws of the library as checks of one result, for property tests and the fuzzer."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from florilege import Parsed
from florilege.model import block_text, iter_blocks

_NO_TEXT_OF_THEIR_OWN = ("figure", "table", "exchange")
_STANDS_FOR_NAMES = ("speaker label",)  # "Both:" becomes the names of the two
_BLANK = " \u200b\ufeff"
_WORD = re.compile(r"\w+")


def broken_laws(parsed: Parsed) -> list[str]:
    """What a result has lost, and which of its places are not true."""
    return [*_uncovered(parsed), *_not_kept(parsed), *_false_places(parsed)]


def _uncovered(parsed: Parsed) -> Iterator[str]:
    """Law 1: each word of the visible text is kept or dropped."""
    source_map = parsed.source_map
    covered = bytearray(len(source_map.text))
    stretches = [(item.start, item.end) for item in source_map.kept]
    stretches += [(item.start, item.end) for item in source_map.dropped]
    for start, end in stretches:
        covered[start:end] = b"\1" * (end - start)
    for word in re.finditer(r"\w+", source_map.text):
        if not all(covered[word.start() : word.end()]):
            yield f"neither kept nor dropped: {word[0][:60]!r} at {word.start()}"


def _not_kept(parsed: Parsed) -> Iterator[str]:
    """Law 1: what is kept is in the document."""
    strings = list(_strings(parsed.document.model_dump(mode="json")))
    present = _words(" ".join(text for _, text in strings))
    # "H₂O" is one word in three spans.
    joined = _folded("".join(text for key, text in strings if key == "text"))
    for item in parsed.source_map.kept:
        if item.role in _STANDS_FOR_NAMES:
            continue
        words = _words(parsed.source_map.text[item.start : item.end]) - present
        missing = [word for word in words if word not in joined]
        if missing:
            yield f"called kept, but not in the document: {sorted(missing)[:5]} of {item}"


def _false_places(parsed: Parsed) -> Iterator[str]:
    """Law 2: the text of a block is what its place holds, edges and line ends aside."""
    provenance = parsed.document.provenance
    declared = provenance is not None and "standfirst" in provenance.origins
    source_map = parsed.source_map
    texts: dict[str | None, str] = {}
    for item in source_map.kept:
        texts.setdefault(item.block, source_map.text[item.start : item.end])
    for block in iter_blocks(parsed.document):
        if block.id is None or block.kind in _NO_TEXT_OF_THEIR_OWN or not block_text(block):
            continue
        if block.id == "standfirst" and declared:
            continue  # it stands in the metadata
        if block.id not in texts:
            yield f"has no place: {block.id}"
        elif _flat(block_text(block)) != _flat(texts[block.id]):
            yield f"is not what stands at its place: {block.id}"


def _flat(text: str) -> str:
    """A text in NFC, spaces and line ends folded, nothing blank at its edges."""
    return " ".join(unicodedata.normalize("NFC", text).split()).strip(_BLANK)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(_folded(text)))


def _folded(text: str) -> str:
    """A text without the difference of capitals: names are not kept in capitals."""
    return unicodedata.normalize("NFC", text.casefold())


def _strings(node: Any, of: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON
    """The strings in a JSON value, each with the key that it stands under."""
    if isinstance(node, str):
        yield of, node
    elif isinstance(node, dict):
        for key, value in node.items():
            if key != "provenance":
                yield from _strings(value, key)
    elif isinstance(node, list):
        for value in node:
            yield from _strings(value, of)
