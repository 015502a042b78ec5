"""Paragraphs that stand twice on a page: once for show, passed over by screen readers."""

from itertools import pairwise

from florilege.parsers.facts import holds_question_mark
from florilege.parsers.manuscript import ManuscriptBlock, ManuscriptBuilder, Omission

_FEWEST_WORDS = 4
"""Shorter lines, such as the names of speakers, recur for other reasons."""


def leave_out_twins(builder: ManuscriptBuilder, for_show: list[ManuscriptBlock]) -> None:
    """Turn paragraphs for show into omissions where the one next to it has the same words.

    Pages hide all that they hold while a dialog is open, and a saved page still says so: what is
    elsewhere on the page, in a list of contents or a teaser, does not stand for a paragraph.

    Args:
        builder: What holds the blocks of the page.
        for_show: Those that screen readers pass over (``aria-hidden``).
    """
    if not for_show:
        return
    hidden = set(map(id, for_show))
    twins = {
        id(block)
        for pair in pairwise(builder.blocks)
        for block, other in (pair, pair[::-1])
        if id(block) in hidden and id(other) not in hidden and _is_twin(block, other)
    }
    for block in builder.blocks:
        if id(block) in twins:
            repeated = Omission(block.start, block.end, block.line, "repeated for show")
            builder.omissions.append(repeated)
    builder.blocks[:] = [block for block in builder.blocks if id(block) not in twins]


def _is_twin(block: ManuscriptBlock, other: ManuscriptBlock) -> bool:
    """Whether both are running text of the same words, and stand in the same element.

    Not in a quote or a list, nor in a region, which may be dropped with all that it holds. That a
    question stands there once must not hang on what a page tells screen readers.
    """
    words, parent = block.text.split(), other.ancestors[:-1]
    return (
        block.kind == other.kind == "text"
        and not block.containers
        and not other.containers
        and block.ancestors[: len(parent)] == parent
        and len(words) >= _FEWEST_WORDS
        and words == other.text.split()
        and not holds_question_mark(block.text)
    )
