"""anthology.toml: what it may say, what it must not, and what becomes of its pieces."""

import json
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

import florilege
from florilege.anthology import load_anthology, read_anthology
from florilege.anthology.bind import Circumstances, bind
from florilege.anthology.loaded import validate_anthology
from florilege.anthology.withheld import WithheldError
from florilege.config import Config
from florilege.errors import FlorilegeError, InputError, ManifestError
from florilege.exporters import ExportOptions
from florilege.model import (
    Article,
    Chapter,
    Interview,
    Person,
    Picture,
    Piece,
    Publication,
    Rights,
    Role,
    Series,
    Status,
    iter_pieces,
    plain_text,
)
from florilege.parsers.corrections import Corrections

HEAD = 'title = "Between"\nlanguage = "en"\n'
TALK = """---
title: The Bell
date: 2024-03-09
---

### Who are you?

I am Edda Marlowe, who is invented.

### And why do you ring?

For whoever is late.
"""
TABLE = {
    "kind": "article",
    "id": "the-table",
    "language": "en",
    "title": "The Table",
    "people": [
        {
            "type": "person",
            "name": "Wilf Tarrant",
            "roles": ["author"],
            "sort_name": "Tarrant, Wilf",
        }
    ],
    "publication": {"name": "The Quay", "tagline": "On paper since 1900"},
    "sections": [
        {"id": "s", "blocks": [{"kind": "paragraph", "id": "p", "spans": [{"text": "Four legs."}]}]}
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a raw piece, a document JSON and a picture."""
    (tmp_path / "raw" / "deep").mkdir(parents=True)
    (tmp_path / "raw" / "bell.md").write_text(TALK, "utf-8")
    (tmp_path / "raw" / "deep" / "Ash.md").write_text(TALK.replace("Bell", "Ash"), "utf-8")
    (tmp_path / "raw" / ".draft.md").write_text(TALK, "utf-8")
    (tmp_path / "table.json").write_text(json.dumps(TABLE), "utf-8")
    Image.new("L", (2, 3)).save(tmp_path / "cover.png")
    return tmp_path


def _write(folder: Path, text: str) -> Path:
    path = folder / "anthology.toml"
    path.write_text(text, "utf-8")
    return path


def _pieces(folder: Path, pieces: str) -> Path:
    return _write(folder, f"{HEAD}[[parts]]\npieces = [{pieces}]\n")


def test_everything_a_manifest_can_say(folder: Path) -> None:
    """Each key arrives in its field of the model."""
    path = _write(
        folder,
        """
title = "Between"
subtitle = "Talks"
language = "en"
id = "between-2025"
editors = ["Harriet Colebrook", { name = "Night Desk", type = "organisation", url = "https://x.example" }]
translators = [{ name = "Harriet Colebrook" }, { name = "Ida Voss", sort_name = "Voss, Ida" }]
publisher = "Storm Lantern"
identifier = "urn:isbn:9780000000002"
date = 2025-02-01
licence = "CC0-1.0"
rights = { holder = "The editors", year = 2025, credit = "All invented" }
description = "Talks."
subjects = ["work", "water"]
series = { title = "Conversations", position = 2 }
cover = { file = "cover.png", alt = "A bell", credit = "W. T." }
source = { name = "The Quay", tagline = "On paper", url = "https://quay.example" }

[[parts]]
title = "Water"
introduction = "It begins."
pieces = ["raw/bell.md"]

[[parts]]
pieces = [{ file = "table.json", headnote = "By hand.", status = "approved" }]
""",
    )
    book = load_anthology(path)
    assert (book.id, book.title, book.subtitle, book.language) == (
        "between-2025", "Between", "Talks", "en",
    )  # fmt: skip
    assert [(agent.name, agent.type, agent.roles) for agent in book.people] == [
        ("Harriet Colebrook", "person", (Role.EDITOR, Role.TRANSLATOR)),
        ("Night Desk", "organisation", (Role.EDITOR,)),
        ("Ida Voss", "person", (Role.TRANSLATOR,)),
    ]
    assert (book.publisher, book.identifier) == ("Storm Lantern", "urn:isbn:9780000000002")
    assert (book.published, book.description) == ("2025-02-01", "Talks.")
    assert book.rights == Rights(
        licence="CC0-1.0", holder="The editors", year=2025, credit="All invented"
    )
    assert book.subjects == ("work", "water")
    assert book.series == Series(title="Conversations", position=2)
    assert book.cover == Picture(src="cover.png", alt="A bell", credit="W. T.")
    assert book.source == Publication(
        name="The Quay", tagline="On paper", url="https://quay.example"
    )
    assert [(part.id, part.title, part.introduction) for part in book.parts] == [
        ("water", "Water", "It begins."),
        ("part-2", None, None),
    ]
    piece = book.parts[1].pieces[0]
    assert (piece.headnote, piece.status, piece.file) == ("By hand.", Status.APPROVED, "table.json")
    assert book.base == str(folder.resolve())


@pytest.mark.parametrize(
    ("value", "date"),
    [("2025", "2025"), ('"2025-02"', "2025-02"), ("2025-02-01T10:00:00", "2025-02-01")],
)
def test_dates(value: str, date: str, folder: Path) -> None:
    """A year, a month or a day, in TOML's own types as well."""
    path = _write(folder, f'{HEAD}date = {value}\n[[parts]]\npieces = ["table.json"]\n')
    assert load_anthology(path).published == date


def test_patterns_are_sorted_and_pass_over_hidden_files(folder: Path) -> None:
    """By path, whatever the order of the disk."""
    (folder / "raw" / "notes.pdf").write_bytes(b"%PDF")
    book = load_anthology(_pieces(folder, '"raw/**/*"'))
    assert [piece.file for piece in iter_pieces(book)] == ["raw/bell.md", "raw/deep/Ash.md"]


def test_a_name_with_signs_of_a_pattern_is_a_file_when_there_is_one(folder: Path) -> None:
    """A bracket in a file's name does not make it a pattern."""
    (folder / "raw" / "[1] bell.md").write_text(TALK, "utf-8")
    book = load_anthology(_pieces(folder, '{ file = "raw/[1] bell.md", title = "One" }'))
    assert [piece.document.title for piece in iter_pieces(book)] == ["One"]


def test_ids_are_unique_across_the_book(folder: Path) -> None:
    """The first document keeps its id; parts come after documents."""
    for name in ("a", "b"):
        (folder / f"{name}.json").write_text(json.dumps({**TABLE, "id": "water"}), "utf-8")
    path = _write(folder, f'{HEAD}[[parts]]\ntitle = "Water"\npieces = ["a.json", "b.json"]\n')
    book = load_anthology(path)
    assert [piece.document.id for piece in iter_pieces(book)] == ["water", "water-2"]
    assert book.parts[0].id == "water-3"


ENTRY = """{ file = "%s", id = "mine", title = "Mine", subtitle = "Sub", language = "en-GB",
published = 2001-02-03, conducted = "2001", licence = "CC-BY-4.0", url = "https://x.example",
publication = { name = "The Mole", url = "https://mole.example" },
people = [{ name = "Wilf Tarrant", roles = ["interviewee"], job_title = "joiner", affiliation = "Dock" }] }"""


@pytest.mark.parametrize("file", ["raw/bell.md", "table.json"])
def test_an_entry_is_stronger_than_the_file(file: str, folder: Path) -> None:
    """Told to the recognition of a raw file, put over the fields of a document."""
    entry = " ".join((ENTRY % file).split())
    (piece,) = iter_pieces(load_anthology(_pieces(folder, entry)))
    document = piece.document
    assert (document.id, document.title, document.subtitle) == ("mine", "Mine", "Sub")
    assert (document.language, document.url) == ("en-GB", "https://x.example")
    assert (document.published, document.conducted) == ("2001-02-03", "2001")
    assert document.publication is not None
    assert document.publication.name == "The Mole"
    assert document.publication.url == "https://mole.example"
    assert document.rights is not None
    assert document.rights.licence == "CC-BY-4.0"
    person = next(agent for agent in document.people if agent.name == "Wilf Tarrant")
    assert isinstance(person, Person)
    assert Role.INTERVIEWEE in person.roles
    assert person.job_title == "joiner"
    assert person.affiliation is not None
    assert person.affiliation.name == "Dock"


def test_an_entry_keeps_what_it_does_not_speak_of(folder: Path) -> None:
    """The sort name of a person, the tagline of the same publication, the text."""
    entry = (
        '{ file = "table.json", kind = "interview", publication = "The Quay",'
        ' people = ["Wilf Tarrant", "Ida Voss"] }'
    )
    (piece,) = iter_pieces(load_anthology(_pieces(folder, entry)))
    document = piece.document
    assert isinstance(document, Interview)
    wilf, ida = document.people
    assert isinstance(wilf, Person)
    assert (wilf.sort_name, wilf.roles) == ("Tarrant, Wilf", (Role.AUTHOR,))
    assert ida.name == "Ida Voss"
    assert document.publication == Publication(name="The Quay", tagline="On paper since 1900")
    original = florilege.load(folder / "table.json")
    assert isinstance(original, Article)
    assert document.sections == original.sections


def test_arguments_are_stronger_than_an_entry(folder: Path) -> None:
    """Arguments, then the entry, then the front matter."""
    path = _pieces(folder, '{ file = "raw/bell.md", title = "Mine" }, "raw/deep/Ash.md"')
    given = read_anthology(path, corrections=Corrections(language="en-IE")).anthology
    assert [piece.document.language for piece in iter_pieces(given)] == ["en-IE", "en-IE"]
    given = read_anthology(path, corrections=Corrections(title="Theirs")).anthology
    assert [piece.document.title for piece in iter_pieces(given)] == ["Theirs", "Theirs"]
    assert [piece.document.title for piece in iter_pieces(load_anthology(path))] == [
        "Mine",
        "The Ash",
    ]


MISTAKES = {
    "unknown key": (f'{HEAD}subtitel = "x"\n[[parts]]\npieces = []\n',
        "unknown key 'subtitel': did you mean 'subtitle'?"),
    "misspelt key that must be there": ('title = "x"\nlanguage = "en"\n[[part]]\npieces = []\n',
        "unknown key 'part': did you mean 'parts'?"),
    "unknown key of a part": (f"{HEAD}[[parts]]\npiece = []\npieces = []\n",
        "parts[0]: unknown key 'piece': did you mean 'pieces'?"),
    "unknown key of a piece": (
        f'{HEAD}[[parts]]\npieces = ["table.json", {{ file = "a.md", titel = "x" }}]\n',
        "parts[0].pieces[1]: unknown key 'titel': did you mean 'title'?"),
    "unknown key of a person": (
        f'{HEAD}[[parts]]\npieces = [{{ file = "a.md", people = [{{ name = "x", role = "y" }}] }}]\n',
        "parts[0].pieces[0].people[0]: unknown key 'role': did you mean 'roles'?"),
    "unknown role": (
        f'{HEAD}[[parts]]\npieces = [{{ file = "a.md", people = [{{ name = "x", roles = ["y"] }}] }}]\n',
        "parts[0].pieces[0].people[0].roles[0]: input should be 'interviewee', "),
    "wrong type": (f"{HEAD}[[parts]]\ntitle = 3\npieces = []\n",
        "parts[0].title: must be a text in quotes"),
    "text for a list": (f'{HEAD}[[parts]]\npieces = "a.md"\n', "parts[0].pieces: must be a list"),
    "no title": ('language = "en"\n[[parts]]\npieces = []\n', "title: is missing"),
    "no parts": (HEAD, "parts: is missing"),
    "no such day": (f'{HEAD}date = "2025-02-30"\n[[parts]]\npieces = []\n', "date: day "),
    "no TOML": (f"{HEAD}editors = [\n", "is no TOML: "),
    "line of bad TOML": (f"{HEAD}a b\n", "(at line 3, column 3)"),
    "missing file": (f'{HEAD}[[parts]]\npieces = ["raw/bel.md"]\n',
        "parts[0].pieces[0]: there is no file 'raw/bel.md'"),
    "a folder": (f'{HEAD}[[parts]]\npieces = ["raw"]\n', "there is no file 'raw'"),
    "pattern without a match": (f'{HEAD}[[parts]]\npieces = ["raw/*.txt"]\n',
        "parts[0].pieces[0]: 'raw/*.txt' matches no file that can be read"),
    "entry about several": (f'{HEAD}[[parts]]\npieces = [{{ file = "raw/**/*.md", title = "x" }}]\n',
        "parts[0].pieces[0]: 'raw/**/*.md' matches several files: say title of one"),
    "listed twice": (f'{HEAD}[[parts]]\npieces = ["raw/*.md"]\n[[parts]]\npieces = ["raw/bell.md"]\n',
        "parts[1].pieces[0]: raw/bell.md is listed at parts[0].pieces[0] already"),
    "leaves the folder": (f'{HEAD}[[parts]]\npieces = ["../x.md"]\n',
        "parts[0].pieces[0]: '../x.md' is outside the manifest's folder"),
    "pattern leaves the folder": (f'{HEAD}[[parts]]\npieces = ["raw/../../*.md"]\n',
        "is outside the manifest's folder"),
    "absolute": (f'{HEAD}[[parts]]\npieces = ["/etc/passwd"]\n',
        "'/etc/passwd' is outside the manifest's folder"),
    "through a link": (f'{HEAD}[[parts]]\npieces = ["link.md"]\n',
        "'link.md' is outside the manifest's folder"),
    "pattern through a link": (f'{HEAD}[[parts]]\npieces = ["l*.md"]\n',
        "'link.md' is outside the manifest's folder"),
    "missing cover": (f'{HEAD}cover = "c.png"\n[[parts]]\npieces = ["table.json"]\n',
        "cover: there is no file 'c.png'"),
    "style of JSON": (f'{HEAD}[[parts]]\npieces = [{{ file = "table.json", style = "emoji" }}]\n',
        "parts[0].pieces[0].style: is for raw files, not for JSON"),
    "an unknown style": (f'{HEAD}[[parts]]\npieces = [{{ file = "raw/bell.md", style = "emojis" }}]\n',
        "parts[0].pieces[0]: unknown style 'emojis': did you mean 'emoji'?"),
    "a script for an address": (
        f'{HEAD}[[parts]]\npieces = [{{ file = "table.json", url = "http:///a.html" }}]\n',
        "parts[0].pieces[0]: url 'http:///a.html' is no web address: it begins with https://"),
    "nobody": (f'{HEAD}[[parts]]\npieces = [{{ file = "table.json", people = [" "] }}]\n',
        "parts[0].pieces[0]: the name of a person is blank"),
    "a book as a piece": (f'{HEAD}[[parts]]\npieces = ["book.json"]\n',
        "parts[0].pieces[0]: book.json is an anthology, not a piece"),
    "a broken document": (f'{HEAD}[[parts]]\npieces = ["broken.json"]\n',
        "broken.json: unknown key 'titel': did you mean 'title'?"),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_mistakes_are_errors_of_one_line(
    name: str, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The line begins with the manifest (or the broken document) and says the place."""
    outside = tmp_path_factory.mktemp("outside") / "secret.md"
    outside.write_text(TALK, "utf-8")
    (folder / "link.md").symlink_to(outside)
    (folder / "broken.json").write_text(json.dumps({**TABLE, "titel": "x"}), "utf-8")
    book = {"kind": "anthology", "id": "b", "language": "en", "title": "B"}
    (folder / "book.json").write_text(json.dumps(book), "utf-8")
    text, expected = MISTAKES[name]
    path = _write(folder, text)
    with pytest.raises(ManifestError) as caught:
        load_anthology(path)
    assert expected in str(caught.value)
    assert str(caught.value).startswith(str(folder))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe\x00", b"title = \xe9", b"a = " + b"[" * 100_000, b"\x00" * 100]
)
def test_any_bytes_as_a_manifest(data: bytes, tmp_path: Path) -> None:
    """Never anything but an error of ours."""
    path = tmp_path / "anthology.toml"
    path.write_bytes(data)
    with pytest.raises(FlorilegeError):
        load_anthology(path)


def test_missing_manifest(tmp_path: Path) -> None:
    """As for any input."""
    with pytest.raises(InputError, match="no such file"):
        load_anthology(tmp_path / "anthology.toml")


def test_a_file_that_holds_nothing_is_left_out_and_said(folder: Path) -> None:
    """Binary and empty files do not stop the book."""
    (folder / "empty.txt").write_text(" \n", "utf-8")
    (folder / "binary.txt").write_bytes(bytes(range(256)))
    loaded = read_anthology(_pieces(folder, '"empty.txt", "table.json", "binary.txt"'))
    assert [piece.file for piece in iter_pieces(loaded.anthology)] == ["table.json"]
    assert [(found.code, found.file, found.help) for found in loaded.diagnostics] == [
        ("FL001", str(folder / "binary.txt"), "the file is left out of the book"),
        ("FL005", str(folder / "empty.txt"), "the file is left out of the book"),
    ]
    assert {"FL001", "FL005"} <= {found.code for found in validate_anthology(loaded)}


def test_findings_name_the_file_and_the_line(folder: Path) -> None:
    """With the source maps, findings about raw pieces have lines; those about JSON do not."""
    (folder / "raw" / "bell.md").write_text(TALK.replace("For whoever is late.\n", ""), "utf-8")
    loaded = read_anthology(_pieces(folder, '"raw/bell.md", "table.json"'))
    found = [each for each in validate_anthology(loaded) if each.code == "FL201"]
    assert [(each.file, each.place and each.place.line) for each in found] == [
        (str(folder / "raw" / "bell.md"), 10)
    ]
    without = [each for each in florilege.validate(loaded.anthology) if each.code == "FL201"]
    assert [(each.file, each.place and each.place.line) for each in without] == [
        ("raw/bell.md", None)
    ]


def test_missing_pictures_are_said(folder: Path) -> None:
    """Pictures are relative to their piece and may stand anywhere in the manifest's folder."""
    text = TALK + "\n![a](no.png)\n\n![b](../cover.png)\n\n![c](https://x.example/c.png)\n"
    (folder / "raw" / "bell.md").write_text(text, "utf-8")
    loaded = read_anthology(_pieces(folder, '"raw/bell.md"'))
    missing = [each.message for each in loaded.diagnostics if each.code == "FL501"]
    assert missing == ["the picture 'no.png' is missing"]
    (remote,) = (each for each in loaded.diagnostics if each.code == "FL502")
    assert remote.message == "a picture is on the web, and nothing is fetched"
    assert remote.place is not None
    assert (remote.place.line, remote.place.excerpt) == (18, "https://x.example/c.png")


def test_a_cover_that_is_no_picture_is_said(folder: Path) -> None:
    """A drawn one stands in for it, which nobody would notice before the book is printed."""
    path = _write(folder, f'{HEAD}cover = "%s"\n[[parts]]\npieces = ["table.json"]\n')
    text = path.read_text("utf-8")
    for cover, messages in (
        ("cover.png", []),
        ("raw/bell.md", ["the cover 'raw/bell.md' is no PNG, JPEG, GIF or WebP"]),
    ):
        path.write_text(text % cover, "utf-8")
        loaded = read_anthology(path)
        found = [each for each in loaded.diagnostics if each.code == "FL501"]
        assert [each.message for each in found] == messages
        assert [each.file for each in found] == [str(path)] * len(messages)
        assert [each for each in validate_anthology(loaded) if each.code == "FL501"] == found


def test_the_same_folder_gives_the_same_book(folder: Path) -> None:
    """Equal, and equal again from its JSON."""
    path = _pieces(folder, '"raw/**/*.md", "table.json"')
    book = load_anthology(path)
    assert load_anthology(path) == book
    again = florilege.load(florilege.dump(book).encode())
    assert again == book.model_copy(update={"base": None})


def test_a_file_that_cannot_be_read_does_not_stop_the_others(folder: Path) -> None:
    """FL008 names it; the rest becomes the book."""
    (folder / "huge.md").write_text("word " * 1000, "utf-8")
    path = _pieces(folder, '"huge.md", "table.json"')
    loaded = read_anthology(path, max_bytes=2000)
    assert [piece.document.id for piece in iter_pieces(loaded.anthology)] == ["the-table"]
    [finding] = loaded.others
    assert (finding.code, finding.file) == ("FL008", str(folder / "huge.md"))
    assert finding.message.startswith("cannot be read: ")


def test_a_book_written_piece_by_piece_is_the_same(folder: Path) -> None:
    """`bind` gives the bytes of an export of the loaded anthology, however many processes read.

    They render what they read: one of the pieces shows a picture, and two have the same id.
    """
    shown = TALK.replace("Bell", "Oak") + "\n![A grey field](../cover.png)\n"
    (folder / "raw" / "oak.md").write_text(shown, "utf-8")
    (folder / "again.json").write_text(json.dumps(TABLE), "utf-8")
    path = _pieces(folder, '"raw/*.md", "table.json", "again.json"')
    whole = florilege.export(load_anthology(path), "epub")
    for jobs in (1, 2):
        target = BytesIO()
        bind(path, target, ExportOptions(), Circumstances(jobs=jobs))
        assert target.getvalue() == whole
    with zipfile.ZipFile(BytesIO(whole)) as book:
        names = set(book.namelist())
    assert {"EPUB/the-table.xhtml", "EPUB/the-table-2.xhtml", "EPUB/pictures/cover.png"} <= names


def test_what_is_seen_in_other_processes(folder: Path) -> None:
    """Each piece is looked at before its text is forgotten, wherever it is read; each chapter, too."""
    (folder / "foreword.md").write_text("Seven words stand in front of them.\n", "utf-8")
    path = _pieces(folder, '"raw/*.md", "table.json"')
    path.write_text('foreword = "foreword.md"\n' + path.read_text("utf-8"), "utf-8")
    seen = []
    for jobs in (1, 2):
        words: list[int] = []
        how = Circumstances(jobs=jobs, look=_words_of, see=words.append)
        bind(path, BytesIO(), ExportOptions(), how)
        seen.append(words)
    assert seen[0] == seen[1]
    assert seen[0][0] == 7
    assert all(seen[0])


def _words_of(text: Piece | Chapter) -> int:
    return len(plain_text(text.document).split())


def test_a_refused_piece_ends_the_binding(folder: Path) -> None:
    """Unless it is forced."""
    path = _pieces(folder, '{ file = "table.json", status = "refused" }, "raw/bell.md"')
    with pytest.raises(WithheldError) as caught:
        bind(path, BytesIO(), ExportOptions(), Circumstances())
    assert [finding.code for finding in caught.value.diagnostics] == ["FL607"]
    bind(path, BytesIO(), ExportOptions(), Circumstances(forced=("table.json",)))


def test_a_manifest_error_found_in_another_process(folder: Path) -> None:
    """It stops the build as it does in this one."""
    path = _pieces(folder, '"raw/bell.md", { file = "table.json", style = "emoji" }')
    with pytest.raises(ManifestError, match="is for raw files"):
        read_anthology(path, jobs=2)


def test_a_suppression_without_use_is_said(folder: Path) -> None:
    """And one that hides a finding is not, nor one of what nobody looked for."""
    entry = '{ file = "raw/bell.md", suppress = [{ code = "%s", reason = "Seen." }] }'
    day = date(2026, 1, 1)
    manifest = _pieces(folder, entry % "FL102")
    used = validate_anthology(read_anthology(manifest), Config(today=day))
    assert [each.diagnostic.code for each in used.suppressed] == ["FL102"]
    assert not used.of_codes("FL807")
    unused = read_anthology(_pieces(folder, entry % "FL301"))
    (finding,) = validate_anthology(unused, Config(today=day)).of_codes("FL807")
    assert finding.message == "FL301 is suppressed for raw/bell.md and is not found there"
    assert not validate_anthology(unused, Config(today=day, ignore=("FL3",))).of_codes("FL807")
    assert not validate_anthology(unused).of_codes("FL807")


def test_chapters_are_checked_where_they_stand(folder: Path) -> None:
    """Typography, links and pictures, at their lines; nobody is asked for the consent of a foreword."""
    (folder / "foreword.md").write_text(
        "# On bells\n\nIt isn't [early](http:///a.html), and cold.\n\n<img src='cover.png'>\n\nBells wait.\n",
        "utf-8",
    )
    path = _write(
        folder,
        f'{HEAD}foreword = "foreword.md"\nafterword = {{ text = "# After\\n\\nIt isn\'t late, and dark." }}\n'
        '[[parts]]\nintroduction = { file = "foreword.md" }\npieces = ["raw/bell.md"]\n',
    )
    loaded = read_anthology(path)
    found = {
        (each.code, each.file, each.place.line if each.place else None)
        for each in validate_anthology(loaded).diagnostics
        if each.file != str(folder / "raw/bell.md")
    }
    foreword, manifest = str(folder / "foreword.md"), str(path)
    assert {
        ("FL404", foreword, 3),
        ("FL701", foreword, 5),
        ("FL504", foreword, 3),
        ("FL404", manifest, None),
    } <= found
    assert {code for code, file, _ in found if file == foreword} == {
        *("FL404", "FL504", "FL603", "FL701"),
    }
    whole = {each.code for each in florilege.validate(loaded.anthology).diagnostics}
    assert {"FL404", "FL504", "FL701"} <= whole
