"""What has turns as an interview has, and is none: plays, letters and lists of contents."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median

from florilege.parsers.atoms import RUN_IN, Atom
from florilege.parsers.hearing import Hearing
from florilege.parsers.names import is_initials, looks_like_name
from florilege.parsers.question_pairs import Pair
from florilege.parsers.styles import Cue

_FEWEST = 3
_NEARLY_ALL = 0.8
# Where a bracket opens a turn and holds two words, it directs; one alone may be a laugh.
_OPENING_BRACKET = re.compile(r"\s{0,4}[(\[]([^\W\d]{1,30} [^\d)\]]{1,300})[)\]]")
_SENTENCE_IN_BRACKETS = re.compile(r"[(\[]([^\W\d]{1,30} [^\d)\]]{1,300}\.)[)\]]")
# Screenplays head their scenes so in most languages.
_SCENE = re.compile(r"\s{0,4}(?:INT|EXT|INT\.?/EXT)\b[./]")
_FEWEST_DIRECTIONS = 2
_DIRECTIONS_A_QUESTION = 0.2
_FEWEST_WORDS_IN_ITALICS = 3
_LONG_ANSWER_IN_WORDS = 25
_LINKED = 0.5
_LONGEST_INITIALS = 3
_MOSTLY = 0.6
_LONGEST_SIGNATURE_IN_WORDS = 8
_PAGE = re.compile(r"(?<!\w)(\d{1,4})\.?\s*$")


def is_staged(
    pairs: Sequence[Pair], said: Sequence[Atom], cues: Mapping[int, Cue], hearing: Hearing
) -> bool:
    """Whether somebody directs the speakers, whose turns are short, as in a play or a film.

    Where labels open the turns, what stands in italics between them directs as well. Speakers of
    whom only initials are printed are those of a transcript, in which brackets tell what is heard.

    Args:
        pairs: The questions that are answered.
        said: The whole text.
        cues: What opens turns.
        hearing: What the text sounds like; whoever directs never says "I".
    """
    lengths = [sum(atom.word_count for atom in pair.answer) for pair in pairs]
    if not lengths or median(lengths) >= _LONG_ANSWER_IN_WORDS or _are_initials(cues):
        return False
    first = min(cues)
    is_labelled = any(cue.role == "answer" for cue in cues.values())
    directions = sum(
        _is_direction(atom, hearing)
        or (is_labelled and first < atom.index and atom.index not in cues and _is_aside(atom))
        for atom in said
    )
    return directions >= max(_FEWEST_DIRECTIONS, _DIRECTIONS_A_QUESTION * len(pairs))


def _are_initials(cues: Mapping[int, Cue]) -> bool:
    """Whether all labels are initials, and there are some; "MILO" may be a name."""
    labels = {cue.label for cue in cues.values() if cue.label is not None}
    return bool(labels) and all(
        is_initials(label) and len(label) <= _LONGEST_INITIALS for label in labels
    )


def _is_direction(atom: Atom, hearing: Hearing) -> bool:
    text = atom.text[atom.label.end :] if atom.label else atom.text
    if atom.joint == RUN_IN or atom.linked_share >= _LINKED:
        return False
    found = _OPENING_BRACKET.match(text) or _SENTENCE_IN_BRACKETS.search(text)
    if found is None:
        return _SCENE.match(text) is not None
    speakers = hearing.language.questions.first_person_singular
    return not hearing.opening(found[1]).says(speakers)


def _is_aside(atom: Atom) -> bool:
    return atom.is_italic and not atom.is_asking and atom.word_count >= _FEWEST_WORDS_IN_ITALICS


def is_list_of_contents(pairs: Sequence[Pair]) -> bool:
    """Whether the questions link to other pages, or pages are counted where answers would be."""
    if len(pairs) < _FEWEST:
        return False
    asked = [atom for pair in pairs for atom in pair.question]
    if sum(map(_leads_away, asked)) >= _NEARLY_ALL * len(asked):
        return True
    found = [_PAGE.search(pair.answer[-1].text) for pair in pairs]
    pages = [int(match[1]) for match in found if match is not None]
    is_rising = all(before <= after for before, after in pairwise(pages))
    return is_rising and len(pages) >= _NEARLY_ALL * len(pairs)


def are_letters(pairs: Sequence[Pair]) -> bool:
    """Whether most questions are signed, each by another, as letters to a magazine are."""
    below = ([*pair.question[1:], *pair.answer[:-1][:1]] for pair in pairs)
    last = (next((atom for atom in atoms if _is_signature(atom)), None) for atoms in below)
    signed = [atom.folded for atom in last if atom is not None]
    return len(signed) >= max(_FEWEST, _MOSTLY * len(pairs)) and len(set(signed)) == len(signed)


def _is_signature(atom: Atom) -> bool:
    """Whether a line that ends a paragraph is a name, or a name with where it is from in brackets."""
    text = atom.text.strip()
    name = text.partition("(")[0].partition(",")[0].strip(" —–-")
    is_short = atom.word_count <= _LONGEST_SIGNATURE_IN_WORDS
    return (
        is_short and atom.joint not in (None, RUN_IN) and (name.isupper() or looks_like_name(name))
    )


def _leads_away(atom: Atom) -> bool:
    return atom.linked_share >= _LINKED and not any(
        mark[0] == "link" and mark[1].startswith("#")
        for run in atom.block.runs
        for mark in run.marks
    )
