"""Whether a person is asked and answers for himself: what tells an interview from a FAQ.

A FAQ, a guide and a quiz put questions and answer them as well. But there the reader asks ("Can
I ..."), nobody in particular answers, and the answers instruct ("Please contact ...").
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.credit_lines import read_credit_line
from florilege.parsers.leading_labels import leading_label
from florilege.parsers.names import abbreviates, candidate_names
from florilege.parsers.question_forms import says
from florilege.parsers.words import bare_words, fold, word_set, words

# Shares of questions or answers at which a sign counts in full, and below which it is chance.
_ENOUGH_ASKED = 0.25
_ENOUGH_ASKED_OF_NOBODY = 0.75
_READERS_OF_NOBODY = 2
_ENOUGH_TOLD = 0.5
_TOLD_BY_CHANCE = 0.2
_ENOUGH_ADVICE = 0.5
_ENOUGH_LABELLED = 0.5
# What each sign is worth; two points are certain. "I" in answers, "you" in questions, a named
# person addressed, or a credit for the interviewer suffice; the others must come together.
_CERTAIN = 2.0
_WE = 0.5
_NAMED = 1.0
_NAMED_IN_TITLE = 1.3
_ANNOUNCED = 1.0
_SAID_IN_TITLE = 0.7
_ADVISED = -1.0
_READER_ASKS = -1.0
_FREQUENT_QUESTIONS = -2.0
_PHRASE_WINDOW = 200
_FRONT_ATOMS = 12
_END_ATOMS = 6
_FRONT_WINDOW = 300
_LONGEST_BYLINE_IN_WORDS = 6
_FEWEST_UNQUOTED_IN_WORDS = 4
_REMEMBERED_LINES = 256
_BYLINE = frozenset({"author", "photographer"})
_QUOTATION = re.compile(r"[“„«\"][^“”„«»\"]{1,300}[”“»\"]")
_OPENING_QUOTES = '«“„"»‘「『'


def testimony(
    around: tuple[Sequence[Atom], Sequence[Atom]],
    questions: Sequence[str],
    answers: Sequence[str],
    language: Language,
) -> float:
    """How surely somebody is asked and answers for himself, from 0 to 1.

    In a language whose words are not known, that is not doubted.

    Args:
        around: The text before the first question, and all that is behind it.
        questions: What is asked.
        answers: What is answered, each to the question of the same place.
        language: Of the text.
    """
    forms = language.questions
    if not forms.second_person:
        return 1.0
    own = [_own_words(answer) for answer in answers]
    told = _share(says(answer, forms.first_person_singular) for answer in own)
    speaking = max(0.0, min(1.0, (told - _TOLD_BY_CHANCE) / (_ENOUGH_TOLD - _TOLD_BY_CHANCE)))
    advice = min(1.0, _share(_advises(answer, language) for answer in own) / _ENOUGH_ADVICE)
    readers = _share(says(text, forms.first_person_singular) for text in questions)
    together = _share(says(answer, forms.first_person) for answer in own)
    announced = _announcement(around, questions, answers, language)
    asked = _share(says(text, forms.second_person) for text in questions)
    if told or announced > 0 or any(_is_personal(text, language) for text in questions):
        asked = min(1.0, asked / _ENOUGH_ASKED)
    else:
        # Nobody is known to answer, so that "you" may be whoever reads.
        asked = min(1.0, asked / _ENOUGH_ASKED_OF_NOBODY) if together else 0.0
        readers *= _READERS_OF_NOBODY
    # What speaks for a FAQ is no doubt where a person is known to answer.
    doubt = (1 - speaking) * (1 - max(0.0, min(1.0, announced)))
    points = (
        _CERTAIN * max(speaking, asked * (1 - advice * doubt), _addressed(questions, language))
        + _WE * min(1.0, together / _ENOUGH_TOLD) * (1 - advice * doubt)
        + (advice * _ADVISED + min(1.0, 2 * readers) * _READER_ASKS) * doubt
        + announced
    )
    return max(0.0, min(1.0, points / _CERTAIN))


def _share(signs: Iterable[bool]) -> float:
    found = list(signs)
    return sum(found) / len(found) if found else 0.0


def _labelled(lines: Sequence[str], answers: Sequence[str], language: Language) -> bool:
    """Whether most answers open with a label that is short for a name of the front."""
    labels = [label.name for answer in answers if (label := leading_label(answer)) is not None]
    if len(labels) < _ENOUGH_LABELLED * len(answers):
        return False
    names = [name for line in lines for name in _named(line, language)]
    return any(abbreviates(label, name) for label in set(labels) for name in names)


def _own_words(answer: str) -> str:
    """An answer without what it quotes, unless all of it stands in quotation marks."""
    own = _QUOTATION.sub(" ", answer)
    is_enough = len(own.split(None, _FEWEST_UNQUOTED_IN_WORDS)) >= _FEWEST_UNQUOTED_IN_WORDS
    return own if is_enough else answer


def _advises(answer: str, language: Language) -> bool:
    """Whether an answer tells the reader what to do or what is offered."""
    return _holds(answer[:_PHRASE_WINDOW], _between_spaces(language.questions.advice))


def _is_personal(question: str, language: Language) -> bool:
    """Whether a question can only be put to a person: "Who are you?"."""
    return _holds(question[:_PHRASE_WINDOW], _between_spaces(language.questions.personal))


def _holds(text: str, phrases: Sequence[str]) -> bool:
    said = f" {' '.join(bare_words(text))} "
    return any(phrase in said for phrase in phrases)


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
    around: tuple[Sequence[Atom], Sequence[Atom]],
    questions: Sequence[str],
    answers: Sequence[str],
    language: Language,
) -> float:
    """What the text before the questions says of somebody who is interviewed."""
    front, rest = around
    lines = [atom.text[:_FRONT_WINDOW] for atom in islice(front, _FRONT_ATOMS)]
    if not lines:
        return 0.0
    last = [atom.text[:_FRONT_WINDOW] for atom in rest[-_END_ATOMS:]]
    if any("interviewer" in _credited(line, language) for line in (*lines[1:], *last)):
        return _CERTAIN
    if _labelled(lines, answers, language):
        return _CERTAIN
    points = _SAID_IN_TITLE if lines[0].lstrip()[:1] in _OPENING_QUOTES else 0.0
    heads = [lines[0], *_headings_over_most(front, rest)]
    if any(p in fold(head) for head in heads for p in language.labels.frequent_questions):
        points += _FREQUENT_QUESTIONS
    said = [fold(text.replace("\u00ad", "")) for text in (*questions, *answers)]
    named = [place for place, line in enumerate(lines) if _names(line, said, language)]
    if named:
        points += _NAMED_IN_TITLE if named[0] == 0 else _NAMED
    if any(_announces(lines[place], language) for place in named):
        points += _ANNOUNCED
    return points


def announces(title: str, front: Sequence[Atom], language: Language) -> bool:
    """Whether a title says that somebody, whom it names, is interviewed.

    Args:
        title: As declared; empty where nothing declares it.
        front: The text before the first question, which may begin with the printed title.
        language: Of the text.
    """
    lines = [title, *(atom.text[:_FRONT_WINDOW] for atom in front[:1])]
    return any(
        _announces(line, language) and any(candidate_names(line, language)) for line in lines
    )


def _headings_over_most(front: Sequence[Atom], rest: Sequence[Atom]) -> Iterator[str]:
    """The heading right above the first question, and those in the first two thirds behind it."""
    near = (*front[-1:], *rest[: 2 * len(rest) // 3])
    return (atom.text[:_FRONT_WINDOW] for atom in near if atom.is_heading)


@lru_cache(maxsize=_REMEMBERED_LINES)
def _credited(line: str, language: Language) -> frozenset[str]:
    """The roles that a line of credits gives to somebody, who is named right behind each."""
    read = read_credit_line(line, language)
    return frozenset(read.roles if read else ())


def _names(line: str, said: Sequence[str], language: Language) -> bool:
    """Whether a line names somebody of whom the questions and answers do not speak.

    A byline names who wrote, and a heading all in capitals nobody.
    """
    is_short = len(line.split()) <= _LONGEST_BYLINE_IN_WORDS
    is_byline = is_short and not _BYLINE.isdisjoint(_credited(line, language))
    if is_byline or not any(word.islower() for word in line.split()):
        return False
    frequent = language.frequent
    for name in _named(line, language):
        parts = words(name)
        if not frequent.isdisjoint((parts[0], parts[-1])):
            continue
        # Only where its letters stand is a text divided into words.
        if not any(parts[-1] in text and parts[-1] in word_set(text) for text in said):
            return True
    return False


@lru_cache(maxsize=_REMEMBERED_LINES)
def _named(line: str, language: Language) -> tuple[str, ...]:
    """The names in a line; each hypothesis asks for those of the same front."""
    return tuple(candidate_names(line, language))


def _announces(line: str, language: Language) -> bool:
    """Whether a line that names somebody says that it is an interview."""
    folded = fold(line)
    return any(phrase in folded for phrase in language.labels.announcing)
