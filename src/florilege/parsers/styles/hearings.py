"""Hearings: several ask, some of them seldom by their words, and one answers them all."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from florilege.parsers.names import without_brackets
from florilege.parsers.voices import Voice

_FEWEST_VOICES = 3
_NEARLY_HALF = 0.4
_SELDOM = 0.2
_MOSTLY = 0.5


def asking_a_witness(voices: Sequence[Voice]) -> list[Voice]:
    """Those whom one voice answers, who has nearly every second turn and seldom asks; or none.

    Whoever gives the floor in a hearing, thanks and remarks asks as well, as far as the witness
    speaks next.
    """
    total = sum(len(voice.turns) for voice in voices)
    witness = max(voices, key=lambda voice: len(voice.turns), default=None)
    if witness is None or len(voices) < _FEWEST_VOICES:
        return []
    others = [voice for voice in voices if voice is not witness]
    asking = sum(voice.asking for voice in others)
    is_witness = (
        len(witness.turns) >= _NEARLY_HALF * total
        and witness.asking_share <= _SELDOM
        and asking >= _NEARLY_HALF * (total - len(witness.turns))
    )
    if not is_witness:
        return []
    answered = _answered_by(witness, voices)
    return [voice for voice in others if answered[voice.name] >= _MOSTLY * len(voice.turns)]


def _answered_by(witness: Voice, voices: Sequence[Voice]) -> Counter[str]:
    """Of how many turns of each voice the next is the witness's, or there is none."""
    order = sorted((turn.atom.index, voice.name) for voice in voices for turn in voice.turns)
    answered = Counter(name for (_, name), (_, after) in pairwise(order) if after == witness.name)
    answered[order[-1][1]] += 1
    return answered


def asks_once(voice: Voice, recurring: Sequence[Voice]) -> bool:
    """Whether somebody heard once asks a witness, beside whose turns his stands.

    A title before the name tells that it is one; else it must be a full name between two turns
    of the witness, in a hearing where two others ask.
    """
    witness = max(recurring, key=lambda each: len(each.turns), default=None)
    if witness is None or not voice.asking or witness.asking_share > _SELDOM:
        return False
    order = sorted(
        ((turn.atom.index, each) for each in recurring for turn in each.turns),
        key=lambda turn: turn[0],
    )
    place = bisect_left([index for index, _ in order], voice.first)
    around = order[max(0, place - 1) : place + 1]
    is_titled = without_brackets(voice.turns[0].label) != voice.name
    is_between = len(around) > 1 and " " in voice.name and len(recurring) >= _FEWEST_VOICES
    return (is_titled or is_between) and all(each is witness for _, each in around)
