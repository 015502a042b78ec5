"""Names that are only spoken: "I’m Anna Roth, and my guest is Marc Tal"."""

import re
from functools import cache

from florilege.languages import Language
from florilege.parsers.draft import Draft, Part
from florilege.parsers.manuscript import SOFT_BREAK
from florilege.parsers.names import candidate_names
from florilege.parsers.words import fold

_READ = 1_000
_LONGEST_NAME = 60


def assign_spoken_names(draft: Draft) -> None:
    """Take from the first words of a recording who asks and who is asked, if no label tells."""
    spoken = any(atom.block.spoken for atom in draft.of(Part.QUESTION))
    if not spoken or any(cue.label is not None for cue in draft.cues.values()):
        return
    opening = next(draft.of(Part.QUESTION))
    front = [*draft.of(Part.STANDFIRST), opening]
    text = " ".join(atom.text for atom in front)[:_READ].replace(SOFT_BREAK, " ")
    words = draft.language.transcripts
    for role, phrases in (("interviewer", words.hosts), ("interviewee", words.guests)):
        name = None if draft.with_role(role) else _named(text, phrases, draft.language)
        if name is not None:
            draft.person(name, role, "the first words of the recording", opening.block.line)


def _named(text: str, phrases: tuple[str, ...], language: Language) -> str | None:
    """The first name that stands right behind one of some phrases."""
    for match in _pattern(phrases).finditer(fold(text)):
        rest = text[match.end() : match.end() + _LONGEST_NAME]
        name = next(candidate_names(rest, language), None)
        if name is not None and rest.startswith(name):
            return name
    return None


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})[,:]?\s++")
