"""Questions in bold type: whole paragraphs, lines, or a run that the answer follows."""

from collections.abc import Iterator

from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Hypothesis, Style
from florilege.parsers.styles.typeface import cues_of_type

NAME = "bold"


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """Every bold paragraph, line or opening run that is no heading is a question."""
    cues = cues_of_type(passage, [atom for atom in passage.said if atom.is_bold])
    yield Hypothesis(NAME, "bold", 1.0, cues)


STYLE = Style(NAME, propose)
