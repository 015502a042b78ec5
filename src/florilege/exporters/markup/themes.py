"""Themes: style sheets, fonts and templates; those of the package, and those of the caller.

A theme is a CSS file, which is added behind our own, or a folder:

    theme.css                         added behind our style sheets
    document.css, book.css, page.css  in place of ours of that name
    fonts/*.ttf, *.otf, *.woff2 ...   carried along, with the licences beside them, *.txt
    templates/epub/*.j2               in place of ours of that name

What a theme brings is checked before anything is made: it reaches no other file, nor the web.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from florilege.errors import InputError
from florilege.exporters.markup.css_links import check_style_sheet

FONT_TYPES = {
    ".otf": "font/otf",
    ".ttf": "font/ttf",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}
"""The formats of fonts that EPUB 3.3 (section 3.2) allows, with their media types."""

_SHEETS = ("document", "book", "page")
_OUR_FONT = "fonts/eb-garamond.ttf"
_LARGEST = 20_000_000
# No path of a reading system or a server needs more than these.
_FONT_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}")

# The absolute lengths of CSS Values 3, section 6.2.
_FIXED_SIZE = re.compile(
    r"\bfont(?:-size)?\s*:[^;}]{0,200}?\b(?:\d+(?:\.\d+)?(?:px|pt|pc|cm|mm|in|q))\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Font:
    """A font that is carried along.

    Attributes:
        name: Its file name, "fonts/garamond.ttf".
        media_type: Of its content.
        data: Its bytes.
    """

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Theme:
    """What pages and books look like.

    Attributes:
        sheets: The style sheets by name: "document", "book", "page", and "theme" for what is added.
        fonts: The fonts that the style sheets may name.
        licences: The licences of the fonts, by file name.
        templates: The templates that stand in place of ours, by their name: "epub/part.j2".
    """

    sheets: dict[str, str] = field(default_factory=dict)
    fonts: tuple[Font, ...] = ()
    licences: dict[str, bytes] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)

    @property
    def fixes_sizes(self) -> bool:
        """Whether the style sheet of books gives type a size that readers cannot change."""
        return _FIXED_SIZE.search(self.style_sheet("book")) is not None

    def fonts_of(self, medium: str) -> tuple[Font, ...]:
        """The fonts that the style sheet of a medium names."""
        sheet = self.style_sheet(medium)
        return tuple(font for font in self.fonts if f'"{font.name}"' in sheet)

    def style_sheet(self, medium: str) -> str:
        """What documents look like, then what the medium adds, then what the theme adds.

        Args:
            medium: "page" or "book".
        """
        parts = [self.sheets[name] for name in ("document", medium, "theme")]
        return "\n".join(parts).rstrip() + "\n"

    def closed_style_sheet(self, medium: str) -> str:
        """The same with the fonts inside, as data: URLs, for a page that needs no other file."""
        sheet = self.style_sheet(medium)
        for font in self.fonts_of(medium):
            data = f"data:{font.media_type};base64,{b64encode(font.data).decode('ascii')}"
            sheet = sheet.replace(f'"{font.name}"', f'"{data}"')
        return sheet


def load_theme(path: Path | None) -> Theme:
    """The theme at a path; ours, when there is none.

    Raises:
        InputError: It cannot be read, names a file that it does not bring, or brings fonts
            without a licence.
    """
    ours = _ours()
    if path is None:
        return ours
    if not path.is_dir():
        own = _text(path, path)
        check_style_sheet(own, (), str(path))
        return replace(ours, sheets={**ours.sheets, "theme": own})
    fonts, licences = _fonts(path)
    if fonts and not licences:
        raise InputError(
            f"{path}: fonts need their licence beside them: fonts/OFL.txt, for example"
        )
    theirs = {
        name: _text(path / f"{name}.css", path)
        for name in (*_SHEETS, "theme")
        if (path / f"{name}.css").is_file()
    }
    for name, sheet in theirs.items():
        check_style_sheet(
            sheet, [font.name for font in (*ours.fonts, *fonts)], str(path / f"{name}.css")
        )
    templates = dict(_templates(path))
    if not (theirs or fonts or templates):
        raise InputError(f"{path}: is no theme: there is no style sheet, font or template in it")
    return Theme(
        {**ours.sheets, **theirs},
        (*ours.fonts, *fonts),
        {**ours.licences, **licences},
        templates,
    )


def theme_files(path: Path | None) -> Iterator[Path]:
    """The files that the theme at a path may be read from; none, when there is no theme."""
    if path is None or not path.is_dir():
        yield from filter(None, [path])
        return
    yield from (path / f"{name}.css" for name in (*_SHEETS, "theme"))
    for folder in ("fonts", "templates"):
        yield from (path / folder).rglob("*")


@cache
def _ours() -> Theme:
    """Titles of books are set in EB Garamond; the text is in the reader's own font.

    A reader has chosen that for his eyes, his screen or his dyslexia; a title is a picture of the book.
    """
    folder = files("florilege.exporters").joinpath("themes")
    sheets = {name: folder.joinpath(f"{name}.css").read_text("utf-8") for name in _SHEETS}
    font = Font(_OUR_FONT, FONT_TYPES[".ttf"], folder.joinpath("cover.ttf").read_bytes())
    licence = folder.joinpath("cover.OFL.txt").read_bytes()
    return Theme({**sheets, "theme": ""}, (font,), {"eb-garamond.OFL.txt": licence})


def _fonts(theme: Path) -> tuple[tuple[Font, ...], dict[str, bytes]]:
    fonts: list[Font] = []
    licences: dict[str, bytes] = {}
    folder = theme / "fonts"
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        suffix = path.suffix.lower()
        if suffix != ".txt" and suffix not in FONT_TYPES:
            continue
        if not _FONT_NAME.fullmatch(path.name):
            raise InputError(f"{path}: the name of a font is of letters, digits, '.', '-' and '_'")
        data = _bytes(path, theme)
        if suffix == ".txt":
            licences[path.name] = data
        else:
            fonts.append(Font(f"fonts/{path.name}", FONT_TYPES[suffix], data))
    return tuple(fonts), licences


def _templates(theme: Path) -> Iterator[tuple[str, str]]:
    folder = theme / "templates"
    for path in sorted(folder.rglob("*.j2")) if folder.is_dir() else ():
        name = path.relative_to(folder).as_posix()
        if name not in replaceable():
            known = ", ".join(replaceable())
            raise InputError(f"{path}: a theme has no such template; it may have {known}")
        yield name, _text(path, theme)


@cache
def replaceable() -> tuple[str, ...]:
    """The templates that a theme may bring: those of the pages of a book.

    Not the NCX, which nobody sees, and none of web pages, which hold the data for search engines.
    """
    folder = files("florilege.exporters").joinpath("templates", "epub")
    return tuple(sorted(f"epub/{each.name}" for each in folder.iterdir() if "ncx" not in each.name))


def _text(path: Path, theme: Path) -> str:
    try:
        return _bytes(path, theme).decode("utf-8")
    except UnicodeDecodeError:
        raise InputError(f"{path}: the theme cannot be read: is not a text in UTF-8") from None


def _bytes(path: Path, theme: Path) -> bytes:
    """A file of the theme, which must not lie elsewhere, be it through a link."""
    try:
        if not path.resolve().is_relative_to(theme.resolve()):
            raise InputError(f"{path}: leaves the theme's folder")
        if path.stat().st_size > _LARGEST:
            raise InputError(f"{path}: is larger than {_LARGEST:,} bytes")
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: the theme cannot be read: {error.strerror}") from None
