"""Themes: a style sheet or a folder, in books and pages; and none that reaches beyond itself.

The folder of the case has no font, so that none is copied here: the tests put our own beside it.
"""

import io
import shutil
import zipfile
from importlib.resources import files
from pathlib import Path

import pytest
from lxml import etree

from florilege.anthology import read_anthology
from florilege.cli.run import run
from florilege.errors import FlorilegeError, InputError
from florilege.exporters.epub import export_epub
from florilege.exporters.html.page import export_page
from florilege.exporters.html.site import export_site
from florilege.exporters.options import ExportOptions
from florilege.model import Anthology, Article, Paragraph, Part, Piece, Section, Span

CASE = Path(__file__).parent / "cases" / "exporters" / "epub" / "theme"
BOOK = Anthology(
    id="b",
    language="en",
    title="B <&>",
    parts=(
        Part(
            id="p",
            title="Part <one>",
            pieces=(
                Piece(
                    document=Article(
                        id="a",
                        language="en",
                        title="A",
                        sections=(
                            Section(id="s", blocks=(Paragraph(spans=(Span(text="Said."),)),)),
                        ),
                    )
                ),
            ),
        ),
    ),
)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """The theme of the case with a font."""
    folder = tmp_path / "slate"
    shutil.copytree(CASE, folder)
    font = files("florilege.exporters").joinpath("themes", "cover.ttf").read_bytes()
    (folder / "fonts" / "test.ttf").write_bytes(font)
    return folder


def _book(theme: Path | None) -> dict[str, bytes]:
    data = export_epub(BOOK, ExportOptions(theme=theme))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_our_own_theme_brings_its_font_and_the_licence() -> None:
    """In books; pages are set in the fonts of the machine that shows them."""
    book = _book(None)
    assert book["EPUB/fonts/eb-garamond.ttf"][:4] == b"\0\1\0\0"
    assert b"SIL Open Font License" in book["META-INF/licences/eb-garamond.OFL.txt"]
    assert b'url("fonts/eb-garamond.ttf")' in book["EPUB/style.css"]
    assert b"font/ttf" in book["EPUB/content.opf"]
    assert "fonts/eb-garamond.ttf" not in dict(export_site(BOOK, ExportOptions()))
    assert b"garamond" not in export_page(BOOK, ExportOptions()).lower()


def test_a_folder_in_a_book(theme: Path) -> None:
    """Its style sheet behind ours, its font and licence, its template in place of ours."""
    book = _book(theme)
    style = book["EPUB/style.css"].decode()
    assert style.index(".title-page") < style.index(".slate")
    assert "EPUB/fonts/test.ttf" in book
    assert "META-INF/licences/OFL.txt" in book
    part = book["EPUB/part-p.xhtml"].decode()
    assert 'class="part slate"' in part
    assert "PART &lt;ONE&gt;" in part
    assert "doc-colophon" in book["EPUB/colophon.xhtml"].decode()


def test_the_colophon_names_every_typeface_and_its_licence(theme: Path) -> None:
    """Once each; of a licence that nobody knows, the file."""

    def said(folder: Path | None) -> list[str]:
        page = etree.fromstring(_book(folder)["EPUB/colophon.xhtml"])
        lines = ["".join(map(str, line.itertext())) for line in page.iter("{*}p")]
        return [line for line in lines if line.startswith(("Typeface", "Cover"))]

    ours = "Typeface: EB Garamond (SIL Open Font License 1.1)"
    assert said(None) == [ours]
    assert said(theme) == [ours, "Typeface: Test Sans (SIL Open Font License 1.1)"]
    (theme / "fonts" / "test.House.txt").write_text("You may look at it.")
    assert said(theme) == [ours, "Typeface: Test Sans (test.House)"]
    (theme / "book.css").write_text("p { margin: 0 }")
    (theme / "theme.css").write_text("p { text-indent: 0 }")
    assert said(theme) == ["Cover lettering: EB Garamond (SIL Open Font License 1.1)"]


def test_a_folder_on_pages(theme: Path) -> None:
    """A site has the font as a file; one page has it inside."""
    options = ExportOptions(theme=theme)
    site = dict(export_site(BOOK, options))
    assert {"fonts/test.ttf", "fonts/OFL.txt"} < site.keys()
    page = export_page(BOOK, options).decode()
    assert 'url("data:font/ttf;base64,' in page
    assert 'url("fonts/' not in page


def test_a_sheet_in_place_of_ours(theme: Path) -> None:
    """Then none of its fonts comes along that nobody names."""
    (theme / "book.css").write_text("p { margin: 0 }")
    book = _book(theme)
    assert b".title-page" not in book["EPUB/style.css"]
    assert "EPUB/fonts/eb-garamond.ttf" not in book


