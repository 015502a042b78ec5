"""The source of a wiki's page, as MediaWiki has it: `== Title ==`, `'''bold'''`, `[[page|text]]`.

It is written as Markdown, a line for a line, and read as such. What a reader of the page does
not see is left out: templates, categories, the switches of the page.
"""

import re
from dataclasses import replace

from florilege.parsers.manuscript import Manuscript, Omission
from florilege.parsers.media.markdown import read_markdown
from florilege.parsers.media.wrapped_lines import wrap_width
from florilege.sources import Source

_HEADING = re.compile(r"^(={1,6})[ \t]*+([^=\n]{1,200})(?<![ \t])[ \t]*\1[ \t]*$", re.MULTILINE)
_SIGNS = (
    _HEADING,
    re.compile(r"'''[^'\n]{1,500}'''"),
    re.compile(r"\[\[[^\[\]\n]{1,200}\]\]"),
    re.compile(r"^\{\{[^\n]{1,200}", re.MULTILINE),
    re.compile(r"<ref[ >/]"),
    re.compile(r"^__[A-Z]{3,20}__\s*$", re.MULTILINE),
)
_FEWEST_SIGNS = 3
_FEWEST_SAID = 6
_BRACES = re.compile(r"\{\{|\}\}")
_COMMENT = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)
_SWITCH = re.compile(r"__[A-Z]{3,20}__")
_NOTE = re.compile(r"<ref(?:[ \t][^<>]{0,200})?>([^<]{1,2000})</ref>")
_NAMED_NOTE = re.compile(r"<ref[^<>]{0,200}/>|<references[^<>]{0,200}/?>")
_FILE = re.compile(
    r"\[\[[^\[\]|\n]{1,40}:([^\[\]|\n]{1,200}\.(?:jpe?g|png|gif|svg|webp|tiff?|ogg|pdf))"
    r"((?:\|[^\[\]|\n]{0,500}){0,12})\]\]",
    re.IGNORECASE,
)
_CATEGORY = re.compile(r"^[ \t]*\[\[[^\[\]|\n:]{1,40}:[^\[\]|\n]{1,200}\]\][ \t]*$", re.MULTILINE)
_LINK = re.compile(r"\[\[([^\[\]|<>\n]{1,300})(?:\|([^\[\]|\n]{1,300}))?\]\]")
_ADDRESS = re.compile(r"\[(https?://[^\s\[\]]{1,500}) ([^\[\]\n]{1,300})\]")
_BOLD, _ITALIC = re.compile(r"'''"), re.compile(r"''")
_POINT = re.compile(r"^([*#:;]{1,6})[ \t]*")
_LEFT_OUT = "not shown on the page of the wiki"


def is_wiki_text(text: str) -> bool:
    """Whether several of the signs that only MediaWiki has stand in a text."""
    return sum(sign.search(text) is not None for sign in _SIGNS) >= _FEWEST_SIGNS


def read_wiki_text(source: Source) -> Manuscript:
    """Read the source of a wiki's page into a manuscript of its visible text; never raises."""
    shown, taken = _without_templates(source.text)
    for pattern in (_COMMENT, _SWITCH, _NAMED_NOTE, _CATEGORY):
        shown, more = _without(pattern, shown)
        taken += more
    lines, numbers = _markdown(shown)
    manuscript = read_markdown(replace(source, text="\n".join(lines)))
    for block in manuscript.blocks:
        block.line = numbers[min(block.line, len(numbers)) - 1]
    parts, end = [manuscript.text], len(manuscript.text)
    for text, line in sorted(taken, key=lambda each: each[1]):
        parts.append(text)
        manuscript.omissions.append(Omission(end + 1, end + 1 + len(text), line, _LEFT_OUT))
        end += 1 + len(text)
    manuscript.source = source
    manuscript.text = "\n".join(parts)
    manuscript.normalisation = ("signs of the wiki",)
    return manuscript


