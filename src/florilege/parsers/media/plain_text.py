"""Plain text: paragraphs between empty lines, or one a line where there are no empty lines."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, count, pairwise
from typing import NamedTuple

from florilege.parsers.manuscript import (
    HARD_BREAK,
    SOFT_BREAK,
    Container,
    Manuscript,
    ManuscriptBlock,
    Metadata,
    Omission,
    Run,
)
from florilege.parsers.media.chat_log import read_chat_log
from florilege.parsers.media.letters import Letter, without_frame
from florilege.parsers.media.line_numbers import PAGE_NUMBER, without_line_numbers
from florilege.parsers.media.medium import Medium
from florilege.parsers.media.messages import read_messages
from florilege.parsers.media.pasted_captions import read_pasted_captions
from florilege.parsers.media.quoted_lines import without_quote_signs
from florilege.parsers.media.running_heads import without_running_heads
from florilege.parsers.media.time_codes import without_time_codes
from florilege.parsers.media.wiki_text import is_wiki_text, read_wiki_text
from florilege.parsers.media.wrapped_lines import is_rule, is_wrapped, wrap_width
from florilege.sources import PLAIN_TEXT, Source

_LINE = re.compile(r"[^\n]*\n?")
_FEW_EMPTY_LINES = 0.1
_INDENT = "  "
_FEW_INDENTED = 0.2
_BREAKS = re.compile(rf"[{SOFT_BREAK}{HARD_BREAK}]")
_SENTENCE_ENDS = '.!?…:;»”")]'


class _Line(NamedTuple):
    """A line of the text that is read.

    Attributes:
        number: In the source, from 1.
        start: Its offset.
        text: It, without its line feed.
        depth: How often it is quoted.
    """

    number: int
    start: int
    text: str
    depth: int


def read_plain_text(source: Source) -> Manuscript:
    """Divide a text into paragraphs.

    Inside a paragraph a line end is a `SOFT_BREAK` where the line was full (the next word did
    not fit into the width that the text is wrapped at), else a `HARD_BREAK`. A rule drawn with
    signs divides paragraphs. Numbers of lines, points in time, notices in the log of a chat, the
    heads of messages, the heads and feet of pages, behind which a paragraph may go on, and the
    frame of an e-mail are omissions; where lines are numbered, an indent opens a paragraph. What
    ">" quotes stands in containers. The source of a wiki's page is read as such.
    """
    if is_wiki_text(source.text):
        return read_wiki_text(source)
    text, numbers = without_line_numbers(source.text)
    pages = [taken.line - 1 for taken in numbers if taken.reason == PAGE_NUMBER]
    text, heads = without_running_heads(text, pages)
    chat = read_chat_log(text)
    messages = read_messages(chat.text)
    captions = read_pasted_captions(messages.text)
    text, codes = without_time_codes(captions.text)
    text, frame, letter = without_frame(text)
    text, depths = without_quote_signs(text)
    left_out = (numbers, heads, chat.taken, messages.taken, captions.taken, codes, frame)
    taken = sorted(chain.from_iterable(left_out), key=lambda each: each.line)
    alone = {*chat.lines, *captions.lines}
    blocks = list(_blocks(_lines(text, depths), alone, is_numbered=bool(numbers)))
    _join_pages(blocks, {each.line for each in heads}.union(page + 1 for page in pages))
    for block in blocks:
        block.voice = messages.voices.get(block.line)
        block.changes = block.line in captions.changed
        block.goes_on = block.goes_on or block.line in captions.going_on
    omissions: list[Omission] = []
    parts, end = [text], len(text)
    for each in taken:
        # They stand behind the text that is seen, as what is left out of markup does.
        start = end + 1
        end = start + len(each.text)
        parts.append(each.text)
        omissions.append(Omission(start, end, each.line, each.reason))
    return Manuscript(
        source=source,
        text="\n".join(parts),
        basis="visible text" if taken or depths else "source",
        blocks=blocks,
        metadata=_metadata(letter),
        omissions=omissions,
        normalisation=("line ends inside paragraphs",),
    )


def _metadata(letter: Letter | None) -> Metadata:
    """What the headers of an e-mail say of the text."""
    metadata = Metadata()
    if letter is not None:
        metadata.add("sender", letter.sender, "header of the e-mail")
        metadata.add("recipient", letter.recipient, "header of the e-mail")
        metadata.add("date", letter.date, "header of the e-mail")
        metadata.add("title", letter.subject, "header of the e-mail")
    return metadata


def _join_pages(blocks: list[ManuscriptBlock], left_out: Collection[int]) -> None:
    """Let a paragraph go on behind the end of a page, where that stands in a sentence."""
    for before, block in pairwise(blocks) if left_out else ():
        last = before.line + len(_BREAKS.findall(before.text))
        is_open = before.text.rstrip()[-1:] not in _SENTENCE_ENDS
        if is_open and block.text.lstrip()[:1].islower():
            block.goes_on = any(line in left_out for line in range(last + 1, block.line))


def _blocks(
    lines: list[_Line], alone: Collection[int], *, is_numbered: bool
) -> Iterator[ManuscriptBlock]:
    """The paragraphs, what is quoted in containers; some lines are paragraphs each."""
    wrap = wrap_width(["" if line.depth else line.text for line in lines])
    indents_open = is_numbered and _opens_by_indent(lines)
    empty = sum(not line.text.strip() for line in lines)
    one_a_line = wrap is None and empty <= _FEW_EMPTY_LINES * len(lines)
    ids = count(1)
    containers: tuple[Container, ...] = ()
    paragraph: list[_Line] = []
    for line in chain(lines, [_Line(len(lines) + 1, 0, "", 0)]):
        is_alone = line.number in alone or (one_a_line and not line.depth)
        goes_on = line.depth == len(containers) and not is_alone
        is_cut = is_rule(line.text) or (bool(paragraph) and is_rule(paragraph[-1].text))
        if paragraph and (is_cut or not (goes_on and line.text.strip())):
            yield _block(paragraph, wrap, containers, indents_open=indents_open)
            paragraph = []
        if line.text.strip():
            paragraph.append(line)
        missing = range(line.depth - len(containers))
        opened = (Container("quote", next(ids)) for _ in missing)
        containers = (*containers[: line.depth], *opened)


def _lines(text: str, depths: Sequence[int] | None) -> list[_Line]:
    """The lines of a text that are quoted so deep, or not at all."""
    return [
        _Line(
            number, match.start(), match[0].removesuffix("\n"), depths[number - 1] if depths else 0
        )
        for number, match in enumerate(_LINE.finditer(text), 1)
        if match[0]
    ]


def _opens_by_indent(lines: list[_Line]) -> bool:
    """Whether some lines of a text are indented, and others are not."""
    filled = [line.text for line in lines if line.text.strip()]
    indented = sum(text.startswith(_INDENT) for text in filled)
    return _FEW_INDENTED * len(filled) <= indented < len(filled)


def _block(
    paragraph: list[_Line],
    wrap: int | None,
    containers: tuple[Container, ...],
    *,
    indents_open: bool,
) -> ManuscriptBlock:
    pieces: list[str] = []
    for line, following in pairwise(paragraph):
        # A mail program wraps what it quotes wherever it likes, and so does a clerk who numbers
        # the lines and indents each turn.
        is_forced = bool(containers) or indents_open
        goes_on = is_forced or is_wrapped(line.text, following.text, wrap)
        opens = indents_open and following.text.startswith(_INDENT)
        pieces += (line.text, SOFT_BREAK if goes_on and not opens else HARD_BREAK)
    pieces.append(paragraph[-1].text)
    return ManuscriptBlock(
        "text",
        (Run("".join(pieces)),),
        start=paragraph[0].start,
        line=paragraph[0].number,
        containers=containers,
    )


MEDIUM = Medium(PLAIN_TEXT, read_plain_text)