def test_a_manifest_names_its_theme(theme: Path) -> None:
    """The option is stronger; the folder must be inside that of the manifest."""
    manifest = theme.parent / "anthology.toml"
    (theme.parent / "a.md").write_text("# A\n\nSaid by an invented person.\n")
    head = 'title = "B"\nlanguage = "en"\n'
    tail = '[[parts]]\ntitle = "P"\npieces = ["a.md"]\n'
    manifest.write_text(f'{head}theme = "slate"\n{tail}')
    assert read_anthology(manifest).theme == theme.resolve()
    book = theme.parent / "book.epub"
    for options in ([], ["-o", str(theme.parent / "page.html")]):
        assert run(["build", str(manifest), "-o", str(book), *options]) == 0
        with zipfile.ZipFile(book) as archive:
            assert b".slate" in archive.read("EPUB/style.css")
    plain = theme.parent / "plain.css"
    plain.write_text("p { color: teal }")
    assert run(["build", str(manifest), "-o", str(book), "--theme", str(plain)]) == 0
    with zipfile.ZipFile(book) as archive:
        assert b".slate" not in archive.read("EPUB/style.css")
    manifest.write_text(f'{head}theme = "../slate"\n{tail}')
    with pytest.raises(FlorilegeError, match="outside the manifest's folder"):
        read_anthology(manifest)


SHEETS = {
    "the web": "p { background: url(https://example.org/x.png) }",
    "the web in quotes": 'p { background: url( "//example.org/x.png" ) }',
    "a data URL": "p { background: url(data:image/svg+xml,x) }",
    "another file": 'p { background: url("../secret.png") }',
    "another sheet": '@import "https://example.org/x.css";',
    "escapes": "p { background: u\\72l(https://example.org/x.png) }",
    "escapes with spaces": "p { background: \\75 \\72 \\6c (https://example.org/x.png) }",
    "an escaped import": "@\\69mport 'x.css';",
    "comments": "p { background: u/**/rl(x.png); background: url(/**/x.png) }",
    "an image set": 'p { background: image-set("https://example.org/x.png" 1x) }',
    "an expression": "p { width: expression(alert(1)) }",
    "the end of the element": "p { } </style><script>alert(1)</script>",
    "a script": "p { background: javascript:alert(1) }",
}


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("is_folder", [True, False])
def test_hostile_style_sheets(name: str, is_folder: bool, theme: Path) -> None:  # noqa: FBT001 - a case
    """None becomes part of a book or a page."""
    sheet = theme / "theme.css"
    sheet.write_text(SHEETS[name])
    options = ExportOptions(theme=theme if is_folder else sheet)
    for export in (export_epub, export_page):
        with pytest.raises(InputError, match=r"theme\.css"):
            export(BOOK, options)


TEMPLATES = {
    "a script": "<section><script>alert(1)</script></section>",
    "a script put together": '<section>{{ ("<scr" ~ "ipt/>") | safe }}</section>',
    "a handler": '<section onclick="alert(1)"/>',
    "a handler in capitals": '<section ONCLICK="alert(1)"/>',
    "a link that runs": '<section><a href="java&#10;script:alert(1)">x</a></section>',
    "a picture of the web": '<section><img src="https://example.org/x.png" alt=""/></section>',
    "a frame": '<section><iframe src="x.html"/></section>',
    "a style of the web": '<section style="background: url(//example.org/x)"/>',
    "SVG": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "broken markup": "<section>",
    "an entity": "<section>&nbsp;</section>",
    "no such value": "<section>{{ nobody }}</section>",
    "no template": "{% if %}",
    "the classes of Python": "{{ title.__class__.__mro__ }}",
    "a long loop": "{% for i in range(10000000) %}x{% endfor %}",
    "a file": '{% include "/etc/passwd" %}',
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_hostile_templates(name: str, theme: Path) -> None:
    """One line says which template it was."""
    (theme / "templates" / "epub" / "part.j2").write_text(TEMPLATES[name])
    with pytest.raises(InputError, match=r"part\.j2"):
        export_epub(BOOK, ExportOptions(theme=theme))


def test_a_theme_stays_in_its_folder(theme: Path) -> None:
    """Also through links; it has no other templates than ours; fonts need their licence."""
    options = ExportOptions(theme=theme)
    (theme.parent / "secret.txt").write_text("secret")
    (theme / "fonts" / "more.txt").symlink_to(theme.parent / "secret.txt")
    with pytest.raises(InputError, match="leaves the theme's folder"):
        export_epub(BOOK, options)
    (theme / "fonts" / "more.txt").unlink()
    (theme / "templates" / "epub" / "other.j2").write_text("x")
    with pytest.raises(InputError, match="no such template"):
        export_epub(BOOK, options)
    (theme / "templates" / "epub" / "other.j2").unlink()
    (theme / "fonts" / "OFL.txt").unlink()
    with pytest.raises(InputError, match="licence"):
        export_epub(BOOK, options)


def test_a_theme_does_not_outlive_its_book(theme: Path) -> None:
    """The next one is made with our templates again."""
    before = _book(None)
    _book(theme)
    assert _book(None) == before
    assert etree.fromstring(before["EPUB/part-p.xhtml"]) is not None
