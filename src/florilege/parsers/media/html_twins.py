"""Paragraphs that stand twice on a page: once for show, passed over by screen readers."""

from florilege.parsers.manuscript import ManuscriptBlock, ManuscriptBuilder, Omission

_FEWEST_WORDS = 4
"""Shorter lines, such as the names of speakers, recur for other reasons."""

# A sentence that is set apart is a pull quote, and repeats what is said by its nature.
_APART = frozenset({"aside", "quote", "pull quote"})


def leave_out_twins(builder: ManuscriptBuilder, for_show: list[ManuscriptBlock]) -> None:
    """Turn blocks for show into omissions where a block for everybody has the same words.

    Args:
        builder: What holds the blocks of the page.
        for_show: Those that screen readers pass over (``aria-hidden``).
    """
    if not for_show:
        return
    shown = {id(block) for block in for_show}
    read = {_words(block) for block in builder.blocks if id(block) not in shown}
    twins = {
        id(block)
        for block in for_show
        if len(_words(block)) >= _FEWEST_WORDS
        and _words(block) in read
        and not block.within(*_APART)
    }
    for block in builder.blocks:
        if id(block) in twins:
            repeated = Omission(block.start, block.end, block.line, "repeated for show")
            builder.omissions.append(repeated)
    builder.blocks[:] = [block for block in builder.blocks if id(block) not in twins]


def _words(block: ManuscriptBlock) -> tuple[str, ...]:
    return tuple(block.text.split())
