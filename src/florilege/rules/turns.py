"""Whether anything is said in a turn, and how to quote its beginning."""

from florilege.model import CodeBlock, Figure, Turn, block_text, descend, plain_text

QUESTION_MARKS = ("?", "？", "؟")
"""The marks of questions in Latin, Chinese and Arabic script."""

_LONGEST_EXCERPT = 100


def says_something(turn: Turn | None) -> bool:
    """Whether a turn has words, code or a picture (somebody may answer with one)."""
    if turn is None:
        return False
    return any(
        isinstance(block, Figure | CodeBlock) or block_text(block).strip()
        for block in descend(turn.blocks)
    )


def opening(turn: Turn) -> str:
    """The first words of a turn, for the excerpt of a finding."""
    text = plain_text(turn).strip().partition("\n")[0]
    if len(text) <= _LONGEST_EXCERPT:
        return text
    cut = text[:_LONGEST_EXCERPT]
    return (cut.rpartition(" ")[0] or cut) + "…"
