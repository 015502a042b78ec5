"""Labels on one side of a conversation: only those who ask have them, or only those who answer."""

from collections.abc import Sequence

from florilege.parsers.hearing import Hearing
from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Cue
from florilege.parsers.voices import Voice, is_asked_behind, is_generic, recurs

_ASKING_SHARE = 0.5
_FEWEST_OF_ONE = 3


def cues_of_one(voices: Sequence[Voice], hearing: Hearing) -> dict[int, Cue]:
    """What opens the questions, if only those who ask have labels."""
    asking = [
        voice
        for voice in voices
        if len(voice.turns) >= _FEWEST_OF_ONE
        and not is_generic(voice, hearing.language)
        and _asks_at_once(voice, hearing)
    ]
    return {
        turn.atom.index: Cue("question", turn.label, turn.end)
        for voice in asking
        for turn in voice.turns
    }


def _asks_at_once(voice: Voice, hearing: Hearing) -> bool:
    """Whether most of the paragraphs that a label opens ask."""
    asking = sum(hearing.asks(turn.atom.text[turn.end :]) for turn in voice.turns)
    return asking >= _ASKING_SHARE * len(voice.turns)


def cues_of_answers(voices: list[Voice], passage: Passage) -> dict[int, Cue]:
    """What opens each turn, if several who answer have labels, and who asks has none."""
    answering = [voice for voice in voices if voice.members or recurs(voice)]
    if len(answering) < 2 or not is_asked_behind(voices):  # noqa: PLR2004 - one: alternation
        return {}
    answers = {
        turn.atom.index: Cue("answer", turn.label, turn.end)
        for voice in answering
        for turn in voice.turns
    }
    asking = (atom.index for atom in passage.asking)
    return {**{place: Cue("question") for place in asking if place not in answers}, **answers}
