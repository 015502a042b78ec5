"""Questions that look otherwise than answers by colour, underline or class name alone."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Hypothesis, Style
from florilege.parsers.styles.typeface import cues_of_type

NAME = "look"

_FEWEST = 3
_MOST_TRIED = 4


def propose(passage: Passage) -> Iterator[Hypothesis]:
    """All paragraphs of one look are the questions; the looks that ask most often are tried."""
    said = [atom for atom in passage.said if not atom.is_heading]
    bearing = Counter(chain.from_iterable(atom.looks for atom in said))
    distinct = {
        look for look, count in bearing.items() if count >= _FEWEST and 2 * count <= len(said) + 1
    }
    if not distinct:
        return
    distinguished = [atom for atom in said if not distinct.isdisjoint(atom.looks)]
    asking = Counter(
        chain.from_iterable(atom.looks for atom in distinguished if passage.hearing.asks(atom.text))
    )
    tried = [look for look in distinct if 2 * asking[look] >= bearing[look]]
    for look in sorted(tried, key=lambda look: (-asking[look], look))[:_MOST_TRIED]:
        cues = cues_of_type(passage, [atom for atom in distinguished if look in atom.looks])
        yield Hypothesis(NAME, look, 0.95, cues)


STYLE = Style(NAME, propose)
