"""Identifiers that people can read and links can keep."""

import unicodedata

from florilege.parsers.words import bare_words

_LONGEST = 60
# More than the words of an identifier fill, with the signs between them.
_READ = 5 * _LONGEST


def slug(text: str) -> str:
    """The words of a text in small letters without accents, joined by hyphens; "" for none.

    Letters of other scripts stay. It begins with a letter, as an XML name must (XML 1.0,
    production 4), so that it can be an ``id`` in XHTML.
    """
    kept: list[str] = []
    length = 0
    head = text[:_READ]
    for word in bare_words(head if head.isascii() else _without_accents(head)):
        clean = word
        if not (word.isascii() and word.isalnum()):
            clean = "".join(c for c in word if c.isalpha() or c in "0123456789")
        length += len(clean) + 1
        if length > _LONGEST and kept:
            break
        if clean:
            kept.append(clean[:_LONGEST])
    joined = "-".join(kept)
    return joined if not joined or joined[0].isalpha() else f"n-{joined}"


def _without_accents(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("æ", "ae"))
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return unicodedata.normalize("NFC", bare)


class Ids:
    """Hands out identifiers, each once."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def new(self, wanted: str) -> str:
        """The wanted identifier; with a number behind it when it is taken."""
        if wanted not in self._counts:
            self._counts[wanted] = 1
            return wanted
        while True:
            self._counts[wanted] += 1
            candidate = f"{wanted}-{self._counts[wanted]}"
            if candidate not in self._counts:
                self._counts[candidate] = 1
                return candidate
