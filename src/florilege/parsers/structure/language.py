"""Which language a text is in."""

from collections.abc import Sequence

from florilege.languages import UNDETERMINED, language_tags, load_language
from florilege.parsers.atoms import Atom
from florilege.parsers.words import bare_words

_MOST_WORDS = 3000
_FEWEST_HITS = 2
_FEWEST_SHARE = 0.08


def detect_language(atoms: Sequence[Atom]) -> str:
    """The language whose most frequent words are most frequent here.

    "und" where they are rare, and where those of two languages are equally frequent.
    """
    words: list[str] = []
    for atom in atoms:
        if atom.is_text:
            words += bare_words(atom.text)
        if len(words) > _MOST_WORDS:
            break
    counts = {
        tag: sum(word in load_language(tag).frequent for word in words) for tag in language_tags()
    }
    second, first = sorted(counts.values())[-2:]
    enough = first > second and first >= max(_FEWEST_HITS, _FEWEST_SHARE * len(words))
    return max(counts, key=lambda tag: counts[tag]) if enough else UNDETERMINED
