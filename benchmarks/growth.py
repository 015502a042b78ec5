"""What parsing costs as documents grow: processor time and memory, as a table and a plot.

    .venv/bin/python benchmarks/growth.py [--largest 20] [--only KIND] [--figures FILE] [--plot FILE]

Each document, of invented sentences, is parsed in a process of its own; what starting Python and
importing cost is among its time and memory. With --figures, what was measured is kept in a file,
and what stands there is not measured again.
"""

import argparse
import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from growth_plot import plot
from invented import SUFFIXES, Medium, pieces
from measure import Cost, interleaved

SIZES = (0.01, 0.1, 1, 5, 20, 100)
KINDS: dict[str, tuple[Medium, bool]] = {
    f"{medium}, {'in a page of other matter' if inside else 'one long interview'}": (medium, inside)
    for inside in (False, True)
    for medium in SUFFIXES
}
"""How each kind of document is written, and whether other matter is around the interview."""

_PARSE = "import sys, florilege; florilege.parse(sys.argv[1], max_bytes=1 << 30)"

Figures = dict[str, dict[float, Cost]]
"""By kind and megabytes."""


def main() -> None:
    """Measure, print the table, and write the plot."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--largest", type=float, default=20, help="megabytes")
    parser.add_argument("--only", action="append", choices=KINDS, help="may be given repeatedly")
    parser.add_argument("--figures", type=Path, help="a JSON file")
    parser.add_argument("--plot", type=Path, help="an SVG file")
    given = parser.parse_args()
    figures = _read(given.figures)
    for size in (each for each in SIZES if each <= given.largest):
        for kind in given.only or KINDS:
            if size not in figures[kind]:
                figures[kind][size] = _measured(kind, size)
                print(f"{kind}, {size:g} MB: {figures[kind][size]}", file=sys.stderr, flush=True)
                _write(figures, given.figures)
    print(_table(figures))
    if given.plot:
        given.plot.write_text(plot(figures), "utf-8")


def _measured(kind: str, size: float) -> Cost:
    medium, inside = KINDS[kind]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"long{SUFFIXES[medium]}")
        with path.open("w", encoding="utf-8") as file:
            # Piece by piece: a process begins with the peak memory of the one that starts it.
            file.writelines(pieces(medium, round(size * 1e6), inside=inside))
        return interleaved({kind: (sys.executable, "-c", _PARSE, str(path))}, 1)[kind]


def _table(figures: Figures) -> str:
    sizes = [size for size in SIZES if any(size in costs for costs in figures.values())]
    lines = [
        "| CPU s, and peak MB | " + " | ".join(f"{size:g} MB" for size in sizes) + " |",
        "|---" * (1 + len(sizes)) + "|",
    ]
    for kind, costs in figures.items():
        cells = (
            f"{costs[size].cpu:.1f} s, {costs[size].memory:,.0f}" if size in costs else ""
            for size in sizes
        )
        lines.append(f"| {kind} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _read(path: Path | None) -> Figures:
    kept = json.loads(path.read_text("utf-8")) if path and path.exists() else {}
    return {
        kind: {float(size): Cost(**cost) for size, cost in kept.get(kind, {}).items()}
        for kind in KINDS
    }


def _write(figures: Figures, path: Path | None) -> None:
    if path:
        kept = {
            kind: {size: asdict(cost) for size, cost in costs.items()}
            for kind, costs in figures.items()
        }
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(kept, indent=1), "utf-8")


if __name__ == "__main__":
    main()
