"""A text at its spaces: most of what stands between two is a word already."""

from itertools import filterfalse


def divide(text: str) -> tuple[list[str], str]:
    """The words of a text that stand between spaces, and what else there is, on one line.

    Only the second needs a pattern to find the words in it, which costs several times as much.
    In scripts without spaces between words, what is between two spaces is no word.

    Returns:
        Whatever is made of letters alone, each time it stands there; then all other pieces,
        with one space between them.
    """
    pieces = text.split()
    return list(filter(str.isalpha, pieces)), " ".join(filterfalse(str.isalpha, pieces))
