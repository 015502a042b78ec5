"""Whether a change of words turns the sense: a negation, a number or a name comes or goes ..."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from florilege.fidelity.bearing import dependence, narrows_next
from florilege.fidelity.capitals import is_capital, opens_sentence
from florilege.fidelity.turning import Turning, in_order
from florilege.fidelity.word import Word
from florilege.languages import Language, load_language

_SENTENCE_ENDS = re.compile(r"[.!?…\n][\s»”\"')\]]*\Z")
_LOOK_BACK = 12
_PARTICLE_REACH = 6


@dataclass(frozen=True, slots=True)
class Change:
    """Words that a quote has instead of the words that were said; either may be none.

    Attributes:
        printed: The words of the quote.
        said: The words that were said.
        at: Where these begin in the text of the speech, or would.
        following: The words of the quote that come next.
    """

    printed: tuple[Word, ...]
    said: tuple[Word, ...]
    at: int
    following: tuple[Word, ...] = ()

    @property
    def end(self) -> int:
        """Where what was said ends in the text of the speech."""
        return self.said[-1].end if self.said else self.at


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts that the words of changes stand in.

    Attributes:
        printed: Of the quote.
        said: Of the speech.
        tag: Of the language of both.
        names: The keys of the words that are names in the speech.
    """

    printed: str
    said: str
    tag: str
    names: frozenset[str] = frozenset()

    @property
    def language(self) -> Language:
        """What is known of the language; of English, if nothing is."""
        return load_language(self.tag)

    @property
    def names_show(self) -> bool:
        """Whether a capital inside a sentence of the quote is the sign of a name."""
        nouns = self.language.introductions.capital_nouns
        return not (nouns or self.printed.isupper())


def turnings(change: Change, texts: Texts) -> tuple[Turning, ...]:
    """What a change turns, each once.

    To leave out a number, a name or a whole sentence is fair; to leave out a negation, a
    condition or a reservation is not, and to add or exchange a negation, a number or a name is
    not either. Any other word that is exchanged ("can", "must", "love", "hate") only alters.
    """
    return in_order(set(_turnings(change, texts)))


def _turnings(change: Change, texts: Texts) -> Iterator[Turning]:
    if change.printed:
        if _numbers(change.printed) != _numbers(change.said):
            yield Turning.NUMBER
        if _new_name(change, texts):
            yield Turning.NAME
    elif _whole_sentences(change.said, texts.said):
        return
    if _negation_turns(change, texts):
        yield Turning.NEGATION
    if change.said:
        yield from _limit_lost(change, texts)


def _limit_lost(change: Change, texts: Texts) -> Iterator[Turning]:
    """What limited or weakened the sense in words that are not printed."""
    language = texts.language
    said = texts.said[change.at : change.end]
    lost = None if change.printed else dependence(said, language)
    if lost:
        yield lost
    printed = _between(change.printed, texts.printed)
    if narrows_next(said, language) and not narrows_next(printed, language):
        yield Turning.HEDGE


def _between(words: Sequence[Word], text: str) -> str:
    return text[words[0].start : words[-1].end] if words else ""


def _negation_turns(change: Change, texts: Texts) -> bool:
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
    known = {word.key for word in change.said}
    # A capital that opens a sentence shows a name if it stands where one was said.
    instead = not texts.names.isdisjoint(known)

    def shows(word: Word) -> bool:
        return texts.names_show and not opens_sentence(word, texts.printed)

    return any(
        word.key in texts.names or (is_capital(word) and (instead or shows(word)))
        for word in change.printed
        if word.key not in known
    )


def _numbers(words: Iterable[Word]) -> Counter[str]:
    """Numbers and the signs beside them: 20 % is not 20 €."""
    return Counter(word.key for word in words if not word.key[:1].isalpha())


def _count(words: Iterable[Word], among: frozenset[str]) -> int:
    return sum(word.form.casefold() in among for word in words)
