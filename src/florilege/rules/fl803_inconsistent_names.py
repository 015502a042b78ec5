"""One person under two spellings in a book.

**What it finds.** People of two pieces whose names differ only in capitals, accents, hyphens,
punctuation or the order of their parts. Where they differ by one letter of a long name, or where one has
an initial for a given name, they may be two people: that is said for information only. Two
spellings in one piece are FL108.

**Why it matters.** The index of people lists the person twice, and neither entry leads to all of
the pieces.

**Example.**

    ada.md:   interviewer: Côme Lasserre
    edda.md:  interviewer: Come Lasserre

**What to do.** Choose one spelling, and correct the other in its source, or name the person for the
piece in anthology.toml. Where they are two people, let the finding stand: `suppress`.
"""

from collections import defaultdict
from collections.abc import Iterator

from florilege.config import Config
from florilege.diagnostics import Severity
from florilege.model import Anthology, Person, Piece, iter_pieces
from florilege.rules.book_pieces import piece_name
from florilege.rules.rule import BookRule, Finding
from florilege.rules.spellings import Spelling, keys, look_alike, same_letters

# More names under one key are no spellings of one: "J. Smith" stands for too many people.
_MOST_NAMES = 20


def _check(anthology: Anthology, _config: Config) -> Iterator[tuple[Piece | None, Finding]]:
    first = _first_pieces(anthology)
    named = defaultdict[str, list[Spelling]](list)
    for name, piece in first.items():
        spelling = Spelling.of(name)
        own = list(dict.fromkeys(keys(spelling)))
        earlier = dict.fromkeys(each for key in own for each in named[key])
        alike = [
            each for each in earlier if first[each.name] is not piece and look_alike(each, spelling)
        ]
        # The surest first: the same letters.
        for other in sorted(alike, key=lambda each: not same_letters(each, spelling))[:1]:
            yield piece, _finding(other, spelling, first[other.name])
        for key in own:
            if len(named[key]) < _MOST_NAMES:
                named[key].append(spelling)


def _first_pieces(anthology: Anthology) -> dict[str, Piece]:
    """For each name of a person, the first piece that has it, in reading order."""
    first: dict[str, Piece] = {}
    for piece in iter_pieces(anthology):
        for agent in piece.document.people:
            if isinstance(agent, Person):
                first.setdefault(agent.name, piece)
    return first


def _finding(other: Spelling, own: Spelling, home: Piece) -> Finding:
    return Finding(
        f"“{own.name}” looks like “{other.name}” in “{piece_name(home)}”",
        excerpt=own.name,
        severity=None if same_letters(other, own) else Severity.INFO,
    )


RULE = BookRule("FL803", "one person under two spellings in a book", Severity.WARNING, _check)
