"""Time and memory against size as an SVG of two panels, all axes logarithmic."""

import math
from collections.abc import Callable, Iterator, Mapping
from html import escape
from typing import NamedTuple

from measure import Cost

Lines = Mapping[str, list[tuple[float, float]]]
"""The points of each line: megabytes and what is measured."""

_PANEL, _HEIGHT, _LEFT, _TOP, _GAP = 340, 300, 66, 50, 86
_LEGEND = 74
_WIDTH = _LEFT + 2 * _PANEL + _GAP + 24
_LEGEND_ROW, _LEGEND_COLUMN = 22, 274
# Each readable on white and on #0d1117: the second is what viewers who prefer dark get.
_COLOURS = (("#1b6ca8", "#6cb6ff"), ("#b3541e", "#f0a25f"), ("#2f7a3d", "#7ccf8a"))
_DASHES = ("", "6 4")
_STYLE = """
text { font: 12px system-ui, sans-serif; fill: #24292f }
.title { font-weight: 600; font-size: 14px }
.grid { stroke: #d8dee4 } .frame { stroke: #57606a; fill: none }
.even { stroke: #57606a; stroke-dasharray: 1 4; stroke-linecap: round; stroke-width: 2 }
.line { fill: none; stroke-width: 2 }
"""
_DARK_STYLE = """
text { fill: #e6edf3 } .grid { stroke: #30363d } .frame, .even { stroke: #9da7b3 }
"""


class _Panel(NamedTuple):
    """A part of the plot.

    Attributes:
        title: What it shows.
        unit: Of the vertical axis.
        lines: What is drawn.
        left: Where it begins.
        first: The power of ten, in MB, at which the horizontal axis begins.
        last: The one at which it ends.
        lowest: The power of ten at which the vertical axis begins.
        highest: The one at which it ends.
    """

    title: str
    unit: str
    lines: Lines
    left: int
    first: int
    last: int
    lowest: int
    highest: int

    def x(self, size: float) -> float:
        """The place of a size in MB."""
        share = (math.log10(size) - self.first) / (self.last - self.first)
        return self.left + _PANEL * share

    def y(self, value: float) -> float:
        """The place of a value."""
        share = (self.highest - math.log10(value)) / (self.highest - self.lowest)
        return _TOP + _HEIGHT * share


def plot(figures: Mapping[str, Mapping[float, Cost]]) -> str:
    """The plot of what each kind of document cost at each size.

    Args:
        figures: By kind and megabytes. The first half of the kinds gets whole lines, the second,
            in the same order and colours, broken ones.
    """
    time = _panel("Processor time", "s", figures, _LEFT, lambda cost: cost.cpu)
    left = _LEFT + _PANEL + _GAP
    memory = _panel("Largest resident memory", "MB", figures, left, lambda cost: cost.memory)
    height = _TOP + _HEIGHT + 50 + _LEGEND
    size = f'viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title desc">',
        '<title id="title">Time and memory of parsing against the size of the document</title>',
        f'<desc id="desc">{escape(_description(figures))}</desc>',
        f"<style>{_STYLE}{_colours(0)}@media (prefers-color-scheme: dark) {{",
        f"{_DARK_STYLE}{_colours(1)}}}</style>",
        *_drawn(time),
        *_drawn(memory),
        *_legend(list(figures)),
    ]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _panel(
    title: str,
    unit: str,
    figures: Mapping[str, Mapping[float, Cost]],
    left: int,
    value: Callable[[Cost], float],
) -> _Panel:
    lines = {
        kind: sorted((size, value(cost)) for size, cost in costs.items())
        for kind, costs in figures.items()
    }
    points = [point for line in lines.values() for point in line]
    powers = [(math.log10(size), math.log10(measured)) for size, measured in points]
    return _Panel(
        title=title,
        unit=unit,
        lines=lines,
        left=left,
        first=math.floor(min(size for size, _ in powers)),
        last=math.ceil(max(size for size, _ in powers)),
        lowest=math.floor(min(measured for _, measured in powers)),
        highest=math.ceil(max(measured for _, measured in powers)),
    )


