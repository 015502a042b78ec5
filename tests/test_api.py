"""The functions of the library, as a caller meets them."""

import subprocess
import sys
import unicodedata
from itertools import accumulate
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

import florilege
from florilege import Corrections, KnownPerson
from florilege.diagnostics import Diagnostic, Place, Report, Severity
from florilege.errors import FlorilegeError, FormatError, InputError, ManifestError, OutputError
from florilege.model import (
    Anthology,
    Article,
    Figure,
    Interview,
    Part,
    Piece,
    Role,
    block_text,
    iter_blocks,
    iter_exchanges,
)
from florilege.parsers.styles import STYLES

TALK = """Le journal du quai

Rencontre avec Adèle Fontvieille

« Rien du tout, je l’écoute monter et je compte les bateaux. »

Adèle Fontvieille est éclusière au canal des Trois-Ponts.

🔑 Comment avez-vous commencé ?

J’ai commencé par hasard, un matin de brume.
Personne ne voulait tenir la porte !

🌊 Que dites-vous à l’eau ?

Rien du tout, je l’écoute monter, et je compte.
"""
MARKDOWN = "---\ntitle: The Bell\n---\n\n### Who are you?\n\nEdda.\n\n### Why?\n\nFor a test.\n"
PAGE = (
    "<!DOCTYPE html><html lang=en><title>Bell</title><main><h1>The Bell</h1>"
    "<h3>Who are you?</h3><p>Edda.</p><h3>Why?</h3><p>For a test.</p></main></html>"
)


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """The interview in a file."""
    path = tmp_path / "talk.txt"
    path.write_text(TALK, "utf-8")
    return path


def _book(document: Interview | Article) -> Anthology:
    piece = Piece(document=document, file="raw/talk.txt")
    return Anthology(id="b", language="fr", title="B", parts=(Part(id="p", pieces=(piece,)),))


def test_one_interview_by_all_ways_in(talk: Path) -> None:
    """A path as text or Path, bytes, and characters give the same document."""
    documents = [
        florilege.parse(talk).document,
        florilege.parse(str(talk)).document,
        florilege.parse(TALK.encode()).document,
        next(florilege.parse_all(talk)).document,
    ]
    assert all(document == documents[0] for document in documents)
    by_text = florilege.parse_text(TALK).document
    assert by_text.sections == documents[0].sections
    assert len(list(iter_exchanges(by_text))) == 2


def test_characters_are_not_decoded_again() -> None:
    """What looks like another encoding, or like mojibake, is text that somebody gave."""
    for text in ("H\0e\0l\0l\0o\0 \0w\0o\0r\0l\0d\0", "Renée and Zoë", "Ren\u00c3\u00a9e"):
        provenance = florilege.parse_text(text).document.provenance
        assert provenance is not None
        assert (provenance.encoding, provenance.encoding_origin) == ("utf-8", "given")
    codes = {finding.code for finding in florilege.validate(florilege.parse_text("a\0b\0c\0d\0"))}
    assert "FL002" not in codes


def test_what_cannot_be_seen_is_in_its_own_line() -> None:
    """Not in the first line of its paragraph."""
    parsed = florilege.parse_text("One.\n\nTwo\nthree\nfo\u200bur.\n")
    (found,) = [each for each in florilege.validate(parsed) if each.code == "FL016"]
    assert found.place is not None
    assert found.place.line == 5


_LINKED = """<html lang="en"><body><nav><a href="javascript:menu()">Menu</a></nav><article>
<h1>The bell</h1><p>Ada cast <a href="javascript:show(1)">the <b>first</b> bell</a> at nine.</p>
<p>Call <a href="tel:+351">her</a>, or <a href="javascript:void(0)">nobody</a>.</p></article>"""


def test_a_link_that_is_taken_off_is_a_finding_with_its_places() -> None:
    """Its words stay; what leads to nothing or stands in a menu does not count."""
    parsed = florilege.parse(_LINKED.encode(), media_type="text/html")
    (found,) = parsed.diagnostics
    assert found.code == "FL018"
    assert found.place is not None
    assert [(each.line, each.excerpt) for each in (found.place, *found.more_places)] == [
        (2, "the first bell"),
        (3, "her"),
    ]
    assert "javascript, tel" in found.message
    blocks = {block.id: block_text(block) for block in iter_blocks(parsed.document)}
    assert blocks[found.place.block] == "Ada cast the first bell at nine."


