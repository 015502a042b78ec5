"""Cues, the pieces in which captions are shown, to the paragraphs that were spoken.

A cue ends where the line or the screen is full, not where somebody stops speaking. Cues of one
voice become one block; where the medium names no voices, a cue goes on with the one before
unless something tells that somebody else begins: a dash, ">>", a name and a colon, a pause.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from florilege.parsers.leading_labels import bracketed_label, leading_label
from florilege.parsers.manuscript import (
    SOFT_BREAK,
    ManuscriptBlock,
    ManuscriptBuilder,
    Mark,
    runs_slice,
)
from florilege.parsers.media.cue_text import Speech
from florilege.parsers.media.cue_voices import Cue, named_voices
from florilege.parsers.media.run_collector import RunCollector, trim
from florilege.parsers.names import looks_like_name
from florilege.sources import Remark

_TIMINGS = re.compile(
    r"[ \t]{0,9}(?:(\d{1,9}):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})[ \t]{0,9}-->"
    r"[ \t]{0,9}(?:(\d{1,9}):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})(?![\d:])"
)
_CHANGE = re.compile(r"(?:^|(?<=\s))>{2,3}\s{0,3}")
_DASH = re.compile(r"[-‐–—]\s{0,3}([^\s\d‐–—-])")
_SOUND = re.compile(r"[(\[][^()\[\]]*[)\]]|[♪♫][^♪♫]*[♪♫]?")
# Those who made the captions sign with their address.
_ADDRESS = re.compile(r"(?:^|\s)(?:www\.|https?://)\S{4,200}\s*$")
_CLOSING = "\"'”’»)]}_ \n\u00a0\u202f"
_SENTENCE_END = (".", "!", "?", "…", "؟", "。", "！", "？")
_QUESTION_END = ("?", "؟", "？")
_LABEL_WINDOW = 120

_SHORT_PAUSE = 1.5
_LONGEST_PAUSE = 8.0
_BLINK = 0.1


class Timings(NamedTuple):
    """When a cue begins and ends, in seconds."""

    start: float
    end: float


def read_timings(line: str) -> Timings | None:
    """The two timestamps of a line, "00:01:02.500 --> 00:01:04.000"; None if it has none.

    A comma (SubRip) and a full stop (WebVTT) are read in either medium, hours may be missing.
    """
    match = _TIMINGS.match(line)
    if match is None:
        return None
    return Timings(_seconds(*match.groups()[:4]), _seconds(*match.groups()[4:]))


def _seconds(hours: str | None, minutes: str, seconds: str, fraction: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction}")


class _Piece(NamedTuple):
    """(A part of) a speech that nobody else's words interrupt."""

    speech: Speech
    cue: Cue
    sign: str
    opens: bool

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.speech.runs)


@dataclass(slots=True)
class _Turn:
    """A block in the making.

    Attributes:
        speaker: Whose it is, as far as the medium says.
        line: Its first line.
        start: When it begins.
        end: When its last piece ends.
        is_announced: Whether the block is to name the speaker: not when it goes on after a sound.
        is_sound: Whether it only describes what is heard.
        changes: Whether a sign says that somebody else begins.
        tail: The text of the last piece.
        pieces: How many there are.
        left_out: What was left out before it: text, line and reason.
    """

    speaker: str | None
    line: int
    start: float
    end: float
    is_announced: bool = True
    is_sound: bool = False
    changes: bool = False
    tail: str = ""
    pieces: int = 0
    left_out: list[tuple[str, int, str]] = field(default_factory=list)
    collector: RunCollector = field(default_factory=RunCollector)
    last_marks: tuple[Mark, ...] = ()

    def extend(self, piece: _Piece) -> None:
        """Append a piece; between two in the same type the break is in it, too."""
        runs = piece.speech.runs
        if self.pieces:
            same = runs[0].marks == self.last_marks
            self.collector.add(SOFT_BREAK, self.last_marks if same else ())
        for run in runs:
            self.collector.add(run.text, run.marks)
        self.last_marks = runs[-1].marks
        self.end = max(self.end, piece.cue.end)
        self.tail = piece.text
        self.pieces += 1

    def is_unfinished(self) -> bool:
        """Whether its last sentence has no end."""
        return not self.tail.rstrip(_CLOSING).endswith(_SENTENCE_END)

    def asks(self) -> bool:
        """Whether its last sentence is a question, so that somebody else may answer."""
        return self.tail.rstrip(_CLOSING).endswith(_QUESTION_END)


def omit_outside(text: str, line: int, builder: ManuscriptBuilder) -> Iterator[Remark]:
    """Leave out text that has no timings, so that no player shows it, and say so."""
    if text.strip():
        builder.omit(text, line, "text outside the cues")
        yield Remark("FL011", "warning", "text without timings was left out", line)


def add_cues(cues: Iterable[Cue], builder: ManuscriptBuilder) -> None:
    """Add the blocks that cues make up, in the order in which they begin."""
    turns: list[_Turn] = []
    shown = Cue(0.0, 0.0, ())
    for cue in named_voices(sorted(cues, key=lambda cue: cue.start)):
        fresh, again = _without_repetition(cue, shown)
        if again is not None and turns:
            turns[-1].left_out.append((again, cue.speeches[0].line, "a line that stays on screen"))
        for piece in _pieces(fresh):
            _place(piece, turns)
        if cue.label and turns:
            turns[-1].left_out.append((cue.label, cue.speeches[0].line, "name of who speaks"))
        shown = cue
    for turn in turns:
        for text, line, reason in turn.left_out:
            builder.omit(text, line, reason)
        voice = turn.speaker if turn.is_announced else None
        runs, spoken = turn.collector.take(), (turn.start, turn.end)
        builder.add(
            ManuscriptBlock(
                "text", runs, 0, turn.line, voice=voice, spoken=spoken, changes=turn.changes
            )
        )


