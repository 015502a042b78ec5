"""HTML pages and sites: the cases as expected, and what holds for every page.

The cases are data: document.json beside expected.html, the main element of the page. That
outside judges accept pages is checked in tests/conformance.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree, html

import florilege
from florilege.errors import InputError
from florilege.exporters.html import export_page, export_site
from florilege.exporters.markup.dates import format_date, writing_direction
from florilege.exporters.markup.documents import description_of
from florilege.exporters.markup.licences import licence_of
from florilege.exporters.markup.links import safe_href
from florilege.exporters.markup.names import contents_label, sort_name
from florilege.exporters.options import ExportOptions
from florilege.languages import load_language
from florilege.model import (
    Anthology,
    Article,
    Deleted,
    Document,
    Figure,
    ForeignLanguage,
    Interview,
    Paragraph,
    Part,
    Person,
    Piece,
    PullQuote,
    Role,
    Section,
    Span,
    plain_text,
)
from florilege.model.serial import from_json
from markup_checks import check_headings, check_hidden, check_ids, check_links
from strategies import documents

CASES = Path(__file__).parent / "cases" / "exporters"
FOLDERS = sorted(path for path in (CASES / "html").iterdir() if path.is_dir())
PNG = (CASES / "epub/anthology/pictures/banc.png").read_bytes()

every_case = pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)


def _main(page: bytes) -> str:
    text = page.decode("utf-8")
    return text[text.index("<main") : text.index("</main>")] + "</main>\n"


def _check(page: bytes) -> None:
    root = etree.fromstring(_main(page).encode())
    check_headings(root)
    check_hidden(root)
    check_links(root, check_ids(root))


def _article(*blocks: Paragraph | Figure | PullQuote, language: str = "en") -> Article:
    return Article(id="a", language=language, sections=(Section(id="s", blocks=blocks),))


def _paragraph(text: str) -> Paragraph:
    return Paragraph(spans=(Span(text=text),))


def _anthology() -> Anthology:
    node = from_json((CASES / "epub/anthology/anthology.json").read_bytes())
    assert isinstance(node, Anthology)
    return node


def _site(anthology: Anthology, options: ExportOptions) -> Mapping[str, bytes]:
    files = list(export_site(anthology, options))
    assert len({name.casefold() for name, _ in files}) == len(files)
    return dict(files)


@every_case
def test_case(folder: Path) -> None:
    """The main element is that of the case."""
    node = from_json((folder / "document.json").read_bytes())
    page = export_page(node, ExportOptions(base=folder))
    assert _main(page) == (folder / "expected.html").read_text("utf-8")
    assert page == export_page(node, ExportOptions(base=folder))
    _check(page)


@settings(max_examples=60)
@given(documents())
def test_any_document_is_a_sound_page(document: Document) -> None:
    """Well-formed, headings without a gap, unique ids, safe links, nothing from the network."""
    page = export_page(document, ExportOptions())
    _check(page)
    whole = html.document_fromstring(page)
    assert {script.get("type") for script in whole.iter("script")} == {"application/ld+json"}
    assert not list(whole.iter("link", "iframe", "object"))
    for image in whole.iter("img"):
        assert image.get("src", "").startswith("data:")
        assert image.get("alt") is not None


def test_an_anthology_on_one_page() -> None:
    """Contents that lead to each piece, parts, index; headings go on below the parts."""
    page = export_page(_anthology(), ExportOptions(base=CASES / "epub/anthology"))
    _check(page)
    text = _main(page)
    assert text.count("<h1") == 1
    assert '<a href="#p1__piece__title" lang="en">' in text
    assert '<h2 id="part__dehors">Dehors</h2>' in text
    assert '<h3 id="p1__piece__title">' in text
    assert '<article class="piece" lang="en" aria-labelledby="p1__piece__title">' in text
    assert '<img src="data:image/png;base64,' in text


def _check_site(files: Mapping[str, bytes]) -> None:
    """Every page is sound, and every link leads to a file and an id of the site."""
    pages = {
        name: html.document_fromstring(data)
        for name, data in files.items()
        if name.endswith(".html")
    }
    ids = {name: {each.get("id") or "" for each in page.iter()} for name, page in pages.items()}
    for name, page in pages.items():
        _check(files[name])
        for target in check_links(page, ids[name]):
            file, _, fragment = target.partition("#")
            assert file in files, target
            assert not fragment or fragment in ids[file], target


def test_a_site() -> None:
    """Every link of every page leads to a file of the site; pieces of one id stay apart."""
    files = _site(_anthology(), ExportOptions(base=CASES / "epub/anthology"))
    assert list(files) == [
        *("lea-et-max.html", "lea-et-max-2.html", "people-2.html", "people.html", "sources.html"),
        *("index.html", "style.css", "pictures/banc.png"),
    ]
    assert files["pictures/banc.png"] == PNG
    _check_site(files)
    first = files["lea-et-max.html"].decode()
    assert 'rel="next"' in first
    assert 'rel="prev"' not in first


def test_contents_never_name_somebody_twice() -> None:
    """The name stands before a title that does not have it already."""
    words = load_language("fr")
    zoe = Person(name="Zoé Échelle", roles=(Role.INTERVIEWEE,))
    with_name = Interview(id="z", language="fr", title="Zoé Échelle, funambule", people=(zoe,))
    without = with_name.model_copy(update={"title": "Sur le fil"})
    untitled = with_name.model_copy(update={"title": None})
    assert contents_label(with_name, words) == "Zoé Échelle, funambule"
    assert contents_label(without, words) == "Zoé Échelle, Sur le fil"
    assert contents_label(untitled, words) == "Zoé Échelle"
    assert contents_label(Article(id="a", language="fr"), words) == "Sans titre"


def test_a_repeated_quote_is_hidden_and_another_is_named() -> None:
    """Case, spaces and final marks set aside; half a word is no repetition."""
    said = _paragraph("C’est vrai : tout passe, l'eau\u00a0aussi.")
    for text, hidden in (
        ("Tout passe, l’eau aussi !", True),
        ("tout pas", False),
        ("rien ne passe", False),
        ("…", False),
    ):
        page = export_page(_article(said, PullQuote(spans=(Span(text=text),))), ExportOptions())
        assert ('aria-hidden="true"' in _main(page)) is hidden, text
        assert ('aria-label="Quote"' in _main(page)) is not hidden, text


def test_a_quote_that_repeats_struck_out_words_repeats_nothing() -> None:
    """What its author struck out was not said, and is in no list and no description."""
    spans = (
        Span(text="We will "),
        Span(text="never ", marks=(Deleted(),)),
        Span(text="build bridges."),
    )
    said = Paragraph(spans=spans)
    for text, hidden in (("We will never build bridges.", False), ("We will build bridges.", True)):
        page = export_page(_article(said, PullQuote(spans=(Span(text=text),))), ExportOptions())
        assert ('aria-hidden="true"' in _main(page)) is hidden, text
    introduced = _article(said).model_copy(update={"standfirst": (said,)})
    assert description_of(introduced) == "We will build bridges."
    assert plain_text(said) == "We will build bridges."


def test_a_byline_is_printed_once() -> None:
    """Not for both roles of one person, and not where the standfirst has it already."""
    ada = Person(name="Ada Pont", roles=(Role.INTERVIEWER, Role.AUTHOR))
    interview = Interview(id="i", language="en", people=(ada,))
    page = _main(export_page(interview, ExportOptions()))
    assert (page.count("Interview by Ada Pont"), page.count("Text by")) == (1, 0)
    printed = (_paragraph("Interview by Ada Pont, at night."),)
    introduced = interview.model_copy(update={"standfirst": printed})
    assert _main(export_page(introduced, ExportOptions())).count("Interview by Ada Pont") == 1


def test_data_cannot_end_its_element() -> None:
    """Nor a theme its own; characters that HTML forbids are gone."""
    page = export_page(_article(_paragraph("</script><b>\x00\x0b\x85\ufffe</b>")), ExportOptions())
    assert page.count(b"</script>") == 1
    assert not re.search(rb"[\x00-\x08\x0b]|\xc2\x85|\xef\xbf\xbe", page)
    found = re.search(rb'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found
    assert json.loads(found[1])["@context"] == "https://schema.org"


def test_a_theme(tmp_path: Path) -> None:
    """Comes last in the style sheet, and cannot leave it; a missing one is misuse."""
    theme = tmp_path / "theme.css"
    theme.write_text("h1 { color: teal } /* </style> */")
    page = export_page(_article(), ExportOptions(theme=theme)).decode()
    assert "h1 { color: teal }" in page
    assert page.count("</style>") == 1
    with pytest.raises(InputError, match="cannot be read"):
        export_page(_article(), ExportOptions(theme=tmp_path / "absent.css"))


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://example.org/a b?c=é", "https://example.org/a%20b?c=%C3%A9"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("//example.org/x", "https://example.org/x"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("100%.html", "100%25.html"),
        ("page.html?x=1#y", "page.html?x=1#y"),
        ("javascript:alert(1)", None),
        (" jAva\tscript:alert(1)", None),
        ("\x01javascript:alert(1)", None),
        ("vbscript:x", None),
        ("data:text/html,<script>", None),
        ("file:///etc/passwd", None),
        ("http://", None),
        ("http:///x", None),
        ("http://[::1", None),
        ("http://exa mple.org", None),
        ("", None),
    ],
)
def test_links(href: str, expected: str | None) -> None:
    """Only http, https, mailto and relative targets are written, and only whole ones."""
    assert safe_href(href) == expected


def test_relative_links_start_from_the_document() -> None:
    """Where its address is known."""
    assert safe_href("../x", "https://example.org/a/b") == "https://example.org/x"
    assert safe_href("../x", "javascript:alert(1)") == "../x"


@pytest.mark.parametrize("src", ["../out.png", "/etc/hostname", "link.png", "page.svg", "no.png"])
def test_pictures_that_are_not_shown(src: str, tmp_path: Path) -> None:
    """Outside the base folder, by path or by symbolic link; not a raster picture; missing."""
    base = tmp_path / "base"
    base.mkdir()
    (tmp_path / "out.png").write_bytes(PNG)
    (base / "link.png").symlink_to(tmp_path / "out.png")
    (base / "page.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    page = export_page(_article(Figure(src=src, alt="Nothing")), ExportOptions(base=base))
    assert "<img" not in _main(page)
    assert "<figcaption>Nothing</figcaption>" in _main(page)


def test_a_picture_is_known_by_its_content(tmp_path: Path) -> None:
    """Whatever its name says; without a base folder nothing is read."""
    (tmp_path / "a b.jpg").write_bytes(PNG)
    article = _article(Figure(src="a%20b.jpg", alt="A bench"))
    assert "data:image/png;base64," in _main(export_page(article, ExportOptions(base=tmp_path)))
    assert "<img" not in _main(export_page(article, ExportOptions()))


def test_dates_keep_their_precision() -> None:
    """And follow the language; CLDR lacks the French "1er"."""
    assert format_date("2020", "fr") == "2020"
    assert format_date("2020-05", "fr") == "mai 2020"
    assert format_date("2020-05-01", "fr") == "1er mai 2020"
    assert format_date("2020-05-11", "fr") == "11 mai 2020"
    assert format_date("2020-05-01", "en") == "May 1, 2020"
    assert format_date("2020-05-01", "und") == "May 1, 2020"
    assert (writing_direction("ar"), writing_direction("fr")) == ("rtl", "ltr")


def test_what_is_written_in_the_other_direction_says_so() -> None:
    """Passages, and our own words in a language that we have none of; and only these."""
    french = Span(text="« Silence ! »", marks=(ForeignLanguage(tag="fr"),))
    persian = Span(text="سکوت", marks=(ForeignLanguage(tag="fa"),))
    spans = (Span(text="قال "), french, Span(text=" و"), persian)
    page = export_page(_article(Paragraph(spans=spans), language="ar"), ExportOptions())
    assert '<html lang="ar" dir="rtl">' in page.decode()
    assert '<span lang="fr" dir="ltr">« Silence ! »</span>' in _main(page)
    assert '<span lang="fa">سکوت</span>' in _main(page)
    page = export_page(_article(Paragraph(spans=(persian, french))), ExportOptions())
    assert '<span lang="fa" dir="rtl">سکوت</span>' in _main(page)
    assert '<span lang="fr">« Silence ! »</span>' in _main(page)


def test_licences() -> None:
    """Creative Commons by SPDX identifier or URL; anything else as it is."""
    assert licence_of("CC-BY-NC-ND-3.0-IGO").url == (
        "https://creativecommons.org/licenses/by-nc-nd/3.0/igo/"
    )
    assert licence_of("https://example.org/l") == ("https://example.org/l", "https://example.org/l")
    assert licence_of("Proprietary") == ("Proprietary", None)
    assert licence_of("javascript:alert(1)").url is None


def test_names_are_filed() -> None:
    """By what the model says, else by the last word."""
    words = load_language("fr")
    assert sort_name(Person(name="Simone de Balançoire"), words) == "Balançoire, Simone de"
    assert sort_name(Person(name="Platon"), words) == "Platon"
    assert sort_name(Person(name="A B", sort_name="A, B"), words) == "A, B"
    assert sort_name(Person(name="Dr Ada Pont", honorific="Dr"), words) == "Pont, Ada"


def test_an_empty_anthology_is_a_page() -> None:
    """As are parts without pieces and pieces without anything."""
    empty = Anthology(id="e", language="en", title="Empty", parts=(Part(id="p", title=" "),))
    _check(export_page(empty, ExportOptions()))
    bare = Piece(document=Article(id="a", language="und", title="\x00"))
    anthology = empty.model_copy(update={"parts": (Part(id="p", pieces=(bare, bare)),)})
    page = export_page(anthology, ExportOptions())
    _check(page)
    assert "Untitled" in _main(page)
    assert set(_site(anthology, ExportOptions())) == {
        *("index.html", "a.html", "a-2.html", "style.css"),
    }


@pytest.mark.parametrize(("tag", "direction"), [("ar", "rtl"), ("he-IL", "rtl"), ("ru", None)])
def test_pages_run_as_their_language_does(tag: str, direction: str | None) -> None:
    """A page in Arabic or Hebrew says that it runs from the right; others need not say it."""
    document = Article(id="bell", language=tag, title="7")
    page = html.fromstring(export_page(document, ExportOptions()))
    assert page.get("lang") == tag
    assert page.get("dir") == direction


def test_columns_of_figures_are_marked() -> None:
    """Those that hold figures alone below their heads; a column of words with a year is none."""
    source = (
        "# Depths\n\nWe counted them all, and then again.\n\n"
        "| Water | Taken | Share | Since | Note |\n|---|---|---|---|---|\n"
        "| South | 11,000 | 2.5 % | 1924 | in 1924 |\n| Gull | −140 | 40 % | | 12 |\n"
    )
    page = florilege.export(florilege.parse_markdown(source).document, "html").decode()
    rows = re.findall(r"<tr>(.*)</tr>", page)
    marked = [["figures" in cell for cell in re.findall(r"<t[hd][^>]*>", row)] for row in rows]
    assert marked == [[False, True, True, True, False]] * 3
