"""What a standfirst says of somebody: NAME verb JOB TITLE place AFFILIATION."""

import re

from florilege.languages import Language
from florilege.parsers.words import fold

_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_LONGEST_JOB_IN_WORDS = 16
_LONGEST_AFFILIATION_IN_WORDS = 22


def read_introduction(text: str, name: str, language: Language) -> tuple[str | None, str | None]:
    """Job title and affiliation of somebody, from a sentence that begins with the name.

    Args:
        text: A paragraph.
        name: The full name.
        language: Of the paragraph.

    Returns:
        The job title without its article, and the affiliation without its preposition; None
        for what the sentence does not say.
    """
    text = " ".join(text.split())
    folded = fold(text)
    place = folded.find(fold(name))
    if place < 0:
        return None, None
    tail = text[place + len(name) :]
    end = _SENTENCE_END.search(tail)
    sentence = tail[: end.start()] if end else tail
    plain = sentence.lstrip(" ,\u00a0")
    for verb in sorted(language.introductions.verbs, key=len, reverse=True):
        if fold(plain).startswith(verb + " "):
            return _divide(plain[len(verb) :].strip(), language)
    return None, None


def _divide(statement: str, language: Language) -> tuple[str | None, str | None]:
    place, length = _affiliation_place(statement, language)
    job = statement[:place] if place >= 0 else statement
    job = job.split(",")[0] if place < 0 else job
    job = _without_article(job.strip(" ,\u00a0"), language)
    affiliation = (
        statement[place + length :].split(",", maxsplit=1)[0].strip(" ,\u00a0")
        if place >= 0
        else ""
    )
    if not job or len(job.split()) > _LONGEST_JOB_IN_WORDS:
        return None, None
    fits = 0 < len(affiliation.split()) <= _LONGEST_AFFILIATION_IN_WORDS
    return job, affiliation if fits else None


def _affiliation_place(statement: str, language: Language) -> tuple[int, int]:
    """Where the first preposition stands that a capital follows, and its length."""
    folded = fold(statement)
    best, length = -1, 0
    for phrase in language.introductions.places:
        wanted = f" {phrase}" if phrase.endswith("’") else f" {phrase} "
        start = folded.find(wanted)
        while start >= 0:
            following = statement[start + len(wanted) :]
            if following[:1].isupper() and (best < 0 or start < best):
                best, length = start, len(wanted)
                break
            start = folded.find(wanted, start + 1)
    return best, length


def _without_article(job: str, language: Language) -> str:
    head, _, rest = job.partition(" ")
    return rest if rest and fold(head) in language.introductions.articles else job
