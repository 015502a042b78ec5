"""YAML front matter: what a document says about itself outside its text.

The keys are those that `florilege.parse` reads, and that site generators know.
"""

from typing import Any

from florilege.exporters.markdown.escape import clean
from florilege.exporters.markup.links import is_relative, safe_href, web_address
from florilege.model import Agent, Anthology, Document, Person, Picture, Publication, Rights

_ONE_LINE = 1_000_000


def front_matter(node: Document | Anthology) -> str:
    """The block between ``---`` lines, with a line feed at its end."""
    import yaml  # noqa: PLC0415 - only Markdown pays for it

    entries = _anthology(node) if isinstance(node, Anthology) else _document(node)
    # The dumper in Python, not the one in C, which is not everywhere and breaks lines elsewhere.
    text: str = yaml.dump(
        _present(entries),
        Dumper=yaml.SafeDumper,
        allow_unicode=True,
        sort_keys=False,
        width=_ONE_LINE,
    )
    return f"---\n{text}---\n"


def _document(document: Document) -> dict[str, Any]:
    return {
        "kind": document.kind,
        "id": document.id,
        "title": document.title,
        "subtitle": document.subtitle,
        "kicker": document.kicker,
        "language": document.language,
        "date": document.published,
        "conducted": document.conducted,
        "modified": document.modified,
        "people": [_agent(agent) for agent in document.people],
        "publication": _publication(document.publication),
        "url": web_address(document.url),
        "identifiers": [_one_line(text) for text in document.identifiers],
        "tags": [_one_line(subject) for subject in document.subjects],
        "image": _image(document.picture),
        **_rights(document.rights),
    }


def _anthology(anthology: Anthology) -> dict[str, Any]:
    series = anthology.series
    return {
        "kind": anthology.kind,
        "id": anthology.id,
        "title": anthology.title,
        "subtitle": anthology.subtitle,
        "language": anthology.language,
        "date": anthology.published,
        "people": [_agent(agent) for agent in anthology.people],
        "publisher": anthology.publisher,
        "identifier": anthology.identifier,
        "description": anthology.description,
        "tags": [_one_line(subject) for subject in anthology.subjects],
        "series": _present({"title": series.title, "position": series.position})
        if series
        else None,
        "publication": _publication(anthology.source),
        "image": _image(anthology.cover),
        **_rights(anthology.rights),
    }


def _agent(agent: Agent) -> dict[str, Any]:
    entry: dict[str, Any] = {"name": agent.name, "roles": [str(role) for role in agent.roles]}
    if isinstance(agent, Person):
        entry["job_title"] = agent.job_title
        entry["affiliation"] = agent.affiliation.name if agent.affiliation else None
    return _present(entry)


def _publication(publication: Publication | None) -> dict[str, Any] | None:
    if publication is None:
        return None
    return _present(
        {
            "name": publication.name,
            "tagline": publication.tagline,
            "url": web_address(publication.url),
            "issn": publication.issn,
            "isbn": publication.isbn,
        }
    )


def _image(picture: Picture | None) -> str | None:
    """Where a picture is: on the web, or beside the text."""
    src = safe_href(picture.src) if picture else None
    return src if src and (is_relative(src) or web_address(src)) else None


def _rights(rights: Rights | None) -> dict[str, Any]:
    """Licence, holder and credit; consent and embargo are the newsroom's own affair."""
    if rights is None:
        return {}
    return {"licence": rights.licence, "copyright": rights.holder, "credit": rights.credit}


def _present(entries: dict[str, Any]) -> dict[str, Any]:
    return {
        key: _one_line(value) if isinstance(value, str) else value
        for key, value in entries.items()
        if value not in (None, [], "")
    }


def _one_line(text: str) -> str:
    """Without line ends: YAML folds some of them, and Unicode has more than one."""
    return " ".join(line for line in clean(text).splitlines() if line)
