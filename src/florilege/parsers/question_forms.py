"""Whether words ask: by the question mark, or by the way the language asks."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain, filterfalse
from typing import NamedTuple

from florilege.languages import Language
from florilege.parsers.facts import ends_in_question_mark
from florilege.parsers.once import once
from florilege.parsers.words import bare_words, first_words, fold, folded_words, is_unspaced

_LONGEST_OPENING_IN_WORDS = 3
_SENTENCE_WINDOW = 400
_ADDRESS_WINDOW = 600
_PHRASE_WINDOW = 200
_LONGEST_APPEAL_IN_WORDS = 60
# Shorter phrases ("related") also stand in what people say.
_TELLING_PHRASE = 7


class _Pieces(NamedTuple):
    """Forms to look for in a text.

    Attributes:
        ends: The forms without their first letter, which may be a capital.
        whole: The forms where no letter stands at their own letters.
    """

    ends: tuple[str, ...]
    whole: re.Pattern[str]

    def stand_in(self, text: str) -> bool:
        """Whether one of them stands in a text; few texts have one, so the pattern waits."""
        return any(map(text.__contains__, self.ends)) and self.whole.search(text) is not None


class _Forms(NamedTuple):
    """How a language asks.

    Attributes:
        first: The first words of all openings.
        openings: Words that a question begins with, folded.
        pieces: Forms to look for in folded texts.
        spelt: Forms with capitals, to look for in texts as they are written.
        pronouns: Of those who speak and are spoken to.
    """

    first: frozenset[str]
    openings: frozenset[str]
    pieces: _Pieces | None
    spelt: _Pieces | None
    pronouns: frozenset[str]


@cache
def _forms(language: Language) -> _Forms:
    questions = language.questions
    openings = frozenset(fold(opening) for opening in questions.openings)
    return _Forms(
        frozenset(opening.partition(" ")[0] for opening in openings),
        openings,
        _pieces([form for form in questions.forms if form == fold(form)]),
        _pieces([form for form in questions.forms if form != fold(form)]),
        questions.second_person | questions.first_person | questions.first_person_singular,
    )


def _pieces(forms: Sequence[str]) -> _Pieces | None:
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
    return _Pieces(tuple(form[1:] for form in forms), re.compile(choice))


class Opening:
    """The first sentences of a text, folded and searched once for all that is asked of them.

    Of their words only the pronouns are kept: there is an opening of each paragraph, and a list
    of all its words takes ten times the memory.
    """

    def __init__(self, text: str, language: Language) -> None:
        head = text[:_ADDRESS_WINDOW]
        if "\u00ad" in head:
            head = head.replace("\u00ad", "")
        self._spelt = head[:_SENTENCE_WINDOW]
        self._folded = fold(head)
        self._language = language

    def asks(self) -> bool:
        """Whether its first words are a question's, or a form of address stands in it."""
        forms = _forms(self._language)
        head = self._folded[:_SENTENCE_WINDOW]
        first = first_words(head, _LONGEST_OPENING_IN_WORDS)
        if first and first[0] in forms.first:
            heads = (" ".join(first[:n]) for n in range(1, len(first) + 1))
            if not forms.openings.isdisjoint(heads):
                return True
        if forms.pieces is not None and forms.pieces.stand_in(head):
            return True
        return forms.spelt is not None and forms.spelt.stand_in(self._spelt)

    def says(self, pronouns: frozenset[str]) -> bool:
        """Whether one of some pronouns of the language stands in it."""
        return not pronouns.isdisjoint(self._pronouns)

    def holds(self, phrases: Sequence[str]) -> bool:
        """Whether one of some phrases, bare words between spaces, stands near its beginning."""
        return any(map(self._bare.__contains__, phrases))

    @once
    def _bare(self) -> str:
        return f" {' '.join(bare_words(self._folded[:_PHRASE_WINDOW]))} "

    @once
    def _pronouns(self) -> frozenset[str]:
        """The pronouns that stand in it, between spaces or in what is not letters alone: "j’ai"."""
        words = self._folded.split()
        if is_unspaced(self._folded):
            others = self._folded
        else:
            others = " ".join(filterfalse(str.isalpha, words))
        stems = (
            stem
            for word in folded_words(others)
            for stem in ((word,) if word.isalnum() else _stems_of_joined(word))
        )
        return _forms(self._language).pronouns.intersection(chain(words, stems))


def asks(text: str, language: Language) -> bool:
    """Whether a text ends in a question mark or opens as questions do in the language."""
    return ends_in_question_mark(text) or opens_as_question(text, language)


def opens_as_question(text: str, language: Language) -> bool:
    """Whether the first words are a question's, or a form of address stands among them."""
    return Opening(text, language).asks()


def says(text: str, pronouns: frozenset[str], language: Language) -> bool:
    """Whether one of some pronouns of a language stands in the first sentences of a text."""
    return Opening(text, language).says(pronouns)


def _stems_of_joined(word: str) -> tuple[str, str]:
    """Where pronouns stand in "j’ai" and "I’m", and where in "avez-vous" and "sinto-me"."""
    first, _, last = word.replace("-", "’").partition("’")
    # No pronoun is one letter behind an apostrophe: "Hawai’i".
    return first, last if len(last) > 1 else ""


def appeals(text: str, language: Language) -> bool:
    """Whether a short text asks the readers to subscribe, to sign up or to read on.

    Nobody who speaks of himself does.
    """
    if len(text.split()) > _LONGEST_APPEAL_IN_WORDS:
        return False
    if says(text, language.questions.first_person_singular, language):
        return False
    return any(map(fold(text).__contains__, _telling_phrases(language)))


@cache
def _telling_phrases(language: Language) -> tuple[str, ...]:
    return tuple(phrase for phrase in language.advertisement if len(phrase) >= _TELLING_PHRASE)
