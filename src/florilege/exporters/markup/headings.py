"""Levels of headings: below what encloses them, and without a gap."""

from florilege.exporters.markup.rendering import LOWEST, Rendering


def enter(page: Rendering, level: int) -> list[tuple[int, int]]:
    """Begin a stretch whose own heading has `level`.

    Returns:
        The headings that were open before; give them back to `page.headings` afterwards.
    """
    outer = page.headings
    page.headings = [(0, min(level, LOWEST))]
    return outer


def level_of(printed: int, page: Rendering) -> int:
    """The level to write for a heading that is printed at level `printed`.

    Printed levels only say which heading is above which: a jump from 2 to 5 is one step, and
    the first heading is one step below what encloses it (WCAG 2.2, technique H42).
    """
    while len(page.headings) > 1 and page.headings[-1][0] >= printed:
        page.headings.pop()
    level = min(page.headings[-1][1] + 1, LOWEST)
    page.headings.append((printed, level))
    return level
