"""The atoms that a label may open: a name before a colon, or alone on a line that is set apart."""

from collections.abc import Iterator, Sequence

from florilege.languages import Language
from florilege.parsers.atoms import RUN_IN, Atom
from florilege.parsers.names import (
    bare_name,
    is_capitalised_name,
    is_initials,
    is_together,
    joint_names,
    looks_like_name,
)
from florilege.parsers.passage import Passage
from florilege.parsers.voices import Labelled

_LONGEST_NAME_LINE = 4
_LONGEST_HOUSE = 5
_LONGEST_LINE = 80
_LONGEST_CAPTION_IN_WORDS = 15
_SENTENCE_END = '.!?…”»"'


def labelled_atoms(passage: Passage) -> list[Labelled]:
    """What labels open, in order, without those of quotations and of the title.

    Args:
        passage: The atoms of the whole manuscript.
    """
    return _outside_headings(outside_quotes(list(_labelled(passage, passage.language))))


def _labelled(atoms: Sequence[Atom], language: Language) -> Iterator[Labelled]:
    for before, atom, following in zip([None, *atoms], atoms, [*atoms[1:], None], strict=False):
        if not atom.is_text or _is_caption(atom, before):
            continue
        label = atom.label
        if label is not None and (atom.block.voice or _could_be_speaker(label.name, language)):
            yield Labelled(atom, label.name, label.end)
        elif atom.block.voice is None and _is_name_line(atom, following, language):
            yield Labelled(atom, atom.text.strip(), len(atom.text))


def outside_quotes(labelled: list[Labelled]) -> list[Labelled]:
    """Labels without those in block quotes, where most speech is not set so.

    "Tom Pell: on waiting" there is the attribution of a quotation.
    """
    outside = [turn for turn in labelled if not turn.atom.block.within("quote")]
    return outside if len(outside) > len(labelled) / 2 else labelled


def _outside_headings(labelled: list[Labelled]) -> list[Labelled]:
    """Labels without those in headings, where most stand in paragraphs.

    The title "Eva Roth: how it began" is no turn.
    """
    outside = [turn for turn in labelled if not turn.atom.is_heading]
    return outside if len(outside) > len(labelled) / 2 else labelled


def _could_be_speaker(name: str, language: Language) -> bool:
    """Whether a label can be a name: also a publication's with small letters, and several."""
    return (
        looks_like_name(name)
        or looks_like_name(bare_name(name, language))
        or len(name.split()) <= 2  # noqa: PLR2004 - "brand neu:"
        or (name[0].isupper() and len(name.split()) <= _LONGEST_HOUSE)
        or is_together(name, language)
        or bool(joint_names(name, language))
    )


def _is_caption(atom: Atom, before: Atom | None) -> bool:
    """Whether a short line right under a picture goes on behind its colon, and is no sentence.

    "Jane Doe: Untitled, 2022" tells what the picture shows.
    """
    if before is None or before.block.kind != "figure" or atom.is_only_label:
        return False
    text = atom.text.rstrip()
    return atom.word_count <= _LONGEST_CAPTION_IN_WORDS and text[-1:] not in _SENTENCE_END


def _is_name_line(atom: Atom, following: Atom | None, language: Language) -> bool:
    """Whether a line is set apart and holds a name, and nothing else.

    What sets it apart is its type, a definition list, or a block quote right below.
    """
    text = atom.text.strip()
    is_typed = atom.is_heading or atom.is_bold or atom.is_italic or atom.is_capitals
    is_above_quote = following is not None and following.block.within("quote")
    return (
        (
            is_typed
            or atom.block.within("term")
            or (is_above_quote and not atom.block.within("quote"))
        )
        and (text[-1:].isalnum() or is_initials(text))
        and (
            (atom.word_count <= _LONGEST_NAME_LINE and is_capitalised_name(text, language))
            or (len(text) <= _LONGEST_LINE and bool(joint_names(text, language)))
        )
        and not (following is not None and following.joint == RUN_IN)
    )
