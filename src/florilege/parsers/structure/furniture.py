"""Lines that are furniture of a page: told by the language's words, or by being a menu."""

import re
from functools import cache

from florilege.languages import Language, load_language
from florilege.parsers.atoms import Atom
from florilege.parsers.question_forms import says
from florilege.parsers.words import fold

_SIGNS = " \u00a0>»→←↑↓+[(*/•·|:)]⁂"
_LONGEST_IN_WORDS = 14
_LONGEST_MENU = 200
_FEWEST_ENTRIES = 3
_LONGEST_ENTRY_IN_WORDS = 4
_LONGEST_PAGE_NUMBER = 30
_PAGE_NUMBER = re.compile(
    r"(?P<dash>[-–—]\s?)?(?:(?P<word>[^\W\d]{1,12})\.?\s?)?\d{1,4}(?:\s?[-–—])?"
)
_MENU_DIVIDER = re.compile(r"\s{1,3}[|›‹»«>]\s{1,3}|\s{2,20}")
_SENTENCE_ENDS = tuple(".!?…,;:")


def opens_as_furniture(atom: Atom, language: Language) -> bool:
    """Whether a short line opens as the furniture of pages does, in the language's words.

    A sentence with "I" is told, and so is one that goes on behind a comma: "Newsletter, they said.".
    """
    if atom.word_count > _LONGEST_IN_WORDS:
        return False
    text = fold(atom.text).lstrip(_SIGNS)
    opening = next(filter(text.startswith, _openings(language)), None)
    return opening is not None and not (
        text.rstrip().endswith(".")
        and (
            text.removeprefix(opening).startswith(",")
            or says(atom.text, language.questions.first_person_singular, language)
        )
    )


def is_nothing_but_furniture(atom: Atom, language: Language) -> bool:
    """Whether a line says what the furniture of pages says, and nothing else."""
    return fold(atom.text).strip(_SIGNS) in _phrases(language)


def is_page_number(atom: Atom, language: Language) -> bool:
    """Whether a line is the number of a page: between dashes, or behind the word for it."""
    if len(atom.text) > _LONGEST_PAGE_NUMBER:
        return False
    match = _PAGE_NUMBER.fullmatch(fold(atom.text).strip())
    if match is None:
        return False
    return match["word"] in language.pages if match["word"] else bool(match["dash"])


def is_menu(atom: Atom) -> bool:
    """Whether a line holds three or more short entries, divided by signs or wide spaces."""
    text = atom.text.strip()
    if len(text) > _LONGEST_MENU or text.endswith(_SENTENCE_ENDS):
        return False
    entries = [entry for entry in _MENU_DIVIDER.split(text) if entry]
    return len(entries) >= _FEWEST_ENTRIES and all(
        len(entry.split()) <= _LONGEST_ENTRY_IN_WORDS for entry in entries
    )


@cache
def _openings(language: Language) -> tuple[str, ...]:
    """Those of the language, and what themes leave in English around any text."""
    return (*language.advertisement, *language.frame, *load_language("en").frame)


@cache
def _phrases(language: Language) -> frozenset[str]:
    return frozenset(phrase.strip(_SIGNS) for phrase in _openings(language))
