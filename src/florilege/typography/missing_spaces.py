"""Two words with a mark between them and no space behind it."""

import re
from collections.abc import Iterator

from florilege.typography.change import Change
from florilege.typography.kind import Kind
from florilege.typography.setting import Setting

_LOWER = "a-zß-öø-ÿ"
_COMMA = re.compile(rf"(?<=[{_LOWER}]{{2}}),(?=[{_LOWER}]{{2}})")
_END = re.compile(rf"(?<=[{_LOWER}]{{2}})[.!?](?=[A-ZÀ-ÖØ-Þ][{_LOWER}])")


def _find(text: str, _: Setting) -> Iterator[Change]:
    for pattern in (_COMMA, _END):
        for match in pattern.finditer(text):
            yield Change(*match.span(), f"{match[0]} ")


KIND = Kind("FL413", frozenset(), re.compile("[,.!?][^\\W\\d_]"), _find, mends=False)
