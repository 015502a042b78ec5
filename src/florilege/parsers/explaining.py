"""How much of a document the cues of a hypothesis explain."""

from collections.abc import Sequence

from florilege.parsers.announcing import announces, heads_frequent_questions
from florilege.parsers.atoms import Atom
from florilege.parsers.facts import ends_in_question_mark, holds_question_mark
from florilege.parsers.hearing import Hearing
from florilege.parsers.narration import is_narrated
from florilege.parsers.once import once
from florilege.parsers.other_kinds import are_letters, is_list_of_contents, is_staged
from florilege.parsers.passage import Passage
from florilege.parsers.question_pairs import Pair, question_pairs
from florilege.parsers.styles import Hypothesis
from florilege.parsers.testimony import is_questionnaire, testimony
from florilege.parsers.words import count_words

_FULL_RECURRENCE = 4
_LONGEST_QUESTION = 120
_SURELY_QUESTION = 25
_ENOUGH_FORMS = 0.5
_ENOUGH_FORMS_ANNOUNCED = 0.15
_ENOUGH_ANSWERED = 0.5
_LONE = 0.5
_OTHER_KIND = 0.5
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
}
_WEIGHT_OF_TESTIMONY = 0.05


class Explanation:
    """What some cues explain, before it is known how telling their signature is in itself.

    Attributes:
        measures: Those of the evidence that are cheap to take, each from 0 to 1.
    """

    def __init__(self, hypothesis: Hypothesis, passage: Passage, title: str) -> None:
        """Pair the questions with their answers and measure them.

        Args:
            hypothesis: It has cues.
            passage: What it is about.
            title: What the metadata call the document.
        """
        self._hypothesis = hypothesis
        self._passage = passage
        self._title = title
        self._pairs = question_pairs(hypothesis, passage.said)
        answered = [pair for pair in self._pairs if pair.question and pair.answer]
        self._questions = [_speech(hypothesis, pair.question) for pair in answered]
        self._answers = [_speech(hypothesis, pair.answer) for pair in answered]
        self._answered = answered
        self.measures = self._measures(answered) if answered else {}

    def _measures(self, answered: list[Pair]) -> dict[str, float]:
        hypothesis, passage = self._hypothesis, self._passage
        is_labelled = hypothesis.is_labelled
        return {
            "recurrence": min(1.0, len(answered) / _FULL_RECURRENCE),
            "alternation": _alternation(hypothesis, self._pairs, answered),
            "coverage": _coverage(passage.said, self._pairs),
            "length": 1.0 if is_labelled else _length(self._questions, self._answers),
            "question forms": _forms(self._questions, passage.hearing, anywhere=is_labelled),
        }

    @once
    def evidence(self) -> dict[str, float]:
        """All measures; empty where no question is answered."""
        return {**self.measures, "testimony": self._testimony} if self.measures else {}

    def confidence(self, prior: float) -> float:
        """How surely the cues are those of a conversation, from 0 to 1.

        What the reading explains is a weighted mean; it counts less when the questions do not ask
        and when nobody is asked as a person: then the signature marks headings, not questions.
        Questions without answers are a list of questions, and a title that asks is a title. The
        turns of a play, a story, a thread or a list of contents count half.

        Args:
            prior: How telling the signature is in itself.
        """
        if not self.measures:
            return 0.0
        score = self._score(prior, self._testimony, self._asking)
        return round(score * _OTHER_KIND, 3) if self._is_other_kind else score

    def most(self, prior: float) -> float:
        """What `confidence` cannot exceed; testimony, which is costly to hear, is not heard."""
        return self._score(prior, 1.0, self._asking_at_most) if self.measures else 0.0

    def _score(self, prior: float, heard: float, asking: float) -> float:
        score = sum([_WEIGHTS[name] * value for name, value in self.measures.items()])
        score += _WEIGHT_OF_TESTIMONY * heard
        score *= prior * asking * self._speaking(heard)
        score *= min(1.0, self.measures["alternation"] / _ENOUGH_ANSWERED)
        score *= _LONE if self._is_lone else 1.0
        return round(score, 3)

    @once
    def _testimony(self) -> float:
        return testimony(self._around, self._questions, self._answers, self._passage.hearing)

    @once
    def _around(self) -> tuple[Sequence[Atom], Sequence[Atom]]:
        """The atoms of text before the first cue, and those from it on."""
        said = self._passage.said
        first = min(self._hypothesis.cues)
        place = next(number for number, atom in enumerate(said) if atom.index >= first)
        return said[:place], said[place:]

    @property
    def _front(self) -> Sequence[Atom]:
        return self._around[0]

    @once
    def _asking_at_most(self) -> float:
        """What is left of the score where the questions do not ask by their words."""
        return self._left_with(_ENOUGH_FORMS_ANNOUNCED)

    @once
    def _asking(self) -> float:
        """The same, when it is known whether a title announces an interview."""
        if self._asking_at_most <= self._left_with(_ENOUGH_FORMS):
            return self._asking_at_most
        is_announced = self._testimony == 1.0 and announces(
            self._title, self._front, self._passage.language
        )
        return self._left_with(_ENOUGH_FORMS_ANNOUNCED if is_announced else _ENOUGH_FORMS)

    def _left_with(self, enough: float) -> float:
        forms = self.measures["question forms"]
        if forms >= _ENOUGH_FORMS or not self._needs_forms:
            return 1.0
        return _WITHOUT_FORMS + (1 - _WITHOUT_FORMS) * min(1.0, forms / enough)

    def _speaking(self, heard: float) -> float:
        """What is left of the score where nobody is asked as a person."""
        is_faq = heads_frequent_questions(self._front, self._passage.language)
        if self._hypothesis.is_named and not is_faq:
            return 1.0
        return _WITHOUT_TESTIMONY + (1 - _WITHOUT_TESTIMONY) * heard

    @once
    def _needs_forms(self) -> bool:
        hypothesis, language = self._hypothesis, self._passage.language
        return not (
            _are_voices(hypothesis, self._passage.said)
            or is_questionnaire(self._front, language)
            or ((hypothesis.is_named or hypothesis.asks) and not language.questions.openings)
        )

    @once
    def _is_other_kind(self) -> bool:
        """Whether the turns are those of a play, a story, a thread, letters, a debate or a list.

        Of all but a list, a title that announces an interview says otherwise.
        """
        hypothesis, passage = self._hypothesis, self._passage
        if is_list_of_contents(self._answered):
            return True
        is_other = (
            passage.is_exchange_of_many
            or is_narrated(self._questions, self._answers)
            or is_staged(self._answered, passage.said, hypothesis.cues, passage.hearing)
            or are_letters(self._answered)
        )
        return is_other and not announces(self._title, self._front, passage.language)

    @once
    def _is_lone(self) -> bool:
        """Whether one question is all, and could not be an interview."""
        if len(self._pairs) > 1:
            return False
        return not _could_be_all(self._pairs[0], self._questions[0], is_title=not self._front)


