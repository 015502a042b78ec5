"""Typographic facts: what a reader sees of a line before reading it."""

import re
import unicodedata
from typing import NamedTuple

from florilege.parsers.manuscript import Run
from florilege.parsers.words import fold

__all__ = [
    "DASHES", "Number", "could_be_question", "covered", "ends_as_question",
    "ends_in_question_mark", "fold", "goes_on_anew", "holds_question_mark", "is_capitals",
    "is_separator", "leading_dash", "leading_emoji", "leading_number", "quoted",
]  # fmt: skip

_SEPARATOR = re.compile(r"[\s.*·•~_=+#|⁂✻-]{1,200}|[-–—*_ ]{1,200}")
# Greek asks with a semicolon, which NFC makes of U+037E.
_QUESTION_END = re.compile(
    r"(?:[?？؟]|(?<=[\u0370-\u03ff\u1f00-\u1fff]);)[\s\"'”’»)\]…*_」』]{0,8}$"
)
_QUESTION_MARK = re.compile(r"[?？؟՞]")
_QUESTION_SIGNS = frozenset("?？؟;")
# Armenian sets its mark on the stressed vowel, and ends the sentence as any other.
_ARMENIAN_MARK, _ARMENIAN_STOP = "՞", "։"
_SENTENCE_WINDOW = 200
# An em dash may touch the word behind it, as in Spanish; shorter ones would join words. In
# Japanese and Chinese a dash is two signs long. A question mark is what old databases kept of a
# dash that their encoding did not have.
DASHES = frozenset("—―–-─>?")
"""The signs that a turn may begin with; captioners set ">>" where the speaker changes."""

_DASH = re.compile(
    r"\s{0,8}(?:[—―]{1,2}\s{0,3}|[–?-]\s{1,3}|──\s{0,3}|>{2,3}\s{0,3})(?=[^\s>—―─–-])"
)
_NUMBER = re.compile(
    r"\s{0,8}(?P<sign>[(\[]?(?P<digits>\d{1,3})"
    r"(?:\ufe0f?\u20e3|\s?[.)\]/:°º]{1,2}(?:\s?[-–—])?|\s[-–—])(?=\s|\D))\s{0,4}(?=\S)"
)
_BRACKETS = frozenset("([")
_NO_EMOJI = frozenset("©®™°¦№℠")
_EMOJI_TAIL = frozenset({"Mn", "Me", "Cf", "Sk", "So"})
_QUOTES = {"«": "»", "“": "”", "„": "“”‟", '"': '"', "»": "«", "‹": "›", "‘": "’", "”": "”"}
_FEWEST_CAPITALS = 4
_FEWEST_SIGNS = 8
_QUESTION_ENDS = frozenset("?:.…!？")
_OPENING_SIGNS = '¿¡«“„"‘— –-\u00a0\u202f'
_LONGEST_QUESTION_IN_WORDS = 120
_FEWEST_WORDS_ALONE = 3


class Number(NamedTuple):
    """What counts a paragraph: "3.", "(3)", "3/".

    Attributes:
        sign: As it is printed.
        value: What it counts.
        end: The offset behind it and the spaces after it.
    """

    sign: str
    value: int
    end: int


def covered(runs: tuple[Run, ...], mark: str) -> bool:
    """Whether all letters and digits of the runs bear a mark, and there are some."""
    seen = False
    for text, marks in runs:
        if marks and any(kind[0] == mark for kind in marks):
            seen = seen or any(map(str.isalnum, text))
        elif any(map(str.isalnum, text)):
            return False
    return seen


def is_capitals(text: str) -> bool:
    """Whether there are at least four letters and none is a small one."""
    return text.isupper() and sum(map(str.isupper, text)) >= _FEWEST_CAPITALS


