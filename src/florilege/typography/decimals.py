"""Decimal points where the language has a comma."""

import re
from collections.abc import Iterator
from functools import cache

from florilege.languages import Language
from florilege.typography.change import Change
from florilege.typography.kind import Kind, signs
from florilege.typography.setting import Setting


def _find(text: str, setting: Setting) -> Iterator[Change]:
    if setting.is_of("ch"):
        return
    for match in _point(setting.language).finditer(text):
        yield Change(*match.span(), match[0].replace(".", ","))


@cache
def _point(language: Language) -> re.Pattern[str]:
    """A number with a point before a unit; "14.30 h" may be a time of the day."""
    slips = language.slips
    units = sorted(set(slips.units) - set(slips.clock), key=len, reverse=True)
    names = "|".join(map(re.escape, units))
    return re.compile(
        rf"(?<![\w.,/-])\d{{1,3}}\.\d{{1,2}}(?=[ \u00a0\u202f]?(?:%|€|(?:{names})(?!\w)))"
    )


KIND = Kind("FL415", frozenset({"fr"}), signs(r"\d\.\d"), _find, mends=False)
