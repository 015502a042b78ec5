"""The four laws of the library, on texts that nobody would write."""

import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import florilege
from florilege import Parsed
from florilege.model import Document, block_text, iter_blocks
from florilege.source_map import SourceMap
from strategies import documents

MEDIA = ("text/plain", "text/markdown", "text/html", "text/vtt", "application/x-subrip")
each_medium = pytest.mark.parametrize("media_type", MEDIA)

LINES = (
    "Anna Roth : Comment allez-vous ?", "AR: And now?", "R. Bien, merci.", "Q: Why?",
    "👉 Un conseil ?", "**Why bells?**", "**Why bells?** Because.", "*Really?*", "### Et après ?",
    "SON PARCOURS", ".", "* * *", "« Je pense, donc je suis. »", "Je pense, donc je suis.",
    "Anna Roth est luthière à Mirecourt.", "Anna Roth - Le bois", "Propos recueillis par Jo Bel",
    "Par Jo Bel et Lia Roc", "Publié le 3 mars 2021", "- un\n- deux\n  1. trois", "> Said who?",
    "I was born in Leeds, and I left it as soon as the trains ran again.", "Yes.", "", "  ",
    "<b>Why?</b><br>Because.", "<p>Why?</p>", "<ul><li>one</li></ul>", "| a | b |\n|---|---|\n| c | d |",
    "00:01.000 --> 00:02.000\n<v (x)>Why?", "00:02.000 --> 00:03.000\n<v Jo>Because. <i>So</i>.",
    "00:02.000 --> 00:02.500\n<v (x)>And", "00:00:03,000 --> 00:00:04,000\n>> ROTH: Why?", "WEBVTT - T",
    "---\ntitle: T\n---", "La fin. .", "```\ncode : ici ?\n```", '![alt](a.png "caption")',
)  # fmt: skip
line_soup = st.lists(st.sampled_from(LINES), max_size=12).map("\n\n".join)
tight_soup = st.lists(st.sampled_from(LINES), max_size=12).map("\n".join)
any_text = st.one_of(line_soup, tight_soup, st.text(max_size=200))


def parsed(text: str, media_type: str) -> Parsed:
    """A text parsed as a medium."""
    return florilege.parse(text.encode("utf-8", "replace"), media_type=media_type)


@each_medium
@given(data=st.binary(max_size=300))
def test_any_bytes_parse(data: bytes, media_type: str) -> None:
    """Bad content becomes diagnostics, never an exception."""
    assert florilege.parse(data, media_type=media_type).document.kind


@each_medium
@given(text=any_text)
def test_nothing_is_lost_silently(text: str, media_type: str) -> None:
    """Law 1: each word of the visible text is kept or dropped, and the kept are in the document."""
    result = parsed(text, media_type)
    source_map = result.source_map
    covered = bytearray(len(source_map.text))
    stretches = [(item.start, item.end) for item in source_map.kept]
    stretches += [(item.start, item.end) for item in source_map.dropped]
    for start, end in stretches:
        covered[start:end] = b"\1" * (end - start)
    lost = [
        word[0]
        for word in re.finditer(r"\w+", source_map.text)
        if not all(covered[word.start() : word.end()])
    ]
    assert lost == []
    present = _words(" ".join(_strings(result.document.model_dump(mode="json"))))
    for item in source_map.kept:
        kept = _words(source_map.text[item.start : item.end])
        assert kept <= present, (item, kept - present)


@each_medium
@given(text=any_text)
def test_places_are_true(text: str, media_type: str) -> None:
    """Law 2: the text of a block is what its place holds, edges and line ends aside."""
    result = parsed(text, media_type)
    for block in iter_blocks(result.document):
        if block.id is None or block.kind in ("figure", "table", "exchange"):
            continue
        place = result.source_map.find(block.id)
        if block_text(block):
            assert place is not None, block
            assert _flat(block_text(block)) == _flat(_text_at(result.source_map, block.id))


@given(document=documents())
def test_there_and_back(document: Document) -> None:
    """Law 3: the JSON form read again gives an equal document."""
    assert florilege.load(florilege.dump(document).encode()) == document


@each_medium
@given(text=any_text)
def test_parsed_documents_come_back(text: str, media_type: str) -> None:
    """Law 3, for what the parser makes."""
    document = parsed(text, media_type).document
    assert florilege.load(florilege.dump(document).encode()) == document


@each_medium
@given(text=any_text)
def test_same_in_same_out(text: str, media_type: str) -> None:
    """Law 4: parsing again gives the same bytes."""
    first, second = (florilege.dump(parsed(text, media_type).document) for _ in range(2))
    assert first == second


def _text_at(source_map: SourceMap, block: str) -> str:
    pieces = [source_map.text[k.start : k.end] for k in source_map.kept if k.block == block]
    return pieces[0] if pieces else ""


def _flat(text: str) -> str:
    """A text in NFC, spaces and line ends folded."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", unicodedata.normalize("NFC", text)))


def _strings(node: Any) -> list[str]:  # noqa: ANN401 - JSON
    if isinstance(node, str):
        return [node]
    if isinstance(node, dict):
        return [
            text for key, value in node.items() if key != "provenance" for text in _strings(value)
        ]
    if isinstance(node, list | tuple):
        return [text for value in node for text in _strings(value)]
    return []
