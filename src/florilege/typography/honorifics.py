"""Forms of address of another language."""

import re
from collections.abc import Iterator
from functools import cache

from florilege.typography.change import Change
from florilege.typography.kind import Kind
from florilege.typography.setting import Setting


@cache
def _pattern(titles: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(titles, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)({names})(?=[ \u00a0][A-ZÀ-ÖØ-Þ])")


def _find(text: str, setting: Setting) -> Iterator[Change]:
    titles = setting.language.slips.wrong_titles
    for match in _pattern(tuple(titles)).finditer(text):
        yield Change(*match.span(), titles[match[0]])


KIND = Kind("FL414", frozenset({"fr"}), re.compile("Mr"), _find, mends=False)
