"""What parsing costs as documents grow: time and memory, as a table and a plot.

    .venv/bin/python benchmarks/growth.py [--largest 20] [--plot docs/explanation/growth.svg]

Repeats one of our examples, as text, Markdown and HTML, up to so many MB; each document is parsed in
a process of its own.
"""

import argparse
import math
import sys
import tempfile
from pathlib import Path

from measure import Cost, interleaved

ROOT = Path(__file__).parents[1]
PIECES = {
    "text": ROOT / "examples" / "en" / "pieces" / "ruth-abelard.txt",
    "Markdown": ROOT / "tests" / "cases" / "recognition" / "bells.md",
    "HTML": ROOT / "examples" / "fr" / "pieces" / "aminata-delorme.html",
}
SIZES = (0.01, 0.1, 1, 5, 20, 100)
_PARSE = "import sys, florilege; florilege.parse(sys.argv[1], max_bytes=1 << 30)"
_COLOURS = ("#1b6ca8", "#b3541e", "#3a7d44")
_LEFT, _TOP, _WIDTH, _HEIGHT = 60, 20, 560, 300


def main() -> None:
    """Measure, print the table, and write the plot."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--largest", type=float, default=20, help="megabytes")
    parser.add_argument("--plot", type=Path, help="an SVG file")
    given = parser.parse_args()
    costs: dict[str, dict[float, Cost]] = {name: {} for name in PIECES}
    print("| MB | " + " | ".join(f"{name}: CPU s | peak MB" for name in PIECES) + " |")
    print("|---" * (1 + 2 * len(PIECES)) + "|")
    with tempfile.TemporaryDirectory() as folder:
        for size in (each for each in SIZES if each <= given.largest):
            for name, piece in PIECES.items():
                path = Path(folder, f"long{piece.suffix}")
                path.write_text(_repeated(piece, round(size * 1e6)), "utf-8")
                command = (sys.executable, "-c", _PARSE, str(path))
                costs[name][size] = interleaved({name: command}, 1)[name]
            row = (
                f"{costs[name][size].cpu:.2f} | {costs[name][size].memory:.0f}" for name in PIECES
            )
            print(f"| {size:g} | {' | '.join(row)} |", flush=True)
    if given.plot:
        given.plot.write_text(_plot(costs), "utf-8")


def _repeated(piece: Path, size: int) -> str:
    """An example as often as it takes; of a page, what is in its body."""
    text = piece.read_text("utf-8")
    start, end = 0, len(text)
    if piece.suffix == ".html":
        start, end = text.index(">", text.index("<body")) + 1, text.rindex("</body>")
    body = text[start:end] + "\n\n"
    return text[:start] + body * max(1, size // len(body.encode())) + text[end:]


def _plot(costs: dict[str, dict[float, Cost]]) -> str:
    """Time against size, both on logarithmic axes: what is linear rises at one in one."""
    every = [(size, cost.cpu) for found in costs.values() for size, cost in found.items()]
    lowest = math.floor(math.log10(min(cpu for _, cpu in every)))
    highest = math.ceil(math.log10(max(cpu for _, cpu in every)))
    first, last = math.log10(SIZES[0]), math.log10(max(size for size, _ in every))

    def place(size: float, cpu: float) -> tuple[float, float]:
        x = _LEFT + _WIDTH * (math.log10(size) - first) / (last - first)
        return x, _TOP + _HEIGHT * (highest - math.log10(cpu)) / (highest - lowest)

    box = f"0 0 {_LEFT + _WIDTH + 90} {_TOP + _HEIGHT + 50}"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" font-size="12" role="img">',
        "<title>Processor time of parsing against the size of the document</title>",
    ]
    for power in range(lowest, highest + 1):
        _, y = place(SIZES[0], 10**power)
        parts.append(  # a line of the grid, and what it stands for
            f'<path d="M{_LEFT} {y:.1f}h{_WIDTH}" stroke="#ccc"/>'
            f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{10**power:g} s</text>'
        )
    for size in sorted({size for size, _ in every}):
        x, _ = place(size, 1)
        y = _TOP + _HEIGHT + 18
        parts.append(f'<text x="{x:.1f}" y="{y}" text-anchor="middle">{size:g} MB</text>')
    for (name, found), colour in zip(costs.items(), _COLOURS, strict=True):
        points = [place(size, cost.cpu) for size, cost in found.items()]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        x, y = points[-1]
        parts.append(
            f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>'
            f'<text x="{x + 6:.1f}" y="{y + 4:.1f}" fill="{colour}">{name}</text>'
        )
    return "\n".join([*parts, "</svg>"]) + "\n"


if __name__ == "__main__":
    main()
