"""Codes that a transcript explains before it uses them: "INT = Ruth Amsel, B1 = Karl Henn"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from florilege.languages import Language
from florilege.parsers.atoms import Atom
from florilege.parsers.manuscript import Metadata
from florilege.parsers.names import candidate_names, without_brackets
from florilege.parsers.words import fold

_READ = 60
_FEWEST_TURNS = 2
_LONGEST_LINE = 240
_MOST_WORDS = 12
_SHORTEST_NAME = 3
_CODE = r"[^\W\d_a-z][^\W_]{0,7}(?:[ .-]\d{1,2})?"
_EXPLAINED = re.compile(
    rf"(?<![^\s,;:(])\(?(?P<code>{_CODE})\)?(?:\s{{0,3}}[=≙]\s{{0,3}}|\t\s{{0,9}})"
)
_LISTED = re.compile(rf"\s{{0,8}}(?P<code>{_CODE})(?::|\s{{1,3}}[–—-])\s{{1,4}}")
_TURN = re.compile(rf"\s{{0,8}}\[?(?P<code>{_CODE})(?:[\]:.)]|\s|$)")
_SENTENCE_ENDS = ("?", "!", "…")
_EDGES = " ,;.()[]\u00a0"
_WHY = "says whom a code stands for"


class _Explained(NamedTuple):
    """A code, and what stands behind it."""

    code: str
    value: str


def transcript_codes(
    atoms: Sequence[Atom], metadata: Metadata, language: Language
) -> dict[int, str]:
    """The atoms that explain the codes of those who speak, by index, each with the reason.

    They are explained in one line or in lines that follow each other, and each opens turns below;
    behind a colon or a dash stands a name.

    Args:
        atoms: Of the whole manuscript.
        metadata: The names are added to its codes, and their roles as far as they are told.
        language: Its table `transcripts` names the roles.
    """
    found: list[tuple[Atom, list[_Explained]]] = []
    for atom in islice(atoms, _READ):
        if atom.is_blank:
            continue
        explained = _explained(atom, language)
        if found and not explained:
            break
        found += [(atom, explained)] if explained else []
    codes = [each for _, explained in found for each in explained]
    if not codes or len({each.code for each in codes}) < len(codes):
        return {}
    turns = Counter(
        match["code"]
        for atom in atoms[found[-1][0].index + 1 :]
        if atom.is_text and (match := _TURN.match(atom.text)) is not None
    )
    if any(turns[each.code] < _FEWEST_TURNS for each in codes):
        return {}
    for each in codes:
        _take(each, metadata, language)
    if found[0][0].joint is not None:
        return {}  # The end of a paragraph that says more.
    return {atom.index: _WHY for atom, _ in found}


def _explained(atom: Atom, language: Language) -> list[_Explained]:
    """What a line explains: "A = Anna Roth, B = Ben Ost"; behind a colon stands one name."""
    text = atom.text
    if not atom.is_text or len(text) > _LONGEST_LINE or text.rstrip().endswith(_SENTENCE_ENDS):
        return []
    matches = list(_EXPLAINED.finditer(text))
    if matches:
        ends = [match.start() for match in matches[1:]] + [len(text)]
        return [
            _Explained(match["code"], text[match.end() : end].strip(_EDGES))
            for match, end in zip(matches, ends, strict=True)
        ]
    listed = _LISTED.match(text)
    value = text[listed.end() :].strip() if listed else ""
    is_name = 1 < len(value.split()) <= _MOST_WORDS and not value.endswith(".")
    if listed is None or not is_name or _name(value, language) is None:
        return []
    return [_Explained(listed["code"], value)]


def _take(explained: _Explained, metadata: Metadata, language: Language) -> None:
    """Keep the name of a code, and the role that the line tells."""
    name = _name(explained.value, language)
    if name is None:
        return
    metadata.codes[fold(explained.code)] = name
    words = language.transcripts
    said = set(_words(explained.value))
    origin = f"code “{explained.code}”"
    if said.intersection(words.interviewers):
        metadata.add("interviewer", name, origin)
    elif said.intersection(words.interviewees):
        metadata.add("interviewee", name, origin)


def _name(value: str, language: Language) -> str | None:
    """The name that opens a value, or stands in its brackets behind words for a role."""
    roles = {*language.transcripts.interviewers, *language.transcripts.interviewees}
    plain = without_brackets(value)
    opening = " ".join(word for word in plain.split() if fold(word).strip(_EDGES) not in roles)
    for text in (opening, value):
        name = next(candidate_names(text, language), None)
        if name is not None and fold(text).lstrip(_EDGES).startswith(fold(name)):
            return name
    inside = value.partition("(")[2]
    if inside:
        return next(candidate_names(inside, language), None)
    first = opening.partition(",")[0].strip(_EDGES)
    is_word = len(first) >= _SHORTEST_NAME and first.isalpha() and first.istitle()
    return first if is_word and fold(first) not in language.frequent else None


def _words(value: str) -> Iterator[str]:
    for word in fold(value).split():
        yield word.strip(_EDGES)
