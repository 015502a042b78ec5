"""Questions that nothing marks but their question mark."""

from collections.abc import Iterator

from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "question mark"

_LONGEST_IN_WORDS = 80
# A question that is a link announces another page.
_LINKED = 0.6


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """Every short paragraph that ends in a question mark is a question.

    Where other paragraphs sound like the interviewer's, too, the mark tells less. What a dash
    opens is left to the style of that name, which tells stories from interviews.
    """
    cues = {
        atom.index: Cue("question")
        for atom in passage.said
        if atom.is_asking
        and atom.word_count <= _LONGEST_IN_WORDS
        and atom.linked_share < _LINKED
        and atom.dash is None
    }
    if cues:
        unmarked = {atom.index for atom in passage.asking} ^ cues.keys()
        yield Hypothesis(NAME, "question mark", 0.7 if unmarked else 0.8, cues)


STYLE = Style(NAME, propose)
