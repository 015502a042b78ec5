"""Everybody who takes part, and who speaks in each turn."""

from collections import Counter

from florilege.model import Role
from florilege.parsers.draft import Draft, Part, PersonDraft
from florilege.parsers.manuscript import CreditedPerson
from florilege.parsers.names import abbreviates, in_brackets, names_within, without_brackets
from florilege.parsers.structure.introduction import read_introduction
from florilege.parsers.structure.subject import find_subject, split_title
from florilege.parsers.words import fold

_OPENING_ATOMS = 30
_LONGEST_JOB_IN_WORDS = 16


def assign_people(draft: Draft) -> None:
    """Find the people: from corrections, metadata, labels, then title and standfirst."""
    for known in draft.corrections.people:
        for role in known.roles or ("interviewee",):
            person = draft.person(known.name, role)
        person.labels += [label for label in known.labels if label not in person.labels]
        person.job_title = known.job_title
        person.affiliation = known.affiliation
    answering = "interviewee" if draft.cues else "subject"
    for value in draft.manuscript.metadata.all("interviewee"):
        draft.person(value.text, answering)
    for credited in draft.manuscript.metadata.people:
        _assign_credited(draft, credited)
    _assign_labels(draft)
    if not draft.with_role(answering):
        subject = find_subject(draft)
        if subject is not None:
            draft.person(subject, answering)
    _introduce(draft)
    _shorten_title(draft)
    draft.people.sort(key=lambda person: _RANK.get(person.roles[0], len(_RANK)))


def _assign_credited(draft: Draft, credited: CreditedPerson) -> None:
    """Take over what the metadata say of somebody besides the name."""
    for role in credited.roles:
        if role in set(Role):
            person = draft.person(credited.name, role)
            person.job_title = person.job_title or credited.job_title
            person.affiliation = person.affiliation or credited.affiliation


_RANK = {
    role: rank for rank, role in enumerate(("interviewee", "subject", "interviewer", "author"))
}


def _assign_labels(draft: Draft) -> None:
    """Make every label a form of somebody's name; the longest form is the name."""
    forms: dict[str, str] = {}
    for index in sorted(draft.cues):
        cue = draft.cues[index]
        if cue.label is not None:
            forms.setdefault(cue.label, "interviewer" if cue.role == "question" else "interviewee")
    for label in sorted(forms, key=lambda form: -len(without_brackets(form))):
        person = _speaker(draft, label, forms[label])
        if fold(label) != fold(person.name) and label not in person.labels:
            person.labels.append(label)


def _speaker(draft: Draft, label: str, role: str) -> PersonDraft:
    plain = without_brackets(label)
    for person in draft.people:
        if plain in person.labels or abbreviates(plain, person.name):
            return draft.person(person.name, role)
    full = _expanded(draft, plain)
    person = draft.person(full or plain, role)
    publication = draft.fields["publication"].text if "publication" in draft.fields else ""
    person.is_organisation = bool(publication) and fold(publication) == fold(person.name)
    told = in_brackets(label)
    if told and role == "interviewee" and person.job_title is None and len(told.split()) > 1:
        person.job_title = told
    return person


def _expanded(draft: Draft, label: str) -> str | None:
    """The full name that a label is short for, from what stands before the conversation.

    In "Geologin Eva Roth" the name is the part that stands there most often.
    """
    if len(label.split()) > 1 and not label.isupper():
        return None
    texts = [draft.fields["title"].text] if "title" in draft.fields else []
    texts += [value.text for value in draft.manuscript.metadata.all("description")]
    texts += [person.name for person in draft.people]
    first = min(draft.cues, default=len(draft.atoms))
    texts += [atom.text for atom in draft.atoms[max(0, first - _OPENING_ATOMS) : first]]
    counts = Counter(
        name
        for text in texts
        for name in names_within(text, draft.language)
        if abbreviates(label, name)
    )
    return max(counts, key=lambda name: (counts[name], len(name))) if counts else None


def _introduce(draft: Draft) -> None:
    """Read job titles and affiliations out of the standfirst."""
    for person in draft.people:
        if not {"interviewee", "subject"} & set(person.roles) or person.job_title:
            continue
        for atom in draft.of(Part.STANDFIRST, Part.BODY):
            if atom.index > min(draft.cues, default=_OPENING_ATOMS):
                break
            job, affiliation = read_introduction(atom.text, person.name, draft.language)
            if job:
                person.job_title = job
                person.affiliation = person.affiliation or affiliation
                break
    _take_declared_job(draft)


def _take_declared_job(draft: Draft) -> None:
    """Front matter that sums up the one person it is titled after says what they do."""
    told = draft.manuscript.metadata.first("description")
    title = draft.fields.get("title")
    if told is None or title is None or not told.origin.startswith("front matter"):
        return
    is_phrase = told.text[-1:].isalnum() and len(told.text.split()) <= _LONGEST_JOB_IN_WORDS
    for person in draft.people:
        if person.name == title.text and is_phrase and person.job_title is None:
            person.job_title = told.text


def _shorten_title(draft: Draft) -> None:
    """A title "Name - headline" keeps the headline; the name stands among the people."""
    title = draft.fields.get("title")
    parts = split_title(title.text) if title and title.origin != "given" else None
    if title is None or parts is None or not parts[1]:
        return
    if any(
        fold(parts[0]) == fold(person.name)
        for person in draft.people
        if {"interviewee", "subject"} & set(person.roles)
    ):
        title.text = parts[1]


def turn_speakers(draft: Draft, part: Part, label: str | None) -> list[str]:
    """Who speaks in a turn: the label's owner, or the only one who can be meant."""
    if label is not None:
        plain = without_brackets(label)
        for person in draft.people:
            if label in person.labels or plain in person.labels or fold(plain) == fold(person.name):
                return [person.name]
        return []
    possible = draft.with_role("interviewer" if part is Part.QUESTION else "interviewee")
    return [possible[0].name] if len(possible) == 1 else []
