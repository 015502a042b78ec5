"""What no other step has claimed: nothing is lost."""

from florilege.parsers.draft import Draft, Part


def assign_rest(draft: Draft) -> None:
    """Keep every atom that is left as text, where it stands; titles of prose become sections."""
    for atom in draft.free():
        if atom.is_heading:
            draft.assign(atom, Part.SECTION_TITLE, "a heading outside the conversation")
        else:
            draft.assign(atom, Part.BODY, "outside the conversation")
