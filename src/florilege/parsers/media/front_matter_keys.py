"""Front matter entries to `Metadata`: which key means what, in the languages people write."""

import html
from collections.abc import Callable, Iterator

from florilege.parsers.credited_person import CreditedPerson
from florilege.parsers.manuscript import Metadata
from florilege.parsers.media.front_matter import Data
from florilege.parsers.media.timestamps import day_of

_KEYS = {
    "title": "title titre titel titulo título titolo headline",
    "subtitle": "subtitle sub-title soustitre sous-titre untertitel subtitulo subtítulo sottotitolo subhead",
    "kicker": "kicker overline dachzeile surtitre eyebrow",
    "description": "description summary excerpt abstract teaser standfirst lead lede chapo resume résumé zusammenfassung descripcion descripción resumen descrizione",
    "author": "author authors autor autoren autorin auteur auteurs autrice autores autore by byline postauthors writer",
    "interviewer": "interviewer interviewers interviewed-by interviewer-name",
    "interviewee": "interviewee interviewees guest guests invite invité invitee invitée gast gaeste gäste invitado entrevistado entrevistada intervistato intervistata",
    "editor": "editor editors editeur éditeur redaction rédaction redakteur",
    "translator": "translator translators traducteur traductrice uebersetzer übersetzer traductor traductora",
    "photographer": "photographer photographers photographe fotograf fotografin",
    "date": "date published publishdate publish-date pubdate published-at publication-date datepublished datum fecha data",
    "modified": "modified updated lastmod last-modified date-modified updated-at modified-at",
    "conducted": "conducted date-conducted interview-date conducted-on",
    "language": "lang language locale langue sprache idioma lingua",
    "publication": "publication journal magazine publisher site-name series",
    "tagline": "tagline",
    "keyword": "tags tag categories category keywords keyword topics",
    "picture": "image picture cover thumbnail featured-image feature-image featuredimage hero banner og-image header-image",
    "licence": "licence license lizenz licencia",
    "holder": "copyright copyright-holder rights-holder",
    "id": "id slug",
    "identifier": "identifiers identifier doi",
    "url": "permalink url canonical canonical-url link",
}  # fmt: skip
_PUBLICATION = {
    "name": "publication", "tagline": "tagline", "url": "publication_url", "issn": "issn",
    "isbn": "isbn",
}  # fmt: skip
_MEANING = {word: key for key, words in _KEYS.items() for word in words.split()}
_NAMES = ("name", "title", "label", "full-name", "id")
_ADDRESSES = ("url", "src", "path", "file", "image", "filename")
_NOTHING = frozenset({"", "~", "null", "none", "nil", "undefined"})
_MOST_ENTRIES = 500


def read_entries(data: Data, metadata: Metadata, plain: Callable[[str], str]) -> list[str]:
    """Add what front matter says to `metadata`, keys in the order they were written.

    Args:
        data: The entries.
        metadata: What to add to.
        plain: Makes plain text of a value that may hold Markdown.

    Returns:
        The entries that say nothing we know, as "key: value".
    """
    unread = [
        f"{written}: {value}"
        for written, value in data.items()
        if _plain_key(written) not in (*_MEANING, "people") and not _is_empty(value)
    ]
    for written, value in list(data.items())[:_MOST_ENTRIES]:
        name = _plain_key(written)
        if name == "people":
            _read_people(value, metadata)
        elif name == "publication" and isinstance(value, dict):
            _read_publication(value, metadata)
        elif name in _MEANING:
            _read_entry(_MEANING[name], value, f"front matter: {written}", metadata, plain)
    return unread


def _is_empty(value: object) -> bool:
    return value is None or value in ("", [], {})


def _read_entry(
    key: str, value: object, origin: str, metadata: Metadata, plain: Callable[[str], str]
) -> None:
    wanted = _ADDRESSES + _NAMES if key == "picture" else _NAMES + _ADDRESSES
    for text in _texts(value, wanted):
        if key in {"date", "conducted", "modified"}:
            metadata.add(key, day_of(text), origin)
        elif key in ("title", "subtitle", "kicker", "description", "tagline"):
            metadata.add(key, plain(html.unescape(text)), origin)
        elif key in {"keyword", "author"}:
            _add_each(key, text, origin, metadata)
        else:
            metadata.add(key, html.unescape(text), origin)


def _add_each(key: str, text: str, origin: str, metadata: Metadata) -> None:
    """Several keywords or names in one string are divided at semicolons and keywords at commas."""
    divider = "," if key == "keyword" and "," in text else ";"
    for part in html.unescape(text).split(divider):
        metadata.add(key, part, origin)


def _read_people(value: object, metadata: Metadata) -> None:
    """People as our own Markdown exporter writes them, with their roles."""
    entries = value if isinstance(value, list) else [value]
    for entry in entries[:_MOST_ENTRIES]:
        described = entry if isinstance(entry, dict) else {"name": entry}
        fields = {_plain_key(key): item for key, item in described.items()}
        name = _only_text(fields.get("name"))
        if name is None:
            continue
        roles = tuple(role.strip().lower() for role in _texts(fields.get("roles", []), ()))
        person = CreditedPerson(
            name,
            roles,
            job_title=_only_text(fields.get("job-title")),
            affiliation=next(_texts(fields.get("affiliation", []), _NAMES), None),
            origin="front matter: people",
        )
        metadata.people.append(person)
        for role in roles:
            if role in _KEYS:
                metadata.add(role, name, person.origin)


def _read_publication(value: dict[str, object], metadata: Metadata) -> None:
    for inner, key in _PUBLICATION.items():
        for text in _texts(value.get(inner, []), ()):
            metadata.add(key, text, f"front matter: publication.{inner}")


def _texts(value: object, wanted: tuple[str, ...]) -> Iterator[str]:
    """The strings of a value: itself, those of a list, the wanted one of a mapping."""
    for item in value[:_MOST_ENTRIES] if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            fields = {_plain_key(key): inner for key, inner in item.items()}
            found = (_only_text(fields.get(name)) for name in wanted)
            text = next(filter(None, found), None)
        else:
            text = _only_text(item)
        if text is not None:
            yield text


def _only_text(value: object) -> str | None:
    if value is None or isinstance(value, (dict, list, bool)):
        return None
    text = value.isoformat() if hasattr(value, "isoformat") else str(value)
    return None if _is_nothing(text) else text.strip()


def _is_nothing(text: str) -> bool:
    return text.strip().lower() in _NOTHING


def _plain_key(key: object) -> str:
    return str(key).strip().lower().replace("_", "-").replace(" ", "-")
