"""The title among the unmarked short lines that open a text.

Above it may stand the name of the publication, with its number and date, the kind of piece and
the column that it belongs to; below it a subtitle. A title says what the text is about: names
of people who speak, words that come back.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from florilege.parsers import facts
from florilege.parsers.atoms import Atom
from florilege.parsers.credit_lines import read_credit_line
from florilege.parsers.dates import read_date
from florilege.parsers.draft import Draft, Part
from florilege.parsers.names import candidate_names
from florilege.parsers.structure.dateline import dates_piece, take_dateline
from florilege.parsers.structure.furniture import is_menu
from florilege.parsers.structure.line_kinds import announces, is_genre, is_short_line
from florilege.parsers.words import bare_words, fold, is_unspaced

_BELOW = 11
_MOST_LINES = 30
_WORDS_READ = 1_500
_LONGEST_STEM = 5
_LONGEST_RUBRIC_IN_WORDS = 3
_LONGEST_COLUMN_IN_WORDS = 5
_FEWEST_WORDS = 3
# "Ep. 48: The Night Shift", "#12 – The Night Shift", of a podcast that is named above.
_COUNTED = re.compile(r"(?:[^\W\d_]{1,12}\.?\s{1,2})?[#№]?\d{1,4}\s?[:–—-]\s\w")
_SPACED_DASH = re.compile(r"\s[–—-]\s")
_LONGEST_HEAD_IN_WORDS = 20
_MONTH = len("1974-05")
_NUMBERED = re.compile(
    r"^(?P<name>[^\d№#]{2,60}?)[\s,·|–—-]{1,8}(?:№|#|[Nn][°ºo]\.?|[Nn]r\.?|[Nn]úm\.)\s?\d"
)


def assign_title_lines(draft: Draft, front: list[Atom]) -> None:
    """Tell publication, tagline, column, title and subtitle apart among unmarked short lines.

    Args:
        draft: The draft.
        front: The undecided text before the conversation.
    """
    leading = _leading_lines(draft, front)
    if not leading:
        return
    below = [atom for atom in leading if not _is_beside_menu(draft, atom)]
    title = _title(draft, below or leading)
    credit = _credit_below(draft, title, leading)
    if credit is not None:
        draft.take(credit, Part.SUBTITLE, "subtitle", "says who asks, below the title")
    draft.take(title, Part.TITLE, "title", "first lines")
    before = leading[: leading.index(title)]
    after = leading[leading.index(title) + 1 :]
    has_publication = len(before) > 1 or "publication" in draft.fields
    is_page = bool(before) and _is_beside_menu(draft, before[-1])
    if before and has_publication and (is_page or _is_column(before[-1])):
        draft.take(before.pop(), Part.KICKER, "kicker", "the column, above the title")
    if before:
        draft.take(before[0], Part.PUBLICATION, "publication", "the line above the title")
    if len(before) > 1:
        why = "the line under the publication's name"
        draft.take(before[1], Part.TAGLINE, "tagline", why)
    if after:
        draft.take(after[0], Part.SUBTITLE, "subtitle", "the line under the title")


def _credit_below(draft: Draft, title: Atom, leading: list[Atom]) -> Atom | None:
    """The line of the title's own paragraph that opens with a credit: "Interviewed by Anna Roth"."""
    for atom in leading:
        is_below = atom.index > title.index and atom.joint is not None
        if is_below and read_credit_line(atom.text, draft.language) is not None:
            return atom
    return None


def _title(draft: Draft, leading: list[Atom]) -> Atom:
    """The last line that names somebody or announces a conversation; else the first.

    One that is a quotation or counts the piece goes before that. Where the first is but the name
    of a column, the next; where nothing of it is spoken of
    below, one that says more of the text.
    """
    named = [atom for atom in leading if _names_somebody(draft, atom) or announces(draft, atom)]
    named = named or [atom for atom in leading if _announces_somebody(draft, atom)]
    if named:
        return named[-1]
    for atom in leading:
        if facts.opens_quotation(atom.text) or _COUNTED.match(atom.text.strip()):
            return atom
    first = leading[0]
    if _is_rubric(leading):
        return leading[1]
    for other in leading[1:]:
        is_told = _told_below(draft, other) and not _told_below(draft, first)
        is_fuller = len(other.bare_words) > len(first.bare_words) >= 1
        if is_told and is_fuller and len(other.bare_words) >= _FEWEST_WORDS:
            return other
    return first


def _is_rubric(leading: list[Atom]) -> bool:
    """Whether a few words in capitals stand above a line that is not set so."""
    first, others = leading[0], leading[1:]
    is_rubric = first.is_capitals and first.word_count <= _LONGEST_RUBRIC_IN_WORDS
    return is_rubric and bool(others) and not others[0].is_capitals


