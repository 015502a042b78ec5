"""What no other step has claimed: nothing is lost."""

from florilege.parsers.draft import Draft, Part


def assign_rest(draft: Draft) -> None:
    """Keep every atom that is left as text, where it stands; titles of prose become sections."""
    where = "outside the conversation" if draft.cues else "in the text"
    for atom in draft.free():
        if atom.is_heading:
            draft.assign(atom, Part.SECTION_TITLE, f"a heading {where}")
        else:
            draft.assign(atom, Part.BODY, where)
