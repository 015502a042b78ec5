"""Speaker labels inside turns that type or headings mark: a house that mixes both.

"**The Gazette: And now?**", then "Roth: Now we wait." The label is a speaker when it recurs,
when it is part of a name that the title or the standfirst says, when nearly every answer opens
with one, or when question and answer of the first exchange both bear one.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from itertools import pairwise, takewhile
from typing import NamedTuple

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft
from florilege.parsers.leading_labels import Label, dashed_label
from florilege.parsers.name_forms import abbreviates, is_misspelt
from florilege.parsers.names import (
    bare_name,
    candidate_names,
    in_brackets,
    is_initials,
    is_together,
    joint_names,
    looks_like_name,
)
from florilege.parsers.structure.usage import Usage
from florilege.parsers.styles import Cue
from florilege.parsers.words import fold

_OPENING_ATOMS = 40
_FIRST_EXCHANGE = 4
_ENOUGH_EXCHANGES = 3
_LONGEST_CAPTION_IN_WORDS = 15
_LONGEST_SIGNED_IN_WORDS = 9
_NEARLY_ALL = 0.8
_MOST_LABELS = 100


class _Labelled(NamedTuple):
    atom: Atom
    name: str
    end: int


def assign_labels(draft: Draft) -> None:
    """Turn labels inside the turns of an unlabelled style into cues of their own."""
    if not draft.cues or any(
        cue.label is not None or cue.role == "answer" for cue in draft.cues.values()
    ):
        return
    names = _known_names(draft)
    found = _labelled(draft, names)
    if not found:
        return
    speaking = _speaking(draft, found, names)
    opened = _first_exchange(draft, found)
    speaking |= {_key(draft, name) for atom, name, _ in found if atom.index in opened}
    generic = _generic(draft)
    for atom, name, end in found:
        if not _speaks(draft, name, speaking):
            continue
        cue = draft.cues.get(atom.index)
        label = None if name.casefold() in generic else name
        draft.cues[atom.index] = Cue(
            "answer" if cue is None else "question", label, end, cue.marker if cue else None
        )


def _key(draft: Draft, name: str) -> str:
    return fold(bare_name(name, draft.language))


def _speaks(draft: Draft, name: str, speaking: set[str]) -> bool:
    """Whether a label is a speaker's, or that of several of whom one is known to speak."""
    plain = _key(draft, name)
    if plain in speaking or any(plain in key.split() for key in speaking):
        return True
    if any(is_misspelt(plain, key) for key in speaking):
        return True
    if is_together(name, draft.language):
        return len(speaking) > 1
    parts = [fold(part) for part in joint_names(name, draft.language)]
    return any(
        abbreviates(part, key) or abbreviates(key, part) for part in parts for key in speaking
    )


def _speaking(draft: Draft, found: list[_Labelled], names: list[str]) -> set[str]:
    """The labels that are names known from elsewhere, and others that recur beside them.

    Without a known name it takes two labels that recur all over the text, or in nearly every
    exchange: one alone, such as "Music:", heads a topic. So does a word that the text uses in
    small letters.
    """
    exchanges = _exchanges_by_label(draft, found)
    known = {_key(draft, name) for _, name, _ in found if _is_known(draft, name, names)}
    known |= {
        fold(told)
        for _, name, _ in found
        if (told := in_brackets(name)) is not None and is_initials(told)
    }
    usage = Usage(draft)
    recurring = {key for key, places in exchanges.items() if len(places) > 1 and not usage.of(key)}
    steady = [key for key in recurring if len(exchanges[key]) >= _ENOUGH_EXCHANGES]
    generic = {_key(draft, label) for label in _generic(draft)} & exchanges.keys()
    generic = {key for key in generic if len(exchanges[key]) > 1}
    is_house = len(steady) > 1 or (len(recurring) > 1 and _nearly_all(draft, found, recurring))
    return generic | (known | recurring if known or is_house else set())


def _is_known(draft: Draft, name: str, names: list[str]) -> bool:
    plain = bare_name(name, draft.language)
    return any(abbreviates(plain, full) or fold(plain) == fold(full) for full in names)


def _nearly_all(draft: Draft, found: list[_Labelled], keys: set[str]) -> bool:
    """Whether nearly every question is followed by an answer under one of some labels."""
    labelled = {atom.index for atom, name, _ in found if _key(draft, name) in keys}
    questions = sorted(draft.cues)
    answered = [
        any(index not in draft.cues and start < index < end for index in labelled)
        for start, end in pairwise([*questions, len(draft.atoms)])
    ]
    return sum(answered) >= _NEARLY_ALL * len(questions)


def _generic(draft: Draft) -> set[str]:
    """The labels that say only who asks and who answers."""
    labels = draft.language.labels
    return {label.casefold() for label in (*labels.question, *labels.answer)}


