"""Which notes are footnotes, ``[^1]`` and ``[^1]: text``, as Pandoc and GitHub read them.

A note is one when something short refers to it: a number, a letter or a sign, which becomes its
label. Other notes stay boxes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from florilege.exporters.markup.links import safe_href
from florilege.model import (
    Anthology,
    Block,
    Deleted,
    Document,
    Emphasis,
    Link,
    Mark,
    Note,
    Paragraph,
    Quote,
    Span,
    Strong,
    Superscript,
    Table,
    children,
    descend,
    iter_blocks,
    iter_texts,
    spans_text,
)

NO_FOOTNOTES: Mapping[str, str] = MappingProxyType({})
"""The labels of a text without notes."""

_AROUND = (Emphasis, Strong, Deleted, Quote)
_LABEL = re.compile(r"[\w*†‡§¶.-]{1,8}")
_BRACKETS = "[](){}⟨⟩"


class _Labels:
    """Hands out the labels of one file, each once."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """The wanted label; with a number behind it when it is taken."""
        free = wanted
        while free in self._counts:
            self._counts[wanted] += 1
            free = f"{wanted}-{self._counts[wanted]}"
        self._counts[free] = 1
        return free


def footnotes_of(document: Document) -> dict[str, str]:
    """The labels of the footnotes of a document by itself, by what links to them, "#note-2"."""
    return _labelled(document, _Labels())


def footnotes_in(anthology: Anthology) -> dict[int, dict[str, str]]:
    """The same for all documents of a book that is one file, by their identities (`id`)."""
    given = _Labels()
    return {id(text.document): _labelled(text.document, given) for text in iter_texts(anthology)}


def _labelled(document: Document, given: _Labels) -> dict[str, str]:
    blocks = tuple(iter_blocks(document))
    in_cells = _inside(blocks, Table)
    notes = {
        f"#{block.id}": block
        for block in blocks
        if isinstance(block, Note) and block.id and id(block) not in in_cells
    }
    if not notes:
        return {}
    in_notes = _inside(blocks, Note)
    wanted: dict[str, str | None] = {}
    reached: set[str] = set()
    for block in blocks:
        for span in getattr(block, "spans", ()):
            href = target_of(span)
            if href in notes:
                label = _label_of(span)
                # One reference in other words, and the note has to be where these lead.
                wanted[href] = label if wanted.get(href, label) == label else None
                # Who reads a file drops the notes that nothing but notes refers to.
                reached.update(() if id(block) in in_notes else (href,))
    return {
        href: given.take(label)
        for href, label in wanted.items()
        if label is not None and href in reached and _can_be_defined(notes[href])
    }


def target_of(span: Span) -> str | None:
    """What in the document the first link of a span leads to, "#note"."""
    links = (mark.href for mark in span.marks if isinstance(mark, Link))
    return next((href for href in links if href.startswith("#")), None)


def reads_back(span: Span, label: str) -> bool:
    """Whether a reference is what a reader of ``[^label]`` makes of it: raised, and a link."""
    *outer, raised, link = span.marks if span.marks[1:] else (None, None)
    return (
        span.text == label
        and isinstance(raised, Superscript)
        and isinstance(link, Link)
        and link.title is None
        and outer == around(span)
    )


def around(span: Span) -> list[Mark]:
    """The marks of a reference that are written around it."""
    return [mark for mark in span.marks if isinstance(mark, _AROUND)]


def footnotes_at_end(document: Document, labels: Mapping[str, str]) -> Iterator[Note]:
    """The footnotes that end a document, the last one first: where they are read back."""
    blocks: Iterable[Block] = document.sections[-1].blocks if document.sections else ()
    for block in reversed(tuple(blocks)):
        if not isinstance(block, Note) or f"#{block.id}" not in labels:
            return
        yield block


def _inside(blocks: Iterable[Block], kind: type[Block]) -> set[int]:
    """The identities of the blocks that stand in blocks of a kind."""
    around = (block for block in blocks if isinstance(block, kind))
    return {id(inner) for block in around for inner in descend(children(block))}


def _label_of(span: Span) -> str | None:
    text = span.text.strip().strip(_BRACKETS)
    return text if _LABEL.fullmatch(text) else None


def _can_be_defined(note: Note) -> bool:
    """Whether a note begins with words, and not with an address that runs.

    CommonMark without footnotes takes ``[^1]: javascript:alert(1)`` for the address of a link.
    """
    first = note.blocks[0] if note.blocks else None
    if not isinstance(first, Paragraph) or any(isinstance(b, Note) for b in descend(note.blocks)):
        return False
    words = spans_text(first.spans).split()
    return bool(words) and (":" not in words[0] or safe_href(words[0]) is not None)
