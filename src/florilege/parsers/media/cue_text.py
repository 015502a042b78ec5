"""The text of one cue: tags to marks and voices, lines to soft breaks."""

import re
from html import unescape
from typing import NamedTuple

from florilege.parsers.manuscript import SOFT_BREAK, Mark, Run
from florilege.parsers.media.run_collector import RunCollector

_SPACES = re.compile(r"[ \t\r\f\v]+")
_AFTER_SPACE = ("", " ", SOFT_BREAK)


class Speech(NamedTuple):
    """What one voice says in one cue.

    Attributes:
        voice: The speaker that the medium names; None where it names nobody.
        runs: The text, trimmed and not blank, its lines divided by `SOFT_BREAK`.
        line: The first line of the text in the source, from 1.
    """

    voice: str | None
    runs: tuple[Run, ...]
    line: int


class _Open(NamedTuple):
    """A tag that is not closed yet, and what held before it."""

    name: str
    marks: tuple[Mark, ...]
    voice: str | None


class CueText:
    """Collects a cue, tag by tag, into one speech a voice."""

    def __init__(self, line: int) -> None:
        self._line = line
        self._first = line
        self._collector = RunCollector()
        self._speeches: list[Speech] = []
        self._open: list[_Open] = []
        self._marks: tuple[Mark, ...] = ()
        self._voice: str | None = None

    def add(self, text: str) -> None:
        """Append the characters between two tags, character references still in them."""
        first, *rest = unescape(text).split("\n")
        self._add_line(first)
        for line in rest:
            self._collector.drop_space()
            if self._collector.last:
                self._collector.add(SOFT_BREAK, self._marks)
            self._line += 1
            self._add_line(line)

    def open(self, name: str, mark: Mark | None = None) -> None:
        """Open a tag; text under a mark that holds already is not marked twice."""
        self._open.append(_Open(name, self._marks, self._voice))
        if mark is not None and mark not in self._marks:
            others = tuple(other for other in self._marks if other[0] != mark[0])
            self._marks = (*others, mark)

    def open_voice(self, name: str, voice: str | None) -> None:
        """Open a tag under which somebody else may speak."""
        self._open.append(_Open(name, self._marks, self._voice))
        self._change_voice(voice)

    def close(self, name: str) -> None:
        """Close the innermost tag, if that is its name; other end tags mean nothing."""
        if self._open and self._open[-1].name == name:
            _, self._marks, voice = self._open.pop()
            self._change_voice(voice)

    def take(self) -> tuple[Speech, ...]:
        """All that is said in the cue."""
        self._finish()
        return tuple(self._speeches)

    def _add_line(self, text: str) -> None:
        text = _SPACES.sub(" ", text)
        if self._collector.last in _AFTER_SPACE:
            text = text.removeprefix(" ")
        if text:
            if not self._collector.last:
                self._first = self._line
            self._collector.add(text, self._marks)

    def _change_voice(self, voice: str | None) -> None:
        if voice != self._voice:
            self._finish()
            self._voice = voice

    def _finish(self) -> None:
        runs = self._collector.take()
        if runs:
            self._speeches.append(Speech(self._voice, runs, self._first))
