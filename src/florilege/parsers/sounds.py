"""Captions that nobody says: sounds, and the address of those who made the captions."""

import re

from florilege.parsers.atoms import Atom

_SOUND = re.compile(r"[♪♫\s]*[\[(][^\[\]()]{1,120}[\])][♪♫\s]*|[♪♫#][^♪♫]{0,200}[♪♫#]?")
_ADDRESS = re.compile(r"(?:www\.|https?://)\S{4,200}$")


def is_unsaid_caption(atom: Atom) -> bool:
    """Whether a caption is all in brackets or between notes, or ends in an address."""
    if atom.block.spoken is None:
        return False
    text = atom.text.strip()
    return _SOUND.fullmatch(text) is not None or _ADDRESS.search(text) is not None