@pytest.mark.parametrize("second", ["[!NOTE] Bo.", "Bo."])
def test_an_alert_opens_its_quotation(second: str) -> None:
    """Further down "[!NOTE]" is text, and "[!quote]" leaves a quotation one."""
    for text in (f"> Ada.\n>\n> {second}\n", f"> [!quote] Ada.\n>\n> {second}\n"):
        document = florilege.dump(florilege.parse_markdown(f"# T\n\nIn.\n\n{text}").document)
        assert '"kind": "block_quote"' in document
        assert second in document
        assert '"kind": "note"' not in document


def test_media() -> None:
    """Each function reads its own medium; bytes are sniffed, or read as the caller says."""
    assert florilege.parse_markdown(MARKDOWN).document.title == "The Bell"
    for page in (PAGE, PAGE.encode(), PAGE.encode("utf-16")):
        document = florilege.parse_html(page).document
        assert document.title == "The Bell"
        assert len(list(iter_exchanges(document))) == 2
    for data, media_type in ((MARKDOWN.encode(), "text/markdown"), (PAGE.encode(), "text/html")):
        provenance = florilege.parse(data).document.provenance
        assert provenance is not None
        assert provenance.media_type == media_type
    provenance = florilege.parse(PAGE.encode(), media_type="text").document.provenance
    assert provenance is not None
    assert provenance.media_type == "text/plain"


def test_corrections_and_url_reach_the_document(talk: Path) -> None:
    """What the caller knows is not guessed."""
    corrections = Corrections(title="Mine", language="fr-CA")
    parsed = florilege.parse(talk, corrections=corrections, url="https://x.example/talk")
    assert (parsed.document.title, parsed.document.language) == ("Mine", "fr-CA")
    assert parsed.document.provenance is not None
    assert parsed.document.provenance.url == "https://x.example/talk"


