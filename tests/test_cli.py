"""The command line: cases as data, hostile inputs, and a machine that is not as it should be."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import typer.main
from PIL import Image

from florilege import __version__
from florilege.cli.run import COMMANDS, app, run

ROOT = Path(__file__).parents[1]
CASES = sorted((ROOT / "tests" / "cases" / "commands").iterdir())
TALK = "🔑 Who are you?\n\nI am Edda Marlowe, who is invented.\n\n🌊 And why?\n\nFor a test.\n"


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _start(*arguments: str, folder: Path, code: str = "") -> subprocess.Popen[bytes]:
    """The command in a process of its own, after some Python code."""
    script = f"{code}\nimport sys; from florilege.cli import main; main()"
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(
    case: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    """tests/cases/commands/NAME: in/ holds the files, case.toml what is run and expected.

    `stdout` and `stderr` are whole texts, `..._has` pieces of them; `written` are the new files,
    none when it is not given, and `written_has` some of them; `holds` are pieces of files.
    """
    expected = tomllib.loads((case / "case.toml").read_text("utf-8"))
    if (case / "in").is_dir():
        shutil.copytree(case / "in", tmp_path, dirs_exist_ok=True)
    before = _files(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run(expected["arguments"]) == expected["exit"]
    said = capfdbinary.readouterr()
    for stream, data in (("stdout", said.out), ("stderr", said.err)):
        text = data.decode()
        assert text == expected.get(stream, text)
        for piece in expected.get(f"{stream}_has", ()):
            assert piece in text
        assert "Traceback" not in text
    written = _files(tmp_path) - before
    if "written_has" in expected:
        assert written >= set(expected["written_has"])
    else:
        assert written == set(expected.get("written", ()))
    for name, piece in expected.get("holds", {}).items():
        assert piece in (tmp_path / name).read_text("utf-8")


def test_every_command_has_a_case() -> None:
    """A new command comes with a folder of cases."""
    used = {
        tomllib.loads((case / "case.toml").read_text("utf-8"))["arguments"][0] for case in CASES
    }
    assert {command.__name__ for command in COMMANDS} <= used


def test_reference_names_every_command_and_option() -> None:
    """docs/reference/cli.md has a section a command, with all its options in it."""
    text = (ROOT / "docs" / "reference" / "cli.md").read_text("utf-8")
    sections = {part.split("`")[1]: part for part in text.split("\n## ")[1:] if "`" in part}
    group: Any = typer.main.get_command(app())
    for name, command in group.commands.items():
        section = sections[f"florilege {name}"]
        for parameter in command.params:
            for option in parameter.opts if parameter.param_type_name == "option" else ():
                assert f"`{option}" in section, f"{name} {option}"


def test_help_is_there_for_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """--help says what a command does and exits 0; without arguments it is misuse."""
    for command in COMMANDS:
        assert run([command.__name__, "--help"]) == 0
        assert (command.__doc__ or "").split()[0] in capsys.readouterr().out
    assert run([]) == 2
    said = capsys.readouterr()
    assert "validate" in said.out
    assert said.err == ""


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """--version says the version and nothing else."""
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"florilege {__version__}\n"


HOSTILE = {
    "empty.html": b"",
    "binary.txt": bytes(range(256)) * 16,
    "line.txt": b"word " * 2_000_000,
    "line.md": b"word " * 2_000_000,
    "nested.html": b"<div>" * 10_000 + b"deep" + b"</div>" * 10_000,
    "nested.md": b"> " * 10_000 + b"deep\n",
    "lists.md": b"".join(b" " * (2 * depth) + b"- x\n" for depth in range(1000)),
    "encoding.html": b'<meta charset="klingon"><p>Ren\xe9e \x8d \x81 caf\xe9</p>',
    "encoding.txt": b"Ren\xe9e, \xff\xfe\xfd caf\xe9\n" * 20,
    "invalid.json": b"[" * 100_000,
    "other.json": b'{"kind": "anthology", "id": 3}',
    "wrong.toml": b"title = ",
    "nested.toml": b"a = " + b"[" * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("command", ["validate", "export"])
def test_hostile_input_ends_in_a_finding_or_one_line(
    name: str,
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Never a traceback, a fault of ours, a half-written file, or a silent success on nothing."""
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(HOSTILE[name])
    options = ["--to", "html", "-o", "out.html"] if command == "export" else []
    code = run([command, name, *options])
    said = capfd.readouterr()
    assert code in (0, 1, 2)
    assert "Traceback" not in said.err
    if code == 2:
        assert said.err.count("\n") == 1
        assert said.err.startswith(f"florilege: {name}")
        assert _files(tmp_path) == {name}
    elif command == "validate":
        assert f"{name}: FL" in said.out or f"{name}:1: FL" in said.out or "FL" in said.out
    else:
        assert _files(tmp_path) == {name, "out.html"}
        assert Path("out.html").read_text("utf-8").rstrip().endswith("</html>")


