"""The fields of a document besides its text, as plain dicts."""

from typing import Any

from florilege.model import SCHEMA_VERSION
from florilege.parsers.draft import Draft, Part, PersonDraft
from florilege.parsers.ids import slug
from florilege.parsers.words import fold

Json = dict[str, Any]

_FEWEST_MENTIONS = 2


def document_fields(draft: Draft) -> Json:
    """Everything that the model's documents have but standfirst and sections."""
    fields = {name: found.text for name, found in draft.fields.items()}
    keywords = [value.text for value in draft.manuscript.metadata.all("keyword")]
    picture = fields.get("picture")
    return {
        "kind": _kind(draft),
        "schema_version": SCHEMA_VERSION,
        "id": _identifier(draft),
        "language": draft.tag,
        "title": fields.get("title"),
        "subtitle": fields.get("subtitle"),
        "kicker": fields.get("kicker"),
        "people": [_agent(person) for person in draft.people],
        "publication": _publication(fields),
        "published": fields.get("published"),
        "conducted": fields.get("conducted"),
        "url": fields.get("url"),
        "subjects": keywords,
        "picture": {"src": picture, "alt": fields.get("picture_alt")} if picture else None,
        "rights": _rights(fields),
        "provenance": _provenance(draft),
    }


def _kind(draft: Draft) -> str:
    if draft.corrections.kind:
        return draft.corrections.kind
    if draft.cues:
        return "interview"
    subjects = draft.with_role("subject")
    if not subjects:
        return "article"
    text = fold(" ".join(atom.text for atom in draft.of(Part.BODY, Part.STANDFIRST)))
    family = fold(subjects[0].name.split()[-1])
    return "portrait" if text.count(family) >= _FEWEST_MENTIONS else "article"


def _identifier(draft: Draft) -> str:
    if "id" in draft.fields and slug(draft.fields["id"].text):
        return slug(draft.fields["id"].text)
    leading = [*draft.with_role("interviewee"), *draft.with_role("subject")]
    for text in (
        leading[0].name if leading else "",
        draft.fields["title"].text if "title" in draft.fields else "",
        (draft.manuscript.source.name or "").rsplit(".", 1)[0],
    ):
        if slug(text):
            return slug(text)
    return "document"


def _agent(person: PersonDraft) -> Json:
    if person.is_organisation:
        return {"type": "organisation", "name": person.name, "roles": person.roles}
    given, family = _given_and_family(person.name)
    return {
        "type": "person",
        "name": person.name,
        "roles": person.roles,
        "given": given,
        "family": family,
        "sort_name": f"{_readable(family)}, {given}" if family and given else person.name,
        "labels": person.labels,
        "job_title": person.job_title,
        "affiliation": {"type": "organisation", "name": person.affiliation}
        if person.affiliation
        else None,
    }


def _given_and_family(name: str) -> tuple[str | None, str | None]:
    """Given and family names: capitals mark the family name, else it is the last word."""
    parts = name.split()
    if len(parts) == 1:
        return None, None
    if any(not part[0].isalpha() for part in parts):
        return None, None
    capitals = [part for part in parts if part.isupper() and len(part) > 2]  # noqa: PLR2004 - initials are no family name
    if capitals and len(capitals) < len(parts):
        given = " ".join(part for part in parts if part not in capitals)
        return given, " ".join(capitals)
    place = len(parts) - 1
    while place > 1 and parts[place - 1].islower():
        place -= 1
    return " ".join(parts[:place]), " ".join(parts[place:])


def _readable(family: str | None) -> str | None:
    return family.title() if family and family.isupper() else family


def _publication(fields: dict[str, str]) -> Json | None:
    if "publication" not in fields:
        return None
    return {
        "name": fields["publication"],
        "tagline": fields.get("tagline"),
        "url": fields.get("publication_url"),
    }


def _rights(fields: dict[str, str]) -> Json | None:
    if not {"licence", "holder"} & fields.keys():
        return None
    return {"licence": fields.get("licence"), "holder": fields.get("holder")}


def _provenance(draft: Draft) -> Json:
    source, best = draft.manuscript.source, draft.recognition.best
    runner_up = draft.recognition.runner_up
    return {
        "media_type": source.media_type,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "encoding_origin": source.encoding_origin,
        "url": source.url,
        "style": best.hypothesis.style,
        "confidence": best.confidence,
        "evidence": [{"name": name, "value": value} for name, value in best.evidence],
        "runner_up": {
            "style": runner_up.hypothesis.style,
            "confidence": runner_up.confidence,
        }
        if runner_up
        else None,
        "language_origin": draft.fields["language"].origin if "language" in draft.fields else None,
        "origins": {name: found.origin for name, found in sorted(draft.fields.items())},
    }
