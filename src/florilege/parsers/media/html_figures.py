"""Figures: pictures with the words that belong to them."""

from dataclasses import replace

from florilege.parsers.manuscript import HARD_BREAK, ManuscriptBlock, Mark, Picture, Run
from florilege.parsers.media.html_pictures import PICTURE_TAGS
from florilege.parsers.media.html_tree import Element

CREDIT: Mark = ("credit",)
"""A mark for the way only: words in a figure that name the author of the picture."""

_NOT_IN_A_CAPTION = frozenset({
    "figure", "blockquote", "table", "pre", "iframe", "video", "audio", "h1", "h2", "h3", "ul",
    "ol", "dl", "form", "section", "article",
})  # fmt: skip


def is_leaf_figure(figure: Element) -> bool:
    """Whether a figure holds pictures and their captions, and nothing that reads on its own."""
    has_picture = False
    for node in figure.iter():
        if node is not figure and node.tag in _NOT_IN_A_CAPTION:
            return False
        has_picture = has_picture or node.tag in PICTURE_TAGS
    return has_picture


def figure_blocks(parts: list[ManuscriptBlock]) -> list[ManuscriptBlock]:
    """The blocks read inside a figure as one block a picture; the last has the words.

    Where no picture can be shown, the words stay as they are, a caption of nothing.
    """
    pictures = [part for part in parts if part.picture is not None]
    words = [part for part in parts if part.picture is None and part.runs]
    if not pictures:
        return [replace(part, runs=_without_credit_mark(part.runs)) for part in words]
    runs: list[Run] = []
    for part in words:
        if runs:
            runs.append(Run(HARD_BREAK))
        runs += part.runs
    last = pictures[-1]
    shown = last.picture or Picture("")
    captioned = shown._replace(
        caption=_plain(words, credit=False) or None, credit=_plain(words, credit=True) or None
    )
    runs_of_all = _without_credit_mark(tuple(runs))
    return [*pictures[:-1], replace(last, runs=runs_of_all, picture=captioned)]


def _plain(words: list[ManuscriptBlock], *, credit: bool) -> str:
    """The lines of the caption, or the credit on one line."""
    paragraphs = (
        "".join(run.text for run in part.runs if (CREDIT in run.marks) == credit) for part in words
    )
    lines = HARD_BREAK.join(paragraphs).split(HARD_BREAK)
    trimmed = (" ".join(line.split(" ")).strip() for line in lines)
    return (" " if credit else "\n").join(filter(None, trimmed))


def _without_credit_mark(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    merged: list[Run] = []
    for run in runs:
        marks = tuple(mark for mark in run.marks if mark != CREDIT)
        if merged and merged[-1].marks == marks:
            merged[-1] = Run(merged[-1].text + run.text, marks)
        else:
            merged.append(Run(run.text, marks))
    return tuple(merged)
