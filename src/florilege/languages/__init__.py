"""What the program knows of each language: one TOML file a language."""

from florilege.languages.detect import contradicting_language, detect_language, language_shares
from florilege.languages.language import (
    Boxes,
    Credits,
    Introductions,
    Labels,
    Language,
    Questions,
    Sense,
    Slips,
    Typography,
)
from florilege.languages.load import UNDETERMINED, known_tag, language_tags, load_language
from florilege.languages.tokens import divide

__all__ = [
    "UNDETERMINED",
    "Boxes",
    "Credits",
    "Introductions",
    "Labels",
    "Language",
    "Questions",
    "Sense",
    "Slips",
    "Typography",
    "contradicting_language",
    "detect_language",
    "divide",
    "known_tag",
    "language_shares",
    "language_tags",
    "load_language",
]
