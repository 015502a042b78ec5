"""Questions as the terms of a definition list, or as the summaries of details that open."""

from collections.abc import Iterator, Sequence

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.question_forms import asks
from florilege.parsers.styles.style import Cue, Hypothesis, Style

NAME = "definition list"

_ENOUGH_ASKING = 0.5


def propose(atoms: Sequence[Atom], language: Language) -> Iterator[Hypothesis]:
    """All terms (or summaries) are the questions, when half of them ask; or only those that do.

    In a glossary or an index, few terms do.
    """
    for kind in ("term", "summary"):
        heads = [atom for atom in atoms if atom.is_text and atom.block.within(kind)]
        asking = [atom for atom in heads if asks(atom.text, language)]
        if not asking or len(asking) < _ENOUGH_ASKING * len(heads):
            continue
        yield _hypothesis(kind, 1.0, heads)
        if len(asking) < len(heads):
            yield _hypothesis(f"{kind} that asks", 0.9, asking)


def _hypothesis(variant: str, prior: float, chosen: list[Atom]) -> Hypothesis:
    return Hypothesis(NAME, variant, prior, {atom.index: Cue("question") for atom in chosen})


STYLE = Style(NAME, propose)
