"""Text to markup, and markup to the bytes of a file."""

import re

# XML 1.0 (section 2.2) has no place for most C0 controls; HTML adds DEL, C1 and the
# noncharacters (parse error "control-character-in-input-stream").
_C0 = bytes({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0D})
# One pattern for each leading byte: a literal first byte is searched for without stepping.
_C1 = re.compile(rb"\xc2[\x80-\x9f]")
_NONCHARACTERS = re.compile(rb"\xef(?:\xb7[\x90-\xaf]|\xbf[\xbe\xbf])")

# For str.strip: faster than looking at each character, as most texts begin with a letter.
_UNSEEN = "".join(map(chr, (*range(0x21), *range(0x7F, 0xA1), 0x2028, 0x2029, 0x202F, 0xFFFE)))


def escape(text: str) -> str:
    """Text for the content of an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def is_plain(text: str) -> bool:
    """Whether `escape` would change nothing; for a whole paragraph, so that its spans need not ask."""
    return "&" not in text and "<" not in text and ">" not in text


def escape_attribute(text: str) -> str:
    """Text for an attribute value between double quotes."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return plain.replace('"', "&quot;").replace("\n", " ")


def escape_all(text: str) -> str:
    """Text for an element or an attribute, in the way of the templates."""
    return escape(text).replace("'", "&#39;").replace('"', "&#34;")


def encode(markup: str) -> bytes:
    """A finished file in UTF-8, without the characters that XML and HTML forbid."""
    data = markup.encode("utf-8", "replace").translate(None, _C0)
    return data if markup.isascii() else _NONCHARACTERS.sub(b"", _C1.sub(b"", data))


def printable(text: str) -> str:
    """Text without the characters that XML and HTML forbid."""
    # What `str.isprintable` denies are these characters, and spaces other than our own.
    return text if text.isprintable() else encode(text).decode("utf-8")


def visible(text: str | None) -> str:
    """What is left of a text to show: nothing of a blank one, nor of control characters."""
    return printable(text).strip() if text and not is_blank(text) else ""


def is_blank(text: str) -> bool:
    """Whether nothing of a text, or of the markup made of it, can be seen."""
    return not text.strip(_UNSEEN)
