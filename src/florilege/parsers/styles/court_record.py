"""Records of courts: "Q." and "A." under a line that says who examines, and others who break in.

"BY MS. ROE:" names who asks until the next such line, "TESTIMONY OF ANNA ROTH" who answers, and
"THE WITNESS:" goes on with the answer when others have spoken.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.passage import Passage
from florilege.parsers.styles.style import Cue
from florilege.parsers.words import fold

_LONGEST_LINE_IN_WORDS = 10
_LONGEST_NAME_IN_WORDS = 5


def court_cues(passage: Passage, cues: Mapping[int, Cue]) -> dict[int, Cue]:
    """What opens the turns of an examination; nothing where no line says who examines.

    Args:
        passage: The atoms.
        cues: What "Q." and "A." open, without names.
    """
    words = passage.language.transcripts
    first = min(cues)
    examiner = witness = None
    found: dict[int, Cue] = {}
    examiners: set[str] = set()
    for atom in passage.said:
        named = _named(atom, words.examinations, passage.language)
        if (told := _named(atom, words.testimonies, passage.language)) is not None:
            witness = told.title() if told.isupper() else told
        cue = cues.get(atom.index)
        if named is not None and cue is None:
            examiner = named
            examiners.add(named)
            found[atom.index] = Cue("question", named, len(atom.text))
        elif cue is not None:
            label = examiner if cue.role == "question" else witness
            found[atom.index] = cue._replace(label=label)
        elif atom.label is not None and atom.index > first:
            is_witness = fold(atom.label.name) in words.witnesses
            label = witness if is_witness else atom.label.name
            found[atom.index] = Cue("answer", label, atom.label.end)
    return found if examiners else {}


def colloquy(atoms: Sequence[Atom], cues: Mapping[int, Cue], language: Language) -> set[int]:
    """The cues of those who break into an examination, if it is one."""
    marked = {place for place, cue in cues.items() if not _opens_under_name(atoms[place], cue)}
    examines = any(
        _named(atoms[place], language.transcripts.examinations, language) is not None
        for place in cues
    )
    if not examines or not marked:
        return set()
    return {
        place
        for place, cue in cues.items()
        if cue.role == "answer"
        and place not in marked
        and fold(_printed(atoms[place])) not in language.transcripts.witnesses
    }


def _opens_under_name(atom: Atom, cue: Cue) -> bool:
    return atom.label is not None and cue.label is not None and atom.label.name == cue.label


def _printed(atom: Atom) -> str:
    return atom.label.name if atom.label is not None else ""


def _named(atom: Atom, phrases: tuple[str, ...], language: Language) -> str | None:
    """The name behind one of some phrases, in a line that says nothing else."""
    if not phrases or atom.word_count > _LONGEST_LINE_IN_WORDS:
        return None
    text = atom.text.strip().rstrip(":.").rstrip()
    match = _pattern(phrases).match(fold(text))
    name = text[match.end() :] if match is not None else ""
    words = name.split()
    particles = language.introductions.particles
    are_names = all(word[:1].isupper() or fold(word) in particles for word in words)
    is_line = atom.text.rstrip().endswith(":") or text.isupper()
    return name if 0 < len(words) <= _LONGEST_NAME_IN_WORDS and are_names and is_line else None


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest))})\s++")
