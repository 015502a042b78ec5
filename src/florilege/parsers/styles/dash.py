"""Turns that a dash opens: "— Why? — Because.", on lines of their own or in one."""

from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import Literal

from florilege.parsers.atoms import RUN_IN, Atom
from florilege.parsers.facts import ends_in_question_mark
from florilege.parsers.hearing import Hearing
from florilege.parsers.leading_labels import leading_label
from florilege.parsers.names import looks_like_name
from florilege.parsers.narration import tells_who_asks
from florilege.parsers.passage import Passage
from florilege.parsers.sounds import is_unsaid_caption
from florilege.parsers.styles.style import Cue, Hypothesis, Style
from florilege.parsers.styles.told_dialogue import without_told_dialogue
from florilege.parsers.turn_taking import likeliest_rhythm

NAME = "dash"

_FEWEST_TURNS = 4
_FEWEST_ASKED = 3
# How likely it is that a dash opens a second paragraph of a question, and, by the habit of the
# house, of an answer.
_ASKS_ON = 0.003
_TELLS_ON = (0.003, 0.1)
_SURELY = 2.0
_MORE_THAN_SURELY = 3.0
_RATHER = 1.0
_SHORTER = 1.0
_MUCH_SHORTER = 0.5
_HARDLY = 0.5
_ENOUGH_ASKING = 0.5
_ASKING_BACK = 0.34
_ENOUGH_TOLD = 0.5
_SELDOM_TOLD = 0.25
_ENOUGH_ADDRESSED = 0.25
_AT_ONCE = 0.75
_MOST_RUN_IN = 0.34
_LONGEST_QUESTION_IN_WORDS = 60

# The sign of an interviewer in Japanese print; stories do not use it.
_LONG_DASHES = ("――", "——", "──")

# What some encodings left of all dashes, so that other marks tell nothing.
_LOST = "?"

_Turns = list[tuple[Atom, int]]


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """A dash opens each turn, and two speakers take turns; or it opens only one side's.

    The points of an unordered list count as dashes where nothing else does.
    """
    printed = [
        (atom, atom.dash) for atom in passage.said if atom.dash is not None and not atom.is_heading
    ]
    printed = _without_run_in(without_told_dialogue(printed, passage.said))
    if len(printed) >= _FEWEST_TURNS:
        yield from _dialogue("dialogue", 0.95, printed, passage)
        yield from _before_questions(printed, passage)
        yield from _before_answers(printed, passage)
    points = [(atom, 0) for atom in _points(passage)]
    if len(points) >= _FEWEST_TURNS:
        yield from _dialogue("points of a list", 0.9, points, passage)


def _without_run_in(turns: _Turns) -> _Turns:
    """The turns without those run in behind others, where few lines hold any.

    Somebody who is asked tells there what others said: "They knocked. — Who is it? — We are."
    """
    places = {atom.index for atom, _ in turns}
    told = {atom.index for atom, _ in turns if atom.joint == RUN_IN and atom.index - 1 in places}
    lines = sum(place - 1 not in told for place in told)
    if lines > _MOST_RUN_IN * (len(turns) - len(told)):
        return turns
    return [turn for turn in turns if turn[0].index not in told]


def _points(passage: Passage) -> Iterator[Atom]:
    """The first paragraph of each point of the outermost unordered lists."""
    last = 0
    for atom in passage.said:
        if not atom.block.containers:
            continue
        lists = [c for c in atom.block.containers if c.kind == "list"]
        items = [c.id for c in atom.block.containers if c.kind == "item"]
        if len(lists) == 1 and not lists[0].ordered and items:
            if items[0] != last:
                yield atom
            last = items[0]


def _dialogue(variant: str, prior: float, turns: _Turns, passage: Passage) -> Iterator[Hypothesis]:
    leanings = _leanings(turns, passage.hearing)
    is_asking = likeliest_rhythm(leanings, _ASKS_ON, _TELLS_ON)
    questions = [turn for turn, asking in zip(turns, is_asking, strict=True) if asking]
    answers = [turn for turn, asking in zip(turns, is_asking, strict=True) if not asking]
    if _is_interview(questions, answers, passage.hearing) and _is_answered_at_once(
        questions, turns, passage
    ):
        cues = {turn[0].index: _cue("question", turn) for turn in questions}
        cues |= {turn[0].index: _cue("answer", turn) for turn in answers}
        yield Hypothesis(NAME, variant, prior, cues)


def _leanings(turns: _Turns, hearing: Hearing) -> list[float]:
    """How much each turn sounds like a question; remarks are shorter than what people tell."""
    speeches = [_speech(turn) for turn in turns]
    lengths = [len(speech.split()) for speech in speeches]
    usual = median(lengths)
    return [
        _SURELY
        if ends_in_question_mark(speech)
        else _of_statement(speech, hearing) + _SHORTER * (length <= usual * _MUCH_SHORTER)
        for speech, length in zip(speeches, lengths, strict=True)
    ]


