"""What a manifest's entry knows of a piece: told to recognition, or put into a document."""

from typing import Any

from florilege.anthology.manifest import PieceEntry
from florilege.model import (
    Agent,
    Article,
    Document,
    Interview,
    Organisation,
    Person,
    Portrait,
    Publication,
    Rights,
    Role,
)
from florilege.parsers.corrections import Corrections, KnownPerson

_KINDS: dict[str, type[Interview | Portrait | Article]] = {
    "interview": Interview,
    "portrait": Portrait,
    "article": Article,
}
_PLAIN_FIELDS = ("id", "language", "title", "subtitle", "published", "conducted", "url")


def corrections_of(entry: PieceEntry) -> Corrections:
    """What recognition of a raw file is told.

    Raises:
        FormatError: A style is unknown, an address none of the web, or a name blank.
    """
    publication = entry.publication
    return Corrections(
        language=entry.language,
        kind=entry.kind,
        style=entry.style,
        id=entry.id,
        title=entry.title,
        subtitle=entry.subtitle,
        published=entry.published,
        conducted=entry.conducted,
        publication=publication.name if publication else None,
        publication_url=publication.url if publication else None,
        people=tuple(
            KnownPerson(
                name=each.name,
                roles=tuple(each.roles),
                labels=each.labels,
                job_title=each.job_title,
                affiliation=each.affiliation,
            )
            for each in entry.people
        ),
        licence=entry.licence,
        url=entry.url,
    )


def correct(document: Document, known: Corrections) -> Document:
    """A document with what is known better put over its own fields.

    People are told by their names: one who is known gets what is said of them, others come in
    addition.
    """
    changed: dict[str, Any] = {
        name: value for name in _PLAIN_FIELDS if (value := getattr(known, name))
    }
    if known.publication or known.publication_url:
        old = document.publication
        changed["publication"] = Publication(
            name=known.publication or (old.name if old else known.publication_url or ""),
            tagline=old.tagline if old and known.publication in (None, old.name) else None,
            url=known.publication_url or (old.url if old else None),
        )
    if known.licence:
        changed["rights"] = (document.rights or Rights()).model_copy(
            update={"licence": known.licence}
        )
    if known.people:
        changed["people"] = _people(document.people, known.people)
    model = _KINDS[known.kind or document.kind]
    fields = {name: getattr(document, name) for name in type(document).model_fields}
    return model(**{**fields, **changed, "kind": known.kind or document.kind})


def _people(own: tuple[Agent, ...], known: tuple[KnownPerson, ...]) -> tuple[Agent, ...]:
    people = {agent.name: agent for agent in own}
    for each in known:
        changes: dict[str, Any] = {}
        if each.roles:
            changes["roles"] = tuple(map(Role, each.roles))
        agent = people.get(each.name) or Person(name=each.name)
        if isinstance(agent, Person):
            changes |= _personal(each)
        people[each.name] = agent.model_copy(update=changes)
    return tuple(people.values())


def _personal(known: KnownPerson) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if known.labels:
        changes["labels"] = known.labels
    if known.job_title:
        changes["job_title"] = known.job_title
    if known.affiliation:
        changes["affiliation"] = Organisation(name=known.affiliation)
    return changes
