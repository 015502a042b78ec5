"""Ordinals with an ending that is too long."""

import re
from collections.abc import Iterator

from florilege.typography.change import Change
from florilege.typography.kind import Kind, signs
from florilege.typography.setting import Setting

_ORDINAL = re.compile(r"(?<![\w.,])(\d{1,4}|[IVXLC]{1,7})([a-zà-ÿ]{3,5})(?!\w)")


def _find(text: str, setting: Setting) -> Iterator[Change]:
    endings = setting.language.slips.ordinals
    for match in _ORDINAL.finditer(text):
        if match[2] in endings:
            yield Change(*match.span(), match[1] + endings[match[2]])


KIND = Kind("FL410", frozenset({"fr"}), signs(r"[\dIVXLC][a-zà-ÿ]"), _find, mends=False)
