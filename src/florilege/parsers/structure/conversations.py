"""Sentences that say who asked whom: "Nora Quill talks to Bettany Marsh about rope"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from florilege.languages import Language
from florilege.parsers.draft import SPEECH, Draft, Part
from florilege.parsers.name_forms import abbreviates
from florilege.parsers.names import candidate_names
from florilege.parsers.words import bare_words, fold

_SENTENCE_END = re.compile(r"[.!?…](?=[\s»”\"]|$)")
_FIELD = re.compile(r"\{(asker|answerer)\}")
_READ = 1200
_MOST_NAMES = 8
_SHORTEST_NAME = 2
_MOST_PAIRS = 20
_LONGEST_APPOSITION_IN_WORDS = 14
_LONGEST_TITLE_IN_WORDS = 4
_LONGEST_LINE_IN_WORDS = 30


class Conversation(NamedTuple):
    """Who asked whom.

    Attributes:
        asker: The full name.
        answerer: The full name.
    """

    asker: str
    answerer: str


class _Pattern(NamedTuple):
    """A sentence with two places for names, in lower case.

    Attributes:
        before: What stands before the first name.
        between: What stands between the names.
        behind: What stands behind the second.
        asks_first: Whether the first name is the asker's.
    """

    before: str
    between: str
    behind: str
    asks_first: bool


class _Name(NamedTuple):
    text: str
    start: int
    end: int


def assign_conversation(draft: Draft) -> str | None:
    """Make somebody the interviewer whom title, standfirst or a line at the end says to ask.

    Who is spoken of more than the other, or addressed, is rather asked: "Ilse Tamm talked to
    Ruben Osterholt" says it the other way round.

    Returns:
        The full name of the one who is asked, where such a sentence names both.
    """
    if not draft.cues:
        return None
    known = {fold(p.name) for p in draft.with_role("interviewer") if not p.is_organisation}
    taken = {fold(p.name) for p in draft.people if {"interviewee", "subject"} & set(p.roles)}
    told = (found for text in _texts(draft) for found in read_conversations(text, draft.language))
    for found in islice(_distinct(told), _MOST_PAIRS):
        if known:
            if fold(found.asker) in known:
                return found.answerer
            continue
        asker, answerer = _settled(draft, found)
        if fold(asker) not in taken and not abbreviates(asker, answerer):
            draft.person(asker, "interviewer", "a sentence says who asked whom")
            return answerer
    return None


def _distinct(told: Iterable[Conversation]) -> Iterator[Conversation]:
    """Each pair once: a text that says it often says nothing more."""
    known: set[Conversation] = set()
    for found in told:
        if found not in known:
            known.add(found)
            yield found


def read_conversations(text: str, language: Language) -> Iterator[Conversation]:
    """Who asked whom, for each sentence of a text that says so.

    Args:
        text: A title, or a paragraph.
        language: Of the text; `credits.conversations` holds the sentences.
    """
    text = text[:_READ]
    folded = fold(text)
    patterns = [pattern for pattern in _patterns(language) if pattern.between in folded]
    names = _names(text, language) if patterns else []
    for pattern in patterns:
        for place, one in enumerate(names):
            for other in names[place + 1 : place + 4]:
                if _matches(folded, one, other, pattern):
                    asker, answerer = (
                        (one.text, other.text) if pattern.asks_first else (other.text, one.text)
                    )
                    yield Conversation(asker, uninflected(answerer, language))


def uninflected(name: str, language: Language) -> str:
    """A name as it is called: the Polish "Jagodą Wierzbowską" is "Jagoda Wierzbowska"."""
    return " ".join(_base(word, language) for word in name.split())


def _base(word: str, language: Language) -> str:
    for ending in language.credits.answerer_endings:
        inflected, _, base = ending.partition("=")
        stem = word.removesuffix(inflected)
        if stem != word and len(stem) > 1:
            return stem + base
    return word


def _names(text: str, language: Language) -> list[_Name]:
    found: list[_Name] = []
    position = 0
    for run in candidate_names(text, language):
        start = text.find(run, position)
        if start >= 0:
            name, position = run, start + len(run)
            while len(name.split()) > _SHORTEST_NAME and fold(name.split()[0]) in language.frequent:
                name = name.split(maxsplit=1)[1]
            start = position - len(name)
            found.append(_Name(name, start, position))
        if len(found) == _MOST_NAMES:
            break
    return found


def _matches(folded: str, one: _Name, other: _Name, pattern: _Pattern) -> bool:
    """Whether the words of a pattern stand around two names, in one sentence.

    An apposition may stand behind the first name, a title before the second.
    """
    between = folded[one.end : other.start]
    apposition, literal, title = between.rpartition(f"{pattern.between} ")
    if not literal or (apposition and apposition[-1:] not in " \n,("):
        return False
    if _SENTENCE_END.search(between) or len(title.split()) > _LONGEST_TITLE_IN_WORDS:
        return False
    if len(apposition.split()) > _LONGEST_APPOSITION_IN_WORDS:
        return False
    before, behind = folded[: one.start], folded[other.end :]
    if pattern.before:
        head, literal, title = before.rpartition(f"{pattern.before} ")
        if not literal or head[-1:].isalnum() or len(title.split()) > _LONGEST_TITLE_IN_WORDS:
            return False
    return pattern.behind in behind.partition(".")[0]


@cache
def _patterns(language: Language) -> tuple[_Pattern, ...]:
    """The sentences of a language, divided at the names."""
    patterns = []
    for sentence in language.credits.conversations:
        before, first, between, _, behind = (part.strip() for part in _FIELD.split(sentence))
        patterns.append(_Pattern(before, between, behind, first == "asker"))
    return tuple(patterns)


def _texts(draft: Draft) -> Iterator[str]:
    for name in ("title", "subtitle", "kicker", "standfirst"):
        if name in draft.fields:
            yield draft.fields[name].text
    for atom in draft.of(Part.STANDFIRST):
        yield atom.text
    for value in draft.manuscript.metadata.all("description"):
        yield value.text
    last = max(atom.index for atom in draft.of(*SPEECH))
    for atom in draft.of(Part.BODY):
        if atom.index > last and atom.word_count <= _LONGEST_LINE_IN_WORDS:
            yield atom.text


def _settled(draft: Draft, found: Conversation) -> Conversation:
    """Who asks and who answers, by what else the document says of both.

    Where names are inflected, the sentence cannot be read the other way round.
    """
    if draft.language.credits.answerer_endings:
        return found
    makers = {fold(p.name) for p in draft.people if {"author", "editor"} & set(p.roles)}
    asker, answerer = fold(found.asker), fold(found.answerer)
    if (asker in makers) != (answerer in makers):
        return found if asker in makers else Conversation(found.answerer, found.asker)
    told = fold(" ".join(_texts(draft)))
    asking = fold(" ".join(draft.speech(atom) for atom in draft.of(Part.QUESTION)))
    weight = {
        name: told.count(bare_words(name)[-1]) + 2 * bare_words(asking).count(bare_words(name)[-1])
        for name in (asker, answerer)
    }
    is_other = weight[asker] > weight[answerer]
    return Conversation(found.answerer, found.asker) if is_other else found
