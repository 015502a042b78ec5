"""Which person each label stands for, and who speaks in each turn."""

from collections import Counter
from collections.abc import Iterable

from florilege.parsers.draft import Draft, Part, PersonDraft
from florilege.parsers.names import (
    abbreviates,
    bare_name,
    in_brackets,
    is_initials,
    is_together,
    joint_names,
    names_within,
    without_brackets,
)
from florilege.parsers.words import fold

_OPENING_ATOMS = 30
_ROLES = {"question": "interviewer", "answer": "interviewee"}
_AKIN = {
    "interviewer": frozenset({"interviewer", "author"}),
    "interviewee": frozenset({"interviewee", "subject"}),
}


def assign_speakers(draft: Draft) -> None:
    """Make every label a form of somebody's name; the longest form is the name."""
    roles: dict[str, str] = {}
    for index in sorted(draft.cues):
        cue = draft.cues[index]
        for label in _single(draft, cue.label) if cue.label is not None else ():
            roles.setdefault(label, _ROLES[cue.role])
    introduced: dict[str, PersonDraft] = {}
    for label in sorted(roles, key=lambda label: _rank(draft, label)):
        plain = bare_name(label, draft.language)
        person = introduced.get(fold(plain)) or _person(draft, label, roles[label])
        if roles[label] not in person.roles:
            person.roles.append(roles[label])
        if fold(label) != fold(person.name) and label not in person.labels:
            person.labels.append(label)
        told = in_brackets(label)
        if told is not None and (is_initials(told) or told in roles):
            introduced[fold(told)] = person
        elif told is not None:
            _describe(person, told)


def _rank(draft: Draft, label: str) -> tuple[int, int]:
    """Longer names first, and among equal ones those that say more in brackets."""
    return -len(bare_name(label, draft.language)), -len(label)


def _single(draft: Draft, label: str) -> tuple[str, ...]:
    """The labels of single speakers that a label is made of."""
    if is_together(label, draft.language):
        return ()
    return _joined(draft, label) or (label,)


def _joined(draft: Draft, label: str) -> tuple[str, ...]:
    """The names that a label joins, if one of them is known from elsewhere."""
    parts = joint_names(label, draft.language)
    if not parts:
        return ()
    others = {cue.label for cue in draft.cues.values() if cue.label is not None} - {label}
    plain = [without_brackets(other) for other in others]
    plain += [person.name for person in draft.people]
    front = fold(" ".join(_front(draft)))
    is_known = any(
        fold(part) in front
        or any(abbreviates(part, other) or abbreviates(other, part) for other in plain)
        for part in parts
    )
    return parts if is_known else ()


def _person(draft: Draft, label: str, role: str) -> PersonDraft:
    """Whom a label means: somebody of that role, a name printed before, anybody, somebody new."""
    plain = bare_name(label, draft.language)
    akin = [person for person in draft.people if _AKIN[role].intersection(person.roles)]
    others = [person for person in draft.people if person not in akin]
    found = _only(plain, akin)
    if found is None and role == "interviewer":
        found = _publication(draft, plain)
    full = _expanded(draft, plain, others) if found is None else None
    if found is None and full is None:
        found = _only(plain, others)
    return found or draft.person(full or without_brackets(label), role)


def _only(plain: str, people: Iterable[PersonDraft]) -> PersonDraft | None:
    """The one of some people whom a label can mean."""
    exact = [p for p in people if plain in p.labels or fold(p.name) == fold(plain)]
    fitting = exact or [p for p in people if abbreviates(plain, p.name)]
    return fitting[0] if len(fitting) == 1 else None


def _publication(draft: Draft, plain: str) -> PersonDraft | None:
    """The publication, where a label names it, in full, shortened or as an address."""
    field = draft.fields.get("publication")
    if field is None:
        return None
    name, letters = field.text, _letters(plain)
    is_same = letters in {_letters(name), _letters(name.partition(".")[0])}
    if not is_same and not abbreviates(plain, name):
        return None
    person = draft.person(plain if is_same else name, "interviewer")
    person.is_organisation = True
    return person


def _letters(text: str) -> str:
    return "".join(character for character in fold(text) if character.isalnum())


def _expanded(draft: Draft, label: str, taken: Iterable[PersonDraft]) -> str | None:
    """The full name that a label is short for, from what stands before the conversation.

    In "Geologin Eva Roth" the name is the part that stands there most often.
    """
    known = {fold(person.name) for person in taken}
    counts = Counter(
        name
        for text in _front(draft)
        for name in names_within(text, draft.language)
        if fold(name) not in known and len(name) >= len(label) and abbreviates(label, name)
    )
    return max(counts, key=lambda name: (counts[name], len(name))) if counts else None


def _front(draft: Draft) -> list[str]:
    """The texts that stand before the conversation, and the metadata that describe it."""
    texts = [draft.fields["title"].text] if "title" in draft.fields else []
    texts += [value.text for value in draft.manuscript.metadata.all("description")]
    first = min(draft.cues, default=len(draft.atoms))
    opening = draft.atoms[max(0, first - _OPENING_ATOMS) : first]
    return texts + [atom.text for atom in opening]


def _describe(person: PersonDraft, told: str) -> None:
    """Take what a label says in brackets for a job, or in capitals for an affiliation."""
    if told.isupper():
        person.affiliation = person.affiliation or told
    elif "interviewee" in person.roles and any(character.isalpha() for character in told):
        person.job_title = person.job_title or told


def turn_speakers(draft: Draft, part: Part, label: str | None) -> list[str]:
    """Who speaks in a turn: the owners of the label, or the only one who can be meant."""
    role = "interviewer" if part is Part.QUESTION else "interviewee"
    possible = [person.name for person in draft.with_role(role)]
    if label is None:
        return possible if len(possible) == 1 else _announced(draft, role)
    if is_together(label, draft.language):
        return possible if len(possible) == 2 else []  # noqa: PLR2004 - both
    owners = (_owner(draft, single) for single in _single(draft, label))
    return list(dict.fromkeys(owner for owner in owners if owner is not None))


def _announced(draft: Draft, role: str) -> list[str]:
    """The one interviewer who is ever announced; more than one who answers stay unknown."""
    if role != "interviewer":
        return []
    labels = {cue.label for cue in draft.cues.values() if cue.label and cue.role == "question"}
    names = {_owner(draft, label) for label in labels}
    return [name for name in names if name is not None] if len(names) == 1 else []


def _owner(draft: Draft, label: str) -> str | None:
    plain = without_brackets(label)
    for person in draft.people:
        if label in person.labels or fold(plain) == fold(person.name):
            return person.name
    return next((person.name for person in draft.people if plain in person.labels), None)
