"""What the README and the docs promise: the example runs, the commands and the links exist."""

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "examples" / "README.md"],
)

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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """Relative links only; nothing is fetched."""
    text = re.sub(
        r"^(?:```.*?^```| {4}.*?)$|`[^`\n]+`", "", page.read_text(encoding="utf-8"), flags=_BLOCKS
    )
    for target in re.findall(r"\]\(([^)\s#]+)[^)]*\)", text):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
