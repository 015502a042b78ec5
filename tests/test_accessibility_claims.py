"""What a book claims about its accessibility, held against what is in its files.

The files are read here by lxml and Pillow, as a stranger would: nothing is asked of the exporter.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

import florilege
from florilege.exporters.options import ExportOptions
from florilege.languages.load import language_tags
from florilege.model import Anthology
from markup_checks import check_headings, local
from opened_book import EPUB_TYPE, OPF, Book

TALK = "# The Bell\n\n**Ida Voss:** Who rings?\n\n**Edda Marlowe:** I do, and Wilf Tarrant.\n\n**Ida Voss:** And at night?\n\n**Edda Marlowe:** Nobody.\n"
ESSAY = "# The Rope\n\nA rope is a long thought, and it holds. Nobody asks it anything.\n"
NAMES = re.compile(r"\S+\.(png|gif|jpe?g|webp)$", re.IGNORECASE)
UNDESCRIBED = "Picture without a description"
ROLES = re.compile(r"^doc-[a-z]+$")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two pieces and two pictures, one of which moves."""
    frames = [Image.new("L", (4, 4), level) for level in (0, 255)]
    frames[0].save(tmp_path / "bench.png")
    frames[0].save(tmp_path / "flash.gif", save_all=True, append_images=frames[1:], duration=50)
    (tmp_path / "bell.md").write_text(TALK, "utf-8")
    (tmp_path / "rope.md").write_text(ESSAY, "utf-8")
    return tmp_path


def _book(folder: Path, pieces: str = '"bell.md"', more: str = "", theme: str = "") -> Book:
    path = folder / "anthology.toml"
    path.write_text(
        f'title = "B"\nlanguage = "en"\ndate = 2025\n{more}\n[[parts]]\npieces = [{pieces}]\n',
        "utf-8",
    )
    (folder / "theme.css").write_text(theme, "utf-8")
    return Book(florilege.load_anthology(path), ExportOptions(theme=folder / "theme.css"))


def _shown(folder: Path, *pictures: str) -> Book:
    """The book with pictures, which are given as Markdown."""
    (folder / "seen.md").write_text("\n\n".join((TALK, *pictures)), "utf-8")
    return _book(folder, '"seen.md"')


# What the files show.


def _pictures(book: Book) -> list[str | None]:
    """The text alternatives of all pictures of the text."""
    return [
        image.get("alt")
        for name, page in book.pages.items()
        if name != "cover.xhtml"
        for image in page.iter("{*}img")
    ]


def _all_described(book: Book) -> bool:
    every = [image.get("alt") for page in book.pages.values() for image in page.iter("{*}img")]
    return all(alt is not None and alt != UNDESCRIBED and not NAMES.match(alt) for alt in every)


def _moves(book: Book) -> bool:
    names = (name for name in book.files if name.endswith((".png", ".gif", ".webp", ".jpg")))
    opened = (Image.open(io.BytesIO(book.files[name])) for name in names)
    return any(getattr(image, "n_frames", 1) > 1 for image in opened)


def _spine(book: Book) -> list[str]:
    hrefs = {item.get("id"): str(item.get("href")) for item in book.package.iter(f"{OPF}item")}
    return [hrefs[each.get("idref")] for each in book.package.iter(f"{OPF}itemref")]


def _nav(book: Book, kind: str) -> list[str]:
    """Where the links of the table of contents or of the landmarks lead, in order."""
    [nav] = [
        each for each in book.pages["contents.xhtml"].iter("{*}nav") if each.get(EPUB_TYPE) == kind
    ]
    return [str(link.get("href")) for link in nav.iter("{*}a")]


def _has_contents(book: Book) -> bool:
    targets = {href.partition("#")[0] for href in _nav(book, "toc")}
    pieces = {name for name in _spine(book) if _is_chapter(book, name)}
    return bool(targets) and pieces <= targets <= set(book.pages)


def _is_chapter(book: Book, name: str) -> bool:
    return any(each.get("role") == "doc-chapter" for each in book.pages[name].iter())


def _reads_in_order(book: Book) -> bool:
    spine = _spine(book)
    places = [spine.index(href.partition("#")[0]) for href in _nav(book, "toc")]
    return places == sorted(places)


def _has_headings(book: Book) -> bool:
    """Each chapter begins with a heading, none skips a level, and exchanges have their own."""
    for name in filter(lambda name: _is_chapter(book, name), _spine(book)):
        page = book.pages[name]
        check_headings(page)
        headings = [each for each in page.iter() if re.fullmatch("h[1-6]", local(each))]
        if not headings or local(headings[0]) != "h1":
            return False
    return True


def _has_roles(book: Book) -> bool:
    return all(
        any(ROLES.match(each.get("role") or "") for each in book.pages[name].iter())
        for name in _spine(book)
        if _is_chapter(book, name)
    )


def _has_index(book: Book) -> bool:
    found = [
        each
        for page in book.pages.values()
        for each in page.iter()
        if each.get("role") == "doc-index" and list(each.iter("{*}a"))
    ]
    return len(found) == 1


