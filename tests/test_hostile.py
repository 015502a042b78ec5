"""Files that mean harm or were damaged: read in bounded time, with a finding, and made harmless.

A case is a folder with a `case.toml`: `what` it is, its `media_type`, the `parts` that it is put
together from, each a text and how often it stands there, "{n}" in it the number of each (or
`hex`, its bytes), the `findings` of reading, what the document `keeps`, and what must `never` be
in a file that we write.
"""

import codecs
import os
import resource
import socket
import stat
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import pytest

import florilege
from active import active_in
from florilege import FlorilegeError, Parsed
from florilege.errors import InputError, ManifestError
from florilege.reporters.explanation import explanation_page
from laws import broken_laws

CASES = sorted((Path(__file__).parent / "cases" / "hostile").glob("*/case.toml"))
_FORMATS = ("html", "markdown", "jsonld", "json")
_SECONDS = 6.0
_SECONDS_A_MEGABYTE = 30.0
_MEMORY = 2 * 2**30
"""Of address space, beyond what is taken before a case."""


def _bytes_of(case: dict[str, Any]) -> bytes:
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    text = "".join(_repeated(part, times) for part, times in case["parts"])
    return text.encode(case.get("encoding", "utf-8"))


def _repeated(part: str, times: int) -> str:
    """A part as often as it stands there; "{n}" in it is the number of each."""
    if "{n}" not in part:
        return part * times
    return "".join(part.replace("{n}", str(number)) for number in range(times))


@contextmanager
def _bounded(size: int) -> Iterator[None]:
    """Fail when what is done inside takes too long; too much memory is a MemoryError."""
    taken = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (taken + _MEMORY, before[1]))
    start = time.process_time()
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
    spent = time.process_time() - start
    assert spent <= _SECONDS + _SECONDS_A_MEGABYTE * size / 1e6


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("somebody looks for a network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def _published(parsed: Parsed) -> dict[str, bytes]:
    page = explanation_page(parsed.document, parsed.source_map, parsed.diagnostics)
    files = {name: florilege.export(parsed.document, name) for name in _FORMATS}
    return files | {"explain": page.encode()}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_case(path: Path) -> None:
    """Nothing acts, nothing hangs, nothing is lost, and the findings say what is odd."""
    case = tomllib.loads(path.read_text("utf-8"))
    data = _bytes_of(case)
    with _bounded(len(data)):
        parsed = florilege.parse(data, media_type=case["media_type"])
    assert sorted({each.code for each in parsed.diagnostics}) == case["findings"]
    provenance = parsed.document.provenance
    assert provenance is not None
    if "encoding" in case.get("read", {}):
        assert [provenance.encoding, provenance.encoding_origin] == [
            case["read"]["encoding"],
            case["read"]["origin"],
        ]
    assert broken_laws(parsed) == []
    with _bounded(len(data)):
        files = _published(parsed)
    for words in case.get("keeps", []):
        assert words in parsed.source_map.text
        assert words in codecs.decode(files["json"], "utf-8")
    for name, content in files.items():
        if name != "json":
            assert active_in(content, name) == []
        if name != "explain":
            assert [each for each in case.get("never", []) if each in content.decode()] == []
    with _bounded(len(data)):
        florilege.validate(parsed)


def test_every_case_says_what_it_is() -> None:
    """In words, for whoever looks at the list."""
    assert CASES
    assert all(tomllib.loads(path.read_text("utf-8"))["what"] for path in CASES)


_JSON = {
    "nested too deep": b"[" * 100_000,
    "objects nested too deep": b'{"kind":' * 100_000,
    "a huge number": b'{"kind": "article", "schema_version": ' + b"9" * 1_000_000 + b"}",
    "no number": b'{"kind": "article", "id": NaN}',
    "infinity": b'{"kind": "article", "id": 1e999}',
    "a key twice": b'{"kind": "article", "kind": "interview"}',
    "not UTF-8": b'{"kind": "\xff"}',
    "half a surrogate": rb'{"kind": "article", "id": "\ud800"}',
    "cut off": b'{"kind": "article", "id": "a',
    "a list": b"[1, 2]",
    "nothing": b"",
    "NULs": b"\0" * 1000,
}


@pytest.mark.parametrize("what", _JSON)
def test_document_json_is_refused_in_one_line(what: str) -> None:
    """Whatever is wrong with it."""
    data = _JSON[what]
    with _bounded(len(data)), pytest.raises(FlorilegeError) as refusal:
        florilege.load(data)
    assert "\n" not in str(refusal.value)
    assert len(str(refusal.value)) < 1000


_OUTSIDE = ("../secret.txt", "/etc/passwd", "a/../../secret.txt", "link.txt", "folder/secret.txt")


@pytest.mark.parametrize("file", _OUTSIDE)
def test_a_manifest_reads_nothing_outside_its_folder(tmp_path: Path, file: str) -> None:
    """Neither by a path nor through a link to a file or a folder."""
    book = tmp_path / "book"
    book.mkdir()
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (book / "link.txt").symlink_to("../secret.txt")
    (book / "folder").symlink_to("..")
    _refused(book, file, "outside")


@pytest.mark.parametrize("file", ["pipe.txt", "missing.txt", "a\nb.txt", "x" * 5000 + ".txt"])
def test_a_manifest_waits_for_nothing(tmp_path: Path, file: str) -> None:
    """A pipe that nobody writes to, and names of no file."""
    os.mkfifo(tmp_path / "pipe.txt")
    _refused(tmp_path, file, "")


def _refused(folder: Path, file: str, why: str) -> None:
    manifest = folder / "anthology.toml"
    written = file.replace("\n", "\\n")
    manifest.write_text(
        f'title = "T"\nlanguage = "en"\n[[parts]]\npieces = ["{written}"]\n', "utf-8"
    )
    with _bounded(0), pytest.raises(ManifestError) as refusal:
        florilege.load_anthology(manifest)
    assert why in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("kind", ["pipe", "device", "socket"])
def test_only_ordinary_files_are_read(tmp_path: Path, kind: str) -> None:
    """A pipe never opens when nobody writes to it; a device may have no end."""
    path = tmp_path / "input.txt"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        path = Path(os.path.relpath(path))
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(path))
    else:
        path = Path(os.devnull)
    assert not stat.S_ISREG(path.stat().st_mode)
    with pytest.raises(InputError, match="no ordinary file"):
        florilege.parse(path)
    with pytest.raises(InputError, match="no ordinary file"):
        florilege.load(path)


def test_a_name_with_a_line_end_stays_one_line(tmp_path: Path) -> None:
    """In a refusal, in a finding, and in a report."""
    path = tmp_path / "a\nfile: error: made up.txt"
    with pytest.raises(InputError) as refusal:
        florilege.parse(path)
    assert "\n" not in str(refusal.value)
