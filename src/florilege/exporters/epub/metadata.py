"""The metadata of the package document (EPUB 3.3, section 5.5), roles from MARC relators."""

from collections.abc import Iterator, Sequence

from florilege.exporters.epub.identifiers import Identifier
from florilege.exporters.epub.package import UNIQUE_IDENTIFIER, MetadataEntry, refined
from florilege.exporters.markup.credits import rights_lines
from florilege.exporters.markup.escape import visible
from florilege.exporters.markup.links import web_address
from florilege.exporters.markup.names import sort_name
from florilege.languages import Language
from florilege.model import Agent, Anthology, Document, Role, iter_pieces

_RELATORS = {
    Role.INTERVIEWEE: "ive",
    Role.INTERVIEWER: "ivr",
    Role.AUTHOR: "aut",
    Role.PHOTOGRAPHER: "pht",
    Role.TRANSLATOR: "trl",
    Role.EDITOR: "edt",
}
# Whom a library files the book under: who made it, not who answered in it.
_CREATORS = frozenset({Role.AUTHOR, Role.INTERVIEWER})


def identifier_entries(identifiers: Sequence[Identifier]) -> Iterator[MetadataEntry]:
    """What the identifiers are, and those besides the unique one, which the package has itself."""
    for number, identifier in enumerate(identifiers):
        anchor = f"identifier-{number}" if number else UNIQUE_IDENTIFIER
        if number:
            yield MetadataEntry("identifier", identifier.value, {"id": anchor})
        if identifier.kind:
            yield refined(anchor, "identifier-type", identifier.kind, scheme="onix:codelist5")


def book_metadata(anthology: Anthology, words: Language, about: str) -> Iterator[MetadataEntry]:
    """All but the identifier, the date of modification and accessibility; nothing blank.

    Args:
        anthology: The book.
        words: Its language.
        about: What its only piece says of itself, if it has but one.
    """
    return (entry for entry in _entries(anthology, words, about) if visible(entry.value))


def _entries(anthology: Anthology, words: Language, about: str) -> Iterator[MetadataEntry]:
    yield MetadataEntry("title", anthology.title, {"id": "title"})
    yield refined("title", "title-type", "main")
    subtitle = visible(anthology.subtitle)
    if subtitle:
        yield MetadataEntry("title", subtitle, {"id": "subtitle"})
        yield refined("subtitle", "title-type", "subtitle")
    yield MetadataEntry("language", anthology.language, {})
    for tag in _further_languages(anthology):
        yield MetadataEntry("language", tag, {})
    yield from _people(anthology, words)
    documents = [piece.document for piece in iter_pieces(anthology)]
    publisher = anthology.publisher
    if publisher:
        yield MetadataEntry("publisher", publisher, {})
    if anthology.published:
        yield MetadataEntry("date", anthology.published, {})
    description = anthology.description or (about if len(documents) == 1 else "")
    if description:
        yield MetadataEntry("description", description, {})
    for subject in _subjects(anthology, documents):
        yield MetadataEntry("subject", subject, {})
    rights = " ".join(
        line.text if line.text.endswith(".") else f"{line.text}."
        for line in rights_lines(anthology.rights, words)
    )
    if rights:
        yield MetadataEntry("rights", rights, {})
    for source in _sources(anthology, documents):
        yield MetadataEntry("source", source, {})
    yield from _series(anthology)


def _people(anthology: Anthology, words: Language) -> Iterator[MetadataEntry]:
    """Everybody once, each with all their roles."""
    gathered: dict[str, tuple[Agent, dict[Role, None]]] = {}
    everybody = [*anthology.people]
    for piece in iter_pieces(anthology):
        everybody += piece.document.people
    for agent in everybody:
        _, roles = gathered.setdefault(agent.name, (agent, {}))
        roles.update(dict.fromkeys(role for role in agent.roles if role in _RELATORS))
    editors = {agent.name for agent in anthology.people if Role.EDITOR in agent.roles}
    makers = editors or {name for name, (_, roles) in gathered.items() if _CREATORS & roles.keys()}
    if not makers and anthology.publisher:
        yield MetadataEntry("creator", anthology.publisher, {"id": "creator-0"})
        yield refined("creator-0", "role", "pbl", scheme="marc:relators")
    number = 0
    for name, (agent, roles) in gathered.items():
        if not roles:
            continue
        number += 1
        kind = "creator" if name in makers else "contributor"
        anchor = f"{kind}-{number}"
        yield MetadataEntry(kind, name, {"id": anchor})
        for role in roles:
            yield refined(anchor, "role", _RELATORS[role], scheme="marc:relators")
        yield refined(anchor, "file-as", sort_name(agent, words))


def _further_languages(anthology: Anthology) -> list[str]:
    tags = dict.fromkeys(piece.document.language for piece in iter_pieces(anthology))
    return [tag for tag in tags if tag != anthology.language]


def _subjects(anthology: Anthology, documents: list[Document]) -> list[str]:
    """Keywords of the book, and those who are portrayed, who did not contribute to it."""
    subjects = dict.fromkeys(anthology.subjects)
    for document in documents:
        if not anthology.subjects:
            subjects.update(dict.fromkeys(document.subjects))
        portrayed = (person for person in document.people if Role.SUBJECT in person.roles)
        subjects.update(dict.fromkeys(person.name for person in portrayed))
    return [subject for subject in subjects if subject.strip()]


def _sources(anthology: Anthology, documents: list[Document]) -> list[str]:
    """Where the pieces come from: the addresses of publications, else their names."""
    publications = [anthology.source, *(document.publication for document in documents)]
    named = (source for source in publications if source is not None)
    return list(dict.fromkeys(web_address(source.url) or source.name for source in named))


def _series(anthology: Anthology) -> Iterator[MetadataEntry]:
    if anthology.series is None:
        return
    attributes = {"id": "series", "property": "belongs-to-collection"}
    yield MetadataEntry("meta", anthology.series.title, attributes)
    yield refined("series", "collection-type", "series")
    if anthology.series.position is not None:
        yield refined("series", "group-position", str(anthology.series.position))
