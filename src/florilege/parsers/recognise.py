"""Which reading of the whole document convinces most, how surely, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.facts import ends_in_question_mark, holds_question_mark
from florilege.parsers.hearing import Hearing
from florilege.parsers.passage import Passage
from florilege.parsers.question_pairs import Pair, question_pairs
from florilege.parsers.styles import STYLES, Cue, Hypothesis, prose
from florilege.parsers.testimony import announces, testimony
from florilege.parsers.trim import without_appeal, without_standfirst
from florilege.parsers.words import count_words, fold

_CONVINCING = 0.6
_FULL_RECURRENCE = 4
_LONGEST_QUESTION = 120
_SURELY_QUESTION = 25
_ENOUGH_FORMS = 0.5
_ENOUGH_FORMS_ANNOUNCED = 0.15
_ENOUGH_ANSWERED = 0.5
_LONE = 0.5
_SURVEYED = 0.5
_HEADINGS_AN_ANSWER = 2
_WITHOUT_FORMS = 0.4
_WITHOUT_TESTIMONY = 0.5
_WEIGHTS = {
    "recurrence": 0.2,
    "alternation": 0.25,
    "coverage": 0.25,
    "length": 0.1,
    "question forms": 0.15,
    "testimony": 0.05,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A hypothesis with how well it explains the document.

    Attributes:
        hypothesis: What it supposes.
        confidence: From 0 to 1.
        evidence: The measures that the confidence is made of, each from 0 to 1.
        proposed: The hypothesis as its style proposed it, before any cue was taken back.
    """

    hypothesis: Hypothesis
    confidence: float
    evidence: tuple[tuple[str, float], ...]
    proposed: Hypothesis | None = None


@dataclass(frozen=True, slots=True)
class Recognition:
    """The best reading and the second best of another style.

    Attributes:
        best: The reading that is kept.
        runner_up: The best of another style.
        end: The atom at which the conversation is over, where an appeal to the readers bears
            the signature of the questions.
        others: All other readings that explain anything, the best first.
    """

    best: Reading
    runner_up: Reading | None
    end: int | None = None
    others: tuple[Reading, ...] = ()


class _Explanation(NamedTuple):
    """What some cues explain, before it is known how telling their signature is in itself.

    Attributes:
        evidence: The measures.
        asking: What is left of the score where the questions do not ask.
        speaking: The same where nobody is asked as a person.
        is_lone: Whether one question is all, and could not be an interview.
    """

    evidence: dict[str, float]
    asking: float
    speaking: float
    is_lone: bool


@dataclass(slots=True)
class _Explained:
    """What the cues of hypotheses explain, and the declared title under which they do."""

    title: str = ""
    found: dict[frozenset[tuple[int, Cue]], _Explanation | None] = field(default_factory=dict)


def recognise(passage: Passage, style: str | None = None, title: str = "") -> Recognition:
    """Weigh all hypotheses of all styles on the complete reading that each gives.

    Args:
        passage: The manuscript's atoms.
        style: Consider only this style, when the caller knows it.
        title: What the metadata call the document; it may stand nowhere in the text.
    """
    explained = _Explained(title)
    readings = [
        _weigh(without_standfirst(hypothesis, passage), passage, explained, hypothesis)
        for candidate in STYLES
        if style in (None, candidate.name) or candidate.name == prose.NAME
        for hypothesis in candidate.propose(passage)
    ]
    ranked = sorted(readings, key=_rank)
    best = ranked[0]
    others = tuple(reading for reading in ranked[1:] if reading.confidence)
    runner_up = next((r for r in others if r.hypothesis.style != best.hypothesis.style), None)
    if best.hypothesis.style == prose.NAME:
        doubt = runner_up.confidence if runner_up else 0.0
        best = Reading(best.hypothesis, round(1 - doubt, 3), ())
    kept = without_appeal(best.hypothesis, passage)
    taken_back = best.hypothesis.cues.keys() - kept.cues.keys()
    end = min(taken_back, default=None)
    return Recognition(replace(best, hypothesis=kept), runner_up, end, others)