def test_resume_passes_over_what_is_done_and_unchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A result stands while it was made from the same bytes; a damaged one is made again."""
    monkeypatch.chdir(tmp_path)
    for name in ("kept", "changed", "damaged", "new"):
        Path(f"{name}.txt").write_text(TALK, "utf-8")
    assert run(["parse", ".", "-o", "out/"]) == 0
    Path("out/kept.json").write_text(
        json.dumps({"mine": 1, "provenance": {"sha256": sha256(TALK.encode()).hexdigest()}})
    )
    Path("changed.txt").write_text(TALK + "More.\n", "utf-8")
    Path("out/damaged.json").write_text('{"provenance": {"sha')
    Path("out/new.json").unlink()
    capsys.readouterr()
    assert run(["parse", ".", "-o", "out/", "--resume"]) == 0
    assert capsys.readouterr().err == "3 converted, 1 passed over, 0 failed\n"
    assert "mine" in json.loads(Path("out/kept.json").read_text("utf-8"))
    for name in ("changed", "damaged", "new"):
        digest = sha256(Path(f"{name}.txt").read_bytes()).hexdigest()
        made = json.loads(Path(f"out/{name}.json").read_text("utf-8"))
        assert made["provenance"]["sha256"] == digest


def test_a_bug_met_in_one_file_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file is among the failures."""
    from florilege import api  # noqa: PLC0415 - patched here alone

    parse = api.parse

    def broken(path: Path, **options: Any) -> Any:  # noqa: ANN401 - stands in for api.parse
        if path.name == "bad.txt":
            raise RuntimeError("a bug")
        return parse(path, **options)

    monkeypatch.setattr(api, "parse", broken)
    monkeypatch.chdir(tmp_path)
    for name in ("bad", "good"):
        Path(f"{name}.txt").write_text(TALK, "utf-8")
    assert run(["parse", "bad.txt", "good.txt", "-o", "out"]) == 2
    assert "florilege: bad.txt: RuntimeError: a bug\n" in capsys.readouterr().err
    assert _files(tmp_path / "out") == {"good.json"}


def test_standard_input_and_output_make_a_pipeline(tmp_path: Path) -> None:
    """`florilege parse - | florilege export - --to markdown`."""
    first, error = _start("parse", "-", folder=tmp_path).communicate(TALK.encode())
    assert error == b""
    arguments = ("export", "-", "--to", "jsonld", "--quiet")
    second, error = _start(*arguments, folder=tmp_path).communicate(first)
    assert error == b""
    assert "Edda Marlowe" in second.decode()


