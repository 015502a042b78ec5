"""Inline text of a page, with white space as browsers show it."""

import re

from florilege.parsers.manuscript import HARD_BREAK, Mark
from florilege.parsers.media.html_tree import Attributes, Element, texts_of
from florilege.parsers.media.links import Addresses
from florilege.parsers.media.run_collector import RunCollector

_SPACES = re.compile(r"[ \t\n\r\f]+")
_SET_APART = frozenset({"span", "a", "time"})
_NEVER_IN_WORDS = frozenset({"a", "time"})
_INVISIBLE = {ord(character): None for character in "\u00ad\u200b\ufeff"}
ASCII_SPACE = " \t\n\r\f"
"""The white space that only lays out markup (HTML Living Standard, "ASCII whitespace")."""


class InlineText(RunCollector):
    """Collects inline text; white space collapses across the borders of elements.

    CSS Text 3, 4.1.1 "Collapsing and transformation": runs of ASCII white space become one
    space, none at the beginning of a line. No-break spaces stay. Soft hyphens and zero-width
    spaces, which only tell where a word may be divided, are taken out.
    """

    def add_text(self, text: str, marks: tuple[Mark, ...]) -> None:
        """Append the characters between two tags."""
        if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
            text = _SPACES.sub(" ", text)
        if not text.isascii() and ("\u00ad" in text or "\u200b" in text or "\ufeff" in text):
            text = text.translate(_INVISIBLE)
        if text[:1] == " " and self.last in ("", " ", HARD_BREAK):
            text = text[1:]
        if text:
            self.add(text, marks)

    def add_preformatted(self, text: str, marks: tuple[Mark, ...]) -> None:
        """Append characters whose line ends and spaces are shown as they are."""
        text = text.replace("\r\n", "\n").replace("\n", HARD_BREAK)
        if text:
            self.add(text, marks)

    def set_apart(self, element: Element, tag: str, marks: tuple[Mark, ...]) -> None:
        """Append the space that a style sheet sets before an element of a line, if it does.

        Themes have the line of the author so: ``<span>By</span><a>Anna Roth</a>``. A small
        letter before a capital tells it from a word that is set in two elements.
        """
        if tag not in _SET_APART or not self.last.islower():
            return
        before = element.getprevious()
        if before is None or before.tail or before.tag not in _SET_APART:
            return
        is_one_apart = tag in _NEVER_IN_WORDS or before.tag in _NEVER_IN_WORDS
        if is_one_apart and next(texts_of(element), "")[:1].isupper():
            self.add(" ", marks)

    def break_line(self, marks: tuple[Mark, ...]) -> bool:
        """Append a line break; False for a second one in a row, which divides paragraphs."""
        self.drop_space()
        if self.last == HARD_BREAK:
            return False
        if self.last:
            self.add(HARD_BREAK, marks)
        return True


def visible_text(text: str) -> str:
    """Text on one line, with single spaces and without invisible characters."""
    if not text.isascii():
        text = text.translate(_INVISIBLE)
    return _SPACES.sub(" ", text).strip(ASCII_SPACE)


def link_mark(attributes: Attributes, addresses: Addresses) -> Mark | None:
    """The mark of a link, or that of one that is refused; None where no address leads anywhere."""
    if "href" not in attributes:
        return None
    title = visible_text(attributes["title"]) if "title" in attributes else ""
    return addresses.link(attributes["href"], title)
