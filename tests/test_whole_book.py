"""What stands around the pieces of a book: in EPUB, on a site, on one page.

The examples have everything switched on; a small book made here says what happens without.
"""

import io
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from lxml import etree, html

import florilege
from florilege.errors import ManifestError
from florilege.exporters.html import export_site
from florilege.exporters.markup.documents import render_document
from florilege.exporters.markup.filing import filing_key, initial
from florilege.exporters.markup.mentions import Mentions
from florilege.exporters.markup.named import holds_name
from florilege.exporters.markup.rendering import EPUB, Rendering
from florilege.exporters.options import ExportOptions
from florilege.languages import load_language
from florilege.model import (
    Anthology,
    Document,
    Person,
    PullQuote,
    Span,
    iter_exchanges,
    plain_text,
)
from markup_checks import check_headings, check_hidden, check_ids, check_links
from strategies import documents

ROOT = Path(__file__).parents[1]
TALK = "# The Bell\n\n**Ida Voss:** Who rings?\n\n**Edda Marlowe:** I do, and Wilf Tarrant.\n\n**Ida Voss:** And at night?\n\n**Edda Marlowe:** Nobody.\n"


def _example(name: str) -> Anthology:
    return florilege.load_anthology(ROOT / "examples" / name / "anthology.toml")


def _pages(data: bytes) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            name.removeprefix("EPUB/"): etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith((".xhtml", ".opf"))
        }


def _words(element: Any) -> str:  # noqa: ANN401 - lxml has no types
    return " ".join("".join(element.itertext()).split())


def _book(tmp_path: Path, more: str = "", part: str = "") -> Path:
    (tmp_path / "bell.md").write_text(TALK, "utf-8")
    path = tmp_path / "anthology.toml"
    text = f'title = "Between"\nlanguage = "en"\n{more}\n[[parts]]\n{part}\npieces = ["bell.md"]\n'
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "front", "back"),
    [
        ("fr", ["foreword"], ["acknowledgements"]),
        ("en", ["foreword"], ["afterword", "acknowledgements"]),
    ],
)
def test_the_order_of_a_whole_book(name: str, front: list[str], back: list[str]) -> None:
    """Front matter, contents, pieces, back matter, lists, colophon; and sound pages."""
    anthology = _example(name)
    pages = _pages(florilege.export(anthology, "epub"))
    package = pages.pop("content.opf")
    spine = [item.get("idref") for item in package.iter("{*}itemref")]
    texts = [each for each in spine if each.startswith(("text-", "part-"))]
    assert spine == [
        *("cover", "title-page", "copyright-page", "dedication", "epigraph", "nav"),
        *front,
        *texts,
        *back,
        *("quotes", "people", "sources", "colophon"),
    ]
    ids = {file: check_ids(page) for file, page in pages.items()}
    for page_name, page in pages.items():
        check_headings(page)
        check_hidden(page)
        for target in check_links(page, ids[page_name]):
            file, _, fragment = target.partition("#")
            assert not file or not fragment or fragment in ids[file], target


def test_french_furniture() -> None:
    """The words of the law and of the book, in its language."""
    pages = _pages(florilege.export(_example("fr"), "epub"))
    small = _words(pages["copyright.xhtml"])
    for line in (
        "Dépôt légal : janvier 2025",
        "ISBN 978-0-000000-01-9 (broché)",
        "Imprimé par l’Imprimerie du Quai-aux-Vents, Orvaise",
        "3, quai de la Lampe, 00000 Orvaise",
    ):
        assert line in small
    assert "Publié le 15 janvier 2025" in _words(pages["colophon.xhtml"])
    foreword = pages["foreword.xhtml"]
    assert _words(foreword.find(".//{*}header")) == "Avant-propos Tenir la lampe"
    assert "Marthe Corvaisier novembre 2024" in _words(foreword)
    [reference] = foreword.findall(".//{*}a[@role='doc-noteref']")
    [back] = foreword.findall(".//{*}a[@role='doc-backlink']")
    assert back.get("href") == f"#{reference.get('id')}"
    assert foreword.find(f".//*[@id='{reference.get('href')[1:]}']").get("role") == "doc-footnote"


def test_the_index_leads_to_every_exchange(tmp_path: Path) -> None:
    """Whoever speaks or is named, in the foreword as well; who only asks is not there."""
    (tmp_path / "foreword.md").write_text("# On bells\n\nAs Marlowe said, bells wait.\n", "utf-8")
    table = 'people = [{ name = "Wilf Tarrant", roles = ["photographer"] }]'
    path = _book(tmp_path, 'foreword = "foreword.md"')
    path.write_text(
        path.read_text("utf-8").replace('"bell.md"', f'{{ file = "bell.md", {table} }}'), "utf-8"
    )
    people = _pages(florilege.export(florilege.load_anthology(path), "epub"))["people.xhtml"]
    entries = [_words(entry) for entry in people.iter("{*}li")]
    assert entries == [
        "Marlowe, Edda · Foreword: On bells; The Bell, 1–2",
        "Tarrant, Wilf · The Bell, 1",
    ]


