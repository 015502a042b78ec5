"""Cues that each open with the name of who speaks, as exports of meetings do: "Anna: so we"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from florilege.parsers.leading_labels import Label, bracketed_label, leading_label
from florilege.parsers.manuscript import SOFT_BREAK, runs_slice
from florilege.parsers.media.cue_text import Speech
from florilege.parsers.names import looks_like_name

_FEWEST = 6
_NEARLY_ALL = 0.75
_WINDOW = 120


class Cue(NamedTuple):
    """Text with the time, in seconds, at which it appears and disappears.

    Attributes:
        start: When it appears.
        end: When it disappears.
        speeches: What is said.
        label: The printed name of the voice that was taken off the text.
    """

    start: float
    end: float
    speeches: tuple[Speech, ...]
    label: str = ""


def named_voices(cues: Sequence[Cue]) -> list[Cue]:
    """Cues with voices for the names that nearly all of them open with.

    A name that is repeated in the middle of a sentence was set by a program for every cue. Where
    fewer have one, names stand where somebody else begins, as in print, and stay in the text.
    """
    labels = [_label(cue) for cue in cues]
    named = sum(label is not None for label in labels)
    if named < _FEWEST or named < _NEARLY_ALL * len(cues):
        return list(cues)
    names = [label.name for label in labels if label is not None]
    if not any(one == other for one, other in pairwise(names)):
        return list(cues)
    return [
        cue if label is None else _with_voice(cue, label)
        for cue, label in zip(cues, labels, strict=True)
    ]


def _label(cue: Cue) -> Label | None:
    """The name before a colon or in brackets that opens a cue of one speech."""
    if len(cue.speeches) != 1 or cue.speeches[0].voice is not None:
        return None
    text = "".join(run.text for run in cue.speeches[0].runs)
    line = text[:_WINDOW].partition(SOFT_BREAK)[0]
    label = leading_label(line) or bracketed_label(line)
    is_name = label is not None and looks_like_name(label.name) and label.end < len(text)
    return label if is_name else None


def _with_voice(cue: Cue, label: Label) -> Cue:
    speech = cue.speeches[0]
    text = "".join(run.text for run in speech.runs)
    runs = tuple(runs_slice(speech.runs, label.end, len(text)))
    printed = text[: label.end].strip()
    return cue._replace(speeches=(Speech(label.name, runs, speech.line),), label=printed)
