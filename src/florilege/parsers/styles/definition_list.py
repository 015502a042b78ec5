"""Questions as the terms of a definition list, or as the summaries of details that open."""

from collections.abc import Iterator

from florilege.parsers.atoms import Atom
from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "definition list"

_ENOUGH_ASKING = 0.5


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """All terms (or summaries) are the questions, when half of them ask; or only those that do.

    In a glossary or an index, few terms do.
    """
    for kind in ("term", "summary"):
        heads = [atom for atom in passage.said if atom.block.within(kind)]
        asking = [atom for atom in heads if passage.hearing.asks(atom.text)]
        if not asking or len(asking) < _ENOUGH_ASKING * len(heads):
            continue
        yield _hypothesis(kind, 1.0, heads)
        if len(asking) < len(heads):
            yield _hypothesis(f"{kind} that asks", 0.9, asking)


def _hypothesis(variant: str, prior: float, chosen: list[Atom]) -> Hypothesis:
    return Hypothesis(NAME, variant, prior, {atom.index: Cue("question") for atom in chosen})


STYLE = Style(NAME, propose)
