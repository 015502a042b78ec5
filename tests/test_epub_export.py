"""EPUB books: the case as an unzipped tree, and what holds for every book.

The case is data: anthology.json beside expected/, the text files of the book. That EPUBCheck
and Ace accept books is checked in tests/conformance.
"""

import gc
import io
import sys
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from PIL import Image, ImageChops

from florilege.errors import MissingExtraError
from florilege.exporters.epub import LooseBook, export_epub, write_epub
from florilege.exporters.epub.drawing import HEIGHT, WIDTH, CoverText, draw_cover
from florilege.exporters.options import ExportOptions
from florilege.model import (
    Anthology,
    Article,
    Document,
    Figure,
    Interview,
    Paragraph,
    Part,
    Person,
    Picture,
    Piece,
    Portrait,
    Role,
    Section,
    Span,
)
from florilege.model.serial import from_json
from opened_book import OPF, Book
from strategies import documents

CASE = Path(__file__).parent / "cases" / "exporters" / "epub" / "anthology"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"


def _anthology() -> Anthology:
    node = from_json((CASE / "anthology.json").read_bytes())
    assert isinstance(node, Anthology)
    return node


def _of(*documents: Document) -> Anthology:
    pieces = tuple(Piece(document=document) for document in documents)
    return Anthology(id="book", language="en", title="A book", parts=(Part(id="p", pieces=pieces),))


def _with_pictures(*pictures: Figure) -> Article:
    return Article(id="a", language="en", sections=(Section(id="s", blocks=pictures),))


def test_case() -> None:
    """Each text file of the book is that of the case, but for ebooklib's own version."""
    book = Book(_anthology(), ExportOptions(base=CASE))
    book.check()
    expected = CASE / "expected"
    names = {path.relative_to(expected).as_posix() for path in expected.rglob("*.*")}
    texts = {name for name in book.files if name.endswith((".xhtml", ".opf", ".ncx"))}
    assert texts == names
    for name in sorted(names):
        lines = book.files[name].decode().splitlines()
        wanted = (expected / name).read_text("utf-8").splitlines()
        assert _without_generator(lines) == _without_generator(wanted), name


def _without_generator(lines: list[str]) -> list[str]:
    return [line for line in lines if 'name="generator"' not in line]


def test_the_same_bytes_again() -> None:
    """Cover and archive included."""
    options = ExportOptions(base=CASE)
    assert export_epub(_anthology(), options) == export_epub(_anthology(), options)


@settings(max_examples=30)
@given(documents(), documents())
def test_any_documents_are_a_sound_book(one: Document, other: Document) -> None:
    """Well-formed pages, unique names and ids, links that lead somewhere, no empty label."""
    Book(_of(one, other, one)).check()
    Book(one).check()


def test_an_empty_book() -> None:
    """No parts; a part with nothing in it; a piece that says nothing at all."""
    bare = Article(id="0", language="und", title="\x00 \x85")
    for parts in (
        (),
        (Part(id="1", title="Empty"), Part(id="2"), Part(id="3", introduction="Here.")),
        (Part(id="4", title="\x01", pieces=(Piece(document=bare), Piece(document=bare))),),
    ):
        Book(Anthology(id="e", language="en", title=" ", parts=parts)).check()


def test_when_it_changed() -> None:
    """As the caller says, in UTC; else the newest date in the content; else a fixed one."""
    dated = Interview(id="i", language="en", published="2019-04", conducted="2019-03-31")
    assert Book(dated).meta("dcterms:modified") == ["2019-04-01T00:00:00Z"]
    assert Book(_of()).meta("dcterms:modified") == ["1970-01-01T00:00:00Z"]
    given_time = datetime(2024, 1, 1, 1, tzinfo=timezone(timedelta(hours=2)))
    options = ExportOptions(modified=given_time)
    assert Book(dated, options).meta("dcterms:modified") == ["2023-12-31T23:00:00Z"]
    utc = ExportOptions(modified=given_time.astimezone(UTC))
    assert Book(dated, utc).data == Book(dated, options).data


def test_claims_about_pictures_are_true() -> None:
    """A text alternative is claimed when every picture has one, and none is invented."""
    source = f"data:image/png;base64,{_PNG}"
    described = Figure(src=source, alt="A bench")
    decoration = Figure(src=source, alt="")
    undescribed = Figure(src=source)
    good = Book(_with_pictures(described, decoration))
    good.check()
    assert "alternativeText" in good.meta("schema:accessibilityFeature")
    assert good.meta("schema:accessMode") == ["textual", "visual"]
    bad = Book(_with_pictures(described, undescribed))
    assert "alternativeText" not in bad.meta("schema:accessibilityFeature")
    assert bad.meta("schema:accessModeSufficient") == ["textual,visual"]
    none = Book(_with_pictures(Figure(src="https://example.org/x.png")))
    assert none.meta("schema:accessMode") == ["textual"]


_PNG = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)


def test_roles() -> None:
    """Who makes and who contributes, with MARC relators; who is portrayed is a subject."""
    ada = Person(name="Ada Pont", roles=(Role.INTERVIEWER, Role.PHOTOGRAPHER))
    bo = Person(name="Bo Quai", roles=(Role.INTERVIEWEE,))
    cy = Person(name="Cy Rive", roles=(Role.SUBJECT,))
    book = Book(
        _of(
            Interview(id="i", language="en", people=(ada, bo)),
            Portrait(id="p", language="en", people=(cy,)),
        )
    )
    assert book.dc("creator") == ["Ada Pont"]
    assert book.dc("contributor") == ["Bo Quai"]
    assert book.dc("subject") == ["Cy Rive"]
    assert book.meta("role") == ["ivr", "pht", "ive"]
    assert book.meta("file-as") == ["Pont, Ada", "Quai, Bo"]


