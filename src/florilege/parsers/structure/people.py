"""Everybody who takes part."""

from florilege.model import Role
from florilege.parsers.credited_person import CreditedPerson
from florilege.parsers.draft import Draft, Part
from florilege.parsers.names import in_brackets, looks_like_name, without_brackets
from florilege.parsers.structure.byline import assign_byline
from florilege.parsers.structure.companions import find_companions
from florilege.parsers.structure.conversations import assign_conversation
from florilege.parsers.structure.described import describe_people
from florilege.parsers.structure.introduction import read_introduction
from florilege.parsers.structure.portrayed import find_portrayed
from florilege.parsers.structure.speakers import assign_speakers
from florilege.parsers.structure.spoken_names import assign_spoken_names
from florilege.parsers.structure.subject import find_subject, split_title
from florilege.parsers.styles import quoted
from florilege.parsers.words import fold

_OPENING_ATOMS = 30
_LONGEST_JOB_IN_WORDS = 16


def assign_people(draft: Draft) -> None:
    """Find the people: from corrections, metadata, labels, then title and standfirst."""
    for known in draft.corrections.people:
        for role in known.roles or ("interviewee",):
            person = draft.person(known.name, role, "given")
        person.labels += [label for label in known.labels if label not in person.labels]
        person.job_title = known.job_title
        person.affiliation = known.affiliation
    answering = "interviewee" if draft.cues else "subject"
    for value in draft.manuscript.metadata.all("interviewee"):
        draft.person(value.text, answering, value.origin)
    for credited in draft.manuscript.metadata.people:
        _assign_credited(draft, credited)
    _assign_correspondents(draft)
    _settle_names(draft)
    assign_speakers(draft)
    assign_spoken_names(draft)
    for _, name in draft.named_parts:
        draft.person(name, "interviewee", "a heading over the questions")
    asked = assign_conversation(draft)
    if not draft.with_role(answering):
        for name in find_portrayed(draft) or _announced(draft, asked):
            draft.person(name, answering, "named in title, standfirst or text")
    assign_byline(draft)
    _introduce(draft)
    describe_people(draft)
    _shorten_title(draft)
    draft.people.sort(key=lambda person: _RANK.get(person.roles[0], len(_RANK)))


def _announced(draft: Draft, asked: str | None) -> list[str]:
    """Whom title, standfirst and text point at, with those named beside them."""
    subject = find_subject(draft) or asked
    return [subject, *find_companions(draft, subject)] if subject is not None else []


def _assign_credited(draft: Draft, credited: CreditedPerson) -> None:
    """Take over what the metadata say of somebody besides the name."""
    for role in credited.roles:
        if role in set(Role):
            person = draft.person(credited.name, role, credited.origin)
            person.job_title = person.job_title or credited.job_title
            person.affiliation = person.affiliation or credited.affiliation


def _assign_correspondents(draft: Draft) -> None:
    """Who writes a letter answers what it quotes; whom it is written to has asked that."""
    if draft.recognition.best.hypothesis.style != quoted.NAME:
        return
    for key, role in (("sender", "interviewee"), ("recipient", "interviewer")):
        value = draft.manuscript.metadata.first(key)
        if value is not None and looks_like_name(value.text) and not draft.with_role(role):
            draft.person(value.text, role, value.origin)


_RANK = {
    role: rank for rank, role in enumerate(("interviewee", "subject", "interviewer", "author"))
}


def _settle_names(draft: Draft) -> None:
    """Take what metadata and credits add to names in brackets out of them."""
    names = {fold(person.name) for person in draft.people}
    for person in draft.people:
        plain, told = without_brackets(person.name), in_brackets(person.name)
        if told is not None and plain and fold(plain) not in names:
            names.add(fold(plain))
            draft.rename(person, plain)
            if told.isupper():
                person.affiliation = person.affiliation or told


def _introduce(draft: Draft) -> None:
    """Read job titles and affiliations out of the standfirst."""
    last = min(draft.cues, default=_OPENING_ATOMS)
    opening = [atom for atom in draft.of(Part.STANDFIRST, Part.BODY) if atom.index <= last]
    for person in draft.people:
        if not {"interviewee", "subject"} & set(person.roles) or person.job_title:
            continue
        for atom in opening:
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
