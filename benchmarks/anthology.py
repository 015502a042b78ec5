"""Books of 1, 10, 100, 1,000 and 10,000 pieces, beside pandoc and plain ebooklib.

    .venv/bin/python benchmarks/anthology.py [--sizes 1,10,100,1000,10000] [--runs 3] [--slowest 1000]

The pieces are the interviews of ../shared/corpus/usesthis, over and over under new names; without
shared/, invented ones of the same length. The peers get the same files with a heading in place of
the front matter, and recognise nothing. pandoc is run up to the size --slowest, because its time
grows faster than the book; it is taken from the PATH, or else from build/pandoc:

    python3 -m venv build/pandoc && build/pandoc/bin/pip install pypandoc_binary

Processor seconds and memory are those of all processes of a command together, and then of the one
that was called; memory that they share counts once (Linux only). The second table begins with what
is in memory already: the finished bytes of the pages, for ebooklib, or the documents.
"""

import argparse
import mimetypes
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from usesthis import CORPUS, MANIFEST, pandoc, without_front_matter

_INVENTED = """\
---
title: Invented Person {number}
date: 2020-01-{day:02}
---

### Who are you, and what do you do?

{answer}

### What do you use to do it?

{answer}

### What would be your dream?

{answer}
"""
_ANSWER = (
    "I am an invented person, and I mend *things* that nobody [misses](https://example.org/). "
)
_FIRST = "florilege --jobs 1"
_POLL = 0.05
_TICKS = os.sysconf("SC_CLK_TCK")
_LOADED = 1000  # a larger anthology is not loaded as a whole


@dataclass(frozen=True)
class Cost:
    """Of one command: seconds of the clock and of processors, peak MB, MB of the book.

    Those that begin with `own` are of its first process alone.
    """

    wall: float
    cpu: float
    own_cpu: float
    memory: float
    own_memory: float
    size: float


def main() -> None:
    """Measure and print two Markdown tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="1,10,100,1000,10000")
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--slowest", type=int, default=1000, help="pandoc's largest book")
    arguments = parser.parse_args()
    print(
        "| pieces | | wall s | CPU s | first process | peak MB | first process | book, MB"
        " | CPU, times florilege |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    ready: list[tuple[int, dict[str, float]]] = []
    for size in map(int, arguments.sizes.split(",")):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            commands = _commands(
                folder, _lay_out(folder, size), asks_pandoc=size <= arguments.slowest
            )
            _print(size, _measured(commands, arguments.runs))
            ready.append((size, _from_memory(folder, arguments.runs, loads=size <= _LOADED)))
    print("\n| pieces | | CPU s | times deflate |\n|---|---|---|---|")
    for size, seconds in ready:
        for name, used in seconds.items():
            print(f"| {size:,} | {name} | {used:.3f} | {used / seconds['deflate']:.2f} |")


def _lay_out(folder: Path, size: int) -> list[str]:
    """Write the manifest, the raw files, and the peers' files, whose paths are returned."""
    (folder / "anthology.toml").write_text(MANIFEST, encoding="utf-8")
    for name in ("raw", "plain"):
        (folder / name).mkdir()
    peers = []
    for number, text in enumerate(islice(_texts(), size)):
        (folder / "raw" / f"piece-{number:05}.md").write_text(text, encoding="utf-8")
        peer = folder / "plain" / f"piece-{number:05}.md"
        peer.write_text(without_front_matter(text), encoding="utf-8")
        peers.append(str(peer))
    return peers


def _texts() -> Iterator[str]:
    sources = sorted(CORPUS.glob("*.md"))
    if sources:
        return cycle([source.read_text(encoding="utf-8") for source in sources])
    return (
        _INVENTED.format(number=number, day=number % 28 + 1, answer=_ANSWER * 20)
        for number in range(1, 1_000_000)
    )


def _commands(folder: Path, plain: list[str], *, asks_pandoc: bool) -> dict[str, list[str]]:
    build = [sys.executable, "-m", "florilege", "build", str(folder / "anthology.toml"), "--quiet"]
    listing = folder / "plain.txt"
    listing.write_text("\n".join(plain), encoding="utf-8")
    peer = str(Path(__file__).with_name("peer_ebooklib.py"))
    commands = {
        _FIRST: [*build, "--jobs", "1", "-o", str(folder / "0.epub")],
        "florilege --jobs 2": [*build, "--jobs", "2", "-o", str(folder / "1.epub")],
        "markdown-it-py and ebooklib": [
            sys.executable,
            peer,
            str(folder / "2.epub"),
            f"@{listing}",
        ],
    }
    if asks_pandoc and (binary := pandoc()) is not None:
        version = subprocess.run([binary, "--version"], capture_output=True, text=True, check=True)
        commands[version.stdout.partition("\n")[0]] = [
            *(
                binary,
                "--file-scope",
                "--from=markdown",
                "--to=epub3",
                "--metadata=title:Uses This",
            ),
            *("--output", str(folder / "3.epub"), *plain),
        ]
    return commands


