"""Turns opened by "Q:" and "A:", or what the language has for them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "qa label"


def propose(atoms: Sequence[Atom], language: Language) -> Iterator[Hypothesis]:
    """A line that opens with a question label asks, one with an answer label answers."""
    ask = _pattern((*language.labels.question, "Q"))
    reply = _pattern((*language.labels.answer, "A", "R"))
    cues: dict[int, Cue] = {}
    for atom in atoms:
        if not atom.is_text:
            continue
        if match := ask.match(atom.text):
            cues[atom.index] = Cue("question", start=match.end())
        elif match := reply.match(atom.text):
            cues[atom.index] = Cue("answer", start=match.end())
    if {cue.role for cue in cues.values()} == {"question", "answer"}:
        yield Hypothesis(NAME, "question and answer labels", 1.0, cues)


@cache
def _pattern(labels: tuple[str, ...]) -> re.Pattern[str]:
    """A label, perhaps numbered, and the sign behind it; a bare letter wants a sign."""
    names = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    return re.compile(
        rf"\s{{0,8}}\(?(?:{names})\s{{0,2}}\d{{0,3}}\s{{0,2}}(?:[.:)]|[-–—](?=\s))+\s{{0,8}}"
    )


STYLE = Style(NAME, propose)
