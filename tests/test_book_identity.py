"""Which book it is, of which day, and who says that it is accessible: in its package document."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

import florilege
from florilege.errors import ManifestError
from florilege.exporters.options import ExportOptions
from florilege.model import (
    Accessibility,
    Anthology,
    Article,
    Certifier,
    Chapter,
    ChapterRole,
    Figure,
    Interview,
    Legal,
    Part,
    Piece,
    Rights,
    Section,
)
from opened_book import DC, OPF, Book

LEVEL = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
PIXEL = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="


def _of(*documents: Article | Interview, **said: object) -> Anthology:
    pieces = tuple(Piece(document=document) for document in documents)
    given = {"id": "b", "title": "B", "language": "en", **said}
    return Anthology(parts=(Part(id="p", pieces=pieces),), **given)


def _identifiers(anthology: Anthology) -> list[tuple[str | None, str | None]]:
    """The identifiers with their types, the unique one first, and checked to be so."""
    package = Book(anthology).package
    types = {
        meta.get("refines"): meta.text
        for meta in package.iter(f"{OPF}meta")
        if meta.get("property") == "identifier-type"
    }
    assert all(
        meta.get("scheme") == "onix:codelist5"
        for meta in package.iter(f"{OPF}meta")
        if meta.get("property") == "identifier-type"
    )
    found = list(package.iter(f"{DC}identifier"))
    assert package.get("unique-identifier") == found[0].get("id")
    return [(each.text, types.get(f"#{each.get('id')}")) for each in found]


@pytest.mark.parametrize(
    ("given", "written", "kind"),
    [
        ("978-0-000000-01-9", "urn:isbn:9780000000019", "15"),
        ("ISBN 978-0-000000-01-9", "urn:isbn:9780000000019", "15"),
        ("urn:isbn:978-0-000000-01-9", "urn:isbn:9780000000019", "15"),
        ("0-306-40615-2", "urn:isbn:0306406152", "02"),
        ("10.5555/Between.1", "urn:doi:10.5555/Between.1", "06"),
        ("doi:10.5555/Between.1", "urn:doi:10.5555/Between.1", "06"),
        ("https://doi.org/10.5555/Between.1", "urn:doi:10.5555/Between.1", "06"),
        (
            "6F1C2A52-8A0E-4F0D-9D53-2B8F6A1C7E10",
            "urn:uuid:6f1c2a52-8a0e-4f0d-9d53-2b8f6a1c7e10",
            "22",
        ),
        (
            "urn:uuid:6f1c2a52-8a0e-4f0d-9d53-2b8f6a1c7e10",
            "urn:uuid:6f1c2a52-8a0e-4f0d-9d53-2b8f6a1c7e10",
            "22",
        ),
        ("urn:nbn:de:101:1-2025", "urn:nbn:de:101:1-2025", "22"),
        ("https://example.org/between", "https://example.org/between", None),
        ("between-3", "between-3", None),
        # Its check digit is wrong: it stays what it is, and is called nothing.
        ("978-0-000000-01-8", "978-0-000000-01-8", None),
    ],
)
def test_an_identifier_has_the_form_of_its_scheme(
    given: str, written: str, kind: str | None
) -> None:
    """With the code of ONIX list 5 that its type has."""
    assert _identifiers(_of(identifier=given)) == [(written, kind)]


def test_the_unique_identifier_is_the_first_that_is_given() -> None:
    """The others stand behind it, each once; the ISBN of other formats is none of the EPUB's."""
    legal = Legal(isbn={"EPUB": "978-0-000000-01-9", "paperback": "978-0-000000-02-6"})
    both = _of(identifier="10.5555/b", identifiers=("https://example.org/b", "doi:10.5555/b"))
    assert [text for text, _ in _identifiers(both)] == [
        "urn:doi:10.5555/b",
        "https://example.org/b",
    ]
    printed = both.model_copy(update={"legal": legal})
    assert [text for text, _ in _identifiers(printed)] == [
        "urn:doi:10.5555/b",
        "urn:isbn:9780000000019",
        "https://example.org/b",
    ]
    alone = printed.model_copy(update={"identifier": None})
    assert _identifiers(alone)[0] == ("urn:isbn:9780000000019", "15")


def test_a_made_identifier_stays_while_the_book_does() -> None:
    """A comma in a title or a text, another order, a date: the same book. Another piece: another."""
    one, two = Article(id="one", language="en"), Article(id="two", language="en")
    [made] = _identifiers(_of(one, two))
    assert made[1] == "22"
    assert str(made[0]).startswith("urn:uuid:")
    corrected = one.model_copy(update={"title": "One, corrected"})
    assert _identifiers(_of(corrected, two)) == [made]
    assert _identifiers(_of(two, one, title="B,", published="2025")) == [made]
    assert _identifiers(_of(one)) != [made]
    assert _identifiers(_of(one, two, id="c")) != [made]
    assert _identifiers(_of(one, two, language="fr")) != [made]


def test_a_blank_is_no_identifier() -> None:
    """A package document must not have an empty one (EPUB 3.3, section 5.5.3.1)."""
    article = Article(id="a", language="en", published="2020")
    given = _of(
        article, identifier="between-3", identifiers=(" ", "between-4", "\N{NO-BREAK SPACE}")
    )
    assert [value for value, _ in _identifiers(given)] == ["between-3", "between-4"]
    made, *others = _identifiers(_of(article, identifier=" ", identifiers=(" ",)))
    assert (made[0] or "").startswith("urn:uuid:")
    assert not others


