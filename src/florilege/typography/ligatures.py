"""Two letters where French has one: œ."""

import re
from collections.abc import Iterator
from functools import cache

from florilege.typography.change import Change
from florilege.typography.kind import Kind, signs
from florilege.typography.setting import Setting

_LIGATURES = {"oe": "œ", "Oe": "Œ", "OE": "Œ"}


@cache
def _pattern(words: tuple[str, ...], openings: tuple[str, ...]) -> re.Pattern[str]:
    whole = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    begun = "|".join(map(re.escape, openings))
    return re.compile(rf"(?<!\w)(?:(?:{whole})(?!\w)|(?:{begun})\w)", re.IGNORECASE)


def _find(text: str, setting: Setting) -> Iterator[Change]:
    slips = setting.language.slips
    pattern = _pattern(slips.ligature_words, slips.ligature_openings)
    for match in pattern.finditer(text):
        for letters in re.finditer("oe|Oe|OE", match[0]):
            start = match.start() + letters.start()
            yield Change(start, start + 2, _LIGATURES[letters[0]], match.span())


KIND = Kind("FL408", frozenset({"fr"}), signs("[oO][eE]"), _find)
