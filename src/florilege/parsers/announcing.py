"""What the lines before the first question say of the kind: an interview, or a FAQ."""

from collections.abc import Sequence

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.names import candidate_names
from florilege.parsers.words import fold

_FRONT_ATOMS = 12
_FRONT_WINDOW = 300
_LONGEST_TITLE_LINE_IN_WORDS = 10
_SENTENCE_ENDS = tuple(".!?…:")


def announces(title: str, front: Sequence[Atom], language: Language) -> bool:
    """Whether a title says that somebody, whom it names, is interviewed.

    Args:
        title: As declared; empty where nothing declares it.
        front: The text before the first question, which may begin with the printed title.
        language: Of the text.
    """
    lines = [title, *(atom.text[:_FRONT_WINDOW] for atom in front[:1])]
    return any(
        announces_interview(line, language) and any(candidate_names(line, language))
        for line in lines
    ) and not heads_frequent_questions(front, language)


def announces_interview(line: str, language: Language) -> bool:
    """Whether a line that names somebody says that it is an interview."""
    folded = fold(line)
    return any(phrase in folded for phrase in language.labels.announcing)


def heads_frequent_questions(front: Sequence[Atom], language: Language) -> bool:
    """Whether a line before the first question, that is no sentence, is the title of a FAQ."""
    heads = [
        fold(atom.text[:_FRONT_WINDOW])
        for place, atom in enumerate(front[:_FRONT_ATOMS])
        if place == 0 or atom.is_heading or _is_title_line(atom)
    ]
    return any(phrase in head for head in heads for phrase in language.labels.frequent_questions)


def is_among_frequent_questions(
    around: tuple[Sequence[Atom], Sequence[Atom]], language: Language
) -> bool:
    """Whether the title, or a heading over most of the questions, is that of a FAQ.

    Such a heading stands right above the first question, or in the first two thirds behind it.
    """
    front, rest = around
    if not front:
        return False
    if heads_frequent_questions(front, language):
        return True
    near = (*front[-1:], *rest[: 2 * len(rest) // 3])
    titles = fold("\n".join(atom.text[:_FRONT_WINDOW] for atom in near if atom.is_heading))
    return any(map(titles.__contains__, language.labels.frequent_questions))


def _is_title_line(atom: Atom) -> bool:
    is_short = atom.word_count <= _LONGEST_TITLE_LINE_IN_WORDS
    return is_short and not atom.text.rstrip().endswith(_SENTENCE_ENDS)
