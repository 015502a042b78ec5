"""Lines that say who made the piece: "Propos recueillis par ...", "Photos: ..."."""

from collections.abc import Iterator
from itertools import pairwise

from florilege.languages import Language, load_language
from florilege.parsers.atoms import Atom
from florilege.parsers.credit_lines import (
    CreditLine,
    joiners,
    read_credit_line,
    sentence_starts,
)
from florilege.parsers.dates import read_date
from florilege.parsers.draft import Draft, Part
from florilege.parsers.words import fold, words

_LONGEST_CREDIT_IN_WORDS = 25
_LONGEST_CREDIT = 250
_LONGEST_DATE_IN_WORDS = 9
_SMALL_WORD = 3
_MOST_STARTS = 6
_OPENING_ATOMS = 4
_SIGNS = " \u00a0\n\u2028*•·|–—-"
_WHY = "credit line: its names are among the people"


def assign_credits(draft: Draft) -> None:
    """Read the credit and date lines around the conversation, and the metadata's credits.

    Where no line of the piece says who asked, one elsewhere on the page may.
    """
    for role in ("interviewer", "author", "photographer", "translator", "editor"):
        for value in draft.manuscript.metadata.all(role):
            draft.person(value.text, role, value.origin)
    for atom in _edges(draft):
        _read_line(draft, atom)
    _end_behind_credit(draft)
    for atom in list(draft.free(0, min(draft.cues, default=_OPENING_ATOMS))):
        if atom.is_text and not atom.is_heading and _ends_paragraph(draft, atom):
            _read_end(draft, atom)
    if draft.cues and not draft.with_role("interviewer"):
        _read_surroundings(draft)


def _end_behind_credit(draft: Draft) -> None:
    """Nobody speaks behind the line that says who asked, where it stood in the last answer."""
    speech = [atom.index for atom in draft.of(Part.QUESTION, Part.ANSWER)]
    if not speech:
        return
    credit = next(
        (
            atom.index
            for atom in draft.atoms[max(draft.cues, default=0) : speech[-1]]
            if draft.reasons.get(atom.index) == _WHY
        ),
        None,
    )
    if credit is None:
        return
    for place in speech:
        if place > credit:
            draft.assign(draft.atoms[place], Part.BODY, "stands behind the interviewer's credit")


def _ends_paragraph(draft: Draft, atom: Atom) -> bool:
    """Whether no other line of its paragraph follows that nobody has taken yet."""
    after = atom.index + 1
    goes_on = after < len(draft.atoms) and draft.atoms[after].joint is not None
    return not (goes_on and draft.parts[after] is None)


def _read_end(draft: Draft, atom: Atom) -> None:
    """Take credits at the end of an introducing paragraph out of it."""
    text = atom.text
    window = max(0, len(text) - _LONGEST_CREDIT)
    for start in [s for s in sentence_starts(text) if s >= window][-_MOST_STARTS:]:
        line = read_credit_line(text[start:], draft.language)
        if line is not None and line.is_complete and not _is_sentence(line, draft.language):
            _take(draft, line, atom)
            draft.cut(atom, start, _WHY)
            return


def _read_surroundings(draft: Draft) -> None:
    """Read the one line outside of the piece that says by whom the interview is.

    A phrase that may also be a genre, "Interview: ...", heads other pieces there.
    """
    genres = draft.language.labels.genres
    found = []
    for atom in draft.of(Part.DROPPED):
        if not atom.is_text or atom.word_count > _LONGEST_CREDIT_IN_WORDS or atom.linked_share:
            continue
        line = read_credit_line(atom.text, draft.language)
        is_credit = line is not None and line.phrase.rstrip(" :") not in genres
        if line is not None and is_credit and line.is_complete and "interviewer" in line.roles:
            found.append((line, atom))
    if len({line.credits for line, _ in found}) == 1:
        _take(draft, *found[0])


def _edges(draft: Draft) -> list[Atom]:
    """Short lines before the first turn, after the last, and at the end of the last."""
    speech = [atom.index for atom in draft.of(Part.QUESTION, Part.ANSWER)]
    inside = range(speech[0], speech[-1] + 1) if speech else range(0)
    at_end = set(_lines_at_end(draft, speech))
    return [
        atom
        for atom in draft.atoms
        if (atom.index not in inside or atom.index in at_end) and _could_be_line(draft, atom)
    ]


