"""Lines under pictures: captions and credits, not speech."""

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.draft import SPEECH, Draft, Part
from florilege.parsers.words import fold

_LONGEST_CAPTION_IN_WORDS = 40
_SENTENCE_ENDS = '.!?…»”"“:'


def assign_captions(draft: Draft) -> None:
    """Take a line right under a picture for its caption.

    It is one when the page marks it so, when it names a photographer, or when it is no sentence.
    A line that opens a turn never is.
    """
    for atom in list(draft.of(*SPEECH, Part.STANDFIRST, Part.BODY)):
        above = draft.atoms[atom.index - 1] if atom.index else None
        if above is None or above.block.kind != "figure" or atom.index in draft.cues:
            continue
        if _is_caption(atom, draft.language):
            draft.assign(atom, Part.CAPTION, "stands right under a picture")


def _is_caption(atom: Atom, language: Language) -> bool:
    if not atom.is_text or atom.is_heading or atom.word_count > _LONGEST_CAPTION_IN_WORDS:
        return False
    folded = fold(atom.text)
    credited = any(
        f"{phrase}:" in folded or f"{phrase} :" in folded or "©" in folded
        for phrase in language.credits.photographer
    )
    is_sentence = atom.text.rstrip()[-1:] in _SENTENCE_ENDS
    return atom.block.within("caption") or credited or not is_sentence
