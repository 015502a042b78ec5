"""A single document as a book of one piece."""

from florilege.exporters.markup.names import heading_of
from florilege.languages import load_language
from florilege.model import Anthology, Document, Part, Piece


def book_of(document: Document) -> Anthology:
    """The anthology that holds this document alone and takes its title, people and rights."""
    names, title = heading_of(document, load_language(document.language))
    return Anthology(
        id=document.id,
        language=document.language,
        title=title or names,
        subtitle=document.subtitle if title else None,
        publisher=document.publication.name if document.publication else None,
        published=document.published,
        subjects=document.subjects,
        rights=document.rights,
        source=document.publication,
        parts=(Part(id="text", pieces=(Piece(document=document),)),),
    )
