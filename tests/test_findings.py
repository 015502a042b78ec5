"""What holds for all findings: they have their place in the document, and come again."""

from pathlib import Path

import pytest
from hypothesis import given, settings

import florilege
from florilege.config import Config
from florilege.diagnostics import Place, Report
from florilege.model import Anthology, Document, Part, Piece, iter_blocks
from strategies import documents

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "docs"
FILES = sorted(CORPUS.glob("*.*"))


def _ids(document: Document) -> set[str]:
    blocks = {block.id for block in iter_blocks(document) if block.id}
    return blocks | {section.id for section in document.sections}


def _places(report: Report) -> list[Place]:
    firsts = [each.place for each in report if each.place]
    return [*firsts, *(place for each in report for place in each.more_places)]


def _assert_sound(report: Report, document: Document) -> None:
    for place in _places(report):
        assert place.block is None or place.block in _ids(document)
        if place.span:
            start, end = place.span
            assert 0 <= start <= end <= len(place.excerpt or "")


@settings(deadline=None)
@given(documents())
def test_findings_stand_in_the_document(document: Document) -> None:
    """In a block of it, and what is underlined (nothing, where a sign is missing) is in the excerpt; the same each time."""
    report = florilege.validate(document)
    _assert_sound(report, document)
    assert florilege.validate(document) == report


@settings(deadline=None, max_examples=30)
@given(documents(), documents())
def test_books_of_any_documents(one: Document, other: Document) -> None:
    """Rules about books never raise, and say the same each time."""
    pieces = (Piece(document=one), Piece(document=other.model_copy(update={"id": "other"})))
    book = Anthology(id="b", language="en", title="Between", parts=(Part(id="p", pieces=pieces),))
    config = Config()
    assert florilege.validate(book, config=config) == florilege.validate(book, config=config)


@pytest.mark.skipif(not FILES, reason="the shared corpus is not on this machine")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_findings_about_real_documents(path: Path) -> None:
    """Their lines are lines of the file."""
    parsed = florilege.parse(path)
    report = florilege.validate(parsed)
    _assert_sound(report, parsed.document)
    lines = len(path.read_bytes().splitlines()) + 1
    assert all(place.line is None or 1 <= place.line <= lines for place in _places(report))
    assert florilege.validate(florilege.parse(path)) == report
