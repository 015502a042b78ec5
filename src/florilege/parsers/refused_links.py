"""Links that were not handed on because of their addresses, as a finding."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from florilege.diagnostics import Diagnostic, Place, Severity
from florilege.parsers.looks import REFUSED
from florilege.parsers.manuscript import Manuscript, ManuscriptBlock, Run
from florilege.source_map import Kept, SourceMap

_MOST_PLACES = 100
_MOST_SCHEMES = 4
_LONGEST_EXCERPT = 80


def refused_links(manuscript: Manuscript, source_map: SourceMap) -> list[Diagnostic]:
    """One finding with the place of each address that was left out of what the document keeps.

    A link in a navigation bar is dropped with the bar, and that has a reason already.
    """
    schemes: set[str] = set()
    places: list[Place] = []
    number = 0
    for scheme, place in _refused(manuscript, source_map.kept):
        schemes.add(scheme)
        number += 1
        if len(places) < _MOST_PLACES:
            places.append(place)
    if not places:
        return []
    named = ", ".join(sorted(schemes)[:_MOST_SCHEMES])
    verb = "link was" if number == 1 else "links were"
    return [
        Diagnostic(
            code="FL018",
            severity=Severity.WARNING,
            message=f"{number} {verb} taken off, the words stay: addresses of the kind {named}",
            file=manuscript.source.name,
            place=places[0],
            more_places=tuple(places[1:]),
        )
    ]


def _refused(manuscript: Manuscript, kept: Sequence[Kept]) -> Iterator[tuple[str, Place]]:
    """The scheme and the place of each; neighbouring runs under one scheme are one link."""
    starts = [item.start for item in kept]
    for block in manuscript.blocks:
        if not _holds_refused(block):
            continue
        offset = block.start
        for scheme, runs in groupby(block.runs, _scheme):
            text = "".join(run.text for run in runs)
            found = bisect_right(starts, offset) - 1
            if scheme is not None and found >= 0 and offset < kept[found].end:
                excerpt = text.strip()[:_LONGEST_EXCERPT] or None
                yield scheme, Place(block=kept[found].block, line=block.line, excerpt=excerpt)
            offset += len(text)


def _holds_refused(block: ManuscriptBlock) -> bool:
    return any(mark[0] == REFUSED for run in block.runs for mark in run.marks)


def _scheme(run: Run) -> str | None:
    return next((mark[1] for mark in run.marks if mark[0] == REFUSED), None)
