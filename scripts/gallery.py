"""Photograph kinds of pages of the example books and sites, for docs/gallery/.

    .venv/bin/python scripts/gallery.py               # all pictures of docs/gallery/
    .venv/bin/python scripts/gallery.py notes index   # those of these kinds alone

Each picture shows one page four times: on a phone in the light and in the dark, on a tablet in the
light and in the dark. Needs chromium (or the browser that CHROMIUM names).
"""

import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[1]
GALLERY = ROOT / "docs" / "gallery"
PHONE, TABLET = (390, 844), (820, 1180)
GAP = 24
SCALE = 0.6  # of the pictures kept; text stays readable
QUALITY = 72  # of WebP: all pictures together stay below 1.5 MB
# A reading system brings the margins, the face and the night: the book sets none of them.
READING_SYSTEM = """<style>
:root { color-scheme: light dark; background: Canvas; font: 18px "Liberation Serif", serif; }
body { padding: 2em 1em !important; max-width: 34em; margin: 0 auto !important; }
body:has(.cover) { padding: 0 !important; max-width: none; }
</style>
</head>"""
SCREEN = f"{{display: block; float: left; border: 0; margin-left: {GAP}px}}"


@dataclass(frozen=True)
class Kind:
    """A kind of page.

    Attributes:
        name: Of the picture.
        page: Its file below the folder of what was built.
        anchor: The id that is scrolled to, for what is not at the head of the page.
    """

    name: str
    page: str
    anchor: str = ""


KINDS = (
    Kind("cover", "fr-book/cover.xhtml"),
    Kind("title-page", "fr-book/title-page.xhtml"),
    Kind("copyright", "fr-book/copyright.xhtml"),
    Kind("dedication", "fr-book/dedication.xhtml"),
    Kind("epigraph", "fr-book/epigraph.xhtml"),
    Kind("contents", "fr-book/contents.xhtml"),
    Kind("foreword", "fr-book/foreword.xhtml"),
    Kind("part", "fr-book/part-faire.xhtml"),
    Kind("opening", "fr-book/herve-kerdavid.xhtml"),
    Kind("questions", "fr-book/solenn-vauquelin.xhtml", "ce-que-l-on-doit-au-public"),
    Kind("speakers", "en-book/ingrid-solheim-park.xhtml"),
    Kind("table", "en-book/ingrid-solheim-park.xhtml", "question-3"),
    Kind("biography", "en-book/samir-oakes.xhtml", "about-samir-oakes"),
    Kind("notes", "en-book/foreword.xhtml", "notes__title"),
    Kind("acknowledgements", "en-book/acknowledgements.xhtml"),
    Kind("people", "fr-book/people.xhtml"),
    Kind("quotes", "fr-book/quotes.xhtml"),
    Kind("sources", "fr-book/sources.xhtml"),
    Kind("colophon", "fr-book/colophon.xhtml"),
    Kind("site", "fr-site/index.html"),
    Kind("site-piece", "fr-site/herve-kerdavid.html"),
)


def main(names: Sequence[str]) -> None:
    """Build the examples and photograph the kinds of these names, or all of them."""
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder)
        for language in ("fr", "en"):
            _build(language, built)
        for kind in KINDS:
            if not names or kind.name in names:
                _photograph(kind, built)
                print(kind.name)


def _build(language: str, built: Path) -> None:
    book, pages = built / f"{language}.epub", built / f"{language}-book"
    manifest = ROOT / "examples" / language / "anthology.toml"
    command = [sys.executable, "-m", "florilege", "build", str(manifest), "-q"]
    outputs = ["-o", str(book), "-o", f"{built / language}-site/"]
    subprocess.run([*command, *outputs], check=True)
    with zipfile.ZipFile(book) as archive:
        archive.extractall(built)
    (built / "EPUB").rename(pages)
    for page in pages.glob("*.xhtml"):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("</head>", READING_SYSTEM), encoding="utf-8")


def _photograph(kind: Kind, built: Path) -> None:
    sheet, shot = built / "sheet.html", built / "sheet.png"
    sheet.write_text("".join(_sheet(kind)), encoding="utf-8")
    width = 2 * PHONE[0] + 2 * TABLET[0] + 5 * GAP
    height = TABLET[1] + 2 * GAP
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
    options += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    options += [f"--user-data-dir={built / 'browser'}", "--hide-scrollbars"]
    options += [f"--window-size={width},{height}", f"--screenshot={shot}", sheet.as_uri()]
    browser = os.environ.get("CHROMIUM", "chromium")
    subprocess.run([browser, *options], check=True, stderr=subprocess.DEVNULL)
    with Image.open(shot) as image:
        size = (round(width * SCALE), round(height * SCALE))
        small = image.convert("RGB").resize(size, Image.Resampling.LANCZOS)
        small.save(GALLERY / f"{kind.name}.webp", quality=QUALITY, method=6)


def _sheet(kind: Kind) -> Iterator[str]:
    """A page with four frames: a frame's colour scheme is what the page in it prefers."""
    address = escape(f"{kind.page}#{kind.anchor}" if kind.anchor else kind.page)
    yield f"<!DOCTYPE html><style>body{{margin:{GAP}px 0;background:#8d8a85}}iframe{SCREEN}</style>"
    for width, height in (PHONE, TABLET):
        for scheme in ("light", "dark"):
            look = f"color-scheme:{scheme}"
            yield f'<iframe width="{width}" height="{height}" style="{look}" src="{address}"></iframe>'


if __name__ == "__main__":
    main(sys.argv[1:])
