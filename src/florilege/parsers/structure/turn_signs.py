"""What a reader sees at the head of a turn, in words: the evidence that somebody else speaks."""

from collections.abc import Iterator

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft
from florilege.parsers.question_forms import opens_as_question
from florilege.parsers.styles import Cue


def why_turn(draft: Draft, atom: Atom, cue: Cue) -> str:
    """The signs that an atom bears, and whether the words of a question ask.

    Args:
        draft: The draft.
        atom: The atom that opens a turn.
        cue: What opens it.
    """
    signs = [*_opening(atom, cue), *_look(atom)]
    if cue.role == "question":
        signs.append(_form(draft, _first_words(draft, atom)))
    return ", ".join(signs) or "the rhythm of the turns"


def _first_words(draft: Draft, atom: Atom) -> Atom:
    """The atom itself, or the one below a label that stands alone."""
    following = atom.index + 1
    is_bare = not draft.speech(atom) and following < len(draft.atoms)
    return draft.atoms[following] if is_bare else atom


def _opening(atom: Atom, cue: Cue) -> Iterator[str]:
    printed = " ".join(atom.text[: cue.start].split())
    if atom.block.voice is not None and cue.label is not None:
        yield f"the captions name “{cue.label}”"
    elif printed:
        yield f"opens with “{printed}”"
    elif cue.marker:
        yield f"numbered “{cue.marker}”"


def _look(atom: Atom) -> Iterator[str]:
    if atom.is_heading:
        yield f"a heading of level {atom.block.level}"
    elif atom.block.within("term", "summary"):
        yield "a term that is explained below"
    elif atom.is_bold:
        yield "in bold type"
    elif atom.is_italic:
        yield "in italics"
    elif atom.is_capitals:
        yield "in capitals"


def _form(draft: Draft, atom: Atom) -> str:
    if atom.is_asking:
        return "ends in a question mark"
    text = draft.speech(atom)
    if "?" in text:
        return "asks before its end"
    if opens_as_question(text, draft.language):
        return "asks by its words"
    return "does not ask by its words"
