"""Whether a person is asked and answers for himself: what tells an interview from a FAQ.

A FAQ, a guide and a quiz put questions and answer them as well. But there the reader asks ("Can
I ..."), nobody in particular answers, and the answers instruct ("Please contact ...").
"""

import re
from collections.abc import Sequence
from functools import cache

from florilege.languages import Language
from florilege.parsers.announcing import announces_interview, is_among_frequent_questions
from florilege.parsers.atoms import Atom
from florilege.parsers.facts import holds_question_mark
from florilege.parsers.hearing import Hearing
from florilege.parsers.leading_labels import leading_label
from florilege.parsers.name_forms import abbreviates
from florilege.parsers.question_forms import Opening
from florilege.parsers.testimony_signs import (
    CERTAIN,
    Signs,
    answers_readers,
    lectures,
    points,
    share,
)
from florilege.parsers.words import bare_words, fold, word_set, words

# Shares of questions or answers at which a sign counts in full, or below which it is chance.
_ENOUGH_TOLD = 0.5
_TOLD_BY_CHANCE = 0.2
_ENOUGH_ADVICE = 0.5
_ENOUGH_LABELLED = 0.5
# The same in languages without a file.
_TOLD_OF_NOBODY = 0.3
_ADVISED_OF_NOBODY = 0.5
# What each sign of the front is worth, in the points of `florilege.parsers.testimony_signs`.
_NAMED = 1.0
_NAMED_IN_TITLE = 1.3
_ANNOUNCED = 1.0
_SAID_IN_TITLE = 0.7
_FREQUENT_QUESTIONS = -2.0
_PHRASE_WINDOW = 200
_FRONT_ATOMS = 12
_END_ATOMS = 6
_FRONT_WINDOW = 300
_LONGEST_BYLINE_IN_WORDS = 6
_FEWEST_UNQUOTED_IN_WORDS = 4
_FEWEST_QUOTED_IN_WORDS = 6
_ENOUGH_REPORTED = 0.5
_BYLINE = frozenset({"author", "photographer"})
_QUOTATION_OPENS = '“„«"'
_QUOTATION = re.compile(r"[“„«\"][^“”„«»\"]{1,300}[”“»\"]")
_OPENING_QUOTES = '«“„"»‘「『'

_Around = tuple[Sequence[Atom], Sequence[Atom]]


def testimony(
    around: _Around, questions: Sequence[str], answers: Sequence[str], hearing: Hearing
) -> float:
    """How surely somebody is asked and answers for himself, from 0 to 1.

    In a language without a file that is doubted only of a FAQ.

    Args:
        around: The text before the first question, and all that is behind it.
        questions: What is asked.
        answers: What is answered, each to the question of the same place.
        hearing: What these sound like.
    """
    language = hearing.language
    forms = language.questions
    if not forms.second_person:
        return 0.0 if _is_faq(around, answers, language) else 1.0
    answering = [hearing.opening(_own_words(answer)) for answer in answers]
    told = share([said.says(forms.first_person_singular) for said in answering])
    speaking = max(0.0, min(1.0, (told - _TOLD_BY_CHANCE) / (_ENOUGH_TOLD - _TOLD_BY_CHANCE)))
    # Only the title of a FAQ could take away from what is certain.
    is_doubted = is_among_frequent_questions(around, language)
    if speaking == 1.0 and not is_doubted:
        return 1.0
    signs = _signs(questions, answering, hearing)._replace(told=told, speaking=speaking)
    if not is_doubted and points(signs, 0.0) >= CERTAIN:
        return 1.0
    announced = _announcement(around, questions, answers, hearing)
    if answers_readers(signs) and not is_questionnaire(around[0], language):
        announced = min(0.0, announced)
    elif lectures(signs) and announced <= _NAMED:
        # A name in the text proves little where the answers tell the readers what to do.
        signs, announced = signs._replace(advice=1.0), min(0.0, announced)
    return max(0.0, min(1.0, points(signs, announced) / CERTAIN))


def _signs(questions: Sequence[str], answering: Sequence[Opening], hearing: Hearing) -> Signs:
    """All that is counted but who says "I" in answers."""
    language, forms = hearing.language, hearing.language.questions
    asking = [hearing.opening(text) for text in questions]
    return Signs(
        together=share([said.says(forms.first_person) for said in answering]),
        advice=min(1.0, share([_advises(said, language) for said in answering]) / _ENOUGH_ADVICE),
        asked=share([said.says(forms.second_person) for said in asking]),
        readers=share([said.says(forms.first_person_singular) for said in asking]),
        pleading=share(
            [
                holds_question_mark(text) and said.says(forms.first_person_singular)
                for text, said in zip(questions, asking, strict=True)
            ]
        ),
        lectured=share(
            [
                said.says(forms.second_person) and not said.says(forms.first_person)
                for said in answering
            ]
        ),
        is_personal=any(_is_personal(said, language) for said in asking),
        is_addressed=_addressed(questions, language),
    )


def is_questionnaire(front: Sequence[Atom], language: Language) -> bool:
    """Whether the title says that somebody fills in a form: "The Proust questionnaire"."""
    title = fold(front[0].text) if front else ""
    return any(phrase in title for phrase in language.labels.questionnaires)


def _is_faq(around: _Around, answers: Sequence[str], language: Language) -> bool:
    """Whether answers in a language without a file advise, and hardly any says "I".

    Where an interview is announced, nobody doubts it.
    """
    forms = language.questions
    if any(
        announces_interview(atom.text[:_FRONT_WINDOW], language)
        for atom in around[0][:_FRONT_ATOMS]
    ):
        return False
    heads = [fold(answer[:_PHRASE_WINDOW]) for answer in answers]
    told = share([any(map(head.__contains__, forms.first_person_singular)) for head in heads])
    if is_among_frequent_questions(around, language):
        return told < _TOLD_OF_NOBODY
    advised = [any(map(head.__contains__, forms.advice)) for head in heads]
    return sum(advised) > 1 and share(advised) - told >= _ADVISED_OF_NOBODY


