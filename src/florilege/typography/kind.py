"""What a kind of typographic slip is."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from florilege.languages import Language
from florilege.typography.change import Change
from florilege.typography.setting import Setting


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of slip.

    Attributes:
        code: The code of the rule that reports it.
        languages: The languages that it is one in, as the names of their files; empty for all.
        trigger: What a text of a language must hold for `find` to be asked; cheap.
        find: The changes that a text wants, in any order. It sees U+FFFC for every character
            that is no prose, and must not change one.
        mends: Whether the changes may be made unseen. Those that touch a letter or a figure,
            or that are sometimes wrong, are for the eyes of an editor.
    """

    code: str
    languages: frozenset[str]
    trigger: Callable[[Language], re.Pattern[str]]
    find: Callable[[str, Setting], Iterator[Change]]
    mends: bool = True

    def concerns(self, setting: Setting) -> bool:
        """Whether it is a slip in the language of a document."""
        return not self.languages or setting.primary in self.languages


def signs(pattern: str) -> Callable[[Language], re.Pattern[str]]:
    """A trigger of signs and letters that are the same in any language."""
    compiled = re.compile(pattern)
    return lambda _: compiled
