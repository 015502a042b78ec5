"""No conversation at all: a portrait or an article."""

from collections.abc import Iterator

from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Hypothesis, Style

NAME = "prose"


def propose(_passage: Passage) -> Iterator[Hypothesis]:
    """Nobody asks; always possible, and what is left when nothing else convinces."""
    yield Hypothesis(NAME, "no questions", 1.0, {})


STYLE = Style(NAME, propose)