def _rank(reading: Reading) -> tuple[float, bool]:
    """The surest first; among equals, one that knows the labels from what is said."""
    cues = reading.hypothesis.cues.values()
    return -reading.confidence, not any(cue.label is not None for cue in cues)


def weigh(hypothesis: Hypothesis, passage: Passage) -> Reading:
    """How well a hypothesis explains the document.

    What the reading explains is a weighted mean; it counts less when the questions do not ask
    and when nobody is asked as a person: then the signature marks headings, not questions.
    Questions without answers are a list of questions, and a title that asks is a title.
    """
    return _weigh(hypothesis, passage, _Explained())


def _weigh(
    hypothesis: Hypothesis,
    passage: Passage,
    explained: _Explained,
    proposed: Hypothesis | None = None,
) -> Reading:
    """As `weigh`; several styles often propose the same cues, which are looked at once."""
    if not hypothesis.cues:
        is_prose = hypothesis.style == prose.NAME
        return Reading(hypothesis, _CONVINCING if is_prose else 0.0, (), proposed)
    key = frozenset(hypothesis.cues.items())
    if key not in explained.found:
        explained.found[key] = _explanation(hypothesis, passage, explained.title)
    found = explained.found[key]
    if found is None:
        return Reading(hypothesis, 0.0, (), proposed)
    score = sum(_WEIGHTS[name] * value for name, value in found.evidence.items())
    score *= hypothesis.prior * found.asking * found.speaking
    score *= min(1.0, found.evidence["alternation"] / _ENOUGH_ANSWERED)
    score *= _LONE if found.is_lone else 1.0
    rounded = tuple((name, round(value, 3)) for name, value in found.evidence.items())
    return Reading(hypothesis, round(score, 3), rounded, proposed)


def _explanation(hypothesis: Hypothesis, passage: Passage, title: str) -> _Explanation | None:
    """What the cues of a hypothesis explain; None where they leave no question answered."""
    pairs = question_pairs(hypothesis, passage.said)
    answered = [pair for pair in pairs if pair.question and pair.answer]
    if not answered:
        return None
    hearing = passage.hearing
    texts = [_speech(hypothesis, pair.question) for pair in answered]
    replies = [_speech(hypothesis, pair.answer) for pair in answered]
    is_labelled = any(
        cue.label is not None or cue.role == "answer" for cue in hypothesis.cues.values()
    )
    around = _around(hypothesis, passage.said)
    evidence = {
        "recurrence": min(1.0, len(answered) / _FULL_RECURRENCE),
        "alternation": _alternation(hypothesis, pairs, answered),
        "coverage": _coverage(passage.said, pairs),
        "length": 1.0 if is_labelled else _length(texts, replies),
        "question forms": _forms(texts, hearing, anywhere=is_labelled),
        "testimony": testimony(around, texts, replies, hearing),
    }
    speaking = _WITHOUT_TESTIMONY + (1 - _WITHOUT_TESTIMONY) * evidence["testimony"]
    is_lone = len(pairs) == 1 and not _could_be_all(pairs[0], texts[0], is_title=not around[0])
    return _Explanation(
        evidence,
        _asking(hypothesis, evidence, passage, title),
        1.0 if is_labelled and _is_named(hypothesis) else speaking,
        is_lone,
    )


