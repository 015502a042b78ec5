"""Whether two names are one person's, spelt in two ways."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_LONG_NAME = 10
_ALIKE = 92.0


class Spelling(NamedTuple):
    """A name taken apart.

    Attributes:
        name: As it is written.
        parts: Its parts, without capitals, accents and signs.
    """

    name: str
    parts: tuple[str, ...]

    @classmethod
    def of(cls, name: str) -> "Spelling":
        """The parts of a name."""
        plain = unicodedata.normalize("NFD", name.casefold())
        kept = "".join(c for c in plain if not unicodedata.combining(c))
        return cls(name, tuple("".join(c if c.isalnum() else " " for c in kept).split()))


def same_letters(one: Spelling, other: Spelling) -> bool:
    """Whether they differ in capitals, accents, hyphens, signs or the order of parts alone."""
    if not one.parts or not other.parts:
        return False
    return sorted(one.parts) == sorted(other.parts) or "".join(one.parts) == "".join(other.parts)


def look_alike(one: Spelling, other: Spelling) -> bool:
    """Whether they may be one person's: same letters, initials, or a slip in a long name."""
    if same_letters(one, other):
        return True
    if len(one.parts) != len(other.parts) or len(one.parts) < 2:  # noqa: PLR2004 - one name alone
        return False
    if one.parts[-1] == other.parts[-1]:
        given = zip(one.parts, other.parts, strict=True)
        return all(_shortens(a, b) or _shortens(b, a) for a, b in given)
    return _is_misspelt(" ".join(one.parts), " ".join(other.parts))


def keys(spelling: Spelling) -> Iterator[str]:
    """What names that look alike have in common, one key of each at least.

    Slips of one letter are found: one too many, one missing, one for another, two exchanged. The
    number of keys is that of the name's letters.
    """
    parts = spelling.parts
    if not parts:
        return
    yield "letters " + " ".join(sorted(parts))
    joined = " ".join(parts)
    yield "joined " + "".join(parts)
    yield "initials " + " ".join([*(part[0] for part in parts[:-1]), parts[-1]])
    if len(parts) > 1:
        yield f"slip {joined}"
        for place in range(len(joined)):
            yield f"slip {joined[:place]}{joined[place + 1 :]}"


def _shortens(short: str, full: str) -> bool:
    return short == full or (len(short) == 1 and full.startswith(short))


def _is_misspelt(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _LONG_NAME:
        return False
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only long names of equal shape need it

    return ratio(one, other) >= _ALIKE
