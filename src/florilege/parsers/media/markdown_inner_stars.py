"""Stars inside words, as German writes for all genders ("Leser*innen"): letters, no emphasis."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

RULE = "inner_star"

_INNER = re.compile(r"(?<=[^\W\d_])\*(?=[^\W\d_])")
_STAR = "*"
_STARRED = re.compile(r"[^\s*]*+\*\S*+")
_SIGNS = ".,;:!?()[]\"'„“”«»…"


def inner_star(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """An inline rule of markdown-it: a star between two letters, where the others pair up."""
    if state.src[state.pos] != _STAR or not _is_letter(state.src, state.pos):
        return False
    if not silent:
        state.pending += _STAR
    state.pos += 1
    return True


def _is_letter(text: str, place: int) -> bool:
    return _INNER.match(text, place) is not None and _are_letters(text)


@lru_cache(maxsize=1)
def _are_letters(text: str) -> bool:
    """Whether a text has no other stars but such as come in pairs, of emphasis.

    "*sehr wichtig*en" has one other, which opens the emphasis that ends inside a word; so may
    "*wichtig*en" stand beside another. "un*glaub*lich" has two stars inside a word.
    """
    inner = 0
    for word in _STARRED.findall(text):
        within = len(_INNER.findall(word))
        bare = word.strip(_SIGNS)
        if within > 1 or (within and bare.startswith(_STAR) and not bare.endswith(_STAR)):
            return False
        inner += within
    return inner > 0 and (text.count(_STAR) - inner) % 2 == 0
