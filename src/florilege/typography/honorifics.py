"""Forms of address of another language."""

import re
from collections.abc import Iterator
from functools import cache

from florilege.languages import Language
from florilege.typography.change import Change
from florilege.typography.kind import Kind
from florilege.typography.setting import Setting


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    titles = sorted(language.slips.wrong_titles, key=len, reverse=True)
    names = "|".join(map(re.escape, titles))
    return re.compile(rf"(?<!\w)({names})(?=[ \u00a0][A-ZÀ-ÖØ-Þ])")


def _find(text: str, setting: Setting) -> Iterator[Change]:
    titles = setting.language.slips.wrong_titles
    for match in _pattern(setting.language).finditer(text):
        yield Change(*match.span(), titles[match[0]])


KIND = Kind("FL414", frozenset({"fr"}), _pattern, _find, mends=False)
