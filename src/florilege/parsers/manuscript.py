"""What every medium hands over: a flat list of blocks with their looks and their places.

A medium decides nothing about meaning. It reports what a reader would see: this line is a
heading of level two, this run is bold, this paragraph stands in a navigation bar.

Two characters stand for line ends inside a block, one character each so that offsets hold:
`SOFT_BREAK` where the source wraps a line (it reads as a space), `HARD_BREAK` where a reader
sees a new line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal, NamedTuple

from florilege.parsers.credited_person import CreditedPerson
from florilege.sources import Remark, Source

SOFT_BREAK = "\n"
HARD_BREAK = "\u2028"

_SPACES = re.compile(r"[ \t\n\r\f\v\u2028]+")

Mark = tuple[str, ...]
"""A mark's kind as in the model and its values: ("strong",), ("link", href, title)."""


class Run(NamedTuple):
    """Text under the same marks, the outermost mark first."""

    text: str
    marks: tuple[Mark, ...] = ()


class Container(NamedTuple):
    """Something that blocks stand in.

    Attributes:
        kind: "list", "item", "quote", "caption", "term", "definition", "details", "summary",
            "footnote", "note" (an editor's), "embedded" (from elsewhere), or a region of a page:
            "navigation", "header", "footer", "aside", "form", "comments".
        id: A number that tells it from others of the manuscript.
        ordered: Whether a list is numbered.
        start: The first number of an ordered list.
        name: Of a footnote: what links to it name, without the "#".
    """

    kind: str
    id: int
    ordered: bool = False
    start: int = 1
    name: str | None = None


class Cell(NamedTuple):
    """A table cell: whether it is a heading, and its paragraphs as runs."""

    header: bool
    paragraphs: tuple[tuple[Run, ...], ...]


class Picture(NamedTuple):
    """A picture as the medium found it; caption (with its line breaks) and credit as text."""

    src: str
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None


BlockKind = Literal["text", "heading", "figure", "table", "code", "separator"]


@dataclass(eq=False, slots=True)
class ManuscriptBlock:
    """One block: a paragraph, a heading, a picture ...

    Attributes:
        kind: What it is typographically.
        runs: Its inline text. Joined, it is `text`. Empty for separators and pictures without
            caption; a figure's runs are its caption and credit, a table's the text of its
            cells, one a line.
        start: Offset of its first character in the manuscript's text.
        line: Its first line in the source, from 1.
        level: Of a heading, 1 to 6; else 0.
        containers: What it stands in, the outermost first.
        path: Where it stands in the markup: "html/body/main/article/p"; "" without markup.
        classes: The class names and the id of the element and its ancestors, for looks only.
        ancestors: Numbers of the block elements that it stands in, the outermost first; equal
            numbers are the same element.
        picture: Of a figure.
        rows: Of a table.
        syntax: Of code.
        ordinal: The printed number of a list item or numbered paragraph, "1.".
        voice: The speaker that the medium itself names; the name is not in the text.
        spoken: When captions show it, from and to, in seconds.
        changes: Whether captions say, by ">>", that somebody else begins to speak.
        goes_on: Whether it goes on with the paragraph of the block before, behind the end of a page.
        text: The text of all runs, breaks as `SOFT_BREAK` and `HARD_BREAK`.
    """

    kind: BlockKind
    runs: tuple[Run, ...]
    start: int
    line: int
    level: int = 0
    containers: tuple[Container, ...] = ()
    path: str = ""
    classes: tuple[str, ...] = ()
    ancestors: tuple[int, ...] = ()
    picture: Picture | None = None
    rows: tuple[tuple[Cell, ...], ...] = ()
    syntax: str | None = None
    ordinal: str | None = None
    voice: str | None = None
    spoken: tuple[float, float] | None = None
    changes: bool = False
    goes_on: bool = False
    text: str = field(init=False)

    def __post_init__(self) -> None:
        """Join the runs once: everything looks at the text."""
        self.text = "".join([run.text for run in self.runs])

    @property
    def end(self) -> int:
        """Offset behind its last character in the manuscript's text."""
        return self.start + len(self.text)

    def elements(self) -> Iterator[tuple[str, int]]:
        """The tag and the number of each block element that it stands in, the outermost first."""
        tags = self.path.split("/")
        return zip(tags[max(0, len(tags) - len(self.ancestors)) :], self.ancestors, strict=False)

    def within(self, *kinds: str) -> bool:
        """Whether it stands in a container of one of these kinds."""
        return bool(self.containers) and any(each.kind in kinds for each in self.containers)


