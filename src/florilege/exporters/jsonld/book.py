"""An anthology as a Book."""

import re

from florilege.exporters.jsonld.agents import Agents
from florilege.exporters.jsonld.article import article, language, series
from florilege.exporters.jsonld.identity import Identities
from florilege.exporters.jsonld.nodes import Node, filled
from florilege.exporters.jsonld.parts import running_text
from florilege.exporters.jsonld.pictures import image
from florilege.exporters.jsonld.rights import rights_of
from florilege.exporters.markup.links import web_address
from florilege.model import Anthology, Chapter, Epigraph, Part

_ISBN = re.compile(r"(?:urn:)?(?:isbn)?[: ]*((?:97[89])?\d{9}[\dX])", re.IGNORECASE)


def book(anthology: Anthology, identities: Identities) -> Node:
    """A book with its parts and their pieces."""
    iri = identities.book(anthology)
    agents = Agents(anthology.people, iri, identities)
    parts = [_chapter(each, iri, identities) for each in anthology.front]
    for part in anthology.parts:
        parts += _part(part, iri, identities)
    parts += [_chapter(each, iri, identities) for each in anthology.back]
    if anthology.epigraph:
        parts.insert(0, _epigraph(anthology.epigraph))
    for position, node in enumerate(parts, 1):
        node["position"] = position
    return filled(
        {
            "@type": "Book",
            "@id": iri,
            "name": anthology.title,
            "alternativeHeadline": anthology.subtitle,
            # An object: as a string it would be a text that looks like an address.
            "bookFormat": {"@id": "https://schema.org/EBook"},
            "inLanguage": language(anthology.language),
            "identifier": _identifiers(anthology),
            "isbn": _isbn(anthology.identifier),
            "url": web_address(anthology.identifier),
            "datePublished": anthology.published,
            "dateModified": anthology.modified,
            "publisher": {"@type": "Organization", "name": anthology.publisher}
            if anthology.publisher
            else None,
            **agents.by_role(),
            "description": anthology.description,
            "keywords": anthology.subjects,
            "image": image(anthology.cover, agents, None) if anthology.cover else None,
            "isPartOf": {"@type": "BookSeries", "name": anthology.series.title}
            if anthology.series
            else None,
            "position": anthology.series.position if anthology.series else None,
            "isBasedOn": series(anthology.source) if anthology.source else None,
            **rights_of(anthology.rights, agents, anthology.publisher),
            "hasPart": parts,
        }
    )


def _part(part: Part, iri: str, identities: Identities) -> list[Node]:
    """A part with its pieces; the pieces alone when the book is not divided."""
    pieces = [_chapter(part.opening, iri, identities)] if part.opening else []
    for piece in part.pieces:
        node = article(piece.document, identities)
        pieces.append(node | {"description": piece.headnote} if piece.headnote else node)
    if part.title is None:
        return pieces
    for position, node in enumerate(pieces, 1):
        node["position"] = position
    divided = {
        "@type": "CreativeWork",
        "name": part.title,
        "abstract": part.introduction,
        "hasPart": pieces,
    }
    return [filled(divided)]


def _chapter(chapter: Chapter, iri: str, identities: Identities) -> Node:
    """A foreword, or another chapter that frames the pieces; its role is its genre."""
    document = chapter.document
    agents = Agents(document.people, f"{iri}#{chapter.role}", identities)
    blocks = [block for section in document.sections for block in section.blocks]
    return filled(
        {
            "@type": "Chapter",
            "name": document.title,
            "genre": chapter.role,
            "inLanguage": language(document.language),
            "dateCreated": document.published,
            **agents.by_role(),
            "abstract": running_text(document.standfirst),
            "text": running_text(blocks),
        }
    )


def _epigraph(epigraph: Epigraph) -> Node:
    return filled(
        {
            "@type": "Quotation",
            "text": epigraph.text,
            "inLanguage": epigraph.language,
            "creator": {"@type": "Person", "name": epigraph.author} if epigraph.author else None,
            "isPartOf": {"@type": "CreativeWork", "name": epigraph.source}
            if epigraph.source
            else None,
        }
    )


def _identifiers(anthology: Anthology) -> str | list[str] | None:
    given = [each for each in (anthology.identifier, *anthology.identifiers) if each]
    return given if len(given) > 1 else next(iter(given), None)


def _isbn(identifier: str | None) -> str | None:
    """The digits of an ISBN, in whatever form it is written."""
    match = _ISBN.fullmatch((identifier or "").replace("-", ""))
    return match[1].upper() if match else None
