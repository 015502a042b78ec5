"""Whether words ask: by the question mark, or by the way the language asks."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from florilege.languages import Language
from florilege.parsers.facts import ends_in_question_mark
from florilege.parsers.words import first_words, fold, word_set

_LONGEST_OPENING_IN_WORDS = 3
_SENTENCE_WINDOW = 400
_ADDRESS_WINDOW = 600
_LONGEST_APPEAL_IN_WORDS = 60
# Shorter phrases ("related") also stand in what people say.
_TELLING_PHRASE = 7
# Hypotheses share most of their turns, so the same heads of texts are asked about again and again.
_REMEMBERED_HEADS = 1024


class _Forms(NamedTuple):
    openings: frozenset[str]
    pieces: re.Pattern[str] | None
    spelt: re.Pattern[str] | None


@cache
def _forms(language: Language) -> _Forms:
    questions = language.questions
    return _Forms(
        frozenset(fold(opening) for opening in questions.openings),
        _whole_words([form for form in questions.forms if form == fold(form)]),
        _whole_words([form for form in questions.forms if form != fold(form)]),
    )


def _whole_words(forms: Sequence[str]) -> re.Pattern[str] | None:
    """The forms where no letter stands at their own letters: "are you" not in "share your".

    The first letter may be a capital, at the beginning of a sentence.
    """
    if not forms:
        return None
    choice = "|".join(
        (r"(?<!\w)" if form[0].isalnum() else "")
        + f"(?i:{re.escape(form[0])}){re.escape(form[1:])}"
        + (r"(?!\w)" if form[-1].isalnum() else "")
        for form in forms
    )
    return re.compile(choice)


def asks(text: str, language: Language) -> bool:
    """Whether a text ends in a question mark or opens as questions do in the language."""
    return ends_in_question_mark(text) or opens_as_question(text, language)


def opens_as_question(text: str, language: Language) -> bool:
    """Whether the first words are a question's, or a form of address stands among them."""
    return _head_asks(text[:_SENTENCE_WINDOW], language)


@lru_cache(maxsize=_REMEMBERED_HEADS)
def _head_asks(head: str, language: Language) -> bool:
    forms = _forms(language)
    first = first_words(head, _LONGEST_OPENING_IN_WORDS)
    if any(" ".join(first[:n]) in forms.openings for n in range(1, len(first) + 1)):
        return True
    if forms.pieces is not None and forms.pieces.search(fold(head)):
        return True
    return forms.spelt is not None and forms.spelt.search(head) is not None


def says(text: str, pronouns: frozenset[str]) -> bool:
    """Whether one of some pronouns stands in the first sentences of a text."""
    return not pronouns.isdisjoint(_stems(text[:_ADDRESS_WINDOW]))


@lru_cache(maxsize=_REMEMBERED_HEADS)
def _stems(head: str) -> frozenset[str]:
    return frozenset(
        stem
        for word in word_set(head)
        for stem in ((word,) if word.isalnum() else _stems_of_joined(word))
    )


def _stems_of_joined(word: str) -> tuple[str, str]:
    """Where pronouns stand in "j’ai" and "I’m", and where in "avez-vous" and "sinto-me"."""
    first, _, last = word.replace("-", "’").partition("’")
    return first, last


def appeals(text: str, language: Language) -> bool:
    """Whether a short text asks the readers to subscribe, to sign up or to read on.

    Nobody who speaks of himself does.
    """
    if len(text.split()) > _LONGEST_APPEAL_IN_WORDS:
        return False
    if says(text, language.questions.first_person_singular):
        return False
    folded = fold(text)
    return any(
        phrase in folded for phrase in language.advertisement if len(phrase) >= _TELLING_PHRASE
    )