def _drawn(panel: _Panel) -> Iterator[str]:
    yield f'<text class="title" x="{panel.left}" y="{_TOP - 20}">{panel.title} ({panel.unit})</text>'
    bottom = _TOP + _HEIGHT
    for power in range(panel.lowest, panel.highest + 1):
        y = panel.y(10**power)
        yield f'<path class="grid" d="M{panel.left} {y:.1f}h{_PANEL}"/>'
        label = f"{10**power:,g} {panel.unit}"
        yield f'<text x="{panel.left - 8}" y="{y + 4:.1f}" text-anchor="end">{label}</text>'
    for power in range(panel.first, panel.last + 1):
        x = panel.x(10**power)
        yield f'<path class="grid" d="M{x:.1f} {_TOP}v{_HEIGHT}"/>'
        yield f'<text x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{_size(power)}</text>'
    middle = panel.left + _PANEL / 2
    yield f'<text x="{middle}" y="{bottom + 38}" text-anchor="middle">size of the document</text>'
    yield f'<rect class="frame" x="{panel.left}" y="{_TOP}" width="{_PANEL}" height="{_HEIGHT}"/>'
    yield _even(panel)
    for number, line in enumerate(panel.lines.values()):
        points = [(panel.x(size), panel.y(value)) for size, value in line]
        colour, dash = _look(number, len(panel.lines))
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield f'<polyline class="line {colour}" stroke-dasharray="{dash}" points="{path}"/>'
        yield from (
            f'<circle class="{colour}" cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in points
        )


def _even(panel: _Panel) -> str:
    """The line of what grows exactly as the size does, down from the largest measured."""
    size, value = max(point for line in panel.lines.values() for point in line)
    least = max(10.0**panel.first, size * 10**panel.lowest / value)
    start, end = (panel.x(least), panel.y(value * least / size)), (panel.x(size), panel.y(value))
    return '<path class="even" d="M{:.1f} {:.1f}L{:.1f} {:.1f}"/>'.format(*start, *end)


def _legend(kinds: list[str]) -> Iterator[str]:
    """The kinds in their looks, the second half under the first, and the line of even growth."""
    half = len(kinds) // 2
    top = _TOP + _HEIGHT + 66
    for number, kind in enumerate(kinds):
        row, column = divmod(number, half)
        x, y = _LEFT - 40 + column * _LEGEND_COLUMN, top + row * _LEGEND_ROW
        colour, dash = _look(number, len(kinds))
        yield f'<path class="line {colour}" stroke-dasharray="{dash}" d="M{x} {y}h32"/>'
        yield f'<text x="{x + 40}" y="{y + 4}">{escape(kind)}</text>'
    x, y = _LEFT - 40, top + 2 * _LEGEND_ROW
    yield f'<path class="even" d="M{x} {y}h32"/>'
    yield f'<text x="{x + 40}" y="{y + 4}">ten times the size, ten times the cost</text>'


def _look(number: int, count: int) -> tuple[str, str]:
    """The class and the dashes of a line."""
    half = count // 2
    return f"kind-{number % half}", _DASHES[number // half]


def _colours(scheme: int) -> str:
    return "".join(
        f".line.kind-{number} {{ stroke: {colours[scheme]} }}"
        f" circle.kind-{number} {{ fill: {colours[scheme]} }}\n"
        for number, colours in enumerate(_COLOURS)
    )


def _size(power: int) -> str:
    return f"{10**power:g} MB" if power >= 0 else f"{10 ** (power + 3):g} KB"


def _description(figures: Mapping[str, Mapping[float, Cost]]) -> str:
    """The largest document of each kind in words."""
    ends = ((kind, *max(costs.items())) for kind, costs in figures.items() if costs)
    told = "; ".join(
        f"{kind}: {size:g} MB take {cost.cpu:,.0f} s and {cost.memory:,.0f} MB"
        for kind, size, cost in ends
    )
    return f"Two panels with logarithmic axes, a line for each kind of document. {told}."
