"""How the name of a person is filed: "Roth, Anna", "Beethoven, Ludwig van", "King, M. L., Jr."."""

from typing import NamedTuple

from florilege.languages import Language
from florilege.parsers.names import split_titles, without_brackets
from florilege.parsers.words import fold

_SUFFIXES = frozenset({"jr", "sr", "jnr", "snr", "phd", "md"})
_ROMAN = frozenset("IVX")
# Arabic and Hebrew "son of" and "daughter of": names are filed with them.
_FILED_PARTICLES = frozenset({"bin", "ibn", "ben", "bint"})
# "Vivian The Dog", "Chance the Rapper": an epithet, no family name.
_EPITHET = "the"
_INITIALS_LENGTH = 2


class FiledName(NamedTuple):
    """A name in its parts.

    Attributes:
        honorific: "Dr.", "Mme"; None without one.
        given: Given names as printed; None for a name that has no such parts.
        family: Family name as printed, with its particles.
        sort_name: The name as it is filed; capitals made readable.
    """

    honorific: str | None
    given: str | None
    family: str | None
    sort_name: str


def filed_name(name: str, language: Language) -> FiledName:
    """Divide the name of a person and turn it round.

    Capitals mark the family name, else it is the last word that is one; small particles are
    filed behind the given names, as French, German, Dutch and Spanish catalogues do (IFLA,
    "Names of Persons", 4th edition), capitalised ones with the family name. Single words,
    nicknames and stage names stay as they are.

    Args:
        name: As printed.
        language: Of the document, for particles and honorifics.
    """
    honorific, plain = split_titles(without_brackets(name), language)
    tokens = [token.rstrip(",") or token for token in plain.split()]
    words = [token for token in tokens if _is_cased(token)]
    suffixes = [word for word in words[1:] if _is_suffix(word)]
    words = [word for word in words if word not in suffixes]
    is_plain = len(words) == len(tokens) - len(suffixes) or tokens[: len(words)] == words
    if not is_plain or any(fold(word) == _EPITHET for word in words):
        return FiledName(honorific, None, None, name)
    if len(words) == 1 and honorific is not None:
        return FiledName(honorific, None, words[0], _readable(words[0]))
    if len(words) < 2 or (words[0].islower() and not words[-1].islower()):  # noqa: PLR2004
        return FiledName(honorific, None, None, name)
    given, family = _divided(words, language)
    behind = given[:]
    while len(family) > 1 and family[0].islower() and fold(family[0]) not in _FILED_PARTICLES:
        behind.append(family.pop(0))
    printed = " ".join([*behind[len(given) :], *family])
    parts = [" ".join(map(_readable, family)), " ".join(map(_readable, behind)), *suffixes]
    return FiledName(honorific, " ".join(given), printed, ", ".join(parts))


def _is_cased(token: str) -> bool:
    """Whether a word has letters of a script with capitals; others put the family name first."""
    return token.lower() != token.upper()


def _is_suffix(word: str) -> bool:
    return fold(word).replace(".", "") in _SUFFIXES or (len(word) > 1 and _ROMAN.issuperset(word))


def _divided(words: list[str], language: Language) -> tuple[list[str], list[str]]:
    """Given names and family name."""
    capitals = [word for word in words if word.isupper() and len(word) > _INITIALS_LENGTH]
    if capitals and len(capitals) < len(words):
        return [word for word in words if word not in capitals], capitals
    place = len(words) - 1
    while place > 1 and _is_particle(words[place - 1], words, language):
        place -= 1
    return words[:place], words[place:]


def _is_particle(word: str, words: list[str], language: Language) -> bool:
    is_small = word.islower() and not words[0].islower()
    return is_small or fold(word) in language.introductions.particles


def _readable(word: str) -> str:
    """A word in capitals with small letters; initials stay."""
    return word.title() if word.isupper() and len(word) > _INITIALS_LENGTH else word
