"""Signs that a text is not what its author saw: mojibake, and characters that hide or turn it."""

import re
from collections.abc import Iterator
from itertools import islice

from florilege.parsers.manuscript import Manuscript
from florilege.sources import MARKDOWN, PLAIN_TEXT, Remark

_FEWEST_GARBLED = 2
_LOOKED_AT = 10_000


def _in_windows(first: int, last: int) -> str:
    """A class of the characters that bytes are in Windows-1252, or in ISO 8859-1 where it has none."""
    found = (
        bytes([byte]).decode("cp1252", "ignore") + chr(byte) for byte in range(first, last + 1)
    )
    return "".join(map(re.escape, dict.fromkeys("".join(found))))


# The two to four bytes of a character in UTF-8, each taken for one in Windows-1252. Of the
# first bytes only those of Latin letters, punctuation and pictures: "É»" also ends a French word.
_REST = _in_windows(0x80, 0xBF)
_CLOSERS = "»”’…—–"
_GARBLED = re.compile(
    f"[ÂÃÅ](?![{_CLOSERS}])[{_REST}]|â[{_in_windows(0x80, 0x84)}][{_REST}]|ðŸ[{_REST}]{{2}}"
)
_OVERRIDES = re.compile("[\u202d\u202e]")
_EMBEDDINGS = re.compile("[\u202a\u202b\u202c\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Not the joiners U+200C and U+200D, which Persian and pictures need, nor the soft hyphen.
_INVISIBLE = re.compile("[\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
# A character of any of these: what nearly every text is without.
_DOUBTFUL = re.compile(
    "[ÂÃÅâð\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_PICTURE_TAGS = re.compile("\U0001f3f4[\U000e0020-\U000e007f]{1,12}")


def doubtful_text(manuscript: Manuscript) -> list[Remark]:
    """What is odd about the characters of a text; nothing is changed. Linear in its length."""
    text = manuscript.text
    if text.isascii() or _DOUBTFUL.search(text) is None:
        return []
    found: list[Remark] = []
    garbled = list(islice(_garbled(text), _LOOKED_AT))
    if len(garbled) >= _FEWEST_GARBLED:
        sign = garbled[0][0]
        message = (
            f"{_number(garbled)} characters look like UTF-8 that was read as windows-1252:"
            f" {sign!r} may have been {_mended(sign)!r}"
        )
        found.append(Remark("FL014", "warning", message, _line(manuscript, garbled[0].start())))
    turned = list(_OVERRIDES.finditer(text))
    if _RIGHT_TO_LEFT.search(text) is None:
        turned = sorted([*turned, *_EMBEDDINGS.finditer(text)], key=re.Match.start)
    if turned:
        found.append(
            _remark(manuscript, "FL015", "warning", turned, "change the order of the text")
        )
    tagged = {place for flag in _PICTURE_TAGS.finditer(text) for place in range(*flag.span())}
    hidden = [match for match in _INVISIBLE.finditer(text) if match.start() not in tagged]
    if hidden:
        found.append(_remark(manuscript, "FL016", "info", hidden, "cannot be seen"))
    return found


def _garbled(text: str) -> Iterator[re.Match[str]]:
    return (match for match in _GARBLED.finditer(text) if _mended(match[0]))


def _mended(sign: str) -> str:
    """The character that the signs are in UTF-8; "" when they are none."""
    data = b"".join(
        bytes([ord(char)]) if ord(char) <= 0xFF else char.encode("cp1252", "ignore")  # noqa: PLR2004
        for char in sign
    )
    return data.decode("utf-8", "ignore")


def _remark(
    manuscript: Manuscript, code: str, severity: str, found: list[re.Match[str]], what: str
) -> Remark:
    kinds = ", ".join(sorted({f"U+{ord(match[0]):04X}" for match in found})[:4])
    message = f"{len(found)} characters ({kinds}) that {what}"
    return Remark(code, severity, message, _line(manuscript, found[0].start()))


def _number(found: list[re.Match[str]]) -> str:
    return f"{_LOOKED_AT:,} or more" if len(found) == _LOOKED_AT else str(len(found))


def _line(manuscript: Manuscript, offset: int) -> int | None:
    """The line that a character of the text is in; in markup, the first one of its block."""
    parts = [(block.start, block.end, block.line) for block in manuscript.blocks]
    parts += [(each.start, each.end, each.line) for each in manuscript.omissions]
    found = next(((start, line) for start, end, line in parts if start <= offset < end), None)
    if found is None:
        return None
    start, line = found
    # Only where the text is that of the file do its lines stand as they do there.
    is_as_written = manuscript.source.media_type in (PLAIN_TEXT, MARKDOWN)
    return line + manuscript.text.count("\n", start, offset) if is_as_written else line
