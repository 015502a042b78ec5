"""Lines that say who made the piece: "Propos recueillis par ...", "Photos: ..."."""

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft, Part
from florilege.parsers.names import candidate_names
from florilege.parsers.structure.dates import read_date
from florilege.parsers.words import fold

_LONGEST_CREDIT_IN_WORDS = 25


def assign_credits(draft: Draft) -> None:
    """Read the credit and date lines around the conversation, and the metadata's credits."""
    for role in ("interviewer", "author", "photographer", "translator", "editor"):
        for value in draft.manuscript.metadata.all(role):
            draft.person(value.text, role)
    for atom in list(_edges(draft)):
        _read_line(draft, atom)


def _edges(draft: Draft) -> list[Atom]:
    """Short lines before the first and at or after the end of the last turn."""
    speech = [atom.index for atom in draft.of(Part.QUESTION, Part.ANSWER)]
    start, end = (speech[0], speech[-1]) if speech else (len(draft.atoms), 0)
    return [
        atom
        for atom in draft.atoms
        if (atom.index < start or atom.index >= end or not speech)
        and atom.is_text
        and atom.index not in draft.cues
        and draft.parts[atom.index] not in (Part.DROPPED, Part.TITLE)
        and atom.word_count <= _LONGEST_CREDIT_IN_WORDS
    ]


def _read_line(draft: Draft, atom: Atom) -> None:
    text = atom.text.strip()
    folded = fold(text)
    for role, phrases in _phrases(draft.language):
        for phrase in phrases:
            if not folded.startswith(phrase):
                continue
            names = _names_after(text[len(phrase) :], draft.language)
            if names:
                for name in names:
                    draft.person(name, role)
                draft.assign(atom, Part.CREDIT, f"opens with “{text[: len(phrase)]}”")
                return
    for phrase in draft.language.published:
        if folded.startswith(phrase):
            found = read_date(text[len(phrase) :].lstrip(" :\u00a0"))
            if found:
                draft.set("published", found, "date line")
                draft.assign(atom, Part.DATE, "a date line")
                return


def _phrases(language: Language) -> list[tuple[str, tuple[str, ...]]]:
    credit = language.credits
    return [
        ("interviewer", credit.interviewer),
        ("translator", credit.translator),
        ("photographer", credit.photographer),
        ("author", credit.author),
    ]


def _names_after(rest: str, language: Language) -> list[str]:
    """The names right behind a credit phrase; none when it goes on as a sentence does."""
    if rest[:1].isalnum():
        return []
    rest = rest.lstrip(" :：\u00a0")
    names = list(candidate_names(rest, language))
    return names if names and rest.startswith(names[0]) else []
