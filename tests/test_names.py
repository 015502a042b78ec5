"""Names of people: how they are filed."""

from pathlib import Path

import pytest

from florilege.languages import load_language
from florilege.parsers.sort_names import filed_name

CASES = Path(__file__).parent / "cases" / "names"
FILED = [
    line.split("\t")
    for line in (CASES / "filed.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("row", FILED, ids=lambda row: row[1])
def test_filed(row: list[str]) -> None:
    """Honorific, given names, family name and the form under which a catalogue files it."""
    tag, name, *expected = row
    found = filed_name(name, load_language(tag))
    assert [part or "" for part in found] == expected