def test_links_stay_in_the_book_or_leave_for_the_web() -> None:
    """A relative link has no target inside a book, and is text there."""
    spans = (Span.model_validate({"text": "there", "marks": [{"kind": "link", "href": "x.html"}]}),)
    section = Section(id="s", blocks=(Paragraph(spans=spans),))
    book = Book(Article(id="a", language="en", sections=(section,)))
    assert b"x.html" not in book.files["EPUB/a.xhtml"]
    linked = Article(id="a", language="en", url="https://example.org/y/", sections=(section,))
    assert b'href="https://example.org/y/x.html"' in Book(linked).files["EPUB/a.xhtml"]


def test_the_cover_of_the_manifest() -> None:
    """Is taken as it is; a missing one is drawn."""
    cover = Picture(src="pictures/banc.png", alt="A bench")
    book = Book(_anthology().model_copy(update={"cover": cover}), ExportOptions(base=CASE))
    assert book.files["EPUB/cover.png"] == (CASE / "pictures/banc.png").read_bytes()
    assert b'alt="A bench"' in book.files["EPUB/cover.xhtml"]
    absent = Picture(src="absent.png")
    drawn = Book(_anthology().model_copy(update={"cover": absent}), ExportOptions(base=CASE))
    assert "EPUB/cover.jpg" in drawn.files
    alt = "Couverture du livre Bancs publics"
    assert f'alt="{alt}"'.encode() in drawn.files["EPUB/cover.xhtml"]


def test_a_drawn_cover() -> None:
    """The size that shops ask for; title, names and pieces make a difference; long ones fit."""
    cover = CoverText(title="L’Été à Œting", subtitle="", names="", pieces=3)
    with Image.open(io.BytesIO(draw_cover(cover))) as image:
        assert (image.size, image.format) == ((WIDTH, HEIGHT), "JPEG")
    variants = [
        CoverText("L’Été à Œting", "", "", 3),
        CoverText("L’Ete à Œting", "", "", 3),
        CoverText("L’Été à Œting", "", "Ada Pont", 3),
        CoverText("L’Été à Œting", "", "", 12),
    ]
    assert len({draw_cover(variant) for variant in variants}) == len(variants)
    long = CoverText("Mot " * 400, "x" * 500, "岡本 花", 1)
    with Image.open(io.BytesIO(draw_cover(long))) as image:
        edge = {image.getpixel((WIDTH - 20, y)) for y in range(100, HEIGHT, 10)}
    assert len(edge) == 1


def test_lines_on_a_cover_are_of_like_length() -> None:
    """Two lines that do not fill the measure: no line of three words below a full one."""
    title, subtitle = "Night", "Seven conversations with people who keep the day going"
    shown = []
    for text in ("", subtitle):
        with Image.open(io.BytesIO(draw_cover(CoverText(title, text, "", 3)))) as image:
            shown.append(image.convert("L").crop((0, 0, WIDTH, HEIGHT // 3)))
    drawn = ImageChops.difference(*shown).point(lambda level: 255 if level > 60 else 0)
    box = drawn.getbbox()
    assert box is not None
    assert box[2] < WIDTH * 0.75


def test_a_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is misuse, and the message says how to mend it."""
    for module in ("ebooklib", "PIL"):
        with monkeypatch.context() as patch:
            patch.setitem(sys.modules, module, None)
            with pytest.raises(MissingExtraError, match=r"pip install 'florilege\[epub\]'"):
                export_epub(_of(), ExportOptions())


def test_a_book_written_from_the_right() -> None:
    """Turns its pages the other way, and says so on each."""
    book = Book(_of().model_copy(update={"language": "ar"}))
    book.check()
    spine = book.package.find(f"{OPF}spine")
    assert spine is not None
    assert spine.get("page-progression-direction") == "rtl"
    assert book.pages["title-page.xhtml"].get("dir") == "rtl"


def test_landmarks() -> None:
    """Localised, and only of what is there."""
    nav = Book(_anthology(), ExportOptions(base=CASE)).pages["contents.xhtml"]
    kinds = {link.get(EPUB_TYPE): link.text for link in nav.iter("{*}a") if link.get(EPUB_TYPE)}
    assert list(kinds) == [
        *("cover", "titlepage", "copyright-page", "toc", "bodymatter", "index", "credits"),
        "colophon",
    ]
    assert kinds["cover"] == "Couverture"
    empty = Book(_of()).pages["contents.xhtml"]
    assert {"bodymatter", "index"}.isdisjoint(link.get(EPUB_TYPE) for link in empty.iter("{*}a"))


def test_pieces_are_forgotten_when_they_are_written() -> None:
    """However many there are, the text of a few is in memory: books of 10,000 fit in 150 MB."""

    def alive() -> int:
        gc.collect()
        return sum(isinstance(each, Section) for each in gc.get_objects())

    def pieces() -> Iterator[Piece]:
        for number in range(40):
            most.append(alive())
            section = Section(id="s", blocks=(Paragraph(spans=(Span(text=f"{number} said"),)),))
            yield Piece(document=Article(id=f"a{number}", language="en", sections=(section,)))

    def bound(outlines: Sequence[Piece]) -> Anthology:
        most.append(alive())
        part = Part(id="p", pieces=tuple(outlines))
        return Anthology(id="b", language="en", title="B", parts=(part,))

    before, most = alive(), list[int]()
    head = Anthology(id="b", language="en", title="B")
    target = io.BytesIO()
    hrefs = write_epub(LooseBook(head, pieces(), bound), target, ExportOptions()).pieces
    assert len(hrefs) == 40
    assert max(most) - before <= 2
    with zipfile.ZipFile(target) as archive:
        assert b"39 said" in archive.read(f"EPUB/{hrefs[-1]}")
