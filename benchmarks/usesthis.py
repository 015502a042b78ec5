"""Builds the 652 interviews of ../shared/corpus/usesthis into one EPUB, beside its peers.

    .venv/bin/python benchmarks/usesthis.py [--runs 3] [--pieces 652]

The peers get the same files with the front matter replaced by a heading, and recognise nothing:
they turn headings into headings. pandoc is taken from the PATH, or else from build/pandoc:

    python3 -m venv build/pandoc && build/pandoc/bin/pip install pypandoc_binary
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from measure import interleaved, table

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "usesthis"
MANIFEST = """\
title = "Uses This"
language = "en"
licence = "MIT"

[[parts]]
pieces = ["raw/*.md"]
"""


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--pieces", type=int, default=None, help="the first so many only")
    arguments = parser.parse_args()
    sources = sorted(CORPUS.glob("*.md"))[: arguments.pieces]
    if not sources:
        sys.exit(f"no interviews in {CORPUS}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        commands = _commands(folder, _lay_out(folder, sources))
        costs = interleaved(commands, arguments.runs)
        sizes = {book.stem: book.stat().st_size for book in folder.glob("*.epub")}
    print(f"{len(sources)} interviews, medians of {arguments.runs} runs\n")
    print(table(costs, against="florilege"))
    print("\nbooks: " + ", ".join(f"{name} {size / 2**20:.1f} MB" for name, size in sizes.items()))


def _lay_out(folder: Path, sources: Sequence[Path]) -> list[str]:
    """Write the manifest, the raw files, and the peers' files, whose paths are returned."""
    (folder / "anthology.toml").write_text(MANIFEST, encoding="utf-8")
    for name in ("raw", "plain"):
        (folder / name).mkdir()
    for source in sources:
        shutil.copy(source, folder / "raw")
        plain = without_front_matter(source.read_text(encoding="utf-8"))
        (folder / "plain" / source.name).write_text(plain, encoding="utf-8")
    return [str(folder / "plain" / source.name) for source in sources]


def without_front_matter(text: str) -> str:
    """An interview with its title as a heading in place of the front matter."""
    # One of them forgets to close its front matter.
    front, body = re.split(
        r"^(?:---\s*$|(?=###))", text.removeprefix("---\n"), maxsplit=1, flags=re.MULTILINE
    )
    title = front.partition("title:")[2].partition("\n")[0].strip().strip("\"'")
    return f"# {title}\n\n{body.replace('###', '## ')}\n"


def _commands(folder: Path, plain: list[str]) -> dict[str, list[str]]:
    manifest, python = str(folder / "anthology.toml"), sys.executable
    peer = str(Path(__file__).with_name("peer_ebooklib.py"))
    commands = {
        "florilege": [
            *(python, "-m", "florilege", "build", manifest),
            *("-o", str(folder / "florilege.epub")),
            *("--jobs", "1"),  # what processes beside it cost would not be seen
        ],
        "markdown-it-py and ebooklib": [python, peer, str(folder / "ebooklib.epub"), *plain],
    }
    if (binary := pandoc()) is None:
        print("pandoc is not installed; see the top of this file\n", file=sys.stderr)
        return commands
    version = subprocess.run([binary, "--version"], capture_output=True, text=True, check=True)
    # Reference links belong to their own file.
    commands[version.stdout.partition("\n")[0]] = [
        *(binary, "--file-scope", "--from=markdown", "--to=epub3", "--metadata=title:Uses This"),
        *("--output", str(folder / "pandoc.epub"), *plain),
    ]
    return commands


def pandoc() -> str | None:
    """The binary, if it is installed."""
    binaries = (ROOT / "build" / "pandoc").glob("lib/python*/site-packages/pypandoc/files/pandoc")
    return shutil.which("pandoc") or next(map(str, binaries), None)


if __name__ == "__main__":
    main()