@pytest.mark.parametrize(
    ("blocked", "arguments", "extra"),
    [
        ("typer", ["parse", "talk.txt"], "florilege[cli]"),
        ("ebooklib", ["export", "talk.txt", "-o", "talk.epub"], "florilege[epub]"),
    ],
)
def test_missing_extra(blocked: str, arguments: list[str], extra: str, tmp_path: Path) -> None:
    """One line that names the command which installs it; exit 2; nothing written."""
    (tmp_path / "talk.txt").write_text(TALK, "utf-8")
    code = f"import sys; sys.modules[{blocked!r}] = None"
    process = _start(*arguments, folder=tmp_path, code=code)
    output, error = process.communicate()
    assert process.returncode == 2
    assert output == b""
    assert error.decode().startswith("florilege: ")
    assert error.count(b"\n") == 1
    assert f"pip install '{extra}'" in error.decode()
    assert _files(tmp_path) == {"talk.txt"}


def test_reader_that_goes_away(tmp_path: Path) -> None:
    """`florilege parse ... | head -1` is quiet."""
    process = _start("parse", "-", folder=tmp_path)
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    process.stdin.write(TALK.encode())
    process.stdin.close()
    assert process.stderr.read() == b""
    assert process.wait() == 141


def test_interrupt(tmp_path: Path) -> None:
    """Control-C is quiet and exits 130, as shells have it."""
    # Started in the background by a shell, tests inherit an ignored SIGINT; users do not.
    listen = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    process = _start("parse", "-", folder=tmp_path, code=f"{listen}; print('ready', flush=True)")
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stderr is not None
    process.stdout.readline()
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 130
    assert process.stderr.read() == b""
    process.stdin.close()


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (RecursionError("x"), "florilege: the input is nested too deeply\n"),
        (MemoryError(), "florilege: out of memory: the input is too large for this machine\n"),
        (ModuleNotFoundError(name="rich"), "florilege: rich is not installed: run pip install"),
        (KeyError("x"), "florilege: this is a fault of florilege: KeyError: 'x'\n"),
    ],
)
def test_whatever_is_raised_becomes_one_line(
    error: Exception,
    line: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Also what nobody foresaw."""
    from florilege import api  # noqa: PLC0415 - patched here alone

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(api, "parse", fail)
    assert run(["parse", "x.txt"]) in (2, 70)
    said = capsys.readouterr().err
    assert said.startswith(line)
    assert said.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no /dev/full on this system")
def test_full_disk(tmp_path: Path) -> None:
    """An output that cannot take the bytes is one line."""
    (tmp_path / "talk.txt").write_text(TALK, "utf-8")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "florilege", "parse", "talk.txt"],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"florilege: standard output: cannot be written: ")
    assert done.stderr.count(b"\n") == 1


def test_source_date_epoch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It reaches the book, and nonsense in it is misuse."""
    monkeypatch.chdir(tmp_path)
    Path("talk.txt").write_text(TALK, "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert run(["export", "talk.txt", "-o", "a.epub"]) == 2
    assert "SOURCE_DATE_EPOCH is 'soon'" in capsys.readouterr().err
    books = []
    for seconds in ("1700000000", "1700000000", "1600000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
        assert run(["export", "talk.txt", "-o", "a.epub"]) == 0
        books.append(Path("a.epub").read_bytes())
    assert books[0] == books[1] != books[2]


def test_a_book_goes_into_a_pipe(tmp_path: Path) -> None:
    """`florilege build -o - > book.epub`: the book, and no folder named "-"."""
    (tmp_path / "talk.txt").write_text(TALK, "utf-8")
    manifest = 'title = "A"\nlanguage = "en"\n[[parts]]\npieces = ["talk.txt"]\n'
    (tmp_path / "anthology.toml").write_text(manifest, "utf-8")
    piped, _ = _start("build", "-o", "-", "-o", "book.epub", folder=tmp_path).communicate()
    assert piped == (tmp_path / "book.epub").read_bytes()
    assert _files(tmp_path) == {"talk.txt", "anthology.toml", "book.epub"}


def test_a_site_built_again_keeps_no_stale_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page and the pictures of a piece that was taken out go; what we did not make stays."""
    monkeypatch.chdir(tmp_path)
    Image.new("L", (1, 1)).save("dot.gif")
    Path("ada.md").write_text("# Ada\n\nProse.\n\n![a dot](dot.gif)\n", "utf-8")
    Path("bea.md").write_text("# Bea\n\nProse.\n", "utf-8")
    for pieces in ('"ada.md", "bea.md"', '"bea.md"'):
        manifest = f'title = "A"\nlanguage = "en"\n[[parts]]\npieces = [{pieces}]\n'
        Path("anthology.toml").write_text(manifest, "utf-8")
        assert run(["build", "-o", "site/"]) == 0
        if "ada" in pieces:
            assert {"ada.html", "pictures/dot.gif"} <= _files(Path("site"))
            Path("site/CNAME").write_text("x.example\n", "utf-8")
    assert run(["build", "-o", "fresh/"]) == 0
    assert _files(Path("site")) == _files(Path("fresh")) | {"CNAME"}


@pytest.mark.parametrize(
    ("picture", "arguments"),
    [
        ("pictures/dot.gif", ["-o", "./"]),
        ("dot.epub", ["-o", "dot.epub"]),
        ("dot.html", ["-o", "dot.html"]),
        ("dot.json", ["-o", "new/", "-o", "dot.json"]),
    ],
)
def test_a_picture_of_a_piece_is_not_written_over(
    picture: str,
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Which pictures there are is known when the pieces are read; nothing is written before."""
    monkeypatch.chdir(tmp_path)
    Path(picture).parent.mkdir(exist_ok=True)
    Image.new("L", (1, 1)).save(picture, "GIF", comment=b"by Ada, who is invented")
    Path("ada.md").write_text(f"# Ada\n\nProse.\n\n![a dot]({picture})\n", "utf-8")
    manifest = 'title = "A"\nlanguage = "en"\n[[parts]]\npieces = ["ada.md"]\n'
    Path("anthology.toml").write_text(manifest, "utf-8")
    before = {name: Path(name).read_bytes() for name in _files(tmp_path)}
    assert run(["build", *arguments]) == 2
    assert f"{picture}: is what is read" in capsys.readouterr().err
    assert {name: Path(name).read_bytes() for name in _files(tmp_path)} == before


def test_a_site_stands_among_its_sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No name is taken twice; and a page of before, which is read now, is not deleted as stale."""
    monkeypatch.chdir(tmp_path)
    Path("ada.md").write_text("# Ada\n\nProse.\n", "utf-8")
    manifest = 'title = "A"\nlanguage = "en"\n[[parts]]\npieces = ["{}"]\n'
    for piece in ("ada.md", "ada.md", "old.html"):
        Path("anthology.toml").write_text(manifest.format(piece), "utf-8")
        assert run(["build", "-o", "./"]) == 0
        if piece == "ada.md":
            Path("ada.html").replace("old.html")
        with Path(".florilege-files").open("a", encoding="utf-8") as listed:
            listed.write("old.html\n")
    assert {"old.html", "ada.md", "index.html"} <= _files(tmp_path)


def test_parse_of_one_file_imports_little(tmp_path: Path) -> None:
    """Scripts run it once a document."""
    (tmp_path / "talk.txt").write_text(TALK, "utf-8")
    code = (
        "import atexit, sys\n"
        "names = ('rich', 'jinja2', 'babel', 'ebooklib', 'PIL', 'markdown_it', 'yaml',\n"
        "         'rapidfuzz', 'florilege.exporters', 'florilege.rules', 'florilege.corpus')\n"
        "atexit.register(lambda: sys.stderr.write(repr([n for n in names if n in sys.modules])))"
    )
    _, error = _start("parse", "talk.txt", folder=tmp_path, code=code).communicate()
    assert error == b"[]"


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_links_to_folders_are_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A loop ends, and no file is read twice."""
    monkeypatch.chdir(tmp_path)
    Path("raw").mkdir()
    Path("raw/talk.txt").write_text(TALK, "utf-8")
    Path("raw/loop").symlink_to("..", target_is_directory=True)
    Path("raw/again.txt").symlink_to("talk.txt")
    assert run(["parse", "raw", "-o", "out/"]) == 0
    assert "1 converted" in capsys.readouterr().err
