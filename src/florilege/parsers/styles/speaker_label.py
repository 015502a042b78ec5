"""Turns opened by the speaker's name: "Anna Roth:", "Roth:", "AR:", "The Gazette:", "Anna —"."""

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.facts import holds_question_mark
from florilege.parsers.labelled_atoms import labelled_atoms, outside_quotes
from florilege.parsers.leading_labels import timestamps
from florilege.parsers.name_forms import abbreviates
from florilege.parsers.names import is_together, looks_like_name
from florilege.parsers.passage import Passage
from florilege.parsers.styles.forgotten_labels import forgotten_answers
from florilege.parsers.styles.hearings import asking_a_witness, asks_once
from florilege.parsers.styles.one_sided import cues_of_answers, cues_of_one
from florilege.parsers.styles.style import Cue, Hypothesis, Style
from florilege.parsers.voices import (
    Labelled,
    Voice,
    find_voices,
    is_asked_behind,
    is_generic,
    is_named_by_medium,
    recurs,
)
from florilege.parsers.weak_labels import WEAK_LABELS
from florilege.parsers.words import fold

NAME = "speaker label"

_ASKING_SHARE = 0.5
_OPENING_ATOMS = 30
_MOSTLY_GENERIC = 0.5
# One speaker must be heard twice, and another once.
_FEWEST_TURNS = 3


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """Labels that recur are speakers; who asks most, in the shortest turns, interviews.

    A dash or a full stop behind a name sets a label off as well, when it recurs, and so does
    type, or a line of its own.
    """
    plain = labelled_atoms(passage)
    voices = find_voices(plain, passage) if len(plain) >= _FEWEST_TURNS else []
    if cues := _cues(voices, passage):
        yield Hypothesis(NAME, "labels", 1.0, cues)
    elif one := cues_of_one(voices, passage.hearing):
        yield Hypothesis(NAME, "labels of one who asks", 0.95, one)
    elif some := cues_of_answers(voices, passage):
        yield Hypothesis(NAME, "labels of those who answer", 0.85, some)
    known = {turn.atom.index for turn in plain}
    # Above labels with a colon that make a conversation, a name and a dash head a page.
    first = min(known) if cues else 0
    unlabelled = [a for a in passage.said if a.index not in known and a.index >= first]
    for variant, read in WEAK_LABELS:
        signed = [
            Labelled(atom, label.name, label.end)
            for atom in unlabelled
            if (label := read(atom, passage.language)) is not None
        ]
        if not signed or len(plain) + len(signed) < _FEWEST_TURNS:
            continue
        turns = outside_quotes(sorted([*plain, *signed], key=lambda turn: turn.atom.index))
        if cues := _cues(find_voices(turns, passage), passage):
            yield Hypothesis(NAME, variant, 1.0, cues)


def _cues(voices: list[Voice], passage: Passage) -> dict[int, Cue]:
    """What opens each turn, if the labels make a conversation."""
    language = passage.language
    single = [voice for voice in voices if not voice.members]
    recurring = [voice for voice in single if recurs(voice) or is_named_by_medium(voice)]
    if not recurring or len(voices) < 2:  # noqa: PLR2004 - a conversation takes two
        return {}
    if all(is_generic(voice, language) for voice in recurring):
        return {}
    if len(recurring) > 1 and is_asked_behind(voices):
        return {}
    if _are_mostly_generic(recurring, language):
        return {}
    recurring = _without_mock(recurring, language)
    members = {member for voice in voices for member in voice.members}
    heard_once = [voice for voice in single if len(voice.turns) == 1]
    heard_once = [voice for voice in heard_once if looks_like_name(voice.name)]
    front = _front(passage, heard_once) if heard_once else ""
    heard_once = [
        voice
        for voice in heard_once
        if _is_named_in(front, voice)
        or any(abbreviates(name, voice.name) for name in members)
        or asks_once(voice, recurring)
    ]
    recurring = sorted([*recurring, *heard_once], key=lambda voice: voice.first)
    askers = _askers(recurring, _guests(recurring, passage))
    speakers = _in_conversation(recurring, askers, passage)
    if not askers or len(askers) == len(speakers):
        return {}
    speakers += _breaking_in(single, speakers, askers)
    cues: dict[int, Cue] = {}
    joint = [voice for voice in voices if voice.members and _joins(voice, speakers, language)]
    for voice in [*speakers, *joint]:
        asks = voice in askers or (voice in joint and _joins(voice, askers, language))
        generic = is_generic(voice, language)
        for turn in voice.turns:
            label = None if generic else turn.label
            cues[turn.atom.index] = Cue("question" if asks else "answer", label, turn.end)
    return cues | forgotten_answers(cues, passage)


def _are_mostly_generic(voices: list[Voice], language: Language) -> bool:
    """Whether most turns stand under "Q." and "A.", between which others break in."""
    generic = [voice for voice in voices if is_generic(voice, language)]
    turns = sum(len(voice.turns) for voice in generic)
    most = _MOSTLY_GENERIC * sum(len(voice.turns) for voice in voices)
    return len(generic) > 1 and turns >= most


def _without_mock(voices: list[Voice], language: Language) -> list[Voice]:
    """Voices without "Q:" and "A:" where others ask: somebody plays an interview."""
    generic = [voice for voice in voices if is_generic(voice, language)]
    named = [voice for voice in voices if voice not in generic]
    asking = [voice for voice in named if voice.asking_share >= _ASKING_SHARE]
    return named if len(generic) > 1 and len(named) > 1 and asking else voices


