"""The fields of a document besides its text, as plain dicts."""

from typing import Any

from florilege.languages import Language
from florilege.model import SCHEMA_VERSION, Role
from florilege.parsers.doubt import confidence_among, near_readings
from florilege.parsers.draft import Draft, Part, PersonDraft
from florilege.parsers.ids import slug
from florilege.parsers.names import split_titles
from florilege.parsers.recognise import Reading
from florilege.parsers.rivals import rivals
from florilege.parsers.sort_names import filed_name
from florilege.parsers.words import fold

Json = dict[str, Any]

_FEWEST_MENTIONS = 2


def document_fields(draft: Draft) -> Json:
    """Everything that the model's documents have but standfirst and sections."""
    fields = {name: found.text for name, found in draft.fields.items()}
    keywords = [value.text for value in draft.manuscript.metadata.all("keyword")]
    identifiers = [value.text for value in draft.manuscript.metadata.all("identifier")]
    picture = fields.get("picture")
    return {
        "kind": _kind(draft),
        "schema_version": SCHEMA_VERSION,
        "id": _identifier(draft),
        "language": draft.tag,
        "title": fields.get("title"),
        "subtitle": fields.get("subtitle"),
        "kicker": fields.get("kicker"),
        "people": [_agent(person, draft.language) for person in draft.people],
        "publication": _publication(fields),
        "published": fields.get("published"),
        "conducted": fields.get("conducted"),
        "modified": fields.get("modified"),
        "url": fields.get("url"),
        "identifiers": identifiers,
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
    title = fold(draft.fields["title"].text) if "title" in draft.fields else ""
    is_faq = any(phrase in title for phrase in draft.language.labels.frequent_questions)
    if not subjects or is_faq:
        return "article"
    if draft.with_role("interviewer"):
        return "portrait"
    text = fold(" ".join(atom.text for atom in draft.of(Part.BODY, Part.STANDFIRST)))
    words = [fold(word) for word in subjects[0].name.split() if word[0].isupper()]
    mentions = max((text.count(word) for word in {*words[:1], *words[-2:]}), default=0)
    return "portrait" if mentions >= _FEWEST_MENTIONS else "article"


def _identifier(draft: Draft) -> str:
    leading = [*draft.with_role("interviewee"), *draft.with_role("subject")]
    for text in (
        draft.fields["id"].text if "id" in draft.fields else "",
        leading[0].name if leading else "",
        draft.fields["title"].text if "title" in draft.fields else "",
        (draft.manuscript.source.name or "").rsplit(".", 1)[0],
    ):
        identifier = slug(text)
        if identifier:
            return identifier
    return "document"


def _agent(person: PersonDraft, language: Language) -> Json:
    if person.is_organisation:
        return {
            "type": "organisation",
            "name": person.name,
            "roles": person.roles,
            "url": person.url,
            "same_as": person.same_as,
        }
    filed = filed_name(person.name, language)
    return {
        "type": "person",
        "name": person.name,
        "roles": person.roles,
        "honorific": filed.honorific or _honorific(person, language),
        "given": filed.given,
        "family": filed.family,
        "sort_name": filed.sort_name,
        "labels": person.labels,
        "job_title": person.job_title,
        "affiliation": {"type": "organisation", "name": person.affiliation}
        if person.affiliation
        else None,
        "url": person.url,
        "same_as": person.same_as,
    }


def _honorific(person: PersonDraft, language: Language) -> str | None:
    """The title that the labels give somebody: "Dr." of "Dr. Roth"."""
    titles = (split_titles(label, language)[0] for label in person.labels)
    return next((title for title in titles if title is not None), None)


def _publication(fields: dict[str, str]) -> Json | None:
    if "publication" not in fields:
        return None
    return {
        "name": fields["publication"],
        "tagline": fields.get("tagline"),
        "url": fields.get("publication_url"),
        "issn": fields.get("issn"),
        "isbn": fields.get("isbn"),
    }


def _rights(fields: dict[str, str]) -> Json | None:
    if not {"licence", "holder"} & fields.keys():
        return None
    year = fields.get("holding_year", "")
    return {
        "licence": fields.get("licence"),
        "holder": fields.get("holder"),
        "year": int(year) if year else None,
    }


def _provenance(draft: Draft) -> Json:
    source, best = draft.manuscript.source, draft.recognition.best
    runner_up = draft.recognition.runner_up
    return {
        "media_type": source.media_type,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "encoding_origin": source.encoding_origin,
        "url": source.url,
        **_candidate(best),
        "confidence": confidence_among(best, near_readings(draft.recognition)),
        "runner_up": _candidate(runner_up) if runner_up else None,
        "language_origin": draft.fields["language"].origin if "language" in draft.fields else None,
        "origins": dict(sorted(_origins(draft).items())),
        "rivals": [rival._asdict() for rival in rivals(draft)],
    }


def _origins(draft: Draft) -> dict[str, str]:
    """Where the values of fields were found, and the names of those who have a role."""
    origins = {name: found.origin for name, found in draft.fields.items()}
    metadata = draft.manuscript.metadata
    for field, key in (("subjects", "keyword"), ("identifiers", "identifier")):
        first = metadata.first(key)
        if first is not None:
            origins.setdefault(field, first.origin)
    for role in Role:
        values = metadata.all(role)
        names = {person.name.casefold() for person in draft.with_role(role)} if values else set()
        for value in values:
            if value.text.casefold() in names:
                origins.setdefault(role, value.origin)
    for person in draft.people:
        for field, origin in person.told.items():
            origins.setdefault(f"people.{field}", origin)
    return origins


def _candidate(reading: Reading) -> Json:
    return {
        "style": reading.hypothesis.style,
        "confidence": reading.confidence,
        "variant": reading.hypothesis.variant,
        "prior": reading.hypothesis.prior,
        "evidence": [{"name": name, "value": value} for name, value in reading.evidence],
    }
