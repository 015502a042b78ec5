"""What a peer makes of a page, with the obvious heuristic on top, in the JSON form of florilege.

    build/peers/bin/python benchmarks/peer_reading.py trafilatura|readability|pandoc FILE

The peer finds the text; a paragraph or heading that ends in "?" begins an exchange, and what
follows up to the next is its answer. Run by `quality.py`; imports nothing of florilege.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

Json = dict[str, Any]
_MARKS = ("?", "?»", "? »", "?“", "?”", '?"', "？", "؟")
_LEAVES = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "td", "th", "pre"})
_FEWEST_EXCHANGES = 2


class Block(NamedTuple):
    """A paragraph as a peer gives it."""

    text: str
    is_heading: bool


class Reading(NamedTuple):
    """What a peer says of a page."""

    title: str | None
    date: str | None
    blocks: list[Block]


def main() -> None:
    """Print the JSON."""
    _, peer, path = sys.argv
    data = Path(path).read_bytes()
    sys.stdout.write(json.dumps(_document(PEERS[peer](data)), ensure_ascii=False))


def _trafilatura(data: bytes) -> Reading:
    import trafilatura  # noqa: PLC0415 - each peer loads its own

    found = trafilatura.bare_extraction(data, with_metadata=True, include_comments=False)
    if found is None:
        return Reading(None, None, [])
    blocks = [
        Block(" ".join("".join(node.itertext()).split()), node.tag == "head")
        for node in found.body.iter("head", "p", "item", "cell", "code", "quote")
        if next(node.iterchildren("p", "item", "list"), None) is None
    ]
    return Reading(found.title, found.date, blocks)


def _readability(data: bytes) -> Reading:
    from lxml import html  # noqa: PLC0415 - as above
    from readability import Document  # noqa: PLC0415 - as above

    document = Document(data)
    body = html.fromstring(document.summary())
    return Reading(document.short_title(), None, list(_leaves(body)))


def _leaves(body: Any) -> Iterator[Block]:  # noqa: ANN401 - lxml has no types there
    """The text of a tree, a block a leaf element; text beside them counts as well."""
    collected: list[str] = []
    for node in body.iter():
        if node.tag in _LEAVES or node.tag in ("div", "br", "blockquote"):
            yield from _block(collected, is_heading=False)
        if isinstance(node.tag, str) and not any(
            parent.tag in _LEAVES for parent in node.iterancestors()
        ):
            if node.tag in _LEAVES:
                yield from _block(list(node.itertext()), is_heading=node.tag[1:].isdigit())
            elif node.text:
                collected.append(node.text)
        if node.tail and not any(parent.tag in _LEAVES for parent in node.iterancestors()):
            collected.append(node.tail)
    yield from _block(collected, is_heading=False)


def _block(texts: list[str], *, is_heading: bool) -> Iterator[Block]:
    text = " ".join("".join(texts).split())
    texts.clear()
    if text:
        yield Block(text, is_heading)


def _pandoc(data: bytes) -> Reading:
    import pypandoc  # noqa: PLC0415 - as above

    tree = json.loads(
        pypandoc.convert_text(data.decode("utf-8", "replace"), "json", "html", sandbox=True)
    )
    blocks = list(_pandoc_blocks(tree["blocks"]))
    headings = [block.text for block in blocks if block.is_heading]
    title = _pandoc_text(tree["meta"].get("title")) or next(iter(headings), None)
    return Reading(title, None, blocks)


def _pandoc_blocks(node: Any) -> Iterator[Block]:  # noqa: ANN401 - any JSON
    """The leaves of pandoc's tree, which are lists of inlines, in order."""
    if isinstance(node, list):
        for each in node:
            yield from _pandoc_blocks(each)
    elif isinstance(node, dict):
        kind, content = node.get("t"), node.get("c")
        if kind in ("Para", "Plain", "Header"):
            text = " ".join(_pandoc_text(content).split())
            if text:
                yield Block(text, kind == "Header")
        elif kind != "RawBlock":
            yield from _pandoc_blocks(content)


def _pandoc_text(node: Any) -> str:  # noqa: ANN401 - any JSON
    if isinstance(node, list):
        return "".join(map(_pandoc_text, node))
    if not isinstance(node, dict):
        return ""
    kind, content = node.get("t"), node.get("c")
    if kind == "Str":
        return str(content)
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    return "" if kind in ("RawInline", "Image") else _pandoc_text(content)


PEERS: dict[str, Callable[[bytes], Reading]] = {
    "trafilatura": _trafilatura,
    "readability": _readability,
    "pandoc": _pandoc,
}


def _document(reading: Reading) -> Json:
    standfirst: list[Json] = []
    exchanges: list[Json] = []
    for text, is_heading in reading.blocks:
        spans = [{"text": text, "marks": []}]
        paragraph = {"kind": "paragraph", "spans": spans}
        if text.endswith(_MARKS):
            question = {"speakers": [], "blocks": [paragraph]}
            answer: Json = {"speakers": [], "blocks": []}
            exchanges.append({"kind": "exchange", "question": question, "answers": [answer]})
            continue
        into = exchanges[-1]["answers"][0]["blocks"] if exchanges else standfirst
        into.append({"kind": "heading", "level": 3, "spans": spans} if is_heading else paragraph)
    is_interview = len(exchanges) >= _FEWEST_EXCHANGES
    return {
        "kind": "interview" if is_interview else "article",
        "schema_version": "1.0",
        "title": reading.title,
        "people": [],
        "published": reading.date,
        "standfirst": standfirst if is_interview else [],
        "sections": [{"title": None, "blocks": exchanges if is_interview else _prose(reading)}],
    }


def _prose(reading: Reading) -> list[Json]:
    return [
        {"kind": "paragraph", "spans": [{"text": block.text, "marks": []}]}
        for block in reading.blocks
    ]


if __name__ == "__main__":
    main()
