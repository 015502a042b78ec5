"""Every judge accepts books with all that a manifest can say, in French and in English, and 200 pictures.

The books are those of examples/, with the rest of the manifest switched on; warnings count as well.
"""

import shutil
import zipfile
from pathlib import Path

import pytest
from judge import accept, florilege
from PIL import Image, ImageDraw

EXAMPLES = Path(__file__).parents[2] / "examples"
REST = """\
id = "whole"
translators = ["Ida Voss"]
identifiers = ["10.5555/whole", "https://example.org/whole", "978-0-000000-03-3"]
modified = 2025-03-04
series = { title = "Lanterns", position = 2 }
cover = { file = "cover.png", alt = "A lantern" }
source = { name = "The Quay", tagline = "On paper", url = "https://example.org" }
preface = { text = "# Before\\n\\nA word before.", title = "Before", author = "Ida Voss", date = 2024 }
introduction = { text = "What follows is invented.[^1]\\n\\n[^1]: All of it." }
accessibility = { conforms_to = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA", certifier = { name = "Quay Access", credential = "https://example.org/badge", report = "https://example.org/report", date = 2025-01-30 } }
"""
PIECES, EACH = 20, 10


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_book_with_everything_switched_on(language: str, tmp_path: Path) -> None:
    """Nobody has a warning either: the book says who made it, where it is from and who certifies it."""
    folder = tmp_path / "book"
    shutil.copytree(EXAMPLES / language, folder)
    Image.new("RGB", (1600, 2560), "#31414f").save(folder / "cover.png")
    manifest = folder / "anthology.toml"
    text = manifest.read_text("utf-8").replace("apparatus = { quotes = true }\n", "")
    lists = "apparatus = { people = true, quotes = true, credits = true }\n"
    head, legal, rest = text.partition("\n[legal]\n")
    manifest.write_text(f"{head}\n{lists}{REST}{legal}{rest}", "utf-8")
    florilege("build", manifest, "-o", tmp_path / "book.epub")
    accept(tmp_path / "book.epub", "--strict")


def test_a_book_of_200_pictures(tmp_path: Path) -> None:
    """Each is another one, with its own words; they are drawn here."""
    for piece in range(PIECES):
        figures = []
        for number in range(EACH):
            name = f"p{piece}-{number}.{'png' if number % 2 else 'jpg'}"
            image = Image.new("RGB", (320, 240), (piece * 12, number * 25, 120))
            ImageDraw.Draw(image).ellipse(
                (number * 20, piece * 8, number * 20 + 90, piece * 8 + 90)
            )
            image.save(tmp_path / name)
            figures.append(f"![A disc, place {number} of row {piece}]({name})")
        (tmp_path / f"{piece:02}.md").write_text(
            f"# Row {piece}\n\n**Ida Voss:** What is there?\n\n**Edda Marlowe:** Discs, in rows.\n\n"
            + "\n\n".join(figures)
            + "\n",
            "utf-8",
        )
    (tmp_path / "anthology.toml").write_text(
        'title = "Discs"\nlanguage = "en"\ndate = 2024\n[[parts]]\npieces = ["*.md"]\n', "utf-8"
    )
    florilege("build", tmp_path / "anthology.toml", "-o", tmp_path / "book.epub")
    with zipfile.ZipFile(tmp_path / "book.epub") as archive:
        pictures = [name for name in archive.namelist() if "/pictures/" in name]
    assert len(pictures) == PIECES * EACH
    accept(tmp_path / "book.epub")
