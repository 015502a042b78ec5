"""Conversations that are set as tables: who speaks, or what is asked, beside what is said."""

from collections.abc import Sequence

_SPEECH_IN_WORDS = 8
_NAME_IN_WORDS = 4


def are_turns(left: Sequence[Sequence[str]], right: Sequence[Sequence[str]]) -> bool:
    """Whether running text stands beside names that recur, or beside questions.

    Args:
        left: The words of each cell of the first column.
        right: Those of the second.
    """
    if sum(map(len, right)) < _SPEECH_IN_WORDS * len(right):
        return False
    names = {tuple(words) for words in left}
    recur = 1 < len(names) <= len(left) / 2 and all(len(name) <= _NAME_IN_WORDS for name in names)
    return recur or 2 * sum(" ".join(words).endswith("?") for words in left) >= len(left)
