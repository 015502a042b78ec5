"""A document in the making: what each atom of the manuscript is taken for."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.corrections import Corrections
from florilege.parsers.manuscript import (
    HARD_BREAK,
    SOFT_BREAK,
    Manuscript,
    Omission,
    runs_slice,
)
from florilege.parsers.recognise import Recognition
from florilege.parsers.struck_out import standing_runs
from florilege.parsers.styles import Cue


class Part(StrEnum):
    """What an atom is in the document."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    KICKER = "kicker"
    PUBLICATION = "publication"
    TAGLINE = "tagline"
    STANDFIRST = "standfirst"
    LEAD_QUOTE = "lead quote"
    SECTION_TITLE = "section"
    QUESTION = "question"
    ANSWER = "answer"
    HEADING = "heading"
    PULL_QUOTE = "pull quote"
    BIOGRAPHY = "biography"
    ASIDE = "aside"
    NOTE = "note"
    EMBEDDED = "embedded"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    BODY = "text"
    DROPPED = "dropped"


_BREAKS = (SOFT_BREAK, HARD_BREAK)

SPEECH = (Part.QUESTION, Part.ANSWER)
BOXED = (Part.BIOGRAPHY, Part.ASIDE, Part.NOTE, Part.EMBEDDED)
"""What stands beside the text, most of it as blocks of their own around one or several."""


@dataclass(slots=True)
class Found:
    """A value of the document and where it was found.

    Attributes:
        text: The value; of a role, the role.
        origin: In words: "front matter: title", "credit line".
        line: The line in the source, where it stands in the text.
    """

    text: str
    origin: str
    line: int | None = None


@dataclass(slots=True)
class PersonDraft:
    """Somebody who takes part.

    Attributes:
        name: The full name.
        roles: In the words of the model.
        labels: The shorter forms that announce turns.
        job_title: What they do.
        affiliation: Where.
        url: Their own page.
        same_as: Addresses that identify them.
        is_organisation: A publication or another body, not a human being.
        found: Where each role was found.
        told: What metadata say besides, by the field of the model, and where.
    """

    name: str
    roles: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    job_title: str | None = None
    affiliation: str | None = None
    url: str | None = None
    same_as: tuple[str, ...] = ()
    is_organisation: bool = False
    found: list[Found] = field(default_factory=list)
    told: dict[str, str] = field(default_factory=dict)

    def give(self, role: str, origin: str, line: int | None = None) -> None:
        """Add a role that is new, and where it was found."""
        if role not in self.roles:
            self.roles.append(role)
            self.found.append(Found(role, origin, line))


