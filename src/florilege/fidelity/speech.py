"""What was said, indexed by word, so that a quote is looked for only where its words are."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from florilege.fidelity.capitals import is_capital, names_among
from florilege.fidelity.word import Word
from florilege.fidelity.words import same_word, words
from florilege.languages import load_language

_MOST_OCCURRENCES = 512
_MOST_HITS = 256
_MOST_REGIONS = 3
_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of what was said.

    Attributes:
        text: Its text.
        block: The id of the block it stands in.
        turn: Passages of the same turn that follow one another are said in one breath: a quote
            may reach from one into the next.
        narrated: Whether a narrator tells it, and sets what was said between quotation marks.
        speakers: Who says it, as far as that is known.
    """

    text: str
    block: str | None = None
    turn: int = 0
    narrated: bool = False
    speakers: tuple[str, ...] = ()


class Stretch(NamedTuple):
    """Words of a speech: the first, and the one behind the last."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Where:
    """The part of a speech that a quote is looked for in.

    Attributes:
        blocks: The ids of the blocks; all if there are none.
        speakers: Who says it; anybody if there is nobody.
    """

    blocks: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()


ANYWHERE = Where()
"""All of a speech."""


class Speech:
    """Passages and where each of their words stands.

    Finding a quote costs time in proportion to its own length, whatever that of the speech.

    Attributes:
        text: The passages, divided by an empty line.
        words: All words, with offsets in `text`.
        tag: The tag of the language they are in.
        language: What is known of that language; of English, if nothing is.
        narrated: Whether any of the passages is told by a narrator.
        names: The keys of the words that are names.
    """

    def __init__(self, passages: Iterable[Passage], tag: str, people: Iterable[str] = ()) -> None:
        self.tag = tag
        self.language = load_language(tag)
        self.narrated = False
        self.words: list[Word] = []
        self._blocks: list[str | None] = []
        self._block_starts: list[int] = []
        self._turn_starts: list[int] = []
        self._speakers: list[tuple[str, ...]] = []
        self.text = self._read(passages)
        self._positions: dict[str, list[int]] = {}
        for position, word in enumerate(self.words):
            self._positions.setdefault(word.key, []).append(position)
        known = (word for name in people for word in words(name, self.language))
        self.names = frozenset(word.key for word in known if is_capital(word))
        if not self.language.introductions.capital_nouns:
            self.names |= names_among(self.words, self.text)

    def block(self, position: int) -> str | None:
        """The id of the block that a word stands in."""
        return self._blocks[bisect_right(self._block_starts, position) - 1]

    def turn(self, position: int) -> Stretch:
        """The turn that a word stands in."""
        index = bisect_right(self._turn_starts, position)
        last = index == len(self._turn_starts)
        end = len(self.words) if last else self._turn_starts[index]
        return Stretch(self._turn_starts[index - 1], end)

    def speakers(self, position: int) -> tuple[str, ...]:
        """Who says a word, as far as that is known."""
        return self._speakers[bisect_right(self._turn_starts, position) - 1]

    def holds(self, where: Where, position: int) -> bool:
        """Whether a word stands in a part of the speech."""
        return (not where.blocks or self.block(position) in where.blocks) and (
            not where.speakers or not where.speakers.isdisjoint(self.speakers(position))
        )

    def occurrences(self, wanted: Sequence[Word], low: int, high: int) -> Iterator[Stretch]:
        """Where these very words stand one behind the other, in one turn.

        At most the first 512 places of the rarest of the words are looked at.

        Args:
            wanted: The words, at least one.
            low: The first position they may stand at.
            high: The position that they must end before.
        """
        rarest = min(range(len(wanted)), key=lambda index: self._count(wanted[index].key))
        positions = self._positions.get(wanted[rarest].key, [])
        first = bisect_left(positions, low + rarest)
        for position in positions[first : first + _MOST_OCCURRENCES]:
            start = position - rarest
            end = start + len(wanted)
            if end > high:
                return
            if self._stand_at(wanted, start) and self.turn(start).end >= end:
                yield Stretch(start, end)

    def regions(self, wanted: Sequence[Word], reach: int, where: Where) -> list[Stretch]:
        """The stretches, each in one turn, that hold most of these words, the best first.

        Rare words count for more. At most 256 places are looked at, those of the rarest words.

        Args:
            wanted: The words, in any order.
            reach: How many words a stretch may span.
            where: The part of the speech that counts.
        """
        hits = [hit for hit in self._hits(wanted) if self.holds(where, hit[0])]
        scored = sorted(self._windows(hits, reach), key=lambda window: (-window[0], window[1]))
        regions: list[Stretch] = []
        for _, start, end in scored:
            turn = self.turn(start)
            # Words too frequent to be looked up may stand at either side.
            around = Stretch(max(turn.start, start - reach // 2), min(turn.end, end + reach // 2))
            if all(around.end <= region.start or region.end <= around.start for region in regions):
                regions.append(around)
                if len(regions) == _MOST_REGIONS:
                    break
        return regions

    def _read(self, passages: Iterable[Passage]) -> str:
        parts: list[str] = []
        length = 0
        turn: int | None = None
        for passage in passages:
            begin = len(self.words)
            self.words += words(passage.text, self.language, length)
            if len(self.words) > begin:
                self._block_starts.append(begin)
                self._blocks.append(passage.block)
                if passage.turn != turn:
                    self._turn_starts.append(begin)
                    self._speakers.append(passage.speakers)
                    turn = passage.turn
            self.narrated = self.narrated or passage.narrated
            parts.append(passage.text)
            length += len(passage.text) + len(_BETWEEN)
        return _BETWEEN.join(parts)

    def _count(self, key: str) -> int:
        return len(self._positions.get(key, ()))

    def _stand_at(self, wanted: Sequence[Word], start: int) -> bool:
        if start < 0:
            return False
        there = self.words[start : start + len(wanted)]
        return len(there) == len(wanted) and all(map(same_word, wanted, there))

    def _hits(self, wanted: Sequence[Word]) -> list[tuple[int, str, float]]:
        """Position, key and weight of the places of the rarest words, in order of position."""
        hits: list[tuple[int, str, float]] = []
        known = {word.key for word in wanted} & self._positions.keys()
        for key in sorted(known, key=lambda key: (self._count(key), key)):
            positions = self._positions[key]
            worth = 1 / len(positions)
            hits += [(place, key, worth) for place in positions[: _MOST_HITS - len(hits)]]
        return sorted(hits)

    def _windows(
        self, hits: list[tuple[int, str, float]], reach: int
    ) -> Iterator[tuple[float, int, int]]:
        """For each hit the weight of the different words within reach before it, and where."""
        inside: Counter[str] = Counter()
        weight = 0.0
        first = 0
        turn = Stretch(0, 0)
        for position, key, worth in hits:
            weight += 0 if inside[key] else worth
            inside[key] += 1
            turn = turn if position < turn.end else self.turn(position)
            low = max(turn.start, position - reach + 1)
            while hits[first][0] < low:
                _, gone, lost = hits[first]
                inside[gone] -= 1
                weight -= 0 if inside[gone] else lost
                first += 1
            yield weight, hits[first][0], position + 1
