"""Which fonts a book brings, and under which licences: for its colophon."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from florilege.exporters.markup.css_links import plain_css
from florilege.exporters.markup.themes import Theme

_FACE = re.compile(r"@font-face\s*\{([^}]{0,4000})\}", re.IGNORECASE)
_FAMILY = re.compile(r"font-family\s*:\s*([^;]{1,200})", re.IGNORECASE)
_FILE = re.compile(r"url\(\s*[\"']?([^\"')]{1,200})", re.IGNORECASE)
# The names by which licences call themselves, with those that SPDX gives them.
_LICENCES = (
    (
        re.compile(r"SIL OPEN FONT LICENSE\s+Version 1\.1", re.IGNORECASE),
        "SIL Open Font License 1.1",
    ),
    (re.compile(r"Apache License\s+Version 2\.0", re.IGNORECASE), "Apache License 2.0"),
    (re.compile(r"Bitstream Vera Fonts Copyright", re.IGNORECASE), "Bitstream Vera License"),
    (re.compile(r"Ubuntu Font Licence\s+Version 1\.0", re.IGNORECASE), "Ubuntu Font Licence 1.0"),
)


@dataclass(frozen=True, slots=True)
class FontCredit:
    """A typeface and its licence.

    Attributes:
        family: Its name, as the style sheet has it.
        licence: The name of its licence; of one that is not known, the name of its file.
    """

    family: str
    licence: str


def font_credits(theme: Theme, medium: str) -> tuple[FontCredit, ...]:
    """The typefaces that go along with a medium, each once, in the order of the style sheet."""
    carried = {font.name for font in theme.fonts_of(medium)}
    found = {
        FontCredit(family, _licence_of(file, theme))
        for family, file in _faces(theme.style_sheet(medium))
        if file in carried
    }
    ordered = [family for family, _ in _faces(theme.style_sheet(medium))]
    return tuple(sorted(found, key=lambda credit: ordered.index(credit.family)))


def _faces(sheet: str) -> Iterator[tuple[str, str]]:
    for face in _FACE.findall(plain_css(sheet)):
        family = _FAMILY.search(face)
        if family:
            yield from ((family[1].strip(" \"'\n"), file) for file in _FILE.findall(face))


def _licence_of(file: str, theme: Theme) -> str:
    """The licence that is named after the font ("garamond.OFL.txt"), else those named after none."""
    stem = file.rpartition("/")[2].partition(".")[0]
    stems = {font.name.rpartition("/")[2].partition(".")[0] for font in theme.fonts}
    own = [name for name in theme.licences if name.startswith(f"{stem}.")]
    shared = [name for name in theme.licences if name.partition(".")[0] not in stems]
    names = [_name_of(name, theme.licences[name]) for name in own or shared]
    return ", ".join(dict.fromkeys(names))


def _name_of(file: str, text: bytes) -> str:
    said = " ".join(text.decode("utf-8", "replace")[:20_000].split())
    known = (name for pattern, name in _LICENCES if pattern.search(said))
    return next(known, file.removesuffix(".txt"))
