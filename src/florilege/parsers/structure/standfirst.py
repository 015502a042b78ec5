"""A standfirst that nothing but the metadata or the type tells from the text."""

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft, Part
from florilege.parsers.manuscript import Value
from florilege.parsers.words import bare_words

_SHORTEST_IN_WORDS = 8
_LONGEST_IN_WORDS = 120
_PLACES = 4
_SAME = 0.85
_SHARED = 0.5
_SENTENCE_ENDS = '.!?…»”"'


def assign_standfirst(draft: Draft, front: list[Atom]) -> None:
    """Find the standfirst of a document that has none before its first question.

    A paragraph is one when the metadata describe the piece in its very words: in prose, what
    stands above it belongs to it. In prose it also is the first paragraph, or the line under
    the title, when its type sets it apart. A description that is not printed counts only if
    the author wrote it into the file: those of pages are made for search engines.

    Args:
        draft: The draft.
        front: The undecided text before the conversation; in prose, all of it.
    """
    description = draft.manuscript.metadata.first("description")
    if not draft.cues:
        printed = _printed(front[:_PLACES], description) if description else None
        for atom in front[: 0 if printed is None else printed + 1]:
            draft.assign(atom, Part.STANDFIRST, "the metadata describe the piece so")
        if printed is not None or _assign_set_apart(draft, front):
            return
    if description is not None and description.origin.startswith("front matter"):
        is_sentence = description.text.rstrip()[-1:] in _SENTENCE_ENDS
        if is_sentence and len(description.text.split()) >= _SHORTEST_IN_WORDS:
            draft.set("standfirst", description.text, description.origin)


def _printed(front: list[Atom], description: Value) -> int | None:
    """The place of the paragraph that says what the description does, and hardly more."""
    wanted = set(bare_words(description.text))
    for place, atom in enumerate(front):
        printed = set(bare_words(atom.text))
        shared = len(wanted & printed)
        is_same = shared >= _SAME * len(printed) and shared >= _SHARED * len(wanted)
        if is_same and atom.joint is None and not atom.is_heading:
            return place if atom.word_count >= _SHORTEST_IN_WORDS else None
    return None


def _assign_set_apart(draft: Draft, front: list[Atom]) -> bool:
    """Take the first paragraph, if it alone is set in bold or italics."""
    told = [atom for atom in front if not atom.is_heading]
    if not told or not (told[0].is_bold or told[0].is_italic) or told[0] is not front[0]:
        return False
    first, rest = told[0], told[1:]
    fits = _SHORTEST_IN_WORDS <= first.word_count <= _LONGEST_IN_WORDS
    alone = rest and not any(
        (atom.is_bold and first.is_bold) or (atom.is_italic and first.is_italic)
        for atom in rest[:3]
    )
    if fits and alone and rest[0].joint is None:
        draft.assign(first, Part.STANDFIRST, "the first paragraph, set in type of its own")
        return True
    return False
