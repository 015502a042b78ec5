"""Turns opened by "Q:" and "A:", or what the language has for them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from florilege.parsers.atoms import Atom
from florilege.parsers.leading_labels import Label
from florilege.parsers.names import is_together, looks_like_name
from florilege.parsers.passage import Passage
from florilege.parsers.styles.court_record import court_cues
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "qa label"

_FEWEST = 3
_ENOUGH_ASKING = 0.5
_LONGEST_ALONE = 30


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """A line that opens with a question label asks, one with an answer label answers.

    Where answers have none, most of the labelled lines must ask.
    """
    ask = _sign(passage.language.labels.question)
    reply = _sign(passage.language.labels.answer)
    cues: dict[int, Cue] = {}
    for atom in passage.said:
        if (label := _behind_label(ask, atom)) is not None:
            cues[atom.index] = Cue("question", label.name or None, label.end)
        elif (label := _behind_label(reply, atom)) is not None:
            cues[atom.index] = Cue("answer", label.name or None, label.end)
    roles = {cue.role for cue in cues.values()}
    if roles == {"question", "answer"}:
        cues |= _joint_answers(passage, cues)
        cues |= _unlabelled_answers(passage, cues)
        named = court_cues(passage, cues)
        variant = "record of a court" if named else "question and answer labels"
        yield Hypothesis(NAME, variant, 1.0, named or cues, asks=True)
    elif roles == {"question"} and len(cues) >= _FEWEST and _ask(passage, cues):
        yield Hypothesis(NAME, "question labels", 0.95, cues)


def _joint_answers(passage: Passage, cues: Mapping[int, Cue]) -> dict[int, Cue]:
    """The answers of those whom other labels name, given together: "Both:"."""
    if not any(cue.label for cue in cues.values() if cue.role == "answer"):
        return {}
    return {
        atom.index: Cue("answer", atom.label.name, atom.label.end)
        for atom in passage.said
        if atom.index not in cues
        and atom.label is not None
        and is_together(atom.label.name, passage.language)
    }


def _unlabelled_answers(passage: Passage, cues: Mapping[int, Cue]) -> dict[int, Cue]:
    """The answers whose label was forgotten, where type or headings set the questions apart.

    They stand right behind a question, and are not set as the questions are.
    """
    asking = [atom for atom in passage.said if _asks(cues.get(atom.index))]
    looks = {_look(atom) for atom in asking}
    if len(looks) > 1 or not any(next(iter(looks))):
        return {}
    return {
        below.index: Cue("answer")
        for atom, below in pairwise(passage.said)
        if _asks(cues.get(atom.index))
        and below.index not in cues
        and not any(_look(below))
        and below.joint is None
    }


def _asks(cue: Cue | None) -> bool:
    return cue is not None and cue.role == "question"


def _look(atom: Atom) -> tuple[bool, bool, bool]:
    return atom.is_heading, atom.is_bold, atom.is_italic


class _Sign(NamedTuple):
    """Labels, perhaps numbered, with what stands behind them, and how these begin."""

    first: frozenset[str]
    pattern: re.Pattern[str]


def _behind_label(label: _Sign, atom: Atom) -> Label | None:
    """The name that a label says in brackets, or "", and where the text behind it begins.

    What sets a label apart stands for its sign.
    """
    if atom.sign not in label.first:
        return None
    if match := label.pattern.match(atom.text):
        name = match["name"] or ""
        return Label(name if looks_like_name(name) else "", match.end())
    set_apart = _set_apart(atom)
    is_label = set_apart and label.pattern.fullmatch(f"{set_apart}.")
    return Label("", len(set_apart)) if is_label else None


def _set_apart(atom: Atom) -> str:
    """The bold or italic letters that open a paragraph, or the short line that it is."""
    length = len(atom.text) if len(atom.text) <= _LONGEST_ALONE else 0
    marked = 0
    for run in atom.block.runs:
        if not any(mark[0] in ("strong", "emphasis") for mark in run.marks):
            break
        marked += len(run.text)
    return atom.text[: marked or length].rstrip()


def _ask(passage: Passage, cues: Mapping[int, Cue]) -> bool:
    """Whether most of the questions ask, in their line or the next."""
    following = dict(zip([atom.index for atom in passage], [*passage[1:], None], strict=True))
    asking = 0
    for atom in passage:
        if (cue := cues.get(atom.index)) is None:
            continue
        behind = following[atom.index]
        said = atom.text[cue.start :] or (behind.text if behind else "")
        asking += passage.hearing.asks(said)
    return asking >= _ENOUGH_ASKING * len(cues)


@cache
def _sign(labels: tuple[str, ...]) -> _Sign:
    """A bare letter wants a sign behind it; some agencies set the whole word in capitals."""
    spelt = sorted({*labels, *map(str.upper, labels)}, key=lambda label: (-len(label), label))
    names = "|".join(map(re.escape, spelt))
    pattern = re.compile(
        rf"\s{{0,24}}\(?(?:{names})\s{{0,2}}\d{{0,3}}\s{{0,2}}"
        r"(?:[(\[](?P<name>[^()\[\]\n\u2028]{1,60})[)\]]\s{0,2}(?=[:：]))?"
        r"(?:[.:：)]|[-–—|](?=\s))+\s{0,8}"
    )
    return _Sign(frozenset({"(", *(label[0] for label in labels)}), pattern)


STYLE = Style(NAME, propose)
