"""What stands behind the last answer: credits, a biography, links, appeals."""

import re
from itertools import islice

from florilege.parsers.atoms import RUN_IN, Atom
from florilege.parsers.boxes import EDITED
from florilege.parsers.draft import Draft, Part
from florilege.parsers.names import opens_with_name
from florilege.parsers.question_forms import appeals, says
from florilege.parsers.structure.furniture import (
    is_menu,
    is_nothing_but_furniture,
    is_page_number,
    opens_as_furniture,
)
from florilege.parsers.structure.whole_answers import is_whole_answer

_LINKED = 0.6
_LONGEST_FURNITURE_IN_WORDS = 14
_SHORTEST_NOTE_IN_WORDS = 6
_LONGEST_LINE_OF_LINKS_IN_WORDS = 8
_LONGEST_APPEAL_IN_WORDS = 60
# The names of the licences of creativecommons.org, with version and country.
_LICENCE = re.compile(
    r"\b(?:CC0|CC[ -]BY(?:-(?:NC|SA|ND)){0,2}|Creative Commons(?: [A-Z][\w-]{1,30}){0,4})(?: \d\.\d)?"
    r"(?: [A-Z]{2}\b)?"
)


def assign_licence(draft: Draft) -> None:
    """Read a line outside the conversation that names a Creative Commons licence, and drop it."""
    first, last = min(draft.cues, default=0), max(draft.cues, default=0)
    for atom in list(draft.free()):
        is_outside = not first <= atom.index <= last or not draft.cues
        if is_outside and atom.is_text and atom.word_count <= _LONGEST_FURNITURE_IN_WORDS:
            match = _LICENCE.search(atom.text)
            if match is not None:
                draft.set("licence", match[0], "licence line")
                draft.drop(atom, "licence line: the licence is a field")


def assign_end_matter(draft: Draft) -> None:
    """Take back from the last answer what nobody said; drop what only leads elsewhere.

    The answer ends at a line of signs, behind a note that it was edited, at a line that opens as
    furniture of pages does ("Read more", "Share"), at a paragraph of links, and at a paragraph in
    italics when the answers are not set so. What is behind stays in the document, but for
    furniture and links.
    """
    if not draft.cues:
        return
    last = max(draft.cues)
    behind = [atom for atom in draft.of(Part.ANSWER, Part.HEADING) if atom.index > last]
    end = _end(draft, behind)
    for atom in behind:
        if end is not None and atom.index >= end:
            draft.parts[atom.index] = None
    _drop_links(draft, list(draft.free(last)))


def _end(draft: Draft, behind: list[Atom]) -> int | None:
    """The atom at which the last answer has ended; None when it goes to the end."""
    last = max(draft.cues)
    answers_in_italics = any(atom.is_italic for atom in draft.of(Part.ANSWER) if atom.index < last)
    opens_in_line = draft.cues[last].role == "answer" and not draft.atoms[last].is_only_label
    for place, atom in enumerate(behind):
        if not atom.is_text or atom.joint is not None:
            continue
        if _is_after_edited_note(draft, atom) or (place == 0 and _is_divided_off(draft, atom)):
            return atom.index
        if place == 0 and not opens_in_line:
            continue
        is_note = (
            atom.is_italic and not answers_in_italics and atom.word_count >= _SHORTEST_NOTE_IN_WORDS
        )
        if is_note or opens_as_furniture(atom, draft.language) or _leads_elsewhere(atom):
            return atom.index
        if is_menu(atom) or draft.atoms[atom.index - 1].is_separator:
            return atom.index
    return None


def _is_divided_off(draft: Draft, atom: Atom) -> bool:
    """Whether a sign divides a paragraph without a label from the turns, which have one each."""
    are_labelled = all(cue.label is not None for cue in draft.cues.values())
    roles = {cue.role for cue in draft.cues.values()}
    return are_labelled and len(roles) > 1 and draft.atoms[atom.index - 1].is_separator


def _is_after_edited_note(draft: Draft, atom: Atom) -> bool:
    """Whether the line before says how the conversation was edited: nobody speaks after that."""
    return draft.reasons.get(atom.index - 1) == EDITED


def assign_furniture(draft: Draft) -> None:
    """Drop lines that are furniture and nothing else, and lines of links or menus above the text.

    What is all that stands between two questions answers the first.
    """
    long = (a.index for a in draft.atoms if a.word_count > _LONGEST_FURNITURE_IN_WORDS)
    first = min(draft.cues) if draft.cues else next(long, 0)
    for atom in list(draft.free()):
        if not atom.is_text or atom.index in draft.cues or is_whole_answer(draft, atom):
            continue
        if is_page_number(atom, draft.language):
            draft.drop(atom, "page number")
        elif is_nothing_but_furniture(atom, draft.language) or (
            atom.index < first and not atom.is_heading and opens_as_furniture(atom, draft.language)
        ):
            draft.drop(atom, "furniture of the page")
            _drop_run_in(draft, atom)
        elif atom.index < first and not atom.is_heading and _is_line_of_links(atom):
            draft.drop(atom, "links")
        elif atom.index < first and is_menu(atom):
            draft.drop(atom, "menu of the page")


def _drop_run_in(draft: Draft, title: Atom) -> None:
    """Drop the links and appeals that go on in the line of a title such as "Newsletter:"."""
    for atom in islice(draft.atoms, title.index + 1, None):
        if atom.joint != RUN_IN or not (_leads_elsewhere(atom) or _is_appeal(draft, atom)):
            return
        draft.drop(atom, "furniture of the page")


def _is_line_of_links(atom: Atom) -> bool:
    return atom.linked_share >= _LINKED and atom.word_count <= _LONGEST_LINE_OF_LINKS_IN_WORDS


def _leads_elsewhere(atom: Atom) -> bool:
    return atom.linked_share >= _LINKED and atom.word_count > 1


def _is_appeal(draft: Draft, atom: Atom) -> bool:
    """Whether a paragraph behind the conversation asks the readers to go or to sign somewhere."""
    if appeals(atom.text, draft.language):
        return True
    questions = draft.language.questions
    is_short = atom.word_count <= _LONGEST_APPEAL_IN_WORDS
    speaks = says(atom.text, questions.first_person_singular, draft.language)
    # "Su último libro" and "il suo libro" are somebody's as well as the reader's.
    is_of_somebody = opens_with_name(atom.text, draft.language)
    addresses = "https://" in atom.text or (
        says(atom.text, questions.second_person, draft.language) and not is_of_somebody
    )
    return is_short and not speaks and addresses


def _drop_links(draft: Draft, behind: list[Atom]) -> None:
    """Drop furniture, links and appeals behind the conversation, and headings over nothing else."""
    kept_below = False
    for atom in reversed(behind):
        if not atom.is_text:
            continue
        is_item = atom.block.within("list") and _is_line_of_links(atom)
        is_links = is_item or _leads_elsewhere(atom)
        if is_links or opens_as_furniture(atom, draft.language) or _is_appeal(draft, atom):
            draft.drop(atom, "related links")
        elif is_menu(atom):
            draft.drop(atom, "menu of the page")
        elif atom.is_heading and not kept_below:
            draft.drop(atom, "a heading over related links")
        elif atom.is_heading:
            kept_below = False
        else:
            kept_below = True
