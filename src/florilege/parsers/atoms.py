"""Manuscript blocks divided as finely as any style may need, with what a reader sees of each.

Questions and answers can share a paragraph: divided by a line end, or run in after bold type.
Atoms are cut at all such places beforehand, so that every style works on the same list; what
no style needs apart is joined again when the document is assembled.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from florilege.parsers import facts
from florilege.parsers.leading_labels import (
    Label,
    begins_with_timestamp,
    dashed_initials,
    leading_label,
    set_label,
)
from florilege.parsers.looks import LOOK, common_looks
from florilege.parsers.manuscript import (
    HARD_BREAK,
    SOFT_BREAK,
    Manuscript,
    ManuscriptBlock,
    Run,
    divided_runs,
    runs_slice,
)
from florilege.parsers.names import looks_like_name
from florilege.parsers.once import once
from florilege.parsers.words import bare_words, count_words, lone_words

_LABEL_WINDOW = 120
_SIGN_WINDOW = 12
_QUESTION_WINDOW = 800
_BREAK = re.compile(rf"[{SOFT_BREAK}{HARD_BREAK}]")
# Names of elements further out are those of the page.
_NEAREST_NAMES = 6
_LINE = re.compile(rf"[^{SOFT_BREAK}{HARD_BREAK}]+")
_SENTENCE_END = re.compile(rf"[.!?…»”\")][^\S{SOFT_BREAK}{HARD_BREAK}]{{1,3}}(?=[—–―-])")
_SENTENCE_ENDS = frozenset('.!?…»”"):')
_OPENING_SIGNS = frozenset('¿¡«“„"')

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
        """The offset behind the dash that opens it."""
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
        return leading_label(self.text) or set_label(self.text, self.block.runs)

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
        if block.kind in ("text", "heading"):
            for joint, part in _parts(block):
                atoms.append(Atom(len(atoms), part, joint))
        else:
            atoms.append(Atom(len(atoms), block))
    return atoms


def _parts(block: ManuscriptBlock) -> Iterator[tuple[str | None, ManuscriptBlock]]:
    inside = {*_line_cuts(block), *_run_in_cuts(block), *_dash_cuts(block)}
    cuts = sorted({0, len(block.text)} | inside)
    if len(cuts) <= 2:  # noqa: PLR2004 - nothing to cut
        yield None, block
        return
    pieces = divided_runs(block.runs, cuts)
    line = block.line
    for (start, end), runs in zip(pairwise(cuts), pieces, strict=True):
        first = block.text[start]
        joint = None if start == 0 else first if first in (SOFT_BREAK, HARD_BREAK) else RUN_IN
        begin = start + 1 if joint else start
        line += bool(joint)
        spoken = tuple(runs_slice(runs, begin - start, end - start)) if joint else runs
        yield joint, replace(block, runs=spoken, start=block.start + begin, line=line)
        line += block.text.count(SOFT_BREAK, begin, end) + block.text.count(HARD_BREAK, begin, end)


def _line_cuts(block: ManuscriptBlock) -> Iterator[int]:
    """Line ends that readers see, and wrapped ones at which somebody else begins to speak."""
    if _BREAK.search(block.text) is None:
        return
    position = 0
    behind_question = _behind_question(block)
    behind_capitals = set(_behind_capitals(block))
    for run, following in zip(block.runs, [*block.runs[1:], Run("")], strict=False):
        for found in _BREAK.finditer(run.text):
            place = position + found.start()
            if (
                found[0] == HARD_BREAK
                or place == behind_question
                or place in behind_capitals
                or _begins_turn(run, found.start(), following)
                or _begins_with_sign(block.text, place)
            ):
                yield place
        position += len(run.text)


def _behind_capitals(block: ManuscriptBlock) -> Iterator[int]:
    """The ends of lines in capitals under which a line in small letters follows."""
    lines = [(line.end(), facts.is_capitals(line[0])) for line in _LINE.finditer(block.text)]
    for (end, before), (_, after) in pairwise(lines):
        if before and not after:
            yield end


def _begins_turn(run: Run, offset: int, following: Run) -> bool:
    """Whether a wrapped line looks like the start of somebody's turn."""
    rest = run.text[offset + 1 : offset + 1 + _LABEL_WINDOW]
    if not rest:
        return ("strong",) in following.marks
    return leading_label(rest.split(SOFT_BREAK, 1)[0]) is not None


def _begins_with_sign(text: str, place: int) -> bool:
    """Whether a sentence ends before a wrapped line that a dash, a number or "AR –" opens."""
    head = text[place + 1 : place + 1 + _SIGN_WINDOW]
    signs = (facts.leading_dash, facts.leading_number, dashed_initials)
    is_sentence_before = text[place - 1 : place] in _SENTENCE_ENDS
    return is_sentence_before and any(sign(head) is not None for sign in signs)


def _behind_question(block: ManuscriptBlock) -> int | None:
    """The place behind the first question mark of a block that a number or a dash opens."""
    head = block.text[:_SIGN_WINDOW]
    has_sign = facts.leading_number(head) is not None or facts.leading_dash(head) is not None
    if block.ordinal is None and not has_sign:
        return None
    return block.text.find("?", 0, _QUESTION_WINDOW) + 1 or None


def _dash_cuts(block: ManuscriptBlock) -> Iterator[int]:
    """The dashes between sentences of a line that a dash opens, where a sentence begins."""
    text = block.text
    for line in _LINE.finditer(text):
        if facts.leading_dash(line[0][:_SIGN_WINDOW]) is None:
            continue
        for end in _SENTENCE_END.finditer(text, line.start(), line.end()):
            head = text[end.end() : end.end() + _SIGN_WINDOW]
            behind = facts.leading_dash(head)
            if behind and (head[behind].isupper() or head[behind] in _OPENING_SIGNS):
                yield end.end()


def _run_in_cuts(block: ManuscriptBlock) -> Iterator[int]:
    """The ends of stretches of one look that open a line and could be a question."""
    if len(block.runs) < 2:  # noqa: PLR2004 - of one look throughout
        return
    position, line_start, at_line_start = 0, 0, True
    opening: set[str] = set()
    for run in block.runs:
        kinds = {mark[0] for mark in run.marks} & {"strong", "emphasis", LOOK}
        if run.text.strip():
            if at_line_start and kinds:
                opening = kinds
            elif opening and not kinds & opening:
                head = block.text[line_start:position]
                if facts.could_be_question(head) or (
                    facts.goes_on_anew(head, run.text) and not looks_like_name(head)
                ):
                    yield position
                opening = set()
            at_line_start = False
        last_break = max(run.text.rfind(SOFT_BREAK), run.text.rfind(HARD_BREAK))
        if last_break >= 0:
            line_start = position + last_break + 1
            at_line_start = not run.text[last_break + 1 :].strip()
            opening = opening if not at_line_start else set()
        position += len(run.text)
