"""Questions that look otherwise than answers by colour, underline or class name alone."""

from collections import Counter
from collections.abc import Iterator, Sequence

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.looks import common_looks
from florilege.parsers.question_forms import asks
from florilege.parsers.styles.style import Hypothesis, Style
from florilege.parsers.styles.typeface import cues_of_type

NAME = "look"

_FEWEST = 3
_MOST_TRIED = 4
# Names of elements further out are those of the page.
_NEAREST_NAMES = 6


def propose(atoms: Sequence[Atom], language: Language) -> Iterator[Hypothesis]:
    """All paragraphs of one look are the questions; the looks that ask most often are tried."""
    bearing: Counter[str] = Counter()
    asking: Counter[str] = Counter()
    looks: list[tuple[Atom, frozenset[str]]] = []
    said = [atom for atom in atoms if atom.is_text and not atom.is_heading]
    for atom in said:
        own = _looks(atom)
        if own:
            looks.append((atom, own))
            bearing.update(own)
            asking.update(own if asks(atom.text, language) else ())
    distinct = [
        look
        for look, count in bearing.items()
        if count >= _FEWEST and 2 * count <= len(said) + 1 and 2 * asking[look] >= count
    ]
    for look in sorted(distinct, key=lambda look: (-asking[look], look))[:_MOST_TRIED]:
        cues = cues_of_type(atoms, (atom for atom, own in looks if look in own))
        yield Hypothesis(NAME, look, 0.95, cues)


def _looks(atom: Atom) -> frozenset[str]:
    """The looks that all of an atom's letters have, and the class names around it."""
    names = (f".{name}" for name in atom.block.classes[-_NEAREST_NAMES:])
    return common_looks(atom.block.runs).union(names)


STYLE = Style(NAME, propose)
