"""Posts of networks that a page shows: a quotation that "— Name (@account) May 3, 2021" closes."""

import re
from typing import TYPE_CHECKING

from florilege.parsers.boxes.box import Box, Surroundings
from florilege.parsers.draft import Part

if TYPE_CHECKING:
    from florilege.parsers.atoms import Atom

_SIGNATURE = re.compile(r"\s{0,4}[—–-]\s{0,3}[^()\n]{1,80}\(@[\w.@-]{1,60}\)")


def posts(around: Surroundings) -> list[Box]:
    """The quotations that somebody signs with the name of an account, each by itself."""
    quotes: dict[int, list[Atom]] = {}
    for atom in around.texts:
        outer = next((c for c in atom.block.containers if c.kind == "quote"), None)
        if outer is not None:
            quotes.setdefault(outer.id, []).append(atom)
    return [
        Box(Part.ASIDE, "a post of a network", atoms)
        for atoms in quotes.values()
        if _SIGNATURE.match(atoms[-1].text) and not any(a.index in around.cues for a in atoms)
    ]
