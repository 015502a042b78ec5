"""The texts of a document, with what is no prose of its language hidden."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, groupby
from typing import Self

from florilege.languages import known_tag
from florilege.model import (
    Block,
    Code,
    CodeBlock,
    Document,
    Figure,
    ForeignLanguage,
    Heading,
    Paragraph,
    PullQuote,
    Span,
    Table,
    children,
)
from florilege.typography.change import Change

HIDDEN = "\ufffc"
"""Stands for a character that is no prose."""

# Addresses, entities, emoji codes, handles, and names of files and hosts.
_NO_PROSE = re.compile(
    r"\b(?:https?|ftp|mailto|www)[:.][^\s«»]++|&#?\w{1,10};|:[a-z][a-z0-9_+-]{1,30}:"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})*+"
    r"|(?<![^\s(\[«“\"'’])(?:[~.]?/)?[\w-]{1,64}+(?:[./][\w-]{1,64}+)*?\.(?-i:[a-z][a-z0-9]{0,4})\b(?![’'])"
    r"(?:/[^\s«»]*+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Text:
    """A text of a document, in the pieces that marks cut it into.

    Attributes:
        block: The id of the nearest block, if there is one.
        own: Whether it is the own text of the block of that id.
        pieces: The pieces.
        closed: For each piece whether it is no prose of the document's language.
        marks: For each piece how many marks it has.
    """

    block: str | None
    own: bool
    pieces: tuple[str, ...]
    closed: tuple[bool, ...]
    marks: tuple[int, ...]

    @cached_property
    def printed(self) -> str:
        """The text as it is."""
        return "".join(self.pieces)

    @cached_property
    def prose(self) -> str:
        """The text with every character that is no prose hidden."""
        shown = "".join(
            HIDDEN * len(piece) if closed else piece
            for piece, closed in zip(self.pieces, self.closed, strict=True)
        )
        return _NO_PROSE.sub(lambda match: HIDDEN * len(match[0]), shown)

    @cached_property
    def _begins(self) -> tuple[int, ...]:
        """Where each piece begins in the text."""
        return (0, *accumulate(map(len, self.pieces[:-1])))

    def home(self, change: Change) -> int | None:
        """The piece that a change belongs to; None when it crosses the border of a mark.

        What is put in at a border goes to the piece with the fewest marks, of two alike to the
        first: a space beside a link is not underlined.
        """
        # From the piece before those that begin where the change does: it may end there.
        first = max(0, bisect_left(self._begins, change.start) - 1)
        last = bisect_right(self._begins, change.start)
        found = [
            index
            for index in range(first, last)
            if change.end <= self._begins[index] + len(self.pieces[index])
            and not self.closed[index]
        ]
        return min(found, key=lambda index: self.marks[index], default=None)

    def with_changes(self, changes: Sequence[Change]) -> Self:
        """The text with changes made that stand in order and do not overlap."""
        pieces = list(self.pieces)
        homes = groupby(changes, key=self.home)
        for index, inside in ((index, inside) for index, inside in homes if index is not None):
            begin = self._begins[index]
            pieces[index] = _changed(self.pieces[index], inside, begin)
        return replace(self, pieces=tuple(pieces))


def _changed(piece: str, changes: Iterable[Change], begin: int) -> str:
    """A piece with changes made, whose offsets count from where the whole text begins."""
    parts: list[str] = []
    done = 0
    for change in changes:
        parts += (piece[done : change.start - begin], change.replacement)
        done = change.end - begin
    return "".join((*parts, piece[done:]))


def texts_of(document: Document) -> tuple[Text, ...]:
    """The texts of a document, in reading order; code blocks are none."""
    return tuple(_all_texts(document))


def _all_texts(document: Document) -> Iterator[Text]:
    for line in (document.kicker, document.title, document.subtitle):
        yield text_of_line(line, None)
    yield from _texts(document.standfirst, None, document.language)
    for section in document.sections:
        yield text_of_line(section.title, section.id)
        yield from _texts(section.blocks, section.id, document.language)


def text_of_line(line: str | None, block: str | None) -> Text:
    """The text of a title or the like."""
    return Text(block, own=False, pieces=(line or "",), closed=(False,), marks=(0,))


def text_of_block(block: Block, around: str | None, language: str) -> Text | None:
    """The own text of a block; None when it has none, or it is code."""
    place, own = block.id or around, block.id is not None
    if isinstance(block, Paragraph | Heading | PullQuote):
        texts = tuple(span.text for span in block.spans)
        closed = tuple(_is_no_prose(span, language) for span in block.spans)
        return Text(place, own, texts, closed, tuple(len(span.marks) for span in block.spans))
    if isinstance(block, Figure):
        # The line end of `block_text` is a piece of its own, so that offsets agree with it.
        caption, credit = block.caption or "", block.credit or ""
        between = "\n" if caption and credit else ""
        return Text(place, own, (caption, between, credit), (False, True, False), (0, 0, 0))
    if isinstance(block, Table):
        return Text(place, own, (block.caption or "",), (False,), (0,))
    return None


def _texts(blocks: Sequence[Block], around: str | None, language: str) -> Iterator[Text]:
    for block in blocks:
        if isinstance(block, CodeBlock):
            continue
        if text := text_of_block(block, around, language):
            yield text
        yield from _texts(tuple(children(block)), block.id or around, language)


def _is_no_prose(span: Span, language: str) -> bool:
    if not span.marks:
        return False
    own = known_tag(language)
    return any(
        isinstance(mark, Code) or (isinstance(mark, ForeignLanguage) and known_tag(mark.tag) != own)
        for mark in span.marks
    )
