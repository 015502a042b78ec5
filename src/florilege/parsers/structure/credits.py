"""Lines that say who made the piece: "Propos recueillis par ...", "Photos: ..."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft, Part
from florilege.parsers.names import candidate_names
from florilege.parsers.structure.dates import read_date
from florilege.parsers.words import bare_words, fold

_LONGEST_CREDIT_IN_WORDS = 25
_WORD = re.compile(r"\w+")
# What lines of credits are set off with.
_SIGNS = " \u00a0\n\u2028*•·|–—-"


@dataclass(frozen=True, slots=True)
class _Credit:
    """What a credit line says.

    Attributes:
        roles: Of everybody named: "Text und Fotos" credits two.
        names: The names, as printed.
        says_no_more: Whether nothing is lost with the line when names and roles are kept.
    """

    roles: tuple[str, ...]
    names: list[str]
    says_no_more: bool


def assign_credits(draft: Draft) -> None:
    """Read the credit and date lines around the conversation, and the metadata's credits."""
    for role in ("interviewer", "author", "photographer", "translator", "editor"):
        for value in draft.manuscript.metadata.all(role):
            draft.person(value.text, role, value.origin)
    for atom in _edges(draft):
        _read_line(draft, atom)


def _edges(draft: Draft) -> list[Atom]:
    """Short lines before the first turn, after the last, and at the end of the last."""
    speech = [atom.index for atom in draft.of(Part.QUESTION, Part.ANSWER)]
    inside = range(speech[0], speech[-1] + 1) if speech else range(0)
    at_end = set(_lines_at_end(draft, speech))
    return [
        atom
        for atom in draft.atoms
        if (atom.index not in inside or atom.index in at_end) and _could_be_line(draft, atom)
    ]


def _lines_at_end(draft: Draft, speech: list[int]) -> Iterator[int]:
    """The credit and date lines that were taken for paragraphs of the last answer.

    Notes on the people may follow the interviewer's credit, but no other. An answer is more
    than credits, so its first paragraph is none of them.
    """
    are_all = True
    for before, place in reversed(list(pairwise(speech))):
        if draft.parts[before] is not Part.ANSWER:
            return
        atom = draft.atoms[place]
        could_be = _could_be_line(draft, atom)
        credit = _credit(draft, atom) if could_be else None
        are_all = are_all and could_be and bool(credit or _date(draft, atom))
        if are_all or (credit and "interviewer" in credit.roles):
            yield place


def _could_be_line(draft: Draft, atom: Atom) -> bool:
    return (
        atom.is_text
        and atom.index not in draft.cues
        and draft.parts[atom.index] not in (Part.DROPPED, Part.TITLE)
        and atom.word_count <= _LONGEST_CREDIT_IN_WORDS
    )


def _read_line(draft: Draft, atom: Atom) -> None:
    credit = _credit(draft, atom)
    if credit is None:
        _read_date_line(draft, atom)
        return
    for name in credit.names:
        for role in credit.roles:
            draft.person(name, role, "credit line", atom.block.line)
    if credit.says_no_more:
        draft.drop(atom, "credit line: its names are among the people")


def _credit(draft: Draft, atom: Atom) -> _Credit | None:
    text = atom.text.strip(_SIGNS)
    folded = fold(text)
    for phrase, roles in _phrases(draft.language).items():
        if not folded.startswith(phrase) or _is_headline(draft, atom, phrase):
            continue
        rest = text[len(phrase) :]
        names = _names_after(rest, draft.language)
        if names and not (roles == ("author",) and _is_sentence(rest, names[0], draft.language)):
            return _Credit(roles, names, _says_no_more(rest, names, draft.language))
    return None


def _is_headline(draft: Draft, atom: Atom, phrase: str) -> bool:
    """Whether "Interview: NAME" heads the piece, and so says who is interviewed."""
    if phrase.rstrip(" :") not in draft.language.labels.genres:
        return False
    first = next((other for other in draft.atoms if other.is_text), None)
    return atom.is_heading or atom is first


def _is_sentence(rest: str, name: str, language: Language) -> bool:
    """Whether a line goes on behind its name in small letters, up to a full stop.

    Then "Von Anna Roth stammt die Idee." is no credit.
    """
    following = rest.partition(name)[2].lstrip(" \u00a0").partition(" ")[0]
    return _goes_on(following, language) and rest.rstrip()[-1:] in ".!?"


def _read_date_line(draft: Draft, atom: Atom) -> None:
    found = _date(draft, atom)
    if found is None:
        return
    draft.set("published", found, "date line", atom.block.line)
    if draft.fields["published"].text == found:
        draft.drop(atom, "date line: the date is a field")


def _date(draft: Draft, atom: Atom) -> str | None:
    folded = fold(atom.text.strip())
    for phrase in draft.language.published:
        found = read_date(folded[len(phrase) :].lstrip(" :")) if folded.startswith(phrase) else None
        if found:
            return found
    return None


@cache
def _phrases(language: Language) -> dict[str, tuple[str, ...]]:
    """The roles that each phrase gives."""
    credit = language.credits
    by_role = (
        ("interviewer", credit.interviewer),
        ("translator", credit.translator),
        ("photographer", credit.photographer),
        ("author", credit.author),
    )
    roles: dict[str, tuple[str, ...]] = {}
    for role, phrases in by_role:
        for phrase in phrases:
            roles[phrase] = (*roles.get(phrase, ()), role)
    return roles


def _says_no_more(rest: str, names: list[str], language: Language) -> bool:
    """Whether a credit line holds names and what joins them, and nothing that would be lost."""
    joiners = _joiners(language)
    for name in names:
        rest = rest.replace(name, " ")
    return all(word in joiners for word in bare_words(rest))


def _names_after(rest: str, language: Language) -> list[str]:
    """The names right behind a credit phrase; none when it goes on as a sentence does.

    Up to the first word that joins no names: in "by Anna Roth with Marc Tal", only the first.
    A second name that nothing but a comma joins says where the first belongs.
    """
    if rest[:1].isalnum():
        return []
    rest = rest.lstrip(" :：\u00a0")
    names: list[str] = []
    joints: list[str] = []
    for name in candidate_names(rest, language):
        between, _, behind = rest.partition(name)
        if (between and not names) or _goes_on(between, language):
            break
        names.append(name)
        joints += fold(between).split()
        rest = behind
    is_pair = len(names) == 2 and not _joiners(language).intersection(joints)  # noqa: PLR2004
    return names[:1] if is_pair else names


def _goes_on(between: str, language: Language) -> bool:
    """Whether there are words in small letters that join no names."""
    joiners = _joiners(language)
    return any(word not in joiners and word.islower() for word in _WORD.findall(between))


@cache
def _joiners(language: Language) -> frozenset[str]:
    return frozenset(fold(joiner) for joiner in language.labels.joiners)
