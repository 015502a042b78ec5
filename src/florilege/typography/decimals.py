"""Decimal points where the language has a comma."""

import re
from collections.abc import Iterator

from florilege.typography.change import Change
from florilege.typography.kind import Kind
from florilege.typography.setting import Setting

_POINT = re.compile(
    r"(?<![\w.,/-])\d{1,3}\.\d{1,2}(?=[ \u00a0\u202f]?(?:%|€|(?:k?m|kg|euros|millions?|milliards?)\b))"
)


def _find(text: str, setting: Setting) -> Iterator[Change]:
    if setting.is_of("ch"):
        return
    for match in _POINT.finditer(text):
        yield Change(*match.span(), match[0].replace(".", ","))


KIND = Kind("FL415", frozenset({"fr"}), re.compile(r"\d\.\d"), _find, mends=False)
