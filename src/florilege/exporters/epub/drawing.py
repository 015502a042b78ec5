"""Draws a cover from type and one ornament: a flower with a petal for each piece.

A florilège is, by its name, a gathering of flowers. The font comes with the package
(themes/cover.ttf: EB Garamond, SIL Open Font License), because the one that Pillow carries has
no accented letters, and those of the machine would draw another cover on each. The file is
EB Garamond Medium 1.003 from the npm package @fontsource/eb-garamond 5.3.0: its Latin, Greek
and Cyrillic parts in one, with the kerning in the "kern" table, which needs no Raqm.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from florilege.errors import MissingExtraError

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

WIDTH, HEIGHT = 1600, 2560
"""In pixels; what shops ask for."""

_MARGIN = 150
_MEASURE = WIDTH - 2 * _MARGIN
# Ground, ornament, type: each pair of ground and type has a contrast above 7 (WCAG 1.4.6).
_PALETTES = (
    ("#6b1f1a", "#a8503f", "#fbf1e1"),
    ("#17324d", "#4a7399", "#f5f0e3"),
    ("#1f4034", "#57836c", "#f6f1df"),
    ("#432c4f", "#7f6290", "#f7efe6"),
    ("#3d3526", "#857452", "#f8f1e0"),
    ("#0f4048", "#4b8089", "#f4f1e4"),
)
# Larger type is made smaller before a word is broken.
_BREAKS_UNDER = 76
_MOST_LETTERS = 300
_FEWEST_PETALS, _MOST_PETALS = 5, 24


@dataclass(frozen=True, slots=True)
class CoverText:
    """What a cover says.

    Attributes:
        title: The title.
        subtitle: May be empty.
        names: Who made it; may be empty.
        pieces: How many pieces the book has.
    """

    title: str
    subtitle: str
    names: str
    pieces: int


def draw_cover(text: CoverText) -> bytes:
    """A cover as a JPEG of 1600 by 2560 pixels; the same text gives the same bytes.

    What the font has no letters for (it has Latin, Greek and Cyrillic) is left out.

    Raises:
        MissingExtraError: Pillow is not installed.
    """
    try:
        from PIL import Image, ImageDraw  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        raise MissingExtraError("drawing a cover", "epub") from None

    ground, tint, ink = _PALETTES[sum(text.title.encode()) % len(_PALETTES)]
    image = Image.new("RGB", (WIDTH, HEIGHT), ground)
    draw = ImageDraw.Draw(image)
    _draw_flower(image, tint, text.pieces)
    draw.rectangle((60, 60, WIDTH - 61, HEIGHT - 61), outline=tint, width=4)
    bottom = _draw_block(draw, text.title, ink, _Block(top=230, size=210, smallest=70, room=900))
    _draw_block(draw, text.subtitle, ink, _Block(bottom + 60, size=84, smallest=44, room=260))
    _draw_block(draw, text.names, ink, _Block(2220, size=88, smallest=40, room=200))
    target = BytesIO()
    image.save(target, "JPEG", quality=88)
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class _Block:
    """Where a text stands, and the sizes of type it may have, in pixels."""

    top: int
    size: int
    smallest: int
    room: int


def _draw_block(draw: "ImageDraw", text: str, ink: str, block: _Block) -> int:
    """Set a text as large as fits; returns where it ends."""
    text = _drawable(text)
    if not text:
        return block.top
    size = block.size
    lines = _wrapped(text, _font(size))
    while size > block.smallest and not _fits(lines, size, block.room):
        size -= 6
        lines = _wrapped(text, _font(size))
    font, height = _font(size), round(size * 1.1)
    most = max(1, block.room // height)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1].rstrip(' ,;:.')}…"]
    else:
        lines = _balanced(text, font)
    for number, line in enumerate(lines):
        draw.text((_MARGIN, block.top + number * height), line, font=font, fill=ink)
    return block.top + len(lines) * height


def _fits(lines: Sequence[str], size: int, room: int) -> bool:
    font = _font(size)
    widest = max(font.getlength(line) for line in lines)
    return widest <= _MEASURE and len(lines) * size * 1.1 <= room


def _balanced(text: str, font: "FreeTypeFont") -> list[str]:
    """As few lines, but of like length: those of the narrowest measure that needs no more."""
    most = len(_wrapped(text, font))
    narrow, wide = 0, _MEASURE
    while wide - narrow > 1:
        middle = (narrow + wide) // 2
        if len(_wrapped(text, font, middle)) > most:
            narrow = middle
        else:
            wide = middle
    return _wrapped(text, font, wide)


def _wrapped(text: str, font: "FreeTypeFont", measure: int = _MEASURE) -> list[str]:
    """Lines that fill the measure; a no-break space does not break, a word too long does."""
    lines: list[str] = []
    words = [part for word in text.split(" ") for part in _broken(word, font)]
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= measure:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _broken(word: str, font: "FreeTypeFont") -> list[str]:
    if font.size > _BREAKS_UNDER or font.getlength(word) <= _MEASURE:
        return [word]
    length = int(len(word) * _MEASURE / font.getlength(word))
    return [word[start : start + length] for start in range(0, len(word), max(1, length))]


def _drawable(text: str) -> str:
    """The text with what the font can draw; nothing when letters are missing from it."""
    plain = text[:_MOST_LETTERS].replace("\u202f", "\u00a0").replace("\n", " ")
    missing = {character for character in set(plain) if not _has_glyph(character)}
    if any(character.isalnum() for character in missing):
        return ""
    kept = "".join(character for character in plain if character not in missing)
    return " ".join(word for word in kept.split(" ") if word)


@cache
def _has_glyph(character: str) -> bool:
    font = _font(40)
    shown, absent = font.getmask(character), font.getmask("\uffff")
    return character in " \u00a0" or bytes(shown) != bytes(absent)


@cache
def _font(size: int) -> "FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415 - an extra, and slow to load

    data = files("florilege.exporters").joinpath("themes", "cover.ttf").read_bytes()
    # Raqm is not in every build of Pillow, and sets the same line differently.
    return ImageFont.truetype(BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)


def _draw_flower(image: "Image", tint: str, pieces: int) -> None:
    """Petals of thin lines around a centre, drawn at double size so that they come out smooth."""
    from PIL import Image as images  # noqa: PLC0415, N813 - an extra, and slow to load
    from PIL import ImageDraw  # noqa: PLC0415 - the same

    side, scale = 940, 2
    mask = images.new("L", (side * scale, side * scale), 0)
    draw = ImageDraw.Draw(mask)
    count = min(max(pieces, _FEWEST_PETALS), _MOST_PETALS)
    for number in range(count):
        petal = _petal(math.pi * (2 * number / count - 0.5), count, side * scale / 2)
        draw.line([*petal, petal[0]], fill=255, width=5 * scale)
    mask = mask.reduce(scale)
    image.paste(tint, ((WIDTH - side) // 2, 1240), mask)


def _petal(angle: float, count: int, radius: float) -> list[tuple[float, float]]:
    """The outline of a petal from the middle of a square outwards."""
    width = radius * min(0.3, 2.4 / count)
    points = []
    for step in range(121):
        turn = 2 * math.pi * step / 120
        along = radius * (0.545 + 0.425 * math.cos(turn))
        # Narrow at the foot, wide towards the tip.
        across = width * math.sin(turn) * (0.62 + 0.38 * math.cos(turn))
        points.append(
            (
                radius + along * math.cos(angle) - across * math.sin(angle),
                radius + along * math.sin(angle) + across * math.cos(angle),
            )
        )
    return points
