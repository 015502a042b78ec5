"""Lines on the recording that nobody said: "[TAPE 1, SIDE B]", "(End of interview)", "[music]"."""

import re

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft
from florilege.parsers.sounds import is_unsaid_caption
from florilege.parsers.words import fold

_BRACKETED = re.compile(r"[\[({][^\[\](){}]{1,120}[\])}]\.?")
_LONGEST_IN_WORDS = 8
_SIGNS = " \u00a0[](){}*-–—=_.#<>|"


def assign_recording_remarks(draft: Draft) -> None:
    """Drop lines that only say what is heard or where the recording stands.

    The language knows what ends a recording; square brackets around capitals or a number are the
    transcriber's; and in captions a line in brackets is a sound, and an address signs them.
    """
    if not draft.cues:
        return
    for atom in list(draft.free()):
        is_line = atom.is_text and atom.joint is None and atom.word_count <= _LONGEST_IN_WORDS
        if not is_line or atom.index in draft.cues or _goes_on(draft, atom):
            continue
        if _ends_recording(draft, atom) or _is_mark(atom) or is_unsaid_caption(atom):
            draft.drop(atom, "remark on the recording")


def _goes_on(draft: Draft, atom: Atom) -> bool:
    """Whether its paragraph has another line."""
    following = atom.index + 1
    return following < len(draft.atoms) and draft.atoms[following].joint is not None


def _ends_recording(draft: Draft, atom: Atom) -> bool:
    folded = fold(atom.text).strip(_SIGNS)
    return any(
        folded == phrase or (" " in phrase and folded.startswith(phrase))
        for phrase in draft.language.transcripts.ends
    )


def _is_mark(atom: Atom) -> bool:
    text = atom.text.strip()
    if not text.startswith("[") or _BRACKETED.fullmatch(text) is None:
        return False
    return text.isupper() or any(map(str.isdigit, text))
