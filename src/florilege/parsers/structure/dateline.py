"""The lines beside the title that date the piece, and the date of publication in them."""

import re

from florilege.languages import Language
from florilege.parsers.atoms import RUN_IN, Atom
from florilege.parsers.dates import read_date
from florilege.parsers.draft import Draft, Part
from florilege.parsers.words import bare_words, fold

_LONGEST_DATELINE_IN_WORDS = 12
_LONGEST_COUNT_IN_WORDS = 6
_ABOVE_TITLE = 6
_LONGEST_SMALL_WORD = 3
_MANY_WORDS = 2
_SENTENCE_ENDS = ("!", "?", "…")
_FIGURES = re.compile(r"\d+")
_FULL_DATE = len("2020-05-12")
_MONTH = len("2020-05")


def assign_dateline(draft: Draft) -> None:
    """Where nothing declares the date, read the first full one near the title."""
    if "published" in draft.fields:
        return
    title = draft.first_of(Part.TITLE)
    start = title - _ABOVE_TITLE if title < len(draft.atoms) else 0
    end = min(draft.cues, default=min(len(draft.atoms), max(0, start) + 3 * _ABOVE_TITLE))
    for atom in draft.atoms[max(0, start) : end]:
        if atom.is_text and atom.word_count <= _LONGEST_DATELINE_IN_WORDS:
            found = read_date(atom.text, draft.language)
            if found is not None and len(found) == _FULL_DATE:
                draft.set("published", found, "dateline", atom.block.line)
                return


def dates_piece(draft: Draft, atom: Atom) -> bool:
    """Whether a short line that is no sentence holds a date, be it only a month and a year."""
    is_short = atom.word_count <= _LONGEST_DATELINE_IN_WORDS
    found = read_date(atom.text, draft.language) if is_short else None
    is_sentence = atom.text.rstrip().endswith(_SENTENCE_ENDS)
    return found is not None and len(found) >= _MONTH and not is_sentence


def take_dateline(draft: Draft, atom: Atom) -> None:
    """Take the date of publication from a line beside an unmarked title; keep what else it says."""
    found = read_date(atom.text, draft.language)
    if found is not None and len(found) == _FULL_DATE:
        draft.set("published", found, "dateline", atom.block.line)
    if _says_more(draft, atom.text):
        draft.assign(atom, Part.NOTE, "dates the piece, and says more")
    else:
        draft.drop(atom, "date line: the date is a field")


def drop_datelines(draft: Draft, end: int) -> None:
    """Drop the lines before the text that date it: "By Anna Roth, 21 April 2020, 5 min read".

    They are short and no sentences, and hold the date of publication; with them goes a line of
    a few words with a number beside them ("3 comments"). A line that says more than the date
    and names of people is kept as a note.

    Args:
        draft: The draft.
        end: Where the front ends.
    """
    front = [atom for atom in draft.free(0, end) if atom.is_text and not atom.is_heading]
    lines = _lines(front)
    dated = {place for place, line in enumerate(lines) if _is_dateline(draft, _joined(line))}
    for place, line in enumerate(lines):
        is_beside = not dated.isdisjoint((place - 1, place + 1))
        if place not in dated and not (is_beside and _counts(_joined(line))):
            continue
        for atom in line:
            if _says_more(draft, _joined(line)):
                draft.assign(atom, Part.NOTE, "dates the piece, and says more")
            else:
                draft.drop(atom, "date line: the date is a field")


def _lines(front: list[Atom]) -> list[list[Atom]]:
    lines: list[list[Atom]] = []
    for atom in front:
        if lines and atom.joint == RUN_IN:
            lines[-1].append(atom)
        else:
            lines.append([atom])
    return lines


def _joined(line: list[Atom]) -> str:
    return "".join(atom.text for atom in line).strip()


def _is_dateline(draft: Draft, text: str) -> bool:
    if len(text.split()) > _LONGEST_DATELINE_IN_WORDS or text.endswith(_SENTENCE_ENDS):
        return False
    found = read_date(text, draft.language)
    if "published" not in draft.fields:
        return found is not None and len(found) == _FULL_DATE
    published = draft.fields["published"].text
    if found is not None:
        return len(found) == _FULL_DATE and found[: len("2020-05")] == published[: len("2020-05")]
    return len(published) == _FULL_DATE and _holds(text, published, draft.language)


def _holds(text: str, published: str, language: Language) -> bool:
    """Whether a date stands in a line that is not read as one.

    Words may not be divided, "Portrait7. May 20220", and the language may not be known: then
    the figures of day and year say it, "24 Ocak 2022".
    """
    year, month, day = published.split("-")
    if {day.lstrip("0"), year} <= {figures.lstrip("0") for figures in _FIGURES.findall(text)}:
        return True
    folded = fold(text)
    before, named, behind = folded.partition(fold(language.months[int(month) - 1]))
    return bool(named) and day.lstrip("0") in before[-4:] and behind.lstrip(" ,.").startswith(year)


def _says_more(draft: Draft, text: str) -> bool:
    """Whether a line has words besides date, names and what joins them."""
    if fold(text).startswith(draft.language.published):
        return False
    known = {word for person in draft.people for word in bare_words(person.name)}
    known |= {fold(month) for month in draft.language.months}
    others = [w for w in bare_words(text) if w.isalpha() and w not in known]
    return sum(len(word) > _LONGEST_SMALL_WORD for word in others) >= _MANY_WORDS


def _counts(text: str) -> bool:
    """Whether a line is a few words with a number, as those on time to read and comments are."""
    return (
        len(text.split()) <= _LONGEST_COUNT_IN_WORDS
        and any(character.isdigit() for character in text)
        and not text.endswith(_SENTENCE_ENDS)
    )
