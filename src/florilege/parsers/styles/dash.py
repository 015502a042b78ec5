"""Turns that a dash opens: "— Why? — Because.", on lines of their own or in one."""

from collections.abc import Iterator, Sequence

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.facts import leading_dash
from florilege.parsers.question_forms import asks, says
from florilege.parsers.styles.style import Cue, Hypothesis, Style
from florilege.parsers.turn_taking import likeliest

NAME = "dash"

_FEWEST_TURNS = 4
# How likely it is that a dash opens a second paragraph of the same turn.
_SAME_SPEAKER = 0.003
_SURELY = 2.0
_ENOUGH_ASKING = 0.5
_ASKING_BACK = 0.34
_ENOUGH_TOLD = 0.5
_SELDOM_TOLD = 0.25
_ENOUGH_ADDRESSED = 0.25
_AT_ONCE = 0.75

# The sign of an interviewer in Japanese print; stories do not use it.
_LONG_DASHES = ("――", "——", "──")

_Turns = list[tuple[Atom, int]]


def propose(atoms: Sequence[Atom], language: Language) -> Iterator[Hypothesis]:
    """A dash opens each turn, and two speakers take turns; or it opens only the questions.

    The points of an unordered list count as dashes where nothing else does.
    """
    printed = [(atom, end) for atom in atoms if (end := _dash(atom)) is not None]
    if len(printed) >= _FEWEST_TURNS:
        yield from _dialogue("dialogue", 0.95, printed, atoms, language)
        yield from _before_questions(printed, atoms, language)
    points = [(atom, 0) for atom in _points(atoms)]
    if len(points) >= _FEWEST_TURNS:
        yield from _dialogue("points of a list", 0.9, points, atoms, language)


def _dash(atom: Atom) -> int | None:
    return leading_dash(atom.text) if atom.is_text and not atom.is_heading else None


def _points(atoms: Sequence[Atom]) -> Iterator[Atom]:
    """The first paragraph of each point of the outermost unordered lists."""
    last = 0
    for atom in atoms:
        lists = [c for c in atom.block.containers if c.kind == "list"]
        items = [c.id for c in atom.block.containers if c.kind == "item"]
        if atom.is_text and len(lists) == 1 and not lists[0].ordered and items:
            if items[0] != last:
                yield atom
            last = items[0]


def _dialogue(
    variant: str, prior: float, turns: _Turns, atoms: Sequence[Atom], language: Language
) -> Iterator[Hypothesis]:
    leanings = [_SURELY if asks(_speech(turn), language) else -_SURELY for turn in turns]
    is_asking = likeliest(leanings, _SAME_SPEAKER, _SAME_SPEAKER).is_asking
    questions = [turn for turn, asking in zip(turns, is_asking, strict=True) if asking]
    answers = [turn for turn, asking in zip(turns, is_asking, strict=True) if not asking]
    if _is_interview(questions, answers, language) and _is_answered_at_once(
        questions, turns, atoms
    ):
        cues = {atom.index: Cue("question", start=end) for atom, end in questions}
        cues |= {atom.index: Cue("answer", start=end) for atom, end in answers}
        yield Hypothesis(NAME, variant, prior, cues)


def _before_questions(
    turns: _Turns, atoms: Sequence[Atom], language: Language
) -> Iterator[Hypothesis]:
    cues = {atom.index: Cue("question", start=end) for atom, end in turns}
    first = min(cues)
    replies = [
        atom.text
        for atom in atoms
        if atom.is_text and first < atom.index and atom.index not in cues
    ]
    told = [says(reply, language.questions.first_person_singular) for reply in replies]
    if replies and (not language.questions.second_person or _share(told) >= _SELDOM_TOLD):
        are_long = all(atom.text.lstrip().startswith(_LONG_DASHES) for atom, _ in turns)
        yield Hypothesis(NAME, "dashes before questions", 0.9, cues, asks=are_long)


def _speech(turn: tuple[Atom, int]) -> str:
    atom, end = turn
    return atom.text[end:]


def _is_interview(questions: _Turns, answers: _Turns, language: Language) -> bool:
    """Whether one side asks, the other seldom does, and they speak to each other.

    In the dialogue of a story both sides ask; a list of questions and answers for everybody
    has no "I".
    """
    if not questions or not answers:
        return False
    asking = _share([asks(_speech(turn), language) for turn in questions])
    asking_back = _share([asks(_speech(turn), language) for turn in answers])
    if asking < _ENOUGH_ASKING or asking_back > _ASKING_BACK:
        return False
    pronouns = language.questions
    if not pronouns.second_person:
        return True
    told = _share([says(_speech(turn), pronouns.first_person_singular) for turn in answers])
    addressed = _share([says(_speech(turn), pronouns.second_person) for turn in questions])
    return told >= _ENOUGH_TOLD or addressed >= _ENOUGH_ADDRESSED


def _share(values: list[bool]) -> float:
    return sum(values) / len(values)


def _is_answered_at_once(questions: _Turns, turns: _Turns, atoms: Sequence[Atom]) -> bool:
    """Whether the next paragraph after a question opens with a dash, too.

    In a story, much of what follows is told.
    """
    opening = {atom.index for atom, _ in turns}
    asked = {atom.index for atom, _ in questions}
    at_once = 0
    is_waiting = False
    for atom in atoms:
        if not atom.is_text or (atom.joint is not None and atom.index not in opening):
            continue
        at_once += is_waiting and atom.index in opening
        is_waiting = atom.index in asked
    return at_once >= _AT_ONCE * len(questions)


STYLE = Style(NAME, propose)
