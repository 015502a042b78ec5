"""The files that a manifest names: what a book is made of, and must not be written over."""

from collections.abc import Iterator
from pathlib import Path

from florilege.anthology.chapters import chapter_entries
from florilege.anthology.files import list_files
from florilege.anthology.manifest import Manifest
from florilege.anthology.read_manifest import read_manifest
from florilege.anthology.theme import theme_of
from florilege.exporters.markup.themes import theme_files


def named_files(path: Path) -> Iterator[Path]:
    """A manifest and all the files that it names; not the pictures that only its pieces name.

    Args:
        path: Of the manifest.

    Raises:
        InputError: The manifest cannot be read.
        ManifestError: It is not as it must be, or a piece or the theme is missing.
    """
    manifest = read_manifest(path)
    yield path
    yield from (path.parent / listed.file for listed in list_files(manifest, path))
    yield from (path.parent / file for file in _frames(manifest))
    yield from theme_files(theme_of(manifest, path))


def _frames(manifest: Manifest) -> Iterator[str]:
    """What stands around the pieces, and the pictures of cover and people."""
    if manifest.cover:
        yield manifest.cover.file
    yield from (entry.file for entry in chapter_entries(manifest) if entry.file)
    for part in manifest.parts:
        for piece in part.pieces:
            yield from (person.picture.file for person in piece.people if person.picture)
