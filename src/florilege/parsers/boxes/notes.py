"""Notes by the editors: "[Ed. note: ...]", "NDLR : ...", "This interview was edited for length."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from florilege.parsers.atoms import Atom
from florilege.parsers.boxes.box import Box, Surroundings, paragraphs
from florilege.parsers.draft import Part
from florilege.parsers.words import bare_words, fold

EDITED = "says how the conversation was edited"

_SIGNS = " \u00a0\n\u2028*_•–—-"
_BRACKETS = {"[": "]", "(": ")"}
_DASHES = ("–", "—", "-")
_LONGEST_NOTE_IN_WORDS = 150
_LONGEST_EDITED_IN_WORDS = 60


def editors_notes(around: Surroundings) -> list[Box]:
    """Paragraphs that open, or close in brackets, as notes do, and those that say "edited".

    A note in a quotation is the whole quotation, and a title "Note" takes the paragraph below.
    """
    return list(_notes(around))


def _notes(around: Surroundings) -> Iterator[Box]:
    groups = paragraphs(around.texts)
    cues = sorted(around.cues)
    taken = -1
    for place, group in enumerate(groups):
        if (
            group[0].index <= taken
            or sum(atom.word_count for atom in group) > _LONGEST_NOTE_IN_WORDS
        ):
            continue
        text = fold(" ".join(atom.text for atom in group)).strip(_SIGNS)
        if _is_note(group, text, around.language.boxes.notes):
            whole = _whole(groups, place, around)
            taken = whole[-1].index
            yield Box(Part.NOTE, "opens as an editor's note", whole)
            continue
        is_outside = not cues or not cues[0] <= group[0].index <= cues[-1]
        if (is_outside or _is_set_off(group, text)) and _is_edited(group, text, around):
            yield Box(Part.NOTE, EDITED, group)


def _is_note(group: Sequence[Atom], text: str, phrases: Sequence[str]) -> bool:
    first = text if len(group) == 1 else fold(group[0].text)
    if text.strip(":") in phrases or first.strip(_SIGNS + ":") in phrases:
        return True
    closing = _BRACKETS.get(text[:1])
    if closing is not None and text.endswith(closing):
        inside = text[1:-1].strip(_SIGNS)
        return any(_opens(inside, p) or _closes(inside.rstrip("."), p.rstrip(".")) for p in phrases)
    return text.startswith(tuple(phrases)) and any(_opens(text, phrase) for phrase in phrases)


def _opens(text: str, phrase: str) -> bool:
    """Whether a phrase opens a text, with a colon or, if it is more than a word, a dash."""
    if not text.startswith(phrase):
        return False
    rest = text[len(phrase) :]
    if phrase.endswith(".") and rest[:1] == " ":
        return True
    is_telling = " " in phrase or "." in phrase
    return rest.lstrip(". ").startswith(":") or (is_telling and rest.lstrip().startswith(_DASHES))


def _closes(text: str, phrase: str) -> bool:
    """Whether a phrase closes a text behind a dash or a comma."""
    return text.endswith(phrase) and text[: -len(phrase)].rstrip()[-1:] in (*_DASHES, ",", ";")


def _whole(groups: Sequence[list[Atom]], place: int, around: Surroundings) -> list[Atom]:
    """The paragraphs of a note that opens in one."""
    group = groups[place]
    quotes = [c.id for c in group[0].block.containers if c.kind == "quote"]
    if quotes:
        inside = takewhile(
            lambda other: any(c.id == quotes[-1] for c in other[0].block.containers),
            (groups[other] for other in range(place, len(groups))),
        )
        return [atom for other in inside for atom in other]
    is_title = len(group) == 1 and fold(group[0].text).strip(_SIGNS + ":") in (
        around.language.boxes.notes
    )
    following = groups[place + 1] if is_title and place + 1 < len(groups) else []
    return [*group, *following]


def _is_set_off(group: Sequence[Atom], text: str) -> bool:
    return all(atom.is_italic for atom in group) or text[:1] in _BRACKETS


def _is_edited(group: Sequence[Atom], text: str, around: Surroundings) -> bool:
    """Whether a short paragraph says of the conversation that it was edited."""
    if sum(atom.word_count for atom in group) > _LONGEST_EDITED_IN_WORDS:
        return False
    if group[0].is_heading or not any(p in text for p in around.language.boxes.edited):
        return False
    genres = {word for genre in around.language.labels.genres for word in bare_words(genre)}
    return not genres.isdisjoint(bare_words(text)) and not around.is_told_by_somebody(group)
