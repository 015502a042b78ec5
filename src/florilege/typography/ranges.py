"""Hyphens that stand for "to" between two numbers."""

import re
from collections.abc import Iterator

from florilege.typography.change import Change
from florilege.typography.kind import Kind, signs
from florilege.typography.setting import Setting

_ALONE = r"(?<![\w.,:/–+-])"
_YEARS = re.compile(rf"{_ALONE}(1[5-9]\d\d|20\d\d)(-)(1[5-9]\d\d|20\d\d)(?![\w/–-]|[.,]\d)")
_FEW = re.compile(rf"{_ALONE}([1-9]\d?)(-)(\d{{1,2}})(?= [a-z]{{2}})")
_PAGES = re.compile(r"\bpp?\.[ \u00a0]?(\d{1,4})(-)(\d{1,4})(?![\w–-])")


def _find(text: str, _: Setting) -> Iterator[Change]:
    for pattern in (_YEARS, _FEW, _PAGES):
        for match in pattern.finditer(text):
            if int(match[1]) < int(match[3]):
                yield Change(*match.span(2), "–", (match.start(1), match.end(3)))


KIND = Kind("FL406", frozenset({"en"}), signs(r"\d-\d"), _find)
