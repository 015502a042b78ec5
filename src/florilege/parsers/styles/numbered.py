"""Questions with a number: "1.", "2)", the items of a numbered list."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.facts import Number, leading_number
from florilege.parsers.question_forms import asks
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "numbered"

_FEWEST = 2
_ASKS, _STATES = 1.0, 0.25
_MISSING = 0.5
_ENOUGH_ASKING = 0.5


class _Look(NamedTuple):
    """What numbered paragraphs of one series have in common."""

    depth: int
    is_listed: bool
    is_heading: bool
    is_bold: bool


_Series = list[tuple[Atom, Number]]


def propose(atoms: Sequence[Atom], language: Language) -> Iterator[Hypothesis]:
    """Paragraphs that look alike and are counted are the questions, when half of them ask.

    Items that say "1." each time are, too: Markdown has them so where answers stand between.
    Only numbers that count are markers.
    """
    for look, series in _series(atoms).items():
        is_constant = look.is_listed and len({number.value for _, number in series}) == 1
        chosen = series if is_constant else _counted(series, language)
        asking = sum(asks(atom.text[number.end :], language) for atom, number in chosen)
        if len(chosen) >= _FEWEST and asking >= _ENOUGH_ASKING * len(chosen):
            cues = {
                atom.index: Cue("question", None, number.end, None if is_constant else number.sign)
                for atom, number in chosen
            }
            yield Hypothesis(NAME, "all alike" if is_constant else "counted", 1.0, cues)


def _series(atoms: Sequence[Atom]) -> dict[_Look, _Series]:
    found: dict[_Look, _Series] = defaultdict(list)
    for atom in atoms:
        if not atom.is_text or (atom.joint is not None and not atom.joint):
            continue
        listed = leading_number(f"{atom.block.ordinal} -") if atom.joint is None else None
        number = listed._replace(end=0) if listed else leading_number(atom.text)
        if number is not None:
            depth = sum(container.kind == "list" for container in atom.block.containers)
            look = _Look(depth, listed is not None, atom.is_heading, atom.is_bold)
            found[look].append((atom, number))
    return found


def _counted(series: _Series, language: Language) -> _Series:
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
        score += _ASKS if asks(atom.text[number.end :], language) else _STATES
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
