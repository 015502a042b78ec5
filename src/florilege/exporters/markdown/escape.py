"""Words as Markdown that means those words and nothing else (CommonMark 0.31.2 with GFM tables).

A backslash stands before a sign only where it would have a meaning: people's words stay
readable in the source.
"""

import re
import unicodedata
from html import escape as escape_html

# Signs that mean something anywhere in a line. "_" inside a word does not; "&" and "{" do only
# at the head of a character reference, or of a tag of a site generator (Hugo, Jekyll, kramdown).
_INLINE = re.compile(
    r"[\\`*\[\]<|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?[A-Za-z0-9]{1,40};)|\{(?=[{%:#.])"
)

# Signs that mean something at the head of a line: headings, quotes, lists, rules, tables.
_LINE_HEAD = re.compile(r"[ \t]*(?:[#>]|[-+](?=[ \t-]|$)|=(?==*[ \t]*$)|:(?=-))")
_NUMBER_HEAD = re.compile(r"[ \t]*\d{1,9}(?=[.)](?:[ \t]|$))")

# Markdown has no way to write these. Those that divide words become a space.
_LINE_END = re.compile(r"\r\n?")
_DIVIDING_CONTROL = re.compile(r"[\x0b\x0c\x1c-\x1f\x85]")
# Noncharacters and halves of surrogate pairs: HTML and EPUB do without them, too.
_NO_CHARACTERS = r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_CONTROL = re.compile(rf"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f{_NO_CHARACTERS}]")
_NEEDS_CLEANING = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f{_NO_CHARACTERS}]")


def clean(text: str) -> str:
    """The text without what is no character to see; all line ends are line feeds."""
    if not _NEEDS_CLEANING.search(text):
        return text
    text = _LINE_END.sub("\n", text)
    return _CONTROL.sub("", _DIVIDING_CONTROL.sub(" ", text))


def escape(text: str) -> str:
    """Text for the inside of a line."""
    return _INLINE.sub(r"\\\g<0>", text)


def escape_line_heads(text: str) -> str:
    """Finished inline Markdown for the head of a block, each line of it."""
    return "\n".join(_escape_head(line) for line in text.split("\n"))


def keep_edges(text: str) -> str:
    """Inline Markdown whose edges a parser does not trim.

    Ordinary spaces are given up. No-break spaces become character references: some parsers
    trim all that Unicode calls a space.
    """
    text = text.strip(" \t\n")
    inner = text.strip()
    if not inner or len(inner) == len(text):
        return inner
    start = text.index(inner)
    return f"{_references(text[:start])}{inner}{_references(text[start + len(inner) :])}"


def attribute(text: str) -> str:
    """A value between double quotes in an HTML tag, on one line."""
    return escape_html(" ".join(clean(text).split()))


def can_stand_beside(edge: str, outside: str) -> bool:
    """Whether `*` between two characters opens or closes as wanted.

    CommonMark, section 6.2, left-flanking and right-flanking delimiter runs: next to a sign,
    the other side must be a space, a sign, or nothing.

    Args:
        edge: The outermost character of the emphasised text.
        outside: The character on the other side of the `*`; "" at the edge of the block.
    """
    if edge.isalnum() or not outside or outside in "\t\n~":
        return True
    return unicodedata.category(outside).startswith(("P", "Zs"))


def _escape_head(line: str) -> str:
    match = _LINE_HEAD.match(line)
    if match:
        return f"{line[: match.end() - 1]}\\{line[match.end() - 1 :]}"
    match = _NUMBER_HEAD.match(line)
    return f"{match[0]}\\{line[match.end() :]}" if match else line


def _references(spaces: str) -> str:
    return "".join(f"&#{ord(space)};" for space in spaces if space not in " \t\n")
