"""Turns opened by the speaker's name: "Anna Roth:", "Roth:", "AR:", "The Gazette:"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.names import abbreviates, looks_like_name, without_brackets
from florilege.parsers.question_forms import asks
from florilege.parsers.styles.style import Cue, Hypothesis, Style
from florilege.parsers.words import fold

NAME = "speaker label"

_MOST_LABELS = 400
_ASKING_SHARE = 0.5
_LONGEST_NAME_LINE = 4


@dataclass(slots=True)
class _Voice:
    """All turns under labels that stand for the same speaker."""

    name: str
    turns: list[tuple[Atom, str, int]] = field(default_factory=list)
    asking: int = 0
    words: int = 0

    @property
    def asking_share(self) -> float:
        """How many of the turns ask, as a share."""
        return self.asking / len(self.turns)

    @property
    def mean_words(self) -> float:
        """How many words a turn has in the mean."""
        return self.words / len(self.turns)


def propose(atoms: Sequence[Atom], language: Language) -> Iterator[Hypothesis]:
    """Labels that recur are speakers; who asks most, in the shortest turns, interviews."""
    labelled = _labelled(atoms)
    voices = _voices(labelled)
    recurring = [voice for voice in voices if len(voice.turns) > 1]
    if not recurring or len(voices) < 2:  # noqa: PLR2004 - a conversation takes two
        return
    _weigh(voices, atoms, language)
    askers = _askers(recurring, _guests(recurring, atoms))
    speakers = _in_conversation(recurring, askers)
    if not askers or len(askers) == len(speakers):
        return
    cues: dict[int, Cue] = {}
    for voice in speakers:
        role = "question" if voice in askers else "answer"
        for atom, label, end in voice.turns:
            cues[atom.index] = Cue("question" if role == "question" else "answer", label, end)
    yield Hypothesis(NAME, "labels", 1.0, cues)


def _labelled(atoms: Sequence[Atom]) -> list[tuple[Atom, str, int]]:
    found = []
    for atom in atoms:
        label = atom.label if atom.is_text else None
        if label is not None and (atom.block.voice or looks_like_name(label.name)):
            found.append((atom, label.name, label.end))
        elif atom.block.voice is None and _is_name_line(atom):
            found.append((atom, atom.text.strip(), len(atom.text)))
    return found


def _is_name_line(atom: Atom) -> bool:
    """Whether a line is set apart by its type and holds a name, and nothing else."""
    text = atom.text.strip()
    return (
        atom.is_text
        and not atom.is_heading
        and (atom.is_bold or atom.is_italic or atom.is_capitals)
        and atom.word_count <= _LONGEST_NAME_LINE
        and text[-1:].isalnum()
        and looks_like_name(text)
    )


def _voices(labelled: list[tuple[Atom, str, int]]) -> list[_Voice]:
    """Turns grouped by label, and labels grouped where one is short for another."""
    by_label: dict[str, _Voice] = {}
    counts: dict[str, int] = defaultdict(int)
    for _, label, _ in labelled:
        counts[fold(without_brackets(label))] += 1
    recurring = sorted((key for key in counts), key=lambda key: -counts[key])[:_MOST_LABELS]
    for atom, label, end in labelled:
        key = fold(without_brackets(label))
        if key in recurring or key in by_label:
            voice = by_label.setdefault(key, _Voice(without_brackets(label)))
            voice.turns.append((atom, label, end))
    return _merged(list(by_label.values()))


def _merged(voices: list[_Voice]) -> list[_Voice]:
    kept: list[_Voice] = []
    for voice in sorted(voices, key=lambda voice: -len(voice.name)):
        whole = [other for other in kept if abbreviates(voice.name, other.name)]
        if len(whole) == 1:
            whole[0].turns += voice.turns
        else:
            kept.append(voice)
    for voice in kept:
        voice.turns.sort(key=lambda turn: turn[0].index)
    return sorted(kept, key=lambda voice: voice.turns[0][0].index)


def _weigh(voices: list[_Voice], atoms: Sequence[Atom], language: Language) -> None:
    """Count words and questions of each turn: up to the next label."""
    owners = {atom.index: voice for voice in voices for atom, _, _ in voice.turns}
    ends = {atom.index: end for voice in voices for atom, _, end in voice.turns}
    current: _Voice | None = None
    last_text = ""
    for atom in atoms:
        if atom.index in owners:
            if current is not None:
                current.asking += asks(last_text, language)
            current = owners[atom.index]
            last_text = atom.text[ends[atom.index] :]
            current.words += len(last_text.split())
        elif current is not None and atom.is_text:
            current.words += atom.word_count
            last_text = atom.text
    if current is not None:
        current.asking += asks(last_text, language)


def _in_conversation(voices: list[_Voice], askers: list[_Voice]) -> list[_Voice]:
    """Those who ask, those who ever speak right after, and those between, outside of lists."""
    order = sorted((atom.index, voice.name) for voice in voices for atom, _, _ in voice.turns)
    asking = {voice.name for voice in askers}
    replying = {name for (_, before), (_, name) in pairwise(order) if before in asking}
    first = min((place for place, name in order if name in asking), default=0)
    between = {
        voice.name
        for voice in voices
        if voice.turns[0][0].index > first
        and not all(atom.block.within("list") for atom, _, _ in voice.turns)
    }
    return [voice for voice in voices if voice.name in asking | replying | between]


def _guests(voices: list[_Voice], atoms: Sequence[Atom]) -> list[_Voice]:
    """Those whom the first speaker presents by their full names before anybody else speaks."""
    if not voices:
        return []
    first = voices[0].turns[0][0].index
    others = [turn[0].index for voice in voices[1:] for turn in voice.turns]
    opening = fold(" ".join(a.text for a in atoms if first <= a.index < min(others, default=first)))
    return [voice for voice in voices[1:] if " " in voice.name and fold(voice.name) in opening]


def _askers(voices: list[_Voice], guests: list[_Voice]) -> list[_Voice]:
    if guests:
        hosts = [voice for voice in voices if voice not in guests]
        return [voice for voice in hosts if voice is voices[0] or voice.asking_share > 0]
    asking = [voice for voice in voices if voice.asking_share >= _ASKING_SHARE]
    if asking and len(asking) < len(voices):
        return asking
    if len(voices) < 2:  # noqa: PLR2004
        return []
    ranked = sorted(voices, key=lambda voice: (-voice.asking_share, voice.mean_words))
    return ranked[:1]


STYLE = Style(NAME, propose)
