"""Manuscript blocks divided as finely as any style may need, with what a reader sees of each.

Questions and answers can share a paragraph: divided by a line end, or run in after bold type.
Atoms are cut at all such places beforehand, so that every style works on the same list; what
no style needs apart is joined again when the document is assembled.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from florilege.parsers import facts
from florilege.parsers.cuts import cuts_in
from florilege.parsers.leading_labels import (
    Label,
    begins_with_timestamp,
    goes_over_dash,
    leading_label,
    set_label,
)
from florilege.parsers.looks import common_looks
from florilege.parsers.manuscript import (
    HARD_BREAK,
    SOFT_BREAK,
    Manuscript,
    ManuscriptBlock,
    divided_runs,
    runs_slice,
)
from florilege.parsers.once import once
from florilege.parsers.words import bare_words, count_words, lone_words

# Names of elements further out are those of the page.
_NEAREST_NAMES = 6

RUN_IN = ""
"""The joint of an atom that goes on in the line of the one before."""


@dataclass(eq=False)
class Atom:
    """A line, or the part of a line under one typeface, or a block that has no lines.

    Attributes:
        index: Its number in the manuscript.
        block: The block that it is (part of), with the runs of this part only.
        joint: What divides it from the atom before when both are of one paragraph: `RUN_IN`,
            `SOFT_BREAK` or `HARD_BREAK`; None when it begins a paragraph.
        text: Its text.
        start: Its offset in the manuscript's text.
        sign: Its first visible character; "" if there is none.
        is_blank: Whether it holds no visible character.
        is_heading: Whether the medium calls it a heading.
        is_text: Whether it is a paragraph or a heading: something that can be said.
    """

    index: int
    block: ManuscriptBlock
    joint: str | None = None
    text: str = field(init=False)
    start: int = field(init=False)
    sign: str = field(init=False)
    is_blank: bool = field(init=False)
    is_heading: bool = field(init=False)
    is_text: bool = field(init=False)

    def __post_init__(self) -> None:
        """Set what every style asks of every atom, which a property would work out each time."""
        block = self.block
        self.text = block.text
        self.start = block.start
        self.sign = self.text.lstrip()[:1]
        self.is_blank = not self.sign
        self.is_heading = block.kind == "heading"
        self.is_text = block.kind in ("text", "heading") and not self.is_blank

    @property
    def bare_words(self) -> list[str]:
        """The words of its text, see `florilege.parsers.words.bare_words`."""
        return self._bare_words.split()

    @once
    def _bare_words(self) -> str:
        """The words between spaces: a tenth of the memory that a list of them takes."""
        return " ".join(bare_words(self.text))

    @property
    def small_words(self) -> list[str]:
        """The words that stand by themselves, see `florilege.parsers.words.lone_words`."""
        return self._small_words.split()

    @once
    def _small_words(self) -> str:
        return " ".join(lone_words(self.text))

    @once
    def folded(self) -> str:
        """Its text for comparisons, see `florilege.parsers.words.fold`."""
        return facts.fold(self.text).strip()

    @once
    def word_count(self) -> int:
        """The number of its words."""
        return count_words(self.text)

    @once
    def is_bold(self) -> bool:
        """Whether all its letters are bold."""
        return facts.covered(self.block.runs, "strong")

    @once
    def is_italic(self) -> bool:
        """Whether all its letters are emphasised."""
        return facts.covered(self.block.runs, "emphasis")

    @once
    def is_capitals(self) -> bool:
        """Whether all its letters are capitals, and there are some words of them."""
        return facts.is_capitals(self.text)

    @once
    def linked_share(self) -> float:
        """How many of its characters are links, as a share."""
        linked = 0
        for text, marks in self.block.runs:
            if marks and any(mark[0] == "link" for mark in marks):
                linked += len(text)
        return linked / len(self.text) if linked else 0.0

    @once
    def is_asking(self) -> bool:
        """Whether its last sentence ends in a question mark."""
        return facts.ends_in_question_mark(self.text)

    @once
    def looks(self) -> frozenset[str]:
        """The looks that all its letters have, and the nearest class names around it."""
        names = [f".{name}" for name in self.block.classes[-_NEAREST_NAMES:]]
        return common_looks(self.block.runs).union(names)

    @once
    def dash(self) -> int | None:
        """The offset behind the dash that opens it; captions lose theirs when they are joined."""
        if self.block.changes and self.joint is None:
            return 0
        return facts.leading_dash(self.text) if self.sign in facts.DASHES else None

    @once
    def marker(self) -> tuple[str, int] | None:
        """The emoji that opens it, and the offset at which its text begins."""
        return facts.leading_emoji(self.text)

    @once
    def label(self) -> Label | None:
        """What may name its speaker: the voice of the medium, or what a sign sets off."""
        if self.block.voice is not None:
            return Label(self.block.voice, 0) if self.joint is None else None
        if self.is_heading and begins_with_timestamp(self.text):
            return None  # A chapter of a recording: "[02:30] The lock keeper: how it began".
        label = leading_label(self.text)
        if label is not None and not goes_over_dash(label):
            return label
        # In "**Anna** – She asked: why?" type and the dash end the label, not the colon.
        return set_label(self.text, self.block.runs) or label

    @property
    def is_only_label(self) -> bool:
        """Whether a label is all it holds."""
        return self.label is not None and not self.text[self.label.end :].strip()

    @once
    def is_separator(self) -> bool:
        """Whether it divides and says nothing: a rule, or a line of dots or stars."""
        return self.block.kind == "separator" or facts.is_separator(self.text)


def atomise(manuscript: Manuscript) -> list[Atom]:
    """Cut the blocks of a manuscript into atoms, in order; nothing is lost."""
    atoms: list[Atom] = []
    for block in manuscript.blocks:
        inside = cuts_in(block) if block.kind in ("text", "heading") else []
        if inside:
            atoms += (Atom(n, *part) for n, part in enumerate(_parts(block, inside), len(atoms)))
        else:
            atoms.append(Atom(len(atoms), block, SOFT_BREAK if block.goes_on else None))
    return atoms


def _parts(
    block: ManuscriptBlock, inside: list[int]
) -> Iterator[tuple[ManuscriptBlock, str | None]]:
    """The parts of a block between some offsets, each with its joint."""
    cuts = [0, *inside, len(block.text)]
    opening = SOFT_BREAK if block.goes_on else None
    pieces = divided_runs(block.runs, cuts)
    line = block.line
    for (start, end), runs in zip(pairwise(cuts), pieces, strict=True):
        first = block.text[start]
        joint = opening if start == 0 else first if first in (SOFT_BREAK, HARD_BREAK) else RUN_IN
        is_break = joint is not None and start > 0 and joint != RUN_IN
        begin = start + 1 if is_break else start
        line += is_break
        spoken = tuple(runs_slice(runs, begin - start, end - start)) if joint else runs
        yield replace(block, runs=spoken, start=block.start + begin, line=line), joint
        line += block.text.count(SOFT_BREAK, begin, end) + block.text.count(HARD_BREAK, begin, end)
