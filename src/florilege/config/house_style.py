"""Where houses differ in typography; what a language leaves no choice in is not asked."""

from typing import Literal

from florilege.model import Model

Space = Literal["any", "full", "narrow"]
"""A no-break space: either, U+00A0 or U+202F."""


class FrenchStyle(Model):
    """French houses.

    Attributes:
        guillemets: The space inside « »; the Imprimerie nationale sets a full one.
        colon: The space before a colon; likewise.
        other_marks: The space before ; ! and ?, which that authority wants narrow.
        dash: What a hyphen between spaces is mended to: "em" or "en", both between spaces;
            "any" takes the dash that the text itself uses most, else the en dash.
    """

    guillemets: Space = "any"
    colon: Space = "any"
    other_marks: Space = "any"
    dash: Literal["any", "em", "en"] = "any"


class EnglishStyle(Model):
    """English houses.

    Attributes:
        quotation_marks: Which marks open on the first level: "double" in most of North America,
            "single" in much of Britain; "any" accepts both.
        dash: How a break in a sentence is set: "em" without spaces, "en" between spaces;
            "any" accepts both, and mends a hyphen to what the text itself uses most, else to
            the usage of the country: "en" for en-GB, "em" for the others.
    """

    quotation_marks: Literal["any", "double", "single"] = "any"
    dash: Literal["any", "em", "en"] = "any"


class HouseStyle(Model):
    """The choices of a house, a table for each language that has any.

    Attributes:
        fr: For texts in French.
        en: For texts in English.
    """

    fr: FrenchStyle = FrenchStyle()
    en: EnglishStyle = EnglishStyle()
