"""Pictures that a document or an anthology names and that no page or book could show."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from florilege.diagnostics import Diagnostic, Place, Severity
from florilege.model import Anthology, Figure, iter_blocks
from florilege.parsers.parsed import Parsed

CODE = "FL501"
"""A picture of the document is not there, or is none that can be shown."""

_FORMATS = "PNG, JPEG, GIF or WebP"


def check_pictures(parsed: Parsed, base: Path) -> Parsed:
    """Look for the local pictures of a document; each that is missing becomes a finding.

    Args:
        parsed: A document and the file it came from; pictures are relative to that.
        base: The folder that exporters take pictures from and from nowhere else.

    Returns:
        The same with the findings among its diagnostics.
    """
    found = tuple(_missing(parsed, base))
    return replace(parsed, diagnostics=parsed.diagnostics + found) if found else parsed


def check_cover(anthology: Anthology, manifest: Path) -> Iterator[Diagnostic]:
    """Look at the cover of an anthology; one that no book could show becomes a finding.

    Args:
        anthology: The anthology.
        manifest: The file that names the cover, relative to its own folder.
    """
    from florilege.exporters.markup.pictures import read_picture  # noqa: PLC0415 - if any

    cover = anthology.cover
    if cover is not None and read_picture(cover.src, manifest.parent) is None:
        yield Diagnostic(
            code=CODE,
            severity=Severity.WARNING,
            message=f"the cover {cover.src!r} is no {_FORMATS}",
            file=str(manifest),
            help="name a picture, or none: one is drawn then, as it is now",
        )


def _missing(parsed: Parsed, base: Path) -> Iterator[Diagnostic]:
    from florilege.exporters.markup.pictures import read_picture  # noqa: PLC0415 - if any

    folder = os.path.relpath(Path(parsed.file or base / "-").parent, base)
    for figure in iter_blocks(parsed.document):
        if not isinstance(figure, Figure) or not _is_local(figure.src):
            continue
        if read_picture(figure.src, base, folder) is None:
            kept = parsed.source_map.find(figure.id) if figure.id else None
            yield Diagnostic(
                code=CODE,
                severity=Severity.WARNING,
                message=f"the picture {figure.src!r} is missing, or is no {_FORMATS}",
                file=parsed.file,
                place=Place(block=figure.id, line=kept.line if kept else None),
                help=f"put it into {base}, or name another; pages and books leave it out",
            )


def _is_local(src: str) -> bool:
    try:
        parts = urlsplit(src)
    except ValueError:
        return True
    return not parts.scheme and not parts.netloc
