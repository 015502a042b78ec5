"""What a line above a text could be by itself: a title, the kind of piece, who speaks to whom."""

import re
from itertools import groupby

from florilege.parsers import facts
from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft
from florilege.parsers.words import bare_words, fold

_LONGEST_LINE_IN_WORDS = 14
_MOST_WORDS_BESIDE_NAMES = 5
# A greeting such as "Dear Anna," is no title, nor is a sentence.
_NO_TITLE_END = ".!?…,。！"
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")


def is_short_line(atom: Atom) -> bool:
    """Whether a line could be a title: short, and no sentence."""
    text = atom.text.strip()
    return (
        atom.word_count <= _LONGEST_LINE_IN_WORDS
        and atom.marker is None
        and (text[-1:] not in _NO_TITLE_END or facts.ends_in_question_mark(text))
    )


def is_genre(draft: Draft, atom: Atom) -> bool:
    """Whether a line says only what kind of piece follows: "Portrait", "Interview"."""
    return fold(atom.text).strip(" .:·|") in draft.language.labels.genres


def announces(draft: Draft, atom: Atom) -> bool:
    """Whether a line says only what kind of piece it is and with whom: "An interview with X by Y".

    A sentence that goes on is a standfirst.
    """
    is_line = atom.joint is None and atom.word_count <= _LONGEST_LINE_IN_WORDS
    if not draft.cues or not is_line:
        return False
    genres = {word for genre in draft.language.labels.genres for word in bare_words(genre)}
    names, rest = 0, []
    for is_named, run in groupby(
        _WORD.findall(atom.text)[1:], lambda word: word[0].isupper() and fold(word) not in genres
    ):
        words = list(run)
        names += is_named and len(words) > 1
        rest += [] if is_named else words
    return (
        names > 0
        and len(rest) <= _MOST_WORDS_BESIDE_NAMES
        and not genres.isdisjoint(bare_words(atom.text))
    )
