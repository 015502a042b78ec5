"""The apostrophe of the keyboard."""

import re
from collections.abc import Iterator

from florilege.typography.change import Change
from florilege.typography.kind import Kind, signs
from florilege.typography.setting import Setting
from florilege.typography.single_quotes import uses

_BEFORE_A_QUOTATION = re.compile("(?<=[^\\W\\d_])'(?=[«“\"])")


def _find(text: str, setting: Setting) -> Iterator[Change]:
    for offset, use in uses(text, setting.language.slips.elisions):
        # Alone behind a word it may be the end of a quotation that began a paragraph ago.
        if use == "apostrophe" and (
            setting.primary != "fr" or text[offset + 1 : offset + 2].isalpha()
        ):
            yield Change(offset, offset + 1, "’")
    if setting.primary == "fr":
        for match in _BEFORE_A_QUOTATION.finditer(text):
            yield Change(*match.span(), "’")


KIND = Kind("FL404", frozenset({"fr", "en"}), signs("['\u00b4]"), _find)