def test_misuse_is_said_in_one_line(talk: Path, tmp_path: Path) -> None:
    """With the way out."""
    document = florilege.parse(talk).document
    book = tmp_path / "anthology.toml"
    book.write_text('title = "B"\n', "utf-8")
    for call, error, message in (
        (lambda: florilege.parse(tmp_path / "no.txt"), InputError, "no such file"),
        (lambda: florilege.parse(tmp_path), InputError, "is a folder, not a file"),
        (lambda: florilege.parse("a\0b"), InputError, "cannot be read"),
        (lambda: florilege.parse(talk, max_bytes=10), InputError, "raise max_bytes"),
        (lambda: florilege.load(talk, max_bytes=10), InputError, "raise max_bytes"),
        (lambda: florilege.parse(talk, media_type="pdf"), FormatError, "use one of text/plain"),
        (lambda: florilege.parse(cast("Any", 3)), InputError, "cannot be of type int: give a path"),
        (
            lambda: florilege.parse(TALK),
            InputError,
            "^'Le journal .*…: no such file: a text is",
        ),
        (lambda: florilege.parse("Who? " * 99), InputError, "…: no such file: a text is for"),
        (lambda: florilege.parse_text(TALK, max_bytes=9), InputError, "raise max_bytes"),
        (lambda: florilege.parse_html(b"<p>Who", max_bytes=3), InputError, "raise max_bytes"),
        (lambda: florilege.load(talk), ManifestError, "talk.txt: is no JSON: .* florilege.parse$"),
        (lambda: florilege.load(book), ManifestError, "is no JSON: .* florilege.load_anthology$"),
        (lambda: florilege.load_anthology(talk), ManifestError, "is no manifest: give an anth"),
        (lambda: florilege.parse(book), InputError, "is TOML, .* florilege.load_anthology$"),
        (
            lambda: florilege.parse(talk, corrections=cast("Any", {"language": "fr"})),
            InputError,
            "cannot be of type dict: give florilege.Corrections",
        ),
        (
            lambda: florilege.validate(document, config=cast("Any", {"select": ["FL3"]})),
            InputError,
            "cannot be of type dict: give florilege.Config",
        ),
        (
            lambda: florilege.export(document, "html", options=cast("Any", {"base": "x"})),
            InputError,
            "cannot be of type dict: give florilege.ExportOptions",
        ),
        (
            lambda: florilege.losses(document, "html", options=cast("Any", {"base": "x"})),
            InputError,
            "cannot be of type dict: give florilege.ExportOptions",
        ),
        (
            lambda: florilege.parse_text(cast("Any", b"x")),
            InputError,
            "cannot be of type bytes: decode",
        ),
        (
            lambda: florilege.validate(cast("Any", "a.txt")),
            InputError,
            "cannot be of type str: give",
        ),
        (
            lambda: florilege.export(cast("Any", talk), "html"),
            InputError,
            "what is exported cannot",
        ),
        (
            lambda: florilege.dump(cast("Any", florilege.parse(talk))),
            InputError,
            "parse.path..docum",
        ),
    ):
        with pytest.raises(error, match=message) as caught:
            call()
        assert "\n" not in str(caught.value)


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "a tag": ({"language": "x y"}, "language 'x y' is no language tag: write fr, or en-GB"),
    "a kind": ({"kind": "portait"}, "unknown kind 'portait': did you mean 'portrait'?"),
    "kinds": ({"kind": "foo"}, "unknown kind 'foo': use one of interview, portrait, article"),
    "a style": ({"style": "emojis"}, "unknown style 'emojis': did you mean 'emoji'?"),
    "a date": (
        {"published": "yesterday"},
        "published 'yesterday' is no date: write 2020, 2020-05 or 2020-05-12",
    ),
    "a day": ({"conducted": "2020-02-30"}, "conducted '2020-02-30' is no date: write 2020, "),
    "an id": ({"id": "a b"}, "id 'a b' cannot stand in an address: write a word such as "),
    "a script": ({"url": "javascript:alert(1)"}, "url 'javascript:alert(1)' is no web address: "),
    "a hidden script": ({"url": "java\nscript:alert(1)"}, "url 'java\\nscript:alert(1)' is no "),
    "a file": ({"publication_url": "file:///x"}, "publication_url 'file:///x' is no web address"),
    "no host": ({"url": "https://"}, "url 'https://' is no web address: it begins with https://"),
    "a broken host": ({"url": "https://[::"}, "url 'https://[::' is no web address: "),
    "half a character": ({"title": "\ud83d"}, "title is no Unicode text: it holds half a character"),
    "a number": ({"title": 3}, "title must be a text, not int"),
    "names": ({"people": ("Ada",)}, "people must be KnownPerson objects, not str"),
    "one person": ({"people": KnownPerson("Ada")}, "people must be several: a tuple, not Known"),
}  # fmt: skip
WRONG_PEOPLE: dict[str, tuple[dict[str, Any], str]] = {
    "no name": ({"name": " \n"}, "the name of a person is blank"),
    "a role": ({"roles": ("editeur",)}, "unknown role 'editeur': did you mean 'editor'?"),
    "a role alone": ({"roles": "editor"}, "roles must be several: a tuple, not str"),
    "a label": ({"labels": (3,)}, "labels must be a text, not int"),
    "half a job": ({"job_title": "\udc80"}, "job_title is no Unicode text: it holds half a "),
}


@pytest.mark.parametrize("name", [*WRONG, *WRONG_PEOPLE])
def test_wrong_corrections_are_said_when_they_are_made(name: str) -> None:
    """In one line with the way out, not by whatever would trip over them later."""
    values, message = (WRONG | WRONG_PEOPLE)[name]
    with pytest.raises(FormatError) as caught:
        _ = Corrections(**values) if name in WRONG else KnownPerson(**{"name": "Ada", **values})
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_right_corrections_reach_the_document() -> None:
    """Every style, kind and role has a name that is accepted, and all are put to use."""
    for style in STYLES:
        assert Corrections(style=style.name).style == style.name
    for kind in ("interview", "portrait", "article"):
        assert florilege.parse_text(TALK, corrections=Corrections(kind=kind)).document.kind == kind
    ada = KnownPerson("Ada Veyl", roles=tuple(Role), labels=("AV",), job_title="diver")
    corrections = Corrections(
        language="fr-CA", published="2020-05", url="https://x.example/é?a=b", people=(ada,)
    )
    document = florilege.parse_text(TALK, corrections=corrections).document
    assert (document.language, document.published) == ("fr-CA", "2020-05")
    assert document.url == "https://x.example/é?a=b"
    assert "Ada Veyl" in [agent.name for agent in document.people]


