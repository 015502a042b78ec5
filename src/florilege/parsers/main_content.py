"""Which blocks of a page are the piece, and which the page around it.

The conversation itself points at its container: the innermost element that holds most of the
questions. In prose the long paragraphs point at it. What stands outside is dropped with a
reason, but for the heading that is the title and the lines between it and the text.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.boxes import Box, find_boxes
from florilege.parsers.hearing import Hearing
from florilege.parsers.manuscript import Metadata
from florilege.parsers.page_furniture import furniture
from florilege.parsers.passage import Passage
from florilege.parsers.reader_comments import reader_comments
from florilege.parsers.recognise import Recognition, recognise
from florilege.parsers.site_names import names_site
from florilege.parsers.two_signatures import with_second_signature
from florilege.parsers.words import bare_words, fold

_REGIONS = {
    "navigation": "navigation",
    "header": "page header",
    "footer": "page footer",
    "form": "form",
    "comments": "reader comments",
}
_SHARE_OF_WEIGHT = 0.75
_LONG_PARAGRAPH_IN_WORDS = 20
_LINKED = 0.6
_SAME_TITLE = 0.6
_CONVERSATION = 0.6
_FEW = 0.25
_FEWEST = 3
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "pre", "table"})


@dataclass(frozen=True, slots=True)
class MainContent:
    """The piece on a page.

    Attributes:
        atoms: The atoms that belong to it, in order.
        dropped: For the others, by index, the reason.
        boxes: For atoms of the piece that interrupt it, by index, the box they are in.
        recognition: How the piece is read.
    """

    atoms: list[Atom]
    dropped: Mapping[int, str]
    boxes: Mapping[int, Box]
    recognition: Recognition


def main_content(
    atoms: Sequence[Atom], metadata: Metadata, language: Language, style: str | None
) -> MainContent:
    """Find the piece; where there are no elements (plain text, Markdown) it is everything."""
    whole = Passage(atoms, Hearing(language))
    dropped = dict(reader_comments(atoms, language))
    found: Recognition | None = None
    piece = [atom for atom in atoms if atom.index not in dropped]
    declared = metadata.first("title")
    title = declared.text if declared else ""
    if all(atom.block.ancestors for atom in atoms):
        regions = _regions(piece)
        inside = [atom for atom in piece if atom.index not in regions]
        if any(atom.is_text for atom in inside):
            around = recognise(whole.part(inside), style, title)
            outside = _outside(inside, metadata, around)
            dropped |= regions | outside
            piece = [atom for atom in inside if atom.index not in outside]
            # Where nothing more is left out, the same atoms would be read the same again.
            found = None if outside else around
    recognition = found or recognise(whole.part(piece), style, title)
    boxes = find_boxes(piece, recognition, whole.hearing)
    told = whole.part(atom for atom in piece if atom.index not in boxes)
    if boxes:
        recognition = recognise(told, style, title)
    if style is None:
        recognition = with_second_signature(recognition, told)
    return MainContent(piece, dropped, boxes, recognition)


def _regions(atoms: Sequence[Atom]) -> dict[int, str]:
    """The atoms in regions around the piece; a region with most of the text is not around it."""
    weights: Counter[str] = Counter()
    for atom in atoms:
        if _is_long(atom):
            weights[_region(atom) or ""] += atom.word_count
    most = weights.total() / 2
    return {
        atom.index: reason
        for atom in atoms
        if (reason := _region(atom)) and weights[reason] <= most
    }


def _is_long(atom: Atom) -> bool:
    """Whether an atom is a paragraph of running text, or a table of as many words."""
    return (
        _is_read(atom)
        and atom.word_count >= _LONG_PARAGRAPH_IN_WORDS
        and atom.linked_share < _LINKED
    )


def _is_read(atom: Atom) -> bool:
    return atom.is_text or atom.block.kind == "table"


def _region(atom: Atom) -> str | None:
    for container in atom.block.containers:
        if container.kind in _REGIONS:
            return _REGIONS[container.kind]
    return None


def _outside(atoms: Sequence[Atom], metadata: Metadata, recognition: Recognition) -> dict[int, str]:
    """Why each atom that is not of the piece is dropped."""
    weights = _weights(atoms, recognition)
    if not weights:
        return {}
    container = _container(atoms, weights)
    if container is None:
        return {}
    core = [atom for atom in atoms if container in atom.block.ancestors]
    first = core[0].index
    title = _title(atoms, metadata, first)
    looks = furniture(atoms, core, weights)
    asked = _asked(atoms, recognition, looks)
    dropped: dict[int, str] = {}
    for atom in atoms:
        reason = looks.get(atom.index)
        if container in atom.block.ancestors or atom is title:
            reason = reason if atom is not title else None
        elif title is None or not title.index < atom.index < first or not _is_front(atom):
            reason = reason or "outside the piece"
        if (reason is not None and atom.index not in asked) or reason == "outside the piece":
            dropped[atom.index] = reason
    return dropped


def _asked(
    atoms: Sequence[Atom], recognition: Recognition, looks: Mapping[int, str]
) -> frozenset[int]:
    """The cues; not those few that have the looks of furniture, as what follows them has.

    A box of a sponsor may open with a question in bold type.
    """
    cues = recognition.surest.hypothesis.cues.keys()
    texts = [atom.index for atom in atoms if atom.is_text]
    odd = {
        index
        for index, following in pairwise(texts)
        if index in cues and looks.get(index) and looks.get(following)
    }
    return frozenset(cues - odd if len(odd) <= _FEW * len(cues) else cues)


def _weights(atoms: Sequence[Atom], recognition: Recognition) -> dict[int, float]:
    """How much each atom says about where the piece is: turns and what follows them, or prose.

    One or two questions stand in an element of their own as easily as in that of the piece, and
    so do one or two long paragraphs: where there are no more, all that is told counts.
    """
    best = recognition.surest
    cues = best.hypothesis.cues
    if len(cues) >= _FEWEST and best.confidence >= _CONVERSATION:
        texts = [atom.index for atom in atoms if atom.is_text]
        return {
            index: 1.0
            for before, index in pairwise((-1, *texts))
            if index in cues or before in cues
        }
    told = {atom.index: float(atom.word_count) for atom in atoms if _is_long(atom)}
    if not told or len(told) >= _FEWEST:
        return told
    return {
        atom.index: float(atom.word_count)
        for atom in atoms
        if _is_read(atom) and atom.linked_share < _LINKED
    }


def _container(atoms: Sequence[Atom], weights: Mapping[int, float]) -> int | None:
    """The innermost element that holds most of the weight; a paragraph holds nothing but itself."""
    held: Counter[int] = Counter()
    depths: dict[int, int] = {}
    for atom in atoms:
        weight = weights.get(atom.index)
        if weight is None:
            continue
        for depth, (tag, element) in enumerate(atom.block.elements()):
            if tag in _PARAGRAPHS and (tag != "table" or atom.block.kind == "table"):
                break
            held[element] += weight  # type: ignore[assignment] # Counter adds floats as well
            depths[element] = depth
    enough = _SHARE_OF_WEIGHT * sum(weights.values())
    holding = [element for element, weight in held.items() if weight >= enough]
    return max(holding, key=lambda element: depths[element]) if holding else None


def _title(atoms: Sequence[Atom], metadata: Metadata, first: int) -> Atom | None:
    """The heading above the piece that says what the metadata call the title; else the top one."""
    headings = [
        atom
        for atom in atoms
        if atom.is_heading and atom.is_text and atom.index < first and not names_site(atom)
    ]
    declared = [value.text for key in ("title", "page_title") for value in metadata.all(key)]
    for text in declared:
        wanted = set(bare_words(text))
        for atom in headings:
            printed = set(bare_words(atom.text))
            if (
                printed
                and len(printed & wanted) >= _SAME_TITLE * len(printed)
                and (len(printed) > 1 or fold(atom.text) == fold(text))
            ):
                return atom
    tops = [atom for atom in headings if atom.block.level == 1]
    return tops[-1] if tops else None


def _is_front(atom: Atom) -> bool:
    """Whether a line between title and text is more than links and buttons."""
    return atom.block.kind == "figure" or (atom.is_text and atom.linked_share < _LINKED)