def _measured(commands: Mapping[str, Sequence[str]], runs: int) -> dict[str, Cost]:
    """The medians of each command, which take turns."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            costs[name].append(_run(command))
    return {
        name: Cost(
            statistics.median(cost.wall for cost in found),
            statistics.median(cost.cpu for cost in found),
            statistics.median(cost.own_cpu for cost in found),
            max(cost.memory for cost in found),
            max(cost.own_memory for cost in found),
            found[0].size,
        )
        for name, found in costs.items()
    }


def _run(command: Sequence[str]) -> Cost:
    start, peak, own_peak, cpu = time.perf_counter(), 0.0, 0.0, dict[str, float]()
    book = Path(next(each for each in command if each.endswith(".epub")))
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=errors, start_new_session=True
        )
        while process.poll() is None:
            seen = list(_processes(process.pid))
            peak = max(peak, sum(memory for _, _, memory in seen))
            own = (memory for name, _, memory in seen if name == str(process.pid))
            own_peak = max(own_peak, *own, 0.0)
            cpu.update((name, used) for name, used, _ in seen)
            time.sleep(_POLL)
        seconds = time.perf_counter() - start
        if process.returncode:
            errors.seek(0)
            sys.exit(f"{command[0]} failed: {errors.read()[-2000:].decode(errors='replace')}")
    own_cpu, size = cpu.get(str(process.pid), 0.0), book.stat().st_size / 2**20
    return Cost(seconds, sum(cpu.values()), own_cpu, peak, own_peak, size)


def _processes(session: int) -> Iterator[tuple[str, float, float]]:
    """Each process of a session: its number, CPU seconds so far, and MB.

    A page that several processes share counts in each for its part.
    """
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            # Behind the name, which may hold spaces: state, parent, group, session.
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) != session:
                continue
            lines = (folder / "smaps_rollup").read_text().splitlines()
        except (OSError, ValueError, IndexError):
            continue  # it has ended meanwhile
        shared = sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        used = (int(fields[11]) + int(fields[12])) / _TICKS
        yield folder.name, used, shared / 2**10


def _print(size: int, costs: Mapping[str, Cost]) -> None:
    base = costs[_FIRST].cpu
    for name, cost in costs.items():
        print(
            f"| {size:,} | {name} | {cost.wall:.2f} | {cost.cpu:.2f} | {cost.own_cpu:.2f} |"
            f" {cost.memory:.0f} | {cost.own_memory:.0f} | {cost.size:.2f} |"
            f" {cost.cpu / base:.2f} |",
            flush=True,
        )


def _from_memory(folder: Path, runs: int, *, loads: bool) -> dict[str, float]:
    """CPU seconds of packing the finished bytes of the book, and of making it from its documents.

    Args:
        folder: Where the manifest and the first book are.
        runs: How often each is done, at least.
        loads: Whether the documents fit into memory.
    """
    from ebooklib import epub  # noqa: PLC0415 - the peers do without

    with zipfile.ZipFile(folder / "0.epub") as book:
        contents = [(entry.filename, book.read(entry)) for entry in book.infolist()]
    # The others are ebooklib's own: it writes package, contents and NCX itself.
    files = [each for each in contents if each[0].startswith("EPUB/") and "contents" not in each[0]]
    pages = [each for each in files if each[0].endswith(".xhtml")]
    others = [each for each in files if not each[0].endswith((".xhtml", ".opf", ".ncx"))]

    def deflate() -> None:
        with zipfile.ZipFile(BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in contents:
                archive.writestr(name, data)

    def items() -> None:
        _write_with_ebooklib([_item(each) for each in pages], others)

    def chapters() -> None:
        _write_with_ebooklib(
            [epub.EpubHtml(name, name, content=data, title=name) for name, data in pages], others
        )

    works = {"deflate": deflate, "ebooklib, EpubItem": items, "ebooklib, EpubHtml": chapters}
    if loads:
        works["florilege, from documents"] = _export_of(folder)
    return {name: _cpu(work, runs) for name, work in works.items()}


def _item(file: tuple[str, bytes]) -> Any:  # noqa: ANN401 - ebooklib has no types
    from ebooklib import epub  # noqa: PLC0415 - the other peers do without

    name, data = file
    kind, _ = mimetypes.guess_type(name)
    return epub.EpubItem(name, name, kind or "application/octet-stream", data)


def _write_with_ebooklib(pages: Sequence[Any], others: Sequence[tuple[str, bytes]]) -> None:
    from ebooklib import epub  # noqa: PLC0415 - as above

    book = epub.EpubBook()
    book.set_title("Uses This")
    for item in (*pages, *map(_item, others)):
        book.add_item(item)
    book.toc = [epub.Link(page.file_name, page.file_name, page.id) for page in pages]
    book.spine = list(pages)
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    epub.write_epub(BytesIO(), book, {"epub3_pages": False})


def _export_of(folder: Path) -> Callable[[], None]:
    from florilege.anthology import load_anthology  # noqa: PLC0415 - the peers do without
    from florilege.exporters import ExportOptions  # noqa: PLC0415 - as above
    from florilege.exporters.epub import export_epub  # noqa: PLC0415 - as above

    anthology = load_anthology(folder / "anthology.toml")

    def export() -> None:
        export_epub(anthology, ExportOptions())

    export()
    return export


def _cpu(work: Callable[[], None], runs: int) -> float:
    found = []
    for _ in range(max(runs, 3)):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


if __name__ == "__main__":
    main()