def _of_statement(speech: str, hearing: Hearing) -> float:
    """How much what ends in no question mark sounds like a question all the same.

    What opens as questions do may tell when something was ("When I play"), and what says "you"
    may be a remark.
    """
    pronouns, opening = hearing.language.questions, hearing.opening(speech)
    tells = opening.says(pronouns.first_person_singular)
    if hearing.opens(speech):
        return -_HARDLY if tells else _RATHER
    if tells:
        return -_MORE_THAN_SURELY
    return -_HARDLY if opening.says(pronouns.second_person) else -_SURELY


def _cue(role: Literal["question", "answer"], turn: tuple[Atom, int]) -> Cue:
    """What opens a turn; behind ">>" captioners name the speaker who changes."""
    atom, end = turn
    label = leading_label(atom.text[end:]) if atom.sign == ">" else None
    if label is None or not looks_like_name(label.name):
        return Cue(role, start=end)
    return Cue(role, label.name, end + label.end)


def _before_questions(turns: _Turns, passage: Passage) -> Iterator[Hypothesis]:
    cues = {atom.index: Cue("question", start=end) for atom, end in turns}
    first = min(cues)
    replies = [atom.text for atom in passage.said if first < atom.index and atom.index not in cues]
    pronouns = passage.language.questions
    told = [
        passage.hearing.opening(reply).says(pronouns.first_person_singular) for reply in replies
    ]
    if replies and (not pronouns.second_person or _share(told) >= _SELDOM_TOLD):
        are_long = all(atom.text.lstrip().startswith(_LONG_DASHES) for atom, _ in turns)
        yield Hypothesis(NAME, "dashes before questions", 0.9, cues, asks=are_long)


def _before_answers(turns: _Turns, passage: Passage) -> Iterator[Hypothesis]:
    """The paragraphs right before those that a dash opens ask, and hardly any of these does.

    A dash may open each paragraph of an answer. Where most lines before a dash ask, one that
    says "you" is a question, too; any other tells what happens meanwhile.
    """
    opening = {atom.index: end for atom, end in turns}
    before = [
        atom
        for atom, below in pairwise(passage.said)
        if below.index in opening and atom.index not in opening and not atom.is_heading
    ]
    asking = [atom for atom in before if atom.is_asking]
    asking_back = sum(passage.hearing.asks(_speech(turn)) for turn in turns)
    if len(asking) < max(_FEWEST_ASKED, _ENOUGH_ASKING * len(before)) or (
        asking_back > _ASKING_BACK * len(turns)
    ):
        return
    second_person = passage.language.questions.second_person
    cues = {
        atom.index: Cue("question")
        for atom in before
        if atom.word_count <= _LONGEST_QUESTION_IN_WORDS
        and (passage.hearing.asks(atom.text) or passage.hearing.says(atom.text, second_person))
    }
    if not cues:
        return
    first = min(cues)
    cues |= {atom.index: _cue("answer", (atom, end)) for atom, end in turns if atom.index > first}
    yield Hypothesis(NAME, "dashes before answers", 0.9, cues)


def _speech(turn: tuple[Atom, int]) -> str:
    atom, end = turn
    return atom.text[end:]


def _is_interview(questions: _Turns, answers: _Turns, hearing: Hearing) -> bool:
    """Whether one side asks, the other seldom does, and they speak to each other.

    In the dialogue of a story both sides ask; a list of questions and answers for everybody
    has no "I".
    """
    if not questions or not answers:
        return False
    turns = (*questions, *answers)
    if turns[0][0].sign != _LOST and tells_who_asks([_speech(turn) for turn in turns]):
        return False
    asking = _share([hearing.asks(_speech(turn)) for turn in questions])
    asking_back = _share([hearing.asks(_speech(turn)) for turn in answers])
    if asking < _ENOUGH_ASKING or asking_back > _ASKING_BACK:
        return False
    pronouns = hearing.language.questions
    if not pronouns.second_person:
        return True
    told = _share(
        [hearing.opening(_speech(turn)).says(pronouns.first_person_singular) for turn in answers]
    )
    addressed = _share(
        [hearing.opening(_speech(turn)).says(pronouns.second_person) for turn in questions]
    )
    return told >= _ENOUGH_TOLD or addressed >= _ENOUGH_ADDRESSED


def _share(values: list[bool]) -> float:
    return sum(values) / len(values)


def _is_answered_at_once(questions: _Turns, turns: _Turns, passage: Passage) -> bool:
    """Whether the next paragraph after a question opens with a dash, too.

    In a story, much of what follows is told.
    """
    opening = {atom.index for atom, _ in turns}
    asked = {atom.index for atom, _ in questions}
    at_once = 0
    is_waiting = False
    for atom in passage.said:
        goes_on = atom.joint is not None and atom.index not in opening
        if goes_on or is_unsaid_caption(atom):
            continue
        at_once += is_waiting and atom.index in opening
        is_waiting = atom.index in asked
    # Who speaks last is not answered.
    waiting = asked - {turns[-1][0].index}
    return at_once >= _AT_ONCE * len(waiting)


STYLE = Style(NAME, propose)
