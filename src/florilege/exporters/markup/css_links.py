r"""What a style sheet of somebody else's may refer to: the fonts beside it, and nothing else.

CSS Syntax 3: a name may be written with escapes ("u\\72l("), and comments may stand anywhere. Both
are undone before anything is looked for, so that what a browser sees is what is judged.
"""

import re
import sys
from collections.abc import Collection

from florilege.errors import InputError

_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n]?|([^0-9a-fA-F\n])|\n)")
_URL = re.compile(r"\burl\(\s*([^)]{0,2000})\)?", re.IGNORECASE)
# Whatever else fetches or runs something, in the browsers of today and of long ago.
_FORBIDDEN = re.compile(
    r"@import|@charset|(?:image-set|\bimage|\bsrc|expression|element)\(|behaviou?r\s*:|-moz-binding"
    r"|javascript:|<!--|</",
    re.IGNORECASE,
)


def plain_css(sheet: str) -> str:
    """A style sheet as a browser reads it: without comments and escapes."""
    return _unescaped(_without_comments(sheet.replace("\r\n", "\n").replace("\f", "\n")))


def check_style_sheet(sheet: str, fonts: Collection[str], where: str) -> None:
    """Refuse a style sheet that reaches beyond its theme.

    Args:
        sheet: CSS.
        fonts: The files that it may name, as it must name them: "fonts/garamond.ttf".
        where: What it is called in the message.

    Raises:
        InputError: It refers to anything else; the message says to what.
    """
    seen = plain_css(sheet)
    if found := _FORBIDDEN.search(seen):
        raise InputError(f"{where}: {found.group()} has no place in a theme")
    for reference in _URL.findall(seen):
        target = reference.strip().strip("\"'")
        if target not in fonts:
            known = ", ".join(fonts) or "there are none"
            raise InputError(f"{where}: url({target[:80]}) is no font of the theme: {known}")


def _without_comments(sheet: str) -> str:
    """Without comments, one at a time: a pattern would step back at each that is not closed."""
    kept, at = [], 0
    while (start := sheet.find("/*", at)) >= 0:
        kept.append(sheet[at:start])
        end = sheet.find("*/", start + 2)
        if end < 0:
            return "".join(kept)
        at = end + 2
    return "".join([*kept, sheet[at:]])


def _unescaped(sheet: str) -> str:
    return _ESCAPE.sub(_character, sheet)


def _character(escape: re.Match[str]) -> str:
    if escape[1]:
        number = int(escape[1], 16)
        return chr(number) if number <= sys.maxunicode else "\ufffd"
    return escape[2] or ""
