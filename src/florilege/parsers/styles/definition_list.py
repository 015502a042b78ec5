"""Questions as the terms of a definition list, or as the summaries of details that open."""

from collections.abc import Iterator, Sequence

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.question_forms import asks
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "definition list"


def propose(atoms: Sequence[Atom], language: Language) -> Iterator[Hypothesis]:
    """All terms (or summaries) are the questions, or those of them that ask."""
    for kind in ("term", "summary"):
        heads = [atom for atom in atoms if atom.is_text and atom.block.within(kind)]
        if not heads:
            continue
        yield _hypothesis(kind, 1.0, heads)
        asking = [atom for atom in heads if asks(atom.text, language)]
        if len(asking) < len(heads):
            yield _hypothesis(f"{kind} that asks", 0.9, asking)


def _hypothesis(variant: str, prior: float, chosen: list[Atom]) -> Hypothesis:
    return Hypothesis(NAME, variant, prior, {atom.index: Cue("question") for atom in chosen})


STYLE = Style(NAME, propose)
