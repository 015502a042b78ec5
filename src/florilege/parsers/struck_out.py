"""Words that are struck out, where text becomes a plain string that cannot show the stroke."""

from collections.abc import Iterable, Iterator

from florilege.parsers.atoms import Atom
from florilege.parsers.manuscript import Mark, Run

_STROKE: Mark = ("deleted",)


def standing_runs(runs: Iterable[Run]) -> list[Run]:
    """The runs without what is struck out; all of them where nothing else is said.

    Of the spaces around what is gone, one is left.
    """
    whole = list(runs)
    found: list[Run] = []
    for before, run in zip([Run(""), *whole], whole, strict=False):
        if _STROKE in run.marks:
            continue
        follows = _STROKE in before.marks
        doubled = follows and (not found or found[-1].text.endswith(" "))
        found.append(Run(run.text.lstrip(" "), run.marks) if doubled else run)
    return found if any(run.text.strip() for run in found) else whole


def struck_out(atom: Atom) -> Iterator[tuple[int, int]]:
    """The stretches of an atom's text that `standing_runs` leaves out, as offsets in it."""
    runs = atom.block.runs
    if all(_STROKE in run.marks for run in runs if run.text.strip()):
        return
    place = 0
    for run in runs:
        if _STROKE in run.marks and run.text:
            yield place, place + len(run.text)
        place += len(run.text)
