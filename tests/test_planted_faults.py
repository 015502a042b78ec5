"""Planted faults are found, and clean documents raise no alarm.

benchmarks/planted_faults.py does it with 500 faults; this is the short form, with invented documents and
the examples.
"""

import pytest

from planting.books import BOOK_FAULTS
from planting.faults import FAULTS
from planting.ground import Json, clean
from planting.trial import alarms, plant

# Its lead quote is shortened on purpose, to show what FL301 says.
_MEANT = {"solenn-vauquelin"}


@pytest.fixture(scope="module")
def documents() -> list[Json]:
    """Clean documents in English and French."""
    return [each for each in clean(posts=0, inventions=20) if each["id"] not in _MEANT]


def test_clean_documents_raise_no_alarm(documents: list[Json]) -> None:
    """Neither a warning nor an error."""
    assert alarms(documents) == {}


def test_planted_faults_are_found(documents: list[Json]) -> None:
    """Two of nearly every kind; none goes unseen."""
    planted = list(plant(documents, 60))
    assert {each.kind for each in planted} == {fault.name for fault in (*FAULTS, *BOOK_FAULTS)}
    assert [each for each in planted if not each.found] == []