def _are_voices(hypothesis: Hypothesis, atoms: Sequence[Atom]) -> bool:
    """Whether the medium itself names the speakers, so that the labels cannot be headings."""
    labelled = {index for index, cue in hypothesis.cues.items() if cue.label is not None}
    return bool(labelled) and any(
        atom.block.voice is not None for atom in atoms if atom.index in labelled
    )


def _could_be_all(pair: Pair, question: str, *, is_title: bool) -> bool:
    """Whether one question could be the whole interview: it has its mark, and is no title.

    A title may ask what several people answer, each once and after a label; who comes back
    talks with the others.
    """
    if not is_title:
        return ends_in_question_mark(question)
    openings = [atom for atom in pair.answer if atom.joint is None]
    names = [atom.label.name for atom in openings if atom.label is not None]
    return len(set(names)) == len(names) >= _SURVEYED * len(openings)


def _alternation(hypothesis: Hypothesis, pairs: list[Pair], answered: list[Pair]) -> float:
    """How many questions are answered.

    One cue right after the other counts half against it, and so do headings that stand in
    answers, where there are many more of them than questions: then they divide the text.
    """
    cues = sum([atom.index in hypothesis.cues for pair in pairs for atom in pair.question])
    merged = max(0, cues - sum([bool(pair.question) for pair in pairs]))
    headings = sum([atom.is_heading for pair in pairs for atom in pair.answer])
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
    total = sum([atom.word_count for atom in said])
    told = sum([atom.word_count for pair in pairs for atom in (*pair.question, *pair.answer)])
    return told / total if total else 0.0


def _length(texts: list[str], replies: list[str]) -> float:
    """How many questions are of a question's length and shorter than their answers."""
    fitting = 0
    for text, reply in zip(texts, replies, strict=True):
        length = count_words(text)
        is_short = length <= _SURELY_QUESTION or length <= count_words(reply)
        fitting += length <= _LONGEST_QUESTION and is_short
    return fitting / len(texts)
