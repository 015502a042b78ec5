"""What stands before the conversation: the title's lines, lead quote, standfirst."""

from florilege.parsers import facts
from florilege.parsers.atoms import Atom
from florilege.parsers.draft import SPEECH, Draft, Part
from florilege.parsers.structure.dateline import drop_datelines
from florilege.parsers.structure.line_kinds import announces, is_genre, is_short_line
from florilege.parsers.structure.standfirst import assign_standfirst
from florilege.parsers.structure.title import assign_title

_LONGEST_LEAD_QUOTE_IN_WORDS = 60
_LONGEST_SECTION_TITLE_IN_WORDS = 6


def assign_front(draft: Draft) -> None:
    """Sort the atoms before the first turn; in prose, those before the first long paragraph."""
    end = draft.first_of(*SPEECH, Part.SECTION_TITLE)
    assign_title(draft, [atom for atom in draft.free(0, end) if atom.is_text])
    drop_datelines(draft, end)
    front = [atom for atom in draft.free(0, end) if atom.is_text]
    opening = front if draft.cues else _opening(front)
    last_long = max((a.index for a in opening if not is_short_line(a)), default=-1)
    for atom in opening:
        if is_genre(draft, atom):
            draft.take(atom, Part.KICKER, "kicker", "says what kind of piece it is")
            continue
        if atom.index < last_long and announces(draft, atom):
            draft.take(atom, Part.SUBTITLE, "subtitle", "says with whom the conversation is")
            continue
        inside = facts.quoted(atom.text)
        is_set_apart = inside is not None or (bool(draft.cues) and atom.block.within("quote"))
        if is_set_apart and atom.word_count <= _LONGEST_LEAD_QUOTE_IN_WORDS:
            draft.assign(atom, Part.LEAD_QUOTE, "stands alone as a quotation")
        elif draft.cues:
            draft.assign(atom, Part.STANDFIRST, "stands before the first question")
    _drop_repeated(draft)
    _take_first_section_title(draft, opening)
    _promote_quote(draft)
    if not any(True for _ in draft.of(Part.STANDFIRST)):
        assign_standfirst(draft, [atom for atom in draft.free(0, end) if atom.is_text])


def _drop_repeated(draft: Draft) -> None:
    """Drop the lines that say again, word for word, what the title or a line above says.

    Generators print title and standfirst as the page's and once more as the text's own.
    """
    said = {tuple(draft.fields["title"].text.split())} if "title" in draft.fields else set()
    for atom in list(draft.of(Part.STANDFIRST)):
        words = tuple(atom.text.split())
        if words in said:
            draft.drop(atom, "repeats a line above")
        said.add(words)


def _take_first_section_title(draft: Draft, opening: list[Atom]) -> None:
    """A few words as a heading over the first question, below a title: the first section's own."""
    if not draft.cues or not opening or "title" not in draft.fields:
        return
    last = opening[-1]
    if (
        last.is_heading
        and draft.parts[last.index] is Part.STANDFIRST
        and last.word_count <= _LONGEST_SECTION_TITLE_IN_WORDS
        and is_short_line(last)
        and not announces(draft, last)
        and all(atom.is_blank for atom in draft.atoms[last.index + 1 : min(draft.cues)])
    ):
        draft.assign(last, Part.SECTION_TITLE, "a heading of few words right before the questions")


def _promote_quote(draft: Draft) -> None:
    """A quotation that opens a text without a title is its title, as printed."""
    kept = (atom for atom in draft.atoms if draft.parts[atom.index] is not Part.DROPPED)
    first = next((atom for atom in kept if atom.is_text), None)
    if "title" not in draft.fields and first and draft.parts[first.index] is Part.LEAD_QUOTE:
        draft.take(first, Part.TITLE, "title", "first lines")


def _opening(front: list[Atom]) -> list[Atom]:
    """The lines of a prose text before its first paragraph of full length."""
    for place, atom in enumerate(front):
        if not is_short_line(atom) and facts.quoted(atom.text) is None:
            return front[:place]
    return []