def test_document_json_is_no_raw_text(tmp_path: Path) -> None:
    """Told by its name or its text; who says that it is a text gets it read as one."""
    text = florilege.dump(florilege.parse_text(TALK).document)
    (tmp_path / "talk.txt").write_text(text, "utf-8")
    (tmp_path / "other.JSON").write_text("[1, 2]", "utf-8")
    for raw in (tmp_path / "talk.txt", tmp_path / "other.JSON", text.encode()):
        with pytest.raises(InputError, match=r"is document JSON, .* to florilege\.load$"):
            florilege.parse(raw)
    assert florilege.parse(text.encode(), media_type="text/plain").document.sections
    words = '{Laughs.} He said "schema_version".\n'
    assert florilege.parse(words.encode()).document.sections


def test_unsafe_address_of_the_source(talk: Path) -> None:
    """It would become the address of the document."""
    for url in ("javascript:alert(1)", "data:text/html,x", "//x.example", "talk.html"):
        with pytest.raises(FormatError, match="is no web address"):
            florilege.parse(talk, url=url)


@pytest.mark.parametrize(
    ("name", "hint"),
    [("epbu", "did you mean 'epub'?"), ("markdwn", "did you mean 'markdown'?"),
     ("docx", "use one of json, jsonld, html, epub, markdown")],
)  # fmt: skip
def test_unknown_formats_name_the_nearest(name: str, hint: str) -> None:
    """Or all of them, when none is near."""
    with pytest.raises(FormatError) as caught:
        florilege.export(florilege.parse_text(TALK).document, name)
    assert str(caught.value) == f"unknown format {name!r}: {hint}"


@pytest.mark.parametrize("name", ["json", "jsonld", "html", "epub", "markdown"])
def test_export_gives_and_writes_the_same_bytes(name: str, tmp_path: Path) -> None:
    """Every format takes a document and an anthology."""
    document = florilege.parse_text(TALK).document
    assert isinstance(document, Interview)
    nodes: tuple[Interview | Anthology, ...] = (document, _book(document))
    for number, node in enumerate(nodes):
        path = tmp_path / f"{number}.out"
        data = florilege.export(node, name, path=path)
        assert data
        assert path.read_bytes() == data == florilege.export(node, name)


def test_unwritable_output_leaves_nothing(tmp_path: Path) -> None:
    """Neither the file nor a piece of it."""
    document = florilege.parse_text(TALK).document
    with pytest.raises(OutputError, match="cannot be written"):
        florilege.export(document, "json", path=tmp_path / "missing" / "x.json")
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(OutputError, match="cannot be written"):
        florilege.export(document, "json", path=tmp_path / "folder.json")
    assert [path.name for path in tmp_path.rglob("*")] == ["folder.json"]


def test_there_and_back(tmp_path: Path) -> None:
    """`load` makes an equal node of what `dump` writes, from a path, from bytes, with a BOM."""
    document = florilege.parse_text(TALK).document
    assert isinstance(document, Interview)
    for node in (document, _book(document)):
        text = florilege.dump(node)
        assert text.endswith("}\n")
        assert "Adèle" in text
        path = tmp_path / "node.json"
        path.write_text(text, "utf-8")
        loaded = [florilege.load(given) for given in (path, str(path), text.encode())]
        loaded.append(florilege.load(b"\xef\xbb\xbf" + text.encode()))
        assert all(each == node for each in loaded)


