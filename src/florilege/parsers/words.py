"""Words, folded so that typography does not count."""

import re
from itertools import islice

from florilege.languages import divide

# Scripts that set no space between words: Thai to Khmer, kana, Chinese characters.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_UNSPACED_LETTER = re.compile(rf"[{_UNSPACED}]")
_LETTERS_A_WORD = 2
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+(?:[’-][^\W{_UNSPACED}]+)*")
# Where no such letter stands, the simple patterns find the same and are faster.
_SPACED_WORD = re.compile(r"\w+(?:[’-]\w+)*")
_FOLDED = (
    ("'", "’"), ("ʼ", "’"), ("‘", "’"), ("\u00a0", " "), ("\u202f", " "), ("‐", "-"), ("‑", "-"),
)  # fmt: skip
_BARE_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_SPACED_BARE_WORD = re.compile(r"\w+")
_LONE_WORD = re.compile(r"(?<![\w@/._-])[^\W\d_]+(?![\w@/_-])")
_CHARACTERS_READ = 40_000


def fold(text: str) -> str:
    """Small letters, with U+2019 as apostrophe and ordinary spaces; as long as the text.

    Offsets in the folded text are offsets in the text.
    """
    if text.isascii():
        return text.lower().replace("'", "’")
    # Many times faster than str.translate, which looks each character up in a table.
    for sign, folded in _FOLDED:
        text = text.replace(sign, folded)
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def is_unspaced(text: str) -> bool:
    """Whether letters of a script stand in a text that sets no space between words."""
    return not text.isascii() and _UNSPACED_LETTER.search(text) is not None


def words(text: str) -> list[str]:
    """The folded words of a text; "l’eau" and "dites-nous" are one word each.

    In scripts without spaces between words, every character is one.
    """
    return folded_words(fold(text.replace("\u00ad", "")))


def folded_words(text: str) -> list[str]:
    """The `words` of a text that is folded and without soft hyphens already."""
    pattern = _WORD if is_unspaced(text) else _SPACED_WORD
    return pattern.findall(text)


def word_set(text: str) -> frozenset[str]:
    """The `words` of a text, each once."""
    if is_unspaced(text):
        return frozenset(words(text))
    plain, others = divide(fold(text.replace("\u00ad", "")))
    return frozenset(plain).union(_SPACED_WORD.findall(others))


def first_words(text: str, count: int) -> list[str]:
    """The first `words` of a text that is folded already; the rest is not divided."""
    pattern = _WORD if is_unspaced(text) else _SPACED_WORD
    return [match[0] for match in islice(pattern.finditer(text), count)]


def bare_words(text: str) -> list[str]:
    """The folded runs of letters and digits of a text; "l’eau" is two."""
    pattern = _BARE_WORD if is_unspaced(text) else _SPACED_BARE_WORD
    return pattern.findall(fold(text.replace("\u00ad", "")))


def lone_words(text: str) -> list[str]:
    """The words that stand by themselves, no parts of addresses, spelt as they are.

    They are in no order; of a very long text, those at its beginning.
    """
    plain, others = divide(text[:_CHARACTERS_READ])
    return plain + _LONE_WORD.findall(others)


def count_words(text: str) -> int:
    """How many words a text has; in scripts without spaces, two characters count as one."""
    count = len(text.split())
    if text.isascii():
        return count
    return count + len(_UNSPACED_LETTER.findall(text)) // _LETTERS_A_WORD
