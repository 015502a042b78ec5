"""The speakers behind the labels of a conversation: one voice for all forms of a name."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.name_forms import abbreviates, is_misspelt, name_parts, needed_part
from florilege.parsers.names import (
    in_brackets,
    is_initials,
    is_together,
    joint_names,
    looks_like_name,
)
from florilege.parsers.passage import Passage
from florilege.parsers.words import fold

_MOST_LABELS = 100
_FEWEST_SMALL = 3
_FEWEST_ASKED = 3
_ASKING_SHARE = 0.5
_MOSTLY = 0.66


class Labelled(NamedTuple):
    """An atom that a label opens, and the offset at which its speech begins."""

    atom: Atom
    label: str
    end: int


@dataclass(eq=False, slots=True)
class Voice:
    """All turns under labels that stand for the same speaker, or the same speakers.

    Attributes:
        name: The longest form of the name.
        turns: In order.
        members: The names of those who speak together under this label.
        introduced: Initials that a label says in brackets, folded.
        asking: How many turns ask.
        asking_behind: How many of these ask in a paragraph that no label opens.
        words: How many words all turns have.
    """

    name: str
    turns: list[Labelled] = field(default_factory=list)
    members: tuple[str, ...] = ()
    introduced: set[str] = field(default_factory=set)
    asking: int = 0
    asking_behind: int = 0
    words: int = 0

    @property
    def first(self) -> int:
        """The atom at which it is first heard."""
        return self.turns[0].atom.index

    @property
    def asking_share(self) -> float:
        """How many of the turns ask, as a share."""
        return self.asking / len(self.turns)

    @property
    def mean_words(self) -> float:
        """How many words a turn has in the mean."""
        return self.words / len(self.turns)


def find_voices(labelled: Iterable[Labelled], passage: Passage) -> list[Voice]:
    """Turns grouped by speaker, in the order in which they are first heard.

    Where nobody is heard twice, and nobody together with others, labels are no voices.
    """
    by_key: dict[str, list[Labelled]] = defaultdict(list)
    for turn in labelled:
        by_key[fold(passage.hearing.bare_name(turn.label))].append(turn)
    ranked = sorted(by_key.values(), key=lambda turns: -len(turns))[:_MOST_LABELS]
    voices = [_voice(turns, passage.hearing.bare_name(turns[0].label)) for turns in ranked]
    joint = _joint(voices, passage.language)
    voices = joint + _merged([voice for voice in voices if voice not in joint])
    if not joint and all(len(voice.turns) == 1 for voice in voices):
        return []
    for voice in voices:
        voice.turns.sort(key=lambda turn: turn.atom.index)
    _weigh(voices, passage)
    return sorted(voices, key=lambda voice: voice.first)


def _voice(turns: list[Labelled], name: str) -> Voice:
    told = {in_brackets(turn.label) for turn in turns}
    introduced = {fold(text) for text in told if text is not None and is_initials(text)}
    return Voice(name, turns, introduced=introduced)


def _merged(voices: list[Voice]) -> list[Voice]:
    """Voices joined where the name of one is short for that of one other."""
    kept: list[Voice] = []
    by_part: dict[str, list[Voice]] = defaultdict(list)
    for voice in sorted(voices, key=lambda voice: (-len(voice.name), voice.name)):
        key, part = fold(voice.name), needed_part(voice.name)
        longer = kept if part is None else by_part[part]
        whole = [other for other in kept if key in other.introduced]
        whole = whole or [other for other in longer if abbreviates(voice.name, other.name)]
        if len(whole) == 1:
            whole[0].turns = whole[0].turns + voice.turns
            whole[0].introduced |= voice.introduced
            continue
        kept.append(voice)
        for own in name_parts(voice.name):
            by_part[own].append(voice)
    return _without_slips(kept)


def _without_slips(voices: list[Voice]) -> list[Voice]:
    """Voices without those heard once, whose name is a slip for that of one who goes on."""
    going_on = [voice for voice in voices if len(voice.turns) > 1]
    kept: list[Voice] = []
    for voice in voices:
        is_lone = len(voice.turns) == 1
        meant = [other for other in going_on if is_lone and is_misspelt(voice.name, other.name)]
        if len(meant) == 1:
            meant[0].turns = meant[0].turns + voice.turns
        else:
            kept.append(voice)
    return kept


def _joint(voices: list[Voice], language: Language) -> list[Voice]:
    """The labels that join names of which one has a voice of its own, with their members."""
    joined = [joint_names(voice.name, language) for voice in voices]
    names = [voice.name for voice, parts in zip(voices, joined, strict=True) if not parts]
    for voice, parts in zip(voices, joined, strict=True):
        if is_together(voice.name, language):
            voice.members = (voice.name,)
        elif any(abbreviates(part, name) for part in parts for name in names):
            voice.members = parts
    return [voice for voice in voices if voice.members]


def _weigh(voices: list[Voice], passage: Passage) -> None:
    """Count words and questions of each turn: up to the next label."""
    owners = {turn.atom.index: (voice, turn.end) for voice in voices for turn in voice.turns}
    current: Voice | None = None
    last_text = ""
    is_bare = is_behind = False
    for atom in [*passage, None]:
        owner = owners.get(atom.index) if atom is not None else None
        is_over = current is not None and (atom is None or owner is not None)
        if current is not None and is_over and passage.hearing.asks(last_text):
            current.asking += 1
            current.asking_behind += is_behind
        if atom is not None and owner is not None:
            current = owner[0]
            last_text = atom.text[owner[1] :]
            current.words += len(last_text.split())
            is_bare, is_behind = not last_text.strip(), False
        elif atom is not None and current is not None and atom.is_text:
            current.words += atom.word_count
            last_text = atom.text
            is_bare, is_behind = False, not is_bare


def recurs(voice: Voice) -> bool:
    """Whether a label recurs; one in small letters must ask as well, or be the name in a chat."""
    if len(voice.turns) == 1:
        return False
    if any(
        looks_like_name(turn.label)
        or looks_like_name(voice.name)
        or turn.atom.block.voice
        or turn.atom.text.startswith("<")
        for turn in voice.turns
    ):
        return True
    return len(voice.turns) >= _FEWEST_SMALL and voice.asking_share >= _ASKING_SHARE


def is_named_by_medium(voice: Voice) -> bool:
    """Whether captions themselves name the speaker, so that no label can be a heading."""
    return any(turn.atom.block.voice for turn in voice.turns)


def is_generic(voice: Voice, language: Language) -> bool:
    """Whether the label says only that somebody asks or answers."""
    if is_named_by_medium(voice):
        return False
    return fold(voice.name) in _generic_labels(language)


@cache
def _generic_labels(language: Language) -> frozenset[str]:
    labels = (*language.labels.question, *language.labels.answer)
    return frozenset({"q", "a", *map(fold, labels)})


def is_asked_behind(voices: list[Voice]) -> bool:
    """Whether most of what is asked stands in paragraphs that no label opens."""
    asking = sum(voice.asking for voice in voices)
    behind = sum(voice.asking_behind for voice in voices)
    return asking >= _FEWEST_ASKED and behind >= _MOSTLY * asking
