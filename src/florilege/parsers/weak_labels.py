"""What may name a speaker without a colon: "Anna — Yes", "**Anna** Yes", "ANNA Yes", "<anna> yes".

Each tells little by itself: only where such labels recur, in turn, are they speakers.
"""

import re
from collections.abc import Callable

from florilege.languages import Language
from florilege.parsers.atoms import RUN_IN, Atom
from florilege.parsers.leading_labels import (
    Label,
    bracketed_label,
    dashed_label,
    stopped_label,
    typed_length,
)
from florilege.parsers.names import (
    is_capitalised_name,
    is_only_titles,
    joint_names,
)
from florilege.parsers.titled_labels import titled_label

_WINDOW = 80
_LONGEST_IN_WORDS = 4
_SHORTEST_CAPITALS = 2
_WORD = re.compile(r"\s{0,8}([^\s:：,;!?–—]{1,30})(?=\s)")
_OPENING_SIGNS = "¿¡«“„\"'’‘(["


def _dashed(atom: Atom, _language: Language) -> Label | None:
    return dashed_label(atom.text)


def _stopped(atom: Atom, language: Language) -> Label | None:
    label = stopped_label(atom.text, is_set=atom.is_bold or atom.is_italic)
    # In "M. Roth" the full stop ends no label.
    is_title = label is not None and is_only_titles(label.name, language)
    return None if is_title else label


def _titled(atom: Atom, language: Language) -> Label | None:
    return titled_label(atom.text, language) if atom.joint != RUN_IN else None


def _typed(atom: Atom, language: Language) -> Label | None:
    """A name that bold or italic type sets apart from a sentence: "**Anna Roth** Yes"."""
    text, length = atom.text, typed_length(atom.block.runs)
    if atom.is_heading or not length:
        return None
    name, rest = text[:length].strip(), text[length:].lstrip()
    if not rest or len(name) > _WINDOW or not _begins_sentence(rest):
        return None
    return Label(name, len(text) - len(rest)) if _is_name(name, language) else None


def _in_capitals(atom: Atom, language: Language) -> Label | None:
    """A name in capitals before a sentence: "ANNA ROTH Yes"."""
    text, end = atom.text, 0
    # The second letter of nearly all lines is a small one.
    if atom.is_heading or any(map(str.islower, text.lstrip()[:_SHORTEST_CAPITALS])):
        return None
    for _ in range(_LONGEST_IN_WORDS):
        word = _WORD.match(text, end)
        if word is None or not word[1].isupper() or len(word[1]) < _SHORTEST_CAPITALS:
            break
        if word[1][0] in _OPENING_SIGNS:
            break
        end = word.end()
    rest = text[end:].lstrip()
    name = text[:end].strip()
    if not name or not _begins_sentence(rest):
        return None
    return Label(name, len(text) - len(rest)) if _is_name(name, language) else None


def _bracketed(atom: Atom, _language: Language) -> Label | None:
    return bracketed_label(atom.text)


def _alone(atom: Atom, language: Language) -> Label | None:
    """A line that holds a name and nothing else: no point of a list, nor whom a picture shows."""
    name = atom.text.strip()
    is_aside = atom.block.within("caption", "list")
    is_line = len(name) <= _WINDOW and atom.joint != RUN_IN and not is_aside
    return Label(name, len(atom.text)) if is_line and _is_name(name, language) else None


def _alone_or_typed(atom: Atom, language: Language) -> Label | None:
    """A name in type, whether or not a line ends behind it: authors forget one."""
    return _alone(atom, language) or _typed(atom, language)


def _typed_or_in_capitals(atom: Atom, language: Language) -> Label | None:
    """A name in type, or one in capitals where authors forget the type."""
    return _typed(atom, language) or _in_capitals(atom, language)


def _is_name(name: str, language: Language) -> bool:
    """Whether words are a name, or the names of several."""
    if not name[-1:].isalnum():
        return False
    is_short = len(name.split()) <= _LONGEST_IN_WORDS
    return (is_short and is_capitalised_name(name, language)) or bool(joint_names(name, language))


def _begins_sentence(text: str) -> bool:
    first = text.lstrip(_OPENING_SIGNS)[:1]
    return first.isupper() or first.isdigit()


WEAK_LABELS: tuple[tuple[str, Callable[[Atom, Language], Label | None]], ...] = (
    ("labels before dashes", _dashed),
    ("labels before full stops", _stopped),
    ("titles and names before full stops", _titled),
    ("labels in type", _typed),
    ("labels in capitals", _in_capitals),
    ("labels in type, or in capitals", _typed_or_in_capitals),
    ("labels in brackets", _bracketed),
    ("labels on lines of their own", _alone),
    ("labels in type, on lines of their own or not", _alone_or_typed),
)
"""Ways of setting labels, each with what reads the label at the head of an atom."""