def _leading_lines(draft: Draft, front: list[Atom]) -> list[Atom]:
    """The short lines that open the text, of which one is the title.

    A line that dates the piece, "The Gazette, 4 May 1974", is the title only where no other is.
    Below such a line, and below one that says the kind of piece, the title may stand in
    quotation marks; what stands above the kind is the publication.
    """
    leading: list[Atom] = []
    dated: list[Atom] = []
    above: list[Atom] = []
    for atom in front[:_MOST_LINES]:
        is_quoted = facts.quoted(atom.text) is not None
        if not _is_line(draft, atom) or (is_quoted and (leading or not (dated or above))):
            break
        if is_genre(draft, atom):
            draft.take(atom, Part.KICKER, "kicker", "says what kind of piece it is")
            above, leading = [*above, *leading], []
        else:
            is_dated = dates_piece(draft, atom) or _issue_date(draft, atom) is not None
            (dated if is_dated else leading).append(atom)
    if not leading:
        leading, above = above, []
    for atom in dated if leading else ():
        take_dateline(draft, atom)
        _take_number(draft, atom)
    for atom in above[:1]:
        draft.take(atom, Part.PUBLICATION, "publication", "the line above the kind of piece")
    return leading or dated


def _is_line(draft: Draft, atom: Atom) -> bool:
    """Whether an atom, with the rest of its paragraph, could be a title."""
    behind = draft.atoms[atom.index + 1 : atom.index + 1 + _MOST_LINES]
    rest = list(takewhile(_goes_on, behind))
    is_line = is_short_line(atom) or _issue_date(draft, atom) is not None
    return is_line and (not rest or is_short_line(rest[-1]))


def _issue_date(draft: Draft, atom: Atom) -> str | None:
    """The date in a line that heads an issue: "The Gazette, paper of the town – No. 57, May 1974"."""
    if atom.word_count > _LONGEST_HEAD_IN_WORDS or _NUMBERED.match(atom.text) is None:
        return None
    found = read_date(atom.text, draft.language)
    return found if found is not None and len(found) >= _MONTH else None


def _take_number(draft: Draft, atom: Atom) -> None:
    """Take the publication from a dated line such as "The Gazette No. 57, 4 May 1974, price 2 p"."""
    numbered = _NUMBERED.match(atom.text)
    if numbered is not None:
        why = "the line with its number and date"
        name = _SPACED_DASH.split(numbered["name"], maxsplit=1)[0]
        draft.set("publication", name, why, atom.block.line)
        draft.set("published", _issue_date(draft, atom) or "", why, atom.block.line)
        draft.drop(atom, "the head of an issue, with its number and date")


def _is_column(atom: Atom) -> bool:
    """Whether a line is a few words in capitals, as columns of a paper are headed."""
    return atom.is_capitals and len(atom.bare_words) <= _LONGEST_COLUMN_IN_WORDS


def _is_beside_menu(draft: Draft, atom: Atom) -> bool:
    """Whether the menu of a page stands in the paragraph of a line: it is the head of the page."""
    paragraph = [
        *takewhile(
            _goes_on, reversed(draft.atoms[max(0, atom.index + 1 - _MOST_LINES) : atom.index + 1])
        )
    ]
    start = max(0, atom.index - len(paragraph))
    behind = takewhile(_goes_on, draft.atoms[atom.index + 1 : atom.index + 1 + _MOST_LINES])
    lines = [*draft.atoms[start : atom.index], *behind]
    return any(draft.parts[line.index] is Part.DROPPED and is_menu(line) for line in lines)


def _goes_on(atom: Atom) -> bool:
    return atom.joint is not None


def _told_below(draft: Draft, atom: Atom) -> bool:
    """Whether a longer word of a line comes back below, be it in another form."""
    stems = set(_stems(atom.text))
    read = 0
    for below in draft.atoms[atom.index + 1 :]:
        is_told = below.is_text and not is_short_line(below)
        if is_told and not stems.isdisjoint(_stems(below.text)):
            return True
        read += below.word_count
        if read > _WORDS_READ:
            break
    return False


def _announces_somebody(draft: Draft, atom: Atom) -> bool:
    """Whether a line says that somebody is heard, whom it names: "Testimony of Anna Roth"."""
    folded = fold(atom.text)
    is_announcing = any(map(folded.__contains__, draft.language.labels.announcing))
    return is_announcing and any(candidate_names(atom.text, draft.language))


def _stems(text: str) -> Iterator[str]:
    """How the longer words of a text begin; where words are not divided, all runs of letters."""
    if is_unspaced(text):
        yield from map("".join, zip(text, text[1:], text[2:], strict=False))
    for word in bare_words(text):
        if len(word) >= _LONGEST_STEM:
            yield word[:_LONGEST_STEM]


def _names_somebody(draft: Draft, atom: Atom) -> bool:
    """Whether a line names a person who is named again below."""
    rest = " ".join(other.text for other in draft.atoms[atom.index + 1 : atom.index + _BELOW + 1])
    return any(name in rest for name in candidate_names(atom.text, draft.language))
