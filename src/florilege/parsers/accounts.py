"""What became of a source: what was left out of the document, and what its fields took."""

from collections.abc import Iterator

from florilege.parsers.block_writer import BlockWriter
from florilege.parsers.draft import Draft, Part
from florilege.source_map import Dropped, Taken


def dropped_text(draft: Draft, writer: BlockWriter) -> Iterator[Dropped]:
    """What was left out by the medium, while the document was made, or as no part of it."""
    yield from writer.dropped
    for omission in (*draft.manuscript.omissions, *draft.omissions):
        yield Dropped(omission.start, omission.end, omission.line, omission.reason)
    for atom in draft.of(Part.DROPPED):
        if not atom.is_blank:
            end = atom.start + len(atom.text)
            yield Dropped(atom.start, end, atom.block.line, draft.reasons[atom.index])


def taken_fields(draft: Draft) -> Iterator[Taken]:
    """The fields, then the roles of people, each with where it was found."""
    for name, found in draft.fields.items():
        yield Taken(name, found.text, found.origin, found.line)
    for value in draft.manuscript.metadata.all("keyword"):
        yield Taken("keyword", value.text, value.origin)
    for person in draft.people:
        for role in person.found:
            yield Taken(role.text, person.name, role.origin, role.line)
