"""Draws the three pictures of the French anthology: python3 examples/fr/pictures/draw.py.

They are flat shapes, so that the files stay small and nobody's photograph is needed.
"""

from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw

Corners = tuple[int, int, int, int]
"""Left, top, right and bottom."""

SIZE = (640, 400)
SCALE = 4
PAPER, INK, WOOD, DARK_WOOD = "#f4ecdf", "#2f2a26", "#a97142", "#7d4f2b"
RED, BLUE, GREEN = "#a33c32", "#33557a", "#5b7348"
BRICK, GLOW, CRUST = "#b5664a", "#f0a63c", "#c98a4b"


def main() -> None:
    """Write presse.png, four.png and phare.png beside this file."""
    folder = Path(__file__).parent
    _picture(_press).save(folder / "presse.png", optimize=True)
    _picture(_oven).save(folder / "four.png", optimize=True)
    _picture(_lighthouse).save(folder / "phare.png", optimize=True)


def _picture(draw: Callable[["_Pen"], None]) -> Image.Image:
    """Draw large and shrink, which smooths the edges; 32 colours are enough."""
    image = Image.new("RGB", (SIZE[0] * SCALE, SIZE[1] * SCALE), PAPER)
    draw(_Pen(ImageDraw.Draw(image)))
    return image.resize(SIZE, Image.Resampling.LANCZOS).quantize(32)


class _Pen:
    """Draws in the coordinates of the finished picture."""

    def __init__(self, draw: ImageDraw.ImageDraw) -> None:
        self._draw = draw

    def box(self, corners: Corners, fill: str, radius: int = 0) -> None:
        self._draw.rounded_rectangle(_large(corners), radius * SCALE, fill)

    def half(self, corners: Corners, fill: str) -> None:
        """The upper half of the oval between the corners."""
        self._draw.pieslice(_large(corners), 180, 360, fill)


def _large(corners: Corners) -> list[int]:
    return [side * SCALE for side in corners]


def _lighthouse(pen: _Pen) -> None:
    pen.box((0, 0, 640, 400), BLUE)
    pen.box((340, 92, 640, 108), GLOW)
    pen.box((0, 350, 640, 400), INK)
    for step in range(4):
        top = 130 + 55 * step
        pen.box((286 - 6 * step, top, 354 + 6 * step, top + 55), RED if step % 2 else PAPER)
    pen.box((274, 122, 366, 134), INK, 3)
    pen.box((300, 76, 340, 124), GLOW, 4)
    pen.half((292, 50, 348, 102), INK)


def _press(pen: _Pen) -> None:
    pen.box((0, 350, 640, 400), DARK_WOOD)
    pen.box((120, 320, 520, 352), WOOD, 4)
    for left in (140, 470):
        pen.box((left, 60, left + 30, 322), DARK_WOOD, 3)
    pen.box((120, 50, 520, 86), WOOD, 6)
    pen.box((308, 20, 332, 190), INK, 3)
    for turn in range(92, 186, 12):
        pen.box((302, turn, 338, turn + 4), INK, 2)
    pen.box((230, 14, 410, 30), DARK_WOOD, 8)
    pen.box((190, 188, 450, 212), WOOD, 4)
    for top, left, right, cover in (
        (212, 212, 430, RED),
        (248, 200, 438, BLUE),
        (284, 206, 424, GREEN),
    ):
        pen.box((left, top, right, top + 36), cover, 5)
        pen.box((left + 24, top + 6, right + 2, top + 30), PAPER)
        for band in range(3):
            pen.box((left + 4, top + 6 + band * 10, left + 20, top + 9 + band * 10), WOOD)


def _oven(pen: _Pen) -> None:
    pen.box((60, 90, 580, 352), BRICK, 10)
    pen.box((280, 0, 360, 100), BRICK)
    for row, top in enumerate(range(104, 350, 22)):
        for left in range(64 + (row % 2) * 26, 572, 52):
            pen.box((left, top, min(left + 48, 576), top + 2), PAPER)
    pen.half((190, 130, 450, 470), INK)
    pen.half((212, 156, 428, 440), RED)
    pen.half((246, 200, 394, 398), GLOW)
    pen.box((0, 300, 640, 400), DARK_WOOD)
    pen.box((40, 300, 600, 312), WOOD)
    pen.box((150, 344, 490, 362), WOOD, 8)
    pen.box((480, 349, 640, 357), WOOD)
    for left in (168, 272, 376):
        pen.half((left, 306, left + 92, 386), CRUST)
        for cut in range(3):
            pen.box((left + 26 + cut * 16, 318, left + 30 + cut * 16, 334), PAPER, 2)


if __name__ == "__main__":
    main()
