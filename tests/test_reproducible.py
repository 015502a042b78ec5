"""The same book, byte for byte, and a correction that touches nothing else.

Other processes with other hash seeds, other folders and other days must not show in it.
"""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import florilege

MANIFEST = """\
title = "Between"
language = "en"
date = 2024-05-01

[[parts]]
title = "First"
pieces = ["*.md"]
"""
TALK = """---
title: The {name}
date: 2024-03-09
---

### Who are you?

I am {person}, who is invented{comma} and ring bells.

### And why?

For whoever is late.
"""
NAMES = {"Ash": "Edda Marlowe", "Bell": "Wilf Tarrant", "Cask": "Ida Thorn"}


def _lay_out(folder: Path, comma: str = "") -> Path:
    folder.mkdir()
    for name, person in NAMES.items():
        text = TALK.format(name=name, person=person, comma=comma if name == "Bell" else "")
        (folder / f"{name.lower()}.md").write_text(text, "utf-8")
    (folder / "anthology.toml").write_text(MANIFEST, "utf-8")
    return folder / "anthology.toml"


def _build(manifest: Path, *options: str, **environment: str) -> bytes:
    book = manifest.with_name("book.epub")
    subprocess.run(
        [sys.executable, "-m", "florilege", "build", str(manifest), "-o", str(book), *options],
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
    )
    return book.read_bytes()


def _members(book: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_hash_seeds_processes_and_folders_do_not_show(tmp_path: Path) -> None:
    """One book, built in four ways."""
    first, second = _lay_out(tmp_path / "one"), _lay_out(tmp_path / "two")
    books = {
        _build(first, PYTHONHASHSEED="1"),
        _build(first, "--jobs", "2", PYTHONHASHSEED="2"),
        _build(second, TZ="Pacific/Auckland", LC_ALL="C"),
        florilege.export(florilege.load_anthology(second), "epub"),
    }
    assert len(books) == 1


def test_a_corrected_comma_changes_its_chapter_alone(tmp_path: Path) -> None:
    """Not the package, not the contents, not the other chapters."""
    before = _members(_build(_lay_out(tmp_path / "before")))
    after = _members(_build(_lay_out(tmp_path / "after", comma=",")))
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == ["EPUB/the-bell.xhtml"]


def test_the_identifier_outlives_corrections(tmp_path: Path) -> None:
    """It is made of the title and the ids of the pieces."""
    package = _members(_build(_lay_out(tmp_path / "before")))["EPUB/content.opf"].decode()
    made = package.partition("urn:uuid:")[2][:36]
    assert len(made) == 36
    manifest = _lay_out(tmp_path / "after", comma=",")
    manifest.write_text(MANIFEST.replace("2024-05-01", "2025-05-01"), "utf-8")
    assert made in _members(_build(manifest))["EPUB/content.opf"].decode()
