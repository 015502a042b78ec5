"""Who speaks in each atom, from the first cue to the end of the conversation."""

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft, Part
from florilege.parsers.facts import quoted

_LONGEST_TITLE_IN_WORDS = 14


def assign_turns(draft: Draft) -> None:
    """Give each atom of the conversation to the question or the answer it belongs to.

    A heading (or a short line in capitals) right before a question is the title of a section;
    any other inside the conversation is a heading of the answer. After the last question, a
    heading that is not below the questions in rank ends the conversation.
    """
    if not draft.cues:
        return
    first, last = min(draft.cues), max(draft.cues)
    # In a house that mixes styles, an answer without a label is one all the same.
    original = draft.recognition.best.hypothesis.cues
    answers_are_marked = any(cue.role == "answer" for cue in original.values())
    evidence = draft.recognition.best.hypothesis.style
    speaker: Part | None = None
    for atom in list(draft.free(first, draft.recognition.end)):
        cue = draft.cues.get(atom.index)
        if cue is not None:
            speaker = Part.QUESTION if cue.role == "question" else Part.ANSWER
            draft.assign(atom, speaker, f"{evidence} style")
        elif _is_title_line(atom) and quoted(atom.text) is not None:
            draft.assign(atom, Part.PULL_QUOTE, "a heading in quotation marks")
        elif _is_title_line(atom):
            if atom.index > last and _ends_conversation(draft, atom):
                break
            if _comes_before_question(draft, atom):
                draft.assign(atom, Part.SECTION_TITLE, "a title right before a question")
            else:
                draft.assign(atom, Part.HEADING, "a title inside an answer")
        elif speaker is Part.QUESTION and answers_are_marked and not _is_answered(draft, atom):
            draft.assign(atom, Part.QUESTION, "goes on with the question")
        else:
            speaker = Part.ANSWER
            draft.assign(atom, Part.ANSWER, "follows a question")
    _assign_first_title(draft, first)


def _assign_first_title(draft: Draft, first: int) -> None:
    """The line above the first question is a section title if it looks like the others.

    It also is one when a heading of higher rank stands above it, which is the title.
    """
    above = [atom for atom in draft.free(0, first) if atom.is_text]
    if not above or not _is_title_line(above[-1]):
        return
    line = above[-1]
    looks = {_look(atom) for atom in draft.of(Part.SECTION_TITLE)}
    higher = any(atom.is_heading and atom.block.level < line.block.level for atom in above)
    if _look(line) in looks or higher:
        draft.assign(line, Part.SECTION_TITLE, "a title right before the first question")


def _look(atom: Atom) -> tuple[int, bool]:
    return atom.block.level, atom.is_capitals


def _is_title_line(atom: Atom) -> bool:
    if atom.joint is not None:
        return False
    return atom.is_heading or (
        atom.is_text and atom.is_capitals and atom.word_count <= _LONGEST_TITLE_IN_WORDS
        and atom.text.rstrip()[-1:] not in ".!,"
    )  # fmt: skip


def _comes_before_question(draft: Draft, atom: Atom) -> bool:
    """Whether the next thing that is said is a question."""
    for following in draft.atoms[atom.index + 1 :]:
        cue = draft.cues.get(following.index)
        if cue is not None:
            return cue.role == "question"
        if not (following.is_separator or following.is_blank or _is_title_line(following)):
            return False
    return False


def _ends_conversation(draft: Draft, atom: Atom) -> bool:
    """Whether a title after the last question is no heading inside its answer."""
    levels = [
        draft.atoms[index].block.level for index in draft.cues if draft.atoms[index].is_heading
    ]
    return not (levels and atom.block.level > max(levels))


def _is_answered(draft: Draft, atom: Atom) -> bool:
    """Whether no marked answer comes before the next question, so that this must be it."""
    for following in draft.atoms[atom.index + 1 :]:
        cue = draft.cues.get(following.index)
        if cue is not None:
            return cue.role == "question"
    return True
