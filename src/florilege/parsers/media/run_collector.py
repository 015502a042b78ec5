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
        self._runs: list[Run] = []
        self._parts: list[str] = []
        self._marks: tuple[Mark, ...] = ()

    def add(self, text: str, marks: tuple[Mark, ...]) -> None:
        """Append text, which is not empty, under marks."""
        if marks is not self._marks and marks != self._marks:
            self._close_run()
            self._marks = marks
        self._parts.append(text)
        self.last = text[-1]

    def drop_space(self) -> None:
        """Take back spaces and soft breaks at the end, because a line end follows."""
        while self.last and self.last in _LINE_END_SPACE:
            if not self._parts:
                run = self._runs.pop()
                self._parts, self._marks = [run.text], run.marks
            self._parts[-1] = self._parts[-1].rstrip(_LINE_END_SPACE)
            if not self._parts[-1]:
                self._parts.pop()
            before = self._parts or [run.text for run in self._runs[-1:]]
            self.last = before[-1][-1] if before else ""

    def take(self) -> tuple[Run, ...]:
        """What was collected, edges trimmed; the collector is empty afterwards."""
        self._close_run()
        runs, self._runs, self._marks, self.last = self._runs, [], (), ""
        return trim(runs)

    def _close_run(self) -> None:
        text = "".join(self._parts)
        if text:
            if self._runs and self._runs[-1].marks == self._marks:
                text = self._runs.pop().text + text
            self._runs.append(Run(text, self._marks))
        self._parts = []


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
    return not any(run.text.strip() for run in runs)
