"""Lines among the turns that lead to other pieces: "Read also: The mayor sells the ferry"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from florilege.parsers.atoms import Atom
from florilege.parsers.boxes.box import Box, Surroundings, paragraphs
from florilege.parsers.draft import Part
from florilege.parsers.words import fold

_LONGEST_IN_WORDS = 24
_LINKED = 0.3
# Arrows, emoji and the like before the first letter.
_SIGNS = re.compile(r"^\W{1,8}")
_COLONS = (":", "：")


def reading_on(around: Surroundings) -> list[Box]:
    """Short paragraphs that open as the furniture of pages does, and go on as a title does.

    Behind the words of the language stands a link, or a colon and no sentence with a full stop, or
    the paragraph is set in another element than the text. A single word ("Newsletter") may open
    what somebody says.
    """
    phrases = tuple(phrase for phrase in around.language.advertisement if " " in phrase)
    return list(_lines(around, phrases)) if phrases else []


def _lines(around: Surroundings, phrases: tuple[str, ...]) -> Iterator[Box]:
    usual = _usual_path(around)
    for group in paragraphs(around.texts):
        if sum(atom.word_count for atom in group) > _LONGEST_IN_WORDS:
            continue
        text = _SIGNS.sub("", fold(" ".join(atom.text for atom in group)))
        if not text.startswith(phrases):
            continue
        if _goes_on_as_title(group, text, phrases) or (usual and group[0].block.path != usual):
            yield Box(Part.DROPPED, "leads to another piece", group)


def _goes_on_as_title(group: Sequence[Atom], text: str, phrases: tuple[str, ...]) -> bool:
    behind = [text.removeprefix(phrase) for phrase in phrases if text.startswith(phrase)]
    has_colon = any(rest.lstrip().startswith(_COLONS) for rest in behind)
    is_title = has_colon and not text.rstrip().endswith(".")
    return is_title or any(atom.linked_share >= _LINKED for atom in group)


def _usual_path(around: Surroundings) -> str:
    """The path of most of what is said; "" where the medium has none."""
    told: Counter[str] = Counter()
    for atom in around.texts:
        told[atom.block.path] += atom.word_count
    return told.most_common(1)[0][0] if told else ""