ARTICLE = '{"kind": "article", "id": "a", "language": "fr", %s}'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "invalid JSON: EOF while parsing a value at line 1 column 0"),
        ("[]", "must be a table"),
        ("{}", "'kind' is missing"),
        ('{"kind": "intervew"}', "unknown kind 'intervew': did you mean 'interview'?"),
        ('{"kind": "article", "id": "a"}', "language: is missing"),
        (ARTICLE % '"titel": "x"', "unknown key 'titel': did you mean 'title'?"),
        (ARTICLE % '"title": 3', "title: must be a text in quotes"),
        (ARTICLE % '"published": "2020-13"', "published: month must be in 1..12"),
        (ARTICLE % '"sections": {}', "sections: must be a list"),
        (
            ARTICLE % '"standfirst": [{"kind": "exchange", "answers": [{"bloks": []}]}]',
            "standfirst[0].answers[0]: unknown key 'bloks': did you mean 'blocks'?",
        ),
        (
            ARTICLE % '"standfirst": [{"kind": "pull_quote", "fron": [], "spans": []}]',
            "standfirst[0]: unknown key 'fron': did you mean 'from'?",
        ),
        (
            ARTICLE % '"standfirst": [{"kind": "note", "blocks": [{"kind": "paragraf"}]}]',
            "standfirst[0].blocks[0]: unknown kind 'paragraf': did you mean 'paragraph'?",
        ),
        (
            ARTICLE % '"people": [{"type": "person", "nam": "x"}]',
            "people[0]: unknown key 'nam': did you mean 'name'?",
        ),
    ],
)
def test_broken_json_says_its_first_problem(text: str, problem: str, tmp_path: Path) -> None:
    """Its place in the JSON, without the labels that pydantic gives to members of unions."""
    path = tmp_path / "a.json"
    path.write_text(text, "utf-8")
    with pytest.raises(ManifestError) as caught:
        florilege.load(path)
    assert str(caught.value) == f"{path}: {problem}"


@pytest.mark.parametrize(
    "data", [b"\xff\xfe{", b"\xe9", b"[" * 100_000, b'{"a":' * 100_000, b"\0" * 9, b"NaN"]
)
def test_any_bytes_as_json(data: bytes) -> None:
    """Never anything but an error of ours."""
    with pytest.raises(FlorilegeError):
        florilege.load(data)


def _places(report: Report) -> list[Place]:
    found = [each for each in report if each.place is not None]
    return [place for each in found for place in (each.place, *each.more_places) if place]


def test_places_in_plain_text_are_true(talk: Path) -> None:
    """What stands at line and column is in the words that the finding shows."""
    report = florilege.validate(florilege.parse(talk))
    assert {"FL301", "FL401"} <= {each.code for each in report}
    starts = [0, *accumulate(len(line) for line in TALK.splitlines(keepends=True))]
    text = TALK.replace("\n", " ")
    for place in _places(report):
        assert place.line is not None
        assert place.column is not None
        assert place.excerpt is not None
        position = starts[place.line - 1] + place.column - 1
        first = text.find(place.excerpt, max(0, position - len(place.excerpt)))
        assert 0 <= first <= position < first + len(place.excerpt)


@given(st.lists(st.sampled_from(["\n", " ", "mot ", "mot !", "\u0065\u0301", "\t", "\u3000"])))
def test_places_are_inside_the_source(parts: list[str]) -> None:
    """Whatever the spaces and the composition of the characters."""
    text = "🔑 Qui êtes-vous ?\n\n" + "".join(parts) + "\n\n🌊 Et vous ?\n\nMoi.\n"
    lines = text.splitlines()
    for place in _places(florilege.validate(florilege.parse_text(text))):
        if place.line is not None and place.column is not None:
            assert place.line <= len(lines)
            assert place.column <= len(lines[place.line - 1]) + 1


def test_decomposed_text_falls_back_to_the_start_of_its_block() -> None:
    """Offsets of NFC text do not fit a source that is longer; the line stays true."""
    text = unicodedata.normalize("NFD", TALK)
    found = {each.code: each for each in florilege.validate(florilege.parse_text(text))}
    place = found["FL301"].place
    assert place is not None
    assert (place.line, place.column) == (5, 3)