def test_lists_are_printed_when_they_are_worth_it(tmp_path: Path) -> None:
    """And whenever, or never, the manifest says so."""
    plain = _pages(florilege.export(florilege.load_anthology(_book(tmp_path)), "epub"))
    assert "people.xhtml" in plain
    assert "quotes.xhtml" not in plain
    none = "apparatus = { people = false, credits = false }\ncolophon = { names_program = false }"
    bare = _pages(florilege.export(florilege.load_anthology(_book(tmp_path, none)), "epub"))
    assert not {"people.xhtml", "sources.xhtml"} & set(bare)
    assert "florilege" not in _words(bare["colophon.xhtml"])
    few = _example("en").model_copy(update={"apparatus": None})
    assert "quotes.xhtml" not in _pages(florilege.export(few, "epub"))


def test_quotes_lead_to_the_words_they_repeat() -> None:
    """Not to the quote, which is hidden from screen readers; and they name who said them."""
    quotes = _pages(florilege.export(_example("en"), "epub"))["quotes.xhtml"]
    found = [(_words(each), each.find(".//{*}a").get("href")) for each in quotes.iter("{*}li")]
    assert (
        "If the doctor sighs, I sign the sigh. Samir Oakes, Only the window",
        "samir-oakes.xhtml#first-day-2",
    ) in found


@pytest.mark.parametrize(
    ("speaker", "shown"), [("Edda Marlowe", False), ("Wilf Tarrant", True), (None, False)]
)
def test_a_quote_names_who_said_it(speaker: str | None, shown: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """Unless it is the only one who answers."""
    said = (speaker,) if speaker else ()
    quote = PullQuote(spans=(Span(text="Bells wait."),), speakers=said)
    [piece] = florilege.load_anthology(_book(tmp_path)).parts[0].pieces
    last = piece.document.sections[-1]
    section = last.model_copy(update={"blocks": (*last.blocks, quote)})
    document = piece.document.model_copy(update={"sections": (section,)})
    assert (b'class="said"' in florilege.export(document, "html")) is shown
    page = _pages(florilege.export(document, "epub"))[f"{document.id}.xhtml"]
    found = [_words(each) for each in page.iter("{*}p") if each.get("class") == "said"]
    assert found == ([speaker] if shown else [])
    lost = florilege.losses(document, "epub")
    assert "FL910" not in [each.code for each in lost.diagnostics]


@pytest.mark.parametrize("name", ["fr", "en"])
def test_a_site_has_all_of_it(name: str) -> None:
    """As pages of their own; every link leads to a file and an id."""
    files = dict(export_site(_example(name), ExportOptions()))
    pages = {file: html.fromstring(data) for file, data in files.items() if file.endswith(".html")}
    assert {"foreword.html", "people.html", "quotes.html", "sources.html"} <= set(pages)
    ids = {file: {each.get("id") for each in page.iter()} for file, page in pages.items()}
    for page in pages.values():
        for target in check_links(page, {each.get("id") or "" for each in page.iter()}):
            file, _, fragment = target.partition("#")
            assert file in files
            assert not fragment or fragment in ids[file], target
    index = _words(pages["index.html"])
    assert "ISBN" in index
    contents = [_words(link) for link in pages["index.html"].iter("a")]
    assert contents[0].startswith(("Foreword: ", "Avant-propos : "))


def test_one_page_has_all_of_it() -> None:
    """With ids that are unique although chapters and pieces share them."""
    page = html.fromstring(florilege.export(_example("fr"), "html"))
    check_links(page, check_ids(page))
    roles = {each.get("role") for each in page.iter()}
    assert {"doc-foreword", "doc-dedication", "doc-epigraph", "doc-index", "doc-credits"} <= roles
    assert {"doc-introduction", "doc-acknowledgments", "doc-colophon"} <= roles


def test_a_portrait_is_shown_where_its_piece_finds_it() -> None:
    """The manifest's path starts from the manifest, the document's from the piece."""
    piece = _example("fr").parts[0].pieces[1]
    [herve] = [each for each in piece.document.people if each.name == "Hervé Kerdavid"]
    assert isinstance(herve, Person)
    assert herve.picture
    assert herve.picture.src == "../pictures/phare.png"
    page = _pages(florilege.export(_example("fr"), "epub"))["herve-kerdavid.xhtml"]
    assert [image.get("src") for image in page.iter("{*}img")] == ["pictures/phare.png"]


def test_a_chapter_is_prose(tmp_path: Path) -> None:
    """What would be questions in a piece stays text; an entry is stronger than the file."""
    (tmp_path / "f.md").write_text("---\nauthor: Ida Voss\n---\n\n" + TALK, "utf-8")
    entry = 'foreword = { file = "f.md", title = "Bells", author = "Wilf Tarrant", date = 2024 }'
    [chapter] = florilege.load_anthology(_book(tmp_path, entry)).front
    assert chapter.document.kind == "article"
    assert (chapter.document.title, chapter.document.published) == ("Bells", "2024")
    assert "Wilf Tarrant" in [person.name for person in chapter.document.people]
    assert florilege.dump(chapter.document).count('"exchange"') == 0


@pytest.mark.parametrize(
    ("more", "part", "message"),
    [
        ('foreword = "../f.md"', "", r"foreword: '../f.md' is outside"),
        ('afterword = "f.md"', "", "there is no file 'f.md'"),
        ('foreword = { title = "F" }', "", "either file or text"),
        ('foreword = { file = "a", text = "b" }', "", "either file or text"),
        ("", 'introduction = { file = "f.md" }', r"parts\[0\].introduction: there is no file"),
        ("legal = { isbm = 3 }", "", "isbn"),
    ],
)
def test_mistakes_page_nametheir_place(more: str, part: str, message: str, tmp_path: Path) -> None:
    """In one line, before anything is written."""
    with pytest.raises(ManifestError, match=message):
        florilege.load_anthology(_book(tmp_path, more, part))


@pytest.mark.parametrize(
    ("title", "name", "held"),
    [
        ("Entretien avec Léonie Castagnet", "Léonie Castagnet", True),
        ("Castagnet, Leonie : une gare", "Léonie Castagnet", True),
        ("Rozmowa z Anną Nowak", "Anna Nowak", True),
        ("Разговор с Анной Петровой", "Анна Петрова", True),
        ("ANNA NOWAKS BRÜCKE", "Anna Nowak", True),
        ("Anna und die Nowaks", "Anna Nowak", False),
        ("Anna", "Anna Nowak", False),
        ("Une gare, c’est une conversation", "Léonie Castagnet", False),
    ],
)
def test_titles_that_hold_a_name(title: str, name: str, held: bool) -> None:  # noqa: FBT001
    """In the languages that bend names as well, and with the family name first."""
    assert holds_name(title, name) is held


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Nous avons vu Solenn Vauquelin hier.", ["Solenn Vauquelin"]),
        ("C’est ce que dit Vauquelin, je crois.", ["Solenn Vauquelin"]),
        ("Mme Vauquelin est venue.", ["Solenn Vauquelin"]),
        ("Paul Vauquelin est venu.", []),
        ("Vauquelin-Durand est venu, et la famille Vauquelin-Durand aussi.", []),
        ("Oui. Vauquelin ?", []),
        ("Selon les Martin, rien.", []),
        ("À la ferme, la petite Rose dort.", []),
        ("Voir Léa Martin et Jean Martin.", ["Jean Martin", "Léa Martin"]),
    ],
)
def test_who_is_named(text: str, named: list[str]) -> None:
    """By full name, or a surname that is nobody else's and no other person's here."""
    people = ("Solenn Vauquelin", "Léa Martin", "Jean Martin", "Ida Rose", "Rose Petit")
    mentions = Mentions(load_language("fr"))
    mentions.keep(0, mentions.hear("", ["", text]))
    found = mentions.named(Person(name=name) for name in people).within(0)
    assert found == {name: [1] for name in named}


