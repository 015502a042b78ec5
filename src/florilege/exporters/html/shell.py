"""The shell that all HTML pages have: head, masthead, main and links to other pages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from florilege.exporters.markup.dates import writing_direction
from florilege.exporters.markup.escape import encode
from florilege.exporters.markup.links import web_address
from florilege.exporters.markup.templates import fill, raw
from florilege.languages import Language
from florilege.model import Publication

DESCRIPTION_LENGTH = 300
"""Search engines show less; the rest is only weight."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands above the text.

    Attributes:
        name: Of the publication or the book.
        tagline: The line under it.
        href: Where the name leads.
    """

    name: str
    tagline: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to a neighbouring page.

    Attributes:
        name: "prev", "next" or "home".
        word: The key of its word among the words of pages.
        href: Its target.
        title: Of the page that it leads to.
    """

    name: str
    word: str
    href: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page.

    Attributes:
        language: Its BCP 47 tag.
        title: For the browser's tab and search results.
        body: The finished markup of the main part.
        description: For search results.
        style: The style sheet to put in; None links to style.css.
        data: JSON-LD.
        masthead: What stands above the text.
        navigation: Links to other pages.
    """

    language: str
    title: str
    body: str
    description: str = ""
    style: str | None = None
    data: Mapping[str, object] | None = None
    masthead: Masthead | None = None
    navigation: tuple[PageLink, ...] = ()


def render_page(page: Page, words: Language) -> bytes:
    """A page to the bytes of its file."""
    values = {
        "language": page.language,
        "is_right_to_left": writing_direction(page.language) == "rtl",
        "title": page.title,
        "description": shortened(page.description),
        # "</style" in a theme and "</script" in the data must not end their elements.
        "style": None if page.style is None else raw(page.style.replace("</", "<\\/")),
        "data": None if page.data is None else raw(_json(page.data)),
        "masthead": page.masthead,
        "navigation": page.navigation,
        "body": raw(page.body),
    }
    return encode(fill("html/page.html.j2", {"page": values, "words": words.page}))


def shortened(text: str) -> str:
    """A description cut between two words when it is too long."""
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[:DESCRIPTION_LENGTH].rpartition(" ")[0].rstrip(" ,;:.") + "…"


def masthead_of(publication: Publication | None) -> Masthead | None:
    """The publication that a document comes from, above its text."""
    if publication is None:
        return None
    return Masthead(publication.name, publication.tagline, web_address(publication.url))


def _json(data: Mapping[str, object]) -> str:
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
