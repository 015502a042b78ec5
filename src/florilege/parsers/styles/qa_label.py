"""Turns opened by "Q:" and "A:", or what the language has for them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.question_forms import asks
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "qa label"

_FEWEST = 3
_ENOUGH_ASKING = 0.5
_LONGEST_ALONE = 30


def propose(atoms: Sequence[Atom], language: Language) -> Iterator[Hypothesis]:
    """A line that opens with a question label asks, one with an answer label answers.

    Where answers have none, most of the labelled lines must ask.
    """
    ask = _pattern(language.labels.question)
    reply = _pattern(language.labels.answer)
    cues: dict[int, Cue] = {}
    for atom in atoms:
        if not atom.is_text:
            continue
        if (start := _behind_label(ask, atom)) is not None:
            cues[atom.index] = Cue("question", start=start)
        elif (start := _behind_label(reply, atom)) is not None:
            cues[atom.index] = Cue("answer", start=start)
    roles = {cue.role for cue in cues.values()}
    if roles == {"question", "answer"}:
        yield Hypothesis(NAME, "question and answer labels", 1.0, cues)
    elif roles == {"question"} and len(cues) >= _FEWEST and _ask(atoms, cues, language):
        yield Hypothesis(NAME, "question labels", 0.95, cues)


def _behind_label(label: re.Pattern[str], atom: Atom) -> int | None:
    """Where the text behind a label begins; what sets a label apart stands for its sign."""
    if match := label.match(atom.text):
        return match.end()
    set_apart = _set_apart(atom)
    return len(set_apart) if set_apart and label.fullmatch(f"{set_apart}.") else None


def _set_apart(atom: Atom) -> str:
    """The bold or italic letters that open a paragraph, or the short line that it is."""
    length = len(atom.text) if len(atom.text) <= _LONGEST_ALONE else 0
    marked = 0
    for run in atom.block.runs:
        if not any(mark[0] in ("strong", "emphasis") for mark in run.marks):
            break
        marked += len(run.text)
    return atom.text[: marked or length].rstrip()


def _ask(atoms: Sequence[Atom], cues: Mapping[int, Cue], language: Language) -> bool:
    """Whether most of the questions ask, in their line or the next."""
    following = dict(zip([atom.index for atom in atoms], [*atoms[1:], None], strict=True))
    asking = 0
    for atom in atoms:
        if (cue := cues.get(atom.index)) is None:
            continue
        behind = following[atom.index]
        said = atom.text[cue.start :] or (behind.text if behind else "")
        asking += asks(said, language)
    return asking >= _ENOUGH_ASKING * len(cues)


@cache
def _pattern(labels: tuple[str, ...]) -> re.Pattern[str]:
    """A label, perhaps numbered, and the sign behind it; a bare letter wants a sign."""
    names = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    return re.compile(
        rf"\s{{0,8}}\(?(?:{names})\s{{0,2}}\d{{0,3}}\s{{0,2}}(?:[.:)]|[-–—](?=\s))+\s{{0,8}}"
    )


STYLE = Style(NAME, propose)
