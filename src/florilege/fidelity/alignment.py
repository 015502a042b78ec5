"""A quote beside the words that it most likely goes back to."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from florilege.fidelity.sense import Change
from florilege.fidelity.speech import Speech, Stretch, Where
from florilege.fidelity.word import Word
from florilege.fidelity.words import same_word

_REACH_FACTOR = 2
_REACH_MORE = 40
_GAP_COST = 0.25
_FOLLOWING = 6
_MOST_SLIDE = 6
_SENTENCE_ENDS = frozenset(".!?…\n")


@dataclass(frozen=True, slots=True)
class Alignment:
    """A quote and a stretch of speech.

    Attributes:
        stretch: The words that were said.
        changes: Where the quote differs from them, in order.
        share: How much of the quote was said, by letters, from 0 to 1.
        kept: How many words of the quote were said.
        runs: Into how many pieces these fall.
    """

    stretch: Stretch
    changes: tuple[Change, ...]
    share: float
    kept: int
    runs: int


class _Run(NamedTuple):
    """Words that are equal in a speech and in a quote: where they start in each, how many."""

    said: int
    printed: int
    size: int


def align(printed: Sequence[Word], speech: Speech, where: Where) -> Alignment | None:
    """The best alignment of a quote; None when not one of its words was said.

    Args:
        printed: The words of the quote, at least one.
        speech: What was said.
        where: The part of it that counts.
    """
    regions = speech.regions(printed, _REACH_FACTOR * len(printed) + _REACH_MORE, where)
    alignments = [_compare(printed, speech, _place(printed, speech, each)) for each in regions]
    return max(alignments, key=lambda each: (each.share, -each.runs), default=None)


def _place(printed: Sequence[Word], speech: Speech, region: Stretch) -> Stretch:
    """The part of a region that a quote goes back to."""
    wanted = [word.key for word in printed]
    there = [word.key for word in speech.words[region.start : region.end]]
    start, end = _shortest(wanted, there)
    runs = _equal_runs(there[start:end], wanted)
    if sum(run.size for run in runs) == len(wanted):
        return Stretch(region.start + start, region.start + end)
    first, last = _solid(runs)
    inner = Stretch(region.start + start + first.said, region.start + start + last.said + last.size)
    return _grow(speech, inner, region, (first.printed, len(wanted) - last.printed - last.size))


def _shortest(wanted: list[str], there: list[str]) -> tuple[int, int]:
    """The shortest part of `there` that has as many wanted words, in their order, as all of it."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - only documents with quotes need it

    most = LCSseq.similarity(wanted, there)
    ends = range(len(there) + 1)
    end = bisect_left(ends, most, key=lambda end: LCSseq.similarity(wanted, there[:end]))
    starts = range(end + 1)
    behind = bisect_right(
        starts, -most, key=lambda start: -LCSseq.similarity(wanted, there[start:end])
    )
    return behind - 1, end


def _equal_runs(there: list[str], wanted: list[str]) -> list[_Run]:
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - only documents with quotes need it

    return [
        _Run(op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in LCSseq.opcodes(there, wanted)
        if op.tag == "equal"
    ]


def _solid(runs: list[_Run]) -> tuple[_Run, _Run]:
    """The first and last of the runs that belong together, without strays at either side.

    A stray is a word such as "the" that a quote shares with any sentence. Between two runs,
    each word that was said and not printed costs a quarter of a word (Kadane's algorithm).
    """
    first = runs[0]
    best = worth = float(first.size)
    solid = (first, first)
    for previous, run in pairwise(runs):
        gap = _GAP_COST * (run.said - previous.said - previous.size)
        if worth > gap:
            worth += run.size - gap
        else:
            worth, first = float(run.size), run
        if worth >= best:
            best, solid = worth, (first, run)
    return solid


def _grow(speech: Speech, inner: Stretch, region: Stretch, by: tuple[int, int]) -> Stretch:
    """A stretch with as many words more on either side, but none of another sentence.

    They are what the words at the edges of a quote, which were not said, stand for.
    """
    start, end = inner
    before, after = by
    while before and start > region.start and not _sentence_ends(speech, start - 1):
        start, before = start - 1, before - 1
    while after and end < region.end and not _sentence_ends(speech, end - 1):
        end, after = end + 1, after - 1
    return Stretch(start, end)


def _sentence_ends(speech: Speech, position: int) -> bool:
    """Whether a sentence ends between a word and the next."""
    one, other = speech.words[position], speech.words[position + 1]
    return not _SENTENCE_ENDS.isdisjoint(speech.text[one.end : other.start])


def _compare(printed: Sequence[Word], speech: Speech, stretch: Stretch) -> Alignment:
    said = speech.words[stretch.start : stretch.end]
    pairs = list(_pairs(said, printed))
    letters = sum(len(printed[place].key) for _, place in pairs)
    changes: list[Change] = []
    runs = 1
    for (from_said, from_printed), (to_said, to_printed) in pairwise(
        [(-1, -1), *pairs, (len(said), len(printed))]
    ):
        come = tuple(printed[from_printed + 1 : to_printed])
        back = 0 if come else _slide(speech, stretch.start + from_said + 1, stretch.start + to_said)
        gone = tuple(said[from_said + 1 - back : to_said - back])
        if _joined(gone) == _joined(come) and (len(gone) != len(come) or not gone):
            # Nothing, or the same letters in more or fewer words: "pré-requis", "prérequis".
            letters += len(_joined(come))
            continue
        inside = from_said >= 0 and to_said < len(said)
        runs += inside
        following = tuple(printed[to_printed : to_printed + _FOLLOWING])
        at = gone[0].start if gone else said[max(from_said, 0)].end
        changes.append(Change(come, gone, at, following))
    total = sum(len(word.key) for word in printed)
    return Alignment(stretch, tuple(changes), letters / total, len(pairs), runs)


def _slide(speech: Speech, start: int, end: int) -> int:
    """By how many words an omission moves back so as to begin where a sentence does.

    "I went. I did not stay. I slept", printed as "I went. I slept", may leave out "I did not
    stay." as well as "did not stay. I".
    """
    for back in range(1, _MOST_SLIDE + 1):
        if start - back < 1 or speech.words[start - back].key != speech.words[end - back].key:
            break
        if _sentence_ends(speech, start - back - 1):
            return back
    return 0


def _pairs(said: Sequence[Word], printed: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The places of the words that are the same, in order."""
    for run in _equal_runs([word.key for word in said], [word.key for word in printed]):
        for offset in range(run.size):
            if same_word(said[run.said + offset], printed[run.printed + offset]):
                yield run.said + offset, run.printed + offset


def _joined(words: Sequence[Word]) -> str:
    return "".join(word.key for word in words)
