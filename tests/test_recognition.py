"""What is recognised in texts of each style, and around the conversation.

Each case is a source beside its `.outline`: what a careful reader sees in it.
"""

import unicodedata
from pathlib import Path

import pytest

import florilege
from florilege.model import iter_exchanges
from outline import outline

CASES = Path(__file__).parent / "cases"
SOURCES = sorted(
    path
    for area in ("styles", "structure")
    for path in (CASES / area).rglob("*.*")
    if path.suffix != ".outline"
)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.relative_to(CASES).as_posix())
def test_case(source: Path) -> None:
    """The outline of the document is the expected one."""
    expected = source.with_suffix(".outline").read_text("utf-8")
    assert outline(florilege.parse(source).document) == expected


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.relative_to(CASES).as_posix())
def test_line_ends_and_composition_do_not_matter(source: Path) -> None:
    """Windows line ends and decomposed accents give the same document."""
    text = source.read_text("utf-8")
    changed = unicodedata.normalize("NFD", text).replace("\n", "\r\n").encode()
    suffixes = {".txt": "text/plain", ".md": "text/markdown", ".html": "text/html"}
    suffixes |= {".vtt": "text/vtt", ".srt": "application/x-subrip"}
    document = florilege.parse(changed, media_type=suffixes[source.suffix]).document
    assert outline(document) == source.with_suffix(".outline").read_text("utf-8")


KINDS = CASES / "recognition"


def _kinds(folder: str) -> list[Path]:
    return sorted((KINDS / folder).iterdir())


@pytest.mark.parametrize("source", _kinds("interviews"), ids=lambda path: path.name)
def test_an_interview_is_one(source: Path) -> None:
    """Short ones, formal ones, ones in which nobody says "you" or "I", in any language."""
    document = florilege.parse(source).document
    assert document.kind == "interview"
    assert any(exchange.answers for exchange in iter_exchanges(document))


@pytest.mark.parametrize("source", _kinds("no_interviews"), ids=lambda path: path.name)
def test_questions_make_no_interview(source: Path) -> None:
    """Neither those of a FAQ, a guide, a quiz or a thread, nor those that prose asks itself."""
    document = florilege.parse(source).document
    assert document.kind != "interview"
    assert not any(iter_exchanges(document))


@pytest.mark.parametrize("name", ["faq_bold_de.md", "faq_heading.md", "faq_pt.md", "sv_faq.md"])
def test_a_faq_portrays_nobody(name: str) -> None:
    """Words with capitals in its title are no name."""
    assert florilege.parse(KINDS / "no_interviews" / name).document.kind == "article"
