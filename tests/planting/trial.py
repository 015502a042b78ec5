"""Plants faults, runs the rules, and counts what they find."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from datetime import date
from itertools import cycle, islice
from random import Random
from typing import NamedTuple

import florilege
from florilege.config import Config
from florilege.diagnostics import Report, Severity
from florilege.model.serial import from_json
from planting.books import BOOK_FAULTS, BookFault, book_of
from planting.faults import FAULTS, Fault
from planting.ground import Json

CONFIG = Config(today=date(2030, 1, 1))
_PIECES = 3


class Planted(NamedTuple):
    """A fault in its place.

    Attributes:
        kind: The name of the fault.
        document: The id of the document, or of the first one of the book.
        found: Whether a finding says so that was not there before.
    """

    kind: str
    document: str
    found: bool


def plant(documents: Sequence[Json], count: int, seed: int = 1) -> Iterator[Planted]:
    """Plant faults one at a time, all kinds in turn, each in the next document that has hold for it.

    Args:
        documents: Clean ones.
        count: How many faults.
        seed: The same seed plants the same faults.
    """
    random = Random(seed)  # noqa: S311 - the same every time is what is wanted
    order = list(documents)
    random.shuffle(order)
    ground = cycle(order)
    kinds: tuple[Fault | BookFault, ...] = (*FAULTS, *BOOK_FAULTS)
    for kind in islice(cycle(kinds), count):
        if isinstance(kind, BookFault):
            yield _in_book(kind, [next(ground) for _ in range(_PIECES)])
            continue
        for _ in order:
            clean = next(ground)
            faulty = deepcopy(clean)
            if kind.plant(faulty, random):
                yield Planted(kind.name, clean["id"], _is_found(kind, clean, faulty))
                break
        else:
            raise AssertionError(f"no document has hold for {kind.name}")


def alarms(documents: Sequence[Json]) -> dict[str, list[str]]:
    """For each clean document with findings from "warning" on, what they are."""
    found = {each["id"]: _check(each).at_least(Severity.WARNING) for each in documents}
    return {
        name: [f"{each.code} {each.message}" for each in report]
        for name, report in found.items()
        if len(report)
    }


def _in_book(kind: BookFault, documents: list[Json]) -> Planted:
    clean = book_of(documents)
    faulty = deepcopy(clean)
    kind.plant(faulty)
    return Planted(kind.name, documents[0]["id"], _is_found(kind, clean, faulty))


def _is_found(kind: Fault | BookFault, clean: Json, faulty: Json) -> bool:
    """Whether the findings that say so have more places than before."""
    before, after = (_places(_check(each), kind.codes) for each in (clean, faulty))
    return after > before


def _places(report: Report, codes: Sequence[str]) -> int:
    counts = Counter[str]()
    for each in report:
        counts[each.code] += 1 + len(each.more_places)
    return sum(counts[code] for code in codes)


def _check(node: Json) -> Report:
    return florilege.validate(from_json(json.dumps(node)), config=CONFIG)
