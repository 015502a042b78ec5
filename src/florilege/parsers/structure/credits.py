"""Lines that say who made the piece: "Propos recueillis par ...", "Photos: ..."."""

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft, Part
from florilege.parsers.names import candidate_names
from florilege.parsers.structure.dates import read_date
from florilege.parsers.words import bare_words, fold

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
    for role, phrase in _phrases(draft.language):
        names = (
            _names_after(text[len(phrase) :], draft.language) if folded.startswith(phrase) else []
        )
        for name in names:
            draft.person(name, role)
        if names:
            if _says_no_more(text[len(phrase) :], names, draft.language):
                draft.drop(atom, "credit line: its names are among the people")
            return
    _read_date_line(draft, atom, folded)


def _read_date_line(draft: Draft, atom: Atom, folded: str) -> None:
    for phrase in draft.language.published:
        found = read_date(folded[len(phrase) :].lstrip(" :")) if folded.startswith(phrase) else None
        if found:
            draft.set("published", found, "date line")
            if draft.fields["published"].text == found:
                draft.drop(atom, "date line: the date is a field")
            return


def _phrases(language: Language) -> list[tuple[str, str]]:
    credit = language.credits
    by_role = (
        ("interviewer", credit.interviewer),
        ("translator", credit.translator),
        ("photographer", credit.photographer),
        ("author", credit.author),
    )
    return [(role, phrase) for role, phrases in by_role for phrase in phrases]


def _says_no_more(rest: str, names: list[str], language: Language) -> bool:
    """Whether a credit line holds names and what joins them, and nothing that would be lost."""
    joiners = {fold(joiner) for joiner in language.labels.joiners}
    for name in names:
        rest = rest.replace(name, " ")
    return all(word in joiners for word in bare_words(rest))


def _names_after(rest: str, language: Language) -> list[str]:
    """The names right behind a credit phrase; none when it goes on as a sentence does."""
    if rest[:1].isalnum():
        return []
    rest = rest.lstrip(" :：\u00a0")
    names = list(candidate_names(rest, language))
    return names if names and rest.startswith(names[0]) else []
