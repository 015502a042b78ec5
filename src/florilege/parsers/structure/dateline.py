"""The date of publication, printed beside the title without saying what it is."""

from florilege.parsers.draft import Draft, Part
from florilege.parsers.structure.dates import read_date

_LONGEST_DATELINE_IN_WORDS = 12
_ABOVE_TITLE = 6
_FULL_DATE = len("2020-05-12")


def assign_dateline(draft: Draft) -> None:
    """Where nothing declares the date, read the first full one near the title.

    The line itself stays what it is: it may say more than the date.
    """
    if "published" in draft.fields:
        return
    title = draft.first_of(Part.TITLE)
    start = title - _ABOVE_TITLE if title < len(draft.atoms) else 0
    end = min(draft.cues, default=min(len(draft.atoms), max(0, start) + 3 * _ABOVE_TITLE))
    for atom in draft.atoms[max(0, start) : end]:
        if atom.is_text and atom.word_count <= _LONGEST_DATELINE_IN_WORDS:
            found = read_date(atom.text)
            if found is not None and len(found) == _FULL_DATE:
                draft.set("published", found, "dateline", atom.block.line)
                return
