"""WebVTT (W3C, https://www.w3.org/TR/webvtt1/): captions of a video or a recording."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import takewhile

from florilege.parsers.manuscript import Manuscript, ManuscriptBuilder, Mark, Metadata
from florilege.parsers.media.cue_text import CueText, Speech
from florilege.parsers.media.cue_voices import Cue
from florilege.parsers.media.cues import add_cues, omit_outside, read_timings
from florilege.parsers.media.medium import Medium
from florilege.parsers.names import without_brackets
from florilege.sources import WEBVTT, Remark, Source

_SIGNATURE = re.compile(r"WEBVTT(?:[ \t](.*))?")
_ARROW = "-->"
_UNSEEN_BLOCK = re.compile(r"(?:NOTE(?:[ \t]|$)|(?:STYLE|REGION)[ \t]*$)")
_LANGUAGE = re.compile(r"Language:[ \t]*(\S+)", re.IGNORECASE)
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z]+)(?:\.[^\s.<>&]*)*(?:[ \t\n](?P<annotation>[^<>]*))?>"
    r"|<\d[\d:.]*>"
)
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_MARKS: dict[str, Mark] = {"i": ("emphasis",), "b": ("strong",)}
_TITLE_EDGES = " \t-–—:"

_Line = tuple[int, str]


def read_webvtt(source: Source) -> Manuscript:
    """Read captions into a manuscript of what was said; never raises.

    What viewers do not see is no text: timings, settings, identifiers, comments, style sheets
    and regions (sections 4.1 to 4.6). Blocks that a player would not show because they have no
    timings are omissions. A file without the signature is read as well.
    """
    builder = ManuscriptBuilder()
    metadata = Metadata()
    remarks: list[Remark] = []
    lines = list(enumerate(source.text.split("\n"), 1))
    signature = _SIGNATURE.fullmatch(lines[0][1])
    if signature is not None:
        header = list(takewhile(lambda line: line[1] and _ARROW not in line[1], lines))
        _read_header(header, signature[1] or "", metadata)
        lines = lines[len(header) :]
    add_cues(_cues(lines, builder, remarks), builder)
    return Manuscript(
        source=source,
        text=builder.text(),
        basis="visible text",
        blocks=builder.blocks,
        metadata=metadata,
        omissions=builder.omissions,
        remarks=remarks,
        normalisation=("cues joined", "white space as players show it"),
    )


def _read_header(header: list[_Line], title: str, metadata: Metadata) -> None:
    """The text behind the signature, and the language that some makers name below it."""
    metadata.add("title", title.strip(_TITLE_EDGES), "WEBVTT header")
    for _, line in header[1:]:
        if match := _LANGUAGE.match(line):
            metadata.add("language", match[1], "WEBVTT header")


def _cues(lines: list[_Line], builder: ManuscriptBuilder, remarks: list[Remark]) -> Iterator[Cue]:
    for block in _blocks(lines):
        place = next((n for n, (_, line) in enumerate(block[:2]) if _ARROW in line), None)
        timings = None if place is None else read_timings(block[place][1])
        if place is not None and timings is not None:
            text = block[place + 1 :]
            if text:
                speeches = _read_text("\n".join(line for _, line in text), text[0][0])
                yield Cue(timings.start, timings.end, speeches)
        elif place is not None or not _UNSEEN_BLOCK.match(block[0][1]):
            text = block if place is None else block[place + 1 :]
            if text:
                outside = "\n".join(line for _, line in text)
                remarks += omit_outside(outside, text[0][0], builder)


def _blocks(lines: list[_Line]) -> Iterator[list[_Line]]:
    """Lines between empty ones; a line with an arrow begins a block as well (section 6.1)."""
    block: list[_Line] = []
    has_arrow = False
    for number, line in [*lines, (0, "")]:
        is_arrow = _ARROW in line
        if block and (not line or (is_arrow and (has_arrow or len(block) > 1))):
            yield block
            block, has_arrow = [], False
        if line:
            block.append((number, line))
            has_arrow = has_arrow or is_arrow


def _read_text(text: str, line: int) -> tuple[Speech, ...]:
    """The cue text of section 6.4; a "<" that begins no tag is a sign like any other."""
    cue = CueText(line)
    position = 0
    for tag in _TAG.finditer(text):
        cue.add(text[position : tag.start()])
        position = tag.end()
        name = tag["name"]
        if not name:
            continue
        if tag["end"]:
            cue.close(name)
        else:
            _open(cue, name, " ".join(unescape(tag["annotation"] or "").split()))
    cue.add(text[position:])
    return cue.take()


def _open(cue: CueText, name: str, annotation: str) -> None:
    if name == "v":
        # "<v (off)>": what is in brackets only describes somebody, unless there is nothing else.
        voice = annotation if without_brackets(annotation) else annotation.strip("()[] ")
        cue.open_voice(name, voice or None)
    elif name == "lang" and _LANGUAGE_TAG.fullmatch(annotation):
        cue.open(name, ("language", annotation))
    elif name in ("c", "i", "b", "u", "ruby", "rt", "lang"):
        cue.open(name, _MARKS.get(name))


MEDIUM = Medium(WEBVTT, read_webvtt)
"""Captions of the web."""
