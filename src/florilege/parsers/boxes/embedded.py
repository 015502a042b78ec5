"""Films, recordings and the like among the text: nobody says them."""

from florilege.parsers.boxes.box import Box, Surroundings
from florilege.parsers.draft import Part


def embedded_media(around: Surroundings) -> list[Box]:
    """Each thing that a page shows from elsewhere, by itself."""
    return [
        Box(Part.EMBEDDED, "shown from elsewhere", [atom])
        for atom in around.atoms
        if atom.block.within("embedded")
    ]
