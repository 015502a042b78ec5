"""Names of people as they are printed: full, shortened to a part, or to initials."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from florilege.languages import Language
from florilege.parsers.words import fold

_BRACKETS = re.compile(r"\s{0,3}[(\[][^()\[\]]{0,80}[)\]]\s{0,3}")
_INITIALS = re.compile(r"(?:\w\.?[ -]?){1,4}\w?\.?")
_TOKEN = re.compile(r"[^\W\d_][\w’'-]*\.?")
_NAME_RUN = re.compile(r"[^\W\d_][\w’'.-]*(?:[ \u00a0][^\W\d_][\w’'.-]*)*")
# "d’Ormesson", "dell’Orto".
_ELIDED = re.compile(r"[^\W\d_]{1,4}[’'](?P<name>[^\W\d_])")
_SPACE = re.compile(r"[ \u00a0]")
_LONGEST_NAME = 5
_OPENING = 100
_LONGEST_INITIALS = 5
# What `_INITIALS` can match at most: each with a full stop and a space or hyphen.
_LONGEST_INITIALS_PRINTED = 14
_LONGEST_PART = 4
# A longer word in capitals is a family name, and ends the name.
_INITIALS_LENGTH = 3
_LONGEST_FAMILY = 60
_LONGEST_UNCASED = 12
_WORD_OF_NAME = r"[^\W\d_][\w’'-]{0,30}"
_NICKNAMED = re.compile(
    rf"(?P<given>{_WORD_OF_NAME}) [\"“„«»‘'(]\s?"
    rf"(?P<nickname>{_WORD_OF_NAME}?(?: {_WORD_OF_NAME}?)?)\s?[\"”“»«’')] "
)


def without_brackets(label: str) -> str:
    """A label without what it says in brackets: "Anna Roth (Lab X)" is "Anna Roth"."""
    has_brackets = "(" in label or "[" in label
    return " ".join((_BRACKETS.sub(" ", label) if has_brackets else label).split())


def in_brackets(label: str) -> str | None:
    """What a label says in brackets, or None."""
    match = _BRACKETS.search(label) if "(" in label or "[" in label else None
    return match[0].strip(" ()[]\u00a0") or None if match else None


def looks_like_name(label: str) -> bool:
    """Whether every longer word of a label has a capital, and it has few words."""
    tokens = _TOKEN.findall(without_brackets(label))
    if not tokens or len(tokens) > _LONGEST_NAME:
        return False
    long = [token for token in tokens if len(token) > 3] or tokens  # noqa: PLR2004 - particles are short
    return all(without_elision(token)[0].isupper() or _is_uncased_name(token) for token in long)


def without_elision(token: str) -> str:
    """A word of a name without what is elided before its capital: "d’Union" is "Union"."""
    match = _ELIDED.match(token)
    return token[match.start("name") :] if match and match["name"].isupper() else token


def _is_uncased_name(token: str) -> bool:
    """Whether a word of a script without capitals is as short as a name."""
    return token.upper() == token.lower() and len(token) <= _LONGEST_UNCASED


def is_capitalised_name(label: str, language: Language) -> bool:
    """Whether a label has few words, and all but particles have a capital."""
    particles = language.introductions.particles
    tokens = without_brackets(label).split()
    return looks_like_name(label) and all(
        token[:1].isupper() or fold(token) in particles for token in tokens
    )


def is_initials(label: str) -> bool:
    """Whether a label is "FSM", "F. S. M.", "J.-P. R." or the like."""
    plain = label.strip()
    if len(plain) > _LONGEST_INITIALS_PRINTED:
        return False
    letters = [character for character in plain if character.isalpha()]
    return (
        0 < len(letters) <= _LONGEST_INITIALS
        and all(letter.isupper() for letter in letters)
        and _INITIALS.fullmatch(plain) is not None
    )


def nicknamed(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """The nicknames in quotation marks inside full names, each with the name without it."""
    for match in _NICKNAMED.finditer(text):
        rest = text[match.end() : match.end() + _LONGEST_FAMILY]
        family = next((" ".join(run) for run in capitalised_runs(rest, language)), "")
        if family and rest.startswith(family) and match["given"][0].isupper():
            yield match["nickname"], f"{match['given']} {family}"


def split_titles(name: str, language: Language) -> tuple[str | None, str]:
    """The titles before a name, as printed, and the name; a name is more than titles."""
    known = _titles(language)
    tokens = name.split()
    count = 0
    while length := _title_length(tokens[count:-1], known):
        count += length
    return " ".join(tokens[:count]) or None, " ".join(tokens[count:])


def _title_length(tokens: list[str], known: frozenset[str]) -> int:
    """How many words the title has that opens some words: one, two ("El señor"), or none."""
    if tokens and fold(tokens[0]) in known:
        return 1
    return 2 * (fold(" ".join(tokens[:2])) in known) if len(tokens) > 1 else 0


def is_only_titles(label: str, language: Language) -> bool:
    """Whether a label is titles and nothing else, with their full stops or without: "M", "Dr."."""
    known = _titles(language)
    return all(fold(word) in known or f"{fold(word)}." in known for word in label.split())


def bare_name(label: str, language: Language) -> str:
    """A label without titles and without what it says in brackets."""
    return split_titles(without_brackets(label), language)[1]


def joint_names(label: str, language: Language) -> tuple[str, ...]:
    """The names that a label joins: "Anna, Léa et Jo" are three; none where it is one name."""
    plain, joiner = without_brackets(label), _joiner(language)
    # Most names hold none of the signs, which tells sooner than the pattern.
    if not any(map(plain.__contains__, joiner.signs)):
        return ()
    divided = joiner.pattern.split(plain)
    parts = [part.strip() for part in divided if part.strip()]
    is_joint = len(parts) > 1 and all(looks_like_name(part) for part in parts)
    return tuple(parts) if is_joint else ()


class _Joiner(NamedTuple):
    """What joins names, and what of it stands in whatever is joined."""

    signs: tuple[str, ...]
    pattern: re.Pattern[str]


@cache
def _joiner(language: Language) -> _Joiner:
    joiners = language.labels.joiners
    choice = "|".join(re.escape(joiner) for joiner in joiners)
    pattern = re.compile(rf"\s+(?:{choice})\s+|\s*[,/;]\s*")
    return _Joiner((",", "/", ";", *(f" {joiner} " for joiner in joiners)), pattern)


def is_together(label: str, language: Language) -> bool:
    """Whether a label says that all who answer do so: "Both", "All"."""
    return fold(label.strip()) in _togethers(language)


@cache
def _togethers(language: Language) -> frozenset[str]:
    return frozenset((*language.labels.together, *language.labels.everybody))


@cache
def _titles(language: Language) -> frozenset[str]:
    return frozenset(fold(title) for title in language.labels.honorifics)


def opens_with_name(text: str, language: Language) -> bool:
    """Whether a text begins with two or more capitalised words that could be a name."""
    name = next(candidate_names(text[:_OPENING], language), None)
    return name is not None and text.lstrip().startswith(name)


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
    """The words of each run of capitalised words, with the particles inside it.

    Where nouns have capitals, the first of three words behind an article is no part of a name:
    "der Virologin Eva Roth".
    """
    introductions = language.introductions
    particles = introductions.particles
    articles = introductions.articles if introductions.capital_nouns else frozenset()
    for run in _NAME_RUN.finditer(text):
        name: list[str] = []
        has_article = False
        for token in _SPACE.split(run[0]):
            if not token[:1].isupper():
                if name and fold(token) in particles:
                    name.append(token)
                    continue
                if name:
                    yield from _finished(name, particles, has_article=has_article)
                name, has_article = [], fold(token) in articles if articles else False
            elif not name and articles and fold(token) in articles:
                has_article = True
            else:
                name.append(token.rstrip(".'’-") if _ends_sentence(token) else token)
                if _ends_sentence(token):
                    yield from _finished(name, particles, has_article=has_article)
                    name, has_article = [], False
        yield from _finished(name, particles, has_article=has_article)


def _ends_sentence(token: str) -> bool:
    """Whether the full stop behind a word is no abbreviation's."""
    return token.endswith(".") and len(token) > 3  # noqa: PLR2004 - "Dr.", "J.-P."


def _finished(
    name: list[str], particles: Iterable[str], *, has_article: bool
) -> Iterator[list[str]]:
    if has_article and len(name) > 2 and name[1][:1].isupper():  # noqa: PLR2004 - noun, first name
        name = name[1:]
    while name and fold(name[-1]) in particles:
        name.pop()
    if name:
        yield [*name[:-1], name[-1].rstrip("'’-")]
