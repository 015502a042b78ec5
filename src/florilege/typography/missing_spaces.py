"""Two words with a mark between them and no space behind it."""

import re
from collections.abc import Iterator

from florilege.typography.change import Change
from florilege.typography.kind import Kind, signs
from florilege.typography.setting import Setting

_LOWER = "a-zß-öø-ÿ"
_COMMA = re.compile(rf"(?<=[{_LOWER}]{{2}}),(?=[{_LOWER}]{{2}})")
_END = re.compile(rf"(?<=[{_LOWER}]{{2}})[.!?](?=[A-ZÀ-ÖØ-Þ][{_LOWER}])")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_LONGEST_WORD = 40


def _find(text: str, _: Setting) -> Iterator[Change]:
    for pattern in (_COMMA, _END):
        for match in pattern.finditer(text):
            if not _is_name(text, match.start()):
                yield Change(*match.span(), f"{match[0]} ")


def _is_name(text: str, mark: int) -> bool:
    """Whether words with a capital stand on both sides of a full stop: "Wampum.Codes"."""
    if text[mark] != ".":
        return False
    before = _LAST_WORD.search(text, max(0, mark - _LONGEST_WORD), mark)
    return before is not None and before[0][0].isupper()


KIND = Kind("FL413", frozenset(), signs("[,.!?][^\\W\\d_]"), _find, mends=False)
