"""The Markdown that is read: CommonMark with GFM tables and strikethrough, and what the wild adds."""

import re
from functools import cache
from typing import TYPE_CHECKING

from florilege.parsers.media.markdown_boxes import BOX_FENCE, box_fence
from florilege.parsers.media.markdown_definitions import RULE, definition_rule
from florilege.parsers.media.markdown_inner_stars import RULE as INNER_STAR
from florilege.parsers.media.markdown_inner_stars import inner_star
from florilege.parsers.media.template_tags import attributes_end, template_tag_end

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

TOO_DEEP = "florilege_too_deep"
"""The key of the parser's environment that is set when nesting was cut."""

_DEEPEST = 60
FOOTNOTES = "florilege_footnotes"
"""The key of the parser's environment that holds the names of the footnotes."""

_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,50})\]:[ \t]*")
_REFERENCE = re.compile(r"\[\^([^\]\s]{1,50})\]")
_ATTRIBUTED = re.compile(r"\[([^\[\]]{1,500})\](?=\{)")
_DEFINITION = re.compile(r"\[[^\[\]]{1,999}\]:")
_LONE_NUMBER = re.compile(r"\d{1,9}[.)]")
_INDENT_OF_A_FOOTNOTE = 4
_BLOCK_RULE = "nesting_limit"


@cache
def markdown_parser() -> "MarkdownIt":
    """The parser, made once.

    Beyond `_DEEPEST` levels of quotes and lists, what is left is read as paragraphs:
    markdown-it-py by itself loses the text there (``ParserBlock.tokenize``).
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown pays for it
    from markdown_it.common.utils import normalizeReference  # noqa: PLC0415 - as above

    parser = MarkdownIt("commonmark", {"maxNesting": 2 * _DEEPEST})
    parser.enable(["table", "strikethrough"])
    # Addresses are handed on as written: `Addresses` sees to their safety.
    parser.normalizeLink = _as_written  # type: ignore[assignment, method-assign]
    parser.block.ruler.before("table", _BLOCK_RULE, _read_rest_flat)
    parser.block.ruler.before("reference", "footnote", _footnote)
    parser.block.ruler.before("reference", RULE, definition_rule(normalizeReference))
    parser.block.ruler.before("list", "lone_number", _lone_number)
    interrupted = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("fence", BOX_FENCE, box_fence, {"alt": interrupted})
    parser.inline.ruler.before("html_inline", "template_tag", _template_tag)
    parser.inline.ruler.before("emphasis", INNER_STAR, inner_star)
    parser.inline.ruler.before("link", "attributed_span", _attributed_span)
    parser.inline.ruler.before("link", "footnote_reference", _footnote_reference)
    return parser


def _as_written(address: str) -> str:
    return address


def _read_rest_flat(state: "StateBlock", start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    if silent or state.level < _DEEPEST:
        return False
    state.env.setdefault(TOO_DEEP, start)
    stop = start + 1
    while stop < end and not state.isEmpty(stop) and state.sCount[stop] >= state.blkIndent:
        stop += 1
    _push_paragraph(state, start, stop)
    return True


def _lone_number(state: "StateBlock", start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read "1984." alone as a paragraph: as an item with nothing in it, it would be lost."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]].rstrip()
    if silent or _LONE_NUMBER.fullmatch(line) is None:
        return False
    if state.is_code_block(start) or (start + 1 < end and not state.isEmpty(start + 1)):
        return False
    _push_paragraph(state, start, start + 1)
    return True


def _footnote(state: "StateBlock", start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read ``[^1]: ...`` and what is indented below it, as PHP Markdown Extra has footnotes."""
    begin = state.bMarks[start] + state.tShift[start]
    match = _FOOTNOTE.match(state.src, begin, state.eMarks[start])
    if silent or match is None:
        return False
    state.env.setdefault(FOOTNOTES, set()).add(match[1])
    opening = state.push("footnote_open", "", 1)
    opening.meta = {"name": match[1]}
    opening.map = [start, start + 1]
    stop = _first_paragraph_end(state, start + 1, end)
    _push_paragraph(state, start, stop, skipped=match.end() - begin)
    while stop < end and (state.isEmpty(stop) or _is_below(state, stop)):
        stop += 1
    first = state.line
    state.blkIndent += _INDENT_OF_A_FOOTNOTE
    state.level += 1
    state.md.block.tokenize(state, first, stop)
    state.level -= 1
    state.blkIndent -= _INDENT_OF_A_FOOTNOTE
    state.line = stop
    state.push("footnote_close", "", -1)
    return True


def _first_paragraph_end(state: "StateBlock", line: int, end: int) -> int:
    """The line behind the paragraph that a footnote begins with."""
    while line < end and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
        if _DEFINITION.match(
            state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line]
        ):
            break
        line += 1
    return line


def _is_below(state: "StateBlock", line: int) -> bool:
    return bool(state.sCount[line] >= state.blkIndent + _INDENT_OF_A_FOOTNOTE)


def _footnote_reference(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None or match[1] not in state.env.get(FOOTNOTES, ()):
        return False
    if not silent:
        token = state.push("footnote_reference", "", 0)
        token.content = match[1]
    state.pos = match.end()
    return True


def _push_paragraph(state: "StateBlock", start: int, stop: int, *, skipped: int = 0) -> None:
    state.line = stop
    opening = state.push("paragraph_open", "p", 1)
    inline = state.push("inline", "", 0)
    text: str = state.getLines(start, stop, state.blkIndent, keepLastLF=False)
    inline.content = text.lstrip()[skipped:].strip()
    inline.map = opening.map = [start, stop]
    inline.children = []
    state.push("paragraph_close", "p", -1)


def _attributed_span(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read ``[text]{.underline}``, as Pandoc writes a character style: the text, and a tag."""
    match = _ATTRIBUTED.match(state.src, state.pos, state.posMax)
    end = attributes_end(state.src, match.end()) if match is not None else None
    if match is None or end is None or end > state.posMax:
        return False
    if not silent:
        last = state.posMax
        state.pos, state.posMax = match.start(1), match.end(1)
        state.md.inline.tokenize(state)
        state.posMax = last
        token = state.push("template_tag", "", 0)
        token.content = state.src[match.end() : end]
    state.pos = end
    return True


def _template_tag(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    if state.src[state.pos] != "{":
        return False
    end = template_tag_end(state.src, state.pos)
    if end is None or end > state.posMax:
        return False
    if not silent:
        token = state.push("template_tag", "", 0)
        token.content = state.src[state.pos : end]
    state.pos = end
    return True
