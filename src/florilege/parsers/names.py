"""Names of people as they are printed: full, shortened to a part, or to initials."""

import re
from collections.abc import Iterable, Iterator

from florilege.languages import Language
from florilege.parsers.words import fold

_BRACKETS = re.compile(r"\s{0,3}[(\[][^()\[\]]{0,80}[)\]]\s{0,3}")
_INITIALS = re.compile(r"(?:\w\.?[ -]?){1,4}\w?\.?")
_TOKEN = re.compile(r"[^\W\d_][\w’'-]*\.?")
_NAME_RUN = re.compile(r"[^\W\d_][\w’'.-]*(?:[ \u00a0][^\W\d_][\w’'.-]*){0,11}")
_SPACE = re.compile(r"[ \u00a0]")
_LONGEST_NAME = 5
_LONGEST_INITIALS = 5
_LONGEST_PART = 4
# A longer word in capitals is a family name, and ends the name.
_INITIALS_LENGTH = 3


def without_brackets(label: str) -> str:
    """A label without what it says in brackets: "Anna Roth (Lab X)" is "Anna Roth"."""
    return " ".join(_BRACKETS.sub(" ", label).split())


def in_brackets(label: str) -> str | None:
    """What a label says in brackets, or None."""
    match = _BRACKETS.search(label)
    return match[0].strip(" ()[]\u00a0") or None if match else None


def looks_like_name(label: str) -> bool:
    """Whether every longer word of a label has a capital, and it has few words."""
    tokens = _TOKEN.findall(without_brackets(label))
    if not tokens or len(tokens) > _LONGEST_NAME:
        return False
    long = [token for token in tokens if len(token) > 3] or tokens  # noqa: PLR2004 - particles are short
    return all(token[0].isupper() for token in long)


def is_initials(label: str) -> bool:
    """Whether a label is "FSM", "F. S. M.", "J.-P. R." or the like."""
    plain = label.strip()
    letters = [character for character in plain if character.isalpha()]
    return (
        0 < len(letters) <= _LONGEST_INITIALS
        and all(letter.isupper() for letter in letters)
        and _INITIALS.fullmatch(plain) is not None
    )


def abbreviates(label: str, name: str) -> bool:
    """Whether a label can stand for a name: the same, a part of it, or its initials."""
    short, full = fold(without_brackets(label)), fold(without_brackets(name))
    if short == full:
        return True
    full_words = re.split(r"[\s-]+", full)
    short_words = [word for word in re.split(r"\s+", short) if word]
    spelt = re.split(r"\s+", full)
    if short_words and all(word in full_words or word in spelt for word in short_words):
        return True
    letters = [character for character in short if character.isalpha()]
    if not is_initials(without_brackets(label)) or not letters:
        return False
    initials = [word[0] for word in full_words if word]
    return letters == initials or letters == [word[0] for word in spelt if word]


def candidate_names(text: str, language: Language) -> Iterator[str]:
    """Runs of two to five capitalised words (with particles), in order."""
    for run in capitalised_runs(text, language):
        if 1 < len(run) <= _LONGEST_NAME:
            yield " ".join(run)


def names_within(text: str, language: Language) -> Iterator[str]:
    """All parts of two to four words of the capitalised runs of a text that could be a name."""
    particles = language.introductions.particles
    never = particles | language.frequent | language.introductions.articles
    for run in capitalised_runs(text, language):
        for first in range(len(run)):
            for last in range(first + 2, min(len(run), first + _LONGEST_PART) + 1):
                part = run[first:last]
                goes_on = any(word.isupper() and len(word) > _INITIALS_LENGTH for word in part[:-1])
                if not goes_on and fold(part[0]) not in never and fold(part[-1]) not in never:
                    yield " ".join(part)


def capitalised_runs(text: str, language: Language) -> Iterator[list[str]]:
    """The words of each run of capitalised words, with the particles inside it."""
    particles = language.introductions.particles
    for run in _NAME_RUN.finditer(text):
        name: list[str] = []
        for token in _SPACE.split(run[0]):
            if token[:1].isupper():
                name.append(token.rstrip(".'’-") if _ends_sentence(token) else token)
                if _ends_sentence(token):
                    yield from _finished(name, particles)
                    name = []
            elif name and fold(token) in particles:
                name.append(token)
            else:
                yield from _finished(name, particles)
                name = []
        yield from _finished(name, particles)


def _ends_sentence(token: str) -> bool:
    """Whether the full stop behind a word is no abbreviation's."""
    return token.endswith(".") and len(token) > 3  # noqa: PLR2004 - "Dr.", "J.-P."


def _finished(name: list[str], particles: Iterable[str]) -> Iterator[list[str]]:
    while name and fold(name[-1]) in particles:
        name.pop()
    if name:
        yield [*name[:-1], name[-1].rstrip("'’-")]