class Value(NamedTuple):
    """A piece of metadata and where it was found ("front matter: author", "og:title")."""

    text: str
    origin: str


@dataclass(eq=False)
class Metadata:
    """What the medium says of the document outside its text, best source first.

    Keys: title, page_title, subtitle, kicker, description, author, interviewer, interviewee,
    editor, translator, photographer, date, conducted, modified, language, publication,
    publication_url, issn, isbn, tagline, url, identifier, keyword, picture, picture_alt, licence,
    holder, holding_year, id, type; of a letter, sender and recipient.

    Attributes:
        values: The values of each key, by their texts.
        people: Those of whom more than a name is said; their names are among the values too.
        codes: The names of those who speak under codes, by these, folded.
    """

    values: dict[str, dict[str, Value]] = field(default_factory=dict)
    people: list[CreditedPerson] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)

    def add(self, key: str, text: str, origin: str) -> None:
        """Append a value, unless it is blank or there already."""
        text = _SPACES.sub(" ", text).strip()
        if text:
            self.values.setdefault(key, {}).setdefault(text, Value(text, origin))

    def complete(self, weaker: "Metadata") -> None:
        """Append all that less trusted metadata say."""
        for key in weaker.values:
            for value in weaker.all(key):
                self.add(key, value.text, value.origin)
        self.people += weaker.people

    def first(self, key: str) -> Value | None:
        """The best value, or None."""
        return next(iter(self.values.get(key, {}).values()), None)

    def all(self, key: str) -> list[Value]:
        """All values, the best first."""
        return list(self.values.get(key, {}).values())


class Omission(NamedTuple):
    """A stretch of the manuscript's text that no block holds, and why."""

    start: int
    end: int
    line: int
    reason: str


@dataclass(eq=False)
class Manuscript:
    """A source as a reader sees it.

    Attributes:
        source: Where it comes from.
        text: What offsets count in (`florilege.source_map.SourceMap.text`).
        basis: "source" or "visible text".
        blocks: The blocks in reading order.
        metadata: What is said about the document outside its text.
        omissions: What the medium itself left out (hidden text, a form).
        remarks: What was noticed while reading.
        normalisation: What was done to the text besides NFC and trimming.
    """

    source: Source
    text: str
    basis: str
    blocks: list[ManuscriptBlock]
    metadata: Metadata = field(default_factory=Metadata)
    omissions: list[Omission] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    normalisation: tuple[str, ...] = ()


class ManuscriptBuilder:
    """Collects blocks of a medium with markup, and lays out the visible text under them."""

    def __init__(self) -> None:
        self.blocks: list[ManuscriptBlock] = []
        self.omissions: list[Omission] = []
        self._parts: list[str] = []
        self._length = 0

    def add(self, block: ManuscriptBlock) -> None:
        """Append a block; its start is set to where its text comes to stand."""
        block.start = self._put(block.text)
        self.blocks.append(block)

    def omit(self, text: str, line: int, reason: str) -> None:
        """Record visible text that no block holds."""
        if text.strip():
            start = self._put(text)
            self.omissions.append(Omission(start, start + len(text), line, reason))

    def text(self) -> str:
        """The visible text: one block after the other, divided by an empty line."""
        return "".join(self._parts)

    def _put(self, text: str) -> int:
        start = self._length
        self._parts += (text, "\n\n")
        self._length += len(text) + 2
        return start


def divided_runs(runs: tuple[Run, ...], cuts: list[int]) -> Iterator[tuple[Run, ...]]:
    """The runs between each two neighbours of some offsets, in one pass.

    Args:
        runs: The runs.
        cuts: Offsets of their joined text in ascending order, from 0 to its length.
    """
    index = offset = 0
    for start, end in pairwise(cuts):
        wanted = end - start
        piece: list[Run] = []
        while wanted:
            text, marks = runs[index]
            taken = text[offset : offset + wanted]
            if taken:
                piece.append(Run(taken, marks))
            wanted -= len(taken)
            offset += len(taken)
            if offset == len(text):
                index, offset = index + 1, 0
        yield tuple(piece)


def runs_slice(runs: tuple[Run, ...], start: int, end: int) -> Iterator[Run]:
    """The runs between two offsets of their joined text."""
    position = 0
    for run in runs:
        stop = position + len(run.text)
        if stop > start and position < end:
            text = run.text[max(0, start - position) : end - position]
            if text:
                yield Run(text, run.marks)
        position = stop