def _front(passage: Passage, voices: list[Voice]) -> str:
    """What is said before anybody speaks under a label, without lines that are a bare name."""
    turns = [turn for voice in voices for turn in voice.turns]
    own = {turn.atom.index for turn in turns if turn.atom.text.strip() == turn.label}
    opening = islice(takewhile(_is_unlabelled, passage), _OPENING_ATOMS)
    return " ".join(atom.text for atom in opening if atom.index not in own)


def _is_named_in(front: str, voice: Voice) -> bool:
    """Whether a name is printed as the label has it, or in capitals, as heads of pages are."""
    return any(
        name in front and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", front) is not None
        for name in (voice.name, voice.name.upper())
    )


def _is_unlabelled(atom: Atom) -> bool:
    return atom.label is None


def _breaking_in(voices: list[Voice], speakers: list[Voice], askers: list[Voice]) -> list[Voice]:
    """Voices that are heard once, right after a question, under a label set as all others are.

    What sets labels is type, or a line of their own with a point in time.
    """
    looks = {_look(turn) for speaker in speakers for turn in speaker.turns}
    are_stamped = all(_is_stamped(turn) for speaker in speakers for turn in speaker.turns)
    turns = sorted(
        (turn.atom.index, speaker in askers) for speaker in speakers for turn in speaker.turns
    )
    places = [place for place, _ in turns]
    found = []
    for voice in voices:
        before = bisect_left(places, voice.first) - 1
        is_alike = looks == {_look(voice.turns[0])} != {frozenset()}
        is_alike = is_alike or (are_stamped and _is_stamped(voice.turns[0]))
        if voice not in speakers and len(voice.turns) == 1 and is_alike and before >= 0:
            is_name = looks_like_name(voice.turns[0].label)
            found += [voice] if turns[before][1] and is_name else []
    return found


def _is_stamped(turn: Labelled) -> bool:
    """Whether a label and a point in time are all that stands in its line."""
    return turn.atom.is_only_label and any(timestamps(turn.atom.text))


def _look(turn: Labelled) -> frozenset[str]:
    """How the first letters of a label are set."""
    first = next((run for run in turn.atom.block.runs if run.text.strip()), None)
    kinds = {mark[0] for mark in first.marks} if first else set()
    return frozenset(kinds & {"strong", "emphasis"})


def _joins(voice: Voice, voices: list[Voice], language: Language) -> bool:
    """Whether one of some voices is among those who speak together."""
    if is_together(voice.name, language):
        return len(voices) > 1
    return any(abbreviates(member, other.name) for member in voice.members for other in voices)


def _in_conversation(voices: list[Voice], askers: list[Voice], passage: Passage) -> list[Voice]:
    """Those who ask, those who ever speak right after, and those between.

    Between them, points of a list are none, nor are words that the text has in small letters:
    they head topics of an answer.
    """
    order = sorted((turn.atom.index, voice.name) for voice in voices for turn in voice.turns)
    asking = {voice.name for voice in askers}
    replying = {name for (_, before), (_, name) in pairwise(order) if before in asking}
    first = min((place for place, name in order if name in asking), default=0)
    between = {
        voice.name
        for voice in voices
        if voice.first > first
        and voice.name not in asking
        and voice.name not in replying
        and not passage.holds_word(fold(voice.name))
        and not all(turn.atom.block.within("list") for turn in voice.turns)
    }
    return [voice for voice in voices if voice.name in asking | replying | between]


def _guests(voices: list[Voice], atoms: Sequence[Atom]) -> list[Voice]:
    """Those whom the first speaker presents by their full names before anybody else speaks."""
    if not voices:
        return []
    first = voices[0].first
    end = min((turn.atom.index for voice in voices[1:] for turn in voice.turns), default=first)
    opening = fold(" ".join(atom.text for atom in atoms if first <= atom.index < end))
    return [voice for voice in voices[1:] if " " in voice.name and fold(voice.name) in opening]


def _askers(voices: list[Voice], guests: list[Voice]) -> list[Voice]:
    if guests:
        hosts = [voice for voice in voices if voice not in guests]
        return [voice for voice in hosts if voice is voices[0] or voice.asking_share > 0]
    if heard := asking_a_witness(voices):
        return heard
    asking = [voice for voice in voices if voice.asking_share >= _ASKING_SHARE]
    if asking and len(asking) < len(voices):
        return _with_marks(asking)
    if len(voices) < 2:  # noqa: PLR2004
        return []
    ranked = sorted(voices, key=lambda voice: (-voice.asking_share, voice.mean_words))
    return ranked[:1]


def _with_marks(voices: list[Voice]) -> list[Voice]:
    """Without those who say more than the others and never set a question mark.

    Their words only open as questions may: "What I saw was the sea."
    """
    marked = [voice for voice in voices if _sets_mark(voice)]
    longest = max((voice.mean_words for voice in marked), default=math.inf)
    return [voice for voice in voices if voice in marked or voice.mean_words <= longest]


def _sets_mark(voice: Voice) -> bool:
    return any(holds_question_mark(turn.atom.text) for turn in voice.turns)


STYLE = Style(NAME, propose)
