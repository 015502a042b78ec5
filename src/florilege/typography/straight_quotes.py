"""The quotation marks of the keyboard."""

import re
from collections.abc import Iterator

from florilege.typography.change import Change
from florilege.typography.kind import Kind, signs
from florilege.typography.setting import Setting
from florilege.typography.single_quotes import uses

_MARKS = re.compile('["“”«»]')
_CURLED = re.compile("[“”„«»‘’‚‹›]")
_BEFORE_OPENING = " \t\n\u00a0\u202f([{«“‘’'—–-/"
_BEHIND_CLOSING = " \t\n\u00a0\u202f)]}»”’'—–-/.,;:!?…*"


def _find(text: str, setting: Setting) -> Iterator[Change]:
    yield from _double(text, setting)
    if setting.primary == "en":
        signs = {"open": "‘", "close": "’"}
        for offset, use in uses(text, setting.language.slips.elisions):
            if use in signs:
                yield Change(offset, offset + 1, signs[use])


def _double(text: str, setting: Setting) -> Iterator[Change]:
    typography = setting.language.typography
    if setting.primary not in {"fr", "en"} and _is_for_the_house(text, setting):
        return
    pairs = _pairs(text)
    if pairs is None:
        return
    for start, end, level in pairs:
        if text[start + 1 : end].isdigit():  # a screen of "27" may be one of 27 inches
            continue
        inner = level % 2 and setting.primary != "en"
        opening, closing = (
            (typography.open_inner_quote, typography.close_inner_quote)
            if inner
            else (
                typography.open_quote.replace(" ", setting.guillemet_space),
                typography.close_quote.replace(" ", setting.guillemet_space),
            )
        )
        yield Change(start, start + 1, opening)
        yield Change(end, end + 1, closing)


def _is_for_the_house(text: str, setting: Setting) -> bool:
    """Whether the marks are a matter of choice: of a country, a house, or the text itself.

    What a country of the language prefers is not in its file, and a mark that opens in one
    language closes in the next.
    """
    return setting.language.slips.quotes_vary or "-" in setting.tag or bool(_CURLED.search(text))


def _pairs(text: str) -> list[tuple[int, int, int]] | None:
    """Each opening " with the one that closes it and how many quotations it stands in.

    None where they do not pair off: inches, or a quotation of several paragraphs.
    """
    found: list[tuple[int, int, int]] = []
    stack: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text):
        mark, offset = match[0], match.start()
        if mark in "“«":
            stack.append((mark, offset))
        elif mark in "”»":
            if not stack or stack.pop()[0] == '"':
                return None
        elif stack and stack[-1][0] == '"' and _can_close(text, offset):
            found.append((stack.pop()[1], offset, len(stack)))
        elif _can_open(text, offset):
            stack.append((mark, offset))
        elif not text[offset - 1 : offset].isdigit():
            return None
    return None if any(mark == '"' for mark, _ in stack) else found


def _can_open(text: str, offset: int) -> bool:
    before, after = text[offset - 1 : offset] if offset else "", text[offset + 1 : offset + 2]
    return (not before or before in _BEFORE_OPENING) and bool(after) and not after.isspace()


def _can_close(text: str, offset: int) -> bool:
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    return not before.isspace() and (not after or after in _BEHIND_CLOSING)


KIND = Kind("FL402", frozenset(), signs("[\"']"), _find)
