"""Words as they are compared: without case, punctuation, spaces and variants of writing."""

import re
import unicodedata
from collections.abc import Iterator

from florilege.fidelity.number_words import joined
from florilege.fidelity.word import Word
from florilege.languages import Language

# Possessive quantifiers: no text makes these patterns go back.
# Chinese and Japanese set no spaces: each character stands for a word.
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_LETTERS = rf"[^\W_{_IDEOGRAPHS}]++"
_WORD = re.compile(
    r"\d++(?:[.,]\d++)++"  # a number with decimals or groups of three
    r"|[%‰€£$]"
    rf"|[{_IDEOGRAPHS}]|{_LETTERS}(?:['’ʼ‘]{_LETTERS})*+"
)
_APOSTROPHE = re.compile(r"['’ʼ‘]")
_GROUP_OF_THREE = re.compile(r"[.,](?=\d{3}(?!\d))")
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"})


def words(text: str, language: Language, at: int = 0) -> Iterator[Word]:
    """The words of a text, in order.

    An elided word stands by itself: "l’on" is "l", "on". A number is one word: "vingt-cinq".

    Args:
        text: The text.
        language: Its language, which knows the numbers.
        at: Where the text begins in the one that offsets count in.
    """
    return joined(_single(text, language, at), language)


def _single(text: str, language: Language, at: int) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        raw, start = match[0], at + match.start()
        if raw.isalnum():
            yield _word(raw, start, language)
        else:
            yield from _split_elisions(raw, start, language)


def same_word(one: Word, other: Word) -> bool:
    """Whether two words are the same.

    Accents count, since "ou" is not "où", but capitals may go without: "Etat", "ETAT".
    """
    if one.key != other.key:
        return False
    if one.form == other.form or one.key.isdecimal() or len(one.form) != len(other.form):
        return True
    return all(
        a.casefold() == b.casefold() or _bare_capital(a, b) or _bare_capital(b, a)
        for a, b in zip(one.form, other.form, strict=True)
    )


def _split_elisions(raw: str, start: int, language: Language) -> Iterator[Word]:
    begin = 0
    # Where nothing elides, an apostrophe stands within a word: Ukrainian "п’ять", English "I’m".
    for match in _APOSTROPHE.finditer(raw) if language.sense.elisions else ():
        before = raw[begin : match.start()]
        # "l’", "qu’", "jusqu’" elide; "don’t" and "aujourd’hui" are one word.
        if len(before) == 1 or before.casefold().endswith("qu"):
            full = language.sense.elisions.get(before.casefold())
            elided = _word(before, start + begin, language)
            yield elided._replace(key=full, form=full) if full else elided
            begin = match.end()
    yield _word(raw[begin:], start + begin, language)


def _word(raw: str, start: int, language: Language) -> Word:
    form = raw if raw.isascii() else _plain_form(raw)
    lower = form.casefold()
    key = language.sense.numbers.get(lower)
    if key is None:
        key = _GROUP_OF_THREE.sub("", lower) if lower[0].isdecimal() else _without_accents(lower)
    return Word(key, form, start, start + len(raw))


def _plain_form(raw: str) -> str:
    return _APOSTROPHE.sub("'", unicodedata.normalize("NFKC", raw.translate(_LIGATURES)))


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _bare_capital(bare: str, accented: str) -> bool:
    return bare.isupper() and _without_accents(accented.casefold()) == bare.casefold()
