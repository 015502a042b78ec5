"""The index of people as markup (EPUB Indexes 1.0).

It is the longest page of a large book, so it is written without a template, entry by entry: for ten
thousand people that takes a fraction of the time and of the memory.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from florilege.exporters.markup.escape import escape_all
from florilege.exporters.markup.people_index import Entry, Letter, Locator, Place
from florilege.exporters.markup.rendering import Dialect
from florilege.languages import Language

# EPUB Indexes 1.0, section 3.
_TYPES = {
    "section": "index",
    "headnotes": "index-headnotes",
    "group": "index-group",
    "list": "index-entry-list",
    "entry": "index-entry",
    "term": "index-term",
    "locator": "index-locator",
    "range": "index-locator-range",
}
_NARROW_SPACE = "\u202f"


def people_markup(letters: Sequence[Letter], words: Language, dialect: Dialect, level: int) -> str:
    """The index under its heading.

    Args:
        letters: What `people_index` found; at least one.
        words: The language of the book.
        dialect: HTML or EPUB.
        level: The level of the heading.
    """
    types = {name: dialect.epub_type(value) for name, value in _TYPES.items()}
    thin = _NARROW_SPACE if ";" in words.typography.thin_space_before else ""
    between = f'<span class="dots">{thin}; </span>'
    head = (
        f'<section class="index" role="doc-index"{types["section"]}'
        ' aria-labelledby="people__title">\n'
        f'<h{level} id="people__title">{escape_all(words.page["index_of_people"])}</h{level}>\n'
    )
    if any(place.locators for place in _places(letters)):
        explained = escape_all(words.page["index_explained"])
        head += f'<p class="explained"{types["headnotes"]}>{explained}</p>\n'
    groups = [_group(group, types, between, level + 1) for group in letters]
    return "".join([head, *groups, "</section>\n"])


def _places(letters: Iterable[Letter]) -> Iterator[Place]:
    return (place for group in letters for entry in group.entries for place in entry.places)


def _group(group: Letter, types: Mapping[str, str], between: str, level: int) -> str:
    entries = "".join([_entry(entry, types, between) for entry in group.entries])
    people = f'<ul class="index-list"{types["list"]}>\n{entries}</ul>\n'
    if not group.letter:
        return people
    return (
        f'<section class="letter"{types["group"]}>\n'
        f"<h{level}>{escape_all(group.letter)}</h{level}>\n{people}</section>\n"
    )


def _entry(entry: Entry, types: Mapping[str, str], between: str) -> str:
    places = between.join([_place(place, types) for place in entry.places])
    return (
        f'<li{types["entry"]}><span class="term"{types["term"]}>{escape_all(entry.name)}</span>'
        f'<span class="dots"> · </span>{places}</li>\n'
    )


def _place(place: Place, types: Mapping[str, str]) -> str:
    locators = "".join([_locator(each, types) for each in place.locators])
    return (
        f'<a href="{escape_all(place.href)}"{types["locator"]}{place.lang}>'
        f"{escape_all(place.label)}</a>{locators}"
    )


def _locator(locator: Locator, types: Mapping[str, str]) -> str:
    first = _link(locator.first, locator.href, types)
    if locator.last is None:
        return f', <span class="numbers">{first}</span>'
    last = _link(locator.last, locator.last_href, types)
    return f', <span class="numbers"><span{types["range"]}>{first}–{last}</span></span>'


def _link(number: int, href: str, types: Mapping[str, str]) -> str:
    return f'<a href="{escape_all(href)}"{types["locator"]}>{number}</a>'
