"""The styles in which houses set interviews, one file each."""

from florilege.parsers.styles import (
    alternation,
    bold,
    brackets,
    capitals,
    dash,
    definition_list,
    emoji,
    first_line,
    heading,
    italic,
    look,
    numbered,
    prose,
    qa_label,
    question_mark,
    quoted,
    speaker_label,
)
from florilege.parsers.styles.style import Cue, Hypothesis, Style

STYLES: tuple[Style, ...] = (
    emoji.STYLE,
    quoted.STYLE,
    numbered.STYLE,
    definition_list.STYLE,
    heading.STYLE,
    bold.STYLE,
    italic.STYLE,
    look.STYLE,
    capitals.STYLE,
    dash.STYLE,
    brackets.STYLE,
    qa_label.STYLE,
    speaker_label.STYLE,
    first_line.STYLE,
    question_mark.STYLE,
    alternation.STYLE,
    prose.STYLE,
)
"""All styles; among equally good readings the first wins."""

__all__ = ["STYLES", "Cue", "Hypothesis", "Style"]
