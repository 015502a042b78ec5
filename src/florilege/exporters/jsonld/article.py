"""One document as an Article."""

from florilege.exporters.jsonld.agents import Agents
from florilege.exporters.jsonld.identity import Identities
from florilege.exporters.jsonld.nodes import Node, filled
from florilege.exporters.jsonld.parts import body_of, running_text, section_titles
from florilege.exporters.jsonld.pictures import images_of
from florilege.exporters.jsonld.rights import rights_of
from florilege.exporters.markup.links import web_address
from florilege.languages import UNDETERMINED
from florilege.model import Document, Interview, Portrait, Publication

# schema.org 30.0 has no type for interviews; the Bibliographic Ontology has.
_BIBO_INTERVIEW = "http://purl.org/ontology/bibo/Interview"


def article(document: Document, identities: Identities) -> Node:
    """A document with its people, its body, its pictures and its rights."""
    iri = identities.document(document)
    agents = Agents(document.people, iri, identities)
    people = agents.by_role()
    body = body_of(document, iri, agents)
    publication = document.publication
    return filled(
        {
            "@type": "Article",
            "@id": iri,
            "additionalType": _BIBO_INTERVIEW if isinstance(document, Interview) else None,
            "genre": document.kind if isinstance(document, Interview | Portrait) else None,
            "headline": document.title,
            "alternativeHeadline": document.subtitle,
            "inLanguage": language(document.language),
            "url": web_address(document.url),
            "datePublished": document.published,
            "dateCreated": document.conducted,
            "dateModified": document.modified,
            "identifier": document.identifiers,
            "isPartOf": series(publication) if publication else None,
            **people,
            "image": images_of(document, agents),
            "abstract": running_text(document.standfirst),
            "articleSection": section_titles(document),
            "keywords": document.subjects,
            "articleBody": body.prose,
            "hasPart": body.parts,
            "citation": body.notes,
            **rights_of(document.rights, agents, publication.name if publication else None),
            "isBasedOn": _source(document),
        }
    )


def language(tag: str) -> str | None:
    """The tag of a language; None when it is unknown."""
    return None if tag == UNDETERMINED else tag


def series(publication: Publication) -> Node:
    """A magazine, site or series.

    CreativeWorkSeries fits all three; the model does not tell whether a publication appears
    in numbered parts, which a Periodical does.
    """
    return filled(
        {
            "@type": "CreativeWorkSeries",
            "name": publication.name,
            "description": publication.tagline,
            "url": web_address(publication.url),
            "issn": publication.issn,
            "identifier": f"urn:isbn:{publication.isbn}" if publication.isbn else None,
        }
    )


def _source(document: Document) -> str | None:
    """The address of the text that this one was made from, unless it is its own."""
    if document.provenance is None:
        return None
    source = web_address(document.provenance.url)
    return None if source == web_address(document.url) else source
