"""Who speaks in each atom, from the first cue to the end of the conversation."""

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft, Part
from florilege.parsers.facts import quoted
from florilege.parsers.structure.turn_signs import why_turn

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
    ahead = _Ahead(draft)
    speaker: Part | None = None
    for atom in list(draft.free(first, draft.recognition.end)):
        cue = draft.cues.get(atom.index)
        if cue is not None:
            speaker = Part.QUESTION if cue.role == "question" else Part.ANSWER
            draft.assign(atom, speaker, f"{evidence} style: {why_turn(draft, atom, cue)}")
        elif _is_title_line(atom) and quoted(atom.text) is not None:
            draft.assign(atom, Part.PULL_QUOTE, "a heading in quotation marks")
        elif _is_title_line(atom):
            if atom.index > last and ahead.ends_conversation(atom):
                break
            if ahead.is_question_next(atom):
                draft.assign(atom, Part.SECTION_TITLE, "a title right before a question")
            else:
                draft.assign(atom, Part.HEADING, "a title inside an answer")
        elif speaker is Part.QUESTION and (
            _is_under_label(draft, atom) or (answers_are_marked and not ahead.must_be_answer(atom))
        ):
            draft.assign(atom, Part.QUESTION, "goes on with the question")
        else:
            why = "goes on with the answer" if speaker is Part.ANSWER else "follows a question"
            speaker = Part.ANSWER
            draft.assign(atom, speaker, why)
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


class _Ahead:
    """What follows each atom, found in one pass from the end."""

    def __init__(self, draft: Draft) -> None:
        count = len(draft.atoms)
        # The role of the next cue, and of the next cue with only titles and signs before it.
        self._next: list[str | None] = [None] * (count + 1)
        self._right_after: list[str | None] = [None] * (count + 1)
        for atom in reversed(draft.atoms):
            place = atom.index
            cue = draft.cues.get(place)
            if cue is not None:
                self._next[place] = self._right_after[place] = cue.role
                continue
            self._next[place] = self._next[place + 1]
            if atom.is_separator or atom.is_blank or _is_title_line(atom):
                self._right_after[place] = self._right_after[place + 1]
        headings = (draft.atoms[place] for place in draft.cues if draft.atoms[place].is_heading)
        self._lowest = max((atom.block.level for atom in headings), default=None)

    def is_question_next(self, atom: Atom) -> bool:
        """Whether the next thing that is said is a question."""
        return self._right_after[atom.index + 1] == "question"

    def must_be_answer(self, atom: Atom) -> bool:
        """Whether no marked answer comes before the next question, so that this must be it."""
        return self._next[atom.index + 1] != "answer"

    def ends_conversation(self, title: Atom) -> bool:
        """Whether a title after the last question is no heading inside its answer."""
        return self._lowest is None or title.block.level <= self._lowest


def _is_under_label(draft: Draft, atom: Atom) -> bool:
    """Whether right before an atom stands what opens a turn, and nothing behind it."""
    cue = draft.cues.get(atom.index - 1)
    if cue is None:
        return False
    return not draft.atoms[atom.index - 1].text[cue.start :].strip()
