"""How well florilege and its peers read the same web pages, judged by the corpus's own scorer.

    python3 -m venv build/peers
    build/peers/bin/pip install --upgrade pip
    build/peers/bin/pip install trafilatura readability-lxml pypandoc_binary
    .venv/bin/python benchmarks/quality.py [--write]

Prints the tables of docs/explanation/quality.md; with --write it puts them there. What is asked of
the peers, and the heuristic on top of them, stands in `peer_reading.py`.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import fmean
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import florilege  # noqa: E402
from scoring import golds, scorer  # noqa: E402 - it stands among the tests, its main use

PAGE = ROOT / "docs" / "explanation" / "quality.md"
PEER_PYTHON = ROOT / "build" / "peers" / "bin" / "python"
PEERS = ("trafilatura", "readability", "pandoc")
COLUMNS = {
    "f1": "exchanges, F1", "strict_f1": "strict F1", "boundary": "boundaries", "title": "title",
    "date": "date", "conservation": "kept", "order": "in order", "leakage": "leaked",
    "false_positive": "false",
}  # fmt: skip
_KEPT = ("conservation", "leakage")
_SLOWEST = 120


def main() -> None:
    """Score, print, and write when asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="into the page")
    arguments = parser.parse_args()
    if not PEER_PYTHON.is_file():
        sys.exit(f"{PEER_PYTHON} is missing; {parser.description}")
    chosen = [gold for gold in golds() if gold.kind == "html"]
    readers: dict[str, Callable[[Any], str]] = {"florilege": _ours}
    readers |= {peer: _peer(peer) for peer in PEERS}
    scores = {
        name: [scorer().evaluate(gold, read) for gold in chosen] for name, read in readers.items()
    }
    parts = {"scores": _overall(scores), "pages": _pages(scores)}
    print("\n".join(parts.values()))
    if arguments.write:
        page = PAGE.read_text("utf-8")
        for name, text in parts.items():
            between = rf"(?<=<!-- {name} -->\n).*?(?=<!-- end of {name} -->)"
            page = re.sub(between, lambda _, text=text: text, page, flags=re.DOTALL)  # type: ignore[misc]
        PAGE.write_text(page, "utf-8")


def _ours(gold: Any) -> str:  # noqa: ANN401 - a class of the scorer
    return florilege.dump(florilege.parse(gold.path).document)


def _peer(name: str) -> Callable[[Any], str]:
    """How a peer reads a document: in a process of its own, which has its libraries."""

    def read(gold: Any) -> str:  # noqa: ANN401 - as above
        command = [PEER_PYTHON, Path(__file__).with_name("peer_reading.py"), name, gold.path]
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=_SLOWEST
        )
        if done.returncode:
            raise RuntimeError(done.stderr[-200:])
        return done.stdout

    return read


def _overall(scores: dict[str, list[Any]]) -> str:
    """A row a reader: the scorer's own means over all pages that a measure applies to."""
    lines = [_row(["", *COLUMNS.values()]), _row(["---"] * (1 + len(COLUMNS)))]
    for name, found in scores.items():
        summary = scorer().summarise(found)
        lines.append(_row([name, *(_cell(summary.get(key)) for key in COLUMNS)]))
    return "\n" + "\n".join(lines) + "\n\n"


def _pages(scores: dict[str, list[Any]]) -> str:
    """A row a page: how much of its main text each reader keeps, and how much else."""
    lines = [_row(["page", *scores]), _row(["---"] * (1 + len(scores)))]
    lines += [
        _row([row[0].gold.id, *(_kept_and_leaked(each.measures) for each in row)])
        for row in zip(*scores.values(), strict=True)
    ]
    means = (
        _kept_and_leaked({key: _mean(each.measures.get(key) for each in found) for key in _KEPT})
        for found in scores.values()
    )
    lines.append(_row(["**mean**", *means]))
    return "\n" + "\n".join(lines) + "\n\n"


def _kept_and_leaked(measures: dict[str, float | None]) -> str:
    return " / ".join(_cell(measures.get(key)) for key in _KEPT)


def _mean(values: Iterable[float | None]) -> float | None:
    told = [value for value in values if value is not None]
    return fmean(told) if told else None


def _cell(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
