"""No conversation at all: a portrait or an article."""

from collections.abc import Iterator, Sequence

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.styles.style import Hypothesis, Style

NAME = "prose"


def propose(_atoms: Sequence[Atom], _language: Language) -> Iterator[Hypothesis]:
    """Nobody asks; always possible, and what is left when nothing else convinces."""
    yield Hypothesis(NAME, "no questions", 1.0, {})


STYLE = Style(NAME, propose)
