"""Whether a change of words turns the sense: a negation, a number or a name comes or goes."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from florilege.languages import Language, load_language
from florilege.rules.words import Word

_SENTENCE_ENDS = re.compile(r"[.!?…\n][\s»”\"')\]]*\Z")
_SENTENCE_OPENS = re.compile(r"(?:\A|[.!?…:\n«“\"])[\s«“\"'(\[]*\Z")
_APOSTROPHE = re.compile(r"[’ʼ‘]")
# "se" is a condition in Portuguese, "tornou-se" is not.
_BEFORE, _BEHIND = r"(?<![\w-])", r"(?![\w-])"
_ANSWER = re.compile(r"\W{0,3}(\w++)\s?,")
_LOOK_BACK = 12
_PARTICLE_REACH = 6

# Where every noun has a capital, a capital is no sign of a name.
_CAPITAL_NOUNS = ("de", "lb")


class Turning(StrEnum):
    """What turns the sense of a quote when it is changed."""

    NEGATION = "negation"
    NUMBER = "number"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Change:
    """Words that a quote has instead of the words that were said; either may be none.

    Attributes:
        printed: The words of the quote.
        said: The words that were said.
        following: The words of the quote that come next.
    """

    printed: tuple[Word, ...]
    said: tuple[Word, ...]
    following: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts that the words of changes stand in.

    Attributes:
        printed: Of the quote.
        said: Of the speech.
        tag: Of the language of both.
    """

    printed: str
    said: str
    tag: str

    @property
    def language(self) -> Language:
        """What is known of the language; of English, if nothing is."""
        return load_language(self.tag)

    @property
    def names_show(self) -> bool:
        """Whether a capital inside a sentence of the quote is the sign of a name."""
        return self.tag.lower().split("-")[0] not in _CAPITAL_NOUNS and not self.printed.isupper()


def turnings(changes: Iterable[Change], texts: Texts) -> tuple[Turning, ...]:
    """What the changes turn, each once.

    To leave out a number, a name or a whole sentence is fair; to leave out a negation is not,
    and to add or exchange any of them is not.
    """
    found = {turning for change in changes for turning in _turnings(change, texts)}
    return tuple(turning for turning in Turning if turning in found)


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
    return depends(plain, language) or _denial(language).search(plain) is not None


def depends(text: str, language: Language) -> bool:
    """Whether a part of a sentence holds a condition, or gives the rest as another's view."""
    return _dependence(language).search(_plain(text)) is not None


@cache
def _denial(language: Language) -> re.Pattern[str]:
    sense = language.sense
    return re.compile(rf"{_BEFORE}(?:{_any_of((*sense.negations, *sense.particles))}){_BEHIND}")


@cache
def _dependence(language: Language) -> re.Pattern[str]:
    sense = language.sense
    own = "|".join(sorted(re.escape(_plain(word)) for word in language.questions.first_person))
    by_oneself = rf"(?!\s(?:{own})(?:[\s,;:.!?…]*\Z|[,;:.!?…]))"
    attribution = rf"(?:{_any_of(sense.attributions)}){_BEHIND}{by_oneself}"
    return re.compile(rf"{_BEFORE}(?:(?:{_any_of(sense.conditions)}){_BEHIND}|{attribution})")


def _any_of(phrases: Iterable[str]) -> str:
    longest_first = sorted(map(_plain, phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(map(re.escape, longest_first))


def _plain(text: str) -> str:
    """Small letters, straight apostrophes, single spaces."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(_APOSTROPHE.sub("'", plain).split())


def _turnings(change: Change, texts: Texts) -> Iterator[Turning]:
    if _negation_turns(change, texts):
        yield Turning.NEGATION
    if change.printed and _numbers(change.printed) != _numbers(change.said):
        yield Turning.NUMBER
    if _new_name(change, texts):
        yield Turning.NAME


def _negation_turns(change: Change, texts: Texts) -> bool:
    if not change.printed and _whole_sentences(change.said, texts.said):
        return False
    sense = texts.language.sense
    if _count(change.printed, sense.negations) != _count(change.said, sense.negations):
        return True
    if _count(change.printed, sense.particles) == _count(change.said, sense.particles):
        return False
    # "C’est pas facile" may be printed "Ce n’est pas facile": the partner still denies.
    near = change.printed + change.following[:_PARTICLE_REACH]
    return not _count(near, sense.negations | sense.partners)


def _whole_sentences(said: Sequence[Word], text: str) -> bool:
    before = text[max(0, said[0].start - _LOOK_BACK) : said[0].start]
    after = text[said[-1].end : said[-1].end + _LOOK_BACK].lstrip(" \u00a0\u202f»”\"')]")
    starts = said[0].start == 0 or _SENTENCE_ENDS.search(before) is not None
    return starts and (not after or after[0] in ".!?…\n")


def _new_name(change: Change, texts: Texts) -> bool:
    if not texts.names_show:
        return False
    known = {word.key for word in change.said}
    return any(
        word.form[:1].isupper()
        and len(word.form) > 1
        and word.key not in known
        and not _opens_sentence(word, texts.printed)
        for word in change.printed
    )


def _opens_sentence(word: Word, text: str) -> bool:
    # A slice that does not begin the text must not look as if it did.
    before = (
        text[: word.start]
        if word.start <= _LOOK_BACK
        else text[word.start - _LOOK_BACK : word.start]
    )
    found = _SENTENCE_OPENS.search(before)
    return found is not None and (found.start() > 0 or word.start <= _LOOK_BACK)


def _numbers(words: Iterable[Word]) -> Counter[str]:
    return Counter(word.key for word in words if word.key[:1].isdecimal())


def _count(words: Iterable[Word], among: frozenset[str]) -> int:
    return sum(word.form.casefold() in among for word in words)