def _asking(
    hypothesis: Hypothesis, evidence: dict[str, float], passage: Passage, title: str
) -> float:
    """What is left of the score where the questions do not ask by their words."""
    forms = evidence["question forms"]
    if forms >= _ENOUGH_FORMS:
        return 1.0
    language = passage.language
    front, _ = _around(hypothesis, passage.said)
    if (
        _are_voices(hypothesis, passage.said)
        or _is_questionnaire(front, language)
        or ((hypothesis.asks or _is_named(hypothesis)) and not language.questions.openings)
    ):
        return 1.0
    is_announced = evidence["testimony"] == 1.0 and announces(title, front, language)
    enough = _ENOUGH_FORMS_ANNOUNCED if is_announced else _ENOUGH_FORMS
    return _WITHOUT_FORMS + (1 - _WITHOUT_FORMS) * min(1.0, forms / enough)


def _is_named(hypothesis: Hypothesis) -> bool:
    """Whether answers stand under names."""
    return any(cue.label is not None and cue.role == "answer" for cue in hypothesis.cues.values())


def _are_voices(hypothesis: Hypothesis, atoms: Sequence[Atom]) -> bool:
    """Whether the medium itself names the speakers, so that the labels cannot be headings."""
    labelled = {index for index, cue in hypothesis.cues.items() if cue.label is not None}
    return any(atom.block.voice is not None for atom in atoms if atom.index in labelled)


def _around(hypothesis: Hypothesis, said: Sequence[Atom]) -> tuple[Sequence[Atom], Sequence[Atom]]:
    """The atoms of text before the first cue, and those from it on."""
    first = min(hypothesis.cues)
    place = next(number for number, atom in enumerate(said) if atom.index >= first)
    return said[:place], said[place:]


def _is_questionnaire(front: Sequence[Atom], language: Language) -> bool:
    """Whether the title says that somebody fills in a form: "The Proust questionnaire"."""
    title = fold(front[0].text) if front else ""
    return any(phrase in title for phrase in language.labels.questionnaires)


def _could_be_all(pair: Pair, question: str, *, is_title: bool) -> bool:
    """Whether one question could be the whole interview: it has its mark, and is no title.

    A title may ask what several people answer, each after a label.
    """
    if not is_title:
        return ends_in_question_mark(question)
    openings = [atom for atom in pair.answer if atom.joint is None]
    return sum(atom.label is not None for atom in openings) >= _SURVEYED * len(openings)


def _alternation(hypothesis: Hypothesis, pairs: list[Pair], answered: list[Pair]) -> float:
    """How many questions are answered.

    One cue right after the other counts half against it, and so do headings that stand in
    answers, where there are many more of them than questions: then they divide the text.
    """
    cues = sum(atom.index in hypothesis.cues for pair in pairs for atom in pair.question)
    merged = max(0, cues - sum(bool(pair.question) for pair in pairs))
    headings = sum(atom.is_heading for pair in pairs for atom in pair.answer)
    dividing = max(0, headings - _HEADINGS_AN_ANSWER * len(pairs))
    return len(answered) / (len(pairs) + merged / 2 + dividing / 2)


def _forms(texts: list[str], hearing: Hearing, *, anywhere: bool) -> float:
    """How many questions ask by their words; a labelled turn may ask in its middle."""
    return sum(
        hearing.asks(text) or (anywhere and holds_question_mark(text)) for text in texts
    ) / len(texts)


def _speech(hypothesis: Hypothesis, atoms: list[Atom]) -> str:
    cues = hypothesis.cues
    return " ".join(
        atom.text[cues[atom.index].start :] if atom.index in cues else atom.text for atom in atoms
    )


def _coverage(said: Sequence[Atom], pairs: list[Pair]) -> float:
    total = sum(atom.word_count for atom in said)
    told = sum(atom.word_count for pair in pairs for atom in (*pair.question, *pair.answer))
    return told / total if total else 0.0


def _length(texts: list[str], replies: list[str]) -> float:
    """How many questions are of a question's length and shorter than their answers."""
    fitting = 0
    for text, reply in zip(texts, replies, strict=True):
        length = count_words(text)
        is_short = length <= _SURELY_QUESTION or length <= count_words(reply)
        fitting += length <= _LONGEST_QUESTION and is_short
    return fitting / len(texts)
