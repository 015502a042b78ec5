"""A scan of markup that leaves out attributes from tags that have thousands of them."""

import re
from collections.abc import Iterator

from florilege.parsers.media.html_clamp import RAW_TEXT

_MOST = 500
_SUSPECT = 4_000

# A tag as browsers read it (HTML Living Standard, 13.2.5.8 and 13.2.5.32 to 40). What matched is
# behind the scan, and every part is possessive, so that nothing is read twice.
_ATTRIBUTE = (
    r"(?:[\s/]++|(?<=[\"']))[^\s/>=][^\s/>=]*+"
    r"(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?+)?+"
)
_NAME = re.compile(r"[A-Za-z]{1,10}(?=[\s/>])")
_TAG = re.compile(rf"<[A-Za-z][^\s/>]*+(?:{_ATTRIBUTE}|[\s/]++=?)*+")
_FIRST = re.compile(rf"<[A-Za-z][^\s/>]*+(?:{_ATTRIBUTE}|[\s/]++=?){{0,{_MOST}}}+")


def without_crowds(text: str) -> str:
    """Markup in which no tag has more than some hundred attributes; the first of them stay.

    Both libxml2 and lxml compare each attribute of a tag with all others. Nothing that is read
    stands so far behind. The same text is given back when there is no such tag, which costs little.
    """
    if max(map(len, _TAG.findall(text)), default=0) <= _SUSPECT:
        return text
    return "".join(_parts(text))


def _parts(text: str) -> Iterator[str]:
    """The text without what is too much, scripts and comments passed over as browsers do it."""
    position = kept = 0
    while (start := text.find("<", position)) >= 0:
        if text.startswith("<!--", start):
            end = text.find("-->", start + 2)
            position = end + 3 if end >= 0 else len(text)
            continue
        first, whole = _FIRST.match(text, start), _TAG.match(text, start)
        if first is None or whole is None:
            position = start + 1
            continue
        if first.end() < whole.end():
            yield text[kept : first.end()]
            kept = whole.end()
        position = whole.end()
        name = _NAME.match(text, start + 1)
        raw = RAW_TEXT.get(name[0].lower()) if name is not None else None
        if raw is not None:
            close = raw.search(text, position)
            position = close.start() if close is not None else len(text)
    yield text[kept:]