@dataclass(eq=False)
class Draft:
    """What the steps of `florilege.parsers.structure` fill in.

    Attributes:
        manuscript: What is read.
        atoms: Its atoms.
        tag: The language tag of the document.
        language: What is known of that language (or of English).
        corrections: What the caller knows.
        recognition: The style of the questions.
        parts: What each atom is; None until somebody decides.
        reasons: For atoms that are dropped, why; for others, the evidence.
        cues: What opens a turn, by atom.
        fields: Title, subtitle, publication, published ...
        people: Everybody who takes part, in order of appearance.
        speakers: By label, the names of those whose turns it opens.
        boxes: For atoms that stand in a box or a note of several, the number of that box.
        quote_sources: For pull quotes, the atoms they were taken from.
        named_parts: Where each who is asked has a part of the piece, the atoms at which these
            begin, in order, with the name.
        omissions: Ends of atoms that are left out.
    """

    manuscript: Manuscript
    atoms: list[Atom]
    tag: str
    language: Language
    corrections: Corrections
    recognition: Recognition
    parts: list[Part | None] = field(default_factory=list)
    reasons: dict[int, str] = field(default_factory=dict)
    cues: dict[int, Cue] = field(default_factory=dict)
    fields: dict[str, Found] = field(default_factory=dict)
    people: list[PersonDraft] = field(default_factory=list)
    speakers: dict[str, list[str]] = field(default_factory=dict)
    boxes: dict[int, int] = field(default_factory=dict)
    quote_sources: dict[int, list[int]] = field(default_factory=dict)
    named_parts: list[tuple[int, str]] = field(default_factory=list)
    omissions: list[Omission] = field(default_factory=list)
    _by_name: dict[str, PersonDraft] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        self.parts = [None] * len(self.atoms)
        self.cues = dict(self.recognition.best.hypothesis.cues)

    def assign(self, atom: Atom, part: Part, why: str) -> None:
        """Say what an atom is, and on what evidence."""
        self.parts[atom.index] = part
        self.reasons[atom.index] = why

    def drop(self, atom: Atom, reason: str) -> None:
        """Leave an atom out."""
        self.assign(atom, Part.DROPPED, reason)

    def cut(self, atom: Atom, start: int, reason: str) -> None:
        """Leave out the end of an atom, from an offset in its text on."""
        end = atom.start + len(atom.text)
        line = atom.block.line + sum(atom.text.count(sign, 0, start) for sign in _BREAKS)
        self.omissions.append(Omission(atom.start + start, end, line, reason))
        kept = start - (len(atom.text[:start]) - len(atom.text[:start].rstrip()))
        block = replace(atom.block, runs=tuple(runs_slice(atom.block.runs, 0, kept)))
        self.atoms[atom.index] = Atom(atom.index, block, atom.joint)

    def free(self, start: int = 0, end: int | None = None) -> Iterator[Atom]:
        """The atoms of a stretch that nobody has decided on."""
        for atom in self.atoms[start:end]:
            if self.parts[atom.index] is None:
                yield atom

    def of(self, *parts: Part) -> Iterator[Atom]:
        """The atoms that are one of some parts, in order."""
        for atom in self.atoms:
            if self.parts[atom.index] in parts:
                yield atom

    def first_of(self, *parts: Part) -> int:
        """The index of the first atom that is one of some parts; the end, if there is none."""
        return next((atom.index for atom in self.of(*parts)), len(self.atoms))

    def speech(self, atom: Atom) -> str:
        """The text of an atom without its label or marker."""
        cue = self.cues.get(atom.index)
        return atom.text[cue.start if cue else 0 :].strip()

    def set(self, name: str, text: str, origin: str, line: int | None = None) -> None:
        """Set a field, unless something better set it before."""
        if text.strip() and name not in self.fields:
            self.fields[name] = Found(text.strip(), origin, line)

    def take(self, atom: Atom, part: Part, name: str, why: str) -> None:
        """Make an atom, with the rest of its paragraph, a field; drop it if that is set to else."""
        lines = [atom]
        for place in range(atom.index + 1, len(self.atoms)):
            following = self.atoms[place]
            if following.joint is None or self.parts[following.index] is not None:
                break
            lines.append(following)
        text = "".join(
            (" " if line.joint else "")
            + "".join([run.text for run in standing_runs(line.block.runs)])
            for line in lines
        ).replace(SOFT_BREAK, " ")
        self.set(name, text, why, atom.block.line)
        for line in lines:
            if self.fields[name].text == text.strip():
                self.assign(line, part, why)
            else:
                self.drop(line, f"another {name} is given")

    def person(
        self, name: str, role: str, origin: str = "the text", line: int | None = None
    ) -> PersonDraft:
        """The person of that name, added when new, with a role more.

        Args:
            name: The full name.
            role: In the words of the model.
            origin: Where it was found, as in `Found`.
            line: The line in the source, where it stands in the text.
        """
        person = self._by_name.get(name.casefold())
        if person is None:
            person = self._by_name[name.casefold()] = PersonDraft(name)
            self.people.append(person)
        person.give(role, origin, line)
        return person

    def rename(self, person: PersonDraft, name: str) -> None:
        """Give a person another name, under which nobody else is known."""
        del self._by_name[person.name.casefold()]
        person.name = name
        self._by_name[name.casefold()] = person

    def with_role(self, role: str) -> list[PersonDraft]:
        """Everybody who has a role."""
        return [person for person in self.people if role in person.roles]
