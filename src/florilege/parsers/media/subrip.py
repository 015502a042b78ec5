"""SubRip (.srt): numbered subtitles with timings, and the few tags that players know."""

import re
from collections.abc import Iterator

from florilege.parsers.manuscript import Manuscript, ManuscriptBuilder, Mark
from florilege.parsers.media.cue_text import CueText, Speech
from florilege.parsers.media.cue_voices import Cue
from florilege.parsers.media.cues import Timings, add_cues, omit_outside, read_timings
from florilege.parsers.media.medium import Medium
from florilege.sources import SUBRIP, Remark, Source

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
    remarks: list[Remark] = []
    add_cues(_cues(source.text, builder, remarks), builder)
    return Manuscript(
        source=source,
        text=builder.text(),
        basis="visible text",
        blocks=builder.blocks,
        omissions=builder.omissions,
        remarks=remarks,
        normalisation=("subtitles joined", "white space as players show it"),
    )


def _cues(text: str, builder: ManuscriptBuilder, remarks: list[Remark]) -> Iterator[Cue]:
    timings: Timings | None = None
    lines: list[_Line] = []
    for number, line in enumerate([*text.split("\n"), None], 1):
        following = read_timings(line) if line is not None and "-->" in line else None
        if line is not None and following is None:
            lines.append((number, line))
            continue
        if following is not None and lines and lines[-1][1].strip().isdecimal():
            lines.pop()
        first = next((n for n, (_, line) in enumerate(lines) if line.strip()), None)
        if first is not None:
            said = "\n".join(line for _, line in lines[first:]).rstrip()
            if timings is None:
                remarks += omit_outside(said, lines[first][0], builder)
            else:
                yield Cue(timings.start, timings.end, _read_text(said, lines[first][0]))
        timings, lines = following, []


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
