"""A book of 652 interviews of one house, which EPUBCheck accepts without a warning."""

import re
import shutil
from pathlib import Path

import pytest
from judge import SHARED, accept, florilege

import florilege as library
from florilege.model import Anthology, Piece, Role, iter_exchanges, iter_pieces

USESTHIS = SHARED / "corpus" / "usesthis"
MANIFEST = """\
title = "Uses This"
language = "en"
licence = "MIT"

[[parts]]
pieces = ["usesthis/*.md"]
"""

pytestmark = pytest.mark.skipif(not USESTHIS.is_dir(), reason="shared/ is not beside the checkout")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the interviews and their manifest."""
    folder = tmp_path_factory.mktemp("usesthis")
    shutil.copytree(USESTHIS, folder / "usesthis")
    (folder / "anthology.toml").write_text(MANIFEST, encoding="utf-8")
    return folder


def test_every_interview_has_its_person_its_date_and_its_questions(folder: Path) -> None:
    """Against the front matter and the headings, read here without florilege."""
    florilege("build", folder / "anthology.toml", "-o", folder / "anthology.json")
    anthology = library.load(folder / "anthology.json")
    assert isinstance(anthology, Anthology)
    pieces = list(iter_pieces(anthology))
    assert len(pieces) == len(list(USESTHIS.glob("*.md"))) == 652
    wrong = [problem for piece in pieces for problem in _problems(piece)]
    assert not wrong, "\n".join(wrong)


def _problems(piece: Piece) -> list[str]:
    assert piece.file is not None
    document = piece.document
    text = (USESTHIS / Path(piece.file).name).read_text(encoding="utf-8")
    date = re.search(r"^date: (\S+)$", text, re.MULTILINE)
    asked = len(re.findall(r"^###(?!#)[ \t]*\S", text, re.MULTILINE))
    found = sum(exchange.question is not None for exchange in iter_exchanges(document))
    problems = []
    if not any(Role.INTERVIEWEE in person.roles for person in document.people):
        problems.append("nobody is interviewed")
    if date and document.published != date[1]:
        problems.append(f"published {document.published}, not {date[1]}")
    if found < asked:
        problems.append(f"{found} of {asked} questions")
    return [f"{piece.file}: {problem}" for problem in problems]


def test_epubcheck_accepts_the_book(folder: Path) -> None:
    """No error and no warning."""
    florilege("build", folder / "anthology.toml", "-o", folder / "book.epub")
    accept(folder / "book.epub", "--only=epubcheck", "--strict")
