"""What becomes of the pictures that a document or an anthology names, said before it is published."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from florilege.diagnostics import Diagnostic, Place, Severity
from florilege.model import (
    Anthology,
    Document,
    Figure,
    Person,
    iter_blocks,
    iter_texts,
)
from florilege.parsers.parsed import Parsed

MISSING = "FL501"
"""A picture of the document is not there, or is none that can be shown."""

REMOTE = "FL502"
"""Pictures of the document are on the web; pages and books link to them."""

OTHER_SUFFIX = "FL503"
"""A picture is of another format than its name says."""

_SUFFIXES = {".jpeg": ".jpg", ".jpe": ".jpg", ".jfif": ".jpg"}
_KNOWN = (".png", ".jpg", ".gif", ".webp")
_LONGEST_SOURCE = 60


def check_pictures(parsed: Parsed, base: Path) -> Parsed:
    """Look for the pictures of a document; what becomes of them otherwise is said.

    Args:
        parsed: A document and the file it came from; pictures are relative to that.
        base: The folder that exporters take pictures from and from nowhere else.

    Returns:
        The same with the findings among its diagnostics.
    """
    found = tuple(_findings(parsed, base))
    return replace(parsed, diagnostics=parsed.diagnostics + found) if found else parsed


def check_cover(anthology: Anthology, manifest: Path) -> Iterator[Diagnostic]:
    """Look at the cover of an anthology; one that no book could show becomes a finding.

    Args:
        anthology: The anthology.
        manifest: The file that names the cover, relative to its own folder.
    """
    from florilege.exporters.pictures import PictureProblem, read_picture  # noqa: PLC0415 - if any

    cover = anthology.cover
    if cover is None:
        return
    picture = read_picture(cover.src, manifest.parent)
    if isinstance(picture, PictureProblem):
        yield Diagnostic(
            code=MISSING,
            severity=Severity.WARNING,
            message=f"the cover {_shown(cover.src)} {picture}",
            file=str(manifest),
            help="name a picture, or none: one is drawn then, as it is now",
        )


def picture_inputs(node: Document | Anthology, base: Path) -> Iterator[Path]:
    """The files of pictures that a document or an anthology is published with.

    Args:
        node: What is published.
        base: As for `check_pictures`.

    Yields:
        Real paths; one may come several times.
    """
    from florilege.exporters.pictures import picture_files  # noqa: PLC0415 - if any

    documents: list[tuple[Document, str | None]] = []
    if isinstance(node, Anthology):
        if node.cover is not None:
            yield from picture_files(node.cover.src, base)
        documents += [(text.document, text.file) for text in iter_texts(node)]
    else:
        documents.append((node, None))
    for document, file in documents:
        folder = PurePosixPath(file or "").parent.as_posix()
        people = (agent for agent in document.people if isinstance(agent, Person))
        sources = [person.picture.src for person in people if person.picture]
        sources += [each.src for each in iter_blocks(document) if isinstance(each, Figure)]
        for src in sources:
            yield from picture_files(src, base, folder)


def _findings(parsed: Parsed, base: Path) -> Iterator[Diagnostic]:
    from florilege.exporters.pictures import PictureProblem, read_picture  # noqa: PLC0415 - if any

    folder = os.path.relpath(Path(parsed.file or base / "-").parent, base)
    remote: list[Place] = []
    for figure in iter_blocks(parsed.document):
        if not isinstance(figure, Figure):
            continue
        kept = parsed.source_map.find(figure.id) if figure.id else None
        place = Place(block=figure.id, line=kept.line if kept else None)
        picture = read_picture(figure.src, base, folder)
        if picture is PictureProblem.REMOTE:
            remote.append(place.model_copy(update={"excerpt": figure.src}))
        elif isinstance(picture, PictureProblem):
            yield Diagnostic(
                code=MISSING,
                severity=Severity.WARNING,
                message=f"the picture {_shown(figure.src)} {picture}",
                file=parsed.file,
                place=place,
                help=f"put it into {base}, or name another; pages and books leave it out",
            )
        elif (said := _suffix_of(figure.src)) in _KNOWN and said != picture.suffix:
            yield Diagnostic(
                code=OTHER_SUFFIX,
                severity=Severity.INFO,
                message=f"the picture {_shown(figure.src)} is {picture.media_type}",
                file=parsed.file,
                place=place,
                help=f"pages and books call it {picture.suffix}",
            )
    yield from _remote(parsed, remote)


def _remote(parsed: Parsed, places: list[Place]) -> Iterator[Diagnostic]:
    if places:
        first, *more = places
        count = f"{len(places)} pictures are" if more else "a picture is"
        yield Diagnostic(
            code=REMOTE,
            severity=Severity.INFO,
            message=f"{count} on the web, and nothing is fetched",
            file=parsed.file,
            place=first,
            more_places=tuple(more),
            help="pages and books link to it; to show it, save it beside the piece and name that",
        )


def _suffix_of(src: str) -> str:
    suffix = PurePosixPath(src.split("?", 1)[0].split("#", 1)[0]).suffix.lower()
    return _SUFFIXES.get(suffix, suffix)


def _shown(src: str) -> str:
    """What a document calls a picture; of one that it holds itself, the beginning."""
    return repr(src if len(src) <= _LONGEST_SOURCE else f"{src[:_LONGEST_SOURCE]}…")