def ends_in_question_mark(text: str) -> bool:
    """Whether the text ends in a question mark, closing quotes and brackets aside."""
    end = text[-12:]
    # Nearly all texts hold none of the signs, which tells sooner than the pattern.
    if not _QUESTION_SIGNS.isdisjoint(end) and _QUESTION_END.search(end) is not None:
        return True
    end = text[-_SENTENCE_WINDOW:]
    if _ARMENIAN_MARK not in end:
        return False
    return _ARMENIAN_MARK in end.rstrip(f" {_ARMENIAN_STOP}").rpartition(_ARMENIAN_STOP)[2]


def holds_question_mark(text: str) -> bool:
    """Whether a question mark of any script stands in the text."""
    return _QUESTION_MARK.search(text) is not None


def could_be_question(text: str) -> bool:
    """Whether a bold or emphasised run is long enough, or ends as questions and labels do."""
    text = text.strip()
    if len(text.split()) > _LONGEST_QUESTION_IN_WORDS or not any(map(str.isalpha, text)):
        return False
    return ends_as_question(text)


def ends_as_question(text: str) -> bool:
    """Whether the text ends as questions and labels do."""
    return text.rstrip()[-1:] in _QUESTION_ENDS or ends_in_question_mark(text)


def goes_on_anew(head: str, rest: str) -> bool:
    """Whether some words without a sign at their end stand before the beginning of a sentence."""
    count = len(head.split())
    begins = rest.lstrip().lstrip(_OPENING_SIGNS)[:1].isupper() and head.rstrip()[-1:] not in "–—-"
    return begins and _FEWEST_WORDS_ALONE <= count <= _LONGEST_QUESTION_IN_WORDS


def leading_emoji(text: str) -> tuple[str, int] | None:
    """The emoji (or other pictorial sign) at the head, and where the text after it begins."""
    stripped = text.lstrip()
    sign = stripped[:1]
    if sign.isascii() or sign in _NO_EMOJI or unicodedata.category(sign) != "So":
        return None
    start = len(text) - len(stripped)
    length = 1
    while length < len(stripped) and unicodedata.category(stripped[length]) in _EMOJI_TAIL:
        length += 1
    rest = stripped[length:]
    body = start + length + len(rest) - len(rest.lstrip())
    return (stripped[:length], body) if rest.strip() else None


def leading_dash(text: str) -> int | None:
    """The offset behind a dash that opens the text, as dashes open turns; None without one."""
    if text.lstrip()[:1] not in DASHES:
        return None
    match = _DASH.match(text)
    return match.end() if match else None


def leading_number(text: str) -> Number | None:
    """The number that opens the text, with its full stop, bracket, slash or dash."""
    sign = text.lstrip()[:1]
    if not (sign.isdigit() or sign in _BRACKETS):
        return None
    match = _NUMBER.match(text)
    return Number(match["sign"], int(match["digits"]), match.end()) if match else None


def is_separator(text: str) -> bool:
    """Whether the text is only dots, stars, dashes and the like, or a picture made of signs.

    What asks is no picture: "???" is a question without words.
    """
    signs = text.strip()
    if not signs or signs[0].isalnum() or "?" in signs:
        return False
    return _SEPARATOR.fullmatch(text) is not None or (
        len(signs) >= _FEWEST_SIGNS and signs.isascii() and not any(map(str.isalnum, signs))
    )


def opens_quotation(text: str) -> bool:
    """Whether the text begins with a quotation mark."""
    return text.lstrip()[:1] in _QUOTES


def quoted(text: str) -> tuple[int, int] | None:
    """The offsets of what stands inside quotation marks that enclose the whole text."""
    stripped = text.strip()
    if len(stripped) < 2 or stripped[-1] not in _QUOTES.get(stripped[0], ""):  # noqa: PLR2004
        return None
    inside = stripped[1:-1]
    if stripped[0] != stripped[-1] and (stripped[0] in inside):
        return None
    if stripped[0] == stripped[-1] and stripped[0] in inside:
        return None
    start = text.index(stripped[0]) + 1
    return start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())
