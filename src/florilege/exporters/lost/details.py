"""What becomes of the details about people, pictures and the piece."""

from collections.abc import Iterator

from florilege.diagnostics import Place
from florilege.exporters.lost.loss import Leaving, Loss
from florilege.exporters.lost.text import place_of
from florilege.exporters.markup.links import safe_href, web_address
from florilege.exporters.pictures import PictureProblem, read_picture
from florilege.model import Agent, Document, Figure, Person, Role, iter_blocks

_SHOWN = frozenset({Role.INTERVIEWEE, Role.SUBJECT})
"""Whose portraits pages and books show."""


def _people(document: Document) -> Iterator[Person]:
    return (agent for agent in document.people if isinstance(agent, Person))


def _agents(document: Document) -> Iterator[Agent]:
    """Everybody, and where they work."""
    for agent in document.people:
        yield agent
        if isinstance(agent, Person) and agent.affiliation:
            yield agent.affiliation


def _filed_by_parts(person: Person) -> bool:
    """Whether the sort name follows from the family and given names."""
    filed = f"{person.family}, {person.given}" if person.family and person.given else person.name
    return person.sort_name in (None, filed)


def _follows_from_name(person: Person) -> bool:
    """Whether all parts follow from the name: its last word is the family name."""
    given, _, family = person.name.rpartition(" ")
    divided = (person.given, person.family) in ((None, None), (given, family))
    return divided and not person.honorific and _filed_by_parts(person)


def _sort_names(leaving: Leaving) -> Iterator[Place]:
    for person in _people(leaving.document):
        if not _filed_by_parts(person) or set(person.labels) - {person.name}:
            yield Place(excerpt=person.name)


def _name_parts(leaving: Leaving) -> Iterator[Place]:
    for person in _people(leaving.document):
        if not _follows_from_name(person) or set(person.labels) - {person.name}:
            yield Place(excerpt=person.name)


def _ids(leaving: Leaving) -> Iterator[Place]:
    for agent in _agents(leaving.document):
        addresses = [*([agent.url] if agent.url else []), *agent.same_as]
        if agent.id or any(web_address(address) is None for address in addresses):
            yield Place(excerpt=agent.name)


def _addresses(leaving: Leaving) -> Iterator[Place]:
    for agent in _agents(leaving.document):
        if agent.id or agent.url or agent.same_as:
            yield Place(excerpt=agent.name)


def _portraits(leaving: Leaving) -> Iterator[Place]:
    for person in _people(leaving.document):
        if person.picture:
            yield Place(excerpt=person.name)


def _portrait_details(leaving: Leaving) -> Iterator[Place]:
    for person in _people(leaving.document):
        picture = person.picture
        if picture and (web_address(picture.src) is None or picture.alt or picture.credit):
            yield Place(excerpt=person.name)


def _without_role(leaving: Leaving) -> Iterator[Place]:
    return (Place(excerpt=agent.name) for agent in leaving.document.people if not agent.roles)


def _not_in_books(leaving: Leaving) -> Iterator[Place]:
    publication = leaving.document.publication
    if publication:
        said = (publication.tagline, publication.issn, publication.isbn)
        yield from (Place(excerpt=text) for text in said if text)
    yield from (Place(excerpt=text) for text in leaving.document.identifiers)


def _not_in_front_matter(leaving: Leaving) -> Iterator[Place]:
    rights, picture = leaving.document.rights, leaving.document.picture
    if rights and rights.year:
        yield Place(excerpt=str(rights.year))
    if picture:
        yield from (Place(excerpt=text) for text in (picture.alt, picture.credit) if text)


def _sources(leaving: Leaving) -> Iterator[tuple[str, Place]]:
    """The addresses of all pictures of the text, each with its place."""
    document = leaving.document
    if document.picture:
        yield document.picture.src, Place(excerpt=document.picture.src)
    for block in iter_blocks(document):
        if isinstance(block, Figure):
            yield block.src, place_of(block, block.src)


def _shown_portraits(leaving: Leaving) -> Iterator[tuple[str, Place]]:
    for person in _people(leaving.document):
        if person.picture and _SHOWN.intersection(person.roles):
            yield person.picture.src, Place(excerpt=person.name)


def _without_address(leaving: Leaving) -> Iterator[Place]:
    base = web_address(leaving.document.url)
    return (place for src, place in _sources(leaving) if web_address(safe_href(src, base)) is None)


def _unreached(leaving: Leaving) -> Iterator[Place]:
    return (
        place
        for src, place in (*_sources(leaving), *_shown_portraits(leaving))
        if isinstance(read_picture(src, leaving.base, leaving.folder), PictureProblem)
    )


def _unsafe_pictures(leaving: Leaving) -> Iterator[Place]:
    return (place for src, place in _sources(leaving) if safe_href(src) is None)


def _unshown_portraits(leaving: Leaving) -> Iterator[Place]:
    """Those of people whom the piece is not about."""
    for person in _people(leaving.document):
        if person.picture and _SHOWN.isdisjoint(person.roles):
            yield Place(excerpt=person.name)


def _nowhere_portraits(leaving: Leaving) -> Iterator[Place]:
    """Those that a page does not show, and of which its JSON-LD does not say all either."""
    in_data = {place.excerpt for place in _portrait_details(leaving)}
    return (place for place in _unshown_portraits(leaving) if place.excerpt in in_data)


def _status(leaving: Leaving) -> Iterator[Place]:
    if leaving.status:
        yield Place(excerpt=leaving.status)


_PARTS = "parts of names and labels"
_ADDRESSES = "addresses and ids that identify people"
_PORTRAITS = "portraits of people"
_PICTURES = "pictures that it cannot reach"

SORT_NAMES = Loss("FL912", _PARTS, _sort_names)
NAME_PARTS = Loss("FL912", _PARTS, _name_parts)
IDS = Loss("FL913", _ADDRESSES, _ids)
ADDRESSES = Loss("FL913", _ADDRESSES, _addresses)
PORTRAITS = Loss("FL914", _PORTRAITS, _portraits)
UNSHOWN_PORTRAITS = Loss("FL914", _PORTRAITS, _unshown_portraits)
NOWHERE_PORTRAITS = Loss("FL914", _PORTRAITS, _nowhere_portraits)
PORTRAIT_DETAILS = Loss("FL914", _PORTRAITS, _portrait_details)
WITHOUT_ROLE = Loss("FL915", "people without a role", _without_role)
NOT_IN_BOOKS = Loss("FL916", "tagline, ISSN, ISBN and identifiers of a piece", _not_in_books)
NOT_IN_FRONT_MATTER = Loss(
    "FL916", "the year of the rights, text and credit of the lead picture", _not_in_front_matter
)
WITHOUT_ADDRESS = Loss("FL917", _PICTURES, _without_address)
UNREACHED = Loss("FL917", _PICTURES, _unreached)
UNSAFE_PICTURES = Loss("FL917", _PICTURES, _unsafe_pictures)
STATUS = Loss("FL922", "the approval of pieces", _status)
