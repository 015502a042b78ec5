"""Capitals without their accent."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from florilege.typography.change import Change
from florilege.typography.kind import Kind, signs
from florilege.typography.setting import Setting

_A = re.compile(r"(?:^|(?<=[.!?…]\s)|(?<=[«“][ \u00a0\u202f])|(?<=\n))A (?=([a-zà-ÿ]+))")
_CAPITALISED = re.compile(r"(?<!\w)[A-Z]\w+(?![\w’'])")


@cache
def _accents(words: tuple[str, ...]) -> dict[str, str]:
    """Words by their form without an accent on the first letter, and in capitals."""
    spelt: dict[str, str] = {}
    for word in words:
        bare = unicodedata.normalize("NFD", word[0])[0] + word[1:]
        spelt[bare] = word
        spelt[bare.upper()] = word.upper()
        spelt[unicodedata.normalize("NFD", word[0])[0] + word[1:].upper()] = word.upper()
    return spelt


def _find(text: str, setting: Setting) -> Iterator[Change]:
    slips = setting.language.slips
    accents = _accents(slips.accented_capitals)
    for match in _CAPITALISED.finditer(text):
        if match[0] in accents:
            yield Change(*match.span(), accents[match[0]])
    for match in _A.finditer(text):
        if match[1] not in slips.latin_after_a:
            yield Change(match.start(), match.start() + 1, "À")


KIND = Kind("FL409", frozenset({"fr"}), signs("[A-Z]"), _find, mends=False)
