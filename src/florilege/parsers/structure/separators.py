"""Lines that divide and say nothing: ".", "* * *", rules."""

from florilege.parsers.draft import Draft, Part


def assign_separators(draft: Draft) -> None:
    """Drop lines of dots and stars; keep the rules of a prose text, where they mean a pause."""
    is_prose = not draft.cues
    for atom in draft.free():
        if atom.is_blank and atom.block.kind in ("text", "heading"):
            draft.drop(atom, "empty")
        elif atom.is_separator:
            if is_prose and atom.block.kind == "separator":
                draft.assign(atom, Part.BODY, "a pause in the text")
            else:
                draft.drop(atom, "separator")
