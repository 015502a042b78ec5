"""What the README and the docs promise: the example runs, the commands and the links exist."""

import doctest
import re
import shlex
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import typer.main

from florilege.cli.run import app

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "examples" / "README.md"],
)

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))

# Where a path of the repository may begin, as the pages name it.
TOPS = ("", "src/florilege", "docs", "docs/reference", "docs/explanation", "tests")
FOLDERS = r"(?:src|tests|docs|scripts|benchmarks|examples|schemas|parsers|rules|exporters|reporters"
FOLDERS += r"|languages|sources|model|corpus|anthology|cli|config|typography)"

_BLOCKS = re.MULTILINE | re.DOTALL


def _fenced(language: str) -> list[str]:
    text = README.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_the_library_example_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a doctest, from the root of the repository."""
    monkeypatch.chdir(ROOT)
    [example] = _fenced("python")
    test = doctest.DocTestParser().get_doctest(example, {}, "README", str(README), 0)
    report: list[str] = []
    outcome = doctest.DocTestRunner(verbose=False).run(test, out=report.append)
    assert outcome.attempted > 5
    assert outcome.failed == 0, "".join(report)


def test_the_scripts_exist() -> None:
    """Both commands of the first block."""
    scripts = re.findall(r"^sh (\S+)", _fenced("sh")[0], re.MULTILINE)
    assert scripts == ["scripts/example", "scripts/test"]
    for script in scripts:
        assert (ROOT / script).is_file()
        subprocess.run(["sh", "-n", script], cwd=ROOT, check=True)


def test_the_command_line_example_runs(tmp_path: Path) -> None:
    """Line by line, on an example piece and its anthology."""
    piece = ROOT / "examples" / "fr" / "pieces" / "solenn-vauquelin.txt"
    (tmp_path / "interview.txt").write_bytes(piece.read_bytes())
    manifest = 'title = "A"\nlanguage = "fr"\n[[parts]]\npieces = ["interview.txt"]\n'
    (tmp_path / "anthology.toml").write_text(manifest, encoding="utf-8")
    commands = [line.partition("#")[0].split() for line in _fenced("sh")[1].splitlines()]
    for program, *arguments in commands:
        assert program == "florilege"
        command = [sys.executable, "-m", "florilege", *arguments]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        # The piece has a finding, on purpose.
        expected = 1 if arguments[0] == "validate" else 0
        assert done.returncode == expected, f"{arguments}: {done.stderr}"
        if "-o" in arguments:
            assert (tmp_path / arguments[-1]).stat().st_size > 0


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    """Relative links only; nothing is fetched."""
    text = re.sub(
        r"^(?:```.*?^```| {4}.*?)$|`[^`\n]+`", "", page.read_text(encoding="utf-8"), flags=_BLOCKS
    )
    for target in re.findall(r"\]\(([^)\s#]+)[^)]*\)", text):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


@each_page
def test_links_lead_to_headings(page: Path) -> None:
    """What follows the # is a heading of the page, written as GitHub makes anchors."""
    text = re.sub(r"^```.*?^```$|`[^`\n]+`", "", page.read_text("utf-8"), flags=_BLOCKS)
    for target, anchor in re.findall(r"\]\(([^)\s#:]*)#([^)\s]+)\)", text):
        other = page.parent / target if target else page
        assert anchor in _anchors(other), f"{page.name} links to {target}#{anchor}"


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@each_page
def test_commands_exist_with_their_options(page: Path) -> None:
    """Every `florilege ...` of a page, in a line of code or in a sentence."""
    group: Any = typer.main.get_command(app())
    for line in _commands(page.read_text("utf-8")):
        command, *arguments = shlex.split(line, comments=True)[1:] or ["--help"]
        if command.startswith("-") or command == "COMMAND":
            continue
        assert command in group.commands, f"{page.name}: {line}"
        parameters = group.commands[command].params
        known = {"--help", *(each for parameter in parameters for each in parameter.opts)}
        options = {argument.partition("=")[0] for argument in arguments if argument[:1] == "-"}
        assert options - {"-"} <= known, f"{page.name}: {line}"


def _commands(text: str) -> list[str]:
    inline = re.findall(r"`(florilege [^`\n]+)`", text)
    piped = r"(?:^|[|;&] ?|\$ | {4})(florilege [a-z-][^|;&\n]*)"
    blocks = [*re.findall(r"^```sh\n(.*?)^```$", text, _BLOCKS)]
    blocks += re.findall(
        r"^ {4}.*$", re.sub(r"^```.*?^```$", "", text, flags=_BLOCKS), re.MULTILINE
    )
    return inline + [each for block in blocks for each in re.findall(piped, block, re.MULTILINE)]


@each_page
def test_named_files_exist(page: Path) -> None:
    """A path of the repository that a page names; NAME and the like stand for any."""
    if page.name == "CHANGELOG.md":
        return
    text = page.read_text("utf-8")
    for path in re.findall(rf"`({FOLDERS}/[\w./-]+)`", text):
        if not re.search(r"NAME|TAG|fl123", path, re.IGNORECASE):
            assert any((ROOT / top / path).exists() for top in TOPS), f"{page.name}: {path}"


@each_page
def test_named_functions_exist(page: Path) -> None:
    """A name of the library that a page gives in full."""
    for name in re.findall(r"`(florilege\.[a-z_]+(?:\.\w+)*)(?:\(\))?`", page.read_text("utf-8")):
        parts = name.split(".")
        if parts[-1] in {"toml", "schema", "json"}:
            continue
        assert _is_there(parts), f"{page.name}: {name}"


def _is_there(parts: list[str]) -> bool:
    for length in range(len(parts), 0, -1):
        try:
            found: Any = import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for part in parts[length:]:
            found = getattr(found, part, None)
        return found is not None
    return False
