"""How a language sets its signs: pure functions from a text to the changes that it wants.

`KINDS` lists them, one concept a file. What a rule reports, what a fix mends and what
``--typography`` does to an output all come from the same changes. A kind that mends keeps to
signs and spaces: the letters and figures of a text stay, in their order.

Adding a kind is adding its file, its line in `KINDS`, and the rule that reports it.
"""

from florilege.typography import (
    apostrophes,
    capitals,
    dashes,
    decimals,
    ellipses,
    foreign_quotes,
    french_spaces,
    honorifics,
    ligatures,
    loose_spaces,
    missing_spaces,
    ordinals,
    parted_numbers,
    ranges,
    straight_quotes,
)
from florilege.typography.change import Change
from florilege.typography.find import changes_in
from florilege.typography.kind import Kind
from florilege.typography.mend import mend
from florilege.typography.setting import Setting
from florilege.typography.text import Text, texts_of

__all__ = ["KINDS", "Change", "Kind", "Setting", "Text", "changes_in", "mend", "texts_of"]

KINDS: tuple[Kind, ...] = (
    # In the order in which they are mended: quotation marks come before the spaces inside them.
    loose_spaces.KIND,
    missing_spaces.KIND,
    ellipses.KIND,
    apostrophes.KIND,
    straight_quotes.KIND,
    foreign_quotes.KIND,
    dashes.KIND,
    ranges.KIND,
    ligatures.KIND,
    capitals.KIND,
    ordinals.KIND,
    honorifics.KIND,
    decimals.KIND,
    parted_numbers.KIND,
    french_spaces.KIND,
)
"""All kinds, in the order in which they are mended."""
