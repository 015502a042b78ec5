"""Pull quotes told by where they stand, and the lines that say who said them."""

from collections import Counter
from itertools import pairwise

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import SPEECH, Draft, Part
from florilege.parsers.facts import leading_dash, quoted
from florilege.parsers.name_forms import abbreviates
from florilege.parsers.names import without_brackets
from florilege.parsers.words import bare_words

_MOST_WORDS = 80
_LONGEST_ATTRIBUTION_IN_WORDS = 14
_BECOMING = (Part.ANSWER, Part.ASIDE, Part.BODY)
_QUOTES = (Part.PULL_QUOTE, Part.LEAD_QUOTE)


def assign_set_apart_quotes(draft: Draft, said: Counter[int]) -> None:
    """Take a quotation for a pull quote where the page sets it apart from the conversation.

    It does when it calls it one (DPUB-ARIA, ``doc-pullquote``), when a box holds one paragraph
    in quotation marks, and when a block quote is the only text of the element that it stands
    in while questions and answers share theirs: what an answer quotes stands among its
    paragraphs.

    Args:
        draft: The draft.
        said: How many paragraphs each box has, of `said_in_boxes`.
    """
    candidates = [atom for atom in draft.of(*_BECOMING) if _is_set_apart(draft, atom)]
    held = _held(draft) if candidates else Counter()
    for atom in candidates:
        if not _could_be_quote(draft, atom):
            continue
        if atom.block.within("pull quote"):
            draft.assign(atom, Part.PULL_QUOTE, "the page calls it a pull quote")
        elif draft.parts[atom.index] is Part.ASIDE:
            if quoted(atom.text) is not None and is_alone_in_box(draft, atom.index, said):
                draft.assign(atom, Part.PULL_QUOTE, "a box that holds a quotation")
        elif draft.parts[atom.index] is Part.ANSWER and _stands_alone(atom, held):
            draft.assign(atom, Part.PULL_QUOTE, "a quotation in an element of its own")


def _is_set_apart(draft: Draft, atom: Atom) -> bool:
    """Whether an atom stands where a pull quote may stand."""
    block = atom.block
    is_boxed = draft.parts[atom.index] is Part.ASIDE
    return is_boxed or "blockquote" in block.path or block.within("pull quote")


def _held(draft: Draft) -> Counter[int]:
    """How many paragraphs of the conversation each element holds."""
    held: Counter[int] = Counter()
    for atom in draft.of(*SPEECH):
        if atom.is_text and not _is_attribution(draft, atom):
            held.update(atom.block.ancestors)
    return held


def _could_be_quote(draft: Draft, atom: Atom) -> bool:
    is_said = atom.is_text and atom.word_count <= _MOST_WORDS and atom.index not in draft.cues
    return is_said and not _is_attribution(draft, atom)


def said_in_boxes(draft: Draft) -> Counter[int]:
    """How many paragraphs each box has, by its number, but for lines that say who said it."""
    return Counter(
        number
        for place, number in draft.boxes.items()
        if draft.atoms[place].is_text and not _is_attribution(draft, draft.atoms[place])
    )


def is_alone_in_box(draft: Draft, place: int, said: Counter[int]) -> bool:
    """Whether a paragraph is all that its box says, but for a line that says who said it."""
    number = draft.boxes.get(place)
    if number is None:
        return False
    return said[number] == (not _is_attribution(draft, draft.atoms[place]))


def drop_attributions(draft: Draft) -> None:
    """Drop the line under a pull quote that names who said it; the quote keeps its speakers."""
    for atom in draft.atoms[1:]:
        above = draft.atoms[atom.index - 1]
        part = draft.parts[atom.index]
        if draft.parts[above.index] not in _QUOTES or part not in (Part.ANSWER, Part.ASIDE):
            continue
        if atom.is_text and atom.index not in draft.cues and _is_attribution(draft, atom):
            draft.drop(atom, "says who said the pull quote")


def _stands_alone(atom: Atom, held: Counter[int]) -> bool:
    """Whether a block quote with one paragraph is all the speech of the element around it."""
    elements = list(atom.block.elements())
    around = next((outer for outer, (tag, _) in pairwise(elements) if tag == "blockquote"), None)
    if atom.joint is not None or around is None:
        return False
    return held[around[1]] == 1 and max(held[element] for _, element in elements) > 1


def _is_attribution(draft: Draft, atom: Atom) -> bool:
    """Whether a short line is a name, alone or before what they do, perhaps behind a dash."""
    if atom.word_count > _LONGEST_ATTRIBUTION_IN_WORDS or atom.text.rstrip()[-1:] in ".!?":
        return False
    text = atom.text[leading_dash(atom.text) or 0 :].strip()
    head = text.split(",")[0].split("(")[0].strip(" –—:")
    if not bare_words(head):
        return False
    return any(
        head == without_brackets(person.name) or abbreviates(head, person.name)
        for person in draft.people
    )
