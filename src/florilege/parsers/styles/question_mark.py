"""Questions that nothing marks but their question mark."""

from collections.abc import Iterator

from florilege.languages import Language
from florilege.parsers.facts import leading_dash
from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "question mark"

_LONGEST_IN_WORDS = 80
# A question that is a link announces another page.
_LINKED = 0.6


def propose(atoms: Passage, language: Language) -> Iterator[Hypothesis]:
    """Every short paragraph that ends in a question mark is a question.

    Where other paragraphs sound like the interviewer's, too, the mark tells less. What a dash
    opens is left to the style of that name, which tells stories from interviews.
    """
    cues = {
        atom.index: Cue("question")
        for atom in atoms
        if atom.is_text
        and atom.is_asking
        and atom.word_count <= _LONGEST_IN_WORDS
        and atom.linked_share < _LINKED
        and leading_dash(atom.text) is None
    }
    unmarked = {atom.index for atom in atoms.asking(language)} ^ cues.keys()
    yield Hypothesis(NAME, "question mark", 0.7 if unmarked else 0.8, cues)


STYLE = Style(NAME, propose)
