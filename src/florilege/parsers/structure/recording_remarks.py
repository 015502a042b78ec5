"""Lines on the recording that nobody said: "[TAPE 1, SIDE B]", "(End of interview)", "[music]"."""

import re

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft
from florilege.parsers.sounds import is_unsaid_caption
from florilege.parsers.structure.whole_answers import is_whole_answer
from florilege.parsers.words import fold

_BRACKETED = re.compile(r"[\[({][^\[\](){}]{1,120}[\])}]\.?")
_LONGEST_IN_WORDS = 8
_SIGNS = " \u00a0[](){}*-–—=_.#<>|"
_SENTENCE_ENDS = tuple(".!?…")


def assign_recording_remarks(draft: Draft) -> None:
    """Drop lines that only say what is heard or where the recording stands.

    The language knows what ends a recording; square brackets around capitals, or around words and
    a number, are the transcriber's; and in captions a line in brackets is a sound, and an address
    signs them. Words that are all that stands between two questions answer the first.
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
    """Whether a line says that a recording is over; a single word does behind the last turn.

    Behind the words, and no brackets, a full stop ends a sentence, unless all is a number: "End of
    tape 1.".
    """
    folded = fold(atom.text).strip(_SIGNS)
    ends = draft.language.transcripts.ends
    if is_whole_answer(draft, atom):
        return False
    if folded in ends:
        return " " in folded or atom.index > max(draft.cues)
    behind = [folded.removeprefix(end) for end in ends if " " in end and folded.startswith(end)]
    is_sentence = atom.text.rstrip().endswith(_SENTENCE_ENDS)
    return any(not is_sentence or not any(map(_is_word, rest.split())) for rest in behind)


def _is_word(token: str) -> bool:
    return sum(map(str.isalpha, token)) > 1


def _is_mark(atom: Atom) -> bool:
    text = atom.text.strip()
    if not text.startswith("[") or _BRACKETED.fullmatch(text) is None:
        return False
    has_number = any(map(str.isdigit, text))
    return text.isupper() or (has_number and (any(map(str.isalpha, text)) or ":" in text))
