"""Which person each label stands for, and who speaks in each turn."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from florilege.languages import Language
from florilege.parsers.draft import Draft, Part, PersonDraft
from florilege.parsers.manuscript import SOFT_BREAK
from florilege.parsers.name_forms import abbreviates, is_misspelt, is_pet_name
from florilege.parsers.names import (
    bare_name,
    in_brackets,
    is_capitalised_name,
    is_initials,
    is_together,
    joint_names,
    names_within,
    nicknamed,
    split_titles,
    without_brackets,
)
from florilege.parsers.structure.house import house_named
from florilege.parsers.structure.shared_family import sharing_names
from florilege.parsers.words import fold

_OPENING_ATOMS = 30
_OPENING_READ = 2_000
_MOST_COMPARED = 8
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
        if cue.label is not None:
            roles.setdefault(cue.label, _ROLES[cue.role])
    if roles:
        _Labels(draft, roles).assign()


class _Labels:
    """All labels of a conversation, each with the role of its first turn."""

    def __init__(self, draft: Draft, roles: dict[str, str]) -> None:
        self._draft = draft
        self._roles = roles
        self._front = list(_front(draft))
        self._members = {label: self._single(label) for label in roles}
        self._introduced: dict[str, PersonDraft] = {}

    @cached_property
    def _names(self) -> list[str]:
        """All that could be a name before the conversation."""
        language = self._draft.language
        return [name for text in self._front for name in names_within(text, language)]

    def assign(self) -> None:
        """Find the person of each single label, the longest first; then who shares a label."""
        draft = self._draft
        single: dict[str, str] = {}
        for label, members in self._members.items():
            for member in members:
                single.setdefault(member, self._roles[label])
        owners = {
            label: self._owner(label, single[label]).name
            for label in sorted(single, key=self._rank)
        }
        order: dict[str, int] = {}
        for label, members in self._members.items():
            draft.speakers[label] = list(dict.fromkeys(owners[member] for member in members))
            for name in draft.speakers[label]:
                order.setdefault(name, len(order))
        title = draft.fields["title"].text if "title" in draft.fields else ""
        draft.people.sort(
            key=lambda person: (person.name not in title, order.get(person.name, len(order)))
        )

    def _rank(self, label: str) -> tuple[int, bool, int, str]:
        """Longer names first, among equal ones those in small letters, then with brackets."""
        plain = bare_name(label, self._draft.language)
        return -len(plain), plain.isupper(), -len(label), label

    def _single(self, label: str) -> tuple[str, ...]:
        """The labels of single speakers that a label is made of; none for "Both"."""
        if is_together(label, self._draft.language):
            return ()
        parts = joint_names(label, self._draft.language)
        return parts if any(self._is_somebody(part, label) for part in parts) else (label,)

    def _is_somebody(self, part: str, label: str) -> bool:
        """Whether a part of a label is known from elsewhere: another label, a name above."""
        others = [without_brackets(other) for other in self._roles if other != label]
        others += [person.name for person in self._draft.people]
        if any(abbreviates(part, other) or abbreviates(other, part) for other in others):
            return True
        return any(fold(part) in fold(text) for text in self._front)

    def _owner(self, label: str, role: str) -> PersonDraft:
        plain = bare_name(label, self._draft.language)
        holder = _holder(plain, label, self._draft.language)
        if holder is not None:
            person = self._owner(holder, role)
            person.labels.append(label)
            person.job_title = person.job_title or plain
            return person
        person = self._introduced.get(fold(plain)) or self._person(label, plain, role)
        person.give(role, f"label “{label}”")
        if fold(label) != fold(person.name) and label not in person.labels:
            person.labels.append(label)
        told = in_brackets(label)
        if told is not None and (is_initials(told) or told in self._roles):
            self._introduced[fold(told)] = person
        elif told is not None:
            _describe(person, told)
        return person

    def _person(self, label: str, plain: str, role: str) -> PersonDraft:
        """Somebody of that role, a name printed before, anybody, or somebody new."""
        people = self._draft.people
        coded = self._draft.manuscript.metadata.codes.get(fold(plain))
        plain = coded or plain
        akin = [person for person in people if _AKIN[role].intersection(person.roles)]
        others = [person for person in people if not _AKIN[role].intersection(person.roles)]
        found = _only(plain, akin)
        if found is None and role == "interviewer":
            origin = f"label “{plain}” names the publication"
            found = house_named(self._draft, plain, origin)
        full = None
        if found is None:
            full = self._expanded(plain, others) or self._with_family(plain, role)
            found = _only(full, akin) if full is not None else None
        if found is None and full is None:
            found = _only(plain, others) or _meant(plain, akin)
        if found is None and full is None:
            full = self._by_pet_name(plain)
        return found or self._draft.person(
            full or coded or without_brackets(label), role, f"label “{label}”"
        )

    def _by_pet_name(self, label: str) -> str | None:
        """The only name before the conversation whose first name a label shortens."""
        known = {fold(person.name) for person in self._draft.people}
        names = {name for name in self._names if is_pet_name(label, name)}
        heads = [name for name in names if not any(name.startswith(f"{n} ") for n in names)]
        free = [name for name in heads if fold(name) not in known]
        return free[0] if len(heads) == 1 and free else None

    def _with_family(self, given: str, role: str) -> str | None:
        """The full name of somebody who shares the family name of another of that role."""
        if " " in given:
            return None
        alike = [label for label, other in self._roles.items() if other == role and label != given]
        return next(
            (
                name
                for text in self._front
                for name, other in sharing_names(given, text, self._draft.language)
                if any(abbreviates(label, other) for label in alike)
            ),
            None,
        )

    def _expanded(self, label: str, taken: Iterable[PersonDraft]) -> str | None:
        """The full name that a label is short for, from what stands before the conversation.

        In "Geologin Eva Roth" the name is the part that stands in the text most often.
        """
        if not _is_short(label):
            return None
        for text in self._front:
            for nickname, name in nicknamed(text, self._draft.language):
                if fold(label) == fold(nickname):
                    return name
        known = {fold(person.name) for person in taken}
        counts = Counter(
            name
            for name in self._names
            if fold(name) not in known and _completes(name, label, self._draft.language)
        )
        likely = [name for name, _ in counts.most_common(_MOST_COMPARED)]
        text = self._draft.manuscript.text
        begun, length = fold(label), len(label.split())

        def weight(name: str) -> tuple[bool, int, bool, int]:
            is_fuller = length > 1 and not is_initials(label) and len(name.split()) > length
            often = max(text.count(name), counts[name])
            return is_fuller, often, fold(name).startswith(begun), len(name)

        return max(likely, key=weight, default=None)


def _holder(plain: str, label: str, language: Language) -> str | None:
    """Who holds the office that a label names, in its brackets: "PRESIDENTE (Gómez Pérez)"."""
    told = in_brackets(label)
    office = fold(plain).partition(" ")[0]
    is_held = told is not None and office in language.transcripts.offices
    return told if is_held and told is not None and is_capitalised_name(told, language) else None


def _is_short(label: str) -> bool:
    """Whether a label is less than a name: one word, initials, or all in capitals."""
    words = label.split()
    return len(words) == 1 or label.isupper() or any(len(w.rstrip(".")) == 1 for w in words)


def _completes(name: str, label: str, language: Language) -> bool:
    """Whether a name says more than a label, and no title: in capitals, the same words."""
    if split_titles(name, language)[0] is not None:
        return False
    words = label.split()
    if len(words) > 1 and not is_initials(label) and label.isupper():
        is_family = fold(words[0]) in language.introductions.particles
        told = fold(name).split()
        is_inside = told[0] == fold(words[0]) and told[-1] == fold(words[-1])
        return is_inside or (is_family and fold(name).endswith(f" {fold(label)}"))
    return len(name) >= len(label) and abbreviates(label, name)


def _only(plain: str, people: Iterable[PersonDraft]) -> PersonDraft | None:
    """The one of some people whom a label can mean."""
    known = list(people)
    exact = [p for p in known if plain in p.labels or fold(p.name) == fold(plain)]
    fitting = exact or [p for p in known if abbreviates(plain, p.name)]
    return fitting[0] if len(fitting) == 1 else None


def _meant(plain: str, people: Iterable[PersonDraft]) -> PersonDraft | None:
    """The one of some people whose name a label misspells."""
    fitting = [person for person in people if is_misspelt(plain, person.name)]
    return fitting[0] if len(fitting) == 1 else None


def _front(draft: Draft) -> Iterator[str]:
    """The texts that stand before the conversation, and the metadata that describe it."""
    if "title" in draft.fields:
        yield draft.fields["title"].text
    for value in draft.manuscript.metadata.all("description"):
        yield value.text
    first = min(draft.cues, default=len(draft.atoms))
    before = [atom for atom in draft.atoms[max(0, first - _OPENING_ATOMS) : first] if atom.is_text]
    # In a recording that begins with speech, the first turn says who is there.
    for atom in before or draft.atoms[first : first + 1]:
        yield atom.text[:_OPENING_READ].replace(SOFT_BREAK, " ")


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
        likely = _announced(draft, possible) if part is Part.QUESTION else _titled(draft, possible)
        return possible if len(possible) == 1 else likely if len(likely) == 1 else []
    if is_together(label, draft.language):
        is_everybody = fold(label.strip()) in draft.language.labels.everybody
        return possible if is_everybody or len(possible) == 2 else []  # noqa: PLR2004 - both
    return draft.speakers.get(label, [])


def _announced(draft: Draft, names: list[str]) -> list[str]:
    """Of several interviewers, those who are ever announced."""
    announced = {name for owners in draft.speakers.values() for name in owners}
    return [name for name in names if name in announced]


def _titled(draft: Draft, names: list[str]) -> list[str]:
    """Of several who answer, those whom the title names; somebody else may break in."""
    title = draft.fields["title"].text if "title" in draft.fields else ""
    return [name for name in names if name in title]
