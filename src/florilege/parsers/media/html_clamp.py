"""A scan of markup that leaves out the tags below a level, and keeps all text."""

import re

from florilege.parsers.media.html_elements import NOT_VOID_FOR_LIBXML2, VOID

_NAME = re.compile(r"/?[A-Za-z][^\s/>]*")
_LEAVES = VOID - NOT_VOID_FOR_LIBXML2
SELF_CLOSING = frozenset({"p", "li", "tr", "td", "th", "tbody", "option", "a", "form"})
"""Elements that libxml2 ends where the next of their name begins."""

RAW_TEXT = {
    name: re.compile(f"</{name}", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
"""Elements that hold text and no markup, and what ends each."""


def clamp_nesting(text: str, deepest: int) -> str:
    """Markup without the tags that would nest more than `deepest` levels.

    Linear in the length of the text. A long row of paragraphs without end tags is no nest:
    each ends where the next begins (HTML Living Standard, 13.1.2.4 "Optional tags").
    """
    kept: list[str] = []
    levels = _Levels(deepest)
    position = 0
    start = text.find("<")
    while start >= 0:
        end = _tag_end(text, start)
        if end < 0:
            break
        name = _NAME.match(text, start + 1)
        if name is not None and not levels.admits(name[0].lower()):
            kept.append(text[position:start])
            position = end
        raw = RAW_TEXT.get(name[0].lower()) if name is not None else None
        if raw is not None:
            close = raw.search(text, end)
            end = close.start() if close is not None else len(text)
        start = text.find("<", end)
    kept.append(text[position:])
    return "".join(kept)


def _tag_end(text: str, start: int) -> int:
    """The offset behind a tag or comment; -1 when it never ends."""
    if text.startswith("<!--", start):
        close = text.find("-->", start + 4)
        return close + 3 if close >= 0 else -1
    if not text[start + 1 : start + 2].isalpha() and text[start + 1 : start + 2] not in ("/", "!"):
        return start + 1
    close = text.find(">", start)
    return close + 1 if close >= 0 else -1


class _Levels:
    """The elements that are open, none more than the limit."""

    def __init__(self, deepest: int) -> None:
        self._deepest = deepest
        self._open: list[str] = []
        self._left_out: dict[str, int] = {}

    def admits(self, name: str) -> bool:
        """Whether the tag may stay."""
        if name.startswith("/"):
            return self._close(name[1:])
        if name in _LEAVES or name in RAW_TEXT:
            return True
        if name in SELF_CLOSING and self._open and self._open[-1] == name:
            return True
        if len(self._open) >= self._deepest:
            self._left_out[name] = self._left_out.get(name, 0) + 1
            return False
        self._open.append(name)
        return True

    def _close(self, name: str) -> bool:
        if self._left_out.get(name):
            self._left_out[name] -= 1
            return False
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index] == name:
                del self._open[index:]
                break
        return True
