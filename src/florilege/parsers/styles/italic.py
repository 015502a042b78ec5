"""Questions in italics: whole paragraphs, lines, or a run that the answer follows."""

from collections.abc import Iterator

from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Hypothesis, Style
from florilege.parsers.styles.typeface import cues_of_type

NAME = "italic"


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """Every emphasised paragraph, line or opening run that is no heading is a question."""
    cues = cues_of_type(passage, [atom for atom in passage.said if atom.is_italic])
    yield Hypothesis(NAME, "italic", 0.97, cues)


STYLE = Style(NAME, propose)
