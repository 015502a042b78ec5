"""EPUBCheck accepts one small book in each language; every judge one of them.

Each has an empty part, and a piece that has nothing but its text.
"""

from pathlib import Path

import pytest
from judge import accept, florilege

from florilege.languages.load import language_tags

MANIFEST = """\
title = "Between"
language = "{language}"
date = 2024-05-01
licence = "CC0-1.0"
editors = ["Edda Marlowe"]

[[parts]]
title = "Nothing yet"
pieces = []

[[parts]]
title = "Something"
introduction = "What follows is invented."
pieces = [{{ file = "bare.txt", language = "{language}" }}]
"""
BARE = """\
What do you do?

I mend nets, and I have for years.

Why do you do it?

Somebody must, and I like the sea.
"""


@pytest.mark.parametrize("language", language_tags())
def test_a_small_book_in_each_language(language: str, tmp_path: Path) -> None:
    """Its furniture is in that language; one part is empty, and the piece has nothing but its text."""
    accept(_book(language, tmp_path), "--only=epubcheck", "--strict")


def test_every_judge_accepts_an_empty_part_and_a_bare_piece(tmp_path: Path) -> None:
    """In English; the other languages differ in words alone."""
    accept(_book("en", tmp_path))


def test_a_book_of_nothing(tmp_path: Path) -> None:
    """A title and no piece: still a sound book."""
    (tmp_path / "anthology.toml").write_text(
        'title = "Nothing"\nlanguage = "en"\nparts = [{ pieces = [] }]\n', "utf-8"
    )
    florilege("build", tmp_path / "anthology.toml", "-o", tmp_path / "book.epub")
    accept(tmp_path / "book.epub", "--only=epubcheck", "--strict")


def _book(language: str, folder: Path) -> Path:
    (folder / "bare.txt").write_text(BARE, "utf-8")
    (folder / "anthology.toml").write_text(MANIFEST.format(language=language), "utf-8")
    florilege("build", folder / "anthology.toml", "-o", folder / "book.epub")
    return folder / "book.epub"
