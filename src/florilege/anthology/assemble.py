"""A manifest and its documents to an anthology."""

from collections.abc import Sequence
from pathlib import Path

from florilege.anthology.chapters import ReadChapters
from florilege.anthology.files import Listed, inside
from florilege.anthology.manifest import Contributor, Manifest, PartEntry, PieceEntry
from florilege.anthology.portraits import with_portraits
from florilege.model import (
    Accessibility,
    Agent,
    Anthology,
    Consent,
    Document,
    Legal,
    Organisation,
    Part,
    Person,
    Picture,
    Piece,
    Rights,
    Role,
)
from florilege.parsers.ids import Ids, slug


def assemble(
    manifest: Manifest,
    path: Path,
    pieces: Sequence[tuple[int, Piece]],
    chapters: ReadChapters,
    ids: Ids,
) -> Anthology:
    """Put pieces into the book that a manifest describes.

    Args:
        manifest: What the book is.
        path: The manifest's own path.
        pieces: The numbers of their parts and themselves, in reading order.
        chapters: What frames the pieces.
        ids: Those that the pieces have already; parts get others.

    Raises:
        ManifestError: The cover is missing or outside the manifest's folder.
    """
    in_parts: list[list[Piece]] = [[] for _ in manifest.parts]
    for number, piece in pieces:
        in_parts[number].append(piece)
    parts = (
        _part(entry, number, tuple(in_parts[number]), ids).model_copy(
            update={"opening": chapters.openings.get(number)}
        )
        for number, entry in enumerate(manifest.parts)
    )
    return Anthology(
        id=manifest.id or slug(manifest.title) or "anthology",
        language=manifest.language,
        title=manifest.title,
        subtitle=manifest.subtitle,
        people=_people(manifest),
        publisher=manifest.publisher,
        identifier=manifest.identifier,
        identifiers=manifest.identifiers,
        published=manifest.date,
        modified=manifest.modified,
        description=manifest.description,
        subjects=manifest.subjects,
        series=manifest.series,
        cover=_cover(manifest, path),
        rights=_rights(manifest),
        source=manifest.source,
        dedication=manifest.dedication,
        epigraph=manifest.epigraph,
        front=chapters.front,
        parts=tuple(parts),
        back=chapters.back,
        legal=_legal(manifest),
        colophon=manifest.colophon,
        apparatus=manifest.apparatus,
        accessibility=_accessibility(manifest),
        base=str(path.parent.resolve()),
    )


def _part(entry: PartEntry, number: int, pieces: tuple[Piece, ...], ids: Ids) -> Part:
    return Part(
        id=ids.new(entry.id or slug(entry.title or "") or f"part-{number + 1}"),
        title=entry.title,
        introduction=entry.introduction if isinstance(entry.introduction, str) else None,
        pieces=pieces,
    )


def piece_of(listed: Listed, document: Document) -> Piece:
    """A document in its place, with its own id still, which others may have.

    Args:
        listed: Its file, and what the manifest says of it.
        document: It.
    """
    changes: dict[str, object] = {}
    if people := with_portraits(document, listed):
        changes["people"] = people
    if rights := _piece_rights(listed.entry):
        changes["rights"] = (document.rights or Rights()).model_copy(update=rights)
    return Piece(
        document=document.model_copy(update=changes),
        headnote=listed.entry.headnote,
        status=listed.entry.status,
        file=listed.file,
    )


def with_own_id(piece: Piece, ids: Ids) -> Piece:
    """A piece under an id that no other has.

    Args:
        piece: It.
        ids: Those that are taken in this book; the first to come keeps its own.
    """
    identifier = ids.new(piece.document.id)
    if identifier == piece.document.id:
        return piece
    document = piece.document.model_copy(update={"id": identifier})
    return piece.model_copy(update={"document": document})


def _piece_rights(entry: PieceEntry) -> dict[str, object]:
    """What the entry says about the rights of a piece, besides its licence."""
    said: dict[str, object] = {}
    if entry.consent:
        said["consent"] = Consent(**entry.consent.model_dump())
    if entry.embargo:
        said["embargo"] = entry.embargo
    if entry.credit:
        said["credit"] = entry.credit
    return said


def _people(manifest: Manifest) -> tuple[Agent, ...]:
    """Editors and translators; who is both stands once, with both roles."""
    roles: dict[str, list[Role]] = {}
    entries: dict[str, Contributor] = {}
    for role, listed in (
        (Role.EDITOR, manifest.editors),
        (Role.TRANSLATOR, manifest.translators),
    ):
        for entry in listed:
            entries.setdefault(entry.name, entry)
            roles.setdefault(entry.name, []).append(role)
    return tuple(_agent(entry, tuple(roles[name])) for name, entry in entries.items())


def _agent(entry: Contributor, roles: tuple[Role, ...]) -> Agent:
    if entry.type == "organisation":
        return Organisation(name=entry.name, roles=roles, url=entry.url, same_as=entry.same_as)
    return Person(
        name=entry.name,
        roles=roles,
        given=entry.given,
        family=entry.family,
        sort_name=entry.sort_name,
        url=entry.url,
        same_as=entry.same_as,
    )


def _cover(manifest: Manifest, path: Path) -> Picture | None:
    cover = manifest.cover
    if cover is None:
        return None
    inside(path.parent, cover.file, f"{path}: cover")
    return Picture(src=cover.file, alt=cover.alt, credit=cover.credit)


def _rights(manifest: Manifest) -> Rights | None:
    entry = manifest.rights
    if entry is None and manifest.licence is None:
        return None
    return Rights(licence=manifest.licence, **(entry.model_dump() if entry else {}))


def _accessibility(manifest: Manifest) -> Accessibility | None:
    entry = manifest.accessibility
    return Accessibility.model_validate(entry.model_dump()) if entry else None


def _legal(manifest: Manifest) -> Legal | None:
    entry = manifest.legal
    if entry is None:
        return None
    return Legal(
        deposit=entry.deposit,
        isbn=entry.isbn or {},
        printer=entry.printer,
        address=entry.address,
        notices=entry.notices,
    )
