"""Pull quotes: sentences of an answer that stand a second time, set apart."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft, Part
from florilege.parsers.structure.quotes_apart import (
    assign_set_apart_quotes,
    drop_attributions,
    is_alone_in_box,
    said_in_boxes,
)

_COMPARED = (
    Part.ANSWER, Part.LEAD_QUOTE, Part.PULL_QUOTE, Part.STANDFIRST, Part.BODY,
    Part.HEADING, Part.SECTION_TITLE, Part.ASIDE,
)  # fmt: skip
_BECOMING = (
    Part.ANSWER, Part.BODY, Part.HEADING, Part.SECTION_TITLE, Part.ASIDE,
)  # fmt: skip
_QUOTES = (Part.PULL_QUOTE, Part.LEAD_QUOTE)
_FEWEST_WORDS = 5
_MOST_WORDS = 60
_SHARED_TRIGRAMS = 0.6
_MOST_PLACES = 50


def assign_pull_quotes(draft: Draft) -> None:
    """Find the paragraphs whose words, nearly all and in order, stand in another one too.

    Compared are runs of three words, looked up in an index, so that the time is linear. A
    pull quote that is the only paragraph of an answer is left as the answer.
    """
    said = said_in_boxes(draft)
    assign_set_apart_quotes(draft, said)
    _assign_repeated(draft, said)
    _drop_repetitions(draft)
    drop_attributions(draft)


def _assign_repeated(draft: Draft, said: Counter[int]) -> None:
    speech = list(draft.of(*_COMPARED))
    short = list(_repeating(speech))
    if not short:
        return
    sources = _Sources(speech, short)
    for atom in short:
        if not _stands_alone(draft, atom.index, said):
            continue
        source = sources.of(atom)
        if source is None:
            continue
        part = draft.parts[atom.index]
        if part in _BECOMING:
            draft.assign(atom, Part.PULL_QUOTE, "its words stand in another paragraph")
        if part is not Part.STANDFIRST:
            draft.quote_sources[atom.index] = [source]


def _repeating(speech: Sequence[Atom]) -> Iterator[Atom]:
    """The short paragraphs that other ones may repeat, as far as single words can tell.

    Few are left: a paragraph nearly always has words that stand in no other.
    """
    known: set[str] = set()
    shared: set[str] = set()
    short: list[Atom] = []
    for atom in speech:
        words = atom.bare_words
        own = frozenset(words)
        shared |= known & own
        known |= own
        if _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
            short.append(atom)
    for atom in short:
        is_shared = [word in shared for word in atom.bare_words]
        found = sum(map(all, zip(is_shared, is_shared[1:], is_shared[2:], strict=False)))
        if found >= _SHARED_TRIGRAMS * (len(is_shared) - 2):
            yield atom


def _drop_repetitions(draft: Draft) -> None:
    """Keep each pull quote once: layouts repeat them for narrow and wide pages."""
    seen: set[tuple[str, ...]] = set()
    for atom in list(draft.of(*_QUOTES)):
        said = tuple(atom.bare_words)
        if said in seen and atom.joint is None:
            draft.drop(atom, "repeats a pull quote")
        seen.add(said)


class _Sources:
    """Where the words of short paragraphs stand: an index of their trigrams alone.

    Args:
        speech: All that is said.
        short: The paragraphs that may be looked up.
    """

    def __init__(self, speech: Sequence[Atom], short: Sequence[Atom]) -> None:
        known = dict.fromkeys(word for atom in short for word in atom.bare_words)
        self._numbers = {word: number for number, word in enumerate(known, 1)}
        self._lengths: dict[int, int] = {}
        self._places: dict[int, list[int]] = defaultdict(list)
        wanted = {trigram for atom in short for trigram in self._trigrams(atom)}
        for atom in speech:
            trigrams = self._trigrams(atom)
            self._lengths[atom.index] = len(trigrams)
            for trigram in wanted.intersection(trigrams):
                places = self._places[trigram]
                if len(places) < _MOST_PLACES:
                    places.append(atom.index)

    def of(self, atom: Atom) -> int | None:
        """The longer paragraph that shares most with a short one, if that is nearly all."""
        length = self._lengths[atom.index]
        shared: dict[int, int] = defaultdict(int)
        for trigram in self._trigrams(atom):
            for other in self._places[trigram]:
                if self._lengths[other] > length:
                    shared[other] += 1
        if not shared:
            return None
        best = max(shared, key=lambda other: (shared[other], -other))
        return best if shared[best] >= _SHARED_TRIGRAMS * length else None

    def _trigrams(self, atom: Atom) -> list[int]:
        """Runs of three words, each run one number: three texts would take seven times as much.

        A word that no short paragraph has is 0, and makes a run that no short paragraph has.
        """
        base = len(self._numbers) + 1
        words = [self._numbers.get(word, 0) for word in atom.bare_words]
        return [
            (first * base + second) * base + third
            for first, second, third in zip(words, words[1:], words[2:], strict=False)
        ]


def _stands_alone(draft: Draft, place: int, said: Counter[int]) -> bool:
    """Whether an atom is a whole paragraph, and the answer has others besides."""
    atom = draft.atoms[place]
    following = draft.atoms[place + 1] if place + 1 < len(draft.atoms) else None
    if atom.joint is not None or (following is not None and following.joint is not None):
        return False
    if draft.parts[place] is Part.ASIDE:
        return is_alone_in_box(draft, place, said)
    if draft.parts[place] is not Part.ANSWER or place in draft.cues:
        return draft.parts[place] is not Part.ANSWER
    return _is_answer(draft, range(place - 1, -1, -1)) or _is_answer(
        draft, range(place + 1, len(draft.atoms))
    )


def _is_answer(draft: Draft, places: range) -> bool:
    """Whether the next thing that is said is of an answer; pictures and rules say nothing.

    A label on a line of its own opens a turn, and is not said either.
    """
    for place in places:
        cue = draft.cues.get(place)
        if cue is not None and not draft.atoms[place].text[cue.start :].strip():
            return False
        if draft.atoms[place].is_text and draft.parts[place] is not Part.DROPPED:
            return draft.parts[place] is Part.ANSWER
    return False