def _without_templates(text: str) -> tuple[str, list[tuple[str, int]]]:
    """A text without what stands in double braces, which may be nested; its lines are kept."""
    kept: list[str] = []
    taken: list[tuple[str, int]] = []
    depth, begin, end, line = 0, 0, 0, 1
    for brace in _BRACES.finditer(text):
        if brace[0] == "{{":
            if depth == 0:
                begin = brace.start()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                inside = text[begin : brace.end()]
                said = _said_in(inside)
                kept += (text[end:begin], said or "\n" * inside.count("\n"))
                line += text.count("\n", end, begin)
                if not said:
                    taken.append((inside, line))
                line += inside.count("\n")
                end = brace.end()
    return "".join(kept) + text[end:], taken


def _said_in(template: str) -> str:
    """The sentence that a template in one line sets as a quotation or the like; "" without one."""
    said = template[2:-2].rpartition("|")[2].strip()
    is_said = "\n" not in template and len(said.split()) >= _FEWEST_SAID
    return said if is_said and "=" not in said and "{{" not in said else ""


def _without(pattern: re.Pattern[str], text: str) -> tuple[str, list[tuple[str, int]]]:
    """A text without what matches, of which only the line ends are kept."""
    taken: list[tuple[str, int]] = []
    line, end = 1, 0
    for match in pattern.finditer(text):
        line += text.count("\n", end, match.start())
        end = match.start()
        taken.append((match[0].strip(), line))
    return pattern.sub(lambda match: "\n" * match[0].count("\n"), text), taken


def _markdown(text: str) -> tuple[list[str], list[int]]:
    """A text in Markdown, and for each of its lines the number of the line in the source.

    Where lines are not wrapped, each is a paragraph, as those who write pages by hand mean it.
    """
    notes: list[tuple[str, int]] = []
    sources = text.split("\n")
    is_wrapped = wrap_width(sources) is not None
    lines: list[str] = []
    numbers: list[int] = []

    def put(line: str, number: int) -> None:
        lines.append(line)
        numbers.append(number)

    for number, line in enumerate(sources, 1):
        written = _line(line, notes, number)
        if lines and not (is_wrapped and _POINT.match(line) is None):
            put("", number)
        put(written, number)
    for place, (note, number) in enumerate(notes, 1):
        put("", number)
        put(f"[^{place}]: {note}", number)
    return lines, numbers


def _line(line: str, notes: list[tuple[str, int]], number: int) -> str:
    """A line in Markdown; its notes are added to the others."""

    def note(match: re.Match[str]) -> str:
        notes.append((_inline(match[1]), number))
        return f"[^{len(notes)}]"

    line = _NOTE.sub(note, line)
    heading = _HEADING.match(line)
    if heading is not None:
        return f"{'#' * len(heading[1])} {_inline(heading[2])}"
    point = _POINT.match(line)
    if point is None:
        return _inline(line.strip())
    sign = {"*": "* ", "#": "1. "}.get(point[1][-1], "")
    return sign + _inline(line[point.end() :])


def _inline(text: str) -> str:
    """A line without signs at its head: links, files, bold and italic type."""
    text = _FILE.sub(_picture, text)
    text = _LINK.sub(lambda match: f"[{match[2] or match[1]}](<{match[1]}>)", text)
    text = _ADDRESS.sub(lambda match: f"[{match[2]}]({match[1]})", text)
    for pattern, sign in ((_BOLD, "**"), (_ITALIC, "*")):
        # A sign that nothing closes in its line is none.
        if len(pattern.findall(text)) % 2 == 0:
            text = pattern.sub(sign, text)
    return text


def _picture(match: re.Match[str]) -> str:
    """A picture with the last of its fields for a caption, unless that says how it is set."""
    fields = [field.strip() for field in match[2].split("|")]
    caption = fields[-1] if " " in fields[-1] else ""
    return f"![{caption}]({match[1].replace(' ', '_')})"
