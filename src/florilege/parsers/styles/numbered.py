"""Questions with a number: "1.", "2)", "Question 3:", the items of a numbered list."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from florilege.parsers.atoms import RUN_IN, Atom
from florilege.parsers.facts import Number, leading_number
from florilege.parsers.hearing import Hearing
from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "numbered"

_FEWEST = 2
_ASKS, _STATES = 1.0, 0.25
_MISSING = 0.5
_NAMED = 0.95
_ENOUGH_ASKING = 0.5


class _Look(NamedTuple):
    """What numbered paragraphs of one series have in common."""

    depth: int
    is_listed: bool
    is_named: bool
    is_heading: bool
    is_bold: bool


class _QuestionLabel(NamedTuple):
    """The language's words for a question before a number, and how they begin."""

    signs: frozenset[str]
    pattern: re.Pattern[str]


_Series = list[tuple[Atom, Number]]


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """Paragraphs that look alike and are counted are the questions, when half of them ask.

    Items that say "1." each time are, too: Markdown has them so where answers stand between.
    Only numbers that count are markers. "Q1:" tells less: an "A1:" may belong to it.
    """
    for look, series in _series(passage).items():
        is_constant = look.is_listed and len({number.value for _, number in series}) == 1
        chosen = series if is_constant else _counted(series, passage.hearing)
        asking = sum(passage.hearing.asks(atom.text[number.end :]) for atom, number in chosen)
        if len(chosen) >= _FEWEST and asking >= _ENOUGH_ASKING * len(chosen):
            cues = {
                atom.index: Cue("question", None, number.end, None if is_constant else number.sign)
                for atom, number in chosen
            }
            variant = "all alike" if is_constant else "counted"
            yield Hypothesis(NAME, variant, _NAMED if look.is_named else 1.0, cues)


def _series(passage: Passage) -> dict[_Look, _Series]:
    found: dict[_Look, _Series] = defaultdict(list)
    label = _question_label(passage.language.labels.question)
    for atom in passage.said:
        if atom.joint == RUN_IN:
            continue
        named = _named_number(atom, label)
        listed = _listed_number(atom)
        number = listed or named or leading_number(atom.text)
        if number is not None:
            depth = sum(container.kind == "list" for container in atom.block.containers)
            is_named = named is not None and listed is None
            look = _Look(depth, listed is not None, is_named, atom.is_heading, atom.is_bold)
            found[look].append((atom, number))
    return found


def _listed_number(atom: Atom) -> Number | None:
    """The number of the item of a list that begins here; it is not in the text."""
    if atom.block.ordinal is None or atom.joint is not None:
        return None
    number = leading_number(f"{atom.block.ordinal} {atom.text}")
    return number._replace(end=0) if number else None


def _named_number(atom: Atom, label: _QuestionLabel) -> Number | None:
    """The number behind the language's word for a question."""
    match = label.pattern.match(atom.text) if atom.sign in label.signs else None
    number = leading_number(atom.text[match.end() :]) if match else None
    if match is None or number is None:
        return None
    return Number(f"{match[0].lstrip()}{number.sign}", number.value, match.end() + number.end)


@cache
def _question_label(labels: tuple[str, ...]) -> _QuestionLabel:
    names = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    return _QuestionLabel(
        frozenset(label[0] for label in labels),
        re.compile(rf"\s{{0,8}}(?:{names})\s{{0,2}}(?:[Nn][°ºo]\s{{0,2}})?(?=\d)"),
    )


def _counted(series: _Series, hearing: Hearing) -> _Series:
    """The chain of rising numbers that asks most; a number may be missing here and there.

    Lists inside answers, which begin at one again, are left aside.
    """
    scores: dict[int, tuple[float, int]] = {}
    before: list[int | None] = []
    for place, (atom, number) in enumerate(series):
        chains = [
            (scores[step][0] - penalty, scores[step][1])
            for step, penalty in ((number.value - 1, 0.0), (number.value - 2, _MISSING))
            if step in scores
        ]
        score, last = max(chains, default=(0.0, None), key=lambda chain: chain[0])
        score += _ASKS if hearing.asks(atom.text[number.end :]) else _STATES
        before.append(last)
        if number.value not in scores or score > scores[number.value][0]:
            scores[number.value] = (score, place)
    return _followed(series, before, max(scores.values())[1]) if scores else []


def _followed(series: _Series, before: list[int | None], last: int) -> _Series:
    chain: _Series = []
    place: int | None = last
    while place is not None:
        chain.append(series[place])
        place = before[place]
    return chain[::-1]


STYLE = Style(NAME, propose)
