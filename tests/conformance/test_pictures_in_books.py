"""EPUBCheck accepts a book with pictures of each kind, as files and within their addresses."""

from base64 import b64encode
from pathlib import Path

import pytest
from judge import accept, florilege
from PIL import Image

FORMATS = {"png": "PNG", "jpg": "JPEG", "gif": "GIF", "webp": "WEBP"}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of pictures that are sound, wrongly named, cut off, moving, remote, missing."""
    folder = tmp_path_factory.mktemp("pictures")
    exif = Image.Exif()
    exif[0x0112] = 6
    frames = [Image.new("RGB", (12, 8), colour) for colour in ("red", "green")]
    names = []
    for suffix, name in FORMATS.items():
        path = folder / f"été {suffix}.{suffix}"
        frames[0].save(path, name, **({} if name == "GIF" else {"exif": exif}))
        (folder / f"cut.{suffix}").write_bytes(path.read_bytes()[:-20])
        (folder / f"lie-{suffix}.png").write_bytes(path.read_bytes())
        names += [path.name.replace(" ", "%20"), f"cut.{suffix}", f"lie-{suffix}.png"]
        names.append(f"data:image/{suffix};base64,{b64encode(path.read_bytes()).decode()}")
        if name in ("GIF", "PNG", "WEBP"):
            moving = folder / f"moving.{suffix}"
            frames[0].save(moving, name, save_all=True, append_images=frames[1:])
            names.append(moving.name)
    names += ["https://example.org/a.png", "../outside.png", "data:text/html,x", "con.png"]
    figures = "\n".join(f'<figure><img src="{name}" alt="A picture"></figure>' for name in names)
    (folder / "piece.html").write_text(
        f'<html lang="en"><title>Pictures</title><h1>Pictures</h1><p>All.</p>{figures}', "utf-8"
    )
    (folder / "anthology.toml").write_text(
        'title = "Pictures"\nlanguage = "en"\n[[parts]]\npieces = ["piece.html"]\n', "utf-8"
    )
    florilege(
        "build", folder / "anthology.toml", "-o", folder / "book.epub", "-o", f"{folder}/site/"
    )
    return folder


def test_epubcheck_accepts_the_book(book: Path) -> None:
    """No error and no warning."""
    accept(book / "book.epub", "--only=epubcheck", "--strict")


def test_each_picture_is_there_once(book: Path) -> None:
    """Four formats and three that move; neither the second of anything nor what is broken."""
    pictures = sorted(path.suffix for path in (book / "site" / "pictures").iterdir())
    assert pictures == [".gif", ".gif", ".jpg", ".png", ".png", ".webp", ".webp"]
