"""What an export loses, said in one line a kind."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from florilege.diagnostics import Diagnostic, Severity
from florilege.exporters import Exporter
from florilege.exporters.lost import Leaving, message_of

Places = Counter[tuple[str, str]]
"""How many places lose something, by code and message."""


def places_lost(exporters: Iterable[Exporter], leaving: Leaving) -> Places:
    """Where one document loses something in these formats."""
    places: Places = Counter()
    for exporter in exporters:
        for loss in exporter.loses:
            if found := sum(1 for _ in loss.find(leaving)):
                places[loss.code, message_of(loss, exporter.name)] += found
    return places


class LossCount:
    """Counts the places where formats lose something, document by document.

    Args:
        exporters: The formats; none counts nothing.
        file: What the findings name: what is exported.
    """

    def __init__(self, exporters: Iterable[Exporter], file: Path) -> None:
        self._file = str(file)
        self.exporters = tuple(exporters)
        self._places: Places = Counter()

    def add(self, leaving: Leaving) -> None:
        """Count what one document loses."""
        self.add_places(places_lost(self.exporters, leaving))

    def add_places(self, places: Places) -> None:
        """Count what `places_lost` has found."""
        self._places.update(places)

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
