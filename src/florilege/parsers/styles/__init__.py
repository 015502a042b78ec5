"""The styles in which houses set interviews, one file each."""

from florilege.parsers.styles import (
    bold,
    emoji,
    heading,
    italic,
    prose,
    qa_label,
    question_mark,
    speaker_label,
)
from florilege.parsers.styles.style import Cue, Hypothesis, Style

STYLES: tuple[Style, ...] = (
    emoji.STYLE,
    heading.STYLE,
    bold.STYLE,
    italic.STYLE,
    qa_label.STYLE,
    speaker_label.STYLE,
    question_mark.STYLE,
    prose.STYLE,
)
"""All styles; among equally good readings the first wins."""

__all__ = ["STYLES", "Cue", "Hypothesis", "Style"]
