"""Voices of many who are not interviewed: threads of posts, chats with a service, debates."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from florilege.parsers.atoms import Atom
from florilege.parsers.dates import read_date
from florilege.parsers.hearing import Hearing
from florilege.parsers.words import fold

_FEWEST_POSTS = 3
_FEWEST_VOICES = 4
_MOSTLY = 0.5
_NEARLY_HALF = 0.4
_NEARLY_ALL = 0.8
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?![\d.])")
_LONGEST_STAMP_IN_WORDS = 10


def is_exchange_of_many(said: Sequence[Atom], hearing: Hearing) -> bool:
    """Whether the turns are posts with their dates, those of mere roles, or those of a house.

    Roles are "Customer", "Pupils"; in a house, somebody in the chair gives the floor.
    """
    return _are_dated_posts(said, hearing) or _are_written_posts(said) or _are_roles(said, hearing)


def _are_dated_posts(said: Sequence[Atom], hearing: Hearing) -> bool:
    """Whether a day and a time of day stand over most of what is said.

    Where they stand before a name and what it says, they are those of messages, in which
    somebody may well be interviewed.
    """
    stamps = 0
    for atom in said:
        is_alone = atom.label is None or atom.is_only_label
        is_short = atom.word_count <= _LONGEST_STAMP_IN_WORDS
        if is_short and is_alone and _CLOCK.search(atom.text):
            date = read_date(atom.text, hearing.language)
            stamps += date is not None and date.count("-") == 2  # noqa: PLR2004 - with its day
    others = sum(atom.word_count > _LONGEST_STAMP_IN_WORDS for atom in said)
    return stamps >= _FEWEST_POSTS and stamps >= _MOSTLY * others


def _are_written_posts(said: Sequence[Atom]) -> bool:
    """Whether lines of one form, "NAME wrote:", stand over what is said, as forums set them.

    Somebody comes back: lists may have titles of one form as well.
    """
    heads = [atom.label.name for atom in said if atom.label is not None and atom.is_only_label]
    verbs = {head.rpartition(" ")[2] for head in heads}
    return (
        len(heads) >= _FEWEST_POSTS
        and len(verbs) == 1
        and 1 < len(set(heads)) < len(heads)
        and all(" " in head for head in heads)
        and verbs.pop().islower()
    )


def _are_roles(said: Sequence[Atom], hearing: Hearing) -> bool:
    words = hearing.language.labels
    labels = [atom.label.name for atom in said if atom.label is not None]
    turns = Counter(fold(hearing.bare_name(label)) for label in labels)
    recurring = {name: count for name, count in turns.items() if count > 1}
    roles = sum(count for name, count in recurring.items() if name in words.roles)
    if len(recurring) > 1 and roles >= _NEARLY_ALL * sum(recurring.values()):
        return True
    is_chaired = len(turns) >= _FEWEST_VOICES and any(
        fold(label).startswith(words.chairs) for label in labels
    )
    return is_chaired and not _is_hearing(said, max(turns, key=turns.__getitem__), hearing)


def _is_hearing(said: Sequence[Atom], witness: str, hearing: Hearing) -> bool:
    """Whether whoever speaks most often has nearly every second turn, mostly behind a question.

    Others open a hearing; who moves a bill opens the debate.
    """
    turns = behind = asked = 0
    for before, atom in pairwise(said):
        if atom.label is None:
            continue
        turns += 1
        is_witness = fold(hearing.bare_name(atom.label.name)) == witness
        if turns == 1 and is_witness:
            return False
        behind += is_witness
        asked += is_witness and before.is_asking
    return behind >= _NEARLY_HALF * turns and asked >= _MOSTLY * behind
