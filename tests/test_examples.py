"""The example anthologies: each piece is read as an editor would read it."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import florilege
from florilege.model import (
    Figure,
    Piece,
    PullQuote,
    iter_blocks,
    iter_exchanges,
    iter_pieces,
    plain_text,
)

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
BOOKS = ("fr", "en")
PIECES = sorted(
    path.relative_to(EXAMPLES).as_posix()
    for book in BOOKS
    for path in EXAMPLES.glob(f"{book}/pieces/*")
)
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads(
    (ROOT / "tests" / "cases" / "examples" / "expected.toml").read_text(encoding="utf-8")
)
# Written with ordinary spaces, so that FL401 and FL411 have something to say.
ORDINARY_SPACES = "fr/pieces/leonie-castagnet.txt"


@cache
def _pieces() -> dict[str, Piece]:
    """All pieces of both books by their path below examples/."""
    found: dict[str, Piece] = {}
    for book in BOOKS:
        anthology = florilege.load_anthology(EXAMPLES / book / "anthology.toml")
        found |= {f"{book}/{piece.file}": piece for piece in iter_pieces(anthology)}
    return found


def test_every_piece_stands_in_a_book_and_is_described() -> None:
    """In a manifest, in the expectations and in the README of the examples."""
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert sorted(_pieces()) == sorted(EXPECTED) == PIECES
    assert [name for name in PIECES if f"`{name}`" not in readme] == []


@pytest.mark.parametrize("name", PIECES)
def test_piece_is_read_as_an_editor_reads_it(name: str) -> None:
    """Everything that expected.toml says of it, and nothing beyond for people and findings."""
    document, expected = _pieces()[name].document, EXPECTED[name]
    blocks = list(iter_blocks(document))
    found = {
        "kind": document.kind,
        "title": document.title,
        "people": {person.name: sorted(person.roles) for person in document.people},
        "style": document.provenance.style if document.provenance else None,
        "published": document.published,
        "exchanges": sum(exchange.question is not None for exchange in iter_exchanges(document)),
        "sections": [section.title for section in document.sections if section.title],
        "pull_quotes": sum(isinstance(block, PullQuote) for block in blocks),
        "figures": sum(isinstance(block, Figure) for block in blocks),
        "findings": sorted({finding.code for finding in florilege.validate(document)}),
    }
    silent: dict[str, Any] = {
        "kind": "interview",
        "style": None,
        "published": None,
        "sections": [],
        "pull_quotes": 0,
        "figures": 0,
        "findings": [],
    }
    words = {key: expected[key] for key in ("present", "absent") if key in expected}
    assert found == silent | {key: expected[key] for key in expected if key not in words}
    text = plain_text(document)
    assert [phrase for phrase in words.get("present", ()) if phrase not in text] == []
    assert [phrase for phrase in words.get("absent", ()) if phrase in text] == []


@pytest.mark.parametrize("name", PIECES)
def test_pictures_exist_and_have_a_text_alternative(name: str) -> None:
    """Relative to the piece that shows them."""
    folder = (EXAMPLES / name).parent
    for block in iter_blocks(_pieces()[name].document):
        if isinstance(block, Figure):
            assert (folder / block.src).is_file(), block.src
            assert block.alt


@pytest.mark.parametrize("name", [name for name in PIECES if name.startswith("fr/")])
def test_french_spaces(name: str) -> None:
    """No-break spaces as the Imprimerie nationale sets them, but in one piece."""
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    ordinary = re.findall(r"\w [;:!?»]|« \w", text)
    assert bool(ordinary) == (name == ORDINARY_SPACES), ordinary
