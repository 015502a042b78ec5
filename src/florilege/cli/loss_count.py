"""What an export loses, said in one line a kind."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from florilege.diagnostics import Diagnostic, Severity
from florilege.exporters import Exporter
from florilege.exporters.lost import Leaving, message_of


class LossCount:
    """Counts the places where formats lose something, document by document.

    Args:
        exporters: The formats; none counts nothing.
        file: What the findings name: what is exported.
    """

    def __init__(self, exporters: Iterable[Exporter], file: Path) -> None:
        self._file = str(file)
        self._losses = [(each.name, loss) for each in exporters for loss in each.loses]
        self._places: Counter[tuple[str, str]] = Counter()

    def add(self, leaving: Leaving) -> None:
        """Count what one document loses."""
        for name, loss in self._losses:
            if found := sum(1 for _ in loss.find(leaving)):
                self._places[loss.code, message_of(loss, name)] += found

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """One finding a code and format, in the order of the codes."""
        return [
            Diagnostic(
                code=code,
                severity=Severity.INFO,
                message=f"{message} ({count} {'place' if count == 1 else 'places'})",
                file=self._file,
            )
            for (code, message), count in sorted(self._places.items())
        ]
