"""The Markdown that is read: CommonMark with GFM tables and strikethrough, and what the wild adds."""

import re
from functools import cache
from typing import TYPE_CHECKING

from florilege.parsers.media.markdown_boxes import BOX_FENCE, box_fence
from florilege.parsers.media.template_tags import template_tag_end

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

TOO_DEEP = "florilege_too_deep"
"""The key of the parser's environment that is set when nesting was cut."""

_DEEPEST = 60
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,50}\]:")
_BLOCK_RULE = "nesting_limit"


@cache
def markdown_parser() -> "MarkdownIt":
    """The parser, made once.

    Beyond `_DEEPEST` levels of quotes and lists, what is left is read as paragraphs:
    markdown-it-py by itself loses the text there (``ParserBlock.tokenize``).
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown pays for it

    parser = MarkdownIt("commonmark", {"maxNesting": 2 * _DEEPEST})
    parser.enable(["table", "strikethrough"])
    # Addresses are handed on as written: `Addresses` sees to their safety.
    parser.normalizeLink = _as_written  # type: ignore[assignment, method-assign]
    parser.block.ruler.before("table", _BLOCK_RULE, _read_rest_flat)
    parser.block.ruler.before("reference", "footnote", _footnote)
    interrupted = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("fence", BOX_FENCE, box_fence, {"alt": interrupted})
    parser.inline.ruler.before("html_inline", "template_tag", _template_tag)
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


def _footnote(state: "StateBlock", start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read ``[^1]: ...`` as a paragraph: as the definition of a link its words would be lost."""
    begin = state.bMarks[start] + state.tShift[start]
    if silent or _FOOTNOTE.match(state.src, begin) is None:
        return False
    stop = start + 1
    while stop < end and not state.isEmpty(stop) and state.sCount[stop] >= state.blkIndent:
        if state.src.startswith("[", state.bMarks[stop] + state.tShift[stop]):
            break
        stop += 1
    _push_paragraph(state, start, stop)
    return True


def _push_paragraph(state: "StateBlock", start: int, stop: int) -> None:
    state.line = stop
    opening = state.push("paragraph_open", "p", 1)
    inline = state.push("inline", "", 0)
    inline.content = state.getLines(start, stop, state.blkIndent, keepLastLF=False).strip()
    inline.map = opening.map = [start, stop]
    inline.children = []
    state.push("paragraph_close", "p", -1)


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
