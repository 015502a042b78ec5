"""Boxes told by the structure of a page: an element of its own that begins with a title.

Class names are not needed. Questions and answers of a house stand in elements of the same
kind, one after the other; a box among them stands deeper or elsewhere, in an element that
holds nothing of the conversation, and has a title.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from florilege.parsers.atoms import Atom
from florilege.parsers.boxes.box import Box, Surroundings
from florilege.parsers.boxes.marked import leads_elsewhere
from florilege.parsers.draft import Part
from florilege.parsers.words import fold

_FEWEST_QUESTIONS = 3
_REGULAR_QUESTIONS = 0.6
_REGULAR_ANSWERS = 0.15
_MOST = 0.25
_DEEPEST = 60
_LONGEST_KICKER_IN_WORDS = 4
_SIGNS = " \u00a0:>»→"
_BOXES = frozenset({"div", "section", "article", "aside", "table", "td", "fieldset", "details"})


def element_boxes(around: Surroundings) -> list[Box]:
    """The outermost elements without a regular question or answer that begin with a title."""
    regular = _regular_paths(around)
    if not regular:
        return []
    return list(_boxes(around, regular))


def _regular_paths(around: Surroundings) -> frozenset[str]:
    """The paths of most questions, and those that hold a good part of what follows them."""
    asked = Counter(atom.block.path for atom in around.texts if atom.index in around.cues)
    if asked.total() < _FEWEST_QUESTIONS:
        return frozenset()
    path, count = asked.most_common(1)[0]
    if not path or count < _REGULAR_QUESTIONS * asked.total():
        return frozenset()
    first = min(around.cues)
    told: Counter[str] = Counter()
    for atom in around.texts:
        if atom.index > first and atom.index not in around.cues:
            told[atom.block.path] += atom.word_count
    enough = _REGULAR_ANSWERS * told.total()
    return frozenset({path, *(other for other, size in told.items() if size >= enough)})


def _boxes(around: Surroundings, regular: frozenset[str]) -> Iterator[Box]:
    found = list(_silent_elements(around, regular))
    if not found:
        return
    members = _members(around)
    sizes = _sizes(around)
    for atom, element, path in found:
        atoms = members[element]
        if sizes[path] <= _MOST * around.word_count and _is_box(atom, atoms, around):
            reason = leads_elsewhere(atoms, around)
            part = Part.ASIDE if reason is None else Part.DROPPED
            yield Box(part, reason or "an element of its own under a title", atoms)


def _silent_elements(
    around: Surroundings, regular: frozenset[str]
) -> Iterator[tuple[Atom, int, tuple[str, ...]]]:
    """The elements that hold nothing regular, with their first atom and their path."""
    talking: set[int] = set()
    for atom in around.texts:
        if atom.block.path in regular:
            talking.update(atom.block.ancestors)
    first = min(around.cues)
    seen: set[int] = set()
    for atom in around.texts:
        if atom.index < first or talking.issuperset(atom.block.ancestors[:-1]):
            continue
        element, path = _element(atom, talking)
        if element is not None and element not in seen:
            seen.add(element)
            yield atom, element, path


def _members(around: Surroundings) -> Mapping[int, list[Atom]]:
    """The atoms in each element."""
    members: dict[int, list[Atom]] = {}
    for atom in around.atoms:
        for number in atom.block.ancestors:
            members.setdefault(number, []).append(atom)
    return members


def _sizes(around: Surroundings) -> Mapping[tuple[str, ...], int]:
    """The words that stand below each path."""
    sizes: Counter[tuple[str, ...]] = Counter()
    for atom in around.texts:
        tags = tuple(tag for tag, _ in atom.block.elements())[:_DEEPEST]
        for depth in range(1, len(tags) + 1):
            sizes[tags[:depth]] += atom.word_count
    return sizes


def _element(atom: Atom, talking: set[int]) -> tuple[int | None, tuple[str, ...]]:
    """The outermost element around an atom that holds nothing regular, and its path."""
    tags: tuple[str, ...] = ()
    for tag, element in list(atom.block.elements())[:-1][:_DEEPEST]:
        tags = (*tags, tag)
        if element not in talking:
            return (element if tag in _BOXES else None), tags
    return None, tags


def _is_box(title: Atom, atoms: list[Atom], around: Surroundings) -> bool:
    """Whether an element begins with a title and goes on, and nobody speaks in it.

    "Read also" is a title in any type, and what follows it is nobody's speech.
    """
    texts = [atom for atom in atoms if atom.is_text]
    if len(texts) < 2:  # noqa: PLR2004 - a title and more
        return False
    if fold(texts[0].text).strip(_SIGNS) in around.language.advertisement:
        return True
    is_set_off = title.is_heading or title.is_bold or title.is_italic
    is_first = texts[0] is title or (texts[1] is title and _is_kicker(texts[0], title))
    if not is_first or not is_set_off:
        return False
    speaking = around.language.questions.first_person
    return bool(speaking) and not any(
        around.hearing.says(atom.text, speaking) for atom in texts[1:]
    )


def _is_kicker(line: Atom, below: Atom) -> bool:
    """Whether a few words stand over a heading: "The recipe", then "Bread in seven days"."""
    return below.is_heading and line.word_count <= _LONGEST_KICKER_IN_WORDS
