"""How faithful a quote is to what was said.

Case, punctuation but question marks, spaces and variants of writing do not count ("l’œuvre" is
"L'oeuvre", "dix" is "10", "Etat" is "État"); every word does. What a quote marks as left out
("[...]", "…") or as the editor's own ("[the team]") is no difference unless it turns the sense.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from florilege.fidelity.graded import Fidelity, Grade
from florilege.fidelity.likeness import by_likeness, word_for_word
from florilege.fidelity.parts import put_together
from florilege.fidelity.quotation import Quotation, read_quotation
from florilege.fidelity.speech import ANYWHERE, Speech, Where

_LONGEST_AT_ONCE = 1500
_LEAST_SENTENCES = 2
_LEAST_WORDS_ALONE = 3
_SENTENCE_END = re.compile(r"[.!?…]++[\])»”\"’]*+(?=\s)")


def grade(quote: str, speech: Speech, where: Where = ANYWHERE) -> Fidelity:
    """Grade a quote. The time is linear in its length, whatever the speech.

    A quote whose sentences were said in more than one turn is at best shortened. One of more
    than 1500 characters is graded sentence by sentence.

    Args:
        quote: As printed, with or without its quotation marks.
        speech: What was said.
        where: The part of it that counts.
    """
    if len(quote) > _LONGEST_AT_ONCE:
        return _in_parts(_long_parts(quote, speech), speech, where)
    quotation = read_quotation(quote, speech.language)
    if not quotation.pieces:
        return Fidelity(Grade.EMPTY)
    whole = _in_one_turn(quotation, speech, where)
    if whole.grade in (Grade.EXACT, Grade.SHORTENED):
        return whole
    sentences = [read_quotation(part, speech.language) for part in _sentences(quote)]
    fewest = min((len(each.words) for each in sentences), default=0)
    if len(sentences) < _LEAST_SENTENCES or fewest < _LEAST_WORDS_ALONE:
        return whole
    parts = _in_parts(sentences, speech, where)
    return parts if parts.grade is Grade.SHORTENED else whole


def is_exact(quote: str, speech: Speech) -> bool:
    """Whether `grade` would find a quote exact by its very words; quicker than to grade it."""
    quotation = read_quotation(quote, speech.language)
    found = word_for_word(quotation, speech, ANYWHERE) if quotation.pieces else None
    return found is not None and found.grade is Grade.EXACT


def _in_one_turn(quotation: Quotation, speech: Speech, where: Where) -> Fidelity:
    return word_for_word(quotation, speech, where) or by_likeness(quotation, speech, where)


def _sentences(quote: str) -> Iterator[str]:
    start = 0
    for match in _SENTENCE_END.finditer(quote):
        yield quote[start : match.end()]
        start = match.end()
    if quote[start:].strip():
        yield quote[start:]


def _long_parts(quote: str, speech: Speech) -> Iterator[Quotation]:
    """Sentences, as many at a time as can be graded at once; longer ones are cut at spaces."""
    gathered = ""
    for sentence in _sentences(quote):
        if gathered and len(gathered) + len(sentence) > _LONGEST_AT_ONCE:
            yield read_quotation(gathered, speech.language)
            gathered = ""
        if len(sentence) <= _LONGEST_AT_ONCE:
            gathered += sentence
        else:
            for piece in _cut(sentence):
                part = read_quotation(piece, speech.language)
                yield replace(part, cut_start=True, cut_end=True)
    yield read_quotation(gathered, speech.language)


def _cut(sentence: str) -> Iterator[str]:
    start = 0
    while start < len(sentence):
        end = start + _LONGEST_AT_ONCE
        space = sentence.rfind(" ", start + 1, end) if end < len(sentence) else -1
        end = space if space > 0 else end
        yield sentence[start:end]
        start = end


def _in_parts(quotations: Iterable[Quotation], speech: Speech, where: Where) -> Fidelity:
    parts = [(each, _in_one_turn(each, speech, where)) for each in quotations if each.pieces]
    return put_together(parts, speech) if parts else Fidelity(Grade.EMPTY)
