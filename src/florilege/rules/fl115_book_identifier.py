"""An identifier of the book that its check digit refutes.

**What it finds.** An ISBN of the book, be it among its identifiers or in its legal notice, whose last
figure does not follow from the others, and a DOI that is not of its form; one ISBN for two formats.

**Why it matters.** Shops and libraries refuse the book, or file it as another one. The EPUB does not
call such a number an ISBN. Each format of a book has a number of its own (ISBN Users' Manual, 5.1).

**Example.**

    identifier = "978-0-000000-01-8"

**What to do.** Copy the number again from where it was issued.
"""

from collections.abc import Iterator

from florilege.check_digits import is_isbn
from florilege.config import Config
from florilege.diagnostics import Severity
from florilege.model import Anthology, Piece
from florilege.rules.rule import BookRule, Finding
from florilege.rules.unsound import unsound

_ISBN_LENGTHS = (10, 13)


def _check(anthology: Anthology, _config: Config) -> Iterator[tuple[Piece | None, Finding]]:
    numbers = anthology.legal.isbn if anthology.legal else {}
    given = [anthology.identifier or "", *anthology.identifiers]
    named = [unsound(f"isbn:{text}" if _is_like_isbn(text) else text) for text in given]
    named += [None if is_isbn(number) else ("ISBN", number) for number in numbers.values()]
    for name, identifier in dict.fromkeys(found for found in named if found):
        yield (
            None,
            _finding(f"“{identifier}” is no {name}: a figure is wrong or missing", identifier),
        )
    first: dict[str, str] = {}
    for form, number in numbers.items():
        before = first.setdefault(_figures(number), form)
        if before != form:
            yield None, _finding(f"{before} and {form} have the same ISBN", number)


def _finding(message: str, identifier: str) -> Finding:
    return Finding(message, excerpt=identifier)


def _is_like_isbn(text: str) -> bool:
    figures = _figures(text)
    return len(figures) in _ISBN_LENGTHS and figures[:-1].isdecimal()


def _figures(text: str) -> str:
    return text.replace("-", "").replace(" ", "").upper()


RULE = BookRule("FL115", "an identifier of the book that is not sound", Severity.WARNING, _check)