def _labelled(lines: Sequence[str], answers: Sequence[str], hearing: Hearing) -> bool:
    """Whether most answers open with a label that is short for a name of the front."""
    labels = [label.name for answer in answers if (label := leading_label(answer)) is not None]
    if len(labels) < _ENOUGH_LABELLED * len(answers):
        return False
    names = [name for line in lines for name in hearing.named(line)]
    return any(abbreviates(label, name) for label in set(labels) for name in names)


def _own_words(answer: str) -> str:
    """An answer without what it quotes, unless all of it stands in quotation marks."""
    if not any(map(answer.__contains__, _QUOTATION_OPENS)):
        return answer
    own = _QUOTATION.sub(" ", answer)
    is_enough = len(own.split(None, _FEWEST_UNQUOTED_IN_WORDS)) >= _FEWEST_UNQUOTED_IN_WORDS
    return own if is_enough else answer


def _advises(answer: Opening, language: Language) -> bool:
    """Whether an answer tells the reader what to do or what is offered."""
    return answer.holds(_between_spaces(language.questions.advice))


def _is_personal(question: Opening, language: Language) -> bool:
    """Whether a question can only be put to a person: "Who are you?"."""
    return question.holds(_between_spaces(language.questions.personal))


@cache
def _between_spaces(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases as words between spaces."""
    return tuple(f" {' '.join(bare_words(phrase))} " for phrase in phrases)


def _addressed(questions: Sequence[str], language: Language) -> bool:
    """Whether a question opens with somebody's name: "Frau Roth, why ..."."""
    pattern = _addressing(language)
    return any(pattern.match(text) for text in questions)


@cache
def _addressing(language: Language) -> re.Pattern[str]:
    titles = "|".join(re.escape(title) for title in language.labels.honorifics)
    return re.compile(rf"\W{{0,3}}(?:{titles})\s\w[\w’'-]{{1,30}}(?:\s\w[\w’'-]{{1,30}})?,\s")


def _announcement(
    around: _Around, questions: Sequence[str], answers: Sequence[str], hearing: Hearing
) -> float:
    """What the text before the questions says of somebody who is interviewed."""
    front, rest = around
    lines = [atom.text[:_FRONT_WINDOW] for atom in front[:_FRONT_ATOMS]]
    if not lines:
        return 0.0
    last = [atom.text[:_FRONT_WINDOW] for atom in rest[-_END_ATOMS:]]
    if any("interviewer" in hearing.credited(line) for line in (*lines[1:], *last)):
        return CERTAIN
    if _labelled(lines, answers, hearing):
        return CERTAIN
    if _are_reported(questions, answers, hearing):
        return 0.0
    points = _SAID_IN_TITLE if lines[0].lstrip()[:1] in _OPENING_QUOTES else 0.0
    if is_among_frequent_questions(around, hearing.language):
        points += _FREQUENT_QUESTIONS
    named = _naming(lines, (*questions, *answers), hearing)
    if named:
        points += _NAMED_IN_TITLE if named[0] == 0 else _NAMED
    if any(announces_interview(lines[place], hearing.language) for place in named):
        points += _ANNOUNCED
    return points


def _are_reported(questions: Sequence[str], answers: Sequence[str], hearing: Hearing) -> bool:
    """Whether most answers quote, none says "I" or "we" outside, and no question says "you".

    A release on an interview given elsewhere tells so what was said under headings that ask.
    """
    forms = hearing.language.questions
    spoken = forms.first_person | forms.first_person_singular
    if any(hearing.says(text, forms.second_person) for text in questions):
        return False
    if any(hearing.says(_own_words(text), spoken) for text in answers):
        return False
    return share([_quotes_much(answer) for answer in answers]) >= _ENOUGH_REPORTED


def _quotes_much(answer: str) -> bool:
    """Whether an answer holds a quotation that is more than a term."""
    quotations = _QUOTATION.findall(answer)
    return any(len(quotation.split()) >= _FEWEST_QUOTED_IN_WORDS for quotation in quotations)


def _naming(lines: Sequence[str], texts: Sequence[str], hearing: Hearing) -> list[int]:
    """The places of the lines that name somebody of whom no text speaks."""
    naming = {
        place: names for place, line in enumerate(lines) if (names := _last_names(line, hearing))
    }
    if not naming:
        return []
    said = [fold(text.replace("\u00ad", "")) for text in texts]
    return [
        place for place, names in naming.items() if not all(_is_said(name, said) for name in names)
    ]


def _last_names(line: str, hearing: Hearing) -> list[str]:
    """The last word of each name in a line.

    A byline names who wrote, and a heading all in capitals nobody.
    """
    is_short = len(line.split()) <= _LONGEST_BYLINE_IN_WORDS
    is_byline = is_short and not _BYLINE.isdisjoint(hearing.credited(line))
    if is_byline or not any(word.islower() for word in line.split()):
        return []
    divided = [words(name) for name in hearing.named(line)]
    frequent = hearing.language.frequent
    return [parts[-1] for parts in divided if frequent.isdisjoint((parts[0], parts[-1]))]


def _is_said(name: str, said: Sequence[str]) -> bool:
    """Whether a word stands in one of some texts; only those with its letters are divided."""
    return any(name in text and name in word_set(text) for text in said)
