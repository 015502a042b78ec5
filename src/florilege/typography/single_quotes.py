"""What the sign ' stands for: an apostrophe, a quotation mark, or nobody can tell."""

import re
from collections.abc import Iterator
from typing import Literal

Use = Literal["apostrophe", "open", "close"]

_TYPED = re.compile("(?<!['`\u00b4])['\u00b4](?!['`\u00b4])")  # alone: '' and `` are marks of TeX
_BEFORE_OPENING = ' \t\n\u00a0\u202f([{«“"—–-'
_PLURAL = re.compile(r"s\b")
_DECADE = re.compile(r"\d0s\b")
_WORD = re.compile(r"[^\W\d_]+")


def uses(text: str, elisions: tuple[str, ...]) -> Iterator[tuple[int, Use]]:
    """Each ' of a text whose use is certain, and that use.

    Between letters it is an apostrophe, as at the beginning of an elided word. At the edges of
    words it is a quotation mark where exactly one could close what one opens; an apostrophe
    where nothing is open. Else nobody can tell: "the 'girls' house".

    Args:
        text: A text.
        elisions: Words that begin with an apostrophe, in lower case.
    """
    opened: int | None = None
    closers: list[int] = []
    for match in _TYPED.finditer(text):
        offset = match.start()
        use = _alone(text, offset, elisions)
        if use == "apostrophe":
            yield offset, use
        elif match[0] != "'":
            continue
        elif use == "open":
            yield from _settled(opened, closers)
            opened, closers = offset, []
        elif use == "close":
            closers.append(offset)
    yield from _settled(opened, closers)


def _settled(opened: int | None, closers: list[int]) -> Iterator[tuple[int, Use]]:
    if opened is not None and len(closers) == 1:
        yield opened, "open"
        yield closers[0], "close"
    elif opened is None:
        yield from ((offset, "apostrophe") for offset in closers)


def _alone(text: str, offset: int, elisions: tuple[str, ...]) -> Use | None:
    """The use that the signs beside it leave."""
    before, after = text[offset - 1 : offset] if offset else "", text[offset + 1 : offset + 2]
    if before.isalpha() and after.isalpha():
        return "apostrophe"
    if before.isdigit() and _PLURAL.match(text, offset + 1):  # the 80's
        return "apostrophe"
    if not before or before in _BEFORE_OPENING:
        word = _WORD.match(text, offset + 1)
        if _DECADE.match(text, offset + 1) or (word and word[0].lower() in elisions):
            return "apostrophe"
        return "open" if after and not after.isspace() else None
    if before.isalpha() and (not after or not after.isalnum()):
        return "close"
    return "close" if before in ".,!?…;:" and not after.isalnum() else None