def test_when_the_book_changed() -> None:
    """As it says itself; else as the caller says; else its newest date; else no date at all."""
    foreword = Chapter(
        role=ChapterRole.FOREWORD, document=Article(id="f", language="en", published="2024-12")
    )
    asked = datetime(2023, 5, 6, 7, 8, 9, tzinfo=UTC)
    piece = Interview(id="i", language="en", published="2019-04", modified="2020-01-02")
    for said, options, expected in (
        ({"modified": "2025-03"}, ExportOptions(modified=asked), "2025-03-01T00:00:00Z"),
        ({"published": "2025"}, ExportOptions(modified=asked), "2023-05-06T07:08:09Z"),
        ({"published": "2025-06-07"}, None, "2025-06-07T00:00:00Z"),
        ({"front": (foreword,)}, None, "2024-12-01T00:00:00Z"),
        ({"legal": Legal(deposit="2021-02")}, None, "2021-02-01T00:00:00Z"),
        ({"rights": Rights(year=2022)}, None, "2022-01-01T00:00:00Z"),
        ({}, None, "2020-01-02T00:00:00Z"),
        ({"modified": "0001"}, None, "0001-01-01T00:00:00Z"),
        ({}, ExportOptions(modified=datetime(876, 5, 4, tzinfo=UTC)), "0876-05-04T00:00:00Z"),
    ):
        assert Book(_of(piece, **said), options).meta("dcterms:modified") == [expected], said
    undated = Book(_of(Article(id="a", language="en")))
    assert undated.meta("dcterms:modified") == ["1970-01-01T00:00:00Z"]
    assert b"1970" not in undated.files["EPUB/colophon.xhtml"]


def _claims(book: Book) -> list[tuple[str, str | None, dict[str, str]]]:
    """Conformance and its certifier, as they stand in the package."""
    names = ("dcterms:conformsTo", "a11y:", "dcterms:date")
    return [
        (
            str(each.get("property") or each.get("rel")),
            each.text or each.get("href"),
            {name: str(each.get(name)) for name in ("id", "refines") if each.get(name)},
        )
        for each in book.package.iter(f"{OPF}meta", f"{OPF}link")
        if str(each.get("property") or each.get("rel")).startswith(names)
    ]


def test_a_certified_book_says_so() -> None:
    """As EPUB Accessibility 1.1, section 3.5, has it; a report is linked, a bare name is enough."""
    certifier = Certifier(
        name="Quay Access",
        credential="Gold Bell",
        report="https://example.org/report",
        date="2025-01-30",
    )
    article = Article(id="a", language="en")
    full = Accessibility(conforms_to=LEVEL, certifier=certifier)
    assert _claims(Book(_of(article, accessibility=full))) == [
        ("dcterms:conformsTo", LEVEL, {"id": "conformance"}),
        ("a11y:certifiedBy", "Quay Access", {"id": "certifier", "refines": "#conformance"}),
        ("dcterms:date", "2025-01-30", {"refines": "#certifier"}),
        ("a11y:certifierCredential", "Gold Bell", {"refines": "#certifier"}),
        ("a11y:certifierReport", "https://example.org/report", {"refines": "#certifier"}),
    ]
    bare = Accessibility(conforms_to=LEVEL, certifier=Certifier(name="Quay Access"))
    assert len(_claims(Book(_of(article, accessibility=bare)))) == 2
    assert _claims(Book(_of(article))) == []


def test_a_claim_that_the_book_refutes_is_not_made() -> None:
    """A picture without a text alternative fails WCAG 1.1.1 at every level."""
    claim = Accessibility(conforms_to=LEVEL, certifier=Certifier(name="Quay Access"))
    for alt, claims in (("A bench", 2), ("", 2), (None, 0)):
        section = Section(id="s", blocks=(Figure(src=PIXEL, alt=alt),))
        article = Article(id="a", language="en", sections=(section,))
        book = Book(_of(article, accessibility=claim))
        assert len(_claims(book)) == claims
        assert "EPUB/pictures/picture.png" in book.files


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ('conforms_to = "WCAG AA"\ncertifier = "Q"', "accessibility.conforms_to"),
        (f'conforms_to = "{LEVEL}"', "accessibility.certifier"),
        ('certifier = "Q"', "accessibility.conforms_to"),
        (
            f'conforms_to = "{LEVEL}"\ncertifier = {{ name = "Q", report = "javascript:x" }}',
            "accessibility.certifier.report",
        ),
    ],
)
def test_half_a_claim_is_a_mistake(table: str, message: str, tmp_path: Path) -> None:
    """Nobody conforms without somebody who says so, and to what."""
    path = tmp_path / "anthology.toml"
    path.write_text(
        f'title = "B"\nlanguage = "en"\n[accessibility]\n{table}\n[[parts]]\npieces = []\n', "utf-8"
    )
    with pytest.raises(ManifestError, match=message):
        florilege.load_anthology(path)


def test_the_manifest_says_all_of_it(tmp_path: Path) -> None:
    """Who certifies may be a name alone."""
    path = tmp_path / "anthology.toml"
    path.write_text(
        f"""\
title = "B"
language = "en"
identifier = "10.5555/b"
identifiers = ["https://example.org/b"]
modified = 2025-03-04
[accessibility]
conforms_to = "{LEVEL}"
certifier = "Quay Access"
[[parts]]
pieces = []
""",
        "utf-8",
    )
    book = florilege.load_anthology(path)
    assert (book.identifier, book.identifiers) == ("10.5555/b", ("https://example.org/b",))
    assert book.modified == "2025-03-04"
    assert book.accessibility == Accessibility(
        conforms_to=LEVEL, certifier=Certifier(name="Quay Access")
    )
    assert florilege.load(florilege.dump(book).encode()) == book.model_copy(update={"base": None})