@given(document=documents())
def test_the_index_hears_every_word(document: Document) -> None:
    """What is taken down while exchanges are rendered are their words, with those inside them."""
    page = Rendering(document, EPUB, load_language("en"), lambda _src: None)
    render_document(page)
    heard = [" ".join(page.texts[each.begins : each.ends]).split() for each in page.exchanges]
    assert heard == [plain_text(each).split() for each in iter_exchanges(document)]
    titles = Counter(word for each in document.sections for word in (each.title or "").split())
    assert Counter(" ".join(page.texts).split()) + titles == Counter(plain_text(document).split())


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("fr", ["Ångström, A", "Berg, B", "Éloi, C", "Œuvrard, D", "Zola, E"]),
        ("sv", ["Berg, B", "Zola, E", "Ångström, A", "Ärlig, A", "Öberg, C"]),
        ("da", ["Berg, B", "Zola, E", "Æbelø, A", "Østergaard, C", "Ågård, A"]),
        ("es", ["Nuez, A", "Ñáñez, B", "Ochoa, C"]),
        ("pl", ["Lis, A", "Łoś, B", "Zając, C", "Żuk, D"]),
        ("ru", ["Ежов, А", "Ёлкин, Б", "Жук, В", "Иванов, Г", "Йовович, Д"]),
        ("en", ["de Vere, A", "Dever, A", "O’Brien, A", "Obst, A"]),
    ],
)
def test_names_stand_in_the_order_of_the_alphabet(tag: str, names: list[str]) -> None:
    """Of the book's language."""
    words = load_language(tag)
    shuffled = [*names[1::2], *names[::2]]
    assert sorted(shuffled, key=lambda name: filing_key(name, words)) == names


def test_initials() -> None:
    """A letter with a mark is its own where the alphabet has it; no letter, no initial."""
    swedish, french = load_language("sv"), load_language("fr")
    assert initial("Ångström", swedish) == "Å"
    assert initial("Ångström", french) == "A"
    assert initial("« Élan »", french) == "E"
    assert initial("7 Seconds", french) == ""