def _lines_at_end(draft: Draft, speech: list[int]) -> Iterator[int]:
    """The credit and date lines that were taken for paragraphs of the last answer.

    Notes on the people may follow the interviewer's credit, but no other. An answer is more
    than credits, so its first paragraph is none of them.
    """
    are_all = True
    for before, place in reversed(list(pairwise(speech))):
        if draft.parts[before] is not Part.ANSWER:
            return
        atom = draft.atoms[place]
        could_be = _could_be_line(draft, atom)
        credit = _credit(draft, atom) if could_be else None
        are_all = are_all and could_be and bool(credit or _date(draft, atom))
        if are_all or (credit and "interviewer" in credit.roles):
            yield place


def _could_be_line(draft: Draft, atom: Atom) -> bool:
    return (
        atom.is_text
        and atom.index not in draft.cues
        and draft.parts[atom.index] not in (Part.DROPPED, Part.TITLE)
        and atom.word_count <= _LONGEST_CREDIT_IN_WORDS
    )


def _read_line(draft: Draft, atom: Atom) -> None:
    line = _credit(draft, atom)
    if line is None:
        _read_date_line(draft, atom)
        return
    _take(draft, line, atom)
    if line.is_complete:
        draft.drop(atom, _WHY)


def _take(draft: Draft, line: CreditLine, atom: Atom) -> None:
    """Everybody whom a line credits, and its date: the conversation's behind who led it."""
    for credit in line.credits:
        for role in credit.roles:
            draft.person(credit.name, role, "credit line", atom.block.line)
    if line.date is not None:
        field = "conducted" if "interviewer" in line.roles else "published"
        draft.set(field, line.date, "credit line", atom.block.line)


def _credit(draft: Draft, atom: Atom) -> CreditLine | None:
    line = read_credit_line(atom.text, draft.language)
    if line is None and atom.index < min(draft.cues, default=_OPENING_ATOMS):
        line = _english_byline(atom)
    if line is None or _is_headline(draft, atom, line) or _is_sentence(line, draft.language):
        return None
    return line


def _english_byline(atom: Atom) -> CreditLine | None:
    """A line that says who wrote the piece, and no more: themes leave "By" around any text."""
    line = read_credit_line(atom.text, load_language("en"))
    is_byline = line is not None and line.is_complete and line.roles == {"author"}
    return line if is_byline else None


def _is_headline(draft: Draft, atom: Atom, line: CreditLine) -> bool:
    """Whether "Interview: NAME" heads the piece, and so says who is interviewed."""
    if line.phrase.rstrip(" :") not in draft.language.labels.genres:
        return False
    first = next((other for other in draft.atoms if other.is_text), None)
    return atom.is_heading or atom is first


def _is_sentence(line: CreditLine, language: Language) -> bool:
    """Whether a line that names an author goes on in small letters.

    Then "Von Anna Roth stammt die Idee." is no credit.
    """
    if line.roles != {"author"} or line.is_complete:
        return False
    word = line.rest.partition(" ")[0]
    return word.islower() and fold(word) not in joiners(language)


def _read_date_line(draft: Draft, atom: Atom) -> None:
    found = _date(draft, atom)
    if found is None:
        return
    draft.set("published", found, "date line", atom.block.line)
    if draft.fields["published"].text == found:
        draft.drop(atom, "date line: the date is a field")


def _date(draft: Draft, atom: Atom) -> str | None:
    folded = fold(atom.text.strip())
    for phrase in draft.language.published:
        if folded.startswith(phrase):
            found = read_date(folded[len(phrase) :].lstrip(" :"), draft.language)
            if found:
                return found
    is_behind = atom.index > max(draft.cues, default=len(draft.atoms))
    is_date = is_behind and _is_bare_date(folded, draft.language)
    return read_date(folded, draft.language) if is_date else None


def _is_bare_date(folded: str, language: Language) -> bool:
    """Whether a line has no word but a month and small ones: "2 de maio de 2019, 9h00"."""
    said = words(folded)
    months = {fold(month) for month in language.months}
    return 0 < len(said) <= _LONGEST_DATE_IN_WORDS and all(
        word in months or len(word) <= _SMALL_WORD or not word.isalpha() for word in said
    )
