"""What stands before the conversation: the title's lines, lead quote, standfirst."""

from florilege.parsers import facts
from florilege.parsers.atoms import Atom
from florilege.parsers.draft import SPEECH, Draft, Part
from florilege.parsers.structure.title import assign_title, is_genre, is_short_line

_LONGEST_LEAD_QUOTE_IN_WORDS = 60
_SHORTEST_STANDFIRST_IN_WORDS = 8


def assign_front(draft: Draft) -> None:
    """Sort the atoms before the first turn; in prose, those before the first long paragraph."""
    end = draft.first_of(*SPEECH, Part.SECTION_TITLE)
    assign_title(draft, [atom for atom in draft.free(0, end) if atom.is_text])
    front = [atom for atom in draft.free(0, end) if atom.is_text]
    if not draft.cues:
        front = _opening(front)
    for atom in front:
        if is_genre(draft, atom):
            draft.take(atom, Part.KICKER, "kicker", "says what kind of piece it is")
            continue
        inside = facts.quoted(atom.text)
        is_set_apart = inside is not None or (bool(draft.cues) and atom.block.within("quote"))
        if is_set_apart and atom.word_count <= _LONGEST_LEAD_QUOTE_IN_WORDS:
            draft.assign(atom, Part.LEAD_QUOTE, "stands alone as a quotation")
        elif draft.cues:
            draft.assign(atom, Part.STANDFIRST, "stands before the first question")
    _promote_quote(draft)
    if not any(True for _ in draft.of(Part.STANDFIRST)):
        _take_declared_standfirst(draft)


def _promote_quote(draft: Draft) -> None:
    """A quotation that opens a text without a title is its title, as printed."""
    first = next((atom for atom in draft.atoms if atom.is_text), None)
    if "title" not in draft.fields and first and draft.parts[first.index] is Part.LEAD_QUOTE:
        draft.take(first, Part.TITLE, "title", "first lines")


def _opening(front: list[Atom]) -> list[Atom]:
    """The lines of a prose text before its first paragraph of full length."""
    for place, atom in enumerate(front):
        if not is_short_line(atom) and facts.quoted(atom.text) is None:
            return front[:place]
    return []


def _take_declared_standfirst(draft: Draft) -> None:
    """The description in a file's own front matter is a standfirst, if it is a sentence."""
    declared = draft.manuscript.metadata.first("description")
    if declared is None or not declared.origin.startswith("front matter"):
        return
    is_sentence = declared.text.rstrip()[-1:] in '.!?…»”"'
    if is_sentence and len(declared.text.split()) >= _SHORTEST_STANDFIRST_IN_WORDS:
        draft.set("standfirst", declared.text, declared.origin)
