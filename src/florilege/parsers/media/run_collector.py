"""Text as it comes in, piece by piece, to runs."""

from florilege.parsers.manuscript import HARD_BREAK, SOFT_BREAK, Mark, Run

EDGE_SPACE = f" \t{SOFT_BREAK}{HARD_BREAK}"
"""What no block begins or ends with; no-break spaces are the author's and stay."""

_LINE_END_SPACE = f" \t{SOFT_BREAK}"


class RunCollector:
    """Collects the inline text of one block; pieces under equal marks become one run.

    Attributes:
        last: The last character that was added, "" at the beginning of a block.
    """

    def __init__(self) -> None:
        self.last = ""
        self._pieces: list[tuple[str, tuple[Mark, ...]]] = []

    def add(self, text: str, marks: tuple[Mark, ...]) -> None:
        """Append text, which is not empty, under marks."""
        self._pieces.append((text, marks))
        self.last = text[-1]

    def drop_space(self) -> None:
        """Take back spaces and soft breaks at the end, because a line end follows."""
        while self.last and self.last in _LINE_END_SPACE:
            text, marks = self._pieces.pop()
            kept = text.rstrip(_LINE_END_SPACE)
            if kept:
                self._pieces.append((kept, marks))
            self.last = self._pieces[-1][0][-1] if self._pieces else ""

    def take(self) -> tuple[Run, ...]:
        """What was collected, edges trimmed; the collector is empty afterwards."""
        pieces, self._pieces, self.last = self._pieces, [], ""
        if len(pieces) == 1:
            text, marks = pieces[0]
            text = text.strip(EDGE_SPACE)
            return (Run(text, marks),) if text else ()
        return trim(_joined(pieces))


def _joined(pieces: list[tuple[str, tuple[Mark, ...]]]) -> list[Run]:
    """The pieces, neighbours under equal marks in one run."""
    runs: list[Run] = []
    parts: list[str] = []
    current: tuple[Mark, ...] = ()
    for text, marks in pieces:
        if parts and marks is not current and marks != current:
            runs.append(Run("".join(parts), current))
            parts = []
        parts.append(text)
        current = marks
    if parts:
        runs.append(Run("".join(parts), current))
    return runs


def trim(runs: list[Run]) -> tuple[Run, ...]:
    """Runs without the spaces and breaks at both ends of their joined text."""
    while runs and (not runs[-1].text or runs[-1].text[-1] in EDGE_SPACE):
        text = runs[-1].text.rstrip(EDGE_SPACE)
        if text:
            runs[-1] = Run(text, runs[-1].marks)
        else:
            runs.pop()
    first = 0
    while first < len(runs) and not runs[first].text.lstrip(EDGE_SPACE):
        first += 1
    if first < len(runs) and runs[first].text[0] in EDGE_SPACE:
        runs[first] = Run(runs[first].text.lstrip(EDGE_SPACE), runs[first].marks)
    return tuple(runs[first:])


def is_blank(runs: tuple[Run, ...]) -> bool:
    """Whether nothing can be seen of the runs."""
    return all(run.text.isspace() or not run.text for run in runs)
