"""Which typography a document is set in: its language, its country, its house."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from florilege.config import HouseStyle
from florilege.languages import Language, known_tag, load_language
from florilege.model import Document, iter_blocks
from florilege.model.walk import block_text

FULL, NARROW = "\u00a0", "\u202f"
NO_BREAK = "\u00a0\u202f\u2007"
EN, EM, SPACED_EM = " – ", "—", " — "
_FORMS = {"em": EM, "en": EN}


@dataclass(frozen=True)
class Setting:
    """What the kinds need to know of a document besides a text of it.

    Attributes:
        tag: Its BCP 47 tag, in lower case: "fr-ca".
        language: What is known of its language.
        house: The choices of the house.
        document: The document.
    """

    tag: str
    language: Language
    house: HouseStyle
    document: Document

    @classmethod
    def of(cls, document: Document, house: HouseStyle) -> Self | None:
        """The setting of a document; None when nothing is known of its language."""
        tag = document.language.lower()
        if known_tag(tag) is None:
            return None
        return cls(tag, load_language(tag), house, document)

    @cached_property
    def dash(self) -> str:
        """How a break in a sentence is set, with the spaces that belong to it.

        As the house wants it, else as the text does most, else as its country does.
        """
        wishes = {"fr": self.house.fr.dash, "en": self.house.en.dash}
        wish = wishes.get(self.primary, "any")
        is_french = self.primary == "fr"
        if wish != "any":
            return SPACED_EM if is_french and wish == "em" else _FORMS[wish]
        usual = EM if self.primary == "en" and not self.is_of("gb") else EN
        return _most_used(self.document, usual, spaced=is_french)

    @property
    def primary(self) -> str:
        """The language without its country: "fr"."""
        return self.language.tag

    @property
    def guillemet_space(self) -> str:
        """The no-break space to put inside « »: narrow in Switzerland, unless the house says."""
        wish = self.house.fr.guillemets
        return NARROW if wish == "narrow" or (wish == "any" and self.is_of("ch")) else FULL

    def is_of(self, *regions: str) -> bool:
        """Whether the tag names one of these countries: "ca"."""
        return bool(set(self.tag.split("-")[1:]) & set(regions))


def _most_used(document: Document, usual: str, *, spaced: bool) -> str:
    """The dash that a text uses most; the usual one where two are alike.

    Args:
        document: The document.
        usual: What its country uses.
        spaced: Whether an em dash without spaces counts as one between spaces.
    """
    used = Counter({usual: 0})
    for block in iter_blocks(document):
        text = block_text(block).replace(FULL, " ")
        bare = text.count(EM) - text.count(SPACED_EM)
        used[EN] += text.count(EN)
        used[SPACED_EM] += text.count(SPACED_EM) + (bare if spaced else 0)
        used[EM] += 0 if spaced else bare
    return max((usual, *used), key=lambda form: used[form])
