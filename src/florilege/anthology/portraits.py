"""Portraits of the people of a piece, which a manifest names."""

import os
from pathlib import Path, PurePosixPath

from florilege.anthology.files import Listed, inside
from florilege.anthology.manifest import Manifest
from florilege.model import Agent, Document, Person, Picture


def check_portraits(manifest: Manifest, path: Path) -> None:
    """See that the portraits that a manifest names are there.

    Args:
        manifest: What the file says.
        path: Its path.

    Raises:
        ManifestError: A picture is missing or outside the manifest's folder.
    """
    for part, part_entry in enumerate(manifest.parts):
        for number, piece in enumerate(part_entry.pieces):
            for person in piece.people:
                if person.picture:
                    where = f"{path}: parts[{part}].pieces[{number}].people"
                    inside(path.parent, person.picture.file, where)


def with_portraits(document: Document, listed: Listed) -> tuple[Agent, ...]:
    """The people of a document with the portraits that its entry names; () when it names none."""
    named = {entry.name: entry.picture for entry in listed.entry.people if entry.picture}
    if not named:
        return ()
    # A document's pictures are found from its own folder, a manifest's files from the manifest's.
    folder = PurePosixPath(listed.file).parent
    people: list[Agent] = []
    for agent in document.people:
        entry = named.get(agent.name)
        if entry is not None and isinstance(agent, Person):
            src = Path(os.path.relpath(entry.file, folder)).as_posix()
            picture = Picture(src=src, alt=entry.alt, credit=entry.credit)
            people.append(agent.model_copy(update={"picture": picture}))
        else:
            people.append(agent)
    return tuple(people)
