"""The changes that a text wants."""

import re
from functools import lru_cache

from florilege.languages import language_shares
from florilege.typography.change import Change
from florilege.typography.kind import Kind
from florilege.typography.setting import Setting
from florilege.typography.text import HIDDEN, Text

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 8
"""In fewer words a language can hardly be told."""
_HARDLY, _CLEARLY = 0.15, 0.3
"""How many words of a paragraph are among the most frequent ones of a language."""


def changes_in(text: Text, kind: Kind, setting: Setting) -> list[Change]:
    """The changes of a kind that a text wants, in order.

    Left out are those that cross the border of a mark, which would have to move: a slip that
    nobody can mend without deciding what is stressed or linked is none. So are those of a
    paragraph that is clearly in another language.
    """
    if not kind.concerns(setting) or not kind.trigger(setting.language).search(text.printed):
        return []
    prose = text.prose
    found: list[Change] = []
    behind = 0
    for change in sorted(kind.find(prose, setting)):
        touched = prose[change.start : change.end]
        if change.start < behind or HIDDEN in touched or text.home(change) is None:
            continue
        found.append(change)
        behind = max(change.end, change.start)
    return [] if found and _is_foreign(text.printed, setting.primary) else found


@lru_cache(maxsize=1024)  # each kind asks, and counting words takes longer than most of them
def _is_foreign(printed: str, primary: str) -> bool:
    """Whether a paragraph is clearly in another language than its document, marked or not."""
    if len(_WORD.findall(printed)) < _FEWEST_WORDS:
        return False
    shares = language_shares([printed])
    return shares[primary] <= _HARDLY and max(shares.values()) >= _CLEARLY
