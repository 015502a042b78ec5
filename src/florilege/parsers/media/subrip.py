"""SubRip (.srt): numbered subtitles with timings, and the few tags that players know."""

import re
from collections.abc import Iterator

from florilege.parsers.manuscript import Manuscript, ManuscriptBuilder, Mark
from florilege.parsers.media.cue_text import CueText, Speech
from florilege.parsers.media.cues import Cue, Timings, add_cues, read_timings
from florilege.parsers.media.medium import Medium
from florilege.sources import SUBRIP, Source

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[bius]|font)(?:[ \t][^<>\n]*)?>"
    r"|\{(?P<end2>/?)(?P<name2>[bius])\}"
    r"|\{\\[^{}\n]*\}",
    re.IGNORECASE,
)
_MARKS: dict[str, Mark] = {"i": ("emphasis",), "b": ("strong",)}

_Line = tuple[int, str]


def read_subrip(source: Source) -> Manuscript:
    """Read subtitles into a manuscript of what was said; never raises.

    There is no standard; as in FFmpeg's reader, a line of timings begins a subtitle, a number
    right above it belongs to it, and all lines up to the next one are its text, empty lines
    among them. Numbers, timings and positions are no text. What stands above the first timings
    is an omission.
    """
    builder = ManuscriptBuilder()
    add_cues(_cues(source.text, builder), builder)
    return Manuscript(
        source=source,
        text=builder.text(),
        basis="visible text",
        blocks=builder.blocks,
        omissions=builder.omissions,
        normalisation=("subtitles joined", "white space as players show it"),
    )


def _cues(text: str, builder: ManuscriptBuilder) -> Iterator[Cue]:
    timings: Timings | None = None
    lines: list[_Line] = []
    for number, line in enumerate(text.split("\n"), 1):
        following = read_timings(line) if "-->" in line else None
        if following is None:
            lines.append((number, line))
            continue
        if lines and lines[-1][1].strip().isdecimal():
            lines.pop()
        yield from _finished(timings, lines, builder)
        timings, lines = following, []
    yield from _finished(timings, lines, builder)


def _finished(
    timings: Timings | None, lines: list[_Line], builder: ManuscriptBuilder
) -> Iterator[Cue]:
    """The subtitle that lines belong to, if they belong to one."""
    first = next((n for n, (_, line) in enumerate(lines) if line.strip()), None)
    if first is None:
        return
    text = "\n".join(line for _, line in lines[first:])
    if timings is None:
        builder.omit(text.rstrip(), lines[first][0], "text outside the subtitles")
    else:
        yield Cue(timings.start, timings.end, _read_text(text, lines[first][0]))


def _read_text(text: str, line: int) -> tuple[Speech, ...]:
    cue = CueText(line)
    position = 0
    for tag in _TAG.finditer(text):
        cue.add(text[position : tag.start()])
        position = tag.end()
        name = (tag["name"] or tag["name2"] or "").lower()
        if not name:
            continue
        if tag["end"] or tag["end2"]:
            cue.close(name)
        else:
            cue.open(name, _MARKS.get(name))
    cue.add(text[position:])
    return cue.take()


MEDIUM = Medium(SUBRIP, read_subrip)
"""Subtitles as most programs exchange them."""
