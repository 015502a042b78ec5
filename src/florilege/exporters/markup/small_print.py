"""The lines of a book's copyright page and colophon."""

from collections.abc import Sequence

from florilege.exporters.markup.credits import Line, dated, rights_lines
from florilege.exporters.markup.dates import format_date
from florilege.exporters.markup.font_credits import FontCredit
from florilege.exporters.markup.links import web_address
from florilege.exporters.markup.names import listed, names_of
from florilege.languages import Language
from florilege.model import Anthology, Legal, Role

_MAKERS = ((Role.EDITOR, "edited_by"), (Role.TRANSLATOR, "translated_by"))
COVER_FONT = "EB Garamond"
"""The font of drawn covers; themes/cover.OFL.txt is its licence."""
_COVER_FONT_LICENCE = "SIL Open Font License 1.1"


def made_by(anthology: Anthology, words: Language) -> list[str]:
    """Who edited and translated the book."""
    lines = []
    for role, key in _MAKERS:
        names = names_of(anthology.people, role)
        if names:
            lines.append(words.page[key].format(names=listed(names, words)))
    return lines


def copyright_lines(anthology: Anthology, words: Language) -> list[Line]:
    """Title and makers, publisher, rights and what the law wants; without the identifier."""
    lines = [Line(anthology.title), *(Line(line) for line in made_by(anthology, words))]
    if anthology.publisher:
        lines.append(Line(words.page["published_by"].format(names=anthology.publisher)))
    if anthology.legal and anthology.legal.address:
        lines.append(Line(anthology.legal.address))
    if anthology.source:
        text = words.page["first_published"].format(where=anthology.source.name)
        lines.append(Line(text, web_address(anthology.source.url)))
    lines += rights_lines(anthology.rights, words)
    if anthology.legal:
        lines += _legal_lines(anthology.legal, words)
    return lines


def colophon_lines(
    anthology: Anthology, words: Language, fonts: Sequence[FontCredit] = (), *, drawn_cover: bool
) -> list[Line]:
    """How the book was made; nothing when there is nothing to say.

    Args:
        anthology: The book.
        words: Its language.
        fonts: The typefaces that go along with it.
        drawn_cover: Whether we drew the cover, with our font.
    """
    colophon = anthology.colophon
    lines = []
    if colophon and colophon.text:
        lines += [Line(part.strip()) for part in colophon.text.split("\n\n") if part.strip()]
    if anthology.published:
        lines.append(Line(dated("published", anthology.published, words)))
    for font in fonts:
        text = words.page["set_in"].format(font=font.family, licence=font.licence)
        lines.append(Line(text))
    if drawn_cover and COVER_FONT not in {font.family for font in fonts}:
        text = words.page["cover_set_in"].format(font=COVER_FONT, licence=_COVER_FONT_LICENCE)
        lines.append(Line(text))
    if colophon is None or colophon.names_program:
        lines.append(Line(words.page["made_with"]))
    return lines


def identifier_lines(
    identifiers: Sequence[str], anthology: Anthology, words: Language
) -> list[Line]:
    """The identifiers of the book as people read them; not an ISBN of the legal notice again."""
    numbers = anthology.legal.isbn.values() if anthology.legal else ()
    known = {_figures(number) for number in numbers}
    lines = []
    for text in identifiers:
        if text.startswith("ISBN "):
            lines += [] if _figures(text) in known else [Line(text)]
        elif text:
            line = words.page["identifier"].format(identifier=text)
            lines.append(Line(line, web_address(text)))
    return lines


def _figures(number: str) -> str:
    return "".join(filter(str.isalnum, number)).upper().removeprefix("ISBN")


def _legal_lines(legal: Legal, words: Language) -> list[Line]:
    lines = []
    if legal.deposit:
        day = format_date(legal.deposit, words.tag)
        lines.append(Line(words.page["legal_deposit"].format(date=day)))
    # The name of the number is the same in every language (ISO 2108).
    lines += [Line(f"ISBN {number} ({form})") for form, number in legal.isbn.items()]
    if legal.printer:
        lines.append(Line(words.page["printed_by"].format(names=legal.printer)))
    return [*lines, *(Line(notice) for notice in legal.notices)]