def _without_repetition(cue: Cue, shown: Cue) -> tuple[Cue, str | None]:
    """A cue without the line that the cue before it showed last, and that line.

    Captions that roll up keep a line on the screen while the next one appears below it.
    """
    if not (cue.speeches and shown.speeches) or cue.start - shown.end > _BLINK:
        return cue, None
    speech, before = cue.speeches[0], shown.speeches[-1]
    first, divider, _ = _text(speech).partition(SOFT_BREAK)
    is_all = not divider and len(cue.speeches) == 1
    if first != _text(before).rpartition(SOFT_BREAK)[2] or speech.voice != before.voice:
        return cue, None
    if is_all and cue.end - cue.start >= _BLINK:
        return cue, None
    rest = tuple(runs_slice(speech.runs, len(first) + 1, len(_text(speech))))
    kept = (speech._replace(runs=rest, line=speech.line + 1),) if rest else ()
    return cue._replace(speeches=kept + cue.speeches[1:]), first


def _text(speech: Speech) -> str:
    return "".join(run.text for run in speech.runs)


def _pieces(cue: Cue) -> Iterator[_Piece]:
    """The speeches of a cue; those without a voice cut where somebody else begins."""
    for speech in cue.speeches:
        if speech.voice is not None:
            yield _Piece(speech, cue, "", opens=True)
            continue
        text = _text(speech)
        signs = {match.start(): match.end() for match in _CHANGE.finditer(text)}
        cuts = sorted({0, *signs, *_opened_lines(text)})
        for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
            begin = signs.get(start, start)
            runs = trim(list(runs_slice(speech.runs, begin, end)))
            line = speech.line + text.count(SOFT_BREAK, 0, begin)
            sign = text[start:begin]
            opens = bool(sign) or _opens_turn(text[begin : begin + _LABEL_WINDOW])
            yield _Piece(Speech(None, runs, line), cue, sign.strip(), opens)


def _opened_lines(text: str) -> Iterator[int]:
    position = text.find(SOFT_BREAK) + 1
    while position:
        if _opens_turn(text[position : position + _LABEL_WINDOW]):
            yield position
        position = text.find(SOFT_BREAK, position) + 1


def _opens_turn(text: str) -> bool:
    """Whether a line begins as lines of a new speaker do: "- Yes", "ANNA: Yes", "[Anna] Yes"."""
    dash = _DASH.match(text)
    if dash is not None:
        # "- as he said -" goes on; what begins with a small letter does not begin.
        return not dash[1].islower()
    label = leading_label(text.partition(SOFT_BREAK)[0])
    if label is not None:
        return looks_like_name(label.name)
    return bracketed_label(text) is not None


def _place(piece: _Piece, turns: list[_Turn]) -> None:
    """Go on with a turn, or begin one."""
    speech, cue = piece.speech, piece.cue
    last = turns[-1] if turns else None
    if not speech.runs:
        if last is not None:
            last.left_out.append((piece.sign, speech.line, "sign of another speaker"))
        return
    is_sound = speech.voice is None and _SOUND.fullmatch(piece.text) is not None
    if last is not None and not is_sound:
        goes_on = _goes_on(last, piece)
        if goes_on:
            last.extend(piece)
            return
        if _is_interrupted(turns, piece):
            turns[-2].extend(piece)
            return
    turn = _Turn(speech.voice, speech.line, cue.start, cue.end, is_sound=is_sound)
    if last is not None and last.is_sound and not is_sound and speech.voice is not None:
        before = next((other for other in reversed(turns) if not other.is_sound), None)
        turn.is_announced = before is None or before.speaker != speech.voice
    turn.changes = bool(piece.sign)
    if piece.sign:
        turn.left_out.append((piece.sign, speech.line, "sign of another speaker"))
    turn.extend(piece)
    turns.append(turn)


def _goes_on(turn: _Turn, piece: _Piece) -> bool:
    """Whether a piece is said by the same speaker in the same breath."""
    if turn.is_sound or turn.speaker != piece.speech.voice:
        return False
    if turn.speaker is not None:
        return True
    pause = piece.cue.start - turn.end
    if _ADDRESS.search(piece.text):
        return False
    if piece.opens or pause > _LONGEST_PAUSE:
        return False
    return turn.is_unfinished() or (pause <= _SHORT_PAUSE and not turn.asks())


def _is_interrupted(turns: list[_Turn], piece: _Piece) -> bool:
    """Whether a piece ends a sentence over which another voice spoke a few words."""
    if piece.speech.voice is None or len(turns) < 2:  # noqa: PLR2004 - the sentence, the other voice
        return False
    sentence, other = turns[-2:]
    return (
        sentence.speaker == piece.speech.voice
        and other.pieces == 1
        and other.start < sentence.end
        and sentence.is_unfinished()
        and piece.text[0].islower()
    )
