"""Who made a document, where it first appeared and what may be done with it, in words."""

from dataclasses import dataclass

from florilege.exporters.markup.dates import format_date
from florilege.exporters.markup.licences import licence_of
from florilege.exporters.markup.links import web_address
from florilege.exporters.markup.names import listed, names_of
from florilege.languages import Language
from florilege.model import Document, Rights, Role

_BYLINE = (
    (Role.INTERVIEWER, "interview_by"),
    (Role.AUTHOR, "text_by"),
    (Role.TRANSLATOR, "translation_by"),
    (Role.PHOTOGRAPHER, "photos_by"),
    (Role.EDITOR, "editing_by"),
)
_DAY = 10


@dataclass(frozen=True, slots=True)
class Line:
    """A line of credits.

    Attributes:
        text: What it says.
        href: Where it leads, if anywhere.
    """

    text: str
    href: str | None = None


def byline(document: Document, words: Language) -> list[Line]:
    """Who asked, wrote, translated, photographed and edited.

    Whoever asked has written it down as well: the same names do not stand there twice.
    """
    lines = []
    asked = names_of(document.people, Role.INTERVIEWER)
    for role, key in _BYLINE:
        names = names_of(document.people, role)
        if names and not (role is Role.AUTHOR and names == asked):
            lines.append(Line(words.page[key].format(names=listed(names, words))))
    return lines


def imprint(document: Document, words: Language) -> list[Line]:
    """When and where the document appeared, its rights, and where it can be read."""
    lines = []
    if document.conducted:
        lines.append(Line(dated("conducted", document.conducted, words)))
    lines += _first_published(document, words)
    lines += rights_lines(document.rights, words)
    address = web_address(document.url)
    if address:
        lines.append(Line(words.page["read_original"], address))
    return lines


def rights_lines(rights: Rights | None, words: Language) -> list[Line]:
    """Credit, holder and licence; "all rights reserved" when a holder grants none."""
    if rights is None:
        return []
    lines = [Line(rights.credit)] if rights.credit else []
    if rights.holder:
        text = words.page["rights_holder"].format(year=rights.year or "", holder=rights.holder)
        lines.append(Line(text.replace("  ", " ")))
    if rights.licence:
        licence = licence_of(rights.licence)
        lines.append(Line(words.page["licence"].format(licence=licence.name), licence.url))
    elif rights.holder:
        lines.append(Line(words.page["all_rights"]))
    return lines


def picture_credit(credit: str, words: Language) -> str:
    """Whose picture it is; a credit that says so itself ("Photo: A. Verdier") needs no label."""
    return credit if ":" in credit else words.page["credit"].format(credit=credit)


def _first_published(document: Document, words: Language) -> list[Line]:
    publication, published = document.publication, document.published
    if publication is None:
        return [Line(dated("published", published, words))] if published else []
    if not published:
        text = words.page["first_published"].format(where=publication.name)
    else:
        date = format_date(published, words.tag)
        text = words.page["first_published_on"].format(where=publication.name, date=date)
    return [Line(text, web_address(publication.url))]


def dated(what: str, value: str, words: Language) -> str:
    """A line that says when something was "published" or "conducted"."""
    key = f"{what}_on" if len(value) == _DAY else f"{what}_in"
    return words.page[key].format(date=format_date(value, words.tag))