def _exchanges_by_label(draft: Draft, found: list[_Labelled]) -> dict[str, set[int]]:
    """In which exchanges, by their questions, each label stands."""
    questions = sorted(draft.cues)
    where: dict[str, set[int]] = defaultdict(set)
    for atom, name, _ in found:
        place = bisect_right(questions, atom.index) - 1
        where[_key(draft, name)].add(questions[place])
    return where


def _first_exchange(draft: Draft, found: list[_Labelled]) -> set[int]:
    """The labelled atoms of the first exchange, when its question and its answer have labels."""
    questions = sorted(draft.cues)
    first = questions[0]
    end = next((q for q in questions[1:] if q - 1 not in draft.cues), len(draft.atoms))
    opening = {atom.index for atom, _, _ in found if atom.index < end}
    answers = [index for index in opening if index <= first + _FIRST_EXCHANGE]
    return opening if first in opening and len(answers) > 1 else set()


def _labelled(draft: Draft, names: list[str]) -> list[_Labelled]:
    """The paragraphs with a label, outside of lists, in questions and in answers.

    Of very many labels, the most frequent count.
    """
    free = [atom for atom in draft.free(min(draft.cues)) if atom.is_text]
    dashed = _dashed(draft, free, names)
    often = Counter(atom.label.name for atom in free if atom.label is not None)
    often.update(label.name for label in dashed.values())
    compared = dict(often.most_common(_MOST_LABELS))
    found = []
    for atom in free:
        cue = draft.cues.get(atom.index)
        label = None if atom.is_heading and cue is None else atom.label or dashed.get(atom.index)
        if (
            label is not None
            and label.name in compared
            and _could_be_speaker(draft, label.name, names)
            and not (cue is None and _is_mock(draft, atom, label.name))
            and not (cue is not None and cue.marker)
            and not (cue is None and atom.block.within("list", "quote", "caption"))
            and not (cue is None and _is_caption(draft, atom))
        ):
            found.append(_Labelled(atom, label.name, label.end))
    return found


def _dashed(draft: Draft, free: list[Atom], names: list[str]) -> dict[int, Label]:
    """The labels of answers that only a dash sets off, where some that recur are known names.

    A style sheet may set them in type that the text does not show.
    """
    signed = {
        atom.index: label
        for atom in free
        if atom.joint is None
        and atom.index not in draft.cues
        and atom.label is None
        and (label := dashed_label(atom.text, _LONGEST_SIGNED_IN_WORDS)) is not None
    }
    often = Counter(label.name for label in signed.values())
    known = {
        name
        for name, times in often.most_common(_MOST_LABELS)
        if times > 1 and _is_known(draft, name, names)
    }
    if sum(often[name] for name in known) < _ENOUGH_EXCHANGES:
        return {}
    return {
        index: label
        for index, label in signed.items()
        if label.name in known or known.intersection(joint_names(label.name, draft.language))
    }


def _could_be_speaker(draft: Draft, name: str, names: list[str]) -> bool:
    return (
        looks_like_name(name)
        or is_together(name, draft.language)
        or bool(joint_names(name, draft.language))
        or _is_known(draft, name, names)
    )


def _is_mock(draft: Draft, atom: Atom, name: str) -> bool:
    """Whether "Q:" or "A:" stands inside an answer, where somebody plays an interview."""
    generic = {label.casefold() for label in draft.language.labels.question}
    if name.casefold() in generic:
        return True
    return name.casefold() in _generic(draft) and atom.index - 1 not in draft.cues


def _is_caption(draft: Draft, atom: Atom) -> bool:
    """Whether a short paragraph stands right under a picture."""
    above = draft.atoms[atom.index - 1] if atom.index else None
    if above is None or above.block.kind != "figure":
        return False
    behind = draft.atoms[atom.index + 1 : atom.index + 1 + _LONGEST_CAPTION_IN_WORDS]
    rest = takewhile(lambda other: other.joint is not None, behind)
    words = atom.word_count + sum(other.word_count for other in rest)
    return words <= _LONGEST_CAPTION_IN_WORDS


def _known_names(draft: Draft) -> list[str]:
    """Names that stand before the conversation, in metadata or in the corrections."""
    first = min(draft.cues)
    texts = [atom.text for atom in draft.atoms[max(0, first - _OPENING_ATOMS) : first]]
    metadata = draft.manuscript.metadata
    for key in ("title", "page_title", "description", "keyword"):
        texts += [value.text for value in metadata.all(key)]
    names = [name for text in texts for name in candidate_names(text, draft.language)]
    names += [person.name for person in draft.corrections.people]
    for key in ("interviewee", "interviewer", "author"):
        names += [value.text for value in metadata.all(key)]
    publication = metadata.first("publication")
    return [*names, publication.text] if publication else names