def test_places_in_markup_have_a_line_alone() -> None:
    """Offsets count in the visible text there."""
    text = MARKDOWN.replace("For a test.\n", "")
    (found,) = [e for e in florilege.validate(florilege.parse_markdown(text)) if e.code == "FL201"]
    assert found.place is not None
    assert (found.place.line, found.place.column) == (9, None)


def test_findings_carry_the_file(talk: Path) -> None:
    """The file as the caller named it; without a source map, blocks alone."""
    parsed = florilege.parse(talk)
    assert {each.file for each in florilege.validate(parsed)} == {str(talk)}
    assert {each.file for each in florilege.validate(parsed, file="x")} == {"x"}
    assert {each.file for each in florilege.validate(parsed.document)} == {None}
    assert isinstance(parsed.document, Interview)
    report = florilege.validate(_book(parsed.document), file="book.toml")
    assert {each.file for each in report} == {"raw/talk.txt", "book.toml"}
    assert all(place.line is None for place in _places(report))
    assert all(place.block for place in _places(report.of_codes("FL2", "FL4")))


def test_findings_of_reading_are_in_the_report(tmp_path: Path) -> None:
    """With the file, and before everything else when they have no line."""
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    parsed = florilege.parse(path)
    assert parsed.is_empty
    assert [(each.code, each.file) for each in parsed.diagnostics] == [("FL005", str(path))]
    assert "FL005" in {each.code for each in florilege.validate(parsed)}


def test_validate_changes_nothing(talk: Path) -> None:
    """What a person said is never changed."""
    parsed = florilege.parse(talk)
    before = florilege.dump(parsed.document)
    florilege.validate(parsed)
    assert florilege.dump(parsed.document) == before


def test_report() -> None:
    """Sorted by file, line and code; knows its worst; can be cut at a threshold."""
    kinds = [
        ("FL401", Severity.INFO, "b", None),
        ("FL301", Severity.ERROR, "a", 9),
        ("FL201", Severity.WARNING, "a", 9),
        ("FL101", Severity.INFO, "a", 10),
    ]
    report = Report.of(
        Diagnostic(code=code, severity=severity, message="x", file=file, place=Place(line=line))
        for code, severity, file, line in kinds
    )
    assert [each.code for each in report] == ["FL201", "FL301", "FL101", "FL401"]
    assert report.worst is Severity.ERROR
    assert len(report.at_least(Severity.WARNING)) == len(report.at_least("warning")) == 2
    assert len(report.at_least(Severity.INFO)) == len(report) == 4
    assert Report().worst is None


def test_import_is_cheap() -> None:
    """Nothing that parsing or exporting needs is loaded by `import florilege`, nor the model."""
    code = (
        "import sys, florilege\n"
        "names = ['jinja2', 'babel', 'ebooklib', 'PIL', 'rapidfuzz', 'markdown_it', 'yaml',\n"
        "         'charset_normalizer', 'typer', 'rich', 'tomllib', 'pydantic', 'lxml',\n"
        "         'florilege.api', 'florilege.model', 'florilege.parsers.parse',\n"
        "         'florilege.rules', 'florilege.exporters', 'florilege.cli']\n"
        "print([name for name in names if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_public_names() -> None:
    """Sorted, and all there, before and after their first use; and no others are."""
    assert florilege.__all__ == sorted(florilege.__all__)
    assert all(hasattr(florilege, name) for name in florilege.__all__)
    assert all(hasattr(florilege, name) for name in florilege.__all__)
    assert set(florilege.__all__) <= set(dir(florilege))
    assert not hasattr(florilege, "parze")
    code = "import florilege; florilege.model.Interview; florilege.errors.InputError"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_pictures_of_a_document_come_from_the_given_folder(tmp_path: Path) -> None:
    """And from nowhere when none is given."""
    Image.new("L", (1, 1)).save(tmp_path / "a.gif")
    document = Article(
        id="a", language="en", title="A", standfirst=(Figure(id="f", src="a.gif", alt="a dot"),)
    )
    with_picture = florilege.export(
        document, "html", options=florilege.ExportOptions(base=tmp_path)
    )
    assert b"data:image/gif" in with_picture
    assert b"data:image/gif" not in florilege.export(document, "html")