def _is_transformable(book: Book) -> bool:
    """Text is text, reflows, and has neither fixed sizes nor colours of its own."""
    sheet = re.sub(r"/\*.*?\*/", "", book.files["EPUB/style.css"].decode(), flags=re.DOTALL)
    declared = re.findall(r"([\w-]+)\s*:\s*([^;{}]+)[;}]", sheet)
    sizes = [value for name, value in declared if name in ("font", "font-size")]
    fixed = any(re.search(r"\d(px|pt|pc|cm|mm|in)\b", value) for value in sizes)
    laid_out = any("rendition:layout" in str(each.get("property")) for each in book.package.iter())
    return not fixed and not laid_out


FEATURES = {
    "ARIA": _has_roles,
    "readingOrder": _reads_in_order,
    "structuralNavigation": _has_headings,
    "tableOfContents": _has_contents,
    "displayTransformability": _is_transformable,
    "index": _has_index,
    "alternativeText": _all_described,
}


def _books(folder: Path) -> Iterator[tuple[str, Book]]:
    """Books in which each claim holds, and books in which it does not."""
    yield "plain", _book(folder)
    yield "essay", _book(folder, '"rope.md"', "apparatus = { people = false }")
    yield "no index", _book(folder, more="apparatus = { people = false }")
    yield "empty", _book(folder, "")
    yield "described", _shown(folder, "![A bench in the rain](bench.png)")
    yield "decorated", _shown(folder, "<img src='bench.png' alt=''>")
    yield "undescribed", _shown(folder, "![](bench.png)", "<img src='bench.png'>")
    yield "named", _shown(folder, "![bench.png](bench.png)")
    yield "moving", _shown(folder, "![A light that blinks](flash.gif)")
    yield "sized", _book(folder, theme="p { font-size: 11pt }")
    yield "sized in short", _book(folder, theme="p{font:italic 12px/1.2 serif}")
    yield "not sized", _book(folder, theme="p { border: 1px solid; font-size: 1.1em }")


def test_every_claim_is_true_and_no_true_one_is_missing(folder: Path) -> None:
    """Feature by feature; each holds in one of the books, and what can fail fails in another."""
    held: dict[str, set[bool]] = {name: set() for name in FEATURES}
    for label, book in _books(folder):
        claimed = book.meta("schema:accessibilityFeature")
        assert set(claimed) <= set(FEATURES)
        assert len(claimed) == len(set(claimed))
        for name, holds in FEATURES.items():
            assert (name in claimed) == holds(book), f"{label}: {name}"
            held[name].add(name in claimed)
    assert all(True in seen for seen in held.values())
    for name in ("displayTransformability", "index", "alternativeText"):
        assert held[name] == {True, False}, name


def test_modes_and_hazards_are_those_of_the_content(folder: Path) -> None:
    """The eye is needed where a picture is; the text is enough where all of them have words."""
    seen = set()
    for label, book in _books(folder):
        modes = ["textual", "visual"] if _pictures(book) else ["textual"]
        enough = ["textual,visual"] if _pictures(book) else []
        enough += ["textual"] if _all_described(book) else []
        hazard = "unknown" if _moves(book) else "none"
        assert book.meta("schema:accessMode") == modes, label
        assert book.meta("schema:accessModeSufficient") == enough, label
        assert book.meta("schema:accessibilityHazard") == [hazard], label
        seen.add((len(modes), len(enough), hazard))
    assert seen == {(1, 1, "none"), (2, 2, "none"), (2, 1, "none"), (2, 2, "unknown")}


def test_each_sentence_of_the_summary_is_true(folder: Path) -> None:
    """It is written from the same facts, and says nothing of what is not there."""
    said = set()
    for label, book in _books(folder):
        [summary] = book.meta("schema:accessibilitySummary")
        sentences = {
            "This book has a table of contents, landmarks and a logical reading order.": (
                _has_contents(book) and _reads_in_order(book) and bool(_nav(book, "landmarks"))
            ),
            "Questions and answers are marked up.": any(
                each.get("role") == "doc-qna"
                for page in book.pages.values()
                for each in page.iter()
            ),
            "It has no picture besides the cover.": not _pictures(book),
            "All pictures have a text alternative.": bool(_pictures(book)) and _all_described(book),
            "Some pictures have no text alternative.": not _all_described(book),
        }
        assert summary == " ".join(text for text, holds in sentences.items() if holds), label
        said |= {text for text, holds in sentences.items() if holds}
    assert said == set(sentences)


@pytest.mark.parametrize("tag", language_tags())
def test_every_language_has_all_sentences(tag: str) -> None:
    """Each ends as a sentence, and the first of them does not speak of questions."""
    page = florilege.languages.load_language(tag).page
    names = ("summary", "questions", "images", "no_images", "images_missing")
    texts = [page[f"accessibility_{name}"] for name in names]
    assert len(set(texts)) == len(texts)
    assert all(text.endswith(".") and ";" not in text for text in texts)


def test_languages_are_those_of_the_pages(folder: Path) -> None:
    """The package names the language of every page, and no other."""
    (folder / "cloche.md").write_text(TALK.replace("Who rings?", "Qui sonne ?"), "utf-8")
    for pieces in ('"bell.md"', '"bell.md", { file = "cloche.md", language = "fr" }'):
        book = _book(folder, pieces)
        assert set(book.dc("language")) == {page.get("lang") for page in book.pages.values()}
        assert book.dc("language")[0] == book.package.get(
            "{http://www.w3.org/XML/1998/namespace}lang"
        )
    assert isinstance(florilege.load_anthology(folder / "anthology.toml"), Anthology)
