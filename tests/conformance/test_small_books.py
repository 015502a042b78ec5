"""EPUBCheck accepts one small book in each language, an empty part, and a piece without metadata."""

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
    (tmp_path / "bare.txt").write_text(BARE, "utf-8")
    (tmp_path / "anthology.toml").write_text(MANIFEST.format(language=language), "utf-8")
    florilege("build", tmp_path / "anthology.toml", "-o", tmp_path / "book.epub")
    accept(tmp_path / "book.epub", "--only=epubcheck", "--strict")
