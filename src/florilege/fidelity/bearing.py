"""Whether words of a sentence bear on the rest of it: deny it, limit it, attribute or weaken it.

Words are taken at their word; irony is not heard.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from florilege.fidelity.turning import Turning
from florilege.fidelity.word import Word
from florilege.languages import Language

_APOSTROPHE = re.compile(r"[’ʼ‘]")
# "se" is a condition in Portuguese, "tornou-se" is not.
_BEFORE, _BEHIND = r"(?<![\w-])", r"(?![\w-])"
_LONGEST_SMALL = 3
_AT_THE_END = " …"
_ANSWER = re.compile(r"\W{0,3}(\w++)\s?,")


def denies(words: Iterable[Word], language: Language) -> bool:
    """Whether there is a negation among the words, or a particle with its partner."""
    sense = language.sense
    forms = {word.form.casefold() for word in words}
    particle = not sense.particles.isdisjoint(forms)
    return not sense.negations.isdisjoint(forms) or (
        particle and not sense.partners.isdisjoint(forms)
    )


def limits(text: str, language: Language) -> bool:
    """Whether a part of a sentence may turn or limit the rest: by a negation, an "if" ...

    "No" that opens an answer denies the question alone, and "in my view" attributes nothing to
    anybody else.
    """
    plain = _plain(text)
    opening = _ANSWER.match(plain)
    if opening and opening[1] in language.sense.negations:
        plain = plain[opening.end() :]
    return dependence(plain, language) is not None or _denial(language).search(plain) is not None


def dependence(text: str, language: Language) -> Turning | None:
    """Whether a part of a sentence holds a condition, or gives the rest as another's view."""
    plain = _plain(text)
    if _is_said(_conditions(language), plain):
        return Turning.CONDITION
    return Turning.VIEW if _is_said(_attributions(language), plain) else None


def narrows_next(text: str, language: Language, nouns: int = 0) -> bool:
    """Whether a text ends in a word or phrase that narrows what follows: "most of the" ...

    Args:
        text: The text.
        language: Its language.
        nouns: How many longer words may stand behind that phrase: one in "some years".
    """
    plain = _plain(text)
    return any(_long(plain[hedge.end() :]) <= nouns for hedge in _hedges(language).finditer(plain))


def narrows_before(text: str, language: Language) -> bool:
    """Whether a text begins with a word or phrase that narrows what is before: "on most days"."""
    plain = _plain(text)
    return any(not _long(plain[: hedge.start()]) for hedge in _hedges(language).finditer(plain))


def _long(text: str) -> int:
    """How many words a text has beside small ones, such as articles and prepositions."""
    return sum(len(word) > _LONGEST_SMALL for word in re.split(r"[\W_]+", text))


@cache
def _denial(language: Language) -> re.Pattern[str]:
    sense = language.sense
    return _one_of((*sense.negations, *sense.particles))


def _is_said(phrases: re.Pattern[str], plain: str) -> bool:
    """Whether a text holds one of some phrases, in the sense that is looked for."""
    return any(found["phrase"] for found in phrases.finditer(plain))


@cache
def _conditions(language: Language) -> re.Pattern[str]:
    return _in_this_sense(_one_of(language.sense.conditions).pattern, language)


@cache
def _attributions(language: Language) -> re.Pattern[str]:
    own = "|".join(sorted(re.escape(_plain(word)) for word in language.questions.first_person))
    by_oneself = rf"(?!\s(?:{own})(?:[\s,;:.!?…]*\Z|[,;:.!?…]))"
    return _in_this_sense(_one_of(language.sense.attributions).pattern + by_oneself, language)


def _in_this_sense(phrases: str, language: Language) -> re.Pattern[str]:
    """Finds the phrases as the group "phrase", and alone what holds them in another sense."""
    looked_for = f"(?P<phrase>{phrases})"
    if not language.sense.other_senses:
        return re.compile(looked_for)
    return re.compile(f"{_one_of(language.sense.other_senses).pattern}|{looked_for}")


@cache
def _hedges(language: Language) -> re.Pattern[str]:
    return _one_of(language.sense.hedges)


def _one_of(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"{_BEFORE}(?:{'|'.join(map(_wherever, longest_first))}){_BEHIND}")


def _wherever(phrase: str) -> str:
    """The pattern of a phrase; of one with an ellipsis, at the end of the text."""
    opening = phrase.removesuffix(_AT_THE_END)
    return re.escape(_plain(opening)) + ("" if opening == phrase else r"\Z")


def _plain(text: str) -> str:
    """Small letters, straight apostrophes, single spaces."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(_APOSTROPHE.sub("'", plain).split())
