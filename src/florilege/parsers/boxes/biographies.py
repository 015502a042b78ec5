"""Boxes on a person: a title such as "Zur Person", then who that is."""

from collections.abc import Iterator, Sequence

from florilege.parsers.atoms import Atom
from florilege.parsers.boxes.box import Box, Surroundings, paragraphs
from florilege.parsers.draft import Part
from florilege.parsers.names import is_capitalised_name
from florilege.parsers.words import bare_words, fold

_LONGEST_TITLE_IN_WORDS = 7
_LONGEST_IN_WORDS = 200
_SIGNS = " \u00a0:?!.–—-*"


def biography_boxes(around: Surroundings) -> list[Box]:
    """Titles that announce who somebody is, with the paragraph below in the third person.

    A title that holds a name needs a paragraph that opens with it: else it is a heading. In a
    container (a box, a quotation), and behind the last question, all paragraphs belong to it.
    """
    return [*_biographies(around), *_lines(around)]


def _lines(around: Surroundings) -> Iterator[Box]:
    """Paragraphs with the title in their line: "About the author: Anna Roth writes ..."."""
    openings = tuple(f"{p}:" for p in around.language.boxes.biographies if " " in p)
    # Twice as long as an opening, because each of its characters may stand behind a space.
    window = 2 * max(map(len, openings), default=0) + 2
    for group in paragraphs(around.texts):
        if not _folded(group, window).startswith(openings) or group[0].index in around.cues:
            continue
        is_line = len(_folded(group).split()) <= _LONGEST_IN_WORDS
        if is_line and not around.is_told_by_somebody(group):
            yield Box(Part.BIOGRAPHY, "a paragraph on a person", group)


def _folded(group: Sequence[Atom], window: int | None = None) -> str:
    """The text of a paragraph, or its beginning, without spaces before its colons."""
    return fold(" ".join(atom.text for atom in group)[:window]).replace(" :", ":")


def _biographies(around: Surroundings) -> Iterator[Box]:
    texts = around.texts
    for place, title in enumerate(texts[:-1]):
        name = _announced(title, around)
        if name is None:
            continue
        below = _below(texts, place, around)
        if not below or around.is_told_by_somebody(below):
            continue
        if name and bare_words(below[0].text)[:1] not in ([word] for word in bare_words(name)):
            continue
        yield Box(Part.BIOGRAPHY, "a box on a person", [title, *below])


def _announced(title: Atom, around: Surroundings) -> str | None:
    """The name in the title of a biography, "" without one; None if it is no such title."""
    if title.word_count > _LONGEST_TITLE_IN_WORDS:
        return None
    if not (title.is_heading or title.is_bold or title.text.rstrip().endswith(":")):
        return None
    text = title.text.strip(_SIGNS)
    folded = fold(text)
    for phrase in around.language.boxes.biographies:
        if folded == phrase:
            return ""
        if folded.startswith((phrase + " ", phrase + ":")):
            rest = text[len(phrase) :].strip(_SIGNS)
            if len(rest.split()) > 1 and is_capitalised_name(rest, around.language):
                return rest
    return None


def _below(texts: Sequence[Atom], place: int, around: Surroundings) -> list[Atom]:
    """The paragraphs of a box under its title; none if they are too long for one."""
    title = texts[place]
    inner = [c.id for c in title.block.containers if c.kind in ("quote", "aside", "note")]
    is_last = title.index > around.last_cue
    below: list[Atom] = []
    word_count = 0
    for following in range(place + 1, len(texts)):
        atom = texts[following]
        inside = not inner or any(c.id == inner[-1] for c in atom.block.containers)
        is_next = bool(below) and not inner and not is_last and atom.joint is None
        if atom.index in around.cues or atom.is_heading or not inside or is_next:
            break
        below.append(atom)
        word_count += atom.word_count
        if word_count > _LONGEST_IN_WORDS:
            return []
    return below
