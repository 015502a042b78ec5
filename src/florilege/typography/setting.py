"""Which typography a document is set in: its language, its country, its house."""

from collections import Counter
from dataclasses import dataclass
from typing import Self

from florilege.config import HouseStyle
from florilege.languages import Language, known_tag, load_language
from florilege.model import Document, iter_blocks
from florilege.model.walk import block_text

FULL, NARROW = "\u00a0", "\u202f"
NO_BREAK = "\u00a0\u202f\u2007"
EN, EM, SPACED_EM = " – ", "—", " — "
_FORMS = {"em": EM, "en": EN}


@dataclass(frozen=True, slots=True)
class Setting:
    """What the kinds need to know of a document besides a text of it.

    Attributes:
        tag: Its BCP 47 tag, in lower case: "fr-ca".
        language: What is known of its language.
        house: The choices of the house.
        dash: How a break in a sentence is set in it, with the spaces that belong to it.
    """

    tag: str
    language: Language
    house: HouseStyle
    dash: str

    @classmethod
    def of(cls, document: Document, house: HouseStyle) -> Self | None:
        """The setting of a document; None when nothing is known of its language."""
        tag = document.language.lower()
        if known_tag(tag) is None:
            return None
        return cls(tag, load_language(tag), house, _dash(document, tag, house))

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


def _dash(document: Document, tag: str, house: HouseStyle) -> str:
    """The dash that the house wants, else the one that the text uses most, else its country's."""
    primary = tag.split("-", maxsplit=1)[0]
    wish = {"fr": house.fr.dash, "en": house.en.dash}.get(primary, "any")
    if wish != "any":
        return SPACED_EM if primary == "fr" and wish == "em" else _FORMS[wish]
    usual = EM if primary == "en" and "gb" not in tag.split("-") else EN
    used = Counter({usual: 0})
    for block in iter_blocks(document):
        text = block_text(block).replace(FULL, " ")
        used[EN] += text.count(EN)
        used[SPACED_EM] += text.count(SPACED_EM)
        used[EM] += text.count(EM) - text.count(SPACED_EM)
    if primary == "fr":
        used[SPACED_EM] += used.pop(EM, 0)
    return max((usual, *used), key=lambda form: used[form])
