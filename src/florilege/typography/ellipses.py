"""Three full stops for an ellipsis, and an ellipsis behind "etc."."""

import re
from collections.abc import Iterator

from florilege.typography.change import Change
from florilege.typography.kind import Kind, signs
from florilege.typography.setting import Setting

_STOPS = re.compile(r"(?<![./\\])\.\.\.(?![./\\])")


def _find(text: str, setting: Setting) -> Iterator[Change]:
    if etcetera := setting.language.slips.etcetera:
        pattern = rf"(?<!\w){re.escape(etcetera)}(…|\.…|\.{{2,4}})(?![./…])"
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield Change(*match.span(1), ".")
    for match in _STOPS.finditer(text):
        around = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        if not (len(around) > 1 and around.isdigit()):
            yield Change(*match.span(), "…")


KIND = Kind("FL407", frozenset({"fr", "en"}), signs(r"\.\.|…"), _find)
